"""Outfalls of parks: one each, and monitored."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..message import Message
from ..tables.amounts import amounts

FINDINGS = (
    "no outfall",
    "one outfall",
    "several outfalls",
    "not monitored",
    "monitoring unknown",
    "direct discharge",
)


@dataclass
class Outfalls:
    """Results per park.

    Attributes
    ----------
    table : DataFrame, m rows
        ``outfalls``, ``unmonit``, ``direct_n``, ``finding`` (``;``-joined `FINDINGS`).
    numbers : dict of str to int
    messages : list of Message
    """

    table: pd.DataFrame
    numbers: dict
    messages: list


def outfalls(rows, park, parks_count, *, layer="OUTFALLS"):
    """Count the outfalls of each park.

    Parameters
    ----------
    rows : DataFrame, n rows
        ``monitor`` and ``direct`` (0, 1 or not given).
    park : ndarray of int64, shape (n,)
        Row of the parks each outfall belongs to, -1 for an orphan.
    parks_count : int
    layer : str
        Name of the table, for messages.

    Returns
    -------
    Outfalls
    """
    messages = []
    monitor = amounts(rows, "monitor", layer, messages, high=1.0)
    direct = amounts(rows, "direct", layer, messages, high=1.0)
    owned = park >= 0

    def count(which):
        return np.bincount(park[owned & which], minlength=parks_count)

    everything = np.ones(len(rows), dtype=bool)
    number, silent = count(everything), count(np.isnan(monitor))
    unmonitored, straight = count(monitor == 0), count(direct == 1)
    if silent.any():
        messages.append(
            Message(
                "{layer}: {count} outfalls do not say whether they are monitored.",
                layer=layer,
                count=int(silent.sum()),
            )
        )
    table = pd.DataFrame(
        {
            "outfalls": number,
            "unmonit": unmonitored,
            "direct_n": straight,
            "finding": _findings(number, unmonitored, silent, straight),
        }
    )
    return Outfalls(
        table,
        {
            "PARKS_ONE": int((number == 1).sum()),
            "PARKS_MANY": int((number > 1).sum()),
            "PARKS_NONE": int((number == 0).sum()),
            "UNMONITORED": int(unmonitored.sum()),
            "DIRECT": int(straight.sum()),
            "ORPHANS": int((~owned).sum()),
        },
        messages,
    )


def _findings(number, unmonitored, silent, straight):
    """Return the findings of every park, ``;``-joined."""
    parts = (
        np.array(FINDINGS[:3], dtype=object)[np.minimum(number, 2)],
        np.where(unmonitored > 0, ";not monitored", ""),
        np.where(silent > 0, ";monitoring unknown", ""),
        np.where(straight > 0, ";direct discharge", ""),
    )
    return ["".join(words) for words in zip(*parts, strict=True)]
