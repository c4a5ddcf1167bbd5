"""Figures that belong together: bounds as data, and what lies beyond them."""

import numpy as np
import pytest
from parkshore.analysis.inventory import schema
from parkshore.analysis.inventory.checks import relations
from parkshore.analysis.inventory.checks.findings import References, book
from parkshore.analysis.inventory.sites.inventory_sites import Sites


def sites(kind, **values):
    layer = schema.load(kind)
    size = len(next(iter(values.values())))
    values.setdefault(layer.id_field, [f"x{n}" for n in range(size)])
    columns = {name: np.array([*cells, None], dtype=object)[:-1] for name, cells in values.items()}
    return Sites(layer, columns, np.zeros(size), np.zeros(size), None)


def found(layer, parks=None):
    return list(relations.check(layer, References(parks=parks)))


@pytest.mark.parametrize(
    ("kind", "over", "under", "values", "wrong"),
    [
        ("parks", "co2e_t", "energy_tce", [(614, 1), (2.7, 1), (0.0002, 1), (0, 1), (5, None)], 2),
        ("parks", "cod_t", "waste_m3", [(55_520, 1e6), (100, 1e6), (0.5, 1e6)], 2),
        ("parks", "waste_m3", "water_m3", [(150, 100), (90, 100), (1, 100)], 2),
        ("parks", "solid_t", "gdp", [(30, 1), (0.1, 1)], 1),
        ("enterprises", "cod_t", "water_m3", [(3000, 1e6), (300, 1e6)], 1),
        ("energy_units", "heat_gj", "mw", [(400_000, 1), (30_000, 1)], 1),
    ],
)
def test_figures_that_do_not_go_together_are_told(kind, over, under, values, wrong):
    columns = {over: [float(a) for a, _ in values], under: [b and float(b) for _, b in values]}
    told = found(sites(kind, **columns))
    assert len(told) == wrong
    assert {(each.field, each.severity, each.code) for each in told} == {
        (over, "warning", "relation")
    }
    assert "the possible range is" in str(told[0].message)


UNITS = {
    "park_id": ["a", "a", "b", None],
    "mw": [600.0, 600.0, 10.0, 600.0],
    "hours": [5000.0] * 4,
    "rate": [300.0] * 4,
    "fuel": ["coal", "coal", "gas", "coal"],
}


def test_units_of_a_park_emit_no_more_than_the_park():
    parks = sites("parks", park_id=["a", "b"], co2e_t=[2_000_000.0, 40_000.0])
    [told] = found(sites("energy_units", **UNITS), parks)
    assert (told.row, told.field, told.code, told.value) == (0, "mw", "relation", "a")
    assert "2880000 t CO2" in str(told.message)
    enough = sites("parks", park_id=["a", "b"], co2e_t=[5_000_000.0, 40_000.0])
    assert found(sites("energy_units", **UNITS), enough) == []
    burning = UNITS | {"fuel": ["biomass", "biomass", "gas", "coal"]}
    assert found(sites("energy_units", **burning), parks) == []


def test_without_parks_units_are_held_against_nothing():
    assert found(sites("energy_units", **UNITS)) == []


def test_every_bound_has_a_source_and_says_whether_it_was_read():
    for rule in (*book()["relations"], *book()["of_parks"]):
        assert rule["source"]["en"]
        assert rule["source"]["zh"]
        assert rule["verified"] is False
        layer = schema.load(rule["layer"])
        for name in (rule.get("over"), rule.get("under"), *rule.get("product", ())):
            assert name is None or layer.field(name)
