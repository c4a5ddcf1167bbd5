"""Rounds about stretches: within the true buffer, and as far as it where it may be seen."""

import numpy as np
import pytest
import shapely
from parkshore.analysis.shoreline.zones.front import SECTORS
from parkshore.analysis.shoreline.zones.plane_offset import quarter_segments
from parkshore.analysis.shoreline.zones.rounds import rounds

RNG = np.random.default_rng(17)
DISTANCE_M = 1000.0
TOLERANCE_M = 0.5
BITS = np.uint64(1) << np.arange(SECTORS, dtype=np.uint64)


def stretch():
    xy = np.cumsum(RNG.normal(0, 6, (RNG.integers(1, 7), 2)), axis=0)
    return shapely.linestrings(np.vstack([xy[:1], xy]))


def sectors(chosen):
    return np.bitwise_or.reduce(BITS[chosen]) if len(chosen) else np.uint64(0)


@pytest.mark.parametrize("open_count", [0, 1, 5, 30, SECTORS])
def test_rounds_lie_within_the_offset_and_reach_it_where_they_are_seen(open_count):
    lines = np.array([stretch() for _ in range(40)])
    chosen = [RNG.choice(SECTORS, open_count, replace=False) for _ in lines]
    segments = quarter_segments(DISTANCE_M, TOLERANCE_M)
    made = rounds(lines, np.array([sectors(each) for each in chosen]), DISTANCE_M, segments)
    assert shapely.is_valid(made).all()
    hulls = shapely.convex_hull(lines)
    bound = shapely.buffer(hulls, DISTANCE_M + 1e-6, quad_segs=2000)
    assert shapely.covers(shapely.buffer(bound, 1e-3), made).all()
    inner = shapely.buffer(hulls, 0.98 * DISTANCE_M, quad_segs=64)
    assert shapely.covers(made, inner).all()
    for line, polygon, each in zip(lines, made, chosen, strict=True):
        for sector in each:
            angle = (sector + RNG.random(20)) * 2 * np.pi / SECTORS
            for way in np.column_stack([np.cos(angle), np.sin(angle)]):
                xy = shapely.get_coordinates(line)
                reach = (xy @ way).max() + DISTANCE_M  # of the true offset this way
                corners = shapely.get_coordinates(polygon)
                assert (corners @ way).max() >= reach - TOLERANCE_M / 2


def test_offsets_of_edges_are_straight_and_exact():
    line = shapely.linestrings([[[0.0, 0.0], [30.0, 40.0]]])
    [made] = rounds(line, np.array([-1]).astype(np.uint64), 100.0, 16)
    beside = shapely.linestrings([[-80.0, 60.0], [-50.0, 100.0]])
    assert shapely.dwithin(
        made.exterior, shapely.points(shapely.get_coordinates(beside)), 1e-9
    ).all()
