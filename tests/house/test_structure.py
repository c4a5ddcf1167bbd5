"""Folders stay small, names are told apart, and imports never come back to where they started."""

import ast
from collections import Counter, defaultdict
from pathlib import PurePosixPath

import pytest

PACKAGES = ("analysis", "processing", "ui")


FACADE = "analysis/__init__.py"
"""Stands above the folders it is the front of."""


def folder_of(module):
    return module if module == FACADE else str(PurePosixPath(module).parent)


@pytest.fixture(scope="module")
def imported(modules):
    """Pairs of modules: the one that imports, the one imported; lazy imports included."""
    pairs = set()
    for module, tree in modules.items():
        folder = PurePosixPath(module).parent.parts
        for node in ast.walk(tree):
            if not isinstance(node, ast.ImportFrom) or not node.level:
                continue
            base = folder[: len(folder) - node.level + 1]
            named = (*base, *(node.module or "").split(".")) if node.module else base
            for name in node.names:
                for path in (f"{'/'.join((*named, name.name))}.py", f"{'/'.join(named)}.py"):
                    if path in modules:
                        pairs.add((module, path))
                        break
                else:
                    pairs.add((module, f"{'/'.join(named)}/__init__.py"))
    return {(one, other) for one, other in pairs if one != other}


def circle(pairs):
    """Return the nodes of circles, and those between two; none where there is no circle."""
    below, above = defaultdict(set), defaultdict(set)
    for one, other in pairs:
        below[one].add(other)
        above[other].add(one)
    left = set(below) | set(above)
    while ends := {node for node in left if not below[node] & left or not above[node] & left}:
        left -= ends
    return sorted(left)


def test_modules_import_in_no_circle(imported):
    assert circle(imported) == []


def test_folders_import_in_no_circle(imported):
    pairs = {(folder_of(one), folder_of(other)) for one, other in imported}
    assert circle({(one, other) for one, other in pairs if one != other}) == []


def test_a_circle_would_be_seen():
    assert circle({("a", "b"), ("b", "c"), ("c", "b"), ("c", "d")}) == ["b", "c"]


def test_folders_hold_at_most_fifteen_modules(modules):
    counts = Counter(map(folder_of, modules))
    assert {folder: count for folder, count in counts.items() if count > 15} == {}


@pytest.mark.parametrize("package", PACKAGES)
def test_names_are_unique_within_a_package(modules, package):
    names = Counter(
        PurePosixPath(module).stem for module in modules if module.startswith(f"{package}/")
    )
    del names["__init__"]
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize("package", PACKAGES)
def test_private_names_stay_in_their_folder(modules, package):
    foreign = [
        f"{module}:{node.lineno} imports {name.name}"
        for module, tree in modules.items()
        if module.startswith(f"{package}/")
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.level
        if node.level > 1 or node.module
        for name in node.names
        if name.name.startswith("_")
        if node.level > 1
    ]
    assert foreign == []
