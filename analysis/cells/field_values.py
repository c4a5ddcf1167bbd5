"""Values of a layer read as their field of the schema holds them: numbers, years, yes and no."""

from typing import Any

import numpy as np

from ..array_types import Column, Floats
from . import dates, numbers, yes_no
from .cell_text import is_nothing


def field_numbers(field: Any, values: Column) -> tuple[Floats, list[int]]:
    """Read a field of numbers, of years or of yes and no.

    Parameters
    ----------
    field : analysis.inventory.schema.Field
    values : shape (n,)

    Returns
    -------
    found : ndarray of float, shape (n,)
        In the unit of the field; 1 yes, 0 no; NaN where there is nothing or it cannot be read.
    unread : list of int
        Rows whose value is there but cannot be read.
    """
    if field.type != "flag" and not field.holds_years:
        return numbers.of_values(values, field.unit)
    found = yes_no.answers(values) if field.type == "flag" else dates.years(values)[0]
    empty: Any = np.flatnonzero(np.isnan(found)).tolist()
    return found, [row for row in empty if not is_nothing(values[row])]
