"""`parkshore:shorelinecheck` on what is not known: facility, line, coverage, dates."""

import datetime

import pyproj
import pytest
from parkshore.processing.layers.attribute_values import plain
from qgis.core import QgsLayerMetadata, QgsProcessingException, QgsProperty

GEOD = pyproj.Geod(ellps="WGS84")
CHECK = "parkshore:shorelinecheck"
RIVER = {"river": str, "river_cls": str}
SCREENED, BARRED = "screening", "barred to new and enlarged"


def east(metres, lon=114.0, lat=30.0):
    """Return the WKT of the point so many metres east of a place."""
    x, y, _ = GEOD.fwd(lon, lat, 90, metres)
    return f"Point({x:.12f} {y:.12f})"


def line(metres=0.0):
    """Return the WKT of a meridian so many metres west of 114° E at 30° N."""
    x, _, _ = GEOD.fwd(114, 30, 270, metres)
    return f"LineString({x:.12f} 29, {x:.12f} 31)"


@pytest.fixture
def river(layer):
    return layer("LineString", [(line(), ["长江", "main"])], RIVER, name="river")


@pytest.fixture
def check(run):
    """Run the check by the Yangtze law; return numbers and rows as dicts."""

    def checker(parks, shoreline, **parameters):
        given = {"RULE_SET": 1, "MEASURED_FROM": 1, "OUTPUT": "memory:", **parameters}
        results = run(CHECK, {"PARKS": parks, "SHORELINE": shoreline, **given})
        checker.output = results["OUTPUT"]
        names = checker.output.fields().names()
        rows = [
            dict(zip(names, map(plain, feature.attributes()), strict=True))
            for feature in checker.output.getFeatures()
        ]
        return results, rows

    return checker


@pytest.mark.parametrize(
    ("fields", "given", "parameters", "told"),
    [
        ({"facility": str}, "tailings", {}, ("within", "tailings_main_3km", "field")),
        ({"chemical": str}, "是", {}, ("within", "chemical_1km", "flag")),
        ({"chemical": int}, 0, {}, ("no rule", None, "flag")),
        ({"industry": str}, "C2614", {}, ("within", "chemical_1km", "code")),
        ({"industry": int}, 3971, {}, ("no rule", None, "code")),
        ({"industry": int}, 3971, {"CHEMICAL_CODES": "39"}, ("within", "chemical_1km", "code")),
        ({"name": str}, "x", {}, ("uncertain", "chemical_1km", "unknown")),
        ({"chemical": int}, 0, {"FACILITY": 0}, ("within", "chemical_1km", "parameter")),
        ({"chemical": int}, 1, {"FACILITY": 2}, ("no rule", None, "parameter")),
        ({"facility": str}, "other", {"FACILITY": 0}, ("no rule", None, "field")),
        ({"facility": str}, "steel", {"FACILITY": 0}, ("uncertain", "chemical_1km", "unknown")),
        (
            {"kind": str},
            "化工",
            {"CHEMICAL_FIELD": "kind", "FACILITY_FIELD": "kind"},
            ("within", "chemical_1km", "field"),
        ),
    ],
)
def test_the_facility_is_what_the_data_say(check, river, layer, fields, given, parameters, told):
    parks = layer("Point", [(east(900), [given])], fields)
    results, [row] = check(parks, river, **parameters)
    if told[1] == "chemical_1km" and told[0] == "uncertain":
        told = ("uncertain", "tailings_main_3km", "unknown")  # its margin is the smaller one
    assert (row["verdict"], row["rule_id"], row["facil_src"]) == told
    assert results["FACILITY_UNKNOWN"] == (told[0] == "uncertain")
    assert ("facility unknown" in (row["rule_note"] or "")) == (told[0] == "uncertain")


def test_a_park_that_is_not_chemical_is_told_what_holds_at_its_place(check, river, layer):
    squares = []
    for metres in (500, 1500):
        x, y, _ = GEOD.fwd(114, 30, 90, metres)
        squares.append((f"Polygon(({x} {y}, {x + 0.01} {y}, {x + 0.01} {y + 0.01}, {x} {y}))", [0]))
    _, rows = check(layer("Polygon", squares, {"chemical": int}), river)
    assert [row["verdict"] for row in rows] == ["no rule"] * 2
    assert [row["rule_note"] for row in rows] == ["chemical projects barred within the limit", None]
    assert rows[0]["shore_m"] == pytest.approx(500, abs=1)
    assert rows[0]["near_river"] == "长江"
    assert 0.05 < rows[0]["in_share"] < 0.95
    assert rows[1]["in_area_m2"] == rows[1]["in_share"] == 0
    assert {rows[0][name] for name in ("limit_m", "margin_m", "rule_id")} == {None}


