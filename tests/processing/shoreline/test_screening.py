"""``parkshore screen`` gives the bits of ``parkshore:shorelinecheck``; QGIS knows its style."""

import datetime
import os
import sqlite3
import subprocess
import sys
from contextlib import closing

import geopandas
import numpy as np
import pyarrow.parquet as pq
import pytest
from osgeo import gdal, ogr, osr
from parkshore.analysis.screening.files.geo_files import open_file
from parkshore.analysis.screening.files.layer_file import KEY
from parkshore.analysis.screening.files.qml_style import style_document
from parkshore.analysis.screening.files.result_fields import MARKS, REALS, RESULTS
from parkshore.processing.layers.attribute_values import plain
from parkshore.processing.shoreline.check import check_results
from parkshore.processing.styles.layer_style import dress
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsVariantUtils,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtXml import QDomDocument

from .official_water_files import national_lines
from .open_water_files import hydrorivers, natural_earth

COMMAND = "parkshore.analysis.screening.command_line"
DAY = "2026-01-31"
FIELDS = {"name": str, "chemical": str, "facility": str, "opened": str, "verdict": str}
LAW = ["--rule-set", "1", "--measured-from", "1", "--date", DAY]
CASES = {
    "points": ("Point", "EPSG:4326", [], {}),
    "points in metres": ("Point", "EPSG:4547", [], {}),
    "polygons under the law": (
        *("Polygon", "EPSG:4490", LAW),
        {"RULE_SET": 1, "MEASURED_FROM": 1, "DATE": DAY},
    ),
    "polygons in metres": (
        *("MultiPolygon", "EPSG:32649", [*LAW, "--park-accuracy", "25"]),
        {"RULE_SET": 1, "MEASURED_FROM": 1, "DATE": DAY, "PARK_ACCURACY": 25},
    ),
}


def rivers():
    rng = np.random.default_rng(3)
    for lat, name, kind in ((30.0, "长江", "main"), (30.4, "清江", "tributary")):
        lon = np.linspace(112, 113, 400)
        xy = np.column_stack([lon, lat + np.cumsum(rng.normal(0, 4e-4, len(lon)))])
        yield "LINESTRING (" + ", ".join(f"{x!r} {y!r}" for x, y in xy.tolist()) + ")", [name, kind]


def sites(kind, crs):
    """Yield WKT and attributes of sites, some without geometry or with a broken one."""
    rng = np.random.default_rng(4)
    there = QgsCoordinateTransform(
        *(QgsCoordinateReferenceSystem(name) for name in ("EPSG:4326", crs)),
        QgsCoordinateTransformContext(),
    )
    for number in range(120):
        x, y = rng.uniform([112, 29.9], [113, 30.5])
        shape = QgsGeometry.fromWkt(f"POINT ({x} {y})")
        if kind != "Point":
            shape = shape.buffer(rng.uniform(0.001, 0.02), 3)
            if number % 40 == 7:  # crosses itself
                shape = QgsGeometry.fromWkt(
                    f"POLYGON (({x} {y}, {x + 0.01} {y + 0.01}, {x + 0.01} {y}, {x} {y + 0.01},"
                    f" {x} {y}))"
                )
        shape.transform(there)
        if kind == "MultiPolygon":
            shape.convertToMultiType()
        word = [("是", "否", None)[number % 3], "tailings" if number % 10 == 0 else None]
        opened = ("2019", "2021-03-01", None, "2020年")[number % 4]
        row = [f"企业 {number}", *word, opened, "of mine"]
        yield (None if number % 50 == 9 else shape), row


