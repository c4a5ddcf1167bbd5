"""Layers of ours say in the legend how many features each class has."""

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QTimer

from ..inventory.inventory_layers import ROLE

OURS = "parkshore:"  # begins the metadata's identifier of what our algorithms write
SHOWN = "showFeatureCount"


def count_soon(layers):
    """Count in the legend, once layers that come into the project stand in it.

    Parameters
    ----------
    layers : iterable of QgsMapLayer
    """
    ids = [each.id() for each in layers if has_classes(each)]
    if ids:
        QTimer.singleShot(0, lambda: _count(ids))


def has_classes(layer):
    """Tell whether a layer is ours, and its legend has classes to be counted."""
    if not hasattr(layer, "renderer") or layer.renderer() is None:
        return False
    ours = layer.metadata().identifier().startswith(OURS) or layer.customProperty(ROLE)
    return bool(ours) and layer.renderer().type() in ("categorizedSymbol", "graduatedSymbol")


def _count(ids):
    root = QgsProject.instance().layerTreeRoot()
    for node in filter(None, map(root.findLayer, ids)):
        if node.customProperty(SHOWN) is None:
            node.setCustomProperty(SHOWN, 1)
