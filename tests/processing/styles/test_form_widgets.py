"""Forms tell results in words, and let the user change his own data."""

import pytest
from parkshore.processing.styles.form_widgets import register_widgets
from parkshore.processing.styles.layer_style import dress
from parkshore.processing.styles.list_words import ListWords
from parkshore.processing.styles.short_numbers import ShortNumbers
from qgis.core import QgsApplication, QgsFeature, QgsVariantUtils
from qgis.gui import QgsAttributeEditorContext, QgsAttributeForm, QgsCheckableComboBox, QgsGui
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QInputDialog, QLabel, QLineEdit, QToolButton

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
    assert [told[0], *told[2:]] == ["甲", "123.5", "screening; outline repaired"]
    assert form.findChild(QgsCheckableComboBox).checkedItems() == ["Chemicals", "tea"]
    assert [each.text() for each in form.findChildren(QLabel) if "Failed" in each.text()] == []
    sites.startEditing()
    assert form.save()
    assert not sites.isModified()
    sites.rollBack()
    form.deleteLater()


def test_a_list_is_edited_in_words(ways, layer, monkeypatch):
    sites = layer("Point", [("POINT(1 2)", VALUES)], FIELDS)
    dress(sites, None, None, kind="parks")
    sites.startEditing()
    form = QgsAttributeForm(sites, next(sites.getFeatures()), QgsAttributeEditorContext())
    box = form.findChild(QgsCheckableComboBox)
    words = [box.itemText(row) for row in range(box.count())]
    assert {"Chemicals", "Equipment", "tea"} < set(words)
    assert form.save()
    assert not sites.isModified()  # a list that nobody touched stays as it is written

    def check(word, state):
        box.setItemCheckState(words.index(word), state)

    check("Equipment", Qt.CheckState.Checked)
    assert form.save()
    assert next(sites.getFeatures())["pillars"] == "chemicals;tea;equipment"
    check("Chemicals", Qt.CheckState.Unchecked)
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("陶瓷、tea", True))
    next(each for each in form.findChildren(QToolButton) if each.text() == "+").click()
    assert form.save()
    assert next(sites.getFeatures())["pillars"] == "tea;equipment;陶瓷"
    words = [box.itemText(row) for row in range(box.count())]
    for word in ("tea", "Equipment", "陶瓷"):
        check(word, Qt.CheckState.Unchecked)
    assert form.save()
    assert QgsVariantUtils.isNull(next(sites.getFeatures())["pillars"])
    sites.rollBack()
    form.deleteLater()
