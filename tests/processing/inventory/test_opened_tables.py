"""Tables of an inventory, opened in a thread that ends while they stay."""

import shutil
import threading
import time
from pathlib import Path

import pytest
from parkshore.processing.guard.lasting_crs import is_hollow
from parkshore.processing.inventory.opened_tables import open_tables
from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtCore import QCoreApplication

SAMPLE = Path(__file__).parents[3] / "resources" / "sample" / "inventory.gpkg"
NAMES = ("parks", "shoreline", "catalogue", "not_there")
PATIENCE_S = 10


@pytest.fixture
def file(tmp_path):
    return shutil.copy(SAMPLE, tmp_path / "台账.gpkg")


def opened_in_thread(file, cancelled=lambda: False):
    found = []
    work = lambda: found.append(open_tables({"file": str(file)}, NAMES, cancelled))  # noqa: E731
    thread = threading.Thread(target=work)
    thread.start()
    thread.join(PATIENCE_S)
    time.sleep(0.2)  # QGIS lets go of what is the thread's a moment after it
    return found[0]


def test_they_belong_to_the_main_thread_and_keep_their_system(provider, file):
    QgsCoordinateReferenceSystem.invalidateCache()
    opened = opened_in_thread(file)
    assert list(opened) == ["parks", "shoreline", "catalogue"]
    for layer in opened.values():
        assert layer.thread() is QCoreApplication.instance().thread()
        assert layer.featureCount() > 0
        assert not is_hollow(layer.crs())
    assert opened["parks"].crs().authid() == "EPSG:4326"
    assert not is_hollow(QgsCoordinateReferenceSystem("EPSG:4326"))


def test_after_a_cancel_the_rest_is_left_out(provider, file):
    asked = iter([False, True])
    assert list(opened_in_thread(file, lambda: next(asked))) == ["parks"]
