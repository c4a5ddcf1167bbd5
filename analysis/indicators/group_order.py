"""Groups as a reader expects: upstream before downstream, a province under one name."""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import pandas as pd

from ..array_types import Integers
from ..inventory import schema
from ..reaches import provinces
from ..tables.columns import cells
from ..tables.text_columns import with_none


def places(field: Any, values: Iterable[str | None]) -> Integers:
    """Return sort keys: the schema's order of constants, then the alphabet, None last.

    Parameters
    ----------
    field
        Name of a result or inventory field.

    Returns
    -------
    ndarray of int
    """
    values = list(values)
    entry = schema.result_field(field) or schema.inventory_fields().get(field) or {}
    known = list(entry.get("values", {}))
    others = sorted({each for each in values if each is not None} - set(known))
    rank = {name: place for place, name in enumerate([*known, *others])}
    return np.array([rank.get(each, len(rank)) for each in values], dtype=int)


PROVINCES = ("province", "prov_en", "prov_zh")
"""Group fields that name provinces."""


def one_spelling(group_fields: Sequence[str], *tables: pd.DataFrame | None) -> list[Any]:
    """Spell each province of the group fields in one way: 江苏, 江苏省 and Jiangsu are one group.

    Parameters
    ----------
    *tables
        With the group fields, as far as they have them; None stays None.

    Returns
    -------
    list of DataFrame or None
    """
    found: list[Any] = list(tables)
    for name in group_fields:
        if name.casefold() not in PROVINCES:
            continue
        having = [n for n, each in enumerate(found) if each is not None and name in each.columns]
        columns = provinces.one_spelling(*(cells(found[n], name) for n in having))
        for n, column in zip(having, columns, strict=True):
            given = np.array([*column, None], dtype=object)[:-1]
            found[n] = with_none(found[n].assign(**{name: given}))
    return found


def by_groups(
    frame: pd.DataFrame, columns: Sequence[str | int], fields: Sequence[Any] | None = None
) -> pd.DataFrame:
    """Sort a table by its group fields.

    Parameters
    ----------
    columns
        Columns of text or None.
    fields
        The fields they hold, where the columns do not bear their names.

    Returns
    -------
    DataFrame
        With a fresh index.
    """
    columns = list(columns)
    if not columns:
        return frame.reset_index(drop=True)
    plain = frame[columns].astype(object)
    plain = plain.where(plain.notna(), None)
    named = list(zip(fields or columns, columns, strict=True))
    keys = [places(field, plain[column]) for field, column in reversed(named)]
    return frame.iloc[np.lexsort(keys)].reset_index(drop=True)
