"""Water cut out ring by ring against one great overlay: nested, touching, over the edge."""

import numpy as np
import pytest
import shapely
from parkshore.analysis.shoreline.zones import water_cut

RNG = np.random.default_rng(5)


def zone():
    low = RNG.uniform(0, 60, (6, 2))
    land = shapely.union_all(shapely.box(*low.T, *(low + 30).T))
    return shapely.multipolygons(shapely.get_parts(land.difference(shapely.box(40, 40, 45, 46))))


def lakes():
    """Return boxes on a lattice, so that many touch in a side or a corner, some with islands."""
    count = RNG.integers(1, 40)
    (x, y), (wide, high) = RNG.integers(0, 80, (2, count)), RNG.integers(1, 9, (2, count))
    boxes = shapely.box(x, y, x + wide, y + high)
    islands = shapely.box(x + 1, y + 1, x + wide - 1, y + high - 1)
    chosen = (wide > 3) & (high > 3) & (RNG.random(count) < 0.6)
    boxes[chosen] = shapely.difference(boxes[chosen], islands[chosen])
    return boxes


@pytest.mark.parametrize("large", [water_cut.LARGE, 0])
def test_land_is_that_of_an_overlay(large, monkeypatch):
    monkeypatch.setattr(water_cut, "LARGE", large)
    for _ in range(150):
        land, water = zone(), lakes()
        found = water_cut.without_water(land, water)
        expected = shapely.difference(land, shapely.union_all(water))
        assert found.is_valid
        assert shapely.area(shapely.symmetric_difference(found, expected)) < 1e-9


def test_ponds_that_close_a_ring_leave_the_land_between_them():
    ponds = shapely.box([1, 2, 3, 2], [2, 1, 2, 3], [2, 3, 4, 3], [3, 2, 3, 4])
    found = water_cut.without_water(shapely.multipolygons([shapely.box(0, 0, 9, 9)]), ponds)
    assert found.is_valid
    assert sorted(shapely.area(found.geoms)) == [1, 76]
