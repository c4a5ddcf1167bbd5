"""Sites by year: ten parks whose counts were worked out by hand."""

import numpy as np
import pytest
from parkshore.analysis.shoreline import trend

# verdict, opened, closed, reach
TEN = [
    ("within", "1998", None, "up"),
    ("within", "2000-06", "2003", "up"),
    ("within", "2000", "2000", "up"),
    ("outside", "1999-01-01", None, "up"),
    ("uncertain", "2001", "2002-12-31", "up"),
    ("within", 2001, None, "down"),
    ("within", "2002年", None, "down"),
    ("no rule", "2002", None, None),
    ("within", None, None, "down"),
    ("within", "2000", "some day", "down"),
]
VERDICT, OPENED, CLOSED, REACH = (list(column) for column in zip(*TEN, strict=True))
BY_HAND = {  # year: within, uncertain, total
    1998: (1, 0, 1),
    1999: (1, 0, 2),
    2000: (2, 0, 3),
    2001: (3, 1, 5),
    2002: (4, 0, 6),
    2003: (3, 0, 5),
}


def rows(table):
    return {row.year: (row.within, row.uncertain, row.total) for row in table.itertuples()}


def test_ten_parks_by_hand():
    assert trend.span(OPENED, CLOSED) == (1998, 2003)
    table, undated = trend.by_year(VERDICT, OPENED, CLOSED, ["all"] * 10, (1998, 2003))
    assert rows(table) == BY_HAND
    assert undated == 2
    assert list(table.columns) == ["year", "grp", "within", "uncertain", "total", "share"]
    np.testing.assert_allclose(table["share"], [1, 0.5, 2 / 3, 0.6, 4 / 6, 0.6])


def test_uncertain_may_count_in_the_share():
    table, _ = trend.by_year(
        VERDICT, OPENED, CLOSED, ["all"] * 10, (2001, 2001), count_uncertain=True
    )
    assert table["share"].tolist() == [0.8]


def test_a_window_keeps_the_sites_of_before_and_drops_those_of_after():
    table, _ = trend.by_year(VERDICT, OPENED, CLOSED, ["all"] * 10, (2000, 2001))
    assert rows(table) == {2000: BY_HAND[2000], 2001: BY_HAND[2001]}
    early, _ = trend.by_year(VERDICT, OPENED, CLOSED, ["all"] * 10, (1990, 1991))
    assert early["total"].tolist() == [0, 0]
    assert early["share"].isna().all()


def test_groups_add_up_and_no_value_is_a_group():
    table, _ = trend.by_year(VERDICT, OPENED, CLOSED, REACH, (1998, 2003))
    assert table["grp"].unique().tolist() == ["down", "up", None]
    assert len(table) == 3 * 6
    total = table.groupby("year")[["within", "uncertain", "total"]].sum()
    assert {year: tuple(row) for year, row in zip(total.index, total.to_numpy(), strict=True)} == (
        BY_HAND
    )


@pytest.mark.parametrize("closed", [None, [None] * 10])
def test_without_closing_dates_nothing_closes(closed):
    table, undated = trend.by_year(VERDICT, OPENED, closed, ["all"] * 10, (2003, 2003))
    assert rows(table) == {2003: (6, 1, 9)}
    assert undated == 1


def test_no_dates_have_no_span():
    assert trend.span([None, "x"], [None, None]) is None
