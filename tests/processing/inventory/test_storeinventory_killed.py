"""A store killed between two statements, or at any moment, leaves the inventory as it was."""

import os
import shutil
import signal
import sqlite3
import time

import numpy as np
import pytest
from parkshore.analysis.inventory.storing.changes import TAKE_OUT, Decisions, compare
from parkshore.analysis.inventory.storing.snapshot import Snapshot
from parkshore.processing.inventory.storage.geopackage_storage import (
    GeoPackageStorage,
)
from parkshore.processing.inventory.storage.postgis_storage import PostgisStorage
from parkshore.processing.inventory.storage.storage_layout import Layout, Record

from ..faults.disk import FORK, ended

COLUMNS = (("park_id", "text"), ("name", "text"), ("gdp", "real"))
LAYOUT = Layout("parks", "park_id", COLUMNS, "Point")
CRS = ("EPSG", 4326, 'GEOGCS["WGS 84"]', "WGS 84")
DECISIONS = Decisions("parks", "park_id", on_gone=TAKE_OUT)
FEW, MANY = 8, 20
PATIENCE_S = 60


def point(x, y):
    return b"\x01\x01\x00\x00\x00" + np.array([x, y], "<f8").tobytes()


def snapshot(count, start=0, shift=0.0):
    """Rows whose values tell which store they come from."""
    names = [name for name, _ in COLUMNS]
    rows = [(f"P{i}", f"园{i}", float(i) + shift) for i in range(start, start + count)]
    return Snapshot(names, rows, [point(114 + shift, 30 + i / 1000) for i in range(count)])


def stored(storage, new):
    """Store as the algorithm does."""
    with storage:
        storage.ensure(LAYOUT, CRS)
        old = storage.read(LAYOUT)
        changes = compare(old, new, "park_id", DECISIONS)
        storage.apply(LAYOUT, new, changes, old, Record("parks", "test", "0" * 8, "–"))


class Suicide:
    """Kills the process at the n-th statement; counts them where n is None."""

    def __init__(self, at=None):
        self.at = at
        self.count = 0

    def __call__(self, *_):
        if self.count == self.at:
            os.kill(os.getpid(), signal.SIGKILL)
        self.count += 1


class GeoPackageTarget:
    """A file that a child process stores into."""

    def __init__(self, folder):
        self.path = folder / "inventory.gpkg"

    def storage(self):
        return GeoPackageStorage(self.path)

    def hooked(self, hook):
        """Make every connection of this process tell the hook each statement before it runs."""
        connect = sqlite3.connect

        def hooked_connect(*arguments, **options):
            connection = connect(*arguments, **options)
            connection.set_trace_callback(hook)
            return connection

        sqlite3.connect = hooked_connect

    def state(self):
        """What a reader sees: rows, history, and that the file is whole."""
        connection = sqlite3.connect(self.path)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        rows = connection.execute(
            "SELECT park_id, name, gdp FROM parks ORDER BY park_id"
        ).fetchall()
        places = connection.execute("SELECT count(*) FROM rtree_parks_geom").fetchone()[0]
        imports = connection.execute("SELECT count(*) FROM inventory_imports").fetchone()[0]
        connection.close()
        assert places == len(rows)
        return rows, imports


class PostgisTarget:
    """A schema that a child process stores into."""

    def __init__(self, server, name):
        self.server, self.schema = server, name
        self.name = f"parkshore_killed_{os.getpid()}"

    def storage(self):
        return PostgisStorage(f"{self.server} application_name={self.name}", self.schema)

    def await_server(self):
        """Wait for the server to end what a killed client asked for last: it may be a commit."""
        import psycopg2

        connection = psycopg2.connect(self.server)
        connection.autocommit = True  # a transaction would see one moment over and over
        until = time.monotonic() + PATIENCE_S
        with connection.cursor() as cursor:
            while True:
                cursor.execute(
                    "SELECT count(*) FROM pg_stat_activity WHERE application_name = %s",
                    (self.name,),
                )
                if cursor.fetchone() == (0,):
                    break
                assert time.monotonic() < until, "the server still works for a client that is gone"
                time.sleep(0.01)
        connection.close()

    def hooked(self, hook):
        """Make every cursor of this process tell the hook each statement before it runs."""
        import psycopg2.extensions

        class Cursor(psycopg2.extensions.cursor):
            def execute(self, *arguments):
                hook()
                return super().execute(*arguments)

            def copy_expert(self, *arguments):
                hook()
                return super().copy_expert(*arguments)

        class Connection(psycopg2.extensions.connection):
            def cursor(self, *arguments, **options):
                return super().cursor(*arguments, cursor_factory=Cursor, **options)

            def commit(self):
                hook()
                return super().commit()

        connect = psycopg2.connect
        psycopg2.connect = lambda *a, **o: connect(*a, connection_factory=Connection, **o)

    def state(self):
        import psycopg2

        self.await_server()
        with psycopg2.connect(self.server) as connection, connection.cursor() as cursor:
            cursor.execute(f'SET search_path TO "{self.schema}", public')
            cursor.execute('SELECT park_id, name, gdp FROM parks ORDER BY park_id COLLATE "C"')
            rows = cursor.fetchall()
            cursor.execute("SELECT count(*) FROM inventory_imports")
            return rows, cursor.fetchone()[0]


