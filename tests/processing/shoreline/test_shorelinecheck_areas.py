"""`parkshore:shorelinecheck` and the areas that laws and plans name."""

import pytest
from parkshore.analysis.geometry.geodesy import polygon_area_m2
from qgis.core import QgsProcessingException
from shapely import from_wkt

RIVER = [("LineString(114 29, 114 31)", ["长江", "main"])]
BOX = "Polygon(({0} {1}, {2} {1}, {2} {3}, {0} {3}, {0} {1}))"
SITE = BOX.format(114.20, 30.0, 114.22, 30.02)
HALF = BOX.format(114.21, 29.9, 114.30, 30.1)
WHOLE = BOX.format(114.1, 29.9, 114.4, 30.1)
POINT = "Point(114.205 30.01)"


@pytest.fixture
def check(run, layer, rows):
    """Check sites by the negative list; return their areas, shares, rules and verdicts."""

    def checker(sites, *layers, kind="Polygon", fields=None, told="verdict", **given):
        made = [
            layer("Polygon", [(wkt, [word]) for wkt, word in areas], {"area_class": str})
            for areas in layers
        ]
        asked = {
            "PARKS": layer(kind, sites, fields or {"chemical": int}, name="parks"),
            "SHORELINE": layer("LineString", RIVER, {"river": str, "river_cls": str}),
            "RULE_SET": 2,
            "MEASURED_FROM": 1,
            "OUTPUT": "memory:",
        }
        results = run("parkshore:shorelinecheck", asked | {"AREAS": made} | given)
        names = ("areas", "areas_m2", "area_rule", told)
        return [
            tuple(feature[name] or None for name in names)
            for feature in results["OUTPUT"].getFeatures()
        ]

    return checker


def area(wkt):
    return float(polygon_area_m2(from_wkt([wkt.upper()]))[0])


def test_a_site_says_what_it_touches_by_how_much_and_what_follows(check):
    zones = [(HALF, "岸线保护区"), (HALF, "岸线保护区"), (WHOLE, "一般管控单元")]
    [(areas, amounts, rule, verdict)] = check([(SITE, [1])], zones)
    assert areas == "shoreline protection zone;general unit"
    shared, whole = map(float, amounts.split(";"))
    assert shared == pytest.approx(area(SITE) / 2, rel=1e-4)
    assert whole == pytest.approx(area(SITE), rel=1e-6)
    assert (rule, verdict) == ("shoreline_protection_reserve", "outside")


def test_of_what_a_site_borders_on_nothing_follows(check):
    beside = BOX.format(114.22, 29.9, 114.30, 30.1)
    zones = [(beside, "岸线保护区"), (beside, "生态保护红线")]
    [(areas, amounts, rule, verdict)] = check([(SITE, [1])], zones)
    assert areas == "shoreline protection zone;ecological red line"
    assert (amounts, rule, verdict) == ("0.00;0.00", None, "outside")


def test_areas_of_several_layers_add_up_and_points_have_no_land(check, run):
    layers = [(WHOLE, "生态保护红线")], [(WHOLE, "饮用水水源一级保护区"), (WHOLE, None)]
    found = check([(POINT, [0])], *layers, kind="Point")
    assert any("1 area does not say" in text for text in run.feedback.warned)
    told = "ecological red line;water source class 1"
    assert found == [(told, None, "water_source_protection", "no rule")]


@pytest.mark.parametrize(
    ("park", "chemical", "rule"),
    [
        (WHOLE, 1, None),
        (HALF, 1, "chemical_outside_compliant_parks"),
        (BOX.format(115, 30, 115.1, 30.1), 1, "chemical_outside_compliant_parks"),
        (BOX.format(115, 30, 115.1, 30.1), 0, None),
    ],
)
def test_chemical_sites_outside_compliant_parks_are_named(check, park, chemical, rule):
    [(_, _, found, _)] = check([(SITE, [chemical])], [(park, "合规园区")])
    assert found == rule


def test_without_compliant_parks_nobody_knows_who_is_outside(check):
    [(areas, _, rule, _)] = check([(SITE, [1])], [(WHOLE, "认定化工园区")])
    assert (areas, rule) == ("chemical park", None)


def test_what_a_site_is_decides_which_rule_follows(check):
    zones = [(BOX.format(115, 30, 115.1, 30.1), "合规园区")]
    fields = {"chemical": int, "name": str}
    [(_, _, rule, note)] = check([(SITE, [None, "x"])], zones, fields=fields, told="rule_note")
    assert rule is None
    assert "facility unknown" in note.split(";")


def test_a_class_that_nobody_knows_is_kept_and_told(check, run):
    [(areas, _, rule, _)] = check([(SITE, [1])], [(WHOLE, "某某区")])
    assert (areas, rule) == ("某某区", None)
    assert any("某某区" in text for text in run.feedback.warned)


