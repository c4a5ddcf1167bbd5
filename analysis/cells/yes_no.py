"""Answers of yes or no, in the words in which tables give them.

Examples
--------
>>> [answer(value) for value in (1, "0", "是", "未认定", 1.0, None, "soon")]
[True, False, True, False, True, None, None]
"""

from typing import Any

import numpy as np

from ..array_types import Column, Floats
from .cell_text import as_text
from .folding import word

YES = frozenset(
    (
        *("1", "1.0", "是", "有", "对", "已", "已认定", "已安装", "已建"),
        *("y", "yes", "t", "true", "√", "✓", "✔"),
    )
)
NO = frozenset(
    (
        *("0", "0.0", "否", "无", "没有", "非", "不是", "未", "未认定", "未安装"),
        *("n", "no", "f", "false", "×", "✗", "x"),
    )
)


def answer(value: Any) -> bool | None:
    """Return whether a value says yes or no, None where it says neither.

    Parameters
    ----------
    value
        A word, a number or a truth value.
    """
    said = word(as_text(value))
    if said in YES:
        return True
    return False if said in NO else None


def answers(values: Column) -> Floats:
    """Read a column of yes and no.

    Parameters
    ----------
    values : shape (n,)

    Returns
    -------
    ndarray of float, shape (n,)
        1 yes, 0 no, NaN neither.

    Examples
    --------
    >>> answers([1, "否", None])
    array([ 1.,  0., nan])
    """
    known = {}
    out = np.full(len(values), np.nan)
    for row, value in enumerate(values):
        key = (type(value), value)
        if key not in known:
            said = answer(value)
            known[key] = np.nan if said is None else float(said)
        out[row] = known[key]
    return out
