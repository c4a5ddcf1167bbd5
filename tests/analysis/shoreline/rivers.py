"""Rivers and sites by seed, for the tests of the engine."""

import numpy as np
import pyproj
import shapely

GEOD = pyproj.Geod(ellps="WGS84")


def river(rng, vertices, step_m, start=(111.0, 30.0)):
    """Return a line that wanders east in edges of about ``step_m`` metres."""
    heading = 90 + 50 * np.sin(np.linspace(0, 9, vertices - 1)) + rng.normal(0, 25, vertices - 1)
    length = step_m * rng.uniform(0.6, 1.4, vertices - 1)
    east = np.cumsum(length * np.sin(np.radians(heading)))
    north = np.cumsum(length * np.cos(np.radians(heading)))
    lat = start[1] + np.r_[0, north] / 111_000
    lon = start[0] + np.r_[0, east] / (111_000 * np.cos(np.radians(lat)))
    return shapely.linestrings(np.stack([lon, lat], axis=1))


def around(rng, lines, n, low_m=3.0, high_m=30_000.0):
    """Return points at log-uniform offsets from random vertices."""
    vertices = shapely.get_coordinates(lines)
    base = vertices[rng.integers(0, len(vertices), n)]
    away = np.exp(rng.uniform(np.log(low_m), np.log(high_m), n))
    lon, lat, _ = GEOD.fwd(base[:, 0], base[:, 1], rng.uniform(0, 360, n), away)
    return np.stack([lon, lat], axis=1)


def pieces(line, size):
    """Return a line cut into features of ``size`` vertices that share their ends."""
    xy = shapely.get_coordinates(line)
    cuts = range(0, len(xy) - 1, size - 1)
    return np.array([shapely.linestrings(xy[i : i + size]) for i in cuts], dtype=object)


def blobs(rng, centres, kind, low_m=20.0, high_m=3000.0):
    """Return shapes of 3 to 12 corners about centres."""
    shapes = []
    for centre in centres:
        parts = []
        for _ in range(1 if kind in ("polygon", "line") else 3):
            corners = rng.integers(3, 13)
            size = np.exp(rng.uniform(np.log(low_m), np.log(high_m)))
            turn = np.sort(rng.uniform(0, 360, corners))
            middle = centre + rng.normal(0, 0.02, 2) * (kind not in ("polygon", "line"))
            lon, lat, _ = GEOD.fwd(
                np.full(corners, middle[0]),
                np.full(corners, middle[1]),
                turn,
                size * rng.uniform(0.4, 1, corners),
            )
            parts.append(np.stack([lon, lat], axis=1))
        shapes.append(_SHAPES[kind](parts))
    return np.array(shapes, dtype=object)


_SHAPES = {
    "polygon": lambda parts: shapely.polygons(parts[0]),
    "line": lambda parts: shapely.linestrings(parts[0]),
    "multipolygon": lambda parts: shapely.multipolygons([shapely.polygons(p) for p in parts]),
    "multipoint": lambda parts: shapely.multipoints(np.concatenate(parts)),
}


def projected(geometries, crs):
    """Return geometries whose vertices are moved into a CRS, and the way back to degrees."""
    forth = pyproj.Transformer.from_crs("EPSG:4326", crs, always_xy=True)

    def to_lonlat(xy):
        lon, lat = forth.transform(xy[:, 0], xy[:, 1], direction="INVERSE")
        return np.stack([lon, lat], axis=1)

    moved = [
        shapely.transform(
            geometry, lambda xy: np.stack(forth.transform(xy[:, 0], xy[:, 1]), axis=1)
        )
        for geometry in geometries
    ]
    return np.array(moved, dtype=object), to_lonlat
