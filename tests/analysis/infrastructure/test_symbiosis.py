"""Pairs of infrastructure: distances on the ellipsoid, rules, sums by park."""

import numpy as np
import pandas as pd
import pytest
from parkshore.analysis.infrastructure import symbiosis
from parkshore.analysis.infrastructure.pair_rules import PAIR_RULES
from parkshore.analysis.message import InputError
from pyproj import Geod

KINDS = ["chp", "power", "heat", "msw", "hazwaste", "biomass"]


@pytest.fixture(scope="module")
def rules():
    return PAIR_RULES.chosen(kinds=KINDS).rules


def sides(units, plants):
    energy = pd.DataFrame(units, columns=["id", "kind", "lon", "lat"]).assign(fuel=None)
    return {
        "energy_units": energy,
        "wastewater_plants": pd.DataFrame(plants, columns=["id", "lon", "lat"]),
    }


def test_by_hand(rules):
    """One degree of latitude at 30° N is 110.85 km: 0.04° are 4.434 km, 0.05° are 5.543 km."""
    layers = sides(
        [("e1", "chp", 110, 30), ("e2", "heat", 110, 30.04), ("e3", "power", 110, 30.05)],
        [("w1", 110, 30.0), ("w2", 110, np.nan)],
    )
    table = symbiosis.pairs(layers, rules, 5)
    found = {(row.from_id, row.to_id, row.stream): row.km for row in table.itertuples()}
    assert found == pytest.approx(
        {
            ("w1", "e1", "sludge"): 0,
            ("w1", "e1", "reclaimed water"): 0,
            ("w1", "e2", "reclaimed water"): 4.4342,
            ("e1", "w1", "heat"): 0,
            ("e2", "w1", "heat"): 4.4342,
            ("e1", "e2", "heat"): 4.4342,
        },
        abs=1e-3,
    )


def test_the_long_way(rules):
    """Three hundred random points, every pair measured."""
    rng = np.random.default_rng(5)
    energy = [
        (f"e{i}", rng.choice(KINDS), *rng.uniform([118, 31.9], [118.3, 32.2])) for i in range(200)
    ]
    plants = [(f"w{i}", *rng.uniform([118, 31.9], [118.3, 32.2])) for i in range(100)]
    found = symbiosis.pairs(sides(energy, plants), rules, 5)
    geod = Geod(ellps="WGS84")
    expected = set()
    for unit, kind, lon, lat in energy:
        for plant, x, y in plants:
            if geod.inv(lon, lat, x, y)[2] <= 5000:
                expected.add((plant, unit, "reclaimed water"))
                if kind in {"chp", "msw", "biomass"}:
                    expected.add((plant, unit, "sludge"))
                if kind != "power":
                    expected.add((unit, plant, "heat"))
        for other, other_kind, x, y in energy:
            burns = kind in {"chp", "msw", "hazwaste", "biomass"}
            if burns and other_kind == "heat" and geod.inv(lon, lat, x, y)[2] <= 5000:
                expected.add((unit, other, "heat"))
    assert set(zip(found.from_id, found.to_id, found.stream, strict=True)) == expected


@pytest.mark.parametrize("lat", [0.0, 30.0, 60.0, -45.0])
def test_the_limit_is_included(rules, lat):
    geod = Geod(ellps="WGS84")
    for azimuth in range(0, 360, 45):
        lon, y, _ = geod.fwd(110, lat, azimuth, 4999.999)
        far, z, _ = geod.fwd(110, lat, azimuth, 5000.001)
        layers = sides([("e1", "power", 110, lat)], [("in", lon, y), ("out", far, z)])
        assert symbiosis.pairs(layers, rules, 5).from_id.tolist() == ["in"]


def test_sums_by_park(rules):
    layers = sides([("e1", "chp", 110, 30), ("e2", "heat", 110, 30.01)], [("w1", 110, 30)])
    table = symbiosis.pairs(layers, rules, 5)
    park_of = {
        "energy_units": np.array(["A", "B"], dtype=object),
        "wastewater_plants": np.array(["A"], dtype=object),
    }
    found = symbiosis.by_park(table, park_of, ["A", "B", "C"]).set_index("park_id")
    # within A: sludge, reclaimed water, heat; between A and B: w1-e2 water, e2-w1 heat, e1-e2 heat
    assert found.pairs.to_dict() == {"A": 6, "B": 3, "C": 0}
    assert found.within.to_dict() == {"A": 3, "B": 0, "C": 0}
    assert found.streams["A"] == "heat;reclaimed water;sludge"
    assert found.streams["B"] == "heat;reclaimed water"
    assert found.near_km["A"] == 0
    assert np.isnan(found.near_km["C"])


def test_nothing_to_pair(rules):
    table = symbiosis.pairs(sides([], []), rules, 5)
    assert len(table) == 0
    nobody = np.array([], dtype=object)
    found = symbiosis.by_park(table, {"energy_units": nobody, "wastewater_plants": nobody}, ["A"])
    assert found.pairs.tolist() == [0]


def test_a_rule_may_have_its_own_distance(changed):
    def nearer(document):
        for rule in document["rules"]:
            rule["max_km"] = 1.0

    own = PAIR_RULES.load(changed("pairs/symbiosis.json", nearer)).rules
    layers = sides([("e1", "power", 110, 30)], [("w1", 110, 30.02)])
    assert len(symbiosis.pairs(layers, own, 5)) == 0


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda d: d["rules"][0]["receiver"]["kinds"].append("chq"), "rules[0].receiver.kinds"),
        (lambda d: d["rules"][1].pop("stream"), "rules[1].stream is missing"),
        (lambda d: d["rules"][1].update(id="sludge-to-boiler"), "rules[1].id repeats"),
    ],
)
def test_wrong_rules_are_refused(changed, change, told):
    with pytest.raises(InputError) as refused:
        PAIR_RULES.load(changed("pairs/symbiosis.json", change), kinds=KINDS)
    assert told in str(refused.value)
