import numpy as np
import pytest
import shapely
from parkshore.analysis.cancel import Cancelled
from parkshore.analysis.geodesic.edges import Edges
from parkshore.analysis.geodesic.on_water import Water
from parkshore.analysis.geodesic.point_distance import ShoreIndex
from parkshore.analysis.geodesic.shape_distance import nearest_shapes

from ..shoreline.judge import shape_distance
from ..shoreline.rivers import GEOD, around, blobs, pieces, projected, river

BOUND_M = 5e-6


def measured(lines, shapes, line_crs=None, shape_crs=None, river_cls=None, **options):
    edges = Edges.from_geometries(np.asarray(lines, dtype=object), line_crs)
    index = ShoreIndex(edges, river_cls)
    return nearest_shapes(index, np.asarray(shapes, dtype=object), shape_crs, **options)


def one(line, shape, **options):
    return measured(shapely.from_wkt([line]), shapely.from_wkt([shape]), **options)


@pytest.mark.parametrize("kind", ["polygon", "line", "multipolygon", "multipoint"])
@pytest.mark.parametrize(
    ("step_m", "vertices"), [(10, 3000), (100, 2000), (1000, 400), (20000, 20)]
)
def test_agrees_with_brute_force(kind, step_m, vertices):
    rng = np.random.default_rng(step_m)
    line = river(rng, vertices, step_m)
    shapes = blobs(rng, around(rng, line, 40), kind)
    truth = shape_distance([line], shapes)
    for lines in ([line], rng.permutation(pieces(line, 2))):
        found = measured(lines, shapes)
        assert np.array_equal(found.shore_m == 0, truth == 0)
        assert np.abs(found.shore_m - truth).max() <= BOUND_M
        link = GEOD.inv(found.from_lon, found.from_lat, found.lon, found.lat)
        assert np.abs(link[2] - truth).max() <= BOUND_M
        far = found.shore_m > 0.001
        assert np.abs((link[0] - found.bearing + 180)[far] % 360 - 180).max() < 1e-3


@pytest.mark.parametrize(("step_m", "vertices"), [(100, 800), (20000, 20)])
def test_agrees_where_the_layers_differ_in_crs(step_m, vertices):
    rng = np.random.default_rng(9)
    line = river(rng, vertices, step_m)
    shapes = blobs(rng, around(rng, line, 40), "polygon")
    drawn, to_lonlat = projected(shapes, "EPSG:4522")
    truth = shape_distance([line], drawn, to_lonlat)
    found = measured([line], drawn, shape_crs=to_lonlat)
    assert np.array_equal(found.shore_m == 0, truth == 0)
    assert np.abs(found.shore_m - truth).max() <= BOUND_M


def test_edges_side_by_side_are_nearest_between_their_ends():
    line = shapely.linestrings([[110, 60], [110.2, 60]])
    south, to_lonlat = projected(
        [shapely.linestrings([[110, 59.999], [110.2, 59.999]])], "EPSG:3408"
    )
    truth = shape_distance([line], south, to_lonlat)
    found = measured([line], south, shape_crs=to_lonlat)
    ends = GEOD.inv(110, 60, 110, 59.999)[2]
    assert truth[0] < ends - 0.1
    assert found.shore_m == pytest.approx(truth, abs=BOUND_M)
    assert found.lon[0] == pytest.approx(110.1, abs=0.01)


def test_crossing_touching_and_holding_are_distance_0():
    line = "LINESTRING (110 30, 110.1 30)"
    for shape in (
        "LINESTRING (110.05 29.9, 110.05 30.1)",
        "LINESTRING (110.05 29.9, 110.05 30)",
        "POLYGON ((110.05 29.99, 110.06 29.99, 110.06 30.01, 110.05 30.01, 110.05 29.99))",
        "POLYGON ((109 29, 111 29, 111 31, 109 31, 109 29))",
        "GEOMETRYCOLLECTION (POINT (111 31), LINESTRING (110.02 29.9, 110.03 30.1))",
        "POLYGON ((110.04 29.99, 110.06 30.01, 110.06 29.99, 110.04 30.01, 110.04 29.99))",
    ):
        found = one(line, shape)
        assert found.shore_m.tolist() == [0]
        assert np.isnan(found.bearing).all()
        place = shapely.Point(found.lon[0], found.lat[0])
        assert shapely.distance(shapely.from_wkt(line), place) < 1e-9
        assert shapely.distance(shapely.from_wkt(shape), place) < 1e-9


