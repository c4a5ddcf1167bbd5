"""The way to WGS 84, and what is refused on it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import pyproj
import pytest
from osgeo import ogr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsProcessingContext,
    QgsProcessingException,
    QgsVectorFileWriter,
    QgsVectorLayer,
)


@pytest.fixture
def way(qgis_app, listener):
    from parkshore.processing.layers.crs import LonLat

    def maker(crs, context=None):
        system = QgsCoordinateReferenceSystem(crs)
        return LonLat(system, "parks", context or QgsProcessingContext(), listener)

    return maker


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:4490", "OGC:CRS84", "EPSG:4480", "EPSG:4979"])
def test_longitude_latitude_stays_as_it_is(way, crs):
    assert way(crs).forward is None


@pytest.mark.parametrize("crs", ["EPSG:32650", "EPSG:3857", "EPSG:4547", "EPSG:4508", "EPSG:4527"])
def test_projected_agrees_with_pyproj(way, crs):
    geographic = "EPSG:4490" if crs in {"EPSG:4547", "EPSG:4508", "EPSG:4527"} else "EPSG:4326"
    to_crs = pyproj.Transformer.from_crs(geographic, crs, always_xy=True)
    rng = np.random.default_rng(1)
    lonlat = np.column_stack([rng.uniform(112, 117, 100), rng.uniform(28, 32, 100)])
    xy = np.column_stack(to_crs.transform(*lonlat.T))
    line = way(crs)
    assert np.abs(line.forward(xy) - lonlat).max() < 1e-9
    assert np.abs(line.backward(lonlat) - xy).max() < 1e-3 * 0.01


@pytest.mark.parametrize("crs", ["EPSG:4214", "EPSG:4610", "EPSG:2362", "EPSG:2414"])
def test_datums_without_parameters_stop(way, crs):
    with pytest.raises(QgsProcessingException, match="no transformation parameters"):
        way(crs)


CITY = (Path(__file__).parents[2] / "data" / "city_grid.prj").read_text(encoding="utf-8")
"""A city's own grid, as ArcGIS writes it beside a shapefile: no code is its own."""


def of_esri(code, *, own=False):
    """Return a system in ESRI's words; one of one's own has no code by which it is known."""
    wkt = pyproj.CRS(f"EPSG:{code}").to_wkt("WKT1_ESRI")
    return wkt.replace('"False_Northing",0.0', '"False_Northing",-7.0') if own else wkt


@pytest.mark.parametrize("code", [4326, 4490])
def test_degrees_in_esris_words_stay_as_they_are(way, code):
    assert way(of_esri(code)).forward is None


@pytest.mark.parametrize(
    "wkt",
    [
        *(of_esri(code) for code in (4547, 4525, 32650, 3857)),
        *(of_esri(code, own=True) for code in (4547, 4525, 32650)),
        *(CITY.format(datum=name, east=114.3333) for name in ("D_China_2000", "D_CGCS_2000")),
    ],
)
def test_projections_in_esris_words_agree_with_pyproj(way, wkt):
    system = pyproj.CRS(wkt)
    ways = pyproj.Transformer.from_crs(system.geodetic_crs, system, always_xy=True)
    rng = np.random.default_rng(1)
    lonlat = np.column_stack([rng.uniform(110, 117, 100), rng.uniform(28, 32, 100)])
    xy = np.column_stack(ways.transform(*lonlat.T))
    line = way(wkt)
    assert np.abs(line.forward(xy) - lonlat).max() < 1e-9
    assert np.abs(line.backward(lonlat) - xy).max() < 1e-5


@pytest.mark.parametrize(
    "wkt",
    [
        *(of_esri(code) for code in (4610, 4555, 2334, 4214)),
        *(of_esri(code, own=True) for code in (2334, 4568)),
        *(CITY.format(datum=name, east=114) for name in ("D_Xian_1980", "D_Unknown")),
    ],
)
def test_other_datums_in_esris_words_stop(way, wkt):
    """The ellipsoid may bear the name of CGCS2000; what counts is the datum."""
    with pytest.raises(QgsProcessingException, match="no transformation parameters"):
        way(wkt)


@pytest.mark.parametrize("crs", ["EPSG:4978", "EPSG:4479", "EPSG:7842"])
def test_metres_from_the_centre_are_refused_with_a_way_out(way, crs):
    with pytest.raises(QgsProcessingException, match=r"parks is in EPSG.*Earth's centre; bring it"):
        way(crs)


def test_a_named_operation_is_taken(way):
    context = QgsProcessingContext()
    transforms = context.transformContext()
    transforms.addCoordinateOperation(
        QgsCoordinateReferenceSystem("EPSG:4610"),
        QgsCoordinateReferenceSystem("EPSG:4326"),
        "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad "
        "+step +proj=cart +ellps=IAU76 +step +proj=helmert +x=10 +y=20 +z=30 "
        "+step +inv +proj=cart +ellps=WGS84 +step +proj=unitconvert +xy_in=rad +xy_out=deg",
    )
    context.setTransformContext(transforms)
    moved = way("EPSG:4610", context).forward(np.array([[114.0, 30.0]]))
    assert 1e-5 < np.abs(moved - [114.0, 30.0]).max() < 1e-3


