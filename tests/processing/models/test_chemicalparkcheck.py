"""The model of the chemical park check: layers in order, verdicts and zone of one mind."""

import pytest
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorLayer,
)

from ..conftest import memory_layer

OUTPUTS = ("check:CHECKED", "check:LINKS", "reaches:REACHES", "zones:ZONES")


@pytest.fixture(scope="module")
def made(with_provider, inventory):
    """Results, context and places of a run on all parks, and on the middle of each water."""
    parks, water = (
        QgsVectorLayer(f"{inventory}|layername={n}", n, "ogr") for n in ("parks", "water")
    )
    middles = [each.geometry().poleOfInaccessibility(1e-4) for each in water.getFeatures()]
    assert max(off_shore for _, off_shore in middles) > 0.02  # degrees, over 1 km
    places = [each.geometry().centroid() for each in parks.getFeatures()]
    places += [middle for middle, _ in middles]
    rows = [(place, ["湖北"]) for place in places]
    project = QgsProject.instance()
    context = QgsProcessingContext()
    context.setProject(project)
    wanted = {
        name: QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT", project) for name in OUTPUTS
    }
    given = {
        "PARKS": memory_layer("Point", rows, {"province": str}, parks.crs().authid()),
        "WATER_BODIES": f"{inventory}|layername=water",
        "NAME_FIELD": "river",
        "RULE_SET": 0,  # the zone is that of all water; the law's rules leave lakes out
    }
    model = with_provider().algorithm("chemicalparkcheck").create()
    results, good = model.run({**given, **wanted}, context, QgsProcessingFeedback(False))
    assert good
    return results, context, len(places), len(middles)


def test_the_zone_holds_just_the_parks_within_its_distance(made):
    results, context, places, middles = made
    checked, zones = (
        QgsProcessingUtils.mapLayerFromString(results[name], context)
        for name in ("check:CHECKED", "zones:ZONES")
    )
    [zone] = [feature.geometry() for feature in zones.getFeatures()]
    within = [site["shore_m"] <= 1000 for site in checked.getFeatures()]
    assert len(within) == places
    assert within[-middles:] == [True] * middles
    assert [zone.intersects(site.geometry()) for site in checked.getFeatures()] == within


def test_checked_parks_come_on_top_and_zones_at_the_bottom(made):
    results, context, _, _ = made
    loaded = context.layersToLoadOnCompletion()
    assert [loaded[results[name]].name for name in OUTPUTS] == [
        *("Checked parks", "Links to the shoreline", "Parks by reach", "Shoreline zones")
    ]
    height = {name: loaded[results[name]].layerSortKey for name in OUTPUTS}
    assert sorted(OUTPUTS, key=height.get, reverse=True) == list(OUTPUTS)
    assert len(set(height.values())) == len(OUTPUTS)
    assert QgsProcessingUtils.mapLayerFromString(results[OUTPUTS[0]], context) is not None
