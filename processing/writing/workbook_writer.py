"""A plain Excel workbook, written without a spreadsheet library: QGIS brings none for sure."""

import html
import math
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ...analysis.cells.cell_text import neutralised

PLAIN, HEADER, ERROR, WARNING = range(4)
"""Cell styles: as it is, bold, on red, on yellow."""

LONGEST_CELL = 32_767
_LONGEST_LIST = 255

_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_STYLES = (
    f'{_HEAD}<styleSheet xmlns="{_MAIN}">'
    '<fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts>'
    '<fills count="4"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill>'
    '<fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/></patternFill></fill>'
    '<fill><patternFill patternType="solid"><fgColor rgb="FFFFEB9C"/></patternFill></fill></fills>'
    '<borders count="1"><border/></borders>'
    '<cellStyleXfs count="1"><xf/></cellStyleXfs>'
    '<cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/>'
    '<xf fillId="2" applyFill="1"/><xf fillId="3" applyFill="1"/></cellXfs></styleSheet>'
)
_CONTENT = (
    f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType='
    '"application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/styles.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>{sheets}</Types>'
)
_SHEET_TYPE = (
    '<Override PartName="/xl/worksheets/sheet{number}.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
)


@dataclass(frozen=True)
class Words:
    """A column that takes one of some words.

    Attributes
    ----------
    column : int
        From 0.
    rows : int
        The last row, from 1; the first is the header.
    words : tuple of str
    """

    column: int
    rows: int
    words: tuple


@dataclass(frozen=True)
class Bounds:
    """A column that takes numbers between two bounds; another is asked about, not refused.

    Attributes
    ----------
    column, rows : int
        See `Words`.
    low, high : float or None
    whole : bool
    """

    column: int
    rows: int
    low: float | None = None
    high: float | None = None
    whole: bool = False


def write(path: str | Path, sheets: list[tuple[Any, ...]]) -> None:
    """Write a workbook; text that looks like a formula is written as text with an apostrophe.

    Parameters
    ----------
    sheets : list of (str, iterable) or (str, iterable, list)
        Name of each sheet, its rows, and what may be entered (`Words`, `Bounds`); a row is a list
        of values or of (value, style) pairs.
    """
    names = _sheet_names([sheet[0] for sheet in sheets])
    numbers = range(1, len(sheets) + 1)
    with zipfile.ZipFile(Path(path), "w", zipfile.ZIP_DEFLATED) as archive:
        types = "".join(_SHEET_TYPE.format(number=number) for number in numbers)
        archive.writestr("[Content_Types].xml", _CONTENT.format(sheets=types))
        archive.writestr("_rels/.rels", _relations([("officeDocument", "xl/workbook.xml")]))
        archive.writestr("xl/workbook.xml", _workbook(names))
        targets = [("worksheet", f"worksheets/sheet{number}.xml") for number in numbers]
        archive.writestr(
            "xl/_rels/workbook.xml.rels", _relations([*targets, ("styles", "styles.xml")])
        )
        archive.writestr("xl/styles.xml", _STYLES)
        for number, (_, rows, *rules) in zip(numbers, sheets, strict=True):
            with archive.open(f"xl/worksheets/sheet{number}.xml", "w", force_zip64=True) as stream:
                for piece in _sheet(rows, *rules):
                    stream.write(piece.encode())


def _sheet_names(names):
    """Return the names as a spreadsheet takes them, each once whatever its case."""
    taken, free = set(), []
    for position, name in enumerate(names, start=1):
        bare = re.sub(r"[\[\]:*?/\\']", " ", name).strip()[:31] or f"Sheet{position}"
        if bare.casefold() in taken:
            bare = f"{bare[:25]} ({position})"
        taken.add(bare.casefold())
        free.append(bare)
    return free


def _relations(pairs):
    entries = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(pairs, start=1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{entries}</Relationships>'


def _workbook(names):
    entries = "".join(
        f'<sheet name="{html.escape(name)}" sheetId="{number}" r:id="rId{number}"/>'
        for number, name in enumerate(names, start=1)
    )
    opened = f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
    return f"{_HEAD}{opened}<sheets>{entries}</sheets></workbook>"


def _sheet(rows, rules=()):
    yield (
        f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetData>'
    )
    for number, row in enumerate(rows, start=1):
        cells = "".join(_cell(number, column, cell) for column, cell in enumerate(row))
        yield f'<row r="{number}">{cells}</row>'
    yield f"</sheetData>{_validations(rules)}</worksheet>"


def _cell(row, column, cell):
    value, style = cell if isinstance(cell, tuple) else (cell, PLAIN)
    place = f'r="{column_letters(column)}{row}" s="{style}"'
    if value is None:
        return f"<c {place}/>" if style else ""
    if isinstance(value, bool):
        value = int(value)
    if isinstance(value, (int, float)):
        return f"<c {place}><v>{value!r}</v></c>" if math.isfinite(value) else ""
    text = html.escape(_ILLEGAL.sub(" ", neutralised(str(value)))[:LONGEST_CELL], quote=False)
    return f'<c {place} t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def _validations(rules):
    told = [
        _words(rule) if isinstance(rule, Words) else _bounds(rule)
        for rule in rules
        if rule.rows > 1
    ]
    told = [each for each in told if each]
    if not told:
        return ""
    return f'<dataValidations count="{len(told)}">{"".join(told)}</dataValidations>'


def _words(rule):
    listed = ",".join(rule.words)
    if len(listed) > _LONGEST_LIST or any("," in word or '"' in word for word in rule.words):
        return ""  # a list in the sheet cannot hold them
    return (
        f'<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorStyle="warning" '
        f'sqref="{_cells(rule)}">'
        f'<formula1>"{html.escape(listed, quote=False)}"</formula1></dataValidation>'
    )


def _bounds(rule):
    kind = "whole" if rule.whole else "decimal"
    if rule.low is not None and rule.high is not None:
        operator, formulas = "between", (rule.low, rule.high)
    elif rule.low is not None:
        operator, formulas = "greaterThanOrEqual", (rule.low,)
    else:
        operator, formulas = "lessThanOrEqual", (rule.high,)
    told = "".join(
        f"<formula{number}>{value:.15g}</formula{number}>"
        for number, value in enumerate(formulas, start=1)
    )
    return (
        f'<dataValidation type="{kind}" operator="{operator}" allowBlank="1" '
        f'showErrorMessage="1" errorStyle="warning" sqref="{_cells(rule)}">{told}'
        "</dataValidation>"
    )


def _cells(rule):
    name = column_letters(rule.column)
    return f"{name}2:{name}{rule.rows}"


def column_letters(column: Any) -> Any:
    """Return the letters of a column counted from 0: 0 is A, 26 is AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
