"""Water cut out of zones: what lies within one leaves a hole, and its islands become parts."""

import numpy as np
import shapely

from ...array_types import Geometries, IsCancelled
from ...cancel import check
from ...components import components
from ...geometry.crossings.even_odd import between_nodes
from ...geometry.crossings.line_faces import line_faces
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
    _, body, members = np.unique(body, return_inverse=True, return_counts=True)
    alone = members[body] == 1
    rings, owner = shapely.get_rings(water[alone], return_index=True)
    outer = first_of(owner)
    outlines, holes = [rings[~outer]], [rings[outer]]
    vertices = np.bincount(body, shapely.get_num_coordinates(water), minlength=len(members))
    order = np.argsort(body, kind="stable")
    first = np.cumsum(members) - members
    for large, size, some in _alike(members, vertices >= LARGE):
        check(cancelled)
        place = first[some, None] + np.arange(size)
        there = np.arange(size) < members[some, None]
        together = np.where(there, water[order[np.where(there, place, 0)]], None)
        rings, is_island = _around(together, cancelled, large=large)
        outlines.append(rings[is_island])
        holes.append(rings[~is_island])
    return np.concatenate(outlines), np.concatenate(holes)


def _alike(members, large):
    """Yield bodies of several polygons: whether they are large, the most polygons of one, these."""
    size = 1 << np.ceil(np.log2(members)).astype(np.int64)
    for some in np.flatnonzero(large & (members > 1)):
        yield True, members[some], np.array([some])
    for each in np.unique(size[~large & (members > 1)]):
        yield False, each, np.flatnonzero(~large & (size == each))


def _around(together, cancelled, *, large):
    """Return rings of the land about and in bodies of water, and which are outlines of islands.

    Parameters
    ----------
    together : polygons, shape (n, k)
        A body in each row.
    """
    bounds = shapely.bounds(together)
    low, high = np.nanmin(bounds[..., :2], axis=1), np.nanmax(bounds[..., 2:], axis=1)
    margin = _MARGIN * (high - low).max(axis=1, keepdims=True)
    boxes = shapely.box(*(low - margin).T, *(high + margin).T)
    land = _faces_of_land(together[0], boxes[0], cancelled) if large else None
    body = None if land is None else np.zeros(len(land), np.int64)
    if land is None:
        cut = shapely.difference(boxes, shapely.union_all(together, axis=1))
        land, body = shapely.get_parts(cut, return_index=True)
    is_about = shapely.bounds(land)[:, 0] < low[body, 0]
    rings, owner = shapely.get_rings(land, return_index=True)
    outer = first_of(owner)
    shown = ~(outer & is_about[owner])
    return rings[shown], outer[shown]


def _faces_of_land(water, box, cancelled):
    """Return the land in a box, None where edges of the water lie on each other."""
    lines = between_nodes(shapely.get_rings(water), cancelled)
    if lines is None:
        return None
    lines = np.append(lines, shapely.get_exterior_ring(box))
    found = line_faces(lines)
    faces = shapely.get_parts(shapely.polygonize(lines)) if found is None else found.bounded()[0]
    wet = np.zeros(len(faces), bool)
    places = shapely.STRtree(shapely.point_on_surface(faces))
    wet[places.query(water, predicate="contains")[1]] = True
    return faces[~wet]
