"""Layers of the project that a worker finds without asking the project.

QGIS drops what the project keeps for expressions each time it looks a layer up there, in whatever
thread (`QgsProject::layerStore`). Where the window makes a context for expressions at that moment,
or another worker looks one up, QGIS ends with signal 11.
"""

import threading
from contextlib import contextmanager
from dataclasses import dataclass, field

from qgis.core import (
    Qgis,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingUtils,
    QgsVectorLayer,
    QgsVectorLayerSelectedFeatureSource,
)

from .destinations import held

_here = threading.local()


@dataclass(frozen=True)
class ProjectLayers:
    """Layers of the project that a run reads.

    Parameters
    ----------
    names : dict of str to str
        By ids; those joined to others are among them.
    given : dict of str to QgsMapLayer
        By what they are given as: id, name or source.
    """

    names: dict = field(default_factory=dict)
    given: dict = field(default_factory=dict)


@contextmanager
def at_hand(layers):
    """Have the worker of a block find these layers, and none of the project beside them.

    Parameters
    ----------
    layers : dict of str to QgsMapLayer
        As `ProjectLayers.given`, found in the main thread.
    """
    before = _known()
    _here.layers = {**(before or {}), **layers}
    try:
        yield
    finally:
        _here.layers = before


def layer_of(text, context, *, loading=True):
    """Return the layer that an id, a name or a source stands for, None where there is none.

    Parameters
    ----------
    text : str
    context : QgsProcessingContext
    loading : bool
        Whether a source may be opened.
    """
    layers = _known()
    if layers is None:
        return QgsProcessingUtils.mapLayerFromString(text, context, loading)
    if text in layers:
        return layers[text]
    with _apart_from_project(context):
        return QgsProcessingUtils.mapLayerFromString(text, context, loading)


def source_of(algorithm, parameters, name, context):
    """Return the source of a parameter as ``parameterAsSource`` does.

    Returns
    -------
    QgsProcessingFeatureSource or None
    """
    layers = _known()
    if layers is None:
        return algorithm.parameterAsSource(parameters, name, context)
    value = parameters.get(name)
    text = held(value, context)
    layer = layers.get(text) if isinstance(text, str) else None
    if isinstance(layer, QgsVectorLayer):
        return _source(layer, value, context)
    with _apart_from_project(context):
        return algorithm.parameterAsSource(parameters, name, context)


def _known():
    return getattr(_here, "layers", None)


@contextmanager
def _apart_from_project(context):
    project, ways = context.project(), context.transformContext()
    context.setProject(None)
    try:
        yield
    finally:
        context.setProject(project)
        context.setTransformContext(ways)


def _source(layer, value, context):
    """Return a layer as its definition wants it read: all or what is selected, limit, filter."""
    if not isinstance(value, QgsProcessingFeatureSourceDefinition):
        return QgsProcessingFeatureSource(layer, context)
    original = layer
    if value.selectedFeaturesOnly:
        original = QgsVectorLayerSelectedFeatureSource(layer)
    source = QgsProcessingFeatureSource(
        original, context, False, value.featureLimit, value.filterExpression
    )
    source.of = original  # which it does not own
    if value.flags & Qgis.ProcessingFeatureSourceDefinitionFlag.OverrideDefaultGeometryCheck:
        source.setInvalidGeometryCheck(value.geometryCheck)
    return source
