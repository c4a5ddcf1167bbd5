"""Coverage: where the data end no site is cleared; depths against an independent brute force."""

import numpy as np
import pyproj
import pytest
import shapely
from parkshore.analysis.message import InputError
from parkshore.analysis.shoreline.check import coverage
from parkshore.analysis.shoreline.check.coverage import (
    covers,
    depth_m,
    from_text,
    hull,
    to_text,
    union,
)
from parkshore.analysis.shoreline.check.sites_and_waters import Sites

from ..judge import Judge

ALBERS = pyproj.Transformer.from_crs(
    "+proj=aea +lat_1=25 +lat_2=47 +lon_0=105 +ellps=GRS80", "EPSG:4326", always_xy=True
)


def blob(rng, vertices=300, middle=(112, 30), radius=3.0, hole=True):
    """A ragged area with a hole."""
    angle = np.sort(rng.uniform(0, 2 * np.pi, vertices))
    reach = radius * (1 + 0.4 * np.sin(3 * angle) + rng.normal(0, 0.05, vertices))
    shell = np.column_stack([middle[0] + reach * np.cos(angle), middle[1] + reach * np.sin(angle)])
    hole = [shapely.Point(middle).buffer(0.3).exterior] if hole else []
    return shapely.make_valid(shapely.Polygon(shell, hole))


def albers(xy):
    return np.column_stack(ALBERS.transform(xy[:, 0], xy[:, 1]))


def test_depths_are_those_of_brute_force():
    rng = np.random.default_rng(7)
    area = blob(rng)
    points = rng.uniform([107, 25], [117, 35], (150, 2))
    depth = depth_m(Sites.from_points(points), area)
    distance, _, _ = Judge([shapely.boundary(area)]).distance(points)
    inside = shapely.contains_xy(area, points)
    assert 0.2 < inside.mean() < 0.8
    assert np.abs(depth - np.where(inside, distance, -distance)).max() < 1e-4
    for limit in (1000.0, 20_000.0, 80_000.0):
        assert (
            covers(Sites.from_points(points), area, limit) == (inside & (distance >= limit))
        ).all()


def test_the_disc_is_judged_by_its_rim():
    # every point of the geodesic circle lies inside, or some lies outside
    rng = np.random.default_rng(8)
    area = blob(rng, radius=0.5, middle=(121, 31))
    points = rng.uniform([120.2, 30.2], [121.8, 31.8], (60, 2))
    limit = rng.uniform(500, 20_000, 60)
    covered = covers(Sites.from_points(points), area, limit)
    azimuth = np.linspace(0, 360, 721)
    geod = pyproj.Geod(ellps="WGS84")
    for point, reach, said in zip(points, limit, covered, strict=True):
        for share in (0.999, 1.001):
            lon, lat, _ = geod.fwd(
                *(np.full(len(azimuth), each) for each in point),
                azimuth,
                azimuth * 0 + reach * share,
            )
            disc = shapely.Polygon(np.column_stack([lon, lat]))
            inside = area.covers(disc)
            if said:
                assert inside or share > 1
            elif share > 1:
                assert not inside


def test_areas_and_lines_are_covered_as_a_whole():
    area = shapely.box(110, 30, 112, 31).difference(shapely.box(111.4, 30.4, 111.6, 30.6))
    area = shapely.union(area, shapely.box(114, 30, 115, 31))
    shapes = shapely.from_wkt(
        [
            "POLYGON ((110.5 30.5, 110.6 30.5, 110.6 30.6, 110.5 30.6, 110.5 30.5))",
            "POLYGON ((110.005 30.5, 110.6 30.5, 110.6 30.6, 110.005 30.6, 110.005 30.5))",
            "POLYGON ((109.9 30.5, 110.6 30.5, 110.6 30.6, 109.9 30.6, 109.9 30.5))",
            "POLYGON ((111.3 30.3, 111.7 30.3, 111.7 30.7, 111.3 30.7, 111.3 30.3))",
            "LINESTRING (110.5 30.2, 114.5 30.5)",
            "MULTIPOINT (110.5 30.5, 114.5 30.5)",
            "MULTIPOINT (110.5 30.5, 113 30.5)",
            "POINT EMPTY",
            "POLYGON ((100 30.5, 101 30.5, 101 31, 100 30.5))",
        ]
    )
    sites = Sites.from_shapes(shapes)
    depth = depth_m(sites, area)
    assert depth[0] == pytest.approx(44_356, abs=50)
    assert 0 < depth[1] < 500
    assert depth[[2, 3, 4]].tolist() == [0, 0, 0]
    assert depth[5] > 40_000
    assert depth[6] < 0
    assert np.isnan(depth[7])
    assert depth[8] < -800_000
    assert covers(sites, area, 1000.0).tolist() == [True, *[False] * 4, True, *[False] * 3]
    assert covers(sites, area, np.nan).tolist() == [True] * 7 + [False, True]


