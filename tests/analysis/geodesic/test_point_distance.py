import numpy as np
import pyproj
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from parkshore.analysis.cancel import Cancelled
from parkshore.analysis.geodesic.edges import Edges
from parkshore.analysis.geodesic.point_distance import ShoreIndex, nearest
from parkshore.analysis.geodesic.run_lists import RunLists

from ..shoreline.judge import Judge
from ..shoreline.rivers import GEOD, around, pieces, river

BOUND_M = 5e-6


def measured(lines, points, **options):
    edges = Edges.from_geometries(np.asarray(lines, dtype=object), options.pop("to_lonlat", None))
    return nearest(ShoreIndex(edges, options.pop("river_cls", None)), points, **options)


@pytest.mark.parametrize(
    ("step_m", "vertices"), [(10, 8000), (100, 8000), (1000, 800), (20000, 40)]
)
@pytest.mark.parametrize("lat", [30, -75])
def test_agrees_with_brute_force(step_m, vertices, lat):
    rng = np.random.default_rng(step_m)
    line = river(rng, vertices, step_m, (111, lat))
    points = around(rng, line, 400)
    truth = Judge([line]).distance(points)[0]
    shuffled = rng.permutation(pieces(line, 2))
    for lines in ([line], pieces(line, 50), shuffled):
        found = measured(lines, points)
        assert np.abs(found.shore_m - truth).max() <= BOUND_M
        to_foot = GEOD.inv(*points.T, found.lon, found.lat)[2]
        assert np.abs(to_foot - truth).max() <= BOUND_M


@pytest.mark.parametrize("crs", ["EPSG:32649", "EPSG:3857", "EPSG:4522"])
def test_agrees_with_brute_force_in_a_projected_crs(crs):
    rng = np.random.default_rng(3)
    forth = pyproj.Transformer.from_crs("EPSG:4326", crs, always_xy=True)
    back = pyproj.Transformer.from_crs(crs, "EPSG:4326", always_xy=True)

    def to_lonlat(xy):
        return np.stack(back.transform(xy[:, 0], xy[:, 1]), axis=1)

    for step_m, vertices in ((100, 2000), (5000, 80)):
        line = river(rng, vertices, step_m)
        xy = shapely.get_coordinates(line)
        drawn = shapely.linestrings(np.stack(forth.transform(xy[:, 0], xy[:, 1]), axis=1))
        points = around(rng, line, 300)
        truth = Judge([drawn], to_lonlat).distance(points)[0]
        found = measured([drawn], points, to_lonlat=to_lonlat)
        assert np.abs(found.shore_m - truth).max() <= BOUND_M


def test_far_points_are_as_exact():
    rng = np.random.default_rng(8)
    line = river(rng, 3000, 200)
    points = around(rng, line, 150, 300e3, 3000e3)
    truth = Judge([line]).distance(points)[0]
    assert np.abs(measured([line], points).shore_m - truth).max() <= BOUND_M


def test_a_shorter_chord_is_not_a_shorter_way():
    north = GEOD.fwd(110, 0, 0, 500_000.5)[:2]
    east = GEOD.fwd(110, 0, 90, 500_000)[:2]
    found = measured([shapely.Point(*north), shapely.Point(*east)], np.array([[110.0, 0.0]]))
    assert found.source.tolist() == [1]
    assert found.shore_m[0] == pytest.approx(500_000, abs=BOUND_M)


def test_far_feet_are_settled_on_the_geodesic():
    line = shapely.linestrings([[100, 10], [120, 40]])
    points = np.array([[125, 10], [130, 30], [85, 25], [140, 20], [90, 45]])
    truth = Judge([line]).distance(points)[0]
    assert np.abs(measured([line], points).shore_m - truth).max() <= BOUND_M


