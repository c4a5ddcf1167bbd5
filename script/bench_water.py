"""Water layers of the benchmarks, the same everywhere: one great polygon, a mask, a province.

Everything is made from fixed seeds and cached as GeoPackages in the folder ``bench``.
"""

from itertools import pairwise

import numpy as np
import shapely
from bench_data import FOLDER, displaced, write_file
from osgeo import gdal, ogr, osr

DEGREES_M = 1 / 111_000
WEST, NORTH = 105.0, 32.0
PIXEL = 0.00025
_SHEET = 2048
_PIXELS_A_VERTEX = 46
_WAVES = ((900, 1.0), (300, 0.6), (90, 0.5), (30, 0.7), (12, 0.7))
_NOISE, _SHORE, _RIVER = 0.2, 4.5, 0.02
_NARROWEST_VALLEY = 100
_KNOTS = 4096
_ISLANDS_EVERY = 20_000
_PIECE = 50


def polygon_file(vertices):
    """Return a river in one polygon that crosses itself, with islands; made when missing."""
    path = FOLDER / f"water_polygon_{vertices}.gpkg"
    if not path.exists():
        write_file(path, [great_river(vertices)], ogr.wkbPolygon, _main_stem)
    return path


def mask_file(vertices):
    """Return the water of a raster in sheets, as staircases of pixels; made when missing."""
    path = FOLDER / f"water_mask_{vertices}.gpkg"
    if not path.exists():
        write_file(path, mask_polygons(vertices), ogr.wkbPolygon, lambda _: {"DN": 1})
    return path


def province_file(vertices):
    """Return rivers and lakes in pieces and streams as lines, in one layer; made when missing."""
    path = FOLDER / f"water_province_{vertices}.gpkg"
    if not path.exists():
        write_file(path, province(vertices), ogr.wkbUnknown, _province_fields)
    return path


def great_river(vertices):
    """Return a polygon of so many vertices whose banks cross themselves and each other."""
    rng = np.random.default_rng([30, vertices])
    middle = displaced(rng, np.array([[99.0, 30.0], [120.0, 31.0]]), min(_KNOTS, vertices // 16))
    islands = [
        _island(rng, place) for place in middle[:: max(_ISLANDS_EVERY * _KNOTS // vertices, 1)]
    ]
    left = vertices - sum(map(len, islands))
    banks = _banks(rng, middle, 500 + 300 * np.sin(np.arange(len(middle)) / 40), left // 2)
    return shapely.polygons(np.vstack([banks[0], banks[1][::-1]]), islands)


def _banks(rng, middle, half_m, vertices):
    """Return the two banks of a river, each of so many vertices."""
    along = np.gradient(middle, axis=0)
    across = along[:, ::-1] * [-1, 1] / np.hypot(*along.T)[:, None]
    sides = (middle + side * half_m[:, None] * DEGREES_M * across for side in (1, -1))
    return [displaced(rng, side, vertices) for side in sides]


def _island(rng, place, radius_m=150.0, corners=48):
    angle = np.linspace(0, 2 * np.pi, corners, endpoint=False)
    radius = radius_m * DEGREES_M * rng.uniform(0.7, 1.0, corners)
    ring = place + radius[:, None] * np.column_stack([np.cos(angle), np.sin(angle)])
    return np.vstack([ring, ring[:1]])


def mask_polygons(vertices):
    """Return staircases of a water mask, cut at the edges of its sheets."""
    size = int(np.sqrt(vertices * _PIXELS_A_VERTEX))
    shapes = []
    for row in range(0, size, _SHEET):
        for column in range(0, size, _SHEET):
            shape = (min(_SHEET, size - row), min(_SHEET, size - column))
            shapes.extend(_polygonised(_wet(row, column, shape), row, column))
    return np.array(shapes, dtype=object)


def _main_stem(_):
    return {"NAME": "长江"}


def _wet(row, column, shape):
    """Return which pixels of a sheet are water: rivers, lakes and ponds of a smooth field."""
    y, x = np.mgrid[row : row + shape[0], column : column + shape[1]].astype(np.float32)
    rng = np.random.default_rng(31)
    field, valley = np.zeros(shape, np.float32), None
    for wave, weight in _WAVES:
        if wave < _NARROWEST_VALLEY and valley is None:
            valley = field.copy()
        for _ in range(4):
            angle, phase = rng.uniform(0, 2 * np.pi, 2)
            turn = np.float32(np.cos(angle)) * x + np.float32(np.sin(angle)) * y
            bend = np.sin(y * np.float32(2.1 / wave) + np.float32(phase))
            field += np.float32(weight) * np.sin(turn * np.float32(2 * np.pi / wave) + bend)
    noise = np.random.default_rng([32, row, column]).normal(0, _NOISE, shape).astype(np.float32)
    return (field + noise > _SHORE) | (np.abs(valley) < _RIVER)


def _polygonised(wet, row, column):
    driver = gdal.GetDriverByName("MEM")
    raster = driver.Create("", wet.shape[1], wet.shape[0], 1, gdal.GDT_Byte)
    raster.SetGeoTransform((WEST + column * PIXEL, PIXEL, 0, NORTH - row * PIXEL, 0, -PIXEL))
    band = raster.GetRasterBand(1)
    band.WriteRaster(0, 0, wet.shape[1], wet.shape[0], wet.astype(np.uint8).tobytes())
    target = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = target.CreateLayer("water", osr.SpatialReference(), ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("DN", ogr.OFTInteger))
    gdal.Polygonize(band, band, layer, 0)
    return shapely.from_wkb([bytes(each.GetGeometryRef().ExportToWkb()) for each in layer])


def province(vertices):
    """Return rivers in pieces that share their ends, lakes, and streams as lines."""
    rng = np.random.default_rng([33, vertices])
    size = np.sqrt(vertices / 1_000_000)
    pieces = [
        piece for _ in range(max(round(40 * size), 1)) for piece in _river(rng, round(100 * size))
    ]
    count = vertices // 250
    lakes = [_island(rng, _anywhere(rng, size), 400.0, 45) for _ in range(count)]
    streams = [_stream(rng, _anywhere(rng, size)) for _ in range(3 * count)]
    shapes = [shapely.polygons(ring) for ring in (*pieces, *lakes)]
    return np.array([*shapes, *map(shapely.linestrings, streams)], dtype=object)


def _anywhere(rng, size):
    return rng.uniform([105.0, 27.0], [105.0 + 5 * size, 27.0 + 5 * size])


def _stream(rng, place):
    end = place + rng.uniform(-0.03, 0.03, 2)
    return displaced(rng, np.array([place, end]), 32)


def _river(rng, pieces):
    """Return rings of a river cut across so many times."""
    start, end = _anywhere(rng, pieces / 100), _anywhere(rng, pieces / 100)
    middle = displaced(rng, np.array([start, end]), 2 * pieces)
    banks = list(_banks(rng, middle, np.full(len(middle), 300.0), 55 * pieces))
    cuts = np.linspace(0, len(banks[0]) - 1, pieces + 1).astype(int)
    rings = []
    for begin, stop in pairwise(cuts):
        left, right = (bank[begin : stop + 1] for bank in banks)
        rings.append(np.vstack([left, right[::-1], left[:1]]))
    return rings


def _province_fields(number):
    return {"NAME": f"河{number // 100}" if number % 3 else ""}
