"""All tables of a report as one workbook."""

import math

from ..messages.language import tr
from ..messages.number_format import SHARE
from ..writing import workbook_writer


def write_tables(document, path):
    """Write a sheet per table, the first one a list of them.

    Titles carry their units, header rows are bold and frozen; shares are in percent.

    Parameters
    ----------
    document : report_document.Document
    path : Path
    """
    listed = [
        [
            (head, workbook_writer.HEADER)
            for head in (tr("Table"), tr("Section"), tr("What it shows"), tr("Rows"))
        ]
    ]
    sheets = [(tr("Contents"), listed)]
    for section, block in document.blocks("table"):
        content = block.content
        listed.append([content["number"], section.title, content["caption"], len(content["frame"])])
        name = f"{content['number']} {content['caption']}"
        sheets.append((name, _rows(content), _formats(content)))
    workbook_writer.write(path, sheets, document.title)


def _rows(content):
    columns, frame, page = content["columns"], content["frame"], content["page"]
    rows = [[(_heading(column), workbook_writer.HEADER) for column in columns]]
    values = [[_cell(page, column, value) for value in frame[column["name"]]] for column in columns]
    rows += [list(row) for row in zip(*values, strict=True)]
    return rows


def _formats(content):
    """Return how the numbers of each column are shown: with the page's decimals and groups."""
    made = [(place, _format(column)) for place, column in enumerate(content["columns"])]
    return [workbook_writer.NumberFormat(place, code) for place, code in made if code]


def _format(column):
    cells = [cell for cell in column["cells"] if any(map(str.isdecimal, cell))]
    if not column["numeric"] or not cells or any("e" in cell for cell in cells):
        return ""
    decimals = max(len(cell.partition(".")[2]) for cell in cells)
    whole = "#,##0" if any("," in cell for cell in cells) else "0"
    return f"{whole}.{'0' * decimals}" if decimals else whole


def _heading(column):
    return f"{column['title']} ({column['unit']})" if column["unit"] else column["title"]


def _cell(page, column, value):
    """Return a cell's value: a number as such, a share in percent, a constant in words."""
    if value is None or value != value:  # noqa: PLR0124 - NaN
        return None
    if not column["numeric"]:
        return value if isinstance(value, (int, float)) else page.word(column["name"], value)
    number = value.item() if hasattr(value, "item") else value
    if column["scale"] == SHARE:
        number = 100 * number
    if isinstance(number, float) and math.isfinite(number) and number == int(number):
        return int(number)
    return number
