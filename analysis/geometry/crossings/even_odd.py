"""Large polygons that cross themselves, mended where they do and left alone elsewhere.

GEOS looks for the nodes of all edges at once. Here only edges that meet others are given nodes, and
the line between two nodes is one edge, however many vertices it has.
"""

from typing import Any

import numpy as np
import shapely

from ...array_types import Geometries, IsCancelled
from ...cancel import check
from ...components import components
from .line_faces import line_faces
from .meeting_edges import meeting_edges

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


def odd_faces(lines: Geometries, rings: Geometries) -> Any:
    """Return the faces on which an odd number of turns lie, where lines are passed once each.

    Parameters
    ----------
    lines : LineStrings, shape (m,)
        Of the rings, from node to node; they meet at their ends only.
    rings : LinearRings, shape (n,)

    Returns
    -------
    ndarray of shapely Polygon, or None
        None where a line has the same face on both sides, or rounding leaves a doubt.

    Examples
    --------
    >>> lines = shapely.from_wkt(
    ...     ["LINESTRING (1 1, 2 2, 2 0, 1 1)", "LINESTRING (1 1, 0 2, 0 0, 1 1)"]
    ... )
    >>> bow_tie = shapely.from_wkt(["LINEARRING (0 0, 2 2, 2 0, 0 2, 0 0)"])
    >>> sorted(shapely.area(odd_faces(lines, bow_tie)).tolist())
    [1.0, 1.0]
    """
    faces = line_faces(lines)
    if faces is None:
        return None
    odd = _are_odd(faces.ways, faces.turns, faces.area > 0, rings)
    if odd is None or not odd[faces.turns.face].any():
        return None
    return faces.polygons(odd)


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


def _are_odd(ways, turns, to_left, rings):
    """Return by face whether an odd number of turns lie on it; lines part odd ones from even."""
    half, size = len(ways.node) // 2, len(ways.node)
    has_outline = np.zeros(size, bool)
    has_outline[turns.face[to_left]] = True
    whole = components(ways.node.max() + 1, np.column_stack([ways.node[:half], ways.node[half:]]))
    whole = whole[ways.node]
    outer = np.unique(turns.face[~has_outline[turns.face]])  # all about what hangs together
    if len(np.unique(whole[outer])) != len(outer) or len(outer) != len(np.unique(whole)):
        return None
    one, other = turns.of_way[:half], turns.of_way[half:]
    pairs = np.concatenate([[one, other + size], [one + size, other]], axis=1).T
    alike = components(2 * size, pairs)
    if (alike[turns.face] == alike[turns.face + size]).any():
        return None
    odd_outside = _turns_about(ways, whole, outer, rings) % 2 == 1
    outside = np.empty(size, int)
    outside[whole[outer]] = outer
    parity = np.empty(size, bool)
    parity[whole[outer]] = odd_outside
    face = np.arange(size)
    same = alike[face] == alike[outside[whole]]
    return np.where(same, parity[whole], ~parity[whole])


def _turns_about(ways, whole, outer, rings):
    """Return how many rings go round each group of lines: no own one round its west end."""
    half = len(ways.node) // 2
    begin, count = ways.first[:half], ways.count[:half]
    group = whole[:half]
    order = np.lexsort((np.minimum.reduceat(ways.xy[:, 0], begin), group))
    farthest = order[np.r_[True, group[order][1:] != group[order][:-1]]]
    along = [ways.xy[begin[row] : begin[row] + count[row] + 1] for row in farthest]
    west = shapely.points([xy[xy[:, 0].argmin()] for xy in along])
    held = shapely.STRtree(west).query(shapely.polygons(rings), predicate="contains")[1]
    held = np.bincount(held, minlength=len(west))
    return held[np.searchsorted(group[farthest], whole[outer])]
