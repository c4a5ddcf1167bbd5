"""The cells of a sheet, before it is known what they mean."""

from dataclasses import dataclass, field

from ....analysis.message import Message
from . import number_formats

LONGEST_GAP = 1000
"""Blank rows in one place that are read as such; more of them are told and left out."""


@dataclass
class Sheet:
    """The cells of a sheet.

    Attributes
    ----------
    name : str
    hidden : bool
    rows : list of (int, list of (str or None))
        Row number as the sheet shows it and cells, without blank ones behind the last.
    merged : list of (int, int, int, int)
        First row and column, last row and column of merged cells.
    hidden_rows : int
        How many rows with cells the sheet does not show; they are among ``rows``.
    lost_zeros : set of (int, int)
        Row number and column of numbers such as 2015.1, which can have been 2015.10.
    scaled : list of (int, str)
        Row number and text of numbers that the sheet shows in thousands or more.
    notes : list of Message
        What a planner should know of the sheet.
    """

    name: str
    hidden: bool = False
    rows: list = field(default_factory=list)
    merged: list = field(default_factory=list)
    hidden_rows: int = 0
    lost_zeros: set = field(default_factory=set)
    scaled: list = field(default_factory=list)
    notes: list = field(default_factory=list)

    def note_number(self, row, column, told, shown):
        """Note of a number what its format does not tell, or tells otherwise than it is stored."""
        if shown.scaled:
            self.scaled.append((row, told))
        if number_formats.has_lost_zero(told, shown):
            self.lost_zeros.add((row, column))

    def scaled_notes(self):
        """Return what is to be told of numbers that are shown in thousands or more."""
        if not self.scaled:
            return []
        row, value = self.scaled[0]
        return [
            Message(
                "Sheet {name}: {count} numbers are shown in thousands or more by their format, the "
                "first in row {row}; they were read as they are stored ({value}). Compare them "
                "with their unit.",
                name=self.name,
                count=len(self.scaled),
                row=row,
                value=value,
            )
        ]

    def add(self, number, cells):
        """Add a row below the last; rows between are blank."""
        while cells and not cells[-1]:
            cells.pop()
        if not cells:
            return
        last = self.rows[-1][0] if self.rows else 0
        gap = number - last - 1
        if gap <= LONGEST_GAP:
            self.rows += [(blank, []) for blank in range(last + 1, number)]
        else:
            self.notes.append(
                Message(
                    "Sheet {name}: rows {first} to {last} are blank and left out.",
                    name=self.name,
                    first=last + 1,
                    last=number - 1,
                )
            )
        self.rows.append((number, cells))
