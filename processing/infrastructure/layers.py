"""Questions to a layer of the inventory: its fields and whether it has geometry."""

from qgis.core import Qgis, QgsProcessingException, QgsWkbTypes
from qgis.PyQt.QtCore import QCoreApplication

translate = QCoreApplication.translate


def require(layer, field):
    """Refuse a layer that lacks a field of the schema; names the closest one it has."""
    from ...analysis.indicators.columns import closest

    if layer.has(field):
        return
    raise QgsProcessingException(
        translate("ParkShore", "{layer} has no field {field}; the closest name is {close}.").format(
            layer=layer.name, field=field, close=closest(field, layer.fields.names()) or "–"
        )
    )


def spatial(layer):
    """Whether the layer's rows have geometry."""
    return QgsWkbTypes.geometryType(layer.wkb_type) != Qgis.GeometryType.Null


def own(layer, names):
    """Return those of the fields that the layer has, as it spells them."""
    return [
        layer.fields[layer.fields.lookupField(name)].name() for name in names if layer.has(name)
    ]
