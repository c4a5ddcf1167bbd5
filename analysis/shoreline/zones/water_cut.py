"""Water cut out of zones: most ponds lie within one and touch nothing, and become holes."""

import numpy as np
import shapely

from ...array_types import Geometries, IsCancelled
from ...cancel import check
from ...geometry.surfaces import polygons_of
from .zone_edge import rebuilt


def without_water(
    zone: shapely.Geometry, water: Geometries, cancelled: IsCancelled | None = None
) -> shapely.MultiPolygon:
    """Return a zone without the water in it; islands stay.

    Parameters
    ----------
    zone : shapely MultiPolygon
    water : valid polygons, shape (n,)

    Raises
    ------
    Cancelled

    Examples
    --------
    >>> zone = shapely.multipolygons([shapely.box(0, 0, 9, 9)])
    >>> ponds = shapely.box([1, 5], 1, [3, 12], 3)
    >>> float(shapely.area(without_water(zone, ponds)))
    69.0
    """
    water = _near(zone, water)
    check(cancelled)
    alone = _are_alone(water)
    whole = shapely.get_num_interior_rings(water) == 0
    ponds = water[alone & whole]
    parts = shapely.get_parts(zone)
    part, pond = _held(parts, ponds)
    others = np.ones(len(ponds), bool)
    others[pond] = False
    rest = np.concatenate([ponds[others], water[~(alone & whole)]])
    if len(rest):
        check(cancelled)
        joined = shapely.union_all(rest)
        check(cancelled)
        cut = shapely.difference(zone, joined)
        parts = shapely.get_parts(polygons_of(cut))
        part, pond = _held(parts, ponds)
    rings, owner = shapely.get_rings(parts, return_index=True)
    rings = np.concatenate([rings, shapely.get_exterior_ring(ponds[pond])])
    owner = np.concatenate([owner, part])
    order = np.argsort(owner, kind="stable")
    return shapely.multipolygons(rebuilt(rings[order], owner[order]))


def _near(zone, water):
    return water[shapely.STRtree(water).query(zone, predicate="intersects")]


def _are_alone(water):
    """Return which polygons touch no other one."""
    one, other = shapely.STRtree(water).query(water)
    apart = one < other
    one, other = one[apart], other[apart]
    touch = shapely.intersects(water[one], water[other])
    alone = np.ones(len(water), bool)
    alone[one[touch]] = alone[other[touch]] = False
    return alone


def _held(parts, ponds):
    """Return pairs of parts of a zone and ponds that lie within them off the edge."""
    return shapely.STRtree(ponds).query(parts, predicate="contains_properly")
