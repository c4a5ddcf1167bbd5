"""Squares over parks, split where the limit runs through them, and their share within it."""

from dataclasses import dataclass, fields
from typing import Any

import numpy as np
import shapely

from ...array_types import Floats, Geometries, Integers
from .covered_area import SQUARE, TRIANGLE, Outlines

CORNERS = np.array([[-1.0, -1.0], [1.0, -1.0], [1.0, 1.0], [-1.0, 1.0]])
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
    near : ndarray of float64, shape (n, 2)
        A point of the shore not far off, in degrees; NaN where none is known.
    listed : ndarray of int64, shape (n,)
        The list of runs that holds what is nearest to any of its points, -1 where there is none.
    """

    park: np.ndarray
    middle: np.ndarray
    half: np.ndarray
    place: np.ndarray
    whole: np.ndarray
    near: np.ndarray
    listed: np.ndarray

    @classmethod
    def around(cls, polygons: Geometries, park: Integers) -> Any:
        """Return the square about each polygon."""
        bounds = shapely.bounds(polygons)
        half = np.maximum(bounds[:, 2] - bounds[:, 0], bounds[:, 3] - bounds[:, 1]) / 2
        middle = (bounds[:, :2] + bounds[:, 2:]) / 2
        place, whole = np.zeros((len(park), 2), np.int64), np.zeros(len(park), bool)
        near, listed = np.full((len(park), 2), np.nan), np.full(len(park), -1)
        return cls(park, middle, half, place, whole, near, listed)

    @classmethod
    def joined(cls, several: Any) -> Any:
        """Return the squares of several as one."""
        return cls(
            *(np.concatenate([getattr(each, own.name) for each in several]) for own in fields(cls))
        )

    def __len__(self) -> int:
        """Return the number of squares."""
        return len(self.park)

    def __getitem__(self, chosen: Any) -> "Cells":
        """Return some of the squares."""
        rows = np.arange(len(self))[chosen]
        return Cells(*(getattr(self, own.name).take(rows, axis=0) for own in fields(self)))

    def corners(self) -> Any:
        """Return the corners, shape (n, 4, 2)."""
        return self.middle[:, None, :] + self.half[:, None, None] * CORNERS

    def distinct_corners(self) -> tuple[Any, Any, Any]:
        """Return corners, each once, a square that has it, and where each finds its own."""
        grid = self.place[:, None, :] + (CORNERS > 0)
        key = (self.park[:, None] * _KEY + grid[..., 0]) * _KEY + grid[..., 1]
        _, first, place = np.unique(key.ravel(), return_index=True, return_inverse=True)
        corners = self.corners().reshape(-1, 2)[first]
        return corners, first // 4, place.reshape(-1, 4)

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
        park, whole = np.repeat(self.park, 4), np.repeat(self.whole, 4)
        near, listed = np.repeat(self.near, 4, axis=0), np.repeat(self.listed, 4)
        quarters = Cells(park, middle, half, place, whole, near, listed)
        cut = np.flatnonzero(~quarters.whole)
        boxes, park = quarters[cut].boxes(), polygons[quarters.park[cut]]
        whole = quarters.whole[cut] = shapely.contains_properly(park, boxes)
        outside = np.zeros(len(quarters), bool)
        outside[cut[~whole]] = ~shapely.intersects(park[~whole], boxes[~whole])
        return quarters[~outside]

    def area(self, outlines: Outlines) -> Any:
        """Return how much of its park each square holds, shape (n,)."""
        area = 4 * self.half**2
        part = np.flatnonzero(~self.whole)
        corner = self.middle[part] - self.half[part, None]
        side = 2 * self.half[part]
        right, up = (np.zeros((len(part), 2)) for _ in range(2))
        right[:, 0] = up[:, 1] = side
        area[part] = outlines.covered(self.park[part], corner, right, up, SQUARE)
        return area

    def area_below_zero(self, at_corners: Floats, at_middle: Floats, outlines: Outlines) -> Floats:
        """Return the area within their parks where a value is 0 or less, by interpolation.

        The value is taken as linear in the four triangles about the middle, less what this
        overestimates on average where the value bends.

        Parameters
        ----------
        at_corners : shape (n, 4)
        at_middle : shape (n,)
        outlines
            Of the parks, by number.

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
            area[part] = _covered_below_zero(self[part], value[part], outlines)
        return area


def _covered_below_zero(cells, value, outlines):
    """Return the area in their parks where a linear function on triangles is 0 or less.

    Where signs differ, one corner stands alone: its part is what counts, or what does not.
    """
    corner = cells.corners()
    middle = np.broadcast_to(cells.middle[:, None, :], corner.shape)
    place = np.stack([corner, np.roll(corner, -1, axis=1), middle], axis=2).reshape(-1, 3, 2)
    value, park = value.reshape(-1, 3), np.repeat(cells.park, 4)
    below = (value <= 0).sum(axis=1)
    alone = ((value <= 0) == (below == 1)[:, None]).argmax(axis=1)
    turn = (alone[:, None] + np.arange(3)) % 3
    place = np.take_along_axis(place, turn[..., None], axis=1)
    value = np.take_along_axis(value, turn, axis=1)
    origin, right, left = place[:, 0], place[:, 1] - place[:, 0], place[:, 2] - place[:, 0]
    area = np.zeros(len(place))
    most, cut = np.flatnonzero(below > 1), np.flatnonzero((below == 1) | (below == 2))
    area[most] = outlines.covered(park[most], origin[most], right[most], left[most], TRIANGLE)
    reach = value[cut, :1] / (value[cut, :1] - value[cut, 1:])
    right, left = reach[:, :1] * right[cut], reach[:, 1:] * left[cut]
    piece = outlines.covered(park[cut], origin[cut], right, left, TRIANGLE)
    area[cut] += np.where(below[cut] == 1, piece, -piece)
    return area.reshape(-1, 4).sum(axis=1)


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
