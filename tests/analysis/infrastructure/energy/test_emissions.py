"""Energy use and emissions of units, against the hand computation and other ways to them."""

import numpy as np
import pandas as pd
import pytest
from parkshore.analysis.infrastructure.energy.emissions import evaluate
from parkshore.analysis.infrastructure.factor_file import FACTOR_SETS


@pytest.fixture(scope="module")
def result(twelve, factors):
    return evaluate(twelve.UNITS, factors)


def by_unit(twelve, values):
    return dict(zip(twelve.UNITS.unit_id, values, strict=True))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("tce", "TCE"),
        ("co2e_t", "CO2E"),
        ("so2_t", "SO2"),
        ("nox_t", "NOX"),
        ("mwh", "MWH"),
        ("rate", "RATE"),
        ("co2bio_t", "BIOGENIC"),
    ],
)
def test_each_unit_is_as_computed_by_hand(twelve, result, name, expected):
    found = by_unit(twelve, getattr(result, name))
    for unit, value in getattr(twelve, expected).items():
        if value is None:
            assert np.isnan(found[unit]), unit
        else:
            assert found[unit] == pytest.approx(value, rel=1e-12), unit


def test_each_unit_says_what_it_took_from_the_factor_file(twelve, result):
    found = by_unit(twelve, result.default_words())
    for unit, words in twelve.DEFAULTS.items():
        assert found[unit] == words, unit


def test_efficiency_is_122_9_over_the_rate(factors):
    rates = [315, 319]
    frame = pd.DataFrame({"fuel": "coal", "mw": 1, "hours": 1, "rate": rates})
    assert np.round(evaluate(frame, factors).eff_pct, 1).tolist() == [39.0, 38.5]


@pytest.mark.parametrize(
    ("mw", "rate"),
    [
        (49, 450),
        (50, 410),
        (99.9, 410),
        (100, 375),
        (200, 355),
        (300, 328),
        (600, 304),
        (1000, 285),
    ],
)
def test_class_default_of_coal_follows_the_size(factors, mw, rate):
    frame = pd.DataFrame({"fuel": ["coal"], "kind": ["power"], "mw": [mw]})
    assert evaluate(frame, factors).rate[0] == rate


def test_power_only_default_of_combined_heat_is_flagged(factors):
    frame = pd.DataFrame(
        {"fuel": ["coal"] * 2, "kind": ["chp", "热电联产"], "mw": 25, "hours": 5000}
    )
    assert (
        evaluate(frame, factors).default_words().tolist()
        == [
            "rate;power-only rate;so2;nox",
        ]
        * 2
    )


def test_heat_alone_burns_for_its_heat(factors):
    frame = pd.DataFrame({"fuel": ["coal"], "kind": ["供热"], "mw": [50.0], "heat_gj": [5e5]})
    found = evaluate(frame, factors)
    assert found.tce[0] == 5e5 * 40 / 1000
    assert np.isnan(found.eff_pct[0])


def test_warming_potentials_change_the_gases_alone(factors):
    frame = pd.DataFrame({"fuel": ["coal"], "mw": [100], "hours": [1000], "rate": [300]})
    tj = 100 * 1000 * 300 / 1000 * 0.0293076
    for report, (ch4, n2o) in {"AR4": (25, 298), "AR5": (28, 265), "AR6": (27.9, 273)}.items():
        expected = tj * (94_600 + 1 * ch4 + 1.5 * n2o) / 1000
        assert evaluate(frame, factors, gwp=report).co2e_t[0] == pytest.approx(expected)


def test_fossil_share_of_waste_is_a_choice(factors):
    frame = pd.DataFrame({"fuel": ["msw"], "mw": [10], "hours": [1000], "rate": [500]})
    tj = 10 * 1000 * 500 / 1000 * 0.0293076
    found = evaluate(frame, factors, fossil_share=1.0)
    assert found.co2e_t[0] == pytest.approx(tj * (91_700 + 30 * 28 + 4 * 265) / 1000)
    assert found.co2bio_t[0] == 0
    assert "fossil share" not in str(found.default_words()[0])


def test_year_of_the_data_chooses_the_class_defaults(factors):
    frame = pd.DataFrame({"fuel": ["coal"], "kind": ["power"], "mw": [300]})
    assert evaluate(frame, factors).hours[0] == 4500
    assert evaluate(frame, factors, year=2014).hours[0] == 4706
    assert evaluate(frame, factors, year=2014).so2_t[0] > evaluate(frame, factors).so2_t[0]


def test_fuel_follows_from_the_kind(factors):
    frame = pd.DataFrame({"fuel": [None, ""], "kind": ["危废焚烧", "msw"], "mw": 10})
    found = evaluate(frame, factors)
    assert found.fuel_words().tolist() == ["hazwaste", "msw"]
    assert all(words.startswith("fuel;") for words in found.default_words())


