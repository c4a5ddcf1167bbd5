"""Faulty inventory files, made from a list of faults: each file and what the import makes of it.

Run it with a folder to have the files: ``python tests/inventory_files.py FOLDER``.
"""

import base64
import csv
import io
import json
import sys
import zipfile
import zlib
from dataclasses import dataclass, field
from pathlib import Path

HEADER = ["园区编号", "园区名称", "经度", "纬度", "面积（平方公里）", "GDP（亿元）", "设立日期"]
ROW = ["P1", "长江化工园", "114.3", "30.6", "12.5", "35", "2003年10月24日"]
OTHER = ["P2", "江北新区", "118.7", "32.1", "8", "1,234.5", "2005-3"]


@dataclass(frozen=True)
class Fault:
    """A file and its fate.

    ``accepted`` and ``rejected`` count rows; ``refused`` is a piece of the sentence that refuses
    it; ``values`` are fields of the first accepted row; ``options`` go to the import.
    """

    name: str
    make: object
    accepted: int = 0
    rejected: int = 0
    refused: str = ""
    values: dict = field(default_factory=dict)
    options: dict = field(default_factory=dict)


FAULTS = []


def fault(name, make, accepted=0, rejected=0, *, refused="", values=None, **options):
    """Add a fault to the list."""
    FAULTS.append(Fault(name, make, accepted, rejected, refused, values or {}, options))


def delimited(rows, mark=",", end="\n"):
    """Return rows as delimited text."""
    text = io.StringIO()
    csv.writer(text, delimiter=mark, lineterminator=end).writerows(rows)
    return text.getvalue()


def table(*rows, header=HEADER, codec="utf-8", mark=",", end="\n", before="", after=""):
    """Return a maker of a delimited file."""
    content = (before + delimited([header, *rows], mark, end) + after).encode(codec)
    return lambda path: path.write_bytes(content)


def raw(content):
    """Return a maker of a file of these bytes or this text."""
    data = content.encode() if isinstance(content, str) else content
    return lambda path: path.write_bytes(data)


def changed(**cells):
    """Return the good row with other cells, by column number ``c0``, ``c1`` …"""
    row = list(ROW)
    for name, value in cells.items():
        row[int(name[1:])] = value
    return row


# Workbooks ------------------------------------------------------------------------------------

SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def workbook(sheets, merges=None, extra=None, prolog="", formulas=None):
    """Return a maker of an .xlsx of sheets (name to rows); numbers stay numbers."""

    def make(path):
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            names = list(sheets)
            archive.writestr("[Content_Types].xml", _types(len(names)))
            archive.writestr(
                "_rels/.rels",
                f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" '
                f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            )
            inner = "".join(
                f'<sheet name="{name}" sheetId="{i}" r:id="r{i}"/>'
                for i, name in enumerate(names, 1)
            )
            archive.writestr(
                "xl/workbook.xml",
                f'<?xml version="1.0"?>{prolog}<workbook xmlns="{SPREADSHEET}" xmlns:r="{OFFICE}">'
                f"<sheets>{inner}</sheets></workbook>",
            )
            relations = "".join(
                f'<Relationship Id="r{i}" Type="{OFFICE}/worksheet" '
                f'Target="worksheets/sheet{i}.xml"/>'
                for i in range(1, len(names) + 1)
            )
            archive.writestr(
                "xl/_rels/workbook.xml.rels",
                f'<Relationships xmlns="{PACKAGE}">{relations}</Relationships>',
            )
            for i, name in enumerate(names, 1):
                archive.writestr(
                    f"xl/worksheets/sheet{i}.xml",
                    _sheet(sheets[name], (merges or {}).get(name, ()), formulas or {}),
                )
            for name, content in (extra or {}).items():
                archive.writestr(name, content)

    return make


def _types(count):
    parts = "".join(
        f'<Override PartName="/xl/worksheets/sheet{i}.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
        for i in range(1, count + 1)
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
        'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-'
        f'officedocument.spreadsheetml.sheet.main+xml"/>{parts}</Types>'
    )


