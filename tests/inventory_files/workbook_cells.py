"""Cells of workbooks written by openpyxl, kind by kind."""

import datetime

from .cases import fault
from .library_makers import PARK, book, plants, styled

GDP = ["园区编号", "园区名称", "经度", "纬度", "GDP（亿元）"]
DATED = ["园区编号", "园区名称", "经度", "纬度", "设立日期"]


def parks(*values, head=GDP):
    """Return rows of parks that differ in their last cell."""
    return [head, *[[f"P{i}", f"园{i}", 114.3, 30.6, value] for i, value in enumerate(values, 1)]]


# Formulas and errors
fault(
    "formula_not_calculated.xlsx",
    book({"a": parks(12.5, "=1+2", "=SUM(E2:E3)")}),
    3,
    columns={"gdp": [125000.0, None, None]},
    told=("GDP（亿元）: 2 formulas were saved without their value",),
)
fault(
    "formula_of_a_name.xlsx",
    book({"a": [GDP, ["P1", '="长江"&"园"', 114.3, 30.6, 1]]}),
    1,
    columns={"name": [None]},
    told=("园区名称: 1 formula",),
)
fault(
    "errors.xlsx",
    book({"a": parks("#N/A", "#DIV/0!", 3)}),
    3,
    columns={"gdp": [None, None, 30000.0]},
    told=("GDP（亿元）: 2 cells hold an error of a spreadsheet",),
)
fault(
    "error_in_another_column.xlsx",
    book({"a": parks("#REF!", "好", head=[*GDP[:4], "评语"])}),
    2,
    columns={"评语": [None, "好"]},
    told=("评语: 1 cell holds an error",),
)
fault(
    "error_in_a_coordinate.xlsx",
    book({"a": [GDP, ["P1", "甲", "#VALUE!", 30.6, 1], PARK]}),
    1,
    1,
    told=("经度: 1 cell holds an error",),
)

# Number formats
fault(
    "percent_in_percent.xlsx",
    plants("工业废水占比(%)", [(0.45, "0%"), (1, "0.0%"), (0.123, "0.0%"), (45, "General")]),
    4,
    columns={"ind_share": [0.45, 1.0, 0.123, 0.45]},
    KIND=3,
)
fault(
    "percent_as_share.xlsx",
    plants("工业废水占比", [(0.45, "0%"), (0.3, "General")]),
    2,
    columns={"ind_share": [0.45, 0.3]},
    KIND=3,
)
fault(
    "leading_zeros.xlsx",
    styled([["园区编号", "园区名称", "经度", "纬度"], [1, "甲", 114.3, 30.6]], {"A2": "000"}),
    1,
    columns={"park_id": ["001"]},
)
fault(
    "unit_in_the_format.xlsx",
    styled(parks(12.5, head=[*GDP[:4], "GDP"]), {"E2": '0.0"亿元"'}),
    1,
    columns={"gdp": [125000.0]},
)
fault(
    "scaled_by_the_format.xlsx",
    styled(parks(123456, head=[*GDP[:4], "GDP（万元）"]), {"E2": '0!.0,"万"'}),
    1,
    columns={"gdp": [123456.0]},
    told=("1 number is shown in thousands or more by its format",),
)
for _number, _code in enumerate(
    ('"$"#,##0', "[$$-409]#,##0.00", '_($* #,##0_);_($* "-"_)', "#,##0 [$€-407]", '"US$"0'), 1
):
    fault(
        f"foreign_format_{_number}.xlsx",
        styled(parks(12.5), {"E2": _code}),
        1,
        columns={"gdp": [None]},
        told=("could not be read",),
    )
