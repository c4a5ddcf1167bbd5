"""The check as an algorithm: links to features, references, the workbook to send back."""

import re

import openpyxl
import pytest
from parkshore.analysis.inventory.georeferencing import datums
from qgis.core import QgsVectorLayer

FIELDS = {"ent_id": str, "name": str, "province": str, "park_id": str, "giov": float}


@pytest.fixture
def check(run, table_rows):
    def checker(layer, kind=1, **options):
        outputs = run(
            "parkshore:checkinventory",
            {"INPUT": layer, "KIND": kind, "OUTPUT": "memory:", **options},
        )
        outputs["rows"] = table_rows(outputs["OUTPUT"])
        return outputs

    return checker


def test_findings_link_to_features(check, layer):
    made = layer(
        "Point",
        [
            ("POINT(114 30)", ["a", "甲", None, None, -5.0]),
            ("POINT(115 30)", ["a", "乙", None, None, 5.0]),
        ],
        FIELDS,
    )
    found = check(made)
    assert {
        (row["feature"], row["ref_id"], row["field"], row["code"]) for row in found["rows"]
    } == {
        ("1", "a", "giov", "out_of_range"),
        ("1", "a", "ent_id", "duplicate_id"),
        ("2", "a", "ent_id", "duplicate_id"),
    }
    assert (found["ERRORS"], found["WARNINGS"]) == (3, 0)


FAULTY = {  # field -> what two parks have
    "park_id": ["P1", "P1"],
    "name": ["甲", "乙"],
    "category": ["etdz", "secret"],
    "chemical": [0, 7],
    "accredited": [1, 1],
    "opened": ["soon", "2010"],
    "closed": ["2001", "2005"],
    "area_km2": [-3.0, 10.0],
    "gdp": [5e8, 10.0],
    "rd": [9e9, 20.0],
    "giov": [1e6, 9e6],
    "energy_tce": [3.0, 900000.0],
    "co2e_t": [900.0, 1.0],
    "cod_t": [50.0, 1.0],
    "waste_m3": [10.0, 1e9],
    "water_m3": [10.0, 10.0],
    "year": [2022, 2399],
}
OF_THE_DATA = {"soon", "secret"}
CROSSED = "POLYGON((114 30,114.1 30.1,114.1 30,114 30.1,114 30))"


@pytest.fixture
def wrong_parks(layer):
    """Two parks that are wrong in many ways."""
    kinds = {name: type(held[0]) for name, held in FAULTY.items()}
    rows = [[held[at] for held in FAULTY.values()] for at in (0, 1)]
    return layer("Polygon", [(CROSSED, rows[0]), (None, rows[1])], kinds)


def test_sentences_name_fields_by_their_titles(check, wrong_parks):
    from parkshore.processing.messages.language import speaking

    with speaking("zh"):
        rows = check(wrong_parks, kind=0)["rows"]
    assert {row["field"] for row in rows} > {"geometry", "gdp", "rd", "closed", "category"}
    assert {row["code"] for row in rows} > {"more_than_whole", "relation", "magnitude"}
    for row in rows:
        words = set(re.findall(r"[a-z][a-z_0-9]+", row["finding"]))
        assert words <= OF_THE_DATA, row["finding"]
    told = {row["finding"] for row in rows}
    assert any("园区类别" in each and "国家级经济技术开发区、" in each for each in told)
    assert any("地区生产总值" in each for each in told)


def test_the_log_tells_kinds_in_words(check, run, wrong_parks):
    check(wrong_parks, kind=0)
    said = "\n".join(run.feedback.said)
    assert "Error, Part exceeds the whole: 2" in said
    assert not re.search(r"(error|warning), [a-z]+_[a-z]+:", said)


def test_other_province(check, layer):
    provinces = layer(
        "Polygon",
        [
            ("POLYGON((112 29,116 29,116 32,112 32,112 29))", ["湖北省"]),
            ("POLYGON((118 31,121 31,121 34,118 34,118 31))", ["江苏省"]),
        ],
        {"NAME": str},
        crs="EPSG:4490",
    )
    made = layer("Point", [("POINT(119 32)", ["a", "甲", "湖北", None, None])], FIELDS)
    found = check(made, PROVINCES=provinces)
    assert [(row["code"], row["value"]) for row in found["rows"]] == [("other_province", "江苏省")]


def test_undeclared_gcj02_of_the_sample(check, layer, sample):
    shifted = []
    for feature in sample("enterprises", "park_id IS NOT NULL").getFeatures():
        place = feature.geometry().asPoint()
        lon, lat = datums.to_gcj02(place.x(), place.y())
        shifted.append(
            (
                f"POINT({lon} {lat})",
                [feature["ent_id"], feature["name"], None, feature["park_id"], None],
            )
        )
    found = check(layer("Point", shifted, FIELDS), PARKS=sample("parks"))
    looks = [row for row in found["rows"] if row["code"] == "looks_like_gcj02"]
    assert len(looks) == 1
    assert looks[0]["feature"] is None
    assert "%" in looks[0]["value"]


def test_workbook_to_send_back(check, layer, tmp_path):
    path = tmp_path / "back.xlsx"
    made = layer(
        "Point",
        [
            ("POINT(114 30)", ["a", "=1+1", None, None, -5.0]),
            ("POINT(115 30)", ["b", "乙", None, None, 5.0]),
        ],
        FIELDS,
    )
    check(made, RETURN_FILE=str(path))
    sheet = openpyxl.load_workbook(path).worksheets[0]
    assert (sheet["E2"].value, sheet["E2"].fill.fgColor.rgb) == (-5, "FFFFC7CE")
    assert (sheet["E3"].value, sheet["E3"].fill.fill_type) == (5, None)
    assert sheet["B2"].value == "'=1+1"
    assert {cell.data_type for row in sheet for cell in row} <= {"s", "n", "inlineStr"}
    back = QgsVectorLayer(str(path), "back", "ogr")
    assert back.isValid()
    assert back.featureCount() == 2


def test_a_table_without_geometry(check, layer):
    made = layer("None", [(None, ["a", "甲", None, "P1", 5.0])], FIELDS, crs=None)
    assert [row["code"] for row in check(made)["rows"]] == ["no_geometry"]


def test_an_empty_layer(check, layer):
    assert check(layer("Point", [], FIELDS))["rows"] == []
