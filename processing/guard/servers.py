"""Tables of a server compared: two spellings of a connection may be one database."""

import os
from configparser import ConfigParser, Error
from contextlib import contextmanager
from contextvars import ContextVar
from functools import partial
from pathlib import Path

_LOCAL = {"", "localhost", "127.0.0.1", "::1"}
_PORT = "5432"
_WAIT_S = 5
_PATIENCE = "SET lock_timeout = '5s'; SET statement_timeout = '5s'"
_WHO = "SELECT pg_postmaster_start_time()::text, current_database()"
_SCHEMA = "SELECT coalesce(nullif(%s, ''), current_schema()::text)"
_TABLE = "SELECT to_regclass(%s)::oid::text"
_VIEW = "CREATE TEMPORARY VIEW parkshore_reads AS SELECT 1 FROM {} AS source WHERE {}"
_PARTS = "SELECT inhrelid FROM pg_inherits WHERE inhparent = found.oid"
_BEHIND = """
    SELECT refobjid FROM pg_rewrite JOIN pg_depend ON objid = pg_rewrite.oid
    WHERE ev_class = found.oid
    AND classid = 'pg_rewrite'::regclass AND refclassid = 'pg_class'::regclass"""
_FOUND = """
    WITH RECURSIVE found(oid) AS (
        SELECT to_regclass(%s)::oid UNION SELECT next.oid FROM found, LATERAL ({}) AS next(oid)
    ) SELECT oid::text FROM found"""

_asking = ContextVar("asking", default=False)


@contextmanager
def asking():
    """Let servers be asked inside the block; elsewhere addresses are only compared.

    A window must not wait for a server: what only a server knows is found when a run has begun,
    before it writes.
    """
    state = _asking.set(True)
    try:
        yield
    finally:
        _asking.reset(state)


def same_table(first, second, *, new=False):
    """Whether two addresses name one table.

    Parameters
    ----------
    first, second : QgsDataSourceUri
    new : bool
        Whether the table need not be there yet.
    """
    if first.table() != second.table():
        return False
    return same_schema(first, second, table="" if new else first.table())


def same_schema(first, second, *, table=""):
    """Whether two addresses name one schema of one database, and ``table`` in it where given.

    Parameters
    ----------
    first, second : QgsDataSourceUri
    """
    same_server = _spelled(first) == _spelled(second)
    if not _asking.get():
        return same_server and first.schema() == second.schema()
    asked = [_asked(uri, table) for uri in (first, second)]
    if None not in asked:
        return asked[0] == asked[1] and asked[0][-1] is not None
    schemas = {uri.schema() or "public" for uri in (first, second)}
    return len(schemas) == 1 and same_server


def reads_table(source, table):
    """Whether a view, a query or a table with parts reads a table of its server, or parts of it.

    Parameters
    ----------
    source, table : QgsDataSourceUri
        Without `asking` nothing is known of it.
    """
    if not _asking.get():
        return False
    read = _with_cursor(source, partial(_relations, uri=source, steps=f"{_PARTS} UNION {_BEHIND}"))
    written = _with_cursor(table, partial(_relations, uri=table, steps=_PARTS))
    if read is not None and written is not None:
        return read[:-1] == written[:-1] and not read[-1].isdisjoint(written[-1])
    named = table.table() in f"{source.table()} {source.sql()}"
    return _is_query(source) and named and _spelled(source) == _spelled(table)


def _relations(cursor, uri, steps):
    """Return what a server tells of itself, and the ids of a relation and of those behind it."""
    from psycopg2 import sql

    cursor.execute(_WHO)
    told = cursor.fetchone()
    cursor.execute(_SCHEMA, (uri.schema(),))
    name = f"{_quoted(cursor.fetchone()[0])}.{_quoted(uri.table())}"
    if _is_query(uri):  # as a view the server tells what it reads; it goes with the connection
        source = uri.table() if uri.table().startswith("(") else name
        view = sql.SQL(_VIEW).format(sql.SQL(source), sql.SQL(uri.sql() or "true"))
        cursor.execute(view)
        name = "pg_temp.parkshore_reads"
    cursor.execute(sql.SQL(_FOUND).format(sql.SQL(steps)), (name,))
    return *told, {oid for (oid,) in cursor.fetchall()} - {None}  # None: not there yet


def _is_query(uri):
    """Whether a source is a query, or has one in its filter."""
    return uri.table().startswith("(") or "select" in uri.sql().lower()


def _asked(uri, table):
    """Return what a server tells of itself and the table; None where it cannot be asked."""

    def ask(cursor):
        cursor.execute(_WHO)
        told = cursor.fetchone()
        cursor.execute(_SCHEMA, (uri.schema(),))
        name = cursor.fetchone()[0]
        if not table:
            return *told, name
        cursor.execute(_TABLE, (f"{_quoted(name)}.{_quoted(table)}",))
        return *told, cursor.fetchone()[0]

    return _with_cursor(uri, ask)


def _with_cursor(uri, ask):
    """Return what a server answers, None where it cannot be asked; nothing is kept there."""
    try:
        import psycopg2
    except ImportError:
        return None
    try:
        connection = psycopg2.connect(uri.connectionInfo(True), connect_timeout=_WAIT_S)
    except psycopg2.Error:
        return None
    try:
        with connection.cursor() as cursor:
            cursor.execute(_PATIENCE)
            return ask(cursor)
    except psycopg2.Error:
        return None
    finally:
        connection.close()  # which undoes what was not committed


def _spelled(uri):
    """Return host, port and database of an address, with what a service and the system add."""
    service = _service(uri.service() or os.environ.get("PGSERVICE", ""))
    host = uri.host() or service.get("host") or os.environ.get("PGHOST", "")
    port = uri.port() or service.get("port") or os.environ.get("PGPORT") or _PORT
    database = uri.database() or service.get("dbname") or os.environ.get("PGDATABASE", "")
    local = host in _LOCAL or host.startswith("/")
    return "" if local else host.casefold(), str(port), database


def _service(name):
    """Return the entries of a service of libpq's file, {} where there is none."""
    if not name:
        return {}
    file = os.environ.get("PGSERVICEFILE") or Path.home() / ".pg_service.conf"
    services = ConfigParser(interpolation=None)
    try:
        services.read(file, encoding="utf-8")
    except (Error, UnicodeDecodeError):
        return {}
    return dict(services[name]) if services.has_section(name) else {}


def _quoted(name):
    return '"' + name.replace('"', '""') + '"'
