"""Two sources that are one, in whatever spelling."""

from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsDataSourceUri,
    QgsProcessingFeatureSourceDefinition,
    QgsProviderRegistry,
    QgsVectorLayer,
    QgsVirtualLayerDefinition,
)
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtXml import QDomDocument

from .destinations import SERVERS, local_path, members, same_file
from .map_layers import map_layer, open_layer
from .servers import same_table

_VRT = {".vrt", ".ovf"}
_VRT_BYTES = 10_000_000
_DEEPEST = 8  # VRTs over VRTs, virtual layers over virtual layers


def same_rows(first, second, context):
    """Whether two values of sources name the same layer, or rows of the same one.

    Rows that each value chooses by a filter of its own are two sources, as the layers of a
    drawing are; a selection is none, for it may be another by the next run.

    Parameters
    ----------
    first, second : object
        As QGIS hands them on: layers, their ids, names or sources, definitions of these.
    context : QgsProcessingContext

    Returns
    -------
    bool
    """
    layers = [map_layer(value, context) for value in (first, second)]
    if not all(isinstance(layer, QgsVectorLayer) for layer in layers):
        return False
    filters = [_filter(v, layer) for v, layer in zip((first, second), layers, strict=True)]
    if all(filters) and filters[0] != filters[1]:
        return False
    return _same_layer(*(_origin(layer, context) for layer in layers))


def _filter(value, layer):
    """Return by what a value and its layer choose among the rows, "" for all of them."""
    expression = ""
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        expression = value.filterExpression
    kind = _parts(layer).get("geometryType") or ""
    texts = [layer.subsetString(), expression, str(kind)]
    return "|".join(texts) if any(texts) else ""


def _origin(layer, context):
    """Return the one layer that a virtual layer queries; of several, and else, the layer itself."""
    for _ in range(_DEEPEST):
        queried = _queried(layer, context) if layer.providerType() == "virtual" else []
        if len(queried) != 1 or not isinstance(queried[0], QgsVectorLayer):
            break
        layer = queried[0]
    return layer


def _queried(layer, context):
    """Return the layers behind a virtual layer, those of the project and those it opens itself."""
    definition = QgsVirtualLayerDefinition.fromUrl(QUrl.fromEncoded(layer.source().encode()))
    layers = {each.layerId() for each in layer.dependencies()}
    own = [each for each in definition.sourceLayers() if not each.isReferenced()]
    return [
        *(map_layer(each, context) for each in layers),
        *(open_layer(each.source(), each.name(), each.provider()) for each in own),
    ]


def _same_layer(first, second):
    if first.id() == second.id():
        return True
    providers = {first.providerType(), second.providerType()}
    if len(providers) == 1 and first.source() == second.source():
        return True
    if providers <= SERVERS:
        return same_table(*(QgsDataSourceUri(layer.source()) for layer in (first, second)))
    return any(one.meets(other) for one in _tables(first) for other in _tables(second))


@dataclass(frozen=True)
class _Table:
    """A table of a file.

    Attributes
    ----------
    path : Path
        Real path of the file.
    inner : str
        Path inside an archive.
    name, number : str, int or None
        As the source tells the table, None where it does not.
    """

    path: Path
    inner: str = ""
    name: str | None = None
    number: int | None = None

    def meets(self, other):
        """Whether both are one table."""
        if not any(same_file(each, other.path) for each in members(self.path)):
            return False
        if self.inner and other.inner and self.inner != other.inner:
            return False
        return self.told().casefold() == other.told().casefold()

    def told(self):
        """Return the table's name; of one that is not named that of the file's first."""
        if self.name:
            return self.name
        file = Path(self.inner) if self.inner else self.path
        if file.suffix.lower() in {".shp", ".dbf"}:
            return file.stem
        inside = f"/vsizip/{self.path}{self.inner}" if self.inner else str(self.path)
        for each in QgsProviderRegistry.instance().querySublayers(inside):
            if each.layerNumber() == (self.number or 0):
                return each.name()
        return self.path.stem


def _tables(layer):
    """Return the tables of files that a layer shows; joined ones are not among them."""
    if layer.providerType() in {"memory", "virtual"}:
        return []
    parts = _parts(layer)
    if layer.source().lstrip().startswith("<"):  # a VRT that lies in no file
        return _of_vrt(layer.source(), Path.cwd(), 0)
    return _of_file(
        parts.get("path") or "",
        0,
        parts.get("vsiSuffix"),
        parts.get("layerName"),
        parts.get("layerId"),
    )


def _of_file(text, depth, inner="", name=None, number=None):
    path = local_path(text)
    if path is None:
        return []
    name = name if name and isinstance(name, str) else None  # Qt 5 has a NULL of its own
    number = number if isinstance(number, int) else None
    tables = [_Table(path, inner or "", name, number)]
    if path.suffix.lower() in _VRT and path.is_file():
        with path.open("rb") as file:
            tables += _of_vrt(file.read(_VRT_BYTES), path.parent, depth, only=name)
    return tables


def _of_vrt(text, folder, depth, only=None):
    """Return the tables that a VRT stands for."""
    document = QDomDocument()
    document.setContent(text)
    nodes = document.elementsByTagName("OGRVRTLayer")
    tables = []
    for number in range(nodes.count() if depth <= _DEEPEST else 0):
        element = nodes.at(number).toElement()
        if only and element.attribute("name") != only:
            continue
        source = element.firstChildElement("SrcDataSource").text().strip()
        name = element.firstChildElement("SrcLayer").text().strip()
        beside = folder / source.partition("|")[0]
        tables += _of_file(str(beside) if beside.exists() else source, depth + 1, name=name)
    return tables


def _parts(layer):
    return QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
