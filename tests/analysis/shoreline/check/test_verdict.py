"""Verdicts, each worked out by hand."""

import json

import numpy as np
import pytest
from parkshore.analysis.cells.dates import periods
from parkshore.analysis.shoreline.check import rule_sets, verdict
from parkshore.analysis.shoreline.check.class_sets import ALL_WATER, CONTROL_RANGE, LAKES, ClassSet

RIVERS = ClassSet(("main", "important", "tributary"))
MAIN = ClassSet(("main",))
IMPORTANT = ClassSet(("important",))
CHEMICAL, TAILINGS, OTHER = range(3)
UNKNOWN = rule_sets.UNKNOWN
BOUNDARY = 1


def judge(name, distances, facility, **options):
    options.setdefault("measured_from", BOUNDARY)
    arrays = {water: np.array(values, dtype=float) for water, values in distances.items()}
    return verdict.judge(rule_sets.RULE_SETS.load(name), arrays, np.array(facility), **options)


def test_distance_only():
    judged = verdict.judge_distance(
        np.array([0.0, 999.9999994, 1000.0000004, 1000.000001, np.nan, 5.0]),
        1000.0,
        status=np.array([0, 0, 0, 0, verdict.NO_GEOMETRY, verdict.INVALID_GEOMETRY]),
        repaired=np.array([True, False, False, False, True, False]),
    )
    assert judged.verdict.tolist() == [
        *("within", "within", "within", "outside", "no geometry", "invalid geometry"),
    ]
    np.testing.assert_array_equal(judged.margin_m[:4], [-1000, -0.000001, 0, 0.000001])
    assert np.isnan([judged.shore_m[4:], judged.limit_m[4:], judged.margin_m[4:]]).all()
    assert judged.rule_note.tolist() == ["repaired", None, None, None, None, None]
    assert judged.rule_id.tolist() == [None] * 6
    assert judged.water.tolist() == [0, 0, 0, 0, -1, -1]
    assert [judged.count(code) for code in range(6)] == [3, 1, 0, 0, 1, 1]


def test_the_limit_may_differ_by_row():
    judged = verdict.judge_distance(np.array([500.0, 500.0]), np.array([400.0, 500.0]))
    assert judged.verdict.tolist() == ["outside", "within"]


@pytest.mark.parametrize(
    ("margin", "u", "expected"),
    [
        (4.999, 5.0, "uncertain"),
        (-4.999, 5.0, "uncertain"),
        (5.0, 5.0, "outside"),
        (-5.0, 5.0, "within"),
        (0.0, 0.0, "within"),
        (0.0, 1e-9, "uncertain"),
    ],
)
def test_uncertain_is_nearer_to_the_limit_than_u(margin, u, expected):
    judged = verdict.judge_distance(np.array([1000 + margin]), 1000.0, u=u)
    assert judged.verdict[0] == expected


def test_the_rule_with_the_smallest_margin_governs():
    judged = judge(
        "yangtze_law",
        {MAIN: [2500.0, 3500.0, 6000.0], IMPORTANT: [1200.0, 1100.0, np.nan]},
        [TAILINGS] * 3,
    )
    assert judged.rule_id.tolist() == [
        *("tailings_main_3km", "tailings_important_1km", "tailings_main_3km"),
    ]
    assert judged.shore_m.tolist() == [2500, 1100, 6000]
    assert judged.limit_m.tolist() == [3000, 1000, 3000]
    assert judged.margin_m.tolist() == [-500, 100, 3000]
    assert judged.water.tolist() == [0, 1, 0]
    assert judged.rule_note.tolist() == ["barred to new, altered and enlarged", None, None]


def test_each_row_is_judged_by_the_rules_of_its_kind():
    judged = judge(
        "yangtze_law",
        {RIVERS: [900.0] * 4, MAIN: [2000.0] * 4, ALL_WATER: [300.0] * 4},
        [CHEMICAL, TAILINGS, OTHER, UNKNOWN],
    )
    assert judged.verdict.tolist() == ["within", "within", "no rule", "uncertain"]
    assert judged.rule_id.tolist() == [
        *("chemical_1km", "tailings_main_3km", None, "tailings_main_3km"),
    ]
    assert judged.shore_m.tolist() == [900, 2000, 300, 2000]
    assert np.isnan([judged.limit_m[2], judged.margin_m[2]]).all()
    assert judged.water.tolist() == [0, 1, 2, 1]
    assert judged.rule_note.tolist()[2:] == [
        "chemical projects barred within the limit",
        "facility unknown",
    ]
    assert judged.area_m.tolist() == [1000, 3000, 1000, 3000]
    assert judged.area_water.tolist() == [0, 1, 0, 1]


