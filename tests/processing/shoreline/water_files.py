"""Small files as the sources of water data write them, drawn from one true water of our own.

Run it to see the files: ``python -m tests.processing.shoreline.water_files FOLDER``.
"""

import sys
from pathlib import Path

import numpy as np
import shapely
from osgeo import gdal, ogr, osr
from pyproj import Transformer
from shapely.geometry import LineString, Point, box
from shapely.ops import substring

from .osm_files import write_osm, write_pbf

gdal.UseExceptions()

ZONE = 4525  # CGCS2000, 3 degree zone 37, eastings with the zone before them
_HALF, _FLAT, _DIKE = 0.006, 0.009, 0.010  # degrees from the axis to the bank, flat and dike


def _axis(west, east):
    x = np.linspace(west, east, max(int((east - west) * 400), 2))
    return LineString(np.column_stack([x, 30.3 + 0.03 * np.sin(2 * np.pi * (x - 112))]))


AXIS = _axis(112.0, 113.0)
ISLAND = Point(AXIS.interpolate(0.7, normalized=True)).buffer(0.002)
MAIN = AXIS.buffer(_HALF, cap_style="flat").difference(ISLAND)
MAIN_WEST, MAIN_EAST = (
    MAIN.intersection(box(w, 30, e, 31)) for w, e in ((111, 112.5), (112.5, 114))
)
BROOK_AXIS = LineString([(112.3, 30.6), (112.31, 30.5), (112.3, 30.33)])
RESERVOIR = Point(112.31, 30.5).buffer(0.008)
BROOK = BROOK_AXIS.buffer(0.0008).difference(MAIN).difference(RESERVOIR)
STREAM_AXIS = LineString([(112.85, 30.05), (112.83, 30.15), (112.85, 30.276)])
STREAM = STREAM_AXIS.buffer(0.0001).difference(MAIN)
_BESIDE = _axis(112.4, 112.47)
_NORTH = shapely.Polygon([*_BESIDE.coords, (112.47, 30.6), (112.4, 30.6)])
FLAT = _BESIDE.buffer(_FLAT, cap_style="flat").intersection(_NORTH).difference(MAIN)
DIKE = (
    _BESIDE.buffer(_DIKE, cap_style="flat").intersection(_NORTH).difference(MAIN).difference(FLAT)
)
FAR_FLAT = box(112.9, 30.5, 112.91, 30.51)
LAKE = Point(112.6, 30.5).buffer(0.01)
POND = box(112.1, 30.45, 112.102, 30.452)
CANAL_AXIS = LineString([(112.08, 30.6), (112.15, 30.47)])
CANAL = CANAL_AXIS.buffer(0.0002)
DITCH = box(112.7, 30.55, 112.75, 30.5503)
DOCK = box(112.15, 30.3, 112.154, 30.34).difference(MAIN)
FARM = box(112.45, 30.4, 112.5, 30.45)
WORKS = box(112.2, 30.4, 112.22, 30.42)

BANKS = shapely.union_all([MAIN, BROOK, STREAM, RESERVOIR])
"""The water that binds, as it is."""

MANAGED = shapely.union_all([BANKS, FLAT, DIKE])
"""The same with what belongs to its management extent."""


def _projected(epsg):
    """Return what maps degrees to a system."""
    way = Transformer.from_crs(4326, epsg, always_xy=True)
    return lambda lonlat: np.column_stack(way.transform(*lonlat.T))


def write(path, layer, fields, rows, *, driver, epsg=4326, told=True, encoding=None):
    """Write features as GDAL's driver does; without a system where it is not told."""
    creation = [f"ENCODING={encoding}"] if encoding else []
    system = osr.SpatialReference()
    system.ImportFromEPSG(epsg)
    system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    project = None if epsg == 4326 else _projected(epsg)
    kinds = {shape.geom_type.removeprefix("Multi") for shape, *_ in rows}
    kind = ogr.wkbMultiPolygon if kinds == {"Polygon"} else ogr.wkbMultiLineString
    driver = ogr.GetDriverByName(driver)
    exists = Path(path).exists()
    gdal.SetConfigOption("SHAPE_ENCODING", None)  # QGIS sets it, by which texts are not converted
    data = ogr.Open(str(path), 1) if exists else driver.CreateDataSource(str(path))
    target = data.CreateLayer(layer, system if told else None, kind, creation)
    for name, sort in fields.items() if driver.GetName() not in ("DXF",) else ():
        target.CreateField(ogr.FieldDefn(name, sort))
    for shape, *values in rows:
        moved = shape if project is None else shapely.transform(shape, project)
        feature = ogr.Feature(target.GetLayerDefn())
        for name, value in zip(fields, values, strict=True):
            if value is not None:
                feature[name] = value
        drawn = ogr.CreateGeometryFromWkb(shapely.to_wkb(moved))
        feature.SetGeometry(ogr.ForceTo(drawn, kind) if driver.GetName() != "DXF" else drawn)
        target.CreateFeature(feature)
    del feature, target, data
    if not told:
        Path(path).with_suffix(".prj").unlink(missing_ok=True)
    if encoding == "GB18030" and str(path).endswith(".shp"):
        Path(path).with_suffix(".cpg").unlink(missing_ok=True)
        table = Path(path).with_suffix(".dbf")
        raw = bytearray(table.read_bytes())
        raw[29] = 0  # no code page, as old programs write it
        table.write_bytes(raw)
    return str(path)


