"""Twelve parks written by hand."""

import csv
from pathlib import Path

import pytest

DATA = Path(__file__).resolve().parents[2] / "data"
TEXTS = {"park_id", "province", "category", "pillars", "programs"}


@pytest.fixture
def from_csv(layer):
    """A layer of a CSV file of ``tests/data``; squares around points where places are given."""

    def make(name, places=None):
        with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            lines = list(csv.DictReader(file))
        fields = {key: str if key in TEXTS else float for key in lines[0]}
        rows = []
        for line in lines:
            values = [
                None if value == "" else (value if fields[key] is str else float(value))
                for key, value in line.items()
            ]
            rows.append((_square(places, line["park_id"]), values))
        return layer("Polygon" if places else "None", rows, fields, name=name)

    return make


@pytest.fixture
def parks(from_csv):
    return from_csv("twelve_parks")


def _square(places, park):
    if not places or park not in places:
        return None
    x, y = places[park]
    return f"POLYGON(({x} {y}, {x + 0.02} {y}, {x + 0.02} {y + 0.02}, {x} {y + 0.02}, {x} {y}))"
