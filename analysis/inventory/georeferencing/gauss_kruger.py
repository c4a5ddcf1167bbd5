"""Gauss–Krüger metres of CGCS2000 to longitude and latitude, zone by zone."""

from typing import Any

import numpy as np

from ...array_types import Booleans, Floats, Integers

NORTH = (0.0, 10_002_000.0)
"""Metres a northing can have."""

FREE_EAST = (100_000.0, 900_000.0)
"""Metres an easting can have without its zone prefix."""

_PREFIX_M = 1_000_000.0


def looks_projected(x: Floats, y: Floats) -> Booleans:
    """Whether numbers are metres rather than degrees.

    Parameters
    ----------
    x, y : shape (n,)

    Returns
    -------
    ndarray of bool, shape (n,)
    """
    return (np.abs(x) > 1000.0) & (np.abs(y) > 1000.0)


def zone_code(zone: int) -> int | None:
    """Return the EPSG code of a zone prefix: 13–23 are 6° zones, 25–45 are 3° zones.

    Returns
    -------
    int or None
        None where no zone has this number.

    Examples
    --------
    >>> zone_code(20), zone_code(38), zone_code(24)
    (4498, 4526, None)
    """
    if 13 <= zone <= 23:
        return 4491 + zone - 13
    if 25 <= zone <= 45:
        return 4513 + zone - 25
    return None


def zones(east: Floats) -> Integers:
    """Return the zone prefix of each easting, 0 where it has none.

    Parameters
    ----------
    east : shape (n,)
        Metres.

    Returns
    -------
    ndarray of int, shape (n,)
    """
    prefix = np.floor_divide(np.nan_to_num(east), _PREFIX_M).astype(int)
    rest = np.nan_to_num(east) - prefix * _PREFIX_M
    known = ((prefix >= 13) & (prefix <= 23)) | ((prefix >= 25) & (prefix <= 45))
    return np.where(known & (rest > FREE_EAST[0]) & (rest < FREE_EAST[1]), prefix, 0)


def to_degrees(east: Floats, north: Floats) -> tuple[Floats, Floats]:
    """Bring prefixed Gauss–Krüger metres to CGCS2000 degrees; several zones at once.

    Parameters
    ----------
    east, north : shape (n,)
        Metres; the millions of ``east`` are the zone.

    Returns
    -------
    lon, lat : ndarray of float, shape (n,)
        NaN where the easting has no zone that exists.
    """
    lon, lat = np.full(len(east), np.nan), np.full(len(east), np.nan)
    prefixes = zones(east)
    for zone in np.unique(prefixes[prefixes > 0]):
        rows = prefixes == zone
        lon[rows], lat[rows] = unproject(f"EPSG:{zone_code(int(zone))}", east[rows], north[rows])
    return lon, lat


def unproject(crs: str, east: Floats, north: Floats) -> tuple[Floats, Floats]:
    """Bring metres of one CGCS2000 projection to CGCS2000 degrees.

    Parameters
    ----------
    crs
        What `pyproj.CRS` reads.
    east, north : shape (n,)

    Returns
    -------
    lon, lat : ndarray of float, shape (n,)
    """
    from pyproj import CRS, Transformer  # noqa: PLC0415 - takes a while to load

    source = CRS.from_user_input(crs)
    transformer = Transformer.from_crs(source, source.geodetic_crs, always_xy=True)
    lon, lat = transformer.transform(east, north)
    return np.asarray(lon), np.asarray(lat)


def area_of_use(crs: str) -> tuple[Any, Any, Any, Any] | None:
    """Return west, south, east, north of where a CRS is meant to be used, or None.

    Parameters
    ----------
    crs
        What `pyproj.CRS` reads.
    """
    from pyproj import CRS  # noqa: PLC0415 - takes a while to load

    area = CRS.from_user_input(crs).area_of_use
    return None if area is None else (area.west, area.south, area.east, area.north)
