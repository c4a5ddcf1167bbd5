"""What an evidence sheet rests on: its rows, their checksums, and whether figures still hold."""

import hashlib

import numpy as np
import shapely

from ...array_types import Booleans, Floats, IsCancelled
from ...shoreline.check.sites_and_waters import Sites, Waters
from ...shoreline.check.water_target import Target

LIMITS_SHOWN = 3.0
"""A sheet is clipped to so many times the limit around the site."""

LEAST_SHOWN_M = 1000.0
AGREE_M = 0.001
"""Distance by which figures and geometry may differ: stored coordinates have 0.1 mm."""

_DEGREE_M = 111_320.0  # fixed: the checksums of sheets that were signed rest on it


def windows(site_bounds: Floats, near_lonlat: Floats, limit_m: Floats) -> Floats:
    """Return the extent that each sheet shows, in degrees.

    Parameters
    ----------
    site_bounds : shape (n, 4)
        Bounds of the sites in degrees.
    near_lonlat : shape (n, 2)
        Nearest shoreline points; NaN where there is none.
    limit_m : shape (n,)
        Limits in metres; NaN and 0 count as 1,000.

    Returns
    -------
    ndarray of float64, shape (n, 4)
        West, south, east, north.
    """
    limit = np.where(np.nan_to_num(limit_m) > 0, limit_m, LEAST_SHOWN_M)
    low = np.fmin(site_bounds[:, :2], near_lonlat)
    high = np.fmax(site_bounds[:, 2:], near_lonlat)
    up = LIMITS_SHOWN * limit / _DEGREE_M
    along = up / np.cos(np.radians(np.abs(low[:, 1]).clip(0, 89)))
    margin = np.column_stack([along, up])
    return np.hstack([low - margin, high + margin])


def checksums(
    site_rows: list[bytes], extents: Floats, shore_bounds: Floats, shore_rows: list[bytes]
) -> list[str]:
    """Return the SHA-256 of each sheet over the rows it rests on.

    Parameters
    ----------
    site_rows : length n
        Canonical row of each site: id, WKB, attributes.
    extents : shape (n, 4)
        What each sheet shows, as `windows` gives it.
    shore_bounds : shape (m, 4)
        Bounds of the shoreline features in degrees.
    shore_rows : length m
        Their canonical rows.

    Returns
    -------
    list of str, length n
        Hexadecimal digits.
    """
    digests = [hashlib.sha256(row).digest() for row in shore_rows]
    tree = shapely.STRtree(shapely.box(*shore_bounds.T))
    sums = []
    for row, extent in zip(site_rows, extents, strict=True):
        total = hashlib.sha256(row)
        for place in np.sort(tree.query(shapely.box(*extent))):
            total.update(digests[place])
        sums.append(total.hexdigest())
    return sums


def stale(
    sites: Sites,
    shoreline: Waters,
    shore_m: Floats,
    near_lonlat: Floats,
    cancelled: IsCancelled | None = None,
) -> Booleans:
    """Say whose stored figures no longer fit the geometries.

    The distance from site to stored shoreline point must be the stored distance, and that point
    must lie on the shoreline where the distance is not 0.

    Parameters
    ----------
    shore_m : shape (n,)
        Stored distances; NaN where none.
    near_lonlat : shape (n, 2)
        Stored nearest points in degrees.

    Returns
    -------
    ndarray of bool, shape (n,)
    """
    off_shore = Target(shoreline).nearest(Sites.from_points(near_lonlat), cancelled=cancelled)
    out = (np.nan_to_num(off_shore.shore_m) > AGREE_M) & (shore_m > 0)
    points = shapely.points(near_lonlat)
    for row in np.flatnonzero(np.isfinite(shore_m)):
        target = Waters("", points[row : row + 1])
        own = Sites(
            None if sites.lonlat is None else sites.lonlat[row : row + 1],
            None if sites.shapes is None else sites.shapes[row : row + 1],
            sites.to_lonlat,
            sites.status[row : row + 1],
            sites.repaired[row : row + 1],
        )
        found = Target(target).nearest(own)
        out[row] |= not abs(float(found.shore_m[0]) - shore_m[row]) <= AGREE_M
    return out
