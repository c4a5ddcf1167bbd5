"""The annual report as a whole command, in both languages, and the model that checks first.

script/bench report [--parks N] [--rounds N] [--quick]
"""

import argparse
import shutil

import bench_data
from bench_run import QGIS_PROCESS, algorithm, held, medians, table, timed

LIMIT_S = 25.0
PARKS, QUICK_PARKS = 1_045, 60
YEAR = 2018


def main():
    """Time each command in turn and print the medians."""
    parser = argparse.ArgumentParser(prog="script/bench report", description=__doc__)
    parser.add_argument("--parks", type=int, default=PARKS)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--quick", action="store_true", help="few parks, one round")
    options = parser.parse_args()
    if options.quick:
        options.parks, options.rounds = QUICK_PARKS, 1
    bench_data.FOLDER.mkdir(exist_ok=True)
    inventory = bench_data.FOLDER / f"report_inventory_{options.parks}.gpkg"
    checked = bench_data.FOLDER / f"report_checked_{options.parks}.gpkg"
    if not inventory.exists():
        timed(algorithm("parkshore:createsample", inventory, PARKS_COUNT=options.parks))
    if not checked.exists():
        timed(
            algorithm(
                "parkshore:shorelinecheck",
                checked,
                PARKS=f"{inventory}|layername=parks",
                SHORELINE=f"{inventory}|layername=shoreline",
                RULE_SET=1,
                FACILITY=0,
            )
        )
    folder = bench_data.FOLDER / "report_out"
    commands = {
        f"parkshore:parkreport ({name})": _command(
            "parkshore:parkreport", inventory, CHECKED=checked, LANGUAGE=number, OUTPUT=folder
        )
        for number, name in ((1, "English"), (2, "Chinese"))
    }
    commands["parkshore:annualreport"] = _command(
        "parkshore:annualreport",
        inventory,
        SHORELINE=f"{inventory}|layername=shoreline",
        LANGUAGE=2,
        **{"report:REPORT": folder},
    )
    runs = {name: [] for name in commands}
    for _ in range(options.rounds):
        for name, command in commands.items():
            shutil.rmtree(folder, ignore_errors=True)
            runs[name].append(timed(command))
    print(f"{options.parks:,} parks, medians of {options.rounds}")
    most_s = LIMIT_S if options.parks == PARKS else None
    rows = []
    for name, run in ((name, medians(each)) for name, each in runs.items()):
        told = [f"{run.wall_s:.2f}", held(run.wall_s, most_s)]
        rows.append([name, *told, f"{run.cpu_s:.2f}", f"{run.peak_gb:.2f}"])
    table(["command", "s", "target", "CPU s", "peak GB"], rows)
    for path in sorted(folder.iterdir()):
        if path.is_file():
            print(f"{path.name}: {path.stat().st_size / 1e6:.2f} MB")


def _command(name, inventory, **parameters):
    given = {"INVENTORY": inventory, "YEAR": YEAR, **parameters}
    return [str(QGIS_PROCESS), "run", name, *(f"--{key}={value}" for key, value in given.items())]


if __name__ == "__main__":
    main()
