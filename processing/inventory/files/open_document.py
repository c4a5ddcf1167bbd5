"""Sheets of an OpenDocument workbook (.ods), read in one pass without holding its XML."""

import re
import zipfile

from ....analysis.cells.cell_text import NOT_CALCULATED
from ....analysis.message import InputError
from . import number_formats, open_xml
from .sheet_cells import Sheet

_MOST_COLUMNS, _MOST_ROWS = 16_384, 1_048_576
_MOST_BLANKS = 1000
_MANIFEST = "META-INF/manifest.xml"
_MUTE = {"office:annotation", "text:ruby-text", "table:shapes", "draw:frame", "text:note"}
_CELLS = {"table:table-cell", "table:covered-table-cell"}
_SHOWN_ZEROS = re.compile(r"0\d+")
_SHOWN_MONTH = re.compile(r"(?:19|20)\d\d\.\d\d")
_NUMBERS = re.compile(r"\d+")


def sheets(path, pace=None):
    """Read the sheets of an OpenDocument workbook.

    Parameters
    ----------
    path : Path
        That `archive.check_zip` has let pass.
    pace : reading_pace.ReadingPace, optional

    Returns
    -------
    list of Sheet

    Raises
    ------
    InputError
        Protected by a password.
    """
    with zipfile.ZipFile(path) as archive:
        names = set(archive.namelist())
        if _MANIFEST in names and b"encryption-data" in archive.read(_MANIFEST):
            raise InputError(
                "{file} is protected by a password; open it and save it without one.",
                file=path.name,
            )
        reader = _Reader()
        with archive.open("content.xml") as stream:
            open_xml.parse(stream, reader.start, reader.end, reader.data, pace and pace.took)
    return reader.sheets


class _Reader:
    """Takes the elements of a document as they come."""

    def __init__(self):
        self.sheets = []
        self._style, self._hidden_styles, self._raised_styles = "", set(), set()
        self._row, self._cells, self._row_hidden, self._times = 0, [], False, 1
        self._cell, self._paragraphs, self._muted, self._spans = None, [], 0, []

    def start(self, tag, attributes):
        """Take the start of an element."""
        if tag in _MUTE:
            self._muted += 1
        elif self._muted:
            return
        elif tag in _CELLS:
            self._cell, self._paragraphs = attributes, []
        elif tag == "text:p":
            self._paragraphs.append([])
        elif tag.startswith("text:"):
            self._start_text(tag, attributes)
        elif tag == "table:table-row":
            self._times = int(attributes.get("table:number-rows-repeated", 1))
            self._row_hidden = attributes.get("table:visibility", "visible") != "visible"
            self._cells = []
        elif tag == "table:table":
            hidden = attributes.get("table:style-name") in self._hidden_styles
            self.sheets.append(Sheet(attributes.get("table:name", ""), hidden))
            self._row = 0
        else:
            self._start_style(tag, attributes)

    def _start_text(self, tag, attributes):
        if tag == "text:span":
            self._spans.append(attributes.get("text:style-name") in self._raised_styles)
        elif self._paragraphs and tag == "text:s":
            blanks = min(int(attributes.get("text:c", 1)), _MOST_BLANKS)
            self._paragraphs[-1].append(" " * blanks)
        elif self._paragraphs and tag in {"text:tab", "text:line-break"}:
            self._paragraphs[-1].append("\t" if tag == "text:tab" else "\n")

    def _start_style(self, tag, attributes):
        if tag == "style:style":
            self._style = attributes.get("style:name")
        elif tag == "style:table-properties" and attributes.get("table:display") == "false":
            self._hidden_styles.add(self._style)
        elif attributes.get("style:text-position", "").startswith("super"):
            self._raised_styles.add(self._style)

    def data(self, text):
        """Take characters."""
        if self._paragraphs and not self._muted:
            raised = bool(self._spans) and self._spans[-1]
            self._paragraphs[-1].append(open_xml.raised(text) if raised else text)

    def end(self, tag):
        """Take the end of an element."""
        if tag in _MUTE:
            self._muted -= 1
        elif self._muted:
            return
        elif tag == "text:span":
            self._spans.pop()
        elif tag in _CELLS:
            self._end_cell(covered=tag == "table:covered-table-cell")
        elif tag == "table:table-row":
            self._end_row()

    def _end_cell(self, *, covered):
        attributes, column = self._cell, len(self._cells)
        told = None if covered else self._told(attributes)
        times = int(attributes.get("table:number-columns-repeated", 1))
        self._cells += [told] * min(times, _MOST_COLUMNS - column)
        wide = int(attributes.get("table:number-columns-spanned", 1))
        high = int(attributes.get("table:number-rows-spanned", 1))
        if wide * high > 1:
            self.sheets[-1].merged.append(
                (self._row + 1, column, self._row + high, column + wide - 1)
            )
        self._cell, self._paragraphs = None, []

    def _end_row(self):
        sheet = self.sheets[-1]
        if any(self._cells):
            if self._row + self._times > _MOST_ROWS:
                raise ValueError(self._times)
            for number in range(self._row + 1, self._row + 1 + self._times):
                sheet.add(number, list(self._cells))
                sheet.hidden_rows += self._row_hidden
        self._row += self._times

    def _told(self, attributes):
        """Return the text of a cell."""
        shown = "\n".join("".join(pieces) for pieces in self._paragraphs)
        kind = attributes.get("office:value-type")
        if attributes.get("calcext:value-type") == "error":
            return shown or "#VALUE!"
        if kind is None:
            return shown or (NOT_CALCULATED if "table:formula" in attributes else None)
        if kind in {"float", "currency", "percentage"}:
            return self._number(attributes.get("office:value", ""), kind, shown)
        if kind == "date":
            return _day(attributes.get("office:date-value", ""), shown)
        if kind == "boolean":
            return "TRUE" if attributes.get("office:boolean-value") == "true" else "FALSE"
        return shown or attributes.get("office:string-value") or None

    def _number(self, value, kind, shown):
        told = number_formats.text(value, number_formats.Shown(percent=kind == "percentage"))
        if _SHOWN_ZEROS.fullmatch(shown) and shown.lstrip("0") == told:
            return shown
        if number_formats.has_lost_zero(told, number_formats.PLAIN):
            if _SHOWN_MONTH.fullmatch(shown):
                return shown
            self.sheets[-1].lost_zeros.add((self._row + 1, len(self._cells)))
        return told


def _day(value, shown):
    """Return a day as far as the cell shows what is not the first."""
    day, _, clock = value.partition("T")
    if clock.strip("0:."):
        return f"{day} {clock}"
    counted = len(_NUMBERS.findall(shown)) if any(map(str.isdecimal, shown)) else 3
    if day.endswith("-01") and counted == 2:
        return day[:7]
    return day[:4] if day.endswith("-01-01") and counted == 1 else day
