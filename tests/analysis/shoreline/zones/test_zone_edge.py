"""The edge of a zone in hostile places: narrow corners, gaps that just close, coarse tolerances.

Work is counted in questions put to the engine, not in seconds.
"""

from pathlib import Path

import numpy as np
import pyproj
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from parkshore.analysis.geodesic import geodesic_offset
from parkshore.analysis.geodesic.edges import Edges
from parkshore.analysis.geodesic.point_distance import ShoreIndex, nearest
from parkshore.analysis.geometry.crossings.winding import enclosed
from parkshore.analysis.shoreline.zones.distance_zones import zones

STEREA = "+proj=sterea +lat_0=30 +lon_0=110 +datum=WGS84"
ALBERS = "+proj=aea +lat_1=25 +lat_2=47 +lon_0=105 +datum=WGS84"
MOST_QUESTIONS = 400
RNG = np.random.default_rng(11)


@pytest.fixture
def asked(monkeypatch):
    """The numbers of points of all questions put to the engine."""
    counts = []
    for name in ("beyond", "roughly_beyond"):
        question = getattr(geodesic_offset.TrueOffset, name)
        monkeypatch.setattr(
            geodesic_offset.TrueOffset,
            name,
            lambda self, xy, *more, ask=question: counts.append(len(xy)) or ask(self, xy, *more),
        )
    return counts


def ways(crs):
    transformer = pyproj.Transformer.from_crs(4326, crs, always_xy=True)

    def forward(lonlat):
        return np.column_stack(transformer.transform(*lonlat.T))

    def backward(xy):
        return np.column_stack(transformer.transform(*xy.T, direction="INVERSE"))

    return forward, backward


def drawn(shore, distance_m, tolerance_m, crs=None):
    """Return a zone after holding vertices, mid-edges and ground on both sides to the engine."""
    forward, backward = (None, None) if crs is None else ways(crs)
    [zone] = zones(
        shore, [distance_m], to_lonlat=backward, from_lonlat=forward, tolerance_m=tolerance_m
    )
    assert zone.polygon.is_valid
    index = ShoreIndex(Edges.from_geometries(shore, backward))

    def shore_m(xy):
        return nearest(index, xy if backward is None else backward(xy)).shore_m

    rings = shapely.get_rings(shapely.get_parts(zone.polygon))
    xy, ring = shapely.get_coordinates(rings, return_index=True)
    middle = ((xy[1:] + xy[:-1]) / 2)[ring[1:] == ring[:-1]]
    assert np.abs(shore_m(np.vstack([xy, middle])) - distance_m).max() <= tolerance_m
    west, south, east, north = zone.polygon.bounds
    anywhere = np.column_stack([RNG.uniform(west, east, 2000), RNG.uniform(south, north, 2000)])
    unit = 1 if crs else 1 / 111_000
    beside = middle[RNG.integers(0, len(middle), 4000)]
    beside = beside + RNG.normal(0, 3 * min(tolerance_m, distance_m) * unit, beside.shape)
    points = np.vstack([anywhere, beside])
    true_m = shore_m(points)
    shapely.prepare(zone.polygon)
    within = shapely.intersects_xy(zone.polygon, *points.T)
    clear = np.abs(true_m - distance_m) > tolerance_m
    water = shapely.union_all([part for part in shore if part.geom_type == "Polygon"])
    wet = shapely.intersects_xy(water, *points.T)
    assert (within == ((true_m <= distance_m) | wet))[clear].all()
    return zone


def test_shallow_corners_of_long_edges_are_closed_at_any_tolerance(asked):
    lines = Path(__file__).with_name("shallow_corners.wkt").read_text()
    shore = shapely.from_wkt(lines.splitlines())
    vertices, points = [], []
    for tolerance in (0.5, 0.1, 0.02):
        asked.clear()
        zone = drawn(shore, 4475.826, tolerance, STEREA)
        assert len(asked) < MOST_QUESTIONS
        points.append(sum(asked))
        vertices.append(shapely.get_num_coordinates(zone.polygon))
    assert points[2] < 25 * points[0]  # no more than inverse to the tolerance
    assert vertices[2] < 25 * vertices[0]


