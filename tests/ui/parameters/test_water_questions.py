"""Water of a kind that is not known: four questions, whose answers are the parameters."""

import pytest
from parkshore.processing.shoreline.preparation.water_told import water_told
from parkshore.ui.check.check_form import CheckForm
from parkshore.ui.parameters.parameter_pickers import SourcePicker
from parkshore.ui.parameters.water_questions import ASKED, WaterQuestions
from parkshore.ui.results.result_layers import answers_of, prepared_from, put_prepared
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

AXIS = "LineString (112.0 30.0, 112.2 30.0)"
AREA = "Polygon ((112.0 30.0, 112.2 30.0, 112.2 30.02, 112.0 30.02, 112.0 30.0))"


@pytest.fixture
def water(plugin):
    """A maker of layers in the project."""

    def maker(rows, fields="field=rv:string&field=kind:integer", shape=AXIS, name="waters"):
        kind = shape.partition(" ")[0]
        layer = QgsVectorLayer(f"{kind}?crs=EPSG:4490&{fields}", name, "memory")
        features = []
        for values in rows:
            feature = QgsFeature(layer.fields())
            feature.setAttributes(list(values))
            feature.setGeometry(QgsGeometry.fromWkt(shape))
            features.append(feature)
        layer.dataProvider().addFeatures(features)
        QgsProject.instance().addMapLayer(layer)
        return layer

    return maker


@pytest.fixture
def asked(wait_until):
    """The questions about a layer, when it has been looked at."""

    def asker(layer):
        questions = WaterQuestions(water_told)
        questions.look(layer)
        wait_until(lambda: not questions.told.isHidden())
        return questions

    return asker


UNKNOWN = [("大江", 1), ("大江", 1), ("小河;支汊", 2)]
OF_NO_KIND = {
    "lines": (UNKNOWN, {}),
    "areas": (UNKNOWN, {"shape": AREA}),
    "land": ([("水体一",), ("水体二",)], {"fields": "field=DLBM:string", "shape": AREA}),
    "no rows": ([], {}),
    "nothing said": ([(None, None)], {}),
}


@pytest.mark.parametrize("kind", OF_NO_KIND)
def test_water_of_no_known_kind_is_asked_about(water, asked, kind):
    rows, more = OF_NO_KIND[kind]
    questions = asked(water(rows, **more))
    assert not questions.questions.isHidden()
    assert "waters" in questions.told.text()
    assert questions.answers() == {}  # nothing is guessed


def test_known_water_is_told_and_not_asked_about(water, asked):
    rows = [("1101",), ("1106",), ("1103",)]
    questions = asked(water(rows, fields="field=DLBM:string", shape=AREA, name="DLTB"))
    assert questions.questions.isHidden()
    assert "DLBM" in questions.told.text()
    questions.look(None)
    assert questions.told.isHidden()
    assert questions.answers() == {}


def test_answers_are_parameters(water, asked, wait_until):
    questions = asked(water(UNKNOWN))
    questions.line.setCurrentIndex(2)
    questions.exclude.setExpression('"kind" = 9')
    questions.names.setField("rv")
    wait_until(lambda: questions.main_stem.count() == 3)
    questions.main_stem.setCurrentIndex(1)
    questions.level.setCurrentIndex(4)
    questions.scale.setCurrentIndex(questions.scale.findData(10_000))
    expected = {
        "EXCLUDE": '"kind" = 9',
        "LINE": 2,
        "NAME_FIELD": "rv",
        "MAIN_STEM": "大江",
        "WATER_LEVEL": 4,
        "SCALE": 10_000,
    }
    assert questions.answers() == expected
    questions.main_stem.setCurrentIndex(2)  # its signs would make two names of it
    assert questions.answers()["MAIN_STEM"] == "\"rv\" = '小河;支汊'"
    questions.set_answers({"SCALE": 12_500.0, "MAIN_STEM": "清江"})
    assert questions.answers() == {"SCALE": 12_500, "MAIN_STEM": "清江"}
    questions.set_answers({})
    assert questions.answers() == {}


