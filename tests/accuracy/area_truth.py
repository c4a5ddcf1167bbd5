"""The area of a polygon within a limit: quadrature over triangles, distances by GeographicLib.

A polygon straight in longitude and latitude is the sum of the signed triangles from its first
corner to its edges. A triangle is quartered until all of it lies within or beyond the limit, or it
is small enough for the limit to run straight through it.
"""

from functools import cache
from itertools import pairwise

import numpy as np
import shapely
from geographiclib.geodesic import Geodesic
from truth import Shore, inverse_m

FINEST = 1 / 96  # of the longest way across the polygon
BEND = 3 / 4  # how much a plane through the corners of a triangle is above a bent surface


def area_within_m2(lines, polygon, limit_m):
    """Return how much of a simple polygon in degrees lies within a limit of lines."""
    shore = Shore(lines)

    @cache
    def beyond_m(lon, lat):
        return shore.least_m(np.array([[lon, lat]]))[0] - limit_m

    corners = shapely.get_coordinates(polygon.exterior)[:-1]
    reach = max(_radius(corners[0], corners), 1e-3)
    first, total = corners[0], 0.0
    for second, third in pairwise(corners[1:]):
        total += _signed(np.stack([first, second, third]), beyond_m, reach * FINEST)
    return abs(total)


def outline_area_m2(polygon, longest_degrees=0.002):
    """Return the area of polygons drawn in degrees, their outlines told to GeographicLib."""
    total = 0.0
    for part in shapely.get_parts(shapely.segmentize(polygon, longest_degrees)):
        for number, ring in enumerate(shapely.get_rings(part)):
            outline = Geodesic.WGS84.Polygon()
            for lon, lat in shapely.get_coordinates(ring)[:-1]:
                outline.AddPoint(lat, lon)
            total += (-1 if number else 1) * abs(outline.Compute(False, True)[2])
    return total


def _signed(triangle, beyond_m, finest_m):
    """Return the area within the limit of one triangle, below 0 where it turns clockwise."""
    middle = triangle.mean(axis=0)
    radius = _radius(middle, triangle)
    whole = _area_m2(triangle, middle[1])
    over = beyond_m(*middle)
    if abs(over) >= radius:
        return whole if over < 0 else 0.0
    if radius <= finest_m:
        corners = np.array([beyond_m(*corner) for corner in triangle])
        return whole * _share_below_zero(corners - BEND * (corners.mean() - over))
    halves = (triangle + np.roll(triangle, -1, axis=0)) / 2
    quarters = [halves, *(np.stack([triangle[k], halves[k], halves[k - 1]]) for k in range(3))]
    return sum(_signed(each, beyond_m, finest_m) for each in quarters)


def _radius(middle, corners):
    return max(inverse_m(*middle, *corner) for corner in corners)


def _area_m2(triangle, lat):
    """Return the signed area of a small triangle: degrees times the radii of the ellipsoid."""
    (ax, ay), (bx, by) = np.radians(triangle[1:] - triangle[0])
    flattening = Geodesic.WGS84.f
    eccentricity_sq = flattening * (2 - flattening)
    across = 1 - eccentricity_sq * np.sin(np.radians(lat)) ** 2
    radii = Geodesic.WGS84.a**2 * (1 - eccentricity_sq) / across**2
    return (ax * by - ay * bx) / 2 * radii * np.cos(np.radians(lat))


def _share_below_zero(values):
    """Return the share of a triangle where a linear function of its corners is below 0."""
    low, middle, high = sorted(values)
    if low >= 0 or high <= 0:
        return 1.0 if high <= 0 else 0.0
    if middle >= 0:
        return low * low / ((low - middle) * (low - high))
    return 1 - high * high / ((high - low) * (high - middle))