def _sheet(rows, merges, formulas):
    lines = []
    for number, row in enumerate(rows, 1):
        cells = ""
        for column, value in enumerate(row):
            place = f"{chr(65 + column)}{number}"
            if value is None:
                continue
            if place in formulas:
                cells += f'<c r="{place}"><f>{formulas[place]}</f><v>{value}</v></c>'
            elif isinstance(value, (int, float)):
                cells += f'<c r="{place}"><v>{value}</v></c>'
            else:
                text = value.replace("&", "&amp;").replace("<", "&lt;")
                cells += f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'
        if cells:
            lines.append(f'<row r="{number}">{cells}</row>')
    merged = "".join(f'<mergeCell ref="{each}"/>' for each in merges)
    merged = f"<mergeCells>{merged}</mergeCells>" if merged else ""
    body = f"<sheetData>{''.join(lines)}</sheetData>{merged}"
    return f'<worksheet xmlns="{SPREADSHEET}">{body}</worksheet>'


def bomb(path):
    """Write a workbook with an entry that unpacks to a thousand times its size."""
    workbook({"a": [HEADER, ROW]}, extra={"xl/media/zeros.bin": b"\0" * 20_000_000})(path)


def cut(make, share=0.5):
    """Return a maker that cuts a file."""

    def make_cut(path):
        make(path)
        content = path.read_bytes()
        path.write_bytes(content[: int(len(content) * share)])

    return make_cut


def geojson(*features):
    """Return a maker of a GeoJSON file of (geometry, properties)."""
    content = {
        "type": "FeatureCollection",
        "features": [
            {"type": "Feature", "geometry": geometry, "properties": properties}
            for geometry, properties in features
        ],
    }
    return raw(json.dumps(content, ensure_ascii=False))


OLD_WORKBOOK = (  # an .xls of Excel 97: title, blank row, header, one park, a total; packed
    "c-rk)OGp(_82-*YybpX_?J8+tB4lMkrke=#_I8zMiba&Bd8tseE^c(8mI;9rLA2<x5hMu09*Z7SR=c3!MlOON(85"
    "&+1qChC>Hq&bW8S(8FO*o!H_U(j_c>?IW6sR$Xy(N5oxDl>f=cL^vwTQdpi^}F93cR*TNblU>80Cp@lV0$rGZQ_@"
    "hI(;hsTh|dlDLM8_$UXALu@a6R7U&2p23Nwo4nD6}O>+sKPbUq$5{al_m6u&=o>&iRWXXTSaqDXa)IBr~`<Gs*5+"
    "<vv|K&D7JKP-un{sPBfd4jTbzN`!1-MuZeAu<IU~M(~xhZVgxj9RpE|sq`7?pK^njje6tFGug*$+R^aNFR<A(%@9"
    "}z10{unJ0QzAamI*$HR0IvSXllA)OWh1k%699MtyPtw6lEw!S0fvboi!j{Y4xAGDLUGFy^)HWRCu7OuoE@#T2HHY"
    ")cP#)92<JsGZkKa)P(B0)YP6+H+5*b!Hgv>m82BxtsfrpbA_@e1mgCDG+8UDL|c&|e5S0J05xsq#+NsHT53W~qUo"
    "3SK<sU?hC2ugr#OOw)5T)W(_)F(AoR3kT_t>;&>;CxSyYp4GrI@G=Zsj3sGf4ccxdecejV|HpK2fE4}J`-Cw{bQv"
    "L`tDHZ+VvdX%jc&({D-REfHBnei~>l*-;&-V4qBZI|(C0lROO{YuQhEd0V|3S|#XdKd4Zi3dNEnB+Xan52=U&r3Q"
    "<#=K;ZWZIea1etZo%wzNfD@o$aSMRcJd?VBIWYKL;&gHRl83}S3l8eW0OeD_5?d;W9((P<YOCgDKRccwd$K9Yk_b"
    "2>t;lhOr7cN}5aIsv$CsIvLh_FwDvGcyi{;xAj_niBi<iEvUbkfyDAEvv|L1hHpNzI=en99ke78&FGFJ$ba+9PN~"
    "i?pLH>G@0FYiePC79AM)b4w`M`sb2q=U=Y>2ZX}sAp"
)
POINT = {"type": "Point", "coordinates": [114.3, 30.6]}
SQUARE = {
    "type": "Polygon",
    "coordinates": [[[114, 30], [114.1, 30], [114.1, 30.1], [114, 30.1], [114, 30]]],
}
BOUNDARY = """[属性描述]
格式版本号=1.01版本
坐标系={system}
几度分带=3
投影类型=高斯克吕格
计量单位=米
带号=38
精度=0.001
转换参数=0,0,0,0,0,0,0
[地块坐标]
5,1.0,P1,化工园一期,面,,工业,,@
J1,1,3388000.000,{zone}451000.000
J2,1,3388000.000,{zone}452000.000
J3,1,3387000.000,{zone}452000.000
J4,1,3387000.000,{zone}451000.000
J1,1,3388000.000,{zone}451000.000
"""
DXF = (
    "0\nSECTION\n2\nENTITIES\n0\nLWPOLYLINE\n8\n园区\n90\n4\n70\n1\n10\n114.0\n20\n30.0\n10\n114.1\n20\n30.0\n"
    "10\n114.1\n20\n30.1\n10\n114.0\n20\n30.1\n0\nTEXT\n8\n注记\n10\n114.05\n20\n30.05\n40\n1\n1\nJIANGBEI\n"
    "0\nENDSEC\n0\nEOF\n"
)
KML = (
    '<?xml version="1.0" encoding="UTF-8"?>{prolog}<kml xmlns="http://www.opengis.net/kml/2.2"><Document>'
    "<Placemark><name>园区{entity}</name><Point><coordinates>114.3,30.6</coordinates></Point></Placemark>"
    "</Document></kml>"
)

