"""One layer of a file, read stretch by stretch as Arrow tables."""

import re
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pyproj

from ...message import InputError
from ...text.closest_name import hint

BLOCK = 1 << 16
"""Rows of a block, whose digests make one node of the checksum's tree."""

KEY, SHAPE = "parkshore:key", "parkshore:shape"
"""Columns of what `GeoFile.read` gives: the row's own number, and well-known binary."""

ORDER = "parkshore:order"
"""Column of the places of rows: that on the curve, before that in the file (32 bits each)."""


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
    dimension : int or None
        The greatest that the file says its geometries have: 0 points, 1 lines, 2 polygons; None
        where it does not say it.
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
    dimension: int | None
    count: int
    step: int

    def __post_init__(self) -> None:
        for field in self.fields:
            if field in {KEY, SHAPE, ORDER}:
                raise InputError(
                    "{layer} has a field {field}, a name that a screening needs for itself; give "
                    "the field another.",
                    layer=self.name,
                    field=field,
                )

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


_HEIGHTS = re.compile(r"^(2\.5D |3D |Measured )+| (Z|M|ZM)$")
_DIMENSIONS = {"Point": 0, "LineString": 1, "LinearRing": 1, "Polygon": 2}


def dimension_of(kinds: Iterable[str]) -> int | None:
    """Return the greatest dimension of some types of geometry, None where one does not tell it.

    Examples
    --------
    >>> dimension_of(["Point Z", "MultiLineString"]), dimension_of(["2.5D MultiPolygon"])
    (1, 2)
    >>> dimension_of(["Point", "GeometryCollection"]), dimension_of([])
    (None, None)
    """
    plain = (_HEIGHTS.sub("", kind).removeprefix("Multi") for kind in kinds)
    found = [_DIMENSIONS.get(kind) for kind in plain]
    told = [each for each in found if each is not None]
    return max(told) if told and len(told) == len(found) else None


def changed(layer: str) -> InputError:
    """Return the error that somebody edits a layer."""
    return InputError(
        "{layer} changed while it was read; run again when nobody edits it.", layer=layer
    )


@contextmanager
def readable(path: str) -> Iterator[None]:
    """Refuse a file that a library cannot read, in the words of the library."""
    import pyarrow as pa

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", RuntimeWarning)  # GDAL's, of values that are none
            yield
    except InputError:
        raise
    except (pa.ArrowException, OSError, RuntimeError, ValueError) as error:
        raise InputError(
            "{file} cannot be read ({reason}).",
            file=path,
            reason=" ".join(str(error).split())[:200],
        ) from error


def known_crs(crs: Any, name: str) -> Any:
    """Return a coordinate system, refused where there is none.

    GeoPackages say in words that a system is undefined; QGIS and GDAL take the words for one.

    Parameters
    ----------
    name
        Of the layer.
    """
    try:
        words = "undefined" if crs is None else pyproj.CRS.from_user_input(crs).name
    except pyproj.exceptions.ProjError:
        return crs  # `lonlat_of` tells of it
    if words.lower().startswith("undefined"):
        raise InputError(
            "{layer} has no coordinate reference system; set it in its file, then run again.",
            layer=name,
        )
    return crs


def plain_column(column: Any) -> Any:
    """Return a column whose rows can be taken in any order.

    It holds values, no views of texts, no places in a dictionary, no types of somebody's own.
    """
    import pyarrow as pa

    kind = column.type
    if isinstance(kind, pa.BaseExtensionType):
        column = pa.chunked_array([each.storage for each in column.chunks], kind.storage_type)
    kind = kind.value_type if pa.types.is_dictionary(kind) else column.type
    plain = {pa.string_view(): pa.large_string(), pa.binary_view(): pa.large_binary()}
    return column.cast(plain.get(kind, kind))


def taken_whole(table: Any, count: int, file: GeoFile) -> Any:
    """Return rows that were read, refused where they are not all or hold what is no value."""
    import pyarrow as pa

    if len(table) != count:
        raise changed(file.name)
    for name in table.column_names:
        try:
            table[name].validate(full=True)
            if not _is_simple(table[name].type):  # a day may lie beyond the years of Python
                table[name].to_pylist()
        except (pa.ArrowException, ValueError, OverflowError) as error:
            raise InputError(
                "Field {field} of {layer} holds a value that cannot be read ({reason}); correct "
                "it or take the field away.",
                field=name,
                layer=file.name,
                reason=" ".join(str(error).split())[:200],
            ) from error
    return table


def _is_simple(kind):
    from pyarrow import types

    texts = (types.is_string, types.is_large_string, types.is_binary, types.is_large_binary)
    tests = (types.is_integer, types.is_floating, types.is_boolean, *texts)
    return any(test(kind) for test in tests)
