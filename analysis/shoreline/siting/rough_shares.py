"""The share of a site within a limit, told at once from a grid of points: for a site in the hand.

Examples
--------
>>> import shapely
>>> share, area_m2 = rough_share(shapely.box(110, 30, 110.01, 30.01), lambda lonlat: lonlat[:, 1],
...                              30.005)
>>> round(float(share), 2), round(area_m2 / 1e4)
(0.5, 107)
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pyproj
import shapely

from ...array_types import Floats, Integers, IsCancelled
from ..check.site_distances import Measured
from ..check.sites_and_waters import SURFACES, Sites

POINTS = 400
"""About how many points are asked: the share is right within a hundredth."""

_GEOD = pyproj.Geod(ellps="WGS84")
_METRES_PER_DEGREE = 111_195.0


@dataclass(frozen=True)
class RoughlyMeasured(Measured):
    """What was measured of one site, its area within a limit by a grid of points."""

    def areas(
        self, governing: Integers, limit_m: Floats, cancelled: IsCancelled | None = None
    ) -> tuple[Floats, Floats]:
        """Return area and share of the site within a limit; see `Measured.areas`."""
        area, share = np.full(1, np.nan), np.full(1, np.nan)
        shapes, number = self.sites.shapes, int(governing[0])
        if shapes is None or number < 0 or not np.isfinite(limit_m[0]):
            return area, share
        if shapely.get_type_id(shapes[0]) not in SURFACES:
            return area, share
        target = self.targets[number]

        def distances(lonlat):
            return target.nearest(Sites.from_points(lonlat), cancelled=cancelled).shore_m

        if list(self.found.values())[number].shore_m[0] > limit_m[0]:
            return np.zeros(1), np.zeros(1)
        told, area_m2 = rough_share(shapes[0], distances, limit_m[0])
        return np.array([told * area_m2]).round(), np.array([told]).round(2)


def rough_share(
    polygon: shapely.Geometry, distances: Callable[[Floats], Floats], limit_m: float
) -> tuple[float, float]:
    """Return the share of a polygon in degrees within a limit, and its area in square metres.

    Parameters
    ----------
    distances
        Gives metres of points in degrees, shape (n, 2).
    """
    lonlat, step_m = _grid(polygon)
    within = np.clip(0.5 + (limit_m - distances(lonlat)) / step_m, 0.0, 1.0)
    weight = np.cos(np.radians(lonlat[:, 1]))
    area_m2 = abs(_GEOD.geometry_area_perimeter(polygon)[0])
    return np.average(within, weights=weight), area_m2


def _grid(polygon):
    """Return points on a grid inside a polygon, and the step of the grid in metres."""
    west, south, east, north = shapely.bounds(polygon)
    aside = np.cos(np.radians((south + north) / 2))
    box = (east - west) * aside * (north - south)
    step = np.sqrt(max(min(shapely.area(polygon) * aside, box), 1e-18) / POINTS)
    columns = np.arange(west + step / aside / 2, east, step / aside)
    lines = np.arange(south + step / 2, north, step)
    x, y = (axis.ravel() for axis in np.meshgrid(columns, lines))
    shapely.prepare(polygon)
    inside = shapely.contains_xy(polygon, x, y)
    lonlat = np.column_stack([x[inside], y[inside]])
    if not len(lonlat):
        lonlat = shapely.get_coordinates(shapely.point_on_surface(polygon))
    return lonlat, step * _METRES_PER_DEGREE
