"""A check of layers of one's own: raw water, sites without names, nothing but a distance."""

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsVectorLayer,
)

RIVER = "POLYGON((118 31, 118.2 31, 118.2 31.02, 118 31.02, 118 31))"
NEAR, FAR = "POINT(118.1 31.025)", "POINT(118.1 31.5)"


def layer(name, uri, *rows):
    made = QgsVectorLayer(uri, name, "memory")
    for shape, *values in rows:
        feature = QgsFeature(made.fields())
        if shape:
            feature.setGeometry(QgsGeometry.fromWkt(shape))
        feature.setAttributes(values)
        made.dataProvider().addFeature(feature)
    QgsProject.instance().addMapLayer(made)
    return made


@pytest.fixture
def dock(plugin):
    return plugin.bench


@pytest.fixture
def check(dock, wait_until):
    """Choose layers and a rule set as a user does, run, and return the counts."""

    def checker(sites, water, rule_set):
        form = dock.form
        form.sites.setLayer(sites)
        form.water.setLayer(water)
        form.rule_set.setCurrentIndex(rule_set)
        form.facility.setCurrentIndex(0)
        wait_until(dock.run.isEnabled)
        dock.run.click()
        wait_until(lambda: dock.result.model.results is not None and not dock.runner.running, 60)
        tiles = dock.result.bar.tiles.values()
        return [int(tile.text()) for tile in tiles]

    return checker


def test_nothing_is_proposed_by_chance(dock, wait_until):
    layer("plots", "Polygon?crs=EPSG:4326&field=name:string", (RIVER, "a"))
    wait_until(lambda: dock.pages.currentWidget() is dock._form_page)
    assert dock.form.sites.currentLayer() is None
    assert dock.form.water.currentLayer() is None
    assert dock.form.missing()
    assert not dock.run.isEnabled()


def test_raw_water_is_prepared_on_the_way_once(dock, check):
    water = layer("水系", "Polygon?crs=EPSG:4490&field=name:string", (RIVER, "长江"))
    sites = layer("sites", "Point?crs=EPSG:4326&field=code:integer", (NEAR, 1), (FAR, 2))
    within, uncertain, outside, rest = check(sites, water, 1)
    assert (within, uncertain + outside, rest) == (1, 1, 0)
    made = len(QgsProject.instance().mapLayers())
    assert check(sites, water, 1) == [within, uncertain, outside, rest]
    assert len(QgsProject.instance().mapLayers()) == made  # same line, same result in its place


def test_a_distance_alone_and_sites_of_all_kinds(check, dock):
    water = layer("water", "LineString?crs=EPSG:4326", ("LINESTRING(118 31, 118.2 31)",))
    rows = [("POINT(118.1 31.005)", "x"), (FAR, "y"), (None, "z")]
    sites = layer("<b>sites</b>", "Point?crs=EPSG:4326&field=verdict:string", *rows)
    assert check(sites, water, 0) == [1, 0, 1, 1]
    assert dock.result.layer.name().startswith("<b>sites</b> · ")


def test_no_site_at_all_is_a_result(check, dock):
    water = layer("water", "LineString?crs=EPSG:4326", ("LINESTRING(118 31, 118.2 31)",))
    sites = layer("none", "Point?crs=EPSG:4326&field=name:string")
    assert check(sites, water, 0) == [0, 0, 0, 0]
    dock.result.follower.step(1)
    dock.result.trial.slider.setValue(1500)
    assert dock.result.model.rowCount() == 0


def test_a_refusal_is_told_on_the_form(dock, wait_until):
    water = layer("water", "LineString?crs=EPSG:4326", ("LINESTRING(118 31, 118.2 31)",))
    sites = layer("lost", "Point?crs=EPSG:4326&field=name:string", (NEAR, "a"))
    sites.setCrs(QgsCoordinateReferenceSystem())
    form = dock.form
    form.sites.setLayer(sites)
    form.water.setLayer(water)
    form.rule_set.setCurrentIndex(0)
    wait_until(dock.run.isEnabled)
    dock.run.click()
    wait_until(dock.said.text)
    assert "lost" in dock.said.text()
    assert dock.result.layer is None
