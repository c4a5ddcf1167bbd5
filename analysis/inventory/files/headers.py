"""Where the header of a table is: not always in row 1, not always in one row."""

import itertools
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ...cells import cell_text
from ...cells import unit_words as units
from . import column_units

SEARCHED = 40
"""Rows at the head of a table among which the header is looked for."""

DEEPEST = 3
BRACKETS = "()[]（）【】"

_STATED = re.compile(
    r"单位 ?[:为是]?|金额 ?:|\bunits? ?:|\bin (?=[1-9'’]|[a-z]*illion)", re.IGNORECASE
)
_MAY_STATE = re.compile("单位|units? ?[:：]", re.IGNORECASE)
_STATEMENT = re.compile(r"(?:(?:计量|金额|货币|数量)?单位|units?) ?: ?.+", re.IGNORECASE)
_STATED_PIECES = re.compile(r"[、;()\[\]【】。]|,(?!\d{3}(?!\d))")
_NOTED = 4  # cells of a row that can be a note
_LONGEST = 200

_YEAR = re.compile(r"(?:19|20)\d\d(?:年[度末底]?)?")
_PLAIN_NUMBER = re.compile(r"[-+]?\d[\d,]*(\.\d+)?%?")
_COUNT_DIGITS = 4  # of a column's number; Python reads no integer of thousands of digits


@dataclass(frozen=True)
class Header:
    """The header of a table.

    Attributes
    ----------
    names : tuple of str
        One unique name per column; those of several rows joined by a blank.
    parts : tuple of tuple of str
        What each column has in each row of the header, merged cells repeated.
    first, depth : int
        Index of the first header row among the rows given, and the number of rows.
    units : tuple of str
        What a row of units below the header has for each column; () without one.
    above : tuple of str
        Units that stand above the header (单位：亿元), or in a note among the rows given.
    """

    names: tuple
    parts: tuple
    first: int
    depth: int
    units: tuple = ()
    above: tuple = ()


def find(rows: list[list[Any]], score: Callable[..., Any]) -> Header | None:
    """Find the header among the first rows of a table.

    Parameters
    ----------
    rows : list of list of (str or None)
        The first rows, blank ones included.
    score
        Gives the number of columns recognised for a tuple of column parts.

    Returns
    -------
    Header or None
        None where no row has anything in it. Where no column is recognised, the first row with at
        least two texts and no number.
    """
    best, best_score = None, (0, 0)
    for first, row in enumerate(rows[:SEARCHED]):
        if not any(_cell(cell) for cell in row):
            continue
        for depth in range(1, DEEPEST + 1):
            if first + depth > len(rows) or (depth > 1 and not _continues(rows[first + depth - 1])):
                break
            parts = _parts(rows[first : first + depth])
            found = score(parts)
            if found and (found, -depth) > best_score:
                best, best_score = (first, depth, parts), (found, -depth)
    if best is None:
        best = _unknown(rows)
    if best is None:
        return None
    first, depth, parts = best
    if depth < DEEPEST and first + depth < len(rows) and _is_year_row(rows[first + depth]):
        depth += 1
    if depth < DEEPEST and first + depth < len(rows) and _is_unit_row(rows[first + depth]):
        depth += 1
    return at(rows, first, depth)


def at(rows: Any, first: int, depth: int) -> Header:
    """Return the header that stands at known rows."""
    parts = _parts(rows[first : first + depth])
    below = ()
    if depth > 1 and _is_unit_row(rows[first + depth - 1]):
        below = tuple(_unit_of(part[-1]) for part in parts)
    above = [unit for row in rows[:first] for unit in stated(row)]
    above += [unit for row in rows[first:] for unit in noted(row)]
    return Header(_names(parts, below), parts, first, depth, below, tuple(dict.fromkeys(above)))


def is_plain_number(text: str) -> bool:
    """Whether a folded cell is a number and nothing else."""
    return bool(_PLAIN_NUMBER.fullmatch(text))


def widened(header: Header, width: int) -> Header:
    """Return a header of at least so many columns; new ones are named by their number."""
    more = width - len(header.names)
    if more <= 0:
        return header
    parts = (*header.parts, *[("",) * header.depth] * more)
    below = (*header.units, *[""] * more) if header.units else ()
    return replace(header, names=_names(parts, below), parts=parts, units=below)


def is_count_row(cells: Any) -> Any:
    """Whether a row numbers the columns (``甲 乙 1 2 3``), as yearbooks do below the header."""
    texts = [cell for cell in map(_cell, cells) if cell]
    numbers = [cell for cell in texts if cell.isdecimal() and len(cell) <= _COUNT_DIGITS]
    letters = [cell for cell in texts if cell in "甲乙丙丁戊己"]
    counted = [int(cell) for cell in numbers]
    return (
        len(texts) >= 3
        and len(numbers) + len(letters) == len(texts)
        and len(numbers) >= 2
        and counted == list(range(counted[0], counted[0] + len(counted)))
        and counted[0] in {0, 1}
    )


