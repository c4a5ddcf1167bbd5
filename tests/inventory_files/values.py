"""Numbers, dates, codes."""

from .cases import fault
from .makers import ROW, changed, raw, table

fault(
    "units_in_cells.csv",
    table(changed(c4="1200亩", c5="3.5亿元")),
    1,
    values={"area_km2": 0.8, "gdp": 35000.0},
)
fault("wrong_unit.csv", table(changed(c5="35万美元")), 1, values={"gdp": None})
fault("thousands.csv", table(changed(c5="1,234.5")), 1, values={"gdp": 12345000.0})
fault(
    "words_for_nothing.csv",
    table(changed(c4="—", c5="无数据", c6="不详")),
    1,
    values={"gdp": None, "opened": None},
)
fault(
    "spreadsheet_errors.csv",
    table(changed(c4="#DIV/0!", c5="#N/A")),
    1,
    values={"area_km2": None, "gdp": None},
)
fault(
    "dates.csv",
    table(changed(c6="37918"), changed(c0="P2", c6="3/4/2015")),
    2,
    values={"opened": "2003-10-24"},
)
fault(
    "rounded_code.csv",
    raw("企业名称,统一社会信用代码,经度,纬度\n某厂,9.1E+17,114.3,30.6\n"),
    1,
    values={"uscc": None},
    KIND=1,
)
fault(
    "by_park.csv",
    raw("企业名称,所属园区\n某厂,P1\n某店,\n"),
    1,
    1,
    values={"park_id": "P1"},
    KIND=1,
)
fault("duplicates.csv", table(ROW, ROW, ROW), 3)
fault(
    "formulas.csv",
    table(changed(c1="=cmd|'/c calc'!A0"), changed(c0="P2", c1="@SUM(A1)")),
    2,
    values={"name": "=cmd|'/c calc'!A0"},
)
