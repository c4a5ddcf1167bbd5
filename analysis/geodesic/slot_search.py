"""Which slots may hold the point of the shoreline nearest to a point."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..array_types import Booleans, Floats, Integers
from ..clip import clip
from .run_lists import narrowed
from .spatial_index import RUN, Tree
from .tree_search import Sites, least_of_rows, near_runs, rank_slack, starts_of

_ROUNDING = 1e-6
_PAIRS = 1 << 14
_NEAR_M = 1e5
_GEODESIC = 1 + 2e-5  # times the chord, no geodesic of so many metres is longer

Enough = Callable[[Integers, Floats, Floats], Booleans]
"""Takes points and bounds of their distances in metres; says for which these are enough."""


@dataclass
class Candidates:
    """Slots that may hold the nearest point, sorted by point.

    Parameters
    ----------
    point : ndarray of int64, shape (m,)
    run, place : ndarray of int64, shape (m,)
        Run of the tree and slot within it.
    t : ndarray of float32, shape (m,)
        Where on the chord the foot lies, 0 … 1.
    told : ndarray of int64, shape (k,)
        Points that bounds are enough for; they have no candidates.
    at_most : ndarray of float64, shape (k,)
        Bounds of their distances in metres.
    """

    point: np.ndarray
    run: np.ndarray
    place: np.ndarray
    t: np.ndarray
    told: np.ndarray
    at_most: np.ndarray


def search(
    tree: Tree,
    ecef: Floats,
    known_m: Floats | None = None,
    enough: Enough | None = None,
    pairs: tuple[Integers, Integers] | None = None,
) -> Iterator[Candidates]:
    """Yield the candidates of points that lie near each other, in ascending blocks of points.

    Parameters
    ----------
    ecef : shape (n, 3)
        At most `tree_search.MOST_SITES` points, in an order in which neighbours are near.
    known_m : shape (n,)
        As for `tree_search.Sites`.
    enough
        As for `point_distance.nearest`.
    pairs
        Points, ascending and each at least once, and runs, where it is known that the nearest
        point lies in one of these; else the tree is searched.

    Yields
    ------
    Candidates
    """
    found: Iterable[Any] = (
        near_runs(tree, Sites(tree, ecef, known_m=known_m))
        if pairs is None
        else [narrowed(tree, ecef, known_m, *pairs)]
    )
    for point, run in found:
        begin = np.r_[starts_of(point), len(point)]
        block = 0
        while block < len(begin) - 1:
            after = np.searchsorted(begin, begin[block] + _PAIRS, side="right") - 1
            after = max(after, block + 1)
            part = slice(begin[block], begin[after])
            yield _measure(tree, ecef, point[part], run[part], enough)
            block = after


def _measure(tree, ecef, point, run, enough):
    """Measure points to the chords of runs in float32 and keep what may be the least."""
    away = (ecef.take(point, axis=0) - tree.centre.take(run, axis=0)).astype(np.float32)
    offset = [start.take(run, axis=0) for start in tree.start]
    for axis in range(3):
        np.subtract(away[:, axis, None], offset[axis], out=offset[axis])
    step = [step.take(run, axis=0) for step in tree.step]
    t = offset[0] * step[0]
    t += offset[1] * step[1]
    t += offset[2] * step[2]
    t *= tree.inverse.take(run, axis=0)
    clip(t, 0, 1, out=t)
    for axis in range(3):
        step[axis] *= t
        offset[axis] -= step[axis]
        offset[axis] *= offset[axis]
    offset[0] += offset[1]
    offset[0] += offset[2]
    distance = np.sqrt(offset[0], out=offset[0])
    begin = starts_of(point)
    least = least_of_rows(distance, begin)
    error = _ROUNDING * (least + tree.widest) + 2 * tree.bend_m
    limit = least + error + rank_slack(least)
    present, told, at_most = point[begin], np.zeros(0, np.int64), np.zeros(0)
    if enough is not None:
        chord = least.astype(np.float64)
        low, high = chord - error, (chord + error) * _GEODESIC
        settled = enough(present, low, high) & (least < _NEAR_M)
        told, at_most = present[settled], high[settled]
        limit[settled] = -1
    limit = np.repeat(limit.astype(np.float32), np.diff(np.r_[begin, len(point)]))
    kept = np.flatnonzero((distance <= limit[:, None]).ravel())
    pair = kept // RUN
    return Candidates(point[pair], run[pair], kept & RUN - 1, t.ravel()[kept], told, at_most)
