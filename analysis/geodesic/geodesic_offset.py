"""Rings moved onto the true offset: each vertex to its exact distance, and more where it bends.

The offset is smooth but for corners that point into the zone. A step along the geodesic from the
nearest shore point lands on the smooth parts at once; at a corner, where it would go to and fro,
the two sides are made to meet.
"""

from typing import Any

import numpy as np

from ..array_types import Booleans, Floats, IsCancelled, Progress
from ..geometry import geodesy
from ..geometry.conformal_planes import from_mercator, scale, to_mercator
from .point_distance import ShoreIndex, nearest

_ON_OFFSET = 0.5
_MIDDLE_OFF = 0.6
_MOST_STEPS = 7
_MOST_ROUNDS = 32
_LEAST_EDGE = 0.5
_FARTHEST_CORNER = 16.0
_COSINE_OF_CORNER = 0.9


class TrueOffset:
    """All that lies at a distance from the shore.

    ``tolerance_m`` is how far its edge may lie from ``distance_m``.
    """

    def __init__(
        self,
        index: ShoreIndex,
        distance_m: float,
        tolerance_m: float,
        cancelled: IsCancelled | None = None,
    ) -> None:
        self.tolerance_m = tolerance_m
        self._index = index
        self.distance_m = distance_m
        self._cancelled = cancelled

    def beyond(self, xy: Floats) -> tuple[Floats, Floats]:
        """Return how far beyond the offset points lie, in metres, and their shore points.

        Parameters
        ----------
        xy : shape (n, 2)
            Mercator coordinates.

        Returns
        -------
        over : ndarray of float64, shape (n,)
            Negative within the zone.
        foot : ndarray of float64, shape (n, 2)
            Degrees.
        """
        found = nearest(self._index, from_mercator(xy), cancelled=self._cancelled)
        return found.shore_m - self.distance_m, np.column_stack([found.lon, found.lat])

    def reach(self, xy: Floats, farthest_m: Floats) -> tuple[Floats, Floats, Booleans]:
        """Return points moved onto the offset.

        Parameters
        ----------
        xy : shape (n, 2)
            Mercator coordinates.
        farthest_m : shape (n,)
            How far along the offset a corner may be sought.

        Returns
        -------
        xy, foot : ndarray of float64, shape (n, 2)
            Mercator coordinates and the shore points in degrees.
        buried : ndarray of bool, shape (n,)
            Which found no way out of the zone: another part of the shore reaches over them. They
            lie on the offset of their own part.
        """
        xy, foot = xy.copy(), np.full((len(xy), 2), np.nan)
        own_xy, own_foot = xy, foot
        sides = np.full((len(xy), 2, 2), np.nan)
        todo = np.arange(len(xy))
        for step in range(_MOST_STEPS):
            over, foot[todo] = self.beyond(xy[todo])
            off = np.abs(over) > _ON_OFFSET * self.tolerance_m
            todo, over = todo[off], over[off]
            if not len(todo) or step == _MOST_STEPS - 1:
                break
            sides[todo] = _sides(sides[todo], foot[todo], over)
            xy[todo] = self._step(xy[todo], sides[todo])
            if not step:
                own_xy, own_foot = xy.copy(), foot.copy()
        buried = np.hypot(*(xy - own_xy).T) > farthest_m * scale(xy[:, 1])
        buried[todo] = True
        xy[buried], foot[buried] = own_xy[buried], own_foot[buried]
        return xy, foot, buried

    def under(
        self, start: Floats, end: Floats, start_foot: Floats, end_foot: Floats
    ) -> tuple[Floats, Floats]:
        """Return the middles of buried edges on the offset of their own part of the shore.

        Parameters
        ----------
        start, end, start_foot, end_foot : shape (n, 2)
            As for `between`.

        Returns
        -------
        xy, foot : ndarray of float64, shape (n, 2)
        """
        turn = 360 * np.round((end_foot[:, 0] - start_foot[:, 0]) / 360)
        middle_foot = (start_foot + end_foot - np.column_stack([turn, 0 * turn])) / 2
        _, foot = self.beyond(to_mercator(middle_foot))
        middle = (start + end) / 2
        alone = np.stack([foot, np.full_like(foot, np.nan)], axis=1)
        return self._step(middle, alone), foot

    def _step(self, xy, sides):
        """Return the nearest points at the distance from one shore point, or from both."""
        lonlat = from_mercator(xy)
        one, two = (_seen(lonlat, side) for side in sides.swapaxes(0, 1))
        with np.errstate(invalid="ignore", divide="ignore"):
            half = (two - one) / 2
            rise = np.sqrt(self.distance_m**2 - np.abs(half) ** 2) * 1j * half / np.abs(half)
            above, below = one + half + rise, one + half - rise
            corner = np.where(np.abs(above) < np.abs(below), above, below)
            straight = one - one / np.abs(one) * self.distance_m
        move = np.where(np.isfinite(corner), corner, straight)
        return _gone(xy, np.where(np.isfinite(move), move, 0))

    def between(self, start: Floats, end: Floats, start_foot: Floats, end_foot: Floats) -> Any:
        """Return where to look for the offset that an edge outside the zone leaves out.

        Between the two sides of a corner that is where their tangents meet, else the middle.

        Parameters
        ----------
        start, end, start_foot, end_foot : shape (n, 2)
            Edges in Mercator coordinates, the zone on their left, and the shore points of their
            ends in degrees.
        """
        middle = (start + end) / 2
        at = from_mercator(middle)
        first, last = _seen(at, from_mercator(start)), _seen(at, from_mercator(end))
        one, two = _off(start, start_foot), _off(end, end_foot)
        along = last - first
        with np.errstate(invalid="ignore", divide="ignore"):
            sine = (one.conj() * two).imag
            meeting = ((first * one.conj()).real * two - (last * two.conj()).real * one) / (
                1j * sine
            )
            farthest = _FARTHEST_CORNER * np.abs(along)
            ahead = 1j * along / np.abs(along) * farthest
            meeting *= np.minimum(farthest / np.abs(meeting), 1)
        meeting = np.where(np.isfinite(meeting), meeting, ahead)
        meeting = np.where((along.conj() * meeting).imag > 0, meeting, ahead)
        meeting[~self.has_corner(start, end, start_foot, end_foot)] = 0
        return _gone(middle, np.where(np.isfinite(meeting), meeting, 0))

    def has_corner(self, start: Floats, end: Floats, start_foot: Floats, end_foot: Floats) -> Any:
        """Return whether the ends of edges belong to two sides of a corner; see `between`."""
        turn = _off(start, start_foot).conj() * _off(end, end_foot)
        return turn.real < _COSINE_OF_CORNER


