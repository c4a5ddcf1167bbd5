"""The map tool "And here?" in a real window."""

import pytest


@pytest.mark.parametrize("language", [pytest.param("en", marks=pytest.mark.long), "zh_CN"])
def test_a_place_asked_pinned_drawn_dragged_saved(in_window, language):
    told = in_window("siting.py", language)
    assert told["enabled"]
    assert len(told["hovered"]) > 2
    assert all(told["hovered"])
    assert told["why_shown"]
    assert len(told["why"].splitlines()) > 4
    corners, closed, sentence = told["drawn"]
    assert (corners, closed) == (4, True)
    assert sentence
    assert told["followed"] > 5
    assert told["drag_ms"][len(told["drag_ms"]) // 2] < 100  # on a busy machine
    assert told["reshaped"] == [5, True]
    assert [count for count, _ in told["saved"]] == [1]
    assert told["escaped"] == [[], True]
    assert told["drawing_given_up"] == [False, False]
    assert told["left"] == [False, False]
    assert told["pan"] == [False, False]
    assert told["edited"] == "making"
    assert told["removed"] == ["nothing", True, "", False]
    assert {tuple(each) for each in told["reloaded"]} == {tuple(told["reloaded"][0])}
    assert told["reloaded"][0][1] == 1
