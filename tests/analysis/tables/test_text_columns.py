"""Texts of tables are None where there is none, in every pandas."""

import numpy as np
import pytest
from parkshore.analysis.tables.text_columns import frame_of, with_none


@pytest.mark.parametrize(
    "texts", [["a", None], np.array(["a", None], dtype=object), [None, None], ["", "a"]]
)
def test_texts_stay_as_they_are_given(texts):
    frame = frame_of({"text": texts, "number": [1.0, np.nan], "flag": [True, False]})
    assert frame["text"].tolist() == list(texts)
    assert frame["text"].dtype == object
    assert [frame[name].dtype.kind for name in ("number", "flag")] == ["f", "b"]


def test_what_is_grouped_keeps_none():
    frame = frame_of({"text": ["b", None, "b"]}, index=[3, 5, 9])
    counted = with_none(frame.groupby("text", dropna=False).size().rename("n").reset_index())
    assert [None if text != text else text for text in counted["text"]] == ["b", None]
    assert list(frame.index) == [3, 5, 9]
