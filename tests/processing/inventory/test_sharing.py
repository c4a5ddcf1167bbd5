"""An inventory on a shared folder: one writes and is named, others read, what is gone is told."""

import json
import os
import shutil
import subprocess
import sys
import time

import pytest
from parkshore.analysis.message import InputError
from parkshore.processing.inventory.sharing.edit_locks import EditLocks
from parkshore.processing.inventory.sharing.writer_lock import beside, hold, let_go, who_holds
from parkshore.processing.messages.warning import bell
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication

OTHER = """
import sys
from qgis.PyQt.QtCore import QLockFile
lock = QLockFile(sys.argv[1])
assert lock.tryLock(0)
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def inventory(root, tmp_path):
    return tmp_path / shutil.copy(root / "resources/sample/inventory.gpkg", tmp_path / "台账.gpkg")


@pytest.fixture
def other(inventory):
    """Another process that writes into the inventory, as another planner's QGIS would."""
    told = {"person": "李强", "machine": "县局-07", "since": time.time() - 60}
    beside(inventory, ".writer").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    command = [sys.executable, "-c", OTHER, str(beside(inventory, ".lock"))]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_who_holds_is_told_and_others_read(qgis_app, inventory, other):
    told = who_holds(inventory)
    for wanted in ("台账.gpkg", "李强", "县局-07", "20"):
        assert wanted in told
    with pytest.raises(InputError, match="李强"):
        hold(inventory, wait_s=0.1)
    assert QgsVectorLayer(f"{inventory}|layername=parks").featureCount() == 120
    assert who_holds(inventory) == told


def test_the_lock_of_a_process_that_died_here_is_gone_with_it(qgis_app, inventory, other):
    other.kill()
    other.wait()
    assert who_holds(inventory) == ""
    hold(inventory, wait_s=1.0)
    let_go(inventory)
    assert not beside(inventory, ".lock").exists()
    assert not beside(inventory, ".writer").exists()


def test_an_old_lock_of_elsewhere_says_what_to_do(qgis_app, inventory):
    beside(inventory, ".lock").write_text("4711\nqgis\n县局-08\n\n\n", encoding="utf-8")
    told = {"person": "赵敏", "machine": "县局-08", "since": time.time() - 3 * 24 * 3600}
    beside(inventory, ".writer").write_text(json.dumps(told), encoding="utf-8")
    assert "delete 台账.gpkg.lock" in who_holds(inventory)
    for text in ("{", "[" * 100_000):
        beside(inventory, ".writer").write_text(text, encoding="utf-8")
        assert "县局-08" in who_holds(inventory)


def test_an_empty_lock_goes_when_it_is_old(qgis_app, inventory):
    lock = beside(inventory, ".lock")
    lock.touch()
    with pytest.raises(InputError, match="being written"):
        hold(inventory, wait_s=0.1)
    os.utime(lock, (time.time() - 60, time.time() - 60))
    assert who_holds(inventory) == ""
    hold(inventory, wait_s=0.1)
    let_go(inventory)
    assert not lock.exists()


def test_one_process_may_hold_it_twice(qgis_app, inventory):
    hold(inventory)
    hold(inventory)
    let_go(inventory)
    assert beside(inventory, ".lock").exists()
    let_go(inventory)
    assert not beside(inventory, ".lock").exists()


def test_a_layer_that_is_edited_holds_its_inventory(qgis_app, inventory):
    project = QgsProject()
    locks = EditLocks(project)
    parks = QgsVectorLayer(f"{inventory}|layername=parks", "parks", "ogr")
    project.addMapLayer(parks)
    parks.startEditing()
    assert beside(inventory, ".lock").exists()
    parks.rollBack()
    assert not beside(inventory, ".lock").exists()
    parks.startEditing()
    project.removeMapLayer(parks.id())
    assert not beside(inventory, ".lock").exists()
    locks.stop()


def test_a_layer_is_not_edited_while_another_writes(qgis_app, inventory, other):
    rung = []
    connection = bell.rung.connect(lambda title, told: rung.extend(told))
    project = QgsProject()
    locks = EditLocks(project)
    parks = QgsVectorLayer(f"{inventory}|layername=parks", "parks", "ogr")
    project.addMapLayer(parks)
    parks.startEditing()
    QCoreApplication.processEvents()
    assert not parks.isEditable()
    assert "李强" in rung[0]
    locks.stop()
    bell.rung.disconnect(connection)


def test_a_store_waits_for_nobody_in_vain(run, inventory, other, monkeypatch):
    from parkshore.processing.inventory.sharing import writer_lock
    from qgis.core import QgsProcessingException

    monkeypatch.setattr(writer_lock.hold, "__defaults__", (0.1,))
    before = inventory.read_bytes()
    given = {"SITE_ID": "x", "MAKER": "a", "INVENTORY": str(inventory)}
    with pytest.raises(QgsProcessingException, match="李强"):
        run("parkshore:storeverification", given)
    assert inventory.read_bytes() == before
