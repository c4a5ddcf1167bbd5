"""Units that stand elsewhere than in the header's brackets, and headers of yearbooks."""

from .cases import fault
from .makers import raw

HEAD, ROW = "园区名称,经度,纬度,GDP,COD", "甲,114.3,30.6,12.5,20"
HUNDRED_MILLION = {"gdp": [125000.0], "cod_t": [20.0]}

for _number, _line in enumerate(
    (
        "单位亿元", "单位为亿元", "本表金额单位为亿元,,,,", "金额：亿元", "单位:亿元 吨",
        "产值单位：亿元", "in 100 million yuan", ",,,,亿元", "填报单位：某市统计局,,,,单位：亿元",
    ),
    1,
):  # fmt: skip
    fault(f"above_{_number}.csv", raw(f"{_line}\n{HEAD}\n{ROW}\n"), 1, columns=HUNDRED_MILLION)
for _number, _line in enumerate(
    ("注：金额单位为亿元,,,,", "单位：亿元,,,,", "注：单位：亿元、吨,,,,"), 1
):
    fault(f"below_{_number}.csv", raw(f"{HEAD}\n{ROW}\n{_line}\n"), 1, 1, columns=HUNDRED_MILLION)
fault(
    "unit_of_each_below.csv",
    raw(f"{HEAD}\n{ROW}\n注：GDP单位为亿元，COD单位为千克,,,,\n"),
    1,
    1,
    columns={"gdp": [125000.0], "cod_t": [0.02]},
)
fault(
    "unit_in_a_cell_of_the_header.csv",
    raw(f"{HEAD},单位：亿元\n{ROW},\n"),
    1,
    columns=HUNDRED_MILLION,
)
fault(
    "unit_far_below.csv",
    raw(
        "\n".join([HEAD, *[f"园{i},114.3,30.6,12.5,20" for i in range(250)], "注：单位：亿元,,,,"])
    ),
    250,
    1,
    values={"gdp": 12.5},
    told=("Row 252 states a unit (亿元) too far below", "No unit is stated"),
)
fault("silent_units.csv", raw(f"{HEAD}\n{ROW}\n"), 1, values={"gdp": 12.5},
      told=("No unit is stated, read as the inventory's: GDP (10⁴ CNY), COD (t/a)",))  # fmt: skip
fault(
    "multiple_above.csv",
    raw("单位：亿\n园区名称,经度,纬度,GDP\n甲,114.3,30.6,12.5\n"),
    1,
    columns={"gdp": [125000.0]},
    told=("GDP gives 亿 without a unit; it was read as 亿元",),
)

for _number, (_title, _field, _value) in enumerate(
    (
        ("COD排放量（全年万吨）", "cod_t", 120000.0), ("GDP（规上亿元）", "gdp", 120000.0),
        ("新鲜水用量（ML）", "water_m3", 12000.0), ("GDP〔亿元〕", "gdp", 120000.0),
        ("GDP—亿元", "gdp", 120000.0), ("GDP|亿元", "gdp", 120000.0),
        ("1.工业总产值（亿元）", "giov", 120000.0), ("二、工业总产值（亿元）", "giov", 120000.0),
        ("GDP（亿元，按2015年可比价格计算）", "gdp", 120000.0), ("GDP (RMB'000)", "gdp", 1.2),
        ("Gross Regional Product (100 million yuan)", "gdp", 120000.0),
        ("Value-added of Industry (100 million yuan)", "iva", 120000.0),
        ("Total Investment in Fixed Assets (10 000 yuan)", "fixed_inv", 12.0),
        ("Total Energy Consumption (10 000 tons of SCE)", "energy_tce", 120000.0),
        ("Number of Employees (10 000 persons)", "staff", 120000),
        ("Chemical Oxygen Demand Discharged (ton)", "cod_t", 12.0),
    ),
    1,
):  # fmt: skip
    fault(f"title_{_number}.csv", raw(f'园区名称,经度,纬度,"{_title}"\n甲,114.3,30.6,12\n'), 1,
          columns={_field: [_value]})  # fmt: skip
fault("number_of.csv", raw("园区名称,经度,纬度,Number of plants\n甲,114.3,30.6,12\n"), 1,
      columns={"firms": [None]})  # fmt: skip

PLANT = "污水处理厂名称,所属园区,{title}\n某厂,P1,12\n"
for _number, (_title, _field, _value, _told) in enumerate(
    (
        ("实际处理水量（万立方米）", "flow_td", None, "not whether a day or a year"),
        ("日处理量（万吨）", "flow_td", 120000.0, ""),
        ("设计规模（万吨）", "cap_td", 120000.0, "without a time; it was read as 万吨/日"),
        ("处理能力（ML/d）", "cap_td", 12000.0, ""),
    ),
    1,
):
    fault(
        f"by_day_{_number}.csv",
        raw(PLANT.format(title=_title)),
        1,
        columns={_field: [_value]},
        told=(_told,),
        KIND=3,
    )