GROUND = [
    ("POLYGON ((112 30, 112.4 30, 112.4 30.3, 112 30.3, 112 30))", ["岸线保护区", None, None]),
    ("POLYGON ((112.2 29.8, 112.7 29.8, 112.5 30.6, 112.2 29.8))", ["生态保护红线", None, None]),
    (
        "POLYGON ((112.5 29.8, 113 29.8, 113 30.6, 112.5 30.6, 112.5 29.8))",
        ["重点管控单元", "禁止新建化工项目", "chemical"],
    ),
    ("POLYGON ((112 30.3, 112.5 30.3, 112.5 30.6, 112 30.3))", ["control range", None, None]),
    (None, ["岸线保护区", None, None]),
    ("POLYGON ((112 29, 113 29, 113 29.5, 112 29))", [None, "?", "all"]),
]
COVERED = [("POLYGON ((112.1 29.7, 112.9 29.7, 112.9 30.7, 112.1 30.7, 112.1 29.7))", [1])]


def saved(layer, path):
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    code, told, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, str(path), QgsCoordinateTransformContext(), options
    )
    assert code == QgsVectorFileWriter.WriterError.NoError, told
    return str(path)


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("polygons in metres"),
        *(
            pytest.param(each, marks=pytest.mark.long)
            for each in CASES
            if each != "polygons in metres"
        ),
    ],
)
def test_same_bits_as_the_algorithm(run, layer, command, tmp_path, name):
    kind, crs, options, parameters = CASES[name]
    waters = layer("LineString", rivers(), {"river": str, "river_cls": str}, name="shoreline")
    shoreline = saved(waters, tmp_path / "shoreline.gpkg")
    parks = saved(layer(kind, sites(kind, crs), FIELDS, crs=crs), tmp_path / "parks.gpkg")
    asked = {"PARKS": parks, "SHORELINE": shoreline, "OUTPUT": "memory:", **parameters}
    ground = []
    if name == "polygons in metres":
        fields = {"area_class": str, "access_list": str, "barred": str}
        areas = saved(layer("Polygon", GROUND, fields, name="areas"), tmp_path / "areas.gpkg")
        covered = layer("Polygon", COVERED, {"n": int}, name="covered")
        asked |= {"AREAS": [areas], "COVERAGE": saved(covered, tmp_path / "covered.gpkg")}
        ground = ["--areas", f"{areas}|layername=areas", "--coverage", asked["COVERAGE"]]
    checked = run("parkshore:shorelinecheck", asked)["OUTPUT"]
    command([parks, shoreline, *options, *ground])
    table = alike(tmp_path / "out", checked)
    found = {name: {*table[name].to_pylist()} for name in ("areas", "unit_rule")}
    assert all((len(values) > 1) == bool(ground) for values in found.values()), found
    assert len(checked.metadata().keywords("parkshore:checksums")) == 1 + bool(ground)
    shown = opened_by_qgis(tmp_path / "out" / "checked.parquet")
    assert (shown.crs().authid(), shown.featureCount()) == (crs, len(table))
    assert shown.renderer().classAttribute() == "verdict"
    drawn_as = {each.value() for each in shown.renderer().categories()}
    assert {*table["verdict"].to_pylist()} <= drawn_as


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (natural_earth, {"uncertain", "within"}),  # data for demonstration clear nothing
        pytest.param(hydrorivers, {"uncertain", "within", "outside"}, marks=pytest.mark.long),
        pytest.param(national_lines, {"uncertain", "within", "outside"}, marks=pytest.mark.long),
    ],
)
def test_same_bits_on_a_prepared_line(run, layer, command, tmp_path, make, told):
    """What Prepare shoreline keeps in its GeoPackage decides verdicts here and there."""
    lines = tmp_path / "prepared.gpkg"
    run("parkshore:prepareshoreline", {"INPUT": make(tmp_path), "OUTPUT": str(lines)})
    kept = QgsVectorLayer(str(lines), "shoreline", "ogr").metadata()
    parks = saved(layer("Point", sites("Point", "EPSG:4326"), FIELDS), tmp_path / "parks.gpkg")
    asked = {"PARKS": parks, "SHORELINE": str(lines), "OUTPUT": "memory:", "DATE": DAY}
    checked = run("parkshore:shorelinecheck", {**asked, "RULE_SET": 1, "FACILITY": 0})["OUTPUT"]
    warned = command([parks, lines, "--rule-set", "1", "--date", DAY, "--facility", "0"])
    table = alike(tmp_path / "out", checked)
    assert {*table["verdict"].to_pylist()} - {"no geometry"} == told
    assert warned.count("when it was prepared") == len(kept.keywords("parkshore:warnings"))


