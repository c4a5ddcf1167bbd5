"""Checked layers read for a window: whole columns, in a thread of their own."""

import numpy as np
from qgis.core import QgsFeatureRequest, QgsProcessingContext, QgsVariantUtils

from ..guard.map_layers import open_layer
from .arrow import batches, decoded

YEAR = "year"


def shown_columns(source, provider, names):
    """Return the rows of a layer as columns; safe in a thread.

    Parameters
    ----------
    source, provider : str
        Of the layer.
    names : iterable of str
        Fields; those the layer lacks are left out.

    Returns
    -------
    result_columns.ResultColumns
        Empty where the layer can no longer be read.
    """
    from ...analysis.shoreline.results.result_columns import ResultColumns

    ids, joined = plain_columns(source, provider, names)
    joined.setdefault("verdict", np.full(len(ids), None))
    return ResultColumns(ids, joined)


def plain_columns(source, provider, names):
    """Return the feature ids of a layer, and fields as arrays; safe in a thread.

    Parameters
    ----------
    source : str, or QgsVectorLayerFeatureSource
        Of the layer; the latter where it is edited or holds its features in memory.
    provider : str
    names : iterable of str
        Fields; those the layer lacks are left out.

    Returns
    -------
    ids : ndarray of int64, shape (n,)
    columns : dict of str to ndarray, shape (n,)
        Numbers with NaN for none, or texts with None for none.
    """
    by_columns = isinstance(source, str)
    layer = open_layer(source, "results", provider) if by_columns else source
    fields = layer.fields()
    own = [fields[at].name() for at in map(fields.lookupField, names) if at >= 0]
    found = batches(layer, own, QgsProcessingContext()) if by_columns else None
    ids, columns = [np.zeros(0, dtype=np.int64)], [[] for _ in own]
    for numbers, arrays in found or _slices(layer, own):
        ids.append(np.asarray(numbers, dtype=np.int64))
        for column, array in zip(columns, arrays, strict=True):
            column.append(_plain(array))
    joined = {
        name: np.concatenate(parts) if parts else np.empty(0, dtype=object)
        for name, parts in zip(own, columns, strict=True)
    }
    return np.concatenate(ids), joined


def years_of(source, provider):
    """Return the years that a layer has figures of, the newest first; safe in a thread.

    Parameters
    ----------
    source, provider
        As for `plain_columns`.

    Returns
    -------
    list of int
        Empty where the rows tell none.
    """
    by_columns = isinstance(source, str)
    layer = open_layer(source, "years", provider) if by_columns else source
    index = layer.fields().lookupField(YEAR)
    if index < 0:
        return []
    found = layer.uniqueValues(index) if by_columns else {f[index] for f in layer.getFeatures()}
    return sorted({year for year in map(_whole, found) if year is not None}, reverse=True)


def _whole(value):
    """Return a year as a number, None for anything else."""
    try:
        return int(float(str(value)))
    except (ValueError, OverflowError):  # NULL, or no year
        return None


def _plain(array):
    """Return numbers with NaN for none, or texts with None for none."""
    data, missing = np.ma.getdata(array), np.ma.getmaskarray(array)
    if data.dtype.kind in "fiu":
        return np.where(missing, np.nan, data.astype(np.float64))
    return np.array(
        [
            None if lost or value is None else decoded(value)
            for value, lost in zip(data.tolist(), missing.tolist(), strict=True)
        ],
        dtype=object,
    )


def _slices(layer, names):
    """Yield all rows at once, as QGIS reads them."""
    indices = [layer.fields().lookupField(name) for name in names]
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(indices)
    ids, rows = [], []
    for feature in layer.getFeatures(request):
        ids.append(feature.id())
        values = feature.attributes()
        rows.append([None if QgsVariantUtils.isNull(values[at]) else values[at] for at in indices])
    if ids:
        columns = list(zip(*rows, strict=True)) if names else []
        yield ids, [_masked(column) for column in columns]


def _masked(column):
    missing = [value is None for value in column]
    numbers = all(value is None or type(value) in (int, float) for value in column)
    if numbers and not all(missing):
        return np.ma.array([0.0 if value is None else value for value in column], mask=missing)
    texts = np.array([None if value is None else str(value) for value in column], dtype=object)
    return np.ma.array(texts, mask=missing)
