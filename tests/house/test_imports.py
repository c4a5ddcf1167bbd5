"""Imports point downwards only, and each package knows only what it may know."""

import ast
import sys
from pathlib import PurePosixPath

import pytest

LIBRARIES = {"numpy", "pandas", "shapely", "pyproj"}
SCREENING = {"distributed", "locket", "lxml", "pyarrow", "pyogrio"}
"""What only `analysis.screening` imports, and only when it is used."""

ALLOWED = {  # which packages, and which libraries beside Python's own, a package may import
    "analysis": ({"analysis"}, LIBRARIES),
    "analysis/screening": ({"analysis"}, LIBRARIES | SCREENING),
    "processing": (
        {"analysis", "processing"},
        LIBRARIES
        | {"qgis", "osgeo", "jinja2", "plotly", "lxml", "psycopg2", "xlrd", "openpyxl", "pypdf"},
    ),
    "ui": ({"ui"}, {"qgis"}),
    "": ({"processing", "ui"}, {"qgis"}),
}


def package_of(module):
    """Return the package of a module's path; empty for those at the top."""
    parts = PurePosixPath(module).parts
    own = "/".join(parts[:2])
    return own if own in ALLOWED else parts[0] if len(parts) > 1 else ""


def imports(module, tree):
    """Yield ``(line, own package or None, library or None)`` of each import, lazy ones included."""
    folder = PurePosixPath(module).parts[:-1]
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for name in node.names:
                yield node.lineno, None, name.name.split(".")[0]
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.lineno, None, node.module.split(".")[0]
        elif isinstance(node, ast.ImportFrom):
            base = folder[: len(folder) - node.level + 1]
            for name in node.names:
                target = (*base, *(node.module or "").split("."), name.name)
                yield node.lineno, next(part for part in target if part), None


def wrong_imports(modules, package):
    packages, libraries = ALLOWED[package]
    allowed = libraries | sys.stdlib_module_names
    for module, tree in modules.items():
        if package_of(module) != package:
            continue
        for line, own, library in imports(module, tree):
            if own and own not in packages and f"{own}.py" not in modules:
                yield f"{module}:{line} imports {own}"
            if library and library not in allowed:
                yield f"{module}:{line} imports {library}"


@pytest.mark.parametrize("package", ALLOWED, ids=lambda package: package or "top")
def test_package_imports_only_what_it_may(modules, package):
    assert list(wrong_imports(modules, package)) == []


def test_a_wrong_import_would_be_seen():
    source = "from ..processing import table\nimport osgeo\ndef f():\n    from ...ui import dock\n"
    modules = {"analysis/shoreline/x.py": ast.parse(source), "ui/y.py": ast.parse("import numpy")}
    assert list(wrong_imports(modules, "analysis")) == [
        "analysis/shoreline/x.py:2 imports osgeo",
        "analysis/shoreline/x.py:4 imports ui",
    ]
    assert list(wrong_imports(modules, "ui")) == ["ui/y.py:1 imports numpy"]


def test_qgis_never_loads_screening(modules):
    asked = [
        f"{module}:{node.lineno}"
        for module, tree in modules.items()
        if package_of(module) != "analysis/screening"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        if "screening" in {*(node.module or "").split("."), *(name.name for name in node.names)}
    ]
    assert asked == []


def test_libraries_of_screening_are_imported_where_they_are_used(modules):
    early = [
        f"{module}:{node.lineno}"
        for module, tree in modules.items()
        if package_of(module) == "analysis/screening"
        for node in tree.body
        if isinstance(node, ast.Import | ast.ImportFrom)
        if SCREENING & {name.name.split(".")[0] for name in node.names}
        | SCREENING & {getattr(node, "module", "") or ""}
    ]
    assert early == []
