"""Numbers and units as a reader expects them."""

import json

import pytest

pytest.importorskip("qgis.core")

from parkshore.analysis.inventory.unit_titles import FILE as UNITS
from parkshore.analysis.resources import RESOURCES
from parkshore.processing.messages.number_format import ordinal, unit_in

SIGNS = {"%", "0–1", "0–100", "0–2", "count", "°"}  # the same in every language, or not shown
ASKED = {"GDP_UNIT", "ENERGY_UNIT", "WATER_UNIT", "MASS_UNIT", "GHG_UNIT"}  # as the dialog says


def units(entry):
    """Return the units of a file of the schema, of indicators or of a scheme."""
    if isinstance(entry, list):
        return {unit for each in entry for unit in units(each)}
    if not isinstance(entry, dict):
        return set()
    own = {entry["unit"]} if isinstance(entry.get("unit"), str) else set()
    return own | {unit for each in entry.values() for unit in units(each)}


@pytest.mark.parametrize("folder", ["schema", "indicators"])
def test_every_unit_has_a_chinese_one(folder):
    files = sorted((RESOURCES / folder).glob("*.json"))
    told = {unit for path in files for unit in units(json.loads(path.read_text("utf-8")))}
    assert told
    assert told - SIGNS - ASKED - json.loads(UNITS.read_text("utf-8")).keys() == set()


def test_a_unit_stays_itself_in_english():
    assert unit_in("t/d", "en") == "t/d"


@pytest.mark.parametrize(
    ("number", "said"),
    [
        *((1, "一"), ("8", "八"), (10, "十"), (16, "十六"), (20, "二十"), ("26", "二十六")),
        *((88, "八十八"), (100, "一百"), (105, "一百零五"), (110, "一百一十"), (999, "九百九十九")),
        *(("2.1", "2.1"), ("26, 27", "26, 27"), (0, "0"), (1000, "1000")),
    ],
)
def test_articles_are_cited_in_chinese_numerals(number, said):
    assert ordinal(number, "zh") == said
    assert ordinal(number, "en") == str(number)
