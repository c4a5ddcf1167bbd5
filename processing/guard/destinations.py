"""Where an output goes and where a file lies, in whatever spelling."""

import errno
import os
import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from qgis.core import (
    QgsDataSourceUri,
    QgsProcessing,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProperty,
    QgsVectorFileWriter,
)
from qgis.PyQt.QtCore import QUrl

DEFAULT_SUFFIX = ".gpkg"  # what QGIS appends where it knows no format of an ending
SERVERS = {"postgres", "postgis", "mssql", "oracle", "hana"}

SIDES = (".qml", ".qmd")  # style and metadata that QGIS reads with a layer

_PROVIDER = re.compile(r"^(?P<provider>[A-Za-z]{3,}):(?://)?(?P<uri>.*)$", re.DOTALL)
_VIRTUAL = re.compile(r"^/vsi[a-z0-9_]+/")
_DRIVER = re.compile(r"^[A-Za-z][A-Za-z0-9_ ]+:(?P<path>.+)$")

_FAMILIES = (
    (".shp", ".shx", ".dbf", ".prj", ".cpg", ".qpj", ".qix", ".sbn", ".sbx", ".idm", ".ind"),
    (".tab", ".dat", ".map", ".id", ".ind"),
    (".mif", ".mid"),
    (".csv", ".csvt"),
    (".gml", ".gfs", ".xsd"),
    (".gpkg", ".gpkg-wal", ".gpkg-shm", ".gpkg-journal"),
)
"""Endings of the files that are one layer together."""


@dataclass(frozen=True)
class Place:
    """What an output replaces, or an input is read from.

    Attributes
    ----------
    path : Path or None
        Real path of the file or folder; None for a table of a server.
    table : str or None
        None for the whole of a file.
    server : QgsDataSourceUri or None
        Connection, schema and table of a server.
    is_postgis : bool
        Whether it is a server of PostGIS.
    """

    path: Path | None = None
    table: str | None = None
    server: QgsDataSourceUri | None = None
    is_postgis: bool = False

    @cached_property
    def files(self):
        """Keys of all files that are this place together."""
        return set().union(*map(keys, members(self.path)))

    @cached_property
    def sides(self):
        """Keys of style and metadata that QGIS reads with a layer."""
        return set().union(*(keys(self.path.with_suffix(suffix)) for suffix in SIDES))

    def told(self):
        """Return the place as a sentence names it; no connection, which may hold secrets."""
        if self.server is not None:
            schema = f"{self.server.schema()}." if self.server.schema() else ""
            return f"{schema}{self.server.table()}"
        return str(self.path)


def held(value, context):
    """Return what a definition or property holds; None where it cannot be told yet.

    Parameters
    ----------
    value : object
        A parameter's value.
    context : QgsProcessingContext
    """
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source
    elif isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink
    if not isinstance(value, QgsProperty):
        return value
    if value.propertyType() == QgsProperty.Type.StaticProperty:
        return value.staticValue()
    return value.valueAsString(context.expressionContext(), "")[0] or None


def sink_place(value, context):
    """Return the place of a sink, or None for what lies in no place of the user's."""
    value = held(value, context)
    if not isinstance(value, str) or not value or value == QgsProcessing.TEMPORARY_OUTPUT:
        return None
    if value == "skip" or value.startswith("memory:"):
        return None
    named = _PROVIDER.match(value)
    provider = named["provider"].lower() if named and not exists(value) else ""
    if provider in SERVERS:
        uri = QgsDataSourceUri(named["uri"])
        return Place(server=uri, is_postgis=provider in {"postgres", "postgis"})
    if provider in {"ogr", "spatialite"}:
        uri = QgsDataSourceUri(named["uri"])
        if uri.database():
            return Place(real_path(uri.database()), uri.table() or None)
        value = named["uri"]
    path = local_path(value)
    if path is None:
        return None
    if not QgsVectorFileWriter.driverForExtension(path.suffix.removeprefix(".")):
        path = path.with_name(path.name + DEFAULT_SUFFIX)
    return Place(path)


def file_place(value, context):
    """Return the place of a file or folder destination, or None where none is asked for."""
    value = held(value, context)
    if not isinstance(value, str) or not value or value in {QgsProcessing.TEMPORARY_OUTPUT, "skip"}:
        return None
    path = local_path(value)
    return None if path is None else Place(path)


def local_path(text):
    """Return the real path of the file that a text names, or None.

    Parameters
    ----------
    text : str
        A path, a ``file:`` address, a path below ``/vsizip/`` and the like, a path behind a GDAL
        driver's name; with or without ``|layername=`` and the like behind it.
    """
    if text.startswith("file:"):
        text = QUrl(text).toLocalFile() or text.removeprefix("file:")
    if not exists(text.partition("\n")[0]):
        text = text.partition("|")[0]
    text = text.strip()
    if _VIRTUAL.match(text):
        return _behind(text)
    driver = _DRIVER.match(text)
    if driver and not exists(text) and len(text.partition(":")[0]) > 1:
        inner = driver["path"]
        table = inner.rpartition(":")[0]
        text = table if table and not exists(inner) and exists(table) else inner
    return real_path(text) if text and _can_be(text) else None


def _can_be(text):
    """Whether a file of such a name can be: a name that is too long or holds a NUL is none."""
    try:
        os.lstat(text)
    except ValueError:
        return False
    except OSError as error:
        return error.errno != errno.ENAMETOOLONG
    return True


def exists(text):
    """Return whether a path leads somewhere; one that is too long or holds a NUL does not."""
    return os.path.exists(text)  # noqa: PTH110 - Path raises where a name is too long


def real_path(text):
    """Return an absolute path without links; what is not there yet is taken as written."""
    return Path(os.path.realpath(str(text)))


def _behind(text):
    """Return the file of this machine below ``/vsizip/`` and the like, or None."""
    while _VIRTUAL.match(text):
        text = _VIRTUAL.sub("", text, count=1)
        if "," in text and not exists(text):  # /vsisubfile/<from>_<to>,<path>
            text = text.partition(",")[2]
    text = text.replace("{", "").replace("}", "")
    for path in (Path(text), *Path(text).parents):
        if path.is_file():
            return real_path(path)
    return None


def members(path):
    """Return all files that are one layer together with a file."""
    suffix = path.suffix.lower()
    for family in _FAMILIES:
        if suffix in family:
            return [path, *(path.with_suffix(other) for other in family if other != suffix)]
    return [path]


def same_file(first, second):
    """Whether two real paths are one file, in whatever case and by whatever link."""
    return bool(keys(first) & keys(second))


def keys(path):
    """Return what a file is told by: itself, and its name in its folder where none is there yet.

    Two real paths are one file where they share a key.
    """
    named = (_node(path.parent) or folded(path.parent), folded(path.name))
    return {named, _node(path) or named}


def _node(path):
    """Return the node of a file or folder on its disk, None where there is none."""
    try:
        told = path.stat()
    except (OSError, ValueError):
        return None
    return (told.st_dev, told.st_ino) if told.st_ino else None


def folded(name):
    """Return a name as file systems that tell no case compare it."""
    return unicodedata.normalize("NFC", str(name)).casefold()


def lies_in(path, folder):
    """Whether a file lies in a folder or below it."""
    return any(same_file(parent, folder) for parent in path.parents)
