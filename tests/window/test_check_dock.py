"""The check dock: from the first start to a verdict and back to it, by mouse and keys."""

import pytest

WORDS = {"zh_CN": ("初筛", "限值外"), "en": ("never that it is clear", "Outside the limit")}


@pytest.mark.parametrize(
    ("language", "scale"), [("zh_CN", 1.0), pytest.param("en", 2.0, marks=pytest.mark.long)]
)
def test_a_newcomer_gets_a_verdict_in_three_clicks(in_window, language, scale):
    told = in_window("check_dock.py", language, scale, zoom=scale, reloads=3)
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
    assert told["left"] == [0, 0, 0]
    assert told["again"] == [[1, 1, 1, 1], True]


@pytest.mark.long
def test_both_docks_can_be_read_in_the_dark(in_window):
    told = in_window("dark_docks.py", "zh_CN", theme="Night Mapping")
    assert max(told["ground"]) < 100
    assert told["faint"] == []
