"""Regular expressions take time in proportion to what they read, whatever a cell holds."""

import ast
import importlib
import json
import re
import time
from functools import partial

import pytest
from parkshore.analysis.cells import (
    cell_text,
    coordinate_cells,
    credit_code,
    dates,
    footnote_marks,
    list_cells,
    numbers,
    unit_grammar,
)
from parkshore.analysis.inventory.checks import duplicates
from parkshore.analysis.inventory.files import column_units, headers
from parkshore.analysis.inventory.importing import header_words
from parkshore.analysis.inventory.sites import identity
from parkshore.analysis.shoreline.classes import name_pieces
from parkshore.analysis.text import place_names as names
from parkshore.processing.messages.discreet_sources import without_secrets

METHODS = ("search", "match", "fullmatch", "sub", "split", "findall", "finditer")
FUNCTIONS = {*METHODS, "compile"}
SHORT, LONG = 500, 2_000
MOST = 10  # a straight line takes 4 times as long, a square 16 times
NOTICEABLE = 200  # times one pass of `[^\0]*` over the long cell; below, nothing is measured
FILLERS = (
    *" \t0aAé园一(){}[]【】〔〕<>《》\"'“,;:、，_-/|.·#@=\\%°",
    *("()", "([", "【】", " ,", " -", "1 ", "1,", "a ", " a", "0.", "ab", "(a", "【a", "Aa1"),
    *("://", "=''", "a_", "_a/", "<a ", "<mergeCell ", "startxref ", "IS ", "note ", "jan ", "原"),
)
OPENINGS = ("", "1", "a", "2003-", "116°", "(", "【", "is", "note", "1 jan", "user='")
OPENINGS += ("startxref", "<mergeCell ", "【a", " r")
ENDING = "\n!"  # no pattern ends so: whatever can be tried is tried


def written(node, module):
    """Return the value of an expression of a module, names of its functions taken for a word."""
    names = {}
    code = compile(ast.Expression(node), "pattern", "eval")
    while True:
        try:
            return eval(code, {**vars(module)}, names)
        except NameError as missing:
            names[missing.name] = "park"