def test_a_coordinate_that_cannot_be_transformed_is_nan_and_no_other(way):
    xy = np.array([[500_000.0, 3_000_000.0], [np.nan, 1.0], [1e30, 1e30], [500_100.0, 3_000_000.0]])
    lonlat = way("EPSG:32650").forward(xy)
    assert np.isfinite(lonlat[[0, 3]]).all()
    assert np.isnan(lonlat[[1, 2]]).all()


def test_the_operation_is_logged(way, listener):
    way("EPSG:4547")
    assert "EPSG:4547" in listener.said[-1]
    assert "CGCS2000" in listener.said[-1]


@pytest.fixture
def undefined(provider, tmp_path):
    """Make a GeoPackage that tells no coordinate system; its coordinates look like degrees."""

    def maker(srs_id, kind):
        wkt = {
            "Point": "POINT (100 30)",
            "Polygon": "POLYGON ((100 30, 101 30, 101 31, 100 30))",
            "GeometryCollection": "GEOMETRYCOLLECTION (POLYGON ((100 30, 101 30, 101 31, 100 30)))",
        }[kind]
        path = tmp_path / "parks.gpkg"
        made = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
        layer = made.CreateLayer("parks", None, getattr(ogr, f"wkb{kind}"))
        layer.CreateField(ogr.FieldDefn("name", ogr.OFTString))
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["name"] = "长江"
        feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        layer.CreateFeature(feature)
        feature = layer = made = None
        with closing(sqlite3.connect(path)) as connection:
            for table in ("gpkg_geometry_columns", "gpkg_contents"):
                connection.execute(f"UPDATE {table} SET srs_id = {srs_id}")
            connection.commit()
        return f"{path}|layername=parks"

    return maker


@pytest.mark.parametrize("srs_id", [-1, 0])
@pytest.mark.parametrize("kind", ["Point", "Polygon", "GeometryCollection"])
def test_an_undefined_system_is_none(undefined, srs_id, kind, run, layer):
    """QGIS takes the words of a GeoPackage for a system; no verdict may rest on it."""
    parks = undefined(srs_id, kind)
    shore = layer("LineString", [("LineString(100 30.1, 103 30.1)", [])], name="shore")
    with pytest.raises(QgsProcessingException, match=r"parks .*(no|without a) coordinate ref"):
        run("parkshore:shorelinecheck", {"PARKS": parks, "SHORELINE": shore, "OUTPUT": "memory:"})
    if kind != "Point":
        given = {"INPUT": parks, "OUTPUT": "memory:"}
        with pytest.raises(QgsProcessingException, match=r"(no|without a) coordinate ref"):
            run("parkshore:prepareshoreline", given)
        found = run("parkshore:prepareshoreline", given | {"ASSUMED_CRS": "EPSG:4326"})
        assert found["MAIN_FEATURES"] == 1


@pytest.mark.parametrize("srs_id", [-1, 0])
def test_an_import_takes_no_undefined_system(undefined, srs_id, qgis_app):
    from parkshore.processing.inventory.files.vector_file import layers

    [table] = layers(undefined(srs_id, "Point").partition("|")[0])
    assert not table.crs.isValid()


def test_a_local_system_has_no_place(way):
    site = QgsCoordinateReferenceSystem.fromWkt('LOCAL_CS["厂区坐标",UNIT["metre",1]]')
    assert site.isValid()
    with pytest.raises(QgsProcessingException, match="a local system that has no place on Earth"):
        way(site)


@pytest.mark.parametrize("suffix", ["gpkg", "shp"])
def test_a_layer_that_lost_it_is_read_once_more(run, layer, tmp_path, suffix):
    """QGIS has opened tables without the system that their file tells."""
    given = layer("Point", [("POINT(500000 3400000)", ["甲"])], {"park_id": str}, "EPSG:4547")
    path = str(tmp_path / f"sites.{suffix}")
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = {"gpkg": "GPKG", "shp": "ESRI Shapefile"}[suffix]
    context = QgsCoordinateTransformContext()
    QgsVectorFileWriter.writeAsVectorFormatV3(given, path, context, options)
    lost = QgsVectorLayer(path, "sites", "ogr")
    lost.setCrs(QgsCoordinateReferenceSystem())
    assert not lost.crs().isValid()
    shore = layer("LineString", [("LINESTRING(114 30.7,115 30.7)", [])], {})
    given = {"PARKS": lost, "SHORELINE": shore, "RULE_SET": 0, "OUTPUT": "memory:"}
    [site] = run("parkshore:shorelinecheck", given)["OUTPUT"].getFeatures()
    assert site["shore_m"] == pytest.approx(2285.7, abs=1)
