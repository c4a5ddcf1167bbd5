"""Columns of PostGIS that files hold in no such type: all rows and values come through."""

import json
import sqlite3

import pytest
from osgeo import ogr, osr
from parkshore.processing.layers.geometry_kinds import refuse_collections
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingException,
    QgsVectorLayer,
)

PARKS = """
DROP SCHEMA IF EXISTS wide CASCADE; CREATE SCHEMA wide;
CREATE TYPE wide.level AS ENUM ('省级', '国家级');
CREATE TABLE wide.parks (
  key serial PRIMARY KEY, park_id text, name text, geom geometry(MultiPolygon, 4326),
  centre geometry(Point, 4326), told json, kept jsonb, years int[], codes text[], id uuid,
  at timestamptz, raw bytea, share numeric(30, 10), chemical boolean, level wide.level, hour time,
  verdict text);
INSERT INTO wide.parks SELECT i, 'P' || i, '园' || i,
  ST_Multi(ST_MakeEnvelope(114 + i * 0.01, 30, 114.005 + i * 0.01, 30.005, 4326)),
  ST_SetSRID(ST_MakePoint(114 + i * 0.01, 30), 4326), '{"a": [1, {"b": "甲"}]}', '[{"k": "值"}]',
  '{2018,2022}', ARRAY['a;b', 'c"d'], '123e4567-e89b-12d3-a456-426614174000',
  '2024-05-06 07:08:09+08', '\\x00ff', 12345678901234567890.5, i % 2 = 0, '省级', '10:11:12',
  'within' FROM generate_series(1, 3) i;
INSERT INTO wide.parks (key, park_id, geom)
  SELECT 9, 'P9', ST_Multi(ST_MakeEnvelope(114.2, 30, 114.205, 30.005, 4326));
"""
SHORE = ("LINESTRING(113.9 30.003,114.5 30.003)", ["长江"])
EXPECTED = {
    "centre": "SRID=4326;Point (114.01",
    "told": '{"a": [1, {"b": "甲"}]}',
    "kept": '[{"k": "值"}]',
    "years": "[2018, 2022]",
    "codes": '["a;b", "c\\"d"]',
    "id": "123e4567-e89b-12d3-a456-426614174000",
    "level": "省级",
}


@pytest.fixture
def parks(qgis_app, postgres):
    """Four parks with columns of all types, the last with nothing in them."""
    import psycopg2

    with psycopg2.connect(postgres) as connection, connection.cursor() as cursor:
        cursor.execute(PARKS)
    connection.close()
    made = QgsVectorLayer(
        f'{postgres} key=\'key\' table="wide"."parks" (geom)', "parks", "postgres"
    )
    assert made.isValid()
    return made


def compare(row):
    for name, value in EXPECTED.items():
        kept = row[name]
        if name == "years" and kept == "2018;2022":  # GeoJSON is read back as a list
            continue
        assert json.loads(kept) == json.loads(value) if value[0] in "[{" else kept.startswith(value)


@pytest.mark.parametrize("ending", ["gpkg", "shp", "csv", "geojson", "fgb", "xlsx"])
def test_all_rows_and_values_are_kept(run, rows, layer, parks, tmp_path, ending):
    shore = layer("LineString", [SHORE], {"river": str}, name="shore")
    out = str(tmp_path / f"checked.{ending}")
    run("parkshore:shorelinecheck", {"PARKS": parks, "SHORELINE": shore, "OUTPUT": out})
    found = sorted(rows(out), key=lambda row: row["park_id"])
    assert [row["park_id"] for row in found] == ["P1", "P2", "P3", "P9"]
    compare(found[0])
    assert {name: found[3][name] for name in EXPECTED if found[3][name] not in {None, ""}} == {}
    assert found[0]["raw"].lower() == "00ff"
    assert str(found[0]["hour"]).startswith("10:11:12")
    assert "2024" in str(found[0]["at"])
    assert float(found[0]["share"]) == pytest.approx(12345678901234567890.5)
    assert str(found[1]["chemical"]).lower() in {"1", "true"}
    assert [line for line in run.feedback.said if "centre" in line and "as text" in line]
    assert [line for line in run.feedback.warned if "share" in line and "15 digits" in line]


def test_memory_and_options_keep_them_too(run, rows, parks, tmp_path):
    for out in ("memory:", str(tmp_path / "options.gpkg")):
        given = {"SITES": parks, "OUTPUT": out}
        found = rows(run("parkshore:siteoptions", given)["OUTPUT"])
        assert len(found) == 4
        assert found[0]["raw"] == "00ff"
        assert json.loads(found[0]["told"]) == {"a": [1, {"b": "甲"}]}


def test_a_store_keeps_them(run, parks, tmp_path, postgres):
    path = tmp_path / "office.gpkg"
    for _ in range(2):
        found = run("parkshore:storeinventory", {"INPUT": parks, "KIND": 0, "INVENTORY": str(path)})
    assert (found["ADDED"], found["CHANGED"], found["UNCHANGED"]) == (0, 0, 4)
    with sqlite3.connect(path) as connection:
        connection.row_factory = sqlite3.Row
        stored = connection.execute("SELECT * FROM parks ORDER BY park_id").fetchall()
    assert len(stored) == 4
    assert json.loads(stored[0]["told"]) == {"a": [1, {"b": "甲"}]}
    assert stored[0]["raw"] == "00ff"
    assert stored[0]["centre"].startswith("SRID=4326;Point (114.01")
    served = {"CONNECTION": postgres, "SCHEMA": "wide_office"}
    assert run("parkshore:storeinventory", {"INPUT": parks, "KIND": 0, **served})["ADDED"] == 4


def test_an_import_finds_their_parks(run, rows, parks, tmp_path):
    path = tmp_path / "firms.csv"
    path.write_text("name,park_id\n甲厂,P2\n乙厂,P9\n", encoding="utf-8")
    given = {"FILE": str(path), "LAYER": 1, "PARKS": parks, "OUTPUT": "memory:"}
    found = rows(run("parkshore:importinventory", given)["OUTPUT"])
    assert [row["park_id"] for row in found] == ["P2", "P9"]


def test_a_layer_of_collections_is_measured_or_called_what_it_is(run, layer, rows, tmp_path):
    path, system = str(tmp_path / "mixed.gpkg"), osr.SpatialReference()
    system.ImportFromEPSG(4326)
    made = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    mixed = made.CreateLayer("mixed", system, ogr.wkbGeometryCollection)
    feature = ogr.Feature(mixed.GetLayerDefn())
    wkt = "GEOMETRYCOLLECTION(POINT(114 30.003),POINT(114.1 30.1))"
    feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
    mixed.CreateFeature(feature)
    del feature, mixed, made
    shore = layer("LineString", [SHORE], {"river": str}, name="shore")
    given = {"SHORELINE": shore, "OUTPUT": "memory:"}
    found = run("parkshore:shorelinecheck", {"PARKS": f"{path}|layername=mixed", **given})
    assert [row["shore_m"] for row in rows(found["OUTPUT"])] == [0]
    unknown = QgsCoordinateReferenceSystem()
    with pytest.raises(QgsProcessingException, match="mixed is a layer of geometry collections"):
        refuse_collections("mixed", Qgis.WkbType.GeometryCollectionZ, unknown)
