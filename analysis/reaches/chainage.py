"""Where places lie along a river: chainage from the mouth, offset and bank; and back.

Examples
--------
>>> import numpy as np, shapely
>>> from .river_line import River
>>> river = River.from_lines(shapely.from_wkt(["LINESTRING (110 30, 111 30, 112 30)"]), "river")
>>> place = locate(river, np.array([[111.0, 30.01], [111.0, 29.99]]))
>>> (place.chain_m / 1000).round(3).tolist(), place.side.tolist()
([96.486, 96.486], [1, -1])
"""

from dataclasses import dataclass

import numpy as np

from ..array_types import Floats, IsCancelled, Progress
from ..geometry import geodesy
from .river_line import River

LEFT, RIGHT = 1, -1
BANKS = {LEFT: "left", RIGHT: "right"}
"""Values of ``bank``, looking downstream, by side."""

_TANGENT_M = 1.0
_AT_VERTEX_M = 1e-6
_STEPS = 8


@dataclass(frozen=True)
class Place:
    """Places of n points along a river; NaN and 0 where a point is not usable.

    Parameters
    ----------
    chain_m : ndarray of float, shape (n,)
        Along the river from its mouth, in metres.
    offset_m : ndarray of float, shape (n,)
        Geodesic distance from the river.
    side : ndarray of int8, shape (n,)
        `LEFT`, `RIGHT` looking downstream, 0 on the river.
    """

    chain_m: np.ndarray
    offset_m: np.ndarray
    side: np.ndarray


def locate(
    river: River,
    lonlat: Floats,
    *,
    progress: Progress | None = None,
    cancelled: IsCancelled | None = None,
) -> Place:
    """Find chainage, offset and bank of points.

    Parameters
    ----------
    lonlat : shape (n, 2)
        Degrees on WGS 84.
    progress, cancelled
        As for `point_distance.nearest`.
    """
    edge, foot, offset = river.feet(lonlat, progress=progress, cancelled=cancelled)
    chain = np.full(len(lonlat), np.nan)
    side = np.zeros(len(lonlat), dtype=np.int8)
    usable = np.flatnonzero(edge >= 0)
    edge, points = edge[usable], lonlat[usable]
    t = _square_foot(river, edge, foot[usable], points)
    foot = _at(river, edge, t)
    before = geodesy.geodesic_m(river.start[edge], foot)
    behind = geodesy.geodesic_m(foot, river.end[edge])
    along = before / np.maximum(before + behind, np.finfo(float).tiny) * river.length_m[edge]
    chain[usable], forward = river.chainage(edge, along)
    turn = _side(river, edge, t, points)
    side[usable] = np.where(forward, turn, -turn)
    side[~(offset > 0)] = 0
    return Place(chain, offset, side)


def invert(river: River, place: Place) -> Floats:
    """Find the points that have given chainages, offsets and banks.

    Parameters
    ----------
    river
        One line that ends in its mouth.
    place
        Chainages within the river's length.

    Returns
    -------
    ndarray of float64, shape (n, 2)
        Degrees. Points whose nearest place is a bend of the river share chainage, offset and bank
        with others; the one square to the edge above the bend is given.

    Raises
    ------
    ValueError
        The river is not one line.
    """
    if not river.is_one_line:
        raise ValueError("only a river of one line can be inverted")
    downstream = river.end_chain_m[0] == 0
    passed = river.piece_m[0] - place.chain_m if downstream else place.chain_m
    last = len(river.start) - 1
    edge = np.clip(np.searchsorted(river.before_m, passed, side="right") - 1, 0, last)
    t = _fraction(river, edge, passed - river.before_m[edge])
    azimuth = _azimuth(river, edge, t)
    forward = 1 if downstream else -1
    foot = _at(river, edge, t)
    square = azimuth - 90.0 * place.side * forward
    lon, lat, _ = geodesy.WGS84.fwd(foot[:, 0], foot[:, 1], square, place.offset_m)
    return np.column_stack([lon, lat])


def _at(river, edge, t):
    start = river.start[edge]
    return start + t[:, None] * (river.end[edge] - start)


def _fraction(river, edge, along):
    """Return how far along the drawn edge a length from its start is, 0 to 1."""
    t = along / river.length_m[edge]
    for _ in range(_STEPS):
        foot = _at(river, edge, t)
        before = geodesy.geodesic_m(river.start[edge], foot)
        behind = geodesy.geodesic_m(foot, river.end[edge])
        found = before / (before + behind) * river.length_m[edge]
        t = np.clip(t + (along - found) / river.length_m[edge], 0, 1)
    return t


def _azimuth(river, edge, t):
    """Return the direction of the drawn edge at a place, degrees from north."""
    step = _TANGENT_M / river.length_m[edge]
    return geodesy.inverse(_at(river, edge, t - step), _at(river, edge, t + step))[0]


def _square_foot(river, edge, foot, points):
    """Return how far along its edge each foot is, set square to the millimetre even far away."""
    span = river.end[edge] - river.start[edge]
    t = ((foot - river.start[edge]) * span).sum(axis=1) / (span**2).sum(axis=1)
    for _ in range(_STEPS):
        azimuth, _, distance = geodesy.inverse(_at(river, edge, t), points)
        slip = distance * np.cos(np.radians(azimuth - _azimuth(river, edge, t)))
        t = np.clip(t + slip / river.length_m[edge], 0, 1)
        if not (np.abs(slip[(t > 0) & (t < 1)]) > _AT_VERTEX_M).any():
            break
    return t


def _side(river, edge, t, points):
    """Return on which side of the drawn edges points lie: left 1, right -1, on it 0."""
    to_point = geodesy.inverse(_at(river, edge, t), points)[0]
    turn = -np.sign(np.sin(np.radians(to_point - _azimuth(river, edge, t))))
    nearness = _AT_VERTEX_M / river.length_m[edge]
    other = np.where(t >= 1 - nearness, edge + 1, np.where(t <= nearness, edge - 1, -1))
    inside = np.clip(other, 0, len(river.piece) - 1)
    bend = (other == inside) & (river.piece[inside] == river.piece[edge])
    rows = np.flatnonzero(bend)
    if len(rows):
        outer = _outer_side(river, np.minimum(edge[rows], other[rows]))
        turn[rows] = np.where(outer != 0, outer, turn[rows])
    return turn


def _outer_side(river, first):
    """Return the outer side of the bend between an edge and the next: there points have no foot."""
    one, zero = np.ones(len(first)), np.zeros(len(first))
    turn = _azimuth(river, first + 1, zero) - _azimuth(river, first, one)
    return np.sign(np.sin(np.radians(turn)))
