"""Take columns out of a table: named as they are needed, numbers as numbers, nothing guessed."""

import numpy as np
import pandas as pd

from ..message import InputError
from ..text.closest_name import hint


def require(frame, fields, layer):
    """Refuse a table that lacks a field; the sentence names the closest one it has.

    Parameters
    ----------
    frame : DataFrame
    fields : iterable of str
    layer : str
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


def numbers(frame, field, layer):
    """Return a field as float numbers, NaN where empty or infinite.

    Parameters
    ----------
    frame : DataFrame
    field : str
    layer : str
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
        values = column.to_numpy(float)
    else:
        blank = column.isna() | (column.astype(str).str.strip() == "")
        values = pd.to_numeric(column.where(~blank), errors="coerce").to_numpy(float)
        wrong = np.isnan(values) & ~blank.to_numpy()
        wrong &= ~column.astype(str).str.strip().str.casefold().isin(["nan", "null"]).to_numpy()
        if wrong.any():
            raise InputError(
                "Field {field} of {layer} holds {value}; give a number.",
                field=field,
                layer=layer,
                value=f"“{column.iloc[int(np.argmax(wrong))]}”",
            )
    return np.where(np.isfinite(values), values, np.nan)


def texts(frame, field, layer):
    """Return a field as trimmed text, None where empty.

    Parameters
    ----------
    frame : DataFrame
    field : str
    layer : str

    Returns
    -------
    ndarray of object, shape (n,)
        Whole numbers are written without a decimal point.
    """
    require(frame, [field], layer)
    return np.array([_text(value) for value in frame[field]], dtype=object)


def _text(value):
    if value is None or (isinstance(value, float) and np.isnan(value)) or value is pd.NaT:
        return None
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = str(value).strip()
    return text or None
