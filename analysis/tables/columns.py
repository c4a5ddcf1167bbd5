"""Take columns out of a table: named as they are needed, numbers as numbers, nothing guessed."""

from collections.abc import Iterable
from typing import Any

import numpy as np
import pandas as pd

from ..array_types import Floats, Objects
from ..cells import dates
from ..cells.cell_text import as_text
from ..cells.id_text import id_texts
from ..cells.numbers import of_values
from ..message import InputError
from ..text.closest_name import hint


def require(frame: pd.DataFrame, fields: Iterable[str], layer: str) -> None:
    """Refuse a table that lacks a field; the sentence names the closest one it has.

    Parameters
    ----------
    layer
        Name of the table, for the message.

    Raises
    ------
    InputError
    """
    for field in fields:
        if field in frame.columns:
            continue
        raise InputError(
            "{layer} has no field {field}; {hint}. Choose the field.",
            layer=layer,
            field=field,
            hint=hint(field, frame.columns),
        )


def numbers(frame: pd.DataFrame, field: str, layer: str) -> Floats:
    """Return a field as float numbers, NaN where empty or infinite.

    Parameters
    ----------
    layer
        Name of the table, for the message.

    Returns
    -------
    ndarray of float, shape (n,)

    Raises
    ------
    InputError
        Where a cell holds text that is no number; the sentence names field and value.
    """
    require(frame, [field], layer)
    column = frame[field]
    if column.dtype.kind in "fiub":
        values = column.to_numpy(float, na_value=np.nan)
        return np.where(np.isfinite(values), values, np.nan)
    values, unread = of_values(column.to_numpy(dtype=object, na_value=None))
    if unread:
        raise InputError(
            "Field {field} of {layer} holds {value}; give a number.",
            field=field,
            layer=layer,
            value=f"“{column.iloc[unread[0]]}”",
        )
    return values


def years(frame: pd.DataFrame, field: str, layer: str) -> Floats:
    """Return the years of a field of dates or years, NaN where empty.

    Parameters
    ----------
    layer
        Name of the table, for the message.

    Returns
    -------
    ndarray of float, shape (n,)

    Raises
    ------
    InputError
        Where a cell holds what is no date; the sentence names field and value.
    """
    require(frame, [field], layer)
    found, unread = dates.years(frame[field].to_numpy(dtype=object, na_value=None))
    if unread:
        raise InputError(
            "Field {field} of {layer} holds {value}; give a year.",
            field=field,
            layer=layer,
            value=f"“{unread[0]}”",
        )
    return found


def texts(frame: pd.DataFrame, field: str, layer: str) -> Objects:
    """Return a field as trimmed text, None where empty.

    Returns
    -------
    ndarray of object, shape (n,)
        Whole numbers are written without a decimal point.
    """
    require(frame, [field], layer)
    return np.array([as_text(value) for value in frame[field]], dtype=object)


def ids(frame: pd.DataFrame, field: str, layer: str) -> Objects:
    """Return a field that names rows, or a row of another table, as text ids.

    Returns
    -------
    ndarray of object, shape (n,)
        See `id_text.id_texts`.
    """
    require(frame, [field], layer)
    return id_texts(frame[field].to_numpy(dtype=object, na_value=None))


def cells(frame: pd.DataFrame, field: str) -> list[Any]:
    """Return a field as Python values, None where empty and where the table lacks it.

    Returns
    -------
    list, length n

    Examples
    --------
    >>> import pandas as pd
    >>> frame = pd.DataFrame({"opened": [2010.0, np.nan]})
    >>> cells(frame, "opened"), cells(frame, "closed")
    ([2010.0, None], [None, None])
    """
    if field not in frame.columns:
        return [None] * len(frame)
    column = frame[field].astype(object)
    return column.where(column.notna(), None).tolist()
