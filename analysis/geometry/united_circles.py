"""Circles united: of each the arcs that no other one covers, one after another.

Circles about the vertices of a line lie for the most part within their neighbours. What is left of
one is worked out in intervals of directions. Where an arc runs into another circle the arc of that
circle goes on that begins there, so no crossing need be looked for.
"""

from typing import Any, NamedTuple

import numpy as np
import shapely

from ..array_types import Floats, Integers

TURN = 2 * np.pi
NOBODY = -1
"""In the place of a circle: covered, but not by one of those at hand."""

_STEPS = (1, 2, 3, 4, 6, 8, 12, 16)
_PIECE = 0.1  # of a circle, looked about at a time
_BANDS = 8  # a radius
_LEAST = 1e-11  # of an arc, shorter than rounding
_SAME_PLACE = 1e-6
_SPAN = 8.0  # of a number line for each arc, more than a turn


class Arcs(NamedTuple):
    """Arcs of circles, against the clock.

    ``begin`` is a direction and ``length`` a part of a `TURN`. ``before`` and ``after`` are the
    circles out of which and into which an arc runs: its own for a whole circle, or `NOBODY`.
    """

    circle: np.ndarray
    begin: np.ndarray
    length: np.ndarray
    before: np.ndarray
    after: np.ndarray

    def take(self, rows: Any) -> "Arcs":
        """Return some of them."""
        return Arcs(*(each[rows] for each in self))


class Circles:
    """Circles in a plane, no centre twice.

    Parameters
    ----------
    centre : ndarray of float64, shape (n, 2)
        In an order in which neighbours follow each other.
    radius : ndarray of float64, shape (n,)
        Nearly alike.
    near : ndarray of int64, shape (n,)
        The circles in another order of this kind.
    """

    def __init__(self, centre: Floats, radius: Floats, near: Integers) -> None:
        self.centre, self.radius = centre, radius
        self._near, self._rank = near, np.empty_like(near)
        self._rank[near] = np.arange(len(near))
        self._low = centre.min(axis=0)
        self._band = radius.max() / _BANDS
        self._far = radius.max() * (2 + _PIECE)
        self._wide = np.ptp(centre[:, 0]) + 4 * self._far
        key = self._key(self._row(centre[:, 1]), centre[:, 0])
        self._sorted = np.argsort(key)
        self._keys = key[self._sorted]

    def __len__(self) -> int:
        return len(self.radius)

    def at(self, circle: Integers, way: Floats) -> Floats:
        """Return the points of circles in directions, shape (m, 2)."""
        out = np.column_stack([np.cos(way), np.sin(way)])
        return self.centre[circle] + self.radius[circle, None] * out

    def free_of_neighbours(self, arcs: Arcs) -> Arcs:
        """Return what is left of arcs beside the circles that are near them in either order."""
        last = len(self) - 1
        for order, rank in ((None, None), (self._near, self._rank)):
            for step in (sign * step for step in _STEPS for sign in (1, -1)):
                place = arcs.circle if rank is None else rank[arcs.circle]
                place = (place + step).clip(0, last)
                arcs = self._without(arcs, place if order is None else order[place])
        return arcs

    def free(self, arcs: Arcs) -> Arcs:
        """Return what is left of arcs beside all circles."""
        arc, other = self._about(arcs)
        begin, width = self._cover(arcs.circle[arc], other)
        begin = (begin - arcs.begin[arc]) % TURN
        ahead = np.flatnonzero((begin < arcs.length[arc]) & (width > 0))
        back = np.flatnonzero(begin + width > TURN)
        number = np.arange(len(arcs.circle))
        within = np.concatenate([number, arc[ahead], arc[back], number])
        low = np.concatenate([number * 0.0 - 1, begin[ahead], back * 0.0, arcs.length])
        end = begin + width
        high = np.concatenate([number * 0.0, end[ahead], end[back] - TURN, arcs.length])
        high = np.minimum(high, arcs.length[within])
        whose = np.concatenate([arcs.before, other[ahead], other[back], arcs.after])
        order = np.argsort(within * _SPAN + low, kind="stable")
        within, low, high, whose = within[order], low[order], high[order], whose[order]
        reach = within * _SPAN + high
        farthest = np.maximum.accumulate(reach)
        holder = np.maximum.accumulate(np.where(reach >= farthest, np.arange(len(reach)), 0))
        gap = low[1:] - high[holder[:-1]]
        left = 1 + np.flatnonzero((within[1:] == within[:-1]) & (gap > _LEAST))
        past, arc = holder[left - 1], within[left]
        return Arcs(
            arcs.circle[arc],
            arcs.begin[arc] + high[past],
            low[left] - high[past],
            whose[past],
            whose[left],
        )

    def _without(self, arcs, other):
        """Return what another circle leaves of each arc, in one piece or two."""
        begin, width = self._cover(arcs.circle, other)
        begin = (begin - arcs.begin) % TURN
        end = begin + width
        covers = (width > 0) & (begin < arcs.length)
        low = np.maximum(np.where(width > 0, end - TURN, 0), 0)
        high = np.where(covers, begin, arcs.length)
        before, after = np.where(low > 0, other, arcs.before), np.where(covers, other, arcs.after)
        near = Arcs(arcs.circle, arcs.begin + low, high - low, before, after).take(low < high)
        two = covers & (end < arcs.length)
        if not two.any():
            return near
        far = Arcs(arcs.circle, arcs.begin + end, arcs.length - end, other, arcs.after).take(two)
        return Arcs(*map(np.concatenate, zip(near, far, strict=True)))

    def _cover(self, one, other):
        """Return where the part of circles begins that others cover, and how long it is."""
        way = self.centre[other] - self.centre[one]
        own, others = self.radius[one], self.radius[other]
        length = np.hypot(*way.T)
        with np.errstate(divide="ignore", invalid="ignore"):
            cosine = (length**2 + (own - others) * (own + others)) / (2 * length * own)
        half = np.arccos(np.where(cosine < 1, cosine, 1).clip(-1, 1))
        return np.arctan2(way[:, 1], way[:, 0]) - half, 2 * half

    def _about(self, arcs):
        """Return pairs of arcs and of circles that may cover a part of them."""
        pieces = np.ceil(arcs.length / _PIECE).astype(np.int64).clip(1)
        arc = np.repeat(np.arange(len(pieces)), pieces)
        step = np.arange(len(arc)) - np.repeat(np.cumsum(pieces) - pieces, pieces)
        part = arcs.length[arc] / pieces[arc]
        middle = self.at(arcs.circle[arc], arcs.begin[arc] + (step + 0.5) * part)
        reach = self.radius.max() + self.radius[arcs.circle[arc]] * part / 2
        # in the order of the centres: what is searched for in order is found in half the time
        order = np.argsort(self._key(self._row(middle[:, 1]), middle[:, 0]))
        arc, middle, reach = arc[order], middle.take(order, axis=0), reach[order]
        found = [self._in_band(middle, reach, up) for up in range(-_BANDS - 2, _BANDS + 3)]
        piece, other = (np.concatenate(each) for each in zip(*found, strict=True))
        away = self.centre.take(other, axis=0) - middle.take(piece, axis=0)
        near = np.hypot(*away.T) < reach[piece]
        near &= other != arcs.circle[arc[piece]]
        return arc[piece[near]], other[near]

    def _in_band(self, place, reach, up):
        """Return pairs of places and centres within reach, some bands up from the place's own."""
        row = self._row(place[:, 1]) + up
        floor = self._low[1] + row * self._band
        away = np.maximum(floor - place[:, 1], place[:, 1] - floor - self._band).clip(0)
        there = np.flatnonzero(away < reach)
        half = np.sqrt(reach[there] ** 2 - away[there] ** 2)
        first, last = (
            np.searchsorted(self._keys, self._key(row[there], place[there, 0] + side))
            for side in (-half, half)
        )
        count = last - first
        step = np.arange(count.sum()) - np.repeat(np.cumsum(count) - count, count)
        return np.repeat(there, count), self._sorted[np.repeat(first, count) + step]

    def _row(self, y):
        return np.floor((y - self._low[1]) / self._band)

    def _key(self, row, x):
        return row * self._wide + (x - self._low[0] + 2 * self._far)


