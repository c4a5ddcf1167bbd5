"""Figures of the sample go together: `checkinventory` has nothing to say of their relations."""

import sqlite3

import numpy as np
import pandas as pd
import pytest
from parkshore.analysis import sample
from parkshore.analysis.inventory import schema
from parkshore.analysis.inventory.checks import magnitudes, relations
from parkshore.analysis.inventory.checks.findings import References
from parkshore.analysis.inventory.sites.inventory_sites import Sites
from parkshore.analysis.sample.basis.sample_files import shape
from parkshore.analysis.sample.basis.whole_shares import scaled_within

KINDS = ("parks", "enterprises", "energy_units", "wastewater_plants")


def sites(kind, rows):
    zeros = np.zeros(len(rows))
    columns = {name: rows[name].to_numpy(object) for name in rows}
    return Sites(schema.load(kind), columns, zeros, zeros, None)


def remarks(tables):
    parks = sites("parks", tables["parks"])
    found = [
        (kind, str(each.message))
        for kind in KINDS
        for each in relations.check(sites(kind, tables[kind]), References(parks=parks))
    ]
    return found + [each.code for each in magnitudes.check(parks, References())]


def as_tables(layers):
    return {name: layers[name].rows for name in (*KINDS, "park_years")}


@pytest.mark.parametrize(("count", "seed"), [(1045, 1), (120, 1), (30, 3), (7, 2), (2, 1)])
def test_a_sample_of_any_size_obeys_the_relations(province_outlines, full_sample, count, seed):
    made = full_sample if count == 1045 else sample.create(count, seed, province_outlines)
    tables = as_tables(made)
    assert remarks(tables) == []
    years = tables["park_years"]
    for year in (2015, 2018):
        rows = years[years["year"] == year].reset_index(drop=True)
        assert remarks(tables | {"parks": rows, "energy_units": tables["energy_units"][:0]}) == []


@pytest.mark.long
@pytest.mark.parametrize("seed", [11, 1234])
def test_any_seed_obeys_the_relations(province_outlines, seed):
    assert remarks(as_tables(sample.create(1045, seed, province_outlines))) == []


@pytest.mark.parametrize("part", ["parks", "energy_units"])
def test_the_test_sees_what_is_wrong(full_sample, part):
    tables = as_tables(full_sample)
    changed = tables["parks"].assign(co2e_t=tables["parks"]["co2e_t"].astype(float) / 1e4)
    told = remarks(tables | {"parks": changed})
    assert {each[0] for each in told} >= {part}


def test_the_shipped_inventory_obeys_them_and_fills_the_schema(root):
    with sqlite3.connect(root / "resources" / "sample" / "inventory.gpkg") as connection:
        tables = {
            kind: pd.read_sql(f"SELECT * FROM {kind}", connection).astype(object)
            for kind in (*KINDS, "verifications")
        }
    tables = {kind: rows.where(rows.notna(), None) for kind, rows in tables.items()}
    assert remarks(tables) == []
    for kind, rows in tables.items():
        assert set(schema.load(kind).names) <= set(rows.columns)
    verified = tables["verifications"]
    assert verified[["site_kind", "maker", "checker"]].notna().all().all()
    assert (verified["maker"] != verified["checker"]).all()
    assert set(verified["deadline"].notna() == (verified["verdict"] == "within")) == {True}


def test_guizhou_and_the_lower_reaches(full_sample):
    parks, totals = full_sample["parks"].rows, full_sample["provinces"].rows
    guizhou = parks[parks["province"] == "贵州"]
    whole = totals.set_index("prov_zh").loc["贵州"]
    assert guizhou["giov"].sum() / whole["giov"] > 0.7
    assert guizhou["firms"].sum() / whole["firms"] > 0.7
    reach = {each["zh"]: each["reach"] for each in shape()["provinces"].values()}
    taking = parks[parks["programs"].notna()]["province"].map(reach).value_counts(normalize=True)
    assert taking["downstream"] > 0.5


def test_weights_scaled_within_bounds():
    weights, least, most = np.ones(3), np.array([0.0, 5.0, 0.0]), np.array([9.0, 9.0, 1.0])
    assert scaled_within(weights, 12, least, most) == pytest.approx([5.5, 5.5, 1])
    assert scaled_within(weights, 2, least, most) == pytest.approx([0, 5, 0], abs=1e-4)
    assert scaled_within(weights, 99, least, most) == pytest.approx([9, 9, 1])
    assert scaled_within(np.zeros(0), 3, np.zeros(0), np.zeros(0)).size == 0
