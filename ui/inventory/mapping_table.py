"""Which column is which field: one row per column of the file, one choice each."""

from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QColor, QStandardItem, QStandardItemModel
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QPushButton,
    QTableWidget,
)
from qgis.PyQt.QtWidgets import QTableWidgetItem as Item

from ..labels import as_written
from ..language import tr
from ..mapping.calm_box import CalmBox

X, Y, PLACE = "x:", "y:", "place:"  # no names of fields: schema names hold no colon
NO_FIELD = "-"  # what the import takes for a column that is no field
UNSETTLED = QColor("#b00020")  # of a column whose unit is not understood, on a pale ground
UNSETTLED_GROUND = QColor("#fde7e9")
SLICE = 6  # boxes made at a time: the window lives in between


class MappingTable(QTableWidget):
    """Columns, their first values, and the fields they become.

    Signals
    -------
    chosen
        The user has chosen a field or a unit for a column.
    """

    chosen = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(0, 4, parent)
        self.setObjectName("mapping")
        self.setAccessibleName(tr("Mapping of columns to fields"))
        self.setHorizontalHeaderLabels(
            [
                tr("Column of the file"),
                tr("First value"),
                tr("Becomes"),
                tr("Unit"),
            ]
        )
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        modes = QHeaderView.ResizeMode
        for column, mode in enumerate((modes.Stretch, modes.Stretch, modes.Fixed, modes.Fixed)):
            self.horizontalHeader().setSectionResizeMode(column, mode)
        digit = self.fontMetrics().horizontalAdvance("0")
        self.setColumnWidth(3, 20 * digit)
        self.setColumnWidth(2, 26 * digit)
        self._options = QStandardItemModel(self)  # one for all boxes
        self._columns = []
        self._fields = {}
        self._preview = None
        self._by_user = {}
        self._units_by_user = {}
        self.unit_boxes = {}
        self.offers = {}  # buttons of columns that look like a field
        self._known = False  # whether the columns are those of the choices in force
        self.boxes = {}
        self._making = QTimer(self)
        self._making.setInterval(0)
        self._making.timeout.connect(self._make_boxes)

    @property
    def complete(self):
        """Whether every column has its box."""
        return len(self.boxes) == len(self._columns)

    def mapping(self):
        """Return the user's own choices: column to field of the schema."""
        return {column: name for column, name in self._chosen().items() if name not in (X, Y)}

    def units(self):
        """Return the units that the user chose: column to unit."""
        if not self._known:
            return {}
        return {
            column: unit for column, unit in self._units_by_user.items() if column in self._columns
        }

    def axis(self, which):
        """Return the column that the user named for ``X`` or ``Y``, or ""."""
        return next((column for column, name in self._chosen().items() if name == which), "")

    def forget(self):
        """Drop the user's choices; for another sheet."""
        self._by_user.clear()
        self._units_by_user.clear()

    def recall(self, kept):
        """Take choices of an earlier file as the user's own."""
        self.forget()
        self._by_user.update(kept["mapping"])
        self._by_user.update(
            {
                column: axis
                for axis, column in ((X, kept["x_field"]), (Y, kept["y_field"]))
                if column
            }
        )
        self._units_by_user.update(kept["units"])
        self._known = False

    def await_columns(self):
        """Hold the user's choices back until the columns of another header are known."""
        self._known = False

    def show_preview(self, preview, examples):
        """Show columns and what the algorithm makes of them.

        Parameters
        ----------
        preview : dict
            What ``parkshore:previewinventory`` tells.
        examples : list of str
            A value of each column.
        """
        self._preview = preview
        held_back, self._known = not self._known, True
        if preview["columns"] != self._columns:
            self._columns = preview["columns"]
            self._build()
        for row in range(self.rowCount()):
            self.item(row, 1).setText(examples[row] if row < len(examples) else "")
        chosen = self._chosen()
        for column, box in self.boxes.items():
            self._show_choice(column, box, chosen)
        self._show_units()
        if held_back and (chosen or self.units()):
            self.chosen.emit()

    def _chosen(self):
        """Return the choices for columns that are there; the others wait for theirs."""
        if not self._known:
            return {}
        there = {column: name for column, name in self._by_user.items() if column in self._columns}
        if {X, Y} & (set(self._by_user.values()) - set(there.values())):  # of two axes, one is none
            there = {column: name for column, name in there.items() if name not in (X, Y)}
        return there

    def _build(self):
        if not self._options.rowCount():
            self._fill_options()
        self._making.stop()
        self.boxes = {}
        self.unit_boxes = {}
        self.offers = {}
        self.setRowCount(0)
        self.setRowCount(len(self._columns))
        for row, column in enumerate(self._columns):
            self.setItem(row, 0, Item(column))
            self.setItem(row, 1, Item())
            self.setItem(row, 3, Item())
        self._making.start()
        self._make_boxes()

    def _fill_options(self):
        self._add_option(tr("(another column, kept as it is)"), NO_FIELD)
        self._add_option(tr("Place of the row"), PLACE)
        self._add_option(tr("X coordinate"), X)
        self._add_option(tr("Y coordinate"), Y)
        line = QStandardItem()
        line.setData("separator", Qt.ItemDataRole.AccessibleDescriptionRole)  # Qt's own mark
        line.setFlags(Qt.ItemFlag.NoItemFlags)
        self._options.appendRow(line)
        for name, title in self._preview["fields"].items():
            self._add_option(f"{title} ({name})", name)

    def _add_option(self, text, name):
        option = QStandardItem(text)
        option.setData(name, Qt.ItemDataRole.UserRole)
        self._options.appendRow(option)

    def _make_boxes(self):
        """Make the next boxes."""
        start, chosen = len(self.boxes), self._chosen()
        for row, column in enumerate(self._columns[start : start + SLICE], start):
            box = CalmBox()
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(12)
            box.setModel(self._options)
            box.setAccessibleName(tr("Field of column {column}", column=column))
            box.activated.connect(lambda _, column=column: self._choose(column))
            self.boxes[column] = box
            self._show_choice(column, box, chosen)
            self.setCellWidget(row, 2, box)
            self.resizeRowToContents(row)
        if self.complete:
            self._making.stop()

    def _show_choice(self, column, box, chosen):
        """Show what a column becomes."""
        name = chosen.get(column) or self._preview["mapping"].get(column)
        if name is None and column in self._preview["unsettled"]:
            name = self._preview["unsettled"][column]["field"]
        if name is None:
            name = PLACE if column in self._preview["coordinates"] else NO_FIELD
        box.setCurrentIndex(box.findData(name))
        unit = self._preview["units"].get(name)
        box.setToolTip(
            as_written(tr("The header gives the unit {unit}.", unit=unit)) if unit else ""
        )

    def _show_units(self):
        """Show units; a column whose unit is not settled is red, with a box to choose it."""
        fields = self._preview["mapping"]
        unsettled = self._preview["unsettled"]
        for row, column in enumerate(self._columns):
            open_ = unsettled.get(column)
            unit = open_["unit"] if open_ else self._preview["units"].get(fields.get(column), "")
            if open_ and column not in self.unit_boxes:
                self._make_unit_box(row, column, open_)
            for item in (self.item(row, 0), self.item(row, 3)):
                item.setData(Qt.ItemDataRole.ForegroundRole, UNSETTLED if open_ else None)
                item.setData(Qt.ItemDataRole.BackgroundRole, UNSETTLED_GROUND if open_ else None)
            self.item(row, 0).setToolTip(
                as_written(
                    tr(
                        "The unit {unit} is not understood: choose it, or the field stays empty.",
                        unit=unit,
                    )
                )
                if open_
                else ""
            )
            self.item(row, 3).setText("" if column in self.unit_boxes else unit)
            self._show_offer(row, column)

    def _show_offer(self, row, column):
        """Offer the field that a column looks like, where it is none yet."""
        field = None if column in self._by_user else self._preview.get("offers", {}).get(column)
        if field is None:
            if column in self.offers:
                del self.offers[column]
                self.removeCellWidget(row, 3)
            return
        if column in self.offers:
            return
        title = self._preview["fields"][field]
        button = QPushButton(tr("Take as {field}?", field=title))
        button.setToolTip(
            as_written(tr("Its header looks like {field}: map it there where it is.", field=title))
        )
        button.clicked.connect(lambda: self._take_offer(column, field))
        self.offers[column] = button
        self.setCellWidget(row, 3, button)

    def _take_offer(self, column, field):
        box = self.boxes.get(column)
        if box is not None:
            box.setCurrentIndex(box.findData(field))
            self._choose(column)

    def _make_unit_box(self, row, column, open_):
        box = CalmBox()
        box.addItem(tr("{unit}: choose", unit=open_["unit"]), "")
        for unit in open_["choices"]:
            box.addItem(unit, unit)
        box.setAccessibleName(tr("Unit of column {column}", column=column))
        box.activated.connect(lambda _, column=column: self._choose_unit(column))
        self.unit_boxes[column] = box
        self.setCellWidget(row, 3, box)

    def _choose_unit(self, column):
        unit = self.unit_boxes[column].currentData()
        self._units_by_user.pop(column, None)
        if unit:
            self._units_by_user[column] = unit
        self.chosen.emit()

    def _forget_unit(self, column):
        """Drop the unit of a column that becomes another field."""
        self._units_by_user.pop(column, None)
        if self.unit_boxes.pop(column, None) is not None:
            self.removeCellWidget(self._columns.index(column), 3)

    def _choose(self, column):
        self._forget_unit(column)
        name = self.boxes[column].currentData()
        if name == PLACE:  # found by the header, or not at all
            self._by_user.pop(column, None)
        else:
            taken = [other for other, had in self._by_user.items() if had == name != NO_FIELD]
            for other in taken:  # a field has one column: the last choice counts
                del self._by_user[other]
            self._by_user[column] = name
        self.chosen.emit()
