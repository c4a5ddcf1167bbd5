"""Constant prices: by year, by province, and where no index is known."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from parkshore.analysis.indicators.decoupling import DecouplingRequest, compare_years
from parkshore.analysis.indicators.indicator_file import quantities as known_quantities
from parkshore.analysis.indicators.park_indicators import (
    UNITS,
    ParkIndicatorRequest,
    park_indicators,
)
from parkshore.analysis.indicators.years.deflator import at_constant_prices
from parkshore.analysis.message import InputError
from parkshore.analysis.tables.table import Table

NATION = Table("nation", pd.DataFrame({"year": [2015, 2020], "index": [100.0, 150.0]}))
ROWS = Table(
    "years",
    pd.DataFrame(
        {
            "park_id": ["a", "a", "b", "b"],
            "year": [2015, 2020] * 2,
            "province": ["江苏省", "Jiangsu", "湖北", "湖北"],
            "gdp": [100.0, 180.0, 100.0, 120.0],
            "cod_t": [10.0, 12.0, 10.0, 9.0],
        }
    ),
)


def asked(**more):
    return compare_years(DecouplingRequest(ROWS, "park_id", "year", "gdp", ["cod_t"], **more))


def prices(**columns):
    return Table("prices", pd.DataFrame(columns))


def test_growth_at_current_prices_may_be_none_at_constant_ones():
    current, constant = asked(), asked(deflator=NATION)
    assert current.table["driver_chg"].tolist() == pytest.approx([80, 20])
    assert constant.table["driver_chg"].tolist() == pytest.approx([20, -20])
    assert [row.state for row in current.table.itertuples()] == [
        "weak decoupling",
        "strong decoupling",
    ]
    assert [row.state for row in constant.table.itertuples()] == [
        "expansive coupling",
        "weak negative decoupling",
    ]
    assert "Driver at current prices" in map(str, current.basis)
    assert "Driver at constant prices by nation" in map(str, constant.basis)


def test_a_province_has_its_own_index():
    own = prices(year=[2015, 2020, 2020], province=[None, "江苏", None], index=[1.0, 1.2, 2.0])
    table = asked(deflator=own, province="province").table
    assert table["driver_chg"].tolist() == pytest.approx([50, -40])


def test_a_row_without_an_index_is_not_known_and_told():
    own = prices(year=[2015, 2020], province=["江苏", "江苏"], index=[100.0, 120.0])
    result = asked(deflator=own, province="province")
    assert result.table["state"].tolist() == ["weak decoupling", None]
    [told] = [str(each) for each in result.warnings if "constant prices" in str(each)]
    assert told.startswith("2 rows have a year or province without an index in prices")


def test_a_base_year_is_brought_to_the_prices_of_each_park():
    """GDP of 2015 doubles at prices that doubled: no productivity grew, and COD intensity fell."""
    frame = {"park_id": ["a", "b", "c"], "gdp": [200.0] * 3, "cod_t": [10.0] * 3}
    now = pd.DataFrame({**frame, "year": [2020, 2020, None], "province": ["江苏", "湖北", "湖北"]})
    base = pd.DataFrame({**frame, "gdp": [100.0] * 3, "year": [2015] * 3})
    quantities = {"gdp_cny": "gdp", "cod_t": "cod_t"}
    request = ParkIndicatorRequest(
        Table("parks", now),
        {name: quantities.get(name, "") for name in known_quantities()},
        dict.fromkeys(UNITS, 0),
        base=Table("base", base),
    )
    current = park_indicators(request)
    assert current.table["cod_chg"].tolist() == pytest.approx([-50.0] * 3)
    own = prices(year=[2015, 2020, 2020], province=[None, "江苏", None], index=[1.0, 2.0, 1.0])
    constant = park_indicators(replace(request, prices=own))
    assert constant.table["cod_chg"].tolist() == pytest.approx([0.0, -50.0, np.nan], nan_ok=True)
    assert (request.constant, constant.request.constant) == (False, True)
    assert any("1 park has no year, or no index" in str(each) for each in constant.warnings)


@pytest.mark.parametrize(
    ("columns", "told"),
    [
        ({"year": [2015], "price": [1.0]}, "prices has no field index"),
        ({"year": [2015, 2015], "index": [1.0, 2.0]}, "for 2015; give one positive"),
        ({"year": [2015], "index": [0.0]}, "index 0 for 2015"),
    ],
)
def test_a_table_that_is_no_deflator_is_refused(columns, told):
    with pytest.raises(InputError, match=told):
        at_constant_prices([1.0], [2015], None, prices(**columns))


def test_years_that_are_not_known_have_no_index():
    found = at_constant_prices([1.0, np.nan], [np.nan, 2015], None, NATION)
    assert np.isnan(found).all()
