"""What is evaluated: parks, year, the year beside it, the scheme of the index, prices."""

from qgis.core import Qgis
from qgis.gui import QgsFileWidget, QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QGridLayout, QLabel, QPushButton, QWidget

from ..inventory.inventory_layers import layer_of
from ..inventory.inventory_work import source_of
from ..kinds import PARKS, TABLE
from ..labels import as_written, plain
from ..language import tr
from ..runner import algorithm
from .indicators_work import DECOUPLING, INDEX, Order
from .years_offered import YearsOffered, reading_source, rows_of_years

OWN_FILE = 4  # of SCHEME
SIGNS = 10


class IndicatorsForm(QWidget):
    """The head of the dock.

    Parameters
    ----------
    years_of : callable
        See `years_offered.YearsOffered`.

    Signals
    -------
    changed
        Something else was chosen.
    run_asked
    """

    changed = pyqtSignal()
    run_asked = pyqtSignal()

    def __init__(self, years_of, parent=None):
        super().__init__(parent)
        self.setObjectName("indicators_form")
        self._years, self._looked = {}, {}
        self.offered = YearsOffered(years_of, self)
        self._build()
        self.offered.told.connect(self._show_years)
        self.parks.layerChanged.connect(self._look)
        self.year.currentIndexChanged.connect(lambda _: self._show_earlier())
        self.scheme.currentIndexChanged.connect(lambda _: self._show_file())
        for box in (self.year, self.against, self.scheme):
            box.currentIndexChanged.connect(self.changed)
        self.scheme_file.fileChanged.connect(self.changed)
        self._show_file()
        self._look()

    def stop(self):
        """Let go of what is being read."""
        self.offered.stop()

    # The widgets ------------------------------------------------------------------------------

    def _build(self):
        self.parks = self._layers("indicators_parks", Qgis.LayerFilter.VectorLayer)
        self.year = _box("indicators_year")
        self.year.setToolTip(tr("The years that the parks have figures of."))
        self.against = _box("indicators_against")
        self.against.setToolTip(tr("An earlier year to stand beside it."))
        self.scheme = _box("indicators_scheme")
        definition = algorithm(INDEX)
        if definition is not None:
            scheme = definition.parameterDefinition("SCHEME")
            self.scheme.addItems(scheme.options())
            self.scheme.setCurrentIndex(scheme.defaultValue())
            self.scheme.setToolTip(as_written(scheme.help()))
        self.scheme_file = QgsFileWidget()
        self.scheme_file.setObjectName("indicators_scheme_file")
        self.scheme_file.setFilter("JSON (*.json)")
        self.prices = self._layers("indicators_prices", Qgis.LayerFilter.VectorLayer)
        prices = algorithm(DECOUPLING)
        if prices is not None:
            told = prices.parameterDefinition("DEFLATOR").help()
            self.prices.setToolTip(as_written(told))
        self.run = QPushButton(tr("&Compute"))
        self.run.setObjectName("indicators_run")
        self.run.setToolTip(tr("Compute the indicators and the index of these parks."))
        self.run.clicked.connect(lambda _: self.run_asked.emit())
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(4)
        rows = (
            ((tr("&Parks"), self.parks), (tr("&Year"), self.year)),
            ((tr("P&rices"), self.prices), (tr("&Beside"), self.against)),
        )
        for line, pair in enumerate(rows):
            for at, (text, field) in enumerate(pair):
                grid.addWidget(_labelled(text, field), line, 2 * at)
                grid.addWidget(field, line, 2 * at + 1)
        grid.addWidget(_labelled(tr("&Scheme"), self.scheme), len(rows), 0)
        grid.addWidget(self.scheme, len(rows), 1, 1, 3)  # its titles are long
        grid.addWidget(self.scheme_file, len(rows) + 1, 1, 1, 3)
        grid.addWidget(self.run, len(rows) + 2, 3)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(3, 1)
        for before, after in zip(self._order(), self._order()[1:], strict=False):
            QWidget.setTabOrder(before, after)

    def _order(self):
        """Return the fields as one goes through them."""
        return [
            *(self.parks, self.year, self.prices, self.against),
            *(self.scheme, self.scheme_file, self.run),
        ]

    @staticmethod
    def _layers(name, kinds):
        box = QgsMapLayerComboBox()
        box.setObjectName(name)
        box.setFilters(kinds)
        box.setAllowEmptyLayer(True)
        box.setLayer(None)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(SIGNS)
        return box

    # What stands ------------------------------------------------------------------------------

    def propose(self):
        """Choose the inventory's parks where nothing is chosen yet."""
        parks = layer_of(PARKS)
        if self.parks.currentLayer() is None and parks is not None:
            self.parks.setLayer(parks)
        elif self._looked != _ids(self.parks.currentLayer()):  # the table of years has come or gone
            self._look()

    def _look(self, *_):
        parks = self.parks.currentLayer()
        self._years, self._looked = {}, _ids(parks)
        self.offered.look(parks)
        self.changed.emit()

    def _show_years(self, years):
        self._years = years
        every = sorted({year for each in years.values() for year in each}, reverse=True)
        own = years.get(PARKS, [])
        _fill(
            self.year,
            [(str(year), year) for year in every] or [(tr("not told"), None)],
            own[0] if own else None,
        )
        self.year.setEnabled(bool(every))
        self._show_earlier()
        self.changed.emit()

    def _show_earlier(self):
        """Offer the years that stand in one table with the year chosen."""
        year = self.year.currentData()
        beside = {
            each for years in self._years.values() if year in years for each in years if each < year
        }
        found = sorted(beside, reverse=True)
        _fill(
            self.against,
            [("–", None), *((str(each), each) for each in found)],
            found[0] if found else None,
        )
        self.against.setEnabled(bool(found))

    def _show_file(self):
        self.scheme_file.setVisible(self.scheme.currentIndex() == OWN_FILE)

    def missing(self):
        """Return what is to be chosen before anything can be computed, "" for nothing."""
        if self.parks.currentLayer() is None:
            return tr("Choose the layer of parks.")
        if not self._years:
            return tr("Looking which years there are…")
        if self.scheme.currentIndex() == OWN_FILE and not self.scheme_file.filePath():
            return tr("Choose the scheme file.")
        return ""

    def order(self):
        """Return what is to be computed."""
        parks, year = self.parks.currentLayer(), self.year.currentData()
        layers = rows_of_years(parks)
        own = year is None or year in self._years.get(PARKS, ())
        against = self.against.currentData()
        both = next(
            (
                layers[name]
                for name, years in self._years.items()
                if against is not None and {year, against} <= {*years}
            ),
            None,
        )
        return Order(
            parks=parks.id(),
            name=parks.name(),
            reading=reading_source(parks),
            rows=source_of(parks if own else layers[TABLE]),
            own_rows=own,
            year=year,
            against=against if both is not None else None,
            years=source_of(both),
            scheme=(self.scheme.currentIndex(), self.scheme_file.filePath()),
            scheme_title=self.scheme.currentText(),
            prices=source_of(self.prices.currentLayer()),
        )


def _ids(parks):
    return {name: each.id() for name, each in rows_of_years(parks).items()}


def _box(name):
    box = QComboBox()
    box.setObjectName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(SIGNS if name == "indicators_scheme" else 6)
    return box


def _fill(box, entries, chosen):
    """Offer other entries; what was chosen stays where it is still there."""
    box.blockSignals(True)
    kept = box.currentData()
    box.clear()
    for text, data in entries:
        box.addItem(text, data)
    at = box.findData(kept) if kept is not None else -1
    box.setCurrentIndex(at if at >= 0 else max(box.findData(chosen), 0))
    box.blockSignals(False)


def _labelled(text, field):
    label = QLabel(text)
    label.setBuddy(field)
    if text:
        field.setAccessibleName(plain(text))
    return label
