"""Mappings kept in a file, for next year's table of the same office."""

import json

import pytest
from qgis.core import QgsProcessingException

TABLE = "编号,名称,经度,纬度,自报产出（亿元）,自报用水\nP1,甲园,114.3,30.6,2,5\n"
CHOSEN = {"自报产出（亿元）": "giov", "自报用水": "water_m3"}


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_written_once_and_read_next_year(import_file, table, tmp_path):
    kept = tmp_path / "office.json"
    found = import_file(
        table, MAPPING=json.dumps(CHOSEN), UNITS='{"自报用水": "万立方米"}', MAPPING_FILE=str(kept)
    )
    content = json.loads(kept.read_text(encoding="utf-8"))
    assert content["mapping"].items() >= CHOSEN.items()
    assert content["units"] == {"自报产出（亿元）": "亿元", "自报用水": "万立方米"}
    next_year = tmp_path / "b.csv"
    next_year.write_text(
        TABLE.replace("名称", "名称,新列").replace("甲园", "甲园,x"), encoding="utf-8"
    )
    again = import_file(next_year, MAPPING_FILE=str(kept))
    for each in (found, again):
        assert [(row["giov"], row["water_m3"]) for row in each["rows"]] == [(20000.0, 50000.0)]
    assert json.loads(kept.read_text(encoding="utf-8")) == content


def test_mapping_wins_over_the_file(import_file, table, tmp_path):
    kept = tmp_path / "office.json"
    kept.write_text(json.dumps({"mapping": {"自报产出（亿元）": "giov"}}), encoding="utf-8")
    found = import_file(table, MAPPING='{"自报产出（亿元）": "gdp"}', MAPPING_FILE=str(kept))
    assert [(row["gdp"], row["giov"]) for row in found["rows"]] == [(20000.0, None)]


@pytest.mark.parametrize(
    ("content", "told"),
    [("[]", "no mapping file"), ('{"mapping": {"a": 1}}', "no mapping file"),
     ('{"kind": "outfalls", "mapping": {}}', "is of outfalls"), ("{", "no JSON")],
)  # fmt: skip
def test_what_is_none_is_refused(import_file, table, tmp_path, content, told):
    kept = tmp_path / "office.json"
    kept.write_text(content, encoding="utf-8")
    with pytest.raises(QgsProcessingException, match=told):
        import_file(table, MAPPING_FILE=str(kept))


@pytest.mark.parametrize(("stated", "giov"), [("亿元", 20000.0), ("万元", 2.0), ("", 20000.0)])
def test_what_a_file_says_of_its_unit_wins_over_what_was_kept(import_file, tmp_path, stated, giov):
    kept, table = tmp_path / "office.json", tmp_path / "next.csv"
    content = {"mapping": {"自报产出": "giov"}, "units": {"自报产出": "亿元"}}
    kept.write_text(json.dumps(content), encoding="utf-8")
    above = f"单位：{stated},,,,\n" if stated else ""
    table.write_text(
        f"{above}编号,名称,经度,纬度,自报产出\nP1,甲园,114.3,30.6,2\n", encoding="utf-8"
    )
    found = import_file(table, MAPPING_FILE=str(kept))
    assert [row["giov"] for row in found["rows"]] == [giov]
    assert any("was in 亿元 before" in text for text in found["told"]) == (stated == "万元")