def test_the_long_way(factors):
    """Ten thousand random units, one by one, in plain Python."""
    rng = np.random.default_rng(7)
    n = 10_000
    frame = pd.DataFrame(
        {
            "fuel": rng.choice(["coal", "gas", "lignite", "柴油", "沼气", "wind", "peat"], n),
            "kind": rng.choice(["power", "chp"], n),
            "mw": rng.uniform(0, 1200, n),
            "hours": np.where(rng.random(n) < 0.2, np.nan, rng.uniform(0, 8000, n)),
            "rate": np.where(rng.random(n) < 0.5, np.nan, rng.uniform(200, 600, n)),
            "eff": np.where(rng.random(n) < 0.5, np.nan, rng.uniform(20, 60, n)),
            "heat_gj": np.where(rng.random(n) < 0.7, np.nan, rng.uniform(0, 1e6, n)),
        }
    )
    found = evaluate(frame, factors)
    for row in range(0, n, 7):
        expected = _one(frame.iloc[row], factors.document)
        for name, value in expected.items():
            assert getattr(found, name)[row] == pytest.approx(value, rel=1e-9, nan_ok=True), name


def _one(unit, document):
    """Compute one unit with dictionaries and ifs."""
    ids = {"柴油": "diesel", "沼气": "biogas"}
    fuel = next((f for f in document["fuels"] if f["id"] == ids.get(unit.fuel, unit.fuel)), None)
    group = fuel["group"] if fuel else None
    if group == "no combustion":
        return {"tce": 0.0, "co2e_t": 0.0, "so2_t": 0.0, "nox_t": 0.0}
    rate = unit.rate
    if np.isnan(rate):
        rate = 122.9 / unit.eff * 100
    if np.isnan(rate):
        rate = _default(document, "rate", fuel, unit)
    hours = unit.hours if not np.isnan(unit.hours) else _default(document, "hours", fuel, unit)
    heat = 0.0 if np.isnan(unit.heat_gj) else unit.heat_gj * 40 / 1000
    power = unit.mw * hours * rate / 1000
    tce = (0.0 if np.isnan(power) and heat else power) + heat
    if fuel is None:
        return {"tce": tce, "co2e_t": np.nan}
    tj = tce * 29_307.6e-6

    def value(name):
        return fuel[name]["value"] if name in fuel else 0.0

    per_tj = value("co2_kg_tj") + 28 * value("ch4_kg_tj") + 265 * value("n2o_kg_tj")
    so2 = tj * value("so2_kg_tj") / 1000
    nox = tj * value("nox_kg_tj") / 1000
    if group == "coal":
        equivalent = value("kgce_kg") or value("ncv_mj_kg") / 29.3076
        mass = tce / equivalent
        removed = _default(document, "so2_removal", fuel, unit)
        so2 = mass * value("sulphur_pct") / 100 * 2 * value("sulphur_released") * (1 - removed)
        nox = mass * _default(document, "nox_kg_t", fuel, unit) / 1000
        nox *= 1 - _default(document, "nox_removal", fuel, unit)
    return {"tce": tce, "co2e_t": tj * per_tj / 1000, "so2_t": so2, "nox_t": nox}


def _default(document, table, fuel, unit):
    for row in document["defaults"][table]:
        if "to_year" in row:
            continue
        if "groups" in row and (fuel is None or fuel["group"] not in row["groups"]):
            continue
        if "fuels" in row and (fuel is None or fuel["id"] not in row["fuels"]):
            continue
        if "kinds" in row and unit.kind not in row["kinds"]:
            continue
        if not row.get("min_mw", 0) <= unit.mw < row.get("max_mw", np.inf):
            continue
        return row["value"]
    return np.nan


def test_one_file_changes_the_result(changed, twelve, factors):
    def half(document):
        document["fuels"][0]["co2_kg_tj"]["value"] = 47_300

    own = FACTOR_SETS.load(changed("factors/energy.json", half))
    before, after = (evaluate(twelve.UNITS, each).co2e_t[0] for each in (factors, own))
    assert after / before == pytest.approx((47_300 + 28 + 397.5) / (94_600 + 28 + 397.5))
    assert own.checksum != factors.checksum


def test_doubt_follows_the_values_used(changed):
    frame = pd.DataFrame({"fuel": ["coal"] * 2, "mw": 100, "hours": [4000, None], "rate": 300})
    found = evaluate(frame, FACTOR_SETS.chosen())
    assert found.unverified["co2e"].tolist() == [False, True]

    def trust(document):
        for row in document["defaults"]["hours"]:
            row["verified"] = True

    own = FACTOR_SETS.load(changed("factors/energy.json", trust))
    assert evaluate(frame, own).unverified["co2e"].tolist() == [False, False]
