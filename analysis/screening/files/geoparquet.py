"""GeoParquet files: geometry as well-known binary, its system in the file's metadata."""

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ...message import InputError
from .layer_file import (
    BLOCK,
    KEY,
    SHAPE,
    GeoFile,
    dimension_of,
    known_crs,
    plain_column,
    readable,
    taken_whole,
)


@dataclass(frozen=True)
class GeoParquet(GeoFile):
    """A GeoParquet file; keys are the positions of rows, from 1."""

    def read(self, begin: int, end: int) -> Any:
        """Return rows."""
        import pyarrow as pa
        import pyarrow.parquet as pq

        with readable(self.path), pq.ParquetFile(self.path) as file:
            sizes = _sizes(file)
            first = np.r_[0, np.cumsum(sizes)]
            groups = np.flatnonzero((first[:-1] < end) & (first[1:] > begin))
            columns = [*self.fields, self.shape]
            table = file.read_row_groups(groups.tolist(), columns=columns, use_threads=False)
            table = table.slice(begin - first[groups[0]] if len(groups) else 0, end - begin)
            shape = table[self.shape].cast(pa.binary())
            own = {name: plain_column(table[name]) for name in self.fields}
        key = pa.array(np.arange(begin + 1, begin + 1 + len(table)))
        return taken_whole(pa.table({KEY: key, **own, SHAPE: shape}), end - begin, self)


def open_geoparquet(path: str) -> GeoParquet:
    """Open a file; see `geo_files.open_file`."""
    import pyarrow.parquet as pq

    name = Path(path).name
    with readable(path), pq.ParquetFile(path) as file:
        schema = file.schema_arrow
        sizes = _sizes(file)
    shape, column = _geometry_column((schema.metadata or {}).get(b"geo", b""))
    if column.get("encoding") != "WKB" or shape not in schema.names:
        raise InputError(
            "{file} is Parquet without geometry as well-known binary; save it as GeoParquet.",
            file=name,
        )
    for field, times in Counter(schema.names).items():
        if times > 1:
            raise InputError(
                "{layer} has {times} fields {field}; give each a name of its own.",
                layer=name,
                times=times,
                field=field,
            )
    _refuse_curved_edges(column, name)
    crs = column.get("crs", "OGC:CRS84")  # the standard's default; null is not known
    return GeoParquet(
        path=path,
        layer="",
        name=name,
        fields=tuple(each for each in schema.names if each != shape),
        crs=known_crs(crs, name),
        shape=shape,
        dimension=dimension_of(_kinds(column)),
        count=sum(sizes),
        step=BLOCK * max(-(-max(sizes, default=1) // BLOCK), 1),
    )


def _sizes(file):
    """Return how many rows each row group has."""
    return [file.metadata.row_group(group).num_rows for group in range(file.num_row_groups)]


def _geometry_column(told):
    """Return name and description of the geometry, neither where the metadata are broken."""
    try:
        geo = json.loads(told)
        shape = geo["primary_column"]
        return shape, dict(geo["columns"][shape])
    except (ValueError, TypeError, KeyError, RecursionError):
        return "", {}


def _kinds(column):
    """Return the types of geometry that the metadata name, none where they do not."""
    kinds = column.get("geometry_types")
    return list(map(str, kinds)) if isinstance(kinds, list) else []


def _refuse_curved_edges(column, name):
    """Refuse lines and polygons whose edges are not straight in their coordinates."""
    edges = column.get("edges", "planar")
    if edges != "planar" and dimension_of(_kinds(column)) != 0:
        raise InputError(
            "The edges of {layer} are {edges}, not straight from vertex to vertex in its "
            "coordinates; add vertices along them and save it with planar edges.",
            layer=name,
            edges=str(edges),
        )
