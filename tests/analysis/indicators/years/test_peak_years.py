"""Peak years: by park, by province of the parks that have every year, and what is not known."""

import pandas as pd
import pytest
from parkshore.analysis.indicators.years.peak_years import peak_years

ROWS = pd.DataFrame(
    [
        ("a", 2015, "江苏", 10.0),
        ("a", 2016, "江苏", 30.0),
        ("a", 2017, "江苏", 20.0),
        ("b", 2015, "Jiangsu", 10.0),
        ("b", 2016, "Jiangsu", 11.0),
        ("b", 2017, "Jiangsu", 50.0),
        ("c", 2016, "湖北", 99.0),
        ("c", 2017, "湖北", 1.0),
        ("d", 2017, None, None),
        ("a", 2017, "江苏", 20.0),
    ],
    columns=["park_id", "year", "province", "co2e_t"],
)


@pytest.fixture
def found():
    table = peak_years(ROWS, id_field="park_id", year_field="year", province_field="province")
    return {(row.level, row.ref_id): row for row in table.itertuples(index=False)}


@pytest.mark.parametrize(
    ("key", "parks", "count", "year", "value", "state"),
    [
        (("park", "a"), 1, 3, 2016, 30, "past"),
        (("park", "b"), 1, 3, 2017, 50, "not yet"),
        (("park", "c"), 1, 2, 2016, 99, "unknown"),
        (("province", "Jiangsu"), 2, 3, 2017, 70, "not yet"),
        (("all", None), 2, 3, 2017, 70, "not yet"),
    ],
)
def test_by_hand(found, key, parks, count, year, value, state):
    row = found[key]
    assert (row.parks, row.years, row.peak_year, row.peak_t) == (parks, count, year, value)
    assert row.peak == state


def test_a_region_without_a_whole_series_is_not_known(found):
    row = found["province", "Hubei"]
    assert (row.parks, row.years, row.peak) == (0, 0, "unknown")
    assert row.peak_t != row.peak_t


def test_two_values_of_one_year_are_none():
    rows = pd.concat([ROWS, ROWS[:1].assign(co2e_t=77.0)])
    table = peak_years(rows, id_field="park_id", year_field="year")
    row = table[table["ref_id"] == "a"].iloc[0]
    assert (row["years"], row["peak"]) == (2, "unknown")
