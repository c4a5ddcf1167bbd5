"""Which way water flows in a network, told by its mouth alone.

Where the mouth can be reached in one way only, water flows that way. In loops every way from where
water comes in to where it leaves is one it may take: an arm that all ways pass in one direction
flows in it, and of an arm that ways pass in both the direction stays unknown. No length counts.
"""

from collections import defaultdict
from typing import Any

import numpy as np

from ..array_types import Floats, Integers

DOWN, UP, UNKNOWN = 1, -1, 0
"""Water flows from an edge's start to its end, the other way, or either way."""

_MOST_STEPS = 20_000


def flow(start: Integers, end: Integers, mouth: int) -> Floats:
    """Return the direction of flow in each edge of a network.

    Parameters
    ----------
    start, end : shape (e,)
        Nodes at the ends of each edge.
    mouth
        Node all water flows to.

    Returns
    -------
    ndarray of float, shape (e,)
        `DOWN`, `UP` or `UNKNOWN`; NaN where the mouth cannot be reached.

    Examples
    --------
    >>> flow(np.array([0, 2, 2, 2]), np.array([1, 1, 3, 1]), 0).tolist()
    [-1.0, 1.0, -1.0, 1.0]
    """
    ends: Any = np.asarray(start).tolist(), np.asarray(end).tolist()
    start, end = ends
    direction = np.full(len(start), np.nan)
    degree = np.bincount([*start, *end, mouth])
    for outlet, edges in _blocks(start, end, mouth):
        if len(edges) == 1:
            [edge] = edges
            direction[edge] = DOWN if end[edge] == outlet else UP
        else:
            ways = _Ways(edges, outlet, start, end, degree)
            for edge, told in ways.directions().items():
                direction[edge] = told
    loops = np.array([here == there for here, there in zip(start, end, strict=True)], bool)
    direction[loops & ~np.isnan(direction)] = UNKNOWN
    return direction


def _neighbours(edges, start, end):
    """Return the edges at each node and the nodes at their other ends."""
    near = defaultdict(list)
    for edge in edges:
        near[start[edge]].append((edge, end[edge]))
        near[end[edge]].append((edge, start[edge]))
    return near


def _blocks(start, end, mouth):
    """Yield the parts that no single node divides: outlet and edges (Tarjan 1972)."""
    near = _neighbours(range(len(start)), start, end)
    order, low = {mouth: 0}, {mouth: 0}
    passed, seen = [], set()
    path = [(mouth, mouth, 0, iter(near[mouth]))]
    while path:
        node, outlet, first, ways = path[-1]
        for edge, other in ways:
            if edge in seen:
                continue
            seen.add(edge)
            if other == node:
                yield node, [edge]
                continue
            passed.append(edge)
            if other in order:
                low[node] = min(low[node], order[other])
                continue
            order[other] = low[other] = len(order)
            path.append((other, node, len(passed) - 1, iter(near[other])))
            break
        else:
            path.pop()
            low[outlet] = min(low[outlet], low[node])
            if node != mouth and low[node] >= order[outlet]:
                yield outlet, passed[first:]
                del passed[first:]


class _Ways:
    """The ways through a part of a network with loops, from its inlets to its outlet."""

    def __init__(self, edges, outlet, start, end, degree):
        self._edges, self._outlet, self._start = edges, outlet, start
        self._near = _neighbours(edges, start, end)
        inner = {node: len(ways) for node, ways in self._near.items()}
        self._inlets = {node for node, count in inner.items() if degree[node] > count} - {outlet}
        self._forks = {node for node, count in inner.items() if count > 2} | self._inlets | {outlet}

    def directions(self):
        """Return the direction of each edge."""
        found = defaultdict(set)
        for arms in self._all():
            for arm in arms:
                for edge, told in arm:
                    found[edge].add(told)
        one = {edge: told.pop() for edge, told in found.items() if len(told) == 1}
        return {edge: one.get(edge, UNKNOWN) for edge in self._edges}

    def _all(self):
        """Return the arms of every way that passes no fork twice; none where there are too many."""
        arms = {fork: [self._arm(fork, way) for way in self._near[fork]] for fork in self._forks}
        ways, steps = [], 0
        path, on_path = [(self._outlet, None, iter(arms[self._outlet]))], {self._outlet}
        while path:
            steps += 1
            if steps > _MOST_STEPS:
                return []
            for fork, arm in path[-1][2]:
                if fork in on_path:
                    continue
                path.append((fork, arm, iter(arms[fork])))
                on_path.add(fork)
                if fork in self._inlets:
                    ways.append([arm for _, arm, _ in path[1:]])
                break
            else:
                on_path.remove(path.pop()[0])
        return ways

    def _arm(self, fork, way):
        """Return the fork at the other end of an arm, and its edges with their direction."""
        edge, node = way
        arm = [(edge, self._against(edge, fork))]
        while node not in self._forks:
            edge, other = next(each for each in self._near[node] if each[0] != edge)
            arm.append((edge, self._against(edge, node)))
            node = other
        return node, arm

    def _against(self, edge, lower):
        return UP if self._start[edge] == lower else DOWN
