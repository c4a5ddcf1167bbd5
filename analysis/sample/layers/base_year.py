"""The parks in the base year: what they were before, such that the changes are the published."""

import numpy as np
import pandas as pd

from .environment import cod_change_counts
from .sample_parks import YEAR

BASE_YEAR = 2015
GROWTH = (1.06, 1.26)  # of GDP from the base year to now
# load now over load then; the intensity falls into the same class for any growth above
DOWN, BETWEEN, UP = (0.18, 0.39), (0.55, 0.97), (1.3, 1.7)
MONEY = ("gdp", "iva", "giov", "fixed_inv", "trade", "rd")
LOADS = ("nh3n_t", "so2_t", "nox_t", "voc_t", "hm_kg", "waste_m3")
INPUTS = ("energy_tce", "water_m3", "reuse_m3", "solid_t")
MOST_COD_MG_L, MOST_OF_WATER, MOST_NITROGEN = 900.0, 0.95, 0.9  # nitrogen of COD


def park_years(frame: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """Return park-year rows of the base year and the sample's year.

    Parameters
    ----------
    frame
        The parks, complete.

    Returns
    -------
    DataFrame
        Twice as many rows, the base year first.
    """
    base = frame.copy()
    base["year"] = BASE_YEAR
    growth = rng.uniform(*GROWTH, len(base))
    for field in MONEY:
        base[field] = np.round(base[field] / growth, 1)
    for field in LOADS:
        base[field] = np.round(frame[field] / rng.uniform(0.3, 1.15, len(base)), 4)
    for field in INPUTS:
        base[field] = np.round(frame[field] / rng.uniform(0.91, 1.15, len(base)), 2)
    most = MOST_OF_WATER * base["water_m3"]
    load = np.minimum(frame["cod_t"] / _cod_ratio(frame, rng), MOST_COD_MG_L / 1e6 * most)
    base["cod_t"] = np.round(load, 4)
    waste = np.maximum(base["waste_m3"], base["cod_t"] * 1e6 / MOST_COD_MG_L)
    base["waste_m3"] = np.round(np.minimum(waste, most), 1)
    base["nh3n_t"] = np.minimum(base["nh3n_t"], np.round(MOST_NITROGEN * base["cod_t"], 4))
    gases = frame["co2e_t"] * base["energy_tce"] / frame["energy_tce"]
    base["co2e_t"] = np.round(gases * rng.uniform(0.9, 1.1, len(base)), 1)
    base["renew_tce"] = np.round(frame["renew_tce"] / rng.uniform(1.0, 2.5, len(base)), 2)
    base["firms"] = np.maximum(np.round(frame["firms"] / growth**0.5), 1).astype(int)
    base["staff"] = np.round(frame["staff"] / growth**0.3).astype(int)
    now = frame.assign(year=YEAR)
    return pd.concat([base, now], ignore_index=True)


def _cod_ratio(frame, rng):
    """Return COD now over COD then."""
    kind = rng.choice([DOWN, BETWEEN, UP], len(frame), p=[0.5, 0.38, 0.12], axis=0)
    surveyed = (frame["category"] == "etdz").to_numpy()
    reaches = frame["reach"].to_numpy()
    kind[surveyed] = BETWEEN
    down, up = cod_change_counts(reaches[surveyed])
    strength = (frame["cod_t"] / frame["water_m3"]).to_numpy()  # more would not be wastewater
    for reach in down:
        mine = np.flatnonzero(surveyed & (reaches == reach))
        order = mine[strength[mine].argsort(kind="stable")]
        kind[order[: down[reach]]] = DOWN
        kind[order[down[reach] : down[reach] + up[reach]]] = UP
    return rng.uniform(kind[:, 0], kind[:, 1])
