"""The factor file: what it says, and how it is refused."""

import pytest
from parkshore.analysis.infrastructure.factor_file import FACTOR_SETS
from parkshore.analysis.message import InputError


@pytest.mark.parametrize(
    ("word", "fuel"),
    [
        ("煤电", "coal"),
        ("燃煤", "coal"),
        ("coal", "coal"),
        ("Coal-fired power plant", "coal"),
        ("燃煤机组", "coal"),
        ("无烟煤", "anthracite"),
        ("褐煤", "lignite"),
        ("油气", "gas"),
        ("天然气", "gas"),
        ("Natural Gas", "gas"),
        ("natural_gas", "gas"),
        ("LNG", "gas"),
        ("天然气（管道）", "gas"),
        ("ＬＮＧ", "gas"),
        ("垃圾焚烧发电", "msw"),
        ("生物质能", "biomass"),
        ("水力", "hydro"),
        ("风能", "wind"),
        ("太阳能", "solar"),
        ("核能", "nuclear"),
        ("高炉煤气", "blast-furnace gas"),
        ("余热", "waste heat"),
    ],
)
def test_fuels_are_known_in_both_languages(factors, word, fuel):
    assert factors.fuel_ids[factors.fuels.code(word)] == fuel


@pytest.mark.parametrize(
    "word", ["hydrogen", "氢气", "coal and biomass", "煤/生物质", "power", "电厂"]
)
def test_what_is_not_known_is_not_guessed(factors, word):
    assert factors.fuels.code(word) == -1


def test_unknown_words_are_classes_of_their_own(factors):
    codes, labels = factors.fuels.classify(
        ["coal", "氢气", None, " 氢气 ", "", "peat", float("nan")]
    )
    assert [labels[code] if code >= 0 else None for code in codes] == [
        *("coal", "氢气", None, "氢气", None, "peat", None),
    ]


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("热电联产", "chp"),
        ("CHP", "chp"),
        ("纯凝", "power"),
        ("供热锅炉", "heat"),
        ("危废", "hazwaste"),
    ],
)
def test_kinds_are_known_in_both_languages(factors, word, kind):
    assert factors.kind_ids[factors.kinds.code(word)] == kind


def test_every_value_has_source_year_and_mark(factors):
    unverified, values = factors.unverified()
    assert 0 < unverified < values


def test_published_values_of_the_ipcc(factors):
    expected = {"coal": 94_600, "gas": 56_100, "diesel": 74_100, "lignite": 101_000}
    values, _ = factors.of_fuels("co2_kg_tj")
    for fuel, value in expected.items():
        assert values[factors.fuel_ids.index(fuel)] == value


def _typo(document):
    document["fuels"][0]["co2_kgtj"] = document["fuels"][0].pop("co2_kg_tj")


def _text(document):
    document["gwp"]["AR5"]["ch4"]["value"] = "28"


def _no_source(document):
    del document["defaults"]["rate"][2]["source"]


def _group(document):
    document["fuels"][3]["group"] = "cole"


def _kind(document):
    document["defaults"]["hours"][0]["kinds"] = ["chq"]


def _share(document):
    document["defaults"]["so2_removal"][0]["value"] = 98


def _twice(document):
    document["fuels"][1]["names"].append("燃煤")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (_typo, "fuels[0].co2_kgtj is no known name; the closest is co2_kg_tj"),
        (_text, 'gwp.AR5.ch4.value holds "28"'),
        (_no_source, "defaults.rate[2].source is missing"),
        (_group, "fuels[3].group names cole"),
        (_kind, "defaults.hours[0].kinds names chq"),
        (_share, "defaults.so2_removal[0].value holds 98; maximum is 1"),
        (_twice, "fuels[1].names gives 燃煤 to coal and to subbituminous coal"),
    ],
)
def test_a_wrong_file_is_refused_by_its_path(changed, change, told):
    with pytest.raises(InputError) as refused:
        FACTOR_SETS.load(changed("factors/energy.json", change))
    assert told in str(refused.value)
    assert str(refused.value).startswith("own.json")
