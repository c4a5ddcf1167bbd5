"""The shoreline check: truth by brute force, the engine alone, whole commands side by side.

script/bench shoreline [--quick] [--size small medium large] [--rounds N] [--only truth engine …]
"""

import argparse
import json
import subprocess
import sys

import bench_data
import numpy as np
from bench_run import COPY, QGIS_PROCESS, algorithm, beside_copy, held, medians, table, timed
from osgeo import gdal
from shoreline_engine import measure_points
from shoreline_truth import against_brute_force, judged_points, judged_polygons

SIZES = {"small": (50_000, 1_000), "medium": (750_000, 100_000), "large": (6_000_000, 1_000_000)}
CHECK = "parkshore:shorelinecheck"
INDEX_IN_BULK = int(gdal.VersionInfo()) >= 3_100_000  # since GDAL 3.10 a copy costs far less
TARGETS = {"medium": 1.1, "large": 0.9} if INDEX_IN_BULK else {"medium": 1.3, "large": 1.25}
TARGET_POLYGONS = 3.5
"""At most so many times the plain copy of the parks."""

MOST_GB = {"large": 1.0}
MOST_US_A_POINT = {"large": 6.0}  # of the engine, CPU
MOST_OF_NEAR = {"medium": 1.25}  # times the near points' time, points up to 500 km away
MOST_OF_TENTH = 10.5  # times the time of a tenth of the points
MOST_ERROR_MM = 0.005

POLYGONS = 20_000
LIMIT_M = 1000
SECTIONS = ("truth", "engine", "commands", "polygons", "growth")
_PEER = "native:joinbynearest"
_PEER_ONCE_S = 30
_PEER_TOO_SLOW = {("large", "lines15"), ("large", "lines1000")}


def main():
    """Run the sections asked for."""
    options = _options()
    if "truth" in options.only:
        against_brute_force(quick=options.quick)
    for size in options.size:
        if "engine" in options.only:
            _engine(size)
        if "commands" in options.only:
            _commands(size, options)
    if "polygons" in options.only:
        _polygons(options)
    if "growth" in options.only:
        _growth(options)


def _options():
    parser = argparse.ArgumentParser(prog="script/bench shoreline", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="small data, one round")
    parser.add_argument("--size", nargs="+", choices=SIZES, default=["small", "medium"])
    parser.add_argument("--cut", nargs="+", choices=bench_data.CUTS, default=list(bench_data.CUTS))
    parser.add_argument("--rounds", type=int, default=3, help="of the commands, in turn")
    parser.add_argument("--only", nargs="+", choices=SECTIONS, default=SECTIONS)
    parser.add_argument("--no-peer", action="store_true", help="leave native:joinbynearest out")
    parser.add_argument("--peer-limit", type=int, default=600, help="seconds given to it")
    parser.add_argument("--judged", type=int, default=1000, help="features checked by brute force")
    options = parser.parse_args()
    if options.quick:
        options.size, options.rounds, options.judged = ["small"], 1, 200
    return options


def _engine(size):
    """Time the engine alone, each set of parks in a process of its own."""
    vertices, count = SIZES[size]
    rows = []
    for kind in ("points", "spread"):
        child = [
            sys.executable,
            measure_points.__code__.co_filename,
            str(vertices),
            str(count),
            kind,
        ]
        answer = subprocess.run(child, check=True, capture_output=True, text=True).stdout
        told = json.loads(answer)
        us_a_point = told["cpu_s"] / count * 1e6
        rows.append(
            [
                kind,
                f"{told['build_s']:.2f}",
                f"{told['search_s']:.2f}",
                f"{told['cpu_s']:.2f}",
                f"{us_a_point:.2f}",
                held(us_a_point, MOST_US_A_POINT.get(size)),
                f"{told['peak_gb']:.2f}",
            ]
        )
    print(f"Engine alone, {count:,} points x {vertices:,} vertices, two threads")
    head = ["parks", "index s", "search s", "CPU s", "CPU us a point", "target", "peak GB"]
    table(head, rows)


