"""An inventory layer as columns, with its places in longitude and latitude: what checks work on."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from ...array_types import Floats, Geometries
from ...cells.field_values import field_numbers
from ...cells.id_text import id_texts
from ...geometry.degree_length import DEGREE_M


@dataclass
class Sites:
    """The rows of one inventory layer.

    Attributes
    ----------
    layer : schema.LayerSchema
    values : dict of str to ndarray of object, shape (n,)
        The schema's fields that the layer has; None where NULL.
    lon, lat : ndarray of float, shape (n,)
        WGS 84 degrees of the point, of a point in the area; NaN without geometry.
    shapes : ndarray of shapely geometry or None, shape (n,), or None
        Areas in longitude and latitude; None for a layer of points.
    """

    layer: Any
    values: dict
    lon: np.ndarray
    lat: np.ndarray
    shapes: np.ndarray | None = None

    def __len__(self) -> int:
        return len(self.lon)

    def has(self, *names: Any) -> bool:
        """Whether the layer has all these fields."""
        return all(name in self.values for name in names)

    def numbers(self, name: Any) -> Any:
        """Return a field of numbers, years or flags as float64, NaN where NULL or unread."""
        return field_numbers(self.layer.field(name), self.values[name])[0]

    def unread(self, name: Any) -> Any:
        """Return the rows whose value of such a field is there but cannot be read."""
        return field_numbers(self.layer.field(name), self.values[name])[1]

    @cached_property
    def ids(self) -> Any:
        """The values of the id field as text, None where the layer has none."""
        if self.layer.id_field in self.values:
            return id_texts(self.values[self.layer.id_field])
        return np.full(len(self), None, dtype=object)


def distance_m(lon_a: Any, lat_a: Any, lon_b: Any, lat_b: Any) -> Any:
    """Return metres between near points, on a local plane (good to 1 % within 100 km)."""
    east = (lon_a - lon_b) * np.cos(np.radians((lat_a + lat_b) / 2)) * DEGREE_M
    return np.hypot(east, (lat_a - lat_b) * DEGREE_M)


def points(lon: Floats, lat: Floats) -> Any:
    """Return a shapely array of points; None where a coordinate is NaN."""
    import shapely  # noqa: PLC0415 - the plugin loads without shapely

    there = np.isfinite(lon) & np.isfinite(lat)
    out = np.full(len(lon), None, dtype=object)
    out[there] = shapely.points(lon[there], lat[there])
    return out


def distance_to_m(lon: Floats, lat: Floats, shapes: Geometries) -> Any:
    """Return metres from points to shapes, row by row; 0 inside, NaN where one is missing."""
    import shapely  # noqa: PLC0415 - the plugin loads without shapely

    out = np.full(len(lon), np.nan)
    for row in np.flatnonzero(np.isfinite(lon) & ~shapely.is_missing(shapes)):
        point = shapely.points(lon[row], lat[row])
        nearest = shapely.get_coordinates(shapely.shortest_line(point, shapes[row]))
        if len(nearest) == 2:
            out[row] = distance_m(*nearest[0], *nearest[1])
    return out
