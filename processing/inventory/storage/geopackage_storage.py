"""An inventory in one GeoPackage: every store is one SQLite transaction.

A crash, a kill or a cancel leaves the file as it was: SQLite rolls back what was not committed when
the file is next opened. The file is written in place, never replaced, so QGIS may have it open.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

from ....analysis.inventory.storing.snapshot import Snapshot
from ....analysis.message import InputError
from ...writing.geopackage import rtree_pages
from .geopackage_blobs import blob, bounds, placed, wkb_of
from .geopackage_layout import CORE, CORE_ROWS
from .geopackage_tables import TYPES, Tables, quoted
from .inventory_storage import InventoryStorage
from .storage_layout import (
    CHANGES_TABLE,
    FIELDS_TABLE,
    IMPORTS_TABLE,
    KEY_COLUMN,
    companion_columns,
    joined,
)

WAIT_S = 10.0
_CACHE_KIB = 65_536
"""Pages kept in memory: SQLite's own 2 MiB are less than the spatial index of 100,000 places."""

_APPLICATION = 0x47504B47  # "GPKG"
_VERSION = 10200


class GeoPackageStorage(Tables, InventoryStorage):
    """A GeoPackage while a store goes on; a context manager that commits or rolls back.

    Parameters
    ----------
    path : str or Path
        Made where it is not there.
    dry : bool
        Whether nothing is to be written, whatever is asked for.

    Raises
    ------
    InputError
        No GeoPackage, or locked by another program for longer than ten seconds.
    """

    def __init__(self, path, *, dry=False):
        self.path = Path(path)
        self.dry = dry
        self._is_new = not self.path.exists() or self.path.stat().st_size == 0
        self._connection = None

    def __enter__(self):
        try:
            self._connection = sqlite3.connect(self.path, timeout=WAIT_S, isolation_level=None)
            _add_functions(self._connection)
            self._run(joined("PRAGMA cache_size =", str(-_CACHE_KIB)))
            self._run("BEGIN IMMEDIATE")
            self._prepare()
        except sqlite3.Error as error:
            self._close(commit=False)
            raise self._refused(error) from error
        return self

    def __exit__(self, kind, error, trace):
        try:
            self._close(commit=kind is None and not self.dry)
        except sqlite3.Error as failed:
            self._close(commit=False)
            raise self._refused(failed) from failed
        if isinstance(error, sqlite3.Error):
            raise self._refused(error) from error
        return False

    def crs_of(self, layer):
        """Return (organisation, code, definition) of a stored layer's CRS, or None."""
        return self._run(
            "SELECT s.organization, s.organization_coordsys_id, s.definition "
            "FROM gpkg_geometry_columns g JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id "
            "WHERE lower(g.table_name) = lower(?)",
            (layer,),
        ).fetchone()

    def geometry_of(self, layer):
        """Return the geometry type of a stored layer in upper case, or None."""
        row = self._run(
            "SELECT geometry_type_name FROM gpkg_geometry_columns WHERE lower(table_name) = "
            "lower(?)",
            (layer,),
        ).fetchone()
        return row[0].upper() if row else None

    def read(self, layout):
        """Return what is stored of a layer (`snapshot.Snapshot`)."""
        key, place = self._key(layout.name), self._place(layout.name)
        names = [name for name in self._columns(layout.name) if name not in (key, place)]
        wanted = [key, *names] + ([place] if place else [])
        statement = joined("SELECT", ", ".join(map(quoted, wanted)), "FROM", quoted(layout.name))
        keys, rows, wkb = [], [], []
        for row in self._run(statement):
            keys.append(row[0])
            rows.append(row[1 : len(names) + 1])
            wkb.append(wkb_of(row[-1]) if place else None)
        return Snapshot(names, rows, wkb, keys)

    def last_store(self):
        """Return time, layer, closed, added ids of the last store that is not undone, or None."""
        return self._run(
            joined(
                "SELECT at, layer, closed, added_ids FROM", quoted(IMPORTS_TABLE),
                "WHERE undone IS NULL ORDER BY", quoted(KEY_COLUMN), "DESC LIMIT 1",
            )
        ).fetchone()  # fmt: skip

    def history(self, at, layer):
        """Return id, change, field, old, new and place before of all that a store changed."""
        return self._run(
            joined(
                "SELECT ref_id, change, field, old, new, wkb FROM", quoted(CHANGES_TABLE),
                "WHERE at = ? AND layer = ? ORDER BY", quoted(KEY_COLUMN),
            ),
            (at, layer),
        ).fetchall()  # fmt: skip

    def mark_undone(self, stores, at):
        """Note when stores were undone; what undid them is no store to be undone."""
        self._run_many(
            joined("UPDATE", quoted(IMPORTS_TABLE), "SET undone = ? WHERE at = ?"),
            ((at, store) for store in stores),
        )

    # ------------------------------------------------------------------------------------------

    def _run(self, statement, values=()):
        return self._connection.execute(statement, values)

    def _run_many(self, statement, rows):
        self._connection.executemany(statement, rows)

    def _take_out(self, table, keys):
        self._run_many(
            joined("DELETE FROM", quoted(table), "WHERE", quoted(self._key(table)), "= ?"),
            ((key,) for key in keys),
        )

    def _forget_fields(self, layer):
        self._run(joined("DELETE FROM", quoted(FIELDS_TABLE), "WHERE layer = ?"), (layer,))

    def _geometry(self, wkb, srs):
        return blob(wkb, srs)

    def _add(self, table, columns, rows, wkb):
        """Insert rows under keys of our own; the spatial index takes them in one go."""
        key = self._key(table)
        first = self._run(
            joined("SELECT coalesce(max(", quoted(key), "), 0) + 1 FROM", quoted(table))
        ).fetchone()[0]
        index = f"rtree_{table}_{self._place(table)}"
        trigger = self._run(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name = ?",
            (f"{index}_insert",),
        ).fetchone()
        if trigger:
            self._run(joined("DROP TRIGGER", quoted(trigger[0])))
        numbered = ((number, *row) for number, row in enumerate(rows, start=first))
        self._run_many(_insert(table, [key, *columns]), numbered)
        if trigger:
            self._fill_index(index, *placed(wkb, first))
            self._run(trigger[1])

    def _fill_index(self, index, keys, boxes):
        """Pack a spatial index that has no row yet; into another one rows go one by one."""
        empty = not self._run(joined("SELECT 1 FROM", quoted(index), "LIMIT 1")).fetchone()
        if len(keys) and empty and rtree_pages.can_be_packed():
            rtree_pages.fill(self._connection, index, keys, boxes)
            return
        self._run_many(
            joined("INSERT INTO", quoted(index), "VALUES (?, ?, ?, ?, ?)"),
            zip(keys.tolist(), *boxes.T.tolist(), strict=True),
        )

    def _insert_all(self, table, rows):
        columns = [name for name, _ in companion_columns()[table]]
        self._run_many(_insert(table, columns), rows)

    def _close(self, *, commit):
        if self._connection is None:
            return
        with closing(self._connection):
            if self._connection.in_transaction:
                self._run("COMMIT" if commit else "ROLLBACK")
        self._connection = None
        if not commit and self._is_new and self.path.exists() and not self.path.stat().st_size:
            self.path.unlink()

    def _prepare(self):
        """Make the tables of a GeoPackage and those that go with the layers, where they lack."""
        if not self._columns("gpkg_contents"):
            if not self._is_new and self._run("SELECT count(*) FROM sqlite_master").fetchone()[0]:
                raise sqlite3.DatabaseError(self.path.name)
            self._run(joined("PRAGMA application_id =", str(_APPLICATION)))
            self._run(joined("PRAGMA user_version =", str(_VERSION)))
            for statement in CORE:
                self._run(statement)
            self._run_many(
                "INSERT INTO gpkg_spatial_ref_sys (srs_name, srs_id, organization, "
                "organization_coordsys_id, definition, description) VALUES (?, ?, ?, ?, ?, ?)",
                CORE_ROWS,
            )
        self._complete_all()

    def _make_companion(self, table, columns):
        told = [joined(quoted(name), TYPES[kind]) for name, kind in columns]
        key = joined(quoted(KEY_COLUMN), "INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL")
        self._run(joined("CREATE TABLE", quoted(table), "(", ", ".join([key, *told]), ")"))
        self._register(table, "attributes", None)

    def _add_column(self, table, name, kind):
        self._run(joined("ALTER TABLE", quoted(table), "ADD COLUMN", quoted(name), TYPES[kind]))

    def _columns(self, table):
        return [row[1] for row in self._run("SELECT * FROM pragma_table_info(?)", (table,))]

    def _key(self, table):
        rows = self._run("SELECT name FROM pragma_table_info(?) WHERE pk = 1", (table,)).fetchall()
        return rows[0][0] if rows else "rowid"

    def _place(self, table):
        row = self._run(
            "SELECT column_name FROM gpkg_geometry_columns WHERE lower(table_name) = lower(?)",
            (table,),
        ).fetchone()
        return row[0] if row else None

    def _srs_id(self, table):
        return self._run(
            "SELECT srs_id FROM gpkg_geometry_columns WHERE lower(table_name) = lower(?)", (table,)
        ).fetchone()[0]

    def _update(self, table, key, values):
        told = ", ".join(joined(quoted(name), "= ?") for name in values)
        self._run(
            joined("UPDATE", quoted(table), "SET", told, "WHERE", quoted(self._key(table)), "= ?"),
            (*values.values(), key),
        )

    def _refresh(self, table, place, at):
        """Bring the extent and the time of the last change up to date."""
        extent = (None,) * 4
        index = f"rtree_{table}_{place}"
        if place and self._columns(index):
            extent = self._run(
                joined("SELECT min(minx), min(miny), max(maxx), max(maxy) FROM", quoted(index))
            ).fetchone()
        self._run(
            "UPDATE gpkg_contents SET last_change = ?, min_x = ?, min_y = ?, max_x = ?, max_y = ? "
            "WHERE lower(table_name) = lower(?)",
            (f"{at[:23]}Z", *extent, table),
        )

    def _refused(self, error):
        if isinstance(error, sqlite3.OperationalError) and "locked" in str(error):
            return InputError(
                "{file} is being written by another program; end the editing there.",
                file=self.path.name,
            )
        return InputError(
            "{file} cannot be written as a GeoPackage ({reason}); choose another file.",
            file=self.path.name,
            reason=error,
        )


def _insert(table, columns):
    places = ", ".join("?" for _ in columns)
    return joined(
        "INSERT INTO",
        quoted(table),
        "(",
        ", ".join(map(quoted, columns)),
        ") VALUES (",
        places,
        ")",
    )


def _add_functions(connection):
    """Give SQLite the functions that the triggers of spatial indexes call."""
    connection.create_function(
        "ST_IsEmpty", 1, lambda raw: None if raw is None else (raw[3] >> 4) & 1
    )
    for position, name in enumerate(("ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY")):
        connection.create_function(
            name, 1, lambda raw, at=position: None if raw is None else bounds(raw)[at]
        )
