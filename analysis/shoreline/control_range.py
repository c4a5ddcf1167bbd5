"""Distance to a published control range, told with a sign: inside it is minus the depth."""

import numpy as np
import shapely

from .measuring import Sites, Waters, measure


def signed_nearest(sites, control_range, progress=None, cancelled=None):
    """Return the distance from sites to a control range.

    Parameters
    ----------
    sites : Sites
    control_range : Waters
        Polygons; where they adjoin or overlap, the line between them is no edge.
    progress, cancelled : callable, optional
        Share done, and whether to stop.

    Returns
    -------
    distance.Nearest
        ``shore_m`` is negative inside: minus the distance to the edge, of a line or polygon that
        of its deepest vertex. ``source`` is -1, for a range is no river.

    Raises
    ------
    Cancelled
        When ``cancelled()`` says yes.
    """
    whole = shapely.union_all(shapely.make_valid(control_range.geometries))
    area = Waters(control_range.name, np.array([whole], object), control_range.to_lonlat)
    found, _ = measure(sites, area, progress=progress, cancelled=cancelled)
    edge = Waters(area.name, shapely.boundary(area.geometries), area.to_lonlat)
    inside = np.flatnonzero(found.shore_m == 0)
    found.shore_m[inside] = -_depth(sites, inside, area, edge, cancelled)
    found.source[:] = -1
    return found


def _depth(sites, rows, area, edge, cancelled):
    """Return the distance of the deepest vertex of each row from the edge, in metres."""
    vertices, owner = _vertices(sites, rows)
    wet, _ = measure(vertices, area, cancelled=cancelled)
    off_edge, _ = measure(vertices, edge, cancelled=cancelled)
    depth = np.zeros(len(rows))
    np.maximum.at(depth, owner, np.where(wet.shore_m == 0, off_edge.shore_m, 0.0))
    return depth


def _vertices(sites, rows):
    if sites.lonlat is not None:
        return Sites.from_points(sites.lonlat[rows]), np.arange(len(rows))
    xy, owner = shapely.get_coordinates(sites.shapes[rows], return_index=True)
    return Sites.from_points(xy, sites.to_lonlat), owner
