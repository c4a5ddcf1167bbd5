"""Values at constant prices: a table of price indices by year and province.

Examples
--------
>>> prices = Table("prices", pd.DataFrame({"year": [2015, 2020], "index": [100.0, 125.0]}))
>>> at_constant_prices([10.0, 10.0], [2015, 2020], None, prices)
array([0.1 , 0.08])
"""

import numpy as np
import pandas as pd

from ...array_types import Column, Floats
from ...message import InputError, Message
from ...reaches.provinces import codes
from ...tables.columns import cells, numbers, years
from ...tables.table import Table

FIELDS = ("year", "province", "index")
"""What a table of deflators holds: the index of prices, on any base; a row without a province
counts for all that have none of their own."""


def at_constant_prices(
    values: Column, of_year: Column, provinces: Column | None, deflator: Table
) -> Floats:
    """Divide values by the index of their year and province.

    Parameters
    ----------
    values, of_year : shape (n,)
    provinces : shape (n,)
        Names or codes; None where the rows have no such field.
    deflator
        With `FIELDS`; ``province`` may be missing.

    Returns
    -------
    ndarray of float, shape (n,)
        NaN where no index is known.

    Raises
    ------
    InputError
        A field is missing, an index is not positive, or one stands there twice.
    """
    known = _indices(deflator)
    own = codes(provinces) if provinces is not None else [None] * len(values)
    found = np.array(
        [
            known.get((_whole(year), code), known.get((_whole(year), None), np.nan))
            for year, code in zip(of_year, own, strict=True)
        ],
        dtype=float,
    )
    return np.asarray(values, dtype=float) / found


def deflated(
    rows: Table, field: str, year: str, province: str, deflator: Table | None
) -> tuple[pd.DataFrame, list[Message]]:
    """Return rows with a field at constant prices.

    Parameters
    ----------
    rows
    field, year, province
        Fields of the rows; ``province`` may be "".
    deflator
        None leaves the rows as they are.

    Returns
    -------
    frame : DataFrame
    warnings : list of Message
        How many rows lack an index.
    """
    frame = rows.frame
    if deflator is None:
        return frame, []
    values = numbers(frame, field, rows.name)
    of_year = years(frame, year, rows.name)
    provinces = cells(frame, province) if province else None
    constant = at_constant_prices(values, of_year, provinces, deflator)
    lost = int((np.isnan(constant) & ~np.isnan(values)).sum())
    warning = Message(
        "{count} rows have a year or province without an index in {layer}: their driver is "
        "not known at constant prices.",
        count=lost,
        layer=deflator.name,
    )
    return frame.assign(**{field: constant}), [warning] if lost else []


def _indices(deflator):
    for name in ("year", "index"):
        if name not in deflator:
            raise InputError(
                "{layer} has no field {field}; a deflator needs year and index, and province "
                "where the index differs by province.",
                layer=deflator.name,
                field=name,
            )
    frame = deflator.frame
    own = cells(frame, "province") if "province" in deflator else [None] * len(deflator)
    named = codes(own)
    known = {}
    rows = zip(deflator.numbers("year"), own, named, deflator.numbers("index"), strict=True)
    for year, written, code, index in rows:
        if pd.isna(year) or pd.isna(index) or (written is not None and code is None):
            continue
        key = (int(year), code)
        if index <= 0 or key in known:
            raise InputError(
                "{layer} holds the index {value} for {year}; give one positive index for each "
                "year and province.",
                layer=deflator.name,
                value=f"{index:g}",
                year=int(year),
            )
        known[key] = float(index)
    return known


def _whole(year):
    return int(year) if year is not None and np.isfinite(year) else None
