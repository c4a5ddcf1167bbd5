"""The form of a result and the colours of its cells: results first and read only, data after."""

from qgis.core import (
    Qgis,
    QgsAttributeEditorContainer,
    QgsAttributeEditorField,
    QgsConditionalStyle,
    QgsExpression,
)
from qgis.PyQt.QtGui import QColor

from ...analysis.inventory.schema_file import LANGUAGES
from ..messages.language import title

RESULTS = {"en": "Results", "zh": "结果"}
DATA = {"en": "Data of the site", "zh": "场地数据"}
DARK, LIGHT = "#000000", "#ffffff"
MIDDLE = 0.18  # luminance at which black and white stand out alike


def set_form(layer, is_result):
    """Give a layer with results beside data a form of two tabs; what was computed is read only.

    Parameters
    ----------
    layer : QgsVectorLayer
    is_result : callable
        Tells of a field's name whether it was computed.
    """
    names = layer.fields().names()
    results = [name for name in names if is_result(name)]
    data = [name for name in names if name not in results]
    if not results or not data:
        return
    config = layer.editFormConfig()
    config.clearTabs()
    for words, inside in ((RESULTS, results), (DATA, data)):
        tab = QgsAttributeEditorContainer(title(words), config.invisibleRootContainer())
        tab.setType(Qgis.AttributeEditorContainerType.Tab)
        for name in inside:
            at = names.index(name)
            tab.addChildElement(QgsAttributeEditorField(name, at, tab))
            config.setReadOnly(at, name in results)
        config.addTab(tab)
    config.setLayout(Qgis.AttributeFormLayout.DragAndDrop)
    layer.setEditFormConfig(config)


def tell_form_again(layer):
    """Call the tabs of our forms as the user's language does."""
    config = layer.editFormConfig()
    for tab in config.tabs():
        for words in (RESULTS, DATA):
            if tab.name() in [words[code] for code in LANGUAGES]:
                tab.setName(title(words))


def colour_cells(layer, field, classes):
    """Show in the attribute table each class of a field in the colour the map has for it.

    Parameters
    ----------
    layer : QgsVectorLayer
    field : str
    classes : list of dict
        As in ``resources/styles``.
    """
    styles = []
    for entry in classes:
        colour = QColor(entry.get("marker", {}).get("color", LIGHT))
        style = QgsConditionalStyle(f"@value = {QgsExpression.quotedString(entry['value'])}")
        style.setName(entry["value"])
        style.setBackgroundColor(colour)
        style.setTextColor(QColor(DARK if luminance(colour) > MIDDLE else LIGHT))
        styles.append(style)
    layer.conditionalStyles().setFieldStyles(field, styles)


def luminance(colour):
    """Return how light a colour is, from 0 to 1 (WCAG)."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
