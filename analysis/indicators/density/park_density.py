"""Where parks crowd: counts per area, kernel density, the Clark–Evans test."""

import math
from collections.abc import Sequence

import numpy as np
import pandas as pd
import shapely

from ...array_types import Array, Column, Geometries, Integers, IsCancelled, Progress
from ...cancel import check
from ...geometry import geodesy
from ...tables.text_columns import frame_of

ALL = "all"
PER_AREA_KM2 = 1e4
_CHUNK = 512


def by_province(
    provinces: Integers, categories: Column, names: Sequence[str], areas_km2: Sequence[float]
) -> pd.DataFrame:
    """Count parks by province and category.

    Parameters
    ----------
    provinces : shape (n,)
        Position of each park's province, -1 where it lies in none.
    categories : shape (n,)
        ``all`` for every park where there is no category.
    names
        The provinces.
    areas_km2
        Their areas on the ellipsoid.

    Returns
    -------
    DataFrame
        ``prov_en``, ``category``, ``parks``, ``area_km2``, ``per_10k`` (parks per 10⁴ km²); every
        category that occurs, in every province.
    """
    kinds = sorted({each for each in categories if each is not None})
    if any(each is None for each in categories):
        kinds.append(None)
    rows = []
    categories = np.asarray(list(categories), dtype=object)
    for place, (name, area) in enumerate(zip(names, areas_km2, strict=True)):
        for kind in kinds or [ALL]:
            same = (
                np.array([each is None for each in categories])
                if kind is None
                else categories == kind
            )
            parks = int(((provinces == place) & same).sum())
            rows.append(
                (name, kind, parks, area, parks / area * PER_AREA_KM2 if area > 0 else np.nan)
            )
    return frame_of(rows, columns=["prov_en", "category", "parks", "area_km2", "per_10k"])


def assign(points: Geometries, polygons: Geometries) -> Integers:
    """Find the polygon that holds each point, the first where several do.

    Parameters
    ----------
    points : points, shape (n,)
        In the CRS of the polygons.
    polygons : shape (m,)

    Returns
    -------
    ndarray of int, shape (n,)
        -1 where none does.
    """
    home = np.full(len(points), -1)
    found = shapely.STRtree(polygons).query(points, predicate="intersects")
    for point, polygon in found.T:
        if home[point] < 0 or polygon < home[point]:
            home[point] = polygon
    return home


def kernel_density(
    at: Array,
    lonlat: Array,
    bandwidth_km: float,
    cancelled: IsCancelled | None = None,
    progress: Progress | None = None,
) -> Array:
    """Return the kernel density of parks at some places.

    Parameters
    ----------
    at : shape (m, 2)
        Degrees.
    lonlat : shape (n, 2)
        The parks, degrees.
    bandwidth_km
        Distance at which a park no longer counts.
    progress
        Hears the part done, 0–1.

    Returns
    -------
    ndarray, shape (m,)
        Parks per 10⁴ km².

    Notes
    -----
    Quartic kernel, 3 / (π h²) · (1 − (d/h)²)² for d < h (Silverman 1986, 4.2.1); d is the straight
    line through the earth, 0.01 % short of the geodesic at 300 km.
    """
    places, parks = geodesy.to_ecef(at), geodesy.to_ecef(lonlat)
    reach = bandwidth_km * 1000.0
    out = np.zeros(len(at))
    for start in range(0, len(at), _CHUNK):
        check(cancelled)
        square = _square_distances(places[start : start + _CHUNK], parks) / reach**2
        out[start : start + _CHUNK] = (np.maximum(1.0 - square, 0.0) ** 2).sum(axis=1)
        if progress is not None:
            progress(min(start + _CHUNK, len(at)) / len(at))
    return out * 3.0 / (math.pi * bandwidth_km**2) * PER_AREA_KM2


def nearest_km(lonlat: Array, cancelled: IsCancelled | None = None) -> Array:
    """Return each park's geodesic distance to the nearest other park.

    Parameters
    ----------
    lonlat : shape (n, 2)
        Degrees.

    Returns
    -------
    ndarray, shape (n,)
        Kilometres; NaN where there is no other park.
    """
    count = len(lonlat)
    if count < 2:
        return np.full(count, np.nan)
    points = geodesy.to_ecef(lonlat)
    other = np.zeros(count, int)
    for start in range(0, count, _CHUNK):
        check(cancelled)
        square = _square_distances(points[start : start + _CHUNK], points)
        rows = np.arange(len(square))
        square[rows, start + rows] = np.inf
        other[start : start + _CHUNK] = square.argmin(axis=1)
    return geodesy.geodesic_m(lonlat, lonlat[other]) / 1000.0


def clark_evans(distances_km: Array, area_km2: float) -> tuple[float, float, float]:
    """Test whether points are crowded, random or spread.

    Parameters
    ----------
    distances_km : shape (n,)
        To the nearest neighbour.
    area_km2
        Of the region.

    Returns
    -------
    ratio : float
        Mean distance over 0.5 / √(n / A); below 1 crowded, 1 random, up to 2.149 spread.
    z : float
    p_value : float
        Two-sided. All NaN for fewer than two points.

    Notes
    -----
    Clark and Evans, Ecology 35(4), 1954: standard error 0.26136 / √(n · n / A); no correction for
    the region's edge, which raises the ratio a little.
    """
    count = len(distances_km)
    if count < 2 or not area_km2 > 0:
        return np.nan, np.nan, np.nan
    density = count / area_km2
    expected = 0.5 / math.sqrt(density)
    mean = float(np.mean(distances_km))
    z = (mean - expected) / (0.26136 / math.sqrt(count * density))
    return mean / expected, z, math.erfc(abs(z) / math.sqrt(2.0))


def _square_distances(a, b):
    square = (a**2).sum(axis=1)[:, None] + (b**2).sum(axis=1)[None, :] - 2.0 * (a @ b.T)
    return np.maximum(square, 0.0)
