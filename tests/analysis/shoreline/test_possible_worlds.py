"""Verdicts against all possible worlds: each unknown takes each of its values, one by one.

The oracle knows nothing of arrays, rules' objects or notes: it reads the rule file as JSON and asks
for every world, a kind of facility and where each water truly lies, whether the site is barred.
"""

import itertools
import json

import numpy as np
import pytest
from parkshore.analysis.shoreline.check import rule_sets, verdict, verdict_notes
from parkshore.analysis.shoreline.check.class_sets import ALL_WATER
from parkshore.analysis.shoreline.check.rule_sets import NOT_CHEMICAL, UNKNOWN
from parkshore.analysis.shoreline.check.weighing import Doubt

ROWS = 1500
KINDS = ("chemical", "tailings", "other")
MAY_BE = {0: KINDS[:1], 1: KINDS[1:2], 2: KINDS[2:], NOT_CHEMICAL: KINDS[1:], UNKNOWN: KINDS}
METRES = (0.0, 400.0, 950.0, 999.0, 1000.0, 1001.0, 1040.0, 2500.0, 3000.0, 3020.0, 9e5)
WITHOUT_DOUBT = ("screening", "unverified text", "barred to ", "chemical projects barred")
OWN = {
    "id": "own",
    "title": "Own",
    "source": {"law": "Own"},
    "verified": True,
    "measured_from": "mapped water edge",
    "zones": [
        {
            "id": "near",
            "facilities": ["chemical", "other"],
            "rivers": ["沱江"],
            "distance_m": 1000,
            "acts": ["new"],
        },
        {
            "id": "wide",
            "facilities": ["chemical"],
            "river_classes": ["main"],
            "distance_m": 3000,
            "acts": ["enlarged"],
        },
        {"id": "pond", "facilities": ["tailings"], "river_classes": ["lake"], "distance_m": 400},
        {
            "id": "all",
            "facilities": ["chemical", "tailings", "other"],
            "river_classes": ["important"],
            "distance_m": 950,
        },
    ],
}


@pytest.fixture(params=["yangtze_law", "negative_list_2022", "own"])
def file(request, tmp_path):
    """The path of a rule set."""
    if request.param != "own":
        return rule_sets.RULE_SETS.folder / f"{request.param}.json"
    path = tmp_path / "own.json"
    path.write_text(json.dumps(OWN), encoding="utf-8")
    return path


def _worlds(zones, kinds, near, doubts):
    """Yield of every world the site's kind and the metres to each rule's water.

    Each doubt may be true or not, by itself; where it is, water lies within the rules it opens.
    """
    for kind, *true in itertools.product(kinds, *([False, True] for _ in doubts)):
        opened = set().union(*(ids for yes, (_, ids) in zip(true, doubts, strict=True) if yes))
        yield kind, {z["id"]: 0.0 if z["id"] in opened else near[z["id"]] for z in zones}


def _barred(zones, kind, near, errors):
    mine = [zone for zone in zones if kind in zone["facilities"]]
    return any(
        near[zone["id"]] + errors[int(near[zone["id"]] == 0)] <= zone["distance_m"] for zone in mine
    )


def _verdict(zones, kinds, near, u, doubts):
    """Return the verdict on one site by all its worlds."""
    has_rule = any(set(zone["facilities"]) & set(kinds) for zone in zones)
    errors = [[share * each for each in u] for share in (-0.999999, 0.0, 0.999999)]
    said = {
        _barred(zones, kind, world, error)
        for kind, world in _worlds(zones, kinds, near, doubts)
        for error in errors
    }
    if said == {True}:
        return "within"
    if True in said:
        return "uncertain"
    return "outside" if has_rule else "no rule"


def test_verdicts_are_what_all_possible_worlds_agree_on(file):
    zones = json.loads(file.read_text(encoding="utf-8"))["zones"]
    ruleset = rule_sets.RULE_SETS.load(file)
    chance = np.random.default_rng(26)
    facility = chance.choice([0, 1, 2, NOT_CHEMICAL, UNKNOWN], ROWS)
    u = chance.choice([0.0, 0.5, 30.0, 60.0, 2000.0], ROWS)
    on_water = np.minimum(u, chance.choice([0.0, 30.0], ROWS))  # the map's scale is none there
    waters = {zone.class_set: chance.choice(METRES, ROWS) for zone in ruleset.zones}
    names = verdict_notes.BEYOND_DATA, verdict_notes.CENTRE_LINE
    doubts = [
        Doubt(name, {zone.id: chance.random(ROWS) < 0.15 for zone in ruleset.zones})
        for name in names
    ]
    distances = {**waters, ALL_WATER: np.min(list(waters.values()), axis=0)}
    known = {"doubts": doubts, "u": u, "u_on_water": on_water, "measured_from": 1}
    judged = verdict.judge(ruleset, distances, facility, **known)
    told = judged.rule_note
    for row in range(ROWS):
        near = {
            zone["id"]: waters[own.class_set][row]
            for zone, own in zip(zones, ruleset.zones, strict=True)
        }
        opened = [
            (each.note, {id_ for id_, rows in each.within.items() if rows[row]}) for each in doubts
        ]
        kinds = MAY_BE[facility[row]]
        error = (u[row], on_water[row])
        case = (row, kinds, near, error, opened)
        expected = _verdict(zones, kinds, near, error, opened)
        assert judged.verdict[row] == expected, case
        unknown = {note for note in (told[row] or "").split(";") if note}
        unknown = {note for note in unknown if not note.startswith(WITHOUT_DOUBT)}
        named = unknown & {*names, verdict_notes.FACILITY_UNKNOWN}
        assert not named or expected == "uncertain", case
        if verdict_notes.FACILITY_UNKNOWN in named:
            assert len(kinds) > 1, case
        # what is named, taken as known, would change what is said; what is not named would not
        for index, (note, _) in enumerate(opened):
            fewer = opened[:index] + opened[index + 1 :]
            if expected != _verdict(zones, kinds, near, error, fewer):
                assert note in named, case
        if expected == "uncertain":
            by_kind = {kind: _verdict(zones, (kind,), near, error, opened) for kind in kinds}
            if len({said.replace("no rule", "outside") for said in by_kind.values()}) > 1:
                assert verdict_notes.FACILITY_UNKNOWN in named, case
