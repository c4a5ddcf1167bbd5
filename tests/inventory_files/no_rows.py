"""Rows that are none."""

from .cases import fault
from .makers import OTHER, ROW, raw, table

fault(
    "totals.csv",
    table(ROW, ["", "小计", "", "", "12.5", "35", ""], OTHER, ["合计", "", "", "", "20.5", "", ""]),
    2,
    2,
)
fault("notes.csv", table(ROW, after="注：数据来自统计局,,,,,,\n数据来源：年鉴,,,,,,\n"), 1, 2)
fault("blank_rows.csv", table(ROW, ["", "", "", "", "", "", ""], OTHER, after="\n\n"), 2, 3)
fault("only_header.csv", table(), 0, 0)
fault("empty.csv", raw(b""), refused="empty")
fault("blanks_only.csv", raw("\n\n  \n"), refused="empty")
