"""Several tables on one sheet: one below the other, each with its header, or side by side."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ...cells import cell_text
from . import headers

_FEWEST = 3
_LONGEST = 40
_SPARSE = 2  # cells of a row that is a title, a note or blank


def starts(
    rows: Iterable[tuple[int, list[Any]]], header: headers.Header, score: Callable[..., Any]
) -> list[int]:
    """Return where further tables begin: at the titles above a header that is not the first.

    Parameters
    ----------
    rows : iterable of (int, list of (str or None))
        Row number and cells, from the head of the sheet on.
    header
        Of the first table; where it is repeated the table goes on.
    score
        Gives the number of columns recognised for a tuple of column parts.

    Returns
    -------
    list of int
        Positions among the rows.
    """
    found: list[int] = []
    sparse_from: int | None = None
    first = [part[0] for part in header.parts]
    for position, (_, cells) in enumerate(rows):
        if position < header.first + header.depth:
            continue
        texts = ["" if cell is None else " ".join(cell.split()) for cell in cells]
        if sum(map(bool, texts)) <= _SPARSE:
            sparse_from = position if sparse_from is None else sparse_from
            continue
        if sparse_from is not None and _is_header(texts, first, score):
            found.append(sparse_from)
            first = texts
        sparse_from = None
    return found


def _is_header(texts, first, score):
    """Whether a row heads a table of its own: short words, most of which are known."""
    filled = [cell_text.fold(text) for text in texts if text]
    if len(filled) < _FEWEST or any(len(text) > _LONGEST for text in filled):
        return False
    if any(map(headers.is_plain_number, filled)):
        return False
    if all(a == b for a, b in zip(texts, first, strict=False) if a and b):
        return False
    known = score(tuple((text,) for text in texts if text))
    return bool(known >= _FEWEST and 2 * known >= len(filled))


def blocks(header: headers.Header) -> list[tuple[int, int]]:
    """Return first and last-but-one column of tables side by side; one where there is but one.

    Tables are side by side where blank columns part them and their headers are the same.

    Examples
    --------
    >>> row = ["名称", "经度", "纬度", None, "名称", "经度", "纬度"]
    >>> blocks(headers.at([row], 0, 1))
    [(0, 3), (4, 7)]
    """
    found, begin = [], None
    for column, part in enumerate((*header.parts, ("",))):
        if any(part):
            begin = column if begin is None else begin
        elif begin is not None:
            found.append((begin, column))
            begin = None
    parts = {header.parts[left:right] for left, right in found}
    alike = len(found) > 1 and len(parts) == 1 and found[0][1] - found[0][0] >= _FEWEST
    return found if alike else [(0, len(header.parts))]


def below_each_other(
    rows: Iterable[tuple[int, list[Any]]], sides: list[tuple[int, int]], header: headers.Header
) -> Iterator[tuple[int, list[Any]]]:
    """Iterate over the rows of tables side by side, those of the first first in each row.

    Yields
    ------
    number : int
    cells : list of (str or None)
    """
    end = header.first + header.depth
    for position, (number, cells) in enumerate(rows):
        if position < header.first:
            yield number, cells
            continue
        for side, (left, right) in enumerate(sides):
            piece = cells[left:right]
            if side == 0 or (position >= end and any(piece)):
                yield number, piece
