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
INPUTS = ("energy_tce", "water_m3", "reuse_m3", "co2e_t", "solid_t")


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
    base["cod_t"] = np.round(frame["cod_t"] / _cod_ratio(frame, rng), 4)
    for field in LOADS:
        base[field] = np.round(frame[field] / rng.uniform(0.3, 1.15, len(base)), 4)
    for field in INPUTS:
        base[field] = np.round(frame[field] / rng.uniform(0.85, 1.2, len(base)), 2)
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
    for reach in down:
        order = rng.permutation(np.flatnonzero(surveyed & (reaches == reach)))
        kind[order[: down[reach]]] = DOWN
        kind[order[down[reach] : down[reach] + up[reach]]] = UP
    return rng.uniform(kind[:, 0], kind[:, 1])
