"""The area within the limit against the zone's outline, closed forms and sampling."""

import numpy as np
import pyproj
import pytest
import shapely
from parkshore.analysis.cancel import Cancelled
from parkshore.analysis.geodesic.edges import Edges
from parkshore.analysis.geodesic.on_water import Water
from parkshore.analysis.geodesic.point_distance import ShoreIndex, nearest
from parkshore.analysis.geometry import geodesy
from parkshore.analysis.shoreline.area.area_within import area_within
from parkshore.analysis.shoreline.zones.distance_zones import zones

GEOD = pyproj.Geod(ellps="WGS84")
RIVER = np.array(["LINESTRING (112 30, 112.05 30.01, 112.1 29.99, 112.2 30)"])


@pytest.fixture(scope="module")
def river():
    return shapely.from_wkt(RIVER)


@pytest.fixture(scope="module")
def index(river):
    return ShoreIndex(Edges.from_geometries(river))


def blobs(middles, sizes_m, seed=3):
    """Return irregular polygons about points in degrees."""
    rng = np.random.default_rng(seed)
    angle = np.sort(rng.uniform(0, 2 * np.pi, (len(middles), 9)), axis=1)
    radius = rng.uniform(0.4, 1, angle.shape) * sizes_m[:, None]
    east, north = radius * np.cos(angle) / 96_000, radius * np.sin(angle) / 111_000
    ring = middles[:, None, :] + np.stack([east, north], axis=2)
    return shapely.make_valid(shapely.polygons(ring))


def near_limit(shore, count, spread_m, seed=5):
    """Return points some 1000 m from a shore."""
    rng = np.random.default_rng(seed)
    xy = shapely.get_coordinates(
        shapely.line_interpolate_point(shore, rng.random(count), normalized=True)
    )
    lon, lat, _ = GEOD.fwd(*xy.T, rng.uniform(0, 360, count), rng.normal(1000, spread_m, count))
    return np.column_stack([lon, lat])


def outlined(parks, shore, limit_m):
    """Return the areas by a zone of 0.01 m tolerance, drawn and cut: an independent way."""
    [zone] = zones(shore, [limit_m], tolerance_m=0.01)
    shapely.prepare(zone.polygon)
    return geodesy.polygon_area_m2(
        shapely.intersection(shapely.segmentize(parks, 0.002), zone.polygon)
    )


def bound(parks):
    return np.maximum(1e-4 * geodesy.polygon_area_m2(parks), 1)


@pytest.mark.parametrize("limit", [1000.0, 30.0])
def test_against_the_outline_of_the_zone(river, index, limit):
    rng = np.random.default_rng(2)
    middles = near_limit(river[0], 150, 300)
    middles[:50] = near_limit(river[0], 50, 1)  # on the limit itself
    if limit < 1000:
        middles = shapely.get_coordinates(
            shapely.line_interpolate_point(river[0], rng.random(150), normalized=True)
        )
    parks = blobs(middles, 10 ** rng.uniform(1, 3.7, 150))
    area, share = area_within(parks, index, limit)
    expected = outlined(parks, river, limit)
    total = geodesy.polygon_area_m2(parks)
    assert ((expected > 0) & (expected < total)).sum() > 50
    assert (np.abs(area - expected) / bound(parks)).max() < 1
    assert share == pytest.approx(area / total, abs=1e-5)


@pytest.mark.parametrize("limit", [0.5, 3.0, 30.0, 300.0, 1000.0])
def test_where_several_bends_of_the_shore_are_about_equally_near(limit):
    rng = np.random.default_rng(7)
    bends = np.linspace(112, 112.05, 60)
    jagged = np.array([shapely.LineString(np.column_stack([bends, rng.uniform(30, 30.008, 60)]))])
    along = shapely.line_interpolate_point(jagged[0], rng.random(120), normalized=True)
    lon, lat, _ = GEOD.fwd(
        *shapely.get_coordinates(along).T,
        rng.uniform(0, 360, 120),
        rng.uniform(0, 1.2, 120) * limit,
    )
    parks = blobs(np.column_stack([lon, lat]), rng.uniform(0.3, 3, 120) * limit)
    area, _ = area_within(parks, ShoreIndex(Edges.from_geometries(jagged)), limit)
    assert np.all(np.abs(area - outlined(parks, jagged, limit)) <= bound(parks))


def test_real_yangtze_with_water_inside(yangtze):
    shore = np.array([yangtze])
    index = ShoreIndex(Edges.from_geometries(shore))
    water = Water(shore, None, np.arange(1))
    middles = near_limit(shapely.get_exterior_ring(yangtze), 150, 400)
    parks = blobs(middles, 10 ** np.random.default_rng(4).uniform(1.5, 4, 150))
    area, _ = area_within(parks, index, 1000.0, water=water)
    [zone] = zones(shore, [1000.0], tolerance_m=0.1)
    shapely.prepare(zone.polygon)
    cut = shapely.intersection(shapely.segmentize(parks, 0.002), zone.polygon)
    expected = geodesy.polygon_area_m2(cut)
    side = np.sqrt(geodesy.polygon_area_m2(parks))
    assert (np.abs(area - expected) / (bound(parks) + 0.1 * 3 * side)).max() < 1


