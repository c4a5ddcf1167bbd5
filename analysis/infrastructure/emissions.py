"""What every energy unit burns and emits: standard coal, CO2e, SO2, NOx.

Sources: GB/T 2589-2020 (standard coal), 2006 IPCC Guidelines vol. 2 (greenhouse gases), the
sulphur balance SO2 = B·S·2·k·(1 − η). All factors come from the factor file.
"""

from dataclasses import dataclass, field

import numpy as np

from ..message import QT_TRANSLATE_NOOP, Message
from .defaults import UnitClasses, class_default
from .units import read_units

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

_ACTIVITY = ("fuel", "rate", "hours", "heat rate")


@dataclass
class Emissions:
    """Results per unit; NaN where they cannot be known.

    Attributes
    ----------
    units : Units
    hours, rate, eff_pct : ndarray of float, shape (n,)
        h/a, gce/kWh and % as used; rate and efficiency only for units that burn fuel.
    mwh, tce, fuel_t : ndarray of float, shape (n,)
        Electricity in MWh/a, fuel in t standard coal and in t.
    co2e_t, co2bio_t, so2_t, nox_t : ndarray of float, shape (n,)
        t/a; biogenic CO2 stands apart from CO2e.
    flags : ndarray of int64, shape (n,)
        Bits of `FLAGS`.
    unverified : dict of str to ndarray of bool
        For ``co2e``, ``so2``, ``nox``: whether an unverified value was used.
    """

    units: object
    thermal: np.ndarray
    hours: np.ndarray
    rate: np.ndarray
    eff_pct: np.ndarray
    mwh: np.ndarray
    tce: np.ndarray
    fuel_t: np.ndarray
    co2e_t: np.ndarray
    co2bio_t: np.ndarray
    so2_t: np.ndarray
    nox_t: np.ndarray
    flags: np.ndarray
    unverified: dict
    messages: list = field(default_factory=list)

    @property
    def on_defaults(self):
        """Units whose fuel use rests on a class default, shape (n,)."""
        return (self.flags & _bits(*_ACTIVITY)) > 0

    def default_words(self):
        """Return the ``;``-joined names of what was taken from the factor file, shape (n,)."""
        words = {
            code: ";".join(name for bit, name in enumerate(FLAGS) if code >> bit & 1) or None
            for code in np.unique(self.flags)
        }
        return np.array([words[code] for code in self.flags], dtype=object)


