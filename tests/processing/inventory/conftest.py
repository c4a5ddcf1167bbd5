"""Faulty files by name, and a PostGIS server that lives as long as the tests."""

import importlib.util
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[2]


def _faults():
    spec = importlib.util.spec_from_file_location("inventory_files", TESTS / "inventory_files.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["inventory_files"] = module
    spec.loader.exec_module(module)
    return module


FILES = _faults()


def pytest_generate_tests(metafunc):
    if "faulty" in metafunc.fixturenames:
        metafunc.parametrize("faulty", FILES.FAULTS, ids=[each.name for each in FILES.FAULTS])


@pytest.fixture(scope="session")
def files():
    """The module that makes files."""
    return FILES


@pytest.fixture
def import_file(run, tmp_path):
    """Import a file; returns outputs with ``rows`` and ``rejected`` as lists of dicts."""

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
