"""GeoPackages and GeoParquet files, read stretch by stretch as Arrow tables."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ...array_types import Integers
from ...message import InputError
from ...text.closest_name import hint

BLOCK = 1 << 16
"""Rows of a block, whose digests make one node of the checksum's tree."""

KEY, SHAPE = "parkshore:key", "parkshore:shape"
"""Columns of what `GeoFile.read` gives: the row's own number, and well-known binary."""

_MAGIC = {b"PAR1": "GeoParquet", b"SQLi": "GeoPackage"}


@dataclass(frozen=True)
class GeoFile:
    """One layer of a file.

    Attributes
    ----------
    path : str
    layer : str
        "" in a file of one layer only.
    name : str
        For sentences.
    fields : tuple of str
        Attributes, without key and geometry.
    crs : dict or str
        What `pyproj.CRS` reads.
    shape : str
        The column of the geometry.
    count : int
        Rows.
    step : int
        Rows of a stretch, a multiple of `BLOCK`.
    """

    path: str
    layer: str
    name: str
    fields: tuple[str, ...]
    crs: Any
    shape: str
    count: int
    step: int

    def stretches(self) -> list[tuple[int, int]]:
        """Return first row and end of each stretch."""
        begins = range(0, self.count, self.step)
        return [(begin, min(begin + self.step, self.count)) for begin in begins]

    def field(self, name: str, *, asked: bool) -> str:
        """Return a field as the file spells it, "" where it is not there.

        Parameters
        ----------
        asked
            Whether the user named it.

        Raises
        ------
        InputError
            The user named it and it is not there.
        """
        for own in (
            *(each for each in self.fields if each == name),
            *(each for each in self.fields if each.lower() == name.lower()),
        ):
            return own
        if asked and name:
            raise InputError(
                "{layer} has no field {field}; {hint}.",
                layer=self.name,
                field=name,
                hint=hint(name, self.fields),
            )
        return ""

    def read(self, begin: int, end: int) -> Any:
        """Return rows as a `pyarrow.Table`: `KEY`, the attributes, `SHAPE`."""
        raise NotImplementedError