def test_verdicts_at_a_millimetre():
    rng = np.random.default_rng(4)
    line = river(rng, 20000, 15)
    base = around(rng, line, 2500, 900, 1100)
    first = measured([line], base)
    azimuth = np.radians(first.bearing)
    wanted = 1000 + rng.choice([-0.001, 0.001], len(base))
    move = first.shore_m - wanted
    lon, lat, _ = GEOD.fwd(*base.T, np.degrees(azimuth), move)
    points = np.stack([lon, lat], axis=1)
    truth = Judge([line]).distance(points)[0]
    close = np.abs(np.abs(truth - 1000) - 0.001) < 1e-4
    assert close.sum() >= 1000
    found = measured([line], points[close]).shore_m
    assert np.array_equal(found <= 1000, truth[close] <= 1000)


def test_crosses_the_antimeridian_and_the_pole():
    line = shapely.linestrings([[179.5, 0], [180.5, 0.2]])
    pole = shapely.linestrings([[0, 89.9], [90, 89.9], [180, 89.9], [270, 89.9]])
    found = measured([line, pole], np.array([[-179.9, 0.5], [45, 90], [-45, 89.8]]))
    truth = Judge([line, pole]).distance(np.array([[-179.9, 0.5], [45, 90], [-45, 89.8]]))[0]
    assert np.abs(found.shore_m - truth).max() <= BOUND_M
    assert found.source.tolist() == [0, 1, 1]
    assert -180 <= found.lon[0] < -179


def test_bearing_points_from_park_to_shore():
    line = shapely.linestrings([[110, 30], [111, 30]])
    found = measured([line], np.array([[110.5, 30.01], [110.5, 29.99], [109.9, 30], [110.5, 30]]))
    assert found.bearing[:2] == pytest.approx([180, 0], abs=1e-5)
    assert found.bearing[2] == pytest.approx(90, abs=0.1)
    assert found.shore_m[3] == 0
    assert np.isnan(found.bearing[3])


def test_ties_go_by_class_then_by_source():
    twice = shapely.linestrings([[110, 30], [110.1, 30]])
    points = np.array([[110.05, 30.01]])
    cases = [
        (["tributary", "main", "main"], 1),
        (["lake", "other", "important"], 2),
        (["strange", "other", "lake"], 2),
        (["main", "main", "main"], 0),
    ]
    for classes, winner in cases:
        assert measured([twice] * 3, points, river_cls=classes).source.tolist() == [winner]
    assert measured([twice] * 3, points).source.tolist() == [0]


def test_unusable_points_get_no_result():
    line = shapely.linestrings([[110, 30], [111, 30]])
    found = measured([line], np.array([[np.nan, 30], [110, np.inf], [110, 90.5], [110, 30.1]]))
    assert np.isnan(found.shore_m).tolist() == [True, True, True, False]
    assert found.source.tolist() == [-1, -1, -1, 0]
    assert len(measured([line], np.empty((0, 2))).shore_m) == 0


def test_a_point_as_shoreline_and_an_edge_without_length():
    found = measured(shapely.from_wkt(["POINT (110 30)"]), np.array([[110, 30.01]]))
    doubled = measured(shapely.from_wkt(["LINESTRING (110 30, 110 30)"]), np.array([[110, 30.01]]))
    truth = GEOD.inv(110, 30.01, 110, 30)[2]
    assert found.shore_m[0] == pytest.approx(truth, abs=BOUND_M)
    assert doubled.shore_m[0] == pytest.approx(truth, abs=BOUND_M)


def test_equally_far_from_thousands_of_edges():
    lon, lat, _ = GEOD.fwd(
        np.full(5001, 110.0), np.full(5001, 30.0), np.linspace(0, 360, 5001), np.full(5001, 5000.0)
    )
    ring = shapely.linestrings(np.stack([lon, lat], axis=1))
    points = np.full((50, 2), [110.0, 30.0])
    truth = Judge([ring]).distance(points[:1])[0]
    assert np.abs(measured([ring], points).shore_m - truth).max() <= BOUND_M


