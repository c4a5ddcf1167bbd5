"""The Processing provider: which algorithms ParkShore has."""

from qgis.core import QgsApplication, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..analysis.resources import RESOURCES
from . import (
    decision,
    evidence,
    handover,
    indicators,
    infrastructure,
    inventory,
    reaches,
    report,
    shoreline,
)
from .guard.leaving_layers import Watch
from .models.annual_report import AnnualReport
from .models.chemical_park_check import ChemicalParkCheck

ICON = str(RESOURCES / "icons" / "parkshore.svg")

PACKAGES = (
    shoreline,
    reaches,
    inventory,
    indicators,
    infrastructure,
    decision,
    evidence,
    handover,
    report,
)
MODELS = (ChemicalParkCheck, AnnualReport)


class ParkShoreProvider(QgsProcessingProvider):
    """All algorithms of ParkShore, group by group."""

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
        for package in PACKAGES:
            for algorithm in package.ALGORITHMS:
                self.addAlgorithm(algorithm())
        if QgsApplication.processingRegistry().providerById(self.id()) is not None:
            for model in MODELS:
                self.addAlgorithm(model())

    def register(self):
        """Put the provider into QGIS's registry."""
        Watch(self)
        QgsApplication.processingRegistry().addProvider(self)
        self.refreshAlgorithms()  # a model finds its steps only in the registry
