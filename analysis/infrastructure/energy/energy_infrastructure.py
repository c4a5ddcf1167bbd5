"""Energy units of parks: their emissions, their structure, what an upgrade saves."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import pandas as pd

from ...inventory.schema_words import words
from ...message import Message
from ...result import Result, counts
from ...text.shares import percent
from ..factor_file import Factors
from ..group_sums import REACHES
from ..park_assignment import Parks, PlacedRows
from . import fleet_structure, fleet_totals, rate_comparison
from .emissions import Emissions, evaluate

SHARES_OF_REFERENCE = {
    "OF_REFERENCE": "TOTAL_MW",
    "OF_REFERENCE_CO2E": "CO2E_T",
    "OF_REFERENCE_SO2": "SO2_T",
    "OF_REFERENCE_NOX": "NOX_T",
}
"""Share of a region's amount, and the number that it is the share of."""


@dataclass(frozen=True, eq=False)
class EnergyRequest:
    """What energy infrastructure is computed from.

    Attributes
    ----------
    units : PlacedRows
    fields : dict of str to str
        What `emissions.evaluate` knows columns by, and ``opened``, ``closed``, ``tech``,
        ``cooling`` -> the column, "" where there is none.
    factors : Factors
    parks : Parks, optional
        With ``co2e_t``, their own figure.
    gwp : {"AR4", "AR5", "AR6"}
    year : int, optional
        The year the data stand for; chooses class defaults.
    fossil_share : float, optional
        Of the energy of waste, 0–1; by default that of the factor file.
    small_mw, large_mw : float
        Below the first a unit is small, from the second on it is large.
    benchmark : float, optional
        gce/kWh that upgraded units reach.
    upgrades_all : bool
        Whether units of any size are upgraded, not only small ones.
    references : dict of str to float or None
        Amounts of the region by the keys of `SHARES_OF_REFERENCE`.
    """

    units: PlacedRows
    fields: Mapping[str, str]
    factors: Factors
    parks: Parks | None = None
    gwp: str = "AR5"
    year: int | None = None
    fossil_share: float | None = None
    small_mw: float = 30.0
    large_mw: float = 300.0
    benchmark: float | None = None
    upgrades_all: bool = False
    references: Mapping[str, float | None] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Energy(Result):
    """Energy units and what follows from them; tables are made where they are asked for.

    Attributes
    ----------
    request : EnergyRequest
    emissions : Emissions
        Of the units that count.
    by_park : DataFrame
    decades : ndarray of object
        Of each unit that counts.
    """

    request: EnergyRequest
    emissions: Emissions
    by_park: pd.DataFrame
    decades: np.ndarray

    @cached_property
    def by_reach(self) -> pd.DataFrame:
        """The units by reach."""
        units = self.request.units
        reach = units.reach[units.used]
        return fleet_structure.by_key(reach, self.emissions, "reach", order=REACHES)

    @cached_property
    def by_fuel(self) -> pd.DataFrame:
        """Units and capacity of each fuel."""
        return fleet_structure.by_fuel(self.emissions)

    @cached_property
    def by_kind(self) -> pd.DataFrame:
        """The units by kind."""
        return fleet_structure.by_key(self.emissions.kind_words(), self.emissions, "kind")

    @cached_property
    def by_bin(self) -> pd.DataFrame:
        """Units and capacity by size."""
        request = self.request
        return fleet_structure.by_bin(self.emissions, request.small_mw, request.large_mw)

    @cached_property
    def by_vintage(self) -> pd.DataFrame:
        """The units by decade of opening."""
        return fleet_structure.by_key(self.decades, self.emissions, "vintage")

    @cached_property
    def by_tech(self) -> pd.DataFrame:
        """The units by technology."""
        return fleet_structure.by_key(self._words("tech"), self.emissions, "tech")

    @cached_property
    def by_cooling(self) -> pd.DataFrame:
        """The units by what cools them."""
        return fleet_structure.by_key(self._words("cooling"), self.emissions, "cooling")

    @cached_property
    def by_class(self) -> pd.DataFrame:
        """Rates of coal-fired units by class of size, beside those of the class."""
        return rate_comparison.by_class(self.emissions, self.request.factors, self.request.year)

    @cached_property
    def national(self) -> rate_comparison.NationalRate | None:
        """The national mean rate of the year, or of the latest one before that is known."""
        return rate_comparison.national_rate(self.request.factors, self.request.year)

    def _words(self, field):
        column = self.request.fields.get(field)
        frame = self.request.units.frame
        values = frame[column] if column else np.full(len(frame), None, dtype=object)
        return words("energy_units", field, list(values))


