"""Sheets of Excel and OpenDocument workbooks as tables.

Cells are texts: numbers as their format shows them where that says what they mean, formulas by the
value they had when they were saved. Nothing in a workbook is run.
"""

import zipfile
from pathlib import Path

from ....analysis.inventory.files import archive, file_kind
from ....analysis.inventory.files.raw_rows import Merged
from ....analysis.message import InputError, Message
from . import old_workbook, open_document, open_xml, open_xml_cells
from .file_table import HEAD, Table
from .reading_pace import pace_of

_MOST_MERGED = 2_000_000


def sheets(path, sheet="", cancelled=None):
    """Read the sheets of a workbook.

    Parameters
    ----------
    path : str
    sheet : str
        The sheet chosen; a hidden one is read only where it is named.
    cancelled : callable, optional

    Returns
    -------
    list of Table
        Sheets without any cell are left out.

    Raises
    ------
    InputError
        Damaged, protected, beyond the limits of `archive`, or with nothing to read.
    """
    path = Path(path)
    found = [one for one in _read(path, cancelled) if one.rows]
    wanted = sheet.strip().casefold()
    chosen = [one for one in found if not one.hidden or one.name.strip().casefold() == wanted]
    hidden = [one.name for one in found if one.hidden and one not in chosen]
    if not chosen:
        if hidden:
            raise InputError(
                "Only hidden sheets of {file} have cells ({names}); name one of them as the sheet.",
                file=path.name,
                names=", ".join(hidden),
            )
        raise InputError("{file} has no sheet with cells; give one with rows.", file=path.name)
    told = path.suffix[1:].upper()
    tables = [_table(one, number, told) for number, one in enumerate(chosen, start=1)]
    if hidden:
        tables[0].notes.append(
            Message(
                "Hidden sheets are not read ({names}); name one as the sheet to read it.",
                names=", ".join(hidden),
            )
        )
    return tables


def _read(path, cancelled):
    """Return the sheets of a workbook of any kind, told by its content."""
    if file_kind.is_old_workbook(path):
        return old_workbook.sheets(path, cancelled)
    pace = pace_of(cancelled)
    pace.expect(2 * archive.unpacked_size(path))  # looked through first, then read
    archive.check_zip(path, pace.took)
    try:
        if file_kind.is_open_document(path):
            return open_document.sheets(path, pace)
        with zipfile.ZipFile(path) as opened:
            package = open_xml.opened(opened, pace)
            return [_cells(opened, one, package, pace) for one in package.sheets]
    except InputError:
        raise
    except open_xml.damaged_errors() as error:
        raise InputError(
            "{file} is damaged and cannot be opened; save it again from its program.",
            file=path.name,
        ) from error


def _cells(opened, one, package, pace):
    name, entry, hidden = one
    with opened.open(entry) as stream:
        return open_xml_cells.read(stream, name, package, hidden=hidden, pace=pace)


def _table(one, number, told):
    rows = one.rows
    table = Table(one.name, number, rows[:HEAD], lambda: iter(rows), told=told)
    table.about, table.has_remarks = len(rows), True
    table.merged = _shown(rows, one.merged)
    table.lost_zeros = one.lost_zeros
    table.notes = [*one.notes, *one.scaled_notes()]
    table.hidden_rows = one.hidden_rows
    return table


def _shown(rows, ranges):
    """Return what the cells of merged ranges show, by row number and column."""
    values = dict(rows)
    shown = {}
    for top, left, bottom, right in ranges:
        if (bottom - top + 1) * (right - left + 1) + len(shown) > _MOST_MERGED:
            break
        first = values.get(top, ())
        value = first[left] if left < len(first) else None
        if value:
            merged = Merged(value, bottom - top + 1, left, right)
            for row in range(top, bottom + 1):
                for column in range(left, right + 1):
                    shown[row, column] = merged
    return shown
