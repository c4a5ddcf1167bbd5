"""Symbiosis in quantities: what is there, needed, exchanged, and who can use it at all."""

import numpy as np
import pandas as pd
import pytest
from parkshore.analysis.infrastructure.pair_rules import PAIR_RULES
from parkshore.analysis.infrastructure.stream_amounts import by_stream
from parkshore.analysis.infrastructure.symbiosis import pairs

KINDS = ["chp", "power", "heat", "msw", "hazwaste", "biomass"]
UNIT = {"kind": "chp", "fuel": "coal", "cooling": "wet tower", "lon": 110.0, "lat": 30.0}
UNIT |= {"mw": 10.0, "hours": 5000.0, "rate": 300.0, "heat_gj": 400.0}
PLANT = {"id": "w", "lon": 110.0, "lat": 30.0, "flow_td": 1000.0, "reclaim_td": 200.0}


@pytest.fixture(scope="module")
def rules():
    return PAIR_RULES.chosen(kinds=KINDS).rules


def found(rules, units, plants):
    layers = {
        "energy_units": pd.DataFrame(
            [UNIT | {"id": f"e{n}"} | unit for n, unit in enumerate(units)]
        ),
        "wastewater_plants": pd.DataFrame([PLANT | plant for plant in plants]),
    }
    table = pairs(layers, rules, 5)
    homes = {name: np.full(len(frame), "P", object) for name, frame in layers.items()}
    sums = by_stream(table, rules, homes).set_index("stream")
    return table, sums


def test_by_hand(rules):
    """Reclaimed water 73,000 of 100,000 m³; sludge 292 of 2,100 t; heat 400 of 759 GJ."""
    table, sums = found(rules, [{}], [{}])
    assert dict(zip(table["stream"], table["amount"], strict=True)) == pytest.approx(
        {"reclaimed water": 73_000, "sludge": 292, "heat": 400}
    )
    columns = ["unit", "have", "need", "matched", "pairs", "parks"]
    told = {stream: row.tolist() for stream, row in sums[columns].iterrows()}
    assert told == {
        "reclaimed water": ["m³", 73_000, 100_000, 73_000, 1, 1],
        "sludge": ["t", 292, pytest.approx(2100), 292, 1, 1],
        "heat": ["GJ", 400, 759, 400, 1, 1],
    }


def test_what_is_there_is_given_away_once_to_the_nearest(rules):
    table, sums = found(rules, [{"lat": 30.02}, {"lat": 30.01, "mw": 5.0}], [{}])
    water = table[table["stream"] == "reclaimed water"].set_index("to_id")["amount"]
    assert water.to_dict() == pytest.approx({"e1": 50_000, "e0": 23_000})
    assert sums.loc["reclaimed water", ["have", "need", "matched"]].tolist() == [
        *(73_000, 150_000, 73_000),
    ]


@pytest.mark.parametrize(
    ("unit", "streams"),
    [
        ({"kind": "power", "fuel": "wind"}, set()),
        ({"kind": "power", "fuel": "solar"}, set()),
        ({"kind": "power", "fuel": "hydro"}, set()),
        ({"cooling": "dry"}, {"sludge", "heat"}),
        ({"fuel": "gas"}, {"reclaimed water", "heat"}),
        ({}, {"reclaimed water", "sludge", "heat"}),
    ],
)
def test_no_unit_receives_what_it_cannot_use(rules, unit, streams):
    table, _ = found(rules, [unit], [{}])
    assert set(table["stream"]) == streams


def test_what_is_not_known_is_no_zero(rules):
    table, sums = found(rules, [{"hours": None, "heat_gj": None}], [{}])
    assert table["amount"].isna().all()
    assert np.isnan(sums["matched"].tolist()).all()
    assert sums.loc["reclaimed water", "have"] == 73_000
    assert np.isnan(sums.loc["reclaimed water", "need"])
    table, sums = found(rules, [{}], [{"reclaim_td": 0.0}])
    assert sums.loc["reclaimed water", ["have", "matched", "pairs"]].tolist() == [0, 0, 0]
