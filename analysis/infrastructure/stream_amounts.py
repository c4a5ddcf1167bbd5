"""How much of a stream is there, is needed, and could be exchanged."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from ..array_types import Floats, Objects
from ..tables.text_columns import frame_of

AMOUNTS = ("mw", "hours", "rate", "heat_gj", "flow_td", "reclaim_td")
"""Fields that amounts are made of."""


def amount_of(layers: Mapping[str, pd.DataFrame], side: Mapping[str, Any]) -> Floats:
    """Return what each row of a layer has or needs a year on one side of a rule.

    Parameters
    ----------
    layers : dict of str to DataFrame
    side : dict
        ``layer``, and ``amount`` with ``product`` (fields) and ``factor``.

    Returns
    -------
    ndarray of float, shape (n,)
        NaN where a field is missing or negative, or the rule gives no amount.

    Examples
    --------
    >>> units = pd.DataFrame({"mw": [10.0, 10.0], "hours": [5000.0, None]})
    >>> side = {"layer": "units", "amount": {"product": ["mw", "hours"], "factor": 2.0}}
    >>> amount_of({"units": units}, side).tolist()
    [100000.0, nan]
    """
    frame, rule = layers[side["layer"]], side.get("amount")
    found = np.full(len(frame), np.nan)
    if rule is None or any(name not in frame for name in rule["product"]):
        return found
    values = frame[rule["product"]].to_numpy(float)
    known = (values >= 0).all(axis=1)
    found[known] = values[known].prod(axis=1) * rule["factor"]
    return found


def shared_out(table: pd.DataFrame) -> Floats:
    """Share what providers have among receivers: within a stream the nearest pair first.

    Parameters
    ----------
    table
        Pairs with ``stream``, ends, ``km``, ``has`` and ``needs``.

    Returns
    -------
    ndarray of float, shape (n,)
        NaN where it is not known how much the provider has or the receiver needs.
    """
    found = np.full(len(table), np.nan)
    left: dict[tuple, float] = {}
    ends = [
        list(zip(table["stream"], table[f"{end}_layer"], table[f"{end}_row"], strict=True))
        for end in ("from", "to")
    ]
    has, needs = table["has"].to_numpy(float), table["needs"].to_numpy(float)
    for row in np.argsort(table["km"].to_numpy(float), kind="stable"):
        if np.isnan(has[row]) or np.isnan(needs[row]):
            continue
        giver, taker = ("has", *ends[0][row]), ("needs", *ends[1][row])
        there, wanted = left.get(giver, has[row]), left.get(taker, needs[row])
        found[row] = min(there, wanted)
        left[giver], left[taker] = there - found[row], wanted - found[row]
    return found


def by_stream(
    table: pd.DataFrame,
    rules: list[dict[str, Any]],
    park_of: Mapping[str, Objects],
) -> pd.DataFrame:
    """Sum amounts by stream.

    Parameters
    ----------
    table
        Pairs with ``amount``.
    park_of : dict of str to ndarray of object
        The park of each row, None where not known.

    Returns
    -------
    DataFrame
        ``stream``, ``unit``, ``have`` and ``need`` (of all rows in a pair, as far as known, NaN
        where nothing is), ``matched``, ``pairs`` (with an amount above 0), ``parks`` (that give or
        take in these); one row per stream of the rules.
    """
    rows = []
    for stream in dict.fromkeys(rule["stream"] for rule in rules):
        pairs = table[table["stream"] == stream]
        real = pairs[pairs["amount"] > 0]
        parks = {
            park_of[layer][row]
            for end in ("from", "to")
            for layer, row in zip(real[f"{end}_layer"], real[f"{end}_row"], strict=True)
        }
        rows.append(
            {
                "stream": stream,
                "unit": next(rule.get("unit") for rule in rules if rule["stream"] == stream),
                "have": _once(pairs, "from", "has"),
                "need": _once(pairs, "to", "needs"),
                "matched": pairs["amount"].sum(min_count=1),
                "pairs": len(real),
                "parks": len(parks - {None}),
            }
        )
    return frame_of(rows)


def _once(pairs, end, amount):
    """Return the sum over the rows at one end of pairs, each once; NaN where none is known."""
    each = pairs.drop_duplicates([f"{end}_layer", f"{end}_row"])
    return each[amount].sum(min_count=1)