@dataclass(frozen=True)
class GeoPackage(GeoFile):
    """A layer of a GeoPackage; rows in the order of their keys.

    Attributes
    ----------
    key : str
        Its column of keys.
    keys : ndarray of int64
        Key of the first row of each block, and one beyond the last key.
    """

    key: str
    keys: Integers

    def read(self, begin: int, end: int) -> Any:
        """Return rows; ``begin`` is a multiple of `BLOCK`, and so is ``end`` but for the last."""
        import pyarrow as pa
        from pyogrio.raw import read_arrow

        first, last = self.keys[begin // BLOCK], self.keys[-(-end // BLOCK)]
        _, table = read_arrow(
            self.path,
            layer=self.layer,
            where=f'"{self.key}" >= {first} AND "{self.key}" < {last}',
            return_fids=True,
        )
        columns = {KEY: table[self.key], **{name: table[name] for name in self.fields}}
        shape = table[self.shape].cast(pa.binary())
        return _checked(pa.table({**columns, SHAPE: shape}), end - begin, self)


@dataclass(frozen=True)
class GeoParquet(GeoFile):
    """A GeoParquet file; keys are the positions of rows, from 1."""

    def read(self, begin: int, end: int) -> Any:
        """Return rows."""
        import pyarrow as pa
        import pyarrow.parquet as pq

        with pq.ParquetFile(self.path) as file:
            sizes = [
                file.metadata.row_group(group).num_rows for group in range(file.num_row_groups)
            ]
            first = np.r_[0, np.cumsum(sizes)]
            groups = np.flatnonzero((first[:-1] < end) & (first[1:] > begin))
            columns = [*self.fields, self.shape]
            table = file.read_row_groups(groups.tolist(), columns=columns, use_threads=False)
        table = table.slice(begin - first[groups[0]] if len(groups) else 0, end - begin)
        key = pa.array(np.arange(begin + 1, begin + 1 + len(table)))
        shape = table[self.shape].cast(pa.binary())
        own = {name: _takeable(table[name]) for name in self.fields}
        return _checked(pa.table({KEY: key, **own, SHAPE: shape}), end - begin, self)


def open_file(path: str, layer: str = "") -> GeoFile:
    """Open a layer.

    Parameters
    ----------
    path
        A GeoPackage or a GeoParquet file, whatever its ending.
    layer
        May be left out where the GeoPackage holds one.

    Raises
    ------
    InputError
        The file is missing or of another kind, it holds no such layer, or several and none was
        named, or its coordinate system is not known.
    """
    try:
        with Path(path).open("rb") as file:
            kind = _MAGIC.get(file.read(4), "")
    except OSError as error:
        raise InputError(
            "{file} cannot be opened ({reason}).", file=path, reason=str(error.strerror)
        ) from error
    if kind == "GeoPackage":
        return _open_geopackage(path, layer)
    if kind == "GeoParquet" and not layer:
        return _open_geoparquet(path)
    if kind == "GeoParquet":
        raise InputError("{file} is GeoParquet, which holds one layer: name none.", file=path)
    raise InputError(
        "{file} is neither a GeoPackage nor a GeoParquet file; save it as one of them.", file=path
    )


def _open_geopackage(path, layer):
    from pyogrio import list_layers, read_info
    from pyogrio.errors import DataSourceError
    from pyogrio.raw import read_arrow

    try:
        there = [name for name, kind in list_layers(path).tolist() if kind]
        if not layer and len(there) == 1:
            layer = there[0]
        if layer not in there:
            raise InputError(
                "{file} holds the layers {layers}; name one of them.",
                file=path,
                layers=", ".join(there) or "–",
            )
        info = read_info(path, layer=layer)
        _, keys = read_arrow(path, layer=layer, columns=[], read_geometry=False, return_fids=True)
    except DataSourceError as error:
        raise InputError(
            "{file} cannot be read ({reason}).", file=path, reason=str(error)
        ) from error
    found = np.sort(keys.column(0).to_numpy())
    beyond = found[-1:] + 1 if len(found) else [0]
    name = f"{Path(path).name}, layer {layer}" if len(there) > 1 else Path(path).name
    return GeoPackage(
        path=path,
        layer=layer,
        name=name,
        fields=tuple(info["fields"].tolist()),
        crs=_known(info["crs"], name),
        shape=info["geometry_name"] or "wkb_geometry",
        count=len(found),
        step=BLOCK,
        key=info["fid_column"],
        keys=np.r_[found[::BLOCK], beyond].astype(np.int64),
    )


def _open_geoparquet(path):
    import pyarrow as pa
    import pyarrow.parquet as pq

    name = Path(path).name
    try:
        with pq.ParquetFile(path) as file:
            schema = file.schema_arrow
            sizes = [
                file.metadata.row_group(group).num_rows for group in range(file.num_row_groups)
            ]
    except (pa.ArrowException, OSError) as error:
        raise InputError(
            "{file} cannot be read ({reason}).", file=path, reason=str(error)[:200]
        ) from error
    shape, column = _geometry_column((schema.metadata or {}).get(b"geo", b""))
    if column.get("encoding") != "WKB" or shape not in schema.names:
        raise InputError(
            "{file} is Parquet without geometry as well-known binary; save it as GeoParquet.",
            file=name,
        )
    crs = column.get("crs", "OGC:CRS84")  # the standard's default; null is not known
    return GeoParquet(
        path=path,
        layer="",
        name=name,
        fields=tuple(each for each in schema.names if each != shape),
        crs=_known(crs, name),
        shape=shape,
        count=sum(sizes),
        step=BLOCK * max(-(-max(sizes, default=1) // BLOCK), 1),
    )


def _geometry_column(told):
    """Return name and description of the geometry, neither where the metadata are broken."""
    try:
        geo = json.loads(told)
        shape = geo["primary_column"]
        return shape, dict(geo["columns"][shape])
    except (ValueError, TypeError, KeyError):
        return "", {}


def _known(crs, name):
    """Return a coordinate system that is known; GeoPackages say in words that it is not."""
    words = str(crs.get("name") or "") if isinstance(crs, dict) else str(crs or "undefined")
    if "undefined" in words.lower() or "unknown" in words.lower():
        raise InputError(
            "{layer} has no coordinate reference system; set it in its file, then run again.",
            layer=name,
        )
    return crs


def _takeable(column):
    """Return a column whose rows can be taken in any order: no views of texts, no dictionaries."""
    import pyarrow as pa

    plain = {pa.string_view(): pa.large_string(), pa.binary_view(): pa.large_binary()}
    kind = column.type.value_type if pa.types.is_dictionary(column.type) else column.type
    return column.cast(plain.get(kind, kind))


def _checked(table, count, file):
    if len(table) != count:
        raise InputError(
            "{layer} changed while it was read; run again when nobody edits it.", layer=file.name
        )
    return table
