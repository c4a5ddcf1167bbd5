"""Carrying capacity: GB/T 25173-2010 worked by hand, states, and what is not known."""

import numpy as np
import pandas as pd
import pytest
from parkshore.analysis.infrastructure.carrying_capacity import bearing_capacity, carrying_capacity
from parkshore.analysis.infrastructure.intake_classes import INTAKE_CLASSES
from parkshore.analysis.message import InputError

BOUNDS = (0.8, 1.0)


def test_worked_example_well_mixed():
    """A river of 100 m³/s with 15 mg/L COD takes 2 m³/s of wastewater; the target is 20 mg/L.

    C0·(Q + Qp) + M = Cs·(Q + Qp), so M = (20 − 15) mg/L · 102 m³/s = 510 g/s; a year has
    31 536 000 s, so M = 510 · 31.536 = 16 083.36 t/a.
    """
    assert bearing_capacity(20, 15, 100, 2) == pytest.approx(16_083.36, rel=1e-12)


def test_worked_example_with_decay():
    """The same river; K = 0.2 a day, 10 km at 0.5 m/s.

    x/u = 10 000 / 0.5 = 20 000 s = 0.231481 d; exp(−0.2 · 0.231481) = 0.954759;
    15 mg/L have decayed to 14.321380; M = (20 − 14.321380) · 102 · 31.536 = 18 266.2 t/a.
    """
    found = bearing_capacity(20, 15, 100, 2, k_1d=0.2, x_km=10, u_ms=0.5)
    assert found == pytest.approx(18_266.2, rel=1e-5)
    background = 15 * np.exp(-0.2 * 20_000 / 86_400)
    assert found == pytest.approx((20 - background) * 102 * 31.536, rel=1e-12)


def test_no_distance_is_well_mixed():
    assert bearing_capacity(20, 15, 100, 2, k_1d=0.2, x_km=0, u_ms=0.5) == pytest.approx(16_083.36)


def test_mass_balance_over_a_year():
    """The load found brings the section to the target: an independent balance in tonnes."""
    load = bearing_capacity(30, 12, 80, 5)
    volume = 85 * 31_536_000  # m³ a year
    assert 12e-6 * volume + load == pytest.approx(30e-6 * volume)


def test_states():
    loads = np.array([79.9, 80.0, 100.0, 100.1, 5.0, np.nan, 3.0, 4.0, 0.0, 1.0])
    units = ["a", "b", "c", "d", "e", "f", "g", "g", "h", "i"]
    capacity = pd.DataFrame(
        {"unit": [*"abcdfghi", "z"], "cap_t": [100.0] * 5 + [10.0, 0.0, -5.0, 7.0]}
    )
    found = carrying_capacity(loads, units, capacity, BOUNDS)
    table = found.table.set_index("unit")
    assert table.state.to_dict() == {
        "a": "within",
        "b": "near",
        "c": "near",
        "d": "over",
        "e": "unknown",  # no capacity given
        "f": "unknown",  # no load given
        "g": "within",  # 3 + 4 of 10
        "h": "unknown",  # nothing against nothing
        "i": "over",  # the water is beyond its target already
        "z": "unknown",  # no load at all
    }
    assert table.load_t["g"] == 7
    assert np.isnan(table.ratio["i"])
    assert np.isnan(table.load_t["f"])
    assert found.numbers == {"OVER": 2, "UNKNOWN": 4}


def test_a_negative_load_is_unknown():
    capacity = pd.DataFrame({"unit": ["a"], "cap_t": [0.0]})
    table = carrying_capacity(np.array([-5.0]), ["a"], capacity, BOUNDS).table
    assert table.state.tolist() == ["unknown"]


def test_a_unit_with_one_unknown_load_is_unknown():
    capacity = pd.DataFrame({"unit": ["a"], "cap_t": [10.0]})
    table = carrying_capacity(np.array([1.0, np.nan]), ["a", "a"], capacity, BOUNDS).table
    assert table.state.tolist() == ["unknown"]


def test_hydraulic_columns_and_mixed_rows():
    capacity = pd.DataFrame(
        {
            "unit": ["a", "b", "c", "d"],
            "cap_t": [500.0, None, None, None],
            "q_m3s": [None, 100, 100, 100],
            "cs_mgl": [None, 20, 20, 20],
            "c0_mgl": [None, 15, 15, 15],
            "k_1d": [None, None, 0.2, 0.2],
            "x_km": [None, None, 10, None],
            "u_ms": [None, None, 0.5, 0.5],
        },
        dtype=object,
    )
    table = carrying_capacity(np.ones(4), list("abcd"), capacity, BOUNDS).table
    decayed = (20 - 15 * np.exp(-0.2 * 20_000 / 86_400)) * 100 * 31.536
    assert table.cap_t.tolist()[:3] == pytest.approx([500, 15_768, decayed])
    assert table.state.tolist() == ["within", "within", "within", "unknown"]


def test_still_water_has_no_travel_time():
    assert np.isnan(bearing_capacity(20, 15, 100, 2, k_1d=0.2, x_km=10, u_ms=0.0))


@pytest.mark.parametrize(
    ("capacity", "told"),
    [
        ({"units": ["a"], "cap_t": [1]}, "has no field unit; the closest name is units"),
        ({"unit": ["a"], "q_m3s": [1], "cs_mg": [2], "c0_mgl": [1]}, "the closest name is cs_mg"),
        (
            {"unit": ["a"], "capacity_t": [1], "q": [1]},
            "q_m3s (the names there are unit, capacity_t, q); give capacities in t/a, or the flow",
        ),
        ({"unit": ["a", "a"], "cap_t": [1, 2]}, "Unit a stands more than once"),
        ({"unit": ["a"], "cap_t": ["much"]}, "Field cap_t of CAPACITY holds “much”"),
        (
            {"unit": ["a"], "q_m3s": [-1], "cs_mgl": [2], "c0_mgl": [1]},
            "Field q_m3s of CAPACITY holds -1",
        ),
    ],
)
def test_wrong_capacities_are_refused(capacity, told):
    with pytest.raises(InputError) as refused:
        carrying_capacity(np.ones(1), ["a"], pd.DataFrame(capacity), BOUNDS)
    assert told in str(refused.value)


def test_rows_without_a_unit_are_told():
    capacity = pd.DataFrame({"unit": ["a", None], "cap_t": [10.0, 1.0]})
    found = carrying_capacity(np.ones(2), ["a", None], capacity, BOUNDS)
    said = " | ".join(str(each) for each in found.notes)
    assert "CAPACITY: 1 row without a unit is skipped" in said
    assert "LOADS: 1 row skipped: it names no unit" in said
    assert found.table.unit.tolist() == ["a"]


def test_bounds_come_from_a_file(changed):
    def stricter(document):
        document["capacity"]["near_from"]["value"] = 0.5

    classes = INTAKE_CLASSES.load(changed("factors/water.json", stricter))
    assert (classes.near_from, classes.over_above) == (0.5, 1.0)


def test_a_typo_in_the_file_is_named(changed):
    def typo(document):
        document["capacity"]["near_frm"] = document["capacity"].pop("near_from")

    with pytest.raises(InputError, match=r"capacity.near_from is missing; near_frm is there"):
        INTAKE_CLASSES.load(changed("factors/water.json", typo))
