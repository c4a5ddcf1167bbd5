"""Old workbooks (.xls) written by xlwt, kind by kind."""

import datetime

from .cases import fault
from .library_makers import PARK, old_book
from .makers import raw
from .workbook_cells import DATED, GDP, parks


def _new(path):
    from .library_makers import book

    passing = path.with_suffix(".xlsx")
    book({"a": parks(12.5)})(passing)
    passing.rename(path)


def _cut(path):
    old_book({"a": parks(12.5)})(path)
    path.write_bytes(path.read_bytes()[:1500])


fault("plain.xls", old_book({"a": parks(12.5)}), 1, columns={"gdp": [125000.0]})
fault(
    "percent.xls",
    old_book(
        {
            "a": [
                ["污水厂编号", "名称", "所属园区", "经度", "纬度", "工业废水占比(%)"],
                ["W1", "甲", "P1", 114.3, 30.6, 0.45],
            ]
        },
        styles={(1, 5): "0%"},
    ),
    1,
    columns={"ind_share": [0.45]},
    KIND=3,
)
fault(
    "leading_zeros.xls",
    old_book({"a": [GDP, [7, *PARK[1:]]]}, styles={(1, 0): "000"}),
    1,
    columns={"park_id": ["007"]},
)
fault(
    "dates.xls",
    old_book({"a": parks(datetime.date(2003, 10, 24), head=DATED)}, styles={(1, 4): "yyyy-mm-dd"}),
    1,
    columns={"opened": ["2003-10-24"]},
)
fault(
    "since_1904.xls",
    old_book({"a": parks(36456, head=DATED)}, styles={(1, 4): "yyyy-mm-dd"}, since_1904=True),
    1,
    columns={"opened": ["2003-10-24"]},
)
fault(
    "lost_zero.xls",
    old_book({"a": parks(2015.1, head=DATED)}),
    1,
    columns={"opened": ["2015"]},
    told=("can be January or October",),
)
fault(
    "labels_down.xls",
    old_book(
        {"a": [["城市", *GDP], ["武汉市", *PARK], [None, "P2", "乙", 114.4, 30.7, 2]]},
        merged=[(1, 2, 0, 0)],
    ),
    2,
    columns={"city": ["武汉市", "武汉市"]},
)
fault(
    "figure_of_several_rows.xls",
    old_book({"a": parks(30, None, 5)}, merged=[(1, 2, 4, 4)]),
    3,
    columns={"gdp": [None, None, 50000.0]},
    told=("a figure that is merged over several",),
)
fault(
    "hidden_sheet.xls",
    old_book({"今年": parks(1), "旧表": parks(2, 3)}, hidden=["旧表"]),
    1,
    told=("Hidden sheets are not read (旧表)",),
)
fault(
    "hidden_rows.xls",
    old_book({"a": parks(1, 2)}, hidden_rows=[2]),
    2,
    told=("Hidden or filtered rows were read too: 1",),
)
fault(
    "superscript.xls",
    old_book({"a": parks(("12.5", "1"))}),
    1,
    columns={"gdp": [125000.0]},
    told=("footnote mark",),
)
fault(
    "truth_values.xls",
    old_book({"a": parks(True, False, head=[*GDP[:4], "是否化工园区"])}),
    2,
    columns={"chemical": [1, 0]},
)
fault(
    "remark_on_the_right.xls",
    old_book({"a": [GDP, [*PARK, None, "待核实"]]}),
    1,
    columns={"column_7": ["待核实"]},
)
fault("new_named_old.xls", _new, 1, columns={"gdp": [125000.0]})
fault("old_named_new.xlsx", old_book({"a": parks(12.5)}), 1, columns={"gdp": [125000.0]})
fault("cut.xls", _cut, refused="damaged")
fault("table.et", raw(b"\xd0\xcf\x11\xe0" + b"\0" * 2000), refused="save it as .xlsx")
fault("binary.xlsb", raw(b"PK\x03\x04" + b"\0" * 2000), refused="save it as .xlsx")
