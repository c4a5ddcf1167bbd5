"""There is one way to warn."""

import ast


def test_algorithms_warn_by_warn_alone(modules):
    calls = [
        f"{name}:{node.lineno}"
        for name, tree in modules.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr == "pushWarning"
        if name.startswith("processing/") and name != "processing/warning.py"
    ]
    assert calls == []
