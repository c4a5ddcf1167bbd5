"""The faces that lines cut a plane into, every other one: what an odd number of turns go round.

GEOS finds all faces in one step that nothing interrupts. Here the rings of faces are followed from
node to node, and only the lines at nodes are looked at: the vertices between come along unseen.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely

from ..array_types import Floats, Geometries, Integers
from .components import components

_SAME_WAY = 1e-14  # radians
_ROUNDING = 1e-14  # of the products of an area


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
    ways = _ways(lines)
    if ways is None:
        return None
    turns = _turns(ways)
    if turns is None:
        return None
    area, is_sure = _areas(ways, turns)
    if not is_sure:
        return None
    odd = _are_odd(ways, turns, area > 0, rings)
    return None if odd is None else _polygons(ways, turns, area, odd[turns.face])


@dataclass
class _Ways:
    """Lines, each passed both ways: way ``i`` and, back, ``i + m``."""

    xy: Floats
    first: Integers  # vertex that a way begins at
    count: Integers  # edges of it
    node: Integers  # where it begins
    following: Integers  # the next one round the face on the left

    @property
    def back(self):
        """The same lines passed the other way."""
        return np.roll(np.arange(len(self.node)), len(self.node) // 2)


@dataclass
class _Turns:
    """Simple rings of ways; the face on the left of each, by the number of one of its rounds."""

    way: Integers
    first: Integers
    face: Integers
    of_way: Integers  # the face on the left of each way


def _ways(lines):
    xy, line = shapely.get_coordinates(lines, return_index=True)
    begin = np.flatnonzero(np.r_[True, line[1:] != line[:-1]])
    end = np.r_[begin[1:], len(xy)] - 1
    first, beside = np.r_[begin, end], np.r_[begin + 1, end - 1]
    node = np.unique(xy[first] @ (1, 1j), return_inverse=True)[1].ravel()
    step = xy[beside] - xy[first]
    angle = np.arctan2(step[:, 1], step[:, 0])
    order = np.lexsort((angle, node))
    new = np.r_[True, node[order][1:] != node[order][:-1]]
    lowest = np.flatnonzero(new)
    highest = np.r_[lowest[1:], len(order)] - 1
    turn = np.diff(angle[order], prepend=0.0)
    turn[lowest] = angle[order[lowest]] + 2 * np.pi - angle[order[highest]]
    if (turn < _SAME_WAY).any():
        return None
    place = np.arange(-1, len(order) - 1)
    place[lowest] = highest
    clockwise = np.empty(len(order), int)
    clockwise[order] = order[place]
    following = np.roll(clockwise, len(order) // 2)
    return _Ways(xy, first, np.tile(end - begin, 2), node, following)


def _turns(ways):
    """Follow ways round faces; a round that comes back to a node is cut into rings there."""
    following, node, half = ways.following.tolist(), ways.node.tolist(), len(ways.node) // 2
    of_way = np.full(len(node), -1).tolist()
    found, sizes, faces = [], [], []
    for begin in range(len(node)):
        stack, at, way = [], {}, begin
        while of_way[way] < 0:
            of_way[way] = begin
            place = at.get(node[way])
            if place is not None:
                ring = stack[place:]
                found += ring
                sizes.append(len(ring))
                faces.append(begin)
                del stack[place:]
                for each in ring:
                    del at[node[each]]
            at[node[way]] = len(stack)
            stack.append(way)
            way = following[way]
        if stack:
            found += stack
            sizes.append(len(stack))
            faces.append(begin)
    of_way = np.array(of_way)
    if (of_way[:half] == of_way[half:]).any():
        return None
    first = np.cumsum([0, *sizes[:-1]])
    return _Turns(np.array(found), first, np.array(faces), of_way)


def _areas(ways, turns):
    """Return the areas of rings, to the left above 0, and whether all of their signs are sure."""
    half = len(ways.node) // 2
    beside, sizes = _cross_of_lines(ways, half)
    beside, sizes = np.r_[beside, -beside], np.r_[sizes, sizes]
    ring = np.repeat(np.arange(len(turns.first)), np.diff(np.r_[turns.first, len(turns.way)]))
    corner = ways.xy[ways.first[turns.way]]
    corner = corner - corner[turns.first][ring]
    after = np.r_[corner[1:], corner[:1]]
    after[np.r_[turns.first[1:], len(corner)] - 1] = 0.0  # each ring begins at 0, 0
    left, right = corner[:, 0] * after[:, 1], corner[:, 1] * after[:, 0]
    area = np.bincount(ring, left - right + beside[turns.way])
    size = np.bincount(ring, np.abs(left) + np.abs(right) + sizes[turns.way])
    return area, bool((np.abs(area) > _ROUNDING * size).all())


def _cross_of_lines(ways, half):
    """Return twice the areas between lines and their chords, and the sums of all products."""
    line = np.repeat(np.arange(half), ways.count[:half] + 1)
    xy = ways.xy - ways.xy[ways.first[:half]][line]
    left, right = xy[:-1, 0] * xy[1:, 1], xy[:-1, 1] * xy[1:, 0]
    within = line[1:] == line[:-1]
    sizes = np.where(within, np.abs(left) + np.abs(right), 0.0)
    return (
        np.bincount(line[:-1], np.where(within, left - right, 0.0), half),
        np.bincount(line[:-1], sizes, half),
    )


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


def _polygons(ways, turns, area, odd):
    """Return the odd faces, each with the holes in it; None where a hole is in none."""
    sizes = np.diff(np.r_[turns.first, len(turns.way)])
    made = _linear_rings(ways, turns.way[np.repeat(odd, sizes)], sizes[odd])
    area, face = area[odd], turns.face[odd]
    outer = area > 0
    outlines, holes = made[outer], made[~outer]
    if not len(outlines):
        return None
    order = np.argsort(face[outer])
    place = np.searchsorted(face[outer], face[~outer], sorter=order)
    owner = order[np.minimum(place, len(order) - 1)]
    alone = np.flatnonzero(face[outer][owner] != face[~outer])
    owner[alone] = _least_about(outlines, area[outer], holes[alone], -area[~outer][alone])
    return None if (owner < 0).any() else _with_holes(outlines, holes, owner)


def _linear_rings(ways, way, sizes):
    """Return rings of ways."""
    count, half = ways.count[way], len(ways.node) // 2
    of_way = np.repeat(np.arange(len(way)), count)
    along = np.arange(len(of_way)) - np.repeat(np.cumsum(count) - count, count)
    vertex = ways.first[way][of_way] + np.where(way < half, 1, -1)[of_way] * along
    ring = np.repeat(np.arange(len(sizes)), sizes)[of_way]
    return shapely.linearrings(ways.xy[vertex], indices=ring)


def _least_about(outlines, area, holes, hole_area):
    """Return the smallest outline about each hole."""
    inside = shapely.STRtree(shapely.point_on_surface(shapely.polygons(holes)))
    outline, hole = inside.query(shapely.polygons(outlines), predicate="contains")
    about = area[outline] > hole_area[hole]
    outline, hole = outline[about], hole[about]
    largest_first = np.argsort(-area[outline], kind="stable")
    owner = np.full(len(holes), -1)
    owner[hole[largest_first]] = outline[largest_first]
    return owner


def _with_holes(outlines, holes, owner):
    """Return polygons of outlines with the holes that are theirs."""
    polygons = shapely.polygons(outlines)
    order = np.argsort(owner, kind="stable")
    first = np.flatnonzero(np.r_[True, np.diff(owner[order]) != 0])[: len(owner)]
    for some in np.split(order, first[1:]):
        for place in owner[some[:1]]:
            polygons[place] = shapely.polygons(outlines[place], holes[some])
    return polygons
