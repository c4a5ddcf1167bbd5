"""Widgets of forms for our ways to show a field: words and short numbers to read and to edit."""

from qgis.core import QgsApplication
from qgis.gui import QgsEditorWidgetFactory, QgsEditorWidgetWrapper, QgsGui
from qgis.PyQt.QtWidgets import QLineEdit

from .list_editor import ListEditor
from .list_words import ListWords
from .reason_words import ReasonWords
from .short_numbers import ShortNumbers

FORMATTERS = (ListWords, ReasonWords, ShortNumbers)
"""Our ways to show a field."""

EDITED = "TextEdit"  # QGIS's own, for what the user may change
KEPT = 500


def register_widgets(formatters):
    """Let forms know our ways to show a field; QGIS keeps them, it cannot take one back.

    Parameters
    ----------
    formatters : iterable of QgsFieldFormatter
    """
    registry = QgsGui.editorWidgetRegistry()
    for each in formatters:
        if each.id() not in registry.factories():
            registry.registerWidget(each.id(), ToldFactory(each.id()))


class ToldFactory(QgsEditorWidgetFactory):
    """Makes the widgets of one way to show a field; without it a form shows an error instead.

    Parameters
    ----------
    kind : str
        As the layer's fields name it.
    """

    def __init__(self, kind):
        super().__init__(kind)
        self._kind = kind
        self._made = []  # QGIS holds bare pointers to them

    def create(self, layer, index, editor, parent):
        """Return a widget that tells a value where it may not be changed, else one to change it."""
        if layer.editFormConfig().readOnly(index):
            made = ToldWidget(layer, index, editor, parent)
        elif self._kind == ListWords.ID:
            made = ListEditor(layer, index, editor, parent)
        else:
            made = QgsGui.editorWidgetRegistry().create(EDITED, layer, index, {}, editor, parent)
        self._made = [*self._made[-KEPT:], made]
        return made

    def configWidget(self, layer, index, parent):
        """Nothing of it is set by hand."""


class ToldWidget(QgsEditorWidgetWrapper):
    """Tells a value as the attribute table does; the value stays as it is."""

    def __init__(self, layer, index, editor, parent):
        super().__init__(layer, index, editor, parent)
        self._box, self._held = None, None

    def createWidget(self, parent):
        """Return the box."""
        return QLineEdit(parent)

    def initWidget(self, editor):
        """Take the box."""
        self._box = editor
        editor.setReadOnly(True)

    def valid(self):
        """Whether there is a box."""
        return self._box is not None

    def value(self):
        """Return what the data hold."""
        return self._held

    def setEnabled(self, enabled):
        """Stay legible: it is read only at any rate."""

    def setFeature(self, feature):
        """Show the value of a feature."""
        super().setFeature(feature)
        layer, at = self.layer(), self.fieldIdx()
        values = feature.attributes()  # none where the table shows no feature yet
        self._held = values[at] if at < len(values) else None
        setup = layer.editorWidgetSetup(at)
        shows = QgsApplication.fieldFormatterRegistry().fieldFormatter(setup.type())
        self._box.setText(str(shows.representValue(layer, at, setup.config(), None, self._held)))

    def updateValues(self, value, additional=None):
        """Keep what is set otherwise."""
        self._held = value
