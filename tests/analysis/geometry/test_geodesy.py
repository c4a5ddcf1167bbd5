import numpy as np
import pyproj
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from parkshore.analysis.geometry import geodesy


def projection(crs):
    forth = pyproj.Transformer.from_crs("EPSG:4326", crs, always_xy=True)

    def to_lonlat(xy):
        return np.stack(forth.transform(xy[:, 0], xy[:, 1], direction="INVERSE"), axis=1)

    def from_lonlat(lonlat):
        return np.stack(forth.transform(lonlat[:, 0], lonlat[:, 1]), axis=1)

    return from_lonlat, to_lonlat


def test_ecef_is_that_of_proj():
    rng = np.random.default_rng(1)
    lonlat = rng.uniform([-540, -90], [540, 90], (500, 2))
    proj = pyproj.Transformer.from_crs("EPSG:4979", "EPSG:4978", always_xy=True)
    expected = np.stack(proj.transform(lonlat[:, 0], lonlat[:, 1], np.zeros(500)), axis=1)
    assert np.abs(geodesy.to_ecef(lonlat) - expected).max() < 1e-7


@settings(max_examples=50, deadline=None)
@given(st.floats(-179, 179), st.floats(-89, 89), st.floats(0, 360), st.floats(1, 50_000))
def test_the_chord_falls_short_of_the_geodesic(lon, lat, azimuth, length):
    to = geodesy.WGS84.fwd(lon, lat, azimuth, length)[:2]
    a, b = np.array([[lon, lat]]), np.array([to])
    short = geodesy.geodesic_m(a, b) - geodesy.chord_m(a, b)
    expected = length**3 / (24 * 6.371e6**2)
    assert short[0] == pytest.approx(expected, rel=0.03, abs=1e-7)


def test_inverse_gives_azimuths_both_ways():
    azimuth, back, length = geodesy.inverse(np.array([[110.0, 30.0]]), np.array([[110.0, 31.0]]))
    assert azimuth[0] == pytest.approx(0)
    assert abs(back[0]) == pytest.approx(180)
    assert length[0] == pytest.approx(110_860, abs=10)


def test_longitudes_are_folded():
    lon = np.array([-540.5, -180, 0, 180, 190, 725])
    assert geodesy.fold_lon(lon) == pytest.approx([179.5, -180, 0, 180, -170, 5])
    kept = np.array([1.1, -179.9])
    assert geodesy.fold_lon(kept) is kept


@pytest.mark.parametrize(("size", "lat"), [(0.001, 30), (0.1, 30), (2, 60), (0.01, -85)])
def test_area_is_that_under_edges_straight_in_degrees(size, lat):
    rng = np.random.default_rng(7)
    turn = np.sort(rng.uniform(0, 2 * np.pi, 12))
    ring = np.array([110, lat]) + size * np.stack([np.cos(turn), np.sin(turn)], axis=1)
    polygon = shapely.polygons(ring)
    dense = shapely.segmentize(polygon, size / 2000)
    expected = abs(geodesy.WGS84.geometry_area_perimeter(dense)[0])
    assert geodesy.polygon_area_m2([polygon])[0] == pytest.approx(expected, rel=1e-6)


def test_area_has_no_holes_and_counts_every_polygon_of_a_collection():
    square = shapely.box(110, 30, 110.1, 30.1)
    hole = shapely.box(110.02, 30.02, 110.04, 30.04)
    both = geodesy.polygon_area_m2([square, hole])
    several = geodesy.polygon_area_m2(
        [
            shapely.difference(square, hole),
            shapely.GeometryCollection(
                [shapely.MultiPolygon([hole, shapely.box(0, 0, 0, 0)]), shapely.Point(1, 1), square]
            ),
            None,
            shapely.Point(1, 1),
            shapely.from_wkt("POLYGON EMPTY"),
        ]
    )
    assert several == pytest.approx([both[0] - both[1], both[0] + both[1], 0, 0, 0], rel=1e-12)


@pytest.mark.parametrize("crs", ["EPSG:32649", "EPSG:3857", "EPSG:4522"])
@pytest.mark.parametrize("reach_m", [50, 2_000, 20_000])
def test_area_is_that_under_edges_straight_in_the_layer(crs, reach_m):
    from_lonlat, to_lonlat = projection(crs)
    centre = from_lonlat(np.array([[110.5, 31.0]]))[0]
    turn = np.array([0.1, 1.9, 3.1, 4.4])
    polygon = shapely.polygons(centre + reach_m * np.stack([np.cos(turn), np.sin(turn)], axis=1))
    dense = shapely.transform(shapely.segmentize(polygon, reach_m / 3000), to_lonlat)
    expected = abs(geodesy.WGS84.geometry_area_perimeter(dense)[0])
    found = geodesy.polygon_area_m2([polygon], to_lonlat)[0]
    assert found == pytest.approx(expected, rel=1e-6)


def test_the_whole_surface():
    world = shapely.box(-180, -90, 180, 90)
    assert geodesy.polygon_area_m2([world])[0] == pytest.approx(5.10065621724e14, rel=1e-9)


def test_area_across_the_antimeridian_in_a_projected_crs():
    from_lonlat, to_lonlat = projection("EPSG:3832")
    ring = from_lonlat(np.array([[179.9, 10], [180.1, 10], [180.1, 10.2], [179.9, 10.2]]))
    expected = geodesy.polygon_area_m2([shapely.box(0, 10, 0.2, 10.2)])[0]
    found = geodesy.polygon_area_m2([shapely.polygons(ring)], to_lonlat)[0]
    assert found == pytest.approx(expected, rel=1e-6)


def test_pieces_follow_the_drawn_edge():
    start, end = np.array([[110.0, 30.0], [0, 60]]), np.array([[110.0001, 30.0], [10.0, 60]])
    pieces = geodesy.count_pieces(start, end, None, 0.01)
    assert pieces[0] == 1
    t = np.linspace(0, 1, pieces[1] + 1)[:, None]
    knots = geodesy.to_ecef(start[1] * (1 - t) + end[1] * t)
    t = (t[1:] + t[:-1]) / 2
    middle = geodesy.to_ecef(start[1] * (1 - t) + end[1] * t)
    bend = np.linalg.norm((knots[1:] + knots[:-1]) / 2 - middle, axis=1).max()
    assert 0.001 < bend < 0.01
