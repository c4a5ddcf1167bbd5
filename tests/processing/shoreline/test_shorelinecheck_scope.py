"""`parkshore:shorelinecheck` outside the provinces and counties of a rule set."""

import json

import pytest
from parkshore.analysis.shoreline.check.rule_sets import RULE_SETS

NEAR = "Point(114.005 30)"
FAR = "Point(114.05 30)"
PLACE = {"province": str, "county": str}


@pytest.fixture
def check(run, layer, tmp_path, rows):
    """Check sites of places by the law's zones under another scope."""

    def checker(places, fields=PLACE, at=NEAR, **scope):
        document = json.loads(RULE_SETS.entries[0].path.read_text(encoding="utf-8"))
        document["scope"] = {"en": "a province", "zh": "某省", **scope}
        own = tmp_path / "own.json"
        own.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
        river = [("LineString(114 29, 114 31)", ["长江", "main"])]
        given = {
            "PARKS": layer("Point", [(at, list(place)) for place in places], fields),
            "SHORELINE": layer("LineString", river, {"river": str, "river_cls": str}),
            "RULE_SET": RULE_SETS.own,
            "RULES": str(own),
            "FACILITY": 0,
            "MEASURED_FROM": 1,
            "OUTPUT": str(tmp_path / "checked.gpkg"),
        }
        results = run("parkshore:shorelinecheck", given)
        return [(row["verdict"], row["rule_note"]) for row in rows(results["OUTPUT"])]

    return checker


def test_province_and_county_decide_whether_a_rule_binds(check):
    barred = "barred to new and enlarged;date unknown"
    places = [
        ("湖北省", None, ("within", barred)),
        ("Hubei", "x", ("within", barred)),
        ("江西省", None, ("no rule", "outside the scope")),
        ("贵州省", "赤水市", ("within", barred)),
        ("贵州省", "安龙县", ("no rule", "outside the scope")),
        ("贵州省", None, ("uncertain", "date unknown;scope unknown")),
        (None, "赤水市", ("uncertain", "date unknown;scope unknown")),
    ]
    scope = {"provinces": ["42", "52"], "counties": {"52": ["赤水"]}}
    found = check([place[:2] for place in places], **scope)
    assert [(verdict, _undated(note)) for verdict, note in found] == [
        (verdict, _undated(note)) for *_, (verdict, note) in places
    ]
    far = check([place[:2] for place in places], at=FAR, **scope)
    assert [verdict for verdict, _ in far] == [
        "outside" if verdict != "no rule" else verdict for *_, (verdict, _) in places
    ]


def test_a_catchment_binds_where_province_and_county_do_not_say_otherwise(check):
    scope = {"provinces": ["42", "52"], "counties": {"52": []}, "by_water": True}
    found = check([("贵州省", "安龙县"), ("", None), ("河北省", None)], **scope)
    assert [verdict for verdict, _ in found] == ["within", "within", "no rule"]


@pytest.mark.parametrize("by_water", [True, False])
def test_a_layer_without_provinces_is_judged_and_that_is_told(check, run, by_water):
    found = check([("x",)], {"name": str}, provinces=["42"], by_water=by_water)
    assert [verdict for verdict, _ in found] == ["within"]
    told = [text for text in run.feedback.warned if "no field province" in text]
    assert len(told) == (not by_water)


def _undated(note):
    return ";".join(each for each in (note or "").split(";") if each != "date unknown")
