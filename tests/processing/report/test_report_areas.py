"""The report tells which areas sites touch, what access lists say, and what nobody knows of it."""

import pandas as pd
import pytest
from parkshore.processing.messages.language import speaking
from parkshore.processing.publish.page import Page
from parkshore.processing.report.sections.report_areas import add_areas

SITES = pd.DataFrame(
    {
        "name": ["甲", "乙", "丙", "丁"],
        "verdict": ["within", "within", "outside", "outside"],
        "facil_kind": ["chemical", "unknown", "chemical", "other"],
        "areas": ["ecological red line;key unit", "key unit", "general unit", None],
        "areas_m2": ["250000;1000000", None, "2000000", None],
        "unit_list": ["ZH01：禁止新建化工项目", "ZH01：禁止新建化工项目", "ZH02：not given", None],
        "unit_rule": ["barred", "unknown", "not barred", None],
    }
)
GIVEN = {"AREAS": "['zones']"}


def told(sites, given, language="en"):
    """Return what a page says: tables by caption, each a list of rows, and notes."""
    with speaking(language):
        page = Page("", algorithm="shorelinecheck")
        add_areas(page, sites, given)
    tables = {
        each.content["caption"].partition(" (")[0]: each.content["lines"]
        for each in page.blocks
        if each.kind == "table"
    }
    return tables, " ".join(each.content["text"] for each in page.blocks if each.kind == "note")


def test_areas_are_counted_and_lists_told_site_by_site():
    tables, notes = told(SITES, GIVEN)
    assert tables["Areas that the checked sites touch"] == [
        ("Key control unit", "2", "2", "1.00"),
        ("Ecological red line", "1", "1", "0.25"),
        ("General control unit", "1", "0", "2.00"),
    ]
    units = tables["What the access lists of the management units say of the sites"]
    assert [row[0] for row in units] == ["甲", "乙", "丙"]
    assert units[2][3] == "ZH02：not given"
    assert "3 of 4 checked sites" in notes
    assert "bar 1 of them, do not bar 1, and of 1 it is not known" in notes


def test_points_have_no_land():
    points = SITES.assign(areas_m2=None)
    [rows] = [rows for caption, rows in told(points, GIVEN)[0].items() if "touch" in caption]
    assert {row[3] for row in rows} == {"–"}


@pytest.mark.parametrize(
    ("sites", "given", "says"),
    [
        (SITES.drop(columns=["areas", "areas_m2", "unit_list", "unit_rule"]), {}, "is not known"),
        (SITES.assign(areas=None, unit_rule=None), {}, "is not known"),
        (SITES.assign(areas=None, unit_rule=None), GIVEN, "No checked site touches an area"),
    ],
)
def test_no_areas_given_is_not_no_area_touched(sites, given, says):
    tables, notes = told(sites, given)
    assert tables == {}
    assert says in notes


def test_a_chinese_reader_meets_no_constant():
    tables, notes = told(SITES, GIVEN, "zh")
    words = str(tables) + notes
    for constant in ("key unit", "barred", "not given", "chemical", "unknown"):
        assert constant not in words
    assert "未提供" in words
