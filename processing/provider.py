"""The Processing provider: which algorithms ParkShore has."""

from qgis.core import QgsApplication, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..analysis.resources import RESOURCES
from . import decision, indicators, infrastructure, inventory, reaches, shoreline
from .decision.annual_report import AnnualReport
from .decision.chemical_park_check import ChemicalParkCheck

ICON = str(RESOURCES / "icons" / "parkshore.svg")

DRAWERS = (shoreline, reaches, inventory, indicators, infrastructure, decision)
MODELS = (ChemicalParkCheck, AnnualReport)


class ParkShoreProvider(QgsProcessingProvider):
    """All algorithms of ParkShore, drawer by drawer."""

    def id(self):
        """Return the first half of every algorithm's id."""
        return "parkshore"

    def name(self):
        """Return the name shown in the toolbox."""
        return "ParkShore"

    def icon(self):
        """Return the icon beside the name."""
        return QIcon(ICON)

    def svgIconPath(self):
        """Return the path of the icon."""
        return ICON

    def loadAlgorithms(self):
        """Add one instance of each algorithm, and the models once their steps can be found."""
        for drawer in DRAWERS:
            for algorithm in drawer.ALGORITHMS:
                self.addAlgorithm(algorithm())
        if QgsApplication.processingRegistry().providerById(self.id()) is not None:
            for model in MODELS:
                self.addAlgorithm(model())

    def register(self):
        """Put the provider into QGIS's registry."""
        QgsApplication.processingRegistry().addProvider(self)
        self.refreshAlgorithms()  # a model finds its steps only in the registry
