"""Every place that a run reads: layers, what lies behind them, files, tables of a server."""

import re
from pathlib import Path

from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsDataSourceUri,
    QgsMapLayer,
    QgsProcessingParameterDatabaseSchema,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
    QgsProviderConnectionException,
    QgsProviderRegistry,
    QgsVectorLayer,
    QgsVirtualLayerDefinition,
)
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtXml import QDomDocument

from .destinations import SERVERS, Place, held, local_path, real_path
from .geopackage_file import kind_of
from .layers_at_hand import ProjectLayers, layer_of

_LONGEST = 4096  # characters of a path on any system
_SOURCES = ("SrcDataSource", "SourceFilename", "SourceDataset")
_VRT_BYTES = 10_000_000
_QUERY = re.compile(r"\s*(select|with)\b", re.IGNORECASE)
_NAMING = (
    QgsProcessingParameterDatabaseSchema,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)
"""Kinds of parameters whose values name a layer, a file or a schema."""


def places_read(run):
    """Return the places that a run reads.

    Parameters
    ----------
    run : Run

    Returns
    -------
    list of Place
        A file that is no layer counts whole, with all its tables; a schema of a server has a
        place without a table.
    """
    return _read(run)[0]


def layers_read(run):
    """Return the layers of the project that a run reads, with those joined to them.

    Parameters
    ----------
    run : Run

    Returns
    -------
    ProjectLayers
    """
    _, reader = _read(run)
    project = run.context.project()

    def of_project(layers):
        return {
            key: layer
            for key, layer in layers.items()
            if project is not None and project.mapLayer(layer.id()) is layer
        }

    names = {id_: layer.name() for id_, layer in of_project(reader.layers).items()}
    return ProjectLayers(names, of_project(reader.given))


def _read(run):
    """Return the places that a run reads, and the reader that knows the layers there already."""
    parameters, context = run.parameters, run.context
    reader = _Reader(context)
    places = []
    for definition in run.algorithm.parameterDefinitions():
        if not isinstance(definition, _NAMING):
            continue
        for value in _single(parameters.get(definition.name()), context):
            if isinstance(definition, QgsProcessingParameterDatabaseSchema):
                name = parameters.get(definition.parentConnectionParameterName())
                places += _of_schema(held(name, context), value)
            elif _is_of_files(definition):
                found = reader.of_value(value) or _to_be_made(value)
                places += [Place(place.path) for place in found]
            elif not isinstance(definition, QgsProcessingParameterString) or _is_file(value):
                places += reader.of_value(value)
    return places, reader


def _is_of_files(definition):
    """Whether a parameter takes files, whatever is in them."""
    is_list = isinstance(definition, QgsProcessingParameterMultipleLayers)
    return isinstance(definition, QgsProcessingParameterFile) or (
        is_list and definition.layerType() == Qgis.ProcessingSourceType.File
    )


def _is_file(text):
    """Whether a text is the path of a file; a word that a folder is called by is none."""
    path = _local(text) if isinstance(text, str) else None
    return path is not None and bool(path.suffix) and path.is_file()


def _to_be_made(value):
    """Return the place of a file that is not there yet: an inventory may be made by the run."""
    text = str(value)
    if not text or len(text) > _LONGEST or "\0" in text:
        return []
    path = local_path(text)
    return [] if path is None else [Place(path)]


def _local(text):
    """Return the file or folder that a text names, None where there is none."""
    if len(text.partition("|")[0]) > _LONGEST or "\0" in text:
        return None
    try:
        path = local_path(text)
        return path if path is not None and path.exists() else None
    except OSError:  # a name longer than the system takes
        return None


def _single(value, context):
    """Yield the values in a parameter's value, lists taken apart."""
    value = held(value, context)
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        for each in value:
            yield from _single(each, context)
    elif value is not None:
        yield value


def _of_schema(connection, schema):
    """Return the place of a whole schema behind a named connection."""
    if not connection or not schema:
        return []
    uri = QgsDataSourceUri(str(connection)) if "=" in str(connection) else _named(str(connection))
    if uri is None:
        return []
    uri.setSchema(str(schema))
    uri.setTable("")
    return [Place(server=uri)]


