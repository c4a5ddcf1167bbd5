"""Columns of checked sites: order, filter, work list, and a trial that clears nothing in doubt."""

import time

import numpy as np
import pytest
from parkshore.analysis.shoreline.results.result_columns import ResultColumns, Words

VERDICTS = ["within", "outside", "uncertain", "no rule", "uncertain", "outside"]
NOTES = ["screening", None, "centre line;repaired", None, "screening", "screening"]
DECIDE = (
    *("facility unknown", "scope unknown", "beyond the data", "centre line", "lake on a river"),
    *("artificial channel", "unclassified water", "water level", "demonstration only"),
)


@pytest.fixture
def sites():
    return ResultColumns(
        [11, 4, 5, 6, 90, 2],
        {
            "verdict": VERDICTS,
            "rule_note": NOTES,
            "shore_m": [10.0, 1090.0, 1300.0, None, 1010.0, 1101.0],
            "limit_m": [1000.0, 1000.0, 1000.0, None, 1000.0, 1000.0],
            "margin_m": [-990.0, 90.0, 300.0, None, 10.0, 101.0],
            "name": ["Beta", "alpha", None, "Gamma", "阿坝", "beta 2"],
        },
    )


def verdicts(sites, limit, u):
    sites.try_limit(limit, u)
    return [sites.cell("trial", row) for row in range(len(sites))]


def test_rows_come_in_order_with_nothing_last(sites):
    assert sites.shown(order="shore_m").tolist() == [0, 4, 1, 5, 2, 3]
    assert sites.shown(order="shore_m", descending=True).tolist() == [2, 5, 1, 4, 0, 3]
    assert sites.shown(order="name", descending=True).tolist()[-1] == 2
    assert sites.shown(find="BETA", within=["name"]).tolist() == [0, 5]


def test_the_work_list_holds_what_is_near_the_limit(sites):
    assert sites.shown(work=True).tolist() == [0, 1, 2, 4]


def test_rows_are_found_by_the_ids_of_features(sites):
    assert sites.rows_of([90, 3, 2]).tolist() == [4, 5]
    assert sites.rows_of([]).tolist() == []


def test_a_trial_judges_by_distance_what_a_rule_speaks_of(sites):
    assert verdicts(sites, 1095, 0) == [
        *("within", "within", "uncertain", "no rule", "within", "outside"),
    ]


def test_a_trial_never_clears_what_rests_on_something_unknown(sites):
    for limit in (0, 500, 1299, 5000):
        assert verdicts(sites, limit, 0)[2] == "uncertain"


@pytest.mark.parametrize("note", [*DECIDE, "a note of another day"])
def test_a_note_that_may_decide_keeps_a_site_uncertain(note):
    assert tried_with(note) == ["uncertain"]


@pytest.mark.parametrize("note", ["lake at 12 m", "accuracy ± 25 m", "repaired", "has closed"])
def test_a_note_that_only_tells_leaves_it_to_the_distance(note):
    assert tried_with(note) == ["outside"]


def tried_with(note):
    row = {"verdict": ["uncertain"], "rule_note": [f"screening;{note}"], "shore_m": [1300.0]}
    return verdicts(ResultColumns([1], row), 1000, 0)


def test_a_trial_knows_how_exact_the_distances_are(sites):
    assert verdicts(sites, 1095, 20)[1] == "uncertain"
    assert verdicts(sites, 1095, None)[4] == "uncertain"


def test_a_hundred_thousand_sites_answer_at_once():
    n = 100_000
    numbers = np.random.default_rng(1)
    sites = ResultColumns(
        np.arange(n),
        {
            "verdict": numbers.choice(["within", "outside"], n),
            "shore_m": numbers.uniform(0, 5000, n),
            "limit_m": np.full(n, 1000.0),
            "margin_m": numbers.uniform(-1000, 4000, n),
            "name": [f"企业{number}" for number in numbers.permutation(n)],
        },
    )
    began = time.thread_time()
    for limit in range(0, 5000, 500):
        sites.try_limit(limit)
        sites.shown({"within"}, column="trial", order="trial")
    assert (time.thread_time() - began) / 10 < 0.1
    began = time.thread_time()
    sites.shown(order="name", find="99", within=["name"])
    assert time.thread_time() - began < 0.3


@pytest.mark.parametrize("begin", ["", "江苏省南京市江北新区化学工业园区有限责任公司第" * 2])
def test_texts_stand_in_their_order_however_they_begin(begin):
    names = [f"{begin}{number * 37 % 101}" for number in range(101)] + [None, "", begin, "ab\0"]
    words = Words.of(names * 2)
    assert words.distinct == sorted({name for name in names if name is not None})
    told = [None if code < 0 else words.distinct[code] for code in words.codes]
    assert told == names * 2
