"""Layers that leave the project while a run of QGIS's own toolbox reads them."""

import threading
import time

import pytest
from parkshore.analysis.cancel import Cancelled
from parkshore.processing.layers.bridge import Layer
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerJoinInfo,
)

SAID = "{} was stopped: {} left the project while it was read."


@pytest.fixture
def parks(layer):
    made = layer("Point", [("Point(110 30)", ["a", "p"])], {"park_id": str, "province": str})
    made.setName("Parks")
    QgsProject.instance().addMapLayer(made)
    yield made
    QgsProject.instance().clear()


@pytest.fixture
def read(monkeypatch):
    """What workers read: begun, and how many features a layer had when they let go."""
    begun, ended = threading.Event(), []

    def slowly(self, fields=None, *, geometry=True):
        begun.set()
        while not self.feedback.isCanceled():
            sum(1 for _ in self.source.getFeatures())
        ended.append(self.source.featureCount())
        raise Cancelled

    monkeypatch.setattr(Layer, "features", slowly)
    return begun, ended


@pytest.fixture
def toolbox(provider, listener, qgis_app):
    """Begin a run as QGIS's dialogs do; each is waited for."""
    tasks = []

    def begin(algorithm, parameters):
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        made = QgsApplication.processingRegistry().createAlgorithmById(algorithm)
        assert made.checkParameterValues(parameters, context)[0]
        task = QgsProcessingAlgRunnerTask(made, parameters, context, listener)
        ended = []
        task.executed.connect(lambda well, results: ended.append(well))
        tasks.append((task, made, context))
        QgsApplication.taskManager().addTask(task)
        return ended

    yield begin
    listener.cancel()
    while QgsApplication.taskManager().countActiveTasks():
        QgsApplication.processEvents()
    tasks.clear()


def until(something):
    for _ in range(2000):
        if something():
            return
        QgsApplication.processEvents()
        time.sleep(0.01)
    raise AssertionError(something)


def selected(layer):
    return QgsProcessingFeatureSourceDefinition(layer.id(), True)


@pytest.mark.parametrize("given", [QgsVectorLayer.id, QgsVectorLayer.name, selected])
def test_it_is_let_go_before_it_leaves(toolbox, read, parks, listener, given):
    begun, ended = read
    parks.selectAll()
    told = toolbox(
        "parkshore:classifyreaches", {"PARKS": given(parks), "OUTPUT": "TEMPORARY_OUTPUT"}
    )
    until(begun.is_set)
    QgsProject.instance().removeMapLayer(parks.id())
    assert ended == [1]
    until(lambda: told)
    assert told == [False]
    assert listener.failed == [SAID.format("Classify upstream, midstream, downstream", "Parks")]


def test_others_go_on(toolbox, read, parks, layer, listener):
    begun, ended = read
    other = layer("Point", [], name="Other")
    QgsProject.instance().addMapLayer(other)
    toolbox("parkshore:classifyreaches", {"PARKS": parks.id(), "OUTPUT": "TEMPORARY_OUTPUT"})
    until(begun.is_set)
    QgsProject.instance().removeMapLayer(other.id())
    assert ended == []


def test_one_joined_to_it_is_let_go_too(toolbox, read, parks, layer, listener):
    begun, ended = read
    names = layer("None", [(None, ["a", "A"])], {"key": str, "title": str}, crs="", name="Names")
    QgsProject.instance().addMapLayer(names)
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(names)
    join.setJoinFieldName("key")
    join.setTargetFieldName("park_id")
    parks.addJoin(join)
    told = toolbox("parkshore:classifyreaches", {"PARKS": parks.id(), "OUTPUT": "TEMPORARY_OUTPUT"})
    until(begun.is_set)
    QgsProject.instance().removeMapLayer(names.id())
    assert ended == [1]
    until(lambda: told)
    assert listener.failed == [SAID.format("Classify upstream, midstream, downstream", "Names")]


def test_a_step_of_a_model_lets_it_go(toolbox, read, parks, layer, listener):
    begun, ended = read
    ring = "Polygon((110 30, 110.1 30, 110.1 30.1, 110 30))"
    water = layer("Polygon", [(ring, ["a"])], {"name": str}, name="Water")
    QgsProject.instance().addMapLayer(water)
    outputs = ("check:CHECKED", "check:LINKS", "reaches:REACHES", "zones:ZONES")
    given = {"PARKS": parks.id(), "WATER_BODIES": water.id(), "RULE_SET": 0}
    told = toolbox(
        "parkshore:chemicalparkcheck", given | dict.fromkeys(outputs, "TEMPORARY_OUTPUT")
    )
    until(begun.is_set)
    QgsProject.instance().removeMapLayer(parks.id())  # which the step at work does not read
    assert ended == [1]
    until(lambda: told)
    assert told == [False]
    assert SAID.format("Chemical park check (model)", "Parks") in listener.failed[-1]
