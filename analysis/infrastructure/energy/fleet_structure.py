"""Capacity, efficiency and emissions of units by park, reach, fuel, kind, size and decade."""

from typing import Any

import numpy as np
import pandas as pd

from ...array_types import NOTHING, Column
from ...cells.dates import periods
from ...tables.text_columns import frame_of
from ..group_sums import Groups, ratio
from .emissions import Emissions

AMOUNTS = ("co2e_t", "so2_t", "nox_t")


def by_key(keys: Column, emissions: Emissions, name: str, *, order: Column = ()) -> pd.DataFrame:
    """Sum units by a key.

    Parameters
    ----------
    keys : shape (n,)
        None or NaN: a row of its own with an empty key, the last one.
    name
        Name of the key's column.
    order
        Keys that come first, in this order; the others by their own order.

    Returns
    -------
    DataFrame
        The key, ``units``, ``mw``, ``mw_share`` (0–1 of all units' capacity), ``eff_pct``
        (weighted by generation through the heat rate), ``co2e_t``, ``so2_t``, ``nox_t``; sums of
        the units where they are known, NaN where they are for none.
    """
    groups = Groups(keys, order)
    mw = groups.sum(emissions.units.mw)
    table = {
        name: groups.labels,
        "units": groups.count(),
        "mw": mw,
        "mw_share": ratio(mw, np.nansum(mw)),
        "eff_pct": _efficiency(groups, emissions),
    }
    for amount in AMOUNTS:
        table[amount] = groups.sum(getattr(emissions, amount))
    return frame_of(table)


def by_fuel(emissions: Emissions) -> Any:
    """Return ``fuel``, ``units``, ``mw``, ``mw_share``, the largest capacity first."""
    table = by_key(emissions.fuel_words(), emissions, "fuel")[["fuel", "units", "mw", "mw_share"]]
    known = table.fuel.notna()
    largest = table[known].sort_values(["mw", "units", "fuel"], ascending=[False, False, True])
    return pd.concat([largest, table[~known]], ignore_index=True)


def by_bin(emissions: Emissions, small_mw: float, large_mw: float) -> Any:
    """Return ``bin``, ``units``, ``unit_share``, ``mw``, ``mw_share`` by size of unit.

    Parameters
    ----------
    small_mw, large_mw
        Bins are [0, small), [small, large), [large, ∞); units without capacity have an empty bin.
    """
    words = np.array(bin_words(small_mw, large_mw), dtype=object)
    place = np.digitize(emissions.units.mw, [small_mw, large_mw])
    keys = np.where(np.isnan(emissions.units.mw), NOTHING, words[np.minimum(place, 2)])
    table = by_key(keys, emissions, "bin", order=words)
    table["unit_share"] = ratio(table.units, len(emissions.units))
    return table[["bin", "units", "unit_share", "mw", "mw_share"]]


def bin_words(small_mw: float, large_mw: float) -> tuple[Any, Any, Any]:
    """Return the names of the three bins."""
    return (f"[0, {small_mw:g})", f"[{small_mw:g}, {large_mw:g})", f"[{large_mw:g}, ∞)")


def decades(opened: Column) -> tuple[Any, Any]:
    """Return the decade of each date as text (``1990s``), and the values that are no date.

    Parameters
    ----------
    opened : shape (n,)
    """
    codes, distinct = pd.factorize(np.asarray(opened, dtype=object))
    first, _, unread = periods(list(distinct))
    words = [
        None if np.isnat(day) else f"{day.astype('M8[Y]').astype(int) // 10 * 10 + 1970}s"
        for day in first
    ]
    return np.array([*words, None], dtype=object)[codes], unread


def efficiency(emissions: Emissions) -> Any:
    """Return the supply efficiency in %, weighted by generation: Σ MWh / Σ (MWh / eff)."""
    return _efficiency(Groups(np.zeros(len(emissions.units))), emissions)[0]


def _efficiency(groups, emissions):
    counts = ~np.isnan(emissions.eff_pct) & (emissions.mwh > 0)
    mwh = np.where(counts, emissions.mwh, 0.0)
    fuel = np.divide(mwh, emissions.eff_pct, out=np.zeros_like(mwh), where=counts)
    return ratio(groups.sum(mwh), groups.sum(fuel))
