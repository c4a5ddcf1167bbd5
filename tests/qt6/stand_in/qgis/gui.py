"""Stand-ins for widgets of `qgis.gui`: plain ones of Qt with the methods that the forms call."""

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QDockWidget, QGroupBox, QLineEdit, QWidget


class QgsDockWidget(QDockWidget):
    """A dock."""


class QgsCollapsibleGroupBox(QGroupBox):
    """A box that folds."""

    def setCollapsed(self, collapsed):
        """Fold it or not."""
        self.collapsed = collapsed


class QgsFileWidget(QLineEdit):
    """The path of a file."""

    fileChanged = pyqtSignal(str)

    def setFilter(self, _filter):
        """Take what files to offer."""

    def filePath(self):
        """Return the path."""
        return self.text()


class QgsMapLayerComboBox(QComboBox):
    """Layers to choose from; the tests put them in."""

    layerChanged = pyqtSignal(object)

    def __init__(self, parent=None):
        super().__init__(parent)
        self._layer = None

    def setFilters(self, filters):
        """Take what layers to offer."""
        self.filters = filters

    def setAllowEmptyLayer(self, _allow, _text=""):
        """Offer no layer, too."""

    def setExceptedLayerList(self, _layers):
        """Leave layers out."""

    def setLayer(self, layer):
        """Choose a layer."""
        self._layer = layer
        self.layerChanged.emit(layer)

    def currentLayer(self):
        """Return the layer that is chosen."""
        return self._layer


class QgsFieldComboBox(QComboBox):
    """Fields to choose from."""

    fieldChanged = pyqtSignal(str)

    def setAllowEmptyFieldName(self, _allow):
        """Offer no field, too."""

    def setLayer(self, _layer):
        """Take whose fields to offer."""

    def setField(self, name):
        """Choose a field."""
        self.setCurrentText(name)

    def currentField(self):
        """Return the field that is chosen."""
        return self.currentText()


class QgsFieldExpressionWidget(QWidget):
    """A field or an expression."""

    fieldChanged = pyqtSignal([str], [str, bool])

    def setAllowEmptyFieldName(self, _allow):
        """Take none, too."""

    def setLayer(self, _layer):
        """Take whose fields to offer."""

    def setExpression(self, text):
        """Take an expression."""
        self.text = text

    def currentText(self):
        """Return the expression."""
        return getattr(self, "text", "")


def __getattr__(name):
    """Give a class of this name, for what is only named and not used by what the tests drive."""
    if name.startswith("__"):
        raise AttributeError(name)
    return type(name, (), {"__init__": lambda self, *_, **__: None})
