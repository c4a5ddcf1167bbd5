"""The front door: what QGIS loads. It wires the rooms together and computes nothing."""

from pathlib import Path

from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from .processing.provider import ParkShoreProvider

I18N = Path(__file__).parent / "resources" / "i18n"


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
        self.translator = None
        self._install_translator()

    def initProcessing(self):
        """Register the algorithms; all that ``qgis_process`` calls."""
        self.provider = ParkShoreProvider()
        self.provider.register()

    def initGui(self):
        """Set up the plugin in a QGIS window."""
        self.initProcessing()

    def unload(self):
        """Undo everything, in reverse."""
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if self.translator is not None:
            QCoreApplication.removeTranslator(self.translator)
            self.translator = None

    def _install_translator(self):
        translator = QTranslator()
        locale = QLocale(QgsApplication.locale() or QgsSettings().value("locale/userLocale", "en"))
        if translator.load(locale, "parkshore", "_", str(I18N)):
            QCoreApplication.installTranslator(translator)
            self.translator = translator
