"""Figures by group are those of the summary; what is not known is never a number."""

import numpy as np
import pandas as pd
import pytest
from parkshore.analysis.indicators.figures.park_figures import COUNT, Figure, Grouping, ParkFigures
from parkshore.analysis.indicators.figures.year_changes import YearStates, changes
from parkshore.analysis.indicators.summary import summarize
from parkshore.analysis.shoreline.results.result_columns import ResultColumns

GDP = Figure("gdp", "GDP", "10⁴ CNY", "sum")
PRODUCTIVITY = Figure("gdp", "GDP", "10⁴ CNY", "median")


def parks_of(**columns):
    size = len(next(iter(columns.values())))
    rows = ResultColumns(range(1, size + 1), columns)
    groupings = {name: Grouping(name) for name in ("reach", "province") if name in columns}
    return ParkFigures(rows, [GDP], groupings)


@pytest.fixture(scope="module")
def frame():
    chance = np.random.default_rng(7)
    size = 500
    values = chance.lognormal(8, 2, size)
    values[chance.random(size) < 0.3] = np.nan
    reach = chance.choice(["upstream", "midstream", "downstream", None], size)
    return pd.DataFrame({"reach": reach, "gdp": values, "giov": chance.random(size)})


@pytest.mark.parametrize("how", ["sum", "mean", "median"])
def test_groups_are_those_of_the_summary(frame, how):
    parks = parks_of(
        **{
            name: frame[name].astype(object).where(frame[name].notna(), None).tolist()
            for name in frame
        }
    )
    expected = summarize(frame, ["reach"], ["gdp"]).query("field == 'gdp'")
    found = parks.groups("reach", GDP, how)
    assert [group.key for group in found] == ["upstream", "midstream", "downstream", None]
    assert [group.known for group in found] == expected["n"].tolist()
    assert [group.parks for group in found] == (expected["n"] + expected["n_null"]).tolist()
    assert [group.value for group in found] == pytest.approx(expected[how].tolist())
    if how == "sum":
        assert [group.share for group in found] == pytest.approx(expected["share_all"].tolist())
    else:
        assert {group.share for group in found} == {None}
    rows = [parks.rows_in("reach", group.key) for group in found]
    assert sorted(np.concatenate(rows).tolist()) == list(range(len(frame)))


def test_coverage_is_the_part_of_the_recorded_output():
    parks = parks_of(reach=["upstream"] * 3, gdp=[1.0, None, 2.0], giov=[30.0, 10.0, None])
    group = parks.whole(GDP, "sum")
    assert (group.known, group.parks, group.value, group.covered) == (2, 3, 3.0, 0.75)


def test_without_output_coverage_is_not_known():
    parks = parks_of(reach=["upstream", None], gdp=[1.0, 2.0])
    assert {group.covered for group in parks.groups("reach", GDP, "sum")} == {None}


@pytest.mark.parametrize("how", ["sum", "mean", "median"])
def test_a_group_of_which_nothing_is_known_has_no_number(how):
    parks = parks_of(reach=["upstream", "downstream"], gdp=[None, 4.0], giov=[1.0, 1.0])
    first, second = parks.groups("reach", GDP, how)
    assert (first.value, first.known, first.covered) == (None, 0, 0.0)
    assert second.value == 4.0


def test_a_figure_of_texts_or_none_at_all_is_not_known():
    parks = parks_of(reach=["upstream"], gdp=["many"])
    assert parks.whole(GDP, "sum").value is None
    absent = Figure("co2e_t", "", "", "sum")
    assert parks.whole(absent, "sum").value is None
    assert parks.whole(Figure(COUNT, "", "", "sum"), "sum").value == 1.0


def test_no_park_at_all():
    parks = parks_of(reach=[], gdp=[])
    assert parks.groups("reach", GDP, "median") == []
    assert parks.whole(GDP, "sum").value is None


def test_rows_and_features_belong_to_each_other():
    rows = ResultColumns([1, 2, 3], {"park_id": ["a", "b", None]})
    where = np.array([11, 12, 21]), np.array([0, 0, 1])
    parks = ParkFigures(rows, [], {}, where)
    assert parks.features_of(np.array([0])) == [11, 12]
    assert parks.features_of(np.array([2])) == []
    assert parks.rows_of([21, 12, 99]).tolist() == [0, 1]
    assert [parks.label(row) for row in range(3)] == ["a", "b", "3"]


def test_only_the_same_parks_are_compared():
    now = parks_of(
        park_id=["a", "b", "c", "d", "d", None],
        gdp=[12.0, 30.0, None, 1.0, 1.0, 9.0],
        reach=["upstream"] * 6,
    )
    then = parks_of(
        park_id=["b", "a", "c", "d", None],
        gdp=[20.0, 10.0, 5.0, 1.0, 9.0],
        reach=["downstream"] * 5,
    )
    (change,) = changes(now, then, "reach", GDP, "sum")
    assert (change.parks, change.both) == (6, 2)  # d is two parks, c has no value now
    assert (change.then, change.now, change.percent) == (30.0, 42.0, 40.0)
    (median,) = changes(now, then, "reach", PRODUCTIVITY, "median")
    assert (median.then, median.now) == (15.0, 21.0)


def test_from_nothing_no_change_in_percent_follows():
    now = parks_of(park_id=["a"], gdp=[12.0], reach=["upstream"])
    then = parks_of(park_id=["a"], gdp=[0.0], reach=["upstream"])
    assert changes(now, then, "reach", GDP, "sum")[0].percent is None
    none = parks_of(park_id=["z"], gdp=[1.0], reach=["upstream"])
    change = changes(now, none, "reach", GDP, "sum")[0]
    assert (change.then, change.now, change.percent, change.both) == (None, None, None, 0)


def test_states_are_counted_of_parks_that_are_there():
    now = parks_of(park_id=["a", "b", "c"], reach=["upstream"] * 3)
    states = YearStates(
        now,
        ["a", "b", "c", "gone", "a"],
        ["cod_t"] * 4 + ["so2_t"],
        ["weak decoupling", "strong decoupling", None, "weak decoupling", "weak decoupling"],
    )
    assert states.fields == ["cod_t", "so2_t"]
    assert states.counts("cod_t") == [
        ("strong decoupling", 1), ("weak decoupling", 1), (None, 1)
    ]  # fmt: skip
    assert states.rows_in("cod_t", "weak decoupling").tolist() == [0]
    assert states.rows_in("cod_t", None).tolist() == [2]
