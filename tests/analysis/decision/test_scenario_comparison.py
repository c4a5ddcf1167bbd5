"""Two states of the same sites."""

import numpy as np
import pytest
from parkshore.analysis.decision import scenario_comparison
from parkshore.analysis.message import InputError

NAMES = ("old", "new")


def test_sites_are_joined_by_id_never_by_order():
    before = {
        "id": ["a", "b", "c"],
        "verdict": ["within", "outside", "within"],
        "limit_m": [1000.0, 1000.0, 1000.0],
        "shore_m": [500.0, 2500.0, 900.0],
    }
    after = {
        "id": ["d", "b", "a"],
        "verdict": ["outside", "within", "within"],
        "limit_m": [3000.0, 3000.0, 3000.0],
        "shore_m": [9000.0, 2500.0001, 500.0],
    }
    found = scenario_comparison.compare(before, after, NAMES)
    assert found.table.to_numpy().tolist() == [
        ["a", "within", "within", 0, "limit_m: 1000 → 3000"],
        ["b", "outside", "within", 1, "limit_m: 1000 → 3000"],
        ["c", "within", None, 1, "gone"],
        ["d", None, "outside", 1, "added"],
    ]
    assert found.numbers == {"CHANGED": 3, "ADDED": 1, "GONE": 1}


def test_options_go_before_verdicts_and_reasons_are_told():
    before = {"id": [1], "verdict": ["within"], "option": ["relocate"], "accredited": [0]}
    after = {"id": [1.0], "verdict": ["outside"], "option": ["no action"], "accredited": [None]}
    row = scenario_comparison.compare(before, after, NAMES).table.iloc[0]
    assert row.tolist() == [
        "1",
        "relocate",
        "no action",
        1,
        "verdict: within → outside; accredited: 0 → –",
    ]


def test_one_layer_of_options_is_compared_by_verdict():
    before = {"id": [1], "verdict": ["within"], "option": ["relocate"]}
    after = {"id": [1], "verdict": ["within"]}
    found = scenario_comparison.compare(before, after, NAMES)
    assert found.table["then"].tolist() == ["within"]
    assert found.numbers["CHANGED"] == 0


def test_sites_without_id_are_never_joined():
    before = {"id": [None, "", "a"], "verdict": ["within", "within", "within"]}
    after = {"id": [None, "a"], "verdict": ["within", "within"]}
    found = scenario_comparison.compare(before, after, NAMES)
    assert found.numbers == {"CHANGED": 3, "ADDED": 1, "GONE": 2}
    assert len(found.table) == 4


def test_unchanged_unknown_values_are_no_change():
    before = {"id": ["a"], "verdict": [None], "shore_m": [np.nan]}
    found = scenario_comparison.compare(before, before, NAMES)
    assert found.table.to_numpy().tolist() == [["a", None, None, 0, None]]


def test_all_ids_may_differ():
    found = scenario_comparison.compare(
        {"id": ["a"], "verdict": ["within"]}, {"id": ["b"], "verdict": ["within"]}, NAMES
    )
    assert found.numbers == {"CHANGED": 2, "ADDED": 1, "GONE": 1}


@pytest.mark.parametrize(
    ("before", "after", "part"),
    [
        (
            {"id": ["a", "a"], "verdict": ["x", "y"]},
            {"id": ["a"], "verdict": ["x"]},
            "old holds the id a twice",
        ),
        ({"id": ["a"], "verdict": ["x"]}, {"id": ["a"], "option": ["x"]}, "old and new have"),
    ],
)
def test_what_cannot_be_joined_is_told(before, after, part):
    with pytest.raises(InputError, match=part):
        scenario_comparison.compare(before, after, NAMES)
