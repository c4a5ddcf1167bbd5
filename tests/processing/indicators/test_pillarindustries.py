"""`parkshore:pillarindustries` on twelve parks written by hand, every output beside it."""

import math

from .twelve import MEMORY, near, table


def test_pillarindustries(run, rows, parks):
    made = run(
        "parkshore:pillarindustries",
        {"PARKS": parks, "OUTPUT": MEMORY, "SIMILARITY": MEMORY, "DIVERSITY": MEMORY},
    )
    assert table(rows(made["OUTPUT"]), "grp", "industry", "parks", "share", "rank") == [
        ("etdz", "automobile", 2, near(2 / 3), 1),
        ("etdz", "electronics", 2, near(2 / 3), 1),
        ("etdz", "equipment", 1, near(1 / 3), 3),
        ("hidz", "electronics", 3, 1, 1),
        ("hidz", "equipment", 1, near(1 / 3), 2),
        ("provincial", "equipment", 3, 0.75, 1),
        ("provincial", "food and beverage", 2, 0.5, 2),
    ]
    assert table(rows(made["SIMILARITY"]), "grp_a", "grp_b", "cosine", "krugman") == [
        ("etdz", "hidz", near(7 / (3 * math.sqrt(10))), near(0.8)),
        ("etdz", "provincial", near(1 / math.sqrt(13)), near(1.6)),
        ("hidz", "provincial", near(3 / math.sqrt(130)), near(1.5)),
    ]
    shannon = -(0.8 * math.log(0.4) + 0.2 * math.log(0.2))
    assert table(rows(made["DIVERSITY"]), "grp", "industries", "shannon", "hhi") == [
        ("etdz", 3, near(shannon), near(0.36)),
        ("hidz", 2, near(-(0.75 * math.log(0.75) + 0.25 * math.log(0.25))), near(0.625)),
        ("provincial", 2, near(-(0.6 * math.log(0.6) + 0.4 * math.log(0.4))), near(0.52)),
    ]
    assert (made["READ"], made["USED"], made["SKIPPED"]) == (12, 10, 2)
