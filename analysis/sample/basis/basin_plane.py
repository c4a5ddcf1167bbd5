"""A conformal plane over the basin, for drawing the sample; no verdict comes from it."""

from typing import Any

import numpy as np
import pyproj
import shapely

GEOD = pyproj.Geod(ellps="WGS84")
_LAMBERT = pyproj.Proj("+proj=lcc +lat_1=26 +lat_2=33 +lat_0=30 +lon_0=108 +ellps=WGS84")


def to_plane(geometries: Any) -> Any:
    """Bring geometries from longitude and latitude to the plane (m; scale right within 1 %)."""
    return shapely.transform(geometries, _forward)


def to_lonlat(geometries: Any) -> Any:
    """Bring geometries from the plane to longitude and latitude."""
    return shapely.transform(geometries, _back)


def lonlat_points(xy: Any) -> Any:
    """Bring plane coordinates (n, 2) to longitude and latitude (n, 2)."""
    return _back(np.asarray(xy, float))


def plane_points(lonlat: Any) -> Any:
    """Bring longitude and latitude (n, 2) to plane coordinates (n, 2)."""
    return _forward(np.asarray(lonlat, float))


def _forward(points):
    return np.column_stack(_LAMBERT(points[:, 0], points[:, 1]))


def _back(points):
    return np.column_stack(_LAMBERT(points[:, 0], points[:, 1], inverse=True))
