"""Styled layers as a map draws them."""

import json

import pytest
from parkshore.processing.list_words import ListWords
from parkshore.processing.style import STYLES, dress
from qgis.core import (
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

SQUARE = "POLYGON ((110 30, 110.01 30, 110.01 30.01, 110 30.01, 110 30))"
WITHIN, OUTSIDE = QColor("#b2182b"), QColor("#abd9e9")


@pytest.fixture
def checked(layer):
    """Return a layer of parks of about a square kilometre with verdicts."""

    def make(*verdicts):
        parks = layer("Polygon", [(SQUARE, [verdict]) for verdict in verdicts], {"verdict": str})
        dress(parks, "verdict", "shorelinecheck")
        return parks

    return make


def colour_in_the_middle(parks, span):
    """Return the colour where the parks are on a map so many degrees wide."""
    settings = QgsMapSettings()
    settings.setLayers([parks])
    settings.setDestinationCrs(parks.crs())
    settings.setOutputSize(QSize(201, 201))
    settings.setExtent(QgsRectangle.fromCenterAndSize(parks.extent().center(), span, span))
    context = QgsExpressionContext()  # with the scale, as map canvases and layouts give it
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    settings.setExpressionContext(context)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage().pixelColor(100, 100)


def test_an_area_has_its_marker_where_it_is_too_small_to_be_seen(checked):
    assert colour_in_the_middle(checked("within"), 20) == WITHIN
    assert colour_in_the_middle(checked("within"), 0.02) != WITHIN  # the translucent area alone


@pytest.mark.parametrize("verdicts", [("within", "outside"), ("outside", "within")])
def test_what_is_within_lies_on_top(checked, verdicts):
    assert colour_in_the_middle(checked(*verdicts), 20) == WITHIN


def test_what_no_class_names_is_drawn_too(checked):
    assert colour_in_the_middle(checked("something else"), 20) == QColor("#ffffff")


@pytest.mark.parametrize("path", sorted(STYLES.glob("*.json")), ids=lambda path: path.stem)
def test_classes_leave_no_value_without_a_symbol_of_ours(path):
    style = json.loads(path.read_text(encoding="utf-8"))
    assert "classes" not in style or "other" in style


def test_lists_are_shown_in_words_and_results_come_first(qgis_app):
    parks = QgsVectorLayer(
        "Point?crs=EPSG:4326&field=name:string&field=verdict:string&field=rule_note:string",
        "parks",
        "memory",
    )
    dress(parks, "verdict", "shorelinecheck")
    setup = parks.editorWidgetSetup(2)
    assert setup.type() == ListWords.ID
    config = {"words": {"repaired": "轮廓已修复"}}
    shown = ListWords().representValue(parks, 2, config, None, "repaired;lake at 5 m")
    assert shown == "轮廓已修复; lake at 5 m"
    assert setup.config()["words"]["repaired"]
    columns = [column.name for column in parks.attributeTableConfig().columns()]
    assert columns[:3] == ["verdict", "rule_note", "name"]
    assert [field.name() for field in parks.fields()] == ["name", "verdict", "rule_note"]
