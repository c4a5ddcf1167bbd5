"""Locks, folders that cannot be written, destinations deleted meanwhile, other runs."""

import shutil
import sqlite3
import subprocess
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException, QgsProcessingFeedback

from .disk import FORK, PATIENCE_S, leftovers, names, sums


@pytest.fixture
def impatient(monkeypatch):
    """Nobody waits ten seconds for a lock."""
    from parkshore.processing.guard import geopackage_file

    monkeypatch.setattr(geopackage_file, "WAIT_S", 0.2)


@pytest.mark.parametrize("table", ["", "second"])
def test_a_locked_geopackage(table, impatient, classify, few, many, tmp_path):
    place = tmp_path / "parks.gpkg"
    classify(few, str(place))
    output = f"ogr:dbname='{place}' table=\"{table}\" (geom)" if table else str(place)
    before = sums(tmp_path)
    other = sqlite3.connect(place, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(QgsProcessingException, match="written by another program"):
            classify(few, output)
    finally:
        other.execute("ROLLBACK")
        other.close()
    assert sums(tmp_path) == before
    classify(few, output)
    assert len(names(f"{place}|layername={table or 'parks'}")) == 3


def test_a_geopackage_that_is_open_is_replaced_inside(classify, few, layer, tmp_path):
    """As while QGIS shows it: the file is not put away beneath the reader."""
    place = tmp_path / "parks.gpkg"
    classify(few, str(place))
    reader = sqlite3.connect(place, isolation_level=None)
    reader.execute("PRAGMA journal_mode = WAL")
    assert reader.execute("SELECT count(*) FROM parks").fetchone() == (3,)
    file = place.stat().st_ino
    one = layer("Point", [("Point(1 1)", ["Hubei", "one"])], {"province": str, "name": str})
    classify(one, str(place))
    assert place.stat().st_ino == file
    assert reader.execute("SELECT name FROM parks").fetchall() == [("one",)]
    reader.close()
    assert names(place) == ["one"]


def test_a_geopackage_that_cannot_be_moved_is_replaced_inside(
    classify, few, layer, tmp_path, monkeypatch
):
    """As on Windows while QGIS has it open."""
    place = tmp_path / "parks.gpkg"
    classify(few, str(place))
    replace = Path.replace

    def refusing(path, target):
        if Path(target).suffix == ".gpkg":
            raise PermissionError(13, "The process cannot access the file", str(target))
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", refusing)
    one = layer("Point", [("Point(1 1)", ["Hubei", "one"])], {"province": str, "name": str})
    classify(one, str(place))
    assert names(place) == ["one"]
    assert leftovers(tmp_path) == []


def test_files_that_cannot_be_moved_are_as_they_were(classify, few, many, tmp_path, monkeypatch):
    place = tmp_path / "parks.shp"
    classify(few, str(place))
    before = sums(tmp_path)
    replace = Path.replace

    def refusing(path, target):
        if Path(target).suffix == ".shx" and "earlier" not in str(path):
            raise PermissionError(13, "The process cannot access the file", str(target))
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", refusing)
    with pytest.raises(QgsProcessingException, match="is as it was"):
        classify(many, str(place))
    assert sums(tmp_path) == before
    assert leftovers(tmp_path) == []


def test_a_folder_for_reading_alone(mounted, classify, few):
    disk = mounted(12)
    place = disk / "parks.gpkg"
    classify(few, str(place))
    before = sums(disk)
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    for output in (str(place), str(disk / "new.shp"), f"ogr:dbname='{place}' table=\"b\" (geom)"):
        with pytest.raises(QgsProcessingException, match="folder you may write to"):
            classify(few, output)
    assert sums(disk) == before


class Hook(QgsProcessingFeedback):
    """Does something once the rows are being written."""

    def __init__(self, work):
        super().__init__(False)
        self.work = work

    def setProgress(self, progress):
        if progress > 60 and self.work:
            work, self.work = self.work, None
            work()


@pytest.mark.parametrize("ending", ["gpkg", "shp"])
def test_the_folder_is_deleted_meanwhile(ending, classify, few, tmp_path):
    folder = tmp_path / "results"
    folder.mkdir()
    with pytest.raises(QgsProcessingException) as told:
        classify(few, str(folder / f"parks.{ending}"), Hook(lambda: shutil.rmtree(folder)))
    assert "\n" not in str(told.value).strip()
    assert not folder.exists()


def test_the_earlier_result_is_deleted_meanwhile(classify, few, tmp_path):
    place = tmp_path / "parks.gpkg"
    for output in (str(place), f"ogr:dbname='{place}' table=\"parks\" (geom)"):
        classify(few, output)
        classify(few, output, Hook(place.unlink))
        assert len(names(place)) == 3


@pytest.mark.parametrize("table", [False, True])
def test_two_runs_into_one_file_at_once(table, classify, few, layer, tmp_path):
    place = tmp_path / "parks.gpkg"
    classify(few, str(place))
    rows = {
        mark: layer(
            "Point",
            [(f"Point({n / 100} 30)", ["Hubei", mark]) for n in range(2000)],
            {"province": str, "name": str},
        )
        for mark in "ab"
    }
    processes = [
        FORK.Process(
            target=classify,
            args=(
                rows[mark],
                f"ogr:dbname='{place}' table=\"{mark}\" (geom)" if table else str(place),
            ),
        )
        for mark in "ab"
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join(PATIENCE_S)
        assert process.exitcode == 0
    if table:
        assert names(f"{place}|layername=a") == ["a"] * 2000
        assert names(f"{place}|layername=b") == ["b"] * 2000
        assert len(names(f"{place}|layername=parks")) == 3
    else:
        assert names(place) in (["a"] * 2000, ["b"] * 2000)
    assert leftovers(tmp_path) == []


def test_cancel_leaves_the_earlier_result(classify, few, tmp_path):
    place = tmp_path / "parks.gpkg"
    classify(few, str(place))
    before = sums(tmp_path)
    feedback = Hook(None)
    feedback.work = feedback.cancel
    assert classify(few, str(place), feedback) == {}
    assert sums(tmp_path) == before