def test_the_control_range_is_one_of_the_areas(check, layer):
    [found] = check([(POINT, [1])], [(WHOLE, "岸线管控范围")], kind="Point", RULE_SET=3)
    assert found == ("control range", None, None, "within")
    own = layer("Polygon", [(WHOLE, ["x"])], {"name": str}, name="range")
    assert check([(POINT, [1])], kind="Point", RULE_SET=3, CONTROL_RANGE=own) == [found]
    with pytest.raises(QgsProcessingException, match="gives no distance: choose"):
        check([(POINT, [1])], [(WHOLE, "合规园区")], kind="Point", RULE_SET=3)


def test_a_layer_that_does_not_say_what_it_is_is_refused(check, layer):
    bare = layer("Polygon", [(WHOLE, ["x"])], {"name": str}, name="bare")
    with pytest.raises(QgsProcessingException, match="bare has no field area_class"):
        check([(SITE, [1])], AREAS=[bare])


def test_without_areas_the_fields_are_empty_and_it_is_told(check, run):
    assert check([(SITE, [1])]) == [(None, None, None, "outside")]
    assert any("names areas too" in text for text in run.feedback.said)


UNIT_FIELDS = {"area_class": str, "环境管控单元编码": str, "准入清单": str, "禁止类型": str}
LIST = "禁止新建、扩建化工园区和化工项目"


@pytest.mark.parametrize(
    ("units", "chemical", "told", "rule"),
    [
        ([("重点管控单元", "ZH01", LIST, "化工")], 1, f"ZH01：{LIST}", "barred"),
        ([("重点管控单元", "ZH01", LIST, "化工；尾矿库")], 0, f"ZH01：{LIST}", "not barred"),
        ([("重点管控单元", "ZH01", LIST, "化工")], 0, f"ZH01：{LIST}", "not barred"),
        ([("一般管控单元", "ZH02", LIST, "无")], 1, f"ZH02：{LIST}", "not barred"),
        ([("一般管控单元", "ZH02", LIST, None)], 1, f"ZH02：{LIST}", "unknown"),
        ([("一般管控单元", "ZH02", None, None)], 1, "ZH02：not given", "unknown"),
        ([("优先保护单元", None, None, "造纸")], 1, "priority unit：not given", "unknown"),
        (
            [("一般管控单元", "A", "x", "无"), ("重点管控单元", "B", "y", "化工")],
            1,
            "A：x;B：y",
            "barred",
        ),
        (
            [("一般管控单元", "A", "x", "无"), ("重点管控单元", "B", None, None)],
            1,
            "A：x;B：not given",
            "unknown",
        ),
        ([("重点管控单元", "ZH01", LIST, "化工")], None, f"ZH01：{LIST}", "unknown"),
        ([("生态保护红线", "R1", LIST, "化工")], 1, None, None),
    ],
)
def test_a_site_tells_the_access_lists_of_its_units(check, layer, units, chemical, told, rule):
    zones = layer("Polygon", [(WHOLE, list(each)) for each in units], UNIT_FIELDS, name="units")
    fields = {"chemical": int, "name": str}
    found = [
        check([(SITE, [chemical, "x"])], fields=fields, told=name, AREAS=[zones])[0][3]
        for name in ("unit_list", "unit_rule")
    ]
    assert found == [told, rule]


def test_without_a_rule_set_nobody_asked_what_a_site_is(check, layer):
    zones = layer("Polygon", [(WHOLE, ["重点管控单元", "Z", LIST, "化工"])], UNIT_FIELDS)
    given = {"AREAS": [zones], "RULE_SET": 0}
    for name, told in (("unit_rule", "unknown"), ("unit_list", f"Z：{LIST}"), ("facil_kind", None)):
        assert check([(SITE, [1])], told=name, **given)[0][3] == told


def test_a_list_that_names_no_facility_is_told(check, layer, run):
    zones = layer(
        "Polygon", [(WHOLE, ["重点管控单元", "Z", LIST, "造纸"])], UNIT_FIELDS, name="units"
    )
    check([(SITE, [1])], AREAS=[zones])
    assert any("units: 禁止类型 holds “造纸”" in text for text in run.feedback.warned)


def test_a_list_that_a_shapefile_cuts_is_told(check, layer, run, tmp_path):
    zones = layer("Polygon", [(WHOLE, ["重点管控单元", "Z", "禁止" * 60, "化工"])], UNIT_FIELDS)
    given = {
        "PARKS": layer("Polygon", [(SITE, [1])], {"chemical": int}),
        "SHORELINE": layer("LineString", RIVER, {"river": str, "river_cls": str}),
        "RULE_SET": 2,
        "AREAS": [zones],
    }
    for ending, told in ((".shp", True), (".gpkg", False)):
        run("parkshore:shorelinecheck", given | {"OUTPUT": str(tmp_path / f"checked{ending}")})
        assert any("1 text is longer than the 254" in text for text in run.feedback.warned) == told