def settle(
    rings: list[Floats], offset: TrueOffset, *, progress: Progress | None = None
) -> list[Floats]:
    """Return closed rings whose vertices and mid-edges lie on the offset.

    An edge whose middle is off is given a vertex there, on the offset, until no edge is or it is
    as short as the tolerance.

    Parameters
    ----------
    rings : shape (k, 2)
        Mercator coordinates, first and last vertex alike, the zone on the left.
    progress
        Takes the share done, 0 to 1.

    Returns
    -------
    list of ndarray of float64, shape (k, 2)
        Where the shore reaches over an edge from the other side the rings go on below, so that
        they cross.
    """
    edge = _Edge(rings, offset)
    for turn in range(_MOST_ROUNDS):
        if progress is not None:
            progress(1 - 0.5 ** (1 + turn / 2))
        if not edge.refine():
            break
    return edge.rings()


class _Edge:
    """The vertices of rings on their way to the offset."""

    def __init__(self, rings, offset):
        self._offset = offset
        self._ring = np.repeat(np.arange(len(rings)), [len(ring) - 1 for ring in rings])
        vertices = np.concatenate([ring[:-1] for ring in rings])
        length = _lengths(vertices, vertices[_next(self._ring)])
        before = np.empty_like(length)
        before[_next(self._ring)] = length
        near = np.maximum(length, before)
        self._xy, self._foot, self._buried = offset.reach(vertices, near)
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
        over, _ = self._offset.beyond(middle)
        off = np.abs(over) > _MIDDLE_OFF * self._offset.tolerance_m
        edge, length, middle, over = edge[off], length[off], middle[off], over[off]
        ends = start[edge], end[edge], self._foot[edge], self._foot[after[edge]]
        outside = over > 0
        middle[outside] = self._offset.between(*(each[outside] for each in ends))
        below = ~outside & self._buried[edge] & self._buried[after[edge]]
        across = outside | self._offset.has_corner(*ends)
        farthest = length * np.where(across, _FARTHEST_CORNER, 0.5)
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


def _sides(sides, foot, over):
    """Return the shore points to keep the distance from: the nearest, and the one before."""
    apart = geodesy.chord_m(sides, foot[:, None])
    other = np.where((apart[:, 0] > apart[:, 1])[:, None], sides[:, 0], sides[:, 1])
    only = np.isnan(sides[:, 1, 0])
    other[only] = sides[only, 0]
    other[over > 0] = np.nan
    return np.stack([foot, other], axis=1)


def _next(ring):
    """Return the place of the vertex that follows each in its ring."""
    first = np.flatnonzero(np.r_[True, ring[1:] != ring[:-1]])
    after = np.arange(1, len(ring) + 1)
    after[np.r_[first[1:], len(ring)] - 1] = first
    return after


def _lengths(start, end):
    """Return the lengths of edges on the ground, in metres."""
    return np.hypot(*(end - start).T) / scale(start[:, 1])


def _seen(lonlat, target):
    """Return targets as seen from points, in metres east and north as complex numbers."""
    azimuth, _, length = geodesy.inverse(lonlat, target)
    return length * 1j * np.exp(-1j * np.radians(azimuth))


def _off(xy, foot):
    """Return the directions from shore points at points in Mercator coordinates."""
    seen = _seen(from_mercator(xy), foot)
    return -seen / np.abs(seen)


def _gone(xy, move):
    """Return points moved by metres east and north."""
    lonlat = from_mercator(xy)
    azimuth = 90 - np.degrees(np.angle(move))
    lon, lat, _ = geodesy.WGS84.fwd(*lonlat.T, azimuth, np.abs(move))
    lon += 360 * np.round((lonlat[:, 0] - lon) / 360)
    return to_mercator(np.column_stack([lon, lat]))
