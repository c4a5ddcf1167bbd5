"""How one zone is made: offset in planes, water filled in, edge settled, brought to the CRS."""

from typing import Any

import numpy as np
import shapely

from ...array_types import IsCancelled, Progress, Transform
from ...cancel import check, part_of
from ...geodesic.edges import Edges
from ...geodesic.geodesic_offset import TrueOffset
from ...geodesic.point_distance import ShoreIndex, nearest
from ...geometry import geodesy
from ...geometry.conformal_planes import GREATEST_LAT, from_mercator, off_circle_m
from ...geometry.degree_length import LEAST_DEGREE_M
from ...geometry.surfaces import polygons_of
from ...message import InputError
from .filled_holes import filled
from .plane_offset import outline
from .ring_polygons import polygons_of_rings
from .stretches import front_of
from .zone_edge import first_of, rebuilt, settled

_FINEST_PLANE_M = 0.5
_COARSEST_PLANE = 0.05
_SHORT_OF_OFFSET = 0.5  # so that no gap is lost
_SAMPLES = 3  # of a ring
_MOST_TURNS = 4
_NEARER = 0.01
_DENTED = 1.5
_THINNED = 0.1
_WORLD = (-180.0, 180.0)


class ZoneMaker:
    """Makes the zones of one group.

    Parameters
    ----------
    edges : edges.Edges
        The drawn edges of the group.
    water : object
        Its ``holds`` tells which points of the CRS lie on water.
    from_lonlat : callable or None
    tolerance_m : float
        Greatest distance of a zone's edge from the true offset.
    cancelled : callable or None
    """

    def __init__(
        self,
        edges: Edges,
        water: Any,
        from_lonlat: Transform | None,
        tolerance_m: float,
        cancelled: IsCancelled | None,
    ) -> None:
        self._edges = edges
        self._water = water
        self._from_lonlat = from_lonlat
        self._tolerance_m = tolerance_m
        self._cancelled = cancelled
        self._index = None

    def zone(self, distance_m: Any, progress: Progress | None) -> Any:
        """Return the zone as a MultiPolygon in the CRS of the shore."""
        tolerance_m = min(self._tolerance_m, distance_m * _COARSEST_PLANE)
        coarse = min(max(tolerance_m, _FINEST_PLANE_M), distance_m * _COARSEST_PLANE)
        zone, extent, short_m = self._drawn(
            distance_m, tolerance_m, coarse, part_of(progress, 0.0, 0.4)
        )
        check(self._cancelled)
        zone = self._filled(zone, extent.turned)
        true = TrueOffset(self._shore(), distance_m, tolerance_m, self._cancelled)
        zone = settled(zone, true, coarse, short_m, part_of(progress, 0.4, 0.9))
        zone = _with_vertices(zone, extent, distance_m, tolerance_m)
        return self._in_crs(zone, extent.turned)

    def _drawn(self, distance_m, tolerance_m, coarse, progress):
        """Return the zone as planes draw it, where the shore lies, and how far within it is."""
        front = front_of(self._edges, distance_m, coarse, self._cancelled)
        extent = front.extent
        _check_latitude(extent.greatest_lat, distance_m)
        short_m = _SHORT_OF_OFFSET * coarse + off_circle_m(extent.greatest_lat, distance_m)
        rings = self._rings(front, distance_m - short_m, coarse, progress)
        zone = polygons_of_rings(rings, _THINNED * tolerance_m * extent.least_scale)
        return zone, extent, short_m

    def _rings(self, front, distance_m, coarse, progress):
        """Return the rings of the offset, without those that the shore behind its front covers."""
        for turn in range(_MOST_TURNS):
            nearer_m = distance_m - turn * _NEARER * coarse
            found = outline(front, nearer_m, coarse, progress=progress, cancelled=self._cancelled)
            if not self._are_seen(found.broken, nearer_m, coarse).any():
                break
        else:
            raise InputError(
                "The zone of {distance} m does not close; choose a distance a little different.",
                distance=distance_m,
            )
        samples = np.concatenate([ring[_some_of(len(ring))] for ring in found.rings])
        seen = self._are_seen(samples, nearer_m, coarse).reshape(-1, _SAMPLES).all(axis=1)
        return [ring for ring, is_seen in zip(found.rings, seen, strict=True) if is_seen]

    def _are_seen(self, xy, distance_m, coarse):
        """Return which points of outlines no other shore reaches over."""
        least_m = distance_m - _DENTED * coarse
        found = nearest(
            self._shore(),
            from_mercator(xy),
            enough=lambda _, low, high: (low > least_m) | (high <= least_m),
            cancelled=self._cancelled,
        )
        return found.shore_m > least_m

    def _filled(self, zone, turned):
        """Return a zone with the open water that its holes hold; land in such a hole stays out."""
        rings, part = shapely.get_rings(shapely.get_parts(zone), return_index=True)
        wet = ~first_of(part)
        edge = shapely.get_coordinates(shapely.get_point(rings[wet], 0))  # no shore is near it
        wet[wet] = self._water.holds(self._coordinates(edge, turned))
        return filled(zone, wet)

    def _shore(self):
        """Return the shore as the exact engine asks for it, made when first needed."""
        if self._index is None:
            self._index = ShoreIndex(self._edges)
        return self._index

    def _coordinates(self, xy, turned):
        lonlat = from_mercator(xy)
        if not turned:
            lonlat[:, 0] = geodesy.fold_lon(lonlat[:, 0])
        return lonlat if self._from_lonlat is None else self._from_lonlat(lonlat)

    def _in_crs(self, zone, turned):
        """Return the zone in the CRS of the shore, cut at the antimeridian where it must be."""
        zone = shapely.transform(zone, from_mercator)
        if not turned:
            zone = _cut_at_antimeridian(zone)
        if self._from_lonlat is not None:
            zone = shapely.transform(zone, self._from_lonlat)
            if not np.isfinite(shapely.get_coordinates(zone)).all():
                raise InputError(
                    "A zone reaches where the coordinate system of the shoreline ends; bring "
                    "the shoreline into longitude and latitude."
                )
        return polygons_of(zone)


