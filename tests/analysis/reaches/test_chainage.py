"""Chainage, offset and bank, each against lengths of the ellipsoid; and back to the point."""

import numpy as np
import pyproj
import pytest
import shapely
from parkshore.analysis.message import InputError
from parkshore.analysis.reaches import chainage
from parkshore.analysis.reaches.river_line import River

GEOD = pyproj.Geod(ellps="WGS84")
WEST_TO_EAST = "LINESTRING (110 30, 111 30.2, 112 30)"


def river(*lines, mouth=None, **options):
    return River.from_lines(np.array(shapely.from_wkt(lines)), "the river", mouth=mouth, **options)


def length(*points):
    lon, lat = zip(*points, strict=True)
    return GEOD.line_length(lon, lat)


def locate(found, *points):
    return chainage.locate(found, np.array(points, dtype=float))


@pytest.fixture(scope="module")
def winding():
    """A river of 399 edges, about 6 km each, bent by up to 40 degrees."""
    generator = np.random.default_rng(1)
    lat = 30 + np.cumsum(generator.normal(0, 0.01, 400))
    return river(shapely.linestrings(np.linspace(100, 122, 400), lat).wkt)


def test_the_last_vertex_is_the_mouth():
    found = river(WEST_TO_EAST)
    place = locate(found, (112, 30), (111, 30.2), (110, 30))
    np.testing.assert_allclose(
        place.chain_m,
        [0, length((111, 30.2), (112, 30)), length((110, 30), (111, 30.2), (112, 30))],
        atol=1e-6,
    )
    np.testing.assert_allclose(place.offset_m, 0, atol=1e-6)
    assert place.side.tolist() == [0, 0, 0]
    assert found.mouth == (112, 30)


def test_a_mouth_turns_the_river_round():
    place = locate(river(WEST_TO_EAST, mouth=(109.99, 30)), (111, 30.2))
    np.testing.assert_allclose(place.chain_m, length((110, 30), (111, 30.2)), atol=1e-6)


def test_lines_are_merged_in_any_order():
    parts = ("LINESTRING (111 30.2, 112 30)", "LINESTRING (110 30, 111 30.2)")
    place = locate(river(*parts), (110, 30))
    np.testing.assert_allclose(place.chain_m, river(WEST_TO_EAST).piece_m[0])


@pytest.mark.parametrize(
    ("point", "bank"),
    [((110.5, 31), "left"), ((110.5, 29), "right"), ((111, 31), "left"), ((111.5, 29), "right")],
)
def test_banks_look_downstream(point, bank):
    side = locate(river(WEST_TO_EAST), point).side[0]
    assert chainage.BANKS[side] == bank
    turned = locate(river(WEST_TO_EAST, mouth=(110, 30)), point).side[0]
    assert turned == -side


@pytest.mark.parametrize(("point", "bank"), [((109, 31), "left"), ((111, 29), "right")])
def test_bank_at_a_sharp_bend_is_its_outer_side(point, bank):
    # the river comes from the north-east, turns by 150 degrees and leaves to the east
    side = locate(river("LINESTRING (112 31, 110 30, 112 29.9)"), (109, 30.02)).side[0]
    assert chainage.BANKS[side] == "right"
    side = locate(river("LINESTRING (110 29, 110 30, 111 30)"), point).side[0]
    assert chainage.BANKS[side] == bank


def test_offset_is_the_geodesic_distance():
    place = locate(river("LINESTRING (110 29, 110 31)"), (110.3, 30))
    _, _, straight = GEOD.inv(110, 30, 110.3, 30)
    assert 0 < straight - place.offset_m[0] < 1  # the foot lies a little beside the parallel
    assert place.offset_m[0] > 28_900


def test_points_that_are_none_have_no_place():
    place = locate(river(WEST_TO_EAST), (np.nan, 30), (110, 91), (111, 30))
    assert np.isnan(place.chain_m[:2]).all()
    assert np.isnan(place.offset_m[:2]).all()
    assert place.side[:2].tolist() == [0, 0]
    assert place.chain_m[2] > 0


def test_thousand_places_invert_to_the_point_and_back(winding):
    generator = np.random.default_rng(2)
    vertex = np.r_[winding.before_m, winding.piece_m[0]]
    along = generator.uniform(0.2, 0.8, 1000)
    edge = generator.integers(0, len(winding.start), 1000)
    chain = winding.piece_m[0] - (vertex[edge] + along * winding.length_m[edge])
    wanted = chainage.Place(
        chain, generator.uniform(0, 3000, 1000), generator.choice([1, -1], 1000)
    )
    points = chainage.invert(winding, wanted)
    found = chainage.locate(winding, points)
    own = np.abs(found.chain_m - chain) < 1  # else another bend of the river is nearer
    assert own.sum() > 900
    np.testing.assert_allclose(found.chain_m[own], chain[own], atol=0.001)
    np.testing.assert_allclose(found.offset_m[own], wanted.offset_m[own], atol=0.001)
    assert (found.side[own] == wanted.side[own]).all()
    again = chainage.invert(winding, found)
    _, _, error = GEOD.inv(*again[own].T, *points[own].T)
    assert error.max() < 0.001


