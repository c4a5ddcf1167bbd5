"""A page with one map: title, legend with counts, scale bar, sources, date, approval number."""

import math
from pathlib import Path

import pyproj
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsTextFormat,
)
from qgis.PyQt.QtGui import QColor

from ..evidence.sheet_layout import LAYER_CRS, local_crs
from ..messages.language import language, tr
from ..messages.provenance import plugin_version
from ..styles.place_labels import FONTS
from .drawn_layers import drawn_layers

PAPERS = ((297, 210), (210, 297), (420, 297), (297, 420), (90, 160))
"""Millimetres of what the values of ``PAPER`` stand for, an interface."""

PHONE = 4
WIDEST_ZONE = 4.0  # degrees that one Gauss–Krüger zone shows without visible distortion
WIDE_CRS = "+proj=aea +lat_1=25 +lat_2=47 +lat_0=0 +lon_0=105 +ellps=GRS80 +units=m +no_defs"
LEAST_HALF_M = 500.0
ROOM = 1.12
ROUND = (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8)
LEGEND_WIDE, LEGEND_TALL = 56.0, 34.0  # mm
FOOT_LINES, WRAPPED = 5, 3
ARROW = "NorthArrow_02.svg"
DPI, PHONE_DPI = 200, 300


class MapPage:
    """Lays one page out.

    Parameters
    ----------
    drawn : map_reading.DrawnMap
    feedback : QgsProcessingFeedback
    """

    def __init__(self, drawn, feedback):
        self.drawn, self.feedback = drawn, feedback
        self.count = len(drawn.visits)
        self.width, self.height = PAPERS[drawn.paper]
        self.phone = drawn.paper == PHONE
        self.text_size = 6.0 if self.phone else 8.0
        self.crs = self._crs()
        self.project = QgsProject()
        about = self.project.metadata()  # title and language of the PDF
        about.setTitle(self._title())
        about.setLanguage(language())
        self.project.setMetadata(about)
        self.layers = drawn_layers(self.drawn)
        self.project.addMapLayers(self.layers, False)
        self.layout = QgsPrintLayout(self.project)
        self.layout.initializeDefaults()
        page = self.layout.pageCollection().page(0)
        page.setPageSize(QgsLayoutSize(self.width, self.height, Qgis.LayoutUnit.Millimeters))
        self.scale = round(self._lay_out())

    def write(self, path):
        """Write the page, as a picture where the file is to be one.

        Raises
        ------
        OSError
            Where it could not be written.
        """
        exporter = QgsLayoutExporter(self.layout)
        if Path(path).suffix.lower() == ".png":
            settings = QgsLayoutExporter.ImageExportSettings()
            settings.dpi = PHONE_DPI if self.phone else DPI
            done = exporter.exportToImage(str(path), settings)
        else:
            settings = QgsLayoutExporter.PdfExportSettings()
            settings.dpi = DPI
            settings.exportMetadata = True
            settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText  # can be searched
            done = exporter.exportToPdf(str(path), settings)
        if done != QgsLayoutExporter.ExportResult.Success:
            raise OSError(0, tr("the disk is full or the file was cut"))

    # The map ----------------------------------------------------------------------------------

    def _crs(self):
        west, south, east, north = self.drawn.bounds
        if east - west <= WIDEST_ZONE:
            return local_crs((west + east) / 2, (south + north) / 2)
        return QgsCoordinateReferenceSystem.fromProj(WIDE_CRS)

    def _lay_out(self):
        """Put all items on the page; return the scale."""
        side, line = (4.0, 3.2) if self.phone else (10.0, 4.2)
        wide, landscape = self.width - 2 * side, self.width > self.height
        beside = LEGEND_WIDE if landscape else 0.0
        lines = FOOT_LINES + (0 if landscape else WRAPPED)  # what a narrow page breaks
        under = line * lines + (2.0 if landscape else LEGEND_TALL)
        top = side + (9.0 if self.phone else 12.0)
        tall = self.height - top - under - side
        self._label(self._title(), (side, side, wide, top - side), self.text_size * 1.8, bold=True)
        shown = self._map(side, top, wide - beside, tall)
        x, y = (side + wide - beside + 3, top) if landscape else (side, top + tall + 1.5)
        self._legend(shown, x, y)
        self._scale_bar(shown, side + 1.5, top + tall - 1.5)
        self._north(side + wide - beside - 11, top + 2)
        foot = line * lines
        box = (side, self.height - side - foot, wide, foot)
        self._label("\n".join(self._foot_texts(shown.scale())), box, self.text_size)
        return shown.scale()

    def _map(self, x, y, wide, tall):
        item = QgsLayoutItemMap(self.layout)
        self.layout.addLayoutItem(item)
        item.attemptMove(QgsLayoutPoint(x, y))
        item.attemptResize(QgsLayoutSize(wide, tall))
        item.setCrs(self.crs)
        item.setLayers(self.layers)
        item.setKeepLayerSet(True)
        item.setFrameEnabled(True)
        item.setBackgroundColor(QColor("#ffffff"))
        west, south, east, north = self._extent()
        item.setExtent(QgsRectangle(west, south, east, north))
        item.attemptResize(QgsLayoutSize(wide, tall))  # an extent of another shape changes it
        middle = ((west + east) / 2, (south + north) / 2)
        needed = max((east - west) / wide, (north - south) / tall) * 1000
        scale = self.drawn.scale or _round_scale(needed)
        half = (wide * scale / 2000, tall * scale / 2000)
        item.setExtent(
            QgsRectangle(
                middle[0] - half[0], middle[1] - half[1], middle[0] + half[0], middle[1] + half[1]
            )
        )
        item.setScale(scale)
        return item

    def _extent(self):
        """Return what the map has to show, in its own system."""
        to_map = pyproj.Transformer.from_crs(LAYER_CRS, self.crs.toWkt(), always_xy=True)
        west, south, east, north = to_map.transform_bounds(*self.drawn.bounds)
        half = [max((east - west) / 2, LEAST_HALF_M), max((north - south) / 2, LEAST_HALF_M)]
        x, y = (west + east) / 2, (south + north) / 2
        return (x - half[0] * ROOM, y - half[1] * ROOM, x + half[0] * ROOM, y + half[1] * ROOM)

    def _legend(self, shown, x, y):
        legend = QgsLayoutItemLegend(self.layout)
        self.layout.addLayoutItem(legend)
        legend.setLinkedMap(shown)
        legend.setAutoUpdateModel(False)
        tree = legend.model().rootGroup()
        tree.removeAllChildren()
        for layer in self.layers:
            tree.addLayer(layer)
        for style, size in (
            (QgsLegendStyle.Style.Title, 1.1),
            (QgsLegendStyle.Style.Subgroup, 1.05),
            (QgsLegendStyle.Style.SymbolLabel, 1.0),
        ):
            legend.rstyle(style).setTextFormat(self._format(self.text_size * size))
        if self.width < self.height:
            legend.setColumnCount(2)
            legend.setSplitLayer(True)
        legend.attemptMove(QgsLayoutPoint(x, y))
        legend.adjustBoxSize()

    def _scale_bar(self, shown, x, y):
        """Put the scale bar above a point."""
        bar = QgsLayoutItemScaleBar(self.layout)
        self.layout.addLayoutItem(bar)
        bar.setLinkedMap(shown)
        bar.setStyle("Single Box")
        bar.setHeight(1.6)
        in_km = shown.scale() > 30_000
        bar.setUnits(Qgis.DistanceUnit.Kilometers if in_km else Qgis.DistanceUnit.Meters)
        bar.setUnitLabel("km" if in_km else "m")
        bar.setNumberOfSegmentsLeft(0)
        bar.setNumberOfSegments(2)
        bar.setMapUnitsPerScaleBarUnit(1)
        on_paper = 0.036 * shown.scale() / (1000 if in_km else 1)  # of a bar of 36 mm
        bar.setUnitsPerSegment(_round_down(on_paper / 2))
        bar.setTextFormat(self._format(self.text_size))
        bar.setBackgroundEnabled(True)
        bar.update()
        bar.attemptMove(QgsLayoutPoint(x, y - bar.rect().height()))

    def _north(self, x, y):
        arrows = (
            Path(folder) / "arrows" / "NorthArrow_02.svg" for folder in QgsApplication.svgPaths()
        )
        found = next((path for path in arrows if path.is_file()), None)
        if found is None:
            return
        picture = QgsLayoutItemPicture(self.layout)
        self.layout.addLayoutItem(picture)
        picture.setPicturePath(str(found))
        picture.attemptMove(QgsLayoutPoint(x, y))
        picture.attemptResize(QgsLayoutSize(9, 11))

    # Words ------------------------------------------------------------------------------------

    def _title(self):
        sketch = tr("sketch map (示意图)")
        return (
            self.drawn.title if "示意图" in self.drawn.title else f"{self.drawn.title} · {sketch}"
        )

    def _foot_texts(self, scale):
        crs = self.crs.description() or tr("Albers equal-area conic, 25° and 47° N, 105° E")
        approval = (
            tr("Map approval number: {number}", number=self.drawn.approval)
            if self.drawn.approval
            else tr("Map approval number (审图号): none; for internal use, not to be published.")
        )
        return [
            tr("Scale 1 : {scale}; coordinate system: {crs}", scale=f"{scale:,.0f}", crs=crs),
            self.drawn.sources,
            tr(
                "{date} · made with ParkShore {version}",
                date=self.drawn.day,
                version=plugin_version(),
            ),
            approval,
            tr(
                "A screening on the data given; it replaces neither a survey nor a decision of the "
                "authority.",
            ),
        ]

    def _label(self, text, box, size, *, bold=False):
        label = QgsLayoutItemLabel(self.layout)
        self.layout.addLayoutItem(label)
        label.setText(text.replace("[%", "[ %"))  # else QGIS takes it for an expression
        label.setTextFormat(self._format(size, bold=bold))
        label.attemptMove(QgsLayoutPoint(*box[:2]))
        label.attemptResize(QgsLayoutSize(*box[2:]))

    @staticmethod
    def _format(size, *, bold=False):
        text = QgsTextFormat()
        text.setFamilies(list(FONTS))
        text.setSize(size)
        text.setSizeUnit(Qgis.RenderUnit.Points)
        text.setForcedBold(bold)
        return text


def _round_scale(least):
    """Return the next round scale number that is not smaller."""
    power = 10 ** math.floor(math.log10(least))
    return next((step * power for step in ROUND if step * power >= least), 10 * power)


def _round_down(most):
    """Return a round number that is not greater."""
    power = 10 ** math.floor(math.log10(most))
    return max(step * power for step in (1, 2, 5) if step * power <= most)
