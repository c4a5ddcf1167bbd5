"""One rule for every unknown: what is told of a site, worked out by hand."""

import numpy as np
import pytest
from parkshore.analysis.shoreline.check import rule_sets, verdict
from parkshore.analysis.shoreline.check.rule_sets import (
    ALL_WATER,
    CHEMICAL,
    OTHER,
    TAILINGS,
    UNKNOWN,
)
from parkshore.analysis.shoreline.check.verdict_notes import ORDER, Notes
from parkshore.analysis.shoreline.check.weighing import Doubt, uncertainty

LAW = rule_sets.RULE_SETS.load("yangtze_law")
RIVERS, MAIN, IMPORTANT = (zone.class_set for zone in LAW.zones)
FAR = 9e6

# facility, metres to any river, main stem and important tributary, and where each rule's water may
# lie within its limit by some doubt -> verdict, governing rule, notes
BARRED = "barred to new and enlarged"
BARRED_POND = "barred to new, altered and enlarged"
CASES = [
    (CHEMICAL, (900, 900, FAR), {}, "within", "chemical_1km", BARRED),
    (CHEMICAL, (1100, 1100, FAR), {}, "outside", "chemical_1km", None),
    (TAILINGS, (900, FAR, FAR), {}, "outside", "tailings_main_3km", None),
    (OTHER, (900, 900, FAR), {}, "no rule", None, "chemical projects barred within the limit"),
    (OTHER, (1100, 1100, FAR), {}, "no rule", None, None),
    # a facility that is not known decides only where its kinds differ
    (UNKNOWN, (900, FAR, FAR), {}, "uncertain", "chemical_1km", "facility unknown"),
    (UNKNOWN, (2500, 2500, FAR), {}, "uncertain", "tailings_main_3km", "facility unknown"),
    (UNKNOWN, (3100, 3100, FAR), {}, "outside", "tailings_main_3km", None),
    (UNKNOWN, (1100, FAR, FAR), {}, "outside", "chemical_1km", None),
    # a doubt forbids outside and never makes within; within stands
    (CHEMICAL, (1100, 1100, FAR), {"chemical_1km": 1}, "uncertain", "chemical_1km", "centre line"),
    (CHEMICAL, (900, 900, FAR), {"chemical_1km": 1}, "within", "chemical_1km", BARRED),
    (CHEMICAL, (1100, 1100, FAR), {"tailings_main_3km": 1}, "outside", "chemical_1km", None),
    (
        TAILINGS,
        (9, 2900, FAR),
        {"tailings_main_3km": 1},
        "within",
        "tailings_main_3km",
        BARRED_POND,
    ),
    (TAILINGS, (9, 3100, 1200), {"tailings_important_1km": 1}, "uncertain", None, "centre line"),
    (OTHER, (1100, 1100, FAR), {"chemical_1km": 1}, "no rule", None, None),
    # notes add up: each names a fact that would decide
    (
        *(UNKNOWN, (1100, FAR, FAR), {"chemical_1km": 1}, "uncertain", "chemical_1km"),
        "facility unknown;centre line",
    ),
    (
        UNKNOWN,
        (900, FAR, FAR),
        {"chemical_1km": 1},
        "uncertain",
        "chemical_1km",
        "facility unknown",
    ),
]


@pytest.mark.parametrize(("facility", "metres", "within", "told", "rule", "note"), CASES)
def test_a_verdict_is_uncertain_only_where_what_is_unknown_decides(
    facility, metres, within, told, rule, note
):
    doubts = [Doubt("centre line", {zone: np.array([bool(yes)]) for zone, yes in within.items()})]
    near = dict(zip((RIVERS, MAIN, IMPORTANT), metres, strict=True))
    distances = {water: np.array([float(at)]) for water, at in near.items()}
    distances[ALL_WATER] = distances[RIVERS]
    judged = verdict.judge(LAW, distances, np.array([facility]), doubts=doubts, measured_from=1)
    assert judged.verdict[0] == told
    assert judged.rule_note[0] == note
    assert rule is None or judged.rule_id[0] == rule


def test_all_kinds_bound_alike_leave_nothing_to_decide(tmp_path):
    text = rule_sets.RULE_SETS.folder.joinpath("yangtze_law.json").read_text(encoding="utf-8")
    path = tmp_path / "all.json"
    path.write_text(text.replace('["chemical"]', '["chemical", "tailings", "other"]'), "utf-8")
    ruleset = rule_sets.RULE_SETS.load(path)
    distances = {RIVERS: np.array([900.0, 1500.0])}
    judged = verdict.judge(ruleset, distances, np.array([UNKNOWN] * 2), measured_from=1)
    assert judged.verdict.tolist() == ["within", "outside"]
    assert judged.rule_note.tolist() == [BARRED, None]


def test_doubt_about_water_that_the_layer_lacks_forbids_no_rule():
    doubts = [Doubt("beyond the data", {"chemical_1km": np.array([True, False])})]
    distances = {ALL_WATER: np.array([50.0, 50.0])}
    judged = verdict.judge(LAW, distances, np.array([CHEMICAL] * 2), doubts=doubts)
    assert judged.verdict.tolist() == ["uncertain", "no rule"]
    assert judged.shore_m.tolist() == [50, 50]
    assert judged.rule_note.tolist() == ["beyond the data", None]


def test_two_doubts_are_both_named_and_the_error_of_position_adds_none():
    doubts = [
        Doubt(note, {"chemical_1km": np.array([True, True])})
        for note in ("centre line", "beyond the data")
    ]
    distances = {RIVERS: np.array([1005.0, 1050.0])}
    judged = verdict.judge(LAW, distances, np.zeros(2, int), doubts=doubts, u=10.0, measured_from=1)
    assert judged.verdict.tolist() == ["uncertain"] * 2
    assert judged.rule_note.tolist() == ["beyond the data;centre line"] * 2


def test_notes_stand_in_the_order_that_is_documented():
    notes = Notes(1)
    for note in reversed(ORDER):
        notes.add(note, np.array([True]))
    assert notes.texts()[0] == ";".join(ORDER)
    assert len(set(ORDER)) == len(ORDER)
    assert Notes(0).texts().tolist() == []


def test_every_note_has_its_words(root):
    import json

    titles = json.loads((root / "resources/schema/results.json").read_text(encoding="utf-8"))
    words = titles["fields"]["rule_note"]["values"]
    assert {note for note in ORDER if "…" not in note} <= set(words)


def test_uncertainty_joins_park_shoreline_and_scale():
    np.testing.assert_allclose(
        uncertainty(np.array([3.0, np.nan, 0.0]), 2.0, 4000.0), [5.0, 4.0, 4.0]
    )
    assert uncertainty() == 0.0
    np.testing.assert_allclose(uncertainty(scale=4_000_000), 2000.0)
