"""The sample inventory, made once; twelve parks written by hand; rows of an output."""

import csv
from pathlib import Path

import pytest
from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsVectorLayer

DATA = Path(__file__).resolve().parents[2] / "data"
TEXTS = {"park_id", "province", "category", "pillars", "programs"}


@pytest.fixture(scope="session")
def sample_file(provider, tmp_path_factory):
    """The sample inventory of the default seed."""
    from qgis import processing

    path = str(tmp_path_factory.mktemp("sample") / "sample.gpkg")
    processing.run(
        "parkshore:createsample",
        {"OUTPUT": path},
        feedback=QgsProcessingFeedback(False),
        context=QgsProcessingContext(),
    )
    return path


@pytest.fixture
def sample(sample_file):
    """Layers of the sample, by name, some rows where a condition is given."""

    def layer(name, condition=""):
        made = QgsVectorLayer(f"{sample_file}|layername={name}", name, "ogr")
        assert made.isValid()
        made.setSubsetString(condition)
        return made

    return layer


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


def _square(places, park):
    if not places or park not in places:
        return None
    x, y = places[park]
    return f"POLYGON(({x} {y}, {x + 0.02} {y}, {x + 0.02} {y + 0.02}, {x} {y + 0.02}, {x} {y}))"


@pytest.fixture
def rows(provider):
    """The rows of an output as dicts, NULL as None."""

    def read(output):
        from parkshore.processing.table import plain

        made = output if hasattr(output, "getFeatures") else QgsVectorLayer(output, "o", "ogr")
        names = [field.name() for field in made.fields()]
        return [
            dict(zip(names, map(plain, feature.attributes()), strict=True))
            for feature in made.getFeatures()
        ]

    return read
