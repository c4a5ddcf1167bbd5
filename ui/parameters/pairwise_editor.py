"""Criteria compared two by two: a slider between each pair, no matrix to fill in."""

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QSlider, QVBoxLayout, QWidget

from ..language import tr
from .weights import number_of

MOST = 9  # times as much, Saaty's scale


class PairwiseEditor(QWidget):
    """How much more one criterion matters than another, pair by pair.

    Signals
    -------
    changed
    """

    changed = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setObjectName("pairwise_editor")
        self._names, self._cells, self._lines = [], {}, []
        self._asked = True
        self.told = QLabel()
        self.told.setObjectName("pairwise_told")
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._grid)
        layout.addWidget(self.told)
        self._show()

    def set_asked(self, *, asked):
        """Say whether the comparison counts."""
        self._asked = asked
        self._show()

    def set_names(self, names):
        """Compare other criteria; pairs of those that stay are kept."""
        if list(names) == self._names:
            return
        self._names = list(names)
        self._show()

    def set_value(self, value):
        """Show a matrix in the order of the criteria."""
        flat = [
            cell
            for row in value or ()
            for cell in (row if isinstance(row, (list, tuple)) else [row])
        ]
        size = int(len(flat) ** 0.5)
        names = self._names if len(self._names) == size else list(range(size))
        self._cells = {
            (names[row], names[column]): str(flat[row * size + column])
            for row in range(size)
            for column in range(row + 1, size)
            if size * size == len(flat)
        }
        self._show()

    def value(self):
        """Return the matrix, flat; None where no comparison is asked for."""
        if not self._asked or len(self._names) < 2:
            return None
        flat = []
        for row, first in enumerate(self._names):
            for column, second in enumerate(self._names):
                if row == column:
                    flat.append("1")
                elif row < column:
                    flat.append(self._cells.get((first, second), "1"))
                else:
                    flat.append(_turned(self._cells.get((second, first), "1")))
        return flat

    def _slide(self, pair, step, label):
        self._cells[pair] = str(step + 1) if step >= 0 else f"1/{1 - step}"
        label.setText(_sentence(*pair, step))
        self.changed.emit()

    def _show(self):
        for widget in self._lines:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._lines = []
        pairs = [
            (first, second)
            for at, first in enumerate(self._names)
            for second in self._names[at + 1 :]
        ]
        if not self._asked:
            self.told.setText(tr("Only for the weighting by pairwise comparison (AHP)."))
        elif not pairs:
            self.told.setText(tr("Choose two criteria or more."))
        else:
            self.told.setText(tr("Towards the criterion that matters more; the middle is equal."))
        for line, pair in enumerate(pairs if self._asked else ()):
            self._put(line, pair)

    def _put(self, line, pair):
        step = _step(self._cells.get(pair, "1"))
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setObjectName(f"pairwise_{line}")
        slider.setRange(1 - MOST, MOST - 1)
        slider.setValue(-step)  # to the left where the left one matters more
        slider.setTickPosition(QSlider.TickPosition.TicksBelow)
        slider.setTickInterval(MOST - 1)
        slider.setAccessibleName(tr("{first} or {second}", first=pair[0], second=pair[1]))
        label = QLabel(_sentence(*pair, step))
        label.setTextFormat(Qt.TextFormat.PlainText)
        slider.valueChanged.connect(lambda value: self._slide(pair, -value, label))
        left, right = QLabel(pair[0]), QLabel(pair[1])
        for column, widget in enumerate((left, slider, right, label)):
            self._grid.addWidget(widget, line, column)
            self._lines.append(widget)


def _step(text):
    """Return the place of the slider that is nearest to a comparison."""
    value = number_of(text)
    if not value:
        return 0
    step = round(value) - 1 if value >= 1 else 1 - round(1 / value)
    return max(1 - MOST, min(MOST - 1, step))


def _turned(text):
    """Return the comparison seen from the other criterion."""
    over, _, under = text.replace(" ", "").partition("/")
    return f"{under or 1}/{over}" if over != "1" else under or "1"


def _sentence(first, second, step):
    """Return a comparison in words."""
    if step == 0:
        return tr("equal")
    more, times = (first, step + 1) if step > 0 else (second, 1 - step)
    return tr("{criterion} {n} times as much", criterion=more, n=times)
