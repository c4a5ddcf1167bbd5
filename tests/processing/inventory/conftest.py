"""Faulty files by name, and a PostGIS server that lives as long as the tests."""

import sqlite3
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2]))

import inventory_files as FILES


def pytest_generate_tests(metafunc):
    if "faulty" in metafunc.fixturenames:
        metafunc.parametrize("faulty", FILES.FAULTS, ids=[each.name for each in FILES.FAULTS])


@pytest.fixture(scope="session")
def files():
    """The module that makes files."""
    return FILES


@pytest.fixture
def import_file(run, tmp_path):
    """Import a file; ``rows`` and ``rejected`` are dicts, ``told`` are sentences."""

    def importer(path, kind=0, **options):
        outputs = run(
            "parkshore:importinventory",
            {
                "FILE": str(path),
                "KIND": kind,
                "OUTPUT": "memory:",
                "REJECTED": "memory:",
                **options,
            },
        )
        outputs["rows"] = rows_of(outputs["OUTPUT"])
        outputs["rejected"] = rows_of(outputs["REJECTED"])
        outputs["told"] = [*run.feedback.warned, *run.feedback.said]
        return outputs

    return importer


def rows_of(layer):
    """Return a layer's attributes, NULL as None, and ``xy`` of its points."""
    names = layer.fields().names()
    rows = []
    for feature in layer.getFeatures():
        values = [
            None if value != value or str(value) == "NULL" else value
            for value in feature.attributes()
        ]
        row = dict(zip(names, values, strict=True))
        geometry = feature.geometry()
        if not geometry.isNull():
            row["wkt"] = row.get("wkt") or geometry.asWkt(9)
            if geometry.type() == 0:
                point = geometry.asPoint()
                row["xy"] = (point.x(), point.y())
        rows.append(row)
    return rows


@pytest.fixture(scope="session")
def table_rows():
    """The reader of a layer's rows."""
    return rows_of


class Place:
    """Where an inventory is, and a way to ask it."""

    def __init__(self, target, connect, mark):
        self.target, self._connect, self._mark = target, connect, mark

    def ask(self, statement, *values, change=False):
        """Ask the database; places of values are question marks."""
        connection = self._connect()
        cursor = connection.cursor()
        cursor.execute(statement.replace("?", self._mark), values)
        rows = [] if change else cursor.fetchall()
        connection.commit()
        connection.close()
        return rows


@pytest.fixture(params=["geopackage", "postgis"])
def place(request, tmp_path):
    """An inventory that is not there yet, as a GeoPackage and as a schema of PostGIS."""
    if request.param == "geopackage":
        path = tmp_path / "台账.gpkg"
        return Place({"INVENTORY": str(path)}, lambda: sqlite3.connect(path), "?")
    import psycopg2

    server, schema = request.getfixturevalue("postgres"), f"checks {tmp_path.name}"[:60]

    def connect():
        connection = psycopg2.connect(server)
        with connection.cursor() as cursor:
            cursor.execute(f'SET search_path TO "{schema}", public')
        return connection

    return Place({"CONNECTION": server, "SCHEMA": schema}, connect, "%s")
