"""A table knows its columns by the names they were asked for."""

import numpy as np
import pandas as pd
import pytest
from parkshore.analysis.message import InputError
from parkshore.analysis.reaches.reach_fields import reaches
from parkshore.analysis.tables.table import Table


@pytest.fixture
def parks():
    frame = pd.DataFrame(
        {
            "park_id": ["A", None],
            "gdp": ["12", " "],
            "reach": ["上游", None],
            "province": ["湖北", "?"],
        }
    )
    return Table("parks", frame, np.array([7, 8]))


def test_columns_are_what_they_must_be(parks):
    assert len(parks) == 2
    assert "gdp" in parks
    assert "cod_t" not in parks
    assert parks.numbers("gdp")[0] == 12
    assert np.isnan(parks.numbers("gdp")[1])
    assert parks.texts("park_id").tolist() == ["A", None]
    with pytest.raises(InputError, match="parks has no field cod_t"):
        parks.numbers("cod_t")


def test_a_row_is_known_by_its_word_else_by_its_id(parks):
    assert parks.labels("park_id", "name") == ["A", "8"]
    assert parks.labels("") == ["7", "8"]


def test_the_reach_is_that_of_a_field_or_of_the_province(parks):
    assert reaches(parks, "reach")[0].tolist() == ["upstream", None]
    reach, (warning,) = reaches(parks, "province")
    assert reach.tolist() == ["midstream", None]
    assert str(warning) == "parks: no province is named by ?; the reach is empty."
