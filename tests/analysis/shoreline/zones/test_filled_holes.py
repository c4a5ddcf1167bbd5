"""Holes filled ring by ring against plain overlay of faces."""

import numpy as np
import pytest
import shapely
from parkshore.analysis.shoreline.zones.filled_holes import filled

RNG = np.random.default_rng(21)


def square(x, y, half):
    return [(x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half)]


def nested(x, y, half, depth):
    """Return polygons within each other's holes, two side by side in each hole."""
    inner = half * RNG.uniform(0.7, 0.9)
    polygons = [shapely.Polygon(square(x, y, half), [square(x, y, inner)])]
    if depth:
        for side in (-1, 1):
            small = inner * RNG.uniform(0.2, 0.45)
            polygons += nested(x + side * inner / 2, y, small, depth - 1)
    return polygons


def within(parts, hole):
    """Return the parts that lie in a hole, each without its holes."""
    inner = parts[shapely.within(parts, hole)]
    return shapely.polygons(shapely.get_exterior_ring(inner))


@pytest.mark.parametrize("number", range(40))
def test_nested_parts_and_holes(number):
    parts = np.array(nested(0, 0, 100.0, number % 4), dtype=object)
    zone = shapely.multipolygons(RNG.permutation(parts))
    assert zone.is_valid
    rings, part = shapely.get_rings(shapely.get_parts(zone), return_index=True)
    outer = np.r_[True, part[1:] != part[:-1]]
    chosen = ~outer & (RNG.random(len(rings)) < 0.5)
    found = filled(zone, chosen)
    hole = shapely.polygons(rings[~outer])
    plain = [shapely.difference(each, shapely.union_all(within(parts, each))) for each in hole]
    expected = shapely.union_all([zone, *np.array(plain)[chosen[~outer]]])
    assert found.is_valid
    assert found.equals(expected)


def test_zone_without_holes_stays():
    zone = shapely.multipolygons([shapely.box(0, 0, 1, 1)])
    assert filled(zone, np.array([False])) is zone


def test_parts_that_touch_the_hole_they_fill():
    about = shapely.Polygon(square(0, 0, 10), [square(0, 0, 5)])
    diamond = shapely.Polygon([(5, 0), (0, 5), (-5, 0), (0, -5)], [square(0, 0, 1)])
    zone = shapely.multipolygons([diamond, about])
    found = filled(zone, np.array([False, False, False, True]))
    assert found.equals(shapely.Polygon(square(0, 0, 10), [square(0, 0, 1)]))
    assert shapely.area(found) == 400 - 4
