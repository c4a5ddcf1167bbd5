"""How the time of a zone grows as its tolerance shrinks, with its accuracy held to the engine.

script/bench zones [--distance 1000] [--tolerances 1 0.1 0.01] [--quick]

The time may grow with the number of vertices that a tolerance needs: as its inverse, or where the
shore is smooth as the root of that.
"""

import argparse
import time
from pathlib import Path

import bench_data
import numpy as np
import pyproj
import shapely
from bench_package import load_package
from bench_run import held, table

TOLERANCES = (1.0, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01)
STEREA = "+proj=sterea +lat_0=30 +lon_0=110 +datum=WGS84"
CORNERS = bench_data.ROOT / "tests" / "analysis" / "shoreline" / "zones" / "shallow_corners.wkt"
CORNERS_M = 4475.826
VERTICES, PART = 15_000, 150
_SMOOTH = ("a round lake",)
_HEAD = ["scene", "tolerance m", "seconds", "x of first", "target"]


def main():
    """Draw each scene at each tolerance."""
    parser = argparse.ArgumentParser(prog="script/bench zones", description=__doc__)
    parser.add_argument("--distance", type=float, default=1000.0)
    parser.add_argument("--tolerances", type=float, nargs="+", default=TOLERANCES)
    parser.add_argument("--quick", action="store_true", help="two tolerances")
    options = parser.parse_args()
    if options.quick:
        options.tolerances = TOLERANCES[:2]
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
    rows = []
    for name, scene in scenes.items():
        first_s = None
        for tolerance in options.tolerances:
            seconds, vertices, error = _measured(*scene, tolerance)
            first_s = first_s or seconds
            finer = options.tolerances[0] / tolerance
            most = round(finer**0.5 if name in _SMOOTH else finer, 2)
            told = [name, f"{tolerance:g}", f"{seconds:.2f}", f"{seconds / first_s:.2f}"]
            told += [held(seconds / first_s, most) if finer > 1 else "", f"{vertices:,}"]
            rows.append([*told, f"{error:.2f}", held(error, 1)])
    table([*_HEAD, "vertices", "greatest error / tolerance", "target"], rows)


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
    return seconds, len(xy), error


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
