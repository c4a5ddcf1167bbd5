"""Tables and numbers of energy units, against the hand computation."""

import numpy as np
import pandas as pd
import pytest
from parkshore.analysis.infrastructure.energy import fleet_structure, fleet_totals
from parkshore.analysis.infrastructure.energy.emissions import evaluate


@pytest.fixture(scope="module")
def result(twelve, factors):
    return evaluate(twelve.UNITS, factors)


@pytest.fixture(scope="module")
def numbers(result):
    return fleet_totals.totals(result, 30, 300)


def known(values):
    return sum(each for each in values.values() if each is not None)


def test_numbers_of_the_whole(twelve, numbers):
    expected = {
        "UNITS_COUNT": 9,
        "TOTAL_MW": twelve.TOTAL_MW,
        "COAL_SHARE": (300 + 25 + 12) / 802,
        "GAS_SHARE": 400 / 802,
        "THERMAL_SHARE": (300 + 25 + 400 + 12 + 20 + 30) / 802,
        "COAL_UNIT_SHARE": 4 / 9,
        "LARGE_MW_SHARE": 700 / 802,
        "LARGE_UNIT_SHARE": 2 / 9,
        "SMALL_MW_SHARE": (25 + 12 + 20 + 10 + 5) / 802,
        "SMALL_UNIT_SHARE": 5 / 9,
        "EFFICIENCY": twelve.EFFICIENCY,
        "NO_CAPACITY": 1,
        "CO2E_T": known(twelve.CO2E),
        "CO2_BIO_T": known(twelve.BIOGENIC),
        "SO2_T": known(twelve.SO2),
        "NOX_T": known(twelve.NOX),
        # of the units that burn a known fuel and give their electricity: all but u7, u8, u9
        "SO2_G_KWH": 1000 * known(twelve.SO2) / (1_500_000 + 150_000 * 3 + 1_200_000 + 54_000),
        "NOX_G_KWH": 1000 * known(twelve.NOX) / (1_500_000 + 150_000 * 3 + 1_200_000 + 54_000),
        "DEFAULTS_SHARE": (twelve.CO2E["u4"] + twelve.CO2E["u5"]) / known(twelve.CO2E),
    }
    for name, value in expected.items():
        assert numbers[name] == pytest.approx(value, rel=1e-12), name


def test_bins_are_half_open(result):
    table = fleet_structure.by_bin(result, 30, 300)
    assert table.bin.tolist() == ["[0, 30)", "[30, 300)", "[300, ∞)", None]
    assert table.units.tolist() == [5, 1, 2, 1]
    assert table.mw.tolist()[:3] == [72, 30, 700]
    assert np.isnan(table.mw[3])
    assert table.unit_share.sum() == pytest.approx(1)
    assert table.mw_share.sum() == pytest.approx(1)


def test_fuels_from_the_largest(result):
    table = fleet_structure.by_fuel(result)
    assert table.fuel.tolist() == ["gas", "coal", "biomass", "msw", "solar", "氢气"]
    assert table.units.tolist() == [1, 4, 1, 1, 1, 1]
    assert table.mw.tolist() == [400, 337, 30, 20, 10, 5]
    assert table.mw_share.tolist() == pytest.approx([mw / 802 for mw in table.mw])


def test_kinds(twelve, result):
    table = fleet_structure.by_key(result.kind_words(), result, "kind").set_index("kind")
    assert table.units.to_dict() == {"biomass": 1, "chp": 2, "msw": 1, "power": 5}
    assert table.co2e_t["chp"] == pytest.approx(twelve.CO2E["u2"])
    assert table.eff_pct["chp"] == pytest.approx(12_290 / 400)
    assert table.eff_pct["msw"] == pytest.approx(12_290 / 500)


