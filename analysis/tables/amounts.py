"""Amounts out of a table: numbers within what can be, everything else not given and told."""

import numpy as np

from ..message import Message
from .columns import numbers


def amounts(frame, field, layer, messages, *, low=0.0, high=np.inf):
    """Return a column as numbers, NaN where missing or impossible.

    Parameters
    ----------
    frame : DataFrame
    field : str
        A column that is not there counts as not given.
    layer : str
        Name of the table, for messages.
    messages : list of Message
        Gets a line where values are impossible.
    low, high : float
        Bounds, both included.

    Returns
    -------
    ndarray of float, shape (n,)

    Raises
    ------
    InputError
        Where a cell holds text that is no number.
    """
    if field not in frame:
        return np.full(len(frame), np.nan)
    values = numbers(frame, field, layer)
    with np.errstate(invalid="ignore"):
        wrong = (values < low) | (values > high)
    return without(values, wrong, field, layer, messages)


def without(values, wrong, field, layer, messages):
    """Return the values with NaN where they are wrong, and say so once."""
    if wrong.any():
        messages.append(
            Message(
                "Field {field} of {layer}: {count} values cannot be (first {value}); they "
                "count as not given.",
                field=field,
                layer=layer,
                count=int(wrong.sum()),
                value=short(values[np.argmax(wrong)]),
            )
        )
    return np.where(wrong, np.nan, values)


def too_small(values, least, field, layer):
    """Yield a message where the largest value is so small that it looks like tens of thousands.

    Chinese tables often give 10⁴ t/d or 10⁴ m³.
    """
    given = values[values > 0]
    if len(given) and given.max() < least:
        yield Message(
            "Field {field} of {layer}: no value reaches {least} (largest {value}); is it in "
            "units of 10⁴? Then multiply by 10,000.",
            field=field,
            layer=layer,
            least=short(least),
            value=short(given.max()),
        )


def short(value):
    """Return a number as a sentence shows it."""
    return f"{value:.6g}"