fault(
    "format_of_a_place_alone.xlsx",
    styled(parks(12.5), {"E2": "[$-409]0.0"}),
    1,
    columns={"gdp": [125000.0]},
)
fault(
    "escaped_percent.xlsx",
    plants("工业废水占比", [(45, "0\\%"), (45, "General")]),
    2,
    columns={"ind_share": [0.45, None]},
    told=("1 value of column 工业废水占比 is no share between 0 and 1",),
    KIND=3,
)
fault(
    "grouped_by_the_format.xlsx",
    styled(parks(1234.5), {"E2": "#,##0.00"}),
    1,
    columns={"gdp": [12345000.0]},
)
fault(
    "money_format.xlsx",
    styled(parks(12.5), {"E2": '"￥"#,##0.00'}),
    1,
    columns={"gdp": [125000.0]},
)
fault(
    "noise_of_binary_fractions.xlsx",
    book({"a": parks(0.1 + 0.2, head=[*GDP[:4], "GDP（万元）"])}),
    1,
    columns={"gdp": [0.3]},
)

# Dates
DAY = datetime.date(2003, 10, 24)
for _name, _code in {
    "iso": "yyyy-mm-dd",
    "slashes": "yyyy/m/d",
    "american": "m/d/yy",
    "chinese": 'yyyy"年"m"月"d"日"',
    "chinese_numerals": '[DBNum1][$-804]yyyy"年"m"月"d"日";@',
    "month_shown": 'yyyy"年"m"月"',
    "months_in_english": "d-mmm-yy",
    "locale": "[$-F800]dddd, mmmm dd, yyyy",
}.items():
    fault(
        f"date_{_name}.xlsx",
        styled(parks(DAY, head=DATED), {"E2": _code}),
        1,
        columns={"opened": ["2003-10-24"]},
    )
fault(
    "month_alone.xlsx",
    styled(parks(datetime.date(2003, 10, 1), head=DATED), {"E2": 'yyyy"年"m"月"'}),
    1,
    columns={"opened": ["2003-10"]},
)
fault(
    "year_alone.xlsx",
    styled(parks(datetime.date(2003, 1, 1), head=DATED), {"E2": 'yyyy"年"'}),
    1,
    columns={"opened": ["2003"]},
)
fault(
    "since_1904.xlsx",
    styled(parks(36456, head=DATED), {"E2": "yyyy-mm-dd"}, since_1904=True),
    1,
    columns={"opened": ["2003-10-24"]},
)
fault(
    "moment.xlsx",
    styled(
        parks(datetime.datetime(2003, 10, 24, 8, 30), head=DATED),  # noqa: DTZ001
        {"E2": "yyyy-mm-dd h:mm"},
    ),
    1,
    columns={"opened": ["2003-10-24"]},
)
fault(
    "serial_as_number.xlsx",
    book({"a": parks(37918, head=DATED)}),
    1,
    columns={"opened": ["2003-10-24"]},
)
fault(
    "lost_zero.xlsx",
    book({"a": parks(2015.1, 2015.2, "2015.10", head=DATED)}),
    3,
    columns={"opened": ["2015", "2015-02", "2015-10"]},
    told=("设立日期: 1 number can be January or October",),
)
fault(
    "kept_zero.xlsx",
    styled(parks(2015.1, head=DATED), {"E2": "0.00"}),
    1,
    columns={"opened": ["2015-10"]},
)

# Ids and texts
_LONG = ["企业编号", "企业名称", "统一社会信用代码", "经度", "纬度", "所属园区"]
fault(
    "long_ids_as_text.xlsx",
    book({"a": [_LONG, ["420100000000123456", "甲", "91350100M000100Y43", 114.3, 30.6, "P1"]]}),
    1,
    columns={"ent_id": ["420100000000123456"], "uscc": ["91350100M000100Y43"]},
    KIND=1,
)
fault(
    "text_marks.xlsx",
    book({"a": [GDP, ["'007", "`甲园", "'114.5", 30.6, "'12.5"]]}),
    1,
    columns={"park_id": ["007"], "gdp": [125000.0]},
)
fault(
    "truth_values.xlsx",
    book({"a": parks(True, False, head=[*GDP[:4], "是否化工园区"])}),
    2,
    columns={"chemical": [1, 0]},
)
fault(
    "numbers_as_text.xlsx",
    book({"a": [GDP, ["P1", "甲", " 114.3 ", "30.6\t", "1,234.5"]]}),
    1,
    columns={"gdp": [12345000.0]},
)

