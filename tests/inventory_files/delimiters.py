"""Delimiters and quotes."""

from .cases import fault
from .makers import HEADER, NAME, OTHER, ROW, changed, delimited, raw, table

fault("tabs.txt", table(ROW, OTHER, mark="\t"), 2, values=NAME)
fault("semicolons.csv", table(ROW, OTHER, mark=";"), 2, values=NAME)
fault("bars.csv", table(ROW, OTHER, mark="|"), 2, values=NAME)
fault("wide_commas.csv", raw("园区名称，经度，纬度\n长江化工园，114.3，30.6\n"), 1, values=NAME)
fault("sep_line.csv", table(ROW, mark=";", before="sep=;\n"), 1, values=NAME)
fault("mac_ends.csv", table(ROW, OTHER, end="\r"), 2, values=NAME)
fault("windows_ends.csv", table(ROW, OTHER, end="\r\n"), 2, values=NAME)
fault(
    "line_in_cell.csv", table(changed(c1="长江\n化工园"), OTHER), 2, values={"name": "长江 化工园"}
)
fault("quotes_in_cell.csv", table(changed(c1='长江"一期"园')), 1, values={"name": '长江"一期"园'})
fault(
    "unclosed_quote.csv",
    raw(delimited([HEADER, ROW]) + 'P9,"园' + "x," * 80_000),
    refused="quotation mark",
)
fault("ten_megabytes.csv", table(changed(c1="园" * 10_000_000)), refused="longer than")
fault(
    "too_many_cells.csv",
    raw(delimited([HEADER, ROW]) + "P2,江北,新区,118.7,32.1,8,1,2005,x,y\n"),
    1,
    1,
)
fault("too_few_cells.csv", raw(delimited([HEADER]) + "P1,长江化工园,114.3,30.6\n"), 1, values=NAME)