@pytest.fixture
def command(root, tmp_path):
    """Run ``parkshore screen`` into the folder out, and return what it told."""

    def ran(arguments):
        asked = ["screen", *arguments, "--out", tmp_path / "out", "--partitions", "5"]
        asked = [sys.executable, "-P", "-m", COMMAND, *asked]
        environment = {**os.environ, "PYTHONPATH": str(root / ".venv" / "typed")}
        done = subprocess.run(
            asked, env=environment, check=True, capture_output=True, timeout=300, text=True
        )
        return done.stderr

    return ran


def alike(folder, checked):
    """Hold a result against the algorithm's own, bit for bit; return it by its keys."""
    table = pq.read_table(folder / "checked.parquet").sort_by("fid")
    assert table.column_names[:-1] == checked.fields().names()
    rows = sorted((feature for feature in checked.getFeatures()), key=lambda each: each["fid"])
    for field in table.column_names[:-1]:
        own = [None if QgsVariantUtils.isNull(row[field]) else row[field] for row in rows]
        assert table[field].to_pylist() == own, field
    wkb = [None if row.geometry().isNull() else row.geometry().asWkb().data() for row in rows]
    assert table["geometry"].to_pylist() == wkb
    told = (folder / "checked.qmd").read_text()
    kept = checked.metadata().keywords("parkshore:checksums")
    assert kept
    assert all(f"<keyword>{each}</keyword>" in told for each in kept)
    return table


EAST = "2021-03-01T00:30:00+08:00"
KINDS = {  # a field's type and sub-type, values as SQLite keeps them
    "code": ("Integer", "None", [1, 2, 9, None]),
    "short_code": ("Integer", "Int16", [1, 2, 9, None]),
    "long_code": ("Integer64", "None", [1, 2, 9, None]),
    "letter": ("String", "None", ["a", "b", "c", None]),
    "json": ("String", "JSON", ['{"a": [1, "园"]}', '{"b": null}', None, None]),
    "flag": ("Integer", "Boolean", [0, 1, None, 7]),
    "short": ("Integer", "Int16", [-300, 70_000, None, 1]),
    "single": ("Real", "Float32", [0.1, 1e300, None, -2.5]),
    "day": ("Date", "None", ["2021-03-01", "soon", "2021/3/1", None]),
    "time": ("DateTime", "None", [EAST, "2020", None, "2021-02-28T16:30:00Z"]),
    "bytes": ("Binary", "None", [b"\x00\xff", b"", None, b"a"]),
    "number": ("Real", "None", [0.1, 1e-300, None, -0.0]),
    "long": ("Integer64", "None", [2**53 + 1, -1, None, 0]),
    "text": ("String", "None", ["园", "", None, " a "]),
}  # fmt: skip


@pytest.fixture
def of_all_kinds(tmp_path):
    """A GeoPackage with fields of all kinds, those of codes with labels."""
    path = str(tmp_path / "kinds.gpkg")
    made = gdal.GetDriverByName("GPKG").Create(path, 0, 0, 0, gdal.GDT_Unknown)
    system = osr.SpatialReference()
    system.ImportFromEPSG(4490)
    table = made.CreateLayer("kinds", system, ogr.wkbPoint)
    for name, (kind, subtype, _) in KINDS.items():
        field = ogr.FieldDefn(name, getattr(ogr, f"OFT{kind}"))
        field.SetSubType(getattr(ogr, f"OFST{subtype}"))
        if "code" in name or name == "letter":
            labels = {"a": "one"} if name == "letter" else {1: "one", 2: "two"}
            given = name, "", field.GetType(), field.GetSubType(), labels
            made.AddFieldDomain(ogr.CreateCodedFieldDomain(*given))
            field.SetDomainName(name)
        table.CreateField(field)
    for _ in range(4):
        feature = ogr.Feature(table.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt("POINT (110.5 30.001)"))
        table.CreateFeature(feature)
    del feature, table, made
    with closing(sqlite3.connect(path)) as database, database:
        for name in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'"):
            database.execute(f'DROP TRIGGER "{name[0]}"')
        for name, (*_, values) in KINDS.items():
            rows = [(value, number + 1) for number, value in enumerate(values)]
            database.executemany(f"UPDATE kinds SET {name} = ? WHERE fid = ?", rows)
    return path


