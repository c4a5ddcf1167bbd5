"""The map tool "And here?": every place under the mouse checked, a proposed site in the hand."""

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
)
from qgis.gui import QgsMapTool, QgsRubberBand
from qgis.PyQt.QtCore import Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QColor

from ..results.verdict_look import COLOURS, OTHER
from .sketch import Sketch

POINT, LINE, AREA = (
    Qgis.GeometryType.Point,
    Qgis.GeometryType.Line,
    Qgis.GeometryType.Polygon,
)
LONLAT = "EPSG:4326"
REACH = 9  # pixels
SETTLED_MS = 250  # after the last move a site is measured to the last digit


class SitingTool(QgsMapTool):
    """Checks places on the map.

    Parameters
    ----------
    canvas : QgsMapCanvas
    siting : object
        ``ask(geometry, crs, at_once=…)`` returns what is found of a place (``values``,
        ``sentence``, ``link``), None where it cannot be told.

    Signals
    -------
    found : object
        What was found of the place under the mouse or of the site; None where nothing was.
    pinned : QgsGeometry, object
        A place was clicked, with what was found of it.
    drawing_ended
        The site is closed, or was given up.
    left
        The user wants to leave the tool.
    """

    found = pyqtSignal(object)
    pinned = pyqtSignal(QgsGeometry, object)
    drawing_ended = pyqtSignal()
    left = pyqtSignal()

    def __init__(self, canvas, siting):
        super().__init__(canvas)
        self._siting = siting
        self.sketch = Sketch()
        self.is_drawing = False
        self._held = None  # ("corner", number) or ("site", point)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLED_MS)
        self._settle.timeout.connect(lambda: self._show_site(at_once=False))
        self._outline = self._band(AREA, 2)
        self._corners = self._band(POINT, 1)
        self._corners.setIcon(QgsRubberBand.IconType.ICON_FULL_BOX)
        self._corners.setIconSize(REACH)
        self._link = self._band(LINE, 2)
        self._link.setLineStyle(Qt.PenStyle.DashLine)
        self.setCursor(Qt.CursorShape.CrossCursor)

    # What others ask --------------------------------------------------------------------------

    @property
    def crs(self):
        """The CRS of the map."""
        return self.canvas().mapSettings().destinationCrs()

    def draw_site(self):
        """Let the user draw a new site."""
        self.clear()
        self.is_drawing = True

    def clear(self):
        """Take the site off the map."""
        self._settle.stop()
        self.sketch.clear()
        self.is_drawing, self._held = False, None
        for band, kind in ((self._outline, AREA), (self._corners, POINT), (self._link, LINE)):
            band.reset(kind)
        self.found.emit(None)

    def measure_again(self):
        """Check the site again, after the waters changed."""
        if self.sketch.is_closed:
            self._show_site(at_once=False)
        else:
            self._link.reset(LINE)

    def remove(self):
        """Take everything off the canvas; for unloading."""
        self._settle.stop()
        for band in (self._outline, self._corners, self._link):
            self.canvas().scene().removeItem(band)

    # Events -----------------------------------------------------------------------------------

    def canvasMoveEvent(self, event):
        """Check the place under the mouse, or follow it with what is held."""
        point = self._point(event)
        if self._held is not None:
            self._drag(point)
        elif self.is_drawing:
            self._draw(self.sketch.geometry(point), [*self.sketch.corners, point])
            self._tell(self.sketch.geometry(point), at_once=True)
        elif not self.sketch.is_closed:
            self._tell(QgsGeometry.fromPointXY(point))
        else:
            self._show_what_can_be_held(point)

    def canvasPressEvent(self, event):
        """Take hold of a corner, of an edge or of the site."""
        if event.button() != Qt.MouseButton.LeftButton or self.is_drawing:
            return
        point, reach = self._point(event), self._reach()
        corner = self.sketch.corner_at(point, reach) if self.sketch.is_closed else None
        edge = self.sketch.edge_at(point, reach) if corner is None else None
        if edge is not None:
            corner = self.sketch.insert(edge, point)
        if corner is not None:
            self._held = ("corner", corner)
        elif self.sketch.holds(point):
            self._held = ("site", point)

    def canvasReleaseEvent(self, event):
        """Let go, set a corner, close the site, or pin a place."""
        point = self._point(event)
        if event.button() == Qt.MouseButton.RightButton:
            (self._end_drawing if self.is_drawing else self._give_up)()
        elif event.button() != Qt.MouseButton.LeftButton:
            return
        elif self._held is not None:
            self._drag(point)
            self._held = None
            self._show_site(at_once=False)
        elif self.is_drawing:
            self.sketch.set_corner(point)
            self._draw(self.sketch.geometry(), self.sketch.corners)
        elif not self.sketch.is_closed:
            shape = QgsGeometry.fromPointXY(point)
            place = self._tell(shape)
            if place is not None:
                self.pinned.emit(shape, place)

    def canvasDoubleClickEvent(self, event):
        """Close the site."""
        if event.button() == Qt.MouseButton.LeftButton and self.is_drawing:
            self._end_drawing()

    def keyPressEvent(self, event):
        """Give up with Escape, take a corner back with Backspace or Delete."""
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self._give_up()
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and self.is_drawing:
            event.accept()  # else QGIS deletes what is selected
            self.sketch.take_back()
            self._draw(self.sketch.geometry(), self.sketch.corners)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.is_drawing:
            event.accept()
            self._end_drawing()

    def deactivate(self):
        """Leave nothing half done on the map."""
        self._held = None
        if self.is_drawing:
            self.clear()
            self.drawing_ended.emit()
        self._link.reset(LINE)
        super().deactivate()

    # ------------------------------------------------------------------------------------------

    def _end_drawing(self):
        self.is_drawing = False
        if self.sketch.close():
            self._show_site(at_once=False)
        else:
            self.clear()
        self.drawing_ended.emit()

    def _give_up(self):
        """Give up the drawing; else the site; else the tool."""
        if self.is_drawing or self.sketch.corners:
            self.clear()
            self.drawing_ended.emit()
        else:
            self.left.emit()

    def _drag(self, point):
        kind, what = self._held
        if kind == "corner":
            self.sketch.move_corner(what, point)
        else:
            self.sketch.move(point.x() - what.x(), point.y() - what.y())
            self._held = (kind, point)
        self._show_site(at_once=True)

    def _show_site(self, *, at_once):
        if not self.sketch.is_closed:
            return
        shape = self.sketch.geometry()
        self._draw(shape, self.sketch.corners)
        self._tell(shape, at_once=at_once)
        if at_once:
            self._settle.start()

    def _show_what_can_be_held(self, point):
        reach = self._reach()
        if self.sketch.corner_at(point, reach) is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        elif self.sketch.edge_at(point, reach) is not None:
            self.setCursor(Qt.CursorShape.CrossCursor)
        elif self.sketch.holds(point):
            self.setCursor(Qt.CursorShape.SizeAllCursor)
        else:
            self.setCursor(Qt.CursorShape.ArrowCursor)

    def _tell(self, shape, *, at_once=False):
        place = None if shape.isNull() else self._siting.ask(shape, self.crs, at_once=at_once)
        self._draw_link(place)
        self.found.emit(place)
        return place

    def _draw(self, shape, corners):
        self._outline.setToGeometry(shape, None)
        self._corners.reset(POINT)
        for corner in corners:
            self._corners.addPoint(QgsPointXY(corner), False)
        self._corners.updatePosition()
        self._corners.update()

    def _draw_link(self, place):
        verdict = "" if place is None else place.values["verdict"]
        colour = QColor(COLOURS.get(verdict, OTHER))
        for band in (self._outline, self._corners, self._link):
            band.setStrokeColor(colour.darker(130))
        colour.setAlpha(70)
        self._outline.setFillColor(colour)
        self._link.reset(LINE)
        if place is None or not place.link:
            return
        way = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem(LONLAT), self.crs, QgsProject.instance()
        )
        try:
            ends = [way.transform(QgsPointXY(*end)) for end in place.link]
        except QgsCsException:
            return
        self._link.setToGeometry(QgsGeometry.fromPolylineXY(ends), None)

    def _band(self, kind, width):
        band = QgsRubberBand(self.canvas(), kind)
        band.setWidth(width)
        band.setColor(QColor(OTHER))
        return band

    def _point(self, event):
        return QgsPointXY(event.mapPoint())

    def _reach(self):
        return REACH * self.canvas().mapUnitsPerPixel()
