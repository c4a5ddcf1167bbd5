"""The cells of a sheet of an Excel workbook, read in one pass without holding its XML."""

import re

from ....analysis.cells.cell_text import NOT_CALCULATED
from . import number_formats
from .open_xml import RunText, parse, unescaped
from .sheet_cells import Sheet

_RANGE = re.compile(r"\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)")
_PLACE = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_MIDNIGHT = re.compile(r"T00:00(:00(\.0+)?)?Z?$")
_BOOLEANS = {"1": "TRUE", "0": "FALSE"}


def read(stream, name, package, *, hidden=False, pace=None):
    """Read the cells of a sheet.

    Parameters
    ----------
    stream : file of bytes
    name : str
    package : open_xml.Package
    hidden : bool
    pace : reading_pace.ReadingPace, optional

    Returns
    -------
    Sheet
    """
    reader = _Reader(Sheet(name, hidden), package)
    parse(stream, reader.start, reader.end, reader.data, pace and pace.took)
    return reader.sheet


class _Reader:
    """Takes the elements of a sheet as they come."""

    def __init__(self, sheet, package):
        self.sheet = sheet
        self._package = package
        self._names = {}
        self._columns = {}
        self._row, self._cells, self._row_hidden = 0, [], False
        self._column = -1
        self._type, self._style, self._formula = "n", None, False
        self._text, self._value, self._listens = [], None, False
        self._run = RunText()

    def start(self, tag, attributes):
        """Take the start of an element."""
        name = self._names.get(tag)
        if name is None:
            name = self._names[tag] = tag.rpartition(":")[2]
        if name == "c":
            self._start_cell(attributes)
        elif name == "v":
            self._listens, self._text = True, []
        elif name == "row":
            self._row = int(attributes.get("r", self._row + 1))
            self._cells, self._column = [], -1
            self._row_hidden = attributes.get("hidden") in {"1", "true"}
        elif name == "f":
            self._formula = True
        elif name == "mergeCell":
            self._merge(attributes.get("ref", ""))
        else:
            self._run.start(name, attributes)

    def _start_cell(self, attributes):
        place = attributes.get("r")
        if place is None:
            self._column += 1
        else:
            letters = place.rstrip("0123456789")
            column = self._columns.get(letters)
            self._column = column if column is not None else self._number(letters)
        self._type, self._style = attributes.get("t", "n"), attributes.get("s")
        self._value, self._formula = None, False
        if self._type == "inlineStr":
            self._run.clear()

    def data(self, text):
        """Take characters."""
        if self._listens:
            self._text.append(text)
        elif self._run.listens:
            self._run.data(text)

    def end(self, tag):
        """Take the end of an element."""
        name = self._names[tag]
        if name == "v":
            self._listens, self._value = False, "".join(self._text)
        elif name == "c":
            told = self._told()
            if told:
                cells = self._cells
                if self._column >= len(cells):
                    cells.extend([None] * (self._column + 1 - len(cells)))
                cells[self._column] = told
        elif name == "row":
            if self._row_hidden and any(self._cells):
                self.sheet.hidden_rows += 1
            self.sheet.add(self._row, self._cells)
        else:
            self._run.end(name)

    def _told(self):
        """Return the text of the cell that ends."""
        kind, value = self._type, self._value
        if kind == "s":
            told = self._shared(value)
        elif kind == "inlineStr":
            told = self._run.text() if value is None else unescaped(value)
        elif kind == "str":
            told = unescaped(value or "")
        elif not value or value.isspace():
            told = NOT_CALCULATED if self._formula else None
        elif kind == "n":
            told = self._number_text(value.strip())
        elif kind == "b":
            told = _BOOLEANS.get(value, value)
        else:
            told = _MIDNIGHT.sub("", value) if kind == "d" else value
        return told

    def _shared(self, value):
        number = int(value) if value else 0
        if number < 0:
            raise ValueError(value)
        return self._package.strings[number] if value else None

    def _number_text(self, value):
        package = self._package
        shown = package.styles.get(self._style, number_formats.PLAIN)
        told = number_formats.text(value, shown, since_1904=package.since_1904)
        self.sheet.note_number(self._row, self._column, told, shown)
        return told

    def _number(self, letters):
        if not _PLACE.fullmatch(f"{letters}1"):
            raise ValueError(letters)
        number = 0
        for letter in letters:
            number = number * 26 + ord(letter) - 64
        self._columns[letters] = number - 1
        return number - 1

    def _merge(self, ref):
        found = _RANGE.fullmatch(ref)
        if found:
            self.sheet.merged.append(
                (int(found[2]), self._number(found[1]), int(found[4]), self._number(found[3]))
            )