def test_without_a_rule_set_nothing_of_this_applies(check, river, layer):
    parks = layer("Point", [(east(1100), [0])], {"chemical": int})
    far = layer("Polygon", [("Polygon((100 20, 101 20, 101 21, 100 20))", [])])
    shore = layer(
        "LineString", [(line(), ["长江", "main", "centre line"])], {**RIVER, "line_kind": str}
    )
    results, [row] = check(parks, shore, RULE_SET=0, COVERAGE=far, MEASURED_FROM=5)
    assert (row["verdict"], row["rule_note"], row["facil_src"]) == ("outside", None, None)
    assert results["BEYOND"] == results["FACILITY_UNKNOWN"] == 0


def test_codes_that_are_none_are_refused_before_the_run(check, river, layer):
    with pytest.raises(QgsProcessingException, match="codes hold foo"):
        check(layer("Point", [(east(900), [])]), river, CHEMICAL_CODES="C25,foo")


# Centre lines -------------------------------------------------------------------------------------

KINDS = {**RIVER, "line_kind": str, "half_w_m": float}
MAIN = ["长江", "main"]


@pytest.mark.parametrize(
    ("metres", "lines", "parameters", "verdict"),
    [
        (900, [(0, "centre line", 500.0)], {}, "within"),
        (1100, [(0, "centre line", 500.0)], {}, "uncertain"),
        (1499, [(0, "centre line", 500.0)], {}, "uncertain"),
        (1501, [(0, "centre line", 500.0)], {}, "outside"),
        (1100, [(0, "bank", 500.0)], {"MEASURED_FROM": 5}, "outside"),
        (1100, [(0, None, 500.0)], {"MEASURED_FROM": 5}, "uncertain"),
        (1100, [(0, "unknown", 500.0)], {"MEASURED_FROM": 0}, "uncertain"),
        (1100, [(0, "unknown", 500.0)], {"MEASURED_FROM": 4}, "outside"),
        # the table: up to 12 km from a centre line of the main stem's lower reach, less upstream
        (5000, [(0, "centre line", None)], {}, "uncertain"),
        (60000, [(0, "centre line", None)], {}, "outside"),
        # a wider river farther away decides, not the nearest
        (1100, [(0, "bank", None), (100, "centre line", 500.0)], {}, "uncertain"),
        (1100, [(0, "centre line", 20.0), (100, "centre line", 500.0)], {}, "uncertain"),
        (1100, [(0, "centre line", 20.0), (100, "centre line", 199.0)], {}, "outside"),
        (1100, [(0, "centre line", 20.0), (100, "centre line", 201.0)], {}, "uncertain"),
    ],
)
def test_a_centre_line_shows_inside_and_clears_beyond_half_the_width(
    check, layer, metres, lines, parameters, verdict
):
    shore = layer(
        "LineString", [(line(west), [*MAIN, kind, half]) for west, kind, half in lines], KINDS
    )
    parks = layer("Point", [(east(metres), [1])], {"chemical": int})
    _, [row] = check(parks, shore, **parameters)
    assert row["verdict"] == verdict
    assert ("centre line" in (row["rule_note"] or "")) == (verdict == "uncertain")
    assert (row["rule_note"] or "").count("centre line") <= 1


def test_the_users_half_width_goes_before_that_of_the_layer(check, layer):
    shore = layer(
        "LineString", [(line(), [*MAIN, "centre line", 500.0, 50.0])], {**KINDS, "wide": float}
    )
    parks = layer("Point", [(east(1100), [1])], {"chemical": int})
    assert check(parks, shore)[1][0]["verdict"] == "uncertain"
    assert check(parks, shore, HALF_WIDTH_FIELD="wide")[1][0]["verdict"] == "outside"


def test_a_line_of_another_class_is_no_doubt(check, layer):
    shore = layer(
        "LineString",
        [(line(), [*MAIN, "bank", None]), (line(-900), ["湖", "lake", "centre line", 900.0])],
        KINDS,
    )
    parks = layer("Point", [(east(1100), [1])], {"chemical": int})
    assert check(parks, shore)[1][0]["verdict"] == "outside"


def test_a_centre_line_never_clears_without_the_word_screening(check, layer):
    shore = layer("LineString", [(line(), [*MAIN, "centre line", 5.0])], KINDS)
    parks = layer("Point", [(east(2000), [1])], {"chemical": int})
    assert check(parks, shore)[1][0]["rule_note"] == SCREENED


# Coverage -----------------------------------------------------------------------------------------

AROUND = "Polygon((113.9 29.9, {edge} 29.9, {edge} 30.1, 113.9 30.1, 113.9 29.9))"


def covered_to(metres):
    edge, _, _ = GEOD.fwd(114, 30, 90, metres)
    return AROUND.format(edge=edge)


