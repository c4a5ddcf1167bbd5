"""Outfalls of parks: one each, and monitored."""

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from ..array_types import Integers, IsCancelled
from ..geodesic.edges import Edges
from ..geodesic.point_distance import ShoreIndex, nearest
from ..message import Message
from ..result import Result, counts
from ..tables.amounts import amounts
from ..tables.text_columns import frame_of
from .park_assignment import Parks, PlacedRows

FINDINGS = (
    "no outfall",
    "one outfall",
    "several outfalls",
    "not monitored",
    "monitoring unknown",
    "direct discharge",
)


@dataclass(frozen=True, eq=False)
class OutfallRequest:
    """What is checked.

    Attributes
    ----------
    outfalls : PlacedRows
        ``monitor`` and ``direct``.
    parks : Parks
    shoreline : Edges, optional
    places : ndarray of float, shape (n, 2), optional
        Longitude and latitude of the outfalls, where there is a shoreline.
    """

    outfalls: PlacedRows
    parks: Parks
    shoreline: Edges | None = None
    places: np.ndarray | None = None


@dataclass(frozen=True, eq=False)
class Outfalls(Result):
    """Results per park.

    Attributes
    ----------
    table : DataFrame, m rows
        ``outfalls``, ``unmonit``, ``direct_n``, ``finding`` (``;``-joined `FINDINGS`), and where
        the shoreline is asked for ``outshore_m``.
    request : OutfallRequest
    """

    table: pd.DataFrame
    request: OutfallRequest | None = None


def check_outfalls(request: OutfallRequest, cancelled: IsCancelled | None = None) -> Outfalls:
    """Check the outfalls of parks, as the algorithm ``outfallcheck`` does.

    Parameters
    ----------
    request : OutfallRequest
    cancelled : callable, optional
    """
    rows = request.outfalls
    result = outfalls(rows.table.frame, rows.park, len(request.parks), layer=rows.table.name)
    return replace(
        result,
        table=result.table.assign(outshore_m=_outshore_m(request, cancelled)),
        request=request,
        numbers={**result.numbers, **counts(len(rows), rows.used.sum())},
    )


def _outshore_m(request, cancelled):
    """Return the distance of each park's nearest outfall to the shoreline, NaN if unknown."""
    rows, least = request.outfalls, np.full(len(request.parks), np.inf)
    if request.shoreline is not None:
        found = nearest(ShoreIndex(request.shoreline), request.places, cancelled=cancelled)
        known = rows.used & np.isfinite(found.shore_m)
        np.minimum.at(least, rows.park[known], found.shore_m[known])
    return np.where(np.isinf(least), np.nan, least)


def outfalls(
    rows: pd.DataFrame, park: Integers, parks_count: int, *, layer: str = "OUTFALLS"
) -> Outfalls:
    """Count the outfalls of each park.

    Parameters
    ----------
    rows : n rows
        ``monitor`` and ``direct`` (0, 1 or not given).
    park : shape (n,)
        Row of the parks each outfall belongs to, -1 for an orphan.
    layer
        Name of the table, for messages.
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
    table = frame_of(
        {
            "outfalls": number,
            "unmonit": unmonitored,
            "direct_n": straight,
            "finding": _findings(number, unmonitored, silent, straight),
        }
    )
    return Outfalls(
        table,
        numbers={
            "PARKS_ONE": int((number == 1).sum()),
            "PARKS_MANY": int((number > 1).sum()),
            "PARKS_NONE": int((number == 0).sum()),
            "UNMONITORED": int(unmonitored.sum()),
            "DIRECT": int(straight.sum()),
            "ORPHANS": int((~owned).sum()),
        },
        notes=messages,
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
