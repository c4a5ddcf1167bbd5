"""Layers that leave the project, or make room for others, while a run reads them."""

import threading
from pathlib import Path

import pytest
from parkshore.ui import runner as runs
from parkshore.ui.layers_read import layers_read
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProcessingProvider,
    QgsProject,
    QgsVectorLayer,
)

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "inventory.gpkg"


class _Slow(QgsProcessingAlgorithm):
    """Reads a layer until it is cancelled."""

    reading = threading.Event()
    ended = []

    def name(self):
        return "slow"

    def displayName(self):
        return "Slow"

    def createInstance(self):
        return _Slow()

    def initAlgorithm(self, configuration=None):
        self.addParameter(QgsProcessingParameterFeatureSource("INPUT", "Input"))

    def processAlgorithm(self, parameters, context, feedback):
        source = self.parameterAsSource(parameters, "INPUT", context)
        self.reading.set()
        while not feedback.isCanceled():
            sum(1 for _ in source.getFeatures())
        self.ended.append(source.featureCount())
        raise QgsProcessingException("cancelled")


class _Provider(QgsProcessingProvider):
    def id(self):
        return "slowly"

    def name(self):
        return "Slowly"

    def loadAlgorithms(self):
        self.addAlgorithm(_Slow())


@pytest.fixture
def slow(qgis_app, qgis_iface):
    registry, provider = QgsApplication.processingRegistry(), _Provider()
    registry.addProvider(provider)
    _Slow.reading.clear()
    _Slow.ended.clear()
    yield runs.Runner(qgis_iface)
    registry.removeProvider(provider)
    QgsProject.instance().clear()


@pytest.fixture
def parks(qgis_app):
    layer = QgsVectorLayer(f"{SAMPLE}|layername=parks", "Parks", "ogr")
    QgsProject.instance().addMapLayer(layer)
    return layer


@pytest.mark.parametrize("by", ["id", "name", "source"])
def test_a_layer_is_let_go_by_its_reader_before_it_leaves(slow, parks, wait_until, by):
    told, name = [], parks.id()
    slow.run("slowly:slow", {"INPUT": getattr(parks, by)()}, told.append, told.append, "Slow")
    wait_until(_Slow.reading.is_set)
    assert runs.is_read(parks)
    QgsProject.instance().removeMapLayer(name)
    assert len(_Slow.ended) == 1  # the worker had ended when the layer went
    wait_until(lambda: told and not slow.running)
    assert told == ["Slow was stopped: Parks left the project while it was read."]


def test_nothing_is_told_after_the_runner_stopped(slow, parks, wait_until):
    told = []
    slow.run("slowly:slow", {"INPUT": parks.id()}, told.append, told.append, "Slow")
    wait_until(_Slow.reading.is_set)
    slow.stop()
    wait_until(lambda: not runs.is_read(parks))
    QgsApplication.processEvents()
    assert told == []


def test_layers_behind_parameters(parks):
    known = {parks.id(): "Parks"}
    for value in (
        parks,
        parks.id(),
        [parks.source(), "else"],
        {"layer": "Parks"},
        QgsProcessingFeatureSourceDefinition(parks.id(), True),
    ):
        assert layers_read({"INPUT": value, "NUMBER": 3}) == known
    assert layers_read({"INPUT": "elsewhere", "OUTPUT": None}) == {}
    QgsProject.instance().clear()