@pytest.mark.parametrize("tolerance", [1, 10, 1000])
@pytest.mark.parametrize("distance", [0.5, 3, 50])
def test_tolerance_above_the_distance(distance, tolerance):
    half = 40 / 111_000
    shore = [shapely.box(112 - half, 30 - half, 112 + half, 30 + half)]
    zone = drawn(shore, distance, tolerance)
    assert shapely.contains(zone.polygon, shore[0])
    flat = 77.5 * 79.9  # metres of a minute at 30° of latitude
    round_corners = flat + 2 * (69.5 + 79.9) * distance + np.pi * distance**2
    assert zone.area_km2 * 1e6 == pytest.approx(round_corners, rel=0.15)


@pytest.mark.parametrize("more", [-0.3, -0.02, 0.02, 0.3])
@pytest.mark.parametrize("crs", [None, ALBERS])
def test_two_shores_with_a_gap_that_just_opens_or_closes(more, crs, asked):
    apart = (2 * 500 + more) / 110_850
    shore = shapely.linestrings(
        [[[112, 30], [112.2, 30]], [[112, 30 + apart], [112.2, 30 + apart]]]
    )
    if crs:
        shore = np.array([shapely.transform(line, ways(crs)[0]) for line in shore])
    drawn(shore, 500.0, 0.05, crs)
    assert len(asked) < 2 * MOST_QUESTIONS


def test_zone_far_smaller_than_its_edges():
    drawn(shapely.from_wkt(["LINESTRING (112 30, 112.4 30.3, 112.1 30.35)"]), 0.05, 1)


def _comb(teeth, size):
    x = np.repeat(np.arange(teeth), 2) * size / teeth
    return np.column_stack([x, np.tile([0, size, size, 0], teeth)[: 2 * teeth]])


def _spiral(turns, size):
    angle = np.linspace(0, 2 * np.pi * turns, 40 * turns)
    reach = size * angle / angle[-1]
    return np.column_stack([reach * np.cos(angle), reach * np.sin(angle)])


HOSTILE = st.one_of(
    st.builds(_comb, st.integers(2, 9), st.just(1.0)),
    st.builds(_spiral, st.integers(1, 4), st.just(1.0)),
    st.lists(st.tuples(st.floats(-1, 1), st.floats(-1, 1)), min_size=2, max_size=7).map(np.array),
)


@settings(max_examples=30, deadline=None)
@given(
    HOSTILE,
    st.floats(1, 5),
    st.floats(-2, 0.7),
    st.sampled_from([1.0, 0.1, 0.02]),
    st.sampled_from([None, STEREA, ALBERS, "EPSG:32649", "EPSG:3857"]),
)
def test_work_on_any_scene_is_bounded(shape, size, share, tolerance, crs):
    metres = 10.0**size
    lonlat = [110, 30] + shape * metres / 111_000
    shore = np.array([shapely.linestrings(lonlat)])
    if crs:
        shore = np.array([shapely.transform(shore[0], ways(crs)[0])])
    distance = float(np.clip(metres * 10**share, 0.1, 20_000))
    counts = []
    beyond = geodesic_offset.TrueOffset.beyond
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            geodesic_offset.TrueOffset,
            "beyond",
            lambda self, xy: counts.append(len(xy)) or beyond(self, xy),
        )
        drawn(shore, distance, min(tolerance, distance / 10), crs)
    assert len(counts) < 2 * MOST_QUESTIONS


def test_what_rings_enclose_where_they_cross():
    slit = shapely.linearrings(
        [[0, 0], [9, 0], [9, 5.2], [4, 5.2], [4, 4.8], [9, 4.8], [9, 9], [0, 9]]
    )
    assert shapely.area(enclosed(np.array([slit]))) == pytest.approx(81)
    turned = shapely.linearrings([[2, 2], [2, 3], [3, 3], [3, 2]])
    both = enclosed(np.array([slit, turned]))
    assert shapely.area(both) == pytest.approx(80)
    apart = shapely.linearrings(
        [[[0, 0], [2, 0], [2, 2], [0, 2]], [[1, 1], [3, 1], [3, 3], [1, 3]]]
    )
    assert shapely.area(enclosed(apart)) == pytest.approx(7)
