"""What the documents name is there."""

import importlib
import re
from pathlib import Path

import pytest

DOCUMENTS = ("README.md", "CONTRIBUTING.md", "docs/engine.md", "docs/architecture.md")
PATH = re.compile(r"`((?:analysis|processing|ui|resources|script|tests|docs)/[\w./-]*)`")
CONSTANT = re.compile(r"`(\w+)\.(_?[A-Z][A-Z_]+)`")


@pytest.mark.parametrize("document", DOCUMENTS)
def test_named_files_are_there(root, document):
    named = set(PATH.findall((root / document).read_text("utf-8")))
    assert [path for path in sorted(named) if not (root / path).exists()] == []


def test_constants_of_the_engine_are_there(root):
    folder = root / "analysis" / "geodesic"
    for module, constant in CONSTANT.findall((root / "docs/engine.md").read_text("utf-8")):
        assert (folder / f"{module}.py").is_file(), module
        found = importlib.import_module(f"parkshore.analysis.geodesic.{module}")
        assert hasattr(found, constant), f"{module}.{constant}"


def test_modules_of_the_engine_are_named(root):
    text = (root / "docs/engine.md").read_text("utf-8")
    named = set(re.findall(r"(\w+\.py)\b", text))
    assert named <= {path.name for path in Path(root / "analysis").rglob("*.py")}
