"""The examples in docstrings and pages run, and give what they say."""

import doctest
import importlib
import re
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


def test_examples_of_the_page_on_the_library():
    page = ROOT / "docs" / "library.md"
    text = re.sub(r"^```.*$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
    examples = doctest.DocTestParser().get_doctest(text, {}, page.name, str(page), 0)
    outcome = doctest.DocTestRunner().run(examples)
    assert outcome.attempted > 20
    assert not outcome.failed
