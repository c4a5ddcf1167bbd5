"""An inventory in one PostGIS schema: every store is one transaction of the server."""

import csv
import io

from ....analysis.inventory.storing.snapshot import Snapshot
from ....analysis.message import InputError
from .inventory_storage import InventoryStorage
from .postgis_values import escaped, ewkb
from .storage_layout import (
    CHANGES_TABLE,
    FIELDS_TABLE,
    GEOMETRY_COLUMN,
    IMPORTS_TABLE,
    KEY_COLUMN,
    companion_columns,
)

_TYPES = {"text": "text", "real": "double precision", "integer": "bigint"}
_WAIT_MS = 10_000
_NULL = "\\N"


class PostgisStorage(InventoryStorage):
    """A PostGIS schema while a store goes on; a context manager that commits or rolls back.

    Parameters
    ----------
    connection : str
        What libpq reads: ``host=… port=… dbname=… user=…``.
    schema : str
        Made where it is not there.
    dry : bool
        Whether nothing is to be written, whatever is asked for.

    Raises
    ------
    InputError
        No connection, no PostGIS, no permission, or another store at work for ten seconds.
    """

    def __init__(self, connection, schema, *, dry=False):
        self.schema = schema
        self.dry = dry
        self._text = connection
        self._connection = self._cursor = None

    def __enter__(self):
        try:
            import psycopg2
        except ImportError as error:
            raise InputError(
                "PostGIS needs the Python library psycopg2; install it or use a GeoPackage."
            ) from error
        self._failure = psycopg2.Error
        try:
            self._connection = psycopg2.connect(self._text, connect_timeout=10)
            self._cursor = self._connection.cursor()
            self._prepare()
        except psycopg2.Error as error:
            self._close(commit=False)
            raise self._refused(error) from error
        return self

    def __exit__(self, kind, error, trace):
        try:
            self._close(commit=kind is None and not self.dry)
        except self._failure as failed:
            raise self._refused(failed) from failed
        if isinstance(error, self._failure):
            raise self._refused(error) from error
        return False

    def crs_of(self, layer):
        """Return (organisation, code, definition) of a stored layer's CRS, or None."""
        self._run(
            "SELECT s.auth_name, s.auth_srid, s.srtext FROM geometry_columns g JOIN "
            "spatial_ref_sys s ON s.srid = g.srid "
            "WHERE g.f_table_schema = %s AND g.f_table_name = %s",
            (self.schema, layer),
        )
        return self._cursor.fetchone()

    def geometry_of(self, layer):
        """Return the geometry type of a stored layer in upper case, or None."""
        self._run(
            "SELECT type FROM geometry_columns WHERE f_table_schema = %s AND f_table_name = %s",
            (self.schema, layer),
        )
        row = self._cursor.fetchone()
        return row[0].upper() if row else None

    def read(self, layout):
        """Return what is stored of a layer (`snapshot.Snapshot`), locked until the end."""
        sql = _sql()
        self._run(
            sql.SQL("LOCK TABLE {} IN SHARE ROW EXCLUSIVE MODE").format(self._table(layout.name))
        )
        has_place = self._place(layout.name) is not None
        own = (KEY_COLUMN, GEOMETRY_COLUMN)
        names = [name for name in self._columns(layout.name) if name not in own]
        wanted = [sql.Identifier(KEY_COLUMN), *map(sql.Identifier, names)]
        if has_place:
            wanted.append(sql.SQL("ST_AsBinary({}, 'NDR')").format(sql.Identifier(GEOMETRY_COLUMN)))
        self._run(
            sql.SQL("SELECT {} FROM {}").format(
                sql.SQL(", ").join(wanted), self._table(layout.name)
            )
        )
        keys, rows, wkb = [], [], []
        for row in self._cursor:
            keys.append(row[0])
            rows.append(row[1 : len(names) + 1])
            wkb.append(bytes(row[-1]) if has_place and row[-1] is not None else None)
        return Snapshot(names, rows, wkb, keys)

    def last_store(self):
        """Return the last store that is not undone."""
        statement = _sql().SQL(
            "SELECT at, layer, closed, added_ids FROM {} WHERE undone IS NULL ORDER BY {} DESC "
            "LIMIT 1"
        )
        self._run(statement.format(self._table(IMPORTS_TABLE), _sql().Identifier(KEY_COLUMN)))
        return self._cursor.fetchone()

    def history(self, at, layer):
        """Return what a store changed."""
        statement = _sql().SQL(
            "SELECT ref_id, change, field, old, new, wkb FROM {} WHERE at = %s AND layer = %s "
            "ORDER BY {}"
        )
        named = self._table(CHANGES_TABLE), _sql().Identifier(KEY_COLUMN)
        self._run(statement.format(*named), (at, layer))
        return self._cursor.fetchall()

    def mark_undone(self, stores, at):
        """Note when stores were undone."""
        statement = _sql().SQL("UPDATE {} SET undone = %s WHERE at = ANY(%s)")
        self._run(statement.format(self._table(IMPORTS_TABLE)), (at, stores))

    # ------------------------------------------------------------------------------------------

    def _run(self, statement, values=None):
        self._cursor.execute(statement, values)

    def _table(self, name):
        return _sql().Identifier(self.schema, name)

    def _prepare(self):
        sql = _sql()
        self._run("SELECT set_config('lock_timeout', %s, true)", (f"{_WAIT_MS}ms",))
        self._run("SELECT pg_advisory_xact_lock(hashtext(%s))", (f"parkshore {self.schema}",))
        self._run("SELECT count(*) FROM pg_extension WHERE extname = 'postgis'")
        if not self._cursor.fetchone()[0]:
            raise InputError("The database has no PostGIS; run CREATE EXTENSION postgis there.")
        self._run(sql.SQL("CREATE SCHEMA IF NOT EXISTS {}").format(sql.Identifier(self.schema)))
        self._complete_all()

    def _make_companion(self, table, columns):
        self._run(self._definition(table, columns))

    def _add_column(self, table, name, kind):
        statement = _sql().SQL("ALTER TABLE {} ADD COLUMN {} {}")
        names = self._table(table), _sql().Identifier(name), _sql().SQL(_TYPES[kind])
        self._run(statement.format(*names))

    def _forget_fields(self, layer):
        statement = _sql().SQL("DELETE FROM {} WHERE layer = %s")
        self._run(statement.format(self._table(FIELDS_TABLE)), (layer,))

    def _take_out(self, layer, keys):
        statement = _sql().SQL("DELETE FROM {} WHERE {} = ANY(%s)")
        named = self._table(layer), _sql().Identifier(KEY_COLUMN)
        self._run(statement.format(*named), (keys,))

    def _place(self, layer):
        return GEOMETRY_COLUMN if GEOMETRY_COLUMN in self._columns(layer) else None

    def _geometry(self, wkb, srid):
        return ewkb(wkb, srid)

    def _add(self, layer, columns, rows, wkb):
        self._copy(layer, columns, rows)

    def _definition(self, table, columns, place=None):
        sql = _sql()
        told = [sql.SQL("{} bigserial PRIMARY KEY").format(sql.Identifier(KEY_COLUMN))]
        if place is not None:
            told.append(place)
        told += [
            sql.SQL("{} {}").format(sql.Identifier(name), sql.SQL(_TYPES[kind]))
            for name, kind in columns
        ]
        return sql.SQL("CREATE TABLE {} ({})").format(self._table(table), sql.SQL(", ").join(told))

    def _create(self, layout, crs):
        sql = _sql()
        place = None
        if layout.geometry:
            place = sql.SQL("{} geometry({}, {})").format(
                sql.Identifier(GEOMETRY_COLUMN),
                sql.SQL(layout.geometry),
                sql.Literal(self._known_srid(crs)),
            )
        self._run(self._definition(layout.name, layout.columns, place))
        table = self._table(layout.name)
        self._run(
            sql.SQL("CREATE UNIQUE INDEX ON {} ({})").format(table, sql.Identifier(layout.id_field))
        )
        if layout.geometry:
            index = sql.SQL("CREATE INDEX ON {} USING gist ({})")
            self._run(index.format(table, sql.Identifier(GEOMETRY_COLUMN)))

    def _known_srid(self, crs):
        organisation, code, _, description = crs
        self._run(
            "SELECT srid FROM spatial_ref_sys WHERE lower(auth_name) = lower(%s) AND auth_srid = "
            "%s",
            (organisation, code),
        )
        row = self._cursor.fetchone()
        if row is None:
            raise InputError(
                "The database does not know the layer's CRS ({crs}); import it in EPSG:4490 "
                "or 4326.",
                crs=description,
            )
        return row[0]

    def _srs_id(self, layer):
        self._run("SELECT Find_SRID(%s, %s, %s)", (self.schema, layer, GEOMETRY_COLUMN))
        return self._cursor.fetchone()[0]

    def _columns(self, table):
        self._run(
            "SELECT column_name FROM information_schema.columns WHERE table_schema = %s AND "
            "table_name = %s ORDER BY ordinal_position",
            (self.schema, table),
        )
        return [row[0] for row in self._cursor.fetchall()]

    def _update(self, layer, key, values):
        sql = _sql()
        told = [
            sql.SQL("{} = %s").format(sql.Identifier(name))
            if name != GEOMETRY_COLUMN
            else sql.SQL("{} = %s::geometry").format(sql.Identifier(name))
            for name in values
        ]
        statement = sql.SQL("UPDATE {} SET {} WHERE {} = %s").format(
            self._table(layer), sql.SQL(", ").join(told), sql.Identifier(KEY_COLUMN)
        )
        self._run(statement, (*values.values(), key))

    def _insert_all(self, table, rows):
        self._copy(table, [name for name, _ in companion_columns()[table]], rows)

    def _copy(self, table, columns, rows):
        """Write rows by COPY, which is ten times faster than INSERT."""
        sql = _sql()
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        for row in rows:
            writer.writerow([_NULL if value is None else escaped(value) for value in row])
        if not text.tell():
            return
        text.seek(0)
        statement = sql.SQL("COPY {} ({}) FROM STDIN WITH (FORMAT csv, NULL '\\N')").format(
            self._table(table), sql.SQL(", ").join(map(sql.Identifier, columns))
        )
        self._cursor.copy_expert(statement, text)

    def _close(self, *, commit):
        if self._connection is None:
            return
        connection, self._connection = self._connection, None
        try:
            if commit:
                connection.commit()
            else:
                connection.rollback()
        finally:
            connection.close()

    def _refused(self, error):
        return InputError(
            "The inventory in schema {schema} cannot be written ({reason}); check the connection "
            "and your rights.",
            schema=self.schema,
            reason=" ".join(str(error).split()),
        )


def _sql():
    from psycopg2 import sql

    return sql
