"""Sites and waters as a script has them: coordinates or shapely geometries, in a CRS."""

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
import pyproj

from ..array_types import Array, Floats, Geometries, Transform
from ..geometry.datum_names import is_cgcs2000
from ..message import InputError
from ..shoreline.check.sites_and_waters import Sites

DEGREES = "EPSG:4326"
_WGS84 = "World Geodetic System 1984"


def lonlat_of(crs: Any) -> tuple[Transform | None, Transform | None]:
    """Return what brings coordinates to longitude and latitude on WGS 84, and back.

    Parameters
    ----------
    crs
        What `pyproj.CRS` reads: ``"EPSG:4547"``, well-known text, a `pyproj.CRS`, a GeoSeries'
        ``crs``. Coordinates stand east before north, longitude before latitude.

    Returns
    -------
    forward, backward
        None where the coordinates are degrees already.

    Raises
    ------
    InputError
        The CRS cannot be read, its datum is neither WGS 84 nor CGCS2000, which count as one, or its
        coordinates are neither longitude and latitude nor projected.

    Examples
    --------
    >>> forward, _ = lonlat_of("EPSG:4547")  # CGCS2000, 3-degree zone about 114 degrees
    >>> forward(np.array([[500_000.0, 3_320_000.0]])).round(6).tolist()
    [[114.0, 29.998977]]
    >>> lonlat_of("EPSG:4326")
    (None, None)
    """
    try:
        system = pyproj.CRS.from_user_input(crs)
        degrees = system.geodetic_crs
        there, back = _ways(system, degrees)
    except pyproj.exceptions.ProjError as error:
        raise InputError(
            "The coordinate system {crs} cannot be read; give it as EPSG:4326.", crs=str(crs)[:60]
        ) from error
    if degrees is None or not _is_known(degrees.datum):
        raise InputError(
            "The coordinate system {crs} rests on another datum than WGS 84 and CGCS2000; bring "
            "the data to one of them first.",
            crs=system.name,
        )
    if not _are_degrees(degrees) or not (system.is_projected or system.is_geographic):
        raise InputError(
            "The coordinate system {crs} is neither longitude and latitude in degrees east of "
            "Greenwich nor a projection of them; bring the data to WGS 84 or CGCS2000 first.",
            crs=system.name,
        )
    return there, back


def _ways(
    system: pyproj.CRS, degrees: pyproj.CRS | None
) -> tuple[Transform | None, Transform | None]:
    """Return the way from a projected system to its degrees, and back."""
    if degrees is None or not system.is_projected:
        return None, None
    pairs = (system, degrees), (degrees, system)
    there, back = (pyproj.Transformer.from_crs(*pair, always_xy=True) for pair in pairs)
    return _pairwise(there), _pairwise(back)


def _is_known(datum: Any) -> bool:
    """Whether a datum is WGS 84 or CGCS2000."""
    name = "" if datum is None else datum.name.removesuffix(" ensemble")
    return name == _WGS84 or is_cgcs2000(name)


def _are_degrees(system: pyproj.CRS) -> bool:
    """Whether coordinates are degrees from Greenwich and the equator: no pole is elsewhere."""
    meridian, axes = system.prime_meridian, system.axis_info[:2]
    from_greenwich = meridian is not None and meridian.longitude == 0
    # the unit's name says nothing: files of ESRI spell it Degree
    in_degrees = all(
        math.isclose(axis.unit_conversion_factor, math.radians(1), rel_tol=1e-10) for axis in axes
    )
    to_east_and_north = {axis.direction for axis in axes} == {"east", "north"}
    is_plain = system.is_geographic and not system.is_derived
    return is_plain and from_greenwich and in_degrees and to_east_and_north


def _pairwise(transformer: pyproj.Transformer) -> Transform:
    def move(xy: Floats) -> Floats:
        return np.column_stack(transformer.transform(xy[:, 0], xy[:, 1]))

    return move


def sites_of(sites: Array | Sequence[Any], to_lonlat: Transform | None) -> Sites:
    """Return what is to be checked: numbers of shape (n, 2) are points, else geometries.

    Raises
    ------
    InputError
        Numbers of another shape.
    """
    if isinstance(sites, np.ndarray) and sites.dtype.kind in "fiu":
        if sites.ndim != 2 or sites.shape[1] != 2:
            raise InputError(
                "The coordinates of the sites have the shape {shape}; give one row a site, east "
                "and north.",
                shape=str(sites.shape),
            )
        return Sites.from_points(sites.astype(float), to_lonlat)
    return Sites.from_shapes(geometries_of(sites), to_lonlat)


def geometries_of(geometries: Array | Sequence[Any]) -> Geometries:
    """Return geometries as an array of objects; missing ones are None."""
    found = np.empty(len(geometries), dtype=object)
    found[:] = list(geometries)
    return found