def _commands(size, options):
    """Time whole commands in turn, near parks for every cut, spread parks for 1,000 lines."""
    vertices, count = SIZES[size]
    targets = {CHECK: TARGETS[size]} if size in TARGETS else {}
    memory = {CHECK: MOST_GB[size]} if size in MOST_GB else {}
    near_s = None
    for cut in options.cut:
        for kind in ("points", "spread") if cut == "lines1000" else ("points",):
            shoreline = bench_data.shoreline_file(vertices, cut)
            parks = bench_data.parks_file(vertices, kind, count)
            peer = not options.no_peer and (size, cut) not in _PEER_TOO_SLOW
            limit = options.peer_limit if peer else 0
            times = _side_by_side(shoreline, parks, options.rounds, peer_limit_s=limit)
            found = bench_data.FOLDER / "shorelinecheck.gpkg"
            judged = judged_points(parks, found, shoreline, options.judged)
            print(
                f"Whole commands, {count:,} {kind} x {vertices:,} vertices as {cut}, "
                f"medians of {options.rounds}"
            )
            beside_copy(times, targets, memory=memory, judged=_told(judged))
            if kind == "spread":
                ratio = times[CHECK].wall_s / near_s
                bound = held(ratio, MOST_OF_NEAR.get(size))
                print(f"Spread points take {ratio:.2f} times as long as near ones {bound}\n")
            near_s = times[CHECK].wall_s


def _side_by_side(shoreline, parks, rounds, *, peer_limit_s=0):
    """Return the median runs of the copy, the check and the nearest join, in turn."""
    folder = bench_data.FOLDER
    commands = {
        COPY: {"INPUT": parks},
        CHECK: {"PARKS": parks, "SHORELINE": shoreline, "DISTANCE": LIMIT_M},
    }
    runs = {name: [] for name in commands}
    for number in range(rounds):
        for name, parameters in commands.items():
            output = folder / f"{name.split(':')[1]}.gpkg"
            runs[name].append(timed(algorithm(name, output, **parameters)))
        if peer_limit_s and (not number or runs[_PEER][0].wall_s < _PEER_ONCE_S):
            output = folder / f"{_PEER.split(':')[1]}.gpkg"
            join = algorithm(_PEER, output, INPUT=parks, INPUT_2=shoreline)
            runs.setdefault(_PEER, []).append(timed(join, peer_limit_s))
            if not runs[_PEER][0].ended:
                output.unlink(missing_ok=True)  # half a file is not judged
    return {name: medians(done) for name, done in runs.items()}


def _told(judged):
    """Return errors, wrong verdicts and the bound of our own as a table has them."""
    return {
        name: (f"{error * 1000:.4g}", wrong, _bound(error, wrong) if name == CHECK else "")
        for name, (error, wrong) in judged.items()
    }


def _bound(error_m, wrong):
    verdicts = held(int(wrong.split()[0]), 0)
    return f"{held(error_m * 1000, MOST_ERROR_MM)}, {verdicts}"


def _polygons(options):
    vertices, count = (50_000, 500) if options.quick else (SIZES["medium"][0], POLYGONS)
    shoreline = bench_data.shoreline_file(vertices, "lines1000")
    parks = bench_data.parks_file(vertices, "polygons", count)
    times = _side_by_side(shoreline, parks, options.rounds)
    found = bench_data.FOLDER / "shorelinecheck.gpkg"
    judged = judged_polygons(parks, found, shoreline, min(options.judged, 300))
    print(
        f"Whole commands, {count:,} polygons x {vertices:,} vertices, medians of {options.rounds}"
    )
    targets = {} if options.quick else {CHECK: TARGET_POLYGONS}
    beside_copy(times, targets, judged=_told(judged))


def _growth(options):
    """Time ten times as many points on one shoreline, less the start of the program."""
    vertices = SIZES["small" if options.quick else "large"][0]
    shoreline = bench_data.shoreline_file(vertices, "lines1000")
    commands = {0: [str(QGIS_PROCESS), "help", "parkshore:shorelinecheck"]}
    for count in (1_000, 10_000) if options.quick else (100_000, 1_000_000):
        parks = bench_data.parks_file(vertices, "points", count)
        output = bench_data.FOLDER / f"shorelinecheck_{count}.gpkg"
        given = {"PARKS": parks, "SHORELINE": shoreline, "DISTANCE": LIMIT_M}
        commands[count] = algorithm("parkshore:shorelinecheck", output, **given)
    runs = {
        count: [timed(command) for _ in range(options.rounds)]
        for count, command in commands.items()
    }
    start, few, many = (medians(done).wall_s for done in runs.values())
    counts = [f"{count:,}" for count in commands if count]
    ratio = (many - start) / (few - start)
    print(
        f"From {counts[0]} to {counts[1]} points x {vertices:,} vertices, start of {start:.2f} s "
        f"taken off: {few - start:.2f} s to {many - start:.2f} s, {ratio:.2f}-fold "
        f"{held(ratio, None if options.quick else MOST_OF_TENTH)}"
    )


if __name__ == "__main__":
    np.seterr(all="ignore")
    main()
