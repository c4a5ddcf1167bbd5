"""Whether stored distances still fit their sites and shoreline, for many sites at once."""

import numpy as np
import pyproj
import shapely

from ...array_types import Booleans, Column, Floats, Geometries, IsCancelled, Transform
from ...shoreline.check.sites_and_waters import Sites, Waters
from ...shoreline.check.water_target import Target
from .evidence_rows import AGREE_M, stale

_GEOD = pyproj.Geod(ellps="WGS84")


def no_longer_fit(
    shapes: Geometries,
    to_lonlat: Transform | None,
    shoreline: Waters,
    shore_m: Floats,
    near_lonlat: Floats,
    *,
    cancelled: IsCancelled | None = None,
) -> Booleans:
    """Say whose stored figures no longer fit the geometries; as `evidence_rows.stale`, but fast.

    A foot point found in a local plane settles most sites: its geodesic distance to the stored
    shoreline point is the stored one. The others are measured exactly.

    Parameters
    ----------
    shapes : shape (n,)
        Sites in their layer's CRS, none of them missing.
    to_lonlat
        From that CRS to degrees.
    shore_m : shape (n,)
        Stored distances.
    near_lonlat : shape (n, 2)
        Stored nearest points in degrees.

    Returns
    -------
    ndarray of bool, shape (n,)
    """
    off_shore = Target(shoreline).nearest(Sites.from_points(near_lonlat), cancelled=cancelled)
    out = (off_shore.shore_m > AGREE_M) & (shore_m > 0)
    lonlat = shapes if to_lonlat is None else shapely.transform(shapes, to_lonlat)
    doubtful = ~(np.abs(_distances(lonlat, near_lonlat) - shore_m) <= AGREE_M) & ~out
    if doubtful.any():
        sites = Sites.from_shapes(shapes[doubtful], to_lonlat)
        out[doubtful] |= stale(
            sites, shoreline, shore_m[doubtful], near_lonlat[doubtful], cancelled
        )
    return out


def contradicts(verdicts: Column, shore_m: Floats, limit_m: Floats) -> Booleans:
    """Say whose verdict is not what distance and limit give.

    Parameters
    ----------
    verdicts : shape (n,)
    shore_m, limit_m : shape (n,)
        NaN unknown.

    Returns
    -------
    ndarray of bool, shape (n,)

    Examples
    --------
    >>> contradicts(["within", "within"], np.array([500.0, 1500.0]), np.full(2, 1000.0)).tolist()
    [False, True]
    """
    verdicts = np.array(verdicts, dtype=object)
    known = np.isfinite(shore_m) & np.isfinite(limit_m) & (limit_m > 0)
    inside = shore_m <= limit_m
    return known & (((verdicts == "within") & ~inside) | ((verdicts == "outside") & inside))


def _distances(lonlat, near):
    """Return the geodesic distances of the sites' points that are nearest in a local plane."""
    stretch = np.cos(np.radians(near[:, 1]))
    points, owner = shapely.get_coordinates(lonlat, return_index=True)
    flat = shapely.set_coordinates(
        lonlat.copy(), points * np.column_stack([stretch[owner], np.ones(len(owner))])
    )
    ends = shapely.points(near[:, 0] * stretch, near[:, 1])
    feet = shapely.get_coordinates(shapely.get_point(shapely.shortest_line(flat, ends), 0))
    if len(feet) != len(near):
        return np.full(len(near), np.nan)  # an empty site: all are measured exactly
    return _GEOD.inv(feet[:, 0] / stretch, feet[:, 1], near[:, 0], near[:, 1])[2]
