"""Where the header of a table is, and how wide it is."""

from itertools import islice, zip_longest

from ....analysis.inventory.files import header_rows, headers
from ....analysis.inventory.importing import column_mapping
from ....analysis.message import InputError
from ...messages.language import tr


def header_of(table, choices):
    """Return a table's header: the format's, the user's, or the one found.

    Raises
    ------
    InputError
        Where the user's rows are none, or the table is empty.
    """
    if table.header is not None:
        return table.header
    shown = [(number, _filled(table, number, cells)) for number, cells in table.head]
    if choices.header_rows is not None and shown:
        name = table.name or tr("The file")
        return header_rows.header(shown, choices.header_rows, name)
    layer = choices.layer
    header = headers.find(
        [cells for _, cells in shown], lambda parts: column_mapping.recognised(layer, parts)
    )
    if header is None:
        raise InputError(
            "{file} is empty; give a file with a header and rows.",
            file=table.name or "–",
        )
    return _with_remarks(table, header)


def _with_remarks(table, header):
    """Return the header of a sheet with the columns right of it that hold something."""
    width = len(header.names)
    rows = table.head
    if table.has_remarks:
        rows = islice(table.rows(), header.first + header.depth, None)
    elif table.fixed_width:
        rows = [row for row in table.head if len(row[1]) <= _width(table, header)]
    filled = (_last(cells) for _, cells in rows if len(cells) > width)
    return headers.widened(header, max(filled, default=width))


def _last(cells):
    """Return how many cells there are up to the last that holds something."""
    return max((column for column, cell in enumerate(cells, 1) if cell), default=0)


def _width(table, header):
    """Return how many cells the rows of a header have, blank ones at their end too."""
    rows = table.head[header.first : header.first + header.depth]
    return max(len(cells) for _, cells in rows)


def _filled(table, number, cells):
    """Return the cells of a row as shown, merged ones filled."""
    if not table.merged:
        return cells
    width = max(len(cells), table.width)
    shown = (table.merged.get((number, column)) for column in range(width))
    return [cell or (merged and merged.value) for cell, merged in zip_longest(cells, shown)]
