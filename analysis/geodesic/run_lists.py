"""Which runs may hold what is nearest to any point of a disc, kept for all questions in there."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from ..array_types import Floats, Integers
from ..geometry import geodesy
from .hilbert_curve import curve_key
from .spatial_index import Tree
from .tree_search import MOST_SITES, Sites, near_runs, rank_slack, starts_of

_ROUNDING = 1e-6


@dataclass
class RunLists:
    """Runs of a tree, list after list.

    Parameters
    ----------
    first : ndarray of int64, shape (k + 1,)
        Where each list begins, and the number of runs.
    run : ndarray of int64
    """

    first: np.ndarray
    run: np.ndarray

    @classmethod
    def about(cls, tree: Tree, lonlat: Floats, radius_m: Floats) -> "RunLists":
        """Return the list of each disc.

        Parameters
        ----------
        lonlat : shape (k, 2)
            Middles, in degrees.
        radius_m : shape (k,)
        """
        order = np.argsort(curve_key(lonlat), kind="stable")
        discs: list[Any] = [np.zeros(0, np.int64)]
        runs: list[Any] = [np.zeros(0, np.int64)]
        for begin in range(0, len(order), MOST_SITES):
            some = order[begin : begin + MOST_SITES]
            # within a disc the distance changes by a radius at most, and so does that of a run
            sites = Sites(tree, geodesy.to_ecef(lonlat[some]), half_m=2 * radius_m[some])
            for site, run in near_runs(tree, sites):
                discs.append(some[site])
                runs.append(run)
        owner = np.concatenate(discs)
        by_owner = np.argsort(owner, kind="stable")
        count = np.bincount(owner, minlength=len(lonlat))
        return cls(np.r_[0, np.cumsum(count)], np.concatenate(runs)[by_owner])

    def with_further(self, further: "RunLists") -> "RunLists":
        """Return these lists and further ones behind them."""
        first = np.r_[self.first, self.first[-1] + further.first[1:]]
        return RunLists(first, np.concatenate([self.run, further.run]))

    def pairs(self, chosen: Integers) -> tuple[Integers, Integers]:
        """Return the runs of the lists chosen, and the places in ``chosen`` they are for."""
        count = np.diff(self.first)[chosen]
        place = np.repeat(np.arange(len(chosen)), count)
        begin = np.repeat(self.first[chosen] - np.cumsum(count) + count, count)
        return place, self.run[np.arange(len(place)) + begin]


def narrowed(
    tree: Tree, ecef: Floats, known_m: Floats | None, point: Integers, run: Integers
) -> tuple[Integers, Integers]:
    """Return the pairs of points and runs that may hold the nearest point.

    Parameters
    ----------
    ecef : shape (n, 3)
    known_m : shape (n,)
        As for `tree_search.Sites`.
    point, run : shape (m,)
        Sorted by point.
    """
    away = ecef.take(point, axis=0) - tree.centre.take(run, axis=0)
    away = np.sqrt(np.einsum("ij,ij->i", away, away))
    begin = starts_of(point)
    best = np.minimum.reduceat(away, begin)
    if known_m is not None:
        best = np.minimum(best, known_m[point[begin]])
    limit = best + rank_slack(best) + _ROUNDING * (best + tree.widest)
    limit = np.repeat(limit, np.diff(np.r_[begin, len(point)]))
    kept = away - tree.levels[0].radius.ravel()[run] <= limit
    return point[kept], run[kept]
