"""Ranks of the surveyed parks by six indicators, such that classes and index come out as published.

The mean-50 index is the mean of mid-rank percentiles, so ranks decide it alone; values are dealt
out along the ranks afterwards.
"""

from typing import Any

import numpy as np

from ...array_types import Floats, Integers, Objects
from ..basis.sample_files import REACHES, margin
from ..basis.whole_shares import apportion

INDICATORS = ("energy_pr", "water_pr", "cod_int", "nh3n_int", "so2_int", "nox_int")
SWAPS = 60_000
CLEAR = 0.2  # index points between a park and the mean
NOISE = 0.55
# the upper reaches' published wastewater is little for their output: their COD is low, and the
# larger the park the lower; water goes with it, or wastewater would be all COD
CLEANER = {"upstream": 1.6, "midstream": 2.4, "downstream": 0.0}
CLEANER_WITH_SIZE = 1.2
WATER_TO_COD = 0.15
FREE = (3, 4, 5)  # columns of INDICATORS; energy, water and COD stay as they go together


def ranks(reaches: Objects, gdp: Floats, rng: np.random.Generator) -> Integers:
    """Return the rank of every park by every indicator, 0 the worst.

    Parameters
    ----------
    reaches : shape (n,)
    gdp : shape (n,)
        Positive.

    Returns
    -------
    ndarray of int, shape (n, 6)
        In the order of `INDICATORS`.
    """
    count = len(reaches)
    above = _chosen(reaches, {reach: margin(f"index_above_{reach}") for reach in REACHES}, rng)
    level = np.where(above, rng.uniform(0.25, 1.0, count), rng.uniform(-1.0, -0.1, count))
    if not above.all():  # the worst is the smallest: nobody would burn so much otherwise
        level[np.where(above, np.inf, gdp).argmin()] = -1.01
    score = level[:, None] + NOISE * rng.standard_normal((count, len(INDICATORS)))
    size = np.log(gdp) - np.log(gdp).mean() if count else gdp
    score[:, 1] += CLEANER_WITH_SIZE * size + [CLEANER[reach] for reach in reaches]
    score[:, 2] = score[:, 1] + WATER_TO_COD * rng.standard_normal(count)
    score[level == level.max(initial=-np.inf), :3] += 3
    score[level == level.min(initial=np.inf)] -= 8
    score[:, 0] += 10 * _best(reaches, score[:, 0])
    table = score.argsort(axis=0, kind="stable").argsort(axis=0, kind="stable")
    if count > 2:
        _settle(table, above, level, rng)
    return table


def counts_of(reaches: Objects, published: dict[str, int]) -> dict[str, int]:
    """Scale published numbers by reach to the parks at hand.

    Parameters
    ----------
    reaches : shape (n,)
    published : dict of str to int
        By reach, of the 108.

    Returns
    -------
    dict of str to int
    """
    full = {reach: margin(f"etdz_{reach}") for reach in REACHES}
    exact = {reach: published[reach] * np.sum(reaches == reach) / full[reach] for reach in REACHES}
    whole = round(sum(exact.values()))
    return dict(zip(REACHES, apportion(whole, list(exact.values())).tolist(), strict=True))


def high_energy(reaches: Objects) -> Any:
    """Return how many parks of high energy productivity the sample has by reach."""
    return counts_of(reaches, {reach: margin(f"energy_high_{reach}") for reach in REACHES})


def _chosen(reaches, published, rng):
    chosen = np.zeros(len(reaches), bool)
    for reach, number in counts_of(reaches, published).items():
        chosen[rng.permutation(np.flatnonzero(reaches == reach))[:number]] = True
    return chosen


def _best(reaches, score):
    """Mark the best of each reach: the parks of the highest class."""
    best = np.zeros(len(score), bool)
    for reach, number in high_energy(reaches).items():
        mine = np.flatnonzero(reaches == reach)
        best[mine[score[mine].argsort(kind="stable")[::-1][:number]]] = True
    return best


def _settle(table, above, level, rng):
    """Swap ranks between parks until all stand on their side of 50 and the ends are reached."""
    count = len(table)
    low, high = margin("index_range")
    best, worst = int(level.argmax()), int(level.argmin())
    aim_low, aim_high = np.full(count, low + 0.6), np.full(count, high - 0.6)
    aim_low[above], aim_high[~above] = 50 + CLEAR, 50 - CLEAR
    aim_low[best], aim_high[best] = high - 0.4, high + 0.4
    aim_low[worst], aim_high[worst] = low - 0.4, low + 0.4
    index = 100 * (table + 0.5).mean(axis=1) / count
    step = 100 / count / len(INDICATORS)

    def miss(park, value):
        return max(aim_low[park] - value, value - aim_high[park], 0.0)

    pairs = rng.integers(0, count, (SWAPS, 2))
    columns = rng.choice(FREE, SWAPS)
    for (first, second), column in zip(pairs.tolist(), columns.tolist(), strict=True):
        gain = step * (table[second, column] - table[first, column])
        before = miss(first, index[first]) + miss(second, index[second])
        if before == 0 or gain == 0:
            continue
        after = miss(first, index[first] + gain) + miss(second, index[second] - gain)
        if after < before:
            table[[first, second], column] = table[[second, first], column]
            index[first] += gain
            index[second] -= gain
