"""Geometry of rows: shapes whose numbers are placed like those of a table."""

from typing import Any

import numpy as np

from ...array_types import Array, Floats, Integers
from .coordinate_placing import Placing

POINT = 0
POLYGONAL = (3, 6)  # shapely's type ids of polygon and multipolygon


def array(shapes: Any) -> Any:
    """Return shapes as an object array, which numpy would otherwise take apart."""
    out = np.empty(len(shapes), dtype=object)
    for row, shape in enumerate(shapes):
        out[row] = shape
    return out


def placed(shapes: Array, placing: Placing) -> tuple[Array, Integers, Floats]:
    """Place every coordinate of shapes.

    Parameters
    ----------
    shapes : shape (n,)
        In the source's numbers.

    Returns
    -------
    shapes : ndarray, shape (n,)
    faults : ndarray of int, shape (n,)
        The worst `coordinate_placing.Fault` of each shape.
    first : ndarray of float, shape (n, 2)
        The first coordinate of each shape with its worst fault, NaN where there is none.
    """
    import shapely  # noqa: PLC0415 - the plugin loads without shapely

    xy, owners = shapely.get_coordinates(shapes, return_index=True)
    east, north, faults = placing.place(xy[:, 0], xy[:, 1])
    faults[~np.isfinite(xy).all(axis=1)] = 4
    worst = np.zeros(len(shapes), dtype=np.int8)
    np.maximum.at(worst, owners, faults)
    first = np.full((len(shapes), 2), np.nan)
    bad = np.flatnonzero((faults > 0) & (faults == worst[owners]))[::-1]
    first[owners[bad]] = xy[bad]
    moved = shapes.copy()
    if len(xy):
        moved = shapely.set_coordinates(moved, np.column_stack([east, north]))
    return moved, worst, first


def is_usable(shape: Any) -> Any:
    """Whether a shape has at least one coordinate."""
    return shape is not None and not shape.is_empty