# Encodings ------------------------------------------------------------------------------------

NAME = {"name": "长江化工园"}
fault("utf8.csv", table(ROW, OTHER), 2, values=NAME)
fault("utf8_bom.csv", table(ROW, OTHER, codec="utf-8-sig"), 2, values=NAME)
fault("gb18030.csv", table(ROW, OTHER, codec="gb18030"), 2, values=NAME)
fault(
    "gb18030_four_bytes.csv",
    table(changed(c1="㐂㑇化工园"), codec="gb18030"),
    1,
    values={"name": "㐂㑇化工园"},
)
fault("utf16_le.txt", table(ROW, codec="utf-16", mark="\t"), 1, values=NAME)
fault("utf16_no_mark.txt", table(ROW, codec="utf-16-le", mark="\t"), 1, values=NAME)
fault("chosen_gb18030.csv", table(ROW, codec="gb18030"), 1, values=NAME, ENCODING=2)
fault("chosen_wrong_utf8.csv", table(ROW, codec="gb18030"), refused="UTF-8", ENCODING=1)
fault("chosen_wrong_gb18030.csv", table(ROW), refused="UTF-8", ENCODING=2)
fault(
    "mojibake_latin1.csv",
    raw(delimited([HEADER, ROW]).encode("gb18030").decode("latin-1")),
    refused="damaged",
)
fault(
    "mojibake_utf8.csv", raw(delimited([HEADER, ROW]).encode().decode("latin-1")), refused="damaged"
)
fault(
    "mojibake_gbk.csv",
    raw(delimited([HEADER, ROW]).encode().decode("gb18030", "replace")),
    refused="damaged",
)
fault(
    "broken_bytes.csv",
    raw(delimited([HEADER, ROW]).encode() + b"P2,\xff\xff\xff,1,2,,,\n"),
    refused="cannot be read",
)
fault("replacement_marks.csv", table(changed(c1="长江\ufffd\ufffd园")), 1)

# Delimiters and quotes ------------------------------------------------------------------------

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

# Headers: ten styles of yearbooks, EIA tables and web exports ---------------------------------

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

# Rows that are none ---------------------------------------------------------------------------

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

# Coordinates ----------------------------------------------------------------------------------

