"""Units that a table states for all its columns: above it, in its header, in a note below."""

import itertools
import re
from collections.abc import Sequence

from ...cells import cell_text, unit_words
from . import column_units

_STATED = re.compile(
    r"单位 ?[:为是]?|金额 ?:|\bunits? ?:|\bin (?=[1-9'’]|[a-z]*illion)", re.IGNORECASE
)
_MAY_STATE = re.compile("单位|units? ?[:：]", re.IGNORECASE)
_STATEMENT = re.compile(r"(?:(?:计量|金额|货币|数量)?单位|units?) ?: ?.+", re.IGNORECASE)
_STATED_PIECES = re.compile(r"[、;()\[\]【】。]|,(?!\d{3}(?!\d))")
_NOTED = 4  # cells of a row that can be a note
_LONGEST = 200


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
            told = [part for part in (folded, *inside) if unit_words.is_unit(part)]
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
            whole = [piece] if unit_words.is_unit(piece) else piece.split()
            found += [unit for unit in whole if unit_words.is_unit(unit)]
    return found
