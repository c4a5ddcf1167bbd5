"""Flow turned round, and what lies upstream."""

import numpy as np
from parkshore.analysis.reaches.network import exposures, upstream_edges


def test_edges_point_away_from_the_mouth():
    # 0 is the mouth; 0–1–2 a river, 1–3 a tributary drawn the other way, 4–5 elsewhere
    start = np.array([0, 2, 3, 4, 2])
    end = np.array([1, 1, 1, 5, 3])
    to_mouth = np.array([0.0, 10.0, 20.0, 20.0, np.inf, np.inf])
    edge, lower, upper = upstream_edges(start, end, to_mouth)
    assert edge.tolist() == [0, 1, 2]
    assert lower.tolist() == [0, 1, 1]
    assert upper.tolist() == [1, 2, 3]


def test_facilities_are_listed_by_their_way():
    costs = np.array([0.0, 5.0, 3.0, np.inf, 9.0])
    rows, way = exposures(costs, np.array([4, 1, -1, 3, 2, 0, 1]), 8.0)
    assert rows.tolist() == [5, 4, 1, 6]
    assert way.tolist() == [0, 3, 5, 5]
    assert exposures(costs, np.array([], dtype=int), 8.0)[0].tolist() == []
