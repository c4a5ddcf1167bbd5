"""Shorelines and sites by seed: edges of any length, at any latitude, whatever the sites are."""

from dataclasses import dataclass

import numpy as np
import pyproj
import shapely

GEOD = pyproj.Geod(ellps="WGS84")
LENGTHS_M = (1.0, 30.0, 1_000.0, 20_000.0, 500_000.0)
LATITUDES = tuple((110.0, lat) for lat in (0.0, 30.0, -45.0, 66.0, 80.0))
POLAR = tuple((20.0, lat) for lat in (89.9, -89.9, 90.0, -90.0))
ANTIMERIDIAN = ((180.0, 10.0), (180.0, -60.0))
NEAREST_M, FARTHEST_M = 0.5, 30_000.0
LEAST_SIZE_M, GREATEST_SIZE_M = 20.0, 2_000.0
CORNERS, PARTS = 6, 3
METRES_A_DEGREE = 111_320.0
SHAPES = ("point", "line", "polygon", "multi-part", "long", "water")
SITES = {  # what a row of the proof holds, and where
    "points": (("point",), LATITUDES),
    "lines": (("line",), LATITUDES),
    "polygons": (("polygon",), LATITUDES),
    "multi-part geometries": (("multi-part",), LATITUDES),
    "lines and polygons as long as the edges": (("long",), LATITUDES),
    "points and polygons about a polygon of water": (("water",), LATITUDES),
    "all of these, at ±89.9° and at the poles": (SHAPES, POLAR),
    "all of these, across the antimeridian": (SHAPES, ANTIMERIDIAN),
    "on a vertex of the shoreline": (("vertex",), LATITUDES + POLAR + ANTIMERIDIAN),
    "equidistant from two shorelines": (("equidistant",), LATITUDES + ANTIMERIDIAN),
}


@dataclass(frozen=True)
class Scene:
    """What the sites are, how long the edges are about, and where they begin."""

    kind: str
    length_m: float
    lon: float
    lat: float

    def made(self, count):
        """Return lines and sites: coordinates, shape (count, 2), or geometries, shape (count,)."""
        place = [int(self.length_m), int(10 * self.lat) + 900, int(self.lon)]
        rng = np.random.default_rng([*place, *self.kind.encode()])
        line = shoreline(rng, self.length_m, self.lon, self.lat)
        if self.kind == "equidistant":
            return _between_mirrored(rng, line, self, count)
        if self.kind == "vertex":
            return [line], _on_vertices(rng, line, count)
        if self.kind == "water":
            line = shapely.convex_hull(line)
        centres = around(rng, shapely.boundary(line) if self.kind == "water" else line, count)
        if self.kind == "point":
            return [line], centres
        return [line], np.array([_site(rng, self.kind, line, each) for each in centres], object)


def scenes(row):
    """Return the scenes of a row of `SITES`."""
    kinds, places = SITES[row]
    return [
        Scene(kind, length, *place) for kind in kinds for length in LENGTHS_M for place in places
    ]


def shoreline(rng, length_m, lon, lat):
    """Return a line of four edges: across the antimeridian at 180°, through the pole at ±90°."""
    if abs(lat) == 90:
        away = np.copysign(length_m / METRES_A_DEGREE, lat)
        corners = [(-130, -2 * away), (-130, -away), (-100, 0), (20, -away), (80, -1.5 * away)]
        return shapely.linestrings(np.add(corners, [0, lat]))
    if lon == 180:
        lon -= 1.2 * length_m / METRES_A_DEGREE / np.cos(np.radians(lat))
    return zigzag(rng, length_m, lon, lat)


def zigzag(rng, length_m, lon, lat, edges=4):
    """Return a line of edges of about a length; its longitudes run on across the antimeridian."""
    corners = [(lon, lat)]
    for number in range(edges):
        heading = 90 + (35 if number % 2 else -35) + rng.normal(0, 10)
        east, north, _ = GEOD.fwd(*corners[-1], heading, length_m * rng.uniform(0.7, 1.3))
        corners.append((corners[-1][0] + _folded(east - corners[-1][0]), north))
    return shapely.linestrings(corners)


