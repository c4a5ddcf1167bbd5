"""Zones against the exact engine, PROJ's geodesics and plain geometry."""

import numpy as np
import pyproj
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from parkshore.analysis.cancel import Cancelled
from parkshore.analysis.geodesic.edges import Edges
from parkshore.analysis.geodesic.point_distance import ShoreIndex, nearest
from parkshore.analysis.geometry.conformal_planes import (
    circles_about,
    from_mercator,
    off_circle_m,
    to_mercator,
)
from parkshore.analysis.message import InputError
from parkshore.analysis.shoreline.zones import distance_zones as module
from parkshore.analysis.shoreline.zones.distance_zones import zones

GEOD = pyproj.Geod(ellps="WGS84")


def wkt(*texts):
    return shapely.from_wkt(list(texts))


def ring_about(lon, lat, radius_m, count=90):
    azimuth = np.linspace(0, 360, count, endpoint=False)
    lons, lats, _ = GEOD.fwd(
        np.full(count, lon), np.full(count, lat), azimuth, np.full(count, float(radius_m))
    )
    return np.column_stack([lons, lats])


def edge_errors(zone, geometries, distance_m, to_lonlat=None):
    """Return how far vertices and mid-edges of a zone are from its distance, in metres."""
    index = ShoreIndex(Edges.from_geometries(geometries, to_lonlat))
    xy, ring = shapely.get_coordinates(
        shapely.get_rings(shapely.get_parts(zone.polygon)), return_index=True
    )
    middle = ((xy[1:] + xy[:-1]) / 2)[ring[1:] == ring[:-1]]
    points = np.vstack([xy, middle])
    lonlat = points if to_lonlat is None else to_lonlat(points)
    return nearest(index, lonlat).shore_m - distance_m


def wrong_sides(zone, geometries, distance_m, off_m, count=10_000):
    """Return how many points about the offset are on the wrong side of a zone's edge.

    One half is moved off the zone's own edge; the other is sent out from the shore in all
    directions, so that an edge the zone lacks is found as well.
    """
    edges = Edges.from_geometries(geometries)
    index = ShoreIndex(edges)
    rng = np.random.default_rng(7)
    xy, ring = shapely.get_coordinates(
        shapely.get_rings(shapely.get_parts(zone.polygon)), return_index=True
    )
    edge = rng.choice(np.flatnonzero(ring[1:] == ring[:-1]), count)
    share = rng.random(count)[:, None]
    found = nearest(index, xy[edge] * (1 - share) + xy[edge + 1] * share)
    slot = rng.integers(0, len(edges), count)
    foot = np.vstack([np.column_stack([found.lon, found.lat]), edges.at(slot, rng.random(count))])
    direction = np.r_[(found.bearing + 180) % 360, rng.uniform(0, 360, count)]
    away = distance_m + off_m * rng.choice([-1.0, 1.0], 2 * count)
    lon, lat, _ = GEOD.fwd(*foot.T, direction, away)
    true_m = nearest(index, np.column_stack([lon, lat])).shore_m
    water = shapely.union_all(geometries)
    shapely.prepare([water, zone.polygon])
    within = (true_m <= distance_m) | shapely.intersects_xy(water, lon, lat)
    drawn = shapely.intersects_xy(zone.polygon, lon, lat)
    clear = np.abs(true_m - distance_m) > off_m / 2
    assert clear.sum() > count
    return int((within != drawn)[clear].sum())


def test_disc_about_a_point_has_the_geodesic_radius():
    [zone] = zones(wkt("POINT (112 30)"), [1000.0])
    lonlat = shapely.get_coordinates(zone.polygon)
    n = len(lonlat)
    radius = GEOD.inv(np.full(n, 112.0), np.full(n, 30.0), *lonlat.T)[2]
    assert radius == pytest.approx(1000, abs=1)
    assert zone.area_km2 == pytest.approx(np.pi, rel=2e-3)
    assert (zone.from_m, zone.to_m, zone.group) == (0.0, 1000.0, None)


def test_shallow_bay_dents_the_zone():
    # A bay 8 m deep and 400 m wide, which plane buffers of whole lines flatten.
    deep = 8 / 110_850
    half = 200 / 96_500
    shore = wkt(
        f"LINESTRING ({112 - 3 * half} 30, {112 - half} 30, 112 {30 - deep}, {112 + half} 30, "
        f"{112 + 3 * half} 30)"
    )
    [zone] = zones(shore, [1000.0])
    assert np.abs(edge_errors(zone, shore, 1000)).max() < 1
    north = shapely.intersection(zone.polygon, shapely.linestrings([(112, 30), (112, 31)]))
    lon, lat = shapely.get_coordinates(north)[-1]
    index = ShoreIndex(Edges.from_geometries(shore))
    assert nearest(index, np.array([[lon, lat]])).shore_m[0] == pytest.approx(1000, abs=1)


