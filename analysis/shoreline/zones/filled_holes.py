"""Holes of a zone filled ring by ring: an overlay would look for crossings that are not there."""

import numpy as np
import shapely

from ...array_types import Booleans
from .zone_edge import first_of, rebuilt


def filled(zone: shapely.Geometry, chosen: Booleans) -> shapely.MultiPolygon:
    """Return a zone with some of its holes filled.

    Parts that lie in such a hole become one with what lies about it, and their own holes stay.

    Parameters
    ----------
    zone : valid shapely Polygon or MultiPolygon
    chosen : shape (n,)
        Which of its rings, part by part, are holes to be filled.

    Examples
    --------
    >>> zone = shapely.from_wkt(
    ...     "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 8 1, 8 8, 1 8, 1 1)),"
    ...     "((2 2, 7 2, 7 7, 2 7, 2 2), (3 3, 6 3, 6 6, 3 6, 3 3)))"
    ... )
    >>> print(filled(zone, np.array([False, True, False, False])))
    MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0), (3 3, 6 3, 6 6, 3 6, 3 3)))
    """
    if not chosen.any():
        return zone
    rings, part = shapely.get_rings(shapely.get_parts(zone), return_index=True)
    outer = first_of(part)
    holes = np.flatnonzero(~outer)
    hole = _least_about(shapely.polygons(rings[outer]), shapely.polygons(rings[holes]))
    under = np.arange(len(hole))
    inside = np.flatnonzero(hole >= 0)
    inside = inside[chosen[holes[hole[inside]]]]
    under[inside] = part[holes[hole[inside]]]
    while (under[under] != under).any():
        under = under[under]
    kept = ~chosen & ~(outer & (under[part] != part))
    order = np.lexsort([~outer[kept], under[part[kept]]])
    return shapely.multipolygons(rebuilt(rings[kept][order], under[part[kept]][order]))


def _least_about(outlines, holes):
    """Return for each outline the least of the holes that it lies in, -1 where it lies in none."""
    outline, hole = shapely.STRtree(holes).query(outlines, predicate="within")
    found = np.full(len(outlines), -1)
    largest_first = np.argsort(-shapely.area(holes[hole]), kind="stable")
    found[outline[largest_first]] = hole[largest_first]
    return found
