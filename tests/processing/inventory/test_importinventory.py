"""Imports end to end: datums, zones, parks, exports, metadata, cancel."""

import csv
import json
import math
from pathlib import Path

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

METRES = 111_320.0


def gcj02(lon, lat):
    """The published formula, written with `math` alone."""
    pi, x, y = math.pi, lon - 105.0, lat - 35.0
    common = (20 * math.sin(6 * pi * x) + 20 * math.sin(2 * pi * x)) * 2 / 3
    d_lat = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * math.sqrt(abs(x)) + common
    d_lat += (20 * math.sin(pi * y) + 40 * math.sin(pi * y / 3)) * 2 / 3
    d_lat += (160 * math.sin(pi * y / 12) + 320 * math.sin(pi * y / 30)) * 2 / 3
    d_lon = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * math.sqrt(abs(x)) + common
    d_lon += (20 * math.sin(pi * x) + 40 * math.sin(pi * x / 3)) * 2 / 3
    d_lon += (150 * math.sin(pi * x / 12) + 300 * math.sin(pi * x / 30)) * 2 / 3
    a, ee, phi = 6378245.0, 0.00669342162296594323, math.radians(lat)
    m = 1 - ee * math.sin(phi) ** 2
    lat_shift = math.degrees(d_lat / (a * (1 - ee) / (m * math.sqrt(m))))
    return lon + math.degrees(d_lon / (a / math.sqrt(m) * math.cos(phi))), lat + lat_shift


def bd09(lon, lat):
    lon, lat = gcj02(lon, lat)
    k = math.pi * 3000 / 180
    z = math.hypot(lon, lat) + 0.00002 * math.sin(lat * k)
    theta = math.atan2(lat, lon) + 0.000003 * math.cos(lon * k)
    return z * math.cos(theta) + 0.0065, z * math.sin(theta) + 0.006


def write(path, header, rows, codec="utf-8"):
    with Path(path).open("w", encoding=codec, newline="") as file:
        csv.writer(file).writerows([header, *rows])
    return path


def farthest(rows, points):
    return max(
        math.hypot(
            (row["xy"][0] - x) * METRES * math.cos(math.radians(y)), (row["xy"][1] - y) * METRES
        )
        for row, (x, y) in zip(rows, points, strict=True)
    )


@pytest.fixture
def points():
    rng = np.random.default_rng(4)
    return list(
        zip(rng.uniform(98, 122, 200).tolist(), rng.uniform(25, 33, 200).tolist(), strict=True)
    )


@pytest.mark.parametrize(("shift", "datum"), [(gcj02, 2), (bd09, 3)])
def test_shifted_files_come_back_within_two_centimetres(
    import_file, points, tmp_path, shift, datum
):
    shifted = [shift(*point) for point in points]
    path = write(
        tmp_path / "a.csv",
        ["名称", "经度", "纬度"],
        [[f"p{i}", *xy] for i, xy in enumerate(shifted)],
    )
    found = import_file(path, DATUM=datum)
    assert farthest(found["rows"], points) < 0.02
    assert {row["acc_m"] for row in found["rows"]} == {1.0}
    assert found["OUTPUT"].crs().authid() == "EPSG:4326"


@pytest.mark.parametrize(
    ("datum", "source", "crs"),
    [
        (0, None, "EPSG:4326"),
        (1, None, "EPSG:4490"),
        (4, "EPSG:4547", "EPSG:4547"),
        (3, None, "EPSG:4326"),
    ],
)
def test_output_crs(import_file, tmp_path, datum, source, crs):
    xy = [451000, 3388000] if source else [114.3, 30.6]
    path = write(tmp_path / "a.csv", ["名称", "经度", "纬度"], [["a", *xy]])
    options = {"SOURCE_CRS": source} if source else {}
    assert import_file(path, DATUM=datum, **options)["OUTPUT"].crs().authid() == crs


def test_beijing_54_with_parameters_is_read(run, tmp_path):
    path = write(tmp_path / "a.csv", ["名称", "x", "y"], [["a", 500000, 3388000]])
    context = QgsProcessingContext()
    known = context.transformContext()
    known.addCoordinateOperation(
        QgsCoordinateReferenceSystem("EPSG:2435"),
        QgsCoordinateReferenceSystem("EPSG:4326"),
        "+proj=pipeline +step +inv +proj=tmerc +lat_0=0 +lon_0=114 +k=1 +x_0=500000 +y_0=0 "
        "+ellps=krass "
        "+step +proj=cart +ellps=krass +step +proj=helmert +x=15.8 +y=-154.4 +z=-82.3 "
        "+step +inv +proj=cart +ellps=WGS84 +step +proj=unitconvert +xy_in=rad +xy_out=deg",
    )
    parameters = {"FILE": str(path), "DATUM": 4, "SOURCE_CRS": "EPSG:2435", "OUTPUT": "memory:"}
    with pytest.raises(QgsProcessingException, match="parameters"):
        run("parkshore:importinventory", parameters)
    context.setTransformContext(known)
    assert _imported_with(context, parameters)["ACCEPTED"] == 1


