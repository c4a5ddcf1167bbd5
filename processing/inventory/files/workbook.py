"""Sheets of Excel and OpenDocument workbooks, read by GDAL's drivers.

GDAL's XLSX driver comes with every QGIS; it gives each cell as text, dates by their format,
formulas by the value they had when they were saved. Nothing in a workbook is run.
"""

import posixpath
import re
import zipfile
from pathlib import Path

from lxml import etree
from osgeo import gdal

from ....analysis.cancel import check
from ....analysis.inventory.files import archive
from ....analysis.message import InputError
from . import number_formats
from .file_table import HEAD, Table

DRIVERS = {".xlsx": "XLSX", ".xlsm": "XLSX", ".xls": "XLS", ".ods": "ODS"}

_MERGE = re.compile(rb'<(?:\w+:)?mergeCell\s[^<>]*?ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"')
_BLOCK = 1 << 20
_MOST_MERGED = 2_000_000
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def sheets(path, cancelled=None):
    """Read the sheets of a workbook.

    Parameters
    ----------
    path : str
    cancelled : callable, optional

    Returns
    -------
    list of Table
        Sheets without any cell are left out.

    Raises
    ------
    InputError
        Damaged, protected, beyond the limits of `archive`, or without a driver.
    """
    path = Path(path)
    driver = DRIVERS[path.suffix.lower()]
    if driver != "XLS":
        archive.check_zip(path)
    entries = _entries(path) if driver == "XLSX" else {}
    ranges = _merged_ranges(path, entries)
    texts = _shown_texts(path, entries)
    tables = []
    for number, (name, rows) in enumerate(_cells(path, driver, cancelled), start=1):
        if not any(any(cells) for _, cells in rows):
            continue
        _put(texts.get(name, {}), rows)
        table = Table(name, number, rows[:HEAD], lambda rows=rows: iter(rows), told=driver)
        table.about = len(rows)
        table.merged = _shown(rows, ranges.get(name, ()))
        tables.append(table)
    if not tables:
        raise InputError(
            "{file} has no sheet with cells; give one with rows.",
            file=path.name,
        )
    return tables


def _cells(path, driver, cancelled):
    """Return name and rows of each sheet."""
    if gdal.GetDriverByName(driver) is None:
        raise InputError(
            "This QGIS cannot read {file} ({driver}); save it as .xlsx or CSV.",
            file=path.name,
            driver=driver,
        )
    options = {f"OGR_{driver}_HEADERS": "DISABLE", f"OGR_{driver}_FIELD_TYPES": "STRING"}
    for name, value in options.items():
        gdal.SetThreadLocalConfigOption(name, value)
    try:
        dataset = _opened(path, driver)
        return [
            (layer.GetName(), _rows(layer, cancelled))
            for layer in map(dataset.GetLayer, range(dataset.GetLayerCount()))
        ]
    finally:
        for name in options:
            gdal.SetThreadLocalConfigOption(name, None)


def _opened(path, driver):
    try:
        dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR, allowed_drivers=[driver])
    except RuntimeError:
        dataset = None
    if dataset is None:
        raise _damaged(path)
    return dataset


def _rows(layer, cancelled):
    """Return (row number, cells) of a sheet; GDAL numbers features as the sheet numbers rows."""
    width = layer.GetLayerDefn().GetFieldCount()
    columns = range(width)
    rows = []
    for position, feature in enumerate(layer):
        if position % 5000 == 0:
            check(cancelled)
        cells = [
            feature.GetFieldAsString(column) if feature.IsFieldSetAndNotNull(column) else None
            for column in columns
        ]
        rows.append((feature.GetFID(), cells))
    while rows and not any(rows[-1][1]):
        rows.pop()
    return rows


def _shown_texts(path, entries):
    """Return what cells of percent and of leading zeros show, by sheet and place."""
    try:
        return number_formats.shown(path, entries) if entries else {}
    except (KeyError, ValueError, etree.XMLSyntaxError) as error:
        raise _damaged(path) from error


def _put(texts, rows):
    """Let cells of percent and of leading zeros show what their sheet shows."""
    by_number = dict(rows) if texts else {}
    for (number, column), text in texts.items():
        cells = by_number.get(number, ())
        if column < len(cells) and cells[column]:
            cells[column] = text


def _entries(path):
    """Return the entry of each sheet in the archive, by its name."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    found = {}
    try:
        with zipfile.ZipFile(path) as workbook:
            relations = etree.fromstring(workbook.read("xl/_rels/workbook.xml.rels"), parser)
            targets = {relation.get("Id"): relation.get("Target") for relation in relations}
            book = etree.fromstring(workbook.read("xl/workbook.xml"), parser)
            for sheet in book.iter("{*}sheet"):
                target = targets.get(sheet.get(_RELATION), "")
                entry = posixpath.normpath(posixpath.join("xl", target)).lstrip("/")
                if target.startswith("/"):
                    entry = target.lstrip("/")
                found[sheet.get("name")] = entry
    except (KeyError, etree.XMLSyntaxError) as error:
        raise _damaged(path) from error
    return found


def _merged_ranges(path, entries):
    """Return the merged ranges of each sheet: first row and column, last row and column."""
    if not entries:
        return {}
    try:
        with zipfile.ZipFile(path) as workbook:
            return {name: _ranges(workbook, entry) for name, entry in entries.items()}
    except KeyError as error:
        raise _damaged(path) from error


def _damaged(path):
    return InputError(
        "{file} is damaged and cannot be opened; save it again from its program.",
        file=path.name,
    )


def _ranges(workbook, entry):
    ranges, carried = [], b""
    with workbook.open(entry) as stream:
        while block := stream.read(_BLOCK):
            text = carried + block
            last = 0
            for match in _MERGE.finditer(text):
                ranges.append((int(match[2]), _column(match[1]), int(match[4]), _column(match[3])))
                last = match.end()
            carried = text[max(last, len(text) - 200) :]
    return ranges


def _column(letters):
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1


def _shown(rows, ranges):
    """Return what the blank cells of merged ranges show: the value of their first cell."""
    values = dict(rows)
    shown = {}
    for top, left, bottom, right in ranges:
        if (bottom - top + 1) * (right - left + 1) + len(shown) > _MOST_MERGED:
            break
        first = values.get(top, ())
        value = first[left] if left < len(first) else None
        if value:
            for row in range(top, bottom + 1):
                for column in range(left, right + 1):
                    if (row, column) != (top, left):
                        shown[row, column] = value
    return shown
