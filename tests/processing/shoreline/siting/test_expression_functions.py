"""Functions of expressions: equal to the check to the bit, in threads too, gone with the plugin."""

import threading

import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsGeometry,
    QgsProject,
)
from qgis.PyQt.QtCore import QCoreApplication

SHORE = [
    ("LINESTRING(110 30, 112 30.1, 115 29.7, 120 30)", ["长江", "main"]),
    ("LINESTRING(113 28, 113.2 30)", ["湘江", "tributary"]),
]
SITES = [
    "POINT(114.123456789 30.001)", "POINT(111 29.5)", "POINT(113.1 29.9999)",
    "POLYGON((114 30.01,114.05 30.02,114.03 30.09,114 30.01))",
    "POLYGON((112 30.09,112.1 30.09,112.1 30.2,112 30.09))", "MULTIPOINT((115 30),(118 29))",
    "LINESTRING(116 29,117 29.2)",
]  # fmt: skip


@pytest.fixture
def functions(provider):
    from parkshore.processing.shoreline.siting.expression_functions import Functions

    made = Functions()
    yield made
    made.remove()
    QgsProject.instance().removeAllMapLayers()


@pytest.fixture
def shore(layer):
    made = layer("LineString", SHORE, {"river": str, "river_cls": str}, name="岸线")
    QgsProject.instance().addMapLayer(made)
    return made


def evaluated(text, geometry=None, layer=None):
    """Value and error of an expression over a geometry."""
    context = QgsExpressionContext()
    if layer is not None:
        context.appendScope(QgsExpressionContextUtils.layerScope(layer))
    feature = QgsFeature()
    if geometry is not None:
        feature.setGeometry(QgsGeometry.fromWkt(geometry))
    context.setFeature(feature)
    expression = QgsExpression(text)
    assert not expression.hasParserError(), expression.parserErrorString()
    expression.prepare(context)
    value = expression.evaluate(context)
    return value, expression.evalErrorString()


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:4490", "EPSG:4549", "EPSG:3857"])
def test_the_distance_of_the_check_to_the_bit(functions, shore, run, layer, rows, crs):
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform

    there = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"),
        QgsCoordinateReferenceSystem(crs),
        QgsProject.instance(),
    )
    shapes = [QgsGeometry.fromWkt(wkt) for wkt in SITES]
    for shape in shapes:
        shape.transform(there)
    for kind in ("Point", "Polygon"):
        own = [each for each in shapes if each.asWkt().startswith(kind)]
        sites = layer(kind, [(each, []) for each in own], crs=crs)
        given = {"PARKS": sites, "SHORELINE": shore, "OUTPUT": "memory:"}
        checked = [row["shore_m"] for row in rows(run("parkshore:shorelinecheck", given)["OUTPUT"])]
        context = QgsExpressionContext()
        context.appendScope(QgsExpressionContextUtils.layerScope(sites))
        expression = QgsExpression("parkshore_distance(@geometry, '岸线')")
        expression.prepare(context)
        found = []
        for feature in sites.getFeatures():
            context.setFeature(feature)
            found.append(expression.evaluate(context))
        assert found == checked
        assert None not in found


def test_the_system_of_the_geometry(functions, shore):
    text = "parkshore_distance(@geometry, '岸线'{})"
    assert "not known" in evaluated(text.format(""), SITES[0])[1]
    by_layer = evaluated(text.format(""), SITES[0], shore)
    assert by_layer == evaluated(text.format(", 'EPSG:4326'"), SITES[0])
    far = evaluated(text.format(", 'EPSG:3857'"), "POINT(12704000 3503500)", shore)
    assert far[0] > 0
    assert evaluated(text.format(", 'nothing'"), SITES[0])[1]


def test_nothing_has_no_distance_and_no_layer_says_so(functions, shore):
    text = "parkshore_distance(@geometry, '岸线', 'EPSG:4326')"
    assert evaluated(text) == (None, "")
    assert evaluated(text, "POINT EMPTY") == (None, "")
    assert (
        "no shoreline layer 海"
        in evaluated("parkshore_distance(@geometry, '海')", SITES[0], shore)[1]
    )


def test_an_edit_counts_and_a_removed_layer_is_none(functions, shore):
    text = "parkshore_distance(@geometry, '岸线', 'EPSG:4326')"
    before = evaluated(text, SITES[0])[0]
    shore.startEditing()
    shore.changeGeometry(1, QgsGeometry.fromWkt("LINESTRING(100 20,101 20)"))
    assert evaluated(text, SITES[0])[0] != before
    shore.rollBack()
    assert evaluated(text, SITES[0])[0] == before
    QgsProject.instance().removeMapLayer(shore.id())
    assert "no shoreline layer" in evaluated(text, SITES[0])[1]


def test_threads_that_draw_find_it_ready(functions, shore):
    text = f"parkshore_distance(@geometry, '{shore.id()}', 'EPSG:4326')"
    told = []

    def draw():
        told.append(evaluated(text, SITES[3]))

    def in_thread():
        thread = threading.Thread(target=draw)
        thread.start()
        thread.join(30)
        return told.pop()

    assert "being made ready" in in_thread()[1]
    QCoreApplication.processEvents()
    wanted = evaluated(text, SITES[3])
    assert in_thread() == wanted
    threads = [threading.Thread(target=lambda: [draw() for _ in range(20)]) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert told == [wanted] * 80


REACHES = {"'湖北'": "midstream", "'江苏省'": "downstream", "'51'": "upstream", "NULL": None}


@pytest.mark.parametrize("province", REACHES)
def test_the_reach_of_a_province(functions, province):
    assert evaluated(f"parkshore_reach({province})") == (REACHES[province], "")
    assert evaluated("parkshore_reach('Atlantis')") == (None, "")


def test_help_and_gone_with_the_plugin(provider):
    from parkshore.processing.shoreline.siting.expression_functions import Functions

    names = {"parkshore_distance", "parkshore_reach"}
    for _ in range(3):
        made = Functions()
        found = {each.name(): each for each in QgsExpression.Functions() if each.name() in names}
        assert set(found) == names
        assert all(len(each.helpText()) > 200 for each in found.values())
        assert all(each.group() == "ParkShore" for each in found.values())
        del found
        made.remove()
        assert not any(QgsExpression.isFunctionName(name) for name in names)
