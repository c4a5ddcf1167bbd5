"""Columns: numbers as numbers, missing ones named with the closest."""

import numpy as np
import pandas as pd
import pytest
from parkshore.analysis.message import InputError
from parkshore.analysis.tables.columns import numbers, require, texts


def test_missing_column_is_named_with_the_closest():
    frame = pd.DataFrame(columns=["park_id", "GDP_2017", "energy"])
    with pytest.raises(InputError, match="parks has no field gdp_17; the closest name is GDP_2017"):
        require(frame, ["gdp_17"], "parks")


def test_a_missing_column_is_told_with_those_there_are():
    with pytest.raises(InputError, match=r"parks has no field gdp; the names there are 水\. Cho"):
        require(pd.DataFrame(columns=["水"]), ["gdp"], "parks")


def test_text_that_is_a_number_is_read():
    frame = pd.DataFrame({"gdp": ["12.5", " 3 ", None, "", 7, "nan"]}, dtype=object)
    assert numbers(frame, "gdp", "parks") == pytest.approx(
        [12.5, 3, np.nan, np.nan, 7, np.nan], nan_ok=True
    )


def test_text_that_is_none_is_refused_with_its_value():
    frame = pd.DataFrame({"gdp": ["12", "约30"]})
    with pytest.raises(InputError, match="Field gdp of parks holds “约30”; give a number"):
        numbers(frame, "gdp", "parks")


def test_infinite_is_unknown():
    frame = pd.DataFrame({"gdp": [np.inf, 1.0]})
    assert np.isnan(numbers(frame, "gdp", "parks")[0])


def test_texts_are_trimmed_and_whole_numbers_bare():
    frame = pd.DataFrame({"id": [" a ", 3.0, None, "", np.nan]}, dtype=object)
    assert list(texts(frame, "id", "parks")) == ["a", "3", None, None, None]
