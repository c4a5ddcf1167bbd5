"""`parkshore:shorelinecheck` as planners run it, held to the contract line by line."""

import hashlib

import numpy as np
import pytest
from qgis.core import QgsProcessingException, QgsProperty, QgsVectorLayer

from .check_places import CHECK, GEOD, NAN, RESULTS, RIVER, north_of, ring, square


def test_distance_limit_margin_verdict(check, river, layer):
    parks = layer("Point", [(north_of(30, d), [str(d)]) for d in (999, 1000, 1001)], {"name": str})
    numbers, rows = check(parks, river)
    assert [row["verdict"] for row in rows] == ["within", "within", "outside"]
    assert np.allclose([row["shore_m"] for row in rows], [999, 1000, 1001], atol=5e-6)
    assert [row["limit_m"] for row in rows] == [1000.0] * 3
    assert np.allclose([row["margin_m"] for row in rows], [-1, 0, 1], atol=5e-6)
    assert numbers["WITHIN"] == 2
    assert numbers["OUTSIDE"] == 1
    row = rows[2]
    assert (row["near_river"], row["river_cls"]) == ("长江", "main")
    assert (row["near_lon"], row["near_lat"]) == (114.0, 30.0)
    assert row["bearing"] == pytest.approx(180)
    assert [row[n] for n in ("rule_id", "rule_note", "in_area_m2", "in_share")] == [None] * 4


def test_input_is_never_changed(check, river, layer):
    parks = layer("Point", [(north_of(30, 10), ["a"])], {"name": str})

    def checksum(source):
        parts = [(f.id(), f.geometry().asWkt(17), f.attributes()) for f in source.getFeatures()]
        return hashlib.sha256(repr(parts).encode()).hexdigest()

    before = checksum(parks), checksum(river)
    check(parks, river)
    assert (checksum(parks), checksum(river)) == before


def test_water_beside_a_line_shoreline(check, river, layer):
    water = layer(
        "Polygon",
        [("Polygon((114 30, 114.5 30, 114.5 29, 114 29, 114 30))", ["长江", "main"])],
        RIVER,
    )
    parks = layer("Point", [("Point(114.3 29.5)", [])])
    _, rows = check(parks, river, WATER=water)
    assert (rows[0]["shore_m"], rows[0]["verdict"]) == (0, "within")


def test_uncertainty(check, river, layer):
    parks = layer(
        "Point",
        [(north_of(30, d), [a]) for d, a in ((996, 3.0), (996, 0.0), (1003.9, 0.0))],
        {"acc_m": float},
    )
    _, rows = check(
        parks, river, PARK_ACCURACY=QgsProperty.fromField("acc_m"), SHORELINE_SCALE=8000
    )
    assert [row["verdict"] for row in rows] == ["uncertain", "within", "uncertain"]


@pytest.mark.parametrize(
    ("classes", "facility", "expected"),
    [
        (["main"], 0, [("within", 640.0, 1000.0)]),
        (["lake"], 0, [("no rule", 640.0, None)]),
        (["tributary"], 1, [("no rule", 640.0, None)]),
        (["important"], 1, [("within", 640.0, 1000.0)]),
        (["main"], 1, [("within", 640.0, 3000.0)]),
        (["main"], 2, [("no rule", 640.0, None)]),
    ],
)
def test_yangtze_law_by_class_and_facility(check, layer, classes, facility, expected):
    shore = layer(
        "LineString", [("LineString(114 29, 114 30)", ["甲河", c]) for c in classes], RIVER
    )
    parks = layer("Point", [(north_of(30, 640), [])])
    _, rows = check(parks, shore, RULE_SET=1, FACILITY=facility, MEASURED_FROM=1)
    assert [(r["verdict"], round(r["shore_m"], 4), r["limit_m"]) for r in rows] == expected


