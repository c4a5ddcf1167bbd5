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
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProject,
    QgsProperty,
    QgsRectangle,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsSymbolLayer,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from sheet import Sheet, text_format

ROOT = Path(__file__).resolve().parent.parent
VERDICTS = json.loads((ROOT / "resources/styles/verdict.json").read_text(encoding="utf-8"))
TITLES = json.loads((ROOT / "resources/schema/results.json").read_text(encoding="utf-8"))["fields"]
REACHES = ("upstream", "midstream", "downstream", "outside")
WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")
ALBERS = "+proj=aea +lat_1=25 +lat_2=47 +lat_0=30 +lon_0=105 +datum=WGS84 +units=m"
BASIN = QgsRectangle(97.2, 23.9, 122.6, 35.1)
# The sample's hard cases shown large, by the code their names begin with, and what they show.
DETAILS = {
    "H03": "恰距 1000 m exactly 1000 m",
    "H02": "江心洲 on an island",
    "H06": "汇流口 at a confluence",
}
HEADLINE = "长江干支流岸线一公里范围内的化工园区"
SUBTITLE = (
    "Chemical parks within 1 km of the shoreline of the Yangtze and its tributaries"
    " · 《长江保护法》第二十六条 Yangtze River Protection Law, art. 26"
)
CAVEAT = "合成数据，示意图，不作为执法依据 · Synthetic data, schematic map, no legal evidence"
KEY = (
    "大符号为化工园区 larger symbols: chemical parks · A–C 距离为园区至岸线最短大地线"
    " distances: shortest geodesic from park to shoreline"
)
NOTE = (
    "坐标系 CRS: Albers 25°N 47°N 105°E, WGS 84; A–C: CGCS2000 / 3° Gauss–Krüger ({codes})"
    " · 距离 distances: geodesic, WGS 84 · 河流 rivers: Natural Earth (public domain)"
)


def title(field, value):
    """Return the words for a constant value, in both languages."""
    words = TITLES[field]["values"].get(value, {"en": str(value), "zh": ""})
    return f"{words['zh']} {words['en']}"


def load(path, table, name):
    """Return a layer of a GeoPackage, styled as the file says, without names."""
    layer = QgsVectorLayer(f"{path}|layername={table}", name, "ogr")
    if not layer.isValid():
        raise SystemExit(f"{path} has no layer {table}")
    layer.setLabelsEnabled(False)
    QgsProject.instance().addMapLayer(layer, False)
    return layer


def label(layer, expression, written, placement):
    """Label a layer's features."""
    settings = QgsPalLayerSettings()
    settings.fieldName = expression
    settings.isExpression = True
    settings.setFormat(written)
    settings.placement = placement
    settings.dist = 0.8
    if placement == Qgis.LabelPlacement.AroundPoint:
        overlap = Qgis.LabelOverlapHandling.AllowOverlapIfRequired
        settings.placementSettings().setOverlapHandling(overlap)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def marker(properties):
    """Return an area's symbol: a marker at its centre, larger for chemical parks."""
    point = QgsMarkerSymbol.createSimple({**VERDICTS["marker"], **properties})
    size = QgsProperty.fromExpression(f'if("chemical" = 1, 1.35, 0.9) * {properties["size"]}')
    point.symbolLayer(0).setDataDefinedProperty(QgsSymbolLayer.Property.Size, size)
    centre = QgsCentroidFillSymbolLayer()
    centre.setPointOnSurface(True)
    centre.setSubSymbol(point)
    symbol = QgsFillSymbol.createSimple({})
    symbol.changeSymbolLayer(0, centre)
    return symbol


def mark_verdicts(layer):
    """Show parks by markers after their verdict, those within the limit on top."""
    present = {feature["verdict"] for feature in layer.getFeatures()}
    renderer = QgsCategorizedSymbolRenderer(
        "verdict",
        [
            QgsRendererCategory(
                entry["value"], marker(entry["marker"]), title("verdict", entry["value"])
            )
            for entry in VERDICTS["classes"]
            if entry["value"] in present
        ],
    )
    top = QgsFeatureRequest.OrderByClause("\"verdict\" = 'within'", True)
    renderer.setOrderBy(QgsFeatureRequest.OrderBy([top]))
    renderer.setOrderByEnabled(True)
    layer.setRenderer(renderer)


def fill(layer, **properties):
    """Show areas by one plain symbol."""
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(properties)))


