"""Where things are: notations of coordinates, datums that a file states, maps of other programs."""

import json
import zipfile

from .cases import fault
from .library_makers import book
from .makers import delimited, raw
from .vector_files import geojson

HEAD = "园区编号,园区名称,经度,纬度\n"

for _number, _cell in enumerate(
    (
        "114˚18′00″", "114°18´00〃", "E114゜18′00″", "114⁰18′00″", "114.18.00", "E 114 18 00",
        "114-18-00E", "114°18’00”东", "经度114.3", "114。3", "114 .3", "114.3°E (WGS84)",
        "114°-18′-00″", "114 18’00.0’’E", "东经114度18分0秒", "114:18:00", "'114.3", "114.3①",
        "１１４．３", "114°18.0′", "114◦18ˊ00˝",
        "114 18.000", "114/18/00", "114_18_00", "114,18,00", "114o18'00''", "114 deg 18 min 0 sec",
        "114 18 00 +", "114:18",
    ),
    1,
):  # fmt: skip
    fault(f"notation_{_number}.csv", raw(f'{HEAD}P1,甲,"{_cell}",30.6\n'), 1,
          columns={"xy": [(114.3, 30.6)]})  # fmt: skip

for _number, _cell in enumerate(
    (
        "东经114.3°北纬30.6°", "X:114.3 Y:30.6", "经度114.3，纬度30.6", "POINT(114.3 30.6)",
        '{""lng"":114.3,""lat"":30.6}', "N30°36′00″,E114°18′00″", "114°18′00″E30°36′00″N",
        "114.3/30.6", "[114.3, 30.6]", "纬度：30.6 经度：114.3", "lon:114.3 lat:30.6",
        "lng=114.3&lat=30.6", "114 18 00,30 36 00", "114 18 00 30 36 00",
        "SRID=4326;POINT(114.3 30.6)", "POINTZ(114.3 30.6 5)", "POINT ZM (114.3 30.6 5 1)",
    ),
    1,
):  # fmt: skip
    fault(f"pair_{_number}.csv", raw(f'园区名称,经纬度\n甲,"{_cell}"\n'), 1,
          columns={"xy": [(114.3, 30.6)]})  # fmt: skip

fault("range_of_degrees.csv", raw(f"{HEAD}P1,甲,114-115,30.6\nP2,乙,114.3,30.6\n"), 1, 1)
fault(
    "outline_among_coordinates.csv",
    raw('园区名称,坐标\n甲,"SRID=4326;POLYGON((114 30,114.1 30,114.1 30.1,114 30))"\n'),
    1,
    columns={"wkt": ["MultiPolygon (((114 30, 114.1 30, 114.1 30.1, 114 30)))"]},
)
fault(
    "bounds_are_no_coordinates.csv",
    raw("园区名称,地理坐标,,四至,,\n,东经,北纬,东,西,北\n甲,114.3,30.6,大道,河,山\n"),
    1,
    columns={"xy": [(114.3, 30.6)]},
)

for _number, (_lon, _lat) in enumerate(
    (
        ("企业经度", "企业纬度"), ("经度（CGCS2000）", "纬度（CGCS2000）"),
        ("经度（十进制）", "纬度（十进制）"),
        ("WGS84经度", "WGS84纬度"), ("东经（度）", "北纬（度）"), ("项目中心经度", "项目中心纬度"),
    ),
    1,
):  # fmt: skip
    fault(f"titles_{_number}.csv", raw(f"园区名称,{_lon},{_lat}\n甲,114.3,30.6\n"), 1,
          columns={"xy": [(114.3, 30.6)]})  # fmt: skip

SHIFTED = {"acc_m": [1.0]}
for _name, _lon, _lat in (
    ("amap", "高德经度", "高德纬度"),
    ("gcj", "经度(GCJ-02)", "纬度(GCJ-02)"),
    ("baidu", "百度经度", "百度纬度"),
    ("mars", "经度（火星坐标）", "纬度（火星坐标）"),
):
    _content = raw(f"园区名称,{_lon},{_lat}\n甲,114.3,30.6\n")
    fault(f"{_name}.csv", _content, 1, columns=SHIFTED, told=("as the file says",))
    fault(f"{_name}_against.csv", _content, refused="but the datum given is WGS 84", DATUM=0)
fault(
    "amap_given.csv",
    raw("园区名称,高德经度,高德纬度\n甲,114.3,30.6\n"),
    1,
    columns=SHIFTED,
    DATUM=2,
)
fault(
    "one_for_both.csv",
    raw("园区名称,经度（CGCS2000）,纬度（CGCS2000）\n甲,114.3,30.6\n"),
    1,
    DATUM=0,
)
fault(
    "title_states.csv",
    raw("化工园区坐标表（百度坐标）,,\n园区名称,经度,纬度\n甲,114.3,30.6\n"),
    1,
    columns=SHIFTED,
)
fault(
    "title_against_header.csv",
    raw("百度坐标,,\n园区名称,高德经度,高德纬度\n甲,114.3,30.6\n"),
    refused="but",
)
fault("silent.csv", raw(f"{HEAD}P1,甲,114.3,30.6\n"), 1, told=("the file does not say",))
fault(
    "xian_of_a_city.csv",
    raw("西安市化工园区,,\n园区名称,经度,纬度\n甲,108.9,34.3\n"),
    1,
    columns={"xy": [(108.9, 34.3)]},
)
fault(
    "xian80_stated.csv",
    raw("园区名称,经度（西安80）,纬度（西安80）\n甲,114.3,30.6\n"),
    refused="without published parameters",
)
MIXED = delimited(
    [
        ["园区名称", "经度", "纬度", "坐标系"],
        ["甲", "114.3", "30.6", "WGS84"],
        ["乙", "114.3", "30.6", "高德"],
        ["丙", "114.3", "30.6", "国家2000"],
        ["丁", "114.3", "30.6", ""],
        ["戊", "114.3", "30.6", "西安80"],
    ]
)
fault("row_by_row.csv", raw(MIXED), 3, 2, columns={"acc_m": [None, 1.0, None]},
      told=("of each row, by column 坐标系",))  # fmt: skip
