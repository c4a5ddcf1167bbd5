"""Files are opened as layers in two places, where one thread waits for another.

QGIS waits for itself for ever where two threads open tables of one GeoPackage at once.
"""

import ast

import pytest

OPENERS = {"processing/guard/map_layers.py", "ui/opened_files.py"}
CALLS = {"QgsVectorLayer", "addVectorLayer"}


def opened(modules):
    """Yield where a layer is made of anything but memory."""
    for module, tree in modules.items():
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if name in CALLS and not any(
                isinstance(each, ast.Constant) and each.value == "memory" for each in node.args
            ):
                yield module, node.lineno


def test_only_the_openers_open_files(modules):
    found = list(opened(modules))
    assert {module for module, _ in found} == OPENERS, found


@pytest.mark.parametrize(
    ("call", "seen"),
    [
        ("QgsVectorLayer(path, name, 'ogr')", True),
        ("core.QgsVectorLayer(path, name, provider)", True),
        ("iface.addVectorLayer(path, name, 'ogr')", True),
        ("QgsVectorLayer('Point', name, 'memory')", False),
    ],
)
def test_another_would_be_seen(call, seen):
    assert bool(list(opened({"ui/x.py": ast.parse(call)}))) == seen
