"""What leaves QGIS: files for people without it, and the dialogs of a round."""

from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QObject, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QFileDialog

from ..inventory.inventory_layers import inventory
from ..inventory.inventory_opener import FOLDER
from ..inventory.inventory_work import place_parameters
from ..language import tr
from ..results.result_layers import order_of

SHEETS, MAP, VISITS, PHOTOS, ROUND = (
    f"parkshore:{name}"
    for name in ("evidencesheets", "printmap", "worklist", "readphotos", "closeround")
)
ALL, SELECTED = 1, 2  # of WHICH
A4, PHONE = 0, 4  # of PAPER


class TakeOut(QObject):
    """Writes what is handed over, and opens the dialogs of visits and rounds.

    Parameters
    ----------
    runner : runner.Runner
    page : result_page.ResultPage
    knowledge : knowledge.Knowledge
    show : callable
        Shows a window without stopping anything else.
    """

    def __init__(self, runner, page, knowledge, show, parent=None):
        super().__init__(parent)
        self._runner, self._page, self._knowledge, self._show = runner, page, knowledge, show

    def fill(self, menu):
        """Add what can be taken out to a menu."""
        self.book = self._entry(menu, "check_workbook", tr("Table as shown, as a workbook…"))
        self.book.triggered.connect(lambda: self._choose(tr("Workbook"), "xlsx", self.write_book))
        self.places = self._entry(menu, "check_kmz", tr("Places for the telephone (KMZ)…"))
        self.places.triggered.connect(
            lambda: self._choose(tr("Places for the telephone"), "kmz", self.write_places)
        )
        self.sheets = self._entry(menu, "check_sheets", tr("Evidence sheets of the selected…"))
        self.sheets.triggered.connect(self.choose_sheet)
        self.map = self._entry(menu, "check_map", tr("Map to print (A4)…"))
        self.map.triggered.connect(lambda: self._choose(tr("Map to print"), "pdf", self.print_map))
        self.phone = self._entry(menu, "check_phone", tr("Page for the telephone (PNG)…"))
        self.phone.triggered.connect(
            lambda: self._choose(tr("Page for the telephone"), "png", self.print_map)
        )
        more = self._entry(menu, "check_map_dialog", tr("Map, A3 and more…"))
        more.triggered.connect(self._open_map)
        menu.addSeparator()
        visits = self._entry(menu, "check_visits", tr("Forms and list for visits…"))
        visits.triggered.connect(lambda: self._open(VISITS, CHECKED=self._page.layer.id()))
        photos = self._entry(menu, "check_photos", tr("Read photographs back…"))
        photos.triggered.connect(lambda: self._open(PHOTOS, SITES=self._page.layer.id()))
        closing = self._entry(menu, "check_close_round", tr("Close the round…"))
        closing.triggered.connect(self._close_round)

    @staticmethod
    def _entry(menu, name, text):
        action = menu.addAction(text)
        action.setObjectName(name)
        return action

    # Files ------------------------------------------------------------------------------------

    def write_book(self, path):
        """Write the table as it is shown."""
        about = [self._page.layer.name(), self._page.standing.text()]
        titles, rows = self._page.model.told_rows()
        self._tell_written(path, self._knowledge.workbook(path, about, titles, rows))

    def write_places(self, path):
        """Write the selected sites, without a selection those of the table as it is shown."""
        layer, model = self._page.layer, self._page.model
        if not layer.selectedFeatureCount():
            layer.selectByIds([model.feature_id(place) for place in range(model.rowCount())])
        given = {"CHECKED": layer.id(), "WHICH": SELECTED, "KMZ": path}
        self._tell_written(path, self._knowledge.print_pages(VISITS, given))

    def choose_sheet(self):
        """Ask where the evidence sheets of the selected sites go."""
        self._choose(tr("Evidence sheets"), "pdf", self.print_sheets)

    def print_sheets(self, path):
        """Print the evidence sheets of the selected sites."""
        layer = self._page.layer
        given = {
            "PARKS": layer.id(),
            "SHORELINE": order_of(layer).get("shoreline", ""),
            "WHICH": SELECTED,
            "OUTPUT": path,
        }
        self._tell_written(path, self._knowledge.print_pages(SHEETS, given))

    def print_map(self, path):
        """Print a map of the selected sites, without a selection of all; a picture is a phone's."""
        layer = self._page.layer
        given = {
            "CHECKED": layer.id(),
            "SHORELINE": order_of(layer).get("shoreline") or None,
            "WHICH": SELECTED if layer.selectedFeatureCount() else ALL,
            "PAPER": PHONE if path.lower().endswith(".png") else A4,
            "TITLE": layer.name(),
            "OUTPUT": path,
        }
        self._tell_written(path, self._knowledge.print_pages(MAP, given))

    def _choose(self, title, suffix, write):
        dialog = QFileDialog(self.parent(), title, QgsSettings().value(FOLDER, ""), f"*.{suffix}")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        dialog.fileSelected.connect(write)
        self._show(dialog)

    def _tell_written(self, path, why):
        if why:
            self._runner.complain(why)
            return
        QgsSettings().setValue(FOLDER, str(Path(path).parent))
        self._runner.say(tr("{file} is written.", file=Path(path).name))
        QDesktopServices.openUrl(QUrl.fromLocalFile(path))

    # Dialogs ----------------------------------------------------------------------------------

    def _open_map(self):
        layer, given = self._page.layer, {}
        if order_of(layer).get("shoreline"):
            given["SHORELINE"] = order_of(layer)["shoreline"]
        self._open(MAP, CHECKED=layer.id(), TITLE=layer.name(), **given)

    def _close_round(self):
        layer = self._page.layer
        order = order_of(layer)
        given = {"CHECKED": layer.id(), "RULE_SET": order.get("parameters", {}).get("RULE_SET")}
        if order.get("shoreline"):
            given["SHORELINE"] = order["shoreline"]
        place = inventory() or {}
        if "file" in place:
            given |= place_parameters(place)
        self._open(ROUND, **given)

    def _open(self, identifier, **given):
        why = self._knowledge.open_dialog(identifier, given)
        if why:
            self._runner.complain(why)
