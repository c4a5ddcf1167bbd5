"""The Processing provider: which algorithms ParkShore has."""

from pathlib import Path

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from . import decision, indicators, infrastructure, inventory, reaches, shoreline

ICON = str(Path(__file__).parent.parent / "resources" / "icons" / "parkshore.svg")

DRAWERS = (shoreline, reaches, inventory, indicators, infrastructure, decision)


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
        """Add one instance of each algorithm."""
        for drawer in DRAWERS:
            for algorithm in drawer.ALGORITHMS:
                self.addAlgorithm(algorithm())
