"""Zones: all that lies within a distance of the shore, water included, edge true on the ellipsoid.

Examples
--------
>>> import numpy as np, shapely
>>> river = shapely.from_wkt(["LINESTRING (110 30, 110.5 30.1)"])
>>> [zone] = zones(river, [1000.0])
>>> round(zone.area_km2, 1)
102.1
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely

from ...array_types import Column, Geometries, IsCancelled, Progress, Transform
from ...cancel import accompanied, part_of
from ...geodesic.edges import Edges
from ...geometry import geodesy
from ...geometry.outlines import single_polygons
from ...geometry.repair import repaired
from ...geometry.surfaces import polygons_of
from ...message import InputError
from .water_cut import without_water
from .zone_maker import ZoneMaker

DEFAULT_TOLERANCE_M = 1.0

_DRAWN = 0.8  # of the work, where water is cut out then


@dataclass(frozen=True)
class Zone:
    """One zone or ring.

    Attributes
    ----------
    group : object
        Value of the group, None where there are none.
    from_m, to_m : float
        Distances it lies between.
    polygon : shapely MultiPolygon
        In the CRS of the shore.
    area_km2 : float
        On the ellipsoid.
    """

    group: Any
    from_m: float
    to_m: float
    polygon: shapely.MultiPolygon
    area_km2: float


@accompanied
def zones(
    geometries: Geometries,
    distances_m: Sequence[float],
    *,
    to_lonlat: Transform | None = None,
    from_lonlat: Transform | None = None,
    water: Column = (),
    rings: bool = False,
    landward: bool = False,
    groups: Column | None = None,
    tolerance_m: float = DEFAULT_TOLERANCE_M,
    progress: Progress | None = None,
    cancelled: IsCancelled | None = None,
) -> list[Zone]:
    """Return the zones of a shore.

    A zone ends where the geodesic distance to the nearest drawn edge is the zone's distance. What
    is farther from every edge than that but lies in a polygon of the shore is water and belongs to
    the zone, and so is what lies in a polygon of ``water``; the inside of a large island does not
    belong to it. A zone that crosses the antimeridian of a shore
    in longitude and latitude is cut there and goes on at the other end of the map.

    Parameters
    ----------
    geometries : shape (n,)
        Lines or polygons (water) in the CRS of the shore; unusable ones (`usable`) are left out.
    distances_m
        Metres on the ground, above 0; sorted, duplicates dropped.
    to_lonlat, from_lonlat
        Map (m, 2) coordinates of the CRS to degrees on WGS 84 and back; None where the CRS is
        longitude and latitude.
    water
        Polygons beside a shore of lines, in the CRS of the shore: no zone is drawn about them.
    rings
        Zones between one distance and the next; the first ring includes the water.
    landward
        Cut the water of all polygons out; islands are land and stay.
    groups : shape (n,)
        One set of zones for each value; None is a value of its own.
    tolerance_m
        Greatest distance of the edge from the true offset, 0.01 m or more.
    progress
        Takes the share done, 0 to 1.

    Returns
    -------
    list of Zone
        By group in the order of first appearance, then by distance.

    Raises
    ------
    InputError
        No usable shore, or a zone that reaches beyond 89° of latitude or out of the CRS.
    Cancelled
    """
    geometries = np.asarray(geometries, dtype=object)
    fine = usable(geometries, to_lonlat)
    if not fine.any():
        raise InputError("The shoreline holds no usable feature; give one with lines or polygons.")
    distances_m = sorted({float(distance) for distance in distances_m})
    surfaces = _Water(np.r_[geometries[fine], np.array(water, dtype=object)], cancelled)
    members = _members(groups, fine)
    share = 1 / len(members)
    result = []
    for done, (group, places) in enumerate(members):
        edges = Edges.from_geometries(geometries[places], to_lonlat, cancelled=cancelled)
        maker = ZoneMaker(edges, surfaces, from_lonlat, tolerance_m, cancelled)
        drawn = done + (_DRAWN if landward else 1.0)
        told = part_of(progress, done * share, drawn * share)
        whole = _each(maker, distances_m, told)
        del edges, maker  # what is cut then takes as much memory
        nearer, nearer_m = None, 0.0
        for distance, zone in zip(distances_m, whole, strict=True):
            shown = zone
            if rings and nearer is not None:
                shown = polygons_of(shapely.difference(zone, nearer))
            if landward:
                shown = surfaces.cut_out(shown, cancelled)
            area = float(geodesy.polygon_area_m2([shown], to_lonlat)[0]) / 1e6
            result.append(Zone(group, nearer_m, distance, shown, area))
            if rings:
                nearer, nearer_m = zone, distance
    return result


def _each(maker, distances_m, progress):
    """Return the zone of each distance."""
    share = 1 / len(distances_m)
    return [
        maker.zone(distance, part_of(progress, done * share, (done + 1) * share))
        for done, distance in enumerate(distances_m)
    ]


def usable(geometries: Geometries, to_lonlat: Transform | None = None) -> Any:
    """Return a mask of the geometries that hold a shore: vertices that lie on Earth.

    Parameters
    ----------
    geometries : shape (n,)
    """
    geometries = np.asarray(geometries, dtype=object)
    fine = np.ones(len(geometries), bool)
    fine[Edges.from_geometries(geometries, to_lonlat).skipped] = False
    return fine


def _members(groups, fine):
    """Return pairs of group value and places of its usable geometries."""
    places = np.flatnonzero(fine)
    if groups is None:
        return [(None, places)]
    found = {}
    for place in places:
        found.setdefault(groups[place], []).append(place)
    return [(group, np.array(chosen)) for group, chosen in found.items()]


class _Water:
    """The polygons of shore and water: what counts as zone however far from its edge."""

    def __init__(self, geometries, cancelled):
        self._polygons = single_polygons(repaired(single_polygons(geometries)[0], cancelled))[0]
        self._tree = shapely.STRtree(self._polygons)

    def holds(self, xy):
        """Return which points of the CRS lie on water."""
        held = np.zeros(len(xy), bool)
        if len(self._polygons):
            held[self._tree.query(shapely.points(xy), predicate="intersects")[0]] = True
        return held

    def cut_out(self, zone, cancelled):
        """Return a zone without water."""
        return without_water(zone, self._polygons, cancelled)
