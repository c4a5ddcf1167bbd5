"""Money and people: the parks' shares of their province are the published ones."""

from typing import Any

import numpy as np
import pandas as pd

from ..basis.sample_files import full_count, shape
from ..basis.whole_shares import scaled

WEIGHT = {"etdz": 6.0, "hidz": 4.0, "provincial": 1.0}
SMALL_KM2 = 2.0
SPREAD = 0.5  # of the logarithm
UNIT = 1e4  # the make-up counts in 10⁸ CNY, the inventory in 10⁴
FIELDS = ("gdp", "giov", "fixed_inv", "trade", "firms")


def province_totals(count: int) -> dict[str, dict[str, Any]]:
    """Return the provinces' totals in 10⁴ CNY (firms: a number), scaled to a number of parks.

    Returns
    -------
    dict of str to dict
        By English name, then field.
    """
    part = count / full_count()
    return {
        name: {
            field: round(total * part * (1 if field == "firms" else UNIT))
            for field, total in province["totals"].items()
        }
        for name, province in shape()["provinces"].items()
    }


def add_economy(frame: pd.DataFrame, rng: np.random.Generator) -> None:
    """Add `FIELDS`, ``iva``, ``rd`` and ``staff`` to the parks.

    Parameters
    ----------
    frame
        With ``prov_en``, ``category`` and ``area_km2``.
    """
    totals = province_totals(len(frame))
    size = np.array([WEIGHT[each] for each in frame["category"]], float)
    size *= np.minimum(1.0, frame["area_km2"] / SMALL_KM2)  # hard cases are tiny
    size = size * np.exp(SPREAD * rng.standard_normal(len(frame)))
    for field in FIELDS:
        own = size * np.exp(0.2 * rng.standard_normal(len(frame)))
        values = np.zeros(len(frame))
        for name, province in shape()["provinces"].items():
            mine = (frame["prov_en"] == name).to_numpy()
            share = province["park_shares"][field]
            values[mine] = scaled(own[mine], totals[name][field] * share)
        frame[field] = np.maximum(np.round(values, 0 if field == "firms" else 1), 1)
    frame["firms"] = frame["firms"].astype(int)
    iva = frame["gdp"] * rng.uniform(0.55, 0.8, len(frame))
    frame["iva"] = np.round(np.minimum(iva, 0.8 * frame["giov"]), 1)
    frame["rd"] = np.round(frame["gdp"] * rng.uniform(0.008, 0.045, len(frame)), 1)
    frame["staff"] = np.round(frame["gdp"] / rng.uniform(20, 45, len(frame))).astype(int)
