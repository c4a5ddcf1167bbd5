"""Take what a scheme asks for out of a table of parks."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ...message import Message
from ...tables.columns import numbers, require
from ...tables.text_columns import frame_of
from .index_scheme import Ratio, Scheme


@dataclass(frozen=True)
class Values:
    """What the parks have of a scheme's quantities.

    Attributes
    ----------
    frame : DataFrame
        One row per park, one column per indicator, variable, gate flag; NaN where unknown.
    sizes : DataFrame
        The fields that benchmarks by size look at.
    origin : dict
        Quantity -> the field or formula it comes from; absent ones are not in it.
    notes : list of Message
    """

    frame: pd.DataFrame
    sizes: pd.DataFrame
    origin: dict
    notes: list


def collect(
    parks: pd.DataFrame,
    scheme: Scheme,
    field_map: Mapping[str, str] | None = None,
    layer: str = "PARKS",
) -> Values:
    """Take a scheme's quantities out of a table of parks.

    A quantity comes from the field it is mapped to, else from the field that bears its name, else
    from its formula where the table has the fields; what is left is unknown for every park.

    Parameters
    ----------
    parks
        In the units of the inventory schema.
    field_map
        Quantity -> field.
    layer
        Name of the table, for messages.

    Raises
    ------
    InputError
    """
    field_map = dict(field_map or {})
    scheme.refuse_unknown(field_map)
    require(parks, field_map.values(), layer)
    columns, origin, notes = {}, {}, []
    for item in scheme.items:
        field = field_map.get(item.id, item.id if item.id in parks.columns else None)
        if field is not None:
            columns[item.id], origin[item.id] = numbers(parks, field, layer), field
        elif item.value is not None and _has(parks, item.value):
            columns[item.id], lost = _quotient(parks, item.value, layer)
            origin[item.id] = formula(item.value)
            if lost:
                notes.append(
                    Message(
                        "{indicator}: {count} parks have a zero or negative denominator; "
                        "their value is NULL.",
                        indicator=item.id,
                        count=lost,
                    )
                )
        else:
            columns[item.id] = np.full(len(parks), np.nan)
    absent = [item.id for item in scheme.items if item.id not in origin]
    if absent:
        notes.append(
            Message(
                "No field gives {names}; map them or they count as missing.",
                names=", ".join(absent),
            )
        )
    sizes = {
        indicator.benchmark_by["field"]: numbers(parks, indicator.benchmark_by["field"], layer)
        if indicator.benchmark_by["field"] in parks.columns
        else np.full(len(parks), np.nan)
        for indicator in scheme.indicators
        if indicator.benchmark_by
    }
    return Values(
        frame_of(columns, index=range(len(parks))),
        frame_of(sizes, index=range(len(parks))),
        origin,
        notes,
    )


def formula(ratio: Ratio) -> str:
    """Write a quotient as a person would."""
    text = " + ".join(ratio.over)
    if ratio.under:
        over = f"({text})" if len(ratio.over) > 1 else text
        under = " + ".join(ratio.under)
        text = f"{over} / {f'({under})' if len(ratio.under) > 1 else under}"
    return text if ratio.factor == 1 else f"{text} × {ratio.factor:g}"


def _has(parks, ratio):
    return all(name in parks.columns for name in ratio.over + ratio.under)


def _quotient(parks, ratio, layer):
    over = sum(numbers(parks, name, layer) for name in ratio.over)
    if not ratio.under:
        return over * ratio.factor, 0
    under = sum(numbers(parks, name, layer) for name in ratio.under)
    lost = int((under <= 0).sum())
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(under > 0, over / under * ratio.factor, np.nan), lost


def fields_of(scheme: Scheme) -> list[str]:
    """Return every field name that `collect` looks for."""
    names = [item.id for item in scheme.items]
    for item in scheme.items:
        if item.value is not None:
            names += [*item.value.over, *item.value.under]
    names += [each.benchmark_by["field"] for each in scheme.indicators if each.benchmark_by]
    return list(dict.fromkeys(names))
