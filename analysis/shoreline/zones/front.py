"""The part of a shore that may bound its zone: what others reach beyond on all sides cannot.

Of a braided river or a country of ponds most of the shore lies behind other shore. A stretch is
left out where each direction in which its offset could be seen is covered by the offset of some
other point. The edge of the zone stays the same; what only the stretches left out had covered
becomes a hole, to be filled again by whoever offsets the rest.
"""

import numpy as np

from ...array_types import Booleans, Floats, Integers
from ...geometry import geodesy
from ...geometry.conformal_planes import from_mercator, scale

_SECTORS = 64
_SECTOR = 2 * np.pi / _SECTORS
_LOOKED_AT = 4  # squares away, each a fourth of the distance
_MOST_SLACK = 0.3
_PITCH = 0.7
_REACH = 0.015
_MOST_PLACES = 16
_ALL = np.uint64(0xFFFFFFFFFFFFFFFF)
_COLUMNS = 1 << 31


def at_front(
    xy: Floats, begin: Integers, end: Integers, length_m: Floats, distance_m: float
) -> Booleans:
    """Return which stretches of a shore may bound its zone.

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
    ndarray of bool, shape (n,)
    """
    single = end - begin == 1
    reach = max(length_m[~single].max(initial=0.0), _REACH * distance_m)
    if not len(begin) or reach > _MOST_SLACK * distance_m:
        return np.ones(len(begin), bool)
    count = np.where(single, np.ceil(length_m / reach), 1).astype(np.int64)
    count[count > _MOST_PLACES] = 0  # never behind other shore
    stretch = np.repeat(np.arange(len(begin)), count)
    step = np.arange(len(stretch)) - np.repeat(np.cumsum(count) - count, count)
    share = ((step + 0.5) / count[stretch])[:, None]
    middle = np.where(single[stretch], begin[stretch], (begin + end)[stretch] // 2)
    after = np.where(single[stretch], end[stretch], middle)
    place = xy[middle] * (1 - share) + xy[after] * share
    front = np.ones(len(begin), bool)
    if not len(stretch):
        return front
    front[count > 0] = False
    front[stretch[~_behind(place, xy[begin], distance_m, reach)]] = True
    return front


def _behind(place, shore, distance_m, reach_m):
    """Return which places lie behind the shore, with all within a reach of them."""
    north = np.abs(shore[:, 1]).max()
    pitch = _PITCH * reach_m * scale(north)
    _, first, cell = np.unique(_keys(place, pitch), return_index=True, return_inverse=True)
    centre = (np.floor(place[first] / pitch) + 0.5) * pitch
    own_scale = scale(centre[:, 1])
    lat = np.radians(from_mercator(np.array([[0.0, north]]))[0, 1])
    bent = 2 * distance_m**2 * np.tan(lat) / geodesy.LEAST_RADIUS_M
    slack = reach_m + pitch / np.sqrt(2) / own_scale.min() + bent
    if slack > _MOST_SLACK * distance_m:
        return np.zeros(len(place), bool)
    return _covered(centre, own_scale, shore, distance_m, slack)[cell.ravel()]


def _covered(centre, own_scale, shore, distance_m, slack):
    """Return which places lie behind the shore whatever way one looks."""
    square = distance_m / _LOOKED_AT * own_scale.min()
    keys, first = np.unique(_keys(shore, square), return_index=True)
    points = shore[first]
    seen = np.zeros(len(centre), np.uint64)
    todo = np.arange(len(centre))
    own = _keys(centre, square)
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
    return seen == _ALL


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
    bits = (np.uint64(1) << count.clip(0, _SECTORS - 1).astype(np.uint64)) - np.uint64(1)
    turn = (begin % _SECTORS).astype(np.uint64)
    back = (_SECTORS - turn.astype(np.int64)) % _SECTORS
    return (bits << turn) | np.where(turn > 0, bits >> back.astype(np.uint64), np.uint64(0))


def _keys(xy, pitch) -> Integers:
    """Return a number for the square of a grid that each point lies in."""
    column, row = np.floor(xy / pitch).astype(np.int64).T
    return column * _COLUMNS + row