def _imported_with(context, parameters):
    from parkshore.processing.inventory.importinventory import ImportInventory

    algorithm = ImportInventory()
    algorithm.initAlgorithm()
    return algorithm.run(parameters, context, QgsProcessingFeedback())[0]


def test_parks_give_their_points(import_file, layer, tmp_path):
    square = "POLYGON((114 30,114.02 30,114.02 30.02,114 30.02,114 30))"
    parks = layer("Polygon", [(square, ["P1", "长江化工园"])], {"park_id": str, "name": str})
    path = write(
        tmp_path / "e.csv",
        ["企业名称", "所属园区"],
        [["甲", "P1"], ["乙", "长江化工园"], ["丙", "无名园"]],
    )
    found = import_file(path, 1, PARKS=parks)
    assert [row["geom_src"] for row in found["rows"]] == ["park", "park", None]
    assert found["rows"][1]["park_id"] == "P1"
    assert found["rows"][0]["xy"] == pytest.approx((114.01, 30.01), abs=1e-6)
    assert 1000 < found["rows"][0]["acc_m"] < 2000
    assert found["WARNINGS"] == 1


@pytest.mark.parametrize(
    "mapping",
    [
        '{"企业": "name", "产值,万元": "giov"}',
        ["企业", "name", "产值,万元", "giov"],
        [["企业", "name"], ["产值,万元", "giov"]],
    ],
)
def test_mapping_in_every_form(import_file, tmp_path, mapping):
    path = write(
        tmp_path / "e.csv", ["企业", "产值,万元", "经度", "纬度"], [["甲", "5", "114", "30"]]
    )
    row = import_file(path, 1, MAPPING=mapping)["rows"][0]
    assert (row["name"], row["giov"]) == ("甲", 5.0)


def test_mapping_from_the_command_line_is_flat(import_file, tmp_path):
    path = write(tmp_path / "e.csv", ["企业", "产", "经度", "纬度"], [["甲", "5", "114", "30"]])
    row = import_file(path, 1, MAPPING="企业,name,产,giov")["rows"][0]
    assert (row["name"], row["giov"]) == ("甲", 5.0)


def test_fields_of_the_schema_come_first_then_the_files(import_file, tmp_path):
    path = write(
        tmp_path / "e.csv",
        ["备注", "企业名称", "经度", "纬度", "fid"],
        [["x", "甲", "114", "30", "9"]],
    )
    names = import_file(path, 1)["OUTPUT"].fields().names()
    assert names[0] == "ent_id"
    assert names[names.index("src") + 1 :] == ["repairs", "备注", "经度", "纬度", "fid_0"]


