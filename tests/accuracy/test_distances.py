"""Distances of the library against GeographicLib: all lengths of edges, all latitudes."""

import numpy as np
import pytest
import shapely
from judge import shape_distance
from parkshore.analysis import check_sites, nearest
from scenes import LATITUDES, LENGTHS_M, around, shape, zigzag
from truth import GEOD, inverse_m, least_m

MOST_OFF_M = 1e-5
LIMIT_M = 1000.0
MILLIMETRE = 1e-3


def scene(length_m, lat, sites, lon=110.0):
    rng = np.random.default_rng([int(length_m), int(lat) + 90])
    line = zigzag(rng, length_m, lon, lat)
    return rng, line, around(rng, line, sites)


@pytest.mark.parametrize("lat", LATITUDES)
@pytest.mark.parametrize("length_m", LENGTHS_M)
def test_points_are_as_far_as_geographiclib_says(length_m, lat):
    _, line, sites = scene(length_m, lat, 8)
    found = nearest(sites, [line])
    assert np.abs(found.shore_m - least_m([line], sites)).max() < MOST_OFF_M
    feet = [inverse_m(*site, *foot) for site, foot in zip(sites, _feet(found), strict=True)]
    assert np.abs(found.shore_m - feet).max() < MOST_OFF_M


@pytest.mark.parametrize("length_m", LENGTHS_M)
def test_the_antimeridian_is_no_edge_of_the_world(length_m):
    _, line, sites = scene(length_m, 10.0, 8, lon=180 - 1e-5 * length_m)
    sites[:, 0] = (sites[:, 0] + 180) % 360 - 180
    found = nearest(sites, [line])
    assert np.abs(found.shore_m - least_m([line], sites)).max() < MOST_OFF_M


@pytest.mark.parametrize("kind", ["line", "polygon"])
@pytest.mark.parametrize("length_m", LENGTHS_M[:4])
def test_shapes_are_as_far_as_their_nearest_places(length_m, kind):
    rng, line, centres = scene(length_m, 30.0, 6)
    shapes = np.array([shape(rng, kind, centre) for centre in centres], dtype=object)
    found = nearest(shapes, [line]).shore_m
    assert np.abs(found - shape_distance([line], shapes)).max() < MOST_OFF_M
    corners = [least_m([line], shapely.get_coordinates(each)).min() for each in shapes]
    assert (found <= np.array(corners) + MOST_OFF_M).all()


def test_a_site_on_a_vertex_is_at_the_shore():
    _, line, _ = scene(1_000.0, 30.0, 1)
    found = nearest(shapely.get_coordinates(line), [line])
    assert (found.shore_m == 0).all()


def test_of_two_shores_at_one_distance_the_distance_is_that():
    site = np.array([[114.0, 0.0]])
    banks = [shapely.linestrings([[113, lat], [115, lat]]) for lat in (-0.01, 0.01)]
    found = nearest(site, banks)
    assert found.shore_m[0] == pytest.approx(inverse_m(114, 0, 114, 0.01), abs=MOST_OFF_M)
    assert abs(_feet(found)[0][1]) == pytest.approx(0.01)


@pytest.mark.parametrize("lat", LATITUDES)
@pytest.mark.parametrize("length_m", LENGTHS_M[1:])
def test_a_millimetre_decides(length_m, lat):
    _, line, sites = scene(length_m, lat, 12)
    feet = _feet(nearest(sites, [line]))
    bearing = GEOD.inv(feet[:, 0], feet[:, 1], sites[:, 0], sites[:, 1])[0]
    for wanted in (LIMIT_M - MILLIMETRE, LIMIT_M + MILLIMETRE):
        lon, lat_, _ = GEOD.fwd(feet[:, 0], feet[:, 1], bearing, np.full(len(feet), wanted))
        moved = np.stack([lon, lat_], axis=1)
        true_m = least_m([line], moved)
        close = np.abs(true_m - wanted) < MILLIMETRE / 10  # no other edge is nearer
        within = check_sites(moved[close], [line], limit_m=LIMIT_M).verdict == "within"
        assert (within == (wanted < LIMIT_M)).all()


def _feet(found):
    return np.stack([found.lon, found.lat], axis=1)
