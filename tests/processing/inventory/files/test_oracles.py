"""Cells of every workbook of the collection, equal to what openpyxl and calamine read."""

import datetime
import re
import unicodedata

import openpyxl
import pytest
import python_calamine
from parkshore.analysis.cells.cell_text import NOT_CALCULATED, is_error

ENDINGS = {"new_named_old.xls", "old_named_new.xlsx", "text_named.xlsx"}  # that say what is not so
NOT_OF_CALAMINE = ENDINGS | {"utf16.xlsx", "without_places.xlsx"}
NOT_OF_OPENPYXL = ENDINGS | {"strict.xlsx", "chart_sheet.xlsx", "blank_value.xlsx"}


def pytest_generate_tests(metafunc):
    """Give each test the workbooks that its reader can read; there is no case without one."""
    from inventory_files import FAULTS

    ways = {"test_calamine": of_calamine, "test_openpyxl": of_openpyxl}
    cases = [each for each in FAULTS if not each.refused and ways[metafunc.function.__name__](each)]
    metafunc.parametrize("case", cases, ids=[each.name for each in cases])


def of_calamine(case):
    return case.name.endswith((".xlsx", ".xls", ".ods")) and case.name not in NOT_OF_CALAMINE


def of_openpyxl(case):
    return case.name.endswith(".xlsx") and case.name not in NOT_OF_OPENPYXL


def agrees(told, value):
    """Whether the text of a cell is what another reader gives as a value."""
    if isinstance(value, str):
        value = value.replace("_x000D_", "").replace("\r", "").strip()
    if told is None or told == NOT_CALCULATED or is_error(told):
        return value in (None, "") or str(value).startswith("#") or told == NOT_CALCULATED
    if isinstance(value, bool) or told in {"TRUE", "FALSE"}:
        return told == str(value).upper()
    if isinstance(value, (int, float)):
        if told == f"{value:g}%":
            return True  # a sign that the format writes, which makes no hundredths of the number
        return number(told) == pytest.approx(value, rel=1e-14)
    if isinstance(value, (datetime.date, datetime.datetime)):
        return value.isoformat(*([" "] if hasattr(value, "hour") else [])).startswith(told)
    plain = unicodedata.normalize("NFKC", told).strip()
    return plain.replace("(1)", "1)") == unicodedata.normalize("NFKC", str(value))


def number(told):
    """Return the number that a cell tells, whatever its format adds."""
    digits = re.match(r"[-+\d.eE]+", told)[0]
    return float(digits) / (100 if told.endswith("%") else 1)


def rows_of(case, path):
    """Return numbers and cells of the rows that we read, by sheet."""
    from parkshore.processing.inventory.files import workbook

    tables = workbook.sheets(str(path), case.options.get("SHEET", ""))
    return {table.name: list(table.rows()) for table in tables}


def differing(rows, value_at):
    return [
        (number, column, told, value_at(number, column))
        for number, cells in rows
        for column, told in enumerate(cells)
        if not agrees(told, value_at(number, column))
    ]


def test_calamine(case, files, tmp_path):
    path = files.build(tmp_path, case)
    book = python_calamine.load_workbook(str(path))
    for name, rows in rows_of(case, path).items():
        grid = book.get_sheet_by_name(name).to_python(skip_empty_area=False)

        def value_at(number, column, grid=grid):
            row = grid[number - 1] if number <= len(grid) else ()
            return row[column] if column < len(row) else None

        assert differing(rows, value_at) == []


def test_openpyxl(case, files, tmp_path):
    path = files.build(tmp_path, case)
    book = openpyxl.load_workbook(path, data_only=True)
    for name, rows in rows_of(case, path).items():
        sheet = book[name]
        found = differing(rows, lambda n, c, sheet=sheet: sheet.cell(n, c + 1).value)
        assert found == []
