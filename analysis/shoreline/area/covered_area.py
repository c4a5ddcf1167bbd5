"""How much of triangles and squares polygons cover, summed up along the polygons' edges.

GEOS would build each common shape. Its area alone needs none: a shape is brought to the unit
triangle or the unit square, and of the ground under each edge counts what lies in there.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np
import shapely

from ...array_types import Floats, Geometries, Integers
from ...clip import clip

TRIANGLE, SQUARE = 1.0, 0.0
"""How far the upper side of the unit triangle falls, and that of the unit square."""

_PAIRS = 1 << 14  # of an edge and a shape: so many stay in the caches


class Outlines:
    """The edges of polygons, which lie to their left.

    Parameters
    ----------
    polygons : shape (n,)
        Valid ones, of one part or several.

    Examples
    --------
    >>> outlines = Outlines(shapely.from_wkt(["POLYGON ((0 0, 4 0, 4 2, 0 2, 0 0))"]))
    >>> corner, right, up = np.array([[1.0, 1.0]]), np.array([[2.0, 0.0]]), np.array([[0.0, 2.0]])
    >>> outlines.covered(np.zeros(1, int), corner, right, up, SQUARE).tolist()
    [2.0]
    """

    def __init__(self, polygons: Geometries) -> None:
        parts, owner = shapely.get_parts(polygons, return_index=True)
        rings, part = shapely.get_rings(parts, return_index=True)
        is_shell = np.r_[True, part[1:] != part[:-1]][: len(part)]
        turned = shapely.is_ccw(rings) != is_shell
        rings[turned] = shapely.reverse(rings[turned])
        xy, ring = shapely.get_coordinates(rings, return_index=True)
        is_edge = ring[1:] == ring[:-1]
        self._start, self._end = xy[:-1][is_edge], xy[1:][is_edge]
        edges = np.bincount(owner[part[ring[:-1][is_edge]]], minlength=len(polygons))
        self._first = np.r_[0, np.cumsum(edges)]

    def covered(
        self, polygon: Integers, corner: Floats, right: Floats, left: Floats, falls: float
    ) -> Floats:
        """Return how much of each shape its polygon covers.

        Parameters
        ----------
        polygon : shape (m,)
        corner : shape (m, 2)
            A corner of each shape.
        right, left : shape (m, 2)
            The ways from there to the corners beside it.
        falls
            `TRIANGLE`, or `SQUARE` for any parallelogram.

        Returns
        -------
        ndarray of float64, shape (m,)
            In the square of the unit.
        """
        area = np.zeros(len(polygon))
        turn = right[:, 0] * left[:, 1] - right[:, 1] * left[:, 0]
        for some in self._blocks(polygon, np.flatnonzero(turn)):
            edge, shape = self._edges(polygon[some])
            right_of, left_of = right[some] / turn[some, None], left[some] / turn[some, None]
            sides = []
            for end in (self._start, self._end):
                x, y = (end.take(edge, axis=0) - corner[some].take(shape, axis=0)).T
                u = x * left_of[shape, 1] - y * left_of[shape, 0]
                sides.append((u, y * right_of[shape, 0] - x * right_of[shape, 1]))
            under = _under(sides[0], sides[1], falls)
            under = np.bincount(shape, under, minlength=len(some))
            area[some] = -turn[some] * under
        return area

    def _blocks(self, polygon: Integers, shapes: Integers) -> Iterator[Any]:
        """Yield the shapes a part at a time."""
        pairs = np.cumsum(np.diff(self._first)[polygon[shapes]])
        cuts = np.arange(_PAIRS, pairs[-1] if len(pairs) else 0, _PAIRS)
        for some in np.split(shapes, np.searchsorted(pairs, cuts)):
            if len(some):
                yield some

    def _edges(self, polygon: Integers) -> tuple[Integers, Integers]:
        """Return the edges of polygons one after another, and the place of their polygon."""
        first, count = self._first[polygon], np.diff(self._first)[polygon]
        place = np.repeat(np.arange(len(polygon)), count)
        return np.arange(len(place)) + np.repeat(first - np.cumsum(count) + count, count), place


def _under(start, end, falls):
    """Return what of the unit shape lies under edges, less where they lead back."""
    (u, v), (u_end, v_end) = start, end
    low, high = clip(u, 0, 1), clip(u_end, 0, 1)
    rise = np.divide(v_end - v, u_end - u, where=low != high, out=np.zeros_like(u))
    v_low, v_high = v + (low - u) * rise, v + (high - u) * rise
    beyond = _mean_above_zero(v_low - 1 + falls * low, v_high - 1 + falls * high)
    return (high - low) * (_mean_above_zero(v_low, v_high) - beyond)


def _mean_above_zero(one, other):
    """Return the mean of what lies above 0 on the way from one height to another."""
    mean = (np.maximum(one, 0) + np.maximum(other, 0)) / 2
    passing = np.flatnonzero((one < 0) != (other < 0))
    mean[passing] *= 2 * mean[passing] / np.abs(one[passing] - other[passing])
    return mean
