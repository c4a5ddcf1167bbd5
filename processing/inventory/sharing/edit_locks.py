"""Layers of an inventory that are edited in the window hold the inventory; others are told who."""

from pathlib import Path

from qgis.core import QgsProviderRegistry, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QTimer

from ....analysis.inventory import schema
from ....analysis.message import InputError
from ...messages.language import sentence, tr
from ...messages.warning import bell
from .writer_lock import hold, let_go


class EditLocks(QObject):
    """Holds the inventories whose layers are being edited.

    Parameters
    ----------
    project : QgsProject
    """

    def __init__(self, project):
        super().__init__()
        self._held = {}  # by layer's id: the inventory
        self._watched = {}
        self._project = project
        project.layersAdded.connect(self._watch)
        project.layersWillBeRemoved.connect(self._forget)
        self._watch(project.mapLayers().values())

    def stop(self):
        """Let go of everything."""
        self._project.layersAdded.disconnect(self._watch)
        self._project.layersWillBeRemoved.disconnect(self._forget)
        self._forget(list(self._watched))

    def _watch(self, layers):
        for layer in layers:
            if isinstance(layer, QgsVectorLayer) and inventory_of(layer) is not None:
                self._watched[layer.id()] = layer
                layer.editingStarted.connect(self._hold)
                layer.editingStopped.connect(self._let_go)

    def _forget(self, ids):
        for name in ids:
            layer = self._watched.pop(name, None)
            if layer is not None:
                layer.editingStarted.disconnect(self._hold)
                layer.editingStopped.disconnect(self._let_go)
            if name in self._held:
                let_go(self._held.pop(name))

    def _hold(self):
        layer = self.sender()
        path = inventory_of(layer)
        try:
            hold(path, wait_s=0.0)
        except InputError as error:
            bell.rung.emit(tr("Inventory"), [sentence(error.message)])
            QTimer.singleShot(0, lambda: _leave(layer))  # not while it enters
            return
        self._held[layer.id()] = path

    def _let_go(self):
        name = self.sender().id()
        if name in self._held:
            let_go(self._held.pop(name))


def inventory_of(layer):
    """Return the GeoPackage of which a layer shows a table of an inventory, None for others."""
    if layer.providerType() != "ogr":
        return None
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    path = Path(parts.get("path") or "")
    known = parts.get("layerName") in (*schema.LAYERS, *schema.REGISTERS)
    return path if known and path.suffix.lower() == ".gpkg" and path.is_file() else None


def _leave(layer):
    """Leave an edit session that must not be; nothing was changed in it yet."""
    if layer.isEditable() and not layer.isModified():
        layer.rollBack()