def counts(parks):
    """Return the rows of the table of parks by reach and verdict, the header first."""
    found = Counter()
    for feature in parks.getFeatures():
        groups = ["all", str(feature["reach"])] + ["chemical"] * (feature["chemical"] == 1)
        found.update((group, feature["verdict"]) for group in groups)
    verdicts = [entry["value"] for entry in VERDICTS["classes"] if found["all", entry["value"]]]
    groups = {reach: title("reach", reach) for reach in REACHES}
    groups |= {"all": "合计 Total", "chemical": "其中化工 Chemical"}
    rows = [["河段 Reach", *(title("verdict", value) for value in verdicts), "合计 Total"]]
    for group, words in groups.items():
        numbers = [found[group, value] for value in verdicts]
        if sum(numbers):
            rows.append([words, *numbers, sum(numbers)])
    return rows


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


def transformed(extent, crs):
    """Return an extent of longitudes and latitudes in another CRS."""
    project = QgsProject.instance()
    return QgsCoordinateTransform(WGS84, crs, project).transformBoundingBox(extent)


def details(parks):
    """Yield letter, code, CRS and extent of each place shown large."""
    for letter, code in zip("ABC", DETAILS, strict=True):
        park = next(f for f in parks.getFeatures() if f["name"].startswith(code))
        centre = park.geometry().boundingBox().center()
        meridian = 3 * round(centre.x() / 3)
        crs = QgsCoordinateReferenceSystem(f"EPSG:{4534 + (meridian - 75) // 3}")
        extent = transformed(QgsRectangle(centre, centre), crs)
        extent.grow(3200)
        yield letter, code, crs, extent


def draw(result, sample, target):
    """Compose and write the map; return the table's rows."""
    QgsProject.instance().setEllipsoid("EPSG:7030")
    overview = load(result, "reaches", "判定 Verdict")
    mark_verdicts(overview)
    parks = load(result, "parks", "园区 Parks")
    provinces = load(sample, "provinces", "省级行政区 Provinces")
    land = load(sample, "provinces", "陆地 Land")
    for layer in (provinces, land):
        fill(layer, color="#fbf8f0", outline_color="#c9c2b2", outline_width="0.25")
    rivers = load(result, "shoreline", "岸线 Shoreline")
    for index, category in enumerate(rivers.renderer().categories()):
        rivers.renderer().updateCategoryLabel(index, title("river_cls", category.value()))
    water = load(result, "water", "水域 Water")
    zones = load(result, "zones", "岸线一公里范围 Within 1 km")
    links = load(result, "links", "最近点连线 Shortest line")

    over = Qgis.LabelPlacement.OverPoint
    around = Qgis.LabelPlacement.AroundPoint
    small = text_format(7.5, "#9a917c")
    label(provinces, '"prov_zh" || \'\\n\' || "prov_en"', small, over)
    letters = " ".join(
        f"when \"name\" like '{code}%' then '{letter} '"
        for letter, code in zip("ABC", DETAILS, strict=True)
    )
    strong = text_format(7.5, bold=True, halo=True)
    expression = f"if(\"verdict\" = 'within', (case {letters} else '' end) || \"city\", '')"
    label(overview, expression, strong, around)
    distance = "round(\"shore_m\", 3) || ' m'"
    label(parks, f"\"city\" || '\\n' || {distance}", strong, around)

    sheet = Sheet()
    sheet.write(HEADLINE, text_format(19, bold=True), (10, 5, 277, 10))
    sheet.write(SUBTITLE, text_format(9, "#4c5a64"), (10, 15.5, 277, 6))
    albers = QgsCoordinateReferenceSystem.fromProj(ALBERS)
    layers = [overview, rivers, provinces]
    whole = sheet.map(layers, albers, transformed(BASIN, albers), (10, 22, 277, 108))
    sheet.scale_bar(whole, 100, 13, 118)
    sheet.north_arrow(whole, 274, 25)
    codes = []
    layers = [parks, links, rivers, zones, water, land]
    for number, (letter, code, crs, extent) in enumerate(details(parks)):
        left = 10 + 55 * number
        near = sheet.map(layers, crs, extent, (left, 139, 52, 51))
        sheet.write(f"{letter}  {DETAILS[code]}", text_format(8, bold=True), (left, 133.5, 52, 5))
        sheet.scale_bar(near, 1, left + 1, 180)
        codes.append(crs.authid())
    sheet.legend([overview, zones], (175, 131, 56, 34))
    sheet.legend([rivers], (233, 131, 54, 34))
    rows = counts(overview)
    header = [words.replace(" ", "\n", 1) for words in rows[0]]
    sheet.table([header, *rows[1:]], (177, 166, 110))
    sheet.write(KEY, text_format(7, "#4c5a64"), (10, 191.5, 165, 5))
    sheet.write(CAVEAT, text_format(9, "#b2182b", bold=True), (10, 197, 165, 5))
    sheet.write(NOTE.format(codes=", ".join(codes)), text_format(7, "#4c5a64"), (10, 204, 277, 4))
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
