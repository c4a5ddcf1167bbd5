"""A county's part of an inventory: its way out from the dock, and its way back into the rows."""

import shutil
from pathlib import Path

import pytest
from parkshore.ui.inventory.inventory_layers import inventory, layer_of
from qgis import processing
from qgis.core import QgsVectorLayer

SAMPLE = Path(__file__).parents[3] / "resources" / "sample" / "inventory.gpkg"


@pytest.fixture
def dock(plugin, tmp_path, wait_until):
    """The inventory dock with the sample opened."""
    path = tmp_path / "台账 1.gpkg"
    shutil.copy(SAMPLE, path)
    plugin.dock.work.open({"file": str(path)})
    wait_until(lambda: not plugin.dock.work.layers._openings and layer_of("parks"))
    return plugin.dock


def test_the_dialog_of_handing_out_opens_with_the_inventory(dock, monkeypatch):
    asked = []
    monkeypatch.setattr(dock.opener, "_open_dialog", lambda *given: asked.append(given))
    dock.opener.refresh()
    dock.opener.hand_out.trigger()
    assert asked == [("parkshore:handoutinventory", {"INVENTORY": inventory()["file"]})]


def test_a_package_comes_back_into_its_rows_and_is_stored_from_there(
    dock, tmp_path, wait_until, qgis_processing
):
    package = tmp_path / "county.gpkg"
    given = {"INVENTORY": inventory()["file"], "PROVINCE": "Hubei", "OUTPUT": str(package)}
    processing.run("parkshore:handoutinventory", given)
    before = {name: layer_of(name).id() for name in ("parks", "outfalls", "shoreline")}
    dock.work.merge(str(package))
    wait_until(lambda: not dock.work.layers._openings)
    count = QgsVectorLayer(f"{package}|layername=parks", "", "ogr").featureCount()
    assert 0 < layer_of("parks").featureCount() == count < 1045
    assert layer_of("parks").id() != before["parks"]
    assert layer_of("shoreline").id() == before["shoreline"]
    row = dock.rows["parks"]
    assert row.store.isEnabled()
    assert inventory()["file"].endswith("台账 1.gpkg")
    told = []
    dock.work.previewed.disconnect(dock._show_store)
    dock.work.previewed.connect(lambda kind, results: told.append((kind.name, results)))
    row.store.click()
    wait_until(lambda: told, 60)
    kind, results = told[0]
    assert (kind, results["UNCHANGED"], results["CHANGED"]) == ("parks", count, 0)


def test_what_is_no_package_is_told_and_changes_nothing(dock, tmp_path, wait_until, qgis_iface):
    before = layer_of("parks").id()
    empty = tmp_path / "empty.gpkg"
    empty.write_bytes(b"")
    missed = []
    dock.work.layers.missed.connect(missed.append)
    dock.work.merge(str(empty))
    wait_until(lambda: missed)
    assert "holds no layer of an inventory" in missed[0]
    assert layer_of("parks").id() == before
