"""Which column is which field: one row per column of the file, one choice each."""

from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableWidget
from qgis.PyQt.QtWidgets import QTableWidgetItem as Item

translate = QCoreApplication.translate

X, Y, PLACE = "x:", "y:", "place:"  # no names of fields: schema names hold no colon
NO_FIELD = "-"  # what the import takes for a column that is no field


class CalmBox(QComboBox):
    """A combo box that the wheel does not change in passing."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event):
        """Scroll the table instead, unless the box has the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class MappingTable(QTableWidget):
    """Columns, their first values, and the fields they become.

    Signals
    -------
    chosen
        The user has chosen a field for a column.
    """

    chosen = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(0, 3, parent)
        self.setObjectName("mapping")
        self.setAccessibleName(translate("ParkShore", "Mapping of columns to fields"))
        self.setHorizontalHeaderLabels(
            [
                translate("ParkShore", "Column of the file"),
                translate("ParkShore", "First value"),
                translate("ParkShore", "Becomes"),
            ]
        )
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        modes = QHeaderView.ResizeMode
        for column, mode in enumerate((modes.Stretch, modes.Stretch, modes.Fixed)):
            self.horizontalHeader().setSectionResizeMode(column, mode)
        self.setColumnWidth(2, 30 * self.fontMetrics().averageCharWidth())
        self._columns = []
        self._fields = {}
        self._by_user = {}
        self.boxes = {}

    def mapping(self):
        """Return the user's own choices: column to field of the schema."""
        return {column: name for column, name in self._by_user.items() if name not in (X, Y)}

    def axis(self, which):
        """Return the column that the user named for ``X`` or ``Y``, or ""."""
        return next((column for column, name in self._by_user.items() if name == which), "")

    def forget(self):
        """Drop the user's choices; for another sheet."""
        self._by_user.clear()
        self._columns = []

    def show_preview(self, preview, examples):
        """Show columns and what the algorithm makes of them.

        Parameters
        ----------
        preview : dict
            What ``parkshore:previewinventory`` tells.
        examples : list of str
            A value of each column.
        """
        columns, fields = preview["columns"], preview["fields"]
        if columns != self._columns or fields != self._fields:
            self._columns, self._fields = columns, fields
            self._build(examples)
        places = preview["coordinates"]
        for column, box in self.boxes.items():
            name = self._by_user.get(column) or preview["mapping"].get(column)
            if name is None:
                name = PLACE if column in places else NO_FIELD
            box.setCurrentIndex(box.findData(name))
            unit = preview["units"].get(name)
            box.setToolTip(
                translate("ParkShore", "The header gives the unit {unit}.").format(unit=unit)
                if unit
                else ""
            )

    def _build(self, examples):
        self.setRowCount(len(self._columns))
        self.boxes = {}
        for row, column in enumerate(self._columns):
            self.setItem(row, 0, Item(column))
            example = examples[row] if row < len(examples) else ""
            self.setItem(row, 1, Item("" if example is None else str(example)))
            box = CalmBox()
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(18)
            box.setAccessibleName(
                translate("ParkShore", "Field of column {column}").format(column=column)
            )
            box.addItem(translate("ParkShore", "(another column, kept as it is)"), NO_FIELD)
            box.addItem(translate("ParkShore", "Place of the row"), PLACE)
            box.addItem(translate("ParkShore", "X coordinate"), X)
            box.addItem(translate("ParkShore", "Y coordinate"), Y)
            box.insertSeparator(box.count())
            for name, title in self._fields.items():
                box.addItem(f"{title} ({name})", name)
            box.activated.connect(lambda _, column=column: self._choose(column))
            self.boxes[column] = box
            self.setCellWidget(row, 2, box)
        self.resizeRowsToContents()

    def _choose(self, column):
        name = self.boxes[column].currentData()
        if name == PLACE:  # found by the header, or not at all
            self._by_user.pop(column, None)
        else:
            taken = [other for other, had in self._by_user.items() if had == name != NO_FIELD]
            for other in taken:  # a field has one column: the last choice counts
                del self._by_user[other]
            self._by_user[column] = name
        self.chosen.emit()
