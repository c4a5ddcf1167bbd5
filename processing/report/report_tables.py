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
            (tr("Table"), workbook_writer.HEADER),
            (tr("Section"), workbook_writer.HEADER),
            (tr("What it shows"), workbook_writer.HEADER),
            (tr("Rows"), workbook_writer.HEADER),
        ]
    ]
    sheets = [(tr("Contents"), listed)]
    for section, block in document.blocks("table"):
        content = block.content
        listed.append([content["number"], section.title, content["caption"], len(content["frame"])])
        sheets.append((f"{content['number']} {content['caption']}", _rows(content)))
    workbook_writer.write(path, sheets)


def _rows(content):
    columns, frame, page = content["columns"], content["frame"], content["page"]
    rows = [[(_heading(column), workbook_writer.HEADER) for column in columns]]
    values = [[_cell(page, column, value) for value in frame[column["name"]]] for column in columns]
    rows += [list(row) for row in zip(*values, strict=True)]
    return rows


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
