"""Whatever the rows: none is lost, and neither order nor chunk size changes what becomes of one."""

import datetime
import re

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from parkshore.analysis.inventory import schema
from parkshore.analysis.inventory.files import headers
from parkshore.analysis.inventory.files.raw_rows import Chunk
from parkshore.analysis.inventory.georeferencing.coordinate_placing import Datum, Placing
from parkshore.analysis.inventory.importing import import_plan
from parkshore.analysis.inventory.importing.row_importer import Intake
from parkshore.analysis.inventory.sites.host_parks import ParkPoints

HEADER = [
    "企业编号",
    "企业名称",
    "所属园区",
    "经度",
    "纬度",
    "产值（亿元）",
    "投产日期",
    "统一社会信用代码",
    "备注",
]
DAY = datetime.date(1800, 1, 1)
ALIKE = re.compile(r"(enterprises-[0-9a-f]{12})-\d+")
"""Rows that say the same get one id, and a number behind it in the order they stand in."""
CELL = st.one_of(
    st.none(),
    st.sampled_from(
        ["", "-", "合计", "注：某", "1.2万吨", "3.5亿元", "=1+1", "2003年", "9.1E+17", "#N/A", "P1"]
    ),
    st.text(max_size=8),
)
LON = st.one_of(st.floats(73, 135).map(repr), st.sampled_from(["114°18′", "30.6", "0", "", "abc"]))
LAT = st.one_of(st.floats(4, 54).map(repr), st.sampled_from(["30°36′", "114.3", "0", "", "abc"]))
ROW = st.tuples(CELL, CELL, CELL, LON, LAT, CELL, CELL, CELL, CELL).map(list)


def settled(header=HEADER, datum=Datum.WGS84, layer="enterprises"):
    return import_plan.make(schema.load(layer), headers.at([header], 0, 1), Placing(datum))


def fates(rows, numbers, size):
    """Return what becomes of each row number, taken in chunks of ``size``."""
    intake = Intake(settled())
    found = {}
    for start in range(0, len(rows), size):
        batch = intake.take(Chunk(numbers[start : start + size], rows[start : start + size]))
        for at, number in enumerate(batch.numbers):
            values = {name: column[at] for name, column in batch.values.items()}
            values |= {name: column[at] for name, column in batch.extras.items()}
            told = repr(values), batch.repairs[at] or "", repr(batch.x[at])
            found[number] = ("accepted", *(ALIKE.sub(r"\1", each) for each in told))
        for rejection in batch.rejected:
            found[rejection.number] = (
                "rejected",
                repr(rejection.cells),
                str(rejection.reason),
                None,
            )
    return intake.tally, found


@settings(max_examples=150, deadline=None)
@given(st.lists(ROW, max_size=12), st.integers(1, 5), st.randoms(use_true_random=False))
def test_no_row_is_lost_and_order_and_chunks_do_not_matter(rows, size, shuffler):
    numbers = list(range(2, 2 + len(rows)))
    tally, whole = fates(rows, numbers, max(len(rows), 1))
    assert tally.read == len(rows) == tally.accepted + tally.rejected == len(whole)
    again, pieces = fates(rows, numbers, size)
    assert pieces == whole
    assert (again.accepted, again.warning_count) == (tally.accepted, tally.warning_count)
    order = list(range(len(rows)))
    shuffler.shuffle(order)
    _, mixed = fates([rows[i] for i in order], [numbers[i] for i in order], size)
    assert mixed == whole


@settings(max_examples=100, deadline=None)
@given(
    st.floats(0, 1e9),
    st.floats(73.1, 135),
    st.floats(20, 53),
    st.dates(DAY, datetime.date(2199, 1, 1)),
)
def test_accepted_values_round_trip(giov, lon, lat, day):
    header = ["企业编号", "企业名称", "经度", "纬度", "工业总产值（万元）", "投产日期"]
    date = day.isoformat()
    batch = Intake(settled(header)).take(
        Chunk([2], [["E1", "某厂", repr(lon), repr(lat), repr(giov), date]])
    )
    assert batch.values["giov"] == [giov]
    assert (batch.x[0], batch.y[0]) == (lon, lat)
    assert batch.values["opened"] == [date]


def test_repairs_name_every_change():
    batch = Intake(settled()).take(
        Chunk([7], [["", "某厂", "P1", "114°18′", "30.6", "3.5", "2003年", "9.1E+17", "x"]])
    )
    repairs = batch.repairs[0]
    for piece in (
        "经度: 114°18′ → 114.3", "giov: 3.5 → 35000", "opened: 2003年 → 2003",
        "uscc: 9.1E+17 → NULL", "ent_id: NULL → enterprises-7",
    ):  # fmt: skip
        assert piece in repairs
    assert batch.extras == {"经度": ["114°18′"], "纬度": ["30.6"], "备注": ["x"]}


def test_accuracy_after_a_shift_is_a_metre_at_least():
    header = ["企业编号", "经度", "纬度", "精度"]
    rows = [["a", "114", "30", ""], ["b", "114", "30", "0.1"], ["c", "114", "30", "5"]]
    batch = Intake(settled(header, Datum.GCJ02)).take(Chunk([2, 3, 4], rows))
    assert batch.values["acc_m"] == [1.0, 1.0, 5.0]


def test_rows_without_coordinates_stand_at_their_park():
    parks = ParkPoints(
        ["P1", "P2"],
        ["甲园", "乙园"],
        np.array([114.0, np.nan]),
        np.array([30.0, np.nan]),
        np.array([800.0, np.nan]),
    )
    header = ["企业名称", "所属园区", "经度", "纬度"]
    rows = [
        ["a", "P1", "", ""],
        ["b", "甲 园", "", ""],
        ["c", "P2", "", ""],
        ["d", "丙园", "", ""],
        ["e", "", "", ""],
    ]
    intake = Intake(settled(header), parks)
    batch = intake.take(Chunk([2, 3, 4, 5, 6], rows))
    assert batch.values["park_id"] == ["P1", "P1", "P2", "丙园"]
    assert batch.values["geom_src"][:2] == ["park", "park"]
    assert batch.values["acc_m"][0] == 800.0
    assert list(np.isfinite(batch.x)) == [True, True, False, False]
    assert "park_id: 甲 园 → P1" in batch.repairs[1]
    assert intake.tally.warnings["park", "park_id"][0] == 1
    assert len(batch.rejected) == 1
