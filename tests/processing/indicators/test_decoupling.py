"""`parkshore:decoupling` on rows written by hand, every output beside it."""

from .twelve import MEMORY, NULL, near, table

STATES = [
    ("D01", 10, -5, -0.5, "strong decoupling"),
    ("D02", 20, 10, 0.5, "weak decoupling"),
    ("D03", 10, 10, 1, "expansive coupling"),
    ("D04", 10, 20, 2, "expansive negative decoupling"),
    ("D05", -10, 10, -1, "strong negative decoupling"),
    ("D06", -20, -10, 0.5, "weak negative decoupling"),
    ("D07", -10, -10, 1, "recessive coupling"),
    ("D08", -10, -20, 2, "recessive decoupling"),
    ("D09", 0, -10, NULL, NULL),
    ("D10", NULL, NULL, NULL, NULL),
    ("D11", NULL, NULL, NULL, NULL),
    ("D12", 10, 8, 0.8, "expansive coupling"),
]


def test_decoupling(run, rows, from_csv):
    made = run("parkshore:decoupling", {"INPUT": from_csv("twelve_years"), "OUTPUT": MEMORY})
    out = rows(made["OUTPUT"])
    names = ("ref_id", "driver_chg", "press_chg", "elasticity", "state")
    assert table(out, *names) == [
        (park, near(d), near(p), near(e), state) for park, d, p, e, state in STATES
    ]
    assert {row["field"] for row in out} == {"energy_tce"}
    assert (made["READ"], made["USED"], made["SKIPPED"]) == (26, 22, 4)
