"""What is done with a result: kept, verified, put beside others, handed over."""

from pathlib import Path

from qgis.core import (
    Qgis,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsSettings,
    QgsVariantUtils,
)
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from ..inventory.inventory_layers import inventory
from ..inventory.inventory_opener import FOLDER
from ..inventory.inventory_work import place_parameters, source_of
from ..kinds import KINDS
from ..labels import as_written
from ..language import tr
from ..results import verified
from ..results.result_layers import order_of
from ..runner import algorithm
from .check_work import CHECK
from .verify_dialog import VERIFY, VerifyDialog

KEEP, SHEETS, SOURCES = (
    "parkshore:storechecks",
    "parkshore:evidencesheets",
    "parkshore:comparesources",
)
SAVE = "native:savefeatures"
SELECTED = 2  # of WHICH


class HandOver(QWidget):
    """The buttons below a result.

    Parameters
    ----------
    work : check_work.CheckWork
        Its runner and drafts are used.
    page : result_page.ResultPage
    knowledge : knowledge.Knowledge
    show : callable
        Shows a window without stopping anything else.
    """

    def __init__(self, work, page, knowledge, show):
        super().__init__()
        self._runner, self._drafts, self._page = work.runner, work.drafts, page
        self._knowledge, self._show = knowledge, show
        self.keep = self._button("check_keep", tr("&Keep"), self._keep)
        self.verify = self._button("check_verify", tr("&Verify…"), self._verify)
        self.more = QToolButton()
        self.more.setObjectName("check_hand_over")
        self.more.setText(tr("Hand over"))
        self.more.setToolTip(tr("Take the result out of QGIS, or put others beside it."))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(self._menu())
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        for widget in (page.why_button, self.keep, self.verify):
            line.addWidget(widget, 1)
        line.addWidget(self.more)
        page.sheet_asked.connect(self._choose_sheet)

    @staticmethod
    def _button(name, text, asked):
        button = QPushButton(text)
        button.setObjectName(name)
        button.clicked.connect(lambda _: asked())
        return button

    def _menu(self):
        menu = QMenu(self)
        self.work_list = menu.addAction(tr("Table as shown, as a workbook…"), self._choose_book)
        self.work_list.setObjectName("check_workbook")
        self.places = menu.addAction(tr("Places for the telephone (KMZ)…"), self._choose_places)
        self.places.setObjectName("check_kmz")
        self.sheets = menu.addAction(tr("Evidence sheets of the selected…"), self._choose_sheet)
        menu.addSeparator()
        self.beside = menu.addMenu(tr("Rule sets side by side"))
        definition = algorithm(CHECK)
        titles = definition.parameterDefinition("RULE_SET").options() if definition else []
        for number, title in enumerate(titles):
            action = self.beside.addAction(title, lambda n=number, t=title: self._compare(n, t))
            action.setData(number)
        self.sources = menu.addAction(tr("Sources side by side…"), self._compare_sources)
        menu.aboutToShow.connect(self.refresh)
        return menu

    def refresh(self):
        """Enable what can be done with the result that is shown."""
        there, idle = self._page.layer is not None, not self._runner.running
        site, place = self._page.site() is not None if there else False, inventory()
        self._allow(self.keep, there and idle, KEEP, place, tr("Keep the result in the inventory."))
        told = tr("Say who looked at the selected site, when, and what came of it.")
        self._allow(self.verify, there and idle and site, VERIFY, place, told)
        self.sheets.setEnabled(there and site)
        self.sources.setVisible(algorithm(SOURCES) is not None)
        self.beside.setEnabled(there and idle)
        asked = order_of(self._page.layer).get("parameters", {}) if there else {}
        needs = {action.data(): action for action in self.beside.actions()}
        for number, action in needs.items():
            own_file_or_range = self._knowledge.law(number, "")[1] or "RULES" in asked
            action.setEnabled(number != asked.get("RULE_SET") and not own_file_or_range)

    @staticmethod
    def _allow(button, able, identifier, place, tip):
        known = algorithm(identifier) is not None
        button.setEnabled(bool(able and known and place))
        if not place:
            tip = tr("Open an inventory first: results are kept there.")
        button.setToolTip(as_written(tip))

    # Keep and verify --------------------------------------------------------------------------

    def _keep(self):
        layer = self._page.layer
        self._runner.run(
            KEEP,
            {"CHECKED": layer.id(), **place_parameters(inventory())},
            lambda results: self._tell_kept(layer.name(), results),
            title=tr("Keep {result}", result=layer.name()),
        )

    def _tell_kept(self, name, results):
        refused = results.get("REJECTED_COUNT", 0)
        self._runner.say(
            tr(
                "{result}: {stored} results kept in the inventory, {rejected} not.",
                result=name,
                stored=results.get("STORED", ""),
                rejected=refused,
            ),
            Qgis.MessageLevel.Warning if refused else Qgis.MessageLevel.Success,
        )

    def _verify(self):
        kind, site = self._site()
        if kind is None:
            self._runner.complain(tr("The site has no id of an inventory: store it there first."))
            return
        fixed = {"SITE_KIND": kind.number, "SITE_ID": site, **place_parameters(inventory())}
        dialog = VerifyDialog(algorithm(VERIFY), site, fixed, self)
        dialog.accepted.connect(lambda: self._store_verification(dialog.parameters(), site))
        self._show(dialog)

    def _site(self):
        """Return the kind and the id of the selected site; None where it has none."""
        layer = self._page.layer
        name = verified.id_field(layer.fields())
        value = layer.getFeature(self._page.site()).attribute(name) if name else None
        if QgsVariantUtils.isNull(value):
            return None, ""
        return next(kind for kind in KINDS if kind.id_field == name), str(value)

    def _store_verification(self, parameters, site):
        self._runner.run(
            VERIFY,
            parameters,
            lambda _: self._tell_verified(site),
            title=tr("Verify {site}", site=site),
        )

    def _tell_verified(self, site):
        self._runner.say(tr("The verification of {site} is kept.", site=site))
        self._page.read_again()

    # Side by side -----------------------------------------------------------------------------

    def _compare(self, number, title):
        """Check the same sites by another rule set, and show its verdict in a further column."""
        page, layer = self._page, self._page.layer
        order = order_of(layer)
        sites, shoreline = (
            QgsProject.instance().mapLayer(order.get(name, "")) for name in ("sites", "shoreline")
        )
        if sites is None or shoreline is None:
            self._runner.complain(
                tr("The sites or the shoreline of this result are no longer in the project.")
            )
            return
        output = str(self._drafts.path("beside"))
        self._runner.run(
            CHECK,
            {
                **order["parameters"],
                "RULE_SET": number,
                "PARKS": source_of(sites),
                "SHORELINE": source_of(shoreline),
                "OUTPUT": output,
            },
            lambda _: page.put_beside(layer, output, title),
            title=tr("Check by {rules}", rules=title),
        )

    def _compare_sources(self):
        order = order_of(self._page.layer)
        sites = QgsProject.instance().mapLayer(order.get("sites", ""))
        given = {"RULE_SET": order["parameters"]["RULE_SET"]}
        if sites is not None:
            given["PARKS"] = sites.id()
        why = self._knowledge.open_dialog(SOURCES, given)
        if why:
            self._runner.complain(why)

    # Files ------------------------------------------------------------------------------------

    def _choose_book(self):
        self._choose(tr("Table as a workbook"), "xlsx", self._write_book)

    def _write_book(self, path):
        about = [self._page.layer.name(), self._page.standing.text()]
        titles, rows = self._page.model.told_rows()
        self._tell_written(path, self._knowledge.workbook(path, about, titles, rows))

    def _choose_places(self):
        self._choose(tr("Places for the telephone"), "kmz", self._write_places)

    def _write_places(self, path):
        """Write the selected sites, without a selection those of the table as it is shown."""
        layer, model = self._page.layer, self._page.model
        if not layer.selectedFeatureCount():
            layer.selectByIds([model.feature_id(place) for place in range(model.rowCount())])
        self._runner.run(
            SAVE,
            {
                "INPUT": QgsProcessingFeatureSourceDefinition(layer.id(), True),
                "OUTPUT": path,
                "LAYER_NAME": layer.name(),
            },
            lambda _: self._tell_written(path, ""),
            title=tr("Places for the telephone"),
        )

    def _choose_sheet(self):
        self._choose(tr("Evidence sheets"), "pdf", self._print_sheets)

    def _print_sheets(self, path):
        layer = self._page.layer
        order = order_of(layer)
        why = self._knowledge.print_sheets(
            {
                "PARKS": layer.id(),
                "SHORELINE": order.get("shoreline", ""),
                "WHICH": SELECTED,
                "OUTPUT": path,
            }
        )
        self._tell_written(path, why)

    def _choose(self, title, suffix, write):
        dialog = QFileDialog(self, title, QgsSettings().value(FOLDER, ""), f"*.{suffix}")
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
