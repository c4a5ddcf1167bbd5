"""Stretches behind other shore bound no zone: with and without them it is the same."""

import numpy as np
import pytest
import shapely
from parkshore.analysis.geodesic import geodesic_offset
from parkshore.analysis.shoreline.zones import front, stretches
from parkshore.analysis.shoreline.zones.distance_zones import zones

RNG = np.random.default_rng(12)


def ponds(count, width, lat):
    low = [110, lat] + RNG.random((count, 2)) * width
    return shapely.box(*low.T, *(low + 0.001 * RNG.random((count, 2))).T)


def wild_river():
    step = np.cumsum(RNG.normal(0, 0.0001, (2000, 2)), axis=0)
    return shapely.linestrings([np.linspace([110, 30], [110.15, 30.05], 2000) + step])


def round_lake(radius):
    angle = np.linspace(0, 2 * np.pi, 700)
    ring = [110, 30] + radius * np.column_stack([np.cos(angle), np.sin(angle)])
    return shapely.linestrings([ring])


@pytest.mark.parametrize(
    "shore",
    [ponds(300, 0.1, 30), ponds(250, 0.05, 65), wild_river(), round_lake(0.02), round_lake(0.01)],
)
@pytest.mark.parametrize("distance", [300.0, 1000.0])
def test_zone_is_that_of_the_whole_shore(shore, distance, monkeypatch):
    [found] = zones(shore, [distance])
    left_out = []
    open_sectors = stretches.open_sectors

    def all_of_it(*given, **named):
        left_out.append((open_sectors(*given, **named) == 0).sum())
        return np.full(len(given[1]), np.uint64(0xFFFFFFFFFFFFFFFF))

    monkeypatch.setattr(stretches, "open_sectors", all_of_it)
    [whole] = zones(shore, [distance])
    assert left_out[0] > 0 or len(shore) == 1
    apart = shapely.symmetric_difference(found.polygon, whole.polygon)
    assert shapely.is_empty(shapely.buffer(apart, -1.2 / 111_000))
    assert len(found.polygon.geoms) == len(whole.polygon.geoms)
    holes = [sum(len(part.interiors) for part in each.polygon.geoms) for each in (found, whole)]
    assert holes[0] == holes[1]
    assert found.area_km2 == pytest.approx(whole.area_km2, rel=1e-4)


def test_a_zone_is_the_same_however_much_is_looked_at_at_once(monkeypatch):
    shore = ponds(120, 0.1, 30)
    [expected] = zones(shore, [300.0])
    monkeypatch.setattr(front, "_BLOCK", 50)
    monkeypatch.setattr(geodesic_offset, "_AT_ONCE", 70)
    [found] = zones(shore, [300.0])
    assert shapely.equals_exact(found.polygon, expected.polygon)
