"""The check dock on the shipped sample: pages, counts, table, map, trial, and what stays."""

import shutil
from pathlib import Path

import pytest
from qgis.PyQt.QtWidgets import QDockWidget

SAMPLE = Path(__file__).parents[3] / "resources" / "sample" / "inventory.gpkg"


@pytest.fixture
def dock(plugin):
    return plugin.bench


@pytest.fixture
def child(dock):
    return lambda name: dock.findChild(object, name)


@pytest.fixture
def loaded(plugin, dock, tmp_path, wait_until):
    """The dock with the shipped sample opened as an inventory."""
    path = tmp_path / "inventory.gpkg"
    shutil.copy(SAMPLE, path)
    plugin.dock.work.open({"file": str(path)})
    wait_until(dock.run.isEnabled, 60)
    return dock


@pytest.fixture
def checked(loaded, wait_until):
    loaded.run.click()
    wait_until(lambda: loaded.result.model.rowCount() and not loaded.runner.running, 120)
    return loaded


def counts(child):
    return [int(child(f"check_count_{name}").text()) for name in ("within", "uncertain", "outside")]


def test_the_dock_stands_from_the_start_and_empty(plugin, dock, qgis_iface, child):
    assert qgis_iface.mainWindow().findChild(QDockWidget, "ParkShoreCheckDock") is dock
    assert dock.pages.currentWidget() is child("first_run")
    assert not child("check_run").isEnabled()


def test_a_check_counts_what_its_layer_holds(checked, child):
    layer = checked.result.layer
    verdicts = [feature["verdict"] for feature in layer.getFeatures()]
    told = [verdicts.count(name) for name in ("within", "uncertain", "outside")]
    assert counts(child) == told
    rest = int(child("check_count_rest").text())
    assert sum(told) + rest == child("check_table").model().rowCount() == 120
    assert "初筛" in child("check_standing").text()
