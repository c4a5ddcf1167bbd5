"""Rows of a source written back, each exactly once, with results beside its own attributes."""

from contextlib import closing
from functools import partial
from itertools import islice

import numpy as np
from qgis.core import Qgis, QgsFeature, QgsGeometry, QgsProcessingException

from ...analysis.collector import collector_paused
from ..messages.language import tr
from ..messages.nearing import come_nearer
from ..messages.provenance import passed_on
from .bridge import SLICE, values_of
from .fields import plan_fields, text
from .flat_geometry import flat_wkb, flattener

_MOST_BYTES = 1 << 24


def drawn_feature(wkb, attributes):
    """Return a feature of a geometry in well-known binary, if any, with its attributes in order."""
    feature = row_feature(attributes)
    if wkb:
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        feature.setGeometry(geometry)
    return feature


def write_drawn(run, sink, rows):
    """Write rows that come one by one, and tell that the end is nearer after each part of them.

    Parameters
    ----------
    run : Run
    sink : sink.Sink
    rows : iterable of (bytes, list)
        Geometry in well-known binary, and attributes in order.

    Raises
    ------
    Cancelled
    """
    rows = iter(rows)
    while part := _next_part(rows):
        run.stop_if_cancelled()
        if sink.takes_columns:
            wkb, attributes = zip(*part, strict=True)
            sink.write_columns(list(map(list, zip(*attributes, strict=True))), list(wkb))
        else:
            sink.write([drawn_feature(wkb, attributes) for wkb, attributes in part])
        come_nearer(run.feedback)


def _next_part(rows):
    """Return some rows, of large ones a few: all at once take as much memory as the layer."""
    part, size = [], 0
    for wkb, attributes in islice(rows, SLICE):
        part.append((wkb, attributes))
        size += len(wkb)
        if size > _MOST_BYTES:
            break
    return part


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
    columns : list of ndarray, shape (n,), or callable
        One per result field; NaN and None become NULL. A callable returns those of the rows from
        one position to another, asked for in their order.
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
    plan = plan_fields(layer, list(results), outputs.feedback, marks=marks)
    if not outputs.keywords.get("OUTPUT"):  # a check tells of itself
        outputs.keywords["OUTPUT"] = passed_on(layer.metadata())
    sink = outputs.sink("OUTPUT", plan.fields, layer.wkb_type, layer.crs, style)
    taken = columns if callable(columns) else partial(_between, columns)
    whole = whole_again(layer, rows, plan) if sink.takes_columns else None
    if whole is None:
        ends = _write_features(sink, plan, taken, again(layer, rows))
    else:
        ends = _write_columns(sink, taken, whole)
    # the collector takes a quarter of the time at a million rows
    with collector_paused(), closing(ends):
        for end in ends:
            outputs.feedback.setProgress(start + (99 - start) * end / max(len(rows), 1))


def _between(columns, begin, end):
    return [column[begin:end] for column in columns]


def _write_features(sink, plan, taken, found):
    for begin, features in found:
        end = begin + len(features)
        values = zip(*map(nulled, taken(begin, end)), strict=True)
        for feature, own in zip(features, values, strict=True):
            feature.setAttributes(plan.attributes(feature) + list(own))
        sink.write(features)
        yield end


def _write_columns(sink, taken, found):
    with closing(found):
        for begin, wkb, kept in found:
            end = begin + len(wkb or kept[0])
            sink.write_columns([*kept, *map(_values, taken(begin, end))], wkb)
            yield end


def _values(part):
    """Return a part of a column as SQLite takes it; a column that tells nothing costs nothing."""
    if part.dtype.kind == "f" and np.isnan(part).all():
        return [None] * len(part)
    return part.tolist()


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
    first = _FirstReading(layer, rows)
    flatten = flattener(layer.wkb_type, layer.crs) if first.wkb else None
    indices = [layer.fields.lookupField(name) for name in rows.columns]
    begin = 0
    for features in layer.slices():
        ids = [feature.id() for feature in features]
        wkb = [flat_wkb(each.geometry(), flatten) for each in features] if first.wkb else None
        values = values_of(features, indices, layer.fields.count()) if indices else []
        first.refuse_changed(begin, ids, wkb, values)
        yield begin, features
        begin += len(ids)
    first.refuse_end(begin)


def whole_again(layer, rows, plan):
    """Return what reads a source once more by columns, None where QGIS must read it.

    Parameters
    ----------
    layer, rows
        As for `again`.
    plan : FieldPlan
        Which fields are kept.

    Returns
    -------
    generator of (int, list of bytes, list of list) or None
        Position of the first row, geometries, and the columns that are kept.
    """
    kept = [layer.fields[index].name() for index in plan.kept]
    is_spatial = layer.wkb_type != Qgis.WkbType.NoGeometry
    found = layer.whole([*kept, *rows.columns], geometry=is_spatial)
    return None if found is None else _held_against(_FirstReading(layer, rows), found, len(kept))


def _held_against(first, found, count):
    """Yield position, WKB and the first columns of rows that are as they were read before."""
    begin = 0
    with closing(found):
        for ids, wkb, values in found:
            first.refuse_changed(begin, ids, wkb, values[count:])
            yield begin, wkb, values[:count]
            begin += len(ids)
    first.refuse_end(begin)


class _FirstReading:
    """What was read of a source, to hold a second reading against."""

    def __init__(self, layer, rows):
        self._layer = layer
        self._rows = rows
        self.wkb = getattr(rows, "wkb", None)

    def refuse_changed(self, begin, ids, wkb, columns):
        """Raise where rows from a position on are not as they were."""
        now = slice(begin, begin + len(ids))
        kept = self._rows.columns.values()
        if (
            ids != self._rows.ids[now].tolist()
            or (self.wkb and wkb is not None and wkb != self.wkb[now])
            or not all(map(_alike, (each[now] for each in kept), columns))
        ):
            raise self._changed()

    def refuse_end(self, end):
        """Raise where there are fewer rows than there were."""
        if end != len(self._rows):
            raise self._changed()

    def _changed(self):
        return QgsProcessingException(
            tr(
                "{layer} changed while it was read; run again when nobody edits it.",
                layer=self._layer.name,
            )
        )


def _alike(kept, now):
    """Whether a column holds the same values; NaN and NULL of an array of numbers are one."""
    if isinstance(kept, np.ndarray) and kept.dtype.kind == "f":
        numbers = np.array([np.nan if value is None else value for value in now], dtype=float)
        return np.array_equal(kept, numbers, equal_nan=True)
    return list(kept) == list(now) or all(
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
