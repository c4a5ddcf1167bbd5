"""Pickers in QGIS's dialogs give the matrices that the algorithms read, and read them back."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from parkshore.processing.framework.dialog import PICKERS
from parkshore.ui.inventory.inventory_layers import keep_inventory
from parkshore.ui.parameters.criteria_editor import CriteriaEditor
from parkshore.ui.parameters.field_map_editor import FieldMapEditor
from parkshore.ui.parameters.pairwise_editor import PairwiseEditor
from parkshore.ui.parameters.parameter_pickers import CriteriaPicker, YearPicker
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

SAMPLE = Path(__file__).parents[3] / "resources" / "sample" / "inventory.gpkg"


@pytest.fixture
def layer(qgis_app):
    fields = "field=park_id:string&field=gdp:double&field=cod_t:double&field=energy_tce:double"
    made = QgsVectorLayer(f"NoGeometry?{fields}", "parks", "memory")
    features = []
    for row in (["a", 1.0, 9.0, 4.0], ["b", 2.0, 7.0, 1.0], ["c", 5.0, 8.0, 2.0]):
        feature = QgsFeature(made.fields())
        feature.setAttributes(row)
        features.append(feature)
    made.dataProvider().addFeatures(features)
    return made


@pytest.fixture
def criteria(layer):
    editor = CriteriaEditor()
    editor.set_layer(layer)
    return editor


def weights(editor):
    return [float(weight) for weight in editor.value()[2::3]]


def test_weights_sum_to_one_whatever_is_moved(criteria):
    for _ in range(3):
        criteria.add.click()
    assert criteria.fields() == ["gdp", "cod_t", "energy_tce"]
    assert weights(criteria) == pytest.approx([1 / 3] * 3, abs=1e-5)
    criteria._rows[0].slider.setValue(60)
    assert weights(criteria) == pytest.approx([0.6, 0.2, 0.2], abs=1e-5)
    criteria._rows[1].slider.setValue(0)
    assert weights(criteria) == pytest.approx([0.75, 0.0, 0.25], abs=1e-5)
    criteria._rows[0].slider.setValue(0)
    criteria._rows[2].slider.setValue(0)
    assert sum(weights(criteria)) == pytest.approx(1.0, abs=1e-5)
    criteria._rows[2].away.click()
    criteria._rows[0].away.click()
    assert weights(criteria) == [1.0]
    criteria._rows[0].away.click()
    assert criteria.value() == []


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (["gdp", "+", 3, "cod_t", "-", 1], ["gdp", "+", "0.75", "cod_t", "-", "0.25"]),
        ([["gdp", "+", "1/3"], ["cod_t", "－", "2/3"]],
         ["gdp", "+", "0.333333", "cod_t", "-", "0.666667"]),
        (["gdp", "+", "", "cod_t", "min", None], ["gdp", "+", "0.5", "cod_t", "-", "0.5"]),
        (["of another layer", "+", 1], ["of another layer", "+", "1"]),
        (None, []), ("", []), ([], []), (["gdp"], []), ([None, None, None], []),
    ],
)  # fmt: skip
def test_criteria_are_read_back(criteria, value, expected):
    criteria.set_value(value)
    assert criteria.value() == expected


def test_what_is_picked_is_what_the_algorithm_ranks_by(plugin, layer, criteria):
    QgsProject.instance().addMapLayer(layer, False)
    criteria.set_value(["gdp", "+", 3, "cod_t", "-", 1])
    pairs = PairwiseEditor()
    pairs.set_names(criteria.fields())
    pairs._lines[1].setValue(-2)  # towards gdp: three times as much
    assert pairs.value() == ["1", "3", "1/3", "1"]
    given = {"PARKS": layer.id(), "OUTPUT": "memory:", "WEIGHTS": "memory:", "TRIALS": 0}
    found = []
    for more in ({"WEIGHTING": 0}, {"WEIGHTING": 3, "PAIRWISE": pairs.value()}):
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        algorithm = QgsApplication.processingRegistry().createAlgorithmById("parkshore:rankparks")
        results, done = algorithm.run(
            {**given, "CRITERIA": criteria.value(), **more}, context, QgsProcessingFeedback()
        )
        assert done
        table = context.takeResultLayer(results["WEIGHTS"])
        found.append([row["weight"] for row in table.getFeatures()])
    assert found[0] == pytest.approx([0.75, 0.25])
    assert found[1] == pytest.approx([0.75, 0.25])
    QgsProject.instance().takeMapLayer(layer)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (["1", "5", "1/5", "1"], ["1", "5", "1/5", "1"]),
        ([["1", "1/4"], ["4", "1"]], ["1", "1/4", "4", "1"]),
        (["1", "2.5", "0.4", "1"], ["1", "2.5", "1/2.5", "1"]),
        (["1", "1", "1"], ["1", "1", "1", "1"]),
        (None, ["1", "1", "1", "1"]),
    ],
)
def test_comparisons_are_read_back(qgis_app, value, expected):
    editor = PairwiseEditor()
    editor.set_names(["a", "b"])
    editor.set_value(value)
    assert editor.value() == expected


def test_no_comparison_where_none_is_asked_for(qgis_app):
    editor = PairwiseEditor()
    editor.set_names(["a", "b"])
    editor.set_asked(asked=False)
    assert editor.value() is None
    editor.set_asked(asked=True)
    editor.set_names(["a"])
    assert editor.value() is None


def test_fields_are_chosen_by_indicator(layer):
    editor = FieldMapEditor()
    editor.set_layer(layer)
    editor.set_indicators([("energy_pr", "Energy productivity"), ("cod_el", "COD elasticity")])
    assert editor.value() == []
    editor.boxes["cod_el"].setField("cod_t")
    assert editor.value() == ["cod_el", "cod_t"]
    editor.set_indicators([("energy_pr", "Energy productivity")])
    assert editor.value() == []  # the other scheme does not ask for it
    editor.set_indicators([("cod_el", "COD elasticity")])
    assert editor.value() == ["cod_el", "cod_t"]
    editor.boxes["cod_el"].setField("")
    assert editor.value() == []


def test_criteria_follow_layer_and_weighting(dialog, layer):
    QgsProject.instance().addMapLayer(layer, False)
    window, wrappers, context = dialog("parkshore:rankparks")
    picker = wrappers["CRITERIA"]
    assert isinstance(picker, CriteriaPicker)
    wrappers["PARKS"].setParameterValue(layer.id(), context)
    picker.editor.add.click()
    picker.editor.add.click()
    assert picker.parameterValue() == ["gdp", "+", "0.5", "cod_t", "+", "0.5"]
    assert wrappers["PAIRWISE"].parameterValue() is None
    wrappers["WEIGHTING"].setParameterValue(3, context)
    assert wrappers["PAIRWISE"].parameterValue() == ["1", "1", "1", "1"]
    assert not picker.editor._rows[0].slider.isEnabled()
    QgsProject.instance().takeMapLayer(layer)
    assert window is not None


def test_indicators_follow_the_scheme(dialog):
    window, wrappers, context = dialog("parkshore:greenindex")
    boxes = wrappers["FIELD_MAP"].editor.boxes
    assert "energy_pr" in boxes
    wrappers["SCHEME"].setParameterValue(1, context)
    assert set(wrappers["FIELD_MAP"].editor.boxes) != set(boxes)
    wrappers["SCHEME"].setParameterValue(4, context)  # an own file, none given yet
    assert wrappers["FIELD_MAP"].parameterValue() == []
    assert window is not None


def test_the_report_is_offered_the_years_of_the_inventory(dialog, tmp_path, wait_until):
    path = tmp_path / "inventory.gpkg"
    shutil.copy(SAMPLE, path)
    keep_inventory({"file": str(path)})
    window, wrappers, _ = dialog("parkshore:parkreport")
    box = wrappers["YEAR"]
    assert isinstance(box, YearPicker)
    assert wrappers["INVENTORY"].parameterValue() == str(path)
    wait_until(lambda: box.parameterValue() == 2018)
    assert [box.editor.itemText(at) for at in range(box.editor.count())] == ["2018", "2015"]
    box.editor.setEditText("")
    assert box.parameterValue() is None
    assert window is not None


def test_pickers_go_with_the_plugin(load_plugin):
    plugin = load_plugin()
    assert PICKERS
    plugin.unload()
    assert not PICKERS
    plugin.initGui()
    assert PICKERS


def test_no_memory_is_looked_into_that_was_given_back(tmp_path):
    (tmp_path / "parkshore").symlink_to(SAMPLE.parents[2])
    checks = {"PYTHONMALLOC": "debug", "MALLOC_PERTURB_": "165"}  # what is freed is overwritten
    done = subprocess.run(
        [sys.executable, "-X", "faulthandler", Path(__file__).with_name("open_dialogs.py")],
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, **checks, "PYTHONPATH": os.pathsep.join([str(tmp_path), *sys.path])},
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith("no frame is left")
