"""`parkshore:upstreamexposure`: flow, tributaries, braids, places off the network."""

import pyproj
import pytest
from qgis.core import QgsProcessingException

GEOD = pyproj.Geod(ellps="WGS84")
EXPOSURE = "parkshore:upstreamexposure"
# a main stem to the east with a tributary from the north that joins at 110.5 E
LINES = ["LineString(110 30, 110.5 30, 111 30)", "LineString(110.5 30.3, 110.5 30)"]
MOUTH = "111,30"


def length(*points):
    lon, lat = zip(*points, strict=True)
    return GEOD.line_length(lon, lat) / 1000


@pytest.fixture
def expose(run, layer):
    def exposer(intakes, facilities, lines=LINES, crs="EPSG:4326", **parameters):
        given = {
            "NETWORK": layer("LineString", [(line, []) for line in lines], name="rivers"),
            "INTAKES": layer(
                "Point", [(wkt, [f"i{n}"]) for n, wkt in enumerate(intakes)], {"int_id": str}
            ),
            "FACILITIES": layer(
                "Point", [(wkt, [f"f{n}"]) for n, wkt in enumerate(facilities)], {"park_id": str}
            ),
            "MOUTH": MOUTH,
            "MAX_KM": 100,
            "OUTPUT": "memory:",
            "PAIRS": "memory:",
        }
        results = run(EXPOSURE, given | parameters)
        rows = [tuple(f.attributes())[1:] for f in results["OUTPUT"].getFeatures()]
        pairs = [tuple(f.attributes()) for f in results["PAIRS"].getFeatures()]
        return rows, pairs, results["UNSNAPPED"]

    return exposer


def test_only_what_flows_to_the_intake_counts(expose):
    rows, pairs, unsnapped = expose(
        ["Point(110.7 30)", "Point(110.5 30.1)", "Point(110.2 30)"],
        [
            "Point(110.9 30)",  # below all intakes
            "Point(110.6 30)",
            "Point(110.5 30.2)",  # on the tributary
            "Point(110.1 30)",
        ],
    )
    assert unsnapped == 0
    assert [row[0] for row in rows] == [3, 1, 1]
    assert [row[2] for row in rows] == ["f1", "f2", "f3"]
    assert rows[0][1] == pytest.approx(length((110.6, 30), (110.7, 30)), rel=1e-6)
    assert [pair[:2] for pair in pairs] == [
        *(("i0", "f1"), ("i0", "f2"), ("i0", "f3"), ("i1", "f2"), ("i2", "f3")),
    ]
    way = length((110.5, 30.2), (110.5, 30), (110.7, 30))
    assert pairs[1][2] == pytest.approx(way, rel=1e-6)


def test_the_direction_of_drawing_does_not_matter(expose):
    turned = ["LineString(111 30, 110.5 30, 110 30)", "LineString(110.5 30, 110.5 30.3)"]
    rows, _, _ = expose(["Point(110.7 30)"], ["Point(110.9 30)", "Point(110.5 30.2)"], turned)
    assert rows[0][0] == 1
    rows, _, _ = expose(["Point(110.7 30)"], ["Point(110.9 30)", "Point(110 30)"], MOUTH="110,30")
    assert rows[0][2] == "f0"


def test_the_limit_is_along_the_river(expose):
    place = ["Point(110.1 30)", "Point(110.65 30)"]
    near = length((110.1, 30), (110.7, 30))
    for limit, count in ((near + 0.001, 2), (near - 0.001, 1)):
        rows, _, _ = expose(["Point(110.7 30)"], place, MAX_KM=limit)
        assert rows[0][0] == count


def test_braids_take_the_shortest_way(expose):
    braid = [
        "LineString(110 30, 110.4 30)",
        "LineString(110.4 30, 110.6 30)",
        "LineString(110.4 30, 110.5 30.2, 110.6 30)",
        "LineString(110.6 30, 111 30)",
    ]
    rows, _, _ = expose(["Point(110.8 30)"], ["Point(110.1 30)", "Point(110.5 30.2)"], braid)
    assert rows[0][0] == 2
    assert rows[0][2] == "f1"
    assert rows[0][1] == pytest.approx(length((110.5, 30.2), (110.6, 30), (110.8, 30)), rel=1e-6)


# a loop whose southern arm is much the longer
LOOP = [
    "LineString(110 30, 110.4 30)",
    "LineString(110.6 30, 110.4 30)",
    "LineString(110.6 30, 110.5 29.2, 110.4 30)",
    "LineString(110.6 30, 111 30)",
]


def test_both_arms_of_a_loop_flow_from_its_head(expose):
    head, long_arm, short_arm = "Point(110.1 30)", "Point(110.42 29.84)", "Point(110.5 30)"
    rows, pairs, _ = expose([long_arm, short_arm], [head, long_arm, short_arm], LOOP, MAX_KM=500)
    assert [pair[:2] for pair in pairs] == [
        *(("i0", "f1"), ("i0", "f0"), ("i1", "f2"), ("i1", "f0")),
    ]
    assert [row[0] for row in rows] == [2, 2]
    assert {pair[3] for pair in pairs} == {1}