def evaluate(
    frame, factors, *, gwp="AR5", year=None, fossil_share=None, layer="UNITS", fields=None
):
    """Compute energy use and emissions of every unit of a table.

    Parameters
    ----------
    frame : DataFrame
        Columns of `units.NUMBERS`, ``fuel`` and ``kind``; missing ones count as not given.
    factors : Factors
    gwp : {"AR4", "AR5", "AR6"}
    year : int, optional
        The year the data stand for; chooses class defaults.
    fossil_share : float, optional
        Fossil share of the energy of waste, 0–1; by default that of the factor file.
    layer : str
        Name of the table, for messages.
    fields : dict of str to str, optional
        Column that stands for one of these names.

    Returns
    -------
    Emissions

    Notes
    -----
    Per unit: fuel in tce = MW · h · rate / 1000 + heat_gj · heat rate / 1000; its energy in TJ =
    tce · 29.3076 / 1000. A rate goes before an efficiency (rate = 122.9 / efficiency · 100);
    where neither is given the class default counts. Measured g/kWh go before factors.
    """
    units = read_units(frame, factors, layer, fields)
    classes = UnitClasses(factors, units.fuel, units.kind, units.mw)
    known = np.where(units.fuel < len(factors.fuel_ids), units.fuel, -1)
    burns = np.append(factors.thermal, True)[known]  # an unknown fuel may burn
    still = (known >= 0) & ~burns
    flags = np.where(units.fuel_implied, _bits("fuel"), 0)
    doubt = np.full(len(units), factors.base_unverified(gwp))

    rate = _rate(units, classes, factors, burns, flags, doubt)
    hours = _hours(units, classes, factors, year, flags, doubt)
    heat_only = _heat_only(units, factors)
    mwh = np.where(heat_only, 0.0, units.mw * hours)
    heat = _heat_fuel(units, classes, factors, burns, flags, doubt)
    power = np.where(heat_only | still, 0.0, mwh * rate / 1000.0)
    tce = np.where(np.isnan(power) & (heat > 0), 0.0, power) + heat
    energy_tj = tce * factors.scalar("kj_per_kgce") * 1e-6

    gases = _greenhouse(units, factors, known, energy_tj, gwp, fossil_share, flags, doubt)
    fuel_t, mass_doubt = _per_fuel(factors.coal_equivalent(), known)
    fuel_t = tce / fuel_t
    metered = np.where(heat_only, np.nan, mwh)
    inputs = (units, classes, factors, known, energy_tj, fuel_t, metered, year)
    so2_t, so2_doubt = _so2(inputs, flags)
    nox_t, nox_doubt = _nox(inputs, flags)
    for amount in (*gases, so2_t, nox_t):
        amount[still] = 0.0
    with np.errstate(divide="ignore", invalid="ignore"):
        eff_pct = np.where(
            burns & ~heat_only & (rate > 0),
            factors.scalar("electricity_gce_kwh") / rate * 100,
            np.nan,
        )
    return Emissions(
        units,
        burns & (known >= 0),
        hours,
        np.where(np.isnan(eff_pct), np.nan, rate),
        eff_pct,
        mwh,
        tce,
        fuel_t,
        *gases,
        so2_t,
        nox_t,
        flags,
        {
            "co2e": doubt,
            "so2": so2_doubt
            | (doubt & np.isnan(units.so2_gkwh))
            | (mass_doubt & ~np.isnan(fuel_t)),
            "nox": nox_doubt | (doubt & np.isnan(units.nox_gkwh)),
        },
        [*units.messages, *_heat_messages(units, factors, layer)],
    )


def _bits(*names):
    return sum(1 << FLAGS.index(name) for name in names)


def _mark(flags, where, *names):
    flags[where] |= _bits(*names)


def _per_fuel(given, known):
    """Spread a factor of the fuels over the units."""
    values, unverified = given
    return np.append(values, np.nan)[known], np.append(unverified, False)[known]


def _kind_flag(units, per_kind):
    known = np.where(units.kind < len(per_kind), units.kind, -1)
    return np.append(per_kind, False)[known]


def _rate(units, classes, factors, burns, flags, doubt):
    """Return gce/kWh: measured, else from the efficiency, else the class default."""
    with np.errstate(divide="ignore", invalid="ignore"):
        from_efficiency = factors.scalar("electricity_gce_kwh") / units.eff * 100
    rate = np.where(np.isnan(units.rate), from_efficiency, units.rate)
    default, unverified = class_default(factors.document["defaults"]["rate"], classes)
    taken = np.isnan(rate) & ~np.isnan(default) & burns & ~_heat_only(units, factors)
    _mark(flags, taken, "rate")
    _mark(flags, taken & _kind_flag(units, factors.sells_heat()), "power-only rate")
    doubt |= taken & unverified
    return np.where(taken, default, rate)


def _hours(units, classes, factors, year, flags, doubt):
    default, unverified = class_default(factors.document["defaults"]["hours"], classes, year)
    taken = np.isnan(units.hours) & ~np.isnan(default) & ~_heat_only(units, factors)
    _mark(flags, taken, "hours")
    doubt |= taken & unverified
    return np.where(taken, default, units.hours)


def _heat_only(units, factors):
    """Return units that sell heat alone and say how much: their MW make no electricity."""
    return _kind_flag(units, ~factors.makes_power()) & (units.heat_gj > 0)


def _heat_fuel(units, classes, factors, burns, flags, doubt):
    """Return t standard coal for the heat supplied, beside the rate that covers power alone."""
    default, unverified = class_default(factors.document["defaults"]["heat_rate"], classes)
    counts = burns & (units.heat_gj > 0) & ~np.isnan(default)
    _mark(flags, counts, "heat rate")
    doubt |= counts & unverified
    return np.where(counts, units.heat_gj * default / 1000.0, 0.0)


