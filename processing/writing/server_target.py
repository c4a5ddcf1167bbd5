"""A table of a PostGIS server, made beside its place and put there in one transaction.

Until then the rows of an earlier run are what they were. A run holds a lock of the server while it
lives: a table beside whose lock nobody holds was left by a run that was killed, and goes.
"""

import uuid
from contextlib import ExitStack, closing, contextmanager, suppress

from qgis.core import QgsDataSourceUri, QgsProcessingException

from ..guard.destinations import held
from ..messages.language import tr
from .sink_targets import StagedTarget

PREFIX = "_parkshore_"
_BESIDE = f"^{PREFIX}[0-9a-f]{{12}}$"
_NAME_BYTES = 63  # the longest name of PostgreSQL
_WAIT_S = 10
_PATIENCE = "SET lock_timeout = '10s'"
_LOCK = "SELECT pg_try_advisory_lock(hashtext('parkshore'), hashtext(%s))"
_UNLOCK = "SELECT pg_advisory_unlock(hashtext('parkshore'), hashtext(%s))"
_SCHEMA = "SELECT coalesce(nullif(%s, ''), current_schema()::text)"
_COUNT = "SELECT count(*) FROM {}"
_DROP = "DROP TABLE IF EXISTS {}"
_LEFT = """
    SELECT relname FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
    WHERE nspname = %s AND relkind = 'r' AND relname ~ %s AND pg_has_role(relowner, 'USAGE')"""
_PARTS = """
    SELECT relname, relkind::text FROM pg_class WHERE relkind IN ('i', 'S') AND oid IN (
        SELECT indexrelid FROM pg_index WHERE indrelid = %(table)s::regclass
        UNION SELECT objid FROM pg_depend WHERE refobjid = %(table)s::regclass
        AND classid = 'pg_class'::regclass AND refclassid = 'pg_class'::regclass)"""
_KINDS = {"i": "INDEX", "S": "SEQUENCE"}


class ServerTarget(StagedTarget):
    """A table of a PostGIS server.

    Parameters
    ----------
    value, definition, context
        As for `sink_targets.StagedTarget`.
    place : destinations.Place
    is_spatial : bool
        Whether its rows have geometries.

    Attributes
    ----------
    server : str
        The connection, by which the tables of one server are put there together.

    Raises
    ------
    QgsProcessingException
        The server cannot be reached.
    """

    def __init__(self, value, place, definition, context, *, is_spatial):
        super().__init__(value, definition, context)
        self.server = place.server.connectionInfo(True)
        self._place = place
        self._is_spatial = is_spatial
        self._beside = f"{PREFIX}{uuid.uuid4().hex[:12]}"
        with _refusals_told(definition.description()), ExitStack() as opened:
            self.connection = opened.enter_context(closing(_connected(self.server)))
            self._schema = self._answers(_SCHEMA, place.server.schema())[0]
            self._clear()
            self._answers(_LOCK, self._beside)
            opened.pop_all()  # until `close`
        self.value = self._with_sink(self._address(self._beside))

    def _address(self, table):
        uri = QgsDataSourceUri(self._place.server)
        geometry = uri.geometryColumn() if self._is_spatial else ""
        uri.setDataSource(self._schema, table, geometry, "", uri.keyColumn())
        return f"postgres://{uri.uri(False)}"

    @property
    def told_path(self):
        """What a sentence names the output by."""
        return self._place.told()

    def begun(self, destination):
        """Take the address that QGIS gave; the output's own is the one asked for."""
        self.made = destination
        asked = held(self._asked, self._context)
        plain = self._is_spatial or not self._place.server.geometryColumn()
        self.destination = asked if plain else self._address(self._place.server.table())

    def rows(self):
        """Return how many rows the table beside has."""
        return self._answers(self._of_table(_COUNT, self._beside))[0]

    def swap(self, cursor):
        """Put the table into its place, its parts named as if it had been made there."""
        table = self._place.server.table()
        cursor.execute(self._of_table(_DROP, table))
        cursor.execute(_PARTS, {"table": self._of_table("{}", self._beside).as_string(cursor)})
        for name, kind in cursor.fetchall():
            rest = name.removeprefix(self._beside)
            new = _cut(table, _NAME_BYTES - len(rest.encode())) + rest
            cursor.execute("SELECT to_regclass(%s)", (self._of_table("{}", new).as_string(cursor),))
            if cursor.fetchone()[0] is None:
                cursor.execute(self._renaming(_KINDS[kind], name, new))
        cursor.execute(self._renaming("TABLE", self._beside, table))

    def close(self, *, remove=False):
        """Remove the table beside where it is still there, and let go of the server."""
        with suppress(OSError), closing(self.connection):  # else the next run clears it
            self._remove(self._beside)

    def _clear(self):
        """Remove what killed runs left in the schema; what living ones make is locked."""
        for name in self._answers(_LEFT, self._schema, _BESIDE):
            if self._answers(_LOCK, name)[0]:
                self._remove(name)
                self._answers(_UNLOCK, name)

    def _remove(self, name):
        with _as_os_error(self.told_path), self.connection as connection:
            connection.cursor().execute(self._of_table(_DROP, name))

    def _answers(self, statement, *values):
        """Return the first column of what the server answers."""
        with _as_os_error(self.told_path), self.connection, self.connection.cursor() as cursor:
            cursor.execute(statement, values)
            return [first for first, *_ in cursor.fetchall()]

    def _of_table(self, statement, name):
        from psycopg2 import sql

        return sql.SQL(statement).format(sql.Identifier(self._schema, name))

    def _renaming(self, kind, name, new):
        from psycopg2 import sql

        return sql.SQL("ALTER {} {} RENAME TO {}").format(
            sql.SQL(kind), sql.Identifier(self._schema, name), sql.Identifier(new)
        )


@contextmanager
def swapped(targets):
    """Put tables into their places, those of one server in one transaction.

    It ends with the block; after an error in it all tables are what they were.

    Parameters
    ----------
    targets : list of ServerTarget

    Raises
    ------
    OSError
        Why a server refuses.
    """
    connections = {target.server: target.connection for target in targets}
    try:
        for target in targets:
            with _as_os_error(target.told_path), connections[target.server].cursor() as cursor:
                target.swap(cursor)
        yield
        for server, connection in connections.items():
            with _as_os_error(", ".join(t.told_path for t in targets if t.server == server)):
                connection.commit()
    finally:
        for connection in connections.values():
            if not connection.closed:
                connection.rollback()


def _connected(server):
    try:
        import psycopg2
    except ImportError as error:
        text = tr("PostGIS needs the Python library psycopg2; install it or use a GeoPackage.")
        raise QgsProcessingException(text) from error
    with _as_os_error(""):
        connection = psycopg2.connect(server, connect_timeout=_WAIT_S)
        with connection:
            connection.cursor().execute(_PATIENCE)
        return connection


@contextmanager
def _as_os_error(place):
    """Raise what a server refuses as what a disk refuses is raised: with reason and place."""
    import psycopg2

    try:
        yield
    except psycopg2.Error as error:
        raise OSError(0, " ".join(str(error).split()), place) from error


@contextmanager
def _refusals_told(output):
    try:
        yield
    except OSError as error:
        raise QgsProcessingException(
            tr(
                "{output} cannot be written to the server ({reason}); check the connection and "
                "your rights.",
                output=output,
                reason=error.strerror,
            )
        ) from error


def _cut(name, most):
    """Return a name of at most so many bytes, as PostgreSQL cuts it."""
    return name.encode()[:most].decode(errors="ignore")