def _named(connection):
    metadata = QgsProviderRegistry.instance().providerMetadata("postgres")
    try:
        return QgsDataSourceUri(metadata.createConnection(connection).uri())
    except QgsProviderConnectionException:
        return None


class _Reader:
    """Follows layers and files to what lies behind them, each once."""

    def __init__(self, context):
        self.context = context
        self.seen = set()
        self.layers = {}  # by id
        self.given = {}  # by the text that stands for it

    def of_value(self, value):
        if isinstance(value, QgsMapLayer):
            return self._of_layer(value)
        if isinstance(value, Path):
            value = str(value)
        if not isinstance(value, str) or not value.strip():
            return []
        layer = layer_of(value, self.context, loading=False)
        if layer is None:
            return self._of_text(value)
        self.given[value] = layer
        return self._of_layer(layer)

    def _of_layer(self, layer):
        """Return the places of a layer, and of those joined to it."""
        if layer.id() in self.layers:
            return []
        self.layers[layer.id()] = layer
        places = self._of_source(layer.providerType(), layer.source())
        if isinstance(layer, QgsVectorLayer):
            for join in layer.vectorJoins():
                if join.joinLayer() is not None:
                    places += self._of_layer(join.joinLayer())
        return places

    def _of_source(self, provider, source):
        if provider in SERVERS:
            return [Place(server=QgsDataSourceUri(source))]
        if provider == "virtual":
            return self._of_query(source)
        return [] if provider == "memory" else self._of_text(source, provider)

    def _of_query(self, source):
        """Return the places of the layers that a virtual layer queries."""
        places = []
        definition = QgsVirtualLayerDefinition.fromUrl(QUrl.fromEncoded(source.encode()))
        for each in definition.sourceLayers():
            if each.isReferenced():
                places += self.of_value(each.reference())
            else:
                places += self._of_source(each.provider(), each.source())
        return places

    def _of_text(self, text, provider="ogr"):
        """Return the places that a text names: a file, a table of it, what a VRT stands for."""
        scheme, _, uri = text.partition(":")
        if scheme.lower() in SERVERS:
            return [Place(server=QgsDataSourceUri(uri.removeprefix("//")))]
        if text.lstrip().startswith("<"):
            return self._of_vrt(text.encode(), Path.cwd())
        if "dbname=" in text:
            uri = QgsDataSourceUri(text[text.index("dbname=") :])
            there = uri.database() and Path(uri.database()).is_file()
            return [Place(real_path(uri.database()), uri.table() or None)] if there else []
        path = _local(text.partition("?")[0] if provider == "delimitedtext" else text)
        if path is None:
            return []
        places = [Place(path, _table(path, text, provider))]
        if path.suffix.lower() in {".vrt", ".ovf"} and path not in self.seen and path.is_file():
            self.seen.add(path)
            with path.open("rb") as file:
                places += self._of_vrt(file.read(_VRT_BYTES), path.parent)
        return places

    def _of_vrt(self, data, folder):
        """Return the places that a VRT stands for, however deep."""
        document = QDomDocument()
        document.setContent(data)
        places = []
        for tag in _SOURCES:
            nodes = document.elementsByTagName(tag)
            for number in range(nodes.count()):
                text = nodes.at(number).toElement().text().strip()
                beside = folder / text.partition("|")[0]
                places += self._of_text(str(beside) if beside.exists() else text)
        return places


def _table(path, text, provider):
    """Return the table of a file that a layer's address names; None where all of it counts.

    A view or a query reads other tables of its file: all of it counts.
    """
    if provider not in {"ogr", "spatialite"} or path.suffix.lower() not in {".gpkg", ".sqlite"}:
        return None
    registry = QgsProviderRegistry.instance()
    parts = registry.decodeUri(provider, text)
    if _QUERY.match(str(parts.get("subset") or "")):
        return None
    name = parts.get("layerName")  # Qt 5 has a NULL of its own
    if not name or not isinstance(name, str):
        name = _numbered(path, parts.get("layerId"))
    return None if name and kind_of(path, name) == "view" else name


def _numbered(path, number):
    """Return the name of a numbered table, of the first one where none is told."""
    try:
        dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_READONLY)
        table = None if dataset is None else dataset.GetLayer(number or 0)
    except RuntimeError:  # where GDAL's exceptions are on
        table = None
    return None if table is None else table.GetName()
