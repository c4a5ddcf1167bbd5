"""The Mercator plane (Snyder 1987, formulas 7-7 and 7-9), which keeps angles, and circles in it.

It holds everything at once, but its scale changes with latitude. Its image under ``exp`` is
Lambert's conformal conic with one standard parallel, whose scale is 1 at a place and changes by
r² / 2R² only about it: there a geodesic circle is a circle, and from there it is told in Mercator.
"""

from typing import Any

import numpy as np

from ..array_types import Floats
from . import geodesy

GREATEST_LAT = 89.0
"""Beyond it the Mercator plane is of no use."""

_ECCENTRICITY = np.sqrt(geodesy.ECCENTRICITY_SQ)
_TURNS = 7  # each gains a factor 150


def to_mercator(lonlat: Any) -> Any:
    """Return Mercator coordinates in metres at the equator, shape (n, 2)."""
    angles = np.radians(lonlat)
    sin_lat = np.sin(angles[:, 1])
    isometric = np.arctanh(sin_lat) - _ECCENTRICITY * np.arctanh(_ECCENTRICITY * sin_lat)
    return geodesy.SEMI_MAJOR_M * np.column_stack([angles[:, 0], isometric])


def from_mercator(xy: Floats) -> Any:
    """Return degrees of Mercator coordinates, shape (n, 2); longitudes are not folded."""
    sin_lat = _sin_lat(xy[:, 1])
    lat = np.arcsin(sin_lat)
    return np.degrees(np.column_stack([xy[:, 0] / geodesy.SEMI_MAJOR_M, lat]))


def _sin_lat(y):
    isometric = y / geodesy.SEMI_MAJOR_M
    sin_lat = np.tanh(isometric)
    for _ in range(_TURNS):
        sin_lat = np.tanh(isometric + _ECCENTRICITY * np.arctanh(_ECCENTRICITY * sin_lat))
    return sin_lat


def scale(y: Any) -> Any:
    """Return how many Mercator metres one metre on the ground measures at ordinates ``y``."""
    sin_lat = _sin_lat(np.asarray(y, dtype=float))
    normal = geodesy.SEMI_MAJOR_M / np.sqrt(1 - geodesy.ECCENTRICITY_SQ * sin_lat**2)
    return geodesy.SEMI_MAJOR_M / (normal * np.sqrt(1 - sin_lat**2))


def circles_about(xy: Floats, radius_m: float) -> tuple[Floats, Floats]:
    """Return the geodesic circles about Mercator points, as circles of the Mercator plane.

    They are circles about centres a little nearer to the pole, within `off_circle_m`.

    Parameters
    ----------
    xy : shape (n, 2)
    radius_m
        On the ground.

    Returns
    -------
    centre : ndarray of float64, shape (n, 2)
    radius : ndarray of float64, shape (n,)

    Examples
    --------
    >>> centre, radius = circles_about(to_mercator([[110.0, 30.0]]), 1000.0)
    >>> from_mercator(centre).round(6).tolist(), radius.round(3).tolist()
    ([[110.0, 30.0]], [1153.734])
    """
    sin_lat = _sin_lat(xy[:, 1])
    cos_lat = np.sqrt(1 - sin_lat**2)
    normal = geodesy.SEMI_MAJOR_M / np.sqrt(1 - geodesy.ECCENTRICITY_SQ * sin_lat**2)
    stretched = geodesy.SEMI_MAJOR_M / (normal * cos_lat)
    north = stretched * radius_m**2 * sin_lat / cos_lat / normal / 2
    return xy + np.column_stack([np.zeros_like(north), north]), stretched * radius_m


def off_circle_m(greatest_lat: float, radius_m: float) -> float:
    """Return how far a geodesic circle may be from that of `circles_about`, in metres."""
    bend = 0.4 * np.tan(np.radians(greatest_lat)) ** 2 + 0.25
    return float(bend * radius_m**3 / geodesy.LEAST_RADIUS_M**2)
