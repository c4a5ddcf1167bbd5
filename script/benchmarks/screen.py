"""The screening of many sites by several processes: CPU, clock, memory of all, and what it gains.

script/bench screen [--sites N …] [--workers N …] [--rounds N] [--format parquet gpkg]
                    [--quick]

The sites are points near the rivers of the other benchmarks. Memory is that of all processes
together, shared pages counted once (PSS). Efficiency is the time of one worker over that of two,
halved; on a busy machine look at the CPU seconds.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import bench_data
import numpy as np
from bench_run import ROOT, held, table

SCREENING = "parkshore.analysis.screening.command_line"
VERTICES = 750_000
MOST_S_A_SITE, BOUND_FOR, MOST_GB, LEAST_GAIN = 24e-6, 2, 4, 0.8
"""Four minutes for ten million sites by two workers, 4 GB in all, what the second must gain."""

QUICK_SITES = 20_000
_GB_PER_KIB = 1.024e-6

_POLL_S = 0.25
_POINT = np.dtype([("order", "u1"), ("type", "<u4"), ("x", "<f8"), ("y", "<f8")])


def main():
    """Run each size with each number of workers."""
    options = _options()
    shoreline = bench_data.shoreline_file(VERTICES, "lines1000")
    rows = []
    for count in options.sites:
        for kind in options.format:
            sites = sites_file(count, kind)
            clock = {}
            for workers in options.workers:
                runs = [_screened(sites, shoreline, workers) for _ in range(options.rounds)]
                best = min(runs, key=lambda run: run["wall_s"])
                clock[workers] = best["wall_s"]
                gain = clock[1] / workers / best["wall_s"] if 1 in clock else None
                most_s = count * MOST_S_A_SITE if workers == BOUND_FOR else None
                least = LEAST_GAIN if workers == BOUND_FOR else None
                if options.quick:
                    most_s = least = None
                rows.append(
                    [
                        f"{count:,} {kind}",
                        workers,
                        f"{best['wall_s']:.0f}",
                        held(best["wall_s"], most_s),
                        f"{best['cpu_s']:.0f}",
                        f"{best['cpu_s'] / count * 1e6:.1f}",
                        f"{best['peak_gb']:.2f}",
                        held(best["peak_gb"], MOST_GB),
                        "–" if gain is None else f"{gain:.2f}",
                        "" if gain is None else held(gain, least=least),
                    ]
                )
    print(f"{VERTICES:,} vertices, best of {options.rounds}")
    head = ["sites", "workers", "s", "target", "CPU s", "CPU µs a site", "GB of all", "target"]
    table([*head, "efficiency", "target"], rows)


def _options():
    parser = argparse.ArgumentParser(prog="script/bench screen", description=__doc__)
    parser.add_argument("--sites", type=int, nargs="+", default=[1_000_000])
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--format", nargs="+", choices=("parquet", "gpkg"), default=["parquet"])
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--quick", action="store_true", help="few sites")
    options = parser.parse_args()
    if options.quick:
        options.sites = [QUICK_SITES]
    return options


def sites_file(count, kind):
    """Return the path of points, made when missing."""
    path = bench_data.FOLDER / f"screened_{count}.{kind}"
    if not path.exists():
        bench_data.FOLDER.mkdir(exist_ok=True)
        made = _table_of(bench_data.points(bench_data.rivers(VERTICES), count))
        _write(made, path)
    return path


def _table_of(xy):
    import pyarrow as pa
    from pyarrow import compute

    points = np.zeros(len(xy), _POINT)
    points["order"] = points["type"] = 1
    points["x"], points["y"] = xy.T
    begins = pa.py_buffer(np.arange(len(xy) + 1, dtype=np.int32) * _POINT.itemsize)
    shapes = pa.Array.from_buffers(
        pa.binary(), len(xy), [None, begins, pa.py_buffer(points.tobytes())]
    )
    number = pa.array(np.arange(len(xy))).cast(pa.string())
    geo = {"encoding": "WKB", "geometry_types": ["Point"]}
    document = {"version": "1.0.0", "primary_column": "geometry", "columns": {"geometry": geo}}
    return pa.table(
        {
            "park_id": compute.binary_join_element_wise("P", compute.utf8_lpad(number, 8, "0"), ""),
            "name": compute.binary_join_element_wise("Park", number, " "),
            "gdp": np.arange(len(xy)) % 997 * 1.5,
            "geometry": shapes,
        },
        metadata={"geo": json.dumps(document)},
    )


def _write(made, path):
    import pyarrow.parquet as pq

    if path.suffix == ".parquet":
        pq.write_table(made, path, row_group_size=1 << 16)
        return
    own = str(ROOT / "script")  # its module packaging hides the library of that name
    sys.path = [each for each in sys.path if each != own]
    from pyogrio.raw import write_arrow

    options = {"geometry_name": "geometry", "geometry_type": "Point", "crs": "EPSG:4326"}
    write_arrow(made, path, driver="GPKG", **options)


def _screened(sites, shoreline, workers):
    """Run the command once; return seconds, CPU seconds and peak memory of all its processes."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / ".venv" / "typed")}
    with tempfile.TemporaryDirectory(dir=bench_data.FOLDER) as folder:
        command = [sys.executable, "-P", "-m", SCREENING, "screen", str(sites), str(shoreline)]
        command += ["--out", folder, "--workers", str(workers)]
        begin = time.perf_counter()
        with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) as process:
            memory = _Memory(process.pid)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        wall = time.perf_counter() - begin
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}")
    cpu = usage.ru_utime + usage.ru_stime
    return {"wall_s": wall, "cpu_s": cpu, "peak_gb": memory.peak_gb()}


class _Memory:
    """Samples the memory of a process and of all below it, until it is gone."""

    def __init__(self, pid):
        self._pid, self._peak_kib = pid, 0
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def peak_gb(self):
        """Return the greatest sum seen."""
        self._thread.join()
        return self._peak_kib * _GB_PER_KIB

    def _watch(self):
        while Path(f"/proc/{self._pid}/stat").exists():
            own = sum(map(_pss_kib, _family(self._pid)))
            self._peak_kib = max(self._peak_kib, own)
            time.sleep(_POLL_S)


def _family(pid):
    """Yield a process and all that descend from it."""
    yield pid
    for thread in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = thread.read_text().split()
        except OSError:
            continue
        for child in children:
            yield from _family(int(child))


def _pss_kib(pid):
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


if __name__ == "__main__":
    main()
