"""The text id of a row: what a site, a park or a unit is known by, whatever its cell is made of."""

import re
from typing import Any

import numpy as np

from ..array_types import Column, Objects
from .cell_text import NOTHING, as_text, restored
from .folding import fold

_LOST_DIGITS = re.compile(r"\d\.\d+[eE]\+?\d{2}")  # 4.2E+17: no id any more


def id_text(value: Any) -> str | None:
    """Return an id as text.

    Parameters
    ----------
    value
        Text, number or None.

    Returns
    -------
    str or None
        Width and blanks made equal; None where there is none, where a word such as 无 or – says
        so, and where a spreadsheet has rounded it.

    Examples
    --------
    >>> [id_text(value) for value in ("Ｐ０１", "'007", 7, 7.0, float("nan"), "无", "4.20E+17")]
    ['P01', '007', '7', '7', None, None, None]
    """
    told = as_text(value)
    if told is not None and told.isascii() and told.isalnum():  # most are, and nothing to fold
        return None if told.casefold() in NOTHING else told
    folded = fold(told)
    if folded.casefold() in NOTHING:
        return None
    folded = restored(folded)
    return None if not folded or _LOST_DIGITS.fullmatch(folded) else folded


def id_texts(values: Column) -> Objects:
    """Return the ids of many rows.

    Parameters
    ----------
    values : shape (n,)

    Returns
    -------
    ndarray of object, shape (n,)
        Text or None, see `id_text`.

    Examples
    --------
    >>> id_texts(["P1", 2.0, None]).tolist()
    ['P1', '2', None]
    """
    known = {}
    found = np.empty(len(values), dtype=object)
    for row, value in enumerate(values):
        key = (type(value), value)
        if key not in known:
            known[key] = id_text(value)
        found[row] = known[key]
    return found
