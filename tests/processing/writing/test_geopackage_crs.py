"""A table that was written without the coordinate system that was asked for gets it back."""

import sqlite3
from contextlib import closing
from types import SimpleNamespace

import pytest
from pandas import DataFrame
from parkshore.processing.writing.geopackage.geopackage_crs import keep_crs
from qgis.core import QgsCoordinateReferenceSystem, QgsVectorFileWriter, QgsVectorLayer
from shapely import Point

PLACES = [("POINT(111.5 30.5)", ["甲"]), ("POINT(112 31)", ["乙"])]
UNDEFINED = [
    ("Undefined geographic SRS", 0, "NONE", 0, "undefined"),
    ("Undefined SRS", 99_999, "GDAL", 99_999, 'LOCAL_CS["Undefined SRS"]'),  # GDAL since 3.9
]
AREA = "POLYGON((111 30, 112 30, 112 31, 111 30))"


@pytest.fixture
def written(run, layer, tmp_path):
    """A result of an algorithm, robbed of its coordinate system as GDAL robs it."""

    def writer(kind, rows, *, system=UNDEFINED[0]):
        path = tmp_path / "result.gpkg"
        given = {"PARKS": layer(kind, rows, {"park_id": str}, "EPSG:4490"), "OUTPUT": str(path)}
        run("parkshore:classifyreaches", given)
        rob(path, system)
        return path

    return writer


def rob(path, system):
    with closing(sqlite3.connect(path)) as file:
        table, column = file.execute(
            "SELECT table_name, column_name FROM gpkg_geometry_columns"
        ).fetchone()
        for name, _ in triggers(file):
            file.execute(f'DROP TRIGGER "{name}"')
        number = system[1]
        file.execute("DELETE FROM gpkg_spatial_ref_sys WHERE srs_id > 0")
        if number:
            file.execute("INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, NULL)", system)
        for told in ("gpkg_geometry_columns", "gpkg_contents"):
            file.execute(f"UPDATE {told} SET srs_id = {number}")
        told = number.to_bytes(4, "little")
        file.create_function("robbed", 1, lambda blob: blob[:4] + told + blob[8:])
        file.execute(f'UPDATE "{table}" SET "{column}" = robbed("{column}")')
        file.commit()


def triggers(file):
    return file.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()


@pytest.mark.parametrize(("kind", "rows"), [("Point", PLACES), ("Polygon", [(AREA, ["丙"])])])
@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:4490", "EPSG:4525"])
@pytest.mark.parametrize("system", UNDEFINED)
def test_it_gets_it_back(written, kind, rows, crs, system):
    path = written(kind, rows, system=system)
    assert QgsVectorLayer(str(path), "r", "ogr").crs().authid() == ""
    asked = QgsCoordinateReferenceSystem(crs)
    assert keep_crs(path, "result", asked)
    assert not keep_crs(path, "result", asked)
    found = QgsVectorLayer(str(path), "r", "ogr")
    assert found.crs().authid() == crs
    assert found.featureCount() == len(rows)
    assert all(each.hasGeometry() for each in found.getFeatures())
    with closing(sqlite3.connect(path)) as file:
        heads = file.execute("SELECT DISTINCT hex(substr(geom, 5, 4)) FROM result").fetchall()
    assert heads == [(asked.postgisSrid().to_bytes(4, "little").hex().upper(),)]


def test_what_was_asked_to_have_none_has_none(written):
    path = written("Point", PLACES)
    assert not keep_crs(path, "result", QgsCoordinateReferenceSystem())


def test_a_run_whose_sink_lost_it_still_writes_it(run, layer, tmp_path, monkeypatch):
    from parkshore.processing.writing import outputs

    begin = outputs.Outputs._open

    def without(self, name, fields, wkb_type, crs):
        sink = begin(self, name, fields, wkb_type, QgsCoordinateReferenceSystem())
        self._targets[name].crs = crs
        return sink

    monkeypatch.setattr(outputs.Outputs, "_open", without)
    path = tmp_path / "result.gpkg"
    given = {"PARKS": layer("Point", PLACES, {"park_id": str}), "OUTPUT": str(path)}
    run("parkshore:classifyreaches", given)
    assert QgsVectorLayer(str(path), "r", "ogr").crs().authid() == "EPSG:4326"


class WithoutCrs(QgsVectorFileWriter):
    """QGIS's writer as it has been now and then: it loses the coordinate system."""

    @staticmethod
    def create(path, fields, wkb_type, crs, context, options):
        """Begin a file without the coordinate system."""
        assert crs.isValid()
        crs = QgsCoordinateReferenceSystem()
        return QgsVectorFileWriter.create(path, fields, wkb_type, crs, context, options)


def test_a_closed_round_keeps_it(run, layer, tmp_path, monkeypatch):
    from parkshore.processing.handover import round_files

    monkeypatch.setattr(round_files, "QgsVectorFileWriter", WithoutCrs)
    shore = layer("LineString", [("LINESTRING(113 30,114 30)", ["长江"])], {"river": str})
    given = {"NAME": "核查", "PERSON": "王芳", "SHORELINE": shore, "FOLDER": str(tmp_path)}
    found = run("parkshore:closeround", given)
    copy = QgsVectorLayer(f"{found['ROUND']}/shoreline.gpkg", "s", "ogr")
    assert copy.crs().authid() == "EPSG:4326"
    assert [each.geometry().asWkt(0) for each in copy.getFeatures()] == [
        "LineString (113 30, 114 30)"
    ]


def test_the_sample_keeps_it(provider, tmp_path, monkeypatch):
    from parkshore.analysis.inventory import schema
    from parkshore.analysis.sample import CRS
    from parkshore.processing.inventory import sample_file

    monkeypatch.setattr(sample_file, "QgsVectorFileWriter", WithoutCrs)
    kind = schema.load("outfalls")
    row = {field.name: [None] for field in kind.fields}
    part = SimpleNamespace(schema=kind, geometry=[Point(114, 30)], rows=DataFrame(row))
    path = tmp_path / "sample.gpkg"
    sample_file._write_layer(path, "outfalls", part, new=True)
    sample_file._read_back(path, {"outfalls": part})
    assert QgsVectorLayer(str(path), "s", "ogr").crs().authid() == CRS
