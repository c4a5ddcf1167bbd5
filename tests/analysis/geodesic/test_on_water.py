from itertools import pairwise

import numpy as np
import pytest
import shapely
from parkshore.analysis.geodesic.edges import Edges
from parkshore.analysis.geodesic.on_water import Water, inside
from parkshore.analysis.geodesic.point_distance import ShoreIndex, nearest
from parkshore.analysis.geometry.outlines import drawn_polygons

from ..shoreline.rivers import projected

ISLAND = "(110.04 30.04, 110.06 30.04, 110.06 30.06, 110.04 30.06, 110.04 30.04)"
LAKES = shapely.from_wkt(
    [
        f"POLYGON ((110 30, 110.1 30, 110.1 30.1, 110 30.1, 110 30), {ISLAND})",
        "POLYGON ((110.09 30, 110.2 30, 110.2 30.1, 110.09 30.1, 110.09 30))",
    ]
)


def asked(points, lakes=LAKES, classes=None, **options):
    index = ShoreIndex(Edges.from_geometries(lakes), classes)
    return nearest(index, np.array(points), **options)


def test_points_on_water_are_at_distance_0_islands_are_not():
    water = Water(LAKES, sources=np.arange(2))
    points = [[110.01, 30.05], [110.05, 30.05], [110.0, 30.05], [110.3, 30.05], [np.nan, 0]]
    found = asked(points, water=water)
    assert (found.shore_m == 0).tolist() == [True, False, True, False, False]
    assert found.source.tolist() == [0, 0, 0, 1, -1]
    assert [found.lon[0], found.lat[0]] == points[0]
    assert np.isnan(found.bearing[0])
    assert asked(points).shore_m[1] == found.shore_m[1]


def test_progress_grows_to_the_end():
    heard = []
    asked([[110.01, 30.05]], water=Water(LAKES, sources=np.arange(2)), progress=heard.append)
    assert heard == sorted(heard)
    assert heard[-1] == 1
    assert len(heard) > 1


def test_where_waters_overlap_the_greater_wins():
    water = Water(LAKES, sources=np.arange(2))
    for classes, winner in ((["lake", "main"], 1), (["main", "lake"], 0), (["lake", "lake"], 0)):
        found = asked([[110.095, 30.05]], classes=classes, water=water)
        assert found.source.tolist() == [winner]
        assert found.shore_m.tolist() == [0]


def test_separate_water_keeps_the_nearest_river():
    river = shapely.from_wkt(["LINESTRING (109 30, 109.5 30)", "LINESTRING (110.5 30, 111 30)"])
    found = asked([[110.01, 30.05], [110.35, 30.05]], lakes=river, water=Water(LAKES))
    assert (found.shore_m == 0).tolist() == [True, False]
    assert found.source.tolist() == [1, 1]


@pytest.mark.parametrize("turn", [-360, 0, 360])
def test_water_across_the_antimeridian(turn):
    lake = shapely.from_wkt(["POLYGON ((179.9 0, 180.1 0, 180.1 1, 179.9 1, 179.9 0))"])
    points = np.array([[179.95 + turn, 0.5], [-179.95 + turn, 0.5], [-179.8 + turn, 0.5]])
    assert sorted(set(inside(lake, points)[0])) == [0, 1]


def test_outlines_follow_the_drawn_edges():
    drawn, to_lonlat = projected([LAKES[0]], "EPSG:4522")
    outline, owner = drawn_polygons(drawn, to_lonlat)
    ring = shapely.get_coordinates(shapely.get_exterior_ring(drawn[0]))
    t = np.linspace(0, 1, 997)[:, None]
    for start, end in pairwise(ring):
        places = shapely.points(to_lonlat(start * (1 - t) + end * t))
        off = shapely.distance(shapely.boundary(outline[0]), places)
        assert off.max() * 111_000 < 1.1e-4
    assert owner.tolist() == [0]
    assert shapely.get_num_interior_rings(outline[0]) == 1


def test_outlines_run_on_across_the_antimeridian_and_skip_what_lies_nowhere():
    box = shapely.box(179.9, 10, 180.1, 10.2)
    drawn, to_lonlat = projected([box], "EPSG:3832")
    broken = shapely.polygons([[0, 0], [np.inf, 0], [1, 1]])
    outline, owner = drawn_polygons(
        np.array([None, broken, drawn[0], shapely.Point(0, 0)], dtype=object), to_lonlat
    )
    assert owner.tolist() == [2]
    assert np.ptp(shapely.bounds(outline[0])[[0, 2]]) == pytest.approx(0.2)
    assert drawn_polygons(np.array([broken, box], dtype=object))[1].tolist() == [1]
