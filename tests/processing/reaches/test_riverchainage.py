"""`parkshore:riverchainage` as planners run it."""

import re

import pyproj
import pytest
from parkshore.analysis.message import InputError
from parkshore.processing.framework.run import Run
from qgis.core import QgsPointXY, QgsProcessingContext, QgsProcessingException, QgsProperty

GEOD = pyproj.Geod(ellps="WGS84")
CHAINAGE = "parkshore:riverchainage"


@pytest.fixture
def stem(layer):
    return layer(
        "LineString",
        [("LineString(111 30, 112 30)", []), ("LineString(110 30, 111 30)", [])],
        name="stem",
    )


@pytest.fixture
def parks(layer):
    return layer(
        "Point",
        [
            ("Point(111 30.1)", ["a"]),
            ("Point(111.5 29.9)", ["b"]),
            ("Point(111 30)", ["c"]),
            ("Point(111 35)", ["d"]),
            (None, ["e"]),
        ],
        {"park_id": str},
        name="parks",
    )


def rows(results):
    return [tuple(feature.attributes()) for feature in results["OUTPUT"].getFeatures()]


def length(*lon):
    return GEOD.line_length(lon, [30] * len(lon)) / 1000


def test_chainage_offset_and_bank(run, parks, stem):
    results = run(CHAINAGE, {"PARKS": parks, "RIVER": stem, "OUTPUT": "memory:"})
    found = rows(results)
    assert found[0][1] == pytest.approx(length(111, 112), abs=1e-3)
    assert found[0][2] == pytest.approx(GEOD.inv(111, 30.1, 111, 30)[2], abs=0.01)
    assert [row[3] for row in found] == ["left", "right", None, None, None]
    assert found[2][1:3] == (pytest.approx(length(111, 112)), 0)
    assert found[3] == ("d", None, None, None)
    assert found[4] == ("e", None, None, None)
    assert (results["UNSNAPPED"], results["NOT_EVALUATED"]) == (1, 1)
    assert any("112.000000, 30.000000" in line for line in run.feedback.said)


@pytest.mark.parametrize(
    "mouth", ["110,30", "110,30 [EPSG:4490]", "12245143.987,3503549.843 [EPSG:3857]"]
)
def test_the_mouth_may_be_given_in_any_crs(run, parks, stem, mouth):
    results = run(CHAINAGE, {"PARKS": parks, "RIVER": stem, "MOUTH": mouth, "OUTPUT": "memory:"})
    found = rows(results)
    assert found[0][1] == pytest.approx(length(110, 111), abs=0.01)
    assert found[0][3] == "right"


def test_a_mouth_without_crs_may_be_in_the_rivers_own(run, parks, layer):
    line = "LineString(12245143.987 3503549.843, 12467782.969 3503549.843)"
    stem = layer("LineString", [(line, [])], crs="EPSG:3857")
    results = run(
        CHAINAGE,
        {"PARKS": parks, "RIVER": stem, "MOUTH": "12245143,3503549", "OUTPUT": "memory:"},
    )
    assert rows(results)[0][1] == pytest.approx(length(110, 111), abs=0.01)


@pytest.mark.parametrize(
    "mouth",
    ["nan,30", "110,inf", "-inf,30 [EPSG:4326]", "400,30", "110,95 [EPSG:4326]"],
)
def test_a_mouth_that_is_nowhere_is_told_in_one_sentence(run, parks, stem, mouth):
    told = re.escape(f"Mouth of the river: {mouth} is no place on Earth; give longitude and")
    with pytest.raises(QgsProcessingException, match=told):
        run(CHAINAGE, {"PARKS": parks, "RIVER": stem, "MOUTH": mouth, "OUTPUT": "memory:"})


