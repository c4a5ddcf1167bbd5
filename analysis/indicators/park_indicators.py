"""Indicators of parks: quantities taken in their units, the base year, classes, doubts of units."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..result import Result
from ..tables.table import Table
from . import plausible_units, productivity, study_bounds
from .base_year_values import base_of
from .indicator_file import quantities

UNITS = {
    "GDP_UNIT": plausible_units.GDP_UNITS,
    "ENERGY_UNIT": (1.0, 1e4),
    "WATER_UNIT": (1.0, 1e4),
    "MASS_UNIT": (0.001, 1.0),
    "GHG_UNIT": (1.0, 1e4),
}
"""Factors to the units of the computation, in the order of each choice."""


@dataclass(frozen=True, eq=False)
class ParkIndicatorRequest:
    """What indicators are computed from.

    Attributes
    ----------
    parks : Table
    fields : dict of str to str
        Quantity of `quantities` -> field of the parks, "" where there is none.
    units : dict of str to int
        Name in `UNITS` -> position of the unit of the values.
    id_field : str
        Joins the base year.
    deflator : float
        Price index of the year, 100 for constant prices.
    base : Table, optional
        Rows of an earlier year.
    base_year : int
        Which of its rows count.
    base_fields : tuple of str
        Where the parks carry the base year themselves: fields of its GDP and COD, "" without.
    reach : ndarray of object, shape (n,), optional
        For the page.
    """

    parks: Table
    fields: Mapping[str, str]
    units: Mapping[str, int]
    id_field: str = "park_id"
    deflator: float = 100.0
    base: Table | None = None
    base_year: int = 2015
    base_fields: tuple[str, str] = ("", "")
    reach: np.ndarray | None = None

    def factor(self, quantity: str) -> float:
        """Return what brings a quantity into the unit of the computation."""
        unit = quantities()[quantity].get("unit")
        return UNITS[unit][self.units[unit]] if unit else 1.0


NEEDED_OF_BASE = {"gdp_cny": "gdp", "cod_t": "cod_t"}
ALSO_OF_BASE = {"energy_tce": "energy_tce", "water_m3": "water_m3", "co2e_t": "co2e_t"}
"""Quantities of the base year, and the fields of the inventory that hold them."""


@dataclass(frozen=True, eq=False)
class ParkIndicators(Result):
    """Indicators and classes of parks: ``table`` as `productivity.indicators` makes it."""

    request: ParkIndicatorRequest
    table: pd.DataFrame


def park_indicators(request: ParkIndicatorRequest) -> ParkIndicators:
    """Compute the indicators of parks, as the algorithm ``parkindicators`` does."""
    parks = request.parks
    columns = {"gdp_cny": np.full(len(parks), np.nan)}
    for quantity, field in request.fields.items():
        if field:
            columns[quantity] = parks.numbers(field) * request.factor(quantity)
    base, notes = _base(request)
    found = productivity.indicators(columns, deflator=request.deflator, base=base)
    doubts = plausible_units.doubts(columns["gdp_cny"], found.table, request.units["GDP_UNIT"])
    return ParkIndicators(
        request,
        found.table,
        numbers=productivity.shares(found.table),
        warnings=[*notes, *found.notes, *doubts],
        basis=[study_bounds.told("classes")],
    )


def _base(request):
    """Return values of the base year by quantity, {} where nothing gives them, and notes."""
    parks, fields = request.parks, request.fields
    if request.base is None:
        if not all(request.base_fields):
            return {}, []
        pair = zip(("gdp_cny", "cod_t"), request.base_fields, strict=True)
        return {name: parks.numbers(field) * request.factor(name) for name, field in pair}, []
    names = {name: fields[name] or own for name, own in NEEDED_OF_BASE.items()}
    more = {name: fields.get(name) or own for name, own in ALSO_OF_BASE.items()}
    names |= {name: field for name, field in more.items() if field in request.base}
    layers = (parks.name, request.base.name)
    values, notes = base_of(
        parks.frame,
        request.base.frame,
        {"id": request.id_field or "park_id", **names},
        request.base_year,
        layers,
    )
    return {name: values[name].to_numpy(float) * request.factor(name) for name in names}, notes
