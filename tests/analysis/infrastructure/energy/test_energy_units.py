"""Bad input of energy units: what is refused, what counts as not given, what is warned of."""

import numpy as np
import pandas as pd
import pytest
from parkshore.analysis.infrastructure.energy.energy_units import read_units
from parkshore.analysis.message import InputError


def told(units):
    return " | ".join(str(message) for message in units.messages)


def test_text_in_a_number_is_refused_with_layer_field_and_value(factors):
    frame = pd.DataFrame({"fuel": ["coal"] * 2, "容量": ["300", "三百"]})
    with pytest.raises(InputError) as refused:
        read_units(frame, factors, "机组", {"mw": "容量"})
    assert "Field 容量 of 机组 holds “三百”; give a number." in str(refused.value)


def test_numbers_as_text_are_read(factors):
    frame = pd.DataFrame({"fuel": ["coal"] * 3, "mw": ["300", " 12.5 ", ""]})
    assert read_units(frame, factors).mw.tolist()[:2] == [300, 12.5]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("mw", -1),
        ("hours", -5),
        ("hours", 9000),
        ("rate", 0),
        ("rate", 100),
        ("eff", 0),
        ("eff", 120),
    ],
)
def test_what_cannot_be_counts_as_not_given(factors, field, value):
    units = read_units(pd.DataFrame({"fuel": ["coal"], field: [value]}), factors)
    assert np.isnan(getattr(units, field)[0])
    assert f"Field {field} of UNITS: 1 value cannot be" in told(units)


@pytest.mark.parametrize("value", [np.nan, None, np.inf])
def test_missing_and_infinite_are_not_given(factors, value):
    units = read_units(pd.DataFrame({"fuel": ["coal"], "mw": [value]}, dtype=object), factors)
    assert np.isnan(units.mw[0])


def test_kw_in_place_of_mw_is_noticed(factors):
    units = read_units(pd.DataFrame({"fuel": ["coal"] * 2, "mw": [300_000, 12]}), factors)
    assert "is it kW? Then divide by 1000" in told(units)
    assert units.mw[0] == 300_000  # warned of, not changed


def test_gw_in_place_of_mw_is_noticed(factors):
    units = read_units(pd.DataFrame({"fuel": ["coal"] * 3, "mw": [0.3, 0.6, 1.0]}), factors)
    assert "is it GW? Then multiply by 1000" in told(units)


def test_kgce_in_place_of_gce_is_noticed(factors):
    units = read_units(pd.DataFrame({"fuel": ["coal"], "rate": [0.315]}), factors)
    assert "is it kgce/kWh? Then multiply by 1000" in told(units)


def test_efficiency_as_a_fraction_is_noticed(factors):
    units = read_units(pd.DataFrame({"fuel": ["coal"], "eff": [0.39]}), factors)
    assert "must be percent. Then multiply by 100" in told(units)


def test_efficiency_with_heat_is_noticed(factors):
    units = read_units(pd.DataFrame({"fuel": ["coal"], "eff": [82]}), factors)
    assert "do they include heat?" in told(units)


def test_good_input_is_told_nothing(factors):
    frame = pd.DataFrame({"fuel": ["coal"], "kind": ["power"], "mw": [300], "rate": [315]})
    assert told(read_units(frame, factors)) == ""


def test_unknown_words_are_named_with_their_count(factors):
    units = read_units(
        pd.DataFrame({"fuel": ["氢气", "氢气"], "kind": ["fuel cell", None]}), factors
    )
    assert "Fuel 氢气 of UNITS is none the factor file knows: 2 units" in told(units)
    assert "Kind fuel cell of UNITS is none the factor file knows: 1 unit" in told(units)


def test_no_rows(factors):
    assert len(read_units(pd.DataFrame({"fuel": [], "mw": []}), factors)) == 0
