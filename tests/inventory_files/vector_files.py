"""Vector files."""

import json

from .cases import fault
from .makers import cut, raw

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
