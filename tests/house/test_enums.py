"""Enums are written with their scope, as Qt 6 needs them, and exist in this QGIS."""

import ast

import qgis.analysis
import qgis.core
import qgis.gui
from qgis.PyQt import QtCore, QtGui, QtWidgets

MODULES = (qgis.core, qgis.gui, qgis.analysis, QtCore, QtGui, QtWidgets)


def chains(tree):
    """Yield ``(line, ["QgsClass", "Enum", "Value"], called)`` of each longest dotted name."""
    inner = {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Attribute)}
    called = {id(n.func) for n in ast.walk(tree) if isinstance(n, ast.Call)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Attribute) or id(node) in inner:
            continue
        names, part = [], node
        while isinstance(part, ast.Attribute):
            names.append(part.attr)
            part = part.value
        if isinstance(part, ast.Name) and part.id.startswith(("Qgs", "Qgis", "Qt", "QMetaType")):
            yield node.lineno, [part.id, *reversed(names)], id(node) in called


def short_forms(tree):
    """Yield the enum values of a QGIS class that lack the name of their enum."""
    for line, names, called in chains(tree):
        if len(names) == 2 and names[1][0].isupper() and not names[1].isupper() and not called:
            yield f"{line}: {'.'.join(names)}"


def unknown(tree):
    """Yield the dotted names that this QGIS does not have."""
    for line, names, _ in chains(tree):
        value = next((getattr(m, names[0]) for m in MODULES if hasattr(m, names[0])), None)
        for name in names[1:] if value is not None else ():
            if not hasattr(value, name):
                yield f"{line}: {'.'.join(names)}"
                break
            value = getattr(value, name)


def test_enums_are_scoped(modules):
    found = [f"{module}:{form}" for module, tree in modules.items() for form in short_forms(tree)]
    assert found == []


def test_dotted_names_exist(modules):
    found = [f"{module}:{form}" for module, tree in modules.items() for form in unknown(tree)]
    assert found == []


def test_a_short_form_would_be_seen():
    tree = ast.parse(
        "QgsProcessing.TypeVectorPoint; Qgis.Critical; QgsLayoutExporter.ImageExportSettings()\n"
        "Qgis.MessageLevel.Critical; QgsProcessing.TEMPORARY_OUTPUT; QgsProject.instance()\n"
        "Qgis.MessageLevel.Loud"
    )
    assert list(short_forms(tree)) == ["1: QgsProcessing.TypeVectorPoint", "1: Qgis.Critical"]
    assert list(unknown(tree)) == ["3: Qgis.MessageLevel.Loud"]
