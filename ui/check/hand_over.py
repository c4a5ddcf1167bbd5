"""What is done with a result: kept, verified, put beside others, handed over."""

from qgis.core import Qgis, QgsProject, QgsVariantUtils
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..background import Background
from ..inventory.inventory_layers import inventory, layer_of
from ..inventory.inventory_work import place_parameters, source_of
from ..kinds import KINDS
from ..labels import as_written
from ..language import tr
from ..results import verified
from ..results.result_layers import order_of
from ..runner import algorithm
from .check_work import CHECK
from .take_out import TakeOut
from .verify_dialog import VERIFY, VerifyDialog

KEEP, SOURCES, STALE = (
    "parkshore:storechecks",
    "parkshore:comparesources",
    "parkshore:stalechecks",
)
LOOK_MS = 10_000  # how often is looked who holds the inventory


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
        self.take_out = TakeOut(self._runner, page, knowledge, show, self)
        self.keep = self._button("check_keep", tr("&Keep"), self._keep)
        self.verify = self._button("check_verify", tr("&Verify…"), self._verify)
        self.more = QToolButton()
        self.more.setObjectName("check_hand_over")
        self.more.setText(tr("Hand over"))
        self.more.setToolTip(tr("Take the result out of QGIS, or put others beside it."))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(self._menu())
        self.holder = QLabel()
        self.holder.setObjectName("check_holder")
        self.holder.setTextFormat(Qt.TextFormat.PlainText)
        self.holder.setWordWrap(True)
        self.holder.hide()
        line = QHBoxLayout()
        for widget in (page.why_button, self.keep, self.verify):
            line.addWidget(widget, 1)
        line.addWidget(self.more)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.holder)
        layout.addLayout(line)
        page.sheet_asked.connect(self.take_out.choose_sheet)
        page.why.map_asked.connect(self.take_out.map.trigger)
        self._held, self._asked = ("", ""), ""  # who holds which inventory; which is asked for
        self._looking = Background(self)
        self._looking.found.connect(self._show_holder)
        self._looking.missed.connect(lambda _: self._show_holder(("", "")))
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(lambda: self.refresh() if self.isVisible() else None)
        self._look.start()

    @staticmethod
    def _button(name, text, asked):
        button = QPushButton(text)
        button.setObjectName(name)
        button.clicked.connect(lambda _: asked())
        return button

    def _menu(self):
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        self.take_out.fill(menu)
        self.stale = menu.addAction(tr("Find stale checks"), self._find_stale)
        self.stale.setObjectName("check_stale")
        self.stale.setToolTip(tr("Hold the kept checks against sites and shoreline as they are."))
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

    def stop(self):
        """Look no more who holds the inventory."""
        self._look.stop()
        self._looking.stop()

    def refresh(self):
        """Enable what can be done with the result that is shown, and look who holds."""
        self._enable()
        self._ask_who_holds()

    def _ask_who_holds(self):
        """Ask in a worker, one question at a time: a share that hangs must not hold the window."""
        file, holder = inventory().get("file", ""), self._knowledge.holder
        if file and not self._asked:
            self._asked = file
            self._looking.ask(lambda _cancelled: (file, holder(file)))

    def _show_holder(self, held):
        self._held, self._asked = held, ""
        self._enable()

    def _enable(self):
        there, idle = self._page.layer is not None, not self._runner.running
        site, place = self._page.site() is not None if there else False, inventory()
        file, held = self._held
        held = held if file and file == place.get("file") else ""
        self.holder.setText(held)
        self.holder.setVisible(bool(held))
        idle = idle and not held
        self._allow(self.keep, there and idle, KEEP, place, tr("Keep the result in the inventory."))
        told = tr("Say who looked at the selected site, when, and what came of it.")
        self._allow(self.verify, there and idle and site, VERIFY, place, told)
        self.take_out.sheets.setEnabled(there and site)
        self._allow(self.stale, idle, STALE, place, self.stale.toolTip())
        self.sources.setVisible(algorithm(SOURCES) is not None)
        self.beside.setEnabled(there and not self._runner.running)
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

    def _find_stale(self):
        """Hold what is kept against the shoreline of the result, else of the inventory."""
        given, shoreline = place_parameters(inventory()), layer_of("shoreline")
        if self._page.layer is not None:
            shown = order_of(self._page.layer).get("shoreline", "")
            shoreline = QgsProject.instance().mapLayer(shown) or shoreline
        if shoreline is not None:
            given["SHORELINE"] = source_of(shoreline)
        self._runner.run(STALE, given, self._tell_stale, title=tr("Find stale checks"))

    def _tell_stale(self, results):
        stale = results.get("STALE", 0)
        self._runner.say(
            tr(
                "Kept checks: {holds} hold, {stale} are stale, of {unknown} it is not known.",
                holds=results.get("HOLDS", 0),
                stale=stale,
                unknown=results.get("NOT_KNOWN", 0),
            ),
            Qgis.MessageLevel.Warning if stale else Qgis.MessageLevel.Success,
        )

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
        dialog.fields["PHOTO"].setFilePath(self._knowledge.photo(site))
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
