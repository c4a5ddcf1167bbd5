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
_TRIALS_HELD = 250
_TRIALS_AT_ONCE = 16
_SITES_AT_ONCE = 2048
_RANKING = 0.85  # of the time


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
    A percentile lies between two of a site's ranks in order: only its least and greatest ones
    are kept while the trials go on. Where even these would not fit into memory, the trials are
    run anew for each part of the sites.
    """
    trials = len(drawn)
    kept = _Tails(0, trials).size
    at_once = min(trials, max(_TRIALS_HELD, kept))
    part = max(1, min(size, _MOST_RANKS // (at_once + 2 * kept)))
    result = Stability(*(np.empty(size) for _ in range(3)))
    starts = range(0, size, part)
    for number, start in enumerate(starts):
        sites = slice(start, min(start + part, size))
        tails = _Tails(sites.stop - sites.start, trials)
        told = share(progress, number / len(starts), (number + 1) / len(starts))
        for first in range(0, trials, at_once):
            weights = drawn[first : first + at_once]
            step = share(told, first / trials, (first + len(weights)) / trials)
            ranked = _ranked(
                order,
                weights,
                sites,
                higher_is_better=higher_is_better,
                cancelled=cancelled,
                progress=share(step, 0, _RANKING),
            )
            tails.add(ranked, cancelled, share(step, _RANKING, 1))
            del ranked  # before the next are made
        result.low[sites], result.high[sites] = tails.percentiles()
        result.top[sites] = tails.top / trials
    return result


def _ranked(order, drawn, sites, *, higher_is_better, cancelled, progress):
    """Return the ranks of a part of the sites, a row for each trial, a column for each site."""
    ranked = np.empty((len(drawn), sites.stop - sites.start), dtype=np.int32)

    def rank(first):
        trials = slice(first, first + _TRIALS_AT_ONCE)
        for row, scores in zip(ranked[trials], order(drawn[trials]), strict=True):
            row[:] = ranks(scores, higher_is_better=higher_is_better)[sites]

    firsts = range(0, len(drawn), _TRIALS_AT_ONCE)
    run_tasks(rank, firsts, progress=progress, cancelled=cancelled)
    return ranked


class _Tails:
    """The least and the greatest ranks of each site so far, and how many are in the top.

    Attributes
    ----------
    top : ndarray of int, shape (sites,)
    """

    def __init__(self, sites, trials):
        self._low, self._high = (below * (trials - 1) for below in (_LOW, _HIGH))
        self._least = min(int(self._low) + 2, trials)
        self._greatest = trials - int(self._high)
        self._ranks = np.empty((sites, 0), dtype=np.int32)
        self.top = np.zeros(sites, dtype=int)

    @property
    def size(self):
        """How many ranks of a site are kept."""
        return self._least + self._greatest

    def add(self, ranked, cancelled, progress):
        """Add the ranks of some trials: the first time of no fewer than are kept, or of all."""
        kept = np.empty((ranked.shape[1], self.size), dtype=np.int32)

        def add(first):
            sites = slice(first, first + _SITES_AT_ONCE)
            ordered = np.concatenate([self._ranks[sites], ranked[:, sites].T], axis=1)
            ordered.sort(axis=1)
            kept[sites, : self._least] = ordered[:, : self._least]
            kept[sites, self._least :] = ordered[:, -self._greatest :]
            at_top = first + np.flatnonzero(ordered[:, 0] <= TOP)  # the others have none
            self.top[at_top] += np.count_nonzero(ranked[:, at_top] <= TOP, axis=0)

        firsts = range(0, len(kept), _SITES_AT_ONCE)
        run_tasks(add, firsts, progress=progress, cancelled=cancelled)
        self._ranks = kept

    def percentiles(self):
        """Return the low and the high percentile of each site."""
        least, greatest = np.split(self._ranks, [self._least], axis=1)
        return _between(least, int(self._low), self._low), _between(greatest, 0, self._high)


def _between(ordered, at, place):
    """Return what lies between a column and the next, as far as a place is past a whole one."""
    above = min(at + 1, ordered.shape[1] - 1)
    return ordered[:, at] + (place - int(place)) * (ordered[:, above] - ordered[:, at])
