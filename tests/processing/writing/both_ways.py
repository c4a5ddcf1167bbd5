"""Rows of every kind, and what lies in a file that was written either way."""

import re
import sqlite3
from contextlib import closing

FIELDS = {"name": str, "count": int, "size": float}
VALUES = [
    ["park", 1, 1.5],
    [None, None, None],
    ["园区 'a\";--", -7, 1e300],
    ["", 0, 0.1 + 0.2],
    ["inf", 2**31 - 1, float("inf")],
    ["-0", 3, -0.0],
]


SHAPES = {
    "Point": ["Point(110 30)", None, "Point(-180 90)", "Point EMPTY", "Point(110.1 30.3)"],
    "MultiPoint": ["MultiPoint((110 30), (111 31))", "Point(112 29)", None, "MultiPoint EMPTY"],
    "LineString": ["LineString(110 30, 110.7 30.1)", "LineString EMPTY", None],
    "MultiLineString": [
        "LineString(110 30, 110.7 30.1)",
        "MultiLineString((1 2, 3 4), (5 6, 7 8))",
    ],
    "Polygon": [
        "Polygon((110 30, 110.1 30, 110.1 30.1, 110 30))",
        "Polygon((0 0, 1 1, 1 0, 0 1, 0 0))",
        "MultiPolygon(((2 2, 3 2, 3 3, 2 2)), ((4 4, 5 4, 5 5, 4 4)))",
        "Polygon((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 2 1, 2 2, 1 1))",
        "Polygon EMPTY",
        None,
    ],
    "MultiPolygon": ["Polygon((110 30, 110.1 30, 110.1 30.1, 110 30))", None],
    "PointZ": ["PointZ(110 30 5)", None],
    "NoGeometry": [None, None],
}


DIFFERENT = re.compile(
    r"\{[0-9a-f-]{36}\}"  # ids of symbols
    r"|\d{4}-\d\d-\d\dT[0-9:.]+Z"  # times
    r"|\d+,\d+,\d+,\d+,rgb:[0-9.,]+"  # colours that QGIS draws
)


def content(path):
    """All rows of a file by table; of the spatial index what it holds."""
    found = {}
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        schema = file.execute("SELECT name, type, sql FROM sqlite_master ORDER BY name").fetchall()
        for name, kind, sql in schema:
            if kind == "table" and not name.endswith(("_node", "_rowid", "_parent")):
                rows = file.execute(f'SELECT * FROM "{name}"').fetchall()
                found[name] = sorted(map(as_compared, rows), key=str)
            if kind == "table" and "VIRTUAL" in sql:
                assert file.execute("SELECT rtreecheck(?)", (name,)).fetchall() == [("ok",)]
    return found | {"schema": schema}


def as_compared(row):
    """Return a row without what differs from run to run; GDAL tells extents with 15 digits."""
    return [
        float(f"{each:.13g}")
        if isinstance(each, float)
        else DIFFERENT.sub("", each)
        if isinstance(each, str)
        else each
        for each in row
    ]


def rows_of(shapes):
    return [(shape, VALUES[number % len(VALUES)]) for number, shape in enumerate(shapes)]
