"""`parkshore:siteoptions` as planners run it."""

import datetime
import json

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

OPTIONS = "parkshore:siteoptions"
FIELDS = {
    "park_id": str,
    "verdict": str,
    "river_cls": str,
    "rule_note": str,
    "opened": str,
    "approved": str,
    "accredited": int,
    "scale": str,
    "reach": str,
    "cod_cls": str,
}
COUNTS = ("UPGRADE", "RELOCATE", "TRANSFER", "CLOSE", "NO_ACTION", "NO_RULE", "CHECK_APPROVAL")
EXISTING = {"verdict": "within", "opened": "2000"}


def site(place=None, **values):
    return (place, [values.get(name) for name in FIELDS])


@pytest.fixture
def decide(run, layer):
    def runner(*sites, fields=FIELDS, **parameters):
        sites = layer("Point", sites, fields, name="sites")
        results = run(OPTIONS, {"SITES": sites, "OUTPUT": "memory:", **parameters})
        rows = [tuple(f.attributes())[-3:] for f in results["OUTPUT"].getFeatures()]
        assert sum(results[name] for name in COUNTS) == len(rows) == sites.featureCount()
        return rows, results

    return runner


def test_options_rules_reasons_and_counts(decide):
    rows, results = decide(
        site(verdict="within", opened="2022", approved="2021-06"),
        site(**EXISTING, accredited=0, scale="below"),
        site(verdict="within", opened="2022", rule_note="existed before the rule", accredited=1),
        site(**EXISTING, accredited=0, reach="downstream", cod_cls="low"),
        site(verdict="outside"),
        site(verdict="uncertain"),
        site(),
        site(verdict="within", opened="2022"),
        site(verdict="within", opened="2022", approved="2019", accredited=1),
        site(verdict="within"),
    )
    assert [row[0] for row in rows] == [
        *("close", "relocate", "upgrade", "transfer", "no rule", "no rule", "no rule"),
        *("check approval", "upgrade", "check approval"),
    ]
    assert rows[0][1] == "within_approved_after"
    assert rows[0][2].endswith(
        "[closed=no; verdict=within; before=no; spoken=yes; river_cls=unknown]"
    )
    assert all("For deliberation, no enforcement." in row[2] for row in rows)
    assert [results[name] for name in COUNTS] == [2, 1, 1, 1, 0, 3, 2]


def test_what_holds_for_all_stands_in_the_metadata(decide):
    _, results = decide(site(**EXISTING, accredited=1), DATE="2024-02-29")
    told = results["OUTPUT"].metadata().abstract()
    assert "As of 29 February 2024" in told
    assert "For deliberation, no enforcement." in told
    _, results = decide(site(**EXISTING, accredited=1))
    today = datetime.datetime.now(tz=datetime.UTC).date()
    assert f"As of {today.day} {today:%B %Y}" in results["OUTPUT"].metadata().abstract()


@pytest.mark.parametrize("value", ["2022-02-30", "soon", "2022"])
def test_a_day_that_is_none_is_told(decide, value):
    with pytest.raises(QgsProcessingException, match=f"As of is {value}; give a day as YYYY-MM-DD"):
        decide(site(), DATE=value)


def test_nothing_that_no_rule_speaks_of_is_closed(decide):
    fields = dict.fromkeys(("verdict", "rule_id", "facil_src", "approved"), str)
    fields |= {"chemical": int}
    rows, results = decide(
        (None, ["within", "chemical_1km", "flag", "2022", 1]),
        (None, ["within", "chemical_1km", "parameter", "2022", 0]),
        (None, ["within", None, None, "2022", 1]),
        (None, ["within", "chemical_range", "flag", "2022", 1]),
        (None, ["no rule", None, "flag", "2022", 0]),
        (None, ["within", "chemical_1km", "unknown", "2022", None]),
        fields=fields,
    )
    assert [row[1] for row in rows] == [
        *("within_approved_after", "not_spoken_of", "not_spoken_of", "not_spoken_of"),
        *("not_judged", "facility_unknown"),
    ]
    assert (results["CLOSE"], results["NO_RULE"]) == (1, 5)
    assert "it is not known: Whether it is chemical or a tailings pond." in rows[5][2]


