"""Units of headers, rows of units and titles; and what a cell below them is read as."""

import csv
from pathlib import Path

import pytest
from parkshore.analysis.cells import cell_text, unit_words
from parkshore.analysis.inventory import schema
from parkshore.analysis.inventory.files import column_units, headers
from parkshore.analysis.inventory.files.raw_rows import Chunk
from parkshore.analysis.inventory.georeferencing.coordinate_placing import Axes, Datum, Placing
from parkshore.analysis.inventory.importing import column_mapping, import_plan
from parkshore.analysis.inventory.importing.row_importer import Intake
from parkshore.analysis.message import InputError

with (Path(__file__).parent / "header_cells.csv").open(encoding="utf-8", newline="") as file:
    CASES = list(csv.DictReader(file))


def taken(rows, kind="parks", **more):
    """Take in a table: its plan, the accepted rows and the tally."""
    layer = schema.load(kind)
    header = headers.find(rows, lambda parts: column_mapping.recognised(layer, parts))
    one = import_plan.make(layer, header, Placing(Datum.WGS84, Axes.EAST_NORTH), **more)
    intake = Intake(one)
    below = rows[header.first + header.depth :]
    start = header.first + header.depth + 1
    batch = intake.take(Chunk(list(range(start, start + len(below))), below))
    return one, batch, intake.tally


def told(one, tally, field):
    """Return the kinds of what was told of a field."""
    kinds = {kind for kind, name in tally.warnings if name == field}
    if any(note.text == column_units.ASSUMED for note in one.mapping.notes):
        kinds.add("assumed")
    return kinds


def test_there_are_enough_cases():
    assert len(CASES) >= 150


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['header']} {case['cell']}")
def test_header_and_cell(case):
    rows = [["名称", "经度", "纬度", case["header"]], ["甲", "114.3", "30.6", case["cell"]]]
    if case["kind"] != "parks":
        rows = [["所属园区", *rows[0]], ["P1", *rows[1]]]
    one, batch, tally = taken(rows, case["kind"])
    assert case["field"] in {*one.mapping.fields, *one.mapping.unsettled}
    expected = float(case["value"]) if case["value"] else None
    assert batch.values[case["field"]][0] == (
        expected if expected is None else pytest.approx(expected, rel=1e-12)
    )
    assert told(one, tally, case["field"]) == ({case["told"]} if case["told"] else set())
    assert len(one.mapping.unsettled) == (case["told"] == "unit")


@pytest.mark.parametrize("schema_unit", unit_words.book()["schema_units"])
def test_every_unit_of_the_schema_and_every_choice_is_understood(schema_unit):
    assert unit_words.factor(schema_unit, schema_unit) == 1.0
    assert unit_words.choices(schema_unit)
    assert all(unit_words.factor(choice, schema_unit) for choice in unit_words.choices(schema_unit))


def test_every_field_with_a_unit_has_one_that_is_known():
    for name in schema.LAYERS:
        for each in schema.load(name).fields:
            assert not each.unit or each.unit in unit_words.book()["schema_units"], each.name


ABOVE = [
    ([["表1 园区（单位：亿元）"], [None]], 125000.0),
    ([["园区情况表"], [None, None, None, "单位：亿元"]], 125000.0),
    ([["计量单位: 亿元、万吨标准煤"]], 125000.0),
    ([["金额单位：百万元"]], 1250.0),
    ([["Unit: 100 million yuan"]], 125000.0),
    ([["主要指标（亿元）"]], 125000.0),
    ([["填报单位：亿元街道办"]], 12.5),
    ([["单位：吨"]], 12.5),
    ([["单位：万美元"]], None),
    ([["单位：亿元、万元"]], None),
]


@pytest.mark.parametrize(("above", "value"), ABOVE)
def test_units_above_the_table(above, value):
    rows = [*above, ["名称", "经度", "纬度", "GDP"], ["甲", "114.3", "30.6", "12.5"]]
    one, batch, _ = taken(rows)
    assert batch.values["gdp"] == [value]
    assert bool(one.mapping.unsettled) == (value is None)


def test_a_column_of_its_own_unit_goes_before_the_one_above():
    head = ["名称", "经度", "纬度", "GDP", "工业总产值（万元）", "COD（吨）", "企业数"]
    rows = [["单位：亿元"], head, ["甲", "114.3", "30.6", "1", "2", "3", "4"]]
    _, batch, _ = taken(rows)
    found = {name: batch.values[name][0] for name in ("gdp", "giov", "cod_t", "firms")}
    assert found == {"gdp": 10000.0, "giov": 2.0, "cod_t": 3.0, "firms": 4}


