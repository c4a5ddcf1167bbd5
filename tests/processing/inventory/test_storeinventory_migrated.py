"""An inventory of version 0.1 is migrated with its first store, in one transaction or not."""

import lzma
import multiprocessing
import os
import signal
import sqlite3
from pathlib import Path

from parkshore.analysis.inventory.storing.changes import Decisions, compare
from parkshore.analysis.inventory.storing.snapshot import Snapshot
from parkshore.processing.inventory.storage.geopackage_storage import (
    GeoPackageStorage,
)
from parkshore.processing.inventory.storage.storage_layout import Layout, Record

FORK = multiprocessing.get_context("fork")
OLD = Path(__file__).parents[2] / "data" / "inventory_0_1.gpkg.xz"
LAYOUT = Layout("parks", "park_id", (("park_id", "text"), ("name", "text")), "Point")
STEP = 3  # every third statement: each may be the last


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


def test_killed_between_the_statements_of_a_migration(tmp_path):
    path = tmp_path / "old.gpkg"
    path.write_bytes(lzma.decompress(OLD.read_bytes()))
    before, at, killed = state(path), 0, 0
    while True:
        process = FORK.Process(target=store, args=(path, at))
        process.start()
        process.join()
        if process.exitcode == 0:
            break
        assert process.exitcode == -signal.SIGKILL
        assert state(path) == before
        at, killed = at + STEP, killed + 1
    assert killed > 10
    after = state(path)
    for table, (columns, rows) in before.items():
        kept = [row[: len(columns)] for row in after[table][1]]
        assert after[table][0][: len(columns)] == columns
        assert kept[: len(rows)] == rows
    assert {"wkb"} <= set(after["inventory_changes"][0])
    assert {"closed", "undone"} <= set(after["inventory_imports"][0])
    assert len(after["parks"][1]) == len(before["parks"][1]) + 1
