"""GeoPackages with the values that QGIS reads: raw codes, numbers and days as they are kept."""

import datetime
import re
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from ...array_types import Integers
from ...message import InputError
from .layer_file import (
    BLOCK,
    KEY,
    SHAPE,
    GeoFile,
    changed,
    dimension_of,
    known_crs,
    plain_column,
    readable,
    taken_whole,
)

_WHOLE_FROM = (3, 11, 4)
_DAY = re.compile(r"(\d{4})[-/](\d\d?)[-/](\d\d?)(?!\d)")
_AS_KEPT = {
    "int16": "INTEGER",
    "float32": "REAL",
    "datetime64[D]": "TEXT",
    "datetime64[ms]": "TEXT",
}
"""Types of fields that GDAL's Arrow stream gives otherwise than QGIS, as SQLite shall tell them.

The stream cuts numbers to the width of the type, takes what is no day for 1970, and brings moments
to UTC, where they may fall on another day.
"""


@dataclass(frozen=True)
class GeoPackage(GeoFile):
    """A layer of a GeoPackage; rows in the order of their keys.

    Attributes
    ----------
    key : str
        Its column of keys.
    keys : ndarray of int64
        Key of the first row of each block, and the last key.
    as_kept : dict of str to str
        Fields that are read as SQLite keeps them, and of which of `_AS_KEPT` they are.
    """

    key: str
    keys: Integers
    as_kept: Mapping[str, str]

    def read(self, begin: int, end: int) -> Any:
        """Return rows; ``begin`` is a multiple of `BLOCK`, and so is ``end`` but for the last."""
        import pyarrow as pa

        first, last = int(self.keys[begin // BLOCK]), int(self.keys[-1])
        if end < self.count:
            last = int(self.keys[end // BLOCK]) - 1
        streamed = [name for name in self.fields if name not in self.as_kept]
        with readable(self.path):
            table = _read(
                self.path,
                layer=self.layer,
                columns=streamed,
                where=f"{_quoted(self.key)} BETWEEN {first} AND {last}",
            )
            table = table.sort_by(self.key)  # a view has an order of its own
            columns = {name: plain_column(_raw(table[name])) for name in streamed}
            columns |= self._kept(table[self.key], first, last) if self.as_kept else {}
            shape = table[self.shape].cast(pa.binary())
        own = {name: columns[name] for name in self.fields}
        return taken_whole(pa.table({KEY: table[self.key], **own, SHAPE: shape}), end - begin, self)

    def _kept(self, keys, first, last):
        """Return columns as SQLite keeps them, no rows where they are not those of the keys."""
        import pyarrow as pa

        told = [f"CAST({_quoted(name)} AS {_AS_KEPT[kind]})" for name, kind in self.as_kept.items()]
        rows = asked(
            self.path,
            f"SELECT {', '.join([_quoted(self.key), *told])} FROM {_quoted(self.layer)} "  # noqa: S608
            f"WHERE {_quoted(self.key)} BETWEEN ? AND ? ORDER BY 1",
            (first, last),
        )
        now, *columns = zip(*rows, strict=True) if rows else [[] for _ in range(len(told) + 1)]
        if list(now) != keys.to_pylist():
            raise changed(self.name)
        found = {}
        for (name, kind), values in zip(self.as_kept.items(), columns, strict=True):
            if kind == "datetime64[D]":
                found[name] = pa.array([_day(value) for value in values], pa.date32())
            elif kind == "datetime64[ms]":  # Arrow has no moments with an offset of their own
                found[name] = pa.array([value if _day(value) else None for value in values], "str")
            else:
                found[name] = pa.array(values, "i8" if kind == "int16" else "f8")
        return found


def open_geopackage(path: str, layer: str) -> GeoPackage:
    """Open a layer, "" for the only one; see `geo_files.open_file`."""
    from pyogrio import list_layers, read_info

    with readable(path):
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
        keys = _read(path, layer=layer, columns=[], read_geometry=False)
    ((count,),) = asked(path, f"SELECT COUNT(*) FROM {_quoted(layer)}")  # noqa: S608
    name = f"{Path(path).name}, layer {layer}" if len(there) > 1 else Path(path).name
    if len(keys) != count:
        raise changed(name)
    found = np.sort(keys.column(0).to_numpy()).astype(np.int64)
    if not info["fid_column"] or (np.diff(found) == 0).any():
        raise InputError(
            "{layer} is a view whose rows have no key; save it as a layer of its own, then run "
            "again.",
            layer=name,
        )
    kinds = zip(info["fields"].tolist(), map(str, info["dtypes"]), strict=True)
    return GeoPackage(
        path=path,
        layer=layer,
        name=name,
        fields=tuple(info["fields"].tolist()),
        crs=known_crs(info["crs"], name),
        shape=info["geometry_name"] or "wkb_geometry",
        dimension=dimension_of([info["geometry_type"] or ""]),
        count=len(found),
        step=BLOCK,
        key=info["fid_column"],
        keys=np.r_[found[::BLOCK], found[-1:]],
        as_kept={field: kind for field, kind in kinds if kind in _AS_KEPT},
    )


def asked(path: str, question: str, values: Iterable[Any] = ()) -> list[tuple[Any, ...]]:
    """Return the rows that a GeoPackage's database gives.

    Raises
    ------
    InputError
        It cannot be read.
    """
    address = f"{Path(path).absolute().as_uri()}?mode=ro"
    try:
        with closing(sqlite3.connect(address, uri=True)) as opened:
            opened.text_factory = lambda text: text.decode(errors="replace")
            return opened.execute(question, tuple(values)).fetchall()
    except sqlite3.Error as error:
        raise InputError(
            "{file} cannot be read ({reason}).", file=path, reason=str(error)
        ) from error


def _read(path, **options):
    """Return rows with their keys.

    From GDAL 3.8 to 3.11.3 a thread of the driver may still write into rows that it has handed
    over (https://github.com/OSGeo/gdal/issues/12934): it is told to have none of its own.
    """
    import pyogrio
    from pyogrio.raw import read_arrow

    if pyogrio.__gdal_version__ < _WHOLE_FROM:
        pyogrio.set_gdal_config_options({"OGR_GPKG_STREAM_BASE_IMPL": True})
    return read_arrow(path, return_fids=True, **options)[1]


def _quoted(name):
    return '"' + name.replace('"', '""') + '"'


def _raw(column):
    """Return codes in place of their labels: GDAL tells the codes of a domain as a dictionary's."""
    import pyarrow as pa

    if not pa.types.is_dictionary(column.type):
        return column
    codes = [chunk.indices for chunk in column.chunks]
    return pa.chunked_array(codes, column.type.index_type)


@lru_cache(maxsize=100_000)
def _day(text: str | None) -> datetime.date | None:
    """Return the day that a text begins with, None where it is none."""
    found = _DAY.match(text or "")
    try:
        return datetime.date(*map(int, found.groups())) if found else None
    except ValueError:
        return None
