"""Parquet files joined without decoding: their row groups as they lie, under one footer.

Bytes of a row group do not tell where they stand; the footer does, and no library moves what it
tells. So it is read here as a tree of Thrift's compact protocol, in which Parquet writes it
(parquet.thrift names the fields), the places are moved, and it is written again.
"""

import struct
from dataclasses import dataclass
from typing import Any, BinaryIO

from ...message import InputError

MAGIC = b"PAR1"
_CHUNK = 1 << 24
_FAULTS = (AttributeError, IndexError, KeyError, RecursionError, TypeError, ValueError)

_TRUE, _FALSE, _BYTES, _LIST, _STRUCT = 1, 2, 8, 9, 12
_AS_THEY_ARE = {3: 1, 7: 8}  # bytes of a byte and of a real number
_WHOLE = (4, 5, 6)  # 16, 32 and 64 bits
_LONG = 15  # a list's length that does not fit beside its type

_ROWS, _GROUPS = 3, 4  # of a file
_COLUMNS, _COUNT, _BEGIN, _ORDINAL = 1, 3, 5, 7  # of a row group
_PLACE, _TOLD = 2, 3  # of a column in it
_PAGES = (9, 10, 11)  # of what is told of a column: places of data, index and dictionary


@dataclass
class Tree:
    """A struct of Thrift: type and value of each field by its number."""

    fields: dict[int, tuple[int, Any]]

    def __getitem__(self, number: int) -> Any:
        return self.fields[number][1]

    def put(self, number: int, value: Any) -> None:
        """Give a field that is there another value."""
        self.fields[number] = self.fields[number][0], value

    def move(self, number: int, by: int) -> None:
        """Add to a number other than 0, where there is one: 0 stands for no place."""
        if self.fields.get(number, (0, 0))[1]:
            self.put(number, self[number] + by)


class Joined:
    """One file made of others with the same columns.

    Parameters
    ----------
    file : binary file
        Written from its beginning.
    frame : bytes
        A Parquet file of the same columns without rows, whose schema and metadata are kept.
    """

    def __init__(self, file: BinaryIO, frame: bytes) -> None:
        self._file = file
        self._footer = footer_of(frame[-_tail(frame[-8:]) :])
        self._groups: list[Tree] = []
        self._count = 0
        self._end = file.write(MAGIC)

    def append(self, file: BinaryIO) -> None:
        """Append the row groups of a Parquet file.

        Raises
        ------
        InputError
            It is not whole.
        """
        begin = len(MAGIC)
        try:
            groups, end = _groups_of(file)
            for number, group in enumerate(groups, len(self._groups)):
                _move(group, self._end - begin)
                if _ORDINAL in group.fields:
                    group.put(_ORDINAL, number)
                self._count += group[_COUNT]
        except _FAULTS as error:
            raise InputError(
                "{file} is no whole Parquet file; remove it and start the same command again.",
                file=file.name,
            ) from error
        file.seek(begin)
        for at in range(begin, end, _CHUNK):
            self._file.write(file.read(min(_CHUNK, end - at)))
        self._groups += groups
        self._end += end - begin

    def close(self) -> None:
        """Write the footer."""
        self._footer.put(_ROWS, self._count)
        self._footer.put(_GROUPS, (_STRUCT, self._groups))
        written = bytearray()
        _write(written, _STRUCT, self._footer)
        self._file.write(written + struct.pack("<I", len(written)) + MAGIC)


def _groups_of(file):
    """Return the row groups of a file, and where its footer begins."""
    size = file.seek(0, 2)
    file.seek(max(size - 8, 0))
    tail = _tail(file.read())
    if tail > size - len(MAGIC):
        raise ValueError(tail)
    file.seek(size - tail)
    return footer_of(file.read())[_GROUPS][1], size - tail


def _tail(end):
    """Return how long the footer is, with its length and the magic word behind it."""
    return int.from_bytes(end[:4], "little") + 8


def _move(group, by):
    """Move all places that a row group tells."""
    group.move(_BEGIN, by)
    for column in group[_COLUMNS][1]:
        column.move(_PLACE, by)
        for number in _PAGES:
            column[_TOLD].move(number, by)


def footer_of(tail: bytes) -> Tree:
    """Read a footer that begins with the bytes given."""
    return _Reading(tail).value(_STRUCT)


class _Reading:
    def __init__(self, data):
        self._data, self._at = data, 0

    def value(self, kind):
        """Return the value of a type that begins here."""
        if kind in (_TRUE, _FALSE):
            return kind == _TRUE
        if kind in _AS_THEY_ARE:
            return self._bytes(_AS_THEY_ARE[kind])
        if kind in _WHOLE:
            number = self._varint()
            return number >> 1 ^ -(number & 1)
        if kind == _BYTES:
            return self._bytes(self._varint())
        if kind == _LIST:
            return self._list()
        return self._struct()

    def _bytes(self, count):
        self._at += count
        if self._at > len(self._data):
            raise ValueError(self._at)
        return self._data[self._at - count : self._at]

    def _byte(self):
        return self._bytes(1)[0]

    def _varint(self):
        number = shift = 0
        while (byte := self._byte()) & 0x80:
            number |= (byte & 0x7F) << shift
            shift += 7
        return number | byte << shift

    def _list(self):
        head = self._byte()
        kind, count = head & 0x0F, head >> 4
        count = self._varint() if count == _LONG else count
        return kind, [self._element(kind) for _ in range(count)]

    def _element(self, kind):
        """Return an element of a list, where truth has a byte of its own."""
        return self._byte() == _TRUE if kind in (_TRUE, _FALSE) else self.value(kind)

    def _struct(self):
        fields, number = {}, 0
        while head := self._byte():
            kind, step = head & 0x0F, head >> 4
            number = number + step if step else self.value(4)
            fields[number] = kind, self.value(kind)
        return Tree(fields)


def _write(made, kind, value):
    if kind in _WHOLE:
        _write_varint(made, value << 1 if value >= 0 else ~(value << 1))
    elif kind == _BYTES:
        _write_varint(made, len(value))
        made += value
    elif kind in _AS_THEY_ARE:
        made += value
    elif kind == _LIST:
        _write_list(made, *value)
    elif kind == _STRUCT:
        _write_struct(made, value)


def _write_varint(made, number):
    while number > 0x7F:
        made.append(number & 0x7F | 0x80)
        number >>= 7
    made.append(number)


def _write_list(made, kind, values):
    made.append(min(len(values), _LONG) << 4 | kind)
    if len(values) >= _LONG:
        _write_varint(made, len(values))
    for value in values:
        if kind in (_TRUE, _FALSE):
            made.append(_TRUE if value else _FALSE)
        else:
            _write(made, kind, value)


def _write_struct(made, value):
    before = 0
    for number, (kind, each) in sorted(value.fields.items()):
        step = number - before
        if 0 < step <= _LONG:
            made.append(step << 4 | kind)
        else:
            made.append(kind)
            _write(made, 4, number)
        _write(made, kind, each)  # truth lies in the type
        before = number
    made.append(0)
