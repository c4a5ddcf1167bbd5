"""Changes between two years and gaps of one."""

import math

import numpy as np
import pandas as pd
from parkshore.analysis.decision import year_comparison

THEN = pd.DataFrame(
    {
        "park_id": ["a", "b", "c", None],
        "name": ["A", "B", "C", "?"],
        "area_km2": [1.0, 2.0, None, 9.0],
        "gdp": [10.0, 20.0, None, 1.0],
    }
)
NOW = pd.DataFrame(
    {
        "park_id": ["d", "b", "a"],
        "name": ["D", "B2", "A"],
        "area_km2": [4.0, 2.001, None],
        "gdp": [5.0, 30.0, 15.0],
    }
)


def test_parks_are_joined_by_id():
    found = year_comparison.changes(THEN, NOW)
    assert (found.added, found.gone, found.changed, found.same) == (1, 1, 2, 0)
    rows = [tuple(row) for row in found.table[["park_id", "change", "field"]].to_numpy()]
    assert rows == [
        ("d", "added", None),
        ("c", "gone", None),
        ("b", "changed", "name"),
        ("a", "changed", "area_km2"),
    ]


def test_other_ids_are_not_known():
    other = THEN.assign(park_id=["x", "y", "z", None])
    assert not year_comparison.changes(other, NOW).known


def test_sums_over_parks_with_both_values():
    table = year_comparison.figures(THEN, NOW, ["gdp", "cod_t"])
    assert table.to_numpy().tolist() == [["gdp", 2, 30.0, 45.0, 0.5]]
    nothing = year_comparison.figures(THEN.assign(gdp=0.0), NOW, ["gdp"])
    assert math.isnan(nothing["change"][0])


def test_missing_values_are_counted():
    table = year_comparison.missing(THEN, ["gdp", "cod_t"])
    assert table["n_null"].tolist() == [1, 4]
    np.testing.assert_allclose(table["share"], [0.25, 1.0])
