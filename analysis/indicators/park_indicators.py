"""Indicators of parks: quantities taken in their units, the base year, classes, doubts of units."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ..message import Message
from ..result import Result
from ..tables.columns import cells, years
from ..tables.table import Table
from . import plausible_units, productivity, study_bounds
from .base_year_values import base_of
from .indicator_file import quantities
from .years.deflator import at_constant_prices

UNITS = {
    "GDP_UNIT": plausible_units.GDP_UNITS,
    "ENERGY_UNIT": (1.0, 1e4),
    "WATER_UNIT": (1.0, 1e4),
    "MASS_UNIT": (0.001, 1.0),
    "GHG_UNIT": (1.0, 1e4),
}
"""Factors to the units of the computation, in the order of each choice."""

CURRENT = 100.0
"""The price index of a year whose prices are taken as they are."""


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
    prices : Table, optional
        Indices of prices, `deflator.FIELDS`: the base year's GDP is brought to the prices of each
        park's ``year``. Without it changes are at current prices where ``deflator`` is 100.
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
    deflator: float = CURRENT
    base: Table | None = None
    base_year: int = 2015
    base_fields: tuple[str, str] = ("", "")
    reach: np.ndarray | None = None
    prices: Table | None = None

    @property
    def constant(self) -> bool:
        """Whether changes against the base year are at constant prices."""
        return self.prices is not None or self.deflator != CURRENT

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
    columns: dict[str, Any] = {"gdp_cny": np.full(len(parks), np.nan)}
    for quantity, field in request.fields.items():
        if field:
            columns[quantity] = parks.numbers(field) * request.factor(quantity)
    base, notes = _base(request)
    notes = list(notes)
    if request.prices is not None and "gdp_cny" in base:
        base = {**base, "gdp_cny": _at_prices_of_now(request, base["gdp_cny"], notes)}
    found = productivity.indicators(columns, deflator=request.deflator, base=base)
    doubts = plausible_units.doubts(columns["gdp_cny"], found.table, request.units["GDP_UNIT"])
    return ParkIndicators(
        request,
        found.table,
        numbers=productivity.shares(found.table),
        warnings=[*notes, *found.notes, *doubts],
        basis=[study_bounds.told("classes")],
    )


def _at_prices_of_now(request, gdp, notes):
    """Return GDP of the base year at the prices of each park's year, NaN where not known."""
    parks, prices, size = request.parks, request.prices, len(gdp)
    of_year = years(parks.frame, "year", parks.name) if "year" in parks else [np.nan] * size
    provinces = cells(parks.frame, "province") if "province" in parks else None
    then = at_constant_prices(gdp, [request.base_year] * size, provinces, prices)
    now = then / at_constant_prices(np.ones(size), of_year, provinces, prices)
    lost = int((np.isnan(now) & ~np.isnan(gdp)).sum())
    if lost:
        notes.append(
            Message(
                "{count} parks have no year, or no index of it and of {year} in {layer}: their "
                "change at constant prices is not known.",
                count=lost,
                year=request.base_year,
                layer=prices.name,
            )
        )
    return now


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
