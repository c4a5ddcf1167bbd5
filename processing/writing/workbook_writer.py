"""Excel workbooks, written by openpyxl row by row."""

import math
import re
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import chain, islice
from pathlib import Path
from typing import Any

from ...analysis.cells.cell_text import neutralised
from ...analysis.message import InputError
from ...analysis.text.printed_width import printed_width
from ..messages.provenance import plugin_version

PLAIN, HEADER, ERROR, WARNING = range(4)
"""Cell styles: as it is, bold, on red, on yellow."""

LONGEST_CELL = 32_767
_LONGEST_LIST = 255
_LONGEST_NAME = 31
_LOOKED_AT = 200  # rows by which a column's width is chosen
_NARROWEST, _WIDEST = 8, 48
_A4 = 9  # ECMA-376, 18.3.1.63
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_FILLS = {ERROR: "FFFFC7CE", WARNING: "FFFFEB9C"}


@dataclass(frozen=True)
class Words:
    """A column that takes one of some words.

    Attributes
    ----------
    column : int
        From 0.
    rows : int
        The last row, from 1; the first is the header.
    words : tuple of str
    """

    column: int
    rows: int
    words: tuple


@dataclass(frozen=True)
class Bounds:
    """A column that takes numbers between two bounds; another is asked about, not refused.

    Attributes
    ----------
    column, rows : int
        See `Words`.
    low, high : float or None
    whole : bool
    """

    column: int
    rows: int
    low: float | None = None
    high: float | None = None
    whole: bool = False


@dataclass(frozen=True)
class NumberFormat:
    """How the numbers of a column are shown.

    Attributes
    ----------
    column : int
        From 0.
    code : str
        As spreadsheets have it: ``#,##0.0``.
    """

    column: int
    code: str


def refuse_without_openpyxl() -> None:
    """Raise `InputError` where the library that writes workbooks is missing."""
    if find_spec("openpyxl") is None:
        raise InputError(
            "The Python of this QGIS lacks openpyxl, which writes Excel workbooks: install it "
            "(python3-openpyxl, or OSGeo4W's python3-openpyxl), or go without the workbook."
        )


def write(path: str | Path, sheets: list[tuple[Any, ...]], title: str = "") -> None:
    """Write a workbook; text that looks like a formula is written as text with an apostrophe.

    Header rows stay in sight, columns are as wide as what they hold, pages as wide as the columns.

    Parameters
    ----------
    sheets : list of (str, iterable) or (str, iterable, list)
        Name of each sheet, its rows, and what its columns are like (`Words`, `Bounds`,
        `NumberFormat`); a row is a list of values or of (value, style) pairs.
    title : str
        In the workbook's properties.

    Raises
    ------
    InputError
        Without openpyxl.
    OSError
    """
    refuse_without_openpyxl()
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    book.properties.creator = f"ParkShore {plugin_version()}"
    book.properties.title = title or None
    names = _sheet_names([sheet[0] for sheet in sheets])
    for name, (_, rows, *columns) in zip(names, sheets, strict=True):
        _write_sheet(book.create_sheet(name), rows, *columns)
    book.save(path)


def _sheet_names(names):
    """Return the names as a spreadsheet takes them, each once whatever its case."""
    taken, free = set(), []
    for position, name in enumerate(names, start=1):
        clean = re.sub(r"[\[\]:*?/\\']", " ", _ILLEGAL.sub(" ", name)).strip()
        bare = clean[:_LONGEST_NAME].strip() or f"Sheet{position}"
        if bare.casefold() in taken:
            bare = f"{bare[:25]} ({position})"
        taken.add(bare.casefold())
        free.append(bare)
    return free


def _write_sheet(sheet, rows, columns=()):
    rows = iter(rows)
    first = list(islice(rows, _LOOKED_AT))
    _set_up(sheet)
    for number, width in enumerate(_widths(first)):
        sheet.column_dimensions[_letters(number)].width = width
    for each in columns:
        if not isinstance(each, NumberFormat) and each.rows > 1:
            _take_only(sheet, each)
    formats = {each.column: each.code for each in columns if isinstance(each, NumberFormat)}
    for row in chain(first, rows):
        sheet.append([_cell(sheet, cell, formats.get(at)) for at, cell in enumerate(row)])


def _set_up(sheet):
    """Keep the header in sight and on each printed page, and the page as wide as the columns."""
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _cell(sheet, cell, code):
    """Return a cell: a bare value, or one that is dressed or must stay the text it is."""
    value, style = cell if isinstance(cell, tuple) else (cell, PLAIN)
    value = _plain(value)
    code = code if isinstance(value, (int, float)) else None
    error = isinstance(value, str) and value.startswith("#")  # openpyxl takes #N/A for an error
    if not (style or code or error):
        return value
    from openpyxl.cell import WriteOnlyCell

    made = WriteOnlyCell(sheet, value)
    if error:
        made.data_type = "s"
    if code:
        made.number_format = code
    if style:
        _dress(made, style)
    return made


def _dress(cell, style):
    from openpyxl.styles import Alignment, Font, PatternFill

    if style == HEADER:
        cell.font = Font(bold=True)
        cell.alignment = Alignment(vertical="top", wrap_text=True)
    else:
        cell.fill = PatternFill("solid", fgColor=_FILLS[style])


def _plain(value):
    """Return a value as a cell takes it: text that is no formula, or a number that is one."""
    if hasattr(value, "item"):
        value = value.item()
    if value is None:
        return None
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, (int, float)):
        return value if math.isfinite(value) else None
    return _ILLEGAL.sub(" ", neutralised(str(value)))[:LONGEST_CELL]


def _take_only(sheet, rule):
    """Warn of entries that a rule does not know."""
    from openpyxl.worksheet.datavalidation import DataValidation

    asked = _words(rule) if isinstance(rule, Words) else _bounds(rule)
    if asked is None:
        return
    name = _letters(rule.column)
    made = DataValidation(allow_blank=True, errorStyle="warning", **asked)
    made.showErrorMessage = True
    made.add(f"{name}2:{name}{rule.rows}")
    sheet.data_validations.append(made)


def _words(rule):
    listed = ",".join(rule.words)
    if len(listed) > _LONGEST_LIST or any("," in word or '"' in word for word in rule.words):
        return None  # a list in the sheet cannot hold them
    return {"type": "list", "formula1": f'"{listed}"'}


def _bounds(rule):
    kind = "whole" if rule.whole else "decimal"
    low, high = (None if each is None else f"{each:.15g}" for each in (rule.low, rule.high))
    if low is not None and high is not None:
        return {"type": kind, "operator": "between", "formula1": low, "formula2": high}
    if low is not None:
        return {"type": kind, "operator": "greaterThanOrEqual", "formula1": low}
    return {"type": kind, "operator": "lessThanOrEqual", "formula1": high}


def _letters(column):
    from openpyxl.utils import get_column_letter

    return get_column_letter(column + 1)


def _widths(rows):
    """Return the widths of columns, in digits, by what their first rows hold."""
    wide = []
    for row in rows:
        wide += [_NARROWEST] * (len(row) - len(wide))
        for column, cell in enumerate(row):
            value = cell[0] if isinstance(cell, tuple) else cell
            if value is not None:
                wide[column] = max(wide[column], min(printed_width(str(value)) + 2, _WIDEST))
    return wide
