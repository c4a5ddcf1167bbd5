"""Results against the brute force of the tests, which minimises along every candidate edge."""

import bench_data
import numpy as np
import shapely
from bench_package import load_judge, load_package
from bench_run import table
from osgeo import ogr

EDGES_M = {10: 20_000, 100: 10_000, 1000: 1_500, 20_000: 60}
LIMIT_M = 1000.0
_OFF_M = 0.001
_WINDOW_M = 5_000.0


def against_brute_force(*, quick):
    """Print the greatest error of the engine for each length of edge and type of geometry."""
    load_package()
    judge, rivers = load_judge()
    points, shapes = (200, 20) if quick else (3000, 1000)
    rows = []
    for step_m, vertices in EDGES_M.items():
        rng = np.random.default_rng(step_m)
        line = rivers.river(rng, vertices, step_m)
        sites = rivers.around(rng, line, points)
        rows.append(_row(step_m, "point", line, sites, judge.Judge([line]).distance(sites)[0]))
        for kind in ("line", "polygon", "multipolygon"):
            made = rivers.blobs(rng, rivers.around(rng, line, shapes), kind)
            rows.append(_row(step_m, kind, line, made, judge.shape_distance([line], made)))
        close, truth = _at_the_limit(judge, line, rivers.around(rng, line, 2 * points, 900, 1100))
        rows.append(_row(step_m, "point at 1000 m +- 1 mm", line, close, truth))
    print("Engine against brute force, the river as one feature and as two-vertex pieces")
    table(["edges m", "parks", "features", "error mm", "wrong verdicts"], rows)


def _row(step_m, kind, line, sites, truth):
    _, rivers = load_judge()
    rng = np.random.default_rng(1)
    error, wrong = 0.0, 0
    for lines in ([line], rng.permutation(rivers.pieces(line, 2))):
        found = _engine(lines, sites)
        error = max(error, np.abs(found - truth).max())
        wrong += int(((found <= LIMIT_M) != (truth.round(6) <= LIMIT_M)).sum())
    return [step_m, kind, len(truth), f"{error * 1000:.5f}", wrong]


def _engine(lines, sites):
    from parkshore.analysis.geodesic.edges import Edges  # noqa: PLC0415
    from parkshore.analysis.geodesic.point_distance import ShoreIndex, nearest  # noqa: PLC0415
    from parkshore.analysis.geodesic.shape_distance import nearest_shapes  # noqa: PLC0415

    index = ShoreIndex(Edges.from_geometries(np.asarray(lines, dtype=object)))
    ask = nearest if sites.dtype.kind == "f" else nearest_shapes
    return ask(index, sites).shore_m


def _at_the_limit(judge, line, sites):
    """Return points moved to 1000 m +- 1 mm from the river, and their true distances."""
    court = judge.Judge([line])
    _, foot, _ = court.distance(sites)
    rng = np.random.default_rng(2)
    away = judge.GEOD.inv(*foot.T, *sites.T)[0]
    wanted = LIMIT_M + rng.choice([-_OFF_M, _OFF_M], len(sites))
    moved = np.stack(judge.GEOD.fwd(*foot.T, away, wanted)[:2], axis=1)
    truth = court.distance(moved)[0]
    close = np.abs(np.abs(truth - LIMIT_M) - _OFF_M) < _OFF_M / 10
    return moved[close], truth[close]


def judged_points(parks, checked, shoreline, count):
    """Return greatest error in metres and wrong verdicts of each command, from a sample."""
    judge, _ = load_judge()
    sites = _geometries(parks)
    rows = _sample(len(sites), count)
    truth = judge.Judge(_geometries(shoreline)).distance(shapely.get_coordinates(sites[rows]))[0]
    told = bench_data.read_columns(checked, ["shore_m"], rows)["shore_m"]
    out = {"parkshore:shorelinecheck": _compared(told, truth)}
    joined = checked.with_name("joinbynearest.gpkg")
    if joined.exists() and joined.stat().st_mtime > checked.stat().st_mtime:
        out["native:joinbynearest"] = _compared(*_joined(judge, joined, sites, rows, truth))
    return out


def _joined(judge, joined, sites, rows, truth):
    """Return the lengths of the joined links of single rows; a tie has made further rows."""
    names = ["feature_x", "feature_y", "nearest_x", "nearest_y"]
    table_of = bench_data.read_columns(joined, names, range(2 * len(sites)))
    x, y, to_x, to_y = (table_of[name] for name in names)
    own = {place: number for number, place in enumerate(zip(x, y, strict=True))}
    at = [own[tuple(place)] for place in shapely.get_coordinates(sites[rows])]
    return judge.GEOD.inv(x[at], y[at], to_x[at], to_y[at])[2], truth


def judged_polygons(parks, checked, shoreline, count):
    """Return greatest error in metres and wrong verdicts of the check, from a sample."""
    judge, _ = load_judge()
    sites = _geometries(parks)
    rows = _sample(len(sites), count)
    told = bench_data.read_columns(checked, ["shore_m"], rows)["shore_m"]
    start, end, _ = judge.drawn_edges(_geometries(shoreline))
    edges = shapely.STRtree(shapely.linestrings(np.stack([start, end], axis=1)))
    truth = []
    for park, shore_m in zip(sites[rows], told, strict=True):
        reach = (shore_m + _WINDOW_M) / 111_000 / np.cos(np.radians(park.centroid.y))
        near = edges.query(shapely.box(*(np.array(park.bounds) + reach * np.array([-1, -1, 1, 1]))))
        truth.append(judge.shape_distance(edges.geometries[near], [park])[0])
    return {"parkshore:shorelinecheck": _compared(told, np.array(truth))}


def _compared(told, truth):
    wrong = (told <= LIMIT_M) != (truth.round(6) <= LIMIT_M)
    return float(np.abs(told - truth).max()), f"{int(wrong.sum())} of {len(truth)}"


def _sample(size, count):
    rng = np.random.default_rng(3)
    return np.sort(rng.choice(size, min(size, count), replace=False))


def _geometries(path):
    source = ogr.Open(str(path))
    layer = source.GetLayer(0)
    wkb = [bytes(feature.GetGeometryRef().ExportToIsoWkb()) for feature in layer]
    return shapely.from_wkb(wkb)
