"""Modules stay small and are named for what they are."""

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
