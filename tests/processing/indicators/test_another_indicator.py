"""An entry in the file of indicators, and one for its title and unit: all else follows."""

import json
import shutil

import pytest
from parkshore.analysis.indicators import indicator_file
from parkshore.analysis.inventory import schema


def test_the_shipped_file_is_whole():
    known = {*indicator_file.quantities(), "gdp"}
    for each in indicator_file.quotients():
        assert {each["over"], each["under"]} <= known
        assert each["id"] in schema.results(), "title and unit stand in resources/schema"
        assert schema.result_field(each["id"])["unit"]


@pytest.fixture
def staff_indicator(tmp_path, monkeypatch):
    """The file with one more quantity and one more indicator, which has a title and a unit."""
    folder = tmp_path / "indicators"
    shutil.copytree(indicator_file.FOLDER, folder)
    path = folder / "park_indicators.json"
    document = json.loads(path.read_text(encoding="utf-8"))
    document["quantities"].append(
        {"id": "staff", "parameter": "STAFF_FIELD", "field": "staff",
         "title": {"en": "Staff field", "zh": "从业人员字段"}}
    )  # fmt: skip
    document["indicators"].append(
        {"id": "gdp_head", "over": "gdp", "under": "staff", "page": "figure",
         "formula": {"en": "GDP / staff", "zh": "地区生产总值÷从业人员"}}
    )  # fmt: skip
    path.write_text(json.dumps(document), encoding="utf-8")
    entry = {"title": {"en": "GDP per head", "zh": "人均产值"}, "unit": "CNY/person"}
    monkeypatch.setitem(schema.results(), "gdp_head", entry)
    monkeypatch.setattr(indicator_file, "FOLDER", folder)
    indicator_file._file.cache_clear()
    yield
    indicator_file._file.cache_clear()


def test_dialog_help_result_and_page_follow(staff_indicator, run, rows, layer, provider, tmp_path):
    algorithm = provider.algorithm("parkindicators").create()
    assert algorithm.parameterDefinition("STAFF_FIELD").description() == "Staff field"
    assert "<b>gdp_head</b> = GDP / staff (CNY/person)" in algorithm.shortHelpString()
    fields = {"park_id": str, "gdp": float, "staff": float}
    parks = layer("None", [(None, ["A01", 6.0, 3.0]), (None, ["A02", 1.0, 0.0])], fields)
    page = tmp_path / "page.html"
    made = run(algorithm, {"PARKS": parks, "OUTPUT": "memory:", "HTML": str(page)})
    assert [row["gdp_head"] for row in rows(made["OUTPUT"])] == [20_000, None]
    assert any("gdp_head: 1 park has a zero" in each for each in run.feedback.warned)
    text = page.read_text(encoding="utf-8")
    assert "GDP per head of the parks by reach (n = 1)" in text
    assert "GDP per head = GDP / staff (CNY/person)" in text
