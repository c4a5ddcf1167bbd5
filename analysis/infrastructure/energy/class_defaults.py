"""Class defaults: what stands in for a value that a unit does not give."""

from typing import Any

import numpy as np

from ...array_types import Booleans, Floats, Integers
from ..factor_file import Factors


def class_default(
    rows: list[dict[str, Any]], units: "UnitClasses", year: int | None = None
) -> tuple[Floats, Booleans]:
    """Look up a class default for every unit; the first row that fits counts.

    Parameters
    ----------
    rows
        A table of the section ``defaults`` of the factor file. A row may name ``fuels``,
        ``groups``, ``kinds``, a capacity ``[min_mw, max_mw)`` and the years it stands for.
    units
        Fuel, group, kind and capacity of the units.
    year
        The year the units' data stand for; None is the present.

    Returns
    -------
    values : ndarray of float, shape (n,)
        NaN where no row fits.
    unverified : ndarray of bool, shape (n,)
        Whether the value taken is unverified.
    """
    values = np.full(len(units), np.nan)
    unverified = np.zeros(len(units), dtype=bool)
    open_ = np.ones(len(units), dtype=bool)
    for row in rows:
        if not _in_years(row, year):
            continue
        fits = open_ & units.fit(row)
        values[fits] = row["value"]
        unverified[fits] = not row["verified"]
        open_ &= ~fits
    return values, unverified


def _in_years(row, year):
    if year is None:
        return "to_year" not in row
    return row.get("from_year", year) <= year <= row.get("to_year", year)


class UnitClasses:
    """What class defaults are looked up by.

    Parameters
    ----------
    factors : Factors
    fuel, kind : ndarray of int64, shape (n,)
        Class codes, -1 or beyond the file's classes where unknown.
    mw : ndarray of float, shape (n,)
        Installed capacity, NaN where unknown; it then counts as the smallest class.
    """

    def __init__(self, factors: Factors, fuel: Integers, kind: Integers, mw: Floats) -> None:
        self._fuel = np.where(fuel < len(factors.fuel_ids), fuel, -1)
        self._kind = np.where(kind < len(factors.kind_ids), kind, -1)
        self._mw = np.nan_to_num(mw)
        self._factors = factors

    def __len__(self) -> int:
        return len(self._mw)

    def fit(self, row: Any) -> Any:
        """Return which units a row of class defaults fits, shape (n,)."""
        factors = self._factors
        fits = np.ones(len(self), dtype=bool)
        if "fuels" in row or "groups" in row:
            named = np.isin(factors.fuel_ids, row.get("fuels", ()))
            named |= np.isin(factors.groups.astype(str), row.get("groups", ()))
            fits &= np.append(named, False)[self._fuel]
        if "kinds" in row:
            named = np.isin(factors.kind_ids, row["kinds"])
            fits &= np.append(named, False)[self._kind]
        if "min_mw" in row:
            fits &= self._mw >= row["min_mw"]
        if "max_mw" in row:
            fits &= self._mw < row["max_mw"]
        return fits
