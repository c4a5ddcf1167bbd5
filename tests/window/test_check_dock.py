"""The check dock: from the first start to a verdict and back to it, by mouse and keys."""

import pytest

WORDS = {"zh_CN": ("初筛", "限值外"), "en": ("never that it is clear", "Outside the limit")}


DARK = "Night Mapping"


def a_verdict_in_three_clicks(told, language):
    screening, outside = WORDS[language]
    assert told["first"] == [True, True]
    assert told["scrolls"] == 0
    assert screening in told["standing"]
    assert told["codes"] == []
    assert told["counts"] == told["layer"]
    assert told["rows"] == 1045
    assert told["filtered"] == told["counts"][0]
    assert told["selected"] == 1
    assert len(told["why"]) > 200
    assert told["stepped"]
    assert told["back"]
    assert told["from_map"] == [outside]
    limit, (within, uncertain, beyond), nearer = told["trial"]
    assert limit == 2000
    assert within == nearer
    assert within + uncertain + beyond == sum(told["counts"])
    assert told["after_trial"] == told["counts"]
    assert told["closed"]
    visible, same, standing = told["reopened"]
    assert visible
    assert same
    assert screening in standing
    assert told["gone"] == [True, 0]
    assert set(told["left"]) == {0}
    assert told["reloaded"] == [[1, 1, 1, 1], True]


def test_a_newcomer_gets_a_verdict_in_three_clicks(in_window):
    told = in_window("check_dock.py", "zh_CN", zoom=1.0, reloads=3, whole=False)
    a_verdict_in_three_clicks(told, "zh_CN")


@pytest.mark.long
@pytest.mark.parametrize(
    ("language", "scale", "theme"),
    [("en", 2.0, ""), ("zh_CN", 2.0, DARK), ("en", 1.0, DARK), ("zh_CN", 1.0, "")],
)
def test_a_planners_day(in_window, tmp_path, language, scale, theme):
    told = in_window(
        "check_dock.py", language, scale, theme=theme, zoom=scale, reloads=10, whole=True
    )
    a_verdict_in_three_clicks(told, language)
    assert set(told["agree"]) == {"checked", "verified", "checked again"}
    assert {each for all_said in told["agree"].values() for each in all_said} == {True}
    assert told["kept"]
    assert told["two people"]
    assert len(told["verified"]) == 2
    assert told["handed"] == 1  # what is selected
    assert told["rows handed"] >= 1045
    assert told["stale"] == [True, True, False, False, True]
    assert not told["again"][0]
    assert told["dragged"] > 3
    assert len(told["left"]) == 10
    other = {"en": "zh_CN", "zh_CN": "en"}[language]
    project = str(tmp_path / "checked.qgz")
    elsewhere = in_window("other_language.py", other, scale, theme=theme, project=project)
    screening, outside = WORDS[other]
    assert screening in elsewhere["standing"]
    assert elsewhere["counts"] == told["counts"]
    assert outside in elsewhere["words"]
    assert outside in elsewhere["legend"]


@pytest.mark.long
def test_both_docks_can_be_read_in_the_dark(in_window):
    told = in_window("dark_docks.py", "zh_CN", theme=DARK)
    assert max(told["ground"]) < 100
    assert told["faint"] == []
