"""Flow in braided networks against an enumeration of every way."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from parkshore.analysis.reaches.flow import DOWN, UNKNOWN, UP, flow


def every_way(start, end, mouth):
    """Return the directions in which ways from the heads to the mouth pass each edge."""
    degree = np.bincount([*start, *end], minlength=mouth + 1)
    passed = [set() for _ in start]

    def walk(node, way, nodes):
        if node == mouth:
            for edge, told in way:
                passed[edge].add(told)
            return
        for edge, (a, b) in enumerate(zip(start, end, strict=True)):
            for here, there, told in ((a, b, DOWN), (b, a, UP)):
                if here == node and there not in nodes:
                    walk(there, [*way, (edge, told)], nodes | {there})

    for head in np.flatnonzero(degree == 1):
        if head != mouth:
            walk(head, [], {head})
    return passed


def told(*edges):
    start, end = np.array(edges).T
    return flow(start, end, 0).tolist()


def test_a_tree_flows_to_its_mouth_however_it_is_drawn():
    assert told((1, 0), (1, 2), (3, 1), (5, 4)) == pytest.approx([1, -1, 1, np.nan], nan_ok=True)


def test_both_arms_of_a_loop_flow_from_its_head():
    # 4 is the head, 3 and 1 the forks; the arm over 2 and 5 may be as long as it likes
    assert told((1, 0), (1, 3), (3, 2), (5, 2), (5, 1), (4, 3)) == [1, -1, 1, -1, 1, 1]


def test_what_the_mouth_does_not_tell_stays_unknown():
    bridge = [(1, 0), (2, 1), (3, 1), (4, 2), (4, 3), (3, 2), (5, 4)]
    assert told(*bridge) == [1, 1, 1, 1, 1, UNKNOWN, 1]
    ring = [(1, 0), (1, 2), (2, 3), (3, 1)]
    assert told(*ring) == [1, 0, 0, 0]
    assert told((1, 0), (1, 1)) == [1, 0]
    tributary_in_an_arm = [(1, 0), (3, 1), (3, 2), (2, 1), (4, 3), (5, 2)]
    assert told(*tributary_in_an_arm) == [1, 1, UNKNOWN, 1, 1, 1]


def test_a_network_of_too_many_ways_is_unknown_in_time():
    side = np.arange(100).reshape(10, 10) + 1
    edges = [(0, 1), (100, 101)]
    edges += zip(side[:, 1:].ravel(), side[:, :-1].ravel(), strict=True)
    edges += zip(side[1:].ravel(), side[:-1].ravel(), strict=True)
    found = told(*edges)
    assert found[:2] == [-1, -1]
    assert set(found[2:]) == {UNKNOWN}


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), min_size=1, max_size=9))
def test_directions_are_those_of_all_ways(edges):
    start, end = np.array([*edges, (0, 7)]).T
    found = flow(start, end, 7)
    for direction, ways in zip(found, every_way(start, end, 7), strict=True):
        if len(ways) == 1:
            assert direction == ways.pop() or direction == UNKNOWN
        elif ways:
            assert direction == UNKNOWN


def test_a_long_river_takes_no_deep_stack():
    count = 50_000
    found = flow(np.arange(1, count + 1), np.arange(count), 0)
    assert (found == DOWN).all()
