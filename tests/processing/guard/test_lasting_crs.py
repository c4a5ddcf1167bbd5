"""A coordinate system outlives the thread that asked for it first."""

import re
import threading
import time

import pytest
from parkshore.processing.guard import lasting_crs
from parkshore.processing.guard.lasting_crs import (
    is_hollow,
    lasting,
    lasting_systems,
    renew_systems,
)
from parkshore.processing.layers.crs import LonLat
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsPointXY,
    QgsProcessingContext,
)

CODE = "EPSG:4547"  # CGCS2000, zone of 114°
PLACE = (500_000.0, 3_000_000.0)
LONLAT = pytest.approx((114.0, 27.11164), abs=1e-4)
PATIENCE_S = 10


@pytest.fixture(autouse=True)
def _own_systems(provider, monkeypatch):
    monkeypatch.setattr(lasting_crs, "_systems", {})
    QgsCoordinateReferenceSystem.invalidateCache()
    QgsCoordinateTransform.invalidateCache()
    yield
    QgsCoordinateReferenceSystem.invalidateCache()
    QgsCoordinateTransform.invalidateCache()


def in_thread(work):
    found = []
    thread = threading.Thread(target=lambda: found.append(work()))
    thread.start()
    thread.join(PATIENCE_S)
    return found[0]


@pytest.fixture
def hollow():
    """A system as it is in the whole process when the thread that asked first has ended."""
    asked, seen, kept = threading.Event(), threading.Event(), []

    def ask():
        kept.append(QgsCoordinateReferenceSystem(CODE))
        asked.set()
        seen.wait(PATIENCE_S)

    thread = threading.Thread(target=ask)
    thread.start()
    asked.wait(PATIENCE_S)
    QgsCoordinateReferenceSystem(CODE).toWkt()  # another thread has it too: it stays in the store
    seen.set()
    thread.join(PATIENCE_S)
    ends = time.monotonic() + PATIENCE_S
    while not is_hollow(kept[0]) and time.monotonic() < ends:
        time.sleep(0.01)  # objects of a thread go after Python's half of it
    return kept[0]


def test_what_qgis_does(hollow):
    found = QgsCoordinateReferenceSystem(CODE)
    assert found.isValid()
    assert is_hollow(found)  # where this fails QGIS has mended it: this module can go
    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    way = QgsCoordinateTransform(found, wgs84, QgsCoordinateTransformContext())
    assert tuple(way.transform(QgsPointXY(*PLACE))) == PLACE  # as it came, and no word of it


def lonlat_of(crs, listener):
    return tuple(LonLat(crs, "Sites", QgsProcessingContext(), listener).forward([PLACE])[0])


@pytest.mark.parametrize("where", [in_thread, lambda work: work()], ids=["in a worker", "in main"])
def test_places_are_right_with_a_hollow_one(hollow, listener, where):
    assert where(lambda: lonlat_of(hollow, listener)) == LONLAT
    assert in_thread(lambda: lonlat_of(QgsCoordinateReferenceSystem(CODE), listener)) == LONLAT
    assert not is_hollow(QgsCoordinateReferenceSystem(CODE))


def test_what_a_worker_asked_for_lasts(listener):
    kept = in_thread(lambda: lasting(QgsCoordinateReferenceSystem(CODE)))
    time.sleep(0.05)  # objects of a thread go after Python
    for _ in range(3):
        assert in_thread(kept.toWkt) == kept.toWkt() != ""
        assert in_thread(lambda: lonlat_of(kept, listener)) == LONLAT


def test_a_run_in_a_worker_leaves_none_that_would_go(hollow):
    def work():
        with lasting_systems():
            assert not is_hollow(QgsCoordinateReferenceSystem(CODE))
            QgsCoordinateReferenceSystem("EPSG:4548").toWkt()

    in_thread(work)
    time.sleep(0.05)  # objects of a thread go after Python
    assert not is_hollow(QgsCoordinateReferenceSystem("EPSG:4548"))
    assert not is_hollow(QgsCoordinateReferenceSystem(CODE))


def test_systems_without_a_code_and_with_an_epoch():
    text = re.sub(r",AUTHORITY[^\]]*\]", "", QgsCoordinateReferenceSystem(CODE).toWkt())
    own = QgsCoordinateReferenceSystem.fromWkt(text.replace(",114]", ",114.25]"))
    assert own.authid() == ""
    assert in_thread(lambda: lasting(own)).toWkt() == own.toWkt()
    dated = QgsCoordinateReferenceSystem("EPSG:9000")
    dated.setCoordinateEpoch(2010.5)
    assert lasting(dated).coordinateEpoch() == 2010.5


def test_none_and_an_invalid_one_are_none():
    assert not lasting(None).isValid()
    assert not lasting(QgsCoordinateReferenceSystem()).isValid()


def test_all_is_made_anew_in_one_thread_however_many_ask():
    threads = [threading.Thread(target=renew_systems) for _ in range(8)]
    for each in threads:
        each.start()
    for each in threads:
        each.join(PATIENCE_S)
    assert not any(each.is_alive() for each in threads)
    made = [each for each in threading.enumerate() if "coordinate systems" in each.name]
    assert len(made) == 1


def test_of_many_systems_those_asked_for_last_are_made_anew(monkeypatch):
    made, count = lasting_crs._made, []
    for code in range(4488, 4548):
        lasting(QgsCoordinateReferenceSystem(f"EPSG:{code}"))
    monkeypatch.setattr(lasting_crs, "_made", lambda name: count.append(name) or made(name))
    thread = threading.Thread(target=renew_systems)
    thread.start()
    thread.join()
    assert len(count) == lasting_crs._MOST
    assert "EPSG:4547" in count
    assert "EPSG:4488" not in count
    assert lasting(QgsCoordinateReferenceSystem("EPSG:4488")).authid() == "EPSG:4488"