fault("dms.csv", table(changed(c2="114°18′00″", c3="30°36′00″")), 1, values=NAME)
fault("dms_words.csv", table(changed(c2="东经114度18分", c3="北纬30度36分")), 1, values=NAME)
fault(
    "wide_digits.csv",
    table(changed(c2="１１４．３", c3="３０．６", c5="３５")),
    1,
    values={"gdp": 350000.0},
)
fault(
    "swapped.csv",
    table(changed(c2="30.6", c3="114.3"), changed(c0="P2", c2="32.1", c3="118.7")),
    refused="swapped",
)
fault("one_swapped.csv", table(ROW, OTHER, changed(c0="P3", c2="30.6", c3="114.3")), 2, 1)
fault("metres_as_degrees.csv", table(changed(c2="451000", c3="3388000")), refused="metres")
fault("zero.csv", table(changed(c2="0", c3="0"), OTHER), 1, 1)
fault("half.csv", table(changed(c3=""), OTHER), 1, 1)
fault("garbled.csv", table(changed(c2="约114"), OTHER), 1, 1)
fault("out_of_range.csv", table(changed(c2="214.3"), OTHER), 1, 1)
fault("missing.csv", table(changed(c2="", c3="/"), OTHER), 1, 1)
fault(
    "zones.csv",
    table(changed(c2="38451000", c3="3388000"), changed(c0="P2", c2="20500000", c3="3388000")),
    2,
    DATUM=1,
)
fault("axes.csv", table(changed(c2="3388000", c3="38451000")), 1, DATUM=1, AXES=1)
fault("axes_wrong.csv", table(changed(c2="3388000", c3="38451000")), refused="swapped", DATUM=1)
fault("no_zone.csv", table(changed(c2="451000", c3="3388000")), refused="zone", DATUM=1)
fault(
    "zone_by_crs.csv", table(changed(c2="451000", c3="3388000")), 1, DATUM=1, SOURCE_CRS="EPSG:4547"
)
fault(
    "unknown_zone.csv",
    table(changed(c2="38451000", c3="3388000"), changed(c0="P2", c2="99451000", c3="3388000")),
    1,
    1,
    DATUM=1,
)
fault(
    "xian80.csv",
    table(changed(c2="38451000", c3="3388000")),
    refused="parameters",
    DATUM=4,
    SOURCE_CRS="EPSG:2362",
)
fault(
    "beijing54.csv",
    table(changed(c2="38451000", c3="3388000")),
    refused="parameters",
    DATUM=4,
    SOURCE_CRS="EPSG:2414",
)

# Numbers, dates, codes ------------------------------------------------------------------------

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

# Workbooks ------------------------------------------------------------------------------------

GOOD = [HEADER, ["P1", "长江化工园", 114.3, 30.6, 12.5, 35, "2003年10月24日"]]
fault("plain.xlsx", workbook({"园区": GOOD}), 1, values=NAME)
fault(
    "cities.xlsx",
    workbook({"武汉": GOOD, "南京": [HEADER, OTHER], "说明": [["本表由统计局提供"]]}),
    2,
)
fault("one_city.xlsx", workbook({"武汉": GOOD, "南京": [HEADER, OTHER]}), 1, SHEET="南京")
fault("no_such_sheet.xlsx", workbook({"武汉": GOOD}), refused="no sheet", SHEET="上海")
fault("empty_sheets.xlsx", workbook({"a": [], "b": []}), refused="no sheet with cells")
fault(
    "merged.xlsx",
    workbook(
        {
            "a": [
                ["2023年园区表", *[None] * 6],
                [*HEADER[:2], "省份", "经度", "纬度"],
                ["P1", "甲园", "湖北省", 114.3, 30.6],
                ["P2", "乙园", None, 114.4, 30.7],
            ]
        },
        {"a": ["A1:G1", "C3:C4"]},
    ),
    2,
    values={"province": "湖北省"},
)
fault(
    "formula.xlsx",
    workbook({"a": GOOD}, formulas={"F2": "HYPERLINK(1)"}),
    1,
    values={"gdp": 350000.0},
)
fault(
    "old.xls",
    raw(zlib.decompress(base64.b85decode(OLD_WORKBOOK))),
    1,
    1,
    values={"name": "长江化工园", "gdp": 350000.0, "opened": "2003"},
)
fault("bomb.xlsx", bomb, refused="unpacks to more than")
fault(
    "entities.xlsx",
    workbook({"a": GOOD}, prolog='<!DOCTYPE x [<!ENTITY a "aaaa">]>'),
    refused="entities",
)
fault("cut.xlsx", cut(workbook({"a": GOOD})), refused="damaged")
fault("text_named.xlsx", table(ROW), 1, values=NAME)
fault(
    "web_page.xls",
    raw("<html><table><tr><td>园区名称</td></tr></table></html>"),
    refused="web page",
)
fault("workbook_named.csv", workbook({"a": GOOD}), refused="rename it")
fault("protected.xlsx", raw(b"\xd0\xcf\x11\xe0" + b"\0" * 2000), refused="protected")
fault("picture.csv", raw(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + b"\0" * 500), refused="no text file")
fault(
    "archive.zip",
    lambda path: zipfile.ZipFile(path, "w").writestr("a.csv", "x"),
    refused="unpack it",
)
fault("folder.csv", lambda path: path.mkdir(), refused="folder")
fault("名 字 空格（1）.csv", table(ROW), 1, values=NAME)

