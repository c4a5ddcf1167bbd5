"""The parts of an Excel workbook (.xlsx, .xlsm): its sheets, texts and number formats.

Read by a parser that knows neither prefixes nor dialects by heart: prefixed, Strict and UTF-16
workbooks are read like all others. Nothing in a workbook is run.
"""

import posixpath
import re
from dataclasses import dataclass, field
from xml.parsers import expat

from lxml import etree

from ....analysis.cells.cell_text import whole_characters
from ....analysis.inventory.files.archive import FAULTS
from . import number_formats

BLOCK = 1 << 18
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_RAISED = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")


@dataclass
class Package:
    """What the sheets of a workbook share.

    Attributes
    ----------
    sheets : list of (str, str, bool)
        Name, entry in the archive and whether it is hidden, of each sheet of cells.
    strings : list of str
    styles : dict of str to number_formats.Shown
        By the number of a cell's style; plain ones are left out.
    since_1904 : bool
    """

    sheets: list = field(default_factory=list)
    strings: list = field(default_factory=list)
    styles: dict = field(default_factory=dict)
    since_1904: bool = False


def opened(archive, pace=None):
    """Read what the sheets of a workbook share.

    Parameters
    ----------
    archive : zipfile.ZipFile
        That `archive.check_zip` has let pass.
    pace : reading_pace.ReadingPace, optional

    Returns
    -------
    Package

    Raises
    ------
    KeyError, ValueError, etree.XMLSyntaxError, expat.ExpatError
        Where it is damaged.
    """
    entries = {name.lower().replace("\\", "/"): name for name in archive.namelist()}
    parts = _Parts(archive, entries)
    book = next(target for kind, target in parts.related("") if kind == "officeDocument")
    root = parts.xml(book)
    package = Package()
    settings = root.find("{*}workbookPr")
    if settings is not None:
        package.since_1904 = settings.get("date1904", "0").lower() in {"1", "true", "on"}
    targets = parts.targets(book)
    for sheet in root.iterfind("{*}sheets/{*}sheet"):
        named = next((value for key, value in sheet.attrib.items() if key.endswith("}id")), "")
        kind, target = targets.get(named, ("", ""))
        if kind == "worksheet":
            hidden = sheet.get("state", "visible") != "visible"
            package.sheets.append((sheet.get("name", ""), parts.name(target), hidden))
    for kind, target in targets.values():
        if kind == "sharedStrings" and parts.has(target):
            with archive.open(parts.name(target)) as stream:
                package.strings = strings(stream, pace and pace.took)
        elif kind == "styles" and parts.has(target):
            package.styles = _styles(parts.xml(target))
    return package


class _Parts:
    """Finds the parts of a package, whatever the case of their names."""

    def __init__(self, archive, entries):
        self._archive = archive
        self._entries = entries

    def has(self, target):
        return target.lower() in self._entries

    def name(self, target):
        return self._entries[target.lower()]

    def xml(self, target):
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        return etree.fromstring(self._archive.read(self.name(target)), parser)

    def targets(self, part):
        """Return kind and target of what a part refers to, by id."""
        folder, name = posixpath.split(part)
        relations = posixpath.join(folder, "_rels", f"{name}.rels")
        if not self.has(relations):
            return {}
        found = {}
        for each in self.xml(relations):
            if not isinstance(each.tag, str) or each.get("TargetMode") == "External":
                continue
            target = (each.get("Target") or "").replace("\\", "/")
            whole = target if target.startswith("/") else posixpath.join(folder, target)
            kind = posixpath.basename(each.get("Type", ""))
            found[each.get("Id")] = kind, posixpath.normpath(whole).lstrip("/")
        return found

    def related(self, part):
        return self.targets(part).values()


class RunText:
    """Puts the text of a cell together: all its runs, without phonetic guides.

    Superscripts become such characters: the mark of a footnote is no digit of its figure.
    """

    def __init__(self):
        self.clear()

    def clear(self):
        """Begin a new text."""
        self.pieces, self._piece = [], []
        self.listens = self._raised = self._muted = False

    def start(self, name, attributes):
        """Take the start of an element."""
        if name == "t":
            self.listens, self._piece = not self._muted, []
        elif name == "r":
            self._raised = False
        elif name == "vertAlign":
            self._raised = attributes.get("val") == "superscript"
        elif name == "rPh":
            self._muted = True

    def data(self, text):
        """Take characters."""
        self._piece.append(text)

    def end(self, name):
        """Take the end of an element."""
        if name == "t":
            if self.listens:
                piece = "".join(self._piece)
                self.pieces.append(raised(piece) if self._raised else piece)
            self.listens = False
        elif name == "rPh":
            self._muted = False
        elif name == "r":
            self._raised = False

    def text(self):
        """Return the text."""
        return unescaped("".join(self.pieces))


def unescaped(text):
    """Return a text with what the format writes as ``_x000D_``."""
    if "_x" in text:
        text = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
        text = whole_characters(text)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def raised(text):
    """Return a superscript as characters that no reader takes for digits or letters of a value.

    Examples
    --------
    >>> raised("2"), raised("1)"), raised("a"), raised("①")
    ('²', '(1)', '(a)', '①')
    """
    bare = text.strip()
    if re.fullmatch(r"[\d+-]+", bare, re.ASCII):
        return bare.translate(_RAISED)
    if re.fullmatch(r"[\da-zA-Z]{1,3}\)?", bare):
        return f"({bare.removesuffix(')')})"
    return text


def strings(stream, took=None):
    """Return the texts that cells share."""
    found, run, names = [], RunText(), {}

    def start(tag, attributes):
        name = names.get(tag) or names.setdefault(tag, tag.rpartition(":")[2])
        if name == "si":
            run.clear()
        else:
            run.start(name, attributes)

    def end(tag):
        name = names[tag]
        if name == "si":
            found.append(run.text())
        else:
            run.end(name)

    def data(text):
        if run.listens:
            run.data(text)

    parse(stream, start, end, data, took)
    return found


def parse(stream, start, end, data, took=None):
    """Parse a part, block by block; ``took`` is told how many bytes."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = data
    while block := stream.read(BLOCK):
        parser.Parse(block, False)
        if took is not None:
            took(len(block))
    parser.Parse(b"", True)


def _styles(root):
    codes = {
        int(each.get("numFmtId")): each.get("formatCode", "")
        for each in root.iterfind("{*}numFmts/{*}numFmt")
    }
    styles = {}
    for position, each in enumerate(root.iterfind("{*}cellXfs/{*}xf")):
        number = int(each.get("numFmtId", 0))
        shown = number_formats.read(number, codes.get(number, ""))
        if shown != number_formats.PLAIN:
            styles[str(position)] = shown
    return styles


def damaged_errors():
    """Return what a damaged workbook raises."""
    return (
        StopIteration, IndexError, OverflowError, AttributeError, RecursionError, MemoryError,
        etree.XMLSyntaxError, expat.ExpatError, *FAULTS,
    )  # fmt: skip
