"""The points at which rows without coordinates of their own stand: those of their parks."""

import numpy as np
import shapely
from pyproj import Geod

from ....analysis.inventory.sites.host_parks import ParkPoints
from ...layers.bridge import Layer
from ...layers.crs import LonLat


def park_points(algorithm, parameters, crs, context, feedback):
    """Read the ``PARKS`` of an algorithm as points in a CRS.

    Parameters
    ----------
    algorithm : Algorithm
    parameters : dict
    crs : QgsCoordinateReferenceSystem
        Of the output.
    context : QgsProcessingContext
    feedback : QgsProcessingFeedback

    Returns
    -------
    points : ParkPoints or None
        None where no parks are given.
    layer : bridge.Layer or None
    rows : bridge.Rows or None
    """
    layer = Layer.optional(algorithm, parameters, "PARKS", context, feedback)
    if layer is None:
        return None, None, None
    names = [name for name in ("park_id", "name", "city") if layer.has(name)]
    rows = layer.read(names)
    shapes = rows.shapes()
    shapes = np.where(shapely.is_empty(shapes), None, shapes)
    if layer.lonlat.forward is not None:
        shapes = shapely.transform(shapes, layer.lonlat.forward)
    points = shapely.point_on_surface(shapes)
    lon, lat = shapely.get_x(points), shapely.get_y(points)
    accuracy = _reach(shapes, lon, lat)
    x, y = lon, lat
    if not crs.isGeographic():
        xy = LonLat(crs, layer.name, context, feedback).backward(np.column_stack([lon, lat]))
        x, y = xy[:, 0], xy[:, 1]
    empty = [None] * len(rows)
    found = ParkPoints(
        list(rows.texts("park_id")) if "park_id" in names else empty,
        list(rows.texts("name")) if "name" in names else empty,
        x,
        y,
        accuracy,
        list(rows.texts("city")) if "city" in names else None,
    )
    return found, layer, rows


def _reach(shapes, lon, lat):
    """Return metres from each point to the farthest vertex of its shape; NaN for points."""
    xy, owners = shapely.get_coordinates(shapes, return_index=True)
    _, _, metres = Geod(ellps="WGS84").inv(lon[owners], lat[owners], xy[:, 0], xy[:, 1])
    reach = np.zeros(len(shapes))
    np.maximum.at(reach, owners, metres)
    return np.where(reach > 0, np.ceil(reach), np.nan)