def test_decades_read_any_date(result, twelve):
    keys, unread = fleet_structure.decades(twelve.UNITS.opened)
    assert keys.tolist() == [
        *("1990s", "2000s", "2010s", "1990s", "2010s", "2010s", None, "2020s", "2000s"),
    ]
    assert unread == []
    table = fleet_structure.by_key(keys, result, "vintage")
    assert table.vintage.tolist() == ["1990s", "2000s", "2010s", "2020s", None]
    assert table.mw.tolist() == [312, 25, 450, 5, 10]


def test_parks_and_their_share(twelve, result):
    table, share = fleet_totals.by_park(
        twelve.UNITS.park_id.to_numpy(), result, twelve.PARKS.park_id, twelve.PARKS.co2e_t
    )
    table = table.set_index("park_id")
    assert sorted(table.index) == sorted(twelve.PARKS.park_id)  # every park is there
    assert table.units["A01"] == 2
    assert table.units["A02"] == 0
    assert np.isnan(table.co2e_t["A02"])
    a01 = twelve.CO2E["u1"] + twelve.CO2E["u2"]
    assert table.of_park["A01"] == pytest.approx(a01 / 1.0e6)
    parts = {
        "A01": a01,
        "B01": twelve.CO2E["u3"] + twelve.CO2E["u4"],
        "C01": twelve.CO2E["u5"],
        "C02": twelve.CO2E["u6"],
        "C03": 0.0,
    }
    own = twelve.PARKS.set_index("park_id").co2e_t
    assert share == pytest.approx(sum(parts.values()) / own[list(parts)].sum())


def test_saving_of_small_units_and_of_all(twelve, result):
    tce, co2e = fleet_totals.saving(result, 300, 30)
    u2, u4 = 150_000 * (400 - 300) / 1000, 54_000 * (450 - 300) / 1000
    assert tce == pytest.approx(u2 + u4)
    per_tce = 0.0293076 * 95.0255
    assert co2e == pytest.approx((u2 + u4) * per_tce)
    everything, _ = fleet_totals.saving(result, 300, np.inf)
    assert everything == pytest.approx(u2 + u4 + 1_500_000 * 20 / 1000)
    assert fleet_totals.saving(result, None, 30) == (None, None)


def test_references_are_shares(numbers):
    assert fleet_totals.of_reference(numbers["TOTAL_MW"], 8020) == pytest.approx(0.1)
    assert fleet_totals.of_reference(numbers["TOTAL_MW"], None) is None
    assert fleet_totals.of_reference(numbers["TOTAL_MW"], 0) is None


def test_nothing_read_is_no_number(factors):
    empty = evaluate(pd.DataFrame({"fuel": [], "mw": []}), factors)
    numbers = fleet_totals.totals(empty, 30, 300)
    assert numbers["UNITS_COUNT"] == 0
    assert numbers["COAL_SHARE"] is None
    assert numbers["EFFICIENCY"] is None
    assert len(fleet_structure.by_fuel(empty)) == len(fleet_structure.by_bin(empty, 30, 300)) == 0


def test_efficiency_the_other_way_round(factors):
    """The harmonic mean of efficiencies is 122.9 over the mean rate, both by generation."""
    rng = np.random.default_rng(3)
    frame = pd.DataFrame(
        {
            "fuel": "coal",
            "mw": rng.uniform(1, 1000, 500),
            "hours": rng.uniform(1000, 7000, 500),
            "rate": rng.uniform(260, 520, 500),
        }
    )
    mwh = frame.mw * frame.hours
    expected = 12_290 / np.average(frame.rate, weights=mwh)
    assert fleet_structure.efficiency(evaluate(frame, factors)) == pytest.approx(
        expected, rel=1e-12
    )


def test_one_unit_in_a_group(factors):
    found = evaluate(
        pd.DataFrame({"fuel": ["coal"], "mw": [0.0], "hours": [1], "rate": [300]}), factors
    )
    table = fleet_structure.by_key(["a"], found, "park_id")
    assert np.isnan(table.mw_share[0])  # nothing to be a share of
    assert table.units[0] == 1
