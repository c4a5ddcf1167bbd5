"""Where energy units stand, and what they make of their parks' energy and greenhouse gases."""

import numpy as np
import pandas as pd

from ...array_types import Floats, Integers
from ..basis.sample_files import margin
from ..basis.whole_shares import scaled
from .allotment import of_full

WEIGHT = {"etdz": 3.0, "hidz": 1.5}
MOST_OF_UNITS = 2.0  # t CO2e of the units for each tce of their park
LEAST_CNY_PER_TCE = 3_000.0  # of parks that were not surveyed; power and heat are what they make
WITHOUT_UNITS = (0.4, 2.4)  # t CO2e/tce of a park


def unit_hosts(frame: pd.DataFrame, co2e: Floats, rng: np.random.Generator) -> Integers:
    """Choose the park of every unit: one that uses enough energy for what the unit gives off.

    Parameters
    ----------
    frame
        The parks, with ``gdp`` (10⁴ CNY) and ``energy_tce``.
    co2e : shape (n,)
        Greenhouse gases of the units (t); NaN counts as none.

    Returns
    -------
    ndarray of int, shape (n,) or (0,)
        Rows of `frame`; every chosen park has a unit. Empty where no park can have one.
    """
    fit = np.flatnonzero(~frame["park_id"].str.startswith("H"))
    wanted = min(of_full("energy_parks", len(frame)), len(fit), len(co2e))
    if not wanted:
        return np.zeros(0, int)
    weight = np.array([WEIGHT.get(each, 1.0) for each in frame["category"]])[fit]
    chosen = rng.choice(fit, wanted, replace=False, p=weight / weight.sum())
    room = _room(frame)[chosen]
    rising = np.nan_to_num(co2e).argsort(kind="stable")
    first = rng.choice(max(wanted, len(co2e) // 2), wanted, replace=False)
    hosts = np.full(len(co2e), -1)
    hosts[rising[np.sort(first)]] = room.argsort(kind="stable")
    gases = np.nan_to_num(co2e)
    np.subtract.at(room, hosts[hosts >= 0], gases[hosts >= 0])
    for unit in rising[::-1]:
        if hosts[unit] < 0:
            enough = np.where(room >= gases[unit], room, 0.0)
            total = enough.sum()
            hosts[unit] = rng.choice(wanted, p=enough / total) if total else room.argmax()
            room[hosts[unit]] -= gases[unit]
    return chosen[hosts]


def _room(frame):
    """Return what units of each park may give off (t CO2e)."""
    energy, cny = frame["energy_tce"].to_numpy(), frame["gdp"].to_numpy() * 1e4
    free = (frame["category"] != "etdz").to_numpy()
    return MOST_OF_UNITS * np.where(free, np.maximum(energy, cny / LEAST_CNY_PER_TCE), energy)


def add_energy_matters(frame: pd.DataFrame, units: pd.DataFrame, rng: np.random.Generator) -> None:
    """Add greenhouse gases, renewable energy and solid waste; units lift their park's energy.

    Parameters
    ----------
    frame
        The parks; the surveyed ones keep their ``energy_tce``.
    units
        ``park_id`` and ``co2e`` (t) of the units; of their parks' gases they are the published
        share.
    """
    of_units = units.groupby("park_id")["co2e"].sum()
    burnt = frame["park_id"].map(of_units).astype(float)
    lifted = np.maximum(frame["energy_tce"], np.round(burnt.fillna(0) / MOST_OF_UNITS, 2))
    frame["energy_tce"] = frame["energy_tce"].where(frame["category"] == "etdz", lifted)
    energy, count = frame["energy_tce"].to_numpy(), len(frame)
    gases = energy * rng.uniform(*WITHOUT_UNITS, count)
    held = burnt.notna().to_numpy()
    besides = burnt[held].sum() * (1 / margin("energy_of_parks_co2e") - 1)
    gases[held] = burnt[held] + scaled(energy[held] * rng.uniform(0.7, 1.3, held.sum()), besides)
    frame["co2e_t"] = np.round(gases, 1)
    frame["renew_tce"] = np.round(energy * rng.beta(1.2, 16, count), 2)
    frame["solid_t"] = np.round(energy * rng.uniform(0.05, 0.5, count), 1)
