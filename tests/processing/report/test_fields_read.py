"""Each field of the inventory is read by an analysis or a report, or it is said why none does."""

import ast
import json
from pathlib import Path

import pytest
from parkshore.analysis.inventory import schema

ROOT = Path(schema.__file__).parents[2]
READERS = (
    *("analysis/indicators", "analysis/infrastructure", "analysis/decision", "analysis/shoreline"),
    *("analysis/reaches", "processing/indicators", "processing/infrastructure"),
    *("processing/decision", "processing/report", "processing/evidence", "processing/shoreline"),
    "processing/reaches",
)
DATA = ("indicators", "schemes", "decisions", "pairs")
LAYERS = (
    *("parks", "enterprises", "energy_units", "wastewater_plants", "outfalls", "water_intakes"),
    *("verifications", "provinces", "catalogue", "park_years"),
)
EXPLAINED = {
    "uscc": "tells the same enterprise again from file to file; says nothing of it",
    "checked_at": "tells to which check of a site a verification belongs; the day `at` decides",
    "photo": "a path that the register opens; no figure follows from it",
}


def read_in():
    """Return the modules that hold each name as a text of its own."""
    found = {}
    for folder in READERS:
        for path in sorted((ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    found.setdefault(node.value, set()).add(str(path.relative_to(ROOT)))
    for folder in DATA:
        for path in (ROOT / "resources" / folder).glob("*.json"):
            for word in _texts(json.loads(path.read_text(encoding="utf-8"))):
                found.setdefault(word, set()).add(str(path.relative_to(ROOT)))
    return found


def _texts(node):
    if isinstance(node, dict):
        for key, value in node.items():
            yield from (key, *_texts(value))
    elif isinstance(node, list):
        for value in node:
            yield from _texts(value)
    elif isinstance(node, str):
        yield node


@pytest.fixture(scope="module")
def readers():
    return read_in()


@pytest.mark.parametrize("layer", LAYERS)
def test_each_field_is_read_or_explained(layer, readers):
    names = schema.load(layer).names
    assert [name for name in names if name not in readers and name not in EXPLAINED] == []


def test_nothing_is_explained_that_is_read_or_no_field(readers):
    assert not set(EXPLAINED) & set(readers)
    fields = {name for layer in LAYERS for name in schema.load(layer).names}
    assert set(EXPLAINED) <= fields
