"""Planes that keep angles: Mercator for the whole, a conic about each short stretch for offsets.

The Mercator plane (Snyder 1987, formulas 7-7 and 7-9) holds everything at once, but its scale
changes with latitude. Its image under ``exp`` is Lambert's conformal conic with one standard
parallel, whose scale is 1 at the stretch's middle and changes by r² / 2R² only.
"""

from typing import Any

import numpy as np

from ..array_types import Floats, Integers
from . import geodesy

GREATEST_LAT = 89.0
"""Beyond it the Mercator plane is of no use."""

_ECCENTRICITY = np.sqrt(geodesy.ECCENTRICITY_SQ)
_TURNS = 7  # each gains a factor 150
_FLAT = 1e-7  # below it the conic is told from Mercator by its series


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


class LocalPlanes:
    """One conic a stretch, in metres on the ground about the stretch's own origin.

    Parameters
    ----------
    origin : ndarray of float64, shape (n, 2)
        Mercator coordinates of the origins.
    """

    def __init__(self, origin: Floats) -> None:
        sin_lat = _sin_lat(origin[:, 1])
        cos_lat = np.sqrt(1 - sin_lat**2)
        normal = geodesy.SEMI_MAJOR_M / np.sqrt(1 - geodesy.ECCENTRICITY_SQ * sin_lat**2)
        self._origin = origin[:, 0] + 1j * origin[:, 1]
        self._scale = geodesy.SEMI_MAJOR_M / (normal * cos_lat)
        self._bend = sin_lat / cos_lat / normal

    def take(self, xy: Floats, stretch: Integers) -> Any:
        """Return local coordinates of Mercator points, shape (m, 2).

        Parameters
        ----------
        xy : shape (m, 2)
        stretch : shape (m,)
            The plane each point goes to.
        """
        w = (xy[:, 0] + 1j * xy[:, 1] - self._origin[stretch]) / self._scale[stretch]
        turn = 1j * self._bend[stretch]
        small = np.abs(turn * w) < _FLAT
        safe = np.where(turn == 0, 1.0, turn)
        local = np.where(small, w * (1 + turn * w / 2), np.expm1(turn * w) / safe)
        return np.column_stack([local.real, local.imag])

    def give(self, local: Any, stretch: Integers) -> Any:
        """Return Mercator coordinates of local points, shape (m, 2)."""
        w = local[:, 0] + 1j * local[:, 1]
        turn = 1j * self._bend[stretch]
        small = np.abs(turn * w) < _FLAT
        safe = np.where(turn == 0, 1.0, turn)
        w = np.where(small, w * (1 - turn * w / 2), np.log1p(turn * w) / safe)
        zeta = w * self._scale[stretch] + self._origin[stretch]
        return np.column_stack([zeta.real, zeta.imag])
