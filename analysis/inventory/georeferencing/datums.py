"""Coordinates of Chinese web maps: GCJ-02 and BD-09 to WGS 84 and back.

The published formula of GCJ-02, with Krasovsky's ellipsoid. Against 664 city pairs of map services
it is off by a constant 0.5 m; whose offset that is is not known, so it is not applied.
"""

from typing import Any

import numpy as np

from ...array_types import Floats
from ...geometry.degree_length import DEGREE_M

A = 6378245.0
EE = 0.00669342162296594323
BOX = (72.004, 0.8293, 137.8347, 55.8271)
"""West, south, east, north: outside it GCJ-02 leaves coordinates as they are."""

ACCURACY_M = 1.0
"""What rows from GCJ-02 and BD-09 are accurate to at best."""

_K = np.pi * 3000.0 / 180.0
_STEPS = 12
_ENOUGH = 1e-12


def in_box(lon: Any, lat: Any) -> Any:
    """Whether GCJ-02 shifts these coordinates."""
    west, south, east, north = BOX
    return (lon >= west) & (lon <= east) & (lat >= south) & (lat <= north)


def _offset(lon, lat):
    x, y = lon - 105.0, lat - 35.0
    root = 0.1 * np.sqrt(np.abs(x))
    px, py = np.pi * x, np.pi * y
    common = 20.0 * np.sin(6 * px) + 20.0 * np.sin(2 * px)
    north = (
        -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 2.0 * root
        + (
            common
            + 20.0 * np.sin(py) + 40.0 * np.sin(py / 3)
            + 160.0 * np.sin(py / 12) + 320.0 * np.sin(py / 30)
        ) * 2 / 3
    )  # fmt: skip
    east = (
        300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + root
        + (
            common
            + 20.0 * np.sin(px) + 40.0 * np.sin(px / 3)
            + 150.0 * np.sin(px / 12) + 300.0 * np.sin(px / 30)
        ) * 2 / 3
    )  # fmt: skip
    phi = np.radians(lat)
    m = 1.0 - EE * np.sin(phi) ** 2
    lat_shift = north * 180.0 / (A * (1.0 - EE) / m**1.5 * np.pi)
    lon_shift = east * 180.0 / (A / np.sqrt(m) * np.cos(phi) * np.pi)
    return lon_shift, lat_shift


def to_gcj02(lon: Floats, lat: Floats) -> tuple[Floats, Floats]:
    """Shift WGS 84 to GCJ-02.

    Parameters
    ----------
    lon, lat : shape (n,)
        Degrees; NaN stays NaN.

    Returns
    -------
    lon, lat : ndarray of float, shape (n,)

    Examples
    --------
    >>> lon, lat = to_gcj02(116.404, 39.915)
    >>> f"{lon:.8f} {lat:.8f}"
    '116.41024450 39.91640428'
    """
    lon, lat = np.asarray(lon, dtype=np.float64), np.asarray(lat, dtype=np.float64)
    inside = in_box(lon, lat)
    d_lon, d_lat = _offset(np.where(inside, lon, 105.0), np.where(inside, lat, 35.0))
    return lon + np.where(inside, d_lon, 0.0), lat + np.where(inside, d_lat, 0.0)


def from_gcj02(lon: Any, lat: Any) -> tuple[Any, Any]:
    """Shift GCJ-02 back to WGS 84 by fixed-point iteration, to 1 mm against the formula.

    Parameters and returns as `to_gcj02`.
    """
    lon, lat = np.asarray(lon, dtype=np.float64), np.asarray(lat, dtype=np.float64)
    inside = in_box(lon, lat)
    start_lon, start_lat = np.where(inside, lon, 105.0), np.where(inside, lat, 35.0)
    back_lon, back_lat = _inverse(start_lon, start_lat, _shifted)
    return np.where(inside, back_lon, lon), np.where(inside, back_lat, lat)


def to_bd09(lon: Any, lat: Any) -> tuple[Any, Any]:
    """Shift WGS 84 to BD-09. Parameters and returns as `to_gcj02`."""
    lon, lat = np.asarray(lon, dtype=np.float64), np.asarray(lat, dtype=np.float64)
    inside = in_box(lon, lat)
    bd_lon, bd_lat = _gcj02_to_bd09(*to_gcj02(lon, lat))
    return np.where(inside, bd_lon, lon), np.where(inside, bd_lat, lat)


def from_bd09(lon: Any, lat: Any) -> tuple[Any, Any]:
    """Shift BD-09 back to WGS 84. Parameters and returns as `to_gcj02`."""
    lon, lat = np.asarray(lon, dtype=np.float64), np.asarray(lat, dtype=np.float64)
    inside = in_box(lon, lat)
    start_lon, start_lat = np.where(inside, lon, 105.0), np.where(inside, lat, 35.0)
    back_lon, back_lat = from_gcj02(*_inverse(start_lon, start_lat, _gcj02_to_bd09))
    return np.where(inside, back_lon, lon), np.where(inside, back_lat, lat)


def shift_m(lon: Any, lat: Any) -> Any:
    """Return how far GCJ-02 lies from WGS 84, in metres, at places given in WGS 84."""
    gcj_lon, gcj_lat = to_gcj02(lon, lat)
    east = (gcj_lon - lon) * np.cos(np.radians(lat)) * DEGREE_M
    return np.hypot(east, (gcj_lat - lat) * 110_900.0)


def _shifted(lon, lat):
    d_lon, d_lat = _offset(lon, lat)
    return lon + d_lon, lat + d_lat


def _gcj02_to_bd09(lon, lat):
    z = np.hypot(lon, lat) + 0.00002 * np.sin(lat * _K)
    theta = np.arctan2(lat, lon) + 0.000003 * np.cos(lon * _K)
    return z * np.cos(theta) + 0.0065, z * np.sin(theta) + 0.006


def _inverse(target_lon, target_lat, forward):
    """Solve ``forward(p) = target``: each step moves p by what it misses."""
    p_lon, p_lat = target_lon.copy(), target_lat.copy()
    for _ in range(_STEPS):
        image_lon, image_lat = forward(p_lon, p_lat)
        miss_lon, miss_lat = target_lon - image_lon, target_lat - image_lat
        p_lon, p_lat = p_lon + miss_lon, p_lat + miss_lat
        if max(np.abs(miss_lon).max(initial=0), np.abs(miss_lat).max(initial=0)) < _ENOUGH:
            break
    return p_lon, p_lat
