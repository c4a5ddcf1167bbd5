"""Figures of a wrong magnitude are told with their factor, against columns and years."""

import numpy as np
import pytest
from parkshore.analysis.inventory import schema
from parkshore.analysis.inventory.checks import findings
from parkshore.analysis.inventory.checks.magnitudes import check, factor_of
from parkshore.analysis.inventory.sites.inventory_sites import Sites


def sites(**values):
    rows = len(next(iter(values.values())))
    columns = {name: np.array(column, dtype=object) for name, column in values.items()} | {
        "park_id": np.array(values.get("park_id", [f"P{i}" for i in range(rows)]), dtype=object)
    }
    return Sites(schema.load("parks"), columns, np.full(rows, 114.0), np.full(rows, 30.0))


def told(found):
    return [(f.row, f.field, f.message.values["factor"]) for f in found]


@pytest.mark.parametrize(
    ("ratio", "factor"),
    [(5.0, None), (5e3, "10³"), (5e4, "10⁴"), (5e8, "10⁸"), (5e-3, "10³"), (5e-8, "10⁸"),
     (5e14, None), (0.0, None), (float("nan"), None), (-5e4, None)],
)  # fmt: skip
def test_factors(ratio, factor):
    assert factor_of(ratio, 1.0, 20.0) == factor


@pytest.mark.parametrize(
    ("gdp", "energy", "factor"),
    [
        ([125000.0], [32000.0], None),
        ([12.5], [32000.0], "10⁴"),
        ([125000.0], [3.2], "10⁴"),
        ([1250000000.0], [32000.0], "10⁴"),
        ([125000.0], [32000000.0], "10³"),
        ([125000.0], [0.0], None),
        ([125000.0], [None], None),
    ],
)
def test_energy_against_gdp(gdp, energy, factor):
    found = check(sites(gdp=gdp, energy_tce=energy), findings.References())
    assert told(found) == ([(0, "gdp", factor)] if factor else [])


def test_output_against_gdp():
    found = check(sites(gdp=[125000.0], giov=[33.0]), findings.References())
    assert told(found) == [(0, "giov", "10⁴")]


def test_a_whole_column_is_told_once():
    found = check(sites(gdp=[12.5, 8.0, 20.0, 3.0], giov=[3e5, 2e5, 4e5, 9.0]),
                  findings.References())  # fmt: skip
    assert told(found) == [(-1, "giov", "10⁴")]


def test_the_year_before():
    both = sites(park_id=["P1", "P1", "P2"], year=[2022, 2023, 2023],
                 cod_t=[100.0, 1.2e6, 5.0], gdp=[1e5, 1.1e5, 2e5])  # fmt: skip
    assert told(check(both, findings.References())) == [(1, "cod_t", "10⁴")]


def test_the_year_before_in_the_parks_that_are_stored():
    stored = sites(park_id=["P1"], year=[2022], gdp=[125000.0])
    new = sites(park_id=["P1"], year=[2023], gdp=[13.0])
    found = check(new, findings.References(parks=stored))
    assert told(found) == [(0, "gdp", "10⁴")]
    said = "Gross domestic product holds 13 in 2023 and 125000 in 2022"
    assert str(found[0].message).startswith(said)
    assert check(stored, findings.References(parks=new)) == []
