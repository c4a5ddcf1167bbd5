"""Rule sets: what ships is what the law says, and a wrong file is named by path."""

import json

import numpy as np
import pytest
from parkshore.analysis.message import InputError
from parkshore.analysis.shoreline.check import rule_sets
from parkshore.analysis.shoreline.check.class_sets import ALL_WATER, CONTROL_RANGE, LAKES

EXAMPLES = sorted((rule_sets.RULE_SETS.folder / "examples").glob("*.json"))
SHIPPED = [entry.path.stem for entry in rule_sets.RULE_SETS.entries]
YANGTZE = json.loads((rule_sets.RULE_SETS.folder / "yangtze_law.json").read_text(encoding="utf-8"))


def write(tmp_path, **changes):
    file = tmp_path / "own.json"
    file.write_text(json.dumps(YANGTZE | changes, ensure_ascii=False), encoding="utf-8")
    return file


def zones(**changes):
    return {"zones": [YANGTZE["zones"][0], YANGTZE["zones"][1] | changes]}


@pytest.mark.parametrize("source", [*SHIPPED, *EXAMPLES], ids=str)
def test_every_shipped_rule_set_loads_with_source_and_both_languages(source):
    ruleset = rule_sets.RULE_SETS.load(source)
    for text in (ruleset.title, ruleset.source.law, ruleset.scope):
        assert text["en"]
        assert text["zh"]
    assert ruleset.source.date
    assert (ruleset.source.article and ruleset.applies_from) or not ruleset.verified
    assert all(zone.consequence["zh"] for zone in ruleset.zones)
    assert "illegal" not in str(ruleset).casefold()


@pytest.mark.parametrize(
    ("name", "zone", "distance", "classes"),
    [
        ("yangtze_law", "chemical_1km", 1000, ("main", "important", "tributary")),
        ("yangtze_law", "tailings_main_3km", 3000, ("main",)),
        ("yangtze_law", "tailings_important_1km", 1000, ("important",)),
        ("negative_list_2022", "chemical_1km", 1000, ("main", "important", "tributary")),
        ("negative_list_2022", "chemical_lakes_1km", 1000, ("lake",)),
        ("yellow_river_law", "chemical_range", None, ("main", "important", "tributary")),
    ],
)
def test_distances_and_classes_are_those_of_the_law(name, zone, distance, classes):
    found = next(entry for entry in rule_sets.RULE_SETS.load(name).zones if entry.id == zone)
    assert (found.distance_m, found.classes) == (distance, classes)


def test_what_was_not_read_in_an_official_text_says_so():
    states = {name: rule_sets.RULE_SETS.load(name).verified for name in SHIPPED}
    read = {"yangtze_law", "yellow_river_law"}
    assert {name for name, verified in states.items() if verified} == read


PROVINCES = {
    "jiangsu": "32",
    "jiangxi": "36",
    "hubei": "42",
    "hunan": "43",
    "anhui": "34",
    "sichuan": "51",
    "chongqing": "50",
}


@pytest.mark.parametrize("province", PROVINCES)
def test_a_province_has_its_rules_and_says_what_is_not_known_of_them(province):
    ruleset = rule_sets.RULE_SETS.load(f"{province}_rules_2022")
    assert ruleset.binding.provinces == {PROVINCES[province]}
    assert not ruleset.binding.by_water
    assert not ruleset.verified
    assert "not known" in ruleset.source.law["en"]
    assert "不明" in ruleset.source.law["zh"]
    [law] = [zone for zone in ruleset.zones if zone.id == "chemical_1km"]
    assert law.classes == ("main", "important", "tributary")
    assert all(zone.distance_m == 1000 for zone in ruleset.zones)
    assert all(zone.rivers for zone in ruleset.zones if zone is not law)


def test_jiangxi_keeps_new_parks_five_kilometres_from_the_waters_it_names():
    ruleset = rule_sets.RULE_SETS.load("jiangxi_parks_2022")
    named = [zone for zone in ruleset.zones if zone.distance_m == 5000]
    assert {zone.barred for zone in named} == {"barred to new"}
    rivers = {river for zone in named for river in zone.rivers}
    assert {"赣江", "抚河", "信江", "饶河", "修河", "鄱阳湖"} <= rivers