def test_an_arm_of_unknown_flow_is_counted_and_listed(expose, run):
    lines = [*LOOP, "LineString(110.5 28.5, 110.5 29.2)"]
    head, arm, below = "Point(110.1 30)", "Point(110.42 29.84)", "Point(110.8 30)"
    tributary = "Point(110.5 28.6)"
    _, pairs, _ = expose([arm, below], [head, tributary], lines, MAX_KM=500)
    assert {pair[:2]: pair[3] for pair in pairs} == {
        ("i0", "f0"): 0,
        ("i0", "f1"): 0,
        ("i1", "f0"): 1,
        ("i1", "f1"): 1,
    }
    [told] = [line for line in run.feedback.warned if "does not tell the flow" in line]
    assert "2 pairs hang on it: f0 → i0, f1 → i0." in told


def test_as_digitised_water_flows_as_the_lines_are_drawn(expose):
    drawn = [
        LOOP[0],
        "LineString(110.4 30, 110.6 30)",
        "LineString(110.4 30, 110.5 29.2, 110.6 30)",
    ]
    lines = [*drawn, LOOP[3], "LineString(110.5 28.5, 110.5 29.2)"]
    given = (["Point(110.42 29.84)"], ["Point(110.1 30)", "Point(110.5 28.6)"])
    rows, pairs, _ = expose(*given, lines, MAX_KM=500, DIRECTION=1)
    assert rows[0][::2] == (1, "f0")
    assert pairs[0][3] == 1
    turned = [*drawn[:2], LOOP[2], *lines[3:]]
    rows, _, _ = expose(*given, turned, MAX_KM=500, DIRECTION=1)
    assert rows[0][::2] == (2, "f1")  # down the short arm and back up the other


@pytest.mark.parametrize("direction", [0, 1])
@pytest.mark.parametrize(
    "lines",
    [
        ["LineString(110 30, 110.5 30)", "LineString(110.500005 30, 111 30)"],
        ["LineString(110 30.2, 110.5 30.2, 110.6 30.000005)", "LineString(110.2 30, 111 30)"],
    ],
    ids=["behind", "beside"],
)
def test_small_gaps_are_bridged(lines, direction, expose, run):
    head = lines[0].partition("(")[2].partition(",")[0]
    given = (["Point(110.8 30)"], [f"Point({head})"], lines)
    rows, _, _ = expose(*given, DIRECTION=direction)
    assert rows[0][0] == 1
    assert any("1 gap of rivers is bridged" in said for said in run.feedback.said)
    rows, _, _ = expose(*given, DIRECTION=direction, MAX_GAP=0.1)
    assert rows[0][0] == 0
    assert any("has gaps that are not bridged: 0." in line for line in run.feedback.warned)
    assert any("not joined with the mouth: nothing" in line for line in run.feedback.warned)


def test_an_end_on_a_line_without_a_vertex_there_is_no_gap(expose, run):
    lines = ["LineString(110 30.2, 110.5 30.2, 110.6 30)", "LineString(110.2 30, 111 30)"]
    rows, _, _ = expose(["Point(110.8 30)"], ["Point(110 30.2)"], lines)
    assert rows[0][0] == 1
    assert not any("bridged" in line for line in [*run.feedback.said, *run.feedback.warned])


def test_a_gap_of_a_projected_network_is_bridged_and_a_longer_one_named(expose, run, layer):
    lines = [
        "LineString(12245143 3503549, 12356463 3503549)",
        "LineString(12356463.9 3503549, 12467782 3503549)",
        "LineString(12400000 3600000, 12400000 3504549)",
    ]
    rivers = layer("LineString", [(w, []) for w in lines], crs="EPSG:3857", name="rivers")
    given = {"NETWORK": rivers, "MOUTH": "112,30", "MAX_KM": 500}
    rows, _, _ = expose(["Point(111.5 30)"], ["Point(110.2 30)"], **given)
    assert rows[0][0] == 1
    [told] = [line for line in run.feedback.warned if "gaps that are not bridged" in line]
    assert "0.86" in told
    assert "(111.3911, 30.0039)" in told


def test_places_off_the_network_are_kept_without_result(expose, run):
    rows, pairs, unsnapped = expose(
        ["Point(110.7 30.2)", "Point(113 30)", None, "Point(110.7 30)"],
        ["Point(110.6 30.01)", "Point(110.6 30.2)", "Point(113 30)", None],
        [*LINES, "LineString(112.5 30, 113.5 30)"],
    )
    assert rows[:3] == [(None, None, None)] * 3
    assert rows[3][0] == 1
    assert unsnapped == 3
    assert len(pairs) == 1
    told = [line for line in run.feedback.warned if "not on the network" in line]
    assert "3 intakes and 3 facilities" in told[0]
    assert "2 of them on lines not joined" in told[0]


def test_without_facilities_there_are_none_upstream(expose):
    assert expose(["Point(110.7 30)"], [])[0] == [(0, None, None)]


@pytest.mark.parametrize(
    ("lines", "parameters", "part"),
    [
        (LINES, {"MOUTH": "112,30"}, "The mouth is .* km from rivers"),
        ([None], {}, "rivers holds no line"),
    ],
)
def test_a_network_that_does_not_reach_the_mouth_is_told(expose, lines, parameters, part):
    with pytest.raises(QgsProcessingException, match=part):
        expose(["Point(110.7 30)"], ["Point(110.6 30)"], lines, **parameters)


def test_a_projected_network_gives_the_same_lengths(expose, run, layer):
    stem = "LineString(12245143.987 3503549.843, 12356463.478 3503549.843)"
    rivers = layer("LineString", [(stem, [])], crs="EPSG:3857", name="rivers")
    rows, _, _ = expose(["Point(110.7 30)"], ["Point(110.2 30)"], NETWORK=rivers)
    assert rows[0][1] == pytest.approx(length((110.2, 30), (110.7, 30)), rel=1e-5)
