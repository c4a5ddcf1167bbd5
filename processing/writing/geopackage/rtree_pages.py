"""The spatial index of a GeoPackage packed at once, page by page, instead of row by row.

An R-tree of SQLite lies in three plain tables, whose form SQLite tells
(https://www.sqlite.org/rtree.html, section 6, shadow tables): ``_node`` holds pages of boxes,
``_parent`` the page above each page, ``_rowid`` the page of each row. Boxes are sorted into
strips by x and within each strip by y (Leutenegger et al. 1997): pages are full and overlap little.
"""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import numpy as np

from ....analysis.key_order import key_order
from ...guard.geopackage_file import quoted
from .row_inserts import insert_rows

_CELL = np.dtype([("id", ">i8"), ("box", ">f4", 4)])
_HEAD = 4  # bytes before the cells: depth of the tree in the root, number of cells
_ROOT = 1
_AT_ONCE = 1 << 16
_LEAST = np.array([True, False, True, False])  # which sides of a box are its least ones
_ROUNDING = 2.0**-23
_MOST = 2**32 - 1


@dataclass(frozen=True)
class Pages:
    """Rows of the three tables of an R-tree, each table by its key.

    Attributes
    ----------
    node : iterable of (int, bytes)
    parent, rowid : iterable of (int, int)
    """

    node: Iterable
    parent: Iterable
    rowid: Iterable


@cache
def can_be_packed():
    """Whether this SQLite has R-trees and lets their tables be written."""
    try:
        with closing(sqlite3.connect(":memory:")) as connection:
            connection.execute("CREATE VIRTUAL TABLE tree USING rtree(id, x0, x1, y0, y1)")
            connection.execute("UPDATE tree_node SET data = data")
    except sqlite3.Error:
        return False
    return True


def fill(connection, tree, ids, boxes):
    """Fill a spatial index that has no row yet.

    Parameters
    ----------
    connection : sqlite3.Connection
    tree : str
        Its table.
    ids, boxes
        As for `packed`.
    """
    names = {part: quoted(f"{tree}_{part}") for part in ("node", "parent", "rowid")}
    size = "".join(["SELECT length(data) FROM ", names["node"], " WHERE nodeno = ?"])
    page_bytes = connection.execute(size, (_ROOT,)).fetchone()[0]
    for part, rows in vars(packed(ids, boxes, page_bytes)).items():
        insert_rows(connection, "".join(["INSERT OR REPLACE INTO ", names[part]]), 2, rows)


def packed(ids, boxes, page_bytes):
    """Pack boxes into the pages of an R-tree.

    Parameters
    ----------
    ids : ndarray of int64, shape (n,)
        Keys of the rows, each once.
    boxes : ndarray of float64, shape (n, 4)
        Least and greatest x, least and greatest y; or of float32, as `outward` made them.
    page_bytes : int
        Size of a page, as SQLite has chosen it for the tree.

    Returns
    -------
    Pages
    """
    room = (page_bytes - _HEAD) // _CELL.itemsize
    levels = [_sorted(ids, outward(boxes), room)]
    while len(levels[-1]) > room:
        boxes = _enclosing(levels[-1]["box"], room)
        levels.append(_sorted(np.arange(len(boxes)), boxes, room))
    return _linked(levels, room, page_bytes)


def outward(boxes):
    """Return boxes of single precision that hold those of double precision, as SQLite does it."""
    if boxes.dtype == np.float32:
        return boxes
    with np.errstate(over="ignore"):  # beyond single precision lies infinity
        rounded = boxes.astype(np.float32)
        inward = np.where(_LEAST, rounded > boxes, rounded < boxes)
        beyond = boxes * np.where((boxes < 0) == _LEAST, 1 + _ROUNDING, 1 - _ROUNDING)
        return np.where(inward, beyond.astype(np.float32), rounded)


def _sorted(ids, boxes, room):
    """Return cells in the order in which each ``room`` of them make a page."""
    strips = np.ceil(np.sqrt(len(ids) / room))
    middles = boxes[:, ::2].astype(np.float64) + boxes[:, 1::2]
    strip = np.empty(len(ids), np.uint32)
    strip[key_order(_key(middles[:, 0]))] = np.arange(len(ids)) // (strips * room)
    order = key_order(_key(middles[:, 1]))
    order = order[key_order(strip[order])]
    cells = np.empty(len(ids), _CELL)
    cells["id"], cells["box"] = ids[order], boxes.take(order, axis=0)
    return cells


def _key(values):
    """Return values as whole numbers of 32 bits; what falls together may stand in any order."""
    least = values.min()
    span = values.max() - least
    if not 0 < span < np.inf:
        return np.zeros(len(values), np.uint32)
    return ((values - least) * (_MOST / span)).astype(np.uint32)


def _enclosing(boxes, room):
    """Return the boxes around each page of boxes."""
    first = np.arange(0, len(boxes), room)
    ends = (np.minimum, np.maximum, np.minimum, np.maximum)
    return np.stack(
        [end.reduceat(boxes[:, side], first) for side, end in enumerate(ends)], axis=1
    ).astype(np.float32)


def _linked(levels, room, page_bytes):
    """Return the pages of all levels, numbered and linked; the leaves are the first level."""
    counts = [-(-len(cells) // room) for cells in levels[:-1]]
    ends = _ROOT + 1 + np.cumsum([0, *counts])
    numbers = [np.arange(*pair) for pair in pairwise(ends)] + [[_ROOT]]
    node, parent, rowid = [], [], ()
    for depth, (cells, own) in enumerate(zip(levels, numbers, strict=True)):
        if depth:
            cells["id"] = np.asarray(numbers[depth - 1])[cells["id"]]
        pairs = _pairs(cells["id"].astype(np.int64), np.repeat(own, room)[: len(cells)])
        if depth:
            parent += pairs
        else:
            rowid = pairs
        node += zip(np.asarray(own).tolist(), _page_bytes(cells, room, page_bytes), strict=True)
    node[-1] = _ROOT, (len(levels) - 1).to_bytes(2, "big") + node[-1][1][2:]
    return Pages(sorted(node), parent, rowid)


def _pairs(ids, pages):
    """Yield ids with their pages, by id; a million pairs at once would take 200 MB."""
    order = key_order(ids) if ids.min() >= 0 and ids.max() <= _MOST else np.argsort(ids)
    for begin in range(0, len(order), _AT_ONCE):
        part = order[begin : begin + _AT_ONCE]
        yield from zip(ids[part].tolist(), pages[part].tolist(), strict=True)


def _page_bytes(cells, room, page_bytes):
    raw, width = cells.tobytes(), room * _CELL.itemsize
    for begin in range(0, max(len(raw), 1), width):
        part = raw[begin : begin + width]
        head = (len(part) // _CELL.itemsize).to_bytes(_HEAD, "big")  # the depth of all but the root
        yield (head + part).ljust(page_bytes, b"\0")
