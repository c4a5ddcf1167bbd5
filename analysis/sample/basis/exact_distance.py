"""Exact geodesic distance to drawn shoreline edges, for the few parks that must stand just so.

Independent of the shoreline engine: it minimises along every edge within reach.
"""

from functools import cache
from typing import Any

import numpy as np
import shapely

from ...array_types import Array
from .basin_plane import GEOD, lonlat_points, plane_points
from .river_polygons import waters

REACH_DEGREES = 0.05
GOLDEN = (np.sqrt(5) - 1) / 2


@cache
def shore_edges() -> Any:
    """Return all shoreline edges, (n, 2, 2) longitude and latitude."""
    edges = []
    for _, _, line, _ in waters().shoreline:
        for part in shapely.get_parts(line):
            points = shapely.get_coordinates(part)
            edges.append(np.stack([points[:-1], points[1:]], axis=1))
    return np.concatenate(edges)


def edges_near(lonlat: Array) -> Any:
    """Return the edges that come within `REACH_DEGREES` of a point."""
    edges = shore_edges()
    low, high = edges.min(axis=1) - REACH_DEGREES, edges.max(axis=1) + REACH_DEGREES
    return edges[((low <= lonlat) & (lonlat <= high)).all(axis=1)]


def distance(lonlat: Array, edges: Array) -> float:
    """Return the geodesic distance (m) from a point to the nearest of some edges.

    Parameters
    ----------
    lonlat : (2,) array
    edges : (n, 2, 2) array
        Straight in longitude and latitude, as drawn.
    """

    def at(share):
        foot = edges[:, 0] + (edges[:, 1] - edges[:, 0]) * share[:, None]
        lon, lat = np.broadcast_to(lonlat, foot.shape).T
        return GEOD.inv(lon, lat, *foot.T)[2]

    low: Any = np.zeros(len(edges))
    high: Any = np.ones(len(edges))
    for _ in range(60):
        span = (high - low) * GOLDEN
        left = at(high - span) < at(low + span)
        low, high = np.where(left, low, high - span), np.where(left, low + span, high)
    return float(np.min([at((low + high) / 2), at(np.zeros(len(edges))), at(np.ones(len(edges)))]))


def kite_at(target: float, edge: Array) -> Any:
    """Draw a kite whose nearest corner is at a given distance from the shoreline.

    Parameters
    ----------
    target
        Metres.
    edge : (2, 2) array
        A shoreline edge in the plane; the kite stands before its middle.

    Returns
    -------
    ndarray (4, 2) or None
        Longitude and latitude; None where the shoreline bends so that another corner or side of
        the kite comes nearer, on either side.
    """
    middle = edge.mean(axis=0)
    along = (edge[1] - edge[0]) / np.hypot(*(edge[1] - edge[0]))
    for inland in (np.array([-along[1], along[0]]), np.array([along[1], -along[0]])):
        edges = edges_near(lonlat_points([middle])[0])
        away = target
        for _ in range(12):
            corner = lonlat_points([middle + inland * away])[0]
            away += target - distance(corner, edges)
        corner = lonlat_points([middle + inland * away])[0]
        rim = middle + inland * away + _kite(inland, along)
        ring = np.concatenate([[corner], lonlat_points(rim)])
        if abs(distance(corner, edges) - target) < 1e-8 and _clear(ring, edges, target):
            return ring
    return None


def _kite(inland, along):
    return np.array(
        [
            260 * inland + 190 * along,
            560 * inland,
            260 * inland - 190 * along,
        ]
    )


def _clear(ring, edges, target):
    """Tell whether the rest of a ring is on dry land and farther off than its first corner."""
    if waters_touch(ring):
        return False
    steps = np.linspace(0, 1, 9)[1:, None]
    following = np.roll(ring, -1, axis=0)
    points = np.concatenate([a + (b - a) * steps for a, b in zip(ring, following, strict=True)])
    return all(
        distance(point, edges) > target + 1
        for point in points
        if np.ptp([point, ring[0]])
        and np.hypot(*(plane_points([point]) - plane_points([ring[0]]))[0]) > 1
    )


def waters_touch(ring: Any) -> bool:
    """Tell whether a ring (longitude and latitude) touches water."""
    return bool(shapely.intersects(waters().polygons, shapely.Polygon(ring)).any())
