"""In which directions a shore may bound its zone: not where other shore reaches beyond.

Of a braided river or a country of ponds most of the shore lies behind other shore. A direction is
closed where what the offset of a stretch adds in it is covered by the offset of some other point,
and a stretch without an open one is left out. The edge of the zone stays the same; what only the
stretches left out had covered becomes a hole, to be filled again by whoever offsets the rest.
"""

from itertools import product

import numpy as np

from ...array_types import Floats, Integers, IsCancelled
from ...geometry import geodesy
from ...geometry.conformal_planes import from_mercator, scale
from ...thread_tasks import run_tasks

SECTORS = 64
"""Into which a circle of directions is cut."""

_SECTOR = 2 * np.pi / SECTORS
_LOOKED_AT = 4  # squares away, each a fourth of the distance
_STEPS = range(-_LOOKED_AT, _LOOKED_AT + 1)
_SQUARES = sorted(product(_STEPS, _STEPS), key=lambda each: max(map(abs, each)))
_MOST_SLACK = 0.3
_PITCH = 0.7
_REACH = 0.06
_FAR_PITCH = 1.8
_FAR_REACH = 0.1
_MOST_PLACES = 16
_ALL = np.uint64(0xFFFFFFFFFFFFFFFF)
_COLUMNS = 1 << 31
_BLOCK = 1 << 15  # stretches


def open_sectors(
    xy: Floats,
    begin: Integers,
    end: Integers,
    length_m: Floats,
    distance_m: float,
    *,
    cancelled: IsCancelled | None = None,
) -> Integers:
    """Return in which directions stretches of a shore may bound its zone.

    Parameters
    ----------
    xy : shape (v, 2)
        Vertices in Mercator coordinates.
    begin, end : shape (n,)
        First and last vertex of each stretch.
    length_m : shape (n,)
        On the ground; but for single edges no longer than a part of the distance.
    distance_m
        Of the zone's edge.

    Returns
    -------
    ndarray of uint64, shape (n,)
        Of the `SECTORS` of the circle, from east against the clock, a bit each; 0 for a stretch
        behind other shore.

    Raises
    ------
    Cancelled
    """
    single = end - begin == 1
    reach = max(length_m[~single].max(initial=0.0), _REACH * distance_m)
    found = np.full(len(begin), _ALL)
    if not len(begin) or reach > _MOST_SLACK * distance_m:
        return found
    short = np.flatnonzero(length_m <= _FAR_REACH * distance_m)
    far = _Behind(xy[begin], distance_m, _FAR_REACH * distance_m, _FAR_PITCH)
    near = _Behind(xy[begin], distance_m, reach, _PITCH)

    def look_far(some):
        found[some] &= ~far.hidden(xy[begin[some]])

    def look_near(some):
        count = np.where(single[some], np.ceil(length_m[some] / reach), 1).astype(np.int64)
        few = (count > 0) & (count <= _MOST_PLACES)  # of others a whole round is left open
        some, count = some[few], count[few]
        places = _along(xy, begin[some], end[some], count)
        found[some] &= _any_of(~near.hidden(places), count)

    run_tasks(look_far, _blocks(short), cancelled=cancelled)
    run_tasks(look_near, _blocks(np.flatnonzero(found)), cancelled=cancelled)
    return found


def _blocks(stretches):
    return [stretches[begin : begin + _BLOCK] for begin in range(0, len(stretches), _BLOCK)]


def _along(xy, begin, end, count):
    """Return so many places all along single edges, or the middle vertices of stretches."""
    stretch = np.repeat(np.arange(len(begin)), count)
    single = end - begin == 1
    first = np.cumsum(count) - count
    share = ((np.arange(len(stretch)) - first[stretch] + 0.5) / count[stretch])[:, None]
    middle = np.where(single[stretch], begin[stretch], (begin + end)[stretch] // 2)
    after = np.where(single[stretch], end[stretch], middle)
    return xy[middle] * (1 - share) + xy[after] * share


def _any_of(sectors, count):
    """Return the sectors of each run of so many places together."""
    if not len(count):
        return np.empty(0, np.uint64)
    return np.bitwise_or.reduceat(sectors, np.cumsum(count) - count)


def square_of(xy: Floats, side: float) -> Integers:
    """Return a number for the square of a grid that each point lies in, shape (n,)."""
    column, row = np.floor(xy / side).astype(np.int64).T
    return column * _COLUMNS + row


class _Behind:
    """Tells in which directions a shore hides the offset of all within a reach of its places."""

    def __init__(self, shore, distance_m, reach_m, pitch):
        low, high = np.abs(shore[:, 1]).min(), np.abs(shore[:, 1]).max()
        if shore[:, 1].min() < 0 < shore[:, 1].max():
            low = 0.0
        self._distance_m, self._pitch = distance_m, pitch * reach_m * scale(high)
        least_scale = scale(max(low - self._pitch, 0.0))
        lat = np.radians(from_mercator(np.array([[0.0, high]]))[0, 1])
        bent = 2 * distance_m**2 * np.tan(lat) / geodesy.LEAST_RADIUS_M
        self._slack = reach_m + self._pitch / np.sqrt(2) / least_scale + bent
        self._square = distance_m / _LOOKED_AT * least_scale
        self._keys, first = np.unique(square_of(shore, self._square), return_index=True)
        self._points = shore[first]

    def hidden(self, place):
        """Return the directions as bits, a number for each place."""
        if self._slack > _MOST_SLACK * self._distance_m or not len(place):
            return np.zeros(len(place), np.uint64)
        _, first, cell = np.unique(
            square_of(place, self._pitch), return_index=True, return_inverse=True
        )
        centre = (np.floor(place[first] / self._pitch) + 0.5) * self._pitch
        return self._covered(centre)[cell.ravel()]

    def _covered(self, centre):
        """Return the directions in which places lie behind the shore."""
        seen = np.zeros(len(centre), np.uint64)
        todo = np.arange(len(centre))
        own, own_scale = square_of(centre, self._square), scale(centre[:, 1])
        for i, j in _SQUARES:
            wanted = own[todo] + i * _COLUMNS + j
            place = np.searchsorted(self._keys, wanted).clip(max=len(self._keys) - 1)
            there = self._keys[place] == wanted
            at = todo[there]
            way = (self._points[place[there]] - centre[at]) / own_scale[at, None]
            seen[at] |= _sectors(way, self._distance_m, self._slack)
            todo = todo[seen[todo] != _ALL]
        return seen


def _sectors(way, distance_m, slack):
    """Return as bits the directions in which a point covers the offset of a place.

    Parameters
    ----------
    way : ndarray of float64, shape (n, 2)
        Metres from the place to the point.
    """
    length = np.hypot(*way.T)
    reach = distance_m - slack
    with np.errstate(divide="ignore", invalid="ignore"):
        cosine = (length**2 + distance_m**2 - reach**2) / (2 * length * distance_m)
    half = np.arccos(np.where(cosine < 1, cosine, 1).clip(0, 1))
    middle = np.arctan2(way[:, 1], way[:, 0])
    begin = np.ceil((middle - half) / _SECTOR).astype(np.int64)
    count = np.floor((middle + half) / _SECTOR).astype(np.int64) - begin
    bits = (np.uint64(1) << count.clip(0, SECTORS - 1).astype(np.uint64)) - np.uint64(1)
    turn = (begin % SECTORS).astype(np.uint64)
    back = (SECTORS - turn.astype(np.int64)) % SECTORS
    return (bits << turn) | np.where(turn > 0, bits >> back.astype(np.uint64), np.uint64(0))
