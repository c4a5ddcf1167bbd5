"""The main job in a real QGIS window: toolbox dialogs, batch, styled layers, both languages."""

import pytest

MAIN_JOB = {
    "prepareshoreline",
    "shorelinecheck",
    "shorelinezones",
    "classifyreaches",
    "createsample",
}


@pytest.mark.parametrize(
    ("language", "title", "group", "label", "jobs"),
    [
        ("zh_CN", "岸线距离核查", "1 岸线", "限值内", MAIN_JOB),
        ("en", "Shoreline distance check", "1 Shoreline", "Within the limit", {"shorelinecheck"}),
        pytest.param(
            *("en", "Shoreline distance check", "1 Shoreline", "Within the limit", MAIN_JOB),
            marks=pytest.mark.long,
        ),
    ],
)
def test_toolbox_batch_and_unloading(in_window, language, title, group, label, jobs):
    told = in_window("ways.py", language, jobs=sorted(jobs), reloads=3)
    assert told["algorithms"]["parkshore:shorelinecheck"] == title
    assert group in told["groups"]
    assert set(told["dialog"]) == jobs
    check = told["dialog"]["shorelinecheck"]
    assert check["TOTAL"] == sum(
        check[name] for name in ("WITHIN", "OUTSIDE", "UNCERTAIN", "NOT_EVALUATED")
    )
    assert check["TOTAL"] > 100
    assert any(label in labels for labels in told["legends"].values())
    assert told["sample_style"] == ["#f7f6f0"] * ("createsample" in jobs)
    assert told["batch"] == [True, True]
    assert told["unloaded"]
    assert told["left"] == [0, 0, 0]
