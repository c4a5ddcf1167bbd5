"""Small files as open sources and programs write them, drawn from the same true water."""

import numpy as np
import shapely
from shapely.geometry import LineString, Point, box
from shapely.ops import substring

from .osm_files import write_osm, write_pbf
from .water_scene import (
    AXIS,
    BANKS,
    BROOK,
    BROOK_AXIS,
    CANAL_AXIS,
    DITCH,
    DOCK,
    FARM,
    FLAT,
    LAKE,
    MAIN,
    POND,
    REAL,
    RESERVOIR,
    STREAM,
    STREAM_AXIS,
    TEXT,
    WHOLE,
    write,
)

_EXTRACT = {"osm_id": TEXT, "code": WHOLE, "fclass": TEXT, "name": TEXT}


def osm_areas(folder):
    """Water areas of an extract of OpenStreetMap."""
    rows = [
        (MAIN, "1", 8202, "riverbank", "长江"),
        (BROOK, "2", 8202, "riverbank", "清溪河"),
        (STREAM, "3", 8202, "riverbank", None),
        (RESERVOIR, "4", 8201, "reservoir", None),
        (LAKE, "5", 8200, "water", "镜湖"),
        (POND, "6", 8200, "water", None),
        (DOCK, "7", 8203, "dock", None),
        (FLAT, "8", 8221, "wetland", None),
    ]
    path = folder / "gis_osm_water_a_free_1.shp"
    return write(path, path.stem, _EXTRACT, rows, driver="ESRI Shapefile", encoding="UTF-8")


def osm_extract(folder):
    """Water areas and waterways of an extract, in two files; narrow rivers are lines alone."""
    lines = [
        (AXIS, "11", 8101, "river", "长江"),
        (BROOK_AXIS, "12", 8101, "river", "清溪河"),
        (STREAM_AXIS, "13", 8102, "stream", None),
        (CANAL_AXIS, "14", 8103, "canal", None),
    ]
    path = folder / "gis_osm_waterways_free_1.shp"
    write(path, path.stem, _EXTRACT, lines, driver="ESRI Shapefile", encoding="UTF-8")
    areas = [(MAIN, "1", 8202, "riverbank", "长江"), (RESERVOIR, "4", 8201, "reservoir", None)]
    areas.append((LAKE, "5", 8200, "water", "镜湖"))
    path = folder / "gis_osm_water_a_free_1.shp"
    return write(path, path.stem, _EXTRACT, areas, driver="ESRI Shapefile", encoding="UTF-8")


def osm_file(folder):
    """Ways as OpenStreetMap exports them: rivers beside roads, tags that no field holds."""
    ways = [
        (AXIS, {"waterway": "river", "name": "Yangtze River", "name:zh": "长江"}),
        (BROOK_AXIS, {"waterway": "river", "name": "清溪河"}),
        (STREAM_AXIS, {"waterway": "stream"}),
        (CANAL_AXIS, {"waterway": "canal"}),
        (DITCH.exterior, {"highway": "residential", "name": "长江路"}),
    ]
    path = folder / "map.osm"
    write_osm(path, [(list(line.coords), tags) for line, tags in ways])
    return f"{path}|layername=lines"


def osm_pbf(folder):
    """An extract as it is downloaded, areas and waterways in one file of protocol buffers."""
    outer, inner = MAIN.exterior, MAIN.interiors[0]
    lake = {"natural": "water", "water": "lake", "name": "镜湖"}
    ways = [
        (AXIS, {"waterway": "river", "name": "Yangtze River", "name:zh": "长江"}),
        (BROOK_AXIS, {"waterway": "river", "name": "清溪河"}),
        (STREAM_AXIS, {"waterway": "stream"}),
        (CANAL_AXIS, {"waterway": "canal"}),
        (outer, {"source": "image"}),
        (inner, {"place": "islet"}),
        (RESERVOIR.exterior, {"natural": "water", "water": "reservoir", "name": "龙口水库"}),
        (LAKE.exterior, lake),
        (FARM.exterior, {"landuse": "farmland"}),
    ]
    river = {"type": "multipolygon", "natural": "water", "water": "river", "name": "长江"}
    path = folder / "hubei-latest.osm.pbf"
    ways = [(list(line.coords), tags) for line, tags in ways]
    write_pbf(path, ways, [([(5, "outer"), (6, "inner")], river)])
    return f"{path}|layername=multipolygons"


