"""Evidence sheets on paper: an atlas of the shipped layout, one page per site."""

import numpy as np
import pyproj
import shapely
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsLayoutExporter,
    QgsPalLayerSettings,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsRuleBasedRenderer,
    QgsSymbol,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QMetaType, QRectF, QSize
from qgis.PyQt.QtXml import QDomDocument

from ...analysis.resources import RESOURCES
from ..messages.fitting_lengths import fitting
from ..messages.language import tr
from ..publish.drawn_images import png_bytes
from ..styles.layer_style import symbol_of
from ..styles.place_labels import FONTS
from .sheet_fonts import make_searchable, searchable_text
from .sheet_texts import legend_words

TEMPLATE = RESOURCES / "layouts" / "evidence.qpt"
LAYER_CRS = "EPSG:4490"
ASPECT = 180 / 98  # of the map on the sheet
AROUND = 1.4
LEAST_HALF_M = 300.0
DPI = 150
MAP_ITEMS = ("map", "legend", "scale", "north")


class PrintedSheets:
    """The sheets of sites, laid out.

    Parameters
    ----------
    sheets : evidence_sheets.Sheets
    texts : list of dict
        What `sheet_texts.sheet_texts` gives.
    """

    def __init__(self, sheets, texts):
        self._project = QgsProject()
        layers = _layers(sheets)
        self._project.addMapLayers(list(layers.values()), False)
        coverage = _coverage(sheets, texts)
        self._project.addMapLayer(coverage, False)
        self._layout = _layout(self._project, layers, coverage)

    def write_pdf(self, path, feedback):
        """Print one sheet per site.

        Raises
        ------
        OSError
            Where the PDF could not be made.
        """
        settings = QgsLayoutExporter.PdfExportSettings()
        settings.dpi = DPI
        settings.exportMetadata = True
        settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText  # can be searched
        result, _ = QgsLayoutExporter.exportToPdf(
            self._layout.atlas(), str(path), settings, feedback
        )
        if result not in {
            QgsLayoutExporter.ExportResult.Success,
            QgsLayoutExporter.ExportResult.Canceled,
        }:
            raise OSError(0, tr("the disk is full or the file was cut"))

    def maps(self):
        """Yield the map of each sheet with its legend as PNG."""
        atlas, exporter = self._layout.atlas(), QgsLayoutExporter(self._layout)
        area = QRectF()
        for name in MAP_ITEMS:
            item = self._layout.itemById(name)
            area = area.united(item.mapRectToScene(item.rect()))
        atlas.beginRender()
        for number in range(atlas.count()):
            atlas.seekTo(number)
            yield png_bytes(exporter.renderRegionToImage(area, QSize(), DPI))
        atlas.endRender()


def _layers(sheets):
    """Return the map's layers from top to bottom, each feature bound to its sheet."""
    shapes = {"sites": [], "links": [], "shoreline": [], "zones": []}
    for row, extent in enumerate(sheets.extents):
        shapes["sites"].append((row, sheets.shapes[row]))
        shore = sheets.rows["shore_m"][row]
        if shore:
            link = _link(sheets, row)
            shapes["links"].append((row, link))
        shapes["shoreline"] += [(row, s) for s in sheets.shoreline.within(extent)]
        if sheets.zones is not None:
            shapes["zones"] += [(row, s) for s in sheets.zones.within(extent)]
    names = legend_words()
    made = {}
    for key, found in shapes.items():
        for kind in ("Polygon", "LineString", "Point"):
            own = [(row, part) for row, part in _parts(found) if part.geom_type == kind]
            if own:
                made[f"{key}_{kind}"] = _layer(kind, names[key], own, key, sheets)
    return made


def _parts(found):
    for row, shape in found:
        for part in shapely.get_parts(shape):
            yield from _parts([(row, part)]) if hasattr(part, "geoms") else [(row, part)]


def _link(sheets, row):
    """Return the shortest line; its start is the point of the site nearest to the stored one."""
    near = shapely.Point(sheets.near[row])
    cosine = np.cos(np.radians(near.y))  # nearness in degrees, good for drawing

    def squeeze(xy):
        return np.column_stack([xy[:, 0] * cosine, xy[:, 1]])

    def stretch(xy):
        return np.column_stack([xy[:, 0] / cosine, xy[:, 1]])

    site = shapely.transform(sheets.shapes[row], squeeze)
    return shapely.transform(shapely.shortest_line(site, shapely.transform(near, squeeze)), stretch)


