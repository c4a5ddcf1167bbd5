"""Which years an inventory has figures of: read in a worker, never guessed."""

from qgis.core import QgsVectorLayerFeatureSource
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..background import Background
from ..inventory.inventory_layers import layer_of
from ..kinds import PARKS, TABLE


def rows_of_years(parks):
    """Return the layers that hold figures of the parks: their own, and the table of years.

    Parameters
    ----------
    parks : QgsVectorLayer or None

    Returns
    -------
    dict of str to QgsVectorLayer
    """
    if parks is None:
        return {}
    own = layer_of(PARKS)
    table = layer_of(TABLE) if own is not None and own.id() == parks.id() else None
    return {PARKS: parks} if table is None else {PARKS: parks, TABLE: table}


def reading_source(layer):
    """Return source and provider to read a layer by in a thread, its edits included."""
    if layer.isEditable() or layer.providerType() == "memory":
        return QgsVectorLayerFeatureSource(layer), ""
    return layer.source(), layer.providerType()


class YearsOffered(QObject):
    """Looks which years there are.

    Parameters
    ----------
    years_of : callable
        ``years_of(source, provider)``: the years of a layer; safe in a thread.

    Signals
    -------
    told : dict of str to list of int
        Years by `PARKS` and `TABLE`, the newest first; empty where the rows tell none.
    """

    told = pyqtSignal(dict)

    def __init__(self, years_of, parent=None):
        super().__init__(parent)
        self._years_of = years_of
        self._reading = Background(self)
        self._reading.found.connect(self.told)

    def look(self, parks):
        """Look in another layer of parks; None for none."""
        sources = {name: reading_source(each) for name, each in rows_of_years(parks).items()}
        years_of = self._years_of
        self._reading.ask(
            lambda _cancelled: {name: years_of(*each) for name, each in sources.items()}
        )

    def stop(self):
        """Let go of what is being read."""
        self._reading.stop()
