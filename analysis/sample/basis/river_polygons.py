"""Water polygons of nominal width along the river lines, with islands, lakes and no gaps.

The polygons form a coverage: neighbours share their vertices, so that a seam is an edge that two
of them have, and the shoreline is what only one has.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
import shapely

from .basin_plane import GEOD, plane_points, to_lonlat
from .sample_files import rivers, shape

GRID = 1e-7  # degrees; about 1 cm
CUT_EVERY = 120  # vertices of a water polygon's centre line, so that there are seams
MOUTH_GAP_M = 8_000  # between the end of a tributary's line and the main stem's
CRUMB = 0.1  # of a polygon's largest part
ISLAND_EVERY_M = 60_000
ISLAND_LEAST_WIDTH_M = 1_000  # a river that holds an island


@dataclass(frozen=True)
class Waters:
    """All water of the sample, in longitude and latitude.

    Attributes
    ----------
    rivers, classes : list of str
        Of each polygon.
    polygons : ndarray of Polygon or MultiPolygon
    islands : ndarray of Polygon
    shoreline : list of tuple
        ``(river, class, geometry, length_m)``; one per river.
    main_stem : list of tuple
        ``(river, LineString)``; sections from the source down, sharing their ends.
    """

    rivers: list
    classes: list
    polygons: np.ndarray
    islands: np.ndarray
    shoreline: list
    main_stem: list


@cache
def waters() -> Waters:
    """Build the water of the sample."""
    names, classes, drawn, islands = [], [], [], []
    for name, river_class, points, widths in _sections():
        if river_class == "main":
            islands += _islands(points, widths)
        for start in range(0, len(points) - 1, CUT_EVERY):
            part = slice(start, start + CUT_EVERY + 1)
            names.append(name)
            classes.append(river_class)
            drawn.append(_band(points[part], widths[part]))
    for name, outline in shape()["lakes"].items():
        names.append(name)
        classes.append("lake")
        drawn.append(shapely.Polygon(_rounded(plane_points(outline))))
    order = np.argsort([_PRIORITY[each] for each in classes], kind="stable")
    islands = shapely.set_precision(to_lonlat(np.array(islands, dtype=object)), GRID)
    drawn = to_lonlat(np.array(drawn, dtype=object)[order])
    names, classes = [names[i] for i in order], [classes[i] for i in order]
    polygons = _coverage(drawn, islands)
    full = [i for i, polygon in enumerate(polygons) if not polygon.is_empty]
    names, classes = [names[i] for i in full], [classes[i] for i in full]
    polygons = polygons[full]
    return Waters(
        names,
        classes,
        polygons,
        islands,
        _shoreline(names, classes, polygons),
        [
            (each["river"], shapely.LineString(each["points"]))
            for each in rivers()
            if each["river_cls"] == "main"
        ],
    )


_PRIORITY = {"main": 0, "lake": 1, "important": 2, "tributary": 3}


def _sections():
    """Yield rivers in the plane with the width at each vertex."""
    creek = {**shape()["creek"], "river_cls": "tributary"}
    main = [each for each in rivers() if each["river_cls"] == "main"]
    lengths = [_along(each["points"]) for each in main]
    total, done = sum(length[-1] for length in lengths), 0.0
    for each, length in zip(main, lengths, strict=True):
        yield _section(each, (done + length) / total)
        done += length[-1]
    lines = [shapely.linestrings(plane_points(each["points"])) for each in main]
    stem = shapely.line_merge(shapely.multilinestrings(lines))
    for each in (*(each for each in rivers() if each["river_cls"] != "main"), creek):
        points = _joined(each["points"], stem)
        length = _along(points)
        yield _section({**each, "points": points}, length / length[-1])


def _section(river, share):
    table = np.array(shape()["widths_m"][river["river_cls"]], float)
    widths = np.interp(share, table[:, 0], table[:, 1])
    return river["river"], river["river_cls"], plane_points(river["points"]), widths


def _joined(points, stem):
    """Lead a tributary that ends beside the main stem into it."""
    end = shapely.Point(plane_points(points[-1:])[0])
    if shapely.distance(end, stem) > MOUTH_GAP_M:
        return points
    foot = shapely.line_interpolate_point(stem, shapely.line_locate_point(stem, end))
    return [*points, shapely.get_coordinates(to_lonlat(foot))[0].tolist()]


def _along(points):
    x, y = np.array(points, float).T
    return np.concatenate([[0.0], np.cumsum(GEOD.inv(x[:-1], y[:-1], x[1:], y[1:])[2])])


def _band(points, widths):
    """Return the union of tapered pieces between discs of the nominal width."""
    discs = shapely.buffer(shapely.points(points), widths / 2, quad_segs=4)
    pairs = shapely.geometrycollections(np.column_stack([discs[:-1], discs[1:]]))
    return shapely.union_all(shapely.convex_hull(pairs))


def _islands(points, widths):
    """Return long islands in the middle of the river, one every now and then."""
    steps = np.diff(points, axis=0)
    lengths = np.hypot(*steps.T)
    due, islands = 0.0, []
    for index in range(1, len(lengths)):
        due += lengths[index - 1]
        room = min(lengths[index] / 2, 2 * widths[index])
        if due < ISLAND_EVERY_M or widths[index] < ISLAND_LEAST_WIDTH_M or room < widths[index]:
            continue
        due = 0.0
        angle = np.linspace(0, 2 * np.pi, 25)[:-1]
        along = steps[index] / lengths[index]
        across = np.array([-along[1], along[0]])
        centre = points[index] + steps[index] / 2
        rim = (
            centre
            + np.outer(np.cos(angle) * room * 0.8, along)
            + np.outer(np.sin(angle) * widths[index] * 0.22, across)
        )
        islands.append(shapely.Polygon(rim))
    return islands


def _rounded(points):
    """Cut the corners of a ring twice (Chaikin)."""
    for _ in range(2):
        following = np.roll(points, -1, axis=0)
        points = np.stack([0.75 * points + 0.25 * following, 0.25 * points + 0.75 * following], 1)
        points = points.reshape(-1, 2)
    return points


def _coverage(drawn, islands):
    """Cut polygons at each other; what several cover goes to the first, islands to none."""
    lines = shapely.boundary(np.concatenate([drawn, islands]))
    noded = shapely.union_all(lines, grid_size=GRID)
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(noded)))
    inside = shapely.point_on_surface(faces)
    owner = np.full(len(faces), len(drawn))
    point, polygon = shapely.STRtree(drawn).query(inside, predicate="within")
    np.minimum.at(owner, point, polygon)
    owner[np.unique(shapely.STRtree(islands).query(inside, predicate="within")[0])] = len(drawn)
    return np.array(
        [_without_crumbs(faces[owner == index]) for index in range(len(drawn))], dtype=object
    )


def _without_crumbs(faces):
    """Join faces; small parts, where a river's end pokes through another river, are left out."""
    with np.errstate(invalid="ignore"):  # GEOS raises the flag on a harmless NaN of its own
        parts = shapely.get_parts(shapely.coverage_union_all(faces))
    area = shapely.area(parts)
    kept = parts[area > CRUMB * area.max(initial=0.0)]
    return kept[0] if len(kept) == 1 else shapely.multipolygons(kept)