def around(rng, line, count):
    """Return places beside a line: half a metre to 30 km from places on its edges."""
    base = _places(rng, line, count)
    away = np.exp(rng.uniform(np.log(NEAREST_M), np.log(FARTHEST_M), count))
    lon, lat, _ = GEOD.fwd(_folded(base[:, 0]), base[:, 1], rng.uniform(0, 360, count), away)
    return np.stack([lon, lat], axis=1)


def shape(rng, kind, centre, greatest_m=GREATEST_SIZE_M):
    """Return a line or a polygon about a centre, smaller where the pole is near."""
    room = (90 - abs(centre[1])) * METRES_A_DEGREE / 2
    size = min(np.exp(rng.uniform(np.log(LEAST_SIZE_M), np.log(greatest_m))), room)
    turn, away = np.sort(rng.uniform(0, 360, CORNERS)), size * rng.uniform(0.1, 1, CORNERS)
    lon, lat, _ = GEOD.fwd(np.full(CORNERS, centre[0]), np.full(CORNERS, centre[1]), turn, away)
    corners = np.stack([centre[0] + _folded(lon - centre[0]), lat], axis=1)
    return shapely.polygons(corners) if kind == "polygon" else shapely.linestrings(corners)


def _site(rng, kind, line, centre):
    """Return a site of a kind about a centre."""
    if kind == "long":
        return _long(rng, line, centre)
    if kind == "multi-part":
        return _of_parts(rng, centre)
    if kind == "water":
        return shape(rng, "polygon", centre) if rng.random() < 0.5 else shapely.points(centre)
    return shape(rng, kind, centre)


def _long(rng, line, centre):
    """Return a line or a triangle that runs beside the shoreline from a centre."""
    ends = around(rng, line, rng.integers(1, 3))
    corners = np.concatenate([centre[None], ends])
    corners[:, 0] = centre[0] + _folded(corners[:, 0] - centre[0])
    return shapely.polygons(corners) if len(corners) == 3 else shapely.linestrings(corners)


def _of_parts(rng, centre):
    """Return points, lines or polygons as one, or all of them."""
    kind = rng.choice(["point", "line", "polygon", "all"])
    parts = [shape(rng, "polygon" if kind == "all" else kind, centre) for _ in range(PARTS)]
    if kind == "all":
        parts[1:] = shapely.boundary(parts[1]), shapely.points(centre)
        return shapely.geometrycollections(parts)
    if kind == "point":
        return shapely.multipoints(shapely.get_coordinates(parts))
    return shapely.multipolygons(parts) if kind == "polygon" else shapely.multilinestrings(parts)


def _on_vertices(rng, line, count):
    """Return points, lines and polygons that each have a vertex of the shoreline."""
    sites = []
    for number, vertex in enumerate(
        rng.permutation(np.tile(shapely.get_coordinates(line), (count, 1)))
    ):
        lon, lat = shapely.get_coordinates(shape(rng, "line", around(rng, line, 1)[0])).T
        corners = np.stack([vertex[0] + _folded(lon - vertex[0]), lat], axis=1)
        of = (shapely.points, shapely.linestrings, shapely.polygons)[number % 3]
        sites.append(of(vertex if number % 3 == 0 else np.concatenate([vertex[None], corners[:2]])))
    return np.array(sites[:count], dtype=object)


def _between_mirrored(rng, line, scene, count):
    """Return two lines of which each mirrors the other, and places on the meridian between."""
    middle = 180.0 if scene.lon == 180 else 0.0
    xy = shapely.get_coordinates(line)
    away = rng.uniform(1, FARTHEST_M) / METRES_A_DEGREE / np.cos(np.radians(scene.lat))
    xy[:, 0] += middle + away - xy[:, 0].min()
    mirrored = shapely.linestrings(xy), shapely.linestrings(xy * [-1, 1])
    lat = rng.choice(xy[:, 1], count) + rng.uniform(-0.1, 0.1, count)
    return list(mirrored), np.stack([np.full(count, middle), lat], axis=1)


def _places(rng, line, count):
    """Return places on the edges of a line, in degrees."""
    xy = shapely.get_coordinates(line)
    edge, share = rng.integers(0, len(xy) - 1, count), rng.uniform(0, 1, (count, 1))
    return xy[edge] * (1 - share) + xy[edge + 1] * share


def _folded(lon):
    return (lon + 180) % 360 - 180
