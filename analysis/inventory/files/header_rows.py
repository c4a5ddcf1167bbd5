"""The header where the user says it is."""

import re
from dataclasses import dataclass
from typing import Any

from ...cells import cell_text
from ...message import InputError
from . import headers

_ROWS = re.compile(r"(\d{1,7})(?: ?(?:[-‐‒–—−~]|至|到) ?(\d{1,7}))?")


@dataclass(frozen=True)
class Rows:
    """Rows of a table, numbered as the spreadsheet shows them.

    Attributes
    ----------
    first, last : int
    """

    first: int
    last: int

    def __str__(self) -> str:
        return f"{self.first}" if self.first == self.last else f"{self.first}–{self.last}"


def read(value: str) -> Rows | None:
    """Read which rows the user calls the header.

    Parameters
    ----------
    value
        ``3``, ``3-4``, or nothing; digits and dashes of any width.

    Returns
    -------
    Rows or None
        None where the header is to be found.

    Raises
    ------
    InputError
        Where it is neither.
    """
    folded = cell_text.fold(value)
    if not folded:
        return None
    found = _ROWS.fullmatch(folded)
    rows = Rows(int(found[1]), int(found[2] or found[1])) if found else None
    if rows is None or not 1 <= rows.first <= rows.last:
        raise InputError(
            "The header rows {value} cannot be read; give a row number such as 3, or the first "
            "and the last such as 3-4.",
            value=folded[:40],
        )
    return rows


def header(head: list[tuple[Any, ...]], asked: Rows, table: str) -> headers.Header:
    """Return the header that stands at the rows the user asked for.

    Parameters
    ----------
    head : list of (int, list of (str or None))
        Row number and cells of the first rows of the table.
    table
        What an error calls the table.

    Raises
    ------
    InputError
        A row that is not there or blank, or more than `headers.DEEPEST` rows.
    """
    numbers = [number for number, _ in head]
    if asked.first not in numbers or asked.last > numbers[-1]:
        raise InputError(
            "{table} has no row {row} to be its header; give a row from {first} to {last}, "
            "numbered as the spreadsheet shows it.",
            table=table,
            row=asked.last if asked.first in numbers else asked.first,
            first=numbers[0],
            last=numbers[-1],
        )
    first = numbers.index(asked.first)
    depth = sum(asked.first <= number <= asked.last for number in numbers)
    if depth > headers.DEEPEST:
        raise InputError(
            "The header rows {rows} are too many; give {most} rows at most.",
            rows=str(asked),
            most=headers.DEEPEST,
        )
    for number, cells in head[first : first + depth]:
        if not any(cell_text.fold(cell) for cell in cells):
            raise InputError(
                "Row {row} of {table} is blank; give the rows of its header.",
                row=number,
                table=table,
            )
    return headers.at([cells for _, cells in head], first, depth)
