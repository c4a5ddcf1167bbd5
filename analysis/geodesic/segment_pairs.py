"""How near edges of two layers come to each other, in float32, to find the few that count."""

from dataclasses import dataclass

import numpy as np

from ..array_types import Integers
from ..clip import clip
from .edges import LEAST_SQ
from .spatial_index import RUN, Tree
from .tree_search import least_of_rows, rank_slack, starts_of

_ROUNDING = 1e-6
_PAIRS = 1 << 13


@dataclass
class Pieces:
    """Chords of park edges.

    Parameters
    ----------
    start, step : ndarray of float64, shape (n, 3)
        ECEF of the start, and the way to the end.
    owner : ndarray of int64, shape (n,)
        The park each belongs to, equal ones side by side.
    bend_m : float
        Greatest distance of a chord from its edge.
    """

    start: np.ndarray
    step: np.ndarray
    owner: np.ndarray
    bend_m: float


def near_pairs(
    tree: Tree, pieces: Pieces, site: Integers, run: Integers
) -> tuple[Integers, Integers]:
    """Return pairs of a park's piece and a slot that may be what lies nearest to the park.

    Parameters
    ----------
    site, run : shape (m,)
        Pieces and runs to compare, sorted by piece.

    Returns
    -------
    site, slot : ndarray of int64, shape (k,)
    """
    distance = np.empty((len(site), RUN), np.float32)
    for begin in range(0, len(site), _PAIRS):
        block = slice(begin, begin + _PAIRS)
        distance[block] = _gaps(tree, pieces, site[block], run[block])
    owner = pieces.owner[site]
    begin = starts_of(owner)
    least = least_of_rows(distance, begin)
    size = np.sqrt(np.einsum("ij,ij->i", pieces.step, pieces.step).max())
    slack = _ROUNDING * (least + tree.widest + size) + 2 * (tree.bend_m + pieces.bend_m)
    limit = (least + slack + rank_slack(least)).astype(np.float32)
    limit = np.repeat(limit, np.diff(np.r_[begin, len(owner)]))
    kept = np.flatnonzero((distance <= limit[:, None]).ravel())
    pair = kept // RUN
    return site[pair], tree.first[run[pair]] + (kept & RUN - 1)


def _gaps(tree, pieces, site, run):
    """Return the distances of pieces to the slots of runs, shape (m, 16).

    The least distance of two segments is that of an end to the other segment, unless they pass
    each other; both are measured, and a value is never less than the distance.
    """
    away = pieces.start.take(site, axis=0) - tree.centre.take(run, axis=0)
    away = away.astype(np.float32)
    own = pieces.step.take(site, axis=0).astype(np.float32)
    w = [away[:, axis, None] - tree.start[axis].take(run, axis=0) for axis in range(3)]
    f = [step.take(run, axis=0) for step in tree.step]
    e = [np.ascontiguousarray(own[:, axis, None]) for axis in range(3)]
    ee = _dot(e, e)
    ff_inverse = tree.inverse.take(run, axis=0)
    ee_inverse = np.divide(1, ee, out=np.zeros_like(ee), where=ee > LEAST_SQ)
    wf, we, ef = _dot(w, f), _dot(w, e), _dot(e, f)

    def gap(s, t):
        square = 0
        for axis in range(3):
            away = w[axis] + s * e[axis]
            away -= t * f[axis]
            away *= away
            square += away
        return square

    zero, one = np.float32(0), np.float32(1)
    square = gap(zero, clip(wf * ff_inverse, 0, 1))
    np.minimum(square, gap(one, clip((wf + ef) * ff_inverse, 0, 1)), out=square)
    np.minimum(square, gap(clip(-we * ee_inverse, 0, 1), zero), out=square)
    np.minimum(square, gap(clip((ef - we) * ee_inverse, 0, 1), one), out=square)
    with np.errstate(divide="ignore", invalid="ignore"):
        cosine = ef * ff_inverse
        s = (cosine * wf - we) / (ee - cosine * ef)
        t = (wf + s * ef) * ff_inverse
    passing = (s > 0) & (s < 1) & (t > 0) & (t < 1)
    if passing.any():
        crossed = gap(np.where(passing, s, zero), np.where(passing, t, zero))
        np.minimum(square, crossed, out=square, where=passing)
    return np.sqrt(square)


def _dot(a, b):
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
