"""Attributes of many rows, read column by column: for tables of a million rows.

What `bridge.Layer.read` keeps as Python values this keeps as arrays, with the same checksum.
"""

import hashlib
from contextlib import closing
from itertools import islice

import numpy as np

from ...analysis.cancel import check
from ...analysis.collector import collector_paused
from ...analysis.tables.row_checksum import canonical_texts
from .arrow import decoded
from .attribute_values import plain

SLICE = 16_384
_PLAIN = {int, float, str, bool, type(None)}
_NUMBERS = {int, float, type(None)}
_EXACT = 2**53  # from here on a whole number may be another one as a float


class Columns:
    """Attributes of a layer as arrays.

    Attributes
    ----------
    ids : ndarray of int64, shape (n,)
        Feature ids in the order read.
    columns : dict of str to ndarray, shape (n,)
        Float where a column holds numbers alone (NULL is NaN), else object (NULL is None), as
        where a whole number is too large for a float.
    checksum : str
        SHA-256 over the canonical rows, without geometry.
    """

    def __init__(self, ids, columns, checksum):
        self.ids = ids
        self.columns = columns
        self.checksum = checksum

    def __len__(self):
        return len(self.ids)

    def frame(self):
        """Return the attributes as a DataFrame that shares the arrays."""
        import pandas as pd

        return pd.DataFrame(self.columns, index=range(len(self)), copy=False)


def read_columns(layer, fields):
    """Read attributes of all rows once, without geometry.

    Parameters
    ----------
    layer : bridge.Layer
    fields : iterable of str
        Names as the layer spells them; empty ones are left out.

    Returns
    -------
    Columns
    """
    names = list(dict.fromkeys(name for name in fields if name))
    found = layer.batches(names)
    if found is None:
        found = _slices(layer, names)
    digest = hashlib.sha256()
    keys, parts = [np.zeros(0, np.int64)], [[] for _ in names]
    pool, count = {}, 0
    with collector_paused(), closing(found):
        for ids, columns in found:
            check(layer.feedback.isCanceled)
            pairs = [
                _from_array(each, pool)
                if isinstance(each, np.ndarray)
                else _from_values(each, pool)
                for each in columns
            ]
            digest.update(canonical_texts(ids, [texts for texts, _ in pairs]))
            for part, (_, array) in zip(parts, pairs, strict=True):
                part.append(array)
            keys.append(np.asarray(ids, dtype=np.int64))
            count += len(ids)
            layer.feedback.setProgress(50.0 * count / max(layer.count, count))
    layer.count = count
    joined = dict(zip(names, map(_joined, parts), strict=True))
    return Columns(np.concatenate(keys), joined, digest.hexdigest())


def _joined(parts):
    """Return a column of its parts; NULL is None where one of them does not hold numbers alone."""
    if len({part.dtype.kind for part in parts}) > 1:
        parts = [
            np.where(np.isnan(part), None, part.astype(object)) if part.dtype.kind == "f" else part
            for part in parts
        ]
    return np.concatenate(parts) if parts else np.empty(0, dtype=object)


def _slices(layer, names):
    """Yield ids and columns of Python values as QGIS gives them."""
    indices = [layer.fields.lookupField(name) for name in names]
    features = iter(layer.features(names, geometry=False))
    while True:
        ids, rows = [], []
        for feature in islice(features, SLICE):
            ids.append(feature.id())
            rows.append(feature.attributes())
        if not ids:
            return
        whole = list(zip(*rows, strict=True))
        yield ids, [whole[index] for index in indices]


def _from_values(column, pool):
    """Return texts for the checksum and the array of a column of Python values."""
    kinds = set(map(type, column))
    if not kinds <= _PLAIN:
        column = [value if type(value) in _PLAIN else plain(value) for value in column]
        kinds = set(map(type, column))
    texts = ["" if value is None else str(value) for value in column]
    if kinds <= _NUMBERS:
        numbers = np.array(column, dtype=np.float64)
        if int not in kinds or not (np.abs(numbers) >= _EXACT).any():
            return texts, numbers
    array = np.empty(len(column), dtype=object)
    array[:] = [pool.setdefault(value, value) for value in column]
    return texts, array


def _from_array(column, pool):
    """Return texts for the checksum and the array of a masked array; equal values share a text."""
    import pandas as pd

    data, missing = np.ma.getdata(column), np.ma.getmaskarray(column)
    if data.dtype.kind in "SU":
        data = data.astype(object)
    codes, distinct = pd.factorize(data)
    values = [decoded(value) for value in distinct.tolist()]
    large = data.dtype.kind in "iu" and any(abs(value) >= _EXACT for value in values)
    if data.dtype.kind == "O" or large:
        missing = missing | (codes < 0)
        values = [pool.setdefault(value, value) for value in values]
        array = _taken(values, codes, missing, None)
    else:
        array = np.where(missing, np.nan, data.astype(np.float64))
    texts = _taken([str(value) for value in values], codes, missing, "")
    return texts.tolist(), array


def _taken(values, codes, missing, filler):
    """Return the value of each row, the filler where it is missing; NaN has code -1."""
    known = np.empty(len(values) + 1, dtype=object)
    known[:-1] = values
    known[-1] = "nan"
    return np.where(missing, filler, known[codes])