def told(value):
    """Return a value as QGIS tells it: days as text, moments without fractions, JSON as read."""
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value


def test_values_are_those_that_qgis_reads(qgis_app, of_all_kinds):
    layer = QgsVectorLayer(of_all_kinds, "kinds", "ogr")
    rows = [[plain(value) for value in each.attributes()] for each in layer.getFeatures()]
    file = open_file(of_all_kinds)
    table = file.read(0, file.count)
    for number, name in enumerate(["fid", *KINDS]):
        own = [told(each) for each in table[name if number else KEY].to_pylist()]
        assert own == [row[number] for row in rows], name


def test_result_fields_are_those_of_the_algorithm():
    assert [field.name() for field in check_results.RESULTS] == list(RESULTS)
    assert [field.name() for field in check_results.MARKS] == list(MARKS)
    assert {f.name() for f in check_results.RESULTS if f.isNumeric()} == set(REALS)


@pytest.mark.parametrize("kind", ["Point", "LineString", "Polygon"])
def test_style_is_that_of_the_algorithm(qgis_app, kind):
    layers = [QgsVectorLayer(f"{kind}?field=verdict:string", "x", "memory") for _ in range(2)]
    document = QDomDocument()
    assert document.setContent(style_document([f"Multi{kind}"], "zh"))[0]
    good, told = layers[0].importNamedStyle(document)
    assert good, told
    dress(layers[1], "verdict", "shorelinecheck")
    ours, theirs = (each.renderer() for each in layers)
    assert ours.classAttribute() == theirs.classAttribute()
    assert [each.value() or "" for each in ours.categories()] == [
        each.value() or "" for each in theirs.categories()
    ]
    for own, other in zip(ours.categories(), theirs.categories(), strict=True):
        assert drawn(own.symbol()) == drawn(other.symbol())
    assert ours.orderByEnabled()
    assert ours.orderBy().dump() == theirs.orderBy().dump()
    assert ours.categories()[0].label() != "within"  # told in Chinese


def drawn(symbol):
    """Return what a symbol draws, layer by layer."""
    found = []
    for each in symbol.symbolLayers():
        properties = each.properties()
        inner = each.subSymbol()
        switch = each.dataDefinedProperties().property(each.Property.LayerEnabled)
        found.append(
            (
                each.layerType(),
                properties,
                switch.expressionString(),
                None if inner is None else drawn(inner),
            )
        )
    return found


def opened_by_qgis(result):
    """Return a result as QGIS opens it: as it is, or as docs/screening.md says without a driver."""
    if ogr.GetDriverByName("Parquet") is None:
        geopandas.read_parquet(result).to_file(result.with_suffix(".gpkg"))
        result = result.with_suffix(".gpkg")
    return QgsVectorLayer(str(result), "checked", "ogr")


def test_what_a_screening_needs_breaks_nothing_of_qgis(run, layer):
    """In one process with QGIS, as its installers bring them, both GDALs read and write."""
    import pyogrio

    assert "w" in pyogrio.list_drivers()["GPKG"]
    assert gdal.GetDriverByName("GPKG") is not None
    source = layer("Point", [("POINT (110.5 30.001)", [])])
    line = layer("LineString", [("LINESTRING (110 30, 111 30)", [])], name="shore")
    asked = {"PARKS": source, "SHORELINE": line, "OUTPUT": "memory:"}
    assert run("parkshore:shorelinecheck", asked)["WITHIN"] == 1
