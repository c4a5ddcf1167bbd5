"""Coordinates whose axes look exchanged: north where east belongs."""

import numpy as np

from ..array_types import Floats

CHINA = (73.0, 3.0, 136.0, 54.0)
"""A box around China by which exchanged coordinates are told; not its outline."""

NEAR_DEGREES = 1.0
MOST, FEWEST = 0.9, 0.1


def beyond_poles(lonlat: Floats) -> bool:
    """Whether degrees are none as they stand, and are some with their axes exchanged.

    Parameters
    ----------
    lonlat : shape (n, 2)
        Longitude and latitude in degrees; NaN where there is no geometry.

    Returns
    -------
    bool
        True where all latitudes lie beyond 90 degrees and all longitudes within.

    Examples
    --------
    >>> beyond_poles(np.array([[31.2, 121.5], [30.6, 114.3]]))
    True
    >>> beyond_poles(np.array([[121.5, 31.2]]))
    False
    """
    lonlat = lonlat[np.isfinite(lonlat).all(axis=1)]
    size = np.abs(lonlat)
    whole = (size[:, 1] > 90) & (size[:, 1] <= 180) & (size[:, 0] <= 90)
    return bool(len(lonlat) and whole.all())


def look_exchanged(lonlat: Floats, exchanged: Floats, others: Floats) -> bool:
    """Whether places lie near others only after their axes are exchanged.

    Parameters
    ----------
    lonlat, exchanged : shape (n, 2)
        Degrees of the places as they stand and with the axes of their layer exchanged.
    others : shape (m, 2)
        Degrees of what they should lie near.

    Examples
    --------
    >>> river = np.array([[80.0, 30.0], [82.0, 31.0]])
    >>> look_exchanged(np.array([[30.5, 81.0]]), np.array([[81.0, 30.5]]), river)
    True
    """
    others = others[np.isfinite(others).all(axis=1)]
    there = np.isfinite(lonlat).all(axis=1) | np.isfinite(exchanged).all(axis=1)
    if not len(others) or not there.any():
        return False
    box = (*(others.min(axis=0) - NEAR_DEGREES), *(others.max(axis=0) + NEAR_DEGREES))
    as_they_stand, after = (_in(each[there], box).mean() for each in (lonlat, exchanged))
    return bool(as_they_stand < FEWEST and after > MOST)


def in_china(lonlat: Floats) -> float:
    """Return the share of places in a box around China."""
    return float(_in(lonlat, CHINA).mean()) if len(lonlat) else 0.0


def _in(lonlat, box):
    west, south, east, north = box
    x, y = lonlat.T
    return (x >= west) & (x <= east) & (y >= south) & (y <= north)
