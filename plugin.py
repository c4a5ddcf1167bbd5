"""What QGIS loads: wires the packages together and computes nothing."""

import html
from pathlib import Path

from qgis.core import Qgis, QgsApplication, QgsProject, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, Qt, QThreadPool, QTimer, QUrl
from qgis.PyQt.QtGui import QAction, QDesktopServices, QIcon
from qgis.PyQt.QtWidgets import QMenu

from .processing.evidence.printing import print_pages
from .processing.evidence.site_account import site_account
from .processing.framework.dialog import PICKERS, close_dialogs, open_dialog
from .processing.guard import lasting_crs, map_layers
from .processing.handover.site_photo import photo_of
from .processing.indicators.figures.account_reading import read_account, read_states
from .processing.indicators.figures.figure_reading import read_figures, year_changes
from .processing.indicators.figures.scheme_reading import scheme_indicators
from .processing.inventory.opened_tables import open_tables
from .processing.inventory.sharing.edit_locks import EditLocks
from .processing.inventory.sharing.writer_lock import who_holds
from .processing.layers.shown_columns import plain_columns, shown_columns, years_of
from .processing.messages.language import filled, install_translator
from .processing.messages.warning import bell
from .processing.provider import ICON, ParkShoreProvider
from .processing.publish.help_pages import help_url
from .processing.publish.rule_citation import in_a_line
from .processing.publish.table_book import write_table
from .processing.shoreline.check.line_standing import line_standing
from .processing.shoreline.preparation.water_told import water_told
from .processing.shoreline.siting.expression_functions import Functions
from .processing.shoreline.siting.siting_index import SitingIndex
from .processing.styles.field_words import tell_again
from .processing.styles.form_widgets import FORMATTERS, register_widgets
from .processing.styles.layer_style import dress
from .ui import background, opened_files
from .ui.check.check_dock import CheckDock
from .ui.check.legend_counts import count_soon
from .ui.indicators.indicator_knowledge import IndicatorKnowledge
from .ui.indicators.indicators_dock import IndicatorsDock
from .ui.inventory.inventory_dock import InventoryDock
from .ui.language import fill_english_by, tr
from .ui.model_copies import model_titles, open_copy
from .ui.package.package_strip import PackageStrip
from .ui.parameters.parameter_pickers import pickers
from .ui.results.knowledge import Knowledge
from .ui.siting.siting_panel import SitingPanel

ICONS = Path(__file__).parent / "resources" / "icons"
MENU = "ParkShore"
PLACED = "parkshore/check/placed"  # setting: the docks stood in their place once


