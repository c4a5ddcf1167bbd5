"""The indicators of a scheme, each with the field that holds it."""

from qgis.core import QgsFieldProxyModel
from qgis.gui import QgsFieldComboBox
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLabel, QSizePolicy, QWidget

from ..labels import as_written
from ..language import tr
from .weights import rows_of


class FieldMapEditor(QWidget):
    """One box of fields an indicator; an empty one leaves it to the inventory's own fields.

    Signals
    -------
    changed
    """

    changed = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setObjectName("field_map_editor")
        self._layer, self._indicators, self._chosen = None, [], {}
        self.boxes = {}
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._show()

    def set_layer(self, layer):
        """Offer the numeric fields of a layer; None for none."""
        self._layer = layer
        self._show()

    def set_indicators(self, indicators):
        """Ask for other indicators.

        Parameters
        ----------
        indicators : list of (str, str)
            Id and title, its unit included.
        """
        if indicators != self._indicators:
            self._indicators = list(indicators)
            self._show()

    def set_value(self, value):
        """Show pairs of indicator and field."""
        pairs = [[str(cell or "").strip() for cell in row] for row in rows_of(value, 2)]
        self._chosen = {name: field for name, field in pairs if name and field}
        self._show()

    def value(self):
        """Return the pairs that were chosen, flat; those of another scheme are left out."""
        known = {name for name, _ in self._indicators}
        return [
            cell
            for name, field in self._chosen.items()
            if not known or name in known
            for cell in (name, field)
        ]

    def _choose(self, name, field):
        if field:
            self._chosen[name] = field
        else:
            self._chosen.pop(name, None)
        self.changed.emit()

    def _show(self):
        while self._form.rowCount():
            self._form.removeRow(0)
        self.boxes = {}
        for name, title in self._indicators:
            box = QgsFieldComboBox()
            box.setObjectName(f"field_of_{name}")
            box.setAllowEmptyFieldName(True)
            box.setFilters(QgsFieldProxyModel.Filter.Numeric)
            box.setLayer(self._layer)
            box.setField(self._chosen.get(name, ""))
            fit = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            box.setSizeAdjustPolicy(fit)
            box.setMinimumContentsLength(12)
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            box.fieldChanged.connect(lambda field, name=name: self._choose(name, field))
            label = QLabel(title)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setToolTip(as_written(name))
            label.setBuddy(box)
            box.setAccessibleName(title)
            self._form.addRow(label, box)
            self.boxes[name] = box
        said = tr("Empty: from the inventory's own fields, as the scheme says.")
        told = QLabel(said if self._indicators else tr("Choose a scheme first."))
        told.setWordWrap(True)
        self._form.addRow(told)
