"""One Chinese word for one thing, in all texts that a planner meets."""

import json
import re
from xml.etree import ElementTree

import pytest

LEFT = {
    "千米": "公里",
    "平方千米": "平方公里",
    "场址": "场地",
    "站点": "场地",
    "检查对象": "核查场地",
    "对象数": "场地数",
    "桩号": "里程",
    "不确定的": "待核实的",
    "范围外。": "限值外。",
}
"""Words that stand for what another word stands for."""
UNIT = re.compile(
    r"(?:\{\w+\}|(?<![\w.])\d[\d,.]*|百万|万|亿) ?(km²|km|m²|m³|MW|gce/kWh|m)(?![\w{}/·]|\.\d)"
)
"""A number with a unit that a Chinese sentence writes in Chinese (`resources/pages/units.json`)."""
NOTATIONS = {
    "The unit {unit} given for column {column} is not known; give one such as 万元, 吨 or 10^4 m³."
}
"""Texts in which the unit is what a file writes."""


@pytest.fixture(scope="module")
def told(root):
    """Pairs of the English and the Chinese text."""
    found = [
        (each.findtext("source"), each.findtext("translation") or "")
        for file in sorted((root / "resources" / "i18n" / "zh_CN").glob("*.ts"))
        for each in ElementTree.parse(file).iter("message")
    ]
    assert len(found) > 2000
    return found


@pytest.mark.parametrize("word", LEFT)
def test_a_thing_has_one_word(told, word):
    assert [text for _, text in told if word in text] == []


def test_units_of_numbers_are_written_in_chinese(told):
    assert [text for en, text in told if UNIT.search(text) and en not in NOTATIONS] == []


def test_an_inventory_has_sites_and_no_objects(told):
    sites = [text for en, text in told if re.search(r"\b[Ss]ites?\b", en) and "JSON" not in en]
    assert [text for text in sites if "对象" in text] == []


def test_units_of_data_have_the_same_words(root):
    units = json.loads((root / "resources" / "pages" / "units.json").read_text("utf-8"))
    assert (units["km"], units["m"], units["km²"], units["MW"]) == (
        "公里",
        "米",
        "平方公里",
        "兆瓦",
    )
    assert not [unit for unit in units.values() if "千米" in unit]
