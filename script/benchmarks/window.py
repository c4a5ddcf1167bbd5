"""How long the window stands still while a check of many sites runs in its dock.

script/bench window [--points 100000] [--vertices 750000]

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
from bench_run import table

PROBE = Path(__file__).with_name("_window_probe.py")
LIMIT_S = 580


def main():
    """Run the check once, and tell the blocks."""
    parser = argparse.ArgumentParser(prog="script/bench window", description=__doc__)
    parser.add_argument("--points", type=int, default=100_000)
    parser.add_argument("--vertices", type=int, default=750_000)
    options = parser.parse_args()
    shore = bench_data.shoreline_file(options.vertices, "lines1000")
    sites = bench_data.parks_file(options.vertices, "points", options.points)
    with tempfile.TemporaryDirectory() as folder:
        told = probe(Path(folder), shore, sites)
    print(f"load {told['load']:.1f}, {told['seconds']:.1f} s from click to table, {told['counts']}")
    blocks = told["blocks"]
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