def hydrorivers(folder):
    """Reaches of HydroRIVERS; the brook's own reach is small, its whole river is not."""
    middle = AXIS.project(Point(112.3, 30.33))
    parts = [substring(AXIS, a, b) for a, b in ((0, middle), (middle, AXIS.length))]
    upper, lower = (
        LineString(BROOK_AXIS.coords[:2]),
        LineString([*BROOK_AXIS.coords[1:], parts[0].coords[-1]]),
    )
    rows = [
        (parts[0], 1, 2, 1_400_000.0),
        (parts[1], 2, 0, 1_450_000.0),
        (upper, 3, 4, 9_000.0),
        (lower, 4, 2, 12_000.0),
        (STREAM_AXIS, 5, 2, 40.0),
    ]
    rows = [
        (shapely.transform(shape, lambda xy: np.round(xy * 240) / 240), *about)
        for shape, *about in rows  # on the grid of 15 seconds, up to 330 m off
    ]
    fields = {"HYRIV_ID": WHOLE, "NEXT_DOWN": WHOLE, "UPLAND_SKM": REAL}
    path = folder / "HydroRIVERS_v10_as.shp"
    return write(path, path.stem, fields, rows, driver="ESRI Shapefile", encoding="UTF-8")


def raster_mask(folder):
    """Staircase polygons of a water mask, land among them."""
    step = 0.002
    x, y = np.meshgrid(np.arange(111.98, 113.02, step), np.arange(30.02, 30.64, step))
    cells = shapely.box(x.ravel(), y.ravel(), x.ravel() + step, y.ravel() + step)
    water = shapely.union_all([BANKS, LAKE, POND])
    shapely.prepare(water)
    wet = shapely.intersects(water, cells)
    rows = [(part, 1) for part in shapely.union_all(cells[wet]).geoms]
    rows.append((box(111.9, 30, 113.1, 30.7).difference(shapely.union_all(cells[wet])), 0))
    return write(folder / "mask.gpkg", "mask", {"DN": WHOLE}, rows, driver="GPKG")


def cad_drawing(folder):
    """Lines of a survey's drawing, water and roads by their layers."""
    rows = [(MAIN.exterior, "SXSS"), (BROOK_AXIS, "SXSS"), (STREAM_AXIS, "SXSS")]
    rows.append((FARM.exterior, "DLSS"))
    rows = [(LineString(shape.coords), layer) for shape, layer in rows]
    return write(folder / "plan.dxf", "entities", {"Layer": TEXT}, rows, driver="DXF")


def kml_drawing(folder):
    """Lines drawn over an image."""
    rows = [(MAIN.exterior, "长江"), (BROOK_AXIS, "清溪河"), (STREAM_AXIS, None)]
    rows = [(LineString(shape.coords), name) for shape, name in rows]
    return write(folder / "mine.kml", "mine", {"Name": TEXT}, rows, driver="LIBKML")


def natural_earth(folder):
    """Centre lines of Natural Earth."""
    rows = [
        (AXIS, "River", 1, "Chang Jiang (Yangtze)"),
        (BROOK_AXIS, "Lake Centerline", 9, "Qingxi"),
    ]
    fields = {"featurecla": TEXT, "scalerank": WHOLE, "name": TEXT}
    path = folder / "ne_10m_rivers_lake_centerlines.shp"
    return write(path, path.stem, fields, rows, driver="ESRI Shapefile", encoding="UTF-8")


def gshhg_areas(folder):
    """Areas of GSHHG: the continent, which is no water, and a lake."""
    rows = [
        (box(111, 29, 114, 32), 1, -1, -1),
        (LAKE, 2, 0, 5),
        (Point(112.6, 30.5).buffer(0.001), 3, 1, 6),
    ]
    fields = {"level": WHOLE, "parent_id": WHOLE, "sibling_id": WHOLE}
    return write(folder / "GSHHS_f.shp", "GSHHS_f", fields, rows, driver="ESRI Shapefile")


def gshhg_rivers(folder):
    """Rivers of WDBII."""
    path = folder / "WDBII_river_f_L02.shp"
    return write(
        path, path.stem, {"id": WHOLE, "level": WHOLE}, [(AXIS, 1, 2)], driver="ESRI Shapefile"
    )


def hydrolakes(folder):
    """Lakes and reservoirs of HydroLAKES."""
    rows = [(LAKE, 1, "Jing", 1), (RESERVOIR, 2, "Longkou", 2)]
    fields = {"Hylak_id": WHOLE, "Lake_name": TEXT, "Lake_type": WHOLE}
    path = folder / "HydroLAKES_polys_v10.shp"
    return write(path, path.stem, fields, rows, driver="ESRI Shapefile")
