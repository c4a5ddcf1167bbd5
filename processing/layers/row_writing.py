"""Rows of a source written back, each exactly once, with results beside its own attributes."""

from itertools import islice

import numpy as np
from qgis.core import QgsFeature, QgsGeometry, QgsProcessingException

from ...analysis.collector import collector_paused
from ..messages.language import tr
from .bridge import SLICE, values_of
from .fields import plan_fields, text
from .flat_geometry import flat_wkb, flattener


def drawn_feature(wkb, attributes):
    """Return a feature of a geometry in well-known binary, with its attributes in order."""
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    feature = QgsFeature()
    feature.setGeometry(geometry)
    feature.setAttributes(attributes)
    return feature


def write_texts(run, name, titles, rows):
    """Write a table of texts, where it is asked for.

    Parameters
    ----------
    run : Run
    name : str
        The output.
    titles : sequence of str
        Names of its fields.
    rows : iterable of list
    """
    sink = run.sink(name, [text(title) for title in titles])
    rows = iter(rows)
    while sink is not None and (part := list(islice(rows, SLICE))):
        sink.write([row_feature(row) for row in part])


def row_feature(attributes):
    """Return a feature without geometry."""
    feature = QgsFeature()
    feature.setAttributes(list(attributes))
    return feature


def keep_rows(outputs, layer, rows, results, columns, *, style=None, start=60.0, marks=None):
    """Write every row read to ``OUTPUT`` with all its own attributes and the results.

    Parameters
    ----------
    outputs : outputs.Outputs
        Open; see its use as a context manager.
    layer : bridge.Layer
    rows : rows_read.Rows or column_reading.Columns
        What `Run.read` or `Run.table` gave.
    results : list of QgsField
    columns : list of ndarray, shape (n,)
        One per result field; NaN and None become NULL.
    style : str, optional
        As for `outputs.Outputs.sink`.
    start : float
        Progress in per cent before the first row.
    marks : list of QgsField, optional
        As for `fields.plan_fields`.

    Raises
    ------
    QgsProcessingException
        The layer changed since it was read, or a row could not be written.
    """
    feedback = outputs.feedback
    plan = plan_fields(layer, list(results), feedback, marks=marks)
    sink = outputs.sink("OUTPUT", plan.fields, layer.wkb_type, layer.crs, style)
    with collector_paused():  # a quarter of the time at a million rows
        for begin, features in again(layer, rows):
            end = begin + len(features)
            values = zip(*(nulled(column[begin:end]) for column in columns), strict=True)
            for feature, own in zip(features, values, strict=True):
                feature.setAttributes(plan.attributes(feature) + list(own))
            sink.write(features)
            feedback.setProgress(start + (99 - start) * end / max(len(rows), 1))


def again(layer, rows):
    """Read a source once more, and hold it against what was read before.

    Parameters
    ----------
    layer : bridge.Layer
    rows : rows_read.Rows or column_reading.Columns
        The first reading: ids, geometry where it was read, and the attributes used.

    Yields
    ------
    int, list of QgsFeature
        Position of the first one, and whole features.

    Raises
    ------
    QgsProcessingException
        The layer changed meanwhile.
    """
    shapes = getattr(rows, "wkb", None)
    flatten = flattener(layer.wkb_type, layer.crs) if shapes else None
    indices = [layer.fields.lookupField(name) for name in rows.columns]
    begin = 0
    for features in layer.slices():
        end = begin + len(features)
        same = [feature.id() for feature in features] == rows.ids[begin:end].tolist()
        if same and shapes:
            same = shapes[begin:end] == [flat_wkb(f.geometry(), flatten) for f in features]
        if same and indices:
            now = values_of(features, indices, layer.fields.count())
            same = all(map(_alike, (c[begin:end] for c in rows.columns.values()), now))
        if not same:
            raise _changed(layer)
        yield begin, features
        begin = end
    if begin != len(rows):
        raise _changed(layer)


def _alike(kept, now):
    """Whether a column holds the same values; NaN and NULL of an array of numbers are one."""
    if isinstance(kept, np.ndarray) and kept.dtype.kind == "f":
        numbers = np.array([np.nan if value is None else value for value in now], dtype=float)
        return np.array_equal(kept, numbers, equal_nan=True)
    return all(
        first == second or (first != first and second != second)  # noqa: PLR0124 - NaN
        for first, second in zip(kept, now, strict=True)
    )


def nulled(values):
    """Return array values as Python objects, NaN as None."""
    if values.dtype.kind != "f":
        return values.tolist()
    missing = np.isnan(values)
    if not missing.any():
        return values.tolist()
    return np.where(missing, None, values.astype(object)).tolist()


def _changed(layer):
    return QgsProcessingException(
        tr("{layer} changed while it was read; run again when nobody edits it.", layer=layer.name)
    )
