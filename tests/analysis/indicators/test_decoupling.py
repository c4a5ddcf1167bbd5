"""Tapio's eight states, by hand."""

import numpy as np
import pandas as pd
import pytest
from parkshore.analysis.indicators import decoupling as module
from parkshore.analysis.message import InputError

NAN = np.nan
FIELDS = {
    "id_field": "park_id",
    "year_field": "year",
    "driver_field": "gdp",
    "pressure_fields": ["energy_tce"],
}
BY_HAND = [
    ("D01", 10, -5, -0.5, "strong decoupling"),
    ("D02", 20, 10, 0.5, "weak decoupling"),
    ("D03", 10, 10, 1.0, "expansive coupling"),
    ("D04", 10, 20, 2.0, "expansive negative decoupling"),
    ("D05", -10, 10, -1.0, "strong negative decoupling"),
    ("D06", -20, -10, 0.5, "weak negative decoupling"),
    ("D07", -10, -10, 1.0, "recessive coupling"),
    ("D08", -10, -20, 2.0, "recessive decoupling"),
    ("D09", 0, -10, NAN, None),
    ("D10", NAN, NAN, NAN, None),
    ("D11", NAN, NAN, NAN, None),
    ("D12", 10, 8, 0.8, "expansive coupling"),
]


def test_twelve_parks(years):
    table, used, notes = module.decoupling(years, **FIELDS, first=2015, last=2017)
    assert list(table["ref_id"]) == [row[0] for row in BY_HAND]
    for row, expected in zip(table.itertuples(index=False), BY_HAND, strict=True):
        assert row.field == "energy_tce"
        assert [row.driver_chg, row.press_chg, row.elasticity] == pytest.approx(
            expected[1:4], nan_ok=True
        )
        assert row.state == expected[4]
    assert (len(used), used.sum()) == (26, 22)
    assert [str(note) for note in notes] == [
        "1 park has no row for 2015; its change is NULL.",
        "1 park has several different rows for 2017 (first: D11); its change is NULL.",
    ]


@pytest.mark.parametrize(
    ("driver", "pressure", "state"),
    [
        (10, 7.99, "weak decoupling"),
        (10, 8.0, "expansive coupling"),
        (10, 12.0, "expansive coupling"),
        (10, 12.01, "expansive negative decoupling"),
        (10, 0, "weak decoupling"),
        (-10, 0, "weak negative decoupling"),
        (-10, -7.99, "weak negative decoupling"),
        (-10, -8.0, "recessive coupling"),
        (-10, -12.0, "recessive coupling"),
        (-10, -12.01, "recessive decoupling"),
    ],
)
def test_bounds_of_the_states(driver, pressure, state):
    assert module.states_of([driver], [pressure])[1].tolist() == [state]


def test_every_state_occurs(years):
    table, _, _ = module.decoupling(years, **FIELDS, first=2015, last=2017)
    assert set(table["state"].dropna()) == set(module.STATES)


def test_a_base_that_is_not_positive_gives_no_change(years):
    years.loc[years["park_id"] == "D01", "energy_tce"] = [0, 5]
    years.loc[years["park_id"] == "D02", "gdp"] = [-3, 5]
    table, _, _ = module.decoupling(years, **FIELDS, first=2015, last=2017)
    assert table["press_chg"].isna().iloc[0]
    assert table["driver_chg"].isna().iloc[1]
    assert table["state"].isna().iloc[:2].all()


def test_years_of_the_data(years):
    assert module.years_of(years, "year") == (2015, 2017)
    assert module.years_of(pd.DataFrame({"year": [None]}), "year") == (None, None)


def test_rows_without_a_park_are_not_used(years):
    years.loc[0, "park_id"] = None
    table, used, _ = module.decoupling(years, **FIELDS, first=2015, last=2017)
    assert not used[0]
    assert table["state"].isna().iloc[list(table["ref_id"]).index("D01")]


def test_missing_field(years):
    with pytest.raises(InputError, match="INPUT has no field gdp"):
        module.decoupling(years.drop(columns="gdp"), **FIELDS, first=2015, last=2017)
