"""Table 1, by hand."""

import pandas as pd
import pytest
from parkshore.analysis.indicators.summary import summarize
from parkshore.analysis.message import InputError

TOTALS = pd.DataFrame({"category": ["etdz", "hidz", "provincial"], "total": [6, 10, 24]})

# gdp: etdz 1000 4000 6000; hidz 2000 0 1000; provincial 3000 5000 – 8000 2000 10000; sum 42000,
# mean 42000/11 = 3818.2, above it 4000 6000 | none | 5000 8000 10000
BY_HAND = [
    # group, field, n, null, sum, mean, median, min, max, share_all, share_grp, above, total, of
    ("etdz", "count", 3, 0, 3, None, None, None, None, 3 / 12, 1, None, 6, 0.5),
    ("etdz", "gdp", 3, 0, 11000, 11000 / 3, 4000, 1000, 6000, 11 / 42, 1, 2 / 3, None, None),
    ("hidz", "count", 3, 0, 3, None, None, None, None, 3 / 12, 1, None, 10, 0.3),
    ("hidz", "gdp", 3, 0, 3000, 1000, 1000, 0, 2000, 3 / 42, 1, 0, None, None),
    ("provincial", "count", 6, 0, 6, None, None, None, None, 6 / 12, 1, None, 24, 0.25),
    ("provincial", "gdp", 5, 1, 28000, 5600, 5000, 2000, 10000, 28 / 42, 1, 3 / 5, None, None),
]


def test_twelve_parks_by_category(parks):
    table = summarize(parks, ["category"], ["gdp"], TOTALS)
    assert list(table.columns) == [
        *("category", "field", "n", "n_null", "sum", "mean", "median", "min", "max"),
        *("share_all", "share_grp", "above_sh", "total", "of_total"),
    ]
    for row, expected in zip(table.itertuples(index=False, name=None), BY_HAND, strict=True):
        assert row[:2] == expected[:2]
        known = [float("nan") if value is None else value for value in expected[2:]]
        assert list(row[2:]) == pytest.approx(known, nan_ok=True), expected[:2]


def test_share_of_the_first_group(parks):
    parks["size"] = ["large" if gdp >= 4000 else "small" for gdp in parks["gdp"]]
    table = summarize(parks, ["category", "size"], ["gdp"])
    row = table[(table["category"] == "etdz") & (table["size"] == "large")]
    count, gdp = row.iloc[0], row.iloc[1]
    assert count["share_grp"] == pytest.approx(2 / 3)
    assert gdp["share_grp"] == pytest.approx(10 / 11)
    assert gdp["share_all"] == pytest.approx(10 / 42)


def test_without_groups_there_is_one(parks):
    table = summarize(parks, [], ["gdp"], TOTALS)
    assert list(table["field"]) == ["count", "gdp"]
    assert table["sum"].tolist() == [12, 42000]
    assert table["of_total"].iloc[0] == pytest.approx(12 / 40)


def test_empty_group_is_a_group_and_stands_last(parks):
    table = summarize(parks, ["province"], [])
    assert table["province"].iloc[-1] is None
    assert table["sum"].sum() == 12


def test_totals_by_field(parks):
    totals = pd.DataFrame(
        {"category": ["etdz", "etdz"], "field": ["gdp", "count"], "total": [44000, 4]}
    )
    table = summarize(parks, ["category"], ["gdp"], totals).set_index(["category", "field"])
    assert table.loc[("etdz", "gdp"), "of_total"] == pytest.approx(0.25)
    assert table.loc[("etdz", "count"), "of_total"] == pytest.approx(0.75)


def test_totals_without_a_group_field_are_refused(parks):
    with pytest.raises(InputError, match="cat has none of the group fields category"):
        summarize(parks, ["category"], [], pd.DataFrame({"total": [1]}), ("parks", "cat"))


def test_a_field_without_values(parks):
    parks["trade"] = None
    table = summarize(parks, ["category"], ["trade"])
    rows = table[table["field"] == "trade"]
    assert rows["n"].tolist() == [0, 0, 0]
    assert rows["n_null"].tolist() == [3, 3, 6]
    assert rows[["sum", "mean", "share_all", "above_sh"]].isna().all().all()


def test_one_park(parks):
    table = summarize(parks.iloc[:1], ["category"], ["gdp"])
    assert table["share_all"].tolist() == [1, 1]
    assert table["above_sh"].iloc[1] == 0


def test_reaches_in_their_order():
    parks = pd.DataFrame({"reach": ["downstream", "upstream", "midstream", None, "outside"]})
    table = summarize(parks, ["reach"], [])
    assert table["reach"].tolist() == ["upstream", "midstream", "downstream", "outside", None]


def test_a_province_is_one_group_however_it_is_written():
    parks = pd.DataFrame({"province": ["江苏省", "Jiangsu", 32, "江苏", "湖北", None, "某地"]})
    totals = pd.DataFrame({"province": ["江苏", "Hubei"], "total": [8.0, 4.0]})
    table = summarize(parks, ["province"], [], totals)
    found = table[["province", "sum", "of_total"]].set_index("province")
    assert found.loc["江苏省"].tolist() == [4, 0.5]
    assert found.loc["湖北"].tolist() == [1, 0.25]
    assert len(table) == 4


def test_codes_of_cities_are_no_provinces():
    parks = pd.DataFrame({"city": [320100, 320200]})
    assert len(summarize(parks, ["city"], [])) == 2
