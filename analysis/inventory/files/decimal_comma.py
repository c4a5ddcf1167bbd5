"""Numbers of files that write 1.234,5 where others write 1,234.5."""

import re
from typing import Any

_COMMA = re.compile(r"[-+]?(?:\d{1,3}(?:\.\d{3}){1,6}|\d{1,15}),\d{1,15}")  # 1.234,5, 114,305
_CERTAIN = re.compile(
    r"[-+]?(?:\d{1,3}(?:\.\d{3}){1,6},\d{1,15}|\d{1,15},(?:\d{1,2}|\d{4,15})"
    r"|(?:0|\d{4,15}),\d{1,15})"
)
_POINT = re.compile(
    r"[-+]?(?:\d{1,3}(?:,\d{3}){1,6}\.\d{1,15}|\d{1,15}\.(?:\d{1,2}|\d{4,15})"
    r"|(?:0|\d{4,15})\.\d{1,15})"
)
_GROUPED = re.compile(r"[-+]?\d{1,3}(?:\.\d{3}){1,6}")


def is_used(rows: list[list[str]]) -> bool:
    """Whether a file writes decimal commas: some cells can be nothing else, and none has a point.

    Parameters
    ----------
    rows
        The first rows, split at a mark that is no comma.

    Examples
    --------
    >>> is_used([["114,305", "1.234,5"]]), is_used([["114,305"]]), is_used([["2,5", "2.5"]])
    (True, False, False)
    """
    cells = [cell.strip() for row in rows for cell in row if "," in cell or "." in cell]
    return any(map(_CERTAIN.fullmatch, cells)) and not any(map(_POINT.fullmatch, cells))


def with_points(cells: Any) -> list[Any]:
    """Return cells with decimal points where their numbers have commas.

    Examples
    --------
    >>> with_points(["甲, 乙", "1.234,5", "1.234", "2003.5.1"])
    ['甲, 乙', '1234.5', '1234', '2003.5.1']
    """
    return [_with_point(cell) if "," in cell or "." in cell else cell for cell in cells]


def _with_point(cell):
    bare = cell.strip()
    if _COMMA.fullmatch(bare):
        return bare.replace(".", "").replace(",", ".")
    return bare.replace(".", "") if _GROUPED.fullmatch(bare) else cell
