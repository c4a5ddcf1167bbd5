"""The report's map: sites by verdict, shoreline and the region's provinces, a sketch map."""

import math
from dataclasses import dataclass

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsMapRendererCustomPainterJob,
    QgsMapSettings,
    QgsRectangle,
    QgsRenderContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen, QPolygonF

from ...messages.language import language, tr
from ...publish.drawing_axes import nice_step
from ...publish.drawn_images import png_bytes
from ...styles.layer_style import dress
from ..inputs.report_inventory import memory

WIDTH, SCALE = 680, 2.0
LEGEND_LINE = 17.0
AROUND, LOOSE = 1.06, 1.35
MANY, SMALLER = 300, 0.65
FLATTEST, TALLEST = 0.42, 1.15  # height of the map by its width
INK, SEA = "#22313c", "#ffffff"
ORDER = ("no rule", "outside", "uncertain", "within")


@dataclass(frozen=True)
class DrawnMap:
    """A map, and the words on it.

    Attributes
    ----------
    png : bytes
    words : list of (str, QPointF, int)
        Each with the start of its base line and its size, on a picture `WIDTH` wide.
    """

    png: bytes
    words: list


def region_map(inputs, family):
    """Return the map, or None where no site has a place.

    Parameters
    ----------
    inputs : report_inputs.ReportInputs
    family : str
        Name of the font.

    Returns
    -------
    DrawnMap or None
    """
    sites = _points(inputs.checked)
    if sites.featureCount() == 0:
        return None
    layers = [sites, *_lines(inputs)]
    provinces = _provinces(inputs)
    layers += [provinces] if provinces is not None else []
    around = sites if inputs.region.cities else provinces or sites
    return _Map(inputs, layers, around, family).drawn()


def _points(checked):
    """Return the sites as points, those within on top: at this scale areas would vanish."""
    rank = {verdict: place for place, verdict in enumerate(ORDER)}
    features = []
    for feature in checked.getFeatures():
        geometry = feature.geometry()
        if geometry.isNull() or geometry.isEmpty():
            continue
        point = QgsFeature(feature)
        place = geometry.pointOnSurface()
        point.setGeometry(place if not place.isNull() else geometry.centroid())
        features.append(point)
    features.sort(key=lambda feature: rank.get(feature["verdict"], -1))
    layer = memory(
        tr("Checked sites"),
        checked.fields(),
        Qgis.WkbType.Point,
        checked.crs(),
        features,
    )
    dress(layer, "verdict")
    if len(features) > MANY:
        _shrink(layer.renderer())
    return layer


def _shrink(renderer):
    """Make symbols smaller, so that many sites do not hide each other."""
    for place, category in enumerate(renderer.categories()):
        symbol = category.symbol().clone()
        symbol.setSize(SMALLER * symbol.size())
        renderer.updateCategorySymbol(place, symbol)


def _lines(inputs):
    """Return the shoreline and what else of the water the inventory has."""
    made = []
    shore = inputs.shoreline_layer()
    if shore is not None:
        dress(shore, "report_shoreline")
        made.append(shore)
    return made


def _provinces(inputs):
    """Return the provinces that the parks lie in, dressed; None where there are none."""
    layer = inputs.region_provinces()
    if layer is not None:
        dress(layer, "provinces")
    return layer


