"""Rows put into a table of SQLite many by one statement, in half the time of one by one."""

from functools import lru_cache
from itertools import chain, islice

_VALUES = 4096  # of a statement; SQLite takes eight times as many


def insert_rows(connection, into, width, rows):
    """Insert rows.

    Parameters
    ----------
    connection : sqlite3.Connection
    into : str
        The statement up to its values.
    width : int
        Values of a row.
    rows : iterable of sequence

    Examples
    --------
    >>> import sqlite3
    >>> file = sqlite3.connect(":memory:")
    >>> made = file.execute("CREATE TABLE parks (id, name)")
    >>> insert_rows(file, "INSERT INTO parks", 2, [(1, "a"), (2, None)])
    >>> file.execute("SELECT * FROM parks").fetchall()
    [(1, 'a'), (2, None)]
    """
    values = chain.from_iterable(rows)
    while part := list(islice(values, max(_VALUES // width, 1) * width)):
        connection.execute(_statement(into, width, len(part) // width), part)


@lru_cache(8)
def _statement(into, width, count):
    row = "".join(["(", ", ".join("?" * width), ")"])
    return "".join([into, " VALUES ", ", ".join([row] * count)])
