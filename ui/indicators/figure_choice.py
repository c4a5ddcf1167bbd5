"""Which figure is shown, grouped by what, and what a group is told by."""

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from ..labels import as_written, plain
from ..language import tr
from .tables.number_words import with_unit

FIRST = "gdi"
SIGNS = 14


class FigureChoice(QWidget):
    """Three boxes that go together.

    Parameters
    ----------
    name : str
        Begins the object names: ``<name>_figure``, ``<name>_by``, ``<name>_how``.

    Signals
    -------
    changed
    """

    changed = pyqtSignal()

    def __init__(self, name, parent=None):
        super().__init__(parent)
        self._figures = []
        self.figure, self.by, self.how = (
            self._box(f"{name}_{each}", title)
            for each, title in (
                ("figure", tr("Figure")),
                ("by", tr("By")),
                ("how", tr("Told by")),
            )
        )
        for code, text in (("sum", tr("Sum")), ("mean", tr("Mean")), ("median", tr("Median"))):
            self.how.addItem(text, code)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.figure, 3)
        line.addWidget(QLabel(tr("by")))
        line.addWidget(self.by, 2)
        line.addWidget(self.how, 1)
        self.figure.currentIndexChanged.connect(self._take_figure)
        for box in (self.by, self.how):
            box.currentIndexChanged.connect(self.changed)

    def offer(self, figures):
        """Offer what some parks have; what was chosen stays where it can."""
        self.blockSignals(True)
        self._figures = figures.figures
        _fill(self.figure, [(with_unit(e.title, e.unit), e.name) for e in figures.figures], FIRST)
        _fill(self.by, [(each.title, name) for name, each in figures.groupings.items()], "")
        self._take_figure()
        self.blockSignals(False)

    def asked(self):
        """Return grouping, figure, and what a group is told by; None where there are none."""
        at = self.figure.currentIndex()
        if not 0 <= at < len(self._figures) or self.by.currentIndex() < 0:
            return None
        return self.by.currentData(), self._figures[at], self.how.currentData()

    def _take_figure(self, *_):
        """Tell groups by what is usual for the figure; a ratio has no sum."""
        at = self.figure.currentIndex()
        if not 0 <= at < len(self._figures):
            return
        figure = self._figures[at]
        adds = figure.usual == "sum"
        self.how.blockSignals(True)
        self.how.model().item(0).setEnabled(adds)
        self.how.setCurrentIndex(self.how.findData(figure.usual))
        self.how.blockSignals(False)
        self.changed.emit()

    @staticmethod
    def _box(name, title):
        box = QComboBox()
        box.setObjectName(name)
        box.setAccessibleName(plain(title))
        box.setToolTip(as_written(title))
        fit = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        box.setSizeAdjustPolicy(fit)
        box.setMinimumContentsLength(SIGNS if name.endswith("figure") else 6)
        return box


def _fill(box, entries, first):
    kept = box.currentData()
    box.blockSignals(True)
    box.clear()
    for text, data in entries:
        box.addItem(text, data)
    places = [box.findData(each) for each in (kept, first) if each]
    box.setCurrentIndex(next((at for at in places if at >= 0), 0 if entries else -1))
    box.blockSignals(False)
