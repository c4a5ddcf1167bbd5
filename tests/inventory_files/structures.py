"""How tables are built: deep headers, years side by side, totals, remarks, rows too short."""

from .cases import fault
from .library_makers import book
from .makers import raw

PLACES = "园区编号,园区名称,经度,纬度,"

fault(
    "deep_header.xlsx",
    book(
        {
            "a": [
                ["沿江化工园区一览表"],
                ["园区编号", "园区名称", "地理坐标", None, "GDP（亿元）"],
                [None, None, "经度", "纬度", None],
                ["P1", "甲园", 114.3, 30.6, 12.5],
            ]
        },
        merged=["A1:E1", "A2:A3", "B2:B3", "C2:D2", "E2:E3"],
    ),
    1,
    columns={"xy": [(114.3, 30.6)], "gdp": [125000.0], "park_id": ["P1"]},
)
fault(
    "deep_header.csv",
    raw("园区名称,地理坐标,,GDP（亿元）\n,经度,纬度,\n甲园,114.3,30.6,12.5\n"),
    1,
    columns={"xy": [(114.3, 30.6)], "gdp": [125000.0]},
)
fault(
    "three_rows_deep.csv",
    raw(
        "园区名称,基本情况,,,主要指标,\n,地理坐标,,面积,GDP,COD\n,经度,纬度,公顷,亿元,千克\n"
        "甲园,114.3,30.6,1250,12.5,2000\n"
    ),
    1,
    columns={"xy": [(114.3, 30.6)], "area_km2": [12.5], "gdp": [125000.0], "cod_t": [2.0]},
)
for _name, _years in {"years": "2021,2022", "years_in_chinese": "2021年,2022年"}.items():
    fault(
        f"{_name}_below.csv",
        raw(
            f"{PLACES}COD（吨）,,GDP(亿元),\n,,,,{_years},{_years}\nP1,甲园,114.3,30.6,10,20,1,2\n"
        ),
        1,
        columns={"cod_t": [20.0], "gdp": [20000.0]},
        told=("year by year; the last was taken",),
    )
fault(
    "years_before.csv",
    raw(f"{PLACES}2022年GDP（亿元）,2021年GDP（亿元）\nP1,甲园,114.3,30.6,2,1\n"),
    1,
    columns={"gdp": [None]},
    told=("left unmapped",),
)
fault(
    "years_behind.csv",
    raw(f"{PLACES}GDP（亿元）2022,COD（吨）2022\nP1,甲园,114.3,30.6,2,1\n"),
    1,
    columns={"gdp": [20000.0], "cod_t": [1.0]},
)
fault(
    "blank_last_titles.csv",
    raw(f"{PLACES},\nP1,甲园,114.3,30.6,待核实,x\n"),
    1,
    columns={"column_5": ["待核实"], "column_6": ["x"]},
)
fault(
    "short_rows.csv",
    raw(f"{PLACES}GDP（亿元）\nP1,甲园,114.3,30.6,1\nP2,乙园,114.4,30.6\n"),
    2,
    columns={"gdp": [10000.0, None]},
    told=("1 row has fewer cells than the header, the first in row 3 (4)",),
)

