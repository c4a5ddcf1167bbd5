"""What QGIS loads where Python libraries are missing: one page with the command, and no more."""

from qgis.core import Qgis, QgsApplication, QgsMessageLog
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtGui import QAction

from .processing.messages.language import install_translator
from .processing.messages.libraries import can_fill_toolbox, missing_libraries
from .ui.language import tr
from .ui.libraries_dock import LibrariesDock

MENU = "ParkShore"


class ParkShoreWithoutLibraries:
    """The plugin as QGIS sees it, while it cannot compute.

    Parameters
    ----------
    iface : QgisInterface or None
        None where there is no window, as in ``qgis_process``.
    missing : list of str
        What `missing_libraries` tells.
    """

    def __init__(self, iface, missing):
        self.iface, self.missing = iface, missing
        self.translator = install_translator()
        self.provider = self.dock = self.action = None

    def initProcessing(self):
        """Fill the toolbox where that is possible: each algorithm then says what is missing."""
        if can_fill_toolbox(self.missing):
            from .processing.provider import ParkShoreProvider  # noqa: PLC0415 - needs numpy

            self.provider = ParkShoreProvider()
            self.provider.register()
        else:
            told = tr("ParkShore needs Python libraries: {names}", names=", ".join(self.missing))
            QgsMessageLog.logMessage(told, "ParkShore", Qgis.MessageLevel.Critical)

    def initGui(self):
        """Show the page."""
        self.initProcessing()
        window = self.iface.mainWindow()
        self.dock = LibrariesDock(missing_libraries, self.missing, window)
        self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self.dock.setUserVisible(True)
        self.action = QAction(tr("Shoreline check"), window)
        self.action.setObjectName("ParkShoreCheck")
        self.action.triggered.connect(lambda: self.dock.setUserVisible(True))
        self.iface.addPluginToMenu(MENU, self.action)

    def unload(self):
        """Undo everything, in reverse."""
        if self.action is not None:
            self.iface.removePluginMenu(MENU, self.action)
            self.iface.removeDockWidget(self.dock)
            for thing in (self.action, self.dock):
                thing.setParent(None)
                thing.deleteLater()
            self.action = self.dock = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if self.translator is not None:
            QCoreApplication.removeTranslator(self.translator)
            self.translator = None
