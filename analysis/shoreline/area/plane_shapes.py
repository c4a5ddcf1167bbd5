"""Parks drawn in equal-area planes, where areas are those on the ellipsoid."""

import numpy as np
import shapely

from ...array_types import Floats, Geometries, Transform
from ...geometry.equal_area_planes import EqualAreaPlanes
from ...geometry.outlines import drawn_polygons
from ...geometry.surfaces import polygons_of

_LONGEST_EDGE_DEGREES = 0.002


class PlaneShapes:
    """Parks as one polygon each, in equal-area planes of their own.

    Parameters
    ----------
    parks : shape (n,)
        In the layer's CRS.
    to_lonlat
        Maps (m, 2) coordinates of ``parks`` to degrees; None where they are degrees already.

    Attributes
    ----------
    count : int
        The number n of parks.
    owner : ndarray of int, shape (k,)
        The parks that have polygons.
    polygons : ndarray of object, shape (k,)
        In metres, each in its own plane of ``planes``.
    area : ndarray of float64, shape (k,)
        Square metres.
    """

    def __init__(self, parks: Geometries, to_lonlat: Transform | None) -> None:
        drawn, owner = drawn_polygons(parks, to_lonlat)
        drawn = shapely.segmentize(_mended(drawn), _LONGEST_EDGE_DEGREES)
        self.count = len(parks)
        self.owner, first = np.unique(owner, return_index=True)
        bounds = shapely.bounds(drawn)
        self.planes = EqualAreaPlanes((bounds[first, :2] + bounds[first, 2:]) / 2)
        plane = np.searchsorted(self.owner, owner)
        self.polygons = _one_each(self._in_planes(drawn, plane), plane, len(self.owner))
        self.area = shapely.area(self.polygons)

    def _in_planes(self, polygons, plane):
        xy, place = shapely.get_coordinates(polygons, return_index=True)
        return shapely.set_coordinates(polygons.copy(), self.planes.take(xy, plane[place]))

    def water(self, polygons: Geometries) -> Floats:
        """Return the area of each park that lies in polygons given in degrees."""
        area = np.zeros(len(self.owner))
        for place, park in enumerate(self.polygons):
            xy = shapely.get_coordinates(park)
            lonlat = self.planes.give(xy, np.full(len(xy), place))
            west, south, east, north = np.r_[lonlat.min(axis=0), lonlat.max(axis=0)]
            near = polygons[shapely.intersects(polygons, shapely.box(west, south, east, north))]
            if not len(near):
                continue
            window = shapely.box(west - 1e-3, south - 1e-3, east + 1e-3, north + 1e-3)
            near = shapely.segmentize(
                shapely.intersection(_mended(near), window), _LONGEST_EDGE_DEGREES
            )
            wet = self._in_planes(near, np.full(len(near), place))
            area[place] = shapely.area(
                shapely.intersection(park, polygons_of(shapely.union_all(wet)))
            )
        return area


def _mended(polygons):
    """Return polygons made valid; GEOS would drop parts of others when it densifies them."""
    broken = np.flatnonzero(~shapely.is_valid(polygons))
    polygons = polygons.copy()
    for place in broken:
        polygons[place] = polygons_of(polygons[place])
    return polygons


def _one_each(polygons, plane, count):
    """Return one valid geometry for each plane: its polygons joined."""
    polygons = _mended(polygons)
    single = np.bincount(plane, minlength=count) == 1
    joined = np.empty(count, dtype=object)
    joined[plane] = polygons
    starts = np.searchsorted(plane, np.arange(count + 1))
    for place in np.flatnonzero(~single):
        joined[place] = shapely.union_all(polygons[starts[place] : starts[place + 1]])
    return joined
