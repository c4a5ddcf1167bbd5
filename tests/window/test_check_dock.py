"""The check dock: from the first start to a verdict and back to it, by mouse and keys."""


def test_a_newcomer_gets_a_verdict_in_three_clicks(in_window):
    told = in_window("check_dock.py", "zh_CN", zoom=1.0)
    assert told["first"] == [True, True]
    assert "初筛" in told["standing"]
    assert told["scrolls"] == 0
