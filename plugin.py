"""What QGIS loads: wires the packages together and computes nothing."""

import html
from pathlib import Path

from qgis.core import Qgis, QgsApplication, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, Qt, QTranslator, QUrl
from qgis.PyQt.QtGui import QAction, QDesktopServices, QIcon
from qgis.PyQt.QtWidgets import QMenu

from .processing.framework.dialog import close_dialogs, open_dialog
from .processing.messages.language import language
from .processing.messages.warning import bell
from .processing.provider import ICON, ParkShoreProvider
from .processing.styles.field_words import tell_again
from .processing.styles.layer_style import dress
from .processing.styles.list_words import ListWords
from .processing.styles.short_numbers import ShortNumbers
from .ui.inventory.inventory_dock import InventoryDock
from .ui.language import tr
from .ui.model_copies import model_titles, open_copy

I18N = Path(__file__).parent / "resources" / "i18n"
ICONS = Path(__file__).parent / "resources" / "icons"
MANUAL = "https://github.com/parkshore/parkshore#readme"
MENU = "ParkShore"
CHECK = "parkshore:shorelinecheck"
THE_LAW = {"RULE_SET": 1}


class ParkShorePlugin:
    """The plugin as QGIS sees it.

    Parameters
    ----------
    iface : QgisInterface or None
        None where there is no window, as in ``qgis_process``.
    """

    def __init__(self, iface):
        self.iface = iface
        self.provider = None
        self.formatters = []
        self.translator = None
        self.dock = None
        self.actions = []
        self.toggle = None
        self.check = None
        self.models = None
        self.designers = []
        self.bell = None
        self.added = None
        self._install_translator()

    def initProcessing(self):
        """Register the algorithms; all that ``qgis_process`` calls."""
        self.provider = ParkShoreProvider()
        self.provider.register()
        self.formatters = [ListWords(), ShortNumbers()]
        for formatter in self.formatters:
            QgsApplication.fieldFormatterRegistry().addFieldFormatter(formatter)

    def initGui(self):
        """Set up the plugin in a QGIS window."""
        self.initProcessing()
        self._add_dock()
        self._add_actions()
        self.bell = bell.rung.connect(self._warn, Qt.ConnectionType.QueuedConnection)
        self.added = QgsProject.instance().layersAdded.connect(tell_again)

    def unload(self):
        """Undo everything, in reverse."""
        if self.bell is not None:
            bell.rung.disconnect(self.bell)
            self.bell = None
        if self.added is not None:
            QgsProject.instance().layersAdded.disconnect(self.added)
            self.added = None
        close_dialogs()
        self._remove_actions()
        self._remove_dock()
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

    def _add_dock(self):
        self.dock = InventoryDock(self.iface, dress, self.iface.mainWindow())
        self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)

    def _remove_dock(self):
        if self.dock is None:
            return
        self.dock.stop()
        self.iface.removeDockWidget(self.dock)
        self.dock.setParent(None)
        self.dock.deleteLater()
        self.dock = None

    def _add_actions(self):
        window = self.iface.mainWindow()
        self.toggle = QAction(QIcon(ICON), tr("Inventory"), window)
        self.toggle.setObjectName("ParkShoreInventory")
        self.toggle.setCheckable(True)
        self.toggle.setToolTip(tr("Load, check and keep the park inventory"))
        self.dock.setToggleVisibilityAction(self.toggle)
        self.check = QAction(tr("Shoreline check"), window)
        self.check.setIcon(QIcon(str(ICONS / "shoreline.svg")))
        self.check.setObjectName("ParkShoreCheck")
        self.check.setToolTip(tr("Check parks by the distance the law asks"))
        self.check.triggered.connect(self._open_check)
        sample = QAction(tr("Load sample"), window)
        sample.setIcon(QIcon(str(ICONS / "inventory.svg")))
        sample.triggered.connect(self._load_sample)
        self.models = self._models_menu(window)
        manual = QAction(tr("Help"), window)
        manual.triggered.connect(lambda: QDesktopServices.openUrl(QUrl(MANUAL)))
        self.actions = [self.check, self.toggle, sample, self.models.menuAction(), manual]
        for action in self.actions:
            self.iface.addPluginToMenu(MENU, action)
        self.iface.addToolBarIcon(self.check)
        self.iface.addToolBarIcon(self.toggle)

    def _remove_actions(self):
        if self.toggle is None:
            return
        self.iface.removeToolBarIcon(self.toggle)
        self.iface.removeToolBarIcon(self.check)
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
        self.actions, self.models, self.toggle, self.check = [], None, None, None
        self.designers.clear()

    def _warn(self, title, warnings):
        """Show in the message bar what an algorithm warned of, the first warning at once."""
        bar = self.iface.messageBar()
        warnings = [html.escape(each, quote=False) for each in warnings]  # QGIS shows HTML
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

    def _open_check(self):
        """Open the check's dialog with the law as its rule set."""
        why = open_dialog(CHECK, THE_LAW)
        if why:
            self._warn(MENU, [why])

    def _load_sample(self):
        self.dock.setUserVisible(True)
        self.dock.work.load_sample()

    def _install_translator(self):
        # QGIS calls the language zh-Hans, Qt zh_CN: one file serves whatever is Chinese.
        translator = QTranslator()
        if language() == "zh" and translator.load("parkshore_zh_CN", str(I18N)):
            QCoreApplication.installTranslator(translator)
            self.translator = translator
