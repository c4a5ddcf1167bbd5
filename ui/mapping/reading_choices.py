"""Where in a file its table stands, and how it is read: one box for each parameter."""

from qgis.gui import QgsCheckableComboBox, QgsFileWidget, QgsProjectionSelectionWidget
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QSpinBox, QWidget

from ..labels import plain
from ..language import tr

CGCS2000, OTHER = 1, 4
MOST_TABLES = 99


class ReadingChoices(QWidget):
    """Boxes for the parameters of the import that hold for a whole file.

    Parameters
    ----------
    importer : QgsProcessingAlgorithm
        Whose options and helps they show.

    Signals
    -------
    changed
        Something was chosen.
    sheet_changed, header_changed
        Other columns are to be expected.
    """

    changed = pyqtSignal()
    sheet_changed = pyqtSignal()
    header_changed = pyqtSignal()

    def __init__(self, importer, parent=None):
        super().__init__(parent)
        self._importer = importer
        self.sheet = QComboBox()
        self.sheet.addItem(tr("All sheets"), "")
        self.header_rows = QLineEdit()
        self.header_rows.setClearButtonEnabled(True)
        self.table_no = QSpinBox()
        self.table_no.setRange(1, MOST_TABLES)
        self.encoding, self.datum, self.axes = map(self._choice, ("ENCODING", "DATUM", "AXES"))
        self.crs = QgsProjectionSelectionWidget()
        self.crs.setOptionVisible(QgsProjectionSelectionWidget.CrsOption.CrsNotSet, True)
        self.keys = QgsCheckableComboBox()
        self.keys.setDefaultText(tr("Id, credit code, name and place"))
        self.mapping_file = QgsFileWidget()
        self.mapping_file.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.mapping_file.setConfirmOverwrite(False)  # what is there is read
        self.mapping_file.setFilter(tr("Mapping files (*.json)"))
        self.told = QLabel()
        self.told.setObjectName("told")
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        self._lay_out()
        self.sheet.activated.connect(lambda _: self.sheet_changed.emit())
        self.header_rows.textChanged.connect(lambda _: self.header_changed.emit())
        self.table_no.valueChanged.connect(lambda _: self.sheet_changed.emit())
        for box in (self.encoding, self.axes, self.datum):
            box.activated.connect(lambda _: self.changed.emit())
        self.datum.activated.connect(self.offer_crs)
        self.crs.crsChanged.connect(lambda _: self.changed.emit())
        self.mapping_file.fileChanged.connect(lambda _: self.changed.emit())
        self.offer_crs()

    def parameters(self):
        """Return the parameters of the import that they stand for."""
        crs = self.crs.crs()
        found = {
            "SHEET": self.sheet.currentData() or "",
            "HEADER_ROWS": self.header_rows.text().strip() if self.header_rows.isEnabled() else "",
            "TABLE_NO": self.table_no.value(),
            "ENCODING": self.encoding.currentIndex(),
            "DATUM": self.datum.currentIndex(),
            "AXES": self.axes.currentIndex(),
            "KEY_FIELDS": ";".join(self.keys.checkedItemsData()),
        }
        if self.mapping_file.filePath().strip():
            found["MAPPING_FILE"] = self.mapping_file.filePath().strip()
        if self.crs.isEnabled() and crs.isValid():
            found["SOURCE_CRS"] = crs.authid() or crs.toWkt()
        return found

    def show_sheets(self, names):
        """Offer the sheets of a file, once they are known."""
        if len(names) > 1 and self.sheet.count() == 1:
            for name in names:
                self.sheet.addItem(name, name)
        self.sheet.setEnabled(self.sheet.count() > 1)

    def show_kept(self, kept):
        """Show what was settled before for the same headers; tells no signal."""
        for box in (self.header_rows, self.datum, self.axes):
            box.blockSignals(True)
        self.header_rows.setText(kept["header_rows"])
        if kept["datum"] != OTHER:  # its coordinate system is not kept
            self.datum.setCurrentIndex(kept["datum"])
        self.axes.setCurrentIndex(kept["axes"])
        for box in (self.header_rows, self.datum, self.axes):
            box.blockSignals(False)
        self.offer_crs()

    def offer_crs(self, *_):
        """Offer a coordinate system where the datum asks for one."""
        self.crs.setEnabled(self.datum.currentIndex() in (CGCS2000, OTHER))

    def _lay_out(self):
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        for position, (name, label, widget) in enumerate(
            (
                ("SHEET", tr("Shee&t"), self.sheet),
                ("HEADER_ROWS", tr("&Header rows"), self.header_rows),
                ("TABLE_NO", tr("Table &number"), self.table_no),
                ("ENCODING", tr("&Encoding"), self.encoding),
                ("DATUM", tr("&Datum"), self.datum),
                ("AXES", tr("A&xes"), self.axes),
                ("SOURCE_CRS", tr("Source &CRS"), self.crs),
                ("KEY_FIELDS", tr("&Key fields"), self.keys),
                ("MAPPING_FILE", tr("&Mapping file"), self.mapping_file),
            )
        ):
            row, column = divmod(position, 2)
            text = QLabel(label)
            text.setBuddy(widget)
            widget.setObjectName(name.lower())
            widget.setAccessibleName(plain(label))
            widget.setToolTip(self._importer.parameterDefinition(name).help())
            grid.addWidget(text, row, 2 * column)
            grid.addWidget(widget, row, 2 * column + 1)
        grid.addWidget(self.told, 4, 2, 1, 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)

    def _choice(self, name):
        """Return a box with the options of the import's parameter."""
        definition = self._importer.parameterDefinition(name)
        box = QComboBox()
        box.addItems(definition.options())
        box.setCurrentIndex(definition.defaultValue())
        return box
