"""A chart that is a table: a bar a row, its number, of how many it speaks; a click chooses it."""

from qgis.PyQt.QtCore import QItemSelection, QItemSelectionModel, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QTableView

from .bar_delegate import BarDelegate
from .bar_model import BAR, LABEL, BarModel

LABEL_SIGNS = 24  # that the first column shows of a long label
BAR_SIGNS = 9  # that a bar is long at least


class BarTable(QTableView):
    """A table of bars.

    Parameters
    ----------
    name, title : str
        Its object name, and what a screen reader calls it.

    Signals
    -------
    chosen
        Other rows are selected by the user.
    """

    chosen = pyqtSignal()

    def __init__(self, name, title, parent=None):
        super().__init__(parent)
        self._quiet = False
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setModel(BarModel(self))
        self.bars = BarDelegate(self)
        self.setItemDelegateForColumn(BAR, self.bars)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setMinimumHeight(self.fontMetrics().height() * 5)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(self.fontMetrics().averageCharWidth() * 4)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def show_bars(self, heads, rows, chosen=(), tips=None):
        """Show rows; those with the keys ``chosen`` are selected, ``tips`` explains heads."""
        self._quiet = True
        try:
            self.model().show(heads, rows, tips or {})
            self._fit()
            self.choose(chosen)
        finally:
            self._quiet = False

    def choose(self, keys):
        """Select rows by their keys without telling so."""
        model, wanted = self.model(), QItemSelection()
        for place in model.places_of(set(keys)):
            row = model.index(place, 0), model.index(place, model.columnCount() - 1)
            wanted.select(*row)
        was, self._quiet = self._quiet, True
        how = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(wanted, how.ClearAndSelect)
        self._quiet = was

    def chosen_keys(self):
        """Return the keys of the selected rows."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return [self.model().rows[row].key for row in rows]

    def selectionChanged(self, selected, deselected):
        """Tell that the user has selected other rows."""
        super().selectionChanged(selected, deselected)
        if not self._quiet:
            self.chosen.emit()

    def resizeEvent(self, event):
        """Give the bars what the other columns leave."""
        super().resizeEvent(event)
        self._fit_bars()

    def _fit(self):
        """Give every column room for what it holds."""
        model, header, text = self.model(), self.horizontalHeader(), self.fontMetrics()
        self.bars.room = max((text.horizontalAdvance(row.text) for row in model.rows), default=0)
        for column, head in enumerate(model.heads):
            if column == BAR:
                continue
            texts = [model.index(row, column).data() for row in range(model.rowCount())]
            widest = max(map(text.horizontalAdvance, texts), default=0)
            if column == LABEL:
                widest = min(widest, LABEL_SIGNS * text.averageCharWidth())
            title = header.fontMetrics().horizontalAdvance(head)
            header.resizeSection(column, max(widest, title) + 12)
        self._fit_bars()

    def _fit_bars(self):
        header, columns = self.horizontalHeader(), self.model().columnCount()
        if columns <= BAR:
            return
        others = sum(header.sectionSize(at) for at in range(columns) if at != BAR)
        least = BAR_SIGNS * self.fontMetrics().averageCharWidth() + self.bars.room
        title = header.fontMetrics().horizontalAdvance(self.model().heads[BAR]) + 16
        header.resizeSection(BAR, max(self.viewport().width() - others, least, title))
