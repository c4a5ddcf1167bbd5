"""What a planner writes for a class: names of rivers, or an expression, never one for the other."""

import pytest
from parkshore.processing.shoreline.preparation.prepare_expressions import is_expression
from qgis.core import QgsProcessingContext, QgsProcessingException

PREPARE = "parkshore:prepareshoreline"
FIELDS = {"NAME": str, "GB": int, "LEVEL": str, "STEM": int}

NAMES = [
    *("长江", "长江,金沙江", "长江；扬子江", "Yangtze River", "Han River, Min", "汉江(汉水)"),
    *("Min(岷江)", "Li(澧水)", "min(岷江,闽江)", "长江-汉江", "长江/扬子江", "长江+汉江"),
    *("长江~南京", "Xin'an Jiang", "Wan'an Reservoir, Xin'an Jiang", "O'Brien", "River No. 5"),
    *("Fuchun (Xin'an)", '"长江"', '"长江","金沙江"', "'长江','金沙江'", "'长江'", "长江1"),
    *('"长江"/"金沙江"', "Yangtze and Jinsha", "River in China", "Upper Yangtze", "1", "2;3"),
    *("upper(Yangtze)", "NAME", "长江, 'Chang Jiang'"),
]
EXPRESSIONS = [
    *('"GB" = 210101', "GB=210101", "GB in (210101, 210400)", "NAME LIKE '长江%'", "true"),
    *("regexp_match(\"NAME\", '长江')", "STEM", 'not "STEM"', "$length > 5000", '"STEM"'),
    *("\"NAME\" ~ '江$'", '"NAME" is not null', "NAME ilike 'yang%'", "left(NAME, 1) = '长'"),
    *("case when GB > 1 then 1 end", '"STEM" and "GB" > 3', "@row_number = 1", "GB % 2"),
    'coalesce("GB", 0) <> 0',
]
BROKEN = [
    *('"GB" =', '"GB" = = 3', "NAME = '长江", "\"NAME\" LIKE '长江%' an", '"GB" in (210101'),
    *("regex_match(\"NAME\", '长江')", "\"NAME\" lke '长江'", "NAME lke '长江'", "(GB = 3"),
    "GB > ",
]


@pytest.mark.parametrize("text", NAMES)
def test_names_are_no_expression(text):
    assert not is_expression(text, {"name", "level"}, {"gb", "stem"})


@pytest.mark.parametrize("text", EXPRESSIONS + BROKEN)
def test_expressions_are_no_names(text):
    assert is_expression(text, {"name", "level"}, {"gb", "stem"})


@pytest.fixture
def water(layer):
    rows = [
        ("LINESTRING (110 30, 111 30)", ["甲", 1, "干流", 1]),
        ("LINESTRING (111 31, 112 31)", ["乙", 2, "重要支流", 0]),
        ("LINESTRING (112 32, 113 32)", ["长江", 3, "Tributary", 0]),
        ("LINESTRING (113 31, 114 31)", ["丙湖", 4, "三级", 0]),
        ("LINESTRING (114 31, 115 31)", [None, 5, None, None]),
        ("LINESTRING (115 31, 115.5 31)", ["嘉陵江", 6, "其他", None]),
    ]
    return layer("LineString", rows, FIELDS, name="rivers")


def west(feature):
    return feature.geometry().boundingBox().xMinimum()


@pytest.fixture
def classes(run, water):
    def prepared(**parameters):
        found = run(PREPARE, {"INPUT": water, "OUTPUT": "memory:", **parameters})
        rows = sorted(
            found["OUTPUT"].getFeatures(), key=lambda f: f.geometry().boundingBox().xMinimum()
        )
        return [(row["river_cls"], row["cls_why"]) for row in rows], found

    return prepared


def test_each_class_takes_an_expression(classes):
    rows, found = classes(
        MAIN_STEM="GB = 1", IMPORTANT='"GB" = 2', TRIBUTARIES="GB = 3", LAKES="GB in (1, 4)"
    )
    assert rows == [
        ("main", "expression"),
        ("important", "expression"),
        ("tributary", "expression"),
        ("lake", "expression"),
        ("other", "no name, not in TRIBUTARIES"),
        ("other", "unlisted name, not in TRIBUTARIES"),
    ]
    assert found["MAIN_FEATURES"] == 1


def test_names_in_quotes_and_with_apostrophes_are_names(classes):
    rows, _ = classes(MAIN_STEM='"甲","乙"', IMPORTANT="Xin'an Jiang,长江")
    assert [river_cls for river_cls, _ in rows[:3]] == ["main", "main", "important"]


def test_a_field_states_classes_before_names_and_expressions(classes, run):
    rows, _ = classes(CLASS_FIELD="LEVEL", LAKES="GB = 1")
    assert rows == [
        ("main", "field LEVEL: 干流"),
        ("important", "field LEVEL: 重要支流"),
        ("tributary", "field LEVEL: Tributary"),
        ("tributary", "unlisted name"),
        ("tributary", "no name"),
        ("other", "field LEVEL: 其他"),
    ]
    assert any("LEVEL" in told and "三级 (1)" in told for told in run.feedback.warned)


def test_the_basin_goes_before_all(classes, layer):
    outline = layer("Polygon", [("POLYGON ((109 29, 110.5 29, 110.5 31, 109 31, 109 29))", [])])
    rows, _ = classes(CLASS_FIELD="LEVEL", MAIN_STEM="GB > 0", BASIN=outline)
    assert rows[0] == ("main", "field LEVEL: 干流")
    assert set(rows[1:]) == {("other", "outside the basin")}


@pytest.mark.parametrize("text", BROKEN)
def test_a_broken_expression_is_refused_with_one_sentence(provider, water, text):
    algorithm = provider.algorithm("prepareshoreline")
    parameters = {"INPUT": water, "OUTPUT": "memory:", "IMPORTANT": text}
    accepted, told = algorithm.checkParameterValues(parameters, QgsProcessingContext())
    assert not accepted
    assert "cannot be read" in told
    assert "\n" not in told


@pytest.mark.parametrize("text", ['"GBB" = 3', 'to_int("NAME") = 3', "NAME = 长江"])
def test_an_expression_that_fails_stops_with_one_sentence(classes, text):
    with pytest.raises(QgsProcessingException) as error:
        classes(TRIBUTARIES=text)
    assert "\n" not in str(error.value)


def test_doubts_of_an_earlier_preparation_stay(run, layer):
    fields = {"river_cls": str, "cls_why": str}
    row = ("LINESTRING (110 30, 111 30)", ["other", "GB 220100: canal;artificial channel"])
    found = run(
        PREPARE,
        {
            "INPUT": layer("LineString", [row], fields),
            "CLASS_FIELD": "river_cls",
            "OUTPUT": "memory:",
        },
    )
    [line] = found["OUTPUT"].getFeatures()
    stated = "river_cls: other;artificial channel"
    assert (line["river_cls"], line["cls_why"]) == ("other", f"field {stated}")
