"""Surfaces free of what overlays leave beside them, and those that only share a border."""

from typing import Any

import shapely

from ..array_types import Booleans, Geometries
from .repair import repaired, single_parts


def polygons_of(geometry: Any) -> Any:
    """Return a valid MultiPolygon of the polygons in a geometry."""
    parts = single_parts(repaired([geometry])[0])
    return shapely.multipolygons(parts[shapely.get_dimensions(parts) == 2])


def borders(shapes: Geometries, others: Geometries) -> Booleans:
    """Say which surfaces have no ground in common with others that they meet.

    Parameters
    ----------
    shapes, others : shape (n,)

    Returns
    -------
    ndarray of bool, shape (n,)
        False for points and lines, which have no ground.

    Examples
    --------
    >>> plots = shapely.box([0, 1, 2], 0, [1, 2.5, 3], 1)
    >>> borders(plots, plots[[1, 2, 0]]).tolist()
    [True, False, False]
    """
    found: Booleans = shapely.area(shapes) > 0
    found[found] = shapely.touches(others[found], shapes[found])
    return found