class _Map:
    def __init__(self, inputs, layers, around: QgsVectorLayer, family):
        self.inputs, self.layers, self.family = inputs, layers, family
        self.crs = _flat_crs(_extent(around, QgsCoordinateReferenceSystem("EPSG:4326")))
        extent = _extent(around, self.crs)
        extent.combineExtentWith(_extent(layers[0], self.crs))
        extent.scale(AROUND if around is not layers[0] else LOOSE)
        if extent.width() < 20_000:
            extent.grow((20_000 - extent.width()) / 2)
        ratio = min(max(extent.height() / extent.width(), FLATTEST), TALLEST)
        self.size = QSizeF(WIDTH, round(WIDTH * ratio))
        self.extent = extent
        self._words = []

    def drawn(self):
        """Render map, names, legend, scale bar and mark."""
        entries = self._entries()
        height = self.size.height() + 12 + LEGEND_LINE * math.ceil(len(entries) / 3) + 6
        image = QImage(round(WIDTH * SCALE), round(height * SCALE), QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        settings = self._settings()
        painter = QPainter(image)
        painter.drawImage(0, 0, _rendered(settings))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(SCALE, SCALE)
        self._names(painter, settings)
        self._frame(painter, settings)
        self._legend(painter, entries)
        painter.end()
        return DrawnMap(png_bytes(image), self._words)

    def _settings(self):
        settings = QgsMapSettings()
        settings.setLayers(self.layers)
        settings.setDestinationCrs(self.crs)
        settings.setTransformContext(self.inputs.transform_context)
        settings.setOutputSize(
            QSize(round(self.size.width() * SCALE), round(self.size.height() * SCALE))
        )
        settings.setOutputDpi(96 * SCALE)
        settings.setExtent(self.extent)
        settings.setBackgroundColor(QColor(SEA))
        return settings

    def _names(self, painter, settings):
        """Write the provinces' names, each where its largest part is widest."""
        provinces = self.layers[-1]
        if provinces.fields().lookupField("prov_zh") < 0:
            return
        field = "prov_zh" if language() == "zh" else "prov_en"
        transform = QgsCoordinateTransform(provinces.crs(), self.crs, self.inputs.transform_context)
        for feature in provinces.getFeatures():
            geometry = QgsGeometry(feature.geometry())
            geometry.transform(transform)
            parts = geometry.asGeometryCollection()
            largest = max(parts, key=lambda part: part.area())
            middle, _ = largest.poleOfInaccessibility(largest.length() / 200)
            pixel = settings.mapToPixel().transform(middle.asPoint())
            point = QPointF(pixel.x() / SCALE, pixel.y() / SCALE)
            if QRectF(QPointF(0, 0), self.size).contains(point):
                self._text(painter, point, feature[field], halo=True)

    def _text(self, painter, point, text, *, halo=False, along=0.5, size=11, colour="#6b6450"):
        font = QFont(self.family) if self.family else QFont()
        font.setPixelSize(size)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        start = point - QPointF(along * metrics.horizontalAdvance(text), -metrics.ascent() / 2.4)
        if halo:
            painter.setPen(QColor(255, 255, 255, 210))
            for shift in ((-1, 0), (1, 0), (0, -1), (0, 1)):
                painter.drawText(start + QPointF(*shift), text)
        painter.setPen(QColor(colour))
        painter.drawText(start, text)
        self._words.append((text, start, size))

    def _frame(self, painter, settings):
        """Draw the frame, the scale bar, north, and that this is a sketch map."""
        frame = QRectF(0.5, 0.5, self.size.width() - 1, self.size.height() - 1)
        painter.setPen(QPen(QColor("#9aa5ae"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(frame)
        metres = settings.mapUnitsPerPixel() * SCALE
        length = nice_step(metres * 70)
        width = length / metres
        left, base = self.size.width() - width - 36, self.size.height() - 12
        painter.fillRect(QRectF(left - 8, base - 24, width + 40, 30), QColor(255, 255, 255, 200))
        painter.fillRect(QRectF(left, base - 5, width / 2, 5), QColor(INK))
        painter.setPen(QPen(QColor(INK), 1))
        painter.drawRect(QRectF(left, base - 5, width, 5))
        words = f"{length / 1000:g} km" if length >= 1000 else f"{length:g} m"
        self._text(painter, QPointF(left, base - 14), "0", along=0.5, size=10, colour=INK)
        self._text(painter, QPointF(left + width, base - 14), words, size=10, colour=INK)
        mark = tr("Sketch map (示意图)")
        corner = QPointF(self.size.width() - 10, 16)
        self._text(painter, corner, mark, along=1, size=11, colour=INK, halo=True)
        north = QPointF(22, 34)
        painter.setBrush(QColor(INK))
        arrow = [north + QPointF(*each) for each in ((0, -16), (6, 2), (0, -3), (-6, 2))]
        painter.drawPolygon(QPolygonF(arrow))
        self._text(painter, north + QPointF(0, 10), "N", size=11, colour=INK)

    def _entries(self):
        """Return symbol, words of each entry of the legend, with the number of sites."""
        counts = {}
        for feature in self.layers[0].getFeatures():
            counts[feature["verdict"]] = counts.get(feature["verdict"], 0) + 1
        entries = []
        for category in self.layers[0].renderer().categories():
            if counts.get(category.value()):
                words = f"{category.label()} ({counts[category.value()]:,})"
                entries.append((category.symbol().clone(), words))  # lives longer than its list
        titles = {
            "shoreline": tr("Shoreline"),
            "provinces": tr("Provinces of the region"),
        }
        entries += [
            (layer.renderer().symbol().clone(), titles[layer.name()]) for layer in self.layers[1:]
        ]
        return entries

    def _legend(self, painter, entries):
        for number, (symbol, words) in enumerate(entries):
            row, column = divmod(number, 3)
            x = 6 + column * WIDTH / 3
            y = self.size.height() + 12 + row * LEGEND_LINE
            painter.drawImage(QRectF(x, y - 5, 22, 14), _icon(symbol))
            self._text(painter, QPointF(x + 28, y + 2), words, along=0, size=12, colour=INK)


def _rendered(settings):
    """Return the map as an image of its own, which nothing drawn beyond its edge leaves."""
    image = QImage(settings.outputSize(), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    job = QgsMapRendererCustomPainterJob(settings, painter)
    job.renderSynchronously()
    painter.end()
    return image


def _icon(symbol):
    """Return a symbol as large as it is on the map."""
    size = QSize(44, 28)
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    context = QgsRenderContext.fromQPainter(painter)
    context.setScaleFactor(SCALE * 96 / 25.4)
    symbol.drawPreviewIcon(painter, size, context)
    painter.end()
    return image


def _extent(layer, crs):
    transform = QgsCoordinateTransform(layer.crs(), crs, layer.transformContext())
    return transform.transformBoundingBox(QgsRectangle(layer.extent()))


def _flat_crs(lonlat):
    """Return an equal-area projection around the middle of an extent in degrees."""
    middle = lonlat.center()
    return QgsCoordinateReferenceSystem.fromProj(
        f"+proj=laea +lat_0={middle.y():.2f} +lon_0={middle.x():.2f} +datum=WGS84 +units=m"
    )
