"""The real hydrography, and the sample inventory, made once; read without QGIS."""

import sqlite3

import numpy as np
import pytest
import shapely
from parkshore.analysis import sample

ENVELOPES = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}


def _read(path):
    ogr = pytest.importorskip("osgeo.ogr", reason="GDAL's Python bindings read the real data")
    gdal = pytest.importorskip("osgeo.gdal")
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR, open_options=["ENCODING=GB18030"])
    layer = dataset.GetLayer(0)
    assert isinstance(layer, ogr.Layer)
    rows = [
        (f["GBCODE"], f["NAME"], shapely.from_wkb(bytes(f.GetGeometryRef().ExportToWkb())))
        for f in layer
    ]
    code, name, shape = zip(*rows, strict=True)
    return np.array(code), list(name), np.array(shape, dtype=object)


@pytest.fixture(scope="session")
def water_bodies(shared_data):
    """Codes, names and polygons of the 1:4M water bodies."""
    return _read(shared_data / "national_4m" / "hyd1_4p.shp")


@pytest.fixture(scope="session")
def river_lines(shared_data):
    """Codes, names and lines of the 1:4M rivers."""
    return _read(shared_data / "national_4m" / "hyd2_4l.shp")


@pytest.fixture(scope="session")
def yangtze(water_bodies):
    """The double-line Yangtze."""
    _, names, shapes = water_bodies
    return shapes[names.index("长江")]


@pytest.fixture(scope="session")
def province_outlines(root):
    """English name to polygon, read without QGIS."""
    connection = sqlite3.connect(root / "resources" / "sample" / "inventory.gpkg")
    rows = connection.execute("SELECT prov_en, geom FROM provinces").fetchall()
    connection.close()
    return {name: shapely.from_wkb(blob[8 + ENVELOPES[blob[3] >> 1 & 7] :]) for name, blob in rows}


@pytest.fixture(scope="session")
def full_sample(province_outlines):
    """The sample of 1045 parks, seed 1."""
    return sample.create(1045, 1, province_outlines)
