"""Flow turned round, and what lies upstream."""

import numpy as np
from parkshore.analysis.reaches.river_network import exposures, upstream_edges


def test_edges_are_turned_against_the_flow():
    start, end = np.array([0, 2, 3, 4, 2]), np.array([1, 1, 1, 5, 3])
    edge, lower, upper = upstream_edges(start, end, np.array([-1, 1, 1, np.nan, 0]))
    assert edge.tolist() == [1, 2, 4, 0, 4]
    assert lower.tolist() == [1, 1, 3, 0, 2]
    assert upper.tolist() == [2, 3, 2, 1, 3]


def test_facilities_are_listed_by_their_way():
    costs = np.array([0.0, 5.0, 3.0, np.inf, 9.0])
    rows, way = exposures(costs, np.array([4, 1, -1, 3, 2, 0, 1]), 8.0)
    assert rows.tolist() == [5, 4, 1, 6]
    assert way.tolist() == [0, 3, 5, 5]
    assert exposures(costs, np.array([], dtype=int), 8.0)[0].tolist() == []