def test_dates_that_are_none_and_a_day_before_the_law_are_told(decide, run):
    fields = {"verdict": str, "opened": str, "approved": str, "closed": str}
    sites = [
        (None, ["within", "2022", "待定", "否"]),
        (None, ["within", "2022年", "2020年11月", "soon"]),
    ]
    rows, _ = decide(*sites, fields=fields, DATE="2024-06-01")
    assert [row[0] for row in rows] == ["check approval", "no rule"]
    assert run.feedback.warned == [
        "Field approved of sites holds 待定, which is no date: taken as unknown.",
        "Field closed of sites holds soon, which is no date: taken as unknown.",
    ]
    decide(*sites, fields=fields, DATE="2021-02-28")
    assert run.feedback.warned[0].startswith("28 February 2021 is before 1 March 2021, from which")


def test_an_accreditation_that_has_ended_is_none(decide, layer):
    fields = {"verdict": str, "opened": str, "accredited": int, "accr_from": str, "accr_to": str}
    sites = [
        (None, ["within", "2000", 1, *period])
        for period in (("2019", "2023"), ("2019", None), ("2025", None), ("2019", "2024"))
    ]
    rows, _ = decide(*sites, fields=fields, DATE="2024-06-01")
    assert [row[0] for row in rows] == ["relocate", "upgrade", "relocate", "no rule"]
    assert "hangs on what is not known: Rule, Accreditation of the park" in rows[3][2]
    parks = layer(
        "None",
        [(None, ["p1", 1, "2023-12-31"]), (None, ["p2", 1, "2024年12月"])],
        {"park_id": str, "accredited": int, "accr_to": str},
        crs="",
    )
    rows, _ = decide(
        site(park_id="p1", **EXISTING),
        site(park_id="p2", **EXISTING),
        PARKS=parks,
        DATE="2024-06-01",
    )
    assert [row[0] for row in rows] == ["relocate", "upgrade"]


def test_a_closed_site_needs_no_action(decide):
    next_year = str(datetime.datetime.now(tz=datetime.UTC).year + 1)
    closings = ["2018", "是", next_year, None, "soon"]
    rows, results = decide(
        *((None, ["within", closed, "2000", 0]) for closed in closings),
        fields={"verdict": str, "closed": str, "opened": str, "accredited": int},
    )
    assert [row[1] for row in rows] == [
        *("closed", "closed", "within_other_reach", "within_other_reach", "within_other_reach"),
    ]
    told = "The site has closed already. For deliberation, no enforcement. [closed=yes]"
    assert rows[0] == ("no action", "closed", told)
    assert "closed=unknown" in rows[4][2]
    assert (results["NO_ACTION"], results["RELOCATE"]) == (2, 3)
    fields = {"verdict": str, "closed": str}
    rows, _ = decide((None, ["within", "2018"]), fields=fields, DATE="2017-12-31")
    assert rows[0][0] == "check approval"


def test_a_site_without_own_values_has_those_of_its_park(decide, layer, run):
    parks = layer(
        "None",
        [(None, ["p1", 1, "high"]), (None, ["p2", 0, None])],
        {"park_id": str, "accredited": int, "cod_cls": str},
        crs="",
    )
    rows, _ = decide(
        site(park_id="p1", **EXISTING, river_cls="main"),
        site(park_id="p1", **EXISTING, river_cls="main", cod_cls="low"),
        site(park_id="p2", **EXISTING, accredited=1),
        site(park_id="p9", **EXISTING),
        PARKS=parks,
    )
    assert [row[1] for row in rows] == [
        *("within_park_heavy", "within_park", "within_park_small_water"),
        "within_accreditation_unknown",
    ]
    told = "1 row of sites names a park that layer lacks (first: p9)."
    assert told in run.feedback.warned


def test_ids_of_parks_join_as_text_and_as_numbers(decide, layer):
    parks = layer("None", [(None, [7, 1])], {"park_id": float, "accredited": int}, crs="")
    rows, _ = decide(site(park_id="7", **EXISTING, river_cls="main"), PARKS=parks)
    assert rows[0][1] == "within_park"


def test_a_park_that_stands_twice_is_told(decide, layer):
    parks = layer("None", [(None, ["p1"]), (None, ["p1"])], {"park_id": str}, crs="", name="parks")
    with pytest.raises(QgsProcessingException, match="parks holds the park p1 twice"):
        decide(site(park_id="p1", verdict="within"), PARKS=parks)