def test_rule_notes(check, river, layer):
    parks = layer(
        "Point",
        [(north_of(30, 640), [day]) for day in ("2019", "2021", "2022-05", None)],
        {"opened": str},
    )
    _, rows = check(parks, river, RULE_SET=1, FACILITY=0)
    notes = [row["rule_note"].split(";") for row in rows]
    assert all("screening" in note for note in notes)
    assert all("barred to new and enlarged" in note for note in notes)
    assert [("existed before the rule" in n, "date unknown" in n) for n in notes] == [
        (True, False),
        (False, True),
        (False, False),
        (False, True),
    ]
    _, rows = check(parks, river, RULE_SET=2, FACILITY=0, MEASURED_FROM=1)
    assert "unverified text" in rows[0]["rule_note"]


def test_yellow_river_law_binds_inside_its_control_range(check, river, layer):
    area = layer("Polygon", [("Polygon((113 30, 115 30, 115 31, 113 31, 113 30))", [])])
    lon, lat, _ = GEOD.fwd(114, 30, 180, 700)
    parks = layer("Point", [(north_of(30, 800), []), (f"Point({lon!r} {lat!r})", [])])
    _, rows = check(parks, river, RULE_SET=3, FACILITY=0, CONTROL_RANGE=area)
    assert [row["verdict"] for row in rows] == ["within", "outside"]
    assert [row["limit_m"] for row in rows] == [0, 0]
    assert rows[0]["shore_m"] == 0
    assert rows[0]["margin_m"] == pytest.approx(-800, abs=2)
    assert rows[1]["margin_m"] == rows[1]["shore_m"] == pytest.approx(700, abs=2)


def test_ties_go_by_class_then_order(check, layer):
    shore = layer(
        "LineString",
        [
            ("LineString(114 29, 114 30)", [name, cls])
            for name, cls in (("lake", "lake"), ("b", "tributary"), ("a", "main"), ("c", "main"))
        ],
        RIVER,
    )
    _, rows = check(layer("Point", [(north_of(30, 7), [])]), shore)
    assert rows[0]["near_river"] == "a"


def test_area_within(check, layer):
    shore = layer("LineString", [("LineString(113 30, 115 30)", ["长江", "main"])], RIVER)
    half = 500.0
    lon, lat, _ = GEOD.fwd(114, 30, 0, 1000)
    _, rows = check(layer("Polygon", [(square(lon, lat, half), [])]), shore)
    whole = 4 * half * half
    assert rows[0]["shore_m"] == pytest.approx(500, abs=1)
    assert rows[0]["in_share"] == pytest.approx(0.5, abs=2e-3)
    assert rows[0]["in_area_m2"] == pytest.approx(whole / 2, rel=4e-3)


@pytest.mark.parametrize("rules", [0, 1])
@pytest.mark.parametrize("touched", [1.0, 300.0])
def test_the_share_of_a_site_on_water_that_no_shoreline_bounds(check, layer, rules, touched):
    """A pond far from the shoreline: the kilometre runs from its bank, as the verdict does."""
    shore = layer("LineString", [("LineString(113 30, 115 30)", ["长江", "main"])], RIVER)
    half = 2000.0
    lon, lat, _ = GEOD.fwd(114, 30, 0, 60_000)
    _, north, _ = GEOD.fwd(lon, lat, 0, half - touched)
    wide = f"({lon - 0.2} {north}, {lon + 0.2} {north}, {lon + 0.2} {north + 0.1}"
    pond = f"Polygon({wide}, {lon - 0.2} {north + 0.1}, {lon - 0.2} {north}))"
    given = {"WATER": layer("Polygon", [(pond, ["某河", "tributary"])], RIVER)}
    if rules:
        given |= {"RULE_SET": 1, "FACILITY": 0}
    _, [row] = check(layer("Polygon", [(square(lon, lat, half), [])]), shore, **given)
    assert (row["verdict"], row["shore_m"]) == ("within", 0)
    assert row["in_share"] == pytest.approx((1000 + touched) / (2 * half), abs=2e-3)