def test_sites_in_metres_have_the_depths_of_degrees():
    rng = np.random.default_rng(9)
    area = blob(rng)
    xy = rng.uniform([0, 3_000_000], [1_200_000, 4_000_000], (60, 2))
    squares = shapely.box(*xy.T, *(xy + 4000).T)
    sites = Sites.from_shapes(squares, albers)
    depth = depth_m(sites, area)
    step = np.linspace(0, 1, 201)
    rings = shapely.line_interpolate_point(
        shapely.get_exterior_ring(squares)[:, None], step, normalized=True
    )
    of_points = depth_m(Sites.from_points(albers(shapely.get_coordinates(rings))), area)
    of_points = of_points.reshape(len(squares), -1)
    crossed = np.ptp(np.sign(of_points), axis=1) > 0
    assert (depth[crossed] == 0).all()
    assert (np.sign(depth) == np.sign(of_points[:, 0]))[~crossed].all()
    assert np.abs(np.abs(depth) - np.abs(of_points).min(axis=1))[~crossed].max() < 3


def test_only_points_near_the_edge_are_measured(monkeypatch):
    asked = []

    def counted(sites, area, **options):
        asked.append(len(sites))
        return depth_m(sites, area, **options)

    rng = np.random.default_rng(10)
    area = blob(rng)
    sites = Sites.from_points(rng.uniform([109, 27], [115, 33], (5000, 2)))
    monkeypatch.setattr(coverage, "depth_m", counted)
    covered = covers(sites, area, 1000.0)
    assert sum(asked) < 0.1 * len(sites)
    assert (covered == (depth_m(sites, area) >= 1000)).all()


def test_a_coverage_across_the_antimeridian_and_at_the_pole():
    area = hull(shapely.from_wkt(["MULTIPOINT (179 10, -179 12, -179 10, 179 12)"]))
    assert shapely.area(area) == pytest.approx(4)
    sites = Sites.from_points(np.array([[180, 11], [-179.5, 11], [-180, 11], [0, 11]]))
    assert covers(sites, area, 10_000.0).tolist() == [True, True, True, False]
    cap = shapely.box(0, 80, 10, 90)
    assert covers(Sites.from_points(np.array([[5, 85], [5, 80.001]])), cap, 1000.0).tolist() == [
        True,
        False,
    ]


@pytest.mark.parametrize("count", [3, 4095, 4096, 4097, 8192, 20_000])
def test_the_hull_is_that_of_all_places_together(count):
    places = 110 + np.cumsum(np.random.default_rng(count).normal(0, 0.01, (count, 2)), axis=0) / 9
    places -= [0, 80]
    expected = shapely.convex_hull(shapely.multipoints(places))
    assert shapely.equals(hull([shapely.linestrings(places)]), expected)


def test_the_hull_is_never_empty():
    for wkt in ("POINT (110 30)", "LINESTRING (110 30, 111 31)", "MULTIPOINT (110 30, 110 30)"):
        area = hull(shapely.from_wkt([wkt, None, "POLYGON EMPTY"]))
        assert area.geom_type == "MultiPolygon"
        assert area.is_valid
        assert area.area > 0
        assert not covers(Sites.from_points(np.array([[110.0, 30.0]])), area, 1.0).any()
    for nothing in ([], [None], ["POINT (NaN NaN)"], ["POINT (110 95)"]):
        with pytest.raises(InputError, match="usable coordinates"):
            hull(shapely.from_wkt(nothing))


def test_adjoining_and_overlapping_polygons_are_one_area():
    area = union(
        shapely.from_wkt(
            [
                "POLYGON ((110 30, 111 30, 111 31, 110 31, 110 30))",
                "POLYGON ((111 30, 112 30, 112 31, 111 31, 111 30))",
                shapely.MultiPolygon(
                    [shapely.box(112, 30, 113, 31), shapely.box(112.5, 30, 114, 31)]
                ).wkt,
                "LINESTRING (0 0, 1 1)",
                None,
            ]
        )
    )
    assert area.equals(shapely.box(110, 30, 114, 31))
    assert covers(Sites.from_points(np.array([[111.0, 30.5]])), area, 1000.0).all()
    with pytest.raises(InputError, match="outlines holds no usable polygon"):
        union(shapely.from_wkt(["LINESTRING (0 0, 1 1)", None]), name="outlines")


def test_coverage_goes_through_text_whole():
    area = union(np.array([blob(np.random.default_rng(11))]))
    assert shapely.hausdorff_distance(from_text(to_text(area)), area) < 1e-7
    for text in ("", "POINT (1 1)", "POLYGON EMPTY", "no area", "LINESTRING (0 0, 1 1)", None, 7):
        with pytest.raises(InputError, match="run Prepare shoreline again"):
            from_text(text)
    with pytest.raises(InputError, match="no area in degrees"):
        from_text("POLYGON ((500000 3000000, 600000 3000000, 600000 3100000, 500000 3000000))")
