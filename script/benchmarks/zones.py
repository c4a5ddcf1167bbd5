"""How the time of a zone grows as its tolerance shrinks, with its accuracy held to the engine.

script/bench zones [--distance 1000] [--tolerances 1 0.1 0.01]
"""

import argparse
import time
from pathlib import Path

import bench_data
import numpy as np
import pyproj
import shapely
from bench_package import load_package
from bench_run import table

TOLERANCES = (1.0, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01)
STEREA = "+proj=sterea +lat_0=30 +lon_0=110 +datum=WGS84"
CORNERS = bench_data.ROOT / "tests" / "analysis" / "shoreline" / "zones" / "shallow_corners.wkt"
CORNERS_M = 4475.826
VERTICES, PART = 15_000, 150


def main():
    """Draw each scene at each tolerance."""
    parser = argparse.ArgumentParser(prog="script/bench zones", description=__doc__)
    parser.add_argument("--distance", type=float, default=1000.0)
    parser.add_argument("--tolerances", type=float, nargs="+", default=TOLERANCES)
    options = parser.parse_args()
    angle = np.linspace(0, 2 * np.pi, 721)
    circle = np.column_stack([110 + 0.1 * np.cos(angle), 30 + 0.1 * np.sin(angle)])
    scenes = {
        "a round lake": ([shapely.Polygon(circle)], options.distance, None),
        "a river": (
            [shapely.linestrings(bench_data.rivers(VERTICES)[0][:PART])],
            options.distance,
            None,
        ),
        "shallow corners": (shapely.from_wkt(_lines(CORNERS)), CORNERS_M, STEREA),
    }
    rows = [
        [name, f"{tolerance:g}", *_measured(shore, distance, crs, tolerance)]
        for name, (shore, distance, crs) in scenes.items()
        for tolerance in options.tolerances
    ]
    table(["scene", "tolerance m", "seconds", "vertices", "greatest error / tolerance"], rows)


def _lines(path):
    return Path(path).read_text(encoding="utf-8").splitlines()


def _measured(shore, distance_m, crs, tolerance_m):
    load_package()
    from parkshore.analysis.geodesic.edges import Edges  # noqa: PLC0415
    from parkshore.analysis.geodesic.point_distance import ShoreIndex, nearest  # noqa: PLC0415
    from parkshore.analysis.shoreline.zones.distance_zones import zones  # noqa: PLC0415

    forward, backward = _ways(crs)
    begin = time.perf_counter()
    [zone] = zones(
        shore, [distance_m], to_lonlat=backward, from_lonlat=forward, tolerance_m=tolerance_m
    )
    seconds = time.perf_counter() - begin
    rings = shapely.get_rings(shapely.get_parts(zone.polygon))
    xy, ring = shapely.get_coordinates(rings, return_index=True)
    middle = ((xy[1:] + xy[:-1]) / 2)[ring[1:] == ring[:-1]]
    points = np.vstack([xy, middle])
    index = ShoreIndex(Edges.from_geometries(shore, backward))
    found = nearest(index, points if backward is None else backward(points))
    error = np.abs(found.shore_m - distance_m).max() / tolerance_m
    return f"{seconds:.2f}", f"{len(xy):,}", f"{error:.2f}"


def _ways(crs):
    if crs is None:
        return None, None
    transformer = pyproj.Transformer.from_crs(4326, crs, always_xy=True)

    def forward(lonlat):
        return np.column_stack(transformer.transform(*lonlat.T))

    def backward(xy):
        return np.column_stack(transformer.transform(*xy.T, direction="INVERSE"))

    return forward, backward


if __name__ == "__main__":
    main()
