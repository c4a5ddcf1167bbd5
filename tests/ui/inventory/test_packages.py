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


def test_its_verifications_are_merged_through_the_same_preview(
    dock, plugin, tmp_path, wait_until, qgis_processing, monkeypatch
):
    package, file = tmp_path / "county.gpkg", inventory()["file"]
    given = {"INVENTORY": file, "PROVINCE": "江苏", "OUTPUT": str(package)}
    processing.run("parkshore:handoutinventory", given)
    told = {"SITE_KIND": 0, "SITE_ID": "H01", "STATUS": 1, "MAKER": "李工", "CHECKER": "王工"}
    for place, date in ((package, "2026-06-20"), (file, "2026-06-10")):
        given = told | {"INVENTORY": str(place), "DATE": date}
        processing.run("parkshore:storeverification", given)
    again = []
    strip = dock.findChild(object, "package_strip")
    monkeypatch.setattr(strip, "_merged", lambda: again.append(True))
    assert strip.isHidden()
    dock.work.merge(str(package))
    wait_until(lambda: not strip.isHidden())
    assert "county.gpkg" in strip.told.text()
    dock.findChild(object, "merge_verifications").click()
    wait_until(lambda: strip.findChild(object, "ParkShoreStoreDialog"), 60)
    dialog = strip.findChild(object, "ParkShoreStoreDialog")
    group = dialog.tree.topLevelItem(0)
    assert group.text(0) == "Contradiction: 1"
    line = group.child(0).child(0)
    assert "2026-06-10" in line.text(2)
    assert "2026-06-20" in line.text(3)
    dialog.findChild(object, "conflicts").setCurrentIndex(1)
    dialog.accept()
    wait_until(lambda: again, 60)
    kept = QgsVectorLayer(f"{file}|layername=verifications", "", "ogr")
    kept.setSubsetString("ref_id = 'H01' AND maker = '李工'")
    assert [each["at"] for each in kept.getFeatures()] == ["2026-06-10", "2026-06-20"]


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