@pytest.mark.parametrize("algorithm", ["riverchainage", "classifyreaches", "upstreamexposure"])
def test_a_mouth_of_no_numbers_is_refused_before_the_run(provider, algorithm):
    made = provider.algorithm(algorithm).create()
    known = {"METHOD": 2, "RIVER": "r", "MOUTH": QgsPointXY(float("nan"), 30)}
    with pytest.raises(InputError, match="Mouth of the river: nan,30 is no place"):
        made.refuse(Run(made, known, QgsProcessingContext()))
    unknown = {**known, "MOUTH": QgsProperty.fromExpression("@mouth")}
    made.refuse(Run(made, unknown, QgsProcessingContext()))


@pytest.mark.parametrize(
    ("lines", "parameters", "part"),
    [
        (
            ["LineString(110 30, 111 30)", "LineString(112 30, 113 30)"],
            {},
            r"stem does not merge into one line with two ends \(2 parts\); give the river's mouth",
        ),
        (
            ["LineString(110 30, 111 30)"],
            {"MOUTH": "100,30"},
            r"The mouth is 964\.\d km from stem",
        ),
        ([None], {}, "stem holds no line"),
    ],
)
def test_what_is_no_river_is_told(run, parks, layer, lines, parameters, part):
    stem = layer("LineString", [(line, []) for line in lines], name="stem")
    with pytest.raises(QgsProcessingException, match=part):
        run(CHAINAGE, {"PARKS": parks, "RIVER": stem, "OUTPUT": "memory:", **parameters})


def test_lines_off_the_mouth_are_told(run, parks, layer):
    lines = ["LineString(110 30, 112 30)", "LineString(114 30, 115 30)"]
    stem = layer("LineString", [(line, []) for line in lines], name="stem")
    run(CHAINAGE, {"PARKS": parks, "RIVER": stem, "MOUTH": "112,30", "OUTPUT": "memory:"})
    assert any("1 line of stem is not joined" in line for line in run.feedback.warned)


def test_small_gaps_are_bridged_and_longer_ones_named(run, parks, layer):
    millimetre = 1e-3 / 96_500  # of longitude at 30° of latitude
    lines = [f"LineString(110 30, {111 - millimetre} 30)", "LineString(111 30, 112 30)"]
    stem = layer("LineString", [(line, []) for line in lines], name="stem")
    given = {"PARKS": parks, "RIVER": stem, "OUTPUT": "memory:"}
    for mouth in ({}, {"MOUTH": "112,30"}):
        results = run(CHAINAGE, given | mouth)
        assert rows(results)[0][1] == pytest.approx(length(111, 112), abs=1e-3)
    place = r"close its gaps: 0\.0010 m \(111\.0000, 30\.0000\)"
    with pytest.raises(QgsProcessingException, match=place):
        run(CHAINAGE, {**given, "MAX_GAP": 0})
    wide = layer("LineString", [(lines[1], []), ("LineString(110 30, 110.99 30)", [])], name="stem")
    run(CHAINAGE, {**given, "RIVER": wide, "MOUTH": "112,30"})
    [told] = [line for line in run.feedback.warned if "has gaps" in line]
    assert "0.965 km (110.9950, 30.0000)" in told
    run(CHAINAGE, {**given, "RIVER": wide, "MAX_GAP": 1000})


def test_a_gap_of_a_projected_river_is_bridged(run, parks, layer):
    lines = ["LineString(12245143 3503549, 12356463 3503549)"]
    lines += ["LineString(12356463.5 3503549, 12467782 3503549)"]
    stem = layer("LineString", [(line, []) for line in lines], crs="EPSG:3857")
    found = rows(run(CHAINAGE, {"PARKS": parks, "RIVER": stem, "OUTPUT": "memory:"}))
    assert found[0][1] == pytest.approx(length(111, 112), abs=0.01)


def test_polygons_stand_for_a_point_on_them(run, layer, stem):
    ring = "Polygon((110.4 30.1, 110.6 30.1, 110.6 30.3, 110.4 30.3, 110.4 30.1))"
    parks = layer("Polygon", [(ring, [])])
    found = rows(run(CHAINAGE, {"PARKS": parks, "RIVER": stem, "OUTPUT": "memory:"}))
    assert found[0][0] == pytest.approx(length(110.5, 112), abs=0.2)
    assert found[0][2] == "left"
