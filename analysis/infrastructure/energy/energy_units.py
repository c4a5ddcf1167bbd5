"""Energy units of an inventory as clean arrays: classes, numbers, what is not to be believed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from ...message import Message, translatable
from ...tables.amounts import short, without
from ...tables.columns import numbers
from ..factor_file import Factors

NUMBERS = ("mw", "hours", "rate", "eff", "heat_gj", "so2_gkwh", "nox_gkwh")


@dataclass
class Units:
    """Energy units, one entry per row of the inventory.

    Attributes
    ----------
    fuel, kind : ndarray of int64, shape (n,)
        Index into the labels; -1 where not given. Unknown words are classes of their own.
    fuel_labels, kind_labels : list of str
    fuel_implied : ndarray of bool, shape (n,)
        The fuel follows from the kind.
    mw, hours, rate, eff, heat_gj, so2_gkwh, nox_gkwh : ndarray of float, shape (n,)
        MW, h/a, gce/kWh, %, GJ/a, g/kWh, g/kWh; NaN where not given or impossible.
    messages : list of Message
    """

    fuel: np.ndarray
    kind: np.ndarray
    fuel_labels: list
    kind_labels: list
    fuel_implied: np.ndarray
    values: dict
    messages: list = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.fuel)

    def __getattr__(self, name: Any) -> Any:
        if name in NUMBERS:
            return self.values[name]
        raise AttributeError(name)


def read_units(
    frame: pd.DataFrame,
    factors: Factors,
    layer: str = "UNITS",
    fields: Mapping[str, str] | None = None,
) -> Units:
    """Bring a table of energy units into arrays.

    Parameters
    ----------
    frame
        Columns ``fuel``, ``kind`` and those of `NUMBERS`; a missing column counts as not given.
    layer
        Name of the table, for messages.
    fields
        Column that stands for one of these names, empty where none does.

    Raises
    ------
    InputError
        Where a number is text.
    """
    messages = []
    fields = {name: name for name in ("fuel", "kind", *NUMBERS)} | dict(fields or {})
    fuel, fuel_labels = factors.fuels.classify(_words(frame, fields["fuel"]))
    kind, kind_labels = factors.kinds.classify(_words(frame, fields["kind"]))
    messages += _unknown(fuel, fuel_labels, len(factors.fuel_ids), "fuel", layer)
    messages += _unknown(kind, kind_labels, len(factors.kind_ids), "kind", layer)
    implied = np.append(factors.fuel_of_kind(), -1)[
        np.where(kind < len(factors.kind_ids), kind, -1)
    ]
    fuel_implied = (fuel < 0) & (implied >= 0)
    raw = {
        name: numbers(frame, fields[name], layer)
        if fields[name] in frame
        else np.full(len(frame), np.nan)
        for name in NUMBERS
    }
    values = _possible(raw, factors, layer, fields, messages)
    messages += _implausible(values, raw, factors, layer, fields)
    return Units(
        np.where(fuel_implied, implied, fuel),
        kind,
        fuel_labels,
        kind_labels,
        fuel_implied,
        values,
        messages,
    )


def _words(frame, name):
    if name not in frame:
        return np.full(len(frame), None, dtype=object)
    return frame[name].to_numpy(dtype=object)


def _unknown(codes, labels, known, what, layer):
    """Name the words that are a class of their own."""
    counts = np.bincount(codes[codes >= 0], minlength=len(labels))
    for code in range(known, len(labels)):
        if what == "fuel":
            text = translatable(
                "Fuel {word} of {layer} is none the factor file knows: {count} units are a class "
                "of their own, without emissions.",
            )
        else:
            text = translatable(
                "Kind {word} of {layer} is none the factor file knows: {count} units are a class "
                "of their own.",
            )
        yield Message(text, word=labels[code], layer=layer, count=int(counts[code]))


def _possible(values, factors, layer, fields, messages):
    """Take what cannot be as not given, and say so once per field."""
    hundred_percent = factors.scalar("electricity_gce_kwh")
    limits = {
        "mw": (0.0, np.inf, True),
        "hours": (0.0, factors.scalar("max_hours"), True),
        "rate": (hundred_percent, np.inf, True),
        "eff": (0.0, 100.0, False),
        "heat_gj": (0.0, np.inf, True),
        "so2_gkwh": (0.0, np.inf, True),
        "nox_gkwh": (0.0, np.inf, True),
    }
    clean = {}
    for name, value in values.items():
        low, high, closed = limits[name]
        with np.errstate(invalid="ignore"):
            wrong = (value < low if closed else value <= low) | (value > high)
        clean[name] = without(value, wrong, fields[name], layer, messages)
    return clean


def _implausible(values, raw, factors, layer, fields):
    """Warn of values that look like another unit."""
    checks = (
        (
            "mw",
            values["mw"] > factors.scalar("max_unit_mw"),
            translatable(
                "Field {field} of {layer}: {count} units are larger than any there is (first "
                "{value} MW); is it kW? Then divide by 1000.",
            ),
        ),
        (
            "rate",
            (values["rate"] < factors.scalar("min_rate"))
            | (values["rate"] > factors.scalar("max_rate")),
            translatable(
                "Field {field} of {layer}: {count} rates are hardly possible (first {value} "
                "gce/kWh); check the unit.",
            ),
        ),
        (
            "rate",
            (raw["rate"] * 1000 >= factors.scalar("min_rate"))
            & (raw["rate"] * 1000 <= factors.scalar("max_rate")),
            translatable(
                "Field {field} of {layer}: {count} rates are about a thousandth of what is usual "
                "(first {value}); is it kgce/kWh? Then multiply by 1000.",
            ),
        ),
        (
            "eff",
            (values["eff"] <= 1.0) & np.isnan(values["rate"]),
            translatable(
                "Field {field} of {layer}: {count} efficiencies are 1 or less (first {value}); it "
                "must be percent. Then multiply by 100.",
            ),
        ),
        (
            "eff",
            (values["eff"] > factors.scalar("max_eff")) & np.isnan(values["rate"]),
            translatable(
                "Field {field} of {layer}: {count} efficiencies are above any supply of "
                "electricity (first {value} %); do they include heat?",
            ),
        ),
    )
    for name, odd, text in checks:
        if odd.any():
            yield Message(
                text,
                field=fields[name],
                layer=layer,
                count=int(odd.sum()),
                value=short(raw[name][np.argmax(odd)]),
            )
    yield from _too_small(values["mw"], factors.scalar("min_largest_mw"), layer, fields["mw"])


def _too_small(mw, least, layer, field):
    """Warn where capacities look like GW."""
    given = mw[mw > 0]
    if len(given) and given.max() < least:
        yield Message(
            "Field {field} of {layer}: no unit reaches {least} MW (largest {value}); is it "
            "GW? Then multiply by 1000.",
            field=field,
            layer=layer,
            least=short(least),
            value=short(given.max()),
        )
