"""Energy, water, discharges of the parks; the 108 surveyed ones carry the published margins."""

import numpy as np
import pandas as pd

from ...array_types import Objects
from ..basis.sample_files import REACHES, margin
from ..basis.whole_shares import scaled, spread
from .greenness import INDICATORS, counts_of, high_energy, ranks

UNCONVENTIONAL_SHARE = 0.045  # of the 108's intake: reclaimed and rain, no fresh water
# kg per 10⁶ CNY, least and greatest
AIR_AND_NITROGEN = {"nh3n_int": (0.012, 0.95), "so2_int": (0.9, 240.0), "nox_int": (1.6, 310.0)}
GAP = 0.03  # kept on either side of a class bound
DISCHARGE_SHARE = (0.12, 0.3)  # of fresh water, parks that were not surveyed
MOST_DISCHARGED = 0.95  # of fresh water; a small sample would go beyond
DIRECT_CO2E_T = (2_000.0, 60_000.0)  # parks without energy units


def add_environment(frame: pd.DataFrame, rng: np.random.Generator) -> None:
    """Add energy, water, discharges, emissions and waste to the parks.

    Parameters
    ----------
    frame
        With ``category``, ``reach`` and ``gdp`` (10⁴ CNY).
    """
    surveyed = (frame["category"] == "etdz").to_numpy()
    values = _others(len(frame), rng)
    values[surveyed] = _surveyed(frame[surveyed], rng)
    cny = frame["gdp"].to_numpy() * 1e4
    frame["energy_tce"] = np.round(cny / values[:, 0], 2)
    frame["water_m3"] = np.round(cny / values[:, 1], 1)
    for column, field in enumerate(("cod_t", "nh3n_t", "so2_t", "nox_t"), start=2):
        frame[field] = np.round(values[:, column] * cny / 1e9, 5)
    frame["waste_m3"] = np.round(_discharge(frame, surveyed, rng), 1)
    frame["reuse_m3"] = np.round(frame["water_m3"] * rng.uniform(0.8, 5.0, len(frame)), 1)
    frame["renew_tce"] = np.round(frame["energy_tce"] * rng.beta(1.2, 16, len(frame)), 2)
    frame["voc_t"] = np.round(frame["nox_t"] * rng.uniform(0.2, 1.4, len(frame)), 3)
    frame["hm_kg"] = np.round(frame["cod_t"] * rng.uniform(0.01, 0.3, len(frame)), 3)
    frame["solid_t"] = np.round(frame["energy_tce"] * rng.uniform(0.05, 0.5, len(frame)), 1)
    low, high = DIRECT_CO2E_T
    frame["co2e_t"] = np.round(low * (high / low) ** rng.uniform(0, 1, len(frame)), 1)


def _surveyed(frame, rng):
    """Return the six indicators of the surveyed parks, shape (n, 6)."""
    reaches = frame["reach"].to_numpy()
    table = ranks(reaches, rng)
    count = len(frame)
    values = np.zeros(table.shape)
    if not count:
        return values
    values[:, 0] = _energy(reaches)[table[:, 0]]
    values[:, 2] = _cod(count)[table[:, 2]]
    share = (np.arange(count) / max(count - 1, 1))[::-1]
    for column, indicator in enumerate(INDICATORS):
        if indicator in AIR_AND_NITROGEN:
            low, high = AIR_AND_NITROGEN[indicator]
            values[:, column] = spread(low, high, 0.8, share)[table[:, column]]
    values[:, 1] = _water(table[:, 1], frame["gdp"].to_numpy() * 1e4)
    return values


def _energy(reaches):
    """Return energy productivities in increasing order (CNY/tce)."""
    low, high = margin("energy_pr_range")
    count = len(reaches)
    top = sum(high_energy(reaches).values())
    middle = _of_108("energy_not_low", count) - top
    return _steps((low, 5e4, 1.5e5, high), (count - middle - top, middle, top))


def _cod(count):
    """Return COD intensities from the worst to the best (kg per 10⁶ CNY)."""
    low, high = margin("cod_int_range")
    good, bad = _of_108("cod_low", count), _of_108("cod_high", count)
    return _steps((low, 100.0, 200.0, high), (good, count - good - bad, bad))[::-1]


def _of_108(name, count):
    return round(margin(name) * count / margin("parks_etdz"))


def _steps(bounds, numbers):
    """Return increasing values, so many between each two bounds; the outer bounds are reached."""
    pieces = []
    last = len(numbers) - 1
    for place, number in enumerate(numbers):
        low = bounds[place] * (1 if place == 0 else 1 + GAP)
        high = bounds[place + 1] * (1 if place == last else 1 - GAP)
        pieces.append(np.geomspace(low, high, number))
    return np.concatenate(pieces)


def _water(rank, cny):
    """Return water productivities (CNY/m³) by rank such that the intake is the published one."""
    low, high = margin("water_pr_range")
    target = margin("intake") * (1 - UNCONVENTIONAL_SHARE) * len(rank) / margin("parks_etdz")
    share = rank / max(len(rank) - 1, 1)
    little, much = 0.02, 20.0
    for _ in range(80):
        gamma = (little + much) / 2
        used = (cny / spread(low, high, gamma, share)).sum()
        little, much = (gamma, much) if used < target else (little, gamma)
    return spread(low, high, gamma, share)


def _others(count, rng):
    """Return plausible indicators of parks that were not surveyed, shape (n, 6)."""
    centre = np.log([6.5e4, 900.0, 95.0, 3.2, 40.0, 55.0])
    width = np.array([0.75, 0.9, 0.8, 0.9, 0.9, 0.9])
    common = rng.standard_normal((count, 1)) * np.array([1, 1, -1, -1, -1, -1])
    own = rng.standard_normal((count, len(INDICATORS)))
    values = np.exp(centre + width * (0.6 * common + 0.8 * own))
    values[:, 3] = np.minimum(values[:, 3], 0.3 * values[:, 2])  # less nitrogen than COD
    return values


def _discharge(frame, surveyed, rng):
    """Return wastewater (m³): the published sums by reach for the surveyed parks."""
    low, high = DISCHARGE_SHARE
    waste = frame["water_m3"].to_numpy() * rng.uniform(low, high, len(frame))
    full = {reach: margin(f"etdz_{reach}") for reach in REACHES}
    for reach in REACHES:
        mine = surveyed & (frame["reach"] == reach).to_numpy()
        target = margin(f"discharge_{reach}") * 1e6 * mine.sum() / full[reach]
        waste[mine] = scaled(waste[mine], target)
    return np.minimum(waste, MOST_DISCHARGED * frame["water_m3"])


def cod_change_counts(reaches: Objects) -> tuple[dict[str, int], dict[str, int]]:
    """Return how many surveyed parks are down by 60 % and how many up, by reach.

    Parameters
    ----------
    reaches : shape (n,)

    Returns
    -------
    down, up : dict of str to int
    """
    middle, lower = margin("etdz_midstream"), margin("etdz_downstream")
    down = margin("cod_down60") * middle / (middle + lower)
    rest = {"midstream": down, "downstream": margin("cod_down60") - down}
    up = {"upstream": 4, "midstream": 4, "downstream": margin("cod_up") - 8}
    return counts_of(reaches, {"upstream": 7, **rest}), counts_of(reaches, up)
