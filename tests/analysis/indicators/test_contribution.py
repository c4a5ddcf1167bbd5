"""The provinces' share, by hand."""

import numpy as np
import pandas as pd
import pytest
from parkshore.analysis.indicators.contribution import contribution, province_names
from parkshore.analysis.message import InputError

TOTALS = pd.DataFrame(
    {
        "prov_zh": ["四川", "重庆", "贵州", "湖北", "湖南", "江苏", "安徽", "浙江"],
        "gdp": [4000, 4000, 3000, 16000, 1000, 28000, 4000, None],
    }
)
# Sums of parks: Hubei 4000 and 5000, Hunan 0 and one unknown, Jiangsu 6000 and 8000; Zhejiang has
# no total and is not in the row of all.
BY_HAND = [
    ("Sichuan", 1000, 4000, 0.25),
    ("Chongqing", 2000, 4000, 0.5),
    ("Guizhou", 3000, 3000, 1.0),
    ("Hubei", 9000, 16000, 0.5625),
    ("Hunan", 0, 1000, 0.0),
    ("Jiangsu", 14000, 28000, 0.5),
    ("Anhui", 1000, 4000, 0.25),
    ("Zhejiang", 2000, np.nan, np.nan),
    ("all", 30000, 60000, 0.5),
]


def test_twelve_parks(parks):
    table, used, unread = contribution(parks, TOTALS, "province", ["gdp"])
    for row, expected in zip(table.itertuples(index=False, name=None), BY_HAND, strict=True):
        assert row[:2] == (expected[0], "gdp")
        assert list(row[2:]) == pytest.approx(expected[1:], nan_ok=True)
    assert used.sum() == 11
    assert not used[11]
    assert unread == []


def test_a_province_without_parks_gives_nothing(parks):
    totals = pd.DataFrame({"prov_en": ["Yunnan", "Hunan"], "gdp": [100, 1000]})
    table, _, _ = contribution(parks.iloc[6:], totals, "province", ["gdp"])
    assert table["parks"].tolist() == pytest.approx([0, np.nan, 0], nan_ok=True)
    assert table["share"].tolist() == pytest.approx([0, np.nan, 0], nan_ok=True)


def test_unreadable_province_is_told(parks):
    parks.loc[0, "province"] = "Atlantis"
    _, used, unread = contribution(parks, TOTALS, "province", ["gdp"])
    assert unread == ["Atlantis"]
    assert not used[0]


def test_missing_value_column_is_named():
    with pytest.raises(InputError, match="totals has no field giov"):
        contribution(
            pd.DataFrame({"province": ["Hunan"], "giov": [1]}),
            pd.DataFrame({"prov_en": ["Hunan"], "gdp": [1]}),
            "province",
            ["giov"],
            ("parks", "totals"),
        )


def test_the_province_column_is_found_by_its_content():
    totals = pd.DataFrame({"x": [1, 2], "地区": ["湖南省", "江苏省"]})
    assert list(province_names(totals, "t")) == ["Hunan", "Jiangsu"]
    with pytest.raises(InputError, match="prov_en"):
        province_names(pd.DataFrame({"x": ["?"]}), "t")
