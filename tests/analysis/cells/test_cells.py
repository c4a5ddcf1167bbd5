"""Single cells: numbers with units, dates, lists, credit codes, coordinates, formulas."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from parkshore.analysis.cells import (
    cell_text,
    coordinate_cells,
    credit_code,
    dates,
    list_cells,
    numbers,
    unit_words,
)


@pytest.mark.parametrize(
    ("cell", "unit", "value"),
    [
        ("1.2万吨", "t/a", 12000.0),
        ("１．２万吨", "t/a", 12000.0),
        ("3.5亿元", "10⁴ CNY", 35000.0),
        ("3.5亿", "10⁴ CNY", 35000.0),
        ("120 MW", "MW", 120.0),
        ("12万千瓦", "MW", 120.0),
        ("300亩", "km²", 0.2),
        ("5公顷", "km²", 0.05),
        ("1,200万立方米", "m³/a", 1.2e7),
        ("2t", "kg/a", 2000.0),
        ("45%", "0–1", 0.45),
        ("39%", "%", 39.0),
        ("2万m³/d", "t/d", 20000.0),
        ("315gce/kWh", "gce/kWh", 315.0),
        ("50万吨标准煤", "tce/a", 5e5),
        ("1.5万吨二氧化碳当量", "t CO2e/a", 15000.0),
        ("约300", "MW", 300.0),
        ("-5", "m", -5.0),
        ("1 234", "m", 1234.0),
        ("1,23", "t/a", None),
        ("100-200", "MW", None),
        ("35万美元", "10⁴ CNY", None),
        ("很多", "MW", None),
        ("1e999", "MW", None),
    ],
)
def test_numbers(cell, unit, value):
    assert numbers.read(cell, unit).value == value


def test_multiple_below_a_header_with_multiples_is_not_guessed():
    assert numbers.read("1.2万", "t/a", 1e4).value is None
    assert numbers.read("1.2万", "t/a", 1.0).value == 12000.0


@pytest.mark.parametrize(
    ("unit", "schema_unit", "factor"),
    [
        ("万吨标准煤", "tce/a", 1e4),
        ("亿元", "10⁴ CNY", 1e4),
        ("万元", "10⁴ CNY", 1.0),
        ("元", "10⁴ CNY", 1e-4),
        ("10^4 t", "t/a", 1e4),
        ("万t/a", "t/a", 1e4),
        ("百万千瓦", "MW", 1e3),
        ("kgce/kWh", "gce/kWh", 1e3),
        ("万美元", "10⁴ CNY", None),
        ("米", "t/a", None),
    ],
)
def test_units(unit, schema_unit, factor):
    assert unit_words.factor(unit, schema_unit) == factor


@settings(max_examples=200, deadline=None)
@given(st.floats(-1e12, 1e12, allow_nan=False))
def test_plain_numbers_round_trip(value):
    assert numbers.read(repr(value), "t/a").value == value


@pytest.mark.parametrize(
    ("cell", "date"),
    [
        ("2003年10月24日", "2003-10-24"),
        ("2003.5", "2003-05"),
        ("37918", "2003-10-24"),
        ("二〇一五年", "2015"),
        ("二〇一五年十二月", "2015-12"),
        ("20150304", "2015-03-04"),
        ("2015-03-04 00:00:00", "2015-03-04"),
        ("Oct 24, 2003", "2003-10-24"),
        ("1998年底", "1998"),
        ("13/4/2015", "2015-04-13"),
        ("3/4/2015", None),
        ("2019-02-30", None),
        ("十三五", None),
    ],
)
def test_dates(cell, date):
    assert dates.read(cell) == date


@settings(max_examples=200, deadline=None)
@given(st.dates(datetime.date(1800, 1, 1), datetime.date(2199, 12, 31)))
def test_iso_dates_round_trip(day):
    assert dates.read(day.isoformat()) == day.isoformat()


def test_lists():
    found = list_cells.parts("电子信息、装备制造；汽车/电子信息, 食品")
    assert found == ["电子信息", "装备制造", "汽车", "食品"]


def test_credit_codes():
    assert credit_code.is_valid("91350100M000100Y43")
    assert not credit_code.is_valid("91350100M000100Y44")
    assert credit_code.read(" 9135 0100-m000100y43") == "91350100M000100Y43"
    assert credit_code.read("9I350100MOOO100Y43") == "91350100M000100Y43"
    assert credit_code.is_rounded("9.1E+17")
    assert credit_code.is_rounded("913501000000000000")
    assert not credit_code.is_rounded("91350100M000100Y43")


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("116°24′14.4″E", 116.404),
        ("北纬30度15分36秒", 30.26),
        ("１１６．４０４", 116.404),
        ("30 15 36", 30.26),
        ("W116.4", -116.4),
        ("3,350,000.5", 3350000.5),
        ("116°61′00″", None),
        ("约116", None),
    ],
)
def test_coordinates(cell, value):
    found = coordinate_cells.read(cell)
    assert found == value if value is None else found == pytest.approx(value, abs=1e-9)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 179), st.integers(0, 59), st.floats(0, 59.99))
def test_degrees_minutes_seconds_round_trip(degrees, minutes, seconds):
    cell = f"{degrees}°{minutes}′{seconds:.6f}″"
    assert coordinate_cells.read(cell) == pytest.approx(
        degrees + minutes / 60 + seconds / 3600, abs=1e-8
    )


@settings(max_examples=300, deadline=None)
@given(st.text())
def test_exports_never_start_with_a_formula(value):
    shown = cell_text.neutralised(value)
    assert not shown.lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r"))
    assert cell_text.restored(shown) == value or shown == value
