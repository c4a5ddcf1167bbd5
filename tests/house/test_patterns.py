"""Every regular expression takes linear time: a hostile cell holds up no run."""

import ast
import importlib
import re
import signal
import time

import pytest

LENGTH = 4_000  # a quadratic pattern takes a second here, a linear one a millisecond
SECONDS = 0.06
PIECES = [
    *("(", ")", "[", "【", "〔", "<", "((", "(a", "a(", "[(", "【a", '<mergeCell ref="'),
    *(" ", "\t", " \n", "　", "_", "-", ":", ",", ", ", "/", ";", ".", "'", '"'),
    *("1", "1,", "1 ", "1.", "1'", "1-", "12 ", "1e", "2000年", "1°", "1′"),
    *("a", "A", "a ", "a-", "x-amz-", "a1", "=", "@", "://", "://a", "user=", "user='\\"),
    *("长", "合 ", "注", "约", "公司", "河段", "左岸 ", "the ", "river ", "N", "�", "\u200b"),
]
USES = {"search", "match", "fullmatch", "sub", "findall", "split", "finditer"}


def calls(tree, owner):
    """Yield name and method of ``NAME.method(…)``, and the call."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            value = node.func.value
            if isinstance(value, ast.Name) and (value.id == "re") == owner:
                yield value.id, node.func.attr, node


def patterns(modules):
    """Yield place, pattern and the methods by which it is used."""
    for name, tree in modules.items():
        parts = name.removesuffix(".py").split("/")
        if parts[0] not in {"analysis", "processing"} or "import re\n" not in ast.unparse(tree):
            continue
        for _, method, node in calls(tree, owner=True):
            if method in USES and isinstance(node.args[0], ast.Constant):
                yield f"{name}:{node.lineno}", re.compile(node.args[0].value), {method}
        module = importlib.import_module(".".join(["parkshore", *parts]))
        used = {}
        for key, method, _ in calls(tree, owner=False):
            used.setdefault(key, set()).add(method)
        for key, value in vars(module).items():
            if isinstance(value, re.Pattern):
                yield f"{name} {key}", value, used.get(key, set()) & USES or {"search"}


def slow(pattern, methods):
    """Return on which piece a pattern takes too long, or None."""
    for method in methods:
        run = getattr(pattern, method)
        for piece in PIECES:
            for tail in ("", "!"):
                cell = piece * (LENGTH // len(piece)) + tail
                if isinstance(pattern.pattern, bytes):
                    cell = cell.encode()
                given = (lambda each: "", cell) if method == "sub" else (cell,)
                if seconds(run, given) > SECONDS and seconds(run, given) > SECONDS:
                    return f"{method} on {piece!r}…{tail}"
    return None


class _TooLong(Exception):
    pass


def _stop(*_):
    raise _TooLong


def seconds(run, given):
    signal.setitimer(signal.ITIMER_REAL, 5)
    begin = time.thread_time()
    try:
        list(run(*given) or ())
    except (_TooLong, TypeError):  # a match is no list
        pass
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    return time.thread_time() - begin


@pytest.fixture
def alarm():
    before = signal.signal(signal.SIGALRM, _stop)
    yield
    signal.signal(signal.SIGALRM, before)


def test_patterns_are_linear(modules, qgis_app, alarm):
    found = list(patterns(modules))
    assert len(found) > 60
    assert {place: told for place, each, used in found if (told := slow(each, used))} == {}


def test_a_quadratic_pattern_is_seen(alarm):
    assert slow(re.compile(r"\s*x"), {"search"}) is not None
    assert slow(re.compile(r"(?<!\s)\s*+x"), {"search"}) is None
