"""Modules stay small and are named for what they are."""

import ast
from statistics import median

import pytest


@pytest.fixture(scope="module")
def lengths(modules, root):
    return {name: len((root / name).read_text("utf-8").splitlines()) for name in modules}


def test_no_module_is_long(lengths):
    assert {name: n for name, n in lengths.items() if n > 300} == {}


def test_most_modules_are_short(lengths):
    assert median(lengths.values()) <= 150


def test_no_module_for_leftovers(modules):
    leftovers = {"utils", "util", "helpers", "misc", "common", "tools"}
    assert [name for name in modules if name.split("/")[-1].removesuffix(".py") in leftovers] == []


def test_no_docstring_holds_half_a_character(modules, root):
    """Python 3.13 loads no module whose docstring cannot be encoded."""
    for name in modules:
        for node in ast.walk(ast.parse((root / name).read_text("utf-8"))):
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
                (ast.get_docstring(node, clean=False) or "").encode("utf-8")
