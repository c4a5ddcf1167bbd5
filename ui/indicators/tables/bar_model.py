"""Rows of a table in which one number is a bar."""

from dataclasses import dataclass, field

from qgis.PyQt.QtCore import QAbstractTableModel, Qt

from ...labels import as_written

LABEL, BAR = 0, 1
ROW = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True)
class Bar:
    """A row.

    Attributes
    ----------
    key : object
        What the row stands for.
    label : str
    value : float or None
        Length of the bar; None where it is not known.
    text : str
        The number as it is read.
    cells : tuple of str
        What stands in the columns behind.
    sorts : tuple of float or None
        By what these columns are sorted, one for each cell.
    colour : str
        "" for the usual one.
    rest : float
        What is missing to the most that could be; drawn as an empty piece.
    tip : str
    """

    key: object
    label: str
    value: float | None
    text: str
    cells: tuple = ()
    sorts: tuple = ()
    colour: str = ""
    rest: float = 0.0
    tip: str = field(default="")


class BarModel(QAbstractTableModel):
    """Rows in their own order, or in that of a column."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.heads, self.rows, self._given = [], [], []
        self._order = (-1, Qt.SortOrder.AscendingOrder)
        self.low = self.high = 0.0
        self.tips = {}

    def show(self, heads, rows, tips):
        """Show other rows; ``tips`` says what heads mean."""
        self.beginResetModel()
        self.tips = tips
        self.heads, self._given = list(heads), list(rows)
        known = [
            each.value + part
            for each in rows
            if each.value is not None
            for part in (0.0, each.rest)
        ]
        self.low, self.high = min([0.0, *known]), max([0.0, *known])
        self._arrange()
        self.endResetModel()

    def sort(self, column, order=Qt.SortOrder.AscendingOrder):
        """Put the rows in the order of a column; -1 is their own."""
        self.beginResetModel()
        self._order = column, order
        self._arrange()
        self.endResetModel()

    def places_of(self, keys):
        """Return where rows stand."""
        return [place for place, each in enumerate(self.rows) if each.key in keys]

    def rowCount(self, parent=None):
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent=None):
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(self.heads)

    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        """Return a cell's text; the delegate asks for the row."""
        row, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_written(row.tip or self._text(row, column))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.heads[column]}: {self._text(row, column)}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if column == LABEL else Qt.AlignmentFlag.AlignRight
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def headerData(self, section, orientation, role=Qt.ItemDataRole.DisplayRole):
        """Return the heads of the columns, and what they mean."""
        if role == Qt.ItemDataRole.ToolTipRole and orientation == Qt.Orientation.Horizontal:
            return self.tips.get(self.heads[section])
        if role != Qt.ItemDataRole.DisplayRole or orientation == Qt.Orientation.Vertical:
            return None
        return self.heads[section]

    @staticmethod
    def _text(row, column):
        if column == LABEL:
            return row.label
        if column == BAR:
            return row.text
        at = column - BAR - 1
        return row.cells[at] if at < len(row.cells) else ""

    def _arrange(self):
        column, order = self._order
        if not 0 <= column < len(self.heads):
            self.rows = list(self._given)
            return
        down = order == Qt.SortOrder.DescendingOrder
        pairs = [(self._sort_key(row, column), row) for row in self._given]
        known = sorted(
            (pair for pair in pairs if pair[0] is not None), key=lambda pair: pair[0], reverse=down
        )
        self.rows = [row for _, row in known] + [row for key, row in pairs if key is None]

    @staticmethod
    def _sort_key(row, column):
        if column == LABEL:
            return None if row.key is None else row.label
        if column == BAR:
            return row.value
        at = column - BAR - 1
        return row.sorts[at] if at < len(row.sorts) else None
