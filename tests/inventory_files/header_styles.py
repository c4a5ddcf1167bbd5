"""Headers: ten styles of yearbooks, EIA tables and web exports."""

from .cases import fault
from .makers import HEADER, NAME, OTHER, ROW, raw, table

fault(
    "title_rows.csv",
    table(ROW, before="2023年化工园区一览表,,,,,,\n单位：亿元,,,,,,\n,,,,,,\n"),
    1,
    values=NAME,
)
fault(
    "two_rows.csv",
    raw(
        "园区名称,地理坐标,,主要指标,\n,经度,纬度,面积（公顷）,工业总产值（万元）\n长江化工园,114.3,30.6,1250,350000\n"
    ),
    1,
    values={"area_km2": 12.5, "giov": 350000.0},
)
fault(
    "unit_row.csv",
    raw("园区名称,经度,纬度,面积,COD\n,,,公顷,千克\n长江化工园,114.3,30.6,1250,2000\n"),
    1,
    values={"area_km2": 12.5, "cod_t": 2.0},
)
fault(
    "counted_columns.csv",
    raw("园区名称,经度,纬度,面积\n甲,1,2,3\n长江化工园,114.3,30.6,12.5\n"),
    1,
    1,
    values=NAME,
)
fault(
    "year_in_header.csv",
    raw(
        "开发区名称,东经,北纬,2023年GDP（亿元）,2023年综合能耗（万吨标准煤）\n长江化工园,114.3,30.6,35,1.2\n"
    ),
    1,
    values={"gdp": 350000.0, "energy_tce": 12000.0},
)
fault(
    "english.csv",
    raw(
        "Park Name,Longitude,Latitude,Area (km2),Gross industrial output (million "
        "CNY)\nJiangbei,118.7,32.1,8,120\n"
    ),
    1,
    values={"name": "Jiangbei", "giov": 12000.0},
)
fault(
    "web_export.csv",
    raw("name,lng,lat,province,city\n长江化工园,114.3,30.6,湖北省,武汉市\n"),
    1,
    values={"province": "湖北省"},
)
fault(
    "eia_table.csv",
    raw(
        "序号,园区名称,经度,纬度,是否化工园区,主导产业\n1,长江化工园,114°18′00″,30°36′00″,是,化工、装备制造\n"
    ),
    1,
    values={"chemical": 1, "pillars": "chemicals;equipment"},
)
fault(
    "degree_columns.csv",
    raw("园区名称,经度,,,纬度,,\n,度,分,秒,度,分,秒\n长江化工园,114,18,0,30,36,0\n"),
    1,
    values=NAME,
)
fault("pair_column.csv", raw('园区名称,坐标\n长江化工园,"114.3,30.6"\n'), 1, values=NAME)
fault("wkt_column.csv", raw("园区名称;wkt\n长江化工园;POINT (114.3 30.6)\n"), 1, values=NAME)
fault("header_repeated.csv", table(ROW, HEADER, OTHER), 2, 1)
fault(
    "ambiguous.csv",
    raw("园区名称,经度,纬度,用水量\n长江化工园,114.3,30.6,500\n"),
    1,
    values={"water_m3": None, "reuse_m3": None},
)
fault(
    "two_longitudes.csv",
    raw("园区名称,经度,纬度,gcj_lon,gcj_lat\n长江化工园,114.3,30.6,114.31,30.61\n"),
    refused="Several columns",
)
fault(
    "named_columns.csv",
    raw("园区名称,经度,纬度,gcj_lon,gcj_lat\n长江化工园,114.3,30.6,114.31,30.61\n"),
    1,
    X_FIELD="经度",
    Y_FIELD="纬度",
)
fault(
    "same_header_twice.csv",
    raw("园区名称,经度,纬度,备注,备注\n长江化工园,114.3,30.6,a,b\n"),
    1,
    values={"备注": "a", "备注_2": "b"},
)
fault(
    "clashing_header.csv",
    raw("园区名称,经度,纬度,gdp,GDP（亿元）,fid\n长江化工园,114.3,30.6,1,2,3\n"),
    1,
    values={"gdp": 1.0, "fid_0": "3"},
)
fault(
    "no_header.csv", raw("长江化工园,114.3,30.6\n江北新区,118.7,32.1\n"), refused="No coordinates"
)
fault("no_coordinates.csv", raw("园区名称,面积\n长江化工园,12\n"), refused="No coordinates")
fault("unknown_mapping.csv", table(ROW), refused="closest", MAPPING='{"园区名": "name"}')
fault("unknown_field.csv", table(ROW), refused="closest", MAPPING='{"园区名称": "nam"}')
fault("unknown_x.csv", table(ROW), refused="names there are", X_FIELD="精度", Y_FIELD="纬度")
