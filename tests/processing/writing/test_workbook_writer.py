"""Workbooks: what a spreadsheet finds in them, read by another library."""

import math

import numpy as np
import openpyxl
import pytest
from parkshore.analysis.message import InputError
from parkshore.processing.publish.table_book import write_table
from parkshore.processing.writing import workbook_writer
from parkshore.processing.writing.workbook_writer import (
    ERROR,
    HEADER,
    PLAIN,
    WARNING,
    Bounds,
    NumberFormat,
    Words,
    write,
)
from python_calamine import CalamineWorkbook

HEAD = [("园区", HEADER), ("GDP (万元)", HEADER), ("类别", HEADER)]


@pytest.fixture
def written(tmp_path):
    def make(rows, *columns, name="园区"):
        path = tmp_path / "made.xlsx"
        write(path, [(name, rows, list(columns))], "清单")
        return openpyxl.load_workbook(path).worksheets[0]

    return make


def test_header_stays_in_sight_and_columns_are_as_wide_as_what_they_hold(written):
    sheet = written([HEAD, ["武汉经济技术开发区", 1.5, "etdz"], ["x" * 500, 2, None]])
    assert sheet.freeze_panes == "A2"
    assert sheet.print_title_rows in {"1:1", "$1:$1"}
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet["A1"].font.bold
    assert sheet.column_dimensions["A"].width == 48
    assert sheet.column_dimensions["B"].width == len("GDP (万元)") + 2 + 2
    assert sheet.column_dimensions["C"].width == 8


def test_numbers_are_numbers_shown_as_asked(written):
    values = [1234.5, 7, np.float64(0.25), np.int64(3), True]
    sheet = written([HEAD, *([None, each] for each in values)], NumberFormat(1, "#,##0.00"))
    shown = [sheet.cell(row, 2) for row in range(2, 7)]
    assert [each.value for each in shown] == [1234.5, 7, 0.25, 3, 1]
    assert {each.number_format for each in shown} == {"#,##0.00"}
    assert sheet["B1"].number_format == "General"


def test_what_is_no_number_is_blank(written):
    sheet = written([HEAD, [None, math.nan, None], ["", math.inf, -math.inf]])
    assert [cell.value for row in sheet.iter_rows(min_row=2) for cell in row if cell.value] == []


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "#N/A", "#REF!", "000123"]
)
def test_text_stays_text(written, text, tmp_path):
    sheet = written([HEAD, [text, (text, ERROR)]])
    for cell in (sheet["A2"], sheet["B2"]):
        assert cell.data_type in {"s", "inlineStr"}
        assert cell.value.lstrip("'").strip() == text.strip()
        assert not cell.value.startswith(("=", "+", "-", "@"))
    read = CalamineWorkbook.from_path(str(tmp_path / "made.xlsx")).get_sheet_by_index(0)
    assert read.to_python()[1][0].lstrip("'").strip() == text.strip()


def test_signs_that_no_xml_holds_and_texts_that_no_cell_holds(written):
    sheet = written([HEAD, ["a\x00b\x0b\ud800\ufffe", "长" * 40_000]])
    assert sheet["A2"].value == "a b   "
    assert len(sheet["B2"].value) == 32_767


def test_faults_are_red_and_doubts_yellow(written):
    sheet = written([HEAD, [("a", ERROR), (1, WARNING), (None, ERROR)], [("b", PLAIN)]])
    assert [sheet[place].fill.fgColor.rgb for place in ("A2", "B2", "C2")] == [
        *("FFFFC7CE", "FFFFEB9C", "FFFFC7CE"),
    ]
    assert sheet["A3"].fill.fill_type is None


def test_what_may_be_entered(written):
    rules = [
        Words(0, 20, ("是", "否")),
        Bounds(1, 20, 0, 100.5),
        Bounds(2, 20, low=1900, whole=True),
        Bounds(3, 20, high=9),
        Words(4, 20, ("a,b", "c")),  # a list of the format cannot hold it
        Words(5, 20, tuple("x" * 99 for _ in range(9))),
        Words(6, 1, ("no row",)),
    ]
    found = written([HEAD], *rules).data_validations.dataValidation
    told = [(str(each.sqref), each.type, each.formula1, each.formula2) for each in found]
    assert told == [
        ("A2:A20", "list", '"是,否"', None),
        ("B2:B20", "decimal", "0", "100.5"),
        ("C2:C20", "whole", "1900", None),
        ("D2:D20", "decimal", "9", None),
    ]
    assert {each.errorStyle for each in found} == {"warning"}  # asked about, not refused
    assert all(each.showErrorMessage for each in found)


def test_names_of_sheets(tmp_path):
    names = ["a/b:c", "A B C", "", "长" * 40, "长" * 40, "'", "a\x01"]
    path = tmp_path / "made.xlsx"
    write(path, [(name, [[1]]) for name in names])
    made = openpyxl.load_workbook(path).sheetnames
    assert len({each.casefold() for each in made}) == len(names)
    assert all(0 < len(each) <= 31 for each in made)


def test_rows_may_come_one_by_one(written):
    sheet = written(iter([HEAD, *([str(n), n, None] for n in range(1000))]))
    assert sheet.max_row == 1001
    assert sheet["B1001"].value == 999


def test_the_properties_tell_who_made_it(tmp_path):
    path = tmp_path / "made.xlsx"
    write(path, [("a", [[1]])], "清单")
    told = openpyxl.load_workbook(path).properties
    assert told.title == "清单"
    assert told.creator.startswith("ParkShore")


def test_without_openpyxl_a_sentence_says_how_to_get_it(tmp_path, monkeypatch):
    monkeypatch.setattr(workbook_writer, "find_spec", lambda name: None)
    with pytest.raises(InputError, match="openpyxl"):
        write(tmp_path / "made.xlsx", [("a", [[1]])])
    assert list(tmp_path.iterdir()) == []
    assert "python3-openpyxl" in write_table(str(tmp_path / "t.xlsx"), ["about"], ["a"], [[1]])


def test_without_openpyxl_a_list_is_refused_and_a_report_does_without(
    run, checked_sample, inventory, tmp_path, monkeypatch
):
    monkeypatch.setattr(workbook_writer, "find_spec", lambda name: None)
    with pytest.raises(Exception, match="openpyxl"):
        run("parkshore:worklist", {"CHECKED": checked_sample, "XLSX": str(tmp_path / "l.xlsx")})
    with pytest.raises(Exception, match="openpyxl"):
        run(
            "parkshore:checkinventory",
            {
                "INPUT": f"{inventory}|layername=parks",
                "OUTPUT": "memory:",
                "RETURN_FILE": str(tmp_path / "back.xlsx"),
            },
        )
    assert list(tmp_path.iterdir()) == []
    folder = tmp_path / "report"
    run(
        "parkshore:parkreport",
        {"INVENTORY": inventory, "CHECKED": checked_sample, "YEAR": 2018, "OUTPUT": str(folder)},
    )
    assert any("openpyxl" in text for text in run.feedback.warned)
    made = {each.name for each in folder.iterdir()}
    assert made == {"report.html", "report.pdf", "report.docx", "figures"}
