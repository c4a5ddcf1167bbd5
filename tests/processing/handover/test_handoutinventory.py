"""A county's part of an inventory: handed out, worked on, merged back through the preview."""

import shutil
import sqlite3
from contextlib import closing

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer


@pytest.fixture
def inventory(root, tmp_path):
    return shutil.copy(root / "resources/sample/inventory.gpkg", tmp_path / "台账.gpkg")


@pytest.fixture
def hand_out(run, inventory, tmp_path):
    def maker(**place):
        path = tmp_path / "下发.gpkg"
        given = {"INVENTORY": str(inventory), "OUTPUT": str(path)}
        return run("parkshore:handoutinventory", given | place), path

    return maker


def rows(path, sql):
    with closing(sqlite3.connect(path)) as file:
        return file.execute(sql).fetchall()


@pytest.mark.parametrize("spelled", ["湖北省", "湖北"])
def test_what_lies_there_goes_with_all_that_belongs_to_it(hand_out, inventory, spelled):
    found, path = hand_out(PROVINCE=spelled)
    wanted = rows(inventory, "SELECT park_id FROM parks WHERE province LIKE '湖北%' ORDER BY 1")
    assert rows(path, "SELECT park_id FROM parks ORDER BY 1") == wanted
    ids = {each for (each,) in wanted}
    for table in ("energy_units", "wastewater_plants", "outfalls", "water_intakes"):
        sql = f"SELECT park_id FROM {table}"
        assert len(rows(path, sql)) == sum(each in ids for (each,) in rows(inventory, sql)) > 0
    assert found["SITES"] >= len(wanted)
    parks = QgsVectorLayer(f"{path}|layername=parks", "parks", "ogr")
    assert parks.extent().isFinite()
    assert parks.listStylesInDatabase()[0] > 0


def test_it_comes_back_through_the_preview_and_touches_nothing_else(run, hand_out, inventory):
    _, path = hand_out(PROVINCE="湖北省")
    [(park,)] = rows(path, "SELECT park_id FROM parks ORDER BY 1 LIMIT 1")
    package = QgsVectorLayer(f"{path}|layername=parks", "parks", "ogr")
    feature = next(each for each in package.getFeatures() if each["park_id"] == park)
    package.startEditing()
    package.changeAttributeValue(feature.id(), package.fields().lookupField("name"), "改过的名称")
    assert package.commitChanges()
    before = rows(inventory, "SELECT * FROM parks")
    given = {"INPUT": f"{path}|layername=parks", "INVENTORY": str(inventory)}
    seen = run("parkshore:storeinventory", given | {"DRY_RUN": True, "CHANGES": "memory:"})
    told = [(each["ref_id"], each["change"], each["new"]) for each in seen["CHANGES"].getFeatures()]
    assert [each for each in told if each[1] not in ("gone", "unchanged")] == [
        (park, "changed", "改过的名称")
    ]
    assert (seen["CHANGED"], seen["ADDED"], seen["CLOSED"]) == (1, 0, 0)
    assert rows(inventory, "SELECT * FROM parks") == before
    run("parkshore:storeinventory", given)
    after = {each for (each,) in rows(inventory, "SELECT name FROM parks")}
    assert "改过的名称" in after
    assert len(rows(inventory, "SELECT * FROM parks")) == len(before)


def test_sites_whose_place_is_not_known_stay_and_are_told(run, hand_out, inventory):
    with closing(sqlite3.connect(inventory)) as file:
        triggers = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        for (name,) in file.execute(triggers).fetchall():  # they need GDAL's functions
            file.execute(f'DROP TRIGGER "{name}"')
        file.execute("UPDATE parks SET city = NULL WHERE province = '湖北' AND city <> '武汉'")
        file.commit()
    [(others,)] = rows(inventory, "SELECT count(*) FROM parks WHERE city IS NULL")
    found, path = hand_out(PROVINCE="湖北省", CITY="武汉市")
    assert found["NOT_KNOWN"] >= others > 0
    assert any("stay here" in line for line in run.feedback.warned)
    assert {each for (each,) in rows(path, "SELECT city FROM parks")} == {"武汉"}


def test_many_sites_are_copied_in_several_goes(run, hand_out, inventory, monkeypatch):
    from parkshore.processing.handover import inventory_part

    monkeypatch.setattr(inventory_part, "AT_ONCE", 5)
    _, path = hand_out(PROVINCE="湖北省")
    wanted = rows(inventory, "SELECT * FROM parks WHERE province = '湖北' ORDER BY park_id")
    assert len(rows(path, "SELECT * FROM parks ORDER BY park_id")) == len(wanted) > 10


@pytest.mark.parametrize(
    ("place", "why"),
    [({}, "Give the province"), ({"PROVINCE": "没有的省"}, "no site in 没有的省")],
)
def test_what_cannot_be_handed_out_is_told(hand_out, tmp_path, place, why):
    with pytest.raises(QgsProcessingException, match=why):
        hand_out(**place)
    assert not (tmp_path / "下发.gpkg").exists()


def test_a_file_that_is_no_inventory_is_told(run, root, tmp_path):
    other = tmp_path / "other.gpkg"
    other.write_bytes(b"nothing")
    given = {"INVENTORY": str(other), "PROVINCE": "湖北", "OUTPUT": str(tmp_path / "x.gpkg")}
    with pytest.raises(QgsProcessingException, match="no inventory"):
        run("parkshore:handoutinventory", given)
