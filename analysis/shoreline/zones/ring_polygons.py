"""Rings made into polygons: those to the left are outlines, those to the right holes."""

from typing import Any

import numpy as np
import shapely

from ...array_types import Floats, Geometries
from .zone_edge import are_to_the_left, rebuilt

_FEWEST = 4  # vertices of a closed ring


def polygons_of_rings(rings: list[Floats], thinned: float = 0.0) -> shapely.MultiPolygon:
    """Return the polygons of rings that do not cross each other.

    Parameters
    ----------
    rings : shape (k, 2)
        What they go round lies on their left; the first vertex is not repeated.
    thinned
        How far the outlines may be off to have fewer vertices.

    Examples
    --------
    >>> outer = np.array([[0.0, 0], [9, 0], [9, 9], [0, 9]])
    >>> print(polygons_of_rings([outer, (outer / 3 + 1)[::-1]]))
    MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0), (1 4, 4 4, 4 1, 1 1, 1 4)))
    """
    rings = [ring for ring in rings if len(ring) >= _FEWEST - 1]
    ring = np.repeat(np.arange(len(rings)), [len(each) for each in rings])
    made = shapely.linearrings(np.concatenate(rings), indices=ring)
    thin = shapely.simplify(made, thinned, preserve_topology=False)
    made = np.where(shapely.get_num_coordinates(thin) >= _FEWEST, thin, made)
    outer = are_to_the_left(made)
    return nested(made[outer], made[~outer])


def nested(outlines: Geometries, holes: Geometries) -> shapely.MultiPolygon:
    """Return polygons of rings that do not cross, each hole in the least outline about it.

    Parameters
    ----------
    outlines, holes : LinearRings, shape (n,) and (m,)
    """
    filled, empty = shapely.polygons(outlines), shapely.polygons(holes)
    places = shapely.STRtree(shapely.point_on_surface(empty))
    outline, hole = places.query(filled, predicate="contains")
    area, least = shapely.area(filled)[outline], shapely.area(empty)[hole]
    about = area > least
    outline, hole, area = outline[about], hole[about], area[about]
    largest_first = np.argsort(-area, kind="stable")
    owner: Any = np.full(len(holes), -1)
    owner[hole[largest_first]] = outline[largest_first]
    holes, owner = holes[owner >= 0], owner[owner >= 0]
    part = np.concatenate([np.arange(len(outlines)), owner])
    order = np.argsort(part, kind="stable")
    return shapely.multipolygons(rebuilt(np.concatenate([outlines, holes])[order], part[order]))
