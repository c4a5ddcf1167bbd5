"""Which edges of closed rings meet others, found in time that grows with the vertices."""

import numpy as np
import shapely

from ...array_types import Booleans, Floats, Integers, IsCancelled
from ...cancel import check

_RUN = 8
_PAIRS = 1 << 15
_ROUNDING = 4e-16  # of the products of an orientation (Shewchuk 1997)


def meeting_edges(xy: Floats, edge: Integers, cancelled: IsCancelled | None = None) -> Booleans:
    """Return which edges meet another one elsewhere than where they follow each other.

    Edges that only seem to meet, within rounding, are among them.

    Parameters
    ----------
    xy : shape (v, 2)
        Vertices of rings, one after another, none twice in a row.
    edge : shape (m,)
        Vertices that an edge leads on from, ascending.

    Returns
    -------
    ndarray of bool, shape (m,)

    Examples
    --------
    >>> bow_tie = np.array([[0.0, 0], [2, 2], [2, 0], [0, 2], [0, 0]])
    >>> meeting_edges(bow_tie, np.arange(4)).tolist()
    [True, False, True, False]
    """
    low, high = np.minimum(xy[edge], xy[edge + 1]), np.maximum(xy[edge], xy[edge + 1])
    before, after = _neighbours(xy, edge)
    meets = _folded(xy, edge, after)
    first = runs_of(edge)
    boxes = shapely.box(*np.minimum.reduceat(low, first).T, *np.maximum.reduceat(high, first).T)
    one, other = shapely.STRtree(boxes).query(boxes)
    one, other = one[one <= other], other[one <= other]
    end = np.r_[first[1:], len(edge)]
    for begin in range(0, len(one), _PAIRS):
        check(cancelled)
        a, b = one[begin : begin + _PAIRS], other[begin : begin + _PAIRS]
        a, b = _overlapping((first[a], end[a]), (first[b], end[b]), low, high)
        apart = (a < b) & (after[a] != b) & (before[a] != b)
        a, b = a[apart], b[apart]
        touch = _touch(xy, edge[a], edge[b])
        meets[a[touch]] = meets[b[touch]] = True
    return meets


def runs_of(edge: Integers) -> Integers:
    """Return the first edge of each run of a few consecutive ones.

    Parameters
    ----------
    edge : shape (m,)
        Vertices that an edge leads on from, ascending.

    Examples
    --------
    >>> runs_of(np.array([0, 1, 2, 4, 5])).tolist()
    [0, 3]
    """
    begins = np.r_[True, edge[1:] != edge[:-1] + 1]
    start = np.flatnonzero(begins)
    within = np.arange(len(edge)) - start[np.cumsum(begins) - 1]
    return np.flatnonzero(within % _RUN == 0)


def _neighbours(xy, edge):
    """Return the edges before and after each in its ring, -1 where it does not close."""
    place = np.arange(len(edge))
    follows = np.r_[edge[1:] == edge[:-1] + 1, False]
    after = np.where(follows, place + 1, -1)
    begin = np.flatnonzero(np.r_[True, ~follows[:-1]])
    last = np.flatnonzero(~follows)
    closed = (xy[edge[begin]] == xy[edge[last] + 1]).all(axis=1)
    after[last[closed]] = begin[closed]
    before = np.full(len(edge), -1)
    before[after[after >= 0]] = place[after >= 0]
    return before, after


def _folded(xy, edge, after):
    """Return which edges go back over the one after or before them."""
    there = np.flatnonzero(after >= 0)
    one, two = edge[there], edge[after[there]]
    step, next_step = xy[one + 1] - xy[one], xy[two + 1] - xy[two]
    back = np.flatnonzero((step * next_step).sum(axis=1) < 0)
    one, two = one[back], two[back]
    back = back[_orientation(xy[one], xy[one + 1], xy[two + 1]) == 0]
    folded = np.zeros(len(edge), bool)
    folded[there[back]] = folded[after[there[back]]] = True
    return folded


def _overlapping(one, other, low, high):
    """Return the pairs of edges of pairs of runs whose boxes overlap."""
    step = np.arange(_RUN)
    a = one[0][:, None, None] + step[None, :, None]
    b = other[0][:, None, None] + step[None, None, :]
    there = (a < one[1][:, None, None]) & (b < other[1][:, None, None])
    a, b = np.minimum(a, len(low) - 1), np.minimum(b, len(low) - 1)
    for axis in (0, 1):
        there &= low[a, axis] <= high[b, axis]
        there &= low[b, axis] <= high[a, axis]
    pair, i, j = np.nonzero(there)
    return one[0][pair] + i, other[0][pair] + j


def _touch(xy, one, other):
    """Return which pairs of edges meet, by the sides on which their ends lie."""
    a, b, c, d = xy[one], xy[one + 1], xy[other], xy[other + 1]
    across = _orientation(a, b, c) * _orientation(a, b, d) <= 0
    return across & (_orientation(c, d, a) * _orientation(c, d, b) <= 0)


def _orientation(a, b, c):
    """Return 1 where c lies left of a to b, -1 where right, 0 on it or too near to tell."""
    left = (a[:, 0] - c[:, 0]) * (b[:, 1] - c[:, 1])
    right = (a[:, 1] - c[:, 1]) * (b[:, 0] - c[:, 0])
    turn = left - right
    return np.where(np.abs(turn) <= _ROUNDING * (np.abs(left) + np.abs(right)), 0, np.sign(turn))
