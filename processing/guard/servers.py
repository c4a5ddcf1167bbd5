"""Tables of a server compared: two spellings of a connection may be one database."""

import os
from configparser import ConfigParser, Error
from pathlib import Path

_LOCAL = {"", "localhost", "127.0.0.1", "::1"}
_PORT = "5432"
_WAIT_S = 5
_WHO = "SELECT pg_postmaster_start_time()::text, current_database()"
_SCHEMA = "SELECT coalesce(nullif(%s, ''), current_schema()::text)"
_TABLE = "SELECT to_regclass(%s)::oid::text"


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
    asked = [_asked(uri, table) for uri in (first, second)]
    if None not in asked:
        return asked[0] == asked[1] and asked[0][-1] is not None
    schemas = {uri.schema() or "public" for uri in (first, second)}
    return len(schemas) == 1 and _spelled(first) == _spelled(second)


def _asked(uri, table):
    """Return what a server tells of itself and the table; None where it cannot be asked."""
    try:
        import psycopg2
    except ImportError:
        return None
    try:
        text = f"{uri.connectionInfo(True)} connect_timeout={_WAIT_S}"
        connection = psycopg2.connect(text)
    except psycopg2.Error:
        return None
    try:
        with connection.cursor() as cursor:
            cursor.execute(_WHO)
            told = cursor.fetchone()
            cursor.execute(_SCHEMA, (uri.schema(),))
            name = cursor.fetchone()[0]
            if not table:
                return *told, name
            cursor.execute(_TABLE, (f"{_quoted(name)}.{_quoted(table)}",))
            return *told, cursor.fetchone()[0]
    except psycopg2.Error:
        return None
    finally:
        connection.close()


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