class ParkShorePlugin:
    """The plugin as QGIS sees it.

    Parameters
    ----------
    iface : QgisInterface or None
        None where there is no window, as in ``qgis_process``.
    """

    def __init__(self, iface):
        self.iface = iface
        self.provider = self.functions = None
        self.formatters = []
        self.translator = install_translator()
        self.dock = self.bench = self.indicators = self.here = self.siting = self.models = None
        self.actions, self.buttons, self.designers = [], [], []
        self.bell = self.added = self.counted = self.locks = None

    def initProcessing(self):
        """Register the algorithms; all that ``qgis_process`` calls."""
        self.provider = ParkShoreProvider()
        self.provider.register()
        self.formatters = [each() for each in FORMATTERS]
        for formatter in self.formatters:
            QgsApplication.fieldFormatterRegistry().addFieldFormatter(formatter)
        self.functions = Functions()

    def initGui(self):
        """Set up the plugin in a QGIS window."""
        self.initProcessing()
        fill_english_by(filled)
        register_widgets(self.formatters)
        PICKERS.update(pickers(scheme_indicators, years_of, water_told))
        background.work_within(lasting_crs.lasting_systems)
        opened_files.open_within(map_layers.opening)
        self._add_docks()
        self._add_actions()
        self._tab_docks()
        self.bell = bell.rung.connect(self._warn, Qt.ConnectionType.QueuedConnection)
        self.added = QgsProject.instance().layersAdded.connect(tell_again)
        self.counted = QgsProject.instance().layersAdded.connect(count_soon)
        self.locks = EditLocks(QgsProject.instance())

    def unload(self):
        """Undo everything, in reverse."""
        if self.bell is not None:
            bell.rung.disconnect(self.bell)
            self.bell = None
        if self.added is not None:
            QgsProject.instance().layersAdded.disconnect(self.added)
            QgsProject.instance().layersAdded.disconnect(self.counted)
            self.added = self.counted = None
        if self.locks is not None:
            self.locks.stop()
            self.locks = None
        close_dialogs()
        PICKERS.clear()
        if self.iface is not None:  # threads that draw call our functions and formatters
            self.iface.mapCanvas().stopRendering()
            QThreadPool.globalInstance().waitForDone(3000)  # milliseconds
        self._remove_docks()
        self._remove_actions()
        if self.functions is not None:
            self.functions.remove()
            self.functions = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        for formatter in self.formatters:
            QgsApplication.fieldFormatterRegistry().removeFieldFormatter(formatter)
        self.formatters = []
        if self.translator is not None:
            QCoreApplication.removeTranslator(self.translator)
            self.translator = None

    # The window -------------------------------------------------------------------------------

    def _add_docks(self):
        window = self.iface.mainWindow()
        self.dock = InventoryDock(self.iface, dress, open_tables, self._open_dialog, window)
        knowledge = Knowledge(
            dress=dress,
            law=in_a_line,
            line=line_standing,
            columns=shown_columns,
            account=site_account,
            open_dialog=open_dialog,
            workbook=write_table,
            print_pages=print_pages,
            holder=who_holds,
            photo=photo_of,
            water=water_told,
        )
        self.bench = CheckDock(self.iface, self.dock, knowledge, QIcon(ICON), window)
        PackageStrip(self.dock, self.bench.result.read_again)
        known = IndicatorKnowledge(
            figures=read_figures,
            account=read_account,
            states=read_states,
            changes=year_changes,
            columns=plain_columns,
            years=years_of,
            dress=dress,
            open_dialog=open_dialog,
        )
        self.indicators = IndicatorsDock(self.iface, self.dock, known, window)
        for dock in (self.dock, self.indicators, self.bench):
            self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        self.indicators.hide()
        self.bench.visibilityChanged.connect(lambda _: QTimer.singleShot(0, self._place_docks))

    def _open_dialog(self, algorithm, parameters):
        """Open the dialog of an algorithm, or say why it cannot be opened."""
        why = open_dialog(algorithm, parameters)
        if why:
            self.dock.runner.complain(why)

    def _place_docks(self):
        """Put the docks into one place the first time; afterwards they stand as the user wants."""
        settings, window = QgsSettings(), self.iface.mainWindow()
        if self.bench is not None and not settings.value(PLACED, False, bool):
            settings.setValue(PLACED, True)
            self._tab_docks()  # at its start QGIS has put them one above the other
            window.resizeDocks([self.bench], [self.bench.usual_width()], Qt.Orientation.Horizontal)
            self.bench.setUserVisible(True)

    def _tab_docks(self):
        """Put the docks into one place; a start of QGIS then puts them where they were left."""
        for above in (self.indicators, self.here, self.bench):
            self.iface.mainWindow().tabifyDockWidget(self.dock, above)
        self.bench.raise_()

    def _remove_docks(self):
        for dock in (self.here, self.bench, self.indicators, self.dock):
            if dock is not None:
                dock.stop()
                self.iface.removeDockWidget(dock)
                dock.setParent(None)
                dock.deleteLater()
        self.dock = self.bench = self.indicators = self.here = None

    def _add_actions(self):
        window = self.iface.mainWindow()
        check = self._action(
            "ParkShoreCheck",
            tr("Shoreline check"),
            tr("Check parks by the distance the law asks"),
            str(ICONS / "shoreline.svg"),
        )
        check.triggered.connect(lambda: self.bench.setUserVisible(True))
        self.siting = self._action(
            "ParkShoreSiting",
            tr("And here?"),
            tr("Ask on the map how far a place is from the shoreline, and what the rule says"),
            str(ICONS / "decision.svg"),
        )
        self.siting.setCheckable(True)
        self._add_siting(self.siting)
        sample = self._action(
            "ParkShoreLoadSample",
            tr("Load sample"),
            tr("Create a synthetic inventory along the real Yangtze and open it."),
            ICON,
        )
        sample.triggered.connect(self._load_sample)
        inventory = self._action(
            "ParkShoreInventory",
            tr("Inventory"),
            tr("Load, check and keep the park inventory"),
            str(ICONS / "inventory.svg"),
        )
        inventory.setCheckable(True)
        self.dock.setToggleVisibilityAction(inventory)
        indicators = self._action(
            "ParkShoreIndicators",
            tr("Indicators"),
            tr("Indicators and index of the parks of a year, by group and park by park"),
            str(ICONS / "indicators.svg"),
        )
        indicators.setCheckable(True)
        self.indicators.setToggleVisibilityAction(indicators)
        self.models = self._models_menu(window)
        manual = QAction(tr("Help"), window)
        manual.setObjectName("ParkShoreHelp")
        manual.triggered.connect(lambda: QDesktopServices.openUrl(QUrl(help_url())))
        self.buttons = [check, self.siting, inventory, indicators, sample]
        self.actions = [*self.buttons, self.models.menuAction(), manual]
        for action in self.actions:
            self.iface.addPluginToMenu(MENU, action)
        for action in self.buttons:
            self.iface.addToolBarIcon(action)

    def _add_siting(self, action):
        """Add the map tool with its panel; the shoreline behind it is made ready on demand."""
        window, form = self.iface.mainWindow(), self.bench.form

        def proposed():
            return form.rule_set.currentIndex(), form.water.currentLayer()

        self.here = SitingPanel(self.iface, SitingIndex(), action, proposed, window)
        self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.here)
        self.here.hide()

    def _action(self, name, text, tip, icon):
        """Return an action that stands in menu and toolbar."""
        action = QAction(QIcon(icon), text, self.iface.mainWindow())
        action.setObjectName(name)
        action.setToolTip(tip)
        return action

    def _remove_actions(self):
        if not self.actions:
            return
        for action in reversed(self.buttons):
            self.iface.removeToolBarIcon(action)
        emptied = [  # QGIS takes an emptied menu out of the bar but lets it live on
            action.menu()
            for action in self.iface.pluginMenu().actions()
            if action.text() == MENU and action.menu() is not None
        ]
        for action in reversed(self.actions):
            self.iface.removePluginMenu(MENU, action)
        for thing in (*self.actions, self.models, *emptied):
            thing.setParent(None)
            thing.deleteLater()
        self.actions, self.buttons, self.models, self.siting = [], [], None, None
        self.designers.clear()

    def _warn(self, title, warnings):
        """Show in the message bar, as HTML, what an algorithm warned of, the first at once."""
        bar, warnings = self.iface.messageBar(), [html.escape(each, False) for each in warnings]
        if len(warnings) == 1:
            bar.pushMessage(title, warnings[0], Qgis.MessageLevel.Warning)
            return
        first = tr("{warning} ({count} more)", warning=warnings[0], count=len(warnings) - 1)
        bar.pushMessage(title, first, "<br><br>".join(warnings), Qgis.MessageLevel.Warning)

    def _models_menu(self, window):
        """Return a menu with the shipped models, each to be edited as a copy."""
        menu = QMenu(tr("Edit a copy of a model…"), window)
        for name, title in model_titles().items():
            menu.addAction(title, lambda name=name: self.designers.append(open_copy(name)))
        return menu

    def _load_sample(self):
        self.bench.setUserVisible(True)
        self.dock.work.load_sample()
