"""A small map that shows where points fall under each datum they could be in."""

from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPointXY,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QSize, Qt, QTimer
from qgis.PyQt.QtGui import QColor, QIcon, QPixmap
from qgis.PyQt.QtWidgets import QCheckBox, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ..language import tr
from ..opened_files import opened
from .inventory_layers import layer_of

RIVERS = Path(__file__).parents[2] / "resources" / "sample" / "rivers.geojson"
DATUMS = {  # title, colour, shape: told apart without colour too
    "wgs84": ("WGS 84 / CGCS2000", "#1b6ca8", "circle"),
    "gcj02": ("GCJ-02", "#d1495b", "square"),
    "bd09": ("BD-09", "#8a6d00", "triangle"),
}
BEHIND = ("parks", "shoreline", "main_stem", "water", "provinces")
NEAR = 0.012  # degrees around one point: the three datums stand apart


class DatumMap(QWidget):
    """Points under three datums, over the rivers and what the inventory has loaded."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self._at = -1
        self._places = None
        self._layers = {}
        self._rivers = None
        self.canvas = None
        self.boxes = {}
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(0, 0, 0, 0)
        line = QGridLayout()
        for number, (name, (title, colour, shape)) in enumerate(DATUMS.items()):
            box = QCheckBox(title)
            box.setObjectName(f"show_{name}")
            box.setIcon(_icon(colour, shape))
            box.setChecked(True)
            box.setToolTip(tr("Show where the points fall if the file is in {datum}.", datum=title))
            self.boxes[name] = box
            line.addWidget(box, 0, number)
        self.all_points = QPushButton(tr("&All points"))
        self.all_points.setObjectName("all_points")
        self.next_point = QPushButton(tr("Next &point"))
        self.next_point.setObjectName("next_point")
        self.next_point.setToolTip(tr("Go near one point, where the datums stand apart."))
        for button in (self.all_points, self.next_point):
            button.setAutoDefault(False)
            button.setEnabled(False)
        self.told = QLabel()
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        line.addWidget(self.all_points, 1, 0)
        line.addWidget(self.next_point, 1, 1)
        line.addWidget(self.told, 1, 2)
        self._room.addLayout(line)
        self._opening = QTimer(self)
        self._opening.setSingleShot(True)
        self._opening.timeout.connect(self._open)
        self._opening.start(0)  # a canvas takes its time: the dialog stands before it

    def _open(self):
        """Make the canvas and show what was asked for meanwhile."""
        self.canvas = QgsMapCanvas(self)
        self.canvas.setObjectName("datum_map")
        self.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
        self.canvas.setCanvasColor(QColor("white"))
        self.canvas.setMinimumSize(240, 160)
        self.canvas.setAccessibleName(tr("Where the points fall"))
        self._room.insertWidget(0, self.canvas, 1)
        self.setTabOrder(self.next_point, self.canvas)
        self._layers = {name: self._points(name) for name in DATUMS}
        self._rivers = opened(str(RIVERS), "rivers")
        if self._rivers.isValid():
            symbol = QgsLineSymbol.createSimple({"line_color": "#9ecae1", "line_width": "0.5"})
            self._rivers.setRenderer(QgsSingleSymbolRenderer(symbol))
        for box in self.boxes.values():
            box.toggled.connect(self._show_layers)
        self.all_points.clicked.connect(self.show_all)
        self.next_point.clicked.connect(self.show_next)
        self._show_layers()
        self._show_points()

    def show_places(self, places):
        """Show points.

        Parameters
        ----------
        places : dict of str to list of [lon, lat], or None
            By datum; empty where the numbers are no degrees, None where nothing can be read.
        """
        if places == self._places:
            return
        self._places = places
        self._at = -1
        there = bool(places) and any(places.values())
        for button in (self.all_points, self.next_point):
            button.setEnabled(there)
        self.told.setText("" if there or places is None else tr("The coordinates are no degrees."))
        if self.canvas is not None:
            self._show_points()

    def _show_points(self):
        for name, layer in self._layers.items():
            provider = layer.dataProvider()
            provider.truncate()
            features = []
            for lon, lat in (self._places or {}).get(name, []):
                feature = QgsFeature()
                feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(lon, lat)))
                features.append(feature)
            provider.addFeatures(features)
            layer.updateExtents()
        self.show_all()

    def show_all(self):
        """Show all points."""
        extent = QgsRectangle()
        for layer in self._layers.values():
            if layer.featureCount():
                extent.combineExtentWith(layer.extent())
        if extent.isNull():
            extent = QgsRectangle(97, 24, 123, 36)
        extent.grow(max(extent.width(), extent.height(), NEAR) * 0.08)
        self._go(extent)

    def show_next(self):
        """Go near the next point."""
        points = (self._places or {}).get("wgs84") or []
        if points:
            self._at = (self._at + 1) % len(points)
            lon, lat = points[self._at]
            self._go(QgsRectangle(lon - NEAR, lat - NEAR, lon + NEAR, lat + NEAR))
            self.told.setText(tr("point {n} of {total}", n=self._at + 1, total=len(points)))

    def stop(self):
        """Let go of the layers, which must not outlive QGIS."""
        self._opening.stop()
        if self.canvas is not None:
            self.canvas.stopRendering()
            self.canvas.setLayers([])
        self._rivers = None
        self._layers.clear()

    def _go(self, extent):
        self.canvas.setExtent(extent)
        self.canvas.refresh()

    def _points(self, name):
        title, colour, shape = DATUMS[name]
        layer = QgsVectorLayer("Point?crs=EPSG:4326", title, "memory")
        symbol = QgsMarkerSymbol.createSimple(
            {"name": shape, "color": colour, "size": "2.6", "outline_color": "white"}
        )
        layer.setRenderer(QgsSingleSymbolRenderer(symbol))
        return layer

    def _show_layers(self):
        """Give the canvas what is ticked, over what the inventory has loaded."""
        shown = [layer for name, layer in self._layers.items() if self.boxes[name].isChecked()]
        behind = [layer_of(role) for role in BEHIND]
        behind = [layer for layer in behind if layer is not None and layer.crs().isValid()]
        rivers = [self._rivers] if self._rivers.isValid() else []
        self.canvas.setLayers([*shown, *behind, *rivers])
        self.canvas.refresh()


def _icon(colour, shape):
    symbol = QgsMarkerSymbol.createSimple({"name": shape, "color": colour, "size": "3"})
    return QIcon(QPixmap.fromImage(symbol.asImage(QSize(14, 14))))
