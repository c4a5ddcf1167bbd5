"""What lies on the disk, counted and compared: "no error" is not "written"."""

import sqlite3
import zipfile
from contextlib import closing

from osgeo import gdal
from qgis.core import QgsProcessingException

from ..guard.geopackage_file import SQLITE, connected, quoted
from ..guard.map_layers import open_layer
from ..layers.attribute_values import plain
from ..messages.language import tr
from ..messages.nearing import come_nearer
from .geopackage.geopackage_crs import keep_crs
from .sink_targets import close_connections

_PDF_START = b"%PDF-"
_PDF_END = b"%%EOF"
_TAIL = 1024
_EXACT = {int, float, str}
_PLAIN_TABLES = (
    "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
)
"""A spatial index is checked as the three tables it lies in: newer SQLite would also look up each
row of it twice, in most of the time of the whole check."""


class NotWholeError(OSError):
    """A file does not hold what was written to it."""


def refuse_unwritten(target, sink, feedback):
    """Count what lies on the disk, and compare its ends with what was written.

    Parameters
    ----------
    target : sink_targets.Target
    sink : sink.Sink
        Closed.
    feedback : QgsProcessingFeedback

    Raises
    ------
    QgsProcessingException
        Rows lack: a full disk, a file that was deleted, or a format that drops what has no
        geometry, as FlatGeobuf does without a word.
    """
    come_nearer(feedback)
    path = target.made_path
    kept = 0 if target.in_file else sink.written
    try:
        if target.server:
            kept = target.rows()
        elif path is not None:
            kept = _rows_in(path, target, sink)
    except OSError as error:
        feedback.pushDebugInfo(str(error))
        kept = 0
    if (path is not None or sink.written) and kept < sink.written:
        raise _unwritten(target.told_path, kept, sink.written)


def _rows_in(path, target, sink):
    table = target.made_table
    if path.suffix.lower() in SQLITE:
        settle(path)
    if path.suffix.lower() != ".gpkg":
        return rows_in_file(path, table)
    try:
        keep_crs(path, table, target.crs)
    except sqlite3.Error as error:
        raise NotWholeError(str(error)) from error
    kept = rows_in_geopackage(path, table)
    if kept and kept == sink.written:
        compare_ends(path, table, sink.fields, sink.ends)
    return kept


def _unwritten(path, kept, written):
    if kept:
        text = tr(
            "{path} keeps {kept} of {written} features; choose another format, such as "
            "GeoPackage, or a disk with more room.",
        )
    else:
        text = tr(
            "{path} could not be read back after writing; see whether the disk is full, or choose "
            "another format, such as GeoPackage.",
        )
    return QgsProcessingException(text.format(path=path, kept=kept, written=written))


def settle(path):
    """Close a GeoPackage's write-ahead log, so that all of it lies in the one file."""
    try:
        with closing(connected(path)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            connection.execute("PRAGMA journal_mode = DELETE").fetchall()
    except sqlite3.Error as error:
        raise NotWholeError(str(error)) from error


def rows_in_geopackage(path, table):
    """Return how many rows a table has, read from the table itself.

    Raises
    ------
    NotWholeError
        Where the file cannot be read from end to end.
    """
    try:
        with closing(connected(path)) as connection:
            for (name,) in connection.execute(_PLAIN_TABLES).fetchall():
                check = "".join(["PRAGMA quick_check(", quoted(name), ")"])
                told = connection.execute(check).fetchone()[0]
                if told != "ok":
                    raise NotWholeError(told)
            return connection.execute("".join(["SELECT count(*) FROM ", quoted(table)])).fetchone()[
                0
            ]
    except sqlite3.Error as error:
        raise NotWholeError(str(error)) from error


def rows_in_file(path, table=None):
    """Return how many features of a layer can be read, each of them read.

    Raises
    ------
    NotWholeError
        Where the file cannot be read, or ends in the middle of a line.
    """
    if path.suffix.lower() == ".csv" and not _ends_with(path, b"\n", tail=1):
        raise NotWholeError(path.name)
    gdal.ErrorReset()
    try:
        dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_READONLY)
        layer = None
        if dataset is not None:
            layer = (dataset.GetLayerByName(table) if table else None) or dataset.GetLayer(0)
        if layer is None:
            raise NotWholeError(gdal.GetLastErrorMsg() or path.name)
        count = sum(1 for _ in layer)
    except RuntimeError as error:  # where GDAL is told to raise
        raise NotWholeError(str(error)) from error
    return count


def compare_ends(path, table, fields, ends):
    """Compare the first and the last row of a GeoPackage's table with what was written.

    Parameters
    ----------
    path : Path
    table : str
    fields : QgsFields
        Of the features.
    ends : pair of QgsFeature
        The first and the last one written.

    Raises
    ------
    NotWholeError
    """
    layer = open_layer(f"{path}|layername={table}", "written")
    try:
        _compare(layer, path, table, fields, ends)
    finally:
        close_connections(layer)


def _compare(layer, path, table, fields, ends):
    keys = layer.primaryKeyAttributes()
    own_key = fields.lookupField(layer.fields()[keys[0]].name()) if keys else -1
    with closing(connected(path)) as connection:  # each alone SQLite finds without a search
        outer = [
            connection.execute(
                "".join(["SELECT ", end, "(rowid) FROM ", quoted(table)])
            ).fetchone()[0]
            for end in ("min", "max")
        ]
    for row, feature in dict(zip(outer, ends, strict=True)).items():
        given = None if own_key < 0 else plain(feature.attributes()[own_key])
        found = layer.getFeature(row if given is None else int(given))
        if not found.isValid() or not _same(feature, fields, found, is_spatial=layer.isSpatial()):
            raise NotWholeError(path.name)


def _same(written, fields, found, *, is_spatial):
    """Whether a row holds what was written, where format and field keep values as they are."""
    if is_spatial:
        first, second = written.geometry(), found.geometry()
        if first.isEmpty() != second.isEmpty():
            return False
        if not first.isEmpty() and first.boundingBox() != second.boundingBox():
            return False
    for index, value in enumerate(written.attributes()):
        kept = found.fields().lookupField(fields[index].name())
        pair = (plain(value), None if kept < 0 else plain(found.attributes()[kept]))
        if type(pair[0]) is type(pair[1]) and type(pair[0]) in _EXACT and pair[0] != pair[1]:
            return False
    return True


def write_bytes(path, data):
    """Write a file and read it back.

    Raises
    ------
    OSError
    """
    path.write_bytes(data)
    if path.read_bytes() != data:
        raise _cut()


def refuse_cut_pdf(path):
    """Raise `NotWholeError` for a PDF without its end."""
    with path.open("rb") as file:
        head = file.read(len(_PDF_START))
    if head != _PDF_START or not _ends_with(path, _PDF_END, tail=_TAIL):
        raise _cut()


def refuse_cut_archive(path):
    """Raise `NotWholeError` for a workbook of which a part cannot be read."""
    try:
        with zipfile.ZipFile(path) as archive:
            broken = archive.testzip()
    except zipfile.BadZipFile as error:
        raise _cut() from error
    if broken:
        raise _cut()


def _cut():
    return NotWholeError(0, tr("the disk is full or the file was cut"))


def _ends_with(path, end, *, tail):
    size = path.stat().st_size
    with path.open("rb") as file:
        file.seek(max(0, size - tail))
        return end in file.read()
