"""An inventory of version 0.1 is migrated with its first store, in one transaction or not."""

import lzma
import os
import signal
import sqlite3
from pathlib import Path

import pytest
from parkshore.analysis.inventory.storing.changes import Decisions, compare
from parkshore.analysis.inventory.storing.snapshot import Snapshot
from parkshore.processing.inventory.storage.geopackage_storage import (
    GeoPackageStorage,
)
from parkshore.processing.inventory.storage.storage_layout import Layout, Record
from qgis.core import QgsFeatureRequest, QgsVectorLayer

from ..faults.disk import ended

OLD = Path(__file__).parents[2] / "data" / "inventory_0_1.gpkg.xz"
LAYOUT = Layout("parks", "park_id", (("park_id", "text"), ("name", "text")), "Point")


def state(path):
    """Columns of all tables, and what they hold."""
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    tables = ("parks", "enterprises", "verifications", "inventory_imports", "inventory_changes")
    told = {}
    for table in tables:
        cursor = connection.execute(f"SELECT * FROM {table} ORDER BY fid")
        told[table] = [each[0] for each in cursor.description], cursor.fetchall()
    connection.close()
    return told


def store(path, at):
    """Store one park, and die before the statement of this number."""
    connect, count = sqlite3.connect, 0

    def hook(*_):
        nonlocal count
        if count == at:
            os.kill(os.getpid(), signal.SIGKILL)
        count += 1

    def hooked(*arguments, **options):
        connection = connect(*arguments, **options)
        connection.set_trace_callback(hook)
        return connection

    sqlite3.connect = hooked
    new = Snapshot(["park_id", "name"], [("P9", "新园")], [None])
    with GeoPackageStorage(path) as storage:
        storage.ensure(LAYOUT, None)
        old = storage.read(LAYOUT)
        changes = compare(old, new, "park_id", Decisions("parks", "park_id"))
        storage.apply(LAYOUT, new, changes, old, Record("parks", "test", "0" * 8, "–"))


@pytest.mark.parametrize("step", [20, pytest.param(3, marks=pytest.mark.long)])
def test_killed_between_the_statements_of_a_migration(step, tmp_path):
    path = tmp_path / "old.gpkg"
    path.write_bytes(lzma.decompress(OLD.read_bytes()))
    before, at, killed = state(path), 0, 0
    while True:
        code = ended(store, path, at)
        if code == 0:
            break
        assert code == -signal.SIGKILL
        assert state(path) == before
        at, killed = at + step, killed + 1
    assert killed > 30 // step
    after = state(path)
    for table, (columns, rows) in before.items():
        kept = [row[: len(columns)] for row in after[table][1]]
        assert after[table][0][: len(columns)] == columns
        assert kept[: len(rows)] == rows
    assert {"wkb"} <= set(after["inventory_changes"][0])
    assert {"closed", "undone"} <= set(after["inventory_imports"][0])
    assert len(after["parks"][1]) == len(before["parks"][1]) + 1


@pytest.mark.parametrize(("kind", "table"), [(0, "parks"), (1, "enterprises")])
def test_stored_into_again_and_undone(kind, table, run, rows, tmp_path):
    path = tmp_path / "old.gpkg"
    path.write_bytes(lzma.decompress(OLD.read_bytes()))
    before = state(path)
    source = QgsVectorLayer(f"{path}|layername={table}", table, "ogr")
    own = source.materialize(QgsFeatureRequest())
    own.setName(table)
    del source
    given = {"INPUT": own, "KIND": kind, "INVENTORY": str(path)}
    for _ in range(2):
        told = run("parkshore:storeinventory", given)
        assert (told["UNCHANGED"], told["ADDED"], told["CHANGED"]) == (len(before[table][1]), 0, 0)
    first = next(own.getFeatures()).id()
    name = own.fields().lookupField("name")
    own.dataProvider().changeAttributeValues({first: {name: "新名"}})
    for _ in range(2):
        assert run("parkshore:storeinventory", given)["CHANGED"] == 1
        assert run("parkshore:undostore", {"INVENTORY": str(path)})["CHANGED"] == 1
    after = state(path)
    for each in ("parks", "enterprises", "verifications"):
        columns = len(before[each][0])
        assert [row[:columns] for row in after[each][1]] == before[each][1]
    assert {row["name"] for row in rows(f"{path}|layername={table}")} == {
        row[before[table][0].index("name")] for row in before[table][1]
    }