def test_rows_without_geometry_stay_unjudged_with_a_rule_set():
    judged = judge(
        "yangtze_law",
        {RIVERS: [900.0, 900.0], ALL_WATER: [900.0, 900.0]},
        [CHEMICAL, OTHER],
        status=np.array([verdict.NO_GEOMETRY, verdict.INVALID_GEOMETRY]),
        u=5000.0,
    )
    assert judged.verdict.tolist() == ["no geometry", "invalid geometry"]
    assert np.isnan([judged.shore_m, judged.limit_m, judged.margin_m]).all()
    assert judged.rule_id.tolist() == judged.rule_note.tolist() == [None, None]
    assert judged.water.tolist() == [-1, -1]


@pytest.mark.parametrize(
    ("opened", "note"),
    [
        ("2021-02-28", "barred to new and enlarged;existed before the rule"),
        ("2020", "barred to new and enlarged;existed before the rule"),
        ("2021-02", "barred to new and enlarged;existed before the rule"),
        ("2021-03-01", "barred to new and enlarged"),
        ("2021-03", "barred to new and enlarged"),
        ("2022", "barred to new and enlarged"),
        ("2021", "barred to new and enlarged;date unknown"),
        (None, "barred to new and enlarged;date unknown"),
        ("unknown", "barred to new and enlarged;date unknown"),
    ],
)
def test_a_site_of_before_the_rule_is_told_apart(opened, note):
    judged = judge("yangtze_law", {RIVERS: [900.0]}, [CHEMICAL], opened=periods([opened])[:2])
    assert judged.rule_note[0] == note


def test_dates_are_no_matter_outside_or_where_not_asked_for():
    days = periods(["2000"])[:2]
    assert judge("yangtze_law", {RIVERS: [1900.0]}, [CHEMICAL], opened=days).rule_note[0] is None
    uncertain = judge("yangtze_law", {RIVERS: [1001.0]}, [CHEMICAL], opened=days, u=2.0)
    assert uncertain.rule_note[0] == "existed before the rule"


def test_notes_come_in_one_order():
    judged = judge(
        "negative_list_2022",
        {RIVERS: [1.0, 5000.0]},
        [CHEMICAL, CHEMICAL],
        measured_from=0,
        opened=periods(["2000", "2000"])[:2],
        repaired=np.array([True, False]),
    )
    assert judged.rule_note.tolist() == [
        "screening;barred to new and enlarged;existed before the rule;unverified text;repaired",
        "screening;unverified text",
    ]


def test_lakes_within_the_limit_are_reported_not_judged():
    judged = judge(
        "yangtze_law",
        {RIVERS: [3000.0, 3000.0, 500.0], LAKES: [499.6, 1000.1, 20.0]},
        [CHEMICAL] * 3,
        measured_from=4,
    )
    assert judged.verdict.tolist() == ["outside", "outside", "within"]
    assert judged.rule_note.tolist() == [
        "screening;lake at 500 m",
        "screening",
        "screening;barred to new and enlarged;lake at 20 m",
    ]


def test_control_range_is_signed():
    judged = judge(
        "yellow_river_law",
        {CONTROL_RANGE: [-250.0, 0.0, 80.0]},
        [CHEMICAL, CHEMICAL, TAILINGS],
        measured_from=0,
    )
    assert judged.verdict.tolist() == ["within", "within", "outside"]
    assert judged.limit_m.tolist() == [0, 0, 0]
    assert judged.shore_m.tolist() == [0, 0, 80]
    assert judged.margin_m.tolist() == [-250, 0, 80]
    assert judged.rule_note.tolist() == ["barred to new and enlarged"] * 2 + [None]


def test_control_range_with_uncertainty():
    judged = judge("yellow_river_law", {CONTROL_RANGE: [-250.0, -5.0, 9.0]}, [CHEMICAL] * 3, u=10.0)
    assert judged.verdict.tolist() == ["within", "uncertain", "uncertain"]


def test_the_ring_a_site_lies_in_governs():
    ruleset = rule_sets.RULE_SETS.load(rule_sets.RULE_SETS.folder / "examples" / "anhui_rings.json")
    judged = verdict.judge(
        ruleset,
        {MAIN: np.array([800.0, 1000.0, 3000.0, 14000.0, 20000.0])},
        np.zeros(5, int),
        measured_from=BOUNDARY,
    )
    assert judged.rule_id.tolist() == [
        *("ring_1km", "ring_1km", "ring_5km", "ring_15km", "ring_15km"),
    ]
    assert judged.verdict.tolist() == ["within"] * 4 + ["outside"]


def test_equal_margins_go_to_the_first_rule_of_the_file():
    judged = judge("yangtze_law", {MAIN: [3100.0], IMPORTANT: [1100.0]}, [TAILINGS])
    assert judged.rule_id[0] == "tailings_main_3km"


def test_no_rows_are_no_verdicts():
    judged = judge("yangtze_law", {RIVERS: []}, np.zeros(0, int))
    assert judged.verdict.tolist() == []


def test_no_text_of_ours_says_illegal(root):
    texts = [
        path.read_text(encoding="utf-8") for path in (root / "resources/rules").rglob("*.json")
    ]
    assert "illegal" not in json.dumps(texts).casefold()
    assert not any("illegal" in note.casefold() for note in verdict.VERDICTS)