def test_the_negative_list_names_areas_too():
    ruleset = rule_sets.RULE_SETS.load("negative_list_2022")
    assert [(rule.id, rule.outside) for rule in ruleset.area_rules] == [
        ("shoreline_protection_reserve", False),
        ("water_source_protection", False),
        ("chemical_outside_compliant_parks", True),
    ]
    assert all(rule.consequence["zh"] and rule.article for rule in ruleset.area_rules)


def test_barred_acts_are_told_in_the_order_of_the_law():
    notes = [zone.barred for zone in rule_sets.RULE_SETS.load("yangtze_law").zones]
    assert notes[:2] == ["barred to new and enlarged", "barred to new, altered and enlarged"]
    assert rule_sets.RULE_SETS.load(EXAMPLES[0]).zones[1].barred == "barred to new"


@pytest.mark.parametrize(
    ("changes", "part"),
    [
        (zones(distance_m="1000"), r'own\.json: zones\[1\]\.distance_m holds "1000"'),
        (zones(distance_m=-1), r"own\.json: zones\[1\]\.distance_m holds -1; minimum is 0"),
        (zones(distanse_m=1), r"zones\[1\]\.distanse_m is no known name; the closest is distance"),
        (zones(river_classes=["mian"]), r'zones\[1\]\.river_classes\[0\] holds "mian"'),
        (zones(facilities=[]), r"zones\[1\]\.facilities has 0 entries"),
        (zones(id="chemical_1km"), r"zones\[1\]\.id repeats"),
        (zones(beyond_m=3000), r"zones\[1\]\.beyond_m holds 3000; it must be less"),
        (zones(beyond_m=1, distance_m=None), r"zones\[1\]\.beyond_m holds 1; it must be less"),
        ({"applies_from": "2021-02-30"}, "applies_from holds 2021-02-30"),
        ({"applies_from": "March 2021"}, "applies_from holds"),
        ({"verified": "yes"}, "verified holds"),
        ({"title": {"en": "only"}}, r"title\.zh is missing"),
    ],
)
def test_a_typo_is_named_by_path(tmp_path, changes, part):
    with pytest.raises(InputError, match=part):
        rule_sets.RULE_SETS.load(write(tmp_path, **changes))


def test_a_rule_without_distance_key_is_refused(tmp_path):
    zone = {key: value for key, value in YANGTZE["zones"][0].items() if key != "distance_m"}
    with pytest.raises(InputError, match=r"zones\[0\]\.distance_m is missing"):
        rule_sets.RULE_SETS.load(write(tmp_path, zones=[zone]))


def test_plain_texts_stand_for_both_languages(tmp_path):
    ruleset = rule_sets.RULE_SETS.load(write(tmp_path, scope="四川省", title="own"))
    assert ruleset.scope == {"en": "四川省", "zh": "四川省"}
    assert ruleset.title["zh"] == "own"


def test_a_source_needs_no_more_than_the_law(tmp_path):
    source = rule_sets.RULE_SETS.load(write(tmp_path, source={"law": "own"})).source
    assert (source.law["zh"], source.article, source.date) == ("own", "", "")
    dated = {"law": "own", "year": 2020, "text": {"en": "No.", "zh": "禁止。"}}
    source = rule_sets.RULE_SETS.load(write(tmp_path, source=dated)).source
    assert (source.date, source.text["zh"]) == ("2020", "禁止。")


def test_waters_are_asked_for_once_and_only_where_they_exist():
    ruleset = rule_sets.RULE_SETS.load("yangtze_law")
    classes = ["main", "important", "tributary", "lake", "other", None]
    names = ["长江", "汉江", None, "洞庭湖", "黄河", None]
    wanted = ruleset.class_sets(["chemical", "tailings"], rivers=names, classes=classes)
    assert {water.name: mask.tolist() for water, mask in wanted.items()} == {
        "main+important+tributary": [True, True, True, False, False, False],
        "main": [True, False, False, False, False, False],
        "important": [False, True, False, False, False, False],
        "lake": [False, False, False, True, False, False],
        "other": [False, False, False, False, True, False],
    }


