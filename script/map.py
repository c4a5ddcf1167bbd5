"""Draw the demo's map through a QGIS print layout, and print its counts as a table.

Usage: map.py RESULT.gpkg SAMPLE.gpkg MAP.png
"""

import json
import sys
from collections import Counter
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCategorizedSymbolRenderer,
    QgsCentroidFillSymbolLayer,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFillSymbol,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProject,
    QgsRectangle,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from sheet import Sheet, text_format

ROOT = Path(__file__).resolve().parent.parent
REACHES = ("upstream", "midstream", "downstream", "outside")
ALBERS = "+proj=aea +lat_1=25 +lat_2=47 +lat_0=30 +lon_0=105 +datum=WGS84 +units=m"
BASIN = QgsRectangle(96.5, 23.8, 123.2, 35.2)
DETAIL_KM = (26, 16)
TITLE = "长江干支流岸线一公里范围内的化工园区"
SUBTITLE = (
    "Chemical parks within 1 km of the shoreline of the Yangtze and its tributaries"
    " · 《长江保护法》第二十六条 Yangtze River Protection Law, art. 26"
)
CAVEAT = "合成数据，示意图，不作为执法依据 · Synthetic parks, schematic map, no legal evidence"
NOTE = (
    "坐标系 CRS: Albers 25°N 47°N 105°E, WGS 84; {detail}"
    " · 距离 distances: geodesic, WGS 84 · 河流 rivers: Natural Earth (public domain)"
)
VERDICTS = json.loads((ROOT / "resources/styles/verdict.json").read_text(encoding="utf-8"))
TITLES = json.loads((ROOT / "resources/schema/results.json").read_text(encoding="utf-8"))["fields"]


def title(field, value):
    """Return the words for a constant value, in both languages."""
    words = TITLES[field]["values"].get(value, {"en": str(value), "zh": ""})
    return f"{words['zh']} {words['en']}"


def load(path, table, name):
    """Return a layer of a GeoPackage, styled as the file says."""
    layer = QgsVectorLayer(f"{path}|layername={table}", name, "ogr")
    if not layer.isValid():
        raise SystemExit(f"{path} has no layer {table}")
    QgsProject.instance().addMapLayer(layer, False)
    return layer


def label(layer, expression, written, *, minimum=0):
    """Label a layer's features."""
    settings = QgsPalLayerSettings()
    settings.fieldName = expression
    settings.isExpression = True
    settings.setFormat(written)
    settings.placement = Qgis.LabelPlacement.OverPoint
    if minimum:
        settings.placement = Qgis.LabelPlacement.AroundPoint
        settings.dist = minimum
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def mark_verdicts(layer):
    """Show parks by a marker at their centre, shape and colour after their verdict."""
    present = {feature["verdict"] for feature in layer.getFeatures()}
    categories = []
    for entry in VERDICTS["classes"]:
        if entry["value"] not in present:
            continue
        centre = QgsCentroidFillSymbolLayer()
        centre.setPointOnSurface(True)
        centre.setSubSymbol(QgsMarkerSymbol.createSimple({**VERDICTS["marker"], **entry["marker"]}))
        symbol = QgsFillSymbol.createSimple({})
        symbol.changeSymbolLayer(0, centre)
        words = title("verdict", entry["value"])
        categories.append(QgsRendererCategory(entry["value"], symbol, words))
    layer.setRenderer(QgsCategorizedSymbolRenderer("verdict", categories))


def fill(layer, **properties):
    """Show areas by one plain symbol."""
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(properties)))


def counts(reaches):
    """Return the rows of the table of parks by reach and verdict, the header first."""
    found = Counter((str(f["reach"]), f["verdict"]) for f in reaches.getFeatures())
    verdicts = [entry["value"] for entry in VERDICTS["classes"]]
    verdicts = [value for value in verdicts if any(key[1] == value for key in found)]
    rows = [["河段 Reach", *(title("verdict", value) for value in verdicts), "合计 Total"]]
    for reach in REACHES:
        numbers = [found[reach, value] for value in verdicts]
        if sum(numbers):
            rows.append([title("reach", reach), *numbers, sum(numbers)])
    sums = [sum(row[column] for row in rows[1:]) for column in range(1, len(rows[0]))]
    return [*rows, ["合计 Total", *sums]]


