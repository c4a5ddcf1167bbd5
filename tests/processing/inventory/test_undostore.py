"""The last store taken back, and inventories of version 0.1, in both stores."""

import lzma
import sqlite3
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException

FIELDS = {"park_id": str, "name": str, "gdp": float, "firms": int, "备注": str}
SQUARE = "POLYGON((114 30,114.1 30,114.1 30.1,114 30))"
OTHER = "POLYGON((115 30,115.1 30,115.1 30.1,115 30))"
LONG = f"POLYGON(({','.join(f'{114 + i / 7919} {30 + i * i / 7919}' for i in range(40))},114 30))"
BEFORE = [
    (SQUARE, ["P1", "甲园", 0.1 + 0.2, 3, "x"]),
    (LONG, ["P2", "乙园", None, None, ""]),
    (SQUARE, ["P3", "丙园", 3.0, 5, None]),
    (None, ["P4", "丁园", 4.0, None, "y"]),
]
AFTER = [
    (LONG, ["P1", "甲新园", 1.0, None, "z"]),
    (SQUARE, ["P2", "乙园", 7.5, 9, "w"]),
    (OTHER, ["P5", "戊园", 3.0, 5, None]),
]


@pytest.fixture(params=["geopackage", "postgis"])
def place(request, tmp_path):
    """Where the inventory is, and a way to ask it."""
    if request.param == "geopackage":
        path = tmp_path / "office.gpkg"

        def ask(statement, *, change=False):
            connection = sqlite3.connect(path)
            for name in ("ST_IsEmpty", "ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"):
                connection.create_function(name, 1, lambda raw: 0)  # triggers name them
            rows = connection.execute(statement).fetchall()
            connection.commit()
            connection.close()
            return rows

        return {"INVENTORY": str(path)}, ask
    server, schema = request.getfixturevalue("postgres"), f"undo {tmp_path.name}"[:60]

    def ask(statement, *, change=False):
        import psycopg2

        with psycopg2.connect(server) as connection, connection.cursor() as cursor:
            cursor.execute(f'SET search_path TO "{schema}", public')
            cursor.execute(statement)
            return [] if change else cursor.fetchall()

    return {"CONNECTION": server, "SCHEMA": schema}, ask


@pytest.fixture
def office(run, layer, place):
    target, ask = place

    class Office:
        def store(self, rows, **more):
            source = layer("Polygon", rows, FIELDS)
            return run("parkshore:storeinventory", {"INPUT": source, "KIND": 0, **target, **more})

        def undo(self, **more):
            found = run("parkshore:undostore", {**target, **more})
            return tuple(found[name] for name in ("ADDED", "CHANGED", "GONE", "CONFLICTS"))

        def state(self):
            rows = ask('SELECT park_id, name, gdp, firms, "备注", closed, geom FROM parks')
            return sorted(
                (
                    *row[:-1],
                    row[-1] and bytes(row[-1], "ascii") if isinstance(row[-1], str) else row[-1],
                )
                for row in rows
            )

    made = Office()
    made.ask = ask
    return made


@pytest.mark.parametrize("on_gone", [0, 1, 2])
def test_the_last_store_is_taken_back_to_the_last_digit(office, on_gone):
    office.store(BEFORE)
    before = office.state()
    office.store(AFTER, ON_GONE=on_gone, DATE="2024")
    after = office.state()
    assert after != before
    dry = office.undo(DRY_RUN=True)
    assert office.state() == after
    assert (
        office.undo()
        == dry
        == ((2, 2, 1, 0) if on_gone == 2 else (0, 2 + 2 * (on_gone == 1), 1, 0))
    )
    assert office.state() == before
    assert office.undo() == (0, 0, 4, 0)
    assert office.state() == []
    with pytest.raises(QgsProcessingException, match="no store that could be undone"):
        office.undo()


def test_what_was_edited_since_stays(office):
    office.store(BEFORE)
    office.store(AFTER)
    office.ask("UPDATE parks SET gdp = 99 WHERE park_id = 'P1'", change=True)
    assert office.undo() == (0, 2, 1, 1)
    rows = {row[0]: row[1:5] for row in office.state()}
    assert rows["P1"] == ("甲园", 99.0, 3, "x")


def test_an_inventory_of_version_0_1_opens_and_is_migrated(run, layer, tmp_path):
    from parkshore.processing.inventory.storage.storage_layout import (
        companion_columns,
        schema_columns,
    )

    path = tmp_path / "old.gpkg"
    data = Path(__file__).parents[2] / "data" / "inventory_0_1.gpkg.xz"
    path.write_bytes(lzma.decompress(data.read_bytes()))

    def ask(statement):
        connection = sqlite3.connect(path)
        rows = connection.execute(statement).fetchall()
        connection.close()
        return rows

    with pytest.raises(QgsProcessingException, match=r"version 0\.1"):
        run("parkshore:undostore", {"INVENTORY": str(path)})
    firm = layer(
        "Point",
        [("POINT(118.7 32.1)", ["X1", "江北新材料有限公司", 7.0])],
        {"ent_id": str, "name": str, "giov": float},
    )
    found = run("parkshore:storeinventory", {"INPUT": firm, "KIND": 1, "INVENTORY": str(path)})
    assert [found[name] for name in ("ADDED", "CHANGED", "GONE")] == [0, 1, 2]
    assert ask("SELECT ent_id, giov FROM enterprises ORDER BY fid") == [
        ("enterprises-2", None), ("enterprises-3", 7.0), ("enterprises-4", None),
    ]  # fmt: skip
    tables = companion_columns()
    tables |= {name: schema_columns(name) for name in ("parks", "enterprises")}
    for table, columns in tables.items():
        there = {name for (name,) in ask(f"SELECT name FROM pragma_table_info('{table}')")}
        assert {name for name, _ in columns} <= there, table
    assert ask("SELECT ref_id, status, reason FROM verifications") == [
        ("P1", "overruled", "现场核查")
    ]
    assert ask("SELECT count(*) FROM parks") == [(2,)]
    run("parkshore:undostore", {"INVENTORY": str(path)})
    assert ask("SELECT count(*) FROM enterprises WHERE giov IS NULL") == [(3,)]
    with pytest.raises(QgsProcessingException, match=r"version 0\.1"):
        run("parkshore:undostore", {"INVENTORY": str(path)})