@pytest.mark.parametrize(("distance", "tolerance"), [(1000, 1), (1000, 0.1), (15_000, 1), (100, 1)])
def test_real_yangtze(yangtze, distance, tolerance):
    [zone] = zones([yangtze], [distance], tolerance_m=tolerance)
    assert zone.polygon.is_valid
    assert np.abs(edge_errors(zone, [yangtze], distance)).max() <= tolerance
    assert wrong_sides(zone, [yangtze], distance, 2 * tolerance) == 0


def test_finest_tolerance():
    shore = [shapely.Polygon(ring_about(116, 30, 3000, 40), [ring_about(116, 30, 1800, 30)])]
    [zone] = zones(shore, [1000.0], tolerance_m=0.01)
    assert np.abs(edge_errors(zone, shore, 1000)).max() <= 0.01
    assert len(zone.polygon.geoms[0].interiors) == 1


def test_large_island_keeps_a_hole_and_open_water_none():
    island = ring_about(116, 30, 4000)
    lake = shapely.Polygon(ring_about(116, 30, 20_000, 200), [island])
    [zone] = zones([lake], [1000.0])
    [outline] = zone.polygon.geoms
    assert len(outline.interiors) == 1
    assert shapely.intersects_xy(zone.polygon, 116.0, 30.1)  # open water, 7 km from any shore
    assert not shapely.intersects_xy(zone.polygon, 116.0, 30.0)  # middle of the island
    [small] = zones([lake], [5000.0])
    assert shapely.intersects_xy(small.polygon, 116.0, 30.0)


def as_lakes(outer, island, pond):
    return [shapely.Polygon(outer, [island]), shapely.Polygon(pond)]


def as_lines(*rings):
    return [shapely.linearrings(ring) for ring in rings]


@pytest.mark.parametrize("drawn", [as_lakes, as_lines])
@pytest.mark.parametrize("off_m", [0, 500, 1000, 2500])
def test_pond_on_an_island_leaves_the_land_about_it_out(drawn, off_m):
    lon = 116 + off_m / 96_000
    shore = drawn(
        ring_about(116, 30, 12_000, 200), ring_about(116, 30, 8000, 200), ring_about(lon, 30, 500)
    )
    [zone] = zones(shore, [1000])
    places = np.random.default_rng(9).uniform([115.85, 29.88], [116.15, 30.12], (4000, 2))
    shore_m = nearest(ShoreIndex(Edges.from_geometries(shore)), places).shore_m
    beyond = shore_m > 1001
    if drawn is as_lakes:
        beyond &= ~shapely.intersects_xy(shapely.union_all(shore), *places.T)
    inside = shapely.intersects_xy(zone.polygon, *places.T)
    assert not inside[beyond].any()
    assert inside[shore_m < 999].all()


def test_water_beside_its_shore_as_lines_gives_the_zone_of_polygons():
    lake = shapely.Polygon(
        ring_about(116, 30, 20_000, 200),
        [ring_about(116.1, 30, 4000), ring_about(115.9, 30, 300)],
    )
    shore = list(shapely.get_rings(lake))
    for landward in (False, True):
        [expected] = zones([lake], [1000.0], landward=landward)
        [zone] = zones(shore, [1000.0], water=[lake, None], landward=landward)
        assert shapely.area(shapely.symmetric_difference(zone.polygon, expected.polygon)) < 1e-9
    [without] = zones(shore, [1000.0])
    assert not shapely.intersects_xy(without.polygon, 116.0, 30.05)  # open water


def test_landward_cuts_water_but_not_islands():
    lake = shapely.Polygon(ring_about(116, 30, 5000), [ring_about(116, 30, 500)])
    [zone] = zones([lake], [1000.0], landward=True)
    assert not shapely.intersects_xy(zone.polygon, 116.03, 30.0)
    assert shapely.intersects_xy(zone.polygon, 116.0, 30.0)
    assert shapely.area(shapely.intersection(zone.polygon, lake)) < 1e-12


def test_rings_share_no_ground_and_add_up():
    river = wkt("LINESTRING (112 30, 112.2 30.05)")
    rings = zones(river, [3000, 1000, 3000.0], rings=True)
    nested = zones(river, [1000, 3000])
    assert [(z.from_m, z.to_m) for z in rings] == [(0, 1000), (1000, 3000)]
    assert [(z.from_m, z.to_m) for z in nested] == [(0, 1000), (0, 3000)]
    overlap = shapely.intersection(rings[0].polygon, rings[1].polygon)
    assert shapely.area(overlap) == pytest.approx(0, abs=1e-15)
    assert sum(z.area_km2 for z in rings) == pytest.approx(nested[1].area_km2, rel=1e-9)


def test_groups_have_zones_of_their_own():
    rivers = wkt("LINESTRING (112 30, 112.1 30)", "LINESTRING (112 31, 112.1 31)", "POINT EMPTY")
    found = zones(rivers, [1000], groups=["a", None, "b"])
    assert [z.group for z in found] == ["a", None]
    assert found[0].polygon.bounds[3] < 30.1 < 30.9 < found[1].polygon.bounds[1]