def followed(arcs: Arcs, circles: Circles) -> Integers:
    """Return for each free arc the one that goes on at its end, `NOBODY` where none does."""
    end = arcs.circle * len(circles) + arcs.after
    begin = arcs.before * len(circles) + arcs.circle
    order = np.argsort(begin)
    place = order[np.searchsorted(begin[order], end).clip(max=len(order) - 1)]
    follower = np.where((begin[place] == end) & (arcs.after >= 0), place, NOBODY)
    taken = np.zeros(len(order), bool)
    taken[follower[follower >= 0]] = True
    ends = np.flatnonzero((follower < 0) & (arcs.after >= 0))
    begins = np.flatnonzero(~taken & (arcs.before >= 0))
    tips = shapely.points(circles.at(arcs.circle[ends], (arcs.begin + arcs.length)[ends]))
    roots = shapely.STRtree(shapely.points(circles.at(arcs.circle[begins], arcs.begin[begins])))
    tip, root = roots.query_nearest(tips, max_distance=_SAME_PLACE, all_matches=False)
    follower[ends[tip]] = begins[root]  # three circles meet in a point
    return follower


def in_rings(follower: Integers) -> tuple[list[list[int]], list[int]]:
    """Return the rings of things that follow each other, and one thing of each open chain.

    Examples
    --------
    >>> in_rings(np.array([2, -1, 0, 1]))
    ([[0, 2]], [1])
    """
    after: Any = follower.tolist()
    seen = bytearray(len(after))
    rings, open_chains = [], []
    for first in range(len(after)):
        if seen[first]:
            continue
        ring, each = [], first
        while each >= 0 and not seen[each]:
            seen[each] = True
            ring.append(each)
            each = after[each]
        if each == first:
            rings.append(ring)
        elif each < 0:
            open_chains.append(ring[-1])
    return rings, open_chains
