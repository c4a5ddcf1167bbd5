"""Equal-area planes, one a park: areas in them are areas on the ellipsoid."""

from typing import Any

import numpy as np

from ..array_types import Floats
from ..clip import clip
from . import geodesy

_NEWTON_STEPS = 3


class EqualAreaPlanes:
    """Authalic cylinders stretched to true shape at the origin of each, in metres.

    Parameters
    ----------
    origin : ndarray of float64, shape (n, 2)
        Degrees.
    """

    def __init__(self, origin: Floats) -> None:
        sin_lat = np.sin(np.radians(origin[:, 1]))
        curvature = 1 - geodesy.ECCENTRICITY_SQ * sin_lat**2
        parallel = geodesy.SEMI_MAJOR_M / np.sqrt(curvature) * np.sqrt(1 - sin_lat**2)
        self._origin = origin
        self._zero = geodesy.sin_authalic(origin[:, 1])
        self._along = np.maximum(parallel, 1.0)
        self._up = geodesy.AUTHALIC_RADIUS_SQ / self._along

    def take(self, lonlat: Any, plane: Any) -> Any:
        """Return coordinates in metres of points in degrees, each in the plane named."""
        x = np.radians(lonlat[:, 0] - self._origin[plane, 0]) * self._along[plane]
        y = (geodesy.sin_authalic(lonlat[:, 1]) - self._zero[plane]) * self._up[plane]
        return np.column_stack([x, y])

    def give(self, xy: Any, plane: Any) -> Any:
        """Return degrees of points in metres."""
        lon = np.degrees(xy[:, 0] / self._along[plane]) + self._origin[plane, 0]
        wanted = clip(xy[:, 1] / self._up[plane] + self._zero[plane], -1, 1)
        lat = np.degrees(np.arcsin(wanted))
        for _ in range(_NEWTON_STEPS):
            lat -= (geodesy.sin_authalic(lat) - wanted) / _slope(lat)
        return np.column_stack([lon, clip(lat, -90, 90)])


def _slope(lat):
    """Return the change of the authalic sine for a degree of latitude."""
    angle = np.radians(lat)
    curvature = 1 - geodesy.ECCENTRICITY_SQ * np.sin(angle) ** 2
    meridian = geodesy.SEMI_MAJOR_M**2 * (1 - geodesy.ECCENTRICITY_SQ) / curvature**2
    slope = np.cos(angle) * meridian / geodesy.AUTHALIC_RADIUS_SQ
    return np.radians(np.maximum(slope, 1e-9))
