"""`parkshore:contribution` on twelve parks written by hand, every output beside it."""

import pytest

from .twelve import MEMORY, NULL, table


@pytest.fixture
def totals(layer):
    values = [("四川", 4000), ("重庆", 4000), ("贵州", 3000), ("湖北", 16000), ("湖南", 1000)]
    values += [("江苏", 28000), ("安徽", 4000), ("浙江", NULL)]
    return layer("None", [(None, row) for row in values], {"prov_zh": str, "gdp": float}, name="t")


def test_contribution(run, rows, parks, totals):
    made = run(
        "parkshore:contribution",
        {"PARKS": parks, "TOTALS": totals, "VALUE_FIELDS": ["gdp"], "OUTPUT": MEMORY},
    )
    assert table(rows(made["OUTPUT"]), "prov_en", "field", "parks", "total", "share") == [
        ("Sichuan", "gdp", 1000, 4000, 0.25),
        ("Chongqing", "gdp", 2000, 4000, 0.5),
        ("Guizhou", "gdp", 3000, 3000, 1),
        ("Hubei", "gdp", 9000, 16000, 0.5625),
        ("Hunan", "gdp", 0, 1000, 0),
        ("Jiangsu", "gdp", 14000, 28000, 0.5),
        ("Anhui", "gdp", 1000, 4000, 0.25),
        ("Zhejiang", "gdp", 2000, NULL, NULL),
        ("all", "gdp", 30000, 60000, 0.5),
    ]
    assert made["SHARE"] == pytest.approx(0.5)
    assert (made["READ"], made["USED"], made["SKIPPED"]) == (12, 11, 1)
    assert any("1 row skipped: no province" in said for said in run.feedback.warned)
