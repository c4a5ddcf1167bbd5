"""The engine alone, told as JSON: shoreline_engine.py VERTICES POINTS KIND."""

import json
import resource
import sys
import time

import bench_data
import shapely
from bench_package import load_package

_GB_PER_KIB = 1.024e-6


def measure_points(vertices, count, kind):
    """Return seconds, CPU seconds and peak memory of index and search."""
    load_package()
    from parkshore.analysis.geodesic.edges import Edges  # noqa: PLC0415
    from parkshore.analysis.geodesic.point_distance import ShoreIndex, nearest  # noqa: PLC0415

    lines = bench_data.rivers(vertices)
    made = bench_data.spread_points(count) if kind == "spread" else bench_data.points(lines, count)
    geometries = [shapely.linestrings(line) for line in lines]
    begin, cpu = time.perf_counter(), time.process_time()
    index = ShoreIndex(Edges.from_geometries(geometries))
    index.tree()
    built = time.perf_counter()
    nearest(index, made)
    return {
        "build_s": built - begin,
        "search_s": time.perf_counter() - built,
        "cpu_s": time.process_time() - cpu,
        "peak_gb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _GB_PER_KIB,
    }


if __name__ == "__main__":
    print(json.dumps(measure_points(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3])))
