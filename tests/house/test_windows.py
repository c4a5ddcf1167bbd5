"""What Windows minds: code pages of texts that name no encoding, and paths that grow too long."""

import ast

LONGEST = 100
"""Of a path in the zip: a profile takes some 90 letters more, and Windows 260 in all."""
TEXTS = ("open", "read_text", "write_text", "NamedTemporaryFile", "TextIOWrapper")


def test_no_text_is_read_or_written_by_the_code_page(modules):
    found = [
        f"{module}:{node.lineno}"
        for module, tree in modules.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and by_code_page(node)
    ]
    assert found == []


def by_code_page(call):
    """Tell whether a call opens a text without saying how it is encoded."""
    plain = isinstance(call.func, ast.Name)
    name = call.func.id if plain else getattr(call.func, "attr", "")
    if name not in TEXTS or (name == "open" and not plain and not of_path(call)):
        return False
    modes = [each.value for each in call.args if isinstance(each, ast.Constant)]
    binary = any(isinstance(mode, str) and "b" in mode and len(mode) <= 3 for mode in modes)
    return not binary and not any(each.arg == "encoding" for each in call.keywords)


def of_path(call):
    """Tell whether ``x.open(…)`` opens a file: with a mode, or with nothing."""
    modes = [each.value for each in call.args if isinstance(each, ast.Constant)]
    return any(isinstance(mode, str) and set(mode) <= set("rwaxbt+") for mode in modes)


def test_a_text_without_encoding_would_be_seen():
    calls = ["open(path)", "open(path, 'w')", "path.open('a')", "path.read_text()"]
    good = [
        "open(path, 'rb')",
        "path.open('rb')",
        "path.read_text(encoding='utf-8')",
        "opened.open(x)",
    ]
    assert all(by_code_page(ast.parse(each).body[0].value) for each in calls)
    assert not any(by_code_page(ast.parse(each).body[0].value) for each in good)


def test_paths_are_short(root):
    shipped = [root / name for name in ("analysis", "processing", "ui", "resources")]
    paths = [path.relative_to(root) for folder in shipped for path in folder.rglob("*")]
    assert max(len(f"parkshore/{path.as_posix()}") for path in paths) <= LONGEST
