"""Plants by process and age, water reclaimed; rates of coal-fired units beside others."""

import numpy as np
import pandas as pd
import pytest
from parkshore.analysis.infrastructure.energy import rate_comparison
from parkshore.analysis.infrastructure.energy.emissions import evaluate
from parkshore.analysis.infrastructure.factor_file import FACTOR_SETS
from parkshore.analysis.infrastructure.plant_structure import PlantStructure

PLANTS = pd.DataFrame(
    {
        "process": ["A2O", "厌氧缺氧好氧", "own process", None],
        "opened": ["1998-05", "2001", None, "unread"],
        "cap_td": [1000.0, 3000.0, np.nan, 500.0],
        "flow_td": [500.0, 1500.0, 100.0, np.nan],
        "reclaim_td": [100.0, np.nan, 50.0, 20.0],
        "ind_share": [1.0, 0.5, np.nan, 0.2],
    }
)


def test_plants_by_process_and_decade():
    structure = PlantStructure(PLANTS)
    process = structure.by_process.set_index("process")
    assert process.loc["A2O", "plants"] == 2
    assert process.loc["A2O", "cap_mta"] == pytest.approx(4000 * 365 / 1e6)
    assert process.loc["A2O", "ind_share"] == pytest.approx(0.625)
    assert process.loc["A2O", "reuse_sh"] == pytest.approx(0.2)
    assert process.index.tolist()[-1] is None
    assert structure.by_vintage["vintage"].tolist() == ["1990s", "2000s", None]


def test_what_is_reclaimed_is_held_against_the_plants_that_state_both():
    structure = PlantStructure(PLANTS)
    assert structure.reclaimed_share == pytest.approx(150 / 600)
    assert structure.mixed.tolist() == [False, True, False, True]
    assert PlantStructure(PLANTS[["cap_td"]]).reclaimed_share is None


UNITS = pd.DataFrame(
    {
        "fuel": ["coal", "煤", "coal", "gas", "coal"],
        "kind": ["power"] * 5,
        "mw": [1000.0, 1000.0, 30.0, 100.0, np.nan],
        "hours": [4000.0, 2000.0, 5000.0, 3000.0, 100.0],
        "rate": [280.0, 310.0, np.nan, 230.0, 300.0],
    }
)


def test_rates_are_those_that_units_state_weighted_by_generation():
    factors = FACTOR_SETS.chosen()
    table = rate_comparison.by_class(evaluate(UNITS, factors), factors, 2020).set_index("cls")
    large, small = table.loc["≥ 1000"], table.loc["< 50"]
    assert large["rate"] == pytest.approx((280 * 4 + 310 * 2) / 6)
    assert (large["units"], large["n"], large["worse_n"]) == (2, 2, 1)
    assert (large["typical"], large["advanced"]) == (285, 273)
    assert (small["units"], small["n"]) == (1, 0)
    assert np.isnan(small["rate"])
    assert np.isnan(small["advanced"])
    assert len(table) == 2  # no gas, no unit of unknown size


@pytest.mark.parametrize(
    ("year", "rate", "of"),
    [(2018, 315.4, 2015), (2015, 315.4, 2015), (2024, 302.4, 2024), (None, 302.4, 2024)],
)
def test_the_national_rate_is_of_the_year_or_the_latest_before(year, rate, of):
    found = rate_comparison.national_rate(FACTOR_SETS.chosen(), year)
    assert (found.rate, found.year) == (rate, of)
    assert rate_comparison.national_rate(FACTOR_SETS.chosen(), 1990) is None
