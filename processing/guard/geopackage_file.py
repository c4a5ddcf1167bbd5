"""A GeoPackage that is there already: whether it is in use, and its content replaced in place."""

import sqlite3
import time
from contextlib import closing

from ..messages.language import tr

SQLITE = {".gpkg", ".sqlite", ".db"}
"""Endings of files that SQLite writes."""

WAIT_S = 10.0


class InUseError(OSError):
    """A GeoPackage is being written by another program."""


def refuse_locked(path):
    """Refuse a GeoPackage that another program writes.

    Raises
    ------
    InUseError
    """
    if not path.is_file() or not path.stat().st_size:
        return
    try:
        with closing(connected(path)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("ROLLBACK")
    except sqlite3.OperationalError as error:
        if _is_locked(error):
            raise in_use(error) from error
    except sqlite3.DatabaseError:
        return  # no GeoPackage: nobody writes it as one


def is_open(path):
    """Whether a program has a GeoPackage open, so that it must not be put away beneath it."""
    return any(path.with_name(path.name + suffix).exists() for suffix in ("-wal", "-journal"))


def replace_content(made, path):
    """Replace all of a GeoPackage by another one, in one transaction inside the file.

    Parameters
    ----------
    made, path : Path

    Raises
    ------
    OSError
        After which the file is as it was.
    """
    until = time.monotonic() + WAIT_S

    def wait(_status, remaining, _total):
        if remaining and time.monotonic() > until:
            raise InUseError(0, tr("it is being written by another program"))

    try:
        with closing(connected(made)) as source, closing(connected(path)) as target:
            source.backup(target, progress=wait)
    except sqlite3.Error as error:
        raise in_use(error) from error


def kind_of(path, name):
    """Return whether a name of a GeoPackage is a ``table`` or a ``view``; None where it has none.

    Parameters
    ----------
    path : Path
    name : str
    """
    if path.suffix.lower() not in SQLITE or not path.is_file():
        return None
    try:
        with closing(connected(f"{path.as_uri()}?mode=ro")) as connection:
            found = connection.execute(
                "SELECT type FROM sqlite_master "
                "WHERE type IN ('table', 'view') AND lower(name) = lower(?)",
                (name,),
            ).fetchone()
    except sqlite3.Error:
        return None
    return found and found[0]


def connected(path):
    """Return a connection without transactions of Python's own."""
    return sqlite3.connect(path, timeout=WAIT_S, isolation_level=None, uri=True)


def quoted(name):
    """Quote a name for SQL."""
    return '"' + name.replace('"', '""') + '"'


def in_use(error):
    """Return SQLite's error as one of the system, in the user's words where it is a lock."""
    if _is_locked(error):
        return InUseError(0, tr("it is being written by another program"))
    return OSError(0, str(error))


def _is_locked(error):
    return "locked" in str(error)