def test_links(check, river, layer, run):
    parks = layer("Point", [(north_of(30, 7), ["x"]), ("Point(114 29.5)", ["on"])], {"name": str})
    check(parks, river, LINKS="memory:")
    links = list(check.results["LINKS"].getFeatures())
    assert len(links) == 1
    assert links[0]["name"] == "x"
    assert links[0]["verdict"] == "within"
    line = links[0].geometry().asPolyline()
    assert GEOD.inv(*line[0], *line[1])[2] == pytest.approx(7, abs=1e-4)


def test_shapefile_output(run, river, layer, tmp_path):
    parks = layer("Point", [(north_of(30, 7), ["x"])], {"name": str})
    path = tmp_path / "checked.shp"
    run(CHECK, {"PARKS": parks, "SHORELINE": river, "OUTPUT": str(path)})
    saved = QgsVectorLayer(str(path), "saved", "ogr")
    assert saved.fields().names() == ["name", *RESULTS]
    assert next(saved.getFeatures())["verdict"] == "within"


def test_cancel_leaves_no_file(river, layer, tmp_path, provider):
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback

    parks = layer("Point", [(north_of(30, n), []) for n in range(1, 20)])
    path = tmp_path / "checked.gpkg"
    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(lambda share: feedback.cancel() if share > 60 else None)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(CHECK)
    results, _ = algorithm.run(
        {"PARKS": parks, "SHORELINE": river, "OUTPUT": str(path)},
        QgsProcessingContext(),
        feedback,
    )
    assert feedback.isCanceled()
    assert results == {}
    assert list(tmp_path.iterdir()) == []


def test_links_of_an_earlier_result_carry_none_of_it(check, river, layer):
    parks = layer("Point", [(north_of(30, 500), ["a"])], {"name": str})
    check(parks, river)
    first = check.output
    check(first, river, DISTANCE=100, LINKS="memory:")
    names = check.results["LINKS"].fields().names()
    assert names == ["name", "shore_m", "verdict", "near_river"]


def test_a_control_range_leaves_out_what_is_no_polygon(check, river, layer):
    area = "Polygon((113 30, 115 30, 115 31, 113 31, 113 30))"
    broken = ring((114, 30), (114.1, NAN), (114.1, 30.1), (114, 30))
    around = "Polygon((112 29, 116 29, 116 32, 112 32, 112 29))"
    parks = layer("Polygon", [(square(114, 30.5, 100), []), (around, [])])
    ranges = layer("Polygon", [(broken, []), (None, []), (area, [])], name="range")
    _, rows = check(parks, river, RULE_SET=3, FACILITY=0, CONTROL_RANGE=ranges)
    assert [row["verdict"] for row in rows] == ["within", "within"]
    assert str(rows[1]["margin_m"]) == "0.0"  # no vertex of it lies inside; never minus zero
    for nothing in ([], [(None, [])], [(broken, [])]):
        ranges = layer("Polygon", nothing, name="range")
        with pytest.raises(QgsProcessingException, match="range holds no usable control range"):
            check(parks, river, RULE_SET=3, FACILITY=0, CONTROL_RANGE=ranges)


def test_a_site_on_further_water_is_told_that_water(check, river, layer):
    lake = layer(
        "Polygon",
        [("Polygon((114.1 29.4, 114.2 29.4, 114.2 29.6, 114.1 29.6, 114.1 29.4))", ["L", "lake"])],
        RIVER,
    )
    parks = layer("Point", [("Point(114.15 29.5)", []), ("Point(114 29.5)", [])])
    _, rows = check(parks, river, WATER=lake)
    assert [(r["shore_m"], r["near_river"], r["river_cls"]) for r in rows] == [
        (0, "L", "lake"),
        (0, "长江", "main"),
    ]
    _, rows = check(parks, river, WATER=lake, RULE_SET=1, DISTANCE=1, MEASURED_FROM=1)
    assert rows[0]["verdict"] == "outside"
    assert rows[0]["near_river"] == "长江"
    assert rows[0]["rule_note"] == "lake at 0 m"
