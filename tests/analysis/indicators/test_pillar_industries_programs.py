"""Figures 2 and 6, by hand."""

import math

import pandas as pd
import pytest
from parkshore.analysis.indicators import list_entries
from parkshore.analysis.indicators.pillar_industries import diversity, pillars, similarity
from parkshore.analysis.indicators.programmes import by_reach, programs

PILLARS = [
    ("etdz", "automobile", 2, 2 / 3, 1),
    ("etdz", "electronics", 2, 2 / 3, 1),
    ("etdz", "equipment", 1, 1 / 3, 3),
    ("hidz", "electronics", 3, 1.0, 1),
    ("hidz", "equipment", 1, 1 / 3, 2),
    ("provincial", "equipment", 3, 3 / 4, 1),
    ("provincial", "food and beverage", 2, 2 / 4, 2),
]


def test_twelve_parks_by_category(parks):
    table, named = pillars(parks, "pillars", "category")
    assert list(table.columns) == ["grp", "industry", "parks", "share", "rank"]
    assert [tuple(row) for row in table.itertuples(index=False)] == [
        (g, i, n, pytest.approx(s), r) for g, i, n, s, r in PILLARS
    ]
    assert named.sum() == 10


def test_similarity_by_hand(parks):
    # automobile electronics equipment food: (2 2 1 0), (0 3 1 0), (0 0 3 2)
    table = similarity(pillars(parks, "pillars", "category")[0])
    assert [tuple(row) for row in table.itertuples(index=False)] == [
        ("etdz", "hidz", pytest.approx(7 / (3 * math.sqrt(10))), pytest.approx(0.8)),
        ("etdz", "provincial", pytest.approx(3 / (3 * math.sqrt(13))), pytest.approx(1.6)),
        ("hidz", "provincial", pytest.approx(3 / math.sqrt(130)), pytest.approx(1.5)),
    ]


def test_diversity_by_hand(parks):
    table = diversity(pillars(parks, "pillars", "category")[0]).set_index("grp")
    assert table["industries"].tolist() == [3, 2, 2]
    assert table["hhi"].tolist() == pytest.approx([0.36, 0.625, 0.52])
    assert table.loc["etdz", "shannon"] == pytest.approx(
        -(0.4 * math.log(0.4) * 2 + 0.2 * math.log(0.2))
    )


def test_without_a_group_all_are_one(parks):
    table, _ = pillars(parks, "pillars")
    assert set(table["grp"]) == {"all"}
    assert table.iloc[0][["industry", "parks", "rank"]].tolist() == ["electronics", 5, 1]
    assert similarity(table).empty


def test_a_single_industry_has_no_diversity():
    table, _ = pillars(pd.DataFrame({"pillars": ["汽车", "automobile"]}), "pillars")
    assert diversity(table).iloc[0].tolist() == ["all", 1, 0.0, 1.0]


def test_nothing_named():
    table, named = pillars(pd.DataFrame({"pillars": [None, ""]}), "pillars")
    assert table.empty
    assert not named.any()
    assert diversity(table).empty


def test_unknown_words_stay():
    assert list_entries.split(["电子信息，航天; 装备制造/电子", None], "pillars") == [
        ("electronics", "航天", "equipment"),
        (),
    ]


def test_programmes_by_hand(parks):
    table, taking = programs(parks, "programs", ["category"])
    assert [tuple(row) for row in table.itertuples(index=False)] == [
        ("etdz", "green", 2, pytest.approx(2 / 3)),
        ("etdz", "eco-industrial", 1, pytest.approx(1 / 3)),
        ("etdz", "low-carbon", 1, pytest.approx(1 / 3)),
        ("hidz", "green", 1, pytest.approx(1 / 3)),
        ("provincial", "green", 1, pytest.approx(1 / 6)),
    ]
    assert taking.mean() == pytest.approx(5 / 12)


def test_programmes_without_groups(parks):
    table, _ = programs(parks, "programs")
    assert table.iloc[0].tolist() == ["green", 4, pytest.approx(4 / 12)]


@pytest.mark.parametrize("name", ["size", "of", "entry"])
def test_a_group_field_may_have_any_name(name):
    parks = pd.DataFrame({name: ["x", "y", "y"], "programs": ["green", "green", None]})
    table, _ = programs(parks, "programs", [name])
    assert list(table.columns) == [name, "program", "parks", "share"]
    assert table.to_numpy().tolist() == [["x", "green", 1, 1.0], ["y", "green", 1, 0.5]]


def test_programmes_by_reach():
    cells = [("green", "low-carbon"), ("green",), (), ("green",), ()]
    reach = ["upstream", "downstream", "downstream", None, "outside"]
    table = by_reach(cells, reach)
    assert [tuple(row) for row in table.itertuples(index=False)][:6] == [
        ("upstream", "any", 1, 1.0, pytest.approx(1 / 3)),
        ("upstream", "green", 1, 1.0, pytest.approx(1 / 3)),
        ("upstream", "low-carbon", 1, 1.0, 1.0),
        ("downstream", "any", 1, 0.5, pytest.approx(1 / 3)),
        ("downstream", "green", 1, 0.5, pytest.approx(1 / 3)),
        ("downstream", "low-carbon", 0, 0.0, 0.0),
    ]
    assert table["parks"].sum() == 7
    assert by_reach(cells, [None] * 5)["reach"].isna().all()
    assert by_reach([(), ()], ["upstream"] * 2)["share_of"].isna().all()
