"""How long the window stands still while a check of many sites runs in its dock.

script/bench window [--points 100000 …] [--vertices 750000] [--quick]

A timer in a real QGIS window on a virtual screen asks every 10 ms: what lies between two answers
is a block. Blocks above 0.1 s are listed with the step that was running; the seconds of CPU are
those of the window's own thread, so that a busy machine can be told from a busy window, and what a
worker was at tells who held the interpreter.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import bench_data
from bench_run import held, table

PROBE = Path(__file__).with_name("_window_probe.py")
LIMIT_S = 580
POINTS, QUICK_POINTS = 100_000, 1_000
MOST_S, MOST_S_OF_MORE = 0.2, 0.5
"""What a block may last, up to so many points and beyond."""


def main():
    """Run the check once for each number of points, and tell the blocks."""
    parser = argparse.ArgumentParser(prog="script/bench window", description=__doc__)
    parser.add_argument("--points", type=int, nargs="+", default=[POINTS])
    parser.add_argument("--vertices", type=int, default=750_000)
    parser.add_argument("--quick", action="store_true", help="few points")
    options = parser.parse_args()
    for points in [QUICK_POINTS] if options.quick else options.points:
        shore = bench_data.shoreline_file(options.vertices, "lines1000")
        sites = bench_data.parks_file(options.vertices, "points", points)
        with tempfile.TemporaryDirectory() as folder:
            _tell(points, probe(Path(folder), shore, sites))


def _tell(points, told):
    """Print the longest block beside its bound, and all of them."""
    blocks = told["blocks"]
    longest_s = max((wall for _, wall, *_ in blocks), default=None)
    bound = held(longest_s, MOST_S if points <= POINTS else MOST_S_OF_MORE)
    print(f"load {told['load']:.1f}, {told['counts']}, one round")
    longest = "none above 0.1" if longest_s is None else f"{longest_s:.2f}"
    head = ["sites", "click to table s", "longest block s", "target"]
    table(head, [[f"{points:,}", f"{told['seconds']:.1f}", longest, bound]])
    table(
        ["while", "block (s)", "of it CPU of the window (s)", "a worker was at"],
        [[title, f"{wall:.2f}", f"{cpu:.2f}", at] for title, wall, cpu, at in blocks]
        or [["none", "", "", ""]],
    )


def probe(folder, shore, sites):
    """Return what the probe reports from inside a QGIS of its own profile."""
    install = ["bash", bench_data.ROOT / "script" / "install", "--quiet"]
    subprocess.run([*install, "--profiles-path", folder], check=True)
    report = folder / "report.json"
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("QT_", "QGIS_"))
    }
    environment |= {
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if ".venv" in path),
        "PARKSHORE_PROBE": json.dumps(
            {"report": str(report), "shore": str(shore), "sites": str(sites)}
        ),
    }
    qgis = ["qgis", "--nologo", "--noversioncheck", "--profiles-path", folder, "--code", PROBE]
    subprocess.run(
        ["xvfb-run", "-a", "-s", "-screen 0 1366x768x24", "timeout", str(LIMIT_S), *qgis],
        env=environment,
        check=False,  # it leaves QGIS without its farewell
        capture_output=True,
    )
    return json.loads(report.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
