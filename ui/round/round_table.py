"""The table of a round, as a planner reads it."""

import html
from pathlib import Path

from qgis.core import QgsApplication, QgsVariantUtils
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QBrush, QColor
from qgis.PyQt.QtWidgets import QAbstractItemView, QTableWidget
from qgis.PyQt.QtWidgets import QTableWidgetItem as Item

from ..language import tr

FIELDS = (
    "sender", "status", "file", "received", "n_rows", "accepted", "rejected", "warnings", "to_fill",
    "reason",
)  # fmt: skip
NUMBERS = {"n_rows", "accepted", "rejected", "warnings", "to_fill"}
GROUNDS = {
    "missing": ("#fde7e9", "#8a1020"),
    "unreadable": ("#fde7e9", "#8a1020"),
    "duplicate": ("#eeeeee", "#444444"),
    "doubtful": ("#fff4d6", "#5f4300"),
}
"""Ground and ink of rows by what is to be done with them."""


class RoundTable(QTableWidget):
    """One row for each file, and one for each county without a file.

    Signals
    -------
    settle_asked : str, str
        Path and county of the file whose reading is to be settled.
    """

    settle_asked = pyqtSignal(str, str)

    def __init__(self, parent=None):
        super().__init__(0, len(FIELDS), parent)
        self.setObjectName("round_table")
        self.setAccessibleName(tr("Table of the round"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().lineSpacing() + 6)
        self._rows = []
        self._roots = []
        self.cellDoubleClicked.connect(lambda row, _: self.ask_to_settle(row))

    def show_round(self, layer, roots):
        """Show the rows of a round.

        Parameters
        ----------
        layer : QgsVectorLayer
            The table, with titles in the user's language.
        roots : list of str
            What the round was given: files and folders.
        """
        self._roots = [Path(root) for root in roots]
        self._rows = [_row(feature) for feature in layer.getFeatures()]
        at = {each.name(): index for index, each in enumerate(layer.fields())}
        titles = [layer.attributeDisplayName(at[name]) for name in FIELDS]
        self.setHorizontalHeaderLabels(titles)
        self.setRowCount(0)
        self.setRowCount(len(self._rows))
        for number, row in enumerate(self._rows):
            look = _look(row)
            for column, name in enumerate(FIELDS):
                text = "" if row[name] is None else str(row[name])
                shown = _word(layer, at[name], text) if name == "status" else text
                item = Item(shown)
                item.setToolTip(f"<span>{html.escape(shown, quote=False)}</span>")  # it wraps
                if name in NUMBERS:
                    item.setTextAlignment(
                        int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                    )
                if look is not None:
                    item.setBackground(QBrush(QColor(look[0])))
                    item.setForeground(QBrush(QColor(look[1])))
                self.setItem(number, column, item)
        self.resizeColumnsToContents()
        most = 40 * self.fontMetrics().averageCharWidth()
        for column in range(self.columnCount()):
            self.setColumnWidth(column, min(self.columnWidth(column), most))
        self.horizontalHeader().setStretchLastSection(True)

    def chosen(self):
        """Return path and county of the row that is chosen, None where it has no file here."""
        return self._place(self.currentRow())

    def reason(self):
        """Return all that is to be said of the row that is chosen."""
        row = self.currentRow()
        return (self._rows[row]["reason"] or "") if 0 <= row < len(self._rows) else ""

    def ask_to_settle(self, row):
        """Ask for the reading of a row's file to be settled."""
        found = self._place(row)
        if found is not None:
            self.settle_asked.emit(*found)

    def _place(self, row):
        if not 0 <= row < len(self._rows) or not self._rows[row]["file"]:
            return None
        name = self._rows[row]["file"]
        for root in self._roots:
            place = root.parent / name
            if place.is_file():
                return str(place), self._rows[row]["sender"] or ""
        return None


def _row(feature):
    names = feature.fields().names()
    return {
        name: None if QgsVariantUtils.isNull(value) else value
        for name, value in zip(names, feature.attributes(), strict=True)
    }


def _look(row):
    """Return ground and ink of a row; None where nothing is to be done."""
    if row["status"] in GROUNDS:
        return GROUNDS[row["status"]]
    doubtful = row["rejected"] or row["warnings"] or row["to_fill"] or not row["n_rows"]
    return GROUNDS["doubtful"] if doubtful else None


def _word(layer, index, constant):
    setup = layer.editorWidgetSetup(index)
    formatter = QgsApplication.fieldFormatterRegistry().fieldFormatter(setup.type())
    return formatter.representValue(layer, index, setup.config(), None, constant)
