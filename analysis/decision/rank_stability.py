"""How firmly a rank stands when the weights were a little different."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..array_types import Array, IsCancelled, Progress
from ..thread_tasks import run_tasks, share
from .ranking import ranks

TOP = 10
"""A place up to this one counts in the share of trials in the top ten."""

_LOW, _HIGH = 0.05, 0.95
_MOST_RANKS = 150_000_000
_TRIALS_AT_ONCE = 16  # ranks of one site that share a line of the caches
_SITES_AT_ONCE = 2048
_RANKING = 0.8  # of the time


@dataclass(frozen=True)
class Stability:
    """Ranks of n sites over the trials.

    Parameters
    ----------
    low, high : ndarray of float, shape (n,)
        5th and 95th percentile of the rank (linear between neighbours).
    top : ndarray of float, shape (n,)
        Share of the trials in which the site is among the first ten.
    """

    low: np.ndarray
    high: np.ndarray
    top: np.ndarray


def draw_weights(weights: Array, trials: int, concentration: float, seed: int) -> Array:
    """Draw weight vectors around a given one from a Dirichlet distribution.

    Parameters
    ----------
    weights : shape (m,)
        Sum 1; a weight of 0 stays 0.
    concentration
        Sum of the distribution's parameters: the higher, the nearer to ``weights``.

    Returns
    -------
    ndarray, shape (trials, m)
        Rows sum to 1.
    """
    drawn = np.zeros((trials, len(weights)))
    used = weights > 0
    generator = np.random.default_rng(seed)
    drawn[:, used] = generator.dirichlet(concentration * weights[used], size=trials)
    return drawn


def assess(
    order: Callable[..., Any],
    size: int,
    drawn: Array,
    *,
    higher_is_better: bool,
    cancelled: IsCancelled | None = None,
    progress: Progress | None = None,
) -> Stability:
    """Rank the sites once per weight vector and sum up.

    Parameters
    ----------
    order
        What `ranking.orderer` gave.
    size
        Number of sites n.
    drawn : shape (k, m)
        Weight vectors.
    cancelled
        Polled; see `cancel.check`.
    progress
        Told the part done, 0 to 1.

    Notes
    -----
    All ranks of a site are needed at once for its percentiles. Where they would not fit into
    memory the trials are run anew for each part of the sites.
    """
    trials = len(drawn)
    part = max(1, min(size, _MOST_RANKS // max(trials, 1)))
    result = Stability(*(np.empty(size) for _ in range(3)))
    starts = range(0, size, part)
    for number, start in enumerate(starts):
        sites = slice(start, min(start + part, size))
        told = share(progress, number / len(starts), (number + 1) / len(starts))
        held = _ranks_held(
            order,
            drawn,
            sites,
            higher_is_better=higher_is_better,
            cancelled=cancelled,
            progress=share(told, 0, _RANKING),
        )
        _sum_up(held, result, sites, cancelled, share(told, _RANKING, 1))
    return result


def _ranks_held(order, drawn, sites, *, higher_is_better, cancelled, progress):
    """Return the ranks of a part of the sites, a row for each, a column for each trial."""
    held = np.empty((sites.stop - sites.start, len(drawn)), dtype=np.int32)

    def rank(first):
        trials = slice(first, min(first + _TRIALS_AT_ONCE, len(drawn)))
        ranked = np.empty((trials.stop - first, len(held)), dtype=np.int32)
        for number, scores in enumerate(order(drawn[trials])):
            ranked[number] = ranks(scores, higher_is_better=higher_is_better)[sites]
        held[:, trials] = ranked.T

    firsts = range(0, len(drawn), _TRIALS_AT_ONCE)
    run_tasks(rank, firsts, progress=progress, cancelled=cancelled)
    return held


def _sum_up(held, result, sites, cancelled, progress):
    """Sum up the ranks of a part of the sites."""

    def run(first):
        ranks_of = held[first : first + _SITES_AT_ONCE]
        block = slice(sites.start + first, sites.start + first + len(ranks_of))
        result.top[block] = (ranks_of <= TOP).mean(axis=1)
        result.low[block], result.high[block] = _percentiles(ranks_of)

    firsts = range(0, len(held), _SITES_AT_ONCE)
    run_tasks(run, firsts, progress=progress, cancelled=cancelled)


def _percentiles(ranks_of):
    """Return the low and the high percentile of each row."""
    last = ranks_of.shape[1] - 1
    places = [share * last for share in (_LOW, _HIGH)]
    wanted = [min(int(place) + step, last) for place in places for step in (0, 1)]
    least = ranks_of.min(axis=1, keepdims=True)
    above = ranks_of - least
    if above.max() < 1 << 16:  # 16 bits are sorted by their digits, in half the time
        above = np.sort(above.astype(np.uint16), axis=1, kind="stable")
    else:
        above.partition(sorted(set(wanted)), axis=1)
    found = (above[:, wanted] + least).T
    return [
        found[at] + (place - int(place)) * (found[at + 1] - found[at])
        for at, place in zip((0, 2), places, strict=True)
    ]
