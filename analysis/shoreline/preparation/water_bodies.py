"""Bodies of water: polygons of one river that meet, made one, with their islands."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely

from ...array_types import Column, Geometries
from ...text.place_names import fold
from ..classes.mouth_line import SEAWARD
from ..classes.name_readings import LAKE, OTHER
from .seams import joined

_COVERED = 0.99


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

    def settle_islands(self, around: list["Body"], *, keep: bool) -> int:
        """Count the islands, and fill them in where they are not to be kept.

        Parameters
        ----------
        around
            A hole that their water fills is no island.

        Returns
        -------
        int
            Islands that stay.
        """
        if not shapely.get_num_interior_rings(shapely.get_parts(self.polygon)).any():
            return 0
        water = shapely.union_all([body.polygon for body in around])
        parts, kept = [], 0
        for part in shapely.get_parts(self.polygon):
            holes = np.array([shapely.Polygon(ring) for ring in part.interiors], dtype=object)
            covered = shapely.area(_common(holes, water))
            island = covered < _COVERED * shapely.area(holes)
            kept += int(island.sum())
            parts.append(shapely.Polygon(part.exterior, [h.exterior for h in holes[~island]]))
        if keep:
            return kept
        self.polygon = shapely.union_all(parts)
        return 0


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
    shapes: Geometries, about: Column, meetings: tuple[Any, ...], tolerance: float
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
    """
    pairs, welded = meetings
    names, classes, why = about
    river = np.array([fold(name) for name in names], dtype=object)
    doubt = np.array([each.partition(";")[2] for each in why], dtype=object)
    same = np.array(
        [all(each[a] == each[b] for each in (river, classes, doubt)) for a, b in pairs], dtype=bool
    )
    group = np.arange(len(shapes))
    for a, b in pairs[same]:
        low, high = sorted((group[a], group[b]))
        group[group == high] = low
    numbers, group = np.unique(group, return_inverse=True)
    bodies = []
    for number, first in enumerate(numbers):
        members = group == number
        polygon = shapes[first]
        if members.sum() > 1:
            inner = same & members[pairs[:, 0]]
            polygon = joined(shapes[members], welded[inner], tolerance)
        bodies.append(Body(names[first], classes[first], why[first], polygon, []))
    for (a, b), weld in zip(pairs[~same], welded[~same], strict=True):
        if group[a] != group[b]:
            for one, other in ((group[a], group[b]), (group[b], group[a])):
                if not _ends_at(bodies[one], bodies[other]):
                    bodies[one].seams.append(weld)
    return bodies


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
