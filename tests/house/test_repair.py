"""There is one way to mend a geometry."""

import ast

OTHERS = {"make_valid", "makeValid"}


def mends(node):
    if isinstance(node, ast.Attribute):
        return node.attr in OTHERS
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "buffer"
        and any(isinstance(each, ast.Constant) and each.value == 0 for each in node.args)
    )


def test_geometries_are_mended_by_repaired_alone(modules):
    found = [
        f"{name}:{node.lineno}"
        for name, tree in modules.items()
        for node in ast.walk(tree)
        if mends(node) and name not in {"analysis/geometry/repair.py"} and "/sample/" not in name
    ]
    assert found == []
