"""Outlines of circles against unions of fine polygons, where they touch and where they coincide."""

import numpy as np
import pytest
import shapely
from parkshore.analysis.geodesic.hilbert_curve import curve_key
from parkshore.analysis.geometry.united_circles import TURN, Arcs, Circles, followed, in_rings

RNG = np.random.default_rng(23)


def free_arcs(centre, radius, *, with_neighbours=True):
    circles = Circles(centre, radius, np.argsort(curve_key(centre), kind="stable"))
    number = np.arange(len(circles))
    arcs = Arcs(number, number * 0.0, np.full(len(number), TURN), number, number)
    if with_neighbours:
        arcs = circles.free_of_neighbours(arcs)
    return circles, circles.free(arcs)


def ground(circles, arcs, rings, step=0.01):
    """Return the area that rings of arcs go round to the left."""
    area = 0.0
    for ring in rings:
        count = np.ceil(arcs.length[ring] / step).astype(int).clip(1)
        arc = np.repeat(ring, count)
        part = np.concatenate([np.arange(each) / each for each in count])
        x, y = circles.at(arcs.circle[arc], arcs.begin[arc] + part * arcs.length[arc]).T
        area += (x * np.roll(y, -1) - y * np.roll(x, -1)).sum() / 2
    return area


SCENES = {
    "one": np.zeros((1, 2)),
    "apart": np.array([[0.0, 0], [5, 0]]),
    "two": np.array([[0.0, 0], [1, 0]]),
    "hardly": np.array([[0.0, 0], [2 - 1e-9, 0]]),
    "nearly one": np.array([[0.0, 0], [1e-7, 0], [0, 1e-7]]),
    "lattice": 1.3 * np.argwhere(np.ones((6, 6))),
    "about a hole": 3 * np.column_stack([np.cos(np.arange(30)), np.sin(np.arange(30))]),
    "line": np.column_stack([np.arange(200) * 0.02, np.zeros(200)]),
    "walk": np.cumsum(RNG.normal(0, 0.1, (400, 2)), axis=0),
    "cloud": RNG.uniform(0, 12, (120, 2)),
    "dense": RNG.uniform(0, 3, (300, 2)),
}


@pytest.mark.parametrize("alike", [True, False])
@pytest.mark.parametrize("name", SCENES)
def test_rings_go_round_the_union(name, alike):
    centre = SCENES[name]
    radius = np.ones(len(centre)) if alike else RNG.uniform(0.995, 1.005, len(centre))
    circles, arcs = free_arcs(centre, radius)
    rings, broken = in_rings(followed(arcs, circles))
    assert not broken
    union = shapely.union_all(shapely.buffer(shapely.points(centre), radius, quad_segs=90))
    holes = shapely.get_num_interior_rings(shapely.get_parts(union)).sum()
    assert ground(circles, arcs, rings) == pytest.approx(union.area, rel=1e-4)
    assert len(rings) == len(shapely.get_parts(union)) + holes or name in {"hardly", "nearly one"}


@pytest.mark.parametrize("name", ["walk", "cloud", "lattice"])
def test_neighbours_only_hasten_it(name):
    centre = SCENES[name]
    radius = np.ones(len(centre))
    found = [free_arcs(centre, radius, with_neighbours=each)[1] for each in (True, False)]
    placed = [each.take(np.lexsort([each.after, each.circle])) for each in found]
    assert np.array_equal(placed[0].circle, placed[1].circle)
    assert np.array_equal(placed[0].after, placed[1].after)
    assert placed[0].length == pytest.approx(placed[1].length, abs=1e-9)


def test_three_circles_through_a_point():
    way = np.array([0.1, 2.2, 4.4])
    centre = np.column_stack([np.cos(way), np.sin(way)])
    for turn in np.linspace(0, 1, 20):
        moved = centre @ np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
        circles, arcs = free_arcs(moved, np.ones(3))
        rings, broken = in_rings(followed(arcs, circles))
        assert not broken
        assert ground(circles, arcs, rings) == pytest.approx(
            shapely.union_all(shapely.buffer(shapely.points(moved), 1, quad_segs=90)).area, rel=1e-4
        )


def test_a_chain_that_does_not_close_is_told():
    assert in_rings(np.array([1, -1, 3, 4, 2])) == ([[2, 3, 4]], [1])
