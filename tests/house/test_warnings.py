"""There is one way to warn."""

import ast

# what hands warnings on: the one way, and the feedback that keeps secrets out of all that is said
WAYS = ("processing/messages/warning.py", "processing/messages/discreet.py")


def test_algorithms_warn_by_warn_alone(modules):
    calls = [
        f"{name}:{node.lineno}"
        for name, tree in modules.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr == "pushWarning"
        if name.startswith("processing/") and name not in WAYS
    ]
    assert calls == []
