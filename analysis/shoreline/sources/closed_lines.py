"""Boundaries drawn as lines around what they hold, made areas: inside is no distance away.

Examples
--------
>>> import shapely
>>> lines = shapely.from_wkt(["LINESTRING (0 0, 9 0, 9 9, 0 0)", "LINESTRING (0 0, 9 0)"])
>>> [area.geom_type for area in closed_areas(lines)]
['Polygon', 'LineString']
"""

from functools import reduce

import numpy as np
import shapely

from ...array_types import Geometries
from ...geometry.repair import repaired, single_parts

_NEARLY_ALL = 0.99  # of a line must bound its area: none is lost by closing it


def closed_areas(lines: Geometries) -> Geometries:
    """Return lines that close as the areas they hold, with holes where rings lie in rings.

    Parameters
    ----------
    lines : shape (n,)
        Each may be several lines, of which all must close.

    Returns
    -------
    array of shapely geometries, shape (n,)
        Lines that stay open, polygons and None are as they were.
    """
    found = np.array(lines, dtype=object)
    for place in np.flatnonzero(shapely.get_dimensions(found) == 1):
        merged = shapely.get_parts(shapely.line_merge(found[place]))
        if len(merged) and shapely.is_closed(merged).all():
            held = repaired(
                np.array([shapely.Polygon(each.coords) for each in merged], dtype=object)
            )
            area = reduce(shapely.symmetric_difference, held)  # a ring in a ring is a hole
            area = shapely.union_all(_polygons(area))
            if shapely.length(area) >= _NEARLY_ALL * shapely.length(found[place]):
                found[place] = area
    return found


def _polygons(area):
    parts = single_parts(area)
    return parts[shapely.get_dimensions(parts) == 2]
