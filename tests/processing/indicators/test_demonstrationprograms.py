"""`parkshore:demonstrationprograms` on twelve parks written by hand, every output beside it."""

import pytest

from .twelve import MEMORY, near, table


def test_demonstrationprograms(run, rows, parks):
    made = run("parkshore:demonstrationprograms", {"PARKS": parks, "OUTPUT": MEMORY})
    assert table(rows(made["OUTPUT"]), "category", "program", "parks", "share") == [
        ("etdz", "green", 2, near(2 / 3)),
        ("etdz", "eco-industrial", 1, near(1 / 3)),
        ("etdz", "low-carbon", 1, near(1 / 3)),
        ("hidz", "green", 1, near(1 / 3)),
        ("provincial", "green", 1, near(1 / 6)),
    ]
    assert made["ANY_SHARE"] == pytest.approx(5 / 12)
    assert (made["READ"], made["USED"], made["SKIPPED"]) == (12, 12, 0)
