"""Amounts out of a table: numbers within what can be, everything else not given and told."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd

from ..array_types import Floats
from ..message import Message
from .columns import numbers


def amounts(
    frame: pd.DataFrame,
    field: str,
    layer: str,
    messages: list[Message],
    *,
    low: float = 0.0,
    high: float = np.inf,
) -> Floats:
    """Return a column as numbers, NaN where missing or impossible.

    Parameters
    ----------
    field
        A column that is not there counts as not given.
    layer
        Name of the table, for messages.
    messages
        Gets a line where values are impossible.
    low, high
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


def without(values: Any, wrong: Any, field: str, layer: str, messages: list[Message]) -> Any:
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


def too_small(values: Any, least: Any, field: str, layer: str) -> Iterator[Any]:
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


def short(value: Any) -> str:
    """Return a number as a sentence shows it."""
    return f"{value:.6g}"
