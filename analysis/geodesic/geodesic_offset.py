"""The true offset of a shore: how far points are beyond it, and where they come to lie on it.

The offset is smooth but for corners that point into the zone. A step along the geodesic from the
nearest shore point lands on the smooth parts at once; at a corner, where it would go to and fro,
the two sides are made to meet.
"""

from typing import Any

import numpy as np

from ..array_types import Booleans, Floats, IsCancelled
from ..geometry import geodesy
from ..geometry.conformal_planes import from_mercator, scale, to_mercator
from .point_distance import ShoreIndex, nearest

ON_OFFSET = 0.5
"""Share of the tolerance within which a point lies on the offset."""

FARTHEST_CORNER = 16.0
"""Lengths of an edge within which a corner of the offset is sought."""

_MOST_STEPS = 7
_AT_ONCE = 1 << 18
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

    def roughly_beyond(self, xy: Floats, most_m: float, near: Floats | None = None) -> Floats:
        """Return how far beyond the offset points lie, where that is more than ``most_m``.

        Of points that are less off no more is told than that they are.

        Parameters
        ----------
        xy : shape (n, 2)
            Mercator coordinates.
        most_m
            In metres, to either side.
        near : shape (n, 2)
            Shore points near to them in degrees, NaN where none is known.
        """
        low_m, high_m = self.distance_m - most_m, self.distance_m + most_m
        over = np.empty(len(xy))
        for begin in range(0, len(xy), _AT_ONCE):
            some = slice(begin, begin + _AT_ONCE)
            found = nearest(
                self._index,
                from_mercator(xy[some]),
                near=None if near is None else near[some],
                enough=lambda _, low, high: (low >= low_m) & (high <= high_m),
                cancelled=self._cancelled,
            )
            over[some] = found.shore_m - self.distance_m
        return over

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
        todo: Any = np.arange(len(xy))
        for step in range(_MOST_STEPS):
            over, foot[todo] = self.beyond(xy[todo])
            off = np.abs(over) > ON_OFFSET * self.tolerance_m
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
            farthest = FARTHEST_CORNER * np.abs(along)
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


def _sides(sides, foot, over):
    """Return the shore points to keep the distance from: the nearest, and the one before."""
    apart = geodesy.chord_m(sides, foot[:, None])
    other = np.where((apart[:, 0] > apart[:, 1])[:, None], sides[:, 0], sides[:, 1])
    only = np.isnan(sides[:, 1, 0])
    other[only] = sides[only, 0]
    other[over > 0] = np.nan
    return np.stack([foot, other], axis=1)


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
