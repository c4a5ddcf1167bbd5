"""Water cut out of zones: what lies within one leaves a hole, and its islands become parts."""

import numpy as np
import shapely

from ...array_types import Geometries, IsCancelled
from ...cancel import check
from ...geometry.components import components
from ...geometry.even_odd import between_nodes
from ...geometry.repair import LARGE
from ...geometry.surfaces import polygons_of
from .ring_polygons import nested
from .zone_edge import first_of

_MARGIN = 0.1


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
    tree = shapely.STRtree(water)
    body = components(len(water), np.column_stack(tree.query(water, predicate="intersects")))
    check(cancelled)
    is_whole = np.ones(len(water), bool)
    within = np.zeros(len(water), bool)
    within[tree.query(shapely.get_parts(zone), predicate="contains_properly")[1]] = True
    is_whole[body[~within]] = False
    across = water[~is_whole[body]]
    if len(across):
        check(cancelled)
        zone = polygons_of(shapely.difference(zone, shapely.union_all(across)))
    check(cancelled)
    land = _land_about(water[is_whole[body]], body[is_whole[body]], cancelled)
    return _rings_nested(shapely.get_parts(zone), *land)


def _rings_nested(parts, outlines, holes):
    rings, part = shapely.get_rings(parts, return_index=True)
    outer = first_of(part)
    return nested(np.concatenate([rings[outer], outlines]), np.concatenate([rings[~outer], holes]))


def _land_about(water, body, cancelled):
    """Return the outlines of the islands in bodies of water, and the holes these leave in land."""
    members = np.bincount(body, minlength=len(body))[body] if len(body) else body
    alone = members == 1
    rings, owner = shapely.get_rings(water[alone], return_index=True)
    outer = first_of(owner)
    outlines, holes = [rings[~outer]], [rings[outer]]
    order = np.flatnonzero(~alone)[np.argsort(body[~alone], kind="stable")]
    ends = np.flatnonzero(np.diff(body[order])) + 1
    for together in np.split(order, ends) if len(order) else ():
        check(cancelled)
        pieces = _around(water[together], cancelled)
        rings, owner = shapely.get_rings(pieces, return_index=True)
        outer = first_of(owner)
        outlines.append(rings[outer & (owner > 0)])
        holes.append(rings[~outer])
    return np.concatenate(outlines), np.concatenate(holes)


def _around(water, cancelled):
    """Return the land about and in polygons that touch each other, what lies about them first."""
    west, south, east, north = shapely.total_bounds(water)
    margin = _MARGIN * max(east - west, north - south)
    box = shapely.box(west - margin, south - margin, east + margin, north + margin)
    land = None
    if shapely.get_num_coordinates(water).sum() >= LARGE:
        land = _faces_of_land(water, box, cancelled)
    if land is None:
        land = shapely.get_parts(shapely.difference(box, shapely.union_all(water)))
    about = shapely.bounds(land)[:, 0] < west
    return np.concatenate([land[about], land[~about]])


def _faces_of_land(water, box, cancelled):
    """Return the land in a box, None where edges of the water lie on each other."""
    lines = between_nodes(shapely.get_rings(water), cancelled)
    if lines is None:
        return None
    edge = shapely.get_exterior_ring(box)
    faces = shapely.get_parts(shapely.polygonize(np.append(lines, edge)))
    wet = np.zeros(len(faces), bool)
    places = shapely.STRtree(shapely.point_on_surface(faces))
    wet[places.query(water, predicate="contains")[1]] = True
    return faces[~wet]
