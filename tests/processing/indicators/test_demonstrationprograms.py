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


def test_programmes_by_reach(run, rows, parks, tmp_path):
    page = tmp_path / "programmes.html"
    given = {"PARKS": parks, "OUTPUT": MEMORY, "BY_REACH": MEMORY, "HTML": str(page)}
    made = run("parkshore:demonstrationprograms", given)
    found = table(rows(made["BY_REACH"]), "reach", "program", "parks", "share", "share_of")
    reached = [row for row in found if row[1] == "any"]
    assert sum(row[2] for row in reached) == 5
    assert sum(row[4] for row in reached) == near(1)
    for reach in ("upstream", "midstream", "downstream"):
        row = next((each for each in reached if each[0] == reach), None)
        assert made[f"{reach.upper()}_SHARE"] == (near(row[4]) if row else near(0))
    text = page.read_text(encoding="utf-8")
    assert "Programmes by reach" in text
    assert "of them lie downstream." in text


def test_a_programme_is_known_by_its_official_name(run, rows, layer):
    names = ("国家生态工业示范园区", "国家级绿色工业园区", "国家低碳工业园区试点", "国家级零碳园区")
    cells = [("a", "江苏", "；".join(names)), ("b", "Sichuan", "园区循环化改造示范试点")]
    fields = dict.fromkeys(("park_id", "province", "programs"), str)
    rows_of = [(None, list(each)) for each in (*cells, ("c", "四川", None))]
    parks = layer("None", rows_of, fields, name="parks")
    made = run(
        "parkshore:demonstrationprograms", {"PARKS": parks, "OUTPUT": MEMORY, "BY_REACH": MEMORY}
    )
    found = table(rows(made["BY_REACH"]), "reach", "program", "parks", "share", "share_of")
    assert ("upstream", "circular economy", 1, 0.5, 1.0) in found
    assert ("downstream", "zero-carbon", 1, 1.0, 1.0) in found
    assert {row[1] for row in found} == {
        *("any", "eco-industrial", "green", "low-carbon", "circular economy", "zero-carbon"),
    }
    assert (made["UPSTREAM_SHARE"], made["DOWNSTREAM_SHARE"]) == (0.5, 0.5)
