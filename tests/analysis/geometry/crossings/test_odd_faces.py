"""Faces followed from node to node, held against those that GEOS finds."""

import numpy as np
import pytest
import shapely
from parkshore.analysis.geometry.crossings.even_odd import _polygonized, between_nodes, odd_faces


def scene(seed):
    """Rings that wander or jump about, and cross themselves and each other."""
    rng = np.random.default_rng([61, seed])

    def ring(count, middle, size):
        if seed % 2:
            return middle + size * np.cumsum(rng.normal(0, 1, (count, 2)), axis=0)
        return middle + size * rng.uniform(-4, 4, (count, 2))

    more = [ring(rng.integers(3, 20), rng.normal(0, 3, 2), 0.6) for _ in range(seed % 5)]
    return shapely.linearrings(
        np.concatenate(found := [ring(rng.integers(4, 60), 0, 1.0), *more]),
        indices=np.repeat(np.arange(len(found)), list(map(len, found))),
    )


@pytest.mark.parametrize("seed", range(60))
def test_the_faces_are_those_of_geos(seed):
    rings = scene(seed)
    lines = between_nodes(rings)
    found = shapely.multipolygons(odd_faces(lines, rings))
    expected = _polygonized(lines, rings)
    assert shapely.is_valid(found)
    assert shapely.area(shapely.symmetric_difference(found, expected)) < 1e-9
    assert shapely.get_num_coordinates(found) == shapely.get_num_coordinates(expected)


def square(size, x=0.0):
    return shapely.get_exterior_ring(shapely.box(x - size, -size, x + size, size))


def test_rings_in_rings_are_ground_by_turns():
    rings = np.array([square(4), square(3), square(2), square(1, 0.5), square(0.2, 3.5)])
    found = odd_faces(between_nodes(rings), rings)
    assert sorted(shapely.area(found).tolist()) == pytest.approx([12.0, 27.84])
    assert shapely.get_num_interior_rings(found).tolist() in ([1, 2], [2, 1])


def test_a_hole_that_touches_the_outline_in_a_corner():
    rings = shapely.from_wkt(["LINEARRING (0 0, 4 0, 4 4, 0 4, 0 0, 1 2, 2 1, 0 0)"])
    [face] = odd_faces(between_nodes(rings), rings)
    assert shapely.is_valid(face)
    assert shapely.area(face) == 14.5
    assert shapely.get_num_interior_rings(face) == 1


def test_what_has_one_face_on_both_sides_is_in_doubt():
    rings = shapely.from_wkt(["LINEARRING (0 0, 2 0, 0 2, 0 0)"])
    lines = shapely.from_wkt(
        ["LINESTRING (0 0, 2 0)", "LINESTRING (2 0, 0 2, 0 0)", "LINESTRING (2 0, 3 0)"]
    )
    assert odd_faces(lines, rings) is None