# Merged cells
fault(
    "labels_down.xlsx",
    book(
        {"a": [["城市", *GDP], ["武汉市", *PARK], [None, "P2", "乙", 114.4, 30.7, 2]]},
        merged=["A2:A3"],
    ),
    2,
    columns={"city": ["武汉市", "武汉市"]},
)
fault(
    "labels_right.xlsx",
    book(
        {"a": [["省份", "城市", *GDP], ["重庆市", None, *PARK]]},
        merged=["A2:B2"],
    ),
    1,
    columns={"province": ["重庆市"], "city": ["重庆市"]},
)
fault(
    "figure_of_several_rows.xlsx",
    book({"a": parks(30, None, 5)}, merged=["E2:E3"]),
    3,
    columns={"gdp": [None, None, 50000.0]},
    told=("GDP（亿元）: 2 cells share a figure that is merged",),
)
fault(
    "figure_of_two_columns.xlsx",
    book(
        {"a": [[*GDP, "工业总产值（亿元）"], ["P1", "甲", 114.3, 30.6, 30, None]]},
        merged=["E2:F2"],
    ),
    1,
    columns={"gdp": [None], "giov": [None]},
    told=("a figure that is merged over several",),
)
fault(
    "title_over_all.xlsx",
    book({"a": [["园区一览表"], *parks(12.5)]}, merged=["A1:E1"]),
    1,
    columns={"gdp": [125000.0]},
)

# Sheets, rows and columns
fault(
    "hidden_sheet.xlsx",
    book({"今年": parks(1), "旧表": parks(2, 3)}, states={"旧表": "hidden"}),
    1,
    told=("Hidden sheets are not read (旧表)",),
)
fault(
    "very_hidden_sheet.xlsx",
    book({"今年": parks(1), "字典": parks(2, 3)}, states={"字典": "veryHidden"}),
    1,
    told=("Hidden sheets are not read (字典)",),
)
fault(
    "hidden_sheet_chosen.xlsx",
    book({"今年": parks(1), "旧表": parks(2, 3)}, states={"旧表": "hidden"}),
    2,
    columns={"gdp": [20000.0, 30000.0]},
    SHEET="旧表",
)
fault(
    "only_hidden.xlsx",
    book({"说明": [], "旧表": parks(2, 3)}, states={"旧表": "hidden"}),
    refused="Only hidden sheets",
)
fault(
    "hidden_rows.xlsx",
    book({"a": parks(1, 2, 3)}, hidden_rows=[3]),
    3,
    columns={"gdp": [10000.0, 20000.0, 30000.0]},
    told=("Hidden or filtered rows were read too: 1",),
)
fault("empty_first_sheet.xlsx", book({"封面": [], "数据": parks(1)}), 1)
fault("chart_sheet.xlsx", book({"数据": parks(1)}, chart=True), 1)
fault(
    "blank_rows.xlsx",
    book({"a": [*parks(1), [], [], ["P9", "末园", 114.3, 30.6, 9]]}),
    2,
    2,
)
fault(
    "gap_of_ten_thousand.xlsx",
    book({"a": parks(1)}, cells={"A10002": "P9", "B10002": "末园", "C10002": 114, "D10002": 30}),
    2,
    told=("rows 3 to 10001 are blank",),
)
fault(
    "formatted_to_the_end.xlsx",
    book({"a": parks(1)}, formats={"A1048576": "0.00", "XFD1": "0.00"}),
    1,
)
fault(
    "two_thousand_columns.xlsx",
    book({"a": [[*GDP, *[f"指标{i}" for i in range(2000)]], [*PARK, *range(2000)]]}),
    1,
    columns={"指标1999": ["1999"]},
)
fault(
    "remark_on_the_right.xlsx",
    book({"a": parks(1, 2, 3)}, cells={"G3": "已搬迁，待核实"}),
    3,
    columns={"column_7": [None, "已搬迁，待核实", None]},
)
fault(
    "comments.xlsx",
    book({"a": parks(1)}, comments={"B2": "此处存疑"}),
    1,
    columns={"name": ["园1"]},
)
