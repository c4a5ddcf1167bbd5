"""Data of the benchmarks, the same everywhere: rivers by midpoint displacement, sites by seed.

Everything is made from fixed seeds and cached as GeoPackages in the folder ``bench``.
"""

from pathlib import Path

import numpy as np
import pyproj
import shapely
from osgeo import ogr, osr

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "bench"
GEOD = pyproj.Geod(ellps="WGS84")

RIVERS = 15
WEST, SOUTH, EAST, NORTH = 99.0, 26.0, 120.0, 33.0
CUTS = {"lines15": 15, "lines1000": 1000, "pieces50": None}
_ROUGHNESS = 0.22
_NEAREST_M, _FARTHEST_M = 3.0, 30_000.0
_SPREAD_DEGREES = 4.5
_BATCH = 50_000


def rivers(vertices):
    """Return the coordinates of 15 rivers with so many vertices together, degrees."""
    lines = []
    for number in range(RIVERS):
        rng = np.random.default_rng([20, number])
        lat = SOUTH + (NORTH - SOUTH) * (number + 0.5) / RIVERS
        lines.append(displaced(rng, np.array([[WEST, lat], [EAST, lat]]), vertices // RIVERS))
    return lines


def displaced(rng, line, vertices):
    """Return the line with midpoints moved aside until it has so many vertices."""
    while len(line) < vertices:
        across = np.diff(line, axis=0)[:, ::-1] * [-1, 1]
        middle = (line[1:] + line[:-1]) / 2
        middle += across * rng.normal(0, _ROUGHNESS, (len(middle), 1))
        finer = np.empty((len(line) + len(middle), 2))
        finer[::2], finer[1::2] = line, middle
        line = finer
    return line[:vertices]


def cut_lines(lines, cut):
    """Return the rivers as 15 lines, 1,000 lines or pieces of 50 vertices that share their ends."""
    features = []
    for line in lines:
        size = {"lines15": len(line), "lines1000": -(-len(line) * RIVERS // 1000), "pieces50": 50}
        step = max(size[cut] - 1, 1)
        features += [line[i : i + step + 1] for i in range(0, len(line) - 1, step)]
    return [shapely.linestrings(xy) for xy in features]


def points(lines, count):
    """Return points log-uniformly 3 m to 30 km from random vertices, shape (count, 2)."""
    rng = np.random.default_rng([21, count])
    vertices = np.concatenate(lines)
    base = vertices[rng.integers(0, len(vertices), count)]
    away = np.exp(rng.uniform(np.log(_NEAREST_M), np.log(_FARTHEST_M), count))
    lon, lat, _ = GEOD.fwd(base[:, 0], base[:, 1], rng.uniform(0, 360, count), away)
    return np.stack([lon, lat], axis=1)


def spread_points(count):
    """Return points all over the basin and up to 500 km beyond the rivers, shape (count, 2)."""
    rng = np.random.default_rng([22, count])
    low = [WEST - _SPREAD_DEGREES, SOUTH - _SPREAD_DEGREES]
    return rng.uniform(low, [EAST + _SPREAD_DEGREES, NORTH + _SPREAD_DEGREES], (count, 2))


def polygons(lines, count):
    """Return outlines of 6 to 30 corners, 100 m to 3 km across, as shapely polygons."""
    rng = np.random.default_rng([23, count])
    shapes = []
    for centre in points(lines, count):
        corners = rng.integers(6, 31)
        radius = np.exp(rng.uniform(np.log(50), np.log(1500))) * rng.uniform(0.6, 1, corners)
        turn = np.linspace(0, 360, corners, endpoint=False)
        middle = np.repeat(centre[None], corners, axis=0)
        lon, lat, _ = GEOD.fwd(middle[:, 0], middle[:, 1], turn, radius)
        shapes.append(shapely.polygons(np.stack([lon, lat], axis=1)))
    return np.array(shapes, dtype=object)


def shoreline_file(vertices, cut):
    """Return the path of a shoreline, made when missing."""
    path = FOLDER / f"shoreline_{vertices}_{cut}.gpkg"
    if not path.exists():
        write_file(path, cut_lines(rivers(vertices), cut), ogr.wkbLineString, _river_fields)
    return path


def parks_file(vertices, kind, count):
    """Return the path of a layer of parks (``points``, ``spread``, ``polygons``)."""
    path = FOLDER / f"{kind}_{count}_of_{vertices}.gpkg"
    if not path.exists():
        lines = rivers(vertices)
        if kind == "polygons":
            write_file(path, polygons(lines, count), ogr.wkbPolygon, _park_fields)
        else:
            xy = spread_points(count) if kind == "spread" else points(lines, count)
            write_file(path, shapely.points(xy), ogr.wkbPoint, _park_fields)
    return path


def _river_fields(number):
    return {"river": f"River {number % RIVERS + 1}", "river_cls": "main"}


def _park_fields(number):
    return {"park_id": f"P{number:07d}", "name": f"Park {number}", "gdp": number % 997 * 1.5}


def write_file(path, geometries, geometry_type, fields):
    """Write a GeoPackage in EPSG:4326 under a provisional name, then give it its own."""
    FOLDER.mkdir(exist_ok=True)
    unfinished = path.with_suffix(".part.gpkg")
    unfinished.unlink(missing_ok=True)
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(4326)
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(unfinished))
    layer = source.CreateLayer(path.stem, crs, geometry_type)
    for name, value in fields(0).items():
        kind = ogr.OFTString if isinstance(value, str) else ogr.OFTReal
        layer.CreateField(ogr.FieldDefn(name, kind))
    for begin in range(0, len(geometries), _BATCH):
        source.StartTransaction()
        for number, wkb in enumerate(shapely.to_wkb(geometries[begin : begin + _BATCH]), begin):
            feature = ogr.Feature(layer.GetLayerDefn())
            for name, value in fields(number).items():
                feature.SetField(name, value)
            feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(bytes(wkb)))
            layer.CreateFeature(feature)
        source.CommitTransaction()
    layer = source = None  # closes the file
    unfinished.rename(path)


def read_columns(path, names, rows):
    """Return columns of a GeoPackage as float arrays, of the rows chosen in the order stored."""
    source = ogr.Open(str(path))
    layer = source.GetLayer(0)
    wanted = {int(row) for row in rows}
    out = {name: [] for name in names}
    for number, feature in enumerate(layer):
        if number in wanted:
            for name in names:
                out[name].append(feature.GetField(name))
    return {name: np.array(values, dtype=float) for name, values in out.items()}
