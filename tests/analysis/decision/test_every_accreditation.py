"""Accreditation by flag, dates and status: every combination against a slow reading of the rule."""

import datetime
import itertools

import numpy as np
import pytest
from parkshore.analysis.decision.accreditation import accredited_at

DAY = datetime.date(2023, 6, 15)
YES, NO, UNKNOWN = 1.0, 0.0, np.nan

# what a cell says of the day: it lies on the good side, on the bad side, or nobody can say
BEGINS = {
    None: "nothing",
    "2019": "good",
    "2023-06-15": "good",
    "2023年5月": "good",
    "2023-06-16": "bad",
    "2024": "bad",
    "2023": "open",
    "2023-06": "open",
    "soon": "open",
}
ENDS = {
    None: "nothing",
    "2028": "good",
    "2023-06-15": "good",
    "2023年7月": "good",
    "2023-06-14": "bad",
    "2022": "bad",
    "2023": "open",
    "2023/6": "open",
    "long": "open",
}
FLAGS = {1: "yes", "是": "yes", 0: "no", "否": "no", None: "nothing", "?": "nothing"}
STATES = (
    None,
    "recognised",
    "已认定",
    "under rectification",
    "整改中",
    "withdrawn",
    "unknown",
    "??",
)


def by_sentences(flag, begins, ends, state):
    """The rule, one sentence a line, in the order in which a lawyer would ask."""
    if state == "withdrawn":
        return NO
    recognised = state in ("recognised", "已认定")
    if recognised and flag == "no":
        return UNKNOWN
    if recognised and flag == "nothing":
        flag = "yes"
    over = "bad" in (begins, ends)
    within = (begins, ends) == ("good", "good")
    if flag == "no":
        return UNKNOWN if within else NO
    if over:
        return NO
    sure = {begins, ends} <= {"good", "nothing"} if flag == "yes" else within
    if not sure:
        return UNKNOWN
    return UNKNOWN if state in ("under rectification", "整改中", "??") else YES


@pytest.mark.parametrize("state", STATES)
def test_every_combination_of_flag_dates_and_status(state):
    cases = list(itertools.product(FLAGS, BEGINS, ENDS))
    flags, begins, ends = (list(each) for each in zip(*cases, strict=True))
    found = accredited_at(flags, begins, ends, DAY, [state] * len(cases))
    expected = [by_sentences(FLAGS[f], BEGINS[b], ENDS[e], state) for f, b, e in cases]
    wrong = [
        (case, float(got), want)
        for case, got, want in zip(cases, found, expected, strict=True)
        if not (got == want or (np.isnan(got) and np.isnan(want)))
    ]
    assert wrong == []
    assert set(map(str, expected)) >= ({"0.0"} if state == "withdrawn" else {"0.0", "nan"})


def test_a_day_in_every_month_turns_it_at_the_right_day():
    ends = "2023-06-15"
    for days in range(-400, 400, 7):
        day = DAY + datetime.timedelta(days=days)
        found = accredited_at([1], ["2022-06-15"], [ends], day)
        assert found[0] == float(datetime.date(2022, 6, 15) <= day <= DAY)
