"""Cells of a workbook that mean what their number format shows: 45 % and 007, not 0.45 and 7."""

import re
import zipfile

from lxml import etree

_PERCENT_IDS = {9, 10}
_ZEROS = re.compile(r"0{2,20}")
_NOT_SHOWN = re.compile(r'"[^"]*"|\\.|\[[^\[\]]*\]')


def shown(path, sheets):
    """Return the cells whose text is not that of their number.

    Parameters
    ----------
    path : Path
        A workbook (.xlsx) that `archive.check_zip` has let pass.
    sheets : dict of str to str
        Entry of each sheet in the archive, by its name.

    Returns
    -------
    dict of str to dict
        By sheet, the text by (row number, column); nothing where no format needs it.
    """
    with zipfile.ZipFile(path) as workbook:
        styles = _styles(workbook)
        if not styles:
            return {}
        return {name: _cells(workbook, entry, styles) for name, entry in sheets.items()}


def _styles(workbook):
    """Return what each cell style does to a number: "%", or the width of leading zeros."""
    if "xl/styles.xml" not in workbook.namelist():
        return {}
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    book = etree.fromstring(workbook.read("xl/styles.xml"), parser)
    codes = {int(each.get("numFmtId")): each.get("formatCode", "") for each in
             book.iterfind("{*}numFmts/{*}numFmt")}  # fmt: skip
    styles = {}
    for position, each in enumerate(book.iterfind("{*}cellXfs/{*}xf")):
        number = int(each.get("numFmtId", 0))
        code = _NOT_SHOWN.sub("", codes.get(number, "")).split(";")[0]
        if number in _PERCENT_IDS or code.endswith("%"):
            styles[str(position)] = "%"
        elif _ZEROS.fullmatch(code):
            styles[str(position)] = len(code)
    return styles


def _cells(workbook, entry, styles):
    found = {}
    with workbook.open(entry) as stream:
        options = {"resolve_entities": False, "no_network": True, "load_dtd": False}
        for _, row in etree.iterparse(stream, tag="{*}row", **options):
            for cell in row.iterfind("{*}c"):
                style = styles.get(cell.get("s"))
                number = cell.findtext("{*}v")
                if style is None or not number or cell.get("t", "n") != "n":
                    continue
                text = _text(number, style)
                place = re.fullmatch(r"([A-Z]{1,3})(\d{1,7})", cell.get("r", ""))
                if text is not None and place is not None:
                    found[int(place[2]), _column(place[1])] = text
            row.clear()
            while row.getprevious() is not None:
                del row.getparent()[0]
    return found


def _text(number, style):
    try:
        value = float(number)
    except ValueError:
        return None
    if style == "%":
        return f"{value * 100:.15g}%"
    whole = value == int(value) and 0 <= value < 1e15
    return f"{int(value):0{style}d}" if whole else None


def _column(letters):
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1