TEXT, WHOLE, REAL = ogr.OFTString, ogr.OFTInteger, ogr.OFTReal


def management_boundary(folder, *, announcement="某政告〔2021〕3号"):
    """Boundaries as a county's announcement gives them: shapefile in GBK, projected, no .prj."""
    rows = [
        (shapely.union_all([MAIN, FLAT, DIKE]).boundary, "长江"),
        (shapely.union_all([BROOK, RESERVOIR]).boundary, "清溪河"),
        (STREAM.boundary, "石溪"),
    ]
    fields = {"HLMC": TEXT, "LXMC": TEXT, "GGWH": TEXT, "GGRQ": TEXT}
    rows = [(shape, name, "河湖管理范围线", announcement, "2021-05-01") for shape, name in rows]
    how = {"driver": "ESRI Shapefile", "epsg": ZONE, "told": False, "encoding": "GB18030"}
    return write(folder / "glfwx.shp", "glfwx", fields, rows, **how)


PARCELS = [
    (MAIN_WEST, "1101", "111", "河流水面"),
    (MAIN_EAST, "1101", "111", "河流水面"),
    (BROOK, "1101", "111", "河流水面"),
    (STREAM, "1101", "111", "河流水面"),
    (RESERVOIR, "1103", "113", "水库水面"),
    (LAKE, "1102", "112", "湖泊水面"),
    (POND, "1104A", "114", "坑塘水面"),
    (DITCH, "1107", "117", "沟渠"),
    (FLAT, "1106", "116", "内陆滩涂"),
    (FAR_FLAT, "1106", "116", "内陆滩涂"),
    (DIKE, "1109", "118", "水工建筑用地"),
    (FARM, "0101", "011", "水田"),
    (WORKS, "0601", "204", "工业用地"),
]


def land_survey_3(folder):
    """All parcels of a county, land and water, in a file geodatabase."""
    fields = {"BSM": TEXT, "YSDM": TEXT, "DLBM": TEXT, "DLMC": TEXT}
    rows = [(s, f"{n:018}", "2001010100", c, t) for n, (s, c, _, t) in enumerate(PARCELS)]
    path = folder / "county.gdb"
    write(path, "DLTB", fields, rows, driver="OpenFileGDB", epsg=ZONE)
    return f"{path}|layername=DLTB"


def territorial_plan(folder):
    """Land use of a territorial plan."""
    codes = {"1101": "1701", "1102": "1702", "1103": "1703", "1104A": "1704", "1107": "1705"}
    codes |= {"1106": "0506", "1109": "1312", "0601": "100101"}
    rows = [(shape, codes.get(code, code)) for shape, code, *_ in PARCELS]
    path = folder / "plan.gpkg"
    return write(path, "JQYDYH", {"YDYHFLDM": TEXT}, rows, driver="GPKG", epsg=ZONE)


def land_survey_2(folder):
    """Parcels of the second survey: shapefile in GBK, projected, no .prj."""
    rows = [(shape, code, name) for shape, _, code, name in PARCELS]
    how = {"driver": "ESRI Shapefile", "epsg": ZONE, "told": False, "encoding": "GB18030"}
    return write(folder / "dltb.shp", "dltb", {"DLBM": TEXT, "DLMC": TEXT}, rows, **how)


_NATIONAL = {"GB": WHOLE, "HYDC": TEXT, "NAME": TEXT, "PERIOD": TEXT}


def national_areas(folder):
    """HYDA of the national data in a file geodatabase; a piece of the river has a code only."""
    rows = [
        (MAIN_WEST, 210101, "FB010001", "长江", "常年河"),
        (MAIN_EAST, 210101, "FB010001", None, "常年河"),
        (BROOK, 210101, "FB020009", "清溪河", "常年河"),
        (STREAM, 210101, None, None, "时令河"),
        (RESERVOIR, 240101, None, "龙口水库", None),
        (LAKE, 230101, None, "镜湖", None),
        (CANAL, 220100, None, "新渠", None),
    ]
    path = folder / "national.gdb"
    write(path, "HYDA", _NATIONAL, rows, driver="OpenFileGDB", epsg=4490)
    return f"{path}|layername=HYDA"


