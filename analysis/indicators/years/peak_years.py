"""The year in which greenhouse gases stood highest, park by park and region by region.

Examples
--------
>>> rows = pd.DataFrame({"park_id": ["a"] * 3, "year": [2015, 2016, 2017], "co2e_t": [5., 9., 7.]})
>>> print(*peak_years(rows, id_field="park_id", year_field="year").iloc[0])
park a 1 3 2016 9.0 2017 7.0 past
"""

import numpy as np
import pandas as pd

from ...reaches.provinces import codes, find
from ...tables.columns import cells, ids, numbers, years
from ...tables.text_columns import frame_of

FIELD = "co2e_t"
COLUMNS = (
    "level",
    "ref_id",
    "parks",
    "years",
    "peak_year",
    "peak_t",
    "last_year",
    "last_t",
    "peak",
)
LEAST_YEARS = 3
"""With fewer years nobody can speak of a peak."""


def peak_years(
    rows: pd.DataFrame,
    *,
    id_field: str,
    year_field: str,
    province_field: str = "",
    layer: str = "INPUT",
) -> pd.DataFrame:
    """Find the peak of each park, each province and all together.

    A region's sum of a year is that of the parks that have a value in every year of the table, so
    that no year stands higher for having more parks.

    Parameters
    ----------
    rows
        One row per park and year, with ``co2e_t``.
    province_field
        "" where there is none.
    layer
        Name of the table, for messages.

    Returns
    -------
    DataFrame
        ``level`` (``park``, ``province``, ``all``), ``ref_id``, ``parks`` (summed), ``years`` (with
        a value), ``peak_year``, ``peak_t``, ``last_year``, ``last_t``, ``peak``: ``past`` where a
        later year stands lower, ``not yet`` where the last year is the highest, ``unknown`` with
        fewer than `LEAST_YEARS` years.
    """
    frame = frame_of(
        {
            "park": ids(rows, id_field, layer),
            "year": years(rows, year_field, layer),
            "value": numbers(rows, FIELD, layer),
            "province": codes(cells(rows, province_field)) if province_field else None,
        }
    )
    frame = frame[frame["park"].notna() & frame["year"].notna() & frame["value"].notna()]
    frame = frame.drop_duplicates(["park", "year", "value"])
    twice = frame.duplicated(["park", "year"], keep=False)  # two values of one year are none
    frame = frame[~twice]
    table = frame.pivot_table(index="park", columns="year", values="value")
    found = [_peak("park", park, 1, values) for park, values in table.iterrows()]
    whole = table.dropna()
    home = frame.dropna(subset=["province"]).drop_duplicates("park").set_index("park")["province"]
    for code in sorted(set(home)):
        own = whole[whole.index.map(home) == code]
        found.append(_peak("province", _name(code), len(own), own.sum(min_count=1)))
    found.append(_peak("all", None, len(whole), whole.sum(min_count=1)))
    return frame_of(found, columns=list(COLUMNS))


def _name(code):
    """Return the English name of a province."""
    province = find(code)
    return code if province is None else province.en


def _peak(level, name, parks, values):
    """Return the row of a series of years."""
    values = values.dropna()
    if not len(values):
        return level, name, parks, 0, np.nan, np.nan, np.nan, np.nan, "unknown"
    top, last = values[values == values.max()].index[-1], values.index[-1]
    state = "not yet" if top == last else "past"
    if len(values) < LEAST_YEARS:
        state = "unknown"
    return level, name, parks, len(values), int(top), values[top], int(last), values[last], state