def test_half_disc_about_a_point():
    index = ShoreIndex(Edges.from_geometries(shapely.from_wkt(["POINT (112 30)"])))
    lon, lat, _ = GEOD.fwd([112] * 3, [30] * 3, [0, 120, 240], [9000] * 3)
    park = shapely.polygons([np.column_stack([lon, lat])])
    area, share = area_within(park, index, 1000.0)
    assert area[0] == pytest.approx(np.pi * 1e6, abs=1e-4 * geodesy.polygon_area_m2(park)[0])
    assert 0 < share[0] < 1


def test_wholly_inside_and_outside_need_no_work(index):
    inside, outside = shapely.box([112.0005, 113], [29.9995, 30], [112.001, 113.01], [30, 30.01])
    asked = []
    area, share = area_within(
        [inside, outside],
        index,
        1000.0,
        shore_m=np.array([3.0, 80_000.0]),
        cancelled=lambda: bool(asked.append(1)),
    )
    assert share.tolist() == [1.0, 0.0]
    assert area[0] == pytest.approx(geodesy.polygon_area_m2([inside])[0], rel=1e-9)


def test_middle_of_a_park_about_a_ring_of_shore_is_found_outside():
    # All corners of the park lie near the shore, its middle does not.
    shore = shapely.get_exterior_ring(shapely.box([112], [30], [112.1], [30.1]))
    park = shapely.box([112], [30], [112.1], [30.1])
    index = ShoreIndex(Edges.from_geometries(shore))
    area, share = area_within(park, index, 1000.0)
    assert share[0] == pytest.approx(
        outlined(park, shore, 1000.0)[0] / area[0] * share[0], rel=1e-4
    )
    assert share[0] < 0.5


def test_limits_differ_from_park_to_park(river, index):
    parks = np.repeat(shapely.box(112.05, 30.0, 112.08, 30.02), 4)
    limits = np.array([200.0, 700.0, np.nan, 1e6])
    area, share = area_within(parks, index, limits)
    for row in (0, 1):
        expected = outlined(parks[:1], river, limits[row])[0]
        assert area[row] == pytest.approx(expected, abs=bound(parks[:1])[0])
    assert np.isnan([area[2], share[2]]).all()
    assert share[3] == 1


def test_ground_covered_twice_counts_once(index):
    one, other = shapely.box([112.06, 112.07], [30, 30.0], [112.08, 112.09], [30.03, 30.03])
    both = shapely.MultiPolygon([one, other])
    (area, joined), (share, _) = area_within(
        np.array([both, shapely.union(one, other)]), index, 1500.0
    )
    assert area == pytest.approx(joined, rel=1e-6)
    assert 0 < share < 1


def test_bow_tie_has_the_area_of_its_two_wings(index):
    tie = shapely.from_wkt(
        "POLYGON ((112.02 29.99, 112.04 30, 112.04 29.99, 112.02 30, 112.02 29.99))"
    )
    area, share = area_within([tie], index, 1e5)
    assert area[0] == pytest.approx(geodesy.polygon_area_m2([shapely.make_valid(tie)])[0], rel=1e-6)
    assert share[0] == 1


def test_points_and_lines_have_no_area(index):
    parks = shapely.from_wkt(["POINT (112 30)", "LINESTRING (112 30, 112 30.01)", "POLYGON EMPTY"])
    area, share = area_within(np.append(parks, None), index, 1000.0)
    assert np.isnan(area).all()
    assert np.isnan(share).all()


def test_limit_0_is_the_water_itself():
    lake = shapely.box([112], [30], [112.05], [30.05])
    index = ShoreIndex(Edges.from_geometries(lake))
    park = shapely.box([112.04], [30.01], [112.06], [30.03])
    _, share = area_within(park, index, 0.0, water=Water(lake, None, np.arange(1)))
    assert share[0] == pytest.approx(0.5, abs=1e-4)
    assert area_within(park, index, 0.0)[0].tolist() == [0.0]


def test_projected_parks(index):
    transformer = pyproj.Transformer.from_crs(4326, 32649, always_xy=True)
    park = shapely.box([112.05], [29.98], [112.09], [30.03])

    def forward(lonlat):
        return np.column_stack(transformer.transform(*lonlat.T))

    def to_lonlat(xy):
        return np.column_stack(transformer.transform(*xy.T, direction="INVERSE"))

    there = shapely.transform(shapely.segmentize(park, 0.0005), forward)
    area, _ = area_within(there, index, 1000.0, to_lonlat=to_lonlat)
    assert area[0] == pytest.approx(area_within(park, index, 1000.0)[0][0], rel=1e-4)


def test_sampled_points_agree(index):
    park = shapely.box([112.03], [29.97], [112.12], [30.02])
    rng = np.random.default_rng(9)
    points = rng.uniform([112.03, 29.97], [112.12, 30.02], (40_000, 2))
    inside = (nearest(index, points).shore_m <= 1000).mean()
    share = area_within(park, index, 1000.0)[1][0]
    assert share == pytest.approx(inside, abs=4 * np.sqrt(inside * (1 - inside) / 40_000))


def test_progress_and_cancel(index):
    parks = np.repeat(shapely.box(112.05, 30.0, 112.08, 30.02), 3)
    heard = []
    area_within(parks, index, 500.0, progress=heard.append)
    assert heard == [1.0]
    with pytest.raises(Cancelled):
        area_within(parks, index, 500.0, cancelled=lambda: True)
