"""`parkshore:shorelinecheck` as planners run it, held to the contract line by line."""

import hashlib

import numpy as np
import pyproj
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProperty,
)

from .checked_sites import GEOD, RIVER, north_of


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


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:4490", "EPSG:32650", "EPSG:4547", "EPSG:3857"])
def test_parks_in_any_crs(check, river, layer, crs):
    target = QgsCoordinateReferenceSystem(crs)
    base = "EPSG:4490" if crs in {"EPSG:4547", "EPSG:4490"} else "EPSG:4326"
    to_crs = pyproj.Transformer.from_crs(base, target.authid(), always_xy=True)
    lon, lat, _ = GEOD.fwd(114.0, 30.0, 0.0, 1234.5)
    x, y = to_crs.transform(lon, lat)
    _, rows = check(layer("Point", [(f"Point({x!r} {y!r})", [])], crs=crs), river)
    assert rows[0]["shore_m"] == pytest.approx(1234.5, abs=2e-5)


def test_input_is_never_changed(check, river, layer):
    parks = layer("Point", [(north_of(30, 10), ["a"])], {"name": str})

    def checksum(source):
        parts = [(f.id(), f.geometry().asWkt(17), f.attributes()) for f in source.getFeatures()]
        return hashlib.sha256(repr(parts).encode()).hexdigest()

    before = checksum(parks), checksum(river)
    check(parks, river)
    assert (checksum(parks), checksum(river)) == before


def test_a_polygon_shoreline_is_water(check, layer):
    water = layer(
        "Polygon",
        [
            (
                (
                    "Polygon((114 30, 115 30, 115 31, 114 31, 114 30), "
                    "(114.4 30.4, 114.6 30.4, 114.6 30.6, 114.4 30.6, 114.4 30.4))"
                ),
                ["长江", "main"],
            )
        ],
        RIVER,
    )
    parks = layer("Point", [("Point(114.2 30.2)", []), ("Point(114.5 30.5)", [])])
    _, rows = check(parks, water)
    assert rows[0]["shore_m"] == 0
    assert rows[0]["bearing"] is None
    assert (rows[0]["near_lon"], rows[0]["near_lat"]) == (114.2, 30.2)
    island, expected = rows[1], GEOD.inv(114.5, 30.5, 114.4, 30.5)[2]
    assert island["shore_m"] == pytest.approx(expected, rel=1e-5)
    assert island["verdict"] == "outside"


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


def test_limit_may_differ_by_park(check, river, layer):
    parks = layer("Point", [(north_of(30, 500), [d]) for d in (499.0, 500.5)], {"limit": float})
    _, rows = check(parks, river, DISTANCE=QgsProperty.fromField("limit"))
    assert [row["verdict"] for row in rows] == ["outside", "within"]


def test_no_parks_give_zeros(check, river, layer):
    numbers, rows = check(layer("Point", []), river)
    assert rows == []
    assert numbers["TOTAL"] == 0


def test_unusable_shoreline_features_are_counted(check, layer):
    shore = layer(
        "LineString",
        [
            ("LineString(114 29, 114 30)", ["a", "main"]),
            (None, ["b", "main"]),
            ("LineString(114 95, 114 96)", ["c", "main"]),
        ],
        RIVER,
    )
    numbers, rows = check(layer("Point", [(north_of(30, 7), [])]), shore)
    assert numbers["SHORE_SKIPPED"] == 2
    assert rows[0]["near_river"] == "a"


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


def test_antimeridian(check, layer):
    shore = layer("LineString", [("LineString(179.999 10, 179.999 11)", ["x", "main"])], RIVER)
    _, rows = check(layer("Point", [("Point(-179.999 10.5)", [])]), shore)
    expected = GEOD.inv(179.999, 10.5, -179.999, 10.5)[2]
    assert rows[0]["shore_m"] == pytest.approx(expected, rel=1e-6)


def test_unusable_water_of_classes_no_rule_names_is_counted_too(check, layer):
    shore = layer(
        "LineString",
        [("LineString(114 29, 114 30)", ["a", "main"]), (None, ["b", "other"])],
        RIVER,
    )
    numbers, _ = check(layer("Point", [(north_of(30, 7), [])]), shore, RULE_SET=1)
    assert numbers["SHORE_SKIPPED"] == 1


def test_null_of_a_dialog_counts_as_not_given(check, river, layer):
    from qgis.core import NULL

    parks = layer("Point", [(north_of(30, 7), [])])
    _, rows = check(
        parks, river, RULES=NULL, WATER=NULL, CONTROL_RANGE=NULL, LINKS=NULL, OPENED_FIELD=NULL
    )
    assert rows[0]["verdict"] == "within"


def test_numbers_by_park_may_be_text_or_the_whole_feature(check, river, layer):
    parks = layer("Point", [(north_of(30, 999), ["5"]), (north_of(30, 999), ["0"])], {"acc": str})
    numbers, _ = check(parks, river, PARK_ACCURACY=QgsProperty.fromField("acc"))
    assert (numbers["UNCERTAIN"], numbers["WITHIN"]) == (1, 1)
    whole = QgsProperty.fromExpression("attribute($currentfeature, 'acc')")
    assert check(parks, river, PARK_ACCURACY=whole)[0] == numbers


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
