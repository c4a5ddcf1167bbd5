"""What an annual report gathers: chemical parks by hand, recommendations, research."""

import datetime

import numpy as np
import pandas as pd
import pytest
from parkshore.analysis.decision.annual.chemical_parks import chemical_parks
from parkshore.analysis.decision.annual.recommendations import (
    RECOMMENDATIONS,
    REPORTED,
    concerned,
    incomplete,
)
from parkshore.analysis.indicators.research import research

END = datetime.date(2024, 12, 31)
PARKS = pd.DataFrame(
    {
        "park_id": ["A", "B", "C", "D", "E"],
        "chemical": [1, "是", 0, None, 1],
        "accredited": [1, None, 1, 1, 0],
        "recog_st": [None, "under rectification", None, None, "withdrawn"],
        "plan": [2023, np.nan, 2020, np.nan, np.nan],
        "hm_kg": [1.5, 0.0, 9.0, np.nan, np.nan],
    }
)
OUTFALLS = pd.DataFrame(
    {
        "park_id": ["A", "A", "B", "C", None],
        "permit": ["P1", " ", None, "P2", "P3"],
        "monitor": [1, 0, None, 1, 1],
        "wetland": [1, None, 0, 1, 1],
        "receiver": ["长江", "汉江", "长江", "长江", "长江"],
    }
)


def test_chemical_parks_hold_what_is_recorded_and_nothing_else():
    found = chemical_parks(PARKS, OUTFALLS, {"A": "within", "C": "within"}, END)
    table = found.table.set_index("park_id")
    assert list(table.index) == ["A", "B", "E"]
    assert found.unknown == 1
    assert table["recognised"].tolist() == ["recognised", None, "not recognised"]
    assert table["verdict"].tolist() == ["within", None, None]
    counts = table[["outfalls", "permit_n", "monitor_n", "wetland_n"]]
    assert counts.to_numpy().tolist() == [[2, 1, 1, 1], [1, 0, 0, 0], [0, 0, 0, 0]]
    assert table["receivers"].tolist() == ["汉江;长江", "长江", None]
    assert np.isnan(table.loc["B", "plan"])
    assert table["hm_kg"].tolist()[:2] == [1.5, 0.0]


def test_without_a_table_of_outfalls_nothing_is_known_of_them():
    table = chemical_parks(PARKS, None, {}, END).table
    assert table[["outfalls", "permit_n", "monitor_n", "wetland_n"]].isna().all(axis=None)


@pytest.mark.parametrize("fields", [["park_id"], ["park_id", "chemical"]])
def test_parks_that_say_little(fields):
    found = chemical_parks(PARKS[fields], OUTFALLS, {}, END)
    assert len(found) == (2 if "chemical" in fields else 0) + ("chemical" in fields)
    assert found.unknown == (1 if "chemical" in fields else 5)


def test_a_park_of_which_nothing_is_known_is_not_concerned():
    found = concerned({"cod": ([True, True], [True, False]), "sites": ([False, True], [True] * 2)})
    assert [each.recommendation.section for each in found] == ["5.2", "5.3(1)"]
    assert found[0].parks.tolist() == [True, False]
    assert [each.section for each in RECOMMENDATIONS.values()] == sorted(
        each.section for each in RECOMMENDATIONS.values()
    )


def test_one_figure_that_lacks_makes_a_report_incomplete():
    columns = {name: np.array([1.0, 1.0]) for name in REPORTED}
    assert incomplete(columns).tolist() == [False, False]
    columns["cod_t"] = np.array([1.0, np.nan])
    assert incomplete(columns).tolist() == [False, True]


def test_research_is_shared_over_the_parks_that_state_both():
    spent, gdp = np.array([2.0, 4.0, np.nan, 1.0]), np.array([100.0, 100.0, 100.0, 0.0])
    table = research(spent, gdp, ["upstream", "midstream", "upstream", None]).set_index("reach")
    assert table.loc["all", ["parks", "n", "rd", "gdp"]].tolist() == [4, 2, 6.0, 200.0]
    assert table.loc["all", "share"] == pytest.approx(0.03)
    assert table.loc["upstream", ["n", "share"]].tolist() == [1, 0.02]
    assert np.isnan(table.loc["all"]["median"]) is np.False_


def test_of_a_park_that_may_be_chemical_nothing_is_told():
    found = chemical_parks(PARKS, None, {}, END)
    assert found.known.tolist() == [True, True, True, False, True]
    assert found.chosen.tolist() == [True, True, False, False, True]
