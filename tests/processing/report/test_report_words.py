"""The words of report and citations: nothing of our own in a Chinese page, laws as they stand."""

import datetime
import json
import re
import shutil

import pytest
from lxml import html as lxml_html
from osgeo import ogr
from parkshore.analysis.resources import RESOURCES
from parkshore.processing.messages.fitting_lengths import fitting
from parkshore.processing.messages.language import own_language, speaking
from parkshore.processing.publish.rule_citation import cited, not_yet_in_force, rule_named
from parkshore.processing.publish.words.check_words import check_in_words

LAW = {"RULE_SET": "1", "DATE": "2024-05-01", "MEASURED_FROM": "4", "OUTPUT": "/home/a/b.gpkg"}
NAMES = {"world_map"}  # in the name of a source


@pytest.fixture(scope="module")
def chinese(reports):
    tree = lxml_html.fromstring((reports["zh"][0] / "report.html").read_text(encoding="utf-8"))
    for each in tree.xpath("//style"):
        each.drop_tree()
    return " | ".join(tree.itertext())


def test_a_chinese_page_names_no_field_parameter_or_path(chinese):
    assert set(re.findall(r"\b[A-Za-z0-9]+_[A-Za-z0-9_]+\b", chinese)) - NAMES == set()
    assert re.findall(r"/(?:home|tmp|work|usr)/", chinese) == []
    assert re.findall(r"\b[A-Z_]{4,}=", chinese) == []


def test_a_chinese_page_has_no_english_sentence(chinese):
    assert re.findall(r"[A-Za-z]{2,}(?: [A-Za-z]{2,}){3,}", chinese) == []
    for word in ("供能效率", "有待整改", "Hao"):
        assert word not in chinese
    for word in ("供电效率", "有检查发现的园区", "与2015年相比的变化", "第二十六条", "郝吉明等"):
        assert word in chinese


def test_chinese_sentences_are_joined_by_chinese_stops(chinese):
    assert re.findall("[一-鿿）]; ?[一-鿿]|[一-鿿]。 [一-鿿]", chinese) == []
    assert "因子文件“园影能源与排放因子”2026-11" in chinese


def test_an_english_reader_meets_english_names(reports, inventory):
    """Of parks that have one, in every table; and distances that tell 1,000.001 m from 1,000 m."""
    tree = lxml_html.parse(str(reports["en"][0] / "report.html"))
    cells = {" ".join(cell.itertext()).strip() for cell in tree.xpath("//td")}
    source = ogr.Open(inventory)
    names = {row["name"]: row["name_en"] for row in source.GetLayer("parks")}
    source = None
    assert cells & names.keys() == set()
    assert len(cells & set(names.values())) > 40
    row = tree.xpath("//section[@id='verification']//tr[td='H04']/td")
    assert "1,000.0010 m" in [cell.text for cell in row]


def test_the_law_says_nothing_of_relocation_and_the_policy_speaks_for_itself():
    law = json.loads((RESOURCES / "rules" / "yangtze_law.json").read_text(encoding="utf-8"))
    assert "关改搬转" not in json.dumps(law, ensure_ascii=False)
    with speaking("zh"):
        chemical = cited(LAW, {"chemical_1km"})
        tailings = cited(LAW, {"tailings_main_3km"})
    assert [each for each in chemical if "关改搬转" in each and "不属上引条款" in each]
    assert not any("关改搬转" in each for each in tailings)
    assert "（2020年12月26日公布，自2021年3月1日起施行）" in chemical[0]


@pytest.mark.parametrize(
    ("day", "told"),
    [("2018-12-31", True), ("2021-02-28", True), ("2021-03-01", False), ("2024-12-31", False)],
)
def test_a_law_that_was_not_in_force_is_told(day, told):
    with speaking("en"):
        text = not_yet_in_force(LAW, datetime.date.fromisoformat(day))
    assert ("in force from 1 March 2021" in text) is told
    assert not_yet_in_force({"RULE_SET": "0"}, datetime.date(1990, 1, 1)) == ""


def test_a_check_is_told_in_words():
    with speaking("zh"):
        told = check_in_words({**LAW, "SHORELINE_SCALE": "50000", "PARK_ACCURACY": "0"})
        rule = rule_named(LAW, "chemical_1km")
    assert "2024年5月1日" in told
    assert "1 : 50000" in told
    assert "/home" not in told
    assert "OUTPUT" not in told
    assert rule == "《长江保护法》第二十六条：1,000 米"


@pytest.mark.parametrize(
    ("value", "margin", "told"),
    [
        (252.418, -747.582, "252 m"),
        (1000.0, 0.0, "1,000.0 m"),
        (1000.001, 0.001, "1,000.0010 m"),
        (999.6, -0.4, "999.60 m"),
        (None, None, "–"),
        (float("nan"), None, "–"),
        (12345.6, None, "12,346 m"),
    ],
)
def test_a_length_is_as_fine_as_its_margin(value, margin, told):
    assert fitting(value, margin) == told


@pytest.mark.parametrize(
    ("text", "zh", "en"),
    [
        ("合成数据 / synthetic", "合成数据", "synthetic"),
        ("synthetic / 合成数据", "合成数据", "synthetic"),
        ("统计局 / 环保局", "统计局 / 环保局", "统计局 / 环保局"),
        ("a / b / c", "a / b / c", "a / b / c"),
        (None, "", ""),
    ],
)
def test_a_source_in_two_languages_is_told_in_one(text, zh, en):
    for code, told in (("zh", zh), ("en", en)):
        with speaking(code):
            assert own_language(text) == told


def test_sums_of_some_parks_say_whose_they_are(run, inventory, checked_sample, tmp_path):
    """Values that lack are told beside every number that would stand for all."""
    path = tmp_path / "inventory.gpkg"
    shutil.copy(inventory, path)
    source = ogr.Open(str(path), 1)
    source.ExecuteSQL("UPDATE parks SET rd = NULL, water_m3 = NULL WHERE province = '江苏'")
    source = None
    given = {"INVENTORY": str(path), "CHECKED": checked_sample, "YEAR": 2018, "LANGUAGE": 1}
    run("parkshore:parkreport", {**given, "OUTPUT": str(tmp_path / "report")})
    page = lxml_html.parse(str(tmp_path / "report" / "report.html"))
    cells = {
        cell.xpath("string(.//span[@class='t'])"): cell.xpath("string(.//span[@class='b'])")
        for cell in page.xpath("//table[@class='keys']//td")
    }
    for title in ("Spent on research", "Of their GDP", "Median water productivity"):
        assert re.fullmatch(r"103 of 120 parks, \d\d % of the output recorded", cells[title])
    assert cells["Median energy productivity"] == "all 120 parks"
    rows = [" ".join(row.itertext()) for row in page.xpath("//tr")]
    assert any("Fresh water" in row and "103 of 120 parks" in row for row in rows)
