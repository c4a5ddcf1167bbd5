"""Fuel use and emissions step by step, and what each unit took from the factor file."""

from typing import Any

import numpy as np

from ..factor_file import Factors
from .class_defaults import UnitClasses, class_default
from .energy_units import Units

FLAGS = (
    "fuel",
    "rate",
    "power-only rate",
    "hours",
    "heat rate",
    "fossil share",
    "so2",
    "nox",
)
"""What ``defaults`` of a unit may name, in the order of its bits."""

_TJ_PER_TCE = 1e-6  # times kJ per kgce


def bits(*names: Any) -> Any:
    """Return the bit mask of some `FLAGS`."""
    return sum(1 << FLAGS.index(name) for name in names)


class Combustion:
    """One pass over units of energy, with the factors of one file.

    Parameters
    ----------
    units : Units
    factors : Factors
    year : int, optional
        The year the data stand for; chooses class defaults.

    Attributes
    ----------
    known : ndarray of int64, shape (n,)
        Fuel of the file, -1 where unknown.
    burns, still : ndarray of bool, shape (n,)
        May burn fuel (an unknown fuel may); burns none for certain (hydropower).
    heat_only : ndarray of bool, shape (n,)
        Sells heat, says how much, and makes no electricity.
    flags : ndarray of int64, shape (n,)
        Bits of `FLAGS`, filled as the steps are taken.
    doubt : ndarray of bool, shape (n,)
        Whether the fuel use or CO2e rests on an unverified value.
    """

    def __init__(self, units: Units, factors: Factors, year: int | None = None) -> None:
        self.units = units
        self.factors = factors
        self.year = year
        self.known = np.where(units.fuel < len(factors.fuel_ids), units.fuel, -1)
        self.burns = np.append(factors.thermal, True)[self.known]
        self.still = (self.known >= 0) & ~self.burns
        self.heat_only = self._of_kind(~factors.makes_power()) & (units.heat_gj > 0)
        self.flags = np.where(units.fuel_implied, bits("fuel"), 0)
        self.doubt = np.zeros(len(units), dtype=bool)
        self._mass_doubt = np.zeros(len(units), dtype=bool)
        self._classes = UnitClasses(factors, units.fuel, units.kind, units.mw)

    def rate(self) -> Any:
        """Return gce/kWh: measured, else from the efficiency, else the class default."""
        units, factors = self.units, self.factors
        with np.errstate(divide="ignore", invalid="ignore"):
            from_efficiency = factors.scalar("electricity_gce_kwh") / units.eff * 100
        given = np.where(np.isnan(units.rate), from_efficiency, units.rate)
        default, unverified = self._default("rate")
        taken = np.isnan(given) & ~np.isnan(default) & self.burns & ~self.heat_only
        self._mark(taken, "rate")
        self._mark(taken & self._of_kind(factors.sells_heat()), "power-only rate")
        self.doubt |= taken & unverified
        return np.where(taken, default, given)

    def hours(self) -> Any:
        """Return full-load hours: given, else the class default."""
        given = self.units.hours
        default, unverified = self._default("hours")
        taken = np.isnan(given) & ~np.isnan(default) & ~self.heat_only
        self._mark(taken, "hours")
        self.doubt |= taken & unverified
        return np.where(taken, default, given)

    def heat_fuel(self) -> Any:
        """Return t standard coal for the heat supplied: the rate covers electricity alone."""
        heat = self.units.heat_gj
        default, unverified = self._default("heat_rate")
        counts = self.burns & (heat > 0) & ~np.isnan(default)
        self._mark(counts, "heat rate")
        self.doubt |= counts & unverified
        return np.where(counts, heat * default / 1000.0, 0.0)

    def energy_tj(self, tce: Any) -> Any:
        """Return the energy of t standard coal in TJ."""
        return tce * self.factors.scalar("kj_per_kgce") * _TJ_PER_TCE

    def greenhouse(self, energy_tj: Any, gwp: Any, fossil_share: Any = None) -> tuple[Any, Any]:
        """Return CO2e and biogenic CO2 in t; CH4 and N2O of biomass belong to CO2e."""
        names = ("co2_kg_tj", "co2_bio_kg_tj", "ch4_kg_tj", "n2o_kg_tj", "fossil_share")
        (co2, bio, ch4, n2o, fossil), doubts = zip(*map(self._of_fuel, names), strict=True)
        mixed = ~np.isnan(fossil)
        share = np.where(mixed, fossil if fossil_share is None else fossil_share, 1.0)
        if fossil_share is None:
            self._mark(mixed, "fossil share")
            self.doubt |= doubts[-1]
        for doubt in doubts[:-1]:
            self.doubt |= doubt
        self.doubt |= self.factors.base_unverified(gwp)
        unknown = np.isnan(co2) & np.isnan(bio)
        methane, nitrous = self.factors.gwp(gwp)
        per_tj = np.nan_to_num(co2) * share
        per_tj += np.nan_to_num(ch4) * methane + np.nan_to_num(n2o) * nitrous
        bio = np.nan_to_num(bio) * np.where(mixed, 1.0 - share, 1.0)
        return (
            self._or_none(energy_tj * np.where(unknown, np.nan, per_tj) / 1000.0),
            self._or_none(energy_tj * np.where(unknown, np.nan, bio) / 1000.0),
        )

    def fuel_t(self, tce: Any) -> Any:
        """Return t of the fuel itself, NaN where the file has no coefficient for it."""
        coefficient, unverified = self._spread(self.factors.coal_equivalent())
        self._mass_doubt = unverified
        return tce / coefficient

    def so2(self, energy_tj: Any, fuel_t: Any, mwh: Any) -> Any:
        """Return t SO2: measured, else B·S·2·k·(1 − η), else by energy; and the doubt of it."""
        sulphur, sulphur_doubt = self._of_fuel("sulphur_pct")
        released, released_doubt = self._of_fuel("sulphur_released")
        per_tj, per_tj_doubt = self._of_fuel("so2_kg_tj")
        removal, removal_doubt = self._default("so2_removal")
        balance = fuel_t * sulphur / 100 * 2 * released * (1 - np.nan_to_num(removal))
        by_energy = np.isnan(sulphur)
        amount = np.where(by_energy, energy_tj * per_tj / 1000, balance)
        by_mass = sulphur_doubt | released_doubt | removal_doubt | self._mass_doubt
        doubt = np.where(by_energy, per_tj_doubt, by_mass)
        return self._measured_first("so2", mwh, amount, doubt)

    def nox(self, energy_tj: Any, fuel_t: Any, mwh: Any) -> Any:
        """Return t NOx: measured, else kg per t · (1 − η), else by energy; and the doubt of it."""
        per_t, per_t_doubt = self._default("nox_kg_t")
        removal, removal_doubt = self._default("nox_removal")
        per_tj, per_tj_doubt = self._of_fuel("nox_kg_tj")
        by_energy = np.isnan(per_t)
        by_mass = fuel_t * per_t / 1000 * (1 - np.nan_to_num(removal))
        amount = np.where(by_energy, energy_tj * per_tj / 1000, by_mass)
        doubt = np.where(by_energy, per_tj_doubt, per_t_doubt | removal_doubt | self._mass_doubt)
        return self._measured_first("nox", mwh, amount, doubt)

    def silent_heat(self) -> Any:
        """Return which units sell heat but do not say how much, shape (n,)."""
        return self._of_kind(self.factors.sells_heat()) & np.isnan(self.units.heat_gj)

    def _measured_first(self, name, mwh, by_factor, doubt):
        g_kwh = self.units.values[f"{name}_gkwh"]
        measured = ~np.isnan(g_kwh) & ~np.isnan(mwh) & ~self.heat_only
        amount = self._or_none(np.where(measured, mwh * g_kwh / 1000, by_factor))
        from_file = ~measured & ~np.isnan(amount) & ~self.still
        self._mark(from_file, name)
        return amount, from_file & (doubt | self.doubt)

    def _default(self, table):
        return class_default(self.factors.document["defaults"][table], self._classes, self.year)

    def _of_fuel(self, name):
        return self._spread(self.factors.of_fuels(name))

    def _spread(self, given):
        """Spread values of the fuels over the units."""
        values, unverified = given
        return np.append(values, np.nan)[self.known], np.append(unverified, False)[self.known]

    def _of_kind(self, per_kind):
        kind = self.units.kind
        return np.append(per_kind, False)[np.where(kind < len(per_kind), kind, -1)]

    def _mark(self, where, name):
        self.flags[where] |= bits(name)

    def _or_none(self, amount):
        """Return the amount, 0 where nothing is burnt."""
        return np.where(self.still, 0.0, amount)