def print_table(rows):
    """Print rows as a table; a Chinese character takes two columns."""

    def width(value):
        return sum(2 if ord(character) > 0x2E7F else 1 for character in str(value))

    widths = [max(width(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = []
        for column, value in enumerate(row):
            gap = " " * (widths[column] - width(value))
            cells.append(f"{value}{gap}" if column == 0 else f"{gap}{value}")
        print("  ".join(cells).rstrip())


def busiest(parks, kilometres):
    """Return the extent (longitude, latitude) that shows the most verdicts that are not outside."""
    half = (kilometres[0] / 2 / 96, kilometres[1] / 2 / 111)
    places = [
        (feature.geometry().boundingBox().center(), feature["verdict"] != "outside")
        for feature in parks.getFeatures()
        if not feature.geometry().isEmpty()
    ]

    def frame(point):
        return QgsRectangle(
            point.x() - half[0], point.y() - half[1], point.x() + half[0], point.y() + half[1]
        )

    def weight(extent):
        return sum(3 if near else 1 for point, near in places if extent.contains(point))

    return max((frame(point) for point, near in places if near), key=weight)


def draw(result, sample, target):
    """Compose and write the map; return the table's rows."""
    QgsProject.instance().setEllipsoid("EPSG:7030")
    overview = load(result, "reaches", "判定 Verdict")
    mark_verdicts(overview)
    provinces = load(sample, "provinces", "省级行政区 Provinces")
    fill(provinces, color="#fbf8f0", outline_color="#c9c2b2", outline_width="0.25")
    label(provinces, '"prov_zh" || \'\\n\' || "prov_en"', text_format(7.5, "#9a917c"))
    rivers = load(result, "shoreline", "岸线 Shoreline")
    water = load(result, "water", "水域 Water")
    zones = load(result, "zones", "岸线一公里范围 Within 1 km")
    links = load(result, "links", "最近点连线 Shortest line")
    parks = load(result, "parks", "园区 Parks")
    label(parks, "name", text_format(7.5, bold=True, halo=True), minimum=1)

    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    albers = QgsCoordinateReferenceSystem.fromProj(ALBERS)
    place = busiest(parks, DETAIL_KM)
    meridian = round(place.center().x() / 3)
    local = QgsCoordinateReferenceSystem(f"EPSG:{4534 + meridian - 25}")

    def into(crs, extent):
        return QgsCoordinateTransform(wgs84, crs, QgsProject.instance()).transformBoundingBox(
            extent
        )

    sheet = Sheet()
    sheet.write(
        "长江干支流岸线一公里范围内的化工园区", text_format(19, bold=True), (10, 5, 200, 10)
    )
    sheet.write(SUBTITLE, text_format(10, "#4c5a64"), (10, 15.5, 277, 6))
    whole = sheet.map(
        [overview, rivers, provinces], albers, into(albers, BASIN), (10, 23, 277, 106)
    )
    layers = [parks, links, rivers, zones, water, provinces]
    near = sheet.map(layers, local, into(local, place), (10, 133, 104, 64))
    sheet.outline(whole, near)
    sheet.scale_bar(whole, 100, 14, 116)
    sheet.north_arrow(whole, 274, 26)
    sheet.scale_bar(near, 2, 13, 186)
    sheet.north_arrow(near, 102, 135)
    sheet.legend([overview, rivers], (118, 132, 60, 64))
    sheet.legend([zones, links], (174, 132, 60, 64))
    rows = counts(overview)
    header = [words.replace(" ", "\n", 1) for words in rows[0]]
    sheet.table([header, *rows[1:]], (176, 152, 111))
    sheet.write(CAVEAT, text_format(9, "#b2182b", bold=True), (10, 198.5, 277, 5))
    system = f"局部 detail {local.authid()} ({local.description()})"
    sheet.write(NOTE.format(detail=system), text_format(7, "#4c5a64"), (10, 204, 277, 4))
    sheet.export(target)
    return rows


def main(result, sample, target):
    """Run QGIS without a window, draw, print the counts."""
    application = QgsApplication([], False)
    application.initQgis()
    rows = draw(result, sample, Path(target))
    QgsProject.instance().clear()
    application.exitQgis()
    print()
    print_table(rows)
    print()


if __name__ == "__main__":
    main(*sys.argv[1:])