def national_lines(folder):
    """HYDL of the national data: axes of wide rivers, and rivers too narrow for areas."""
    rows = [
        (AXIS, 210400, "FB010001", "长江", "常年河"),
        (BROOK_AXIS, 210101, "FB020009", "清溪河", "常年河"),
        (STREAM_AXIS, 210101, None, None, "时令河"),
        (CANAL_AXIS, 220100, None, "新渠", None),
    ]
    path = folder / "national_lines.gdb"
    write(path, "HYDL", _NATIONAL, rows, driver="OpenFileGDB", epsg=4490)
    return f"{path}|layername=HYDL"


def national_both(folder):
    """HYDA and HYDL in one file geodatabase: brook and stream are too narrow for areas."""
    areas = [
        (MAIN_WEST, 210101, "FB010001", "长江", "常年河"),
        (MAIN_EAST, 210101, "FB010001", "长江", "常年河"),
        (RESERVOIR, 240101, None, "龙口水库", None),
        (LAKE, 230101, None, "镜湖", None),
    ]
    path = folder / "both.gdb"
    write(path, "HYDA", _NATIONAL, areas, driver="OpenFileGDB", epsg=4490)
    lines = [
        (AXIS, 210400, "FB010001", "长江", "常年河"),
        (BROOK_AXIS, 210101, "FB020009", "清溪河", "常年河"),
        (STREAM_AXIS, 210101, None, None, "时令河"),
    ]
    write(path, "HYDL", _NATIONAL, lines, driver="OpenFileGDB", epsg=4490)
    return f"{path}|layername=HYDA"


def national_4m(folder):
    """The national 1 : 4M areas: degrees without .prj, GBK without .cpg, islands as features."""
    rows = [
        (AXIS.buffer(_HALF, cap_style="flat"), 21012, "长江", 0),
        (ISLAND, 79200, None, 0),
        (BROOK, 21012, "清溪河", 0),
        (STREAM, 21012, None, 0),
        (RESERVOIR, 23010, "龙口水库", 4),
        (LAKE, 23010, "镜湖", 1),
        (CANAL, 22011, None, 0),
    ]
    how = {"driver": "ESRI Shapefile", "told": False, "encoding": "GB18030"}
    fields = {"GBCODE": WHOLE, "NAME": TEXT, "LEVEL_LAKE": WHOLE}
    return write(folder / "hyd1_4p.shp", "hyd1_4p", fields, rows, **how)


def national_4m_both(folder):
    """The national 1 : 4M areas and lines in a folder: wide rivers as two banks, others once."""
    areas = [
        (AXIS.buffer(_HALF, cap_style="flat"), 21012, "长江"),
        (ISLAND, 79200, None),
        (RESERVOIR, 23010, "龙口水库"),
        (LAKE, 23010, "镜湖"),
    ]
    shore = areas[0][0].exterior
    ends = [shore.project(Point(AXIS.coords[at])) for at in (0, -1)]
    banks = [substring(shore, *sorted(ends)), *_rest(shore, sorted(ends))]
    lines = [
        *((bank, 21012, "长江") for bank in banks),
        (BROOK_AXIS, 21011, "清溪河"),
        (STREAM_AXIS, 21011, None),
    ]
    how = {"driver": "ESRI Shapefile", "told": False, "encoding": "GB18030"}
    fields = {"GBCODE": WHOLE, "NAME": TEXT}
    write(folder / "hyd2_4l.shp", "hyd2_4l", fields, lines, **how)
    return write(folder / "hyd1_4p.shp", "hyd1_4p", fields, areas, **how)


def _rest(ring, cuts):
    """Return what is left of a ring beside the part between two cuts."""
    return [substring(ring, 0, cuts[0]), substring(ring, cuts[1], ring.length)]


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


FILES = {
    management_boundary: 2,
    land_survey_3: 3,
    territorial_plan: 3,
    land_survey_2: 4,
    national_areas: 5,
    national_lines: 5,
    national_both: 5,
    national_4m: 6,
    national_4m_both: 6,
    osm_areas: 7,
    osm_extract: 7,
    osm_file: 7,
    osm_pbf: 7,
    hydrorivers: 8,
    raster_mask: 9,
    cad_drawing: 10,
    kml_drawing: 10,
    natural_earth: 11,
    gshhg_areas: 12,
    gshhg_rivers: 12,
    hydrolakes: 13,
}
"""What writes a file, and the value of ``SOURCE`` that it is of."""


if __name__ == "__main__":
    into = Path(sys.argv[1])
    into.mkdir(parents=True, exist_ok=True)
    for make in FILES:
        sys.stdout.write(f"{make(into)}\n")
