"""Rings moved onto the true offset: each vertex to its exact distance, and more where it bends."""

import numpy as np

from ..array_types import Floats, Progress
from ..geometry.conformal_planes import scale
from .geodesic_offset import FARTHEST_CORNER, ON_OFFSET, TrueOffset

_MIDDLE_OFF = 0.6
_MOST_ROUNDS = 32
_LEAST_EDGE = 0.5


def settle(
    rings: list[Floats],
    offset: TrueOffset,
    *,
    ahead: list[Floats],
    progress: Progress | None = None,
) -> list[Floats]:
    """Return closed rings whose vertices and mid-edges lie on the offset.

    An edge whose middle is off is given a vertex there, on the offset, until no edge is or it is
    as short as the tolerance.

    Parameters
    ----------
    rings : shape (k, 2)
        Mercator coordinates, first and last vertex alike, the zone on the left.
    ahead : shape (k, 2)
        The same vertices where they are likely to lie on the offset.
    progress
        Takes the share done, 0 to 1.

    Returns
    -------
    list of ndarray of float64, shape (k, 2)
        Where the shore reaches over an edge from the other side the rings go on below, so that
        they cross.
    """
    edge = _Edge(rings, ahead, offset)
    for turn in range(_MOST_ROUNDS):
        if progress is not None:
            progress(1 - 0.5 ** (1 + turn / 2))
        if not edge.refine():
            break
    return edge.rings()


class _Edge:
    """The vertices of rings on their way to the offset."""

    def __init__(self, rings, ahead, offset):
        self._offset = offset
        self._ring = np.repeat(np.arange(len(rings)), [len(ring) - 1 for ring in rings])
        vertices, likely = (np.concatenate([ring[:-1] for ring in each]) for each in (rings, ahead))
        length = _lengths(vertices, vertices[_next(self._ring)])
        before = np.empty_like(length)
        before[_next(self._ring)] = length
        near = np.maximum(length, before)
        most_m = ON_OFFSET * offset.tolerance_m
        off = np.abs(offset.roughly_beyond(likely, most_m)) > most_m
        self._foot = np.full_like(likely, np.nan)
        self._xy, self._buried = likely, np.zeros(len(likely), bool)
        reached = offset.reach(vertices[off], near[off])
        self._xy[off], self._foot[off], self._buried[off] = reached
        self._fresh = np.ones(len(vertices), bool)

    def refine(self):
        """Give edges that are off a vertex more, and return whether there were any."""
        after = _next(self._ring)
        start, end = self._xy, self._xy[after]
        edge = np.flatnonzero(self._fresh)
        length = _lengths(start[edge], start[after[edge]])
        long = length > _LEAST_EDGE * self._offset.tolerance_m
        edge, length = edge[long], length[long]
        if not len(edge):
            return False
        middle = (start[edge] + end[edge]) / 2
        most_m = _MIDDLE_OFF * self._offset.tolerance_m
        over = self._offset.roughly_beyond(middle, most_m, self._foot[edge])
        off = np.abs(over) > most_m
        edge, length, middle, over = edge[off], length[off], middle[off], over[off]
        self._find_feet(np.union1d(edge, after[edge]))
        ends = start[edge], end[edge], self._foot[edge], self._foot[after[edge]]
        outside = over > 0
        middle[outside] = self._offset.between(*(each[outside] for each in ends))
        below = ~outside & self._buried[edge] & self._buried[after[edge]]
        across = outside | self._offset.has_corner(*ends)
        farthest = length * np.where(across, FARTHEST_CORNER, 0.5)
        xy, foot, buried = middle.copy(), np.empty_like(middle), below.copy()
        told = self._offset.reach(middle[~below], farthest[~below])
        xy[~below], foot[~below], buried[~below] = told
        under = ~outside & buried
        xy[under], foot[under] = self._offset.under(*(each[under] for each in ends))
        bend = np.hypot(*(xy - middle).T) / scale(middle[:, 1])
        chosen = ~below | (bend > _MIDDLE_OFF * self._offset.tolerance_m)
        chosen &= ~under | (bend < length / 2)
        self._insert(edge[chosen], xy[chosen], foot[chosen], buried[chosen])
        return True

    def _find_feet(self, vertex):
        """Find the shore points of vertices that were only known to lie on the offset."""
        vertex = vertex[np.isnan(self._foot[vertex, 0])]
        if len(vertex):
            self._foot[vertex] = self._offset.beyond(self._xy[vertex])[1]

    def _insert(self, edge, xy, foot, buried):
        self._fresh[:] = False
        self._fresh[edge] = True
        self._fresh = np.insert(self._fresh, edge + 1, True)
        self._xy = np.insert(self._xy, edge + 1, xy, axis=0)
        self._foot = np.insert(self._foot, edge + 1, foot, axis=0)
        self._buried = np.insert(self._buried, edge + 1, buried)
        self._ring = np.insert(self._ring, edge + 1, self._ring[edge])

    def rings(self):
        """Return the rings, closed."""
        ends = np.flatnonzero(np.r_[self._ring[1:] != self._ring[:-1], True]) + 1
        return [np.vstack([xy, xy[:1]]) for xy in np.split(self._xy, ends[:-1])]


def _next(ring):
    """Return the place of the vertex that follows each in its ring."""
    first = np.flatnonzero(np.r_[True, ring[1:] != ring[:-1]])
    after = np.arange(1, len(ring) + 1)
    after[np.r_[first[1:], len(ring)] - 1] = first
    return after


def _lengths(start, end):
    """Return the lengths of edges on the ground, in metres."""
    return np.hypot(*(end - start).T) / scale(start[:, 1])