def uses(tree):
    """Map each name of a pattern to the methods by which a module uses it."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in METHODS:
            name = getattr(node.value, "id", getattr(node.value, "attr", None))
            found.setdefault(name, set()).add(node.attr)
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {f"re.{m}" for m in METHODS}:
            found.setdefault(getattr(node.args[0], "id", None), set()).add(node.func.attr)
    for node in ast.walk(tree):  # pattern = _LATIN if … else _CHINESE
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.IfExp):
            for name in (node.value.body, node.value.orelse):
                how = found.get(getattr(node.targets[0], "id", None), set())
                found.setdefault(getattr(name, "id", None), set()).update(how)
    return found


def patterns(modules):
    """List every pattern of the plugin: where it stands, compiled, and how it is used."""
    for path, tree in modules.items():
        used = uses(tree)
        module = importlib.import_module("parkshore." + path[:-3].replace("/", "."))
        names = {
            node.value: node.targets[0].id
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
        }
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
                continue
            if getattr(node.func.value, "id", None) != "re" or node.func.attr not in FUNCTIONS:
                continue
            if isinstance(node.args[0], ast.Subscript):  # a schema's own; see below
                continue
            pattern = written(node.args[0], module)
            flags = [word.value for word in node.keywords if word.arg == "flags"]
            flags += node.args[1:2] if node.func.attr == "compile" else []
            options = sum(written(flag, module) for flag in flags)
            how = {node.func.attr} - {"compile"} or used.get(names.get(node)) or set(METHODS[:3])
            pattern = pattern if isinstance(pattern, re.Pattern) else re.compile(pattern, options)
            yield f"{path}:{node.lineno}", pattern, sorted(how)


def schema_patterns(root):
    """List the patterns that our own schemas hold texts against."""
    for path in sorted((root / "resources").rglob("*.json")):
        waiting = [json.loads(path.read_text(encoding="utf-8"))]
        while waiting:
            each = waiting.pop()
            if isinstance(each, dict):
                if isinstance(each.get("pattern"), str) and "type" in each:
                    yield f"{path.name}", re.compile(each["pattern"]), ["search"]
                waiting += each.values()
            elif isinstance(each, list):
                waiting += each


def seconds(run, cell):
    begun = time.thread_time()
    run(cell)
    return time.thread_time() - begun


def grows(run, short, long):
    """Return how many times as long the long cell takes; the quickest of five runs each."""
    slow, quick = (min(seconds(run, cell) for _ in range(5)) for cell in (long, short))
    return slow / quick


def run_of(pattern, method):
    if method == "sub":
        return partial(pattern.sub, pattern.pattern[:0])
    if method == "finditer":
        return lambda cell: list(pattern.finditer(cell))
    return getattr(pattern, method)


def cells(size, kind=str):
    for opening in OPENINGS:
        for filler in FILLERS:
            cell = opening + filler * (size // len(filler)) + ENDING
            yield cell.encode() if kind is bytes else cell


def steep(pattern, how):
    """Return the first cell for which time grows faster than the cell does, and how fast."""
    kind = type(pattern.pattern)
    plain = re.compile(b"[^\0]*" if kind is bytes else "[^\0]*").fullmatch
    once = min(seconds(plain, next(cells(LONG, kind))) for _ in range(9))
    for method in how:
        run = run_of(pattern, method)
        for short, long in zip(cells(SHORT, kind), cells(LONG, kind), strict=True):
            if seconds(run, long) < NOTICEABLE * once:
                continue
            growth = grows(run, short, long)
            if growth > MOST:
                return f"{method} {long[:20]!r}…{long[-2:]!r} grows {growth:.0f} times"
    return None


def test_every_pattern_is_linear(root, modules, qgis_app):
    found = [*patterns(modules), *schema_patterns(root)]
    assert len(found) > 60, "the collection misses patterns"
    bent = {f"{where} {p.pattern!r}": steep(p, how) for where, p, how in found}
    found = "\n".join(f"{where}: {told}" for where, told in bent.items() if told)
    assert not found, found


def test_a_square_is_seen_and_a_straight_line_is_not():
    assert steep(re.compile(r"\s*x"), {"search"}) is not None
    assert steep(re.compile(r"(?<!\s)\s*+x"), {"search"}) is None


READERS = {
    "names.fold": names.fold,
    "pieces": name_pieces.pieces,
    "former names": identity.names,
    "number": lambda cell: numbers.read.__wrapped__(cell, "t/a"),
    "date": dates.read.__wrapped__,
    "coordinate": coordinate_cells.read.__wrapped__,
    "pair": coordinate_cells.split_pair,
    "header": header_words.normalised,
    "header's unit": lambda cell: column_units.read(cell, "t/a"),
    "stated unit": lambda cell: headers.stated([cell]),
    "noted unit": lambda cell: headers.noted([cell]),
    "unit": unit_grammar.parse.__wrapped__,
    "marks": footnote_marks.split,
    "list": list_cells.parts,
    "credit code": credit_code.read,
    "likeness": duplicates._bare,
    "folded": cell_text.fold,
    "secrets": without_secrets,
}


LONG_CELLS = ("(", "()", "(【", " ", "1", "1,", "a", "- ")


@pytest.mark.parametrize("reader", READERS)
def test_cells_of_any_length_are_read_in_a_straight_line(reader):
    """60,000 brackets, closed, open, nested; blanks, digits, separators."""
    read = READERS[reader]
    plain = seconds(re.compile("[^\0]*").fullmatch, "(" * 60_000)
    read("长江" + "(" * 30_000 + ")" * 30_000)
    for filler in LONG_CELLS:
        for shape in ("1{}!", "长江{}江"):
            short, long = (shape.format(filler * size) for size in (2_000, 32_000))
            if seconds(read, long) > NOTICEABLE * plain:
                growth = grows(read, short, long)
                assert growth < 4 * 16, f"{shape.format(filler)} grows {growth:.0f} times"
