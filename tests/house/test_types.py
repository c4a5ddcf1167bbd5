"""What is computed says its types, and the type checker that `script/test` runs reads them."""

import ast
import re
import subprocess
import sys

import pytest

WRONG = """
from parkshore.analysis import check_sites, prepare_shoreline
check_sites([], [], limit_m="a kilometre")
prepare_shoreline([], [], islands=False)
prepare_shoreline([], []).lines
"""


def public_functions(tree):
    """Yield the functions, and the methods of classes, whose names begin with no underscore."""
    for node in tree.body:
        owners = [node] if not isinstance(node, ast.ClassDef) else node.body
        if isinstance(node, ast.ClassDef) and node.name.startswith("_"):
            continue
        for each in owners:
            private = getattr(each, "name", "_").startswith("_")
            if isinstance(each, ast.FunctionDef) and not private:
                yield each


def test_public_functions_of_analysis_say_their_types(modules):
    silent = []
    for module, tree in modules.items():
        for each in public_functions(tree) if module.startswith("analysis/") else ():
            own = each.args
            given = [*own.posonlyargs, *own.args, *own.kwonlyargs, own.vararg, own.kwarg]
            bare = [arg.arg for arg in given if arg is not None and arg.annotation is None]
            if each.returns is None or set(bare) - {"self", "cls"}:
                silent.append(f"{module}:{each.lineno} {each.name}")
    assert silent == []


@pytest.fixture(scope="module")
def checked(root):
    """What the type checker says of a script that calls the library wrongly."""
    link = root / ".venv" / "typed" / "parkshore"
    link.parent.mkdir(parents=True, exist_ok=True)
    if not link.exists():
        link.symlink_to("../..", target_is_directory=True)
    command = [sys.executable, "-P", "-m", "mypy", "--no-error-summary", "--command", WRONG]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=root)


def test_wrong_types_are_seen(checked):
    assert checked.returncode == 1, checked.stderr
    found = re.findall(r"<string>:(\d): error: .*\[([a-z-]+)\]", checked.stdout)
    assert found == [("3", "arg-type"), ("4", "call-arg"), ("5", "attr-defined")]