def _unknown(rows):
    for first, row in enumerate(rows[:SEARCHED]):
        texts = [cell for cell in map(_cell, row) if cell]
        if len(texts) >= 2 and not any(_PLAIN_NUMBER.fullmatch(cell) for cell in texts):
            return first, 1, _parts([row])
    for first, row in enumerate(rows[:SEARCHED]):
        if any(_cell(cell) for cell in row):
            return first, 1, _parts([row])
    return None


def _cell(cell):
    return "" if cell is None else cell_text.fold(cell)


def _raw(cell):
    return "" if cell is None else " ".join(cell.split())


def _continues(row):
    """Whether a row can be a further row of the header: texts without a number among them."""
    texts = [cell for cell in map(_cell, row) if cell]
    return bool(texts) and not any(_PLAIN_NUMBER.fullmatch(cell) for cell in texts)


def _is_year_row(row):
    """Whether a row has nothing but years, two at least: the same figures year by year."""
    texts = [cell for cell in map(_cell, row) if cell]
    return len(texts) > 1 and all(map(_YEAR.fullmatch, texts))


def _is_unit_row(row):
    """Whether most of a row's texts are units, and none is a number; words not known may be."""
    texts = [said for said in map(_unit_of, row) if said]
    known = sum(map(units.is_unit, texts))
    return 2 * known > len(texts) and not any(map(_PLAIN_NUMBER.fullmatch, texts))


def _unit_of(cell):
    """Return what a cell of a row of units says, "" where it says nothing."""
    folded = _cell(cell).removeprefix("单位").strip(BRACKETS + ":- ")
    return "" if cell_text.is_nothing(folded) else folded


def _parts(rows):
    width = max(len(row) for row in rows)
    lines = [[_raw(cell) for cell in row] + [""] * (width - len(row)) for row in rows]
    for upper, lower in itertools.pairwise(lines):
        for column in range(1, width):
            merged = not upper[column] and upper[column - 1] and lower[column]
            if merged and lower[column - 1]:
                upper[column] = upper[column - 1]
    while width > 1 and not any(line[width - 1] for line in lines):
        width -= 1
    return tuple(tuple(line[column] for line in lines) for column in range(width))


def joined(parts: tuple[Any, ...], unit: str = "") -> str:
    """Return one name for what a column has in the rows of the header, its unit in brackets."""
    names = []
    for part in parts:
        if part and (not names or part != names[-1]):
            names.append(part)
    if len(names) > 1 and (unit or units.is_unit(names[-1].strip(BRACKETS))):
        names[-1] = f"({names[-1].strip(BRACKETS)})"
    return " ".join(names)


def _names(parts, below):
    names, taken, numbers = [], set(), {}
    for position, column in enumerate(parts, start=1):
        name = joined(column, below[position - 1] if below else "") or f"column_{position}"
        free = name
        while free.lower() in taken:
            numbers[name] = numbers.get(name, 1) + 1
            free = f"{name}_{numbers[name]}"
        taken.add(free.lower())
        names.append(free)
    return tuple(names)


def stated(cells: Sequence[str | None]) -> list[str]:
    """Return the units that a row above a table states: 单位：亿元, 亿元, or a title in brackets.

    Parameters
    ----------
    cells : sequence of (str or None)

    Examples
    --------
    >>> stated(["单位：亿元、吨"]), stated(["金额单位为亿元", "填报单位：局"])
    (['亿元', '吨'], ['亿元'])
    """
    found = []
    for cell in cells:
        folded = cell_text.fold(cell)[:_LONGEST]
        told = _said(folded)
        if not told:
            _, inside = column_units.without_brackets(folded)
            told = [part for part in (folded, *inside) if units.is_unit(part)]
        found += told
    return found


def noted(cells: Sequence[str | None]) -> list[str]:
    """Return the units that a note in or below a table says it is in: 注：金额单位为亿元.

    Parameters
    ----------
    cells : sequence of (str or None)
        A row of the table; in one with more cells than a note has a cell must say nothing else.
    """
    there = [cell_text.fold(cell)[:_LONGEST] for cell in cells if cell and _MAY_STATE.search(cell)]
    if sum(map(bool, cells)) > _NOTED:
        there = [cell for cell in there if _STATEMENT.fullmatch(cell)]
    return [unit for cell in there for unit in _said(cell)]


def _said(folded):
    """Return the units behind each word for unit in a text."""
    found, ends = [], [mark.start() for mark in _STATED.finditer(folded)][1:]
    for mark, end in itertools.zip_longest(_STATED.finditer(folded), ends):
        pieces = _STATED_PIECES.split(folded[mark.end() : end])
        for piece in map(str.strip, pieces if mark[0][-1] in ":为是" else pieces[:1]):
            whole = [piece] if units.is_unit(piece) else piece.split()
            found += [unit for unit in whole if units.is_unit(unit)]
    return found
