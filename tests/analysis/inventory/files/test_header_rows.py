"""The header rows that a user gives."""

import pytest
from parkshore.analysis.inventory.files import header_rows
from parkshore.analysis.message import InputError

HEAD = [
    (1, ["甲园", "114"]),
    (2, ["名称", "经度"]),
    (4, ["", "(度)"]),
    (5, [None, " "]),
    (6, ["乙"]),
]


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("3", 3, 3),
        (" 3 ", 3, 3),
        ("3-4", 3, 4),
        ("3 – 4", 3, 4),
        ("３－４", 3, 4),
        ("３～４", 3, 4),
        ("3至4", 3, 4),
        ("4-4", 4, 4),
    ],
)
def test_rows_in_every_writing(value, first, last):
    assert header_rows.read(value) == header_rows.Rows(first, last)


@pytest.mark.parametrize("value", ["", "  ", "　"])
def test_nothing_finds_it(value):
    assert header_rows.read(value) is None


@pytest.mark.parametrize(
    "value", ["0", "-1", "4-3", "3-", "三", "3,4", "3.5", "1e3", "A3", "3-4-5", "9" * 5000]
)
def test_what_is_no_row_is_refused(value):
    with pytest.raises(InputError, match=r"^The header rows .{1,40} cannot be read; give"):
        header_rows.read(value)


def test_rows_are_numbers_of_the_file_not_positions():
    header = header_rows.header(HEAD, header_rows.Rows(2, 4), "t")
    assert (header.first, header.depth, header.names) == (1, 2, ("名称", "经度 (度)"))


def test_a_line_within_a_record_may_end_the_header():
    assert header_rows.header(HEAD, header_rows.Rows(2, 3), "t").depth == 1


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (3, 4, "t has no row 3 to be its header; give a row from 1 to 6, "),
        (7, 7, "t has no row 7 to be its header; give a row from 1 to 6, "),
        (2, 9, "t has no row 9 to be its header; give a row from 1 to 6, "),
        (1, 5, "The header rows 1–5 are too many; give 3 rows at most."),
        (4, 5, "Row 5 of t is blank; give the rows of its header."),
    ],
)
def test_rows_that_cannot_be_a_header(first, last, told):
    with pytest.raises(InputError) as error:
        header_rows.header(HEAD, header_rows.Rows(first, last), "t")
    assert str(error.value.message).startswith(told)