def test_projected_crs_far_from_its_axis():
    transformer = pyproj.Transformer.from_crs(4326, 32649, always_xy=True)

    def forward(lonlat):
        return np.column_stack(transformer.transform(*lonlat.T))

    def to_lonlat(xy):
        return np.column_stack(transformer.transform(*xy.T, direction="INVERSE"))

    shore = [shapely.transform(shapely.from_wkt("LINESTRING (121 31, 121.4 31.3)"), forward)]
    [zone] = zones(shore, [2000], to_lonlat=to_lonlat, from_lonlat=forward, tolerance_m=0.1)
    assert np.abs(edge_errors(zone, shore, 2000, to_lonlat)).max() <= 0.1
    assert zone.area_km2 < 0.985 * shapely.area(zone.polygon) / 1e6  # the scale is 1.01 there


def test_zone_goes_on_beyond_the_antimeridian():
    shore = wkt("LINESTRING (179.5 -17, 179.99 -17)")
    [zone] = zones(shore, [5000])
    assert shapely.intersects_xy(zone.polygon, -179.98, -17.0)
    assert zone.polygon.bounds[0] == -180
    assert zone.polygon.bounds[2] == 180
    here = zones(wkt("LINESTRING (169.5 -17, 169.99 -17)"), [5000])[0]
    assert zone.area_km2 == pytest.approx(here.area_km2, rel=1e-6)


def test_inside_of_a_bend_stays_a_corner():
    angle = np.linspace(0, 6 * np.pi, 120)
    reach = 20_000 / 111_000 * angle / angle[-1]
    turn = np.column_stack([np.cos(angle), np.sin(angle)])
    spiral = [shapely.linestrings([110, 30] + turn * reach[:, None])]
    [zone] = zones(spiral, [3285.0])
    assert zone.polygon.is_valid
    assert np.abs(edge_errors(zone, spiral, 3285.0)).max() <= 1


@pytest.mark.parametrize("lat", [0.0, -45.0, 75.0, 85.0])
def test_any_latitude(lat):
    shore = wkt(f"LINESTRING (10 {lat}, 10.4 {lat + 0.05}, 11 {lat})")
    [zone] = zones(shore, [1000.0])
    assert np.abs(edge_errors(zone, shore, 1000)).max() <= 1


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.tuples(st.floats(0, 0.1), st.floats(0, 0.1)), min_size=2, max_size=12),
    st.sampled_from([30.0, 700.0, 4000.0]),
)
def test_any_line(points, distance):
    shore = [shapely.linestrings(np.add(points, (112, 30)))]
    [zone] = zones(shore, [distance])
    assert zone.polygon.is_valid
    assert np.abs(edge_errors(zone, shore, distance)).max() <= 1


def test_self_crossing_ring_is_water_on_both_sides():
    bow_tie = wkt("POLYGON ((10 50, 10.4 50.4, 10.4 50, 10 50.4, 10 50))")
    [zone] = zones(bow_tie, [1000.0])
    assert shapely.intersects_xy(zone.polygon, [10.05, 10.35], [50.2, 50.2]).all()


def test_unusable_features_are_left_out():
    shore = wkt("LINESTRING (10 50, 11 50)", "LINESTRING (10 50, 11 95)", "POLYGON EMPTY")
    shore = np.append(shore, None)
    assert module.usable(shore).tolist() == [True, False, False, False]
    with pytest.raises(InputError, match="no usable feature"):
        zones(shore[1:], [1000])


def test_no_zone_beyond_the_last_latitude():
    with pytest.raises(InputError, match="89"):
        zones(wkt("LINESTRING (10 88.99, 11 88.99)"), [5000])


def test_progress_and_cancel():
    shore = wkt("LINESTRING (112 30, 113 30.5)")
    heard = []
    zones(shore, [1000, 2000], progress=heard.append)
    assert heard == sorted(heard)
    assert heard[0] > 0
    assert heard[-1] <= 1
    with pytest.raises(Cancelled):
        zones(shore, [1000], cancelled=lambda: True)


@pytest.mark.parametrize("lat", [0.0, 30.0, -45.0, 75.0, 85.0])
@pytest.mark.parametrize("radius_m", [1.0, 1000.0, 15_000.0])
def test_geodesic_circles_are_circles_of_the_plane(lat, radius_m):
    [centre], [radius] = circles_about(to_mercator([[120.0, lat]]), radius_m)
    ring = np.linspace(0, 2 * np.pi, 60)
    lonlat = from_mercator(centre + radius * np.column_stack([np.cos(ring), np.sin(ring)]))
    n = len(lonlat)
    length = GEOD.inv(np.full(n, 120.0), np.full(n, lat), *lonlat.T)[2]
    assert np.abs(length - radius_m).max() <= off_circle_m(abs(lat), radius_m) + 1e-6
