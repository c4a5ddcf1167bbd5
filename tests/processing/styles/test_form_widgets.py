"""Forms tell results in words, and let the user change his own data."""

import pytest
from parkshore.processing.styles.form_widgets import register_widgets
from parkshore.processing.styles.layer_style import dress
from parkshore.processing.styles.list_words import ListWords
from parkshore.processing.styles.short_numbers import ShortNumbers
from qgis.core import QgsApplication, QgsFeature
from qgis.gui import QgsAttributeEditorContext, QgsAttributeForm, QgsGui
from qgis.PyQt.QtWidgets import QLabel, QLineEdit

FIELDS = {"name": str, "pillars": str, "verdict": str, "shore_m": float, "rule_note": str}
VALUES = ["甲", "chemicals;tea", "within", 123.45678, "screening;repaired"]


@pytest.fixture
def ways(qgis_app):
    """Our ways to show a field, known to tables and forms."""
    QgsGui.editorWidgetRegistry().initEditors()
    formatters = [ListWords(), ShortNumbers()]
    for each in formatters:
        QgsApplication.fieldFormatterRegistry().addFieldFormatter(each)
    register_widgets(formatters)
    register_widgets(formatters)  # as when the plugin is loaded again
    yield
    for each in formatters:
        QgsApplication.fieldFormatterRegistry().removeFieldFormatter(each)


def test_a_form_tells_results_in_words(ways, layer):
    sites = layer("Point", [("POINT(1 2)", VALUES)], FIELDS)
    dress(sites, "verdict", "shorelinecheck")
    form = QgsAttributeForm(sites, QgsFeature(), QgsAttributeEditorContext())  # as a table begins
    form.setFeature(next(sites.getFeatures()))
    told = [box.text() for box in form.findChildren(QLineEdit)]
    assert told == ["甲", "chemicals;tea", "123.5", "screening; outline repaired"]
    assert [each.text() for each in form.findChildren(QLabel) if "Failed" in each.text()] == []
    sites.startEditing()
    assert form.save()
    assert not sites.isModified()
    sites.rollBack()
    form.deleteLater()
