"""Rows of a file before they are read, and which of them are no data."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from ...cells import cell_text
from ...message import Message, translatable
from . import headers

_TOTAL = re.compile(r"(.{0,10}(合计|小计|总计|共计|累计)|合\s+计|小\s+计|总\s+计)[:：]?")
_ENGLISH_TOTAL = re.compile(r"(grand\s*total|sub-?\s*total|total|sum)[:：]?", re.IGNORECASE)
_TOTAL_WITHIN = re.compile(
    r".{0,10}(合\s?计|小\s?计|总\s?计|共计|累计)[:：]?|全(国|省|市|县|区|流域)"
)
_OF_WHICH = re.compile(r"(?:其\s?中|#其中)[:：]?.{0,20}")
_NOTE = re.compile(
    r"(注|备注|说明|数据来源|资料来源|来源|附注|填表人|制表人|审核人|填报人|填报单位|填报日期|制表日期|联系人|单位负责人"
    r"|notes?|source|remarks?|续表|接上表)\s*+\d*+\s*+([:：.、]|$)",
    re.IGNORECASE,
)
_NOTE_CELLS = 4
_COUNTERS = {"甲", "乙", "0", "1"}
_LONGEST_TOLD = 60
_LONGEST_LABEL = 20


class Merged(NamedTuple):
    """What a cell of a merged range shows.

    Attributes
    ----------
    value : str
    rows : int
        How many rows the range is high.
    left, right : int
        Its first and last column.
    """

    value: str
    rows: int
    left: int
    right: int


@dataclass
class Chunk:
    """A piece of a table.

    Attributes
    ----------
    numbers : list of int
        Row number of each row, as a spreadsheet or an editor shows it.
    cells : list of list of (str or None)
        Raw cells, one list per row.
    shapes : list of shapely geometry, optional
        Outline or point of each row in the source's numbers, for files that carry geometry.
    faults : dict of int to Message
        Rows (by position) that the reader found faulty already.
    """

    numbers: list
    cells: list
    shapes: list | None = None
    faults: dict = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.numbers)


@dataclass(frozen=True)
class Rejection:
    """A row that was not accepted.

    Attributes
    ----------
    number : int
    cells : list of (str or None)
    reason : Message
    """

    number: int
    cells: list
    reason: Message


BLANK = translatable("The row is blank.")
TOTAL = translatable("The row is a total ({value}), not a site.")
OF_WHICH = translatable("The row is part of a row above ({value}), not a site.")
NOTE = translatable("The row is a note ({value}), not a site.")
REPEATED = translatable("The row repeats the header.")
COUNTED = translatable("The row numbers the columns.")
TOO_WIDE = translatable(
    "The row has {found} cells where the header has {expected}; quote cells that hold the "
    "delimiter.",
)


def no_data(cells: list[str | None], header: headers.Header) -> Message | None:
    """Tell why a row is no data.

    Parameters
    ----------
    cells : list of (str or None)

    Returns
    -------
    Message or None
        None where the row is data.
    """
    filled = [cell for cell in cells[:6] if cell and not cell.isspace()]
    if filled:
        reason = _told_by_first(filled, cells, header)
    else:
        blank = not any(cell and not cell.isspace() for cell in cells)
        reason = Message(BLANK) if blank else None
    return reason or _too_wide(cells, header)


def _told_by_first(filled, cells, header):
    """Tell totals, notes and repeated headers by the first cell that holds something."""
    first, reason = filled[0], None
    folded = cell_text.fold(first[:_LONGEST_TOLD])
    if _is_total(folded) or (
        len(filled) > 1 and folded.isdecimal() and _is_total(cell_text.fold(filled[1]))
    ):
        reason = Message(TOTAL, value=first.strip())
    elif _OF_WHICH.fullmatch(folded):
        reason = Message(OF_WHICH, value=_short(first))
    elif (within := _total_within(filled)) is not None:
        reason = Message(TOTAL, value=within)
    elif _NOTE.match(folded) and sum(1 for cell in cells if cell) <= _NOTE_CELLS:
        reason = Message(NOTE, value=_short(first))
    elif folded in header.parts[0]:
        reason = _repeated(cells, header)
    if reason is None and folded in _COUNTERS and headers.is_count_row(cells):
        reason = Message(COUNTED)
    return reason


def _is_total(folded):
    return ("计" in folded and _TOTAL.fullmatch(folded)) or _ENGLISH_TOTAL.fullmatch(folded)


def _total_within(filled):
    """Return the label of a total in any of the first cells: a city's 小计, 全省; else None."""
    for cell in filled:
        if len(cell) < _LONGEST_LABEL and ("计" in cell or "全" in cell):
            folded = cell_text.fold(cell)
            if _TOTAL_WITHIN.fullmatch(folded):
                return folded
    return None


def _repeated(cells, header):
    for depth in range(header.depth):
        line = [parts[depth] for parts in header.parts]
        row = ["" if cell is None else " ".join(cell.split()) for cell in cells]
        if all(a == b for a, b in zip(line, row, strict=False) if a and b) and any(row):
            return Message(REPEATED)
    return None


def _too_wide(cells, header):
    if len(cells) > len(header.names) and any(cells[len(header.names) :]):
        return Message(TOO_WIDE, found=len(cells), expected=len(header.names))
    return None


def _short(value):
    folded = " ".join(value.split())
    return folded if len(folded) <= 40 else folded[:39] + "…"
