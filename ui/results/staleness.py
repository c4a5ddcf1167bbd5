"""Results whose sites or water were edited since: they say so, and stay as they are."""

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal

from .result_layers import STALE, order_of, results

SOURCES = ("sites", "water", "shoreline")


class Staleness(QObject):
    """Watches what the project's results were made from.

    Signals
    -------
    changed
        A result is stale now, or its sources are being edited, or no longer are.
    """

    changed = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self._watched = {}

    def watch(self):
        """Watch the sources of all results of the project."""
        for result in results():
            for layer in sources_of(result):
                if layer.id() not in self._watched:
                    self._watched[layer.id()] = layer
                    layer.afterCommitChanges.connect(self._mark)
                    layer.layerModified.connect(self.changed)
                    layer.afterRollBack.connect(self.changed)

    def forget(self, ids):
        """Let go of layers that leave the project."""
        for gone in ids:
            self._leave(self._watched.pop(gone, None))

    def stop(self):
        """Let go of all."""
        self.forget(list(self._watched))

    def _leave(self, layer):
        if layer is not None:
            layer.afterCommitChanges.disconnect(self._mark)
            layer.layerModified.disconnect(self.changed)
            layer.afterRollBack.disconnect(self.changed)

    def _mark(self):
        edited = self.sender()
        for result in results():
            if edited in sources_of(result):
                result.setCustomProperty(STALE, True)
        self.changed.emit()


def sources_of(result):
    """Return the layers of the project that a result was made from."""
    order, project = order_of(result), QgsProject.instance()
    found = [project.mapLayer(order.get(name, "")) for name in SOURCES]
    return [layer for layer in found if layer is not None]


def is_stale(result):
    """Tell whether what a result was made from is no longer the same."""
    return bool(result.customProperty(STALE)) or any(
        layer.isModified() for layer in sources_of(result)
    )
