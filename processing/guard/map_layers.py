"""The map layer behind a parameter's value, and how it is called."""

import threading
from contextlib import nullcontext
from pathlib import Path

from qgis.core import (
    QgsProcessingException,
    QgsProviderRegistry,
    QgsVectorLayer,
)

from ..messages.discreet_sources import told_source
from ..messages.language import tr
from .destinations import held, local_path
from .lasting_crs import lasting
from .layers_at_hand import layer_of

_one_thread = threading.RLock()


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
    with opening(str(value)):
        return layer_of(str(value), context)


def opening(source):
    """Return a block in which one thread at a time opens a file's tables.

    QGIS waits for itself for ever where two threads open tables of one GeoPackage at once
    (github.com/qgis/QGIS/pull/58337). Servers are left out: to open one may ask the user, in the
    main thread, which must not wait here.

    Parameters
    ----------
    source : str
    """
    path = local_path(source)
    return nullcontext() if path is None or not path.exists() else _one_thread


def open_layer(source, name, provider="ogr"):
    """Return a layer of its own, opened as `opening` says.

    As Processing itself opens layers in a worker: neither with the symbols and fonts of the style
    kept with it, nor asking for a coordinate system it lacks. The one it has outlives the worker.
    """
    options = QgsVectorLayer.LayerOptions(loadDefaultStyle=False)
    options.skipCrsValidation = True
    with opening(source):
        layer = QgsVectorLayer(source, name, provider, options)
    if layer.crs().isValid():
        layer.setCrs(lasting(layer.crs()))
    return layer


def shown_layer(source, name, provider="ogr"):
    """Return a layer for the map or a table, with the style kept with it, opened as `opening` says.

    Parameters
    ----------
    source, name, provider : str
        As for `QgsVectorLayer`.
    """
    with opening(source):
        return QgsVectorLayer(source, name, provider)


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