def test_far_points_invert_too(winding):
    generator = np.random.default_rng(3)
    points = np.column_stack([generator.uniform(101, 121, 500), generator.uniform(27, 33, 500)])
    place = chainage.locate(winding, points)
    again = chainage.invert(winding, place)
    _, _, error = GEOD.inv(*again.T, *points.T)
    vertices = winding.piece_m[0] - np.r_[winding.before_m, winding.piece_m[0]]
    at_bend = np.abs(place.chain_m[:, None] - vertices).min(axis=1) < 0.01
    assert (~at_bend).sum() > 20
    assert place.offset_m[~at_bend].max() > 50_000
    assert error[~at_bend].max() < 0.01


def test_drawn_in_a_projected_crs():
    to_utm = pyproj.Transformer.from_crs(4326, 32649, always_xy=True)
    xy = np.column_stack(to_utm.transform([110.2, 111, 111.8], [30, 30.1, 30]))

    def to_lonlat(points):
        return np.column_stack(to_utm.transform(*points.T, direction="INVERSE"))

    found = River.from_lines(np.array([shapely.linestrings(xy)]), "utm", to_lonlat=to_lonlat)
    assert found.piece_m[0] == pytest.approx(length((110.2, 30), (111, 30.1), (111.8, 30)), abs=0.5)
    middle = to_lonlat((xy[:1] + xy[1:2]) / 2)
    place = chainage.locate(found, middle)
    assert place.offset_m[0] < 0.002
    along = place.chain_m[0] - length((111, 30.1), (111.8, 30))
    assert along == pytest.approx(length((110.2, 30), (111, 30.1)) / 2, abs=20)


FORK = ("LINESTRING (110 30, 111 30)", "LINESTRING (110 31, 111 30)", "LINESTRING (111 30, 112 30)")
BRAID = (
    "LINESTRING (110 30, 110.5 30)",
    "LINESTRING (110.5 30, 111 30)",
    "LINESTRING (110.5 30, 110.7 30.4, 111 30)",
    "LINESTRING (111 30, 112 30)",
)


def test_tributaries_are_measured_by_their_own_way():
    found = river(*FORK, mouth=(112, 30))
    place = locate(found, (110, 31), (110, 30), (111.5, 30.1))
    last = length((111, 30), (112, 30))
    np.testing.assert_allclose(
        place.chain_m[:2],
        [length((110, 31), (111, 30)) + last, length((110, 30), (111, 30)) + last],
    )
    assert chainage.BANKS[place.side[2]] == "left"


def test_braids_are_measured_by_the_shortest_way():
    found = river(*BRAID, mouth=(112.0001, 30))
    place = locate(found, (110, 30), (110.7, 30.4))
    np.testing.assert_allclose(
        place.chain_m,
        [
            length((110, 30), (110.5, 30)) + length((110.5, 30), (111, 30), (112, 30)),
            length((110.7, 30.4), (111, 30), (112, 30)),
        ],
        rtol=1e-9,
    )


def test_a_mouth_within_the_line_is_measured_from_on_both_sides():
    found = river(WEST_TO_EAST, mouth=(111, 30.2))
    place = locate(found, (110, 30), (112, 30))
    np.testing.assert_allclose(
        place.chain_m, [length((110, 30), (111, 30.2)), length((111, 30.2), (112, 30))]
    )
    cut = river("LINESTRING (110 30, 112 30)", mouth=(111, 30.00001))
    assert not cut.is_one_line
    assert locate(cut, (111, 30)).chain_m[0] < 0.01


def test_a_loop_needs_a_mouth_and_then_goes_the_shorter_way():
    ring = "LINESTRING (110 30, 111 30, 111 31, 110 31, 110 30)"
    with pytest.raises(InputError, match="does not merge into one line"):
        river(ring)
    place = locate(river(ring, mouth=(110, 30)), (111, 30), (110, 31))
    np.testing.assert_allclose(
        place.chain_m, [length((110, 30), (111, 30)), length((110, 30), (110, 31))], rtol=1e-9
    )


def test_parts_that_do_not_reach_the_mouth_are_left_out_and_counted():
    found = river(WEST_TO_EAST, "LINESTRING (115 30, 116 30)", mouth=(112, 30))
    assert found.unreached == 1
    assert locate(found, (115, 30)).offset_m[0] > 200_000


@pytest.mark.parametrize(
    ("lines", "options", "part"),
    [
        (FORK, {}, r"the river does not merge into one line with two ends \(3 parts\); give"),
        ((WEST_TO_EAST, "LINESTRING (115 30, 116 30)"), {}, r"\(2 parts\)"),
        (("POINT (1 1)", "LINESTRING EMPTY"), {}, "the river holds no line"),
        ((), {}, "the river holds no line"),
        ((WEST_TO_EAST,), {"mouth": (114, 30)}, r"The mouth is 193.0 km from the river"),
        ((WEST_TO_EAST,), {"mouth": (np.nan, 30)}, r"The mouth is nan km"),
    ],
)
def test_what_cannot_be_a_river_is_told(lines, options, part):
    with pytest.raises(InputError, match=part):
        river(*lines, **options)


def test_only_one_line_can_be_inverted():
    found = river(*FORK, mouth=(112, 30))
    with pytest.raises(ValueError, match="one line"):
        chainage.invert(found, locate(found, (110, 31)))


def test_doubled_lines_and_vertices_count_once():
    found = river(WEST_TO_EAST, WEST_TO_EAST, "LINESTRING (110 30, 110 30)")
    assert found.piece_m[0] == pytest.approx(length((110, 30), (111, 30.2), (112, 30)))