def _greenhouse(units, factors, known, energy_tj, gwp, fossil_share, flags, doubt):
    """Return CO2e and biogenic CO2 in t; CH4 and N2O of biomass belong to CO2e."""
    names = ("co2_kg_tj", "co2_bio_kg_tj", "ch4_kg_tj", "n2o_kg_tj", "fossil_share")
    (co2, bio, ch4, n2o, fossil), doubts = zip(
        *(_per_fuel(factors.of_fuels(name), known) for name in names), strict=True
    )
    mixed = ~np.isnan(fossil)
    share = np.where(mixed, fossil if fossil_share is None else fossil_share, 1.0)
    if fossil_share is None:
        _mark(flags, mixed, "fossil share")
    doubt |= doubts[0] | doubts[1] | doubts[2] | doubts[3] | (doubts[4] & (fossil_share is None))
    nothing_known = np.isnan(co2) & np.isnan(bio)
    methane, nitrous = factors.gwp(gwp)
    per_tj = (
        np.nan_to_num(co2) * share + np.nan_to_num(ch4) * methane + np.nan_to_num(n2o) * nitrous
    )
    co2e = energy_tj * np.where(nothing_known, np.nan, per_tj) / 1000.0
    biogenic = energy_tj * np.nan_to_num(bio) * np.where(mixed, 1.0 - share, 1.0) / 1000.0
    return co2e, np.where(nothing_known, np.nan, biogenic)


def _so2(inputs, flags):
    """Return t SO2: measured, else B·S·2·k·(1 − η), else by energy."""
    units, classes, factors, known, energy_tj, fuel_t, mwh, year = inputs
    sulphur, sulphur_doubt = _per_fuel(factors.of_fuels("sulphur_pct"), known)
    released, released_doubt = _per_fuel(factors.of_fuels("sulphur_released"), known)
    per_tj, per_tj_doubt = _per_fuel(factors.of_fuels("so2_kg_tj"), known)
    removal, removal_doubt = class_default(
        factors.document["defaults"]["so2_removal"], classes, year
    )
    balance = fuel_t * sulphur / 100 * 2 * released * (1 - np.nan_to_num(removal))
    by_factor = np.where(np.isnan(sulphur), energy_tj * per_tj / 1000, balance)
    factor_doubt = np.where(
        np.isnan(sulphur), per_tj_doubt, sulphur_doubt | released_doubt | removal_doubt
    )
    return _measured_first(units.so2_gkwh, mwh, by_factor, factor_doubt, flags, "so2")


def _nox(inputs, flags):
    """Return t NOx: measured, else kg per t coal · (1 − η), else by energy."""
    units, classes, factors, known, energy_tj, fuel_t, mwh, year = inputs
    tables = factors.document["defaults"]
    per_t, per_t_doubt = class_default(tables["nox_kg_t"], classes, year)
    removal, removal_doubt = class_default(tables["nox_removal"], classes, year)
    per_tj, per_tj_doubt = _per_fuel(factors.of_fuels("nox_kg_tj"), known)
    by_mass = fuel_t * per_t / 1000 * (1 - np.nan_to_num(removal))
    by_factor = np.where(np.isnan(per_t), energy_tj * per_tj / 1000, by_mass)
    factor_doubt = np.where(np.isnan(per_t), per_tj_doubt, per_t_doubt | removal_doubt)
    return _measured_first(units.nox_gkwh, mwh, by_factor, factor_doubt, flags, "nox")


def _measured_first(g_kwh, mwh, by_factor, factor_doubt, flags, name):
    measured = ~np.isnan(g_kwh) & ~np.isnan(mwh)
    _mark(flags, ~measured & ~np.isnan(by_factor), name)
    return np.where(measured, mwh * g_kwh / 1000, by_factor), factor_doubt & ~measured


def _heat_messages(units, factors, layer):
    """Say how many units that sell heat do not say how much."""
    silent = _kind_flag(units, factors.sells_heat()) & np.isnan(units.heat_gj)
    if silent.any():
        yield Message(
            QT_TRANSLATE_NOOP(
                "ParkShore",
                "{count} units of {layer} supply heat but do not say how much (heat_gj): the fuel "
                "for it is not in the results.",
            ),
            count=int(silent.sum()),
            layer=layer,
        )
