"""Energy, water, discharges of the parks; the 108 surveyed ones carry the published margins.

What `checkinventory` holds against each other goes together: the chemical oxygen demand of a cubic
metre of wastewater, wastewater and fresh water.
"""

import numpy as np
import pandas as pd

from ...array_types import Objects
from ..basis.sample_files import REACHES, margin
from ..basis.whole_shares import scaled_within, spread
from .greenness import INDICATORS, counts_of, high_energy, ranks

UNCONVENTIONAL_SHARE = 0.045  # of the 108's intake: reclaimed and rain, no fresh water
# kg per 10⁶ CNY, least and greatest
AIR_AND_NITROGEN = {"nh3n_int": (0.012, 0.95), "so2_int": (0.9, 240.0), "nox_int": (1.6, 310.0)}
GAP = 0.03  # kept on either side of a class bound
DISCHARGE_SHARE = (0.12, 0.3)  # of fresh water
DISCHARGE_BOUNDS = (0.03, 0.9)  # of fresh water, surveyed parks
COD_MG_L = (15.0, 850.0)  # of wastewater, surveyed parks
COD_OF_OTHERS_MG_L = (30.0, 500.0)


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
    _cod_of_others(frame, ~surveyed, rng)
    frame["reuse_m3"] = np.round(frame["water_m3"] * rng.uniform(0.8, 5.0, len(frame)), 1)
    frame["voc_t"] = np.round(frame["nox_t"] * rng.uniform(0.2, 1.4, len(frame)), 3)
    frame["hm_kg"] = np.round(frame["cod_t"] * rng.uniform(0.01, 0.3, len(frame)), 3)


def _surveyed(frame, rng):
    """Return the six indicators of the surveyed parks, shape (n, 6)."""
    reaches = frame["reach"].to_numpy()
    table = ranks(reaches, frame["gdp"].to_numpy(float), rng)
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
    most = DISCHARGE_BOUNDS[1] * COD_MG_L[1] * 1e3 / values[:, 1]  # few parks: steps are wide
    values[:, 2] = np.minimum(values[:, 2], most)
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
    return np.exp(centre + width * (0.6 * common + 0.8 * own))


def _discharge(frame, surveyed, rng):
    """Return wastewater (m³): the published sums by reach for the surveyed parks."""
    low, high = DISCHARGE_SHARE
    water, cod = frame["water_m3"].to_numpy(), frame["cod_t"].to_numpy() * 1e6
    waste = water * rng.uniform(low, high, len(frame))
    least = np.maximum(DISCHARGE_BOUNDS[0] * water, cod / COD_MG_L[1])
    most = np.minimum(DISCHARGE_BOUNDS[1] * water, cod / COD_MG_L[0])
    full = {reach: margin(f"etdz_{reach}") for reach in REACHES}
    for reach in REACHES:
        mine = surveyed & (frame["reach"] == reach).to_numpy()
        target = margin(f"discharge_{reach}") * 1e6 * mine.sum() / full[reach]
        waste[mine] = scaled_within(waste[mine], target, least[mine], most[mine])
    return waste


def _cod_of_others(frame, others, rng):
    """Give the parks that were not surveyed the COD of usual wastewater; nitrogen is less."""
    low, high = COD_OF_OTHERS_MG_L
    strength = low * (high / low) ** rng.uniform(0, 1, len(frame))
    frame.loc[others, "cod_t"] = np.round(frame["waste_m3"] * strength / 1e6, 5)[others]
    less = np.minimum(frame["nh3n_t"], np.round(0.3 * frame["cod_t"], 5))
    frame.loc[others, "nh3n_t"] = less[others]


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
