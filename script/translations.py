"""Keep the Qt translation files in step with the texts in the sources.

The texts are read from the syntax tree, implicit concatenation included, which Qt's own extraction
tools do not all manage: the first argument of ``tr``, ``translatable``, ``Message`` and
``InputError``.
"""

import argparse
import ast
import json
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n" / "zh_CN"
CONTEXT = "ParkShore"
FOLDERS = {
    "shoreline": ("shoreline", "geodesic"),
    "reaches": ("reaches",),
    "inventory": ("inventory", "sample"),
    "indicators": ("indicators",),
    "infrastructure": ("infrastructure",),
    "decision": ("decision", "evidence", "handover", "report", "models"),
}
FILES = (*FOLDERS, "plugin", "ui")
MARKERS = ("tr", "translatable", "Message", "InputError")


@dataclass
class Text:
    """One source text, where it stands, and its translation."""

    source: str
    places: set = field(default_factory=set)
    translation: str = ""
    draft: bool = False

    @property
    def fits(self):
        """Whether the translation fills the same places as the source."""
        return holes(self.translation) == holes(self.source)

    @property
    def finished(self):
        """Whether there is a translation that is no draft and fits."""
        return bool(self.translation) and not self.draft and self.fits


def holes(text):
    """Return the sorted names of the ``{places}`` of a text."""
    return sorted(re.findall(r"(?<!\{)\{(\w*)[^{}]*\}(?!\})", text))


def sources(name):
    """Return the source files whose texts belong to one translation file."""
    packages = [ROOT / package for package in ("analysis", "processing")]
    if name in FOLDERS:
        folders = [package / folder for package in packages for folder in FOLDERS[name]]
        return sorted(path for folder in folders for path in folder.rglob("*.py"))
    if name == "ui":
        return sorted((ROOT / "ui").rglob("*.py"))
    grouped = {folder for folders in FOLDERS.values() for folder in folders}
    inside = {path: path.relative_to(p).parts[0] for p in packages for path in p.rglob("*.py")}
    return sorted([*ROOT.glob("*.py"), *(p for p, part in inside.items() if part not in grouped)])


def marked(path):
    """Yield ``(line, text)`` of each marked call of a file; text is None where it is no literal."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"), str(path))):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        if getattr(node.func, "id", getattr(node.func, "attr", None)) not in MARKERS:
            continue
        text = node.args[0]
        if isinstance(text, ast.Constant) and isinstance(text.value, str):
            yield text.lineno, text.value
        elif not isinstance(text, ast.Name | ast.Attribute | ast.Subscript | ast.IfExp):
            yield text.lineno, None


def extract(name):
    """Return ``({source: Text}, problems)`` of one file, the texts in the order of the sources."""
    texts, problems = {}, []
    for path in sources(name):
        place = path.relative_to(ROOT).as_posix()
        for line, source in sorted(marked(path), key=lambda found: found[0]):
            if source is None:
                problems.append(f"{place}:{line}: the text to translate must be a plain literal")
            else:
                texts.setdefault(source, Text(source)).places.add(place)
    return texts, problems


def read(name):
    """Return ``{source: (translation, draft)}`` of one translation file."""
    path = FOLDER / f"{name}.ts"
    if not path.exists():
        return {}
    parser = etree.XMLParser(resolve_entities=False, no_network=True, strip_cdata=False)
    known = {}
    for message in etree.parse(str(path), parser).iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.text:
            draft = translation.get("type") is not None
            known[message.findtext("source")] = (translation.text, draft)
    return known


def write(name, texts):
    """Write one translation file, if it would change."""
    tree = etree.Element("TS", version="2.1", language="zh_CN", sourcelanguage="en")
    context = etree.SubElement(tree, "context")
    etree.SubElement(context, "name").text = CONTEXT
    for text in texts.values():
        message = etree.SubElement(context, "message")
        for place in sorted(text.places):
            etree.SubElement(message, "location", filename=f"../../../{place}")
        etree.SubElement(message, "source").text = text.source
        translation = etree.SubElement(message, "translation")
        translation.text = text.translation or None
        if not text.finished:
            translation.set("type", "unfinished")
    etree.indent(tree, "    ")
    body = etree.tostring(tree, encoding="unicode", doctype="<!DOCTYPE TS>")
    content = f'<?xml version="1.0" encoding="utf-8"?>\n{body}\n'
    path = FOLDER / f"{name}.ts"
    if not path.exists() or path.read_text(encoding="utf-8") != content:
        FOLDER.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


def complaint(text):
    """Return what is wrong with the translation of a text, or None."""
    if text.finished:
        return None
    if not text.translation:
        return "no translation"
    return "a draft" if text.fits else "other {places}"


def refresh(name, given, *, check=False):
    """Bring one file in step with the sources; return its texts and the problems found."""
    texts, problems = extract(name)
    known = read(name)
    for text in texts.values():
        text.translation, text.draft = known.get(text.source, ("", False))
        if text.source in given:
            text.translation, text.draft = given[text.source], False
        if wrong := complaint(text):
            problems.append(f"{name}.ts: {wrong}: {text.source!r}")
    if check:
        problems += [
            f"{name}.ts: not in the sources: {gone!r}" for gone in known if gone not in texts
        ]
    else:
        write(name, texts)
    return texts, problems


def main(arguments=None):
    """Run the command; return its exit code."""
    parser = argparse.ArgumentParser(prog="script/translate", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="GROUP", help="which files (default: all)")
    parser.add_argument("--fill", type=Path, help='JSON file {"English": "中文"}')
    parser.add_argument("--check", action="store_true", help="report only, write nothing")
    options = parser.parse_args(arguments)
    unknown = set(options.names) - set(FILES)
    if unknown:
        parser.error(f"no such file: {', '.join(sorted(unknown))}; choose from {', '.join(FILES)}")
    given = json.loads(options.fill.read_text(encoding="utf-8")) if options.fill else {}
    texts, problems = {}, []
    try:
        for name in options.names or FILES:
            found, wrong = refresh(name, given, check=options.check)
            texts |= found
            problems += wrong
    except SyntaxError as error:
        parser.error(f"{error.filename}:{error.lineno}: {error.msg}")
    problems += [f"not in the sources: {source!r}" for source in given if source not in texts]
    print(*problems, sep="\n", end="\n" if problems else "")
    finished = sum(text.finished for text in texts.values())
    print(f"{finished} of {len(texts)} texts have a finished translation")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
