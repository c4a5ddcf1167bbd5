"""Names that docstrings give as ``module.Name`` are where they say."""

import ast
import re
from collections import defaultdict
from pathlib import PurePosixPath

import pytest

NAMED = re.compile(r"(?<![\w./])([a-z_]+)\.([A-Z]\w*)")
LIBRARIES = {"pyproj", "shapely", "np", "pd", "datetime", "pyarrow", "distributed"}


@pytest.fixture(scope="module")
def homes(modules):
    """Class, constant or function of the plugin to the names of the modules that define it."""
    found = defaultdict(set)
    for module, tree in modules.items():
        for node in tree.body:
            names = [node.name] if isinstance(node, ast.ClassDef | ast.FunctionDef) else []
            if isinstance(node, ast.Assign):
                names = [each.id for each in ast.walk(node) if isinstance(each, ast.Name)]
            for name in names:
                found[name].add(PurePosixPath(module).stem)
    return found


def docstrings(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            yield ast.get_docstring(node) or ""


def lost(text, homes):
    """Yield classes and constants of ours that a text gives to a module that has them not."""
    for module, name in NAMED.findall(text):
        if name in homes and module not in homes[name] | LIBRARIES:
            yield f"{module}.{name}"


def test_names_in_docstrings_are_there(modules, homes):
    found = {
        (module, name)
        for module, tree in modules.items()
        for text in docstrings(tree)
        for name in lost(re.sub(r">>>.*", "", text), homes)
    }
    assert sorted(found) == []


def test_a_lost_name_would_be_seen():
    homes = {"Rows": {"rows_read"}}
    assert list(lost("A `bridge.Rows`, not `rows_read.Rows` or 3.Rows.", homes)) == ["bridge.Rows"]
