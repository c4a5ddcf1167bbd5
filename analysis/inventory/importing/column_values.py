"""Columns of raw cells read into the type and unit of their schema field."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import numpy as np

from ...cells import cell_text, credit_code, dates, id_text, list_cells, numbers, yes_no
from ...cells.cell_words import vocabulary
from ...cells.folding import word
from ..schema import Field

_NAME_MARKS = re.compile("(?<=[\u4e00-\u9fff])[¹²³⁰-⁹]{1,3}")  # of footnotes in a name


@dataclass
class Reading:
    """A column as it was read.

    Attributes
    ----------
    values : list
        One per row: str, float, int or None.
    changed : list of int
        Rows whose value is not simply what the cell says.
    unread : list of int
        Rows whose cell is there but could not be read; their value is None.
    marked : list of int
        Rows whose number carries a footnote mark.
    about : list of int
        Rows whose cell calls its number a rough one.
    outside : list of int
        Rows whose number is no share, where the field is one; their value is None.
    """

    values: list
    changed: list = field(default_factory=list)
    unread: list = field(default_factory=list)
    marked: list = field(default_factory=list)
    about: list = field(default_factory=list)
    outside: list = field(default_factory=list)


def read(
    each: Field, cells: Sequence[str | None], factor: float | None = None, *, is_id: bool = False
) -> Reading:
    """Read a column.

    Parameters
    ----------
    cells : sequence of (str or None)
    factor
        What the header's unit multiplies plain numbers with.
    is_id
        Whether the field names rows, so that width is folded.
    """
    if each.type in {"real", "integer"} and not each.holds_years:
        found = _real(cells, each.unit, factor)
        if each.unit == "0–1":
            _empty_outside(found)
        return found if each.type == "real" else _integer(found)
    if each.type == "flag":
        return _memoised(cells, _flag, nothing_first=False)
    return _memoised(cells, _cell_reader(each, is_id=is_id))


def _cell_reader(each, *, is_id):
    """Return what reads one cell of a field: value, changed, unread."""
    words = vocabulary(each)
    if each.holds_years:
        reader = _year
    elif each.type == "date":
        reader = _date
    elif each.type == "list":
        reader = partial(_list, words=words)
    elif each.name == "uscc":
        reader = _credit_code
    elif each.values:
        reader = partial(_coded, words=words, open_=each.open)
    else:
        reader = _id if is_id else _text
    return reader


def _year(cell):
    return _or_unread(dates.year(cell), cell)


def _date(cell):
    return _or_unread(dates.read(cell), cell)


def told(value: Any) -> str:
    """Return a value as `repairs` names it."""
    if value is None:
        return "NULL"
    return f"{value:.15g}" if isinstance(value, float) else str(value)


def _memoised(cells, read_cell, *, nothing_first=True):
    """Read each distinct cell once; ``read_cell`` gives value, changed, unread."""
    known = {None: (None, False, False), "": (None, False, False)}
    values, changed, unread = [], [], []
    for row, cell in enumerate(cells):
        found = known.get(cell)
        if found is None:
            if nothing_first and len(cell) < 16 and cell_text.is_nothing(cell):
                found = (None, False, False)
            else:
                found = read_cell(cell)
            known[cell] = found
        values.append(found[0])
        if found[1]:
            changed.append(row)
        if found[2]:
            unread.append(row)
    return Reading(values, changed, unread)


def _or_unread(value, cell):
    return value, value is not None and str(value) != cell.strip(), value is None


def _text(cell):
    bare = cell_text.restored(" ".join(cell.split()) if "\n" in cell else cell.strip())
    if not bare.isascii():
        whole = _NAME_MARKS.sub("", bare)
        return whole or None, whole != bare, False
    return bare or None, False, False


def _id(cell):
    return _or_unread(id_text.id_text(cell), cell)


def _flag(cell):
    said = yes_no.answer(cell)
    if said is None:
        return None, False, not cell_text.is_nothing(cell)
    return int(said), cell != str(int(said)), False


def _coded(cell, words, *, open_):
    constant = words.get(word(cell))
    if constant is not None:
        return constant, constant != cell.strip(), False
    if open_:
        return _text(cell)
    return None, False, True


def _list(cell, words):
    value = ";".join(list_cells.constants(cell_text.restored(cell), words))
    return value or None, value != cell.strip(), False


def _credit_code(cell):
    folded = cell_text.fold(cell)
    if credit_code.is_rounded(folded):
        return None, False, True
    code = credit_code.read(folded)
    return code, code != cell.strip(), False


def _real(cells, unit, factor):
    plain = numbers.plain(cells)
    finite = np.isfinite(plain)
    values = plain.tolist()
    changed, unread, marked, about = [], [], [], []
    if factor is not None and factor != 1.0:
        changed = np.flatnonzero(finite).tolist()
        factored = numbers.each_times(plain[finite].tolist(), factor)
        for row, value in zip(changed, factored, strict=True):
            values[row] = value
    for row in np.flatnonzero(~finite).tolist():
        cell = cells[row]
        values[row] = None
        if cell_text.is_nothing(cell):
            continue
        found = numbers.read(cell, unit, factor)
        values[row] = found.value
        if found.value is None:
            unread.append(row)
            continue
        if found.changed:
            changed.append(row)
        if found.marks:
            marked.append(row)
        if found.about:
            about.append(row)
    return Reading(values, changed, unread, marked, about)


def _empty_outside(reading):
    """Empty what can be no share: 45 in a column without a percent sign."""
    for row, value in enumerate(reading.values):
        if value is not None and not 0 <= value <= 1:
            reading.values[row] = None
            reading.outside.append(row)
    gone = set(reading.outside)
    reading.changed = [row for row in reading.changed if row not in gone]


def _integer(reading):
    gone = set(reading.unread)
    for row, value in enumerate(reading.values):
        if value is None:
            continue
        if value == int(value):
            reading.values[row] = int(value)
        else:
            reading.values[row] = None
            gone.add(row)
    kept = [
        [row for row in rows if row not in gone]
        for rows in (reading.changed, reading.marked, reading.about)
    ]
    return Reading(reading.values, kept[0], sorted(gone), kept[1], kept[2])
