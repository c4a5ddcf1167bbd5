"""Accreditation on a day, and what a rule speaks of: by hand, row by row."""

import datetime

import numpy as np
import pytest
from parkshore.analysis.decision.accreditation import accredited_at
from parkshore.analysis.decision.rule_scope import spoken_of

YES, NO, UNKNOWN = 1.0, 0.0, np.nan


@pytest.mark.parametrize(
    ("flag", "begins", "ends", "found"),
    [
        (1, None, None, YES),
        (0, None, None, NO),
        (None, None, None, UNKNOWN),
        (1, "2020", "2025", YES),
        (1, "2020", "2022", NO),
        (1, "2020", "2023-06-15", YES),
        (1, "2020", "2023-06-14", NO),
        (1, "2023-06-15", None, YES),
        (1, "2023-06-16", None, NO),
        (1, "2024", "2029", NO),
        (1, "2023", None, UNKNOWN),
        (1, "2020", "2023", UNKNOWN),
        (1, "2023-06", "2028", UNKNOWN),
        (1, "2023年5月", "2028年12月31日", YES),
        (1, 2020, 2025.0, YES),
        ("1", "2020", None, YES),
        (1.0, datetime.date(2020, 1, 1), None, YES),
        (1, "soon", None, UNKNOWN),
        (1, None, "long", UNKNOWN),
        (1, "soon", "2022", NO),
        (None, "2020", "2025", YES),
        (None, "2020", "2022", NO),
        (None, "2020", None, UNKNOWN),
        (float("nan"), "2024", None, NO),
        (0, "2020", "2022", NO),
        (0, "2020", "2025", UNKNOWN),
        (0, "2020", None, NO),
        (2, None, None, UNKNOWN),
    ],
)
def test_an_accreditation_that_has_ended_or_not_begun_is_none(flag, begins, ends, found):
    day = datetime.date(2023, 6, 15)
    np.testing.assert_array_equal(accredited_at([flag], [begins], [ends], day), [found])
    np.testing.assert_array_equal(
        accredited_at([flag, 1], [begins, None], [ends, None], day), [found, YES]
    )


def test_without_dates_the_flag_stands():
    found = accredited_at([1, 0, None], None, None, datetime.date(2023, 1, 1))
    np.testing.assert_array_equal(found, [YES, NO, UNKNOWN])
    assert len(accredited_at([], None, None, datetime.date(2023, 1, 1))) == 0


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ({}, True),
        ({"chemical": 1}, True),
        ({"chemical": 0}, False),
        ({"chemical": 0.0}, False),
        ({"chemical": None}, True),
        ({"facility": "chemical", "chemical": 0}, True),
        ({"facility": "tailings"}, True),
        ({"facility": "other", "chemical": 1}, False),
        ({"facility": "unclear", "chemical": 0}, None),
        ({"facility": "化工", "chemical": 0}, True),
        ({"facility": "其他"}, False),
        ({"chemical": "否"}, False),
        ({"chemical": "是"}, True),
        ({"chemical": "perhaps"}, None),
        ({"facil_src": "flag", "chemical": 0}, True),
        ({"facil_src": "code"}, True),
        ({"facil_src": "parameter", "chemical": 0}, False),
        ({"facil_src": "parameter"}, True),
        ({"facil_src": "unknown", "chemical": None}, None),
        ({"rule_id": None, "chemical": 1}, False),
        ({"rule_id": "chemical_1km", "chemical": 1}, True),
        ({"rule_id": "chemical_range", "chemical": 1}, False),
        ({"rule_id": "chemical_1km", "facil_src": "unknown"}, None),
    ],
)
def test_a_rule_speaks_of_what_check_and_data_say_is_chemical(row, found):
    columns = {name: [value] for name, value in row.items()}
    assert spoken_of(columns, 1, ("chemical_1km",)) == [found]
