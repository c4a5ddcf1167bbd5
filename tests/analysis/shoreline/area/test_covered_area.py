"""How much of triangles and squares polygons cover, against the common shapes that GEOS builds."""

import numpy as np
import pytest
import shapely
from parkshore.analysis.shoreline.area.covered_area import SQUARE, TRIANGLE, Outlines

COUNT = 400


def star(rng, corners, radius):
    """Return a ring about 0 as a polygon."""
    angle = np.sort(rng.uniform(0, 2 * np.pi, corners))
    away = radius * rng.uniform(0.2, 1, corners)
    return shapely.Polygon(np.column_stack([away * np.cos(angle), away * np.sin(angle)]))


@pytest.fixture(scope="module")
def polygons():
    rng = np.random.default_rng(6)
    whole = shapely.make_valid(np.array([star(rng, 15, 1000) for _ in range(30)], object))
    holed = shapely.difference(whole, shapely.buffer(shapely.Point(50, 20), 120))
    several = shapely.union(holed, shapely.box(1500, -300, 2500, 900))
    mirrored = shapely.reverse(several)
    return np.concatenate([whole, holed, several, mirrored, shapely.box([-9], [-9], [9], [9])])


@pytest.mark.parametrize("falls", [TRIANGLE, SQUARE])
def test_as_large_as_the_common_shape(polygons, falls):
    rng = np.random.default_rng(7)
    polygon = rng.integers(0, len(polygons), COUNT)
    corner = rng.normal(0, 600, (COUNT, 2))
    right, left = rng.normal(0, 10 ** rng.uniform(0, 3.5, (2, COUNT, 1)), (2, COUNT, 2))
    rings = [corner, corner + right, corner + right + left, corner + left]
    if falls == TRIANGLE:
        del rings[2]
    shapes = shapely.polygons(np.stack(rings, axis=1))
    expected = shapely.area(shapely.intersection(shapes, polygons[polygon]))
    assert ((expected > 0) & (expected < shapely.area(shapes))).sum() > COUNT / 5
    found = Outlines(polygons).covered(polygon, corner, right, left, falls)
    assert found == pytest.approx(expected, abs=1e-6)


def test_shapes_on_the_outline_and_without_area():
    park = shapely.box([0.0, 0.0], [0.0, 0.0], [10.0, 10.0], [10.0, 10.0])
    corner = np.array([[0, 0], [10, 0], [2, 10], [5, 5], [5, 5.0]])
    right = np.array([[10, 0], [10, 0], [4, 0], [0, 0], [2, 2.0]])
    left = np.array([[0, 10], [0, 10], [0, -4], [3, 1], [4, 4.0]])
    found = Outlines(park).covered(np.ones(5, int), corner, right, left, SQUARE)
    assert found.tolist() == [100, 0, 16, 0, 0]
    assert not len(Outlines(park[:0]).covered(np.zeros(0, int), *np.zeros((3, 0, 2)), SQUARE))
