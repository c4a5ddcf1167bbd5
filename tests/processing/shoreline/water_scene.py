"""One true water of our own, and how a file of it is written."""

from pathlib import Path

import numpy as np
import shapely
from osgeo import gdal, ogr, osr
from pyproj import Transformer
from shapely.geometry import LineString, Point, box

gdal.UseExceptions()

ZONE = 4525  # CGCS2000, 3 degree zone 37, eastings with the zone before them
HALF, _FLAT, _DIKE = 0.006, 0.009, 0.010  # degrees from the axis to the bank, flat and dike


def _axis(west, east):
    x = np.linspace(west, east, max(int((east - west) * 400), 2))
    return LineString(np.column_stack([x, 30.3 + 0.03 * np.sin(2 * np.pi * (x - 112))]))


AXIS = _axis(112.0, 113.0)
ISLAND = Point(AXIS.interpolate(0.7, normalized=True)).buffer(0.002)
MAIN = AXIS.buffer(HALF, cap_style="flat").difference(ISLAND)
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
