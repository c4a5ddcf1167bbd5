"""Pages and the report of what is shown: written where the user says, and opened."""

from pathlib import Path

from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QFileDialog, QMenu, QToolButton

from ..inventory.inventory_layers import inventory, layer_of
from ..inventory.inventory_opener import FOLDER
from ..language import tr
from ..opened_files import opened
from ..results.result_layers import results
from ..runner import algorithm

REPORT = "parkshore:parkreport"
OUTPUTS = ("OUTPUT", "EXPLAIN")


class PagesMenu(QToolButton):
    """A button with a menu: the page of each algorithm, the map of the index, the annual report.

    Parameters
    ----------
    work : indicators_work.IndicatorsWork
    knowledge : indicator_knowledge.IndicatorKnowledge
    show : callable
        Shows a window without stopping anything else.
    """

    def __init__(self, work, knowledge, show, parent=None):
        super().__init__(parent)
        self._work, self._knowledge, self._show = work, knowledge, show
        self._answer = None
        self.setObjectName("indicators_pages")
        self.setText(tr("Pages and report"))
        self.setToolTip(tr("A page to read in a browser, the map of the index, the annual report."))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)

    def show_answer(self, answer):
        """Offer the pages of another answer; None for none."""
        self._answer = answer
        self._fill()

    def _fill(self):
        self._menu.clear()
        for identifier in self._answer.asked if self._answer is not None else ():
            title = algorithm(identifier).displayName()
            action = self._menu.addAction(tr("Page: {title}…", title=title))
            action.setObjectName(f"page_{identifier.partition(':')[2]}")
            action.triggered.connect(lambda _, which=identifier: self.choose_page(which))
        if self._answer is not None:
            shown = self._menu.addAction(tr("Index on the &map"), self.add_to_map)
            shown.setObjectName("indicators_map")
            self._menu.addSeparator()
        report = self._menu.addAction(tr("Annual &report…"), self.open_report)
        report.setObjectName("indicators_report")

    def choose_page(self, identifier):
        """Ask where a page goes."""
        title = algorithm(identifier).displayName()
        dialog = QFileDialog(self.window(), title, QgsSettings().value(FOLDER, ""), "*.html")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("html")
        dialog.fileSelected.connect(lambda path: self.write_page(identifier, path))
        self._show(dialog)

    def write_page(self, identifier, path):
        """Write a page, and open it."""
        drafts = self._work.drafts
        given = {
            name: str(drafts.path(f"page_{name.lower()}")) if name in OUTPUTS else value
            for name, value in self._answer.asked[identifier].items()
        }
        title = tr("Page: {title}", title=algorithm(identifier).displayName())
        self._work.runner.run(
            identifier, {**given, "HTML": path}, lambda _: self._open(path), title=title
        )

    def add_to_map(self):
        """Put the parks with their index into the project."""
        answer = self._answer
        name = tr(
            "{parks} · {scheme} · {year}",
            parks=answer.order.name,
            scheme=answer.order.scheme_title,
            year=answer.order.year or "–",
        )
        layer = opened(answer.files["scored"], name)
        self._knowledge.dress(layer, "index", "greenindex")
        layer.setName(name)
        QgsProject.instance().addMapLayer(layer)

    def open_report(self):
        """Open the dialog of the annual report with inventory, year and the newest check."""
        given, checks = {}, results()
        place, shoreline = inventory() or {}, layer_of("shoreline")
        if "file" in place:
            given["INVENTORY"] = place["file"]
        if self._answer is not None and self._answer.order.year is not None:
            given["YEAR"] = self._answer.order.year
        if checks:
            given["CHECKED"] = checks[0].id()
        if shoreline is not None:
            given["SHORELINE"] = shoreline.id()
        why = self._knowledge.open_dialog(REPORT, given)
        if why:
            self._work.runner.complain(why)

    def _open(self, path):
        QgsSettings().setValue(FOLDER, str(Path(path).parent))
        self._work.runner.say(tr("{file} is written.", file=Path(path).name))
        QDesktopServices.openUrl(QUrl.fromLocalFile(path))
