"""The points at which rows without coordinates of their own stand: those of their parks."""

import numpy as np
import shapely
from pyproj import Geod

from ....analysis.inventory.sites.host_parks import ParkPoints

FIELDS = ("park_id", "name", "city")


def read_parks(run):
    """Return the rows of the layer of parks (`rows_read.Rows`), None where none is given."""
    layer = run.layer("PARKS")
    return None if layer is None else layer.read([name for name in FIELDS if layer.has(name)])


def park_points(rows, crs, lonlat):
    """Return parks as points in a CRS.

    Parameters
    ----------
    rows : rows_read.Rows or None
        See `read_parks`.
    crs : QgsCoordinateReferenceSystem
        Of the output.
    lonlat : callable
        Gives the way to longitude and latitude (`crs.LonLat`) of a CRS and a layer's name.

    Returns
    -------
    ParkPoints or None
    """
    if rows is None:
        return None
    layer, shapes = rows.layer, rows.shapes()
    shapes = np.where(shapely.is_empty(shapes), None, shapes)
    if layer.lonlat.forward is not None:
        shapes = shapely.transform(shapes, layer.lonlat.forward)
    points = shapely.point_on_surface(shapes)
    lon, lat = shapely.get_x(points), shapely.get_y(points)
    accuracy = _reach(shapes, lon, lat)
    x, y = lon, lat
    if not crs.isGeographic():
        xy = lonlat(crs, layer.name).backward(np.column_stack([lon, lat]))
        x, y = xy[:, 0], xy[:, 1]
    texts = {name: list(rows.texts(name)) for name in rows.columns}
    empty = [None] * len(rows)
    return ParkPoints(
        texts.get("park_id", empty), texts.get("name", empty), x, y, accuracy, texts.get("city")
    )


def _reach(shapes, lon, lat):
    """Return metres from each point to the farthest vertex of its shape; NaN for points."""
    xy, owners = shapely.get_coordinates(shapes, return_index=True)
    _, _, metres = Geod(ellps="WGS84").inv(lon[owners], lat[owners], xy[:, 0], xy[:, 1])
    reach = np.zeros(len(shapes))
    np.maximum.at(reach, owners, metres)
    return np.where(reach > 0, np.ceil(reach), np.nan)
