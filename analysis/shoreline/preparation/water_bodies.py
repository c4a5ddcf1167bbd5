"""Bodies of water: polygons of one river that meet, made one, with their islands."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely

from ...array_types import Column, Geometries, IsCancelled
from ...cancel import check
from ...components import components
from ...text.place_names import fold
from ...thread_tasks import run_tasks
from ..classes.inheritance import WAYS
from ..classes.mouth_line import SEAWARD
from ..classes.name_readings import LAKE, OTHER
from .seams import joined

_COVERED = 0.99
_JOINED_AT_ONCE = 64


@dataclass
class Body:
    """One body of water.

    Attributes
    ----------
    river : str or None
    river_cls, cls_why : str
    polygon : shapely geometry
    seams : list of shapely geometries
        Ground shared with bodies of other rivers.
    """

    river: str | None
    river_cls: str
    cls_why: str
    polygon: shapely.Geometry
    seams: list


def settle_islands(bodies: list[Body], *, keep: bool, cancelled: IsCancelled | None = None) -> int:
    """Count the islands of bodies, and fill them in where they are not to be kept.

    A hole that the water of other bodies fills is no island.

    Returns
    -------
    int
        Islands that stay.

    Raises
    ------
    Cancelled
    """
    polygons = np.array([body.polygon for body in bodies], dtype=object)
    parts, owner = shapely.get_parts(polygons, return_index=True)
    rings, part = shapely.get_rings(parts, return_index=True)
    inner = np.r_[False, part[1:] == part[:-1]][: len(part)]
    holes, place = shapely.polygons(rings[inner]), owner[part[inner]]
    if not len(holes):
        return 0
    island = ~_are_filled(holes, place, polygons)
    if keep:
        return int(island.sum())
    for number in np.unique(place[island]):
        check(cancelled)
        water = [polygons[number], *holes[island & (place == number)]]
        bodies[number].polygon = shapely.union_all(water)
    return 0


def _are_filled(holes, owner, polygons):
    """Return which holes of polygons are filled by other polygons."""
    number, hole = shapely.STRtree(holes).query(polygons)
    other = owner[hole] != number
    number, hole = number[other], hole[other]
    shapely.prepare(polygons[np.unique(number)])
    meet = shapely.intersects(polygons[number], holes[hole])
    number, hole = number[meet], hole[meet]
    shapely.destroy_prepared(polygons)
    covered = np.zeros(len(holes))
    alone = np.bincount(hole, minlength=len(holes))[hole] == 1
    covered[hole[alone]] = shapely.area(_common(holes[hole[alone]], polygons[number[alone]]))
    for place in np.unique(hole[~alone]):
        water = shapely.union_all(polygons[number[hole == place]])
        covered[place] = shapely.area(_common(holes[place], water))
    return covered >= _COVERED * shapely.area(holes)


def without_land(shapes: Geometries, land: Any, tolerance: float) -> Any:
    """Return water polygons without the land that lies on them.

    Land that only touches water, or overlaps it by less than the tolerance, changes nothing: it
    fills a hole that is there already, or lies on the bank.
    """
    if not len(land):
        return shapes
    shapes = shapes.copy()
    water, ground = shapely.STRtree(land).query(shapes, predicate="intersects")
    overlap = _common(shapes[water], land[ground])
    deep = ~shapely.is_empty(shapely.buffer(overlap, -tolerance))
    for place in np.unique(water[deep]):
        cut = shapely.union_all(land[ground[deep & (water == place)]])
        remains = shapely.get_parts(shapely.difference(shapes[place], cut))
        remains = remains[shapely.get_dimensions(remains) == 2]
        if len(remains):
            shapes[place] = shapely.union_all(remains)
    return shapes


def join_bodies(
    shapes: Geometries,
    about: Column,
    meetings: tuple[Any, ...],
    tolerance: float,
    cancelled: IsCancelled | None = None,
) -> list[Body]:
    """Join polygons of the same river and class, and of the same doubt, that meet.

    Parameters
    ----------
    shapes : valid polygons, shape (n,)
    about : shape (n,)
        Names, classes, and what the classes rest on.
    meetings : shape (m, 2), and array shapely geometries, shape (m,)
        Polygons that meet, and the ground between them.

    Returns
    -------
    list of Body
        In the order of their first polygons.

    Raises
    ------
    Cancelled
    """
    pairs, welded = meetings
    names, classes, why = about
    kinds = [
        (fold(name), river_cls, each if each in WAYS else each.partition(";")[2])
        for name, river_cls, each in zip(names, classes, why, strict=True)
    ]
    same = np.array([kinds[one] == kinds[other] for one, other in pairs], dtype=bool)
    first, group = np.unique(components(len(shapes), pairs[same]), return_inverse=True)
    members, between = _by_group(group), _by_group(group[pairs[same, 0]])
    inner, polygons = welded[same], shapes[first]

    several = [number for number, those in members.items() if len(those) > 1]

    def join(begin):
        for number in several[begin : begin + _JOINED_AT_ONCE]:
            check(cancelled)
            between_them = inner[between[number]]
            polygons[number] = joined(shapes[members[number]], between_them, tolerance)

    run_tasks(join, range(0, len(several), _JOINED_AT_ONCE), cancelled=cancelled)
    bodies = [
        Body(names[place], classes[place], why[place], polygon, [])
        for place, polygon in zip(first, polygons, strict=True)
    ]
    for (a, b), weld in zip(pairs[~same], welded[~same], strict=True):
        if group[a] != group[b]:
            for one, other in ((group[a], group[b]), (group[b], group[a])):
                if not _ends_at(bodies[one], bodies[other]):
                    bodies[one].seams.append(weld)
    return bodies


def _by_group(group):
    """Return by number of a group the places of its members."""
    order = np.argsort(group, kind="stable")
    numbers, begin = np.unique(group[order], return_index=True)
    return dict(zip(numbers.tolist(), np.split(order, begin)[1:], strict=True))


def _ends_at(body, neighbour):
    """Return whether a river ends where it meets a lake, or water that no rule names, as a dock.

    Beyond such water the edge of the river is the shore that counts; at its mouth there is none.
    """
    if neighbour.river_cls == LAKE:
        return body.river_cls not in (LAKE, OTHER)
    return neighbour.river_cls == OTHER != body.river_cls and neighbour.cls_why != SEAWARD


def _common(one, other):
    with np.errstate(invalid="ignore"):  # GEOS leaves the processor's flag set
        return shapely.intersection(one, other)
