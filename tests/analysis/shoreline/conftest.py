"""The real hydrography, read without QGIS."""

import numpy as np
import pytest
import shapely


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
