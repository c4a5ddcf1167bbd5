"""Criteria one by one: a field, whether more is better, and a weight on a slider."""

from qgis.core import QgsFieldProxyModel
from qgis.gui import QgsFieldComboBox
from qgis.PyQt.QtCore import QLocale, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..labels import as_written
from ..language import tr
from .weights import moved, number_of, rows_of, scaled, with_one_more

STEPS = 100
MOST = 15  # as many as a pairwise comparison knows
MINUS = ("-", "−", "－", "min")


class _Row:
    """The widgets of one criterion."""

    def __init__(self, layer, field, *, more):
        self.field = QgsFieldComboBox()
        self.field.setFilters(QgsFieldProxyModel.Filter.Numeric)
        self.field.setLayer(layer)
        self.field.setField(field)
        self.written = field  # stays where the layer lacks it
        self.field.setMinimumContentsLength(8)
        fit = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.field.setSizeAdjustPolicy(fit)
        self.field.setAccessibleName(tr("Field"))
        self.field.currentTextChanged.connect(lambda text: self.field.setToolTip(as_written(text)))
        self.field.setToolTip(as_written(self.field.currentText()))
        self.way = QComboBox()
        self.way.addItem(tr("more"), "+")
        self.way.addItem(tr("less"), "-")
        self.way.setToolTip(tr("Whether more or less of it is better."))
        self.way.setCurrentIndex(0 if more else 1)
        self.way.setAccessibleName(tr("Direction"))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, STEPS)
        self.slider.setPageStep(STEPS // 10)
        self.slider.setAccessibleName(tr("Weight"))
        self.told = QLabel()
        self.told.setMinimumWidth(self.told.fontMetrics().horizontalAdvance("100.0 %"))
        self.told.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.away = QToolButton()
        self.away.setText("✕")
        self.away.setAutoRaise(True)
        self.away.setToolTip(tr("Take this criterion away."))
        self.away.setAccessibleName(tr("Take this criterion away."))

    def widgets(self):
        return self.field, self.way, self.slider, self.told, self.away

    def name(self):
        return self.field.currentField() or self.written


class CriteriaEditor(QWidget):
    """Criteria with weights that sum to 1.

    Signals
    -------
    changed
    """

    changed = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setObjectName("criteria_editor")
        self._layer, self._rows, self._weights = None, [], []
        self._given = True
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 4)  # titles of fields are long
        self._grid.setColumnStretch(2, 1)
        self.add = QPushButton(tr("&Add a criterion"))
        self.add.setObjectName("criteria_add")
        self.add.clicked.connect(lambda _: self._add_next())
        self.told = QLabel()
        self.told.setObjectName("criteria_told")
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        line = QHBoxLayout()
        line.addWidget(self.add)
        line.addWidget(self.told, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._grid)
        layout.addLayout(line)
        self._show()

    # What is asked ----------------------------------------------------------------------------

    def set_layer(self, layer):
        """Offer the numeric fields of a layer; None for none."""
        self._layer = layer
        for row in self._rows:
            name = row.name()
            row.field.blockSignals(True)
            row.field.setLayer(layer)
            row.field.setField(name)
            row.field.blockSignals(False)
        self._show()

    def set_given(self, *, given):
        """Say whether the weights given here count, or come from elsewhere."""
        self._given = given
        self._show()

    def set_value(self, value):
        """Show a matrix of field, direction and weight."""
        for row in self._rows:
            self._drop(row)
        rows = [row for row in rows_of(value, 3) if str(row[0] or "").strip()]
        self._rows = []
        for name, way, _ in rows:
            self._put(str(name), more=str(way).strip().lower() not in MINUS)
        weights = [number_of(weight) for _, _, weight in rows]
        known = [each for each in weights if each is not None]
        usual = sum(known) / len(known) if known else 1.0
        found = [usual if each is None else each for each in weights]
        self._weights = scaled(found)
        self._show()

    def value(self):
        """Return the matrix, flat; weights sum to 1."""
        flat = []
        for row, weight in zip(self._rows, self._weights, strict=True):
            flat += [row.name(), row.way.currentData(), f"{weight:.6g}"]
        return flat

    def fields(self):
        """Return the fields in their order."""
        return [row.name() for row in self._rows]

    # What the user does -----------------------------------------------------------------------

    def _add_next(self):
        """Add the first numeric field that is no criterion yet; a key is none."""
        taken, free = set(self.fields()), []
        if self._layer is not None:
            keys = self._layer.primaryKeyAttributes()
            free = [
                each.name()
                for at, each in enumerate(self._layer.fields())
                if each.isNumeric() and at not in keys and each.name() not in taken
            ]
        self._put(free[0] if free else "", more=True)
        self._weights = with_one_more(self._weights)
        self._tell()

    def _remove(self, row):
        at = self._rows.index(row)
        self._drop(row)
        del self._rows[at], self._weights[at]
        self._weights = scaled(self._weights)
        self._tell()

    def _slide(self, row, value):
        self._weights = moved(self._weights, self._rows.index(row), value / STEPS)
        self._tell()

    def _tell(self, *_):
        self._show()
        self.changed.emit()

    # ------------------------------------------------------------------------------------------

    def _put(self, name, *, more):
        row = _Row(self._layer, name, more=more)
        line = self._grid.rowCount()
        for column, widget in enumerate(row.widgets()):
            self._grid.addWidget(widget, line, column)
        self._rows.append(row)
        row.field.fieldChanged.connect(self._tell)
        row.way.currentIndexChanged.connect(self._tell)
        row.slider.valueChanged.connect(lambda value: self._slide(row, value))
        row.away.clicked.connect(lambda _: self._remove(row))

    def _drop(self, row):
        for widget in row.widgets():
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    def _show(self):
        for row, weight in zip(self._rows, self._weights, strict=False):
            row.slider.blockSignals(True)
            row.slider.setValue(round(weight * STEPS))
            row.slider.blockSignals(False)
            row.slider.setEnabled(self._given and len(self._rows) > 1)
            shown = QLocale().toString(100.0 * weight, "f", 1)
            row.told.setText(f"{shown} %" if self._given else "–")
        self.add.setEnabled(len(self._rows) < MOST)
        if not self._rows:
            said = tr("No criterion yet.")
        elif not self._given:
            said = tr("The weights come from the weighting that is chosen.")
        else:
            said = tr("The weights sum to 100 %: moving one moves the others.")
        self.told.setText(said)
