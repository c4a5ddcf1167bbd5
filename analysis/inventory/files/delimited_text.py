"""Delimited text as rows of cells, each with the line its record starts in."""

import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from ...message import InputError
from . import headers, text_encoding
from .decimal_comma import is_used, with_points

DELIMITERS = (",", "\t", ";", "|", "，", "；")
SAMPLE = 200

_LINE_CODECS = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le"}  # without a mark before each line


@dataclass(frozen=True)
class Delimited:
    """A delimited text file.

    Attributes
    ----------
    path : Path
    codec : str
    delimiter : str
    skipped : int
        Lines before the table (a ``sep=;`` of a spreadsheet).
    decimal_comma : bool
        Whether numbers are written 1.234,5; they are given as 1234.5.
    """

    path: Path
    codec: str
    delimiter: str
    skipped: int = 0
    decimal_comma: bool = False

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """Iterate over the records.

        Yields
        ------
        line : int
            Where the record starts, counted from 1.
        cells : list of str
            Empty for a blank line.

        Raises
        ------
        InputError
            Where a cell does not end (an unclosed quote) or is longer than a table's cell can be.
        """
        with self.path.open(encoding=self.codec, newline="") as file:
            for _ in range(self.skipped):
                next(file, None)
            reader = csv.reader(file, delimiter=self.delimiter)
            start = 1
            try:
                for cells in reader:
                    yield self.skipped + start, with_points(cells) if self.decimal_comma else cells
                    start = reader.line_num + 1
            except csv.Error as error:
                raise self._too_long(self.skipped + start) from error
            except UnicodeDecodeError as error:
                raise InputError(
                    "{file} cannot be read as {encoding} after line {line}; choose its encoding.",
                    file=self.path.name,
                    encoding=text_encoding.NAMES.get(self.codec, self.codec),
                    line=self.skipped + start,
                ) from error

    def about(self, starts: list[int]) -> int:
        """Estimate how many records there are, from the bytes of the first ones.

        Parameters
        ----------
        starts
            Lines in which the first records start; more than a header can take up.
        """
        codec = _LINE_CODECS.get(self.codec, self.codec)
        with self.path.open(encoding=self.codec, newline="") as file:
            sizes = [len(line.encode(codec)) for line in islice(file, starts[-1] - 1)]
        below = headers.SEARCHED + headers.DEEPEST  # titles and headers are no measure
        mean = sum(sizes[starts[below] - 1 :]) / (len(starts) - 1 - below)
        left = self.path.stat().st_size - sum(sizes)
        return len(starts) - 1 + max(1, round(left / max(mean, 1.0)))

    def _too_long(self, line):
        return InputError(
            "A cell of the record in line {line} of {file} is longer than {limit} characters; "
            "close its quotation mark or shorten it.",
            line=line,
            file=self.path.name,
            limit=csv.field_size_limit(),
        )


def open_text(path: str | Path, codec: str | None = None, *, whole: bool = True) -> Delimited:
    """Open a delimited text file.

    Parameters
    ----------
    codec
        ``utf-8`` or ``gb18030`` as chosen by the user; None detects it.
    whole
        Whether to look at all of the file for its encoding (False in a preview).

    Raises
    ------
    InputError
        Empty, no text, or not in the encoding.
    """
    path = Path(path)
    if codec is None:
        codec = text_encoding.detect(path, whole=whole)
    else:
        codec = text_encoding.check_chosen(path, codec, whole=whole)
    with path.open(encoding=codec, newline="") as file:
        head = file.read(text_encoding.BLOCK // 4)
    if not head.strip("\ufeff \t\r\n,;"):
        raise InputError(
            "{file} is empty; give a file with a header and rows.",
            file=path.name,
        )
    first = head.lstrip("\ufeff").splitlines()[0].strip().lower()
    if first.startswith("sep=") and len(first) == 5:
        return Delimited(path, codec, first[4], 1, is_used(_rows(head, first[4])))
    delimiter = _delimiter(head)
    return Delimited(path, codec, delimiter, decimal_comma=is_used(_rows(head, delimiter)))


def _rows(head, mark):
    """Return the first rows of a text; those of a comma hold no decimal ones."""
    if mark == ",":
        return []
    try:
        return list(csv.reader(head.splitlines(keepends=True)[:SAMPLE], delimiter=mark))
    except csv.Error:
        return []


def _delimiter(head):
    """Return the mark that gives the most cells in the most alike rows."""
    best, best_score = ",", 0.0
    for mark in DELIMITERS:
        try:
            rows = csv.reader(head.splitlines(keepends=True)[:SAMPLE], delimiter=mark)
            widths = [len(cells) for cells in rows if cells]
        except csv.Error:
            continue
        common, times = Counter(widths).most_common(1)[0] if widths else (1, 0)
        if common > 1:
            score = times * min(common, 12) / len(widths)
            if score > best_score:
                best, best_score = mark, score
    return _beside_decimal_commas(head) if best == "," else best


def _beside_decimal_commas(head):
    """Return the mark of a file whose commas are decimal ones, else the comma."""
    for mark in DELIMITERS[1:]:
        rows = [cells for cells in _rows(head, mark) if cells]
        common, times = Counter(map(len, rows)).most_common(1)[0] if rows else (1, 0)
        if common > 1 and times > 0.9 * len(rows) and is_used(rows):
            return mark
    return ","
