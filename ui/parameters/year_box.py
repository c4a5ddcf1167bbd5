"""A year out of those that an inventory has figures of."""

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QIntValidator
from qgis.PyQt.QtWidgets import QComboBox

from ..background import Background
from ..kinds import PARKS, TABLE

FIRST, LAST = 1900, 2999


class YearBox(QComboBox):
    """Offers the years of a file; another one may be written.

    Parameters
    ----------
    years_of : callable
        ``years_of(source, provider)``: the years of a layer; safe in a thread.

    Signals
    -------
    changed
    """

    changed = pyqtSignal()

    def __init__(self, years_of, parent=None):
        super().__init__(parent)
        self._years_of = years_of
        self.setObjectName("year_box")
        self.setEditable(True)
        self.setValidator(QIntValidator(FIRST, LAST, self))
        self._reading = Background(self)
        self._reading.found.connect(self._offer)
        self.editTextChanged.connect(lambda _: self.changed.emit())

    def look_in(self, path):
        """Offer the years of another inventory file."""
        path, years_of = str(path or ""), self._years_of
        self._reading.ask(
            lambda _cancelled: (
                sorted(
                    {
                        year
                        for name in (PARKS, TABLE)
                        for year in years_of(f"{path}|layername={name}", "ogr")
                    },
                    reverse=True,
                )
                if path
                else []
            )
        )

    def set_value(self, year):
        """Show a year; None for none."""
        self.setEditText("" if year in (None, "") else str(year))

    def value(self):
        """Return the year, None where none stands there."""
        text = self.currentText().strip()
        return int(text) if text.isdecimal() else None

    def _offer(self, years):
        """Offer years; the newest stands there where nothing was written."""
        written = self.currentText().strip()
        self.blockSignals(True)
        self.clear()
        self.addItems([str(year) for year in years])
        self.blockSignals(False)
        self.setEditText(written or (str(years[0]) if years else ""))
        self.changed.emit()
