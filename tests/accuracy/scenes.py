"""Shorelines and sites by seed: edges of any length at any latitude."""

import numpy as np
import shapely
from truth import GEOD

LENGTHS_M = (1.0, 30.0, 1_000.0, 20_000.0, 500_000.0)
LATITUDES = (0.0, 30.0, -45.0, 66.0, 80.0)
FARTHEST_M = 30_000.0


def zigzag(rng, length_m, lon, lat, edges=4):
    """Return a line of edges of about a length; its longitudes run on across the antimeridian."""
    corners = [(lon, lat)]
    for number in range(edges):
        heading = 90 + (35 if number % 2 else -35) + rng.normal(0, 10)
        east, north, _ = GEOD.fwd(*corners[-1], heading, length_m * rng.uniform(0.7, 1.3))
        corners.append((corners[-1][0] + (east - corners[-1][0] + 180) % 360 - 180, north))
    return shapely.linestrings(corners)


def around(rng, line, count):
    """Return places beside a line: half a metre to 30 km from places on its edges."""
    xy = shapely.get_coordinates(line)
    edge = rng.integers(0, len(xy) - 1, count)
    share = rng.uniform(0, 1, (count, 1))
    base = xy[edge] * (1 - share) + xy[edge + 1] * share
    away = np.exp(rng.uniform(np.log(0.5), np.log(FARTHEST_M), count))
    lon, lat, _ = GEOD.fwd(base[:, 0], base[:, 1], rng.uniform(0, 360, count), away)
    return np.stack([lon, lat], axis=1)


def shape(rng, kind, centre):
    """Return a line or a polygon of some hundred metres about a centre."""
    turn = np.sort(rng.uniform(0, 360, 6))
    size = rng.uniform(60, 600, 6)
    lon, lat, _ = GEOD.fwd(np.full(6, centre[0]), np.full(6, centre[1]), turn, size)
    corners = np.stack([lon, lat], axis=1)
    return shapely.polygons(corners) if kind == "polygon" else shapely.linestrings(corners)
