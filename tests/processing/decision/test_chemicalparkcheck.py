"""The model of the chemical park check: layers in order, verdicts and zone of one mind."""

import shutil

import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorLayer,
)

OUTPUTS = ("check:CHECKED", "check:LINKS", "reaches:REACHES", "zones:ZONES")


@pytest.fixture(scope="module")
def shipped(root, tmp_path_factory):
    """Return a copy of the shipped inventory: opening it would change its bytes."""
    return shutil.copy(root / "resources/sample/inventory.gpkg", tmp_path_factory.mktemp("shipped"))


def given(inventory):
    return {
        "PARKS": f"{inventory}|layername=parks",
        "WATER_BODIES": f"{inventory}|layername=water",
        "NAME_FIELD": "river",
    }


def test_the_zone_holds_just_the_parks_within_its_distance(run, shipped, tmp_path):
    places = {name: str(tmp_path / f"{name[-5:]}.gpkg") for name in OUTPUTS}
    run("parkshore:chemicalparkcheck", {**given(shipped), **places})
    parks, zones = (
        QgsVectorLayer(places[name], name, "ogr") for name in ("check:CHECKED", "zones:ZONES")
    )
    [zone] = [feature.geometry() for feature in zones.getFeatures()]
    within = [park["shore_m"] <= 1000 for park in parks.getFeatures()]
    held = [zone.intersects(park.geometry()) for park in parks.getFeatures()]
    assert len(within) == 120
    assert held == within  # on open water, farther from any bank, too


def test_checked_parks_come_on_top_and_zones_at_the_bottom(provider, listener, shipped):
    project = QgsProject.instance()
    context = QgsProcessingContext()
    context.setProject(project)
    wanted = {
        name: QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT", project) for name in OUTPUTS
    }
    model = provider.algorithm("chemicalparkcheck").create()
    results, good = model.run({**given(shipped), **wanted}, context, listener)
    assert good
    height = {
        name: context.layersToLoadOnCompletion()[results[name]].layerSortKey for name in OUTPUTS
    }
    assert sorted(OUTPUTS, key=height.get, reverse=True) == list(OUTPUTS)
    assert len(set(height.values())) == len(OUTPUTS)
    assert QgsProcessingUtils.mapLayerFromString(results[OUTPUTS[0]], context) is not None