def energy_infrastructure(request: EnergyRequest) -> Energy:
    """Describe the energy units of parks, as the algorithm ``energyinfrastructure`` does."""
    units, frame = request.units, request.units.frame
    emissions = evaluate(
        frame,
        request.factors,
        gwp=request.gwp,
        year=request.year,
        fossil_share=request.fossil_share,
        layer=units.table.name,
        fields=request.fields,
    )
    by_park, of_parks = _by_park(request, emissions)
    decades, notes = _decades(request, frame)
    with_units = by_park[by_park.park_id.notna() & (by_park.units > 0)]
    numbers = {
        **_numbers(request, emissions),
        **counts(len(units), units.used.sum()),
        "PARKS_WITH": len(with_units),
        "OF_PARKS_CO2E": of_parks,
    }
    return Energy(
        request,
        emissions,
        by_park,
        decades,
        numbers=numbers,
        notes=[*_closed(request, frame), *notes],
        warnings=emissions.messages,
        basis=_basis(request, emissions),
    )


def _by_park(request, emissions):
    units, parks = request.units, request.parks
    if parks is None:
        return fleet_totals.by_park(units.park_ids, emissions)
    co2e = np.full(len(parks), np.nan)
    if "co2e_t" in parks.table:
        co2e = parks.table.numbers("co2e_t")
    return fleet_totals.by_park(units.park_ids[units.used], emissions, parks.ids, co2e)


def _decades(request, frame):
    """Return the decade of each unit, and a note of what is no date."""
    column = request.fields.get("opened")
    if not column:
        return np.full(len(frame), None, dtype=object), []
    decades, unread = fleet_structure.decades(frame[column])
    if not unread:
        return decades, []
    note = Message(
        "{layer}: no date could be read from {values}; the decade is empty.",
        layer=request.units.table.name,
        values=", ".join(str(each) for each in unread[:10]),
    )
    return decades, [note]


def _closed(request, frame):
    """Say how many of the units counted give a closing date."""
    column = request.fields.get("closed")
    count = int(frame[column].notna().sum()) if column else 0
    if count:
        yield Message(
            "{layer}: {count} units give a closing date and are counted; filter the layer to leave "
            "them out.",
            layer=request.units.table.name,
            count=count,
        )


def _numbers(request, emissions):
    numbers = fleet_totals.totals(emissions, request.small_mw, request.large_mw)
    below = np.inf if request.upgrades_all else request.small_mw
    saved = fleet_totals.saving(emissions, request.benchmark, below)
    numbers["SAVING_TCE"], numbers["SAVING_CO2E_T"] = saved
    for name, part in SHARES_OF_REFERENCE.items():
        numbers[name] = fleet_totals.of_reference(numbers[part], request.references.get(name))
    return numbers


def _basis(request, emissions):
    """Return what the numbers rest on: the factor file, defaults, unverified values."""
    factors = request.factors
    unverified, values = factors.unverified()
    shares = [
        percent(fleet_totals.share_of_co2e(emissions, which))
        for which in (emissions.on_defaults, emissions.unverified["co2e"])
    ]
    basis = [
        Message(
            "Factor file {file} {version}, SHA-256 {checksum}: {unverified} of {values} values "
            "unverified; warming potentials of {gwp}",
            file=factors.title,
            version=factors.version,
            checksum=factors.checksum,
            unverified=unverified,
            values=values,
            gwp=request.gwp,
        ),
    ]
    if not np.nansum(emissions.co2e_t):
        return basis
    return [
        *basis,
        Message(
            "Of the CO2e, {defaults} rest on class defaults and {unverified} on unverified "
            "values; of the units, SO2 of {so2} and NOx of {nox}.",
            defaults=shares[0],
            unverified=shares[1],
            so2=int(emissions.unverified["so2"].sum()),
            nox=int(emissions.unverified["nox"].sum()),
        ),
    ]
