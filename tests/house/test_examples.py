"""The examples in the docstrings of what is computed run, and give what they say."""

import doctest
import importlib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def _modules():
    for path in sorted((ROOT / "analysis").rglob("*.py")):
        if ">>> " in path.read_text(encoding="utf-8"):
            yield ".".join(("parkshore", *path.relative_to(ROOT).with_suffix("").parts))


@pytest.mark.parametrize("name", _modules())
def test_examples_of(name):
    outcome = doctest.testmod(importlib.import_module(name))
    assert outcome.attempted
    assert not outcome.failed
