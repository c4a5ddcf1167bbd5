"""Every name of Qt that the plugin uses is there in Qt 6, by the path that it is used by."""

import ast
import importlib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULES = sorted(
    [ROOT / "plugin.py", *(ROOT / "ui").rglob("*.py"), *(ROOT / "processing").rglob("*.py")]
)
GONE = {
    *("exec_", "print_", "setMargin", "setTabStopWidth", "setResizeMode", "screenGeometry"),
    *("globalPos", "availableGeometry", "desktop", "qApp", "QRegExp", "setCodec", "toTime_t"),
}
"""Methods and names of Qt 5 that Qt 6 has no more, whatever object they belong to."""


def names_of_qt(tree):
    """Yield ``(line, [module, name, …])`` of each name of Qt that a module uses."""
    where = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis.PyQt"):
            for each in node.names:
                path = [*node.module.split(".")[2:], each.name]
                where[each.asname or each.name] = path
                yield node.lineno, path
    inner = {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Attribute)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and id(node) not in inner:
            names, part = [], node
            while isinstance(part, ast.Attribute):
                names.append(part.attr)
                part = part.value
            if isinstance(part, ast.Name) and part.id in where:
                yield node.lineno, [*where[part.id], *reversed(names)]


def unknown(tree):
    """Yield the names that Qt 6 does not have."""
    for line, path in names_of_qt(tree):
        value = importlib.import_module(f"PyQt6.{path[0]}")
        for name in path[1:]:
            value = getattr(value, name, None)
            if value is None:
                yield f"{line}: {'.'.join(path)}"
                break
            if not isinstance(value, type):
                break
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in GONE:
            yield f"{node.lineno}: .{node.attr}"


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_names_are_those_of_qt_6(module):
    assert list(unknown(ast.parse(module.read_text(encoding="utf-8")))) == []


def test_a_name_of_qt_5_would_be_seen():
    tree = ast.parse(
        "from qgis.PyQt.QtCore import Qt, QRegExp\n"
        "from qgis.PyQt.QtWidgets import QAction, QFrame\n"
        "Qt.AlignLeft; QFrame.Shape.NoFrame; QFrame.NoFrame; dialog.exec_()\n"
    )
    assert list(unknown(tree)) == [
        *("1: QtCore.QRegExp", "2: QtWidgets.QAction", "3: QtCore.Qt.AlignLeft"),
        *("3: QtWidgets.QFrame.NoFrame", "3: .exec_"),
    ]
