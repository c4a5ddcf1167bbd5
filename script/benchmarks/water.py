"""Preparation and zones of large waters, whole commands beside QGIS's own.

script/bench water [--quick] [--only polygon mask province] [--share 0.1] [--limit 3600]
"""

import argparse

import bench_water
from bench_data import FOLDER
from bench_run import Run, algorithm, table, timed

INPUTS = {
    "polygon": (5_000_000, bench_water.polygon_file, 1.5, 3.0),
    "mask": (2_400_000, bench_water.mask_file, 8.0, 1.5),
    "province": (1_000_000, bench_water.province_file, 5.0, 1.0),
}
"""By input the vertices, the maker, the most times ``fixgeometries`` and the most GB."""

METRES = "EPSG:32649"
DISTANCE_M = 1000
_MOST_OF_PEER = 1.0
_GIB_PER_MIB = 1 / 1024
_HEAD = [
    *("input", "command", "wall s", "CPU s", "peak GB"),
    *("x peer, wall", "x peer, CPU", "at most", "GB at most"),
]


def main():
    """Run the inputs asked for."""
    parser = argparse.ArgumentParser(prog="script/bench water", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a hundredth of the vertices")
    parser.add_argument("--share", type=float, default=1.0, help="of the vertices")
    parser.add_argument("--only", nargs="+", choices=INPUTS, default=list(INPUTS))
    parser.add_argument("--limit", type=int, default=3600, help="seconds given to a command")
    options = parser.parse_args()
    share = 0.01 if options.quick else options.share
    rows = []
    for name in options.only:
        vertices, make, most, most_gb = INPUTS[name]
        rows += _measured(name, make(round(vertices * share)), most, most_gb, options.limit)
    table(_HEAD, rows)


def _measured(name, path, most, most_gb, limit):
    """Return a row for each command on an input, ours with the ratio to QGIS's."""

    def run(command, output, **parameters):
        return timed(algorithm(command, FOLDER / output, **parameters), limit)

    fixed, metres = FOLDER / "water_fixed.gpkg", FOLDER / "water_metres.gpkg"
    fix = run("native:fixgeometries", fixed.name, INPUT=path, METHOD=1)
    prepare = run(
        "parkshore:prepareshoreline", "water_lines.gpkg", INPUT=path, WATER=_new("water_bodies")
    )
    run("native:reprojectlayer", metres.name, INPUT=fixed, TARGET_CRS=METRES)
    buffer = run(
        "native:buffer", "water_buffer.gpkg", INPUT=metres, DISTANCE=DISTANCE_M, DISSOLVE="true"
    )
    peer = buffer
    if buffer.ended:
        cut = run(
            "native:difference",
            "water_difference.gpkg",
            INPUT=FOLDER / "water_buffer.gpkg",
            OVERLAY=metres,
        )
        peer = _sum(buffer, cut)
    zone = run(
        "parkshore:shorelinezones",
        "water_zone.gpkg",
        SHORELINE=path,
        DISTANCES=DISTANCE_M,
        LANDWARD="true",
    )
    return [
        _row(name, "fixgeometries", fix),
        _row(name, "prepareshoreline", prepare, (fix, most, most_gb)),
        _row(name, "buffer + difference", peer),
        _row(name, "shorelinezones", zone, (peer, _MOST_OF_PEER, most_gb)),
    ]


def _new(name):
    path = FOLDER / f"{name}.gpkg"
    path.unlink(missing_ok=True)
    return path


def _sum(*runs):
    return Run(
        sum(run.wall_s for run in runs),
        sum(run.cpu_s for run in runs),
        max(run.peak_mib for run in runs),
        all(run.ended for run in runs),
    )


def _row(name, command, run, held=None):
    """Return the cells of a command, beside what it is held to."""
    told = "" if run.ended else "> "
    cells = [name, command, f"{told}{run.wall_s:.1f}", f"{told}{run.cpu_s:.1f}"]
    cells.append(f"{run.peak_mib * _GIB_PER_MIB:.2f}")
    if held is None:
        return [*cells, "", "", "", ""]
    peer, most, most_gb = held
    less = "" if peer.ended else "< "
    wall, cpu = run.wall_s / peer.wall_s, run.cpu_s / peer.cpu_s
    return [*cells, f"{less}{wall:.2f}", f"{less}{cpu:.2f}", f"{most:g}", f"{most_gb:g}"]


if __name__ == "__main__":
    main()