def _check_latitude(greatest_lat, distance_m):
    if greatest_lat + distance_m / LEAST_DEGREE_M > GREATEST_LAT:
        raise InputError(
            "The zone of {distance} m reaches beyond {limit}° of latitude, where no zone can "
            "be drawn; leave that part of the shoreline out.",
            distance=distance_m,
            limit=GREATEST_LAT,
        )


def _some_of(count):
    """Return the places of vertices all along a ring."""
    return np.arange(_SAMPLES) * count // _SAMPLES


def _with_vertices(zone, extent, distance_m, tolerance_m):
    """Return a zone whose edges are short enough to be straight in any CRS."""
    lat = np.radians(min(extent.greatest_lat + distance_m / LEAST_DEGREE_M, GREATEST_LAT))
    longest = np.sqrt(8 * geodesy.LEAST_RADIUS_M * _THINNED * tolerance_m / max(np.tan(lat), 0.1))
    rings, part = shapely.get_rings(shapely.get_parts(zone), return_index=True)
    rings = shapely.segmentize(rings, longest * extent.least_scale)
    return shapely.multipolygons(rebuilt(rings, part))


def _cut_at_antimeridian(zone):
    west, _, east, _ = zone.bounds
    if west >= _WORLD[0] and east <= _WORLD[1]:
        return zone
    pieces = []
    for turn in (-1, 0, 1):
        moved = shapely.transform(zone, lambda xy, by=360 * turn: xy + np.array([by, 0]))
        pieces.append(shapely.intersection(moved, shapely.box(_WORLD[0], -90, _WORLD[1], 90)))
    return shapely.union_all(pieces)
