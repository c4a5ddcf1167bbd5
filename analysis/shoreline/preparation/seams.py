"""Where water bodies meet: lines on the map that are no shore.

Two bodies of water that touch, overlap or leave a slit narrower than the tolerance are one water;
the line between them is a seam of the map or closes a confluence.
"""

from typing import Any

import numpy as np
import shapely

from ...array_types import Geometries, Integers, IsCancelled
from ...cancel import check
from ...geometry.repair import united
from ...geometry.surfaces import polygons_of
from ...thread_tasks import run_tasks
from .water_features import POLYGONS

_AT_ONCE = 4096
_WELDED_AT_ONCE = 256
_SHORT = 64
_FINE = 1e-3
_CRUMB = 0.02
_SEAM_LENGTHS = 4.0
_MITRE = {"join_style": "mitre", "mitre_limit": 5.0}


def neighbours(
    polygons: Geometries, tolerance: float, cancelled: IsCancelled | None = None
) -> Integers:
    """Return pairs of polygons that lie within the tolerance of each other, the lower first.

    Parameters
    ----------
    polygons : shape (n,)
    tolerance
        In units of the CRS.

    Returns
    -------
    ndarray of int, shape (m, 2)

    Raises
    ------
    Cancelled
    """
    reach = shapely.bounds(polygons) + tolerance * np.array([-1, -1, 1, 1])
    tree = shapely.STRtree(polygons)
    check(cancelled)
    pairs = tree.query(shapely.box(*reach.T)).T
    pairs = pairs[pairs[:, 0] < pairs[:, 1]]
    pairs = pairs[np.lexsort(pairs.T[::-1])]
    size = shapely.get_num_coordinates(polygons)[pairs]
    large = np.where(size[:, 0] >= size[:, 1], pairs[:, 0], pairs[:, 1])
    small = pairs.sum(axis=1) - large
    near = np.zeros(len(pairs), bool)
    by_large = np.argsort(large, kind="stable")  # each is indexed once, and let go again
    for begin in range(0, len(pairs), _AT_ONCE):
        check(cancelled)
        part = by_large[begin : begin + _AT_ONCE]
        near[part] = _within(polygons[large[part]], polygons[small[part]], tolerance)
    return pairs[near]


def _within(large, small, tolerance):
    shapely.prepare(large)
    near = shapely.dwithin(large, small, tolerance)
    shapely.destroy_prepared(large)
    return near


def welds(
    polygons: Geometries,
    pairs: Integers,
    tolerance: float,
    cancelled: IsCancelled | None = None,
) -> Geometries:
    """Return the ground between the polygons of each pair: overlap, seam and slit.

    Parameters
    ----------
    polygons : valid polygons, shape (n,)
    pairs : shape (m, 2)
    tolerance
        Greatest width of a slit that is water.

    Returns
    -------
    array of shapely geometries, shape (m,)
        Empty where the two only touch in a point or lie apart.

    Raises
    ------
    Cancelled
    """
    found = np.full(len(pairs), shapely.Polygon(), dtype=object)

    def weld(begin):
        part = slice(begin, begin + _WELDED_AT_ONCE)
        one, other = (polygons[pairs[part, side]] for side in (0, 1))
        found[part] = _welds(one, other, tolerance)

    _note_boxes(polygons)
    run_tasks(weld, range(0, len(pairs), _WELDED_AT_ONCE), cancelled=cancelled)
    return found


def _note_boxes(geometries):
    """Let GEOS note the box of every ring, which before 3.12 it does unguarded when first asked."""
    shapely.bounds(geometries)
    shapely.point_on_surface(geometries)


def _welds(one, other, tolerance):
    """Return the ground between polygons and others, empty where a seam would be too short."""
    weld = np.full(len(one), shapely.Polygon(), dtype=object)
    with np.errstate(invalid="ignore"):  # GEOS leaves the processor's flag set
        one, other = _in_window(one, other, 4 * tolerance)
        near = shapely.intersection(
            *(shapely.buffer(each, tolerance, **_MITRE) for each in (one, other))
        )
        border = shapely.length(shapely.intersection(shapely.boundary(one), near))
        overlap = shapely.area(shapely.intersection(one, other))
        real = np.flatnonzero((border > _SEAM_LENGTHS * tolerance) | (overlap > tolerance**2))
        one, other, near, overlap = one[real], other[real], near[real], overlap[real]
        together = shapely.buffer(shapely.union(one, other), tolerance / 2, **_MITRE)
        closed = shapely.buffer(together, -tolerance / 2, **_MITRE)
        ground = shapely.intersection(closed, near)
        within = shapely.buffer(ground, -_FINE * tolerance, **_MITRE)
        inner = shapely.length(shapely.intersection(shapely.boundary(one), within))
    kept = (inner > _SEAM_LENGTHS * tolerance) | (overlap > tolerance**2)
    weld[real[kept]] = ground[kept]
    return weld


