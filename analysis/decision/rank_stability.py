"""How firmly a rank stands when the weights were a little different."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..array_types import Array, IsCancelled, Progress
from ..cancel import check
from .ranking import ranks

TOP = 10
"""A place up to this one counts in the share of trials in the top ten."""

_LOW, _HIGH = 0.05, 0.95
_SCORES_AT_ONCE = 1_600_000
_MOST_RANKS = 150_000_000
_SITES_AT_ONCE = 2048
_THREADS = 2


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
        held = np.empty((sites.stop - start, trials), dtype=np.int32)
        for done in _fill(held, order, drawn, sites, higher_is_better=higher_is_better):
            check(cancelled)
            if progress is not None:
                progress((number + done) / len(starts))
        _sum_up(held, result, sites, cancelled)
    return result


def _fill(held, order, drawn, sites, *, higher_is_better):
    """Fill ``held`` with ranks, a block of trials at a time; yields the part done.

    A block is scored while the one before it is being sorted in two threads.
    """

    def sort(scores):
        return ranks(scores, higher_is_better=higher_is_better)[sites]

    step = max(_THREADS, _SCORES_AT_ONCE // len(held))
    with ThreadPoolExecutor(_THREADS) as pool:
        sorting = None
        for first in range(0, len(drawn) + step, step):
            scored = order(drawn[first : first + step])
            before, sorting = sorting, pool.map(sort, scored)
            if before is not None:
                block = slice(first - step, min(first, len(drawn)))
                held[:, block] = np.stack(list(before)).T
                yield block.stop / len(drawn)


def _sum_up(held, result, sites, cancelled):
    """Sum up the ranks of a part of the sites, two blocks of them at a time."""

    def run(first):
        ranks_of = held[first : first + _SITES_AT_ONCE]
        block = slice(sites.start + first, sites.start + first + len(ranks_of))
        result.top[block] = (ranks_of <= TOP).mean(axis=1)
        result.low[block], result.high[block] = _percentiles(ranks_of)

    with ThreadPoolExecutor(_THREADS) as pool:
        for _ in pool.map(run, range(0, len(held), _SITES_AT_ONCE)):
            check(cancelled)


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
