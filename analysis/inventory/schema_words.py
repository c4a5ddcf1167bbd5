"""Words of a field that has listed values: any spelling the schema knows, one constant."""

from functools import cache
from typing import Any

import numpy as np

from ..array_types import Column, Objects
from ..cells.cell_text import is_nothing
from ..text.place_names import fold
from . import schema

UNREAD = "unread"
"""What stands for a word that names none of the values."""


def constants(layer: str, field: str, values: Column) -> Objects:
    """Return the constants of the schema that words name.

    Parameters
    ----------
    layer, field
        Of `schema.load`, a field with listed values.
    values : shape (n,)

    Returns
    -------
    ndarray of object, shape (n,)
        A constant, `UNREAD`, or None where the cell holds nothing.

    Examples
    --------
    >>> constants("parks", "recog_st", ["已取消认定", "Recognised", "soon", None]).tolist()
    ['withdrawn', 'recognised', 'unread', None]
    """
    words = _words(layer, field)
    found = np.full(len(values), None, dtype=object)
    for row, value in enumerate(values):
        if not is_nothing(value):
            found[row] = words.get(_key(value), UNREAD)
    return found


def _key(word: Any) -> str:
    return "".join(fold(str(word)).split())


@cache
def _words(layer, field):
    entry = schema.load(layer).field(field)
    aliases = entry.aliases.get("values", {}) if isinstance(entry.aliases, dict) else {}
    return {
        _key(word): constant
        for constant, titles in entry.values.items()
        for word in (constant, *titles.values(), *aliases.get(constant, ()))
    }


def words(layer: str, field: str, values: Column) -> Objects:
    """Return the constants that words name; a word that names none stays as it is.

    Examples
    --------
    >>> words("energy_units", "cooling", ["直流冷却", "hybrid", ""]).tolist()
    ['once-through', 'hybrid', None]
    """
    found = constants(layer, field, values)
    for row in np.flatnonzero(found == UNREAD):
        found[row] = str(values[row]).strip()
    return found