def test_progress_grows_and_cancel_stops():
    rng = np.random.default_rng(1)
    line = river(rng, 3000, 50)
    points = around(rng, line, 50_000)
    heard = []
    measured([line], points, progress=heard.append)
    assert heard == sorted(heard)
    assert heard[-1] == 1
    with pytest.raises(Cancelled):
        measured([line], points, cancelled=lambda: True)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000), st.integers(2, 40), st.sampled_from([5.0, 300.0, 9000.0]))
def test_splitting_order_and_full_turns_do_not_matter(seed, size, step_m):
    rng = np.random.default_rng(seed)
    line = river(rng, 200, step_m)
    points = around(rng, line, 40)
    whole = measured([line], points)
    cut = measured(rng.permutation(pieces(line, size)), points)
    assert np.abs(whole.shore_m - cut.shore_m).max() <= 1.01e-6
    order = rng.permutation(len(points))
    turned = measured([line], points[order] + [360, 0])
    assert np.abs(turned.shore_m - whole.shore_m[order]).max() <= 1.01e-6
    assert np.allclose(turned.lon, whole.lon[order], atol=1e-9)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000), st.floats(1.0, 1e6))
def test_two_points_are_as_far_from_each_other_both_ways(seed, reach_m):
    rng = np.random.default_rng(seed)
    a = rng.uniform([-180, -80], [180, 80], (1, 2))
    b = np.stack(GEOD.fwd(*a.T, rng.uniform(0, 360, 1), np.array([reach_m]))[:2], axis=1)
    there = measured([shapely.Point(*a[0])], b)
    back = measured([shapely.Point(*b[0])], a)
    assert there.shore_m == pytest.approx(back.shore_m, abs=1.01e-6)
    assert there.shore_m[0] == pytest.approx(reach_m, abs=BOUND_M)


def test_what_is_known_before_spares_work_and_changes_no_bit():
    rng = np.random.default_rng(8)
    start = np.array([112, 30])
    lines = [start + np.cumsum(rng.normal(0, 0.003, (400, 2)), axis=0) for _ in range(6)]
    index = ShoreIndex(Edges.from_geometries(shapely.linestrings(lines)))
    points = np.concatenate(lines)[rng.integers(0, 2400, 3000)] + rng.normal(0, 0.02, (3000, 2))
    plain = nearest(index, points)
    near = np.concatenate(lines)[rng.integers(0, 2400, 3000)]
    near[:1000] = np.column_stack([plain.lon, plain.lat])[:1000]
    near[1000:1500] = np.nan
    limit = np.median(plain.shore_m)

    def enough(rows, low, high):
        assert (low <= plain.shore_m[rows]).all()
        assert (plain.shore_m[rows] <= high).all()
        return (high <= limit) | (low > limit)

    radius = 10 ** rng.uniform(0, 4, 3000)
    lon, lat, _ = GEOD.fwd(*points.T, rng.uniform(0, 360, 3000), 0.999 * radius * rng.random(3000))
    lists = RunLists.about(index.tree(), np.column_stack([lon, lat])[:2000], radius[:2000])
    among = lists.with_further(
        RunLists.about(index.tree(), np.column_stack([lon, lat])[2000:], radius[2000:])
    )
    which = np.where(rng.random(3000) < 0.1, -1, np.arange(3000))
    for told in (
        {"among": (among, which)},
        {"among": (among, which), "near": near},
        {"near": near},
        {"among": (among, which), "near": near, "enough": enough},
        {"enough": enough},
    ):
        found = nearest(index, points, **told)
        exact = found.source >= 0
        assert exact.all() or "enough" in told
        for name, each in vars(plain).items():
            assert np.array_equal(each[exact], getattr(found, name)[exact], equal_nan=True), name
        assert ((found.shore_m <= limit) == (plain.shore_m <= limit)).all()
    assert exact.mean() < 0.01