LEDGER = f"{PLACES}GDP（万元）\n"
fault(
    "totals_that_add_up.csv",
    raw(
        f"{LEDGER}P1,甲园,114.3,30.6,10\nP2,乙园,114.4,30.6,20\n,武汉市小计,,,30\n"
        "P3,丙园,114.5,30.6,5\n,黄冈市小计,,,5\n,全省,,,35\n"
    ),
    3,
    3,
    columns={"gdp": [10.0, 20.0, 5.0]},
)
fault(
    "total_that_does_not.csv",
    raw(f"{LEDGER}P1,甲园,114.3,30.6,10\nP2,乙园,114.4,30.6,20\n,合计,,,40\n"),
    2,
    1,
    told=("Field Gross domestic product: 1 total is not what its rows add up to",),
)
fault(
    "total_on_top.csv",
    raw(f"{LEDGER},全省合计,,,30\nP1,甲园,114.3,30.6,10\nP2,乙园,114.4,30.6,20\n"),
    2,
    1,
)
fault(
    "total_in_the_city_column.csv",
    raw("城市,园区名称,经度,纬度,GDP（万元）\n武汉市,甲园,114.3,30.6,10\n武汉市,小计,,,10\n"),
    1,
    1,
)
fault(
    "of_which.csv",
    raw(f"{LEDGER}P1,甲园,114.3,30.6,10\n,其中：化工企业,,,4\nP2,乙园,114.4,30.6,20\n,合计,,,30\n"),
    2,
    2,
)
fault(
    "continued.csv",
    raw(f"{LEDGER}P1,甲园,114.3,30.6,10\n续表,,,,\n{LEDGER}P2,乙园,114.4,30.6,20\n"),
    2,
    2,
)

UPPER = ["园区编号", "园区名称", "经度", "纬度", "GDP（亿元）"]
LOWER = ["园区编号", "园区名称", "经度", "纬度", "COD（吨）"]
TWO = [
    ["经济指标"],
    UPPER,
    ["P1", "甲园", 114.3, 30.6, 1],
    [],
    ["环境指标"],
    LOWER,
    ["P1", "甲园", 114.3, 30.6, 7],
    ["P2", "乙园", 114.4, 30.6, 8],
]
fault(
    "two_tables.xlsx",
    book({"a": TWO}),
    1,
    columns={"gdp": [10000.0]},
    told=("a holds 2 tables, one below the other; number 1 was read",),
)
fault("second_table.xlsx", book({"a": TWO}), 2, columns={"cod_t": [7.0, 8.0]}, TABLE_NO=2)
fault("no_third_table.xlsx", book({"a": TWO}), refused="table number 3 is asked for", TABLE_NO=3)
fault(
    "repeated_on_each_page.xlsx",
    book({"a": [UPPER, ["P1", "甲园", 114.3, 30.6, 1], [], ["续表"], UPPER,
                ["P2", "乙园", 114.4, 30.6, 2]]}),
    2,
    3,
    columns={"gdp": [10000.0, 20000.0]},
)  # fmt: skip
fault(
    "side_by_side.xlsx",
    book(
        {
            "a": [
                [*UPPER, None, *UPPER],
                ["P1", "甲园", 114.3, 30.6, 1, None, "P2", "乙园", 114.4, 30.6, 2],
                ["P3", "丙园", 114.5, 30.6, 3],
            ]
        }
    ),
    3,
    columns={"gdp": [10000.0, 20000.0, 30000.0]},
    told=("side by side with the same header; all were read",),
)  # fmt: skip
fault(
    "looks_like_a_field.csv",
    raw(f"{PLACES}全区地区生产总值核算数（万元）\nP1,甲园,114.3,30.6,1\n"),
    1,
    told=("looks like gdp",),
)
fault(
    "table_in_one_cell.csv", raw("说明 " * 10_000 + "\n甲\n"), refused="No coordinates were found"
)
fault(
    "units_glued_to_names.csv",
    raw(
        f"{PLACES}GDP亿元,工业总产值当年价万元,新鲜水取水量万m3,从业人员万人\nP1,甲园,114.3,30.6,1,2,3,4\n"
    ),
    1,
    columns={"gdp": [10000.0], "giov": [2.0], "water_m3": [30000.0], "staff": [40000]},
)
fault(
    "renamed_heads.csv",
    raw(
        f"{PLACES}GDP总量（万元）,规模以上工业企业总产值（万元）,新鲜水取水量（万立方米）,研发经费支出（万元）\n"
        "P1,甲园,114.3,30.6,1,2,3,4\n"
    ),
    1,
    columns={"gdp": [1.0], "giov": [2.0], "water_m3": [30000.0], "rd": [4.0]},
)
