"""A site shown on the map: zoomed to, flashed, with its link and its foot point."""

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVariantUtils,
)
from qgis.gui import QgsRubberBand, QgsVertexMarker
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

MARK = "#d7191c"
AROUND = 1.6  # of what is shown, so that its surroundings are seen
LEAST_M = 1500.0  # of ground shown across


class MapMarks:
    """Marks on a map canvas, for one site at a time.

    Parameters
    ----------
    canvas : QgsMapCanvas
    """

    def __init__(self, canvas):
        self._canvas = canvas
        self._marks = []

    def clear(self):
        """Take the marks away."""
        for mark in self._marks:
            self._canvas.scene().removeItem(mark)
        self._marks = []

    def show(self, layer, feature_id, *, zoom):
        """Mark a site; ``zoom`` brings it and its link into view."""
        self.clear()
        feature = next(layer.getFeatures(QgsFeatureRequest(feature_id)), None)
        if feature is None or not feature.hasGeometry():
            return
        site = self._on_map(feature.geometry(), layer.crs())
        foot = self._foot(feature)
        if site is None:
            return
        shown = site.boundingBox()
        if foot is not None:
            nearest = site.nearestPoint(QgsGeometry.fromPointXY(foot))
            link = QgsGeometry.fromPolylineXY([nearest.asPoint(), foot])
            shown.combineExtentWith(foot)
            self._draw(link, foot)
        if zoom:
            shown.scale(AROUND)
            least = self._map_units(LEAST_M)
            if max(shown.width(), shown.height()) < least:
                shown.grow((least - max(shown.width(), shown.height())) / 2)
            self._canvas.setExtent(shown)
            self._canvas.refresh()
        self._canvas.flashFeatureIds(layer, [feature_id])

    def _draw(self, link, foot):
        band = QgsRubberBand(self._canvas, Qgis.GeometryType.Line)
        band.setColor(QColor(MARK))
        band.setWidth(2)
        band.setLineStyle(Qt.PenStyle.DashLine)
        band.setToGeometry(link, None)
        point = QgsVertexMarker(self._canvas)
        point.setCenter(foot)
        point.setColor(QColor(MARK))
        point.setIconType(QgsVertexMarker.IconType.ICON_X)
        point.setIconSize(11)
        point.setPenWidth(3)
        self._marks += [band, point]

    def _foot(self, feature):
        """Return the nearest point of the shoreline on the map, None without one."""
        try:
            lon, lat = feature["near_lon"], feature["near_lat"]
        except KeyError:
            return None
        if QgsVariantUtils.isNull(lon) or QgsVariantUtils.isNull(lat):
            return None
        place = self._on_map(
            QgsGeometry.fromPointXY(QgsPointXY(lon, lat)),
            QgsCoordinateReferenceSystem("EPSG:4326"),
        )
        return None if place is None else place.asPoint()

    def _on_map(self, geometry, crs):
        """Return a geometry as the map has it, None where it cannot be brought there."""
        there = self._canvas.mapSettings().destinationCrs()
        moved = QgsGeometry(geometry)
        try:
            moved.transform(QgsCoordinateTransform(crs, there, QgsProject.instance()))
        except QgsCsException:
            return None
        return moved

    def _map_units(self, metres):
        if self._canvas.mapUnits() == Qgis.DistanceUnit.Degrees:
            return metres / 111_000.0
        return metres
