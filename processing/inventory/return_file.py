"""The rows of a layer as a workbook to send back, its faulty cells marked."""

import math

from ...analysis.inventory.checks.findings import ERROR
from ..messages.language import sentence, title, tr
from ..messages.number_format import unit_in
from ..writing import workbook_writer
from ..writing.workbook_writer import NumberFormat
from .round.cell_rules import form_rules

DEGREES = "0.000000##"


def write_return_file(path, sites, found):
    """Write the workbook.

    Parameters
    ----------
    path : Path
    sites : inventory_sites.Sites
    found : list of findings.Finding
    """
    by_row = {}
    for finding in found:
        by_row.setdefault(finding.row, []).append(finding)
    fields = [each for each in sites.layer.fields if sites.has(each.name)]
    header = [_heading(each) for each in fields]
    header += [
        tr("Longitude"),
        tr("Latitude"),
        tr("To be corrected"),
    ]
    rows = [[(text, workbook_writer.HEADER) for text in header]]
    rows += [_row(sites, fields, row, by_row.get(row, ())) for row in range(len(sites))]
    places = [NumberFormat(len(fields) + at, DEGREES) for at in (0, 1)]
    columns = [*form_rules(fields, len(sites), coded=True), *places]
    sheets = [(title(sites.layer.title), rows, columns)]
    if -1 in by_row:
        about = [[(tr("About the whole table"), workbook_writer.HEADER)]]
        about += [[sentence(finding.message)] for finding in by_row[-1]]
        sheets.append((tr("Whole table"), about))
    workbook_writer.write(path, sheets, title(sites.layer.title))


def _heading(each):
    name = title(each.title)
    return f"{name} ({unit_in(each.unit)})" if each.unit else name


def _row(sites, fields, row, found):
    marks = {}
    for finding in found:
        style = workbook_writer.ERROR if finding.severity == ERROR else workbook_writer.WARNING
        marks[finding.field] = min(style, marks.get(finding.field, style))
    cells = []
    for each in fields:
        value = sites.values[each.name][row]
        if isinstance(value, float) and math.isnan(value):
            value = None
        cells.append((value, marks.get(each.name, workbook_writer.PLAIN)))
    place = marks.get("geometry", workbook_writer.PLAIN)
    cells += [(_degrees(sites.lon[row]), place), (_degrees(sites.lat[row]), place)]
    cells.append(" ".join(sentence(finding.message) for finding in found) or None)
    return cells


def _degrees(value):
    return None if math.isnan(value) else round(float(value), 8)