def test_a_river_in_the_hole_of_a_park_is_not_held():
    found = one(
        "LINESTRING (110 30, 110.001 30)",
        "POLYGON ((109 29, 111 29, 111 31, 109 31, 109 29),"
        "(109.99 29.99, 110.01 29.99, 110.01 30.01, 109.99 30.01, 109.99 29.99))",
    )
    truth = GEOD.inv(110.001, 30, 110.01, 30)[2]
    assert found.shore_m[0] == pytest.approx(truth, abs=1e-3)


def test_at_distance_0_the_greater_water_wins():
    lines = shapely.from_wkt(
        ["LINESTRING (110 30, 110.1 30)", "LINESTRING (110.04 30.02, 110.05 30.02)"]
    )
    park = shapely.from_wkt(
        ["POLYGON ((110.03 29.9, 110.07 29.9, 110.07 30.1, 110.03 30.1, 110.03 29.9))"]
    )
    for classes, winner in ((["tributary", "main"], 1), (["main", "tributary"], 0)):
        found = measured(lines, park, river_cls=classes)
        assert found.shore_m.tolist() == [0]
        assert found.source.tolist() == [winner]


def test_a_park_on_water_is_at_distance_0():
    lake = shapely.from_wkt(
        [
            (
                "POLYGON ((110 30, 110.1 30, 110.1 30.1, 110 30.1, 110 30),"
                "(110.04 30.04, 110.06 30.04, 110.06 30.06, 110.04 30.06, 110.04 30.04))"
            )
        ]
    )
    shapes = shapely.from_wkt(
        [
            "LINESTRING (110.01 30.01, 110.02 30.02)",
            "LINESTRING (110.049 30.05, 110.051 30.05)",
            "POINT (110.2 30)",
        ]
    )
    found = measured(lake, shapes, water=Water(lake, sources=[0]))
    assert (found.shore_m == 0).tolist() == [True, False, False]
    assert found.lon[0] == found.from_lon[0]
    dry = measured(lake, shapes)
    assert dry.shore_m[0] > 900
    assert dry.shore_m[1] == found.shore_m[1]


def test_separate_water_is_distance_0_to_the_nearest_shoreline():
    line = shapely.from_wkt(["LINESTRING (110 30, 110.1 30)", "LINESTRING (111 30, 111.1 30)"])
    lake = shapely.from_wkt(["POLYGON ((110 30.2, 110.1 30.2, 110.1 30.3, 110 30.3, 110 30.2))"])
    shapes = shapely.from_wkt(
        [
            "POLYGON ((109.99 30.21, 110.01 30.21, 110.01 30.22, 109.99 30.21))",
            "POINT (110.05 30.25)",
            "POINT (110.2 30)",
        ]
    )
    found = measured(line, shapes, water=Water(lake))
    assert (found.shore_m == 0).tolist() == [True, True, False]
    assert found.source.tolist() == [0, 0, 0]
    assert shapely.distance(lake[0], shapely.Point(found.lon[0], found.lat[0])) < 1e-9


def test_what_cannot_be_used_gets_no_result():
    shapes = [None, shapely.from_wkt("POLYGON EMPTY"), shapely.linestrings([[0, 0], [0, np.nan]])]
    found = measured(shapely.from_wkt(["LINESTRING (110 30, 110.1 30)"]), shapes)
    assert np.isnan(found.shore_m).all()
    assert (found.source == -1).all()


def test_one_large_park_is_as_exact_as_many_small_ones():
    rng = np.random.default_rng(2)
    line = river(rng, 300, 50)
    base = around(rng, line, 1)[0] + [0, 0.5]
    turn = np.linspace(0, 2 * np.pi, 20_001)[:-1]
    ring = base + 0.3 * (1 + 0.1 * np.sin(40 * turn))[:, None] * np.stack(
        [np.cos(turn), np.sin(turn)], axis=1
    )
    park = shapely.polygons(ring)
    truth = shape_distance([line], [park])
    assert np.abs(measured([line], [park]).shore_m - truth).max() <= BOUND_M


def test_cancel_stops():
    rng = np.random.default_rng(1)
    line = river(rng, 300, 50)
    with pytest.raises(Cancelled):
        measured([line], blobs(rng, around(rng, line, 50), "polygon"), cancelled=lambda: True)