fault("row_by_row_against.csv", raw(MIXED), refused="坐标系 says GCJ-02", DATUM=0)

DATA = (
    '<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>甲园</name>{data}'
    "<Point><coordinates>114.3,30.6</coordinates></Point></Placemark></Document></kml>"
)
EXTENDED = "<ExtendedData>{}</ExtendedData>".format(
    "".join(
        f'<Data name="{name}"><value>{value}</value></Data>'
        for name, value in (("园区编号", "P1"), ("GDP（亿元）", "12.5"), ("主导产业", "化工"))
    )
)
TABLE = (
    "<description><![CDATA[<table><tr><td>园区编号</td><td>P1</td></tr><tr><td>GDP（亿元）</td>"
    "<td>12.5</td></tr></table>]]></description>"
)
VALUES = {"park_id": ["P1"], "name": ["甲园"], "gdp": [125000.0], "xy": [(114.3, 30.6)]}
fault("data_in_chinese.kml", raw(DATA.format(data=EXTENDED)), 1, columns=VALUES)
fault("table_in_description.kml", raw(DATA.format(data=TABLE)), 1, columns=VALUES)
fault(
    "name_in_data.kml",
    raw(
        DATA.format(
            data='<ExtendedData><Data name="园区名称"><value>乙园</value></Data></ExtendedData>'
        )
    ),
    1,
    columns={"name": ["乙园"]},
)


def kmz(path):
    """Write a zipped KML."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("doc.kml", DATA.format(data=EXTENDED))


fault("data_in_chinese.kmz", kmz, 1, columns=VALUES)
RECORDS = [{"name": "甲", "lng": 114.3, "lat": 30.6, "id": "P1"}]
fault("records.json", raw(json.dumps(RECORDS)), 1, columns={"xy": [(114.3, 30.6)]})
fault(
    "records_within.json",
    raw(json.dumps({"code": 0, "data": {"list": RECORDS}})),
    1,
    columns={"name": ["甲"]},
)
fault(
    "esri.json",
    raw(
        json.dumps(
            {
                "geometryType": "esriGeometryPoint",
                "spatialReference": {"wkid": 4490},
                "fields": [{"name": "name", "type": "esriFieldTypeString", "alias": "name"}],
                "features": [{"attributes": {"name": "甲园"}, "geometry": {"x": 114.3, "y": 30.6}}],
            }
        )
    ),
    1,
    columns={"name": ["甲园"]},
)


def drawn(ending, driver, options=()):
    """Return a maker of a point in a format of GDAL, its name in Chinese."""

    def make(path):
        from osgeo import gdal

        source = path.with_name("source.geojson")
        geojson(({"type": "Point", "coordinates": [114.3, 30.6]}, {"name": "长江园"}))(source)
        before = gdal.GetConfigOption("SHAPE_ENCODING")  # QGIS sets it, and GDAL recodes no more
        gdal.SetConfigOption("SHAPE_ENCODING", None)
        gdal.VectorTranslate(
            str(path.with_suffix(ending)), str(source), format=driver, layerCreationOptions=options
        )
        gdal.SetConfigOption("SHAPE_ENCODING", before)
        source.unlink()

    return make


def zipped(path):
    """Write a Shapefile into a zip archive, in a folder of it."""
    drawn(".shp", "ESRI Shapefile", ["ENCODING=GB18030"])(path)
    with zipfile.ZipFile(path, "w") as archive:
        for each in path.parent.glob(f"{path.stem}.*"):
            if each != path:
                archive.write(each, f"成果/{each.name}")


fault("shapefile.zip", zipped, 1, columns={"name": ["长江园"]})
fault("mapinfo.tab", drawn(".tab", "MapInfo File"), 1)
fault("exchange.mif", drawn(".mif", "MapInfo File"), 1)
fault("baidu.xlsx", book({"a": [["园区名称", "百度经度", "百度纬度"], ["甲", 114.3, 30.6]]}), 1,
      columns=SHIFTED)  # fmt: skip

_OVITAL = (
    '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>甲</name>'
    '<ExtendedData><Data name="GDP（亿元）"><value>3</value></Data></ExtendedData>'
    "<Point><coordinates>114.3,30.6,0</coordinates></Point></Placemark></Document></kml>"
)


def _zipped_kml(*names):
    def make(path):
        with zipfile.ZipFile(path, "w") as opened:
            for name in names:
                opened.writestr(name, _OVITAL if name.endswith(".kml") else "x")

    return make


for _name, _make in (("ovital.ovkml", raw(_OVITAL)), ("kml.xml", raw(_OVITAL)),
                     ("ovital.ovkmz", _zipped_kml("doc.kml", "a.png"))):  # fmt: skip
    fault(_name, _make, 1, columns={"gdp": [30000.0], "xy": [(114.3, 30.6)]})
fault("two.kmz", _zipped_kml("a.kml", "b.kml"), 1, told=["2 KML files, of which a.kml"])
fault("gb18030_called_utf8.kml", lambda path: path.write_bytes(_OVITAL.encode("gb18030")),
      refused="not what its ending says")  # fmt: skip
fault("none.kmz", _zipped_kml("a.png"), refused="not what its ending says")