def test_a_kind_without_rule_or_water_asks_for_all_water():
    ruleset = rule_sets.RULE_SETS.load("yangtze_law")
    for kinds, classes in ((["other"], ["lake"]), (["tailings"], ["tributary"])):
        wanted = ruleset.class_sets(kinds, rivers=None, classes=classes)
        assert list(wanted) == [ALL_WATER]
        assert wanted[ALL_WATER].all()


def test_a_kind_without_rule_asks_for_the_waters_of_chemical_projects_too():
    wanted = rule_sets.RULE_SETS.load("yangtze_law").class_sets(
        ["other"], rivers=None, classes=["main"]
    )
    assert [water.name for water in wanted] == ["main+important+tributary", "all water"]


def test_a_ring_asks_for_all_water_for_the_sites_nearer_than_it_begins(tmp_path):
    ring = zones(beyond_m=500)
    ruleset = rule_sets.RULE_SETS.load(write(tmp_path, **ring))
    for kinds, asked in ((["tailings"], True), (["chemical"], False)):
        wanted = ruleset.class_sets(kinds, rivers=None, classes=["main", "important"])
        assert (ALL_WATER in wanted) == asked


def test_an_unknown_kind_asks_for_the_waters_of_all_rules():
    wanted = rule_sets.RULE_SETS.load("yangtze_law").class_sets(
        [None], rivers=None, classes=["main", "important", "lake"]
    )
    assert {water.name for water in wanted} == {
        *("main+important+tributary", "main", "important", "lake"),
    }


def test_a_rule_that_names_all_lakes_does_not_report_them_apart(tmp_path):
    ruleset = rule_sets.RULE_SETS.load(write(tmp_path, **zones(river_classes=["main", "lake"])))
    wanted = ruleset.class_sets(["tailings"], rivers=None, classes=["main", "lake"])
    assert LAKES not in wanted


def test_a_rule_that_names_some_lakes_reports_the_others():
    wanted = rule_sets.RULE_SETS.load("negative_list_2022").class_sets(
        ["chemical"], rivers=["鄱阳湖", "某湖"], classes=["lake", "lake"]
    )
    masks = [mask.tolist() for mask in wanted.values()]
    assert masks == [[True, False], [True, True]]


def test_a_control_range_asks_for_no_water():
    ruleset = rule_sets.RULE_SETS.load("yellow_river_law")
    assert ruleset.needs_control_range
    assert list(ruleset.class_sets(["chemical"], rivers=None, classes=["main"])) == [CONTROL_RANGE]


def test_named_rivers_match_whole_after_folding():
    ruleset = rule_sets.RULE_SETS.load(rule_sets.RULE_SETS.folder / "examples" / "taihu.json")
    names = ["太湖", " 太湖（梅梁湾）", "小太湖", "ＴＡＩＨＵ", "太浦河", "淀山湖", None]
    wanted = ruleset.class_sets(["chemical"], rivers=names, classes=["lake"] * len(names))
    tai, dianshan, rivers = (wanted[zone.class_set] for zone in ruleset.zones)
    assert tai.tolist() == [True, True, False, True, False, False, False]
    assert np.flatnonzero(dianshan).tolist() == [5]
    assert np.flatnonzero(rivers).tolist() == [4]


@pytest.mark.parametrize(
    ("rule_line", "screening"),
    [
        ("river management boundary", [True, False, False, True, True, True]),
        ("outer edge line", [True, False, False, True, True, True]),
        ("the wall", [True, False, False, True, True, True]),
        ("water-side line", [True, False, False, False, True, True]),
    ],
)
def test_screening_where_the_line_is_unknown_or_riverward(tmp_path, rule_line, screening):
    ruleset = rule_sets.RULE_SETS.load(write(tmp_path, measured_from=rule_line))
    assert [ruleset.is_screening(code) for code in range(6)] == screening