@pytest.mark.parametrize(
    ("metres", "edge", "kind", "verdict"),
    [
        (1500, 2499, "chemical", "uncertain"),
        (1500, 2501, "chemical", "outside"),
        (1500, 1400, "chemical", "uncertain"),
        (900, 950, "chemical", "within"),
        (900, 500, "chemical", "within"),
        (3500, 6499, "tailings", "uncertain"),
        (3500, 6501, "tailings", "outside"),
        (3500, 4600, None, "uncertain"),
        (3500, 6501, None, "outside"),
        (1500, 1400, "other", "no rule"),
    ],
)
def test_what_the_data_do_not_cover_is_not_cleared(
    check, river, layer, metres, edge, kind, verdict
):
    parks = layer("Point", [(east(metres), [kind])], {"facility": str})
    coverage = layer("Polygon", [(covered_to(edge), [])], name="county")
    results, [row] = check(parks, river, COVERAGE=coverage)
    assert row["verdict"] == verdict
    beyond = "beyond the data" in (row["rule_note"] or "")
    assert beyond == (verdict == "uncertain")
    assert results["BEYOND"] == beyond


def test_the_whole_outline_of_a_site_must_lie_deep_inside(check, river, layer):
    x, y, _ = GEOD.fwd(114, 30, 90, 1500)
    far, _, _ = GEOD.fwd(114, 30, 90, 4000)
    parks = layer(
        "Polygon",
        [(f"Polygon(({x} {y}, {far} {y}, {far} {y + 0.001}, {x} {y}))", [1])],
        {"chemical": int},
    )
    for edge, verdict in ((4900, "uncertain"), (5100, "outside")):
        coverage = layer("Polygon", [(covered_to(edge), [])])
        assert check(parks, river, COVERAGE=coverage)[1][0]["verdict"] == verdict


def test_what_prepare_kept_with_the_layer_counts_and_the_users_own_goes_before(check, river, layer):
    parks = layer("Point", [(east(1500), [1])], {"chemical": int})
    assert check(parks, river)[1][0]["verdict"] == "outside"  # a raw layer has none
    metadata = QgsLayerMetadata()
    metadata.addKeywords("parkshore:coverage", [f"MULTIPOLYGON({covered_to(2000)[7:]})"])
    river.setMetadata(metadata)
    results, [row] = check(parks, river)
    assert (row["verdict"], row["rule_note"], results["BEYOND"]) == (
        *("uncertain", "beyond the data", 1),
    )
    wide = layer("Polygon", [(covered_to(9000), [])])
    assert check(parks, river, COVERAGE=wide)[1][0]["verdict"] == "outside"


# Classes ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("river_class", "why", "facility", "verdict"),
    [
        ("lake", "lake on a river", "chemical", "uncertain"),
        ("lake", "lake on a river", "tailings", "uncertain"),
        ("lake", "name;lake on a river", "chemical", "uncertain"),
        ("lake", "name", "chemical", "outside"),
        ("other", "artificial channel", "chemical", "uncertain"),
        ("other", "artificial channel", "tailings", "outside"),
        ("other", "unclassified water", "tailings", "uncertain"),
    ],
)
def test_water_of_doubtful_class_forbids_outside(check, layer, river_class, why, facility, verdict):
    shore = layer(
        "LineString",
        [(line(9000), [*MAIN, "name"]), (line(), ["水", river_class, why])],
        {**RIVER, "cls_why": str},
    )
    parks = layer("Point", [(east(900), [facility])], {"facility": str})
    _, [row] = check(parks, shore)
    assert row["verdict"] == verdict
    note = why.split(";")[-1]
    assert (note in (row["rule_note"] or "").split(";")) == (verdict == "uncertain")


def test_water_that_the_rule_names_anyway_is_no_doubt(check, layer):
    shore = layer(
        "LineString",
        [(line(9000), [*MAIN, None]), (line(), ["太湖", "lake", "lake on a river"])],
        {**RIVER, "cls_why": str},
    )
    parks = layer("Point", [(east(1010), [1])], {"chemical": int})
    for rules, note in ((1, "lake on a river"), (2, "unverified text")):
        _, [row] = check(parks, shore, RULE_SET=rules, SHORELINE_ACCURACY=20)
        assert (row["verdict"], row["rule_note"]) == ("uncertain", note)


def test_a_shoreline_without_main_stem_is_told(check, layer):
    shore = layer("LineString", [(line(), ["小河", "tributary"])], RIVER, name="brook")
    parks = layer("Point", [(east(900), [1]), (east(1100), [1])], {"chemical": int})
    _, rows = check(parks, shore)
    assert [row["rule_note"] for row in rows] == [f"{BARRED};no main stem", "no main stem"]


# Dates --------------------------------------------------------------------------------------------


