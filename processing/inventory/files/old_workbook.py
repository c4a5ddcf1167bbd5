"""Sheets of an old Excel workbook (.xls), read by xlrd, which QGIS brings."""

import os
import struct
from importlib.util import find_spec
from pathlib import Path

from ....analysis.cancel import accompanied, check
from ....analysis.message import InputError
from . import number_formats, open_xml, write_reserved
from .sheet_cells import Sheet

_ERRORS = {
    0: "#NULL!",
    7: "#DIV/0!",
    15: "#VALUE!",
    23: "#REF!",
    29: "#NAME?",
    36: "#NUM!",
    42: "#N/A",
}
_SUPERSCRIPT = 1
_DAMAGES = (
    struct.error, LookupError, ValueError, AttributeError, TypeError, NotImplementedError,
    ArithmeticError, RecursionError, MemoryError, AssertionError,
)  # fmt: skip
"""What xlrd raises for a damaged workbook beside errors of its own."""


def sheets(path, cancelled=None):
    """Read the sheets of an old workbook.

    Parameters
    ----------
    path : Path
    cancelled : callable, optional

    Returns
    -------
    list of Sheet

    Raises
    ------
    InputError
        Without xlrd, damaged or protected by a password.
    """
    if find_spec("xlrd") is None:
        raise InputError(
            "{file} is an old Excel workbook, and the Python of this QGIS lacks xlrd to read it: "
            "save it as .xlsx, or install xlrd (python3-xlrd, or OSGeo4W's python3-xlrd).",
            file=path.name,
        )
    book, found = _opened(path, cancelled=cancelled), []
    try:
        styles = [
            number_formats.read(style.format_key, book.format_map[style.format_key].format_str)
            for style in book.xf_list
        ]
        for position in range(book.nsheets):
            check(cancelled)
            found.append(_sheet(book, book.sheet_by_index(position), styles))
    except (LookupError, ValueError, ArithmeticError) as error:
        raise _damaged(path) from error
    return found


@accompanied
def _opened(path, content=None, *, progress=None, cancelled=None):  # noqa: ARG001
    import xlrd

    try:
        with Path(os.devnull).open("w", encoding="utf-8") as silent:
            return xlrd.open_workbook(
                str(path),
                file_contents=content,
                formatting_info=True,
                ragged_rows=True,
                logfile=silent,
            )
    except (xlrd.XLRDError, xlrd.compdoc.CompDocError, *_DAMAGES) as error:
        if "encrypted" in str(error).lower():
            plain = content is None and _without_reservation(path, cancelled)
            if plain:
                return _opened(path, plain, cancelled=cancelled)
            raise InputError(
                "{file} is protected by a password; open it and save it as .xlsx without one.",
                file=path.name,
            ) from error
        raise _damaged(path) from error


def _damaged(path):
    return InputError(
        "{file} is damaged and cannot be opened; save it again from its program.", file=path.name
    )


def _without_reservation(path, cancelled):
    """Return the stream of a workbook that is but reserved against changes, else None."""
    from xlrd.compdoc import CompDoc

    with Path(os.devnull).open("w", encoding="utf-8") as silent:
        parts = CompDoc(path.read_bytes(), logfile=silent)
        stream = parts.get_named_stream("Workbook") or parts.get_named_stream("Book")
    return None if stream is None else write_reserved.opened(bytes(stream), cancelled)


def _sheet(book, source, styles):
    found = Sheet(source.name, source.visibility != 0)
    for row in range(source.nrows):
        cells = [_told(book, source, styles, row, column) for column in range(source.row_len(row))]
        info = source.rowinfo_map.get(row)
        if info is not None and info.hidden and any(cells):
            found.hidden_rows += 1
        for column, told in enumerate(cells):
            if told and source.cell_type(row, column) == 2:
                shown = styles[source.cell_xf_index(row, column)]
                found.note_number(row + 1, column, told, shown)
        found.add(row + 1, cells)
    found.merged = [
        (top + 1, left, bottom, right - 1) for top, bottom, left, right in source.merged_cells
    ]
    return found


def _told(book, source, styles, row, column):
    kind, value = source.cell_type(row, column), source.cell_value(row, column)
    if kind == 1:
        return _raised(book, source, row, column, value).replace("\r\n", "\n") or None
    if kind in {2, 3}:
        shown = styles[source.cell_xf_index(row, column)]
        plain = repr(value) if abs(value) >= 1e15 else repr(value).removesuffix(".0")
        return number_formats.text(plain, shown, since_1904=bool(book.datemode))
    if kind == 4:
        return "TRUE" if value else "FALSE"
    return _ERRORS.get(value, "#VALUE!") if kind == 5 else None


def _raised(book, source, row, column, value):
    """Return a text whose superscripts are such characters."""
    runs = source.rich_text_runlist_map.get((row, column))
    if not runs:
        return value
    ends = [offset for offset, _ in runs[1:]] + [len(value)]
    pieces = [value[: runs[0][0]]]
    for (offset, font), end in zip(runs, ends, strict=True):
        piece = value[offset:end]
        above = book.font_list[font].escapement == _SUPERSCRIPT
        pieces.append(open_xml.raised(piece) if above else piece)
    return "".join(pieces)
