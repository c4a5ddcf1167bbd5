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


def test_the_zone_holds_just_the_parks_within_its_distance(run, shipped, layer, tmp_path):
    # beside the parks a place on each water, as far from its banks as can be
    parks, water = (
        QgsVectorLayer(f"{shipped}|layername={n}", n, "ogr") for n in ("parks", "water")
    )
    middles = [each.geometry().poleOfInaccessibility(1e-4) for each in water.getFeatures()]
    assert max(off_shore for _, off_shore in middles) > 0.02  # degrees, over 1 km
    places = [each.geometry().centroid() for each in parks.getFeatures()]
    places += [middle for middle, _ in middles]
    sites = layer(
        "Point", [(place, ["湖北"]) for place in places], {"province": str}, parks.crs().authid()
    )
    outputs = {name: str(tmp_path / f"{name[-5:]}.gpkg") for name in OUTPUTS}
    # the zone is that of all water; the law's rules leave lakes out
    run("parkshore:chemicalparkcheck", {**given(shipped), "RULE_SET": 0, "PARKS": sites, **outputs})
    checked, zones = (
        QgsVectorLayer(outputs[name], name, "ogr") for name in ("check:CHECKED", "zones:ZONES")
    )
    [zone] = [feature.geometry() for feature in zones.getFeatures()]
    within = [site["shore_m"] <= 1000 for site in checked.getFeatures()]
    assert len(within) == len(places)
    assert within[-len(middles) :] == [True] * len(middles)
    assert [zone.intersects(site.geometry()) for site in checked.getFeatures()] == within


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
    loaded = context.layersToLoadOnCompletion()
    assert [loaded[results[name]].name for name in OUTPUTS] == [
        *("Checked parks", "Links to the shoreline", "Parks by reach", "Shoreline zones")
    ]
    height = {name: loaded[results[name]].layerSortKey for name in OUTPUTS}
    assert sorted(OUTPUTS, key=height.get, reverse=True) == list(OUTPUTS)
    assert len(set(height.values())) == len(OUTPUTS)
    assert QgsProcessingUtils.mapLayerFromString(results[OUTPUTS[0]], context) is not None
