"""Large polygons that cross themselves, mended where they do and left alone elsewhere.

GEOS looks for the nodes of all edges at once. Here only edges that meet others are given nodes, and
the line between two nodes is one edge, however many vertices it has.
"""

from typing import Any

import numpy as np
import shapely

from ..array_types import Geometries, IsCancelled
from ..cancel import check
from .meeting_edges import meeting_edges
from .odd_faces import odd_faces

_ROUNDING = 1e-9


def even_odd(polygon: Any, cancelled: IsCancelled | None = None) -> Any:
    """Return the ground that an odd number of turns of a polygon's rings go round.

    Parameters
    ----------
    polygon : shapely Polygon

    Returns
    -------
    shapely geometry or None
        A valid MultiPolygon, in a collection with the lines that bound no ground where there are
        such. None where edges lie on each other or rounding leaves a doubt: ask ``make_valid``.

    Raises
    ------
    Cancelled

    Examples
    --------
    >>> bow_tie = shapely.from_wkt("POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))")
    >>> even_odd(bow_tie).equals(shapely.make_valid(bow_tie))
    True
    """
    rings = shapely.get_rings(polygon)
    lines = between_nodes(rings, cancelled)
    if lines is None:
        return None
    check(cancelled)
    faces = odd_faces(lines, rings)
    if faces is None:
        return _polygonized(lines, rings)
    found = shapely.multipolygons(faces)
    check(cancelled)
    return found if shapely.is_valid(found) else None


def _polygonized(lines, rings):
    """Return the same ground as GEOS finds it, with the lines that bound none."""
    faces, *rest = shapely.polygonize_full(lines)
    faces = shapely.get_parts(faces)
    found = shapely.multipolygons(faces[_are_inside(faces, rings)])
    if not shapely.is_valid(found):
        return None
    left = np.concatenate([shapely.get_parts(each) for each in rest])
    if not len(left):
        return found
    return shapely.geometrycollections([found, shapely.multilinestrings(left)])


def between_nodes(rings: Geometries, cancelled: IsCancelled | None = None) -> Any:
    """Return the lines of rings from node to node, None where it is not sure which these are.

    Parameters
    ----------
    rings : LinearRings, shape (n,)

    Raises
    ------
    Cancelled
    """
    xy, ring = shapely.get_coordinates(rings, return_index=True)
    again = np.r_[False, (ring[1:] == ring[:-1]) & (xy[1:] == xy[:-1]).all(axis=1)]
    xy, ring = xy[~again], ring[~again]
    edge = np.flatnonzero(ring[1:] == ring[:-1])
    if not len(edge):
        return None
    meets = meeting_edges(xy, edge, cancelled)
    check(cancelled)
    alone = _chains(xy, edge[~meets])
    crossing = shapely.linestrings(np.stack([xy[edge[meets]], xy[edge[meets] + 1]], axis=1))
    noded = shapely.get_parts(shapely.union_all(crossing))
    if _some_coincide(crossing, noded) or not _joined(alone, noded):
        return None
    return np.concatenate([alone, noded])


def _chains(xy, edge):
    """Return edges that follow each other as one line each."""
    if not len(edge):
        return np.empty(0, dtype=object)
    first = np.flatnonzero(np.r_[True, edge[1:] != edge[:-1] + 1])
    begin, end = edge[first], edge[np.r_[first[1:] - 1, len(edge) - 1]] + 2
    count = end - begin
    chain = np.repeat(np.arange(len(begin)), count)
    vertex = np.arange(len(chain)) + np.repeat(begin - (np.cumsum(count) - count), count)
    return shapely.linestrings(xy[vertex], indices=chain)


def _joined(alone, noded):
    """Return whether the open lines still end at nodes: GEOS may move these to be safe."""
    open_ones = alone[~shapely.is_closed(alone)]
    ends = np.concatenate([shapely.get_point(open_ones, 0), shapely.get_point(open_ones, -1)])
    at = shapely.get_coordinates(noded).view(complex).ravel()
    tips, count = np.unique(shapely.get_coordinates(ends).view(complex), return_counts=True)
    return bool(np.isin(tips[count == 1], at).all())


def _are_inside(faces, rings):
    """Return which faces an odd number of rings hold, each by the odd number of its own turns."""
    tree = shapely.STRtree(shapely.point_on_surface(faces))
    held = tree.query(shapely.polygons(rings), predicate="contains")[1]
    return np.bincount(held, minlength=len(faces)) % 2 == 1


def _some_coincide(crossing, noded):
    """Return whether edges lie on each other: then parity is not that of the lines drawn."""
    drawn, kept = shapely.length(crossing).sum(), shapely.length(noded).sum()
    return drawn - kept > _ROUNDING * drawn
