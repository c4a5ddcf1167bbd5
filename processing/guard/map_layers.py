"""The map layer behind a parameter's value, and how it is called."""

from pathlib import Path

from qgis.core import (
    QgsProcessingException,
    QgsProcessingUtils,
    QgsProviderRegistry,
    QgsVectorLayer,
)

from ..messages.discreet_sources import told_source
from ..messages.language import tr
from .destinations import held


def map_layer(value, context):
    """Return the layer behind a parameter's value, whatever its selection or filter.

    Parameters
    ----------
    value : object
        As QGIS hands it on: a layer, its id, name or source, a definition of either.
    context : QgsProcessingContext

    Returns
    -------
    QgsVectorLayer or None
        None where there is none, or where an expression cannot tell it yet.
    """
    value = held(value, context)
    if isinstance(value, QgsVectorLayer) or not value:
        return value or None
    return QgsProcessingUtils.mapLayerFromString(str(value), context)


def layer_name(layer):
    """Return the name of a layer; that of the table where a file holds several; "" for None."""
    if layer is None:
        return ""
    table = (
        QgsProviderRegistry.instance()
        .decodeUri(layer.providerType(), layer.source())
        .get("layerName")
    )
    return table if table and layer.name() == Path(layer.source()).stem else layer.name()


def unreadable(definition, value):
    """Return the error that a parameter's value is no layer."""
    return QgsProcessingException(
        tr(
            "{parameter}: the layer {value} could not be read; choose another.",
            parameter=definition.description(),
            value=told_source(value),
        )
    )
