"""The table of a sheet that is read, where a sheet holds several."""

from dataclasses import replace
from itertools import islice

from ....analysis.inventory.files import several_tables
from ....analysis.inventory.importing import column_mapping
from ....analysis.message import InputError, Message
from ...messages.language import tr
from ..files.file_table import HEAD
from .table_header import header_of


def chosen_table(table, choices):
    """Return the table of a sheet that the user chose by its number; tell of the others.

    Parameters
    ----------
    table : file_table.Table
        A sheet, or a text; of a long text only the head is looked through.
    choices : import_choices.Choices

    Returns
    -------
    file_table.Table

    Raises
    ------
    InputError
        There is no table of that number.
    """
    if table.header is not None or choices.header_rows is not None or not table.head:
        return table
    header = header_of(table, choices)
    rows = table.rows() if table.has_remarks else table.head
    found = several_tables.starts(
        rows, header, lambda parts: column_mapping.recognised(choices.layer, parts)
    )
    bounds = [0, *found, None]
    number = choices.table_no
    if number >= len(bounds):
        raise InputError(
            "{table} holds {count} tables, but table number {number} is asked for; give a number "
            "up to {count}.",
            table=table.name or tr("The file"),
            count=len(bounds) - 1,
            number=number,
        )
    if found:
        table = _piece(table, bounds[number - 1], bounds[number])
        table.notes.append(
            Message(
                "{table} holds {count} tables, one below the other; number {number} was read. "
                "Choose another by its table number.",
                table=table.name or tr("The file"),
                count=len(bounds) - 1,
                number=number,
            )
        )
        header = header_of(table, choices)
    sides = several_tables.blocks(header)
    return table if len(sides) == 1 or table.merged else _stacked(table, sides, header)


def _piece(table, start, stop):
    """Return a part of a sheet as a table."""
    piece = replace(
        table,
        head=list(islice(table.rows(), start, min(stop or start + HEAD, start + HEAD))),
        rows=lambda: islice(table.rows(), start, stop),
        notes=list(table.notes),
    )
    piece.about = (table.about if stop is None else stop) - start
    return piece


def _stacked(table, sides, header):
    """Return tables side by side as one, row by row."""

    def rows():
        return several_tables.below_each_other(table.rows(), sides, header)

    stacked = replace(
        table,
        head=list(islice(rows(), HEAD)),
        rows=rows,
        lost_zeros={
            (number, column - left)
            for number, column in table.lost_zeros
            for left, right in sides
            if left <= column < right
        },
        notes=list(table.notes),
    )
    stacked.about = table.about * len(sides)
    stacked.notes.append(
        Message(
            "{table} holds {count} tables side by side with the same header; all were read.",
            table=table.name or tr("The file"),
            count=len(sides),
        )
    )
    return stacked
