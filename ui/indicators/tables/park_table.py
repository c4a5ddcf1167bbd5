"""The parks one by one: all of them, or those of some groups, in the order of any column."""

from qgis.PyQt.QtCore import QAbstractTableModel, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QTableView

from ...labels import as_written
from ...language import tr
from ...results.result_table import HEAD_LINES, broken
from .number_words import told, with_unit

NAME, INDEX, RANK = "name", "gdi", "gdi_rank"
PLACES = ("city", "province")
LEAST, LEAST_NAME = 6, 14  # signs that a column holds


class ParkModel(QAbstractTableModel):
    """Rows of `ParkFigures` in an order, all or some."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.figures, self.names, self.shown = None, [], []
        self.heads, self._among, self._order = {}, None, ("", False)

    def show(self, figures, names, heads):
        """Show the parks of another answer, None for none."""
        self.beginResetModel()
        self.figures, self.names, self.heads, self._among = figures, list(names), heads, None
        if self._order[0] not in self.names:
            self._order = ("", False)
        self._arrange()
        self.endResetModel()

    def show_columns(self, names, heads):
        """Show other columns of the same parks."""
        self.beginResetModel()
        self.names, self.heads = list(names), heads
        if self._order[0] not in self.names:
            self._order = ("", False)
        self._arrange()
        self.endResetModel()

    def limit(self, rows):
        """List only some rows; None for all."""
        self.beginResetModel()
        self._among = rows
        self._arrange()
        self.endResetModel()

    def sort(self, column, order=Qt.SortOrder.AscendingOrder):
        """Put the rows in the order of a column; -1 is the order read."""
        name = self.names[column] if 0 <= column < len(self.names) else ""
        self.beginResetModel()
        self._order = name, order == Qt.SortOrder.DescendingOrder
        self._arrange()
        self.endResetModel()

    def rowCount(self, parent=None):
        """Return how many rows are listed."""
        return 0 if parent is not None and parent.isValid() else len(self.shown)

    def columnCount(self, parent=None):
        """Return how many columns are shown."""
        return 0 if parent is not None and parent.isValid() else len(self.names)

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        """Return what a cell shows."""
        if role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.TextAlignmentRole,
        ):
            return None
        name = self.names[index.column()]
        value = self._cell(name, int(self.shown[index.row()]))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            words = name in (NAME, *self.figures.groupings)
            side = Qt.AlignmentFlag.AlignLeft if words else Qt.AlignmentFlag.AlignRight
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        if isinstance(value, str) or value is None:
            words = self.figures.groupings[name].words if name in self.figures.groupings else {}
            text = tr("not known") if value is None else words.get(value, value)
            return as_written(text) if role == Qt.ItemDataRole.ToolTipRole else text
        return told(value)

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        """Return the heads of the columns."""
        if role != Qt.ItemDataRole.DisplayRole or orientation == Qt.Orientation.Vertical:
            return None
        return self.heads.get(self.names[section], self.names[section])

    def _cell(self, name, row):
        rows = self.figures.rows
        return rows.cell(name, row) if rows.has(name) else None

    def _arrange(self):
        if self.figures is None:
            self.shown = []
            return
        name, down = self._order
        order = name if self.figures.rows.has(name) else ""
        self.shown = self.figures.shown(order, descending=down, among=self._among)


class ParkTable(QTableView):
    """The table of parks.

    Parameters
    ----------
    name : str
        Its object name.

    Signals
    -------
    chosen : list of int
        Rows of the figures that the user selected.
    asked_for : int
        A park is to be shown on the map, and its index explained.
    """

    chosen = pyqtSignal(list)
    asked_for = pyqtSignal(int)

    def __init__(self, name, parent=None):
        super().__init__(parent)
        self._quiet = False
        self.setObjectName(name)
        self.setAccessibleName(tr("Parks"))
        self.setModel(ParkModel(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setToolTip(tr("A double click shows the park on the map and explains its index."))
        self.setMinimumHeight(self.fontMetrics().height() * 5)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setFixedHeight(header.fontMetrics().lineSpacing() * HEAD_LINES + 6)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.doubleClicked.connect(self._ask)
        self.activated.connect(self._ask)

    def show_parks(self, figures, figure=None):
        """Show the parks of an answer with one of their figures; None for none."""
        names, heads = _columns(figures, figure)
        self._silently(lambda: self.model().show(figures, names, heads))
        self._fit()

    def show_figure(self, figures, figure):
        """Show another figure of the same parks."""
        names, heads = _columns(figures, figure)
        if names != self.model().names:
            self._silently(lambda: self.model().show_columns(names, heads))
            self._fit()

    def show_columns(self, figures, heads):
        """Show other columns, by field their heads."""
        self._silently(lambda: self.model().show(figures, list(heads), heads))
        self._fit()

    def limit(self, rows):
        """List only some rows, all of them selected; None lists all and selects none."""
        self._silently(lambda: self.model().limit(rows))
        if rows is not None and len(rows):
            self._silently(self.selectAll)

    def selectionChanged(self, selected, deselected):
        """Tell that the user has selected other parks."""
        super().selectionChanged(selected, deselected)
        if not self._quiet and self.model().figures is not None:
            self.chosen.emit(self.chosen_rows())

    def chosen_rows(self):
        """Return the selected rows of the figures."""
        ranges = self.selectionModel().selection()
        places = {place for one in ranges for place in range(one.top(), one.bottom() + 1)}
        return [int(self.model().shown[place]) for place in sorted(places)]

    def _ask(self, index):
        self.asked_for.emit(int(self.model().shown[index.row()]))

    def _silently(self, change):
        was, self._quiet = self._quiet, True
        try:
            change()
        finally:
            self._quiet = was

    def _fit(self):
        model, header = self.model(), self.horizontalHeader()
        sign, width = self.fontMetrics().averageCharWidth(), header.fontMetrics().horizontalAdvance
        model.heads = {name: broken(head, width) for name, head in model.heads.items()}
        for at, name in enumerate(model.names):
            head = max(map(width, model.heads[name].split("\n")))
            header.resizeSection(at, max(LEAST * sign, head) + 22)
        self._fit_names()

    def resizeEvent(self, event):
        """Give the names what the other columns leave."""
        super().resizeEvent(event)
        self._fit_names()

    def _fit_names(self):
        header, columns = self.horizontalHeader(), self.model().columnCount()
        if columns and self.model().names[0] == NAME:
            others = sum(header.sectionSize(at) for at in range(1, columns))
            least = LEAST_NAME * self.fontMetrics().averageCharWidth()
            header.resizeSection(0, max(self.viewport().width() - others, least))


def _columns(figures, figure):
    """Return the columns that are shown with a figure, and their heads."""
    if figures is None:
        return [], {}
    heads = {NAME: tr("Park"), RANK: tr("Rank by the index")}
    heads |= {name: each.title for name, each in figures.groupings.items()}
    heads |= {each.name: with_unit(each.title, each.unit) for each in figures.figures}
    place = next((name for name in PLACES if name in figures.groupings), "")
    shown = figure.name if figure is not None else INDEX
    names = [NAME, place, shown, *([RANK] if shown == INDEX else [INDEX])]
    return [name for name in names if name and name in heads and figures.rows.has(name)], heads
