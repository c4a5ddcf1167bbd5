"""In which directions a shore may bound its zone: not where other shore reaches beyond.

Of a braided river or a country of ponds most of the shore lies behind other shore. A direction is
closed where what the offset of a stretch adds in it is covered by the offset of some other point,
and a stretch without an open one is left out. The edge of the zone stays the same; what only the
stretches left out had covered becomes a hole, to be filled again by whoever offsets the rest.
"""

import numpy as np

from ...array_types import Floats, Integers
from ...geometry import geodesy
from ...geometry.conformal_planes import from_mercator, scale

SECTORS = 64
"""Into which a circle of directions is cut."""

_SECTOR = 2 * np.pi / SECTORS
_LOOKED_AT = 4  # squares away, each a fourth of the distance
_MOST_SLACK = 0.3
_PITCH = 0.7
_REACH = 0.06
_FAR_PITCH = 1.8
_FAR_REACH = 0.1
_MOST_PLACES = 16
_ALL = np.uint64(0xFFFFFFFFFFFFFFFF)
_COLUMNS = 1 << 31


def open_sectors(
    xy: Floats, begin: Integers, end: Integers, length_m: Floats, distance_m: float
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
    """
    single = end - begin == 1
    reach = max(length_m[~single].max(initial=0.0), _REACH * distance_m)
    found = np.full(len(begin), _ALL)
    if not len(begin) or reach > _MOST_SLACK * distance_m:
        return found
    short = length_m <= _FAR_REACH * distance_m
    far = _hidden(xy[begin[short]], xy[begin], distance_m, _FAR_REACH * distance_m, _FAR_PITCH)
    found[short] &= ~far
    left = np.flatnonzero(found)
    if len(left):
        count = np.where(single, np.ceil(length_m / reach), 1).astype(np.int64)[left]
        count[count > _MOST_PLACES] = 0  # a whole round
        places = _along(xy, begin[left], end[left], count)
        is_open = ~_hidden(places, xy[begin], distance_m, reach, _PITCH)
        found[left[count > 0]] &= _any_of(is_open, count[count > 0])
    return found


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


def _hidden(place, shore, distance_m, reach_m, pitch):
    """Return in which directions the shore hides the offset of all within a reach of places."""
    if not len(place):
        return np.zeros(0, np.uint64)
    north = np.abs(shore[:, 1]).max()
    pitch = pitch * reach_m * scale(north)
    _, first, cell = np.unique(square_of(place, pitch), return_index=True, return_inverse=True)
    centre = (np.floor(place[first] / pitch) + 0.5) * pitch
    own_scale = scale(centre[:, 1])
    lat = np.radians(from_mercator(np.array([[0.0, north]]))[0, 1])
    bent = 2 * distance_m**2 * np.tan(lat) / geodesy.LEAST_RADIUS_M
    slack = reach_m + pitch / np.sqrt(2) / own_scale.min() + bent
    if slack > _MOST_SLACK * distance_m:
        return np.zeros(len(place), np.uint64)
    return _covered(centre, own_scale, shore, distance_m, slack)[cell.ravel()]


def _covered(centre, own_scale, shore, distance_m, slack):
    """Return the directions in which places lie behind the shore."""
    square = distance_m / _LOOKED_AT * own_scale.min()
    keys, first = np.unique(square_of(shore, square), return_index=True)
    points = shore[first]
    seen = np.zeros(len(centre), np.uint64)
    todo = np.arange(len(centre))
    own = square_of(centre, square)
    steps = np.arange(-_LOOKED_AT, _LOOKED_AT + 1)
    offsets = sorted(((i, j) for i in steps for j in steps), key=lambda each: max(map(abs, each)))
    for i, j in offsets:
        wanted = own[todo] + i * _COLUMNS + j
        place = np.searchsorted(keys, wanted).clip(max=len(keys) - 1)
        there = keys[place] == wanted
        at = todo[there]
        way = (points[place[there]] - centre[at]) / own_scale[at, None]
        seen[at] |= _sectors(way, distance_m, slack)
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