# Vector files ---------------------------------------------------------------------------------

fault(
    "points.geojson",
    geojson((POINT, {"园区名称": "长江化工园", "面积": 12.5})),
    1,
    values={"name": "长江化工园", "area_km2": 12.5},
)
fault(
    "outlines.geojson",
    geojson((SQUARE, {"name": "a"}), (POINT, {"name": "b"}), (None, {"name": "c"})),
    1,
    2,
)
fault("cut.geojson", cut(geojson((POINT, {"name": "a"}))), refused="cannot be read")
fault("places.kml", raw(KML.format(prolog="", entity="")), 1)
fault(
    "entities.kml",
    raw(KML.format(prolog='<!DOCTYPE kml [<!ENTITY x "y">]>', entity="&x;")),
    refused="entities",
)
fault("outline.dxf", raw(DXF), 1, values={"name": "JIANGBEI"})
fault("empty.gpkg", raw(b"SQLite format 3\0" + b"\0" * 84), refused="cannot be read")
fault(
    "boundary.txt",
    raw(BOUNDARY.format(system="2000国家大地坐标系", zone="38")),
    1,
    values={"name": "化工园一期"},
)
fault(
    "boundary_gb18030.txt",
    raw(BOUNDARY.format(system="2000国家大地坐标系", zone="").encode("gb18030")),
    1,
    values={"name": "化工园一期"},
)
fault(
    "boundary_xian.txt",
    raw(BOUNDARY.format(system="80国家大地坐标系", zone="38")),
    refused="no public transformation parameters",
)
fault(
    "boundary_nameless.txt",
    raw(BOUNDARY.format(system="", zone="38")),
    refused="no coordinate system",
)
fault(
    "boundary_two_vertices.txt",
    raw(
        BOUNDARY.format(system="2000国家大地坐标系", zone="38")
        + "2,1,P2,二期,面,,,,@\nJ1,1,3388000,38451000\nJ2,1,3388000,38452000\n"
    ),
    1,
    1,
)
fault(
    "vertices.csv",
    raw(
        "园区名称,界址点号,X坐标,Y坐标\n甲园,J1,3388000,38451000\n甲园,J2,3388000,38452000\n甲园,J3,3387000,38452000\n乙园,J1,3388000,38461000\n乙园,J2,3388000,38462000\n乙园,J3,3387000,38462000\n"
    ),
    2,
    DATUM=1,
    AXES=1,
)


def build(folder, entry):
    """Make one file; returns its path."""
    path = Path(folder) / entry.name
    entry.make(path)
    return path


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    for each in FAULTS:
        build(target, each)
    sys.stdout.write(f"{len(FAULTS)} files in {target}\n")
