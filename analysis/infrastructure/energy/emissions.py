"""What every energy unit burns and emits: standard coal, CO2e, SO2, NOx.

Sources: GB/T 2589-2020 (standard coal), 2006 IPCC Guidelines vol. 2 (greenhouse gases), the
sulphur balance SO2 = B·S·2·k·(1 − η). All factors come from the factor file.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ...array_types import NOTHING
from ...message import Message
from ...tables.text_columns import frame_of
from ..factor_file import Factors
from .combustion import FLAGS, Combustion, bits
from .energy_units import Units, read_units

_EMITTED = ("co2e_t", "co2bio_t", "so2_t", "nox_t")


@dataclass(frozen=True)
class Emissions:
    """Results per unit; NaN where they cannot be known.

    Attributes
    ----------
    units : Units
    thermal, upgrade : ndarray of bool, shape (n,)
        Burns a known fuel; may be raised to a benchmark.
    group : ndarray of object, shape (n,)
        Fuel group of the factor file, None where the fuel is unknown.
    hours, rate, eff_pct : ndarray of float, shape (n,)
        h/a, gce/kWh and % as used; rate and efficiency only of units that burn for electricity.
    mwh, tce, fuel_t : ndarray of float, shape (n,)
        Electricity in MWh/a, fuel in t standard coal and in t.
    co2e_t, co2bio_t, so2_t, nox_t : ndarray of float, shape (n,)
        t/a; biogenic CO2 stands apart from CO2e.
    flags : ndarray of int64, shape (n,)
        Bits of `combustion.FLAGS`.
    unverified : dict of str to ndarray of bool
        For ``co2e``, ``so2``, ``nox``: whether an unverified value was used.
    messages : list of Message
    """

    units: Units
    thermal: np.ndarray
    upgrade: np.ndarray
    group: np.ndarray
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
    messages: list

    @property
    def on_defaults(self) -> Any:
        """Units whose fuel, rate or hours, fields an inventory has, are class defaults, (n,)."""
        return (self.flags & bits("fuel", "rate", "hours")) > 0

    def frame(self) -> pd.DataFrame:
        """Return the results as a table, one row per unit; ``defaults`` names what was assumed."""
        names = ("hours", "rate", "eff_pct", "mwh", "tce", "fuel_t", *_EMITTED)
        words = {"fuel": self.fuel_words(), "kind": self.kind_words()}
        figures = {name: getattr(self, name) for name in names}
        return frame_of(words | figures | {"defaults": self.default_words()})

    def fuel_words(self) -> Any:
        """Return the fuel class of every unit, None where not given, shape (n,)."""
        return np.array([*self.units.fuel_labels, None], dtype=object)[self.units.fuel]

    def kind_words(self) -> Any:
        """Return the kind of every unit, None where not given, shape (n,)."""
        return np.array([*self.units.kind_labels, None], dtype=object)[self.units.kind]

    def default_words(self) -> Any:
        """Return the ``;``-joined names of what was taken from the factor file, shape (n,)."""
        words = {
            code: ";".join(name for bit, name in enumerate(FLAGS) if code >> bit & 1) or None
            for code in np.unique(self.flags)
        }
        return np.array([words[code] for code in self.flags], dtype=object)


def evaluate(
    frame: pd.DataFrame,
    factors: Factors,
    *,
    gwp: str = "AR5",
    year: int | None = None,
    fossil_share: float | None = None,
    layer: str = "UNITS",
    fields: Mapping[str, str] | None = None,
) -> Emissions:
    """Compute energy use and emissions of every unit of a table.

    Parameters
    ----------
    frame
        Columns of `energy_units.NUMBERS`, ``fuel`` and ``kind``; missing ones count as not given.
    gwp : {"AR4", "AR5", "AR6"}
    year
        The year the data stand for; chooses class defaults.
    fossil_share
        Fossil share of the energy of waste, 0–1; by default that of the factor file.
    layer
        Name of the table, for messages.
    fields
        Column that stands for one of these names.

    Raises
    ------
    InputError
        Where a number is text.

    Notes
    -----
    Per unit: fuel in tce = MW · h · rate / 1000 + heat_gj · heat rate / 1000; its energy in TJ =
    tce · 29.3076 / 1000. A rate goes before an efficiency (rate = 122.9 / efficiency · 100);
    where neither is given the class default counts. Measured g/kWh go before factors.
    """
    units = read_units(frame, factors, layer, fields)
    burning = Combustion(units, factors, year)
    rate, hours = burning.rate(), burning.hours()
    mwh = np.where(burning.heat_only, 0.0, units.mw * hours)
    heat = burning.heat_fuel()
    power = np.where(burning.heat_only | burning.still, 0.0, mwh * rate / 1000.0)
    tce = np.where(np.isnan(power) & (heat > 0), 0.0, power) + heat
    energy_tj = burning.energy_tj(tce)
    co2e_t, co2bio_t = burning.greenhouse(energy_tj, gwp, fossil_share)
    fuel_t = burning.fuel_t(tce)
    so2_t, so2_doubt = burning.so2(energy_tj, fuel_t, mwh)
    nox_t, nox_doubt = burning.nox(energy_tj, fuel_t, mwh)
    with np.errstate(divide="ignore", invalid="ignore"):
        eff_pct = factors.scalar("electricity_gce_kwh") / rate * 100
    generates = burning.burns & ~burning.heat_only & (rate > 0)
    return Emissions(
        units=units,
        thermal=burning.burns & (burning.known >= 0),
        upgrade=np.append(factors.upgrade, False)[burning.known],
        group=np.append(factors.groups, NOTHING)[burning.known],
        hours=hours,
        rate=np.where(generates, rate, np.nan),
        eff_pct=np.where(generates, eff_pct, np.nan),
        mwh=mwh,
        tce=tce,
        fuel_t=fuel_t,
        co2e_t=co2e_t,
        co2bio_t=co2bio_t,
        so2_t=so2_t,
        nox_t=nox_t,
        flags=burning.flags,
        unverified={
            "co2e": burning.doubt & ~burning.still,
            "so2": so2_doubt,
            "nox": nox_doubt,
        },
        messages=[*units.messages, *_silent_heat(burning, layer)],
    )


def _silent_heat(burning, layer):
    """Say how many units sell heat without a number."""
    count = int(burning.silent_heat().sum())
    if count:
        yield Message(
            "{count} units of {layer} supply heat but do not say how much (heat_gj): the fuel "
            "for it is not in the results.",
            count=count,
            layer=layer,
        )
