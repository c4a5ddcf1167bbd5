"""A print layout filled item by item: the page of the demo's map."""

from pathlib import Path

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsFillSymbol,
    QgsFontUtils,
    QgsLayoutExporter,
    QgsLayoutFrame,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemManualTable,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLayoutTable,
    QgsLegendStyle,
    QgsPrintLayout,
    QgsProject,
    QgsTableCell,
    QgsTextBufferSettings,
    QgsTextFormat,
)
from qgis.PyQt.QtGui import QColor, QFont

FONTS = ("Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC")


def text_format(points, color="#1f2a33", *, bold=False, halo=False):
    """Return a text format in a font that has Chinese characters."""
    font = QFont(next(filter(QgsFontUtils.fontFamilyMatchOnSystem, FONTS), "Sans Serif"))
    font.setBold(bold)
    written = QgsTextFormat()
    written.setFont(font)
    written.setSize(points)
    written.setColor(QColor(color))
    if halo:
        buffer = QgsTextBufferSettings()
        buffer.setEnabled(True)
        buffer.setSize(0.7)
        buffer.setColor(QColor(255, 255, 255, 220))
        written.setBuffer(buffer)
    return written


class Sheet:
    """A4 landscape, filled item by item; all measures in millimetres."""

    def __init__(self):
        self.layout = QgsPrintLayout(QgsProject.instance())
        self.layout.initializeDefaults()

    def put(self, item, box):
        """Place an item on the page; its box is ``(box)``."""
        self.layout.addLayoutItem(item)
        item.attemptMove(QgsLayoutPoint(*box[:2]))
        item.attemptResize(QgsLayoutSize(*box[2:]))
        return item

    def write(self, text, written, box):
        """Place a text."""
        item = QgsLayoutItemLabel(self.layout)
        item.setText(text)
        item.setTextFormat(written)
        item.setMarginX(0)
        return self.put(item, box)

    def map(self, layers, crs, extent, box):
        """Place a map of an extent given in its CRS."""
        item = self.put(QgsLayoutItemMap(self.layout), box)
        item.setCrs(crs)
        item.setLayers(layers)
        item.setKeepLayerSet(True)
        item.setBackgroundColor(QColor("#eef2f4"))
        item.setFrameEnabled(True)
        item.setFrameStrokeColor(QColor("#7a8791"))
        item.zoomToExtent(extent)
        return item

    def outline(self, whole, part):
        """Show on one map what another one covers."""
        whole.overview().setLinkedMap(part)
        frame = {"style": "no", "outline_color": "#111111", "outline_width": "0.5"}
        whole.overview().setFrameSymbol(QgsFillSymbol.createSimple(frame))

    def scale_bar(self, linked, kilometres, x, y):
        """Place a scale bar of two segments."""
        item = QgsLayoutItemScaleBar(self.layout)
        item.setStyle("Single Box")
        item.setLinkedMap(linked)
        item.setUnits(Qgis.DistanceUnit.Kilometers)
        item.setUnitLabel("km")
        item.setNumberOfSegments(2)
        item.setNumberOfSegmentsLeft(0)
        item.setUnitsPerSegment(kilometres)
        item.setHeight(1.6)
        item.setTextFormat(text_format(8, halo=True))
        item.setBackgroundEnabled(False)
        return self.put(item, (x, y, 60, 10))

    def north_arrow(self, linked, x, y):
        """Place an arrow that points to the map's north."""
        item = QgsLayoutItemPicture(self.layout)
        arrows = (Path(folder) / "arrows/NorthArrow_02.svg" for folder in QgsApplication.svgPaths())
        item.setPicturePath(str(next(path for path in arrows if path.is_file())))
        item.setSvgFillColor(QColor("#1f2a33"))
        item.setLinkedMap(linked)
        item.setNorthMode(QgsLayoutItemPicture.NorthMode.TrueNorth)
        return self.put(item, (x, y, 10, 12))

    def legend(self, layers, box):
        """Place a legend of some layers."""
        item = QgsLayoutItemLegend(self.layout)
        item.setAutoUpdateModel(False)
        group = item.model().rootGroup()
        group.clear()
        for layer in layers:
            group.addLayer(layer)
        for part, points in (
            (QgsLegendStyle.Style.Subgroup, 8.5),
            (QgsLegendStyle.Style.SymbolLabel, 8),
        ):
            style = item.style(part)
            bold = part == QgsLegendStyle.Style.Subgroup
            style.setTextFormat(text_format(points, bold=bold))
            item.setStyle(part, style)
        item.setSymbolWidth(5)
        item.setSymbolHeight(3.4)
        item.setBackgroundEnabled(False)
        return self.put(item, box)

    def table(self, rows, place):
        """Place a table, its first row the header, in ``(x, y, width)``."""
        item = QgsLayoutItemManualTable.create(self.layout)
        self.layout.addMultiFrame(item)
        cells = []
        for number, row in enumerate(rows):
            cells.append([QgsTableCell(str(value)) for value in row])
            for cell in cells[-1]:
                cell.setTextFormat(text_format(8, bold=number == 0))
        item.setTableContents(cells)
        margin, first, others = 0.8, 28, len(rows[0]) - 1
        widths = [first, *[(place[2] - first) / others] * others]
        item.setColumnWidths([width - 2 * margin - 0.2 for width in widths])
        item.setWrapBehavior(QgsLayoutTable.WrapBehavior.WrapText)
        item.setCellMargin(margin)
        item.setGridColor(QColor("#b9c3ca"))
        item.setGridStrokeWidth(0.15)
        frame = QgsLayoutFrame(self.layout, item)
        item.addFrame(frame)
        frame.attemptMove(QgsLayoutPoint(*place[:2]))
        frame.attemptResize(QgsLayoutSize(place[2], 10 * len(rows)))

    def export(self, path):
        """Write the sheet as a picture."""
        settings = QgsLayoutExporter.ImageExportSettings()
        settings.dpi = 200
        done = QgsLayoutExporter(self.layout).exportToImage(str(path), settings)
        if done != QgsLayoutExporter.ExportResult.Success:
            raise SystemExit(f"{path} could not be written")
