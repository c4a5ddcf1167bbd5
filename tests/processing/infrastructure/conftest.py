"""The twelve parks of the analysis tests as layers."""

import importlib.util
from pathlib import Path

import pandas as pd
import pytest


@pytest.fixture(scope="session")
def twelve():
    path = Path(__file__).parents[2] / "analysis" / "infrastructure" / "twelve.py"
    spec = importlib.util.spec_from_file_location("twelve", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def table(layer):
    """Make a layer of a DataFrame; ``places`` are WKT, one per row."""

    def make(frame, kind="None", places=None, name="layer"):
        fields = {
            column: float if pd.api.types.is_numeric_dtype(frame[column]) else str
            for column in frame.columns
        }
        rows = [
            (None if places is None else places[row], [None if pd.isna(v) else v for v in values])
            for row, values in enumerate(frame.itertuples(index=False, name=None))
        ]
        return layer(kind, rows, fields, name=name)

    return make


@pytest.fixture
def parks(table, twelve):
    """The twelve parks as squares of 0.02°, 0.1° apart on 30° N."""
    places = [
        f"POLYGON(({x} 30, {x + 0.02} 30, {x + 0.02} 30.02, {x} 30.02, {x} 30))"
        for x in (110 + 0.1 * row for row in range(12))
    ]
    return table(twelve.PARKS, "Polygon", places, name="parks")


@pytest.fixture
def inside():
    """A point inside the park of that row."""

    def place(row):
        return f"POINT({110.01 + 0.1 * row} 30.01)"

    return place
