"""`parkshore:summarizeparks` on twelve parks written by hand, every output beside it."""

from .twelve import MEMORY, NULL, near, table


def test_summarizeparks(run, rows, parks, layer):
    catalogue = [(None, row) for row in (("etdz", 6), ("hidz", 10), ("provincial", 24))]
    made = run(
        "parkshore:summarizeparks",
        {
            "PARKS": parks,
            "GROUP_FIELDS": ["category"],
            "VALUE_FIELDS": ["gdp"],
            "TOTALS": layer("None", catalogue, {"category": str, "total": int}, name="c"),
            "OUTPUT": MEMORY,
        },
    )
    assert (made["READ"], made["USED"], made["SKIPPED"]) == (12, 12, 0)
    out = rows(made["OUTPUT"])
    names = ("category", "field", "n", "n_null", "sum", "median", "min", "max")
    assert table(out, *names) == [
        ("etdz", "count", 3, 0, 3, NULL, NULL, NULL),
        ("etdz", "gdp", 3, 0, 11000, 4000, 1000, 6000),
        ("hidz", "count", 3, 0, 3, NULL, NULL, NULL),
        ("hidz", "gdp", 3, 0, 3000, 1000, 0, 2000),
        ("provincial", "count", 6, 0, 6, NULL, NULL, NULL),
        ("provincial", "gdp", 5, 1, 28000, 5000, 2000, 10000),
    ]
    assert table(out, "mean", "share_all", "share_grp", "above_sh", "total", "of_total") == [
        (NULL, near(3 / 12), 1, NULL, 6, near(0.5)),
        (near(11000 / 3), near(11 / 42), 1, near(2 / 3), NULL, NULL),
        (NULL, near(3 / 12), 1, NULL, 10, near(0.3)),
        (1000, near(3 / 42), 1, 0, NULL, NULL),
        (NULL, near(6 / 12), 1, NULL, 24, near(0.25)),
        (5600, near(28 / 42), 1, near(3 / 5), NULL, NULL),
    ]


def test_summarizeparks_makes_the_reach_from_the_province(run, rows, parks):
    made = run(
        "parkshore:summarizeparks", {"PARKS": parks, "GROUP_FIELDS": ["reach"], "OUTPUT": MEMORY}
    )
    assert table(rows(made["OUTPUT"]), "reach", "sum") == [
        ("upstream", 3),
        ("midstream", 4),
        ("downstream", 4),
        (NULL, 1),
    ]
