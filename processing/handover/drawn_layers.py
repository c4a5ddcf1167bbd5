"""The layers of a printed map, in memory: dressed as in the window, their counts in the legend."""

from collections import Counter

import shapely
from qgis.core import QgsFeature, QgsField, QgsGeometry, QgsVectorLayer
from qgis.PyQt.QtCore import QMetaType

from ..evidence.sheet_layout import LAYER_CRS
from ..messages.language import tr
from ..styles.layer_style import dress

KINDS = {
    "Point": shapely.MultiPoint,
    "LineString": shapely.MultiLineString,
    "Polygon": shapely.MultiPolygon,
}
NAMED = 80  # sites up to which all are named


def drawn_layers(drawn):
    """Return the layers of a map from top to bottom.

    Parameters
    ----------
    drawn : map_reading.DrawnMap
    """
    sites = [
        (visit.shape, {"verdict": visit.values["verdict"], "name": visit.name})
        for visit in drawn.visits
    ]
    found = [
        *_made(sites, tr("Sites"), ("verdict", "name"), "verdict"),
        *_made(drawn.waters, tr("Water"), ("river_cls", "river"), "river"),
        *_made(drawn.zones, tr("Zone within the limit"), (), "zones"),
    ]
    for layer in found:
        _count_in_legend(layer)
        if layer.labelsEnabled():
            _label_at_all_scales(layer, shown=len(sites) <= NAMED)
    return found


def _made(shapes, name, fields, style):
    """Return layers in memory of the kinds of geometry that are there, points first."""
    found = []
    for kind in KINDS:
        own = [(part, values) for shape, values in shapes for part in _parts(shape, kind)]
        if own:
            found.append(_layer(kind, name, fields, own))
            dress(found[-1], style, "shorelinecheck" if style == "verdict" else "prepareshoreline")
    return found


def _parts(shape, kind):
    """Return a shape's parts of a kind as one shape, so that it is named and counted once."""
    parts = [part for part in shapely.get_parts(shape) if part.geom_type == kind]
    return [KINDS[kind](parts)] if parts else []


def _layer(kind, name, fields, own):
    layer = QgsVectorLayer(f"Multi{kind}?crs={LAYER_CRS}", name, "memory")
    layer.dataProvider().addAttributes([QgsField(each, QMetaType.Type.QString) for each in fields])
    layer.updateFields()
    features = []
    for shape, values in own:
        feature = QgsFeature(layer.fields())
        geometry = QgsGeometry()
        geometry.fromWkb(shapely.to_wkb(shape))
        feature.setGeometry(geometry)
        feature.setAttributes([values.get(each) for each in fields])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def _count_in_legend(layer):
    """Leave out of the legend what is not on the page, and say how many sites each class has."""
    renderer = layer.renderer()
    if not hasattr(renderer, "categories"):
        return
    field = renderer.classAttribute()
    known = {each.value() for each in renderer.categories() if each.value()}
    found = Counter(feature[field] for feature in layer.getFeatures())
    counts = Counter()
    for value, count in found.items():
        counts[value if value in known else None] += count
    for index, category in reversed(list(enumerate(renderer.categories()))):
        count = counts[category.value() if category.value() in known else None]
        if not count:
            renderer.deleteCategory(index)
        elif field == "verdict":
            renderer.updateCategoryLabel(index, f"{category.label()} ({count:,})")


def _label_at_all_scales(layer, *, shown):
    labeling = layer.labeling().clone()
    settings = labeling.settings()
    settings.scaleVisibility = False
    labeling.setSettings(settings)
    layer.setLabeling(labeling)
    layer.setLabelsEnabled(shown)