@pytest.fixture(params=["geopackage", "postgis"])
def target(request, tmp_path):
    if request.param == "geopackage":
        return GeoPackageTarget(tmp_path)
    return PostgisTarget(request.getfixturevalue("postgres"), f"killed {tmp_path.name}"[:60])


def child(target, new, hook, counted=None):
    """Store in a child process under a hook."""
    target.hooked(hook)
    stored(target.storage(), new)
    if counted is not None:
        counted.value = hook.count


def run_child(target, new, at=None):
    counted = FORK.Value("i", 0)
    return ended(child, target, new, Suicide(at), counted), counted.value


@pytest.mark.parametrize("step", [12, pytest.param(1, marks=pytest.mark.long)])
def test_killed_between_any_two_statements(step, target):
    old, new = snapshot(4), snapshot(4, start=2, shift=0.5)
    stored(target.storage(), old)
    before = target.state()
    at, killed = 0, 0
    while True:
        code, _ = run_child(target, new, at)
        if code == 0:
            break
        assert code == -signal.SIGKILL
        assert target.state() == before
        killed += 1
        at += step
    assert killed > 20 // step
    rows, imports = target.state()
    assert [row[0] for row in rows] == ["P2", "P3", "P4", "P5"]
    assert imports == before[1] + 1


def test_the_disk_between_any_two_statements_holds_what_was_before(tmp_path, monkeypatch):
    """As a kill would leave it: the files are copied before each statement, and then opened."""
    target, copies = GeoPackageTarget(tmp_path), []
    stored(target.storage(), snapshot(4))
    before = target.state()

    def copy(*_):
        copies.append(GeoPackageTarget(tmp_path / str(len(copies))))
        copies[-1].path.parent.mkdir()
        for file in tmp_path.glob("inventory.gpkg*"):
            shutil.copy(file, copies[-1].path.parent)

    with monkeypatch.context() as patch:
        patch.setattr(sqlite3, "connect", sqlite3.connect)  # taken back at the end
        target.hooked(copy)
        stored(target.storage(), snapshot(4, start=2, shift=0.5))
    assert len(copies) > 100
    assert [number for number, each in enumerate(copies) if each.state() != before] == []
    assert any(each.path.with_name("inventory.gpkg-journal").exists() for each in copies)
    assert target.state() != before


def test_killed_at_the_first_store_leaves_nothing_in_the_way(target):
    new = snapshot(3)
    for at in (0, 5, 25):
        run_child(target, new, at)
    stored(target.storage(), new)
    assert target.state()[1] == 1


@pytest.mark.parametrize("moments", [FEW, pytest.param(MANY, marks=pytest.mark.long)])
def test_killed_at_random_moments(moments, target):
    old = snapshot(3000)
    stored(target.storage(), old)
    rng = np.random.default_rng(7)
    before = target.state()
    shift = 0.0
    for share in rng.uniform(0, 1, moments):
        shift += 1.0
        new = snapshot(3000, start=int(shift), shift=shift)
        process = FORK.Process(target=stored, args=(target.storage(), new))
        process.start()
        process.join(timeout=0.02 + 0.5 * share)
        process.kill()
        process.join()
        after = target.state()
        if after != before:
            assert after[1] == before[1] + 1
            assert {row[2] - int(row[0][1:]) for row in after[0]} == {shift}
            assert len(after[0]) == 3000
        before = after


def test_killed_while_the_server_commits(postgres, tmp_path):
    """What the server was told to commit it commits, whole, without its client."""
    import psycopg2

    target = PostgisTarget(postgres, f"killed {tmp_path.name}"[:60])
    old, new = snapshot(4), snapshot(4, start=2, shift=0.5)
    stored(target.storage(), old)
    before = target.state()
    with psycopg2.connect(postgres) as connection, connection.cursor() as cursor:
        cursor.execute(
            f'SET search_path TO "{target.schema}", public;'
            "CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS"
            " 'BEGIN PERFORM pg_sleep(1); RETURN NULL; END';"
            "CREATE CONSTRAINT TRIGGER slow AFTER INSERT ON inventory_imports"
            " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION slow()"
        )
    connection.close()
    assert ended(killed_in_commit, target, new) == -signal.SIGALRM
    rows, imports = target.state()
    assert imports == before[1] + 1
    assert [row[0] for row in rows] == ["P2", "P3", "P4", "P5"]


def killed_in_commit(target, new):
    """Store, and die half a second after the commit was sent."""
    import psycopg2.extensions

    class Connection(psycopg2.extensions.connection):
        def commit(self):
            signal.setitimer(signal.ITIMER_REAL, 0.5)  # nobody handles it: it kills
            return super().commit()

    connect = psycopg2.connect
    psycopg2.connect = lambda *a, **o: connect(*a, connection_factory=Connection, **o)
    stored(target.storage(), new)


def test_a_second_store_waits_or_is_told(target, monkeypatch):
    from parkshore.analysis.message import InputError
    from parkshore.processing.inventory.storage import (
        geopackage_storage,
        postgis_storage,
    )

    monkeypatch.setattr(geopackage_storage, "WAIT_S", 0.1)
    monkeypatch.setattr(postgis_storage, "_WAIT_MS", 100)
    stored(target.storage(), snapshot(3))
    with target.storage(), pytest.raises(InputError):
        stored(target.storage(), snapshot(4))
    stored(target.storage(), snapshot(4))
    assert len(target.state()[0]) == 4
