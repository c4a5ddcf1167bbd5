"""Productivities, intensities and their classes: section 3.4.2 and Fig. 7 of the paper."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..message import Message
from . import study_bounds

CNY_10K = 1e4
CNY_MILLION = 1e6
CNY_100_MILLION = 1e8
KG_A_TONNE = 1000.0
DECIMALS = 9  # keeps a value that stands on a bound on paper on its side of it
INDICATORS = (
    "energy_pr",
    "water_pr",
    "land_pr",
    "carbon_pr",
    "cod_int",
    "nh3n_int",
    "so2_int",
    "nox_int",
    "ghg_int",
    "rd_share",
    "cod_chg",
)
_PRODUCTIVITIES = (
    ("energy_pr", "energy_tce", 1.0),
    ("water_pr", "water_m3", 1.0),
    ("land_pr", "area_km2", 1.0 / CNY_100_MILLION),
    ("carbon_pr", "co2e_t", 1.0),
)
_INTENSITIES = (
    ("cod_int", "cod_t", KG_A_TONNE * CNY_MILLION),
    ("nh3n_int", "nh3n_t", KG_A_TONNE * CNY_MILLION),
    ("so2_int", "so2_t", KG_A_TONNE * CNY_MILLION),
    ("nox_int", "nox_t", KG_A_TONNE * CNY_MILLION),
    ("ghg_int", "co2e_t", CNY_MILLION),
)


@dataclass(frozen=True)
class Indicators:
    """Indicators of parks.

    Attributes
    ----------
    table : DataFrame
        `INDICATORS`, ``energy_cls``, ``cod_cls``; a row per park, NaN or None where unknown.
    notes : list of Message
        Why values are unknown, with counts.
    """

    table: pd.DataFrame
    notes: list


def indicators(columns, *, deflator=100.0, base_gdp_cny=None, base_cod_t=None):
    """Compute productivities, intensities, the change of COD intensity and the classes.

    Parameters
    ----------
    columns : dict of str to ndarray, shape (n,)
        ``gdp_cny`` (CNY of the year), ``energy_tce``, ``water_m3``, ``area_km2``, ``co2e_t``,
        ``cod_t``, ``nh3n_t``, ``so2_t``, ``nox_t``, ``rd_cny``; what is absent is unknown.
    deflator : float
        Price index of the year, 100 in the year whose prices are constant.
    base_gdp_cny, base_cod_t : ndarray, shape (n,), optional
        The base year's, at constant prices.

    Returns
    -------
    Indicators

    Notes
    -----
    energy_pr = GDP / energy use (CNY/tce), water_pr = GDP / fresh water intake (CNY/m³), land_pr =
    GDP / area (10⁸ CNY/km²), carbon_pr = GDP / CO2e (CNY/t); intensities in kg, CO2e in t, per
    10⁶ CNY; cod_chg = (intensity − base) / base · 100 (%); GDP at constant prices. A zero, negative
    or missing denominator gives no value.
    """
    count = len(next(iter(columns.values())))
    unknown = np.full(count, np.nan)
    get = lambda name: columns.get(name, unknown)  # noqa: E731
    nominal = get("gdp_cny")
    gdp = nominal * 100.0 / deflator
    notes, table = [], {}
    for name, under, factor in _PRODUCTIVITIES:
        table[name] = quotient(gdp, get(under), factor, name, notes)
    for name, over, factor in _INTENSITIES:
        table[name] = quotient(get(over), gdp, factor, name, notes)
    table["rd_share"] = quotient(get("rd_cny"), nominal, 1.0, "rd_share", notes)
    table["cod_chg"] = unknown
    if base_gdp_cny is not None and base_cod_t is not None:
        base = quotient(base_cod_t, base_gdp_cny, KG_A_TONNE * CNY_MILLION, "cod_chg", notes)
        table["cod_chg"] = change_percent(base, table["cod_int"])
        lost = int((np.isnan(base) & ~np.isnan(table["cod_int"])).sum())
        if lost:
            notes.append(
                Message(
                    "cod_chg: {count} parks have no base year value; their change is NULL.",
                    count=lost,
                )
            )
    table = pd.DataFrame({name: table[name] for name in INDICATORS})
    for name in ("energy_cls", "cod_cls"):
        rule = study_bounds.load("classes")["classes"][name]
        table[name] = classify(table[rule["of"]].to_numpy(), rule)
    return Indicators(table, notes)


def quotient(over, under, factor, name, notes):
    """Divide; where the denominator is not positive there is no value, and a note counts it.

    Parameters
    ----------
    over, under : ndarray, shape (n,)
    factor : float
    name : str
        The indicator, for the note.
    notes : list of Message
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


def change_percent(base, now):
    """Return the change against the base in percent, negative for a decline.

    Parameters
    ----------
    base, now : ndarray, shape (n,)

    Returns
    -------
    ndarray, shape (n,)
        NaN where the base is not positive.
    """
    base, now = np.asarray(base, float), np.asarray(now, float)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(base > 0, (now - base) / base * 100.0, np.nan)


def classify(values, rule):
    """Name the class of each value: ``low``, ``middle``, ``high``, None where unknown.

    Parameters
    ----------
    values : ndarray, shape (n,)
    rule : dict
        ``middle_from`` (included), ``middle_to``, ``middle_to_included``.

    Returns
    -------
    ndarray of object, shape (n,)
    """
    values = np.round(np.asarray(values, float), DECIMALS)
    top = rule["middle_to"]
    high = values > top if rule["middle_to_included"] else values >= top
    names = np.where(high, "high", np.where(values >= rule["middle_from"], "middle", "low"))
    return np.where(np.isnan(values), None, names.astype(object))


def shares(table):
    """Return the shares and counts that models branch on.

    Parameters
    ----------
    table : DataFrame
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