def _in_window(one, other, reach):
    """Return pairs of polygons as far as both can have a part in what lies between them."""
    bounds = np.stack([shapely.bounds(one), shapely.bounds(other)])
    low = bounds[:, :, :2].max(axis=0) - reach
    high = bounds[:, :, 2:].min(axis=0) + reach
    window = shapely.box(*low.T, *high.T)
    found = []
    for shapes in (one, other):
        cut = shapes.copy()
        long = shapely.get_num_coordinates(shapes) > _SHORT
        cut[long] = shapely.intersection(shapes[long], window[long])
        for place in np.flatnonzero(long & ~np.isin(shapely.get_type_id(cut), POLYGONS)):
            cut[place] = polygons_of(cut[place])
        found.append(cut)
    return found


def joined(polygons: Any, welded: Geometries, tolerance: float) -> Any:
    """Return the polygons and the ground between them as one geometry.

    Holes that are slits are closed.
    """
    parts = shapely.get_parts(shapely.union_all([*polygons, *welded]))
    parts = parts[shapely.get_type_id(parts) == shapely.GeometryType.POLYGON]
    for place in np.flatnonzero(shapely.get_num_interior_rings(parts)):
        parts[place] = _without_slits(parts[place], tolerance)
    return united(parts)


def _without_slits(part, tolerance):
    outline, *inner = shapely.get_rings(part)
    holes = shapely.polygons(inner)
    slit = shapely.is_empty(shapely.buffer(holes, -tolerance / 2))
    return shapely.polygons(outline, np.array(inner)[~slit]) if slit.any() else part


def shores(
    polygons: Geometries,
    welded: list[Geometries],
    tolerance: float,
    cancelled: IsCancelled | None = None,
) -> Geometries:
    """Return the boundaries of polygons without the seams to their neighbours.

    Parameters
    ----------
    polygons : shape (n,)
    welded : length n
        Ground between each polygon and its neighbours.

    Returns
    -------
    array of shapely MultiLineStrings, shape (n,)
        Of the polygons' own vertices; empty where all is seam.

    Raises
    ------
    Cancelled
    """
    found = shapely.boundary(polygons)
    single = np.flatnonzero(shapely.get_type_id(found) == shapely.GeometryType.LINESTRING)
    found[single] = shapely.multilinestrings(found[single], indices=np.arange(len(single)))
    met = np.flatnonzero([len(each) for each in welded])

    def cut(begin):
        some = met[begin : begin + _WELDED_AT_ONCE]
        found[some] = _without(found[some], [welded[place] for place in some], tolerance)

    for place in met:  # a weld lies between two
        _note_boxes(welded[place])
    run_tasks(cut, range(0, len(met), _WELDED_AT_ONCE), cancelled=cancelled)
    return found


def _without(boundaries, welded, tolerance):
    """Return boundaries without the ground that lies between two waters."""
    ground = np.array([each[0] if len(each) == 1 else shapely.union_all(each) for each in welded])
    inside = shapely.buffer(ground, -_FINE * tolerance, **_MITRE)
    crumb = _CRUMB * tolerance
    lines = shapely.line_merge(shapely.difference(boundaries, inside))
    parts, owner = shapely.get_parts(lines, return_index=True)
    kept = (shapely.get_dimensions(parts) == 1) & (shapely.length(parts) > crumb)
    parts, owner = _without_stubs(parts[kept], crumb), owner[kept]
    found = np.full(len(boundaries), shapely.MultiLineString(), dtype=object)
    shapely.multilinestrings(parts, indices=owner, out=found)
    return found


def _without_stubs(lines, crumb):
    """Return lines without stubs of seams at their ends."""
    xy, line = shapely.get_coordinates(lines, return_index=True)
    count = np.bincount(line, minlength=len(lines))
    first = np.cumsum(count) - count
    last = first + count - 1
    short = np.hypot(*np.diff(xy, axis=0, append=np.nan).T) < crumb
    is_open = (xy[first] != xy[last]).any(axis=1)
    at_first = is_open & short[first] & (count > 2)
    at_last = is_open & short[last - 1] & (count - at_first > 2)
    kept = np.ones(len(xy), bool)
    kept[first[at_first]] = kept[last[at_last]] = False
    stubs = at_first | at_last
    lines = lines.copy()
    lines[stubs] = shapely.linestrings(
        xy[kept & stubs[line]], indices=np.cumsum(stubs)[line[kept & stubs[line]]] - 1
    )
    return lines
