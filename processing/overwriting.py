"""Outputs that would destroy an input or each other: QGIS empties a file when it opens a sink."""

import re
from pathlib import Path

from qgis.core import (
    QgsMapLayer,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingUtils,
    QgsProperty,
    QgsProviderRegistry,
)
from qgis.PyQt.QtCore import QCoreApplication

translate = QCoreApplication.translate

_TABLE = re.compile(r"^ogr:dbname='(?P<path>[^']+)' table=\"(?P<table>[^\"]+)\"")


def refuse_overwriting(algorithm, parameters, context):
    """Refuse a sink in a file that the same run reads, and two sinks in one.

    Parameters
    ----------
    algorithm : QgsProcessingAlgorithm
    parameters : dict
    context : QgsProcessingContext

    Raises
    ------
    QgsProcessingException
        Names the output and the file. Another table of a GeoPackage that is read is allowed.
    """
    read = _read(algorithm, parameters, context)
    written = []
    for definition in algorithm.parameterDefinitions():
        if not isinstance(definition, QgsProcessingParameterFeatureSink):
            continue
        path, table = written_to(parameters.get(definition.name()))
        if path is None:
            continue
        if any(_clash((path, table), place) for place in read):
            raise QgsProcessingException(
                translate(
                    "ParkShore",
                    "{output} would overwrite {path}, which this run reads; choose another file.",
                ).format(output=definition.description(), path=path)
            )
        if any(_clash((path, table), place) or _clash(place, (path, table)) for place in written):
            raise QgsProcessingException(
                translate(
                    "ParkShore",
                    "{output} would overwrite another output in {path}; choose another file.",
                ).format(output=definition.description(), path=path)
            )
        written.append((path, table))


def written_to(value):
    """Return file and table of a sink's value; the table is None where the file is made anew."""
    value = _plain(value)
    if not isinstance(value, str):
        return None, None
    named = _TABLE.match(value)
    if named:
        return _resolved(named["path"]), named["table"]
    return (_resolved(value), None) if Path(value).is_absolute() else (None, None)


def _clash(sink, place):
    """Whether a sink destroys what lies at a place; both are pairs of file and table."""
    return sink[0] == place[0] and sink[1] in {None, place[1]}


def _read(algorithm, parameters, context):
    """Return the files and tables that a run reads."""
    places = []
    for definition in algorithm.parameterDefinitions():
        value = _plain(parameters.get(definition.name()))
        if isinstance(definition, QgsProcessingParameterFeatureSource) and value:
            places.append(_read_from(value, context))
        elif isinstance(definition, QgsProcessingParameterFile) and isinstance(value, str):
            places.append((_resolved(value), None))
    return [place for place in places if place[0] is not None]


def _plain(value):
    """Return what a source or sink definition holds; None where it is still an expression."""
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source
    elif isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink
    if not isinstance(value, QgsProperty):
        return value
    static = value.propertyType() == QgsProperty.Type.StaticProperty
    return value.staticValue() if static else None


def _read_from(value, context):
    """Return file and table of a layer; (None, None) where it lies in no file."""
    layer = value
    if not isinstance(value, QgsMapLayer):
        layer = QgsProcessingUtils.mapLayerFromString(str(value), context, False)
    provider = "ogr" if layer is None else layer.providerType()
    source = str(value) if layer is None else layer.source()
    registry = QgsProviderRegistry.instance()
    parts = registry.decodeUri(provider, source)
    path = _resolved(parts.get("path"))
    table = parts.get("layerName")
    if path is not None and not table:  # the first one
        table = next((e.name() for e in registry.querySublayers(str(path))), None)
    return path, table


def _resolved(path):
    return Path(str(path)).resolve() if path else None
