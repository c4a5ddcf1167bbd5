"""The parks that are looked at: chosen by a bar, in the table or on the map, one for all."""

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal


class ParkSelection(QObject):
    """Keeps the selection of the layer on the map and that of the tables one.

    Signals
    -------
    chosen_on_map
        Rows were selected on the map; see `rows`.
    gone
        The layer on the map has left the project.
    edited
        It was edited since the figures were computed.
    """

    chosen_on_map = pyqtSignal()
    gone = pyqtSignal()
    edited = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self._figures, self._layer = None, None
        self.rows, self.is_edited = None, False

    @property
    def layer(self):
        """The layer on the map, None where it has gone."""
        return self._layer

    def follow(self, figures, layer_id=""):
        """Follow the layer of other figures; None for none."""
        self._let_go()
        self._figures, self.rows, self.is_edited = figures, None, False
        self._layer = QgsProject.instance().mapLayer(layer_id) if layer_id else None
        if self._layer is not None:
            self._layer.selectionChanged.connect(self._take)
            self._layer.layerModified.connect(self._tell_edited)

    def choose(self, rows):
        """Select rows on the map; None or no rows select nothing."""
        self.rows = None if rows is None or not len(rows) else rows
        if self._layer is None:
            return
        features = [] if self.rows is None else self._figures.features_of(self.rows)
        self._layer.selectionChanged.disconnect(self._take)
        try:
            self._layer.selectByIds(features)
        finally:
            self._layer.selectionChanged.connect(self._take)

    def forget_layers(self, ids):
        """Let go of the layer where it is among those that leave the project."""
        if self._layer is not None and self._layer.id() in ids:
            self._let_go()
            self.gone.emit()

    def feature(self, row):
        """Return the id of the feature of a row, None where the map has none."""
        found = self._figures.features_of([row])
        return found[0] if found and self._layer is not None else None

    def _take(self, *_):
        rows = self._figures.rows_of(self._layer.selectedFeatureIds())
        self.rows = rows if len(rows) else None
        self.chosen_on_map.emit()

    def _tell_edited(self):
        if not self.is_edited:
            self.is_edited = True
            self.edited.emit()

    def _let_go(self):
        layer, self._layer = self._layer, None
        if layer is not None:
            layer.selectionChanged.disconnect(self._take)
            layer.layerModified.disconnect(self._tell_edited)
