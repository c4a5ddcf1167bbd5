"""Rule sets of the check: classes, facilities, dates, the control range, the own file."""

import json

import pytest
from qgis.core import (
    QgsProcessingException,
)

from .checked_sites import GEOD, NAN, RIVER, north_of, ring, square


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


def test_a_rule_set_needs_classes(check, layer):
    parks = layer("Point", [(north_of(30, 1), [])])
    shore = layer("LineString", [("LineString(114 29, 114 30)", [])], name="bare")
    with pytest.raises(QgsProcessingException, match="Prepare shoreline"):
        check(parks, shore, RULE_SET=1)


def test_a_rules_file_with_a_typo_names_its_path(check, river, layer, root, tmp_path):
    text = (root / "resources" / "rules" / "yangtze_law.json").read_text(encoding="utf-8")
    rules = json.loads(text)
    rules["zones"][0]["distanze_m"] = rules["zones"][0].pop("distance_m")
    path = tmp_path / "rules.json"
    path.write_text(json.dumps(rules), encoding="utf-8")
    parks = layer("Point", [(north_of(30, 1), [])])
    with pytest.raises(QgsProcessingException, match=r"zones\[0\]"):
        check(parks, river, RULE_SET=4, RULES=str(path))


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


def test_a_closure_that_no_date_tells_is_taken_as_unknown_and_told(check, river, layer, run):
    """As the options do: neither closed nor open without a word."""
    days = ["2020", "已关停", "2021-02-30", "否", "2999", None]
    parks = layer("Point", [(north_of(30, 640), [day]) for day in days], {"closed": str}, name="x")
    _, rows = check(parks, river, RULE_SET=1, FACILITY=0, CLOSED_FIELD="closed")
    assert ["has closed" in row["rule_note"] for row in rows] == [True, *[False] * 5]
    assert [text for text in run.feedback.warned if "no date" in text] == [
        "Field closed of x holds 已关停, 2021-02-30, which is no date: taken as unknown."
    ]