def test_what_has_closed_by_the_date_is_told(check, river, layer):
    days = ["2020-05", "2026-01-01", None, "否", "2099"]
    parks = layer(
        "Point", [(east(900), [1, day]) for day in days], {"chemical": int, "closed": str}
    )
    _, rows = check(parks, river, DATE="2025-12-31")
    closed = ["has closed" in row["rule_note"].split(";") for row in rows]
    assert closed == [True, False, False, False, False]
    assert "DATE=2025-12-31" in check.output.metadata().keywords("parkshore:parameters")
    check(parks, river)
    today = datetime.datetime.now(tz=datetime.UTC).date()
    days = {f"DATE={today + datetime.timedelta(days=off)}" for off in (-1, 0, 1)}
    assert days & set(check.output.metadata().keywords("parkshore:parameters"))


@pytest.mark.parametrize("date", ["soon", "2025-02-30", "20251"])
def test_a_date_that_is_none_is_refused(check, river, layer, date):
    with pytest.raises(QgsProcessingException, match="give a day"):
        check(layer("Point", [(east(900), [])]), river, DATE=date)


@pytest.mark.parametrize("first_version", [True, False])
def test_an_earlier_result_is_replaced_whichever_version_made_it(
    check, river, layer, run, first_version
):
    parks = layer("Point", [(east(900), ["a", 1])], {"name": str, "chemical": int})
    check(parks, river)
    earlier = check.output
    if first_version:
        earlier.dataProvider().deleteAttributes([earlier.fields().lookupField("facil_src")])
        earlier.updateFields()
    _, [row] = check(earlier, river, LINKS="memory:")
    assert not [name for name in row if name.endswith("_0")]
    assert list(row)[:2] == ["name", "chemical"]
    assert row["facil_src"] == "flag"


# Numbers that differ by park ----------------------------------------------------------------------


@pytest.mark.parametrize("name", ["DISTANCE", "PARK_ACCURACY"])
@pytest.mark.parametrize(
    ("expression", "value", "words"),
    [
        ("foo(lim)", "5", "foo"),
        ('"lim" +', "5", "syntax error|Incomplete expression"),
        ('to_real("lim")', "x", "Cannot convert"),
        ("NULL", "5", "is NULL, and unknown is not 0"),
        ('"lim"', None, "feature 1 of works is NULL"),
        ('"lim"', "", "feature 1 of works is NULL"),
        ('"lim"', "-1", "feature 1 of works is -1; give metres"),
        ('"lim"', "nan", "feature 1 of works is nan; give metres"),
        ('"lim"', "inf", "feature 1 of works is inf; give metres"),
        ('"lim"', "far", "feature 1 of works is far, which is no number"),
    ],
)
def test_what_an_expression_does_not_give_is_never_0(
    check, river, layer, name, expression, value, words
):
    parks = layer("Point", [(east(900), [value])], {"lim": str}, name="works")
    with pytest.raises(QgsProcessingException, match=words):
        check(parks, river, RULE_SET=0, **{name: QgsProperty.fromExpression(expression)})


@pytest.mark.parametrize(
    ("expression", "words"),
    [("foo(lim)", "foo"), ("NULL", "no number"), ('"lim"', "lim"), ("'far'", "no number")],
)
def test_an_expression_for_one_number_must_give_one(check, river, layer, expression, words):
    parks = layer("Point", [(east(900), ["5"])], {"lim": str})
    accuracy = QgsProperty.fromExpression(expression)
    with pytest.raises(QgsProcessingException, match=words):
        check(parks, river, RULE_SET=0, SHORELINE_ACCURACY=accuracy)
    accuracy = QgsProperty.fromExpression("100 + 50")
    assert check(parks, river, RULE_SET=0, SHORELINE_ACCURACY=accuracy)[1][0]["verdict"] == (
        "uncertain"
    )


# Scale --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("scale", "verdicts", "note", "doubtful"),
    [
        (None, ["within", "within", "outside", "outside"], "accuracy ± 2,000 m", 2),
        (0, ["within", "within", "outside", "outside"], None, 0),
        (4_000_000, ["uncertain", "uncertain", "uncertain", "outside"], None, 0),
    ],
)
def test_a_scale_that_is_not_given_is_noted_and_changes_no_verdict(
    check, river, layer, scale, verdicts, note, doubtful
):
    metadata = QgsLayerMetadata()
    metadata.addKeywords("parkshore:scale", ["4000000"])
    river.setMetadata(metadata)
    parks = layer("Point", [(east(metres), []) for metres in (0, 900, 1100, 9000)])
    results, rows = check(parks, river, RULE_SET=0, SHORELINE_SCALE=scale)
    assert [row["verdict"] for row in rows] == verdicts
    assert {row["rule_note"] for row in rows} == {note}
    assert results["DOUBTFUL"] == doubtful
