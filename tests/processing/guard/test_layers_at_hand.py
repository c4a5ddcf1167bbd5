"""A worker finds layers of the project as the main thread does, without asking the project."""

import threading

import pytest
from parkshore.processing.guard import layers_at_hand
from parkshore.processing.guard.layers_at_hand import at_hand, layer_of, source_of
from parkshore.processing.guard.places_read import layers_read
from qgis.core import (
    Qgis,
    QgsFeatureRequest,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingUtils,
    QgsProject,
)

INVALID_TOO = QgsFeatureRequest.InvalidGeometryCheck.GeometryNoCheck
OVERRIDES = Qgis.ProcessingFeatureSourceDefinitionFlag.OverrideDefaultGeometryCheck


@pytest.fixture
def sites(layer):
    """A layer of ten sites in the project, three of which are selected."""
    made = layer("Point", [(f"POINT({110 + at} 30)", [at]) for at in range(10)], {"a": int})
    made.setName("sites of ours")
    QgsProject.instance().addMapLayer(made)
    made.selectByIds([each.id() for each in made.getFeatures()][:3])
    yield made
    QgsProject.instance().clear()


@pytest.fixture
def context():
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    return context


@pytest.fixture
def check(provider):
    return provider.algorithm("shorelinecheck").create()


def in_worker(work):
    """Return what a thread of its own finds."""
    found = []
    thread = threading.Thread(target=lambda: found.append(work()))
    thread.start()
    thread.join()
    return found[0]


def definition(text, *, selected=False, limit=-1, kept=""):
    return QgsProcessingFeatureSourceDefinition(text, selected, limit, OVERRIDES, INVALID_TOO, kept)


VALUES = {
    "id": lambda sites: sites.id(),
    "name": lambda sites: sites.name(),
    "layer": lambda sites: sites,
    "whole": lambda sites: definition(sites.id()),
    "selected": lambda sites: definition(sites.id(), selected=True),
    "two of the selected": lambda sites: definition(sites.id(), selected=True, limit=2),
    "limit": lambda sites: definition(sites.name(), limit=4),
    "filter": lambda sites: definition(sites.id(), kept='"a" > 5'),
}


def told(source):
    rows = [(each["a"], each.geometry().asWkt()) for each in source.getFeatures()]
    return rows, source.featureCount(), source.sourceName(), source.sourceCrs().authid()


@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
def test_sources_are_those_of_the_main_thread(sites, context, check, monkeypatch, value):
    parameters = {"PARKS": value(sites)}
    wanted = told(check.parameterAsSource(parameters, "PARKS", context))
    given = dict.fromkeys((sites.id(), sites.name()), sites)

    def worker():
        with at_hand(given):
            assert layer_of(sites.name(), context) is sites
            return told(source_of(check, parameters, "PARKS", context))

    monkeypatch.setattr(QgsProcessingUtils, "mapLayerFromString", None)
    assert in_worker(worker) == wanted


def test_what_is_not_at_hand_is_looked_for_elsewhere(sites, context, monkeypatch, tmp_path):
    asked, find = [], QgsProcessingUtils.mapLayerFromString

    def finding(text, context, loading=True):
        asked.append(context.project())
        return find(text, context, loading)

    monkeypatch.setattr(QgsProcessingUtils, "mapLayerFromString", finding)

    def worker():
        with at_hand({}):
            return layer_of(sites.id(), context), layer_of(str(tmp_path / "none.gpkg"), context)

    assert in_worker(worker) == (None, None)
    assert asked == [None, None]
    assert context.project() is QgsProject.instance()
    assert layer_of(sites.id(), context) is sites  # the main thread asks


def test_blocks_lie_in_each_other(sites):
    def worker():
        with at_hand({"a": sites}):
            with at_hand({"b": sites}):
                inner = set(layers_at_hand._known())
            return inner, set(layers_at_hand._known())

    assert in_worker(worker) == ({"a", "b"}, {"a"})
    assert layers_at_hand._known() is None


def test_what_a_run_reads_is_found_before(sites, context, check):
    from parkshore.processing.framework.run import Run

    found = layers_read(Run(check, {"PARKS": definition(sites.name())}, context))
    assert found.names == {sites.id(): sites.name()}
    assert found.given == {sites.name(): sites}
