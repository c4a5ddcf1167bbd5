"""The faces that lines cut a plane into, followed from node to node.

GEOS finds all faces in one step that nothing interrupts. Here the rings of faces are followed from
node to node, and only the lines at nodes are looked at: the vertices between come along unseen.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import shapely

from ...array_types import Booleans, Floats, Geometries, Integers
from ...components import components
from .line_ways import Ways, ways_of

_ROUNDING = 1e-14  # of the products of an area
_AT_ONCE = 1 << 18  # vertices


@dataclass
class Turns:
    """Simple rings of ways; the face on the left of each, by the number of one of its rounds."""

    way: Integers
    first: Integers
    face: Integers
    of_way: Integers  # the face on the left of each way


@dataclass
class LineFaces:
    """Faces of lines; each has the number of a way that has it on its left.

    Attributes
    ----------
    lines : ndarray of shapely LineString, shape (m,)
    ways : Ways
    turns : Turns
    area : ndarray of float64
        Twice the areas of rings, above 0 where they go round to the left.
    """

    lines: Geometries
    ways: Ways
    turns: Turns
    area: Floats

    def bounded(self) -> tuple[Geometries, Integers]:
        """Return all faces but the one about everything, and their numbers.

        Returns
        -------
        ndarray of shapely Polygon
        ndarray of int64

        Examples
        --------
        >>> squares = shapely.get_exterior_ring(shapely.box([0, 1], [0, 1], [4, 2], [4, 2]))
        >>> faces, _ = line_faces(squares).bounded()
        >>> shapely.area(faces).tolist()
        [15.0, 1.0]
        """
        outlines, holes, owner, face, _ = self._all
        found = owner >= 0
        return _with_holes(outlines, holes[found], owner[found]), face

    def polygons(self, chosen: Booleans) -> Any:
        """Return faces as polygons; None where a hole is in none of them.

        Parameters
        ----------
        chosen : shape (2 m,)
            By number of the face.

        Returns
        -------
        ndarray of shapely Polygon, or None
        """
        outlines, holes, owner, *_ = self._rings(chosen[self.turns.face])
        return None if (owner < 0).any() else _with_holes(outlines, holes, owner)

    def together(self, chosen: Booleans) -> Any:
        """Return the ground of faces, without the lines between two of them.

        Parameters
        ----------
        chosen : shape (2 m,)
            By number of the face; never the one about everything.

        Returns
        -------
        ndarray of shapely Polygon, or None
            None where rounding leaves a doubt.
        """
        _, _, owner, face, of_hole = self._all
        half, about = len(self.lines), np.arange(2 * len(self.lines))
        about[of_hole[owner >= 0]] = face[owner[owner >= 0]]  # bodies lie in faces of others
        inside = chosen[about[self.turns.of_way]]
        edge = np.flatnonzero(inside[:half] != inside[half:])
        if not len(edge):
            return self.lines[:0]
        left = line_faces(self.lines[edge])
        if left is None:
            return None
        inside = inside[np.r_[edge, edge + half]]
        of_face = np.zeros(2 * len(edge), bool)
        of_face[left.turns.of_way] = inside
        return left.polygons(of_face)

    @cached_property
    def bodies(self) -> Any:
        """What hangs together with each way, as a number."""
        half, node = len(self.lines), self.ways.node
        return components(node.max() + 1, np.column_stack([node[:half], node[half:]]))[node]

    @cached_property
    def _all(self):
        """All rings, as `_rings` returns them."""
        return self._rings(np.ones(len(self.area), bool))

    def _rings(self, chosen):
        """Return outlines and holes of chosen rings, the outline about each hole, and their faces.

        A hole that lies in no outline has -1.
        """
        ways, turns = self.ways, self.turns
        sizes = np.diff(np.r_[turns.first, len(turns.way)])
        made = _linear_rings(ways, turns.way[np.repeat(chosen, sizes)], sizes[chosen])
        area, face = self.area[chosen], turns.face[chosen]
        outer = area > 0
        outlines, holes = made[outer], made[~outer]
        owner = np.full(len(holes), -1)
        if len(outlines) and len(holes):
            order = np.argsort(face[outer])
            place = np.searchsorted(face[outer], face[~outer], sorter=order)
            owner = order[np.minimum(place, len(order) - 1)]
            alone = np.flatnonzero(face[outer][owner] != face[~outer])
            about = np.column_stack([area, self.bodies[turns.way[turns.first[chosen]]]])
            owner[alone] = _least_about(outlines, about[outer], holes[alone], about[~outer][alone])
        return outlines, holes, owner, face[outer], face[~outer]


def line_faces(lines: Geometries) -> LineFaces | None:
    """Follow the faces of lines.

    Parameters
    ----------
    lines : LineStrings, shape (m,)
        They meet at their ends only.

    Returns
    -------
    LineFaces or None
        None where there is no line, a line has the same face on both sides, or rounding leaves a
        doubt.
    """
    ways = ways_of(lines)
    turns = None if ways is None else _turns(ways)
    if ways is None or turns is None:
        return None
    area, is_sure = _areas(ways, turns)
    return LineFaces(lines, ways, turns, area) if is_sure else None


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
    return Turns(np.array(found), first, np.array(faces), of_way)


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
    area, size = np.zeros(half), np.zeros(half)
    last = ways.first[:half] + ways.count[:half]
    for begin in range(0, len(ways.xy) - 1, _AT_ONCE):
        xy = ways.xy[begin : begin + _AT_ONCE + 1]
        line = np.searchsorted(last, np.arange(begin, begin + len(xy)))
        xy = xy - ways.xy[ways.first[line]]
        left, right = xy[:-1, 0] * xy[1:, 1], xy[:-1, 1] * xy[1:, 0]
        within = line[1:] == line[:-1]
        area += np.bincount(line[:-1], np.where(within, left - right, 0.0), half)
        sizes = np.where(within, np.abs(left) + np.abs(right), 0.0)
        size += np.bincount(line[:-1], sizes, half)
    return area, size


def _linear_rings(ways, way, sizes):
    """Return rings of ways."""
    first = np.cumsum(sizes) - sizes
    vertices = np.cumsum(ways.count[way])
    block = (vertices[first + sizes - 1] // _AT_ONCE) if len(sizes) else first
    cut = np.flatnonzero(np.diff(block)) + 1
    found = []
    for some in np.split(np.arange(len(sizes)), cut):
        if len(some):
            of_some = way[first[some[0]] : first[some[-1]] + sizes[some[-1]]]
            found.append(_some_rings(ways, of_some, sizes[some]))
    return np.concatenate(found) if found else np.empty(0, dtype=object)


def _some_rings(ways, way, sizes):
    count, half = ways.count[way], len(ways.node) // 2
    of_way = np.repeat(np.arange(len(way)), count)
    along = np.arange(len(of_way)) - np.repeat(np.cumsum(count) - count, count)
    vertex = ways.first[way][of_way] + np.where(way < half, 1, -1)[of_way] * along
    ring = np.repeat(np.arange(len(sizes)), sizes)[of_way]
    return shapely.linearrings(ways.xy[vertex], indices=ring)


def _least_about(outlines, about, holes, about_holes):
    """Return the smallest outline of another body about each hole, -1 for none."""
    inside = shapely.STRtree(shapely.point_on_surface(shapely.polygons(holes)))
    outline, hole = inside.query(shapely.polygons(outlines), predicate="contains")
    (area, body), (hole_area, hole_body) = about.T, about_holes.T
    larger = (area[outline] > -hole_area[hole]) & (body[outline] != hole_body[hole])
    outline, hole = outline[larger], hole[larger]
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