UNIT_ROWS = [
    ["", "°", "°", "亿元", "万吨标准煤", "家", "dB"],
    ["", "度", "度", "亿元", "万吨标准煤", "家", ""],
    ["-", "(°)", "(°)", "(亿元)", "(万吨标准煤)", "(家)", "(dB(A))"],
    ["单位", "", "", "亿元", "10⁴tce", "个", "分贝"],
    ["", "度", "度", "亿元，当年价", "万吨标准煤，等价值", "户", "昂萨格"],
]


@pytest.mark.parametrize("unit_row", UNIT_ROWS)
def test_a_row_of_units(unit_row):
    rows = [
        ["名称", "经度", "纬度", "GDP", "综合能耗", "企业数", "噪声"],
        unit_row,
        ["甲", "114.3", "30.6", "12.5", "3.2", "35", "55"],
    ]
    one, batch, _ = taken(rows)
    assert (one.header.depth, len(batch)) == (2, 1)
    found = {name: batch.values[name][0] for name in ("gdp", "energy_tce", "firms")}
    assert found == {"gdp": 125000.0, "energy_tce": 32000.0, "firms": 35}


def test_a_word_not_known_in_a_row_of_units_empties_its_column():
    rows = [
        ["名称", "经度", "纬度", "GDP", "综合能耗"],
        ["", "度", "度", "亿元", "昂萨格"],
        ["甲", "114.3", "30.6", "12.5", "3.2"],
    ]
    one, batch, tally = taken(rows)
    assert batch.values["energy_tce"] == [None]
    assert one.mapping.unsettled["energy_tce"][1].unit == "昂萨格"
    assert tally.warnings["unit", "energy_tce"][0] == 1


def test_a_unit_that_is_chosen_wins():
    rows = [["名称", "经度", "纬度", "COD（MT）", "GDP(万元)"], ["甲", "114", "30", "12", "3"]]
    one, batch, _ = taken(rows, chosen_units={"COD（MT）": "吨", "GDP(万元)": "亿元"})
    assert (batch.values["cod_t"], batch.values["gdp"]) == ([12.0], [30000.0])
    assert not one.mapping.unsettled


@pytest.mark.parametrize(
    ("chosen", "match"),
    [
        ({"GDP": "吨"}, "cannot be converted"),
        ({"名称": "吨"}, "no field with a unit"),
        ({"其他": "吨"}, "no field with a unit"),
        ({"GPD": "元"}, "closest name is GDP"),
    ],
)
def test_a_unit_that_does_not_fit_is_refused(chosen, match):
    with pytest.raises(InputError, match=match):
        taken([["名称", "经度", "纬度", "GDP", "其他"], ["甲", "114", "30", "1", "x"]],
              chosen_units=chosen)  # fmt: skip


def test_a_mapping_does_not_make_a_unit_fit():
    rows = [["名称", "经度", "纬度", "能源（MJ/月）"], ["甲", "114", "30", "12"]]
    one, batch, _ = taken(rows, explicit={"能源（MJ/月）": "energy_tce"})
    assert batch.values["energy_tce"] == [None]
    assert "energy_tce" in one.mapping.unsettled


def test_marks_of_coordinates_are_no_digits():
    _, batch, tally = taken([["名称", "经度", "纬度"], ["甲", "114.5①", "30.7*"]])
    assert (batch.x[0], batch.y[0]) == (114.5, 30.7)
    assert {kind for kind, _ in tally.warnings} == {"marks"}


def test_degrees_with_decimals():
    _, batch, _ = taken([["名称", "经度（度）", "纬度（度）"], ["甲", "114.3", "30.6"]])
    assert (batch.x[0], batch.y[0]) == (114.3, 30.6)


def test_what_keeps_a_text_a_text_goes():
    cells = ['="001"', "'002", "\t003 ", "`004", "00５"]
    rows = [["园区编号", "名称", "经度", "纬度"], *([cell, "甲", "114", "30"] for cell in cells)]
    _, batch, tally = taken(rows)
    assert batch.values["park_id"] == ["001", "002", "003", "004", "005"]
    assert not tally.warnings


def test_long_ids_stay_whole():
    ids = ["913501000001000123", "12345678901234567890", "000123456789012345678"]
    rows = [["园区编号", "名称", "经度", "纬度"], *([each, "甲", "114", "30"] for each in ids)]
    _, batch, _ = taken(rows)
    assert batch.values["park_id"] == ids


@pytest.mark.parametrize("cell", ["①", "12①", "½", "km²", "⑴⒈", "²³"])
def test_folding_makes_no_digits(cell):
    assert cell_text.fold(cell) == cell
