"""Sites and waters as arrays."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely

from ...array_types import Floats, Geometries, Transform
from ...free_memory import give_back
from ...geometry.repair import repaired
from . import verdict as verdicts

_FARTHEST_LON = 360.0
SURFACES = (
    shapely.GeometryType.POLYGON,
    shapely.GeometryType.MULTIPOLYGON,
    shapely.GeometryType.GEOMETRYCOLLECTION,
)
"""Types of geometry that can hold an area."""


@dataclass
class Waters:
    """A layer of shoreline, of water or of a control range.

    Parameters
    ----------
    name : str
        The layer's name, for errors.
    geometries : array of shapely geometries, shape (m,)
        In the layer's own CRS; a polygon is water.
    to_lonlat : callable, optional
        Maps (k, 2) layer coordinates to degrees on WGS 84; None where they are degrees already.
    rivers, classes : array of object, shape (m,), optional
        Name and class of each feature, None where not known.
    positions : ndarray of int64, shape (m,), optional
        Where the features stand in the whole layer.
    centre_lines : ndarray of bool, shape (m,), optional
        Lines that are, or may be, the middle of a river instead of its bank.
    half_m : ndarray of float64, shape (m,), optional
        Half the width of the river in metres, NaN where not known.
    doubts : array of object, shape (m,), optional
        What is not known of a feature's class, one of `doubts.CLASSES`; None where nothing.
    clears : bool
        Whether a site may be outside by this layer: data for demonstration never clear.
    at_low_water : bool
        Whether the lines are those of low water: the bank lies farther out.
    offset_m : float
        How far the data's centre lines may lie from the middle of the river, in metres.
    checksum : str
        Of what was read, "" where nobody asked.
    read_for_one : bool
        Whether the lines may go once they are measured to, see `spend`.
    """

    name: str
    geometries: np.ndarray
    to_lonlat: Transform | None = None
    rivers: Any = None
    classes: Any = None
    positions: Any = None
    centre_lines: Any = None
    half_m: Any = None
    doubts: Any = None
    clears: bool = True
    at_low_water: bool = False
    offset_m: float = 0.0
    checksum: str = ""
    read_for_one: bool = False

    def __post_init__(self) -> None:
        self.geometries = np.asarray(self.geometries, dtype=object)
        if self.positions is None:
            self.positions = np.arange(len(self.geometries))
        for name, nothing in (
            *(("rivers", None), ("classes", None), ("doubts", None)),
            *(("centre_lines", False), ("half_m", np.nan)),
        ):
            if getattr(self, name) is None:
                kind = object if nothing is None else type(nothing)
                setattr(self, name, np.full(len(self.geometries), nothing, dtype=kind))

    def are_surfaces(self) -> Any:
        """Say which features are polygons, or hold some: water itself, not a line."""
        return np.isin(shapely.get_type_id(self.geometries), SURFACES)

    def spend(self) -> None:
        """Let lines go that were read for one check, save those that a doubt asks for again.

        Millions of vertices are held once then: by the edges that are measured to.
        """
        if self.read_for_one and not self.at_low_water:
            asked_again = self.are_surfaces() | self.centre_lines | (self.doubts != None)  # noqa: E711 - each
            self.geometries[~asked_again] = None
            give_back()

    def subset(self, mask: Any) -> "Waters":
        """Return the features of a mask of shape (m,)."""
        return Waters(
            self.name,
            self.geometries[mask],
            self.to_lonlat,
            self.rivers[mask],
            self.classes[mask],
            self.positions[mask],
            self.centre_lines[mask],
            self.half_m[mask],
            self.doubts[mask],
        )


@dataclass
class Sites:
    """Parks, plants or outfalls.

    Parameters
    ----------
    lonlat : ndarray of float64, shape (n, 2), or None
        Degrees, for single points; None where ``shapes`` are given.
    shapes : array of shapely geometries, shape (n,), or None
        In the layer's own CRS; rings that crossed themselves are made valid.
    to_lonlat : callable or None
        For ``shapes``.
    status : ndarray of int8, shape (n,)
        `verdict.USABLE`, `verdict.NO_GEOMETRY` or `verdict.INVALID_GEOMETRY`.
    repaired : ndarray of bool, shape (n,)
        Rows whose outline crossed itself or has no area.
    """

    lonlat: Any
    shapes: Any
    to_lonlat: Transform | None
    status: np.ndarray
    repaired: np.ndarray

    def __len__(self) -> int:
        """Return the number of sites."""
        return len(self.status)

    def degrees(self) -> Geometries:
        """Return the places as shapes in degrees, None where there is none; shape (n,)."""
        if self.lonlat is None:
            found = np.array(self.shapes, dtype=object)
            if self.to_lonlat is not None:
                found = shapely.transform(found, self.to_lonlat)
        else:
            found = shapely.points(self.lonlat)
        found[self.status != verdicts.USABLE] = None
        return found

    def subset(self, rows: Any) -> "Sites":
        """Return the sites at ``rows``."""
        return Sites(
            None if self.lonlat is None else self.lonlat[rows],
            None if self.shapes is None else self.shapes[rows],
            self.to_lonlat,
            self.status[rows],
            self.repaired[rows],
        )

    @classmethod
    def from_points(cls, xy: Floats, to_lonlat: Transform | None = None) -> Any:
        """Take single points.

        Parameters
        ----------
        xy : shape (n, 2)
            Layer coordinates; two NaN where there is no geometry.
        to_lonlat
            Maps layer coordinates to degrees.
        """
        lonlat = xy if to_lonlat is None else to_lonlat(xy)
        status = np.where(_on_earth(lonlat), verdicts.USABLE, verdicts.INVALID_GEOMETRY)
        status[np.isnan(xy).all(axis=1)] = verdicts.NO_GEOMETRY
        return cls(lonlat, None, None, status.astype(np.int8), np.zeros(len(xy), bool))

    @classmethod
    def from_shapes(cls, shapes: Geometries, to_lonlat: Transform | None = None) -> Any:
        """Take points, lines, polygons or collections of them.

        Parameters
        ----------
        shapes : shape (n,)
            Layer coordinates; None or empty where there is no geometry.
        to_lonlat
            Maps layer coordinates to degrees.
        """
        shapes = np.array(shapes, dtype=object)
        status = np.full(len(shapes), verdicts.USABLE, dtype=np.int8)
        status[shapely.is_missing(shapes) | shapely.is_empty(shapes)] = verdicts.NO_GEOMETRY
        xy, row = shapely.get_coordinates(shapes, return_index=True)
        fine = np.isfinite(xy).all(axis=1)
        fine[fine] = _on_earth(xy[fine] if to_lonlat is None else to_lonlat(xy[fine]))
        status[row[~fine]] = verdicts.INVALID_GEOMETRY
        usable = status == verdicts.USABLE
        shapes[~usable] = None
        broken = usable & ~shapely.is_valid(shapes)
        broken &= np.isin(shapely.get_type_id(shapes), SURFACES)
        shapes[broken] = repaired(shapes[broken])
        return cls(None, shapes, to_lonlat, status, broken)


def _on_earth(lonlat):
    return (
        np.isfinite(lonlat[:, 1])
        & (np.abs(lonlat[:, 1]) <= 90)
        & (np.abs(lonlat[:, 0]) <= _FARTHEST_LON)
    )