def test_codes_stand_for_the_main_stem_as_an_expression(water, asked, wait_until):
    questions = asked(water(UNKNOWN, shape=AREA))
    questions.names.setField("kind")
    wait_until(lambda: questions.main_stem.count() == 3)
    questions.main_stem.setCurrentIndex(1)
    assert questions.answers()["MAIN_STEM"] == '"kind" = 1'
    questions.line.setCurrentIndex(1)
    assert "LINE" not in questions.answers()  # the outlines of areas are banks


def test_the_dialog_asks_and_its_parameters_hold_the_answers(dialog, water, wait_until):
    window, wrappers, context = dialog("parkshore:prepareshoreline")
    picker, layer = wrappers["SOURCE"], water(UNKNOWN)
    assert isinstance(picker, SourcePicker)
    usual = {name: wrappers[name].parameterValue() for name in ASKED}
    wrappers["INPUT"].setParameterValue(layer.id(), context)
    questions = picker.editor.questions
    wait_until(lambda: not questions.questions.isHidden())
    assert {name: wrappers[name].parameterValue() for name in ASKED} == usual
    questions.names.setField("rv")
    questions.line.setCurrentIndex(2)
    questions.level.setCurrentIndex(1)
    questions.scale.setCurrentIndex(questions.scale.findData(50_000))
    given = {name: wrappers[name].parameterValue() for name in ASKED}
    assert given == usual | {"NAME_FIELD": "rv", "LINE": 2, "WATER_LEVEL": 1, "SCALE": 50_000}
    wrappers["WATER_LEVEL"].setParameterValue(3, context)  # answered below
    wrappers["MAIN_STEM"].setParameterValue("大江", context)
    assert questions.answers()["WATER_LEVEL"] == 3
    assert questions.answers()["MAIN_STEM"] == "大江"
    questions.main_stem.setCurrentIndex(0)
    assert wrappers["MAIN_STEM"].parameterValue() == usual["MAIN_STEM"]
    picker.setParameterValue(6, context)  # the planner knows the kind of data
    assert questions.questions.isHidden()
    assert wrappers["LINE"].parameterValue() == 2
    picker.setParameterValue(0, context)
    wait_until(lambda: not questions.questions.isHidden())
    assert questions.answers()["SCALE"] == 50_000
    assert window is not None


def test_what_is_answered_reaches_the_line(water):
    layer, run = water(UNKNOWN), QgsApplication.processingRegistry()
    algorithm = run.createAlgorithmById("parkshore:prepareshoreline")
    found = {}
    for answers in ({}, {"NAME_FIELD": "rv", "MAIN_STEM": "大江", "LINE": 1, "SCALE": 10_000}):
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        outputs = {"OUTPUT": "TEMPORARY_OUTPUT"}
        results, done = algorithm.run(
            {"INPUT": layer.id(), **answers, **outputs}, context, QgsProcessingFeedback()
        )
        assert done
        made = context.takeResultLayer(results["OUTPUT"])
        kinds = {each["line_kind"] for each in made.getFeatures()}
        found[bool(answers)] = results["MAIN_FEATURES"], kinds
    assert found == {False: (0, {"unknown"}), True: (1, {"bank"})}


def test_the_check_asks_and_prepares_with_the_answers(plugin, water, wait_until, tmp_path):
    form, layer = plugin.bench.form, water(UNKNOWN)
    assert isinstance(form, CheckForm)
    form.water.setLayer(layer)
    wait_until(lambda: not form.questions.questions.isHidden())
    before = put_prepared({"OUTPUT": layer.source()}, layer, lambda *_: None)
    form.questions.line.setCurrentIndex(2)
    assert answers_of(layer) == {"LINE": 2}
    assert before == {} or prepared_from(layer)[0] is None  # prepared without it: again
    form.water.setLayer(None)
    assert form.questions.questions.isHidden()
    form.water.setLayer(layer)
    wait_until(lambda: not form.questions.questions.isHidden())
    assert form.questions.answers() == {"LINE": 2}
    form.rule_set.setCurrentIndex(0)
    assert form.questions.isHidden()
