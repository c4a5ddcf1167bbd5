"""Attributes of a layer as a `Table` of `analysis`."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from ...analysis.reaches import reach_words
from ...analysis.tables.table import Table
from .column_reading import read_columns


@dataclass(frozen=True, eq=False)
class LayerTable(Table):
    """A table and where it was read from, for those who write its rows back.

    Attributes
    ----------
    layer : bridge.Layer
    rows : rows_read.Rows or column_reading.Columns
    """

    layer: Any = None
    rows: Any = None


def spelled(layer, field):
    """Return a field of a layer as the layer spells it, "" where it has none."""
    index = layer.fields.lookupField(field)
    return layer.fields[index].name() if index >= 0 else ""


def read_table(run, layer, fields=None, *, geometry=False, use_crs=False):
    """Read fields of a layer; see `framework.run.Run.table`."""
    names = layer.fields.names() if fields is None else dict.fromkeys(fields)
    own = {name: spelled(layer, name) for name in names if name and layer.has(name)}
    rows = layer.read(own.values()) if geometry else read_columns(layer, own.values())
    run.outputs.read(layer, rows, use_crs=use_crs)
    read = rows.frame()
    frame = pd.DataFrame({name: read[own[name]] for name in own}, index=range(len(rows)))
    for name in frame.columns:
        if name.lower() == "reach":  # 上游 and upstream are one reach
            frame[name] = reach_words.read(frame[name].to_numpy(dtype=object))
    return LayerTable(layer.name, frame, rows.ids, layer, rows)