def _layer(kind, name, shapes, key, sheets):
    layer = QgsVectorLayer(f"{kind}?crs={LAYER_CRS}", name, "memory")
    provider = layer.dataProvider()
    provider.addAttributes(
        [QgsField("sheet", QMetaType.Type.Int), QgsField("label", QMetaType.Type.QString)]
    )
    layer.updateFields()
    features = []
    for row, shape in shapes:
        feature = QgsFeature(layer.fields())
        geometry = QgsGeometry()
        geometry.fromWkb(shapely.to_wkb(shape))
        feature.setGeometry(geometry)
        shore = sheets.rows["shore_m"][row]
        margin = sheets.rows["margin_m"][row]
        label = fitting(shore, margin) if key == "links" else None
        feature.setAttributes([row + 1, label])
        features.append(feature)
    provider.addFeatures(features)
    layer.setRenderer(_only_this_sheet(symbol_of(layer, f"sheet_{key}")))
    if key == "links":
        _label(layer)
    return layer


def _only_this_sheet(symbol: QgsSymbol):
    root = QgsRuleBasedRenderer.Rule(None)
    root.appendChild(QgsRuleBasedRenderer.Rule(symbol, filterExp='"sheet" = @atlas_featurenumber'))
    return QgsRuleBasedRenderer(root)


def _label(layer):
    text = QgsTextFormat()
    text.setSize(9)
    text.setFamilies(list(FONTS))
    buffer = QgsTextBufferSettings()
    buffer.setEnabled(True)
    buffer.setSize(0.8)
    text.setBuffer(buffer)
    settings = QgsPalLayerSettings()
    settings.setFormat(searchable_text(text))
    settings.isExpression = True
    settings.fieldName = 'if("sheet" = @atlas_featurenumber, "label", NULL)'
    settings.placement = Qgis.LabelPlacement.Line
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def _coverage(sheets, texts):
    """Return a layer whose rows drive the atlas: texts, map CRS and extent of each sheet."""
    names = [*texts[0], "map_crs", "crs_line"]
    numbers = ["x_min", "y_min", "x_max", "y_max"]
    layer = QgsVectorLayer(f"Point?crs={LAYER_CRS}", "sheets", "memory")
    provider = layer.dataProvider()
    provider.addAttributes([QgsField(name, QMetaType.Type.QString) for name in names])
    provider.addAttributes([QgsField(name, QMetaType.Type.Double) for name in numbers])
    layer.updateFields()
    features = []
    for row, text in enumerate(texts):
        crs, extent = _map_frame(sheets, row)
        line = f"{crs.authid()} {crs.description()}"
        feature = QgsFeature(layer.fields())
        west, south, east, north = sheets.extents[row]
        feature.setGeometry(
            QgsGeometry.fromWkt(f"Point({(west + east) / 2} {(south + north) / 2})")
        )
        feature.setAttributes([*text.values(), crs.authid(), line, *extent])
        features.append(feature)
    provider.addFeatures(features)
    return layer


def _map_frame(sheets, row):
    """Return the CRS of a sheet's map and what it shows: site, link and the limit around."""
    shape = sheets.shapes[row]
    crs = local_crs(*shapely.Point(shape.centroid).coords[0])
    to_map = pyproj.Transformer.from_crs(LAYER_CRS, crs.authid(), always_xy=True)
    bounds = [shape.bounds[:2], shape.bounds[2:]]
    if sheets.rows["shore_m"][row]:
        bounds.append(tuple(sheets.near[row]))
    xy = np.column_stack(to_map.transform(*np.array(bounds).T))
    low, high = xy.min(axis=0), xy.max(axis=0)
    middle = (low + high) / 2
    limit = sheets.rows["limit_m"][row] or 0.0
    half = np.maximum((high - low) / 2, 0.35 * limit)
    half_height = AROUND * max(half[1], half[0] / ASPECT, LEAST_HALF_M)
    reach = np.array([half_height * ASPECT, half_height])
    return crs, [float(value) for value in (*(middle - reach), *(middle + reach))]


def local_crs(lon, lat):
    """Return the 3° Gauss–Krüger CRS of CGCS2000, or UTM outside its zones."""
    if 73.5 <= lon <= 136.5:
        return QgsCoordinateReferenceSystem(f"EPSG:{4534 + round(lon / 3) - 25}")
    zone = int((lon + 180) // 6) % 60 + 1
    return QgsCoordinateReferenceSystem(f"EPSG:{(32600 if lat >= 0 else 32700) + zone}")


def _layout(project, layers, coverage):
    layout = QgsPrintLayout(project)
    document = QDomDocument()
    document.setContent(TEMPLATE.read_text(encoding="utf-8"))
    layout.loadFromTemplate(document, QgsReadWriteContext())
    make_searchable(layout)
    shown = layout.itemById("map")
    shown.setLayers(list(layers.values()))
    shown.setKeepLayerSet(True)
    legend = layout.itemById("legend")
    tree = legend.model().rootGroup()
    tree.removeAllChildren()
    seen = set()
    for layer in layers.values():
        if layer.name() not in seen:
            seen.add(layer.name())
            tree.addLayer(layer)
    atlas = layout.atlas()
    atlas.setEnabled(True)
    atlas.setCoverageLayer(coverage)
    atlas.setHideCoverage(True)
    return layout
