"""The layers of the project that a check holds others against."""

from qgis.core import Qgis
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtWidgets import QFormLayout

from ..labels import plain
from ..language import tr
from ..runner import algorithm
from .inventory_layers import layer_of


class ReferenceLayers(QFormLayout):
    """A box for the provinces, and one for the shoreline."""

    def __init__(self):
        super().__init__()
        checker = algorithm("parkshore:checkinventory")
        self._boxes = {}
        for role, filters, label in (
            ("provinces", Qgis.LayerFilter.PolygonLayer, tr("Prov&inces")),
            ("shoreline", Qgis.LayerFilter.HasGeometry, tr("Shoreli&ne")),
        ):
            box = self._boxes[role] = QgsMapLayerComboBox()
            box.setObjectName(role)
            box.setAllowEmptyLayer(True)
            box.setFilters(filters)
            box.setLayer(None)
            box.setToolTip(checker.parameterDefinition(role.upper()).help() if checker else "")
            box.setAccessibleName(plain(label))
            self.addRow(label, box)

    def refresh(self):
        """Choose the project's layers where the user has chosen none."""
        for role, box in self._boxes.items():
            if box.currentLayer() is None and layer_of(role) is not None:
                box.setLayer(layer_of(role))

    def layers(self):
        """Return what is chosen: provinces, shoreline; None for none."""
        return [box.currentLayer() for box in self._boxes.values()]
