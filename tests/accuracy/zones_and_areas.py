"""Zones and areas within the limit of a scene, held against GeographicLib and the check."""

import numpy as np
import shapely
from area_truth import area_within_m2, outline_area_m2
from judging import Judged
from parkshore.analysis import check_sites, distance_zones
from parkshore.analysis.shoreline.area.area_within import ERROR_M2, ERROR_SHARE
from parkshore.analysis.shoreline.zones.distance_zones import DEFAULT_TOLERANCE_M
from scenes import ANTIMERIDIAN, GEOD, LATITUDES, LENGTHS_M, Scene, around, shape
from truth import least_m

LIMIT_M = 1000.0
NEAR_M, FARTHER_M = 30.0, 500.0
LARGEST_PARK_M = 600.0
SCENES = tuple(
    Scene("polygon", length, *place) for length in LENGTHS_M for place in LATITUDES + ANTIMERIDIAN
)


def judged_zone(scene, count):
    """Return how far places on the edge of a zone are off, and its sides beside the check."""
    lines, _ = scene.made(1)
    rng = _generator(scene)
    zone = distance_zones(lines, [LIMIT_M])[0]
    off_m = np.abs(least_m(lines, _on_edge(rng, zone.polygon, count)) - LIMIT_M)
    wrong, asked = sides(rng, lines, zone.polygon, count)
    return Judged(off_m, wrong, asked)


def sides(rng, lines, zone, count):
    """Return how many places a zone and the check tell apart wrongly, and how many were asked.

    Places nearer to the limit than the tolerance of the zone's edge are not asked.
    """
    places = _near_the_limit(rng, lines, count)
    checked = check_sites(places, lines, limit_m=LIMIT_M)
    clear = np.abs(checked.shore_m - LIMIT_M) > DEFAULT_TOLERANCE_M
    places[:, 0] = (places[:, 0] + 180) % 360 - 180
    shapely.prepare(zone)
    inside = shapely.contains_xy(zone, places)
    return int((inside != (checked.verdict == "within"))[clear].sum()), int(clear.sum())


def judged_zone_area(scene):
    """Return by which share the area told of a zone is off that of its outline."""
    zone = distance_zones(scene.made(1)[0], [LIMIT_M])[0]
    return abs(zone.area_km2 * 1e6 / outline_area_m2(zone.polygon) - 1)


def judged_areas(scene, count):
    """Return how far the areas of parks within the limit through them are off, in their bounds."""
    lines, _ = scene.made(1)
    rng = _generator(scene)
    places = _near_the_limit(rng, lines, count)
    parks = np.array([shape(rng, "polygon", place, LARGEST_PARK_M) for place in places])
    parks = parks[shapely.is_valid(parks)]  # of a ring that crosses itself the area is no one's
    told = check_sites(parks, lines, limit_m=LIMIT_M)
    true = np.array([area_within_m2(lines, park, LIMIT_M) for park in parks])
    whole = np.array([area_within_m2(lines, park, np.inf) for park in parks])
    return np.abs(told.in_area_m2 - true) / np.maximum(ERROR_SHARE * whole, ERROR_M2)


def _generator(scene):
    return np.random.default_rng([int(scene.length_m), int(scene.lat) + 90, int(scene.lon)])


def _on_edge(rng, zone, count):
    """Return vertices and middles of the edges of a zone, but not where the map cuts it."""
    rings = shapely.get_rings(shapely.get_parts(zone))
    xy, ring = shapely.get_coordinates(rings, return_index=True)
    edge = np.flatnonzero((ring[1:] == ring[:-1]) & ~(np.abs(xy[1:] + xy[:-1])[:, 0] == 360))
    chosen = rng.choice(edge, count)
    return (xy[chosen] + xy[chosen + rng.integers(0, 2, count)]) / 2


def _near_the_limit(rng, lines, count):
    """Return places on both sides of the limit, most of them near it."""
    base = around(rng, rng.choice(lines), count)
    found = check_sites(base, lines, limit_m=LIMIT_M)
    bearing = GEOD.inv(found.near_lon, found.near_lat, base[:, 0], base[:, 1])[0]
    aside = np.where(rng.random(count) < 0.9, NEAR_M, FARTHER_M)
    away = LIMIT_M + rng.uniform(-1, 1, count) * aside
    return np.stack(GEOD.fwd(found.near_lon, found.near_lat, bearing, away)[:2], axis=1)
