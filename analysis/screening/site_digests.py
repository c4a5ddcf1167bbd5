"""Digests of the sites' rows, which tell later in which stretch of a file a row is another.

They are the leaves of a tree: a node for `layer_file.BLOCK` rows in the order of the file, one root
above. Every value is told with its type and its length, so that no other row has the same bytes:
NULL is not "", 1 is not "1"; a node also tells the names of the columns.
"""

import hashlib
import struct
from collections.abc import Mapping, Sequence
from itertools import zip_longest
from typing import Any

import pyproj

from ..message import InputError
from .files.layer_file import BLOCK, KEY, SHAPE, GeoFile

_LEAF, _NODE, _ROOT = b"\x00", b"\x01", b"\x02"


def block_nodes(table: Any) -> list[str]:
    """Return the digests of blocks: keys, geometries and all attributes of their rows.

    Parameters
    ----------
    table : pyarrow.Table
        As `layer_file.GeoFile.read` gives it, from the beginning of a block.
    """
    return [_node(table.slice(at, BLOCK)).hex() for at in range(0, len(table), BLOCK)]


def _node(block):
    names = [name for name in block.column_names if name not in {KEY, SHAPE}]
    cells = [_cells(block[name].to_pylist()) for name in (KEY, SHAPE, *names)]
    leaves = [_digest(_LEAF, *row) for row in zip(*cells, strict=True)]
    return _digest(_NODE, _digest(told(names)), *leaves)


def root_of(nodes: Sequence[str]) -> str:
    """Return the root of a tree."""
    return _digest(_ROOT, *map(bytes.fromhex, nodes)).hex()


def told(value: Any) -> bytes:
    """Return the bytes of a value, which no other value has.

    Examples
    --------
    >>> told(None), told(""), told(1), told("1"), told(["a", None])
    (b'n', b's0:', b'i1:1', b's1:1', b'l2:s1:an')
    """
    return _TOLD.get(type(value), _other)(value)


def _long(kind, content):
    return b"%b%d:%b" % (kind, len(content), content)


def _other(value):
    """Tell a time, a day, a decimal number by its type and how it is written."""
    return _long(b"t", type(value).__name__.encode()) + told(str(value))


def _several(kind, values):
    return b"%b%d:%b" % (kind, len(values), b"".join(map(told, values)))


_TOLD = {
    type(None): lambda _: b"n",
    bool: lambda value: b"b1" if value else b"b0",
    int: lambda value: _long(b"i", b"%d" % value),
    float: lambda value: b"f" + struct.pack("<d", value),
    str: lambda value: _long(b"s", value.encode()),
    bytes: lambda value: _long(b"y", value),
    list: lambda value: _several(b"l", value),
    tuple: lambda value: _several(b"l", value),
    dict: lambda value: _several(b"d", [each for pair in value.items() for each in pair]),
}


def _cells(values):
    return [_TOLD.get(type(value), _other)(value) for value in values]


def _digest(*pieces):
    return hashlib.sha256(b"".join(pieces)).digest()


def tree(file: GeoFile, nodes: Sequence[str]) -> dict[str, Any]:
    """Return what a result tells of its sites, for `differences`."""
    return {
        "block": BLOCK,
        "columns": list(file.fields),
        "crs": pyproj.CRS.from_user_input(file.crs).to_json_dict(),
        "nodes": list(nodes),
        "rows": file.count,
    }


def refuse_other_system(file: GeoFile, kept: Mapping[str, Any]) -> None:
    """Refuse sites whose coordinates are of another system than those that were checked.

    Parameters
    ----------
    kept
        From `tree`.

    Raises
    ------
    InputError
        Names both systems.
    """
    here, there = (pyproj.CRS.from_user_input(each) for each in (file.crs, kept["crs"]))
    if not here.equals(there):
        raise InputError(
            "{layer} is in {here}, the sites that were checked were in {there}.",
            layer=file.name,
            here=here.name,
            there=there.name,
        )


def differences(file: GeoFile, kept: Mapping[str, Any]) -> list[tuple[int, int]]:
    """Return first and last rows, from 1, of the stretches of a file that are others than before.

    Parameters
    ----------
    kept
        From `tree`, of the same columns and coordinate system.
    """
    nodes = [node for span in file.stretches() for node in block_nodes(file.read(*span))]
    found: list[tuple[int, int]] = []
    for number, (now, before) in enumerate(zip_longest(nodes, kept["nodes"])):
        if now == before:
            continue
        first, last = number * BLOCK + 1, min((number + 1) * BLOCK, max(file.count, kept["rows"]))
        if found and found[-1][1] == first - 1:
            first = found.pop()[0]
        found.append((first, last))
    return found
