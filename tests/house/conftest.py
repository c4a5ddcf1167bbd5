"""The sources as syntax trees, for tests that hold the house's rules against them."""

import ast

import pytest

PACKAGES = ("analysis", "processing", "ui")


@pytest.fixture(scope="session")
def modules(root):
    """Map each module of the plugin, by its path in the checkout, to its syntax tree."""
    paths = [
        *root.glob("*.py"),
        *(p for name in PACKAGES for p in (root / name).rglob("*.py")),
    ]
    return {
        path.relative_to(root).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(paths)
    }
