"""A tree of sites descends a tree of spheres: which runs may hold what lies nearest.

Both trees are gone down breadth-first, the larger sphere first, with arrays of pairs instead of
recursion. All is float32 with slack for its rounding: a run can be kept in vain, never lost.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..array_types import Array, Floats, Integers
from ..geometry import geodesy
from .spatial_index import FAN, Tree

GROUPS = (FAN, FAN * FAN)
"""Sites in a group, level on level, above the single sites."""

MOST_SITES = 1 << 16
"""So many sites can be searched for at a time."""

_ROUNDING = np.float32(4e-7)
_UPWARD = 1 + 1e-6
_RADII_APART = 0.03 / (24 * geodesy.LEAST_RADIUS_M**2)
_MOST_PAIRS = 1 << 20


def rank_slack(distance: Any) -> Any:
    """Return by how much chords to different edges may rank them wrong, in metres.

    The chord falls short of the geodesic by d^3 / 24 R^2, and 1 / R^2 differs by 2 % at most
    between directions and places; 3 % leaves room for the higher terms of long distances.
    """
    return _RADII_APART * distance * distance * distance


class Sites:
    """What the nearest runs are looked for: points, or pieces of edge about a middle.

    Parameters
    ----------
    tree : Tree
    ecef : ndarray of float64, shape (n, 3)
        Points or middles, in an order in which neighbours are near, at most `MOST_SITES`.
    half_m : ndarray of float64, shape (n,), optional
        Reach of a piece on either side of its middle.
    owner_first : ndarray of int64, shape (k,), optional
        First site of each owner, ascending from 0: only what is nearest to the owner is wanted.
    slack_m : float
        Added to every bound.
    known_m : ndarray of float64, shape (n,), optional
        Straight distances that are known not to be exceeded; they spare most of the way down.
    """

    def __init__(
        self,
        tree: Tree,
        ecef: Floats,
        *,
        half_m: Floats | None = None,
        owner_first: Integers | None = None,
        slack_m: float = 0.0,
        known_m: Floats | None = None,
    ) -> None:
        self.count = len(ecef)
        self.owner_first = owner_first
        offset = (ecef - tree.origin).astype(np.float32)
        half = np.zeros(self.count, np.float32) if half_m is None else half_m.astype(np.float32)
        far = np.sqrt(np.einsum("ij,ij->i", offset, offset).max())
        self.slack = np.float32(_ROUNDING * (far + tree.reach) + slack_m)
        padding = -self.count % GROUPS[-1]
        offset = np.concatenate([offset, np.repeat(offset[-1:], padding, axis=0)])
        half = np.concatenate([half, np.zeros(padding, np.float32)])
        known = np.full(len(offset), np.inf, np.float32)
        if known_m is not None:
            known[: self.count] = known_m * _UPWARD
        self.axes = [_axes(offset)]
        self.spread = [np.zeros(len(offset), np.float32)]
        self.radius = [half]
        self.known = [known]
        for width in GROUPS:
            members = offset.reshape(-1, width, 3)
            centre = (members.min(axis=1) + members.max(axis=1)) / 2
            away = members - centre[:, None]
            away = np.sqrt(np.einsum("ijk,ijk->ij", away, away))
            self.axes.append(_axes(centre))
            self.spread.append(away.max(axis=1))
            self.radius.append((away + half.reshape(-1, width)).max(axis=1))
            self.known.append(known.reshape(-1, width).max(axis=1))

    def shared(self, best: Array) -> Any:
        """Return the bounds of single sites, each lowered to the least of its owner."""
        if self.owner_first is None:
            return best
        count = np.diff(np.r_[self.owner_first, self.count])
        least = np.repeat(np.minimum.reduceat(best[: self.count], self.owner_first), count)
        return np.concatenate([least, best[self.count :]])


def _axes(points):
    return tuple(np.ascontiguousarray(points[:, k]) for k in range(3))


@dataclass
class _Pairs:
    """Groups of sites paired with rows of spheres, or with single ones, sorted by group.

    Parameters
    ----------
    depth : int
        0 for single sites, 1 and 2 for groups of `GROUPS`.
    group, sphere : ndarray of int64, shape (m,)
        Group of that depth; row or sphere of the level in hand.
    best : ndarray of float32
        Upper bound of the distances of each group of that depth.
    """

    depth: int
    group: np.ndarray
    sphere: np.ndarray
    best: np.ndarray

    def halves(self):
        """Return the pairs in two parts, cut between two groups."""
        begin = starts_of(self.group)
        cut = begin[max(np.searchsorted(begin, len(self.group) // 2), 1)]
        for part in (slice(None, cut), slice(cut, None)):
            yield _Pairs(self.depth, self.group[part], self.sphere[part], self.best)


def starts_of(group: Integers) -> Any:
    """Return where runs of equal values begin in a sorted array that is not empty."""
    begins = np.empty(len(group), bool)
    begins[0] = True
    np.not_equal(group[1:], group[:-1], out=begins[1:])
    return np.flatnonzero(begins)


def near_runs(tree: Tree, sites: Sites) -> Iterator[tuple[Integers, Integers]]:
    """Yield sites and the runs that may hold their nearest point.

    Yields
    ------
    site, run : ndarray of int64, shape (m,)
        Pairs sorted by site; the sites ascend from block to block. Without owners each site
        occurs, with owners each owner.
    """
    depth = len(GROUPS)
    count = len(sites.radius[depth])
    top = _Pairs(depth, np.arange(count), np.zeros(count, np.int64), sites.known[depth])
    yield from _descend(tree, sites, top, len(tree.levels) - 1)


def _descend(tree, sites, pairs, top):
    for level in range(top, -1, -1):
        divisible = sites.owner_first is None or pairs.depth
        if len(pairs.group) > _MOST_PAIRS and divisible and pairs.group[0] != pairs.group[-1]:
            for half in pairs.halves():
                yield from _descend(tree, sites, half, level)
            return
        spheres = tree.levels[level]
        pairs = _open_rows(spheres, sites, pairs)
        while pairs.depth and (level <= 1 or _sites_are_wider(spheres, sites, pairs)):
            pairs = _open_groups(spheres, sites, pairs)
    real = pairs.group < sites.count
    yield pairs.group[real], pairs.sphere[real]


def _open_rows(level, sites, pairs):
    """Replace each row by those of its spheres that may hold a nearest point."""
    group, row = pairs.group, pairs.sphere
    distance = None
    for centre, own in zip((level.x, level.y, level.z), sites.axes[pairs.depth], strict=True):
        away = centre.take(row, axis=0)  # whole rows: in a fifth of the time of centre[row]
        away -= own[group][:, None]
        away *= away
        distance = away if distance is None else np.add(distance, away, out=distance)
    np.sqrt(distance, out=distance)
    begin = starts_of(group)
    present = group[begin]
    best = pairs.best.copy()
    nearest = least_of_rows(distance, begin) + sites.spread[pairs.depth][present]
    best[present] = np.minimum(best[present], nearest)
    if not pairs.depth:
        best = sites.shared(best)
    distance -= level.radius.take(row, axis=0)
    limit = _limit(best, sites.radius[pairs.depth], sites.slack)
    kept = np.flatnonzero((distance <= limit[group][:, None]).ravel())
    pair = kept // FAN
    return _Pairs(pairs.depth, group[pair], row[pair] * FAN + (kept & FAN - 1), best)


def _open_groups(level, sites, pairs):
    """Replace each group by its eight members, keeping the spheres near them."""
    group, node, below = pairs.group, pairs.sphere, pairs.depth - 1
    distance = None
    for centre, own in zip((level.x, level.y, level.z), sites.axes[below], strict=True):
        away = own.reshape(-1, FAN).take(group, axis=0)
        away -= centre.ravel()[node][:, None]
        away *= away
        distance = away if distance is None else np.add(distance, away, out=distance)
    np.sqrt(distance, out=distance)
    begin = starts_of(group)
    present = group[begin]
    best = np.minimum(np.repeat(pairs.best, FAN), sites.known[below]).reshape(-1, FAN)
    nearest = np.minimum.reduceat(distance, begin, axis=0)
    nearest += sites.spread[below].reshape(-1, FAN)[present]
    best[present] = np.minimum(best[present], nearest)
    if not below:
        best = sites.shared(best.ravel()).reshape(-1, FAN)
    distance -= level.radius.ravel()[node][:, None]
    limit = _limit(best, sites.radius[below].reshape(-1, FAN), sites.slack)
    kept = np.flatnonzero((distance <= limit.take(group, axis=0)).ravel())
    pair = kept // FAN
    member = group[pair] * FAN + (kept & FAN - 1)
    order = np.argsort(member.astype(np.uint16), kind="stable")
    return _Pairs(below, member[order], node[pair][order], best.ravel())


def _limit(best, radius, slack):
    return best + rank_slack(best) + radius + slack


def _sites_are_wider(level, sites, pairs):
    radius = level.radius.ravel()[pairs.sphere]
    return sites.radius[pairs.depth][pairs.group].mean() > radius.mean()


def least_of_rows(matrix: Any, begin: Integers) -> Any:
    """Return the least value of each run of rows, told by where the runs begin."""
    return np.minimum.reduceat(matrix.ravel(), begin * matrix.shape[1])
