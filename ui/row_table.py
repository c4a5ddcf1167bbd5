"""Rows of texts as a table that reads only what it shows."""

from qgis.PyQt.QtCore import QAbstractTableModel, Qt, pyqtSignal
from qgis.PyQt.QtGui import QAction, QFont, QKeySequence
from qgis.PyQt.QtWidgets import QAbstractItemView, QTableView

from .language import tr


class RowModel(QAbstractTableModel):
    """Rows of texts, with titles above and numbers beside them."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self._rows, self._titles, self.numbers, self._bold = [], [], [], ()
        self._width = 0

    def replace(self, rows, titles, numbers, bold):
        """Hold other rows; selection and scroll stay where only other rows stand out."""
        if (rows, titles, numbers) == (self._rows, self._titles, self.numbers):
            self._bold = bold
            last = self.index(len(rows) - 1, self._width - 1)
            self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.FontRole])
            return
        self.beginResetModel()
        self._rows, self._titles, self.numbers, self._bold = rows, titles, numbers, bold
        self._width = max((len(row) for row in rows), default=0)
        self.endResetModel()

    def rowCount(self, parent=None):
        """Return the number of rows."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent=None):
        """Return the width of the widest row."""
        return 0 if parent is not None and parent.isValid() else self._width

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        """Return a cell's text, and a bold font for the rows that stand out."""
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            cells = self._rows[row]
            return cells[column] if column < len(cells) else ""
        if role == Qt.ItemDataRole.FontRole and self.numbers[row] in self._bold:
            font = QFont()
            font.setBold(True)
            return font
        return None

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        """Return titles and row numbers."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(self.numbers[section])
        return self._titles[section] if section < len(self._titles) else None


class RowTable(QTableView):
    """A table of rows that are read and not changed.

    Parameters
    ----------
    name, title : str
        Its object name, and what a screen reader calls it.
    """

    def __init__(self, name, title, parent=None):
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setModel(RowModel(self))

    def show_rows(self, rows, titles=(), numbers=None, bold=()):
        """Show rows.

        Parameters
        ----------
        rows : list of list of str
        titles : sequence of str
            Of the columns.
        numbers : list of int, optional
            Of the rows; by default from 1.
        bold : container of int
            Numbers of the rows that stand out.
        """
        numbers = list(range(1, len(rows) + 1)) if numbers is None else numbers
        self.model().replace(rows, titles, numbers, bold)


class FileRows(RowTable):
    """The first rows of a file; some of them can be made its header.

    Signals
    -------
    header_asked : str
        Row numbers, ``3`` or ``3-4``.
    """

    header_asked = pyqtSignal(str)

    def __init__(self, name, title, parent=None):
        super().__init__(name, title, parent)
        self.horizontalHeader().hide()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.use_as_header = QAction(tr("Use as &header"), self)
        self.use_as_header.setObjectName("use_as_header")
        self.use_as_header.setShortcut(QKeySequence("Ctrl+H"))
        self.use_as_header.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.use_as_header.triggered.connect(self._ask_header)
        self.addAction(self.use_as_header)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setToolTip(tr("Select the rows of the header and press Ctrl+H, or the right button."))

    def _ask_header(self):
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        if rows:
            first, last = (self.model().numbers[row] for row in (rows[0], rows[-1]))
            self.header_asked.emit(f"{first}" if first == last else f"{first}-{last}")
