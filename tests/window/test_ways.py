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
    ("language", "title", "group", "label"),
    [
        ("en", "Shoreline distance check", "1 Shoreline", "Within the limit"),
        ("zh_CN", "岸线距离核查", "1 岸线", "限值内"),
    ],
)
def test_toolbox_batch_and_unloading(in_window, language, title, group, label):
    told = in_window("ways.py", language)
    assert told["algorithms"]["parkshore:shorelinecheck"] == title
    assert group in told["groups"]
    assert set(told["dialog"]) == MAIN_JOB
    check = told["dialog"]["shorelinecheck"]
    assert check["TOTAL"] == sum(
        check[name] for name in ("WITHIN", "OUTSIDE", "UNCERTAIN", "NOT_EVALUATED")
    )
    assert check["TOTAL"] > 100
    assert any(label in labels for labels in told["legends"].values())
    assert told["sample_style"] == "#f7f6f0"
    assert told["batch"] == [True, True]
    assert told["unloaded"]
    assert told["left"] == [0, 0, 0]
