"""Squares over parks, split where the limit runs through them, and their share within it."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely

from ...array_types import Floats, Geometries, Integers

CORNERS = np.array([[-1.0, -1.0], [1.0, -1.0], [1.0, 1.0], [-1.0, 1.0]])
_THREADS = 2
_WORTH_THREADS = 512
_BIAS = 1 / 3  # of the interpolation of t² over a square, in units of its bend
_KEY = 1 << 20


@dataclass
class Cells:
    """Squares of one level, the halves of those of the level before.

    Attributes
    ----------
    park : ndarray of int, shape (n,)
    middle : ndarray of float64, shape (n, 2)
        In the park's own plane.
    half : ndarray of float64, shape (n,)
        Half the side, in metres.
    place : ndarray of int64, shape (n, 2)
        Column and row in the park's grid of this level.
    whole : ndarray of bool, shape (n,)
        Whether the square lies in its park as a whole; else only a part of it does.
    """

    park: np.ndarray
    middle: np.ndarray
    half: np.ndarray
    place: np.ndarray
    whole: np.ndarray

    @classmethod
    def around(cls, polygons: Geometries, park: Integers) -> Any:
        """Return the square about each polygon."""
        bounds = shapely.bounds(polygons)
        half = np.maximum(bounds[:, 2] - bounds[:, 0], bounds[:, 3] - bounds[:, 1]) / 2
        middle = (bounds[:, :2] + bounds[:, 2:]) / 2
        return cls(
            park, middle, half, np.zeros((len(park), 2), np.int64), np.zeros(len(park), bool)
        )

    @classmethod
    def joined(cls, several: Any) -> Any:
        """Return the squares of several as one."""
        names = ("park", "middle", "half", "place", "whole")
        return cls(*(np.concatenate([getattr(each, name) for each in several]) for name in names))

    def __len__(self) -> int:
        """Return the number of squares."""
        return len(self.park)

    def __getitem__(self, chosen: Any) -> "Cells":
        """Return some of the squares."""
        return Cells(
            self.park[chosen],
            self.middle[chosen],
            self.half[chosen],
            self.place[chosen],
            self.whole[chosen],
        )

    def corners(self) -> Any:
        """Return the corners, shape (n, 4, 2)."""
        return self.middle[:, None, :] + self.half[:, None, None] * CORNERS

    def distinct_corners(self) -> tuple[Any, Any, Any]:
        """Return corners, each once, with their parks, and where each square finds its own."""
        grid = self.place[:, None, :] + (CORNERS > 0)
        key = (self.park[:, None] * _KEY + grid[..., 0]) * _KEY + grid[..., 1]
        _, first, place = np.unique(key.ravel(), return_index=True, return_inverse=True)
        corners = self.corners().reshape(-1, 2)[first]
        return corners, self.park[first // 4], place.reshape(-1, 4)

    def boxes(self) -> Any:
        """Return the squares as polygons."""
        half = self.half[:, None]
        return shapely.box(*(self.middle - half).T, *(self.middle + half).T)

    def quarters(self, polygons: Geometries) -> Any:
        """Return the four quarters of each, without those that lie outside their park.

        Parameters
        ----------
        polygons
            The parks, prepared, by number.
        """
        half = np.repeat(self.half / 2, 4)
        middle = (self.middle[:, None, :] + self.half[:, None, None] / 2 * CORNERS).reshape(-1, 2)
        place = (2 * self.place[:, None, :] + (CORNERS > 0)).reshape(-1, 2)
        quarters = Cells(np.repeat(self.park, 4), middle, half, place, np.repeat(self.whole, 4))
        cut = np.flatnonzero(~quarters.whole)
        boxes, park = quarters[cut].boxes(), polygons[quarters.park[cut]]
        whole = quarters.whole[cut] = shapely.contains_properly(park, boxes)
        outside = np.zeros(len(quarters), bool)
        outside[cut[~whole]] = ~shapely.intersects(park[~whole], boxes[~whole])
        return quarters[~outside]

    def area(self, polygons: Geometries) -> Any:
        """Return how much of its park each square holds, shape (n,)."""
        area = 4 * self.half**2
        part = np.flatnonzero(~self.whole)
        area[part] = _common_area(self[part].boxes(), polygons[self.park[part]])
        return area

    def area_below_zero(
        self, at_corners: Floats, at_middle: Floats, polygons: Geometries
    ) -> Floats:
        """Return the area within their parks where a value is 0 or less, by interpolation.

        The value is taken as linear in the four triangles about the middle, less what this
        overestimates on average where the value bends.

        Parameters
        ----------
        at_corners : shape (n, 4)
        at_middle : shape (n,)
        polygons
            The parks by number.

        Returns
        -------
        ndarray of float64, shape (n,)
        """
        following = np.roll(at_corners, -1, axis=1)
        middle = np.broadcast_to(at_middle[:, None], at_corners.shape)
        value = np.stack([at_corners, following, middle], axis=2)
        value -= _BIAS * (at_corners.mean(axis=1) - at_middle)[:, None, None]
        area = self.half**2 * _share_below_zero(value).sum(axis=1)
        part = np.flatnonzero(~self.whole)
        if len(part):
            area[part] = _clipped_area(self[part], value[part], polygons)
        return area


def _clipped_area(cells, value, polygons):
    """Return the area in their parks where a linear function on triangles is 0 or less."""
    corner = cells.corners()
    middle = np.broadcast_to(cells.middle[:, None, :], corner.shape)
    place = np.stack([corner, np.roll(corner, -1, axis=1), middle], axis=2)
    below, triangle = _below_zero(place.reshape(-1, 3, 2), value.reshape(-1, 3))
    cell = triangle // 4
    inside = _common_area(below, polygons[cells.park[cell]])
    return np.bincount(cell, inside, minlength=len(cells))


def _common_area(shapes, parks):
    """Return the area of each shape that lies in its park; GEOS lets two threads work at once."""
    if len(shapes) < _WORTH_THREADS:
        return shapely.area(shapely.intersection(shapes, parks))
    with ThreadPoolExecutor(_THREADS) as pool:
        parts = zip(np.array_split(shapes, _THREADS), np.array_split(parks, _THREADS), strict=True)
        found = pool.map(lambda part: shapely.area(shapely.intersection(*part)), parts)
        return np.concatenate(list(found))


def _share_below_zero(value):
    """Return the share of triangles where a linear function of corners (..., 3) is 0 or less."""
    low, mid, high = np.moveaxis(np.sort(value, axis=-1), -1, 0)
    zero = np.zeros_like(low)
    one = np.divide(
        low * low, (low - mid) * (low - high), where=(low < 0) & (mid >= 0), out=zero.copy()
    )
    two = np.divide(
        high * high,
        (high - low) * (high - mid),
        where=(mid < 0) & (high > 0),
        out=zero,
    )
    return np.where(high <= 0, 1.0, np.where(mid < 0, 1 - two, np.where(low < 0, one, 0.0)))


def _below_zero(place, value):
    """Return the parts of triangles where a linear function is 0 or less, and their triangles."""
    following, after = np.roll(place, -1, axis=1), np.roll(value, -1, axis=1)
    below = value <= 0
    crossing = below != (after <= 0)
    t = np.divide(value, value - after, where=crossing, out=np.zeros_like(value))
    cross = place + t[..., None] * (following - place)
    vertex = np.stack([place, cross], axis=2).reshape(len(place), 6, 2)
    used = np.stack([below, crossing], axis=2).reshape(len(place), 6)
    triangle = np.flatnonzero(below.any(axis=1))
    ring = np.repeat(np.arange(len(triangle)), used[triangle].sum(axis=1))
    rings = shapely.linearrings(vertex[triangle][used[triangle]], indices=ring)
    return shapely.polygons(rings), triangle
