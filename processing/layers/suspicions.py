"""What looks wrong with a source, though it can be read: exchanged axes, sites as water."""

from ...analysis.geometry.axes import AxesSeen, spread
from ...analysis.inventory.importing.layer_roles import named_like_sites
from ..guard.roles import Kind, kind_of
from ..messages.language import sentence
from ..messages.warning import warn


class Suspicions:
    """Looks at each source that a run has read, alone and beside those read before.

    Parameters
    ----------
    algorithm : str
        Id without the provider.
    feedback : QgsProcessingFeedback
        Hears of each suspicion once.
    """

    def __init__(self, algorithm, feedback):
        self._algorithm = algorithm
        self._feedback = feedback
        self._axes = AxesSeen()

    def look(self, layer, rows):
        """Warn of what looks wrong.

        Parameters
        ----------
        layer : bridge.Layer
        rows : rows_read.Rows
            With their geometries; without them nothing is looked at.
        """
        found = None
        if kind_of(self._algorithm, layer.parameter) == Kind.WATER:
            found = named_like_sites(layer.name, layer.fields.names())
        self._axes.look(
            layer.name, _places(rows), layer.lonlat.forward, in_degrees=layer.crs.isGeographic()
        )
        for doubt in filter(None, (found, *self._axes.doubts)):
            warn(self._feedback, sentence(doubt))  # each is told once


def _places(rows):
    """Return the middles of some geometries, spread over all, in the layer's coordinates."""
    from ...analysis.tables.geometry_column import middles, shapes_of

    return middles(shapes_of(spread([wkb for wkb in rows.wkb if wkb])))
