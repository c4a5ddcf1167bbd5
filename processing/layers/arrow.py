"""Whole columns of a GeoPackage at once, through GDAL's Arrow stream.

From GDAL 3.8 to 3.11.3 a thread of the driver may still write into rows that it has handed over:
values change, or QGIS ends (https://github.com/OSGeo/gdal/issues/12934). Before, a damaged file
kept its threads busy for ever. So the driver is told to read without threads of its own.
"""

import numpy as np
from osgeo import gdal
from qgis.core import (
    QgsProcessingContext,
    QgsProviderRegistry,
    QgsVariantUtils,
    QgsVectorLayer,
)

from ..guard.layers_at_hand import layer_of
from ..guard.rows_lost import counted, last_error, refuse_rows_lost
from ..messages.discreet_sources import without_secrets

BATCH = 65_536
_WITHOUT_THREADS = "OGR_GPKG_STREAM_BASE_IMPL"
_PLAIN_PARTS = ("path", "layerName")  # whatever else a source names, QGIS alone reads as it does


def batches(value, names, context, *, geometry=False, size=BATCH):
    """Return an iterator over batches of rows, or None where QGIS itself must read.

    QGIS must read whatever is more than the rows of a table as they lie there: a selection, a
    filter, a limit, edits, joins, a kind of geometry, open options, an archive, fields of other
    types than numbers and text.

    Parameters
    ----------
    value : object
        The parameter's value.
    names : list of str
        Fields, as the layer spells them.
    context : QgsProcessingContext
    geometry : bool
        Whether to read geometry.

    Returns
    -------
    iterator of (ids, columns) or None
        ``ids`` (n,) int64; ``columns`` a list of masked arrays, one per name, and one more of WKB
        where geometry is read. It raises `InputError` where the file is damaged.
    """
    layer = _plain_layer(value, context)
    if layer is None:
        return None
    dataset, table = _table(layer.source())
    if table is None:
        return None
    definition = table.GetLayerDefn()
    kinds = {
        definition.GetFieldDefn(i).GetName(): definition.GetFieldDefn(i)
        for i in range(definition.GetFieldCount())
    }
    key = table.GetFIDColumn()
    if not all(name == key or (name in kinds and _readable(kinds[name])) for name in names):
        return None
    ignored = [each for each in kinds if each not in names]
    table.SetIgnoredFields(ignored if geometry else [*ignored, "OGR_GEOMETRY"])
    wanted = [*names, table.GetGeometryColumn()] if geometry else names
    return _stream(dataset, table, wanted, size, without_secrets(layer.name()))


def decoded(value):
    """Return a value of a column, bytes as the text that QGIS makes of them."""
    return value.decode(errors="replace") if isinstance(value, bytes) else value


def listed(column):
    """Return the values of a masked array: None where nothing is known, bytes as text."""
    values = column.tolist()
    if column.dtype.kind in "iuf" or values.count(None) == len(values):
        return values
    # what `decoded` says, without a call for each of a million cells
    try:
        texts = b"\0".join(values).decode().split("\0")
    except (TypeError, UnicodeDecodeError):  # None among them, or bytes that are no text
        texts = []
    if len(texts) == len(values):
        return texts
    return [each.decode(errors="replace") if type(each) is bytes else each for each in values]


def _plain_layer(value, context: QgsProcessingContext):
    """Return the layer behind a value where its rows are those of a GeoPackage, as they are."""
    if isinstance(value, str) and value:
        value = layer_of(value, context)
    if not isinstance(value, QgsVectorLayer) or value.providerType() != "ogr":
        return None
    provider = value.dataProvider()
    changed = value.isEditable() or value.subsetString() or provider.subsetString()
    if changed or value.fields().count() != provider.fields().count():
        return None
    parts = _parts(value.source())
    if not parts.get("path", "").lower().endswith(".gpkg") or not parts.keys() <= {*_PLAIN_PARTS}:
        return None
    return value


def _parts(source):
    """Return what a source names beside nothing: file, table, sub-set, options, credentials."""
    parts = QgsProviderRegistry.instance().decodeUri("ogr", source)
    return {name: part for name, part in parts.items() if not QgsVariantUtils.isNull(part)}


def _table(source):
    """Return the file and the table that QGIS reads at a plain source, None where GDAL has none."""
    parts = _parts(source)
    try:
        dataset = gdal.OpenEx(parts["path"], gdal.OF_VECTOR | gdal.OF_READONLY)
        if dataset is None or dataset.GetDriver().ShortName != "GPKG":
            return None, None
        if "layerName" in parts:
            return dataset, dataset.GetLayerByName(parts["layerName"])
        return dataset, dataset.GetLayer(0)
    except RuntimeError:  # where GDAL's exceptions are on
        return None, None


def _readable(field):
    from osgeo import ogr

    kinds = (ogr.OFTInteger, ogr.OFTInteger64, ogr.OFTReal, ogr.OFTString)
    return field.GetType() in kinds and field.GetSubType() == ogr.OFSTNone


def _stream(dataset, table, wanted, size, name):
    """Yield batches; the dataset lives as long as the iterator."""
    options = ["INCLUDE_FID=YES", f"MAX_FEATURES_IN_BATCH={size}"]
    fid = table.GetFIDColumn() or "OGC_FID"
    stream, read = iter(table.GetArrowStreamAsNumPy(options=options)), 0
    batch, error = _next(stream)
    while batch is not None:
        read += len(batch[fid])
        yield np.asarray(batch[fid]), [np.ma.asarray(batch[each]) for each in wanted]
        batch, later = _next(stream)
        error = error if later is None else later
    refuse_rows_lost(name, read, lambda: counted(table), error)
    del dataset


def _next(stream):
    """Return the next batch, None at the end, and the error of GDAL, None where there was none."""
    gdal.ErrorReset()
    gdal.SetThreadLocalConfigOption(_WITHOUT_THREADS, "YES")
    try:
        return next(stream, None), last_error()
    except RuntimeError as error:  # where GDAL's exceptions are on
        return None, error
    finally:
        gdal.SetThreadLocalConfigOption(_WITHOUT_THREADS, None)
