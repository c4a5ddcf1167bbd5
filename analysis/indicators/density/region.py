"""The region of a park density: provinces, and the parks in them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely

from ...array_types import NOTHING
from ...geometry import geodesy
from ...geometry.repair import repaired
from ...message import InputError
from ...tables.table import Table
from ..contribution import province_names
from . import park_density

Move = Callable[[np.ndarray], np.ndarray] | None


@dataclass(frozen=True, eq=False)
class Places:
    """A layer of shapes as they are placed.

    Attributes
    ----------
    table : Table
    shapes : ndarray of shapely geometries, shape (n,)
        In the coordinates of the layer.
    to_lonlat, from_lonlat : callable or None
        Move coordinates to longitude and latitude and back; None where they are such.
    """

    table: Table
    shapes: np.ndarray
    to_lonlat: Move = None
    from_lonlat: Move = None

    def __len__(self) -> int:
        return len(self.table)


class Region:
    """The provinces: names, areas, polygons.

    Parameters
    ----------
    provinces : Places

    Attributes
    ----------
    names : list of str
    areas_km2 : list of float
    outlines : ndarray of shapely geometries
        Longitude and latitude, one per polygon of the layer.

    Raises
    ------
    InputError
        Where no polygon bears the name of a province.
    """

    def __init__(self, provinces: Places) -> None:
        table, shapes = provinces.table, repaired(provinces.shapes)
        names = province_names(table.frame, table.name)
        known = np.array([each is not None for each in names], dtype=bool)
        known &= ~shapely.is_missing(shapes) & ~shapely.is_empty(shapes)
        if not known.any():
            raise InputError(
                "{layer} has no polygon with the name of a province.", layer=table.name
            )
        self._polygons, self._from_lonlat = shapes[known], provinces.from_lonlat
        self.names = list(dict.fromkeys(names[known]))
        self._province = np.array([self.names.index(name) for name in names[known]])
        move = provinces.to_lonlat
        areas = geodesy.polygon_area_m2(self._polygons, move) / 1e6
        self.areas_km2: Any = np.bincount(self._province, weights=areas).tolist()
        self.outlines = self._polygons if move is None else shapely.transform(self._polygons, move)

    def place(self, parks: Any) -> tuple[Any, Any]:
        """Return degrees of each park, and the position of its province, -1 where in none."""
        shapes = parks.shapes
        points = shapely.get_coordinates(
            np.where(shapely.is_empty(shapes), NOTHING, shapely.point_on_surface(shapes))
        )
        there = ~(shapely.is_missing(shapes) | shapely.is_empty(shapes))
        lonlat = np.full((len(parks), 2), np.nan)
        lonlat[there] = points if parks.to_lonlat is None else parks.to_lonlat(points)
        there &= np.isfinite(lonlat).all(axis=1)
        xy = lonlat[there] if self._from_lonlat is None else self._from_lonlat(lonlat[there])
        home = np.full(len(parks), -1)
        found = park_density.assign(shapely.points(xy), self._polygons)
        home[there] = np.where(found >= 0, self._province[found], -1)
        return lonlat, home
