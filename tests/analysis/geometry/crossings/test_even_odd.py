"""Large polygons that cross themselves hold what ``make_valid`` says."""

import numpy as np
import pytest
import shapely
from parkshore.analysis.cancel import Cancelled
from parkshore.analysis.components import components
from parkshore.analysis.geometry import repair
from parkshore.analysis.geometry.crossings import even_odd as mending
from parkshore.analysis.geometry.crossings.even_odd import even_odd
from parkshore.analysis.geometry.repair import repaired, single_parts

RNG = np.random.default_rng(3)


def ring(count, *, whole):
    xy = RNG.integers(0, 6, (count, 2)).astype(float) if whole else RNG.random((count, 2))
    return np.vstack([xy, xy[:1]])


def areas(shape):
    parts = single_parts(shape)
    return shapely.union_all(parts[shapely.get_dimensions(parts) == 2])


@pytest.mark.parametrize("holes", [0, 1, 2])
@pytest.mark.parametrize("whole", [False, True])
def test_ground_is_that_of_make_valid_or_doubt_is_told(holes, whole):
    doubts = 0
    for _ in range(60):
        outline = ring(RNG.integers(4, 40), whole=whole)
        polygon = shapely.polygons(outline, [ring(6, whole=whole) for _ in range(holes)] or None)
        found, expected = even_odd(polygon), shapely.make_valid(polygon)
        if found is None:
            doubts += 1
            continue
        assert shapely.is_valid(found)
        ground = shapely.symmetric_difference(areas(found), areas(expected))
        assert shapely.area(ground) < 1e-12
        assert shapely.length(found) == pytest.approx(shapely.length(expected))
    assert doubts == 0 or whole


def test_vertices_beside_crossings_stay_bit_by_bit():
    angle = np.linspace(0, 2 * np.pi, 20_000)
    wave = 1 + 0.3 * np.sin(40 * angle) + 0.2 * np.sin(3.5 * angle)
    xy = (wave * np.array([np.cos(2 * angle), np.sin(2 * angle)])).T
    polygon = shapely.polygons(np.vstack([xy, xy[:1]]))
    assert not shapely.is_valid(polygon)
    [found] = repaired([polygon])
    kept = set(map(tuple, shapely.get_coordinates(found)))
    assert len({tuple(each) for each in xy} - kept) == 0
    expected = shapely.make_valid(polygon)
    assert shapely.area(shapely.symmetric_difference(found, areas(expected))) < 1e-9


def test_repair_of_large_polygons_asks_make_valid_in_doubt(monkeypatch):
    monkeypatch.setattr(repair, "LARGE", 4)
    twice = shapely.from_wkt("POLYGON ((0 0, 4 0, 4 4, 2 4, 2 0, 2 4, 0 4, 0 0))")
    for polygon in (twice, shapely.from_wkt("POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))")):
        [found] = repaired([polygon])
        assert shapely.equals(areas(found), areas(shapely.make_valid(polygon)))


EIGHT = [[3, 3], [6, 6], [6, 3], [3, 6]]
SPIKE = [[3, 3], [6, 3], [6, 6], [6, 8], [6, 6], [3, 6]]
IN_ITSELF = [[3, 3], [7, 3], [7, 7], [3, 7], [3, 3], [4, 4], [6, 4], [6, 6], [4, 6], [4, 4]]


@pytest.mark.parametrize("hole", [EIGHT, SPIKE, IN_ITSELF], ids=["eight", "spike", "in itself"])
def test_a_hole_that_crosses_itself_is_mended_by_itself(hole, monkeypatch):
    polygon = shapely.Polygon([[0, 0], [9, 0], [9, 9], [0, 9]], [hole, [[1, 1], [2, 1], [2, 2]]])
    expected = shapely.make_valid(polygon)
    found = repair._with_mended_holes(polygon)
    if hole is IN_ITSELF:  # ground in a hole
        assert found is None
        return
    assert shapely.is_valid(found)
    assert shapely.equals(found, expected)
    monkeypatch.setattr(mending, "between_nodes", None)  # no edge of the outline is looked at
    assert shapely.equals(repair._mended(polygon, None), expected)


def test_cancel_is_heard():
    bow_tie = shapely.from_wkt("POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))")
    with pytest.raises(Cancelled):
        even_odd(bow_tie, lambda: True)


def test_components_are_those_of_a_walk():
    pairs = RNG.integers(0, 300, (220, 2))
    expected = np.arange(300)
    for one, other in pairs:
        low, high = sorted((expected[one], expected[other]))
        expected[expected == high] = low
    assert components(300, pairs).tolist() == expected.tolist()
    chain = np.column_stack([np.arange(9_999), np.arange(1, 10_000)])
    assert not components(10_000, chain[::-1]).any()
    assert components(3, np.empty((0, 2), int)).tolist() == [0, 1, 2]