def test_rejected_rows_are_whole_and_numbered_as_lines(import_file, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text('名称,经度,纬度\n"甲\n园",114,30\n乙园,,\n丙园,200,30\n', encoding="utf-8")
    rejected = import_file(path)["rejected"]
    assert [(row["row_no"], row["名称"], row["经度"]) for row in rejected] == [
        (4, "乙园", None),
        (5, "丙园", "200"),
    ]


def test_exports_hold_no_formula(run, tmp_path):
    path = write(
        tmp_path / "a.csv",
        ["名称", "经度", "纬度", "备注"],
        [["=cmd|'/c calc'!A0", 114, 30, "@x"], ["+1", "", "", "-2"]],
    )
    outputs = {"OUTPUT": str(tmp_path / "o.csv"), "REJECTED": str(tmp_path / "r.xlsx")}
    run("parkshore:importinventory", {"FILE": str(path), "KIND": 0, **outputs})
    cells = [
        cell for line in csv.reader((tmp_path / "o.csv").open(encoding="utf-8")) for cell in line
    ]
    assert "'=cmd|'/c calc'!A0" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    rejected = QgsVectorLayer(outputs["REJECTED"], "r", "ogr")
    assert next(rejected.getFeatures())["名称"] == "'+1"


def test_choices_stand_in_log_and_metadata(run, tmp_path):
    path = write(
        tmp_path / "a.csv", ["名称", "经度", "纬度", "GDP（亿元）"], [["a", 114, 30, 5]], "gb18030"
    )
    out = str(tmp_path / "o.gpkg")
    run(
        "parkshore:importinventory",
        {"FILE": str(path), "KIND": 0, "DATUM": 2, "OUTPUT": out, "REJECTED": "memory:"},
    )
    told = QgsVectorLayer(f"{out}|layername=o", "o", "ogr").metadata().abstract()
    pair = "GDP（亿元） → Gross domestic product (gdp)"
    for piece in ("GB18030", "header in row 1", pair, "GCJ-02", "SHA-256"):
        assert piece in told
        assert any(piece in line for line in [*run.feedback.said, told])


def test_findings_in_the_same_run(run, tmp_path, table_rows):
    path = write(
        tmp_path / "a.csv",
        ["编号", "名称", "经度", "纬度"],
        [["a", "甲", 114, 30], ["a", "乙", 115, 30]],
    )
    found = run(
        "parkshore:importinventory",
        {
            "FILE": str(path),
            "KIND": 0,
            "OUTPUT": "memory:",
            "REJECTED": "memory:",
            "FINDINGS": "memory:",
        },
    )
    rows = table_rows(found["FINDINGS"])
    assert [(row["feature"], row["code"]) for row in rows] == [
        ("1", "duplicate_id"),
        ("2", "duplicate_id"),
    ]


def test_shapefile_without_label_is_read_as_gb18030(import_file, tmp_path, layer):
    from osgeo import gdal, ogr, osr

    path = tmp_path / "园区.shp"
    source = ogr.GetDriverByName("ESRI Shapefile").CreateDataSource(str(path))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(4326)
    made = source.CreateLayer("园区", reference, ogr.wkbPoint, ["ENCODING=GB18030"])
    made.CreateField(ogr.FieldDefn("名称", ogr.OFTString))
    feature = ogr.Feature(made.GetLayerDefn())
    feature.SetField(0, "长江化工园区")
    feature.SetGeometry(ogr.CreateGeometryFromWkt("POINT (114 30)"))
    made.CreateFeature(feature)
    source = made = feature = None
    path.with_suffix(".cpg").unlink(missing_ok=True)
    assert import_file(path)["rows"][0]["name"] == "长江化工园区"
    path.with_suffix(".cpg").write_text("UTF-8", encoding="ascii")
    assert import_file(path)["rows"][0]["name"] == "长江化工园区"
    gdal.Unlink(str(path))


def test_a_file_that_vanishes_is_refused(provider, tmp_path):
    from parkshore.analysis.message import InputError
    from parkshore.processing.inventory.files.file_reading import open_tables

    with pytest.raises(InputError, match="cannot be read"):
        open_tables(str(tmp_path / "gone.csv"))


def test_cancelled_runs_leave_no_file(provider, tmp_path, listener):
    from parkshore.processing.inventory.importinventory import ImportInventory

    path = write(
        tmp_path / "a.csv", ["名称", "经度", "纬度"], [[f"p{i}", 114, 30] for i in range(20_000)]
    )
    listener.progressChanged.connect(lambda _: listener.cancel())
    algorithm = ImportInventory()
    algorithm.initAlgorithm()
    out = tmp_path / "o.gpkg"
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    parameters = {"FILE": str(path), "KIND": 0, "OUTPUT": str(out)}
    assert algorithm.run(parameters, context, listener)[0] == {}
    assert not out.exists()


def test_other_crs_needs_a_source(run, tmp_path):
    path = write(tmp_path / "a.csv", ["名称", "经度", "纬度"], [["a", 114, 30]])
    with pytest.raises(QgsProcessingException, match="source CRS"):
        run("parkshore:importinventory", {"FILE": str(path), "DATUM": 4, "OUTPUT": "memory:"})


def test_preview_and_import_agree(run, import_file, tmp_path, files):
    rows = [["小计", "", ""], *[[f"p{i}", 114, 30] for i in range(5)], ["x", "", ""]]
    path = write(tmp_path / "a.csv", ["名称", "经度", "纬度"], rows)
    preview = json.loads(
        run("parkshore:previewinventory", {"FILE": str(path), "KIND": 0})["PREVIEW"]
    )
    found = import_file(path)
    assert (preview["accepted"], preview["rejected"]) == (
        found["ACCEPTED"],
        found["REJECTED_COUNT"],
    )
    assert [each["reason"] for each in preview["reasons"]] == [
        row["reason"] for row in found["rejected"]
    ]
    assert preview["mapping"] == {"名称": "name"}
    assert len(preview["places"]["gcj02"]) == 5
    assert preview["problem"] is None


def test_preview_tells_what_refuses_a_file(run, tmp_path):
    path = write(tmp_path / "a.csv", ["名称", "经度", "纬度"], [["a", 30, 114]])
    preview = json.loads(
        run("parkshore:previewinventory", {"FILE": str(path), "KIND": 0})["PREVIEW"]
    )
    assert "swapped" in preview["problem"]
