"""Which slots may hold the nearest point: a tree of points descends a tree of spheres.

Both trees are gone down breadth-first, the larger sphere first, with arrays of pairs instead of
recursion. All is float32 with slack for its rounding, so a slot can be kept in vain, never lost.
"""

from dataclasses import dataclass

import numpy as np

from .. import geodesy
from .index import FAN, RUN

GROUPS = (FAN, FAN * FAN)
"""Points in a group, level on level, above the single points."""

_ROUNDING = np.float32(4e-7)
_FINE_ROUNDING = np.float32(1e-6)
_RADII_APART = 0.02 / (24 * geodesy.LEAST_RADIUS_M**2)
_MOST_PAIRS = 1 << 20
_LEAF_PAIRS = 1 << 12


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
    """

    point: np.ndarray
    run: np.ndarray
    place: np.ndarray
    t: np.ndarray


def rank_slack(distance):
    """Return by how much chords to different edges may rank them wrong, in metres.

    The chord falls short of the geodesic by d^3 / 24 R^2, and R differs by less than 1 % between
    directions and places.
    """
    return _RADII_APART * distance * distance * distance


def search(tree, ecef):
    """Yield the candidates of points that lie near each other, in ascending blocks of points.

    Parameters
    ----------
    tree : Tree
    ecef : ndarray of float64, shape (n, 3)
        At most 65,536 points, in an order in which neighbours are near.

    Yields
    ------
    Candidates
    """
    groups = _Groups((ecef - tree.origin).astype(np.float32))
    depth = len(GROUPS)
    count = len(groups.radius[depth])
    top = _Pairs(
        depth,
        len(tree.levels) - 1,
        np.arange(count),
        np.zeros(count, np.int64),
        np.full(count, np.inf, np.float32),
    )
    slack = _ROUNDING * (groups.reach + np.float32(tree.reach))
    for point, run in _descend(tree, groups, top, slack):
        yield from _leaves(tree, ecef, point, run)


class _Groups:
    """Points in groups, padded with the last point: centres and radii of each level."""

    def __init__(self, offset):
        self.points = len(offset)
        size = GROUPS[-1]
        padding = -len(offset) % size
        offset = np.concatenate([offset, np.repeat(offset[-1:], padding, axis=0)])
        self.centre, self.radius = [offset], [np.zeros(len(offset), np.float32)]
        for width in GROUPS:
            members = offset.reshape(-1, width, 3)
            centre = (members.min(axis=1) + members.max(axis=1)) / 2
            spread = members - centre[:, None]
            self.centre.append(centre)
            self.radius.append(np.sqrt(np.einsum("ijk,ijk->ij", spread, spread).max(axis=1)))
        self.axes = [tuple(np.ascontiguousarray(c[:, k]) for k in range(3)) for c in self.centre]
        self.reach = np.float32(np.sqrt(np.einsum("ij,ij->i", offset, offset).max()))


@dataclass
class _Pairs:
    """Groups of points of one depth paired with rows of spheres of one level, sorted by group.

    ``best`` holds for each group of that depth an upper bound of its points' distances.
    """

    depth: int
    level: int
    group: np.ndarray
    row: np.ndarray
    best: np.ndarray

    def halves(self):
        """Return the pairs in two parts, cut between two groups."""
        begin = _segments(self.group)
        cut = begin[max(np.searchsorted(begin, len(self.group) // 2), 1)]
        for part in (slice(None, cut), slice(cut, None)):
            yield _Pairs(self.depth, self.level, self.group[part], self.row[part], self.best)


def _segments(group):
    """Return where runs of equal values begin in a sorted array."""
    return np.flatnonzero(np.r_[True, group[1:] != group[:-1]])


def _descend(tree, groups, pairs, slack):
    """Yield points and the runs near them, both as arrays, sorted by point."""
    depth, group, row, best = pairs.depth, pairs.group, pairs.row, pairs.best
    for level in range(pairs.level, -1, -1):
        if len(row) > _MOST_PAIRS and group[0] != group[-1]:
            for half in _Pairs(depth, level, group, row, best).halves():
                yield from _descend(tree, groups, half, slack)
            return
        spheres = tree.levels[level]
        group, row, best = _open_rows(spheres, groups, depth, group, row, best, slack)
        while depth and (level == 0 or _groups_are_wider(spheres, groups, depth, group, row)):
            group, row, best = _open_groups(spheres, groups, depth, group, row, best, slack)
            depth -= 1
    real = group < groups.points
    yield group[real], row[real]


def _limit(best, radius, slack):
    return best + rank_slack(best).astype(np.float32) + radius + slack


def _open_rows(level, groups, depth, group, row, best, slack):
    """Replace each row by those of its spheres that may hold a nearest point."""
    x, y, z = groups.axes[depth]
    distance = level.x[row]
    distance -= x[group][:, None]
    distance *= distance
    for centre, own in ((level.y, y), (level.z, z)):
        part = centre[row]
        part -= own[group][:, None]
        part *= part
        distance += part
    np.sqrt(distance, out=distance)
    begin = _segments(group)
    present = group[begin]
    nearest = np.minimum.reduceat(_row_min(distance), begin)
    radius = groups.radius[depth]
    best = best.copy()
    best[present] = np.minimum(best[present], nearest + radius[present])
    distance -= level.radius[row]
    keep = distance <= _limit(best, radius, slack)[group][:, None]
    flat = np.flatnonzero(keep.ravel())
    pair = flat // FAN
    return group[pair], row[pair] * FAN + flat % FAN, best


def _row_min(matrix):
    """Return the least value of each row of eight."""
    half = np.minimum(matrix[:, :4], matrix[:, 4:])
    half = np.minimum(half[:, :2], half[:, 2:])
    return np.minimum(half[:, 0], half[:, 1])


def _groups_are_wider(level, groups, depth, group, node):
    return groups.radius[depth][group].mean() > level.radius.ravel()[node].mean()


def _open_groups(level, groups, depth, group, node, best, slack):
    """Replace each group by its eight children, keeping the spheres near them."""
    square = np.zeros((len(group), FAN), np.float32)
    for centre, own in zip((level.x, level.y, level.z), groups.axes[depth - 1], strict=True):
        part = own.reshape(-1, FAN)[group]
        part -= centre.ravel()[node][:, None]
        part *= part
        square += part
    distance = np.sqrt(square, out=square)
    begin = _segments(group)
    present = group[begin]
    radius = groups.radius[depth - 1].reshape(-1, FAN)
    children = np.repeat(best, FAN).reshape(-1, FAN)
    nearest = np.minimum.reduceat(distance, begin, axis=0) + radius[present]
    children[present] = np.minimum(children[present], nearest)
    distance -= level.radius.ravel()[node][:, None]
    keep = distance <= _limit(children, radius, slack)[group]
    flat = np.flatnonzero(keep.ravel())
    pair = flat // FAN
    child = group[pair] * FAN + flat % FAN
    order = np.argsort(child.astype(np.uint16), kind="stable")
    return child[order], node[pair][order], children.ravel()


def _leaves(tree, ecef, point, run):
    """Measure points to the slots of their runs, in blocks."""
    begin = np.r_[_segments(point), len(point)]
    block = 0
    while block < len(begin) - 1:
        after = np.searchsorted(begin, begin[block] + _LEAF_PAIRS, side="right") - 1
        after = max(after, block + 1)
        part = slice(begin[block], begin[after])
        yield _measure(tree, ecef, point[part], run[part], begin[block:after] - begin[block])
        block = after


def _measure(tree, ecef, point, run, begin):
    away = (ecef[point] - tree.centre[run]).astype(np.float32)
    from_start = [start[run] for start in tree.start]
    for axis, part in enumerate(from_start):
        np.subtract(away[:, axis, None], part, out=part)
    step = [step[run] for step in tree.step]
    t = from_start[0] * step[0]
    t += from_start[1] * step[1]
    t += from_start[2] * step[2]
    t *= tree.inverse[run]
    np.clip(t, 0, 1, out=t)
    square = np.zeros_like(t)
    for part, along in zip(from_start, step, strict=True):
        along *= t
        part -= along
        part *= part
        square += part
    distance = np.sqrt(square, out=square)
    least = np.minimum.reduceat(_row_min(np.minimum(distance[:, :8], distance[:, 8:])), begin)
    slack = _FINE_ROUNDING * (least + tree.widest) + 2 * tree.bend_m + rank_slack(least)
    count = np.diff(np.r_[begin, len(point)])
    limit = np.repeat((least + slack).astype(np.float32), count)
    flat = np.flatnonzero((distance <= limit[:, None]).ravel())
    pair = flat // RUN
    return Candidates(point[pair], run[pair], flat % RUN, t.ravel()[flat])