def test_areas_in_any_crs(decide, layer):
    ring = "Polygon((100 30, 101 30, 101 31, 100 31, 100 30))"
    metric = "Polygon((11243600 3503500, 11354900 3503500, 11354900 3632700, 11243600 3503500))"
    sensitive = layer("Polygon", [(ring, [])])
    urban = layer("Polygon", [(metric, [])], crs="EPSG:3857")
    rows, _ = decide(
        site("Point(100.5 30.5)", **EXISTING, accredited=0),
        site("Point(101.5 30.1)", **EXISTING, accredited=0),
        site("Point(110 30)", **EXISTING, accredited=0, reach="upstream"),
        site(None, **EXISTING, accredited=0, reach="upstream"),
        SENSITIVE=sensitive,
        URBAN=urban,
    )
    assert [row[1] for row in rows] == [
        *("within_sensitive", "within_urban", "within_other_reach", "within_other_reach"),
    ]
    assert "urban=no" in rows[2][2]
    assert "urban=unknown" in rows[3][2]


def test_an_own_table(decide, tmp_path):
    rows, results = decide(
        site(verdict="within", scale="above"),
        site(verdict="outside"),
        TABLE=1,
        TABLE_FILE=own_table(tmp_path),
    )
    assert rows[0][:2] == ("close", "a")
    assert rows[1][:2] == ("no rule", None)
    assert rows[1][2] == (
        "nothing For deliberation, no enforcement. [verdict=outside; scale=unknown]"
    )
    assert results["NO_RULE"] == 1


def own_table(tmp_path, **changes):
    text = {"en": "t", "zh": "文"}
    document = {
        "id": "own",
        "title": text,
        "source": text,
        "verified": False,
        "inputs": [
            {"id": "verdict", "kind": "text", "values": ["within", "outside"]},
            {"id": "scale", "kind": "text", "values": ["above"]},
        ],
        "rules": [
            {"id": "a", "when": {"verdict": ["within"]}, "option": "close", "why": text},
            {"id": "b", "when": {"scale": ["above"]}, "option": "upgrade", "why": text},
        ],
        "default": {"option": "no rule", "why": {"en": "nothing", "zh": "无"}},
    }
    document["rules"][1]["when"]["verdict"] = ["unknown"]
    kept = {name: value for name, value in (document | changes).items() if value is not None}
    file = tmp_path / "own.json"
    file.write_text(json.dumps(kept), "utf-8")
    return str(file)


@pytest.mark.parametrize(
    ("changes", "part"),
    [
        ({"default": None}, "own.json: default is missing"),
        (
            {
                "rules": [
                    {
                        "id": name,
                        "when": {"verdict": ["within"]},
                        "option": "close",
                        "why": {"en": "t", "zh": "文"},
                    }
                    for name in "ab"
                ]
            },
            r"rules\[0\] \(a\) and rules\[1\] \(b\) both fire",
        ),
    ],
)
def test_a_table_without_default_or_with_two_rules_that_fire_is_refused(
    decide, tmp_path, changes, part
):
    with pytest.raises(QgsProcessingException, match=part):
        decide(site(), TABLE=1, TABLE_FILE=own_table(tmp_path, **changes))


@pytest.mark.parametrize(
    ("parameters", "part"),
    [
        ({"TABLE": 1}, "choose it as Own decision table"),
        ({"TABLE": 1, "TABLE_FILE": "/nowhere/own.json"}, "there is no /nowhere/own.json"),
    ],
)
def test_a_missing_table_is_told(decide, parameters, part):
    with pytest.raises(QgsProcessingException, match=part):
        decide(site(), **parameters)


def test_a_layer_that_was_not_checked_is_told(decide):
    with pytest.raises(QgsProcessingException, match="sites has no field verdict"):
        decide((None, ["x"]), fields={"name": str})


def test_parks_and_sites_join_by_park_id(decide, layer):
    parks = layer("None", [(None, ["x"])], {"name": str}, crs="", name="parks")
    with pytest.raises(QgsProcessingException, match="parks has no field park_id"):
        decide(site(verdict="within"), PARKS=parks)


def test_the_output_opens_styled(run, layer, tmp_path):
    sites = layer("Point", [site("Point(110 30)", verdict="within")], FIELDS)
    path = str(tmp_path / "options.gpkg")
    run(OPTIONS, {"SITES": sites, "OUTPUT": path})
    assert QgsVectorLayer(path, "options", "ogr").renderer().type() == "categorizedSymbol"
