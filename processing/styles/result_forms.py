"""The form of a result, in which what was computed is read only, and the colours of its cells."""

from qgis.core import QgsConditionalStyle, QgsExpression
from qgis.PyQt.QtGui import QColor

DARK, LIGHT = "#000000", "#ffffff"
MIDDLE = 0.18  # luminance at which black and white stand out alike


def keep_results(layer, is_result):
    """Let a form show what was computed, and change it nowhere.

    Its fields stand as QGIS lays them out: where the plugin is not loaded, QGIS breaks down over a
    form of our own with widgets that it does not know.

    Parameters
    ----------
    layer : QgsVectorLayer
    is_result : callable
        Tells of a field's name whether it was computed.
    """
    config = layer.editFormConfig()
    for at, name in enumerate(layer.fields().names()):
        if is_result(name):
            config.setReadOnly(at, True)
    layer.setEditFormConfig(config)


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
