"""Short words for the tables of the twelve parks."""

import pytest

MEMORY = "TEMPORARY_OUTPUT"
NULL = None


def near(expected):
    return NULL if expected is NULL else pytest.approx(expected)


def table(rows, *names):
    return [tuple(row[name] for name in names) for row in rows]
