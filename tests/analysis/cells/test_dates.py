"""Dates known to the day, the month or the year."""

import datetime

import numpy as np
import pytest
from parkshore.analysis.cells.dates import periods, read
from parkshore.analysis.text.place_names import fold

CHINA = datetime.timezone(datetime.timedelta(hours=8))


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2021", "2021-01-01", "2021-12-31"),
        (2021, "2021-01-01", "2021-12-31"),
        (2021.0, "2021-01-01", "2021-12-31"),
        (np.int64(2021), "2021-01-01", "2021-12-31"),
        ("2021年", "2021-01-01", "2021-12-31"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2020年2月", "2020-02-01", "2020-02-29"),
        ("2020.2", "2020-02-01", "2020-02-29"),
        ("202002", "2020-02-01", "2020-02-29"),
        ("2020/2/5", "2020-02-05", "2020-02-05"),
        ("２０２０年２月５日", "2020-02-05", "2020-02-05"),
        ("20200205", "2020-02-05", "2020-02-05"),
        ("2020-02-05T08:00:00", "2020-02-05", "2020-02-05"),
        (datetime.date(2020, 2, 5), "2020-02-05", "2020-02-05"),
        (datetime.datetime(2020, 2, 5, 8, tzinfo=datetime.UTC), "2020-02-05", "2020-02-05"),
        (datetime.datetime(2020, 2, 5, 7, tzinfo=CHINA), "2020-02-05", "2020-02-05"),
    ],
)
def test_a_date_gives_the_days_it_can_mean(value, first, last):
    starts, ends, unread = periods([value])
    assert (str(starts[0]), str(ends[0])) == (first, last)
    assert not unread


def test_what_is_missing_or_no_date_has_no_days():
    starts, ends, unread = periods([None, "", float("nan"), "soon", "2020-13", 12, "soon", True])
    assert np.isnat(starts).all()
    assert np.isnat(ends).all()
    assert unread == ["soon", "2020-13", 12, True]


def test_no_dates_are_no_rows():
    starts, ends, unread = periods([])
    assert (starts.shape, ends.shape, unread) == ((0,), (0,), [])


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        (" 汉江（汉水） ", "汉江"),
        ("汉江(汉水)[段]", "汉江"),
        ("ＨＡＮ  Jiang", "han jiang"),
        (None, ""),
        (float("nan"), ""),
    ],
)
def test_names_are_folded(name, folded):
    assert fold(name) == folded


@pytest.mark.parametrize(
    ("cell", "first", "last"),
    [
        ("2003年底", "2003-01-01", "2003-12-31"),
        ("二〇〇三年", "2003-01-01", "2003-12-31"),
        ("37918", "2003-10-24", "2003-10-24"),
        ("12/31/2015", "2015-12-31", "2015-12-31"),
        ("2003年", "2003-01-01", "2003-12-31"),
        ("1998.0", "1998-01-01", "1998-12-31"),
        ("2003年10月", "2003-10-01", "2003-10-31"),
        ("'2003", "2003-01-01", "2003-12-31"),
        ("2003-10-24 08:00:00+08", "2003-10-24", "2003-10-24"),
        ("Oct 24, 2003", "2003-10-24", "2003-10-24"),
        ("3/4/2015", "NaT", "NaT"),
        ("2003①", "NaT", "NaT"),
    ],
)
def test_a_cell_is_the_same_date_in_check_and_import(cell, first, last):
    starts, ends, _ = periods([cell])
    assert (str(starts[0]), str(ends[0])) == (first, last)
    imported = read(cell)
    assert imported == (None if first == "NaT" else first[: len(imported or "")])
    if imported:
        starts, ends, unread = periods([imported])
        assert (str(starts[0]), str(ends[0]), unread) == (first, last, [])
