"""Productivities, intensities and their classes: section 3.4.2 and Fig. 7 of the paper."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ..array_types import NOTHING, Array, Objects
from ..message import Message
from ..tables.text_columns import frame_of
from . import study_bounds
from .indicator_file import CHANGE, CHANGES, quotients

DECIMALS = 9  # keeps a value that stands on a bound on paper on its side of it


@dataclass(frozen=True)
class Indicators:
    """Indicators of parks.

    Attributes
    ----------
    table : DataFrame
        A column per indicator, ``energy_cls``, ``cod_cls``; a row per park, NaN or None where
        unknown.
    notes : list of Message
        Why values are unknown, with counts.
    """

    table: pd.DataFrame
    notes: list


def indicators(
    columns: dict[str, Array],
    *,
    deflator: float = 100.0,
    base: Mapping[str, Array] | None = None,
) -> Indicators:
    """Compute productivities, intensities, the change of COD intensity and the classes.

    Parameters
    ----------
    columns : dict of str to ndarray, shape (n,)
        ``gdp_cny`` (CNY of the year), ``energy_tce``, ``water_m3``, ``area_km2``, ``co2e_t``,
        ``cod_t``, ``nh3n_t``, ``so2_t``, ``nox_t``, ``rd_cny``; what is absent is unknown.
    deflator
        Price index of the year, 100 in the year whose prices are constant.
    base : dict of str to ndarray, shape (n,)
        The base year's ``gdp_cny`` (at constant prices), ``cod_t``, and what there is of
        ``energy_tce``, ``water_m3``, ``co2e_t``.

    Notes
    -----
    Each is over · factor / under of two quantities, as `quotients` says; ``gdp`` is GDP at constant
    prices. cod_chg = (cod_int − base) / base · 100 (%). A zero, negative or missing denominator
    gives no value. How productivities grew is told by `growth`.
    """
    unknown = np.full(len(next(iter(columns.values()))), np.nan)
    known = {**columns, "gdp": columns.get("gdp_cny", unknown) * 100.0 / deflator}
    notes, table = [], {}
    for each in quotients():
        over, under = (known.get(each[part], unknown) for part in ("over", "under"))
        table[each["id"]] = quotient(over, under, each.get("factor", 1.0), each["id"], notes)
    table[CHANGE] = unknown
    base = base or {}
    if base:
        factor = next(each["factor"] for each in quotients() if each["id"] == CHANGES)
        then = quotient(base["cod_t"], base["gdp_cny"], factor, CHANGE, notes)
        table[CHANGE] = change_percent(then, table[CHANGES])
        lost = int((np.isnan(then) & ~np.isnan(table[CHANGES])).sum())
        if lost:
            notes.append(
                Message(
                    "cod_chg: {count} parks have no base year value; their change is NULL.",
                    count=lost,
                )
            )
    table |= _grown(known, base, unknown)
    for name in ("energy_cls", "cod_cls"):
        rule = study_bounds.load("classes")["classes"][name]
        table[name] = classify(np.asarray(table[rule["of"]]), rule)
    return Indicators(frame_of(table), notes)


GROWN = {"energy": "energy_tce", "water": "water_m3", "carbon": "co2e_t"}
"""Productivities held against the base year, by what GDP is divided by."""


def _grown(known, base, unknown):
    """Return change (%) and class of each productivity against the base year."""
    found = {}
    for name, under in GROWN.items():
        change = unknown
        if "gdp_cny" in base and under in base and under in known:
            then, now = (
                quotient(gdp, pressure, 1.0, name, [])
                for gdp, pressure in (
                    (base["gdp_cny"], base[under]),
                    (known["gdp"], known[under]),
                )
            )
            change = change_percent(then, now)
        found[f"{name}_chg"], found[f"{name}_gr"] = change, growth(change)
    return found


def growth(change: Array) -> Objects:
    """Name the growth that a change is, as the paper tells it: doubled, tripled.

    Parameters
    ----------
    change : shape (n,)
        Percent.

    Returns
    -------
    ndarray of object, shape (n,)
        ``fell``, ``unchanged``, ``rose``, ``doubled`` (from 2 to below 3 times), ``tripled`` (3
        times and more); None where unknown.

    Examples
    --------
    >>> growth(np.array([-5.0, 0.0, 99.9, 100.0, 200.0, np.nan])).tolist()
    ['fell', 'unchanged', 'rose', 'doubled', 'tripled', None]
    """
    change = np.round(np.asarray(change, float), DECIMALS)
    names = np.select(
        [change >= 200.0, change >= 100.0, change > 0, change == 0],
        ["tripled", "doubled", "rose", "unchanged"],
        default="fell",
    )
    return np.where(np.isnan(change), NOTHING, names.astype(object))


def quotient(over: Array, under: Array, factor: float, name: str, notes: list[Message]) -> Array:
    """Divide; where the denominator is not positive there is no value, and a note counts it.

    Parameters
    ----------
    over, under : shape (n,)
    name
        The indicator, for the note.
    notes
        Gets the note.

    Returns
    -------
    ndarray, shape (n,)
    """
    over, under = np.asarray(over, float), np.asarray(under, float)
    wrong = ~np.isnan(over) & ~(under > 0)
    if wrong.any():
        notes.append(
            Message(
                "{indicator}: {count} parks have a zero, negative or missing denominator; "
                "their value is NULL.",
                indicator=name,
                count=int(wrong.sum()),
            )
        )
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(under > 0, over * factor / under, np.nan)


def change_percent(base: Array, now: Array) -> Array:
    """Return the change against the base in percent, negative for a decline.

    Parameters
    ----------
    base, now : shape (n,)

    Returns
    -------
    ndarray, shape (n,)
        NaN where the base is not positive.
    """
    base, now = np.asarray(base, float), np.asarray(now, float)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(base > 0, (now - base) / base * 100.0, np.nan)


def classify(values: Array, rule: dict[str, Any]) -> Objects:
    """Name the class of each value: ``low``, ``middle``, ``high``, None where unknown.

    Parameters
    ----------
    values : shape (n,)
    rule
        ``middle_from`` (included), ``middle_to``, ``middle_to_included``.

    Returns
    -------
    ndarray of object, shape (n,)
    """
    values = np.round(np.asarray(values, float), DECIMALS)
    top = rule["middle_to"]
    high = values > top if rule["middle_to_included"] else values >= top
    names = np.where(high, "high", np.where(values >= rule["middle_from"], "middle", "low"))
    return np.where(np.isnan(values), NOTHING, names.astype(object))


def shares(table: pd.DataFrame) -> dict[str, float]:
    """Return the shares and counts that models branch on.

    Parameters
    ----------
    table
        From `indicators`.

    Returns
    -------
    dict of str to float
        ``ENERGY_LOW_SHARE`` and so on, 0–1 of the parks with a value, NaN without any.
    """
    out = {}
    for prefix, name in (("ENERGY", "energy_cls"), ("COD", "cod_cls")):
        known = table[name].notna()
        for level in ("low", "middle", "high"):
            hits = int((table.loc[known, name] == level).sum())
            out[f"{prefix}_{level.upper()}_SHARE"] = hits / known.sum() if known.any() else np.nan
    change = table["cod_chg"].dropna().round(DECIMALS)
    decline = study_bounds.load("classes")["cod_decline_percent"]
    out["COD_DOWN60_SHARE"] = float((change <= -decline).mean()) if len(change) else np.nan
    out["COD_UP_SHARE"] = float((change > 0).mean()) if len(change) else np.nan
    out["ENERGY_NULL"] = int(table["energy_pr"].isna().sum())
    out["WATER_NULL"] = int(table["water_pr"].isna().sum())
    out["COD_NULL"] = int(table["cod_int"].isna().sum())
    return out