def _shoreline(names, classes, polygons):
    """Return, per river, the edges that only one polygon has."""
    parts, part_owner = shapely.get_parts(polygons, return_index=True)
    rings, ring_part = shapely.get_rings(parts, return_index=True)
    ring_owner = part_owner[ring_part]
    coordinates, ring = shapely.get_coordinates(rings, return_index=True)
    step = ring[:-1] == ring[1:]
    edges = np.concatenate([coordinates[:-1], coordinates[1:]], axis=1)[step]
    owner = ring_owner[ring[:-1][step]]
    swap = (edges[:, 0] > edges[:, 2]) | (
        (edges[:, 0] == edges[:, 2]) & (edges[:, 1] > edges[:, 3])
    )
    keys = np.where(swap[:, None], edges[:, [2, 3, 0, 1]], edges)
    _, first, count = np.unique(keys, axis=0, return_index=True, return_counts=True)
    single = np.sort(first[count == 1])
    edges, owner = edges[single], owner[single]
    rows, river = [], np.array(names)[owner]
    for name in dict.fromkeys(names):
        chosen = edges[river == name].reshape(-1, 2, 2)
        if not len(chosen):
            continue
        line = shapely.line_merge(shapely.multilinestrings(shapely.linestrings(chosen)))
        parts = shapely.multilinestrings(shapely.get_parts(line))
        length = GEOD.geometry_length(parts)
        rows.append((name, classes[names.index(name)], parts, round(length, 1)))
    return rows
