"""Rates of coal-fired units by class of size, beside those of the nation and the advanced ones."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from ...tables.text_columns import frame_of
from ..factor_file import Factors
from ..group_sums import Groups, ratio
from .class_defaults import UnitClasses, class_default
from .combustion import bits
from .emissions import Emissions

EDGES = (50, 100, 200, 300, 600, 1000)
"""MW at which classes of size begin."""


@dataclass(frozen=True)
class NationalRate:
    """The national mean that rates are held against.

    Attributes
    ----------
    rate : float
        gce/kWh.
    year : int
        The year it is of: the one asked for, else the latest before it.
    verified : bool
    """

    rate: float
    year: int
    verified: bool


def national_rate(factors: Factors, year: int | None) -> NationalRate | None:
    """Return the national mean rate of a year, else of the latest before; None without one.

    Examples
    --------
    >>> from parkshore.analysis.infrastructure.factor_file import FACTOR_SETS
    >>> national_rate(FACTOR_SETS.chosen(), 2018)
    NationalRate(rate=315.4, year=2015, verified=False)
    """
    rows = factors.document.get("compared", {}).get("national", [])
    rows = [row for row in rows if year is None or row["year"] <= year]
    if not rows:
        return None
    row = max(rows, key=lambda each: each["year"])
    return NationalRate(float(row["value"]), row["year"], row["verified"])


def by_class(emissions: Emissions, factors: Factors, year: int | None = None) -> Any:
    """Compare the rates of coal-fired units that state one with those of their class.

    Parameters
    ----------
    year
        The year the data stand for.

    Returns
    -------
    DataFrame
        ``cls`` (MW), ``units``, ``n`` (units that state rate or efficiency and generate),
        ``rate`` (weighted by generation), ``typical``, ``advanced`` (of the class, NaN where not
        known), ``worse_n`` (units worse than the typical one), all in gce/kWh.
    """
    coal = emissions.group == "coal"
    power = coal & ~np.isnan(emissions.units.mw)
    known = power & ~np.isnan(coal_rates(emissions)) & (emissions.mwh > 0)
    typical = _of_class(emissions, factors, factors.document["defaults"]["rate"], year)
    rows = factors.document.get("compared", {}).get("advanced", [])
    advanced = _of_class(emissions, factors, rows, year)
    place = np.digitize(emissions.units.mw[power], EDGES)
    groups = Groups(place, range(len(EDGES) + 1))
    labels = groups.labels.astype(int)
    rate = np.where(known, emissions.rate, np.nan)[power]
    fuel = np.where(known, emissions.rate * emissions.mwh, np.nan)[power]
    burnt = np.where(known, emissions.mwh, np.nan)[power]
    table = frame_of(
        {
            "cls": [_words(label) for label in labels],
            "units": groups.count(),
            "n": groups.count(known[power]),
            "rate": ratio(groups.sum(fuel), groups.sum(burnt)),
            "typical": groups.mean(typical[power], np.ones(len(place))),
            "advanced": groups.mean(advanced[power], np.ones(len(place))),
            "worse_n": groups.count(rate > typical[power]),
        }
    )
    return table.iloc[::-1].reset_index(drop=True)


def coal_rates(emissions: Emissions) -> Any:
    """Return the rates that coal-fired units state, in gce/kWh, NaN for all others, shape (n,)."""
    told = (emissions.flags & bits("rate")) == 0
    return np.where((emissions.group == "coal") & told, emissions.rate, np.nan)


def _of_class(emissions, factors, rows, year):
    classes = UnitClasses(factors, emissions.units.fuel, emissions.units.kind, emissions.units.mw)
    return class_default(rows, classes, year)[0]


def _words(place):
    if place == 0:
        return f"< {EDGES[0]}"
    if place == len(EDGES):
        return f"≥ {EDGES[-1]}"
    return f"{EDGES[place - 1]} – {EDGES[place]}"
