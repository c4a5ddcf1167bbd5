"""Energy units: the published structure of sizes and fuels, efficiency and emissions."""

import numpy as np
import pandas as pd

from ...array_types import Geometries
from ...infrastructure.energy.emissions import evaluate
from ...infrastructure.factor_file import FACTOR_SETS
from ...tables.text_columns import frame_of
from ..basis import park_points
from ..basis.invented_names import numbered
from ..basis.sample_files import full_count, margin
from ..basis.whole_shares import apportion, scaled, sizes
from .unit_hosts import add_energy_matters, unit_hosts

CELLS = {
    # fuel: ((units, MW) of 1,820 units and 209 GW below 30 MW, 30–300 MW, from 300 MW), typical MW
    "coal": ((1027, 12_445), (191, 16_400), (308, 147_133)),
    "gas": ((30, 620), (66, 10_000), (27, 12_997)),
    "oil": ((0, 0), (1, 60), (5, 2_480)),
    "msw": ((56, 1_020), (6, 200), (0, 0)),
    "biomass": ((42, 340), (4, 140), (0, 0)),
    "hazwaste": ((14, 60), (0, 0), (0, 0)),
    "blast-furnace gas": ((0, 0), (10, 1_500), (6, 2_500)),
    "waste heat": ((6, 60), (0, 0), (0, 0)),
    "solar": ((5, 50), (6, 400), (0, 0)),
    "hydro": ((3, 35), (2, 210), (0, 0)),
    "wind": ((0, 0), (5, 350), (0, 0)),
}
SIZES = (
    (1, 3, 6, 9, 12, 15, 18, 20, 25, 29),
    (30, 35, 50, 60, 100, 125, 135, 150, 200, 220, 250),
    (300, 330, 350, 390, 600, 630, 660, 1000),
)
EDGES = (1.0, 30.0, 300.0, 1_050.0)
RATE = {"oil": 335, "msw": 500, "biomass": 450, "hazwaste": 560}
RATE |= {"blast-furnace gas": 380, "gas": 228}
HOURS = {"coal": 5_000, "gas": 2_900, "oil": 1_500, "blast-furnace gas": 5_800}
HOURS |= {"solar": 1_050, "hydro": 3_200, "wind": 2_000, "waste heat": 6_000}
HEAT_GJ_PER_MWH = {0: 6.0, 1: 3.2, 2: 0.5}  # of combined heat and power, by size class
NO_RATE_SHARE, NO_HOURS_SHARE = 0.05, 0.04  # of the small units: class defaults are needed
EFFICIENCY_SHARE = 0.2  # of units that give their efficiency instead of a rate


def energy_units(frame: pd.DataFrame, rng: np.random.Generator) -> tuple[pd.DataFrame, Geometries]:
    """Make the energy units, and what the parks' energy brings with it.

    Parameters
    ----------
    frame
        The parks; see `unit_hosts.add_energy_matters` for what is added.

    Returns
    -------
    table : DataFrame
    places : ndarray of Point
    """
    part = len(frame) / full_count()
    table = _structure(part, rng)
    _technology(table, rng)
    table["co2e"] = np.zeros(len(table))
    if len(table):
        _performance(table, part, rng)
    hosts = unit_hosts(frame, table["co2e"].to_numpy(float), rng)
    if not len(hosts):
        table = table.iloc[:0]
    table["unit_id"] = numbered("U", len(table))
    table["park_id"] = frame["park_id"].to_numpy()[hosts]
    table["name"] = [
        f"{name}{number}号机组"
        for name, number in zip(frame["name"].to_numpy()[hosts], _turns(hosts), strict=True)
    ]
    add_energy_matters(frame, table, rng)
    for field in ("rate", "eff", "hours", "heat_gj", "so2_gkwh", "nox_gkwh", "closed"):
        if field not in table:
            table[field] = None
    park_points.mark(table, rng)
    return table, park_points.at(park_points.in_parks(frame.iloc[hosts], rng))


def _structure(part, rng):
    """Return fuel, size class and MW of all units."""
    keys = [(fuel, size) for fuel, cells in CELLS.items() for size in range(3)]
    full = [CELLS[fuel][size][0] for fuel, size in keys]
    units = apportion(round(sum(full) * part), full)
    parts = []
    for (fuel, size), number in zip(keys, units, strict=True):
        wanted, mw = CELLS[fuel][size]
        if number:
            values = sizes(number, mw * number / wanted, SIZES[size], rng)
            values = _exact(values, mw * number / wanted, EDGES[size], EDGES[size + 1])
            parts.append(frame_of({"fuel": fuel, "size": size, "mw": values}))
    if not parts:
        return frame_of({"fuel": [], "size": [], "mw": []})
    table = pd.concat(parts, ignore_index=True)
    return table.iloc[rng.permutation(len(table))].reset_index(drop=True)


def _exact(values, total, low, high):
    """Let the unit with most room take what is left of the total."""
    gap = total - values.sum()
    room = (high - 0.1 - values) if gap > 0 else (values - low)
    unit = int(room.argmax())
    values[unit] += np.clip(gap, -room[unit], room[unit])
    return np.round(values, 2)


def _turns(hosts):
    """Return 1, 2, 3 … for the units of each park."""
    return pd.Series(hosts).groupby(hosts).cumcount() + 1


def _technology(table, rng):
    count, fuel, size = len(table), table["fuel"].to_numpy(), table["size"].to_numpy()
    chance = np.where(size == 0, 0.86, np.where(size == 1, 0.75, 0.45))
    kind = np.where(rng.uniform(0, 1, count) < chance, "chp", "power").astype(object)
    kind[np.isin(fuel, ["solar", "hydro", "wind", "waste heat", "oil"])] = "power"
    heat = (fuel == "coal") & (size == 0) & (rng.uniform(0, 1, count) < 0.03)
    kind[heat] = "heat"
    for waste, name in (
        ("msw", "msw"),
        ("hazwaste", "hazwaste"),
        ("biomass", "biomass"),
    ):
        kind[fuel == waste] = name
    table["kind"] = kind
    tech = np.select(
        [
            kind == "heat",
            fuel == "gas",
            fuel == "solar",
            fuel == "wind",
            fuel == "hazwaste",
            fuel == "msw",
            (fuel == "coal") & (table["mw"] >= 900),
            (fuel == "coal") & (table["mw"] >= 500),
            (fuel == "coal") & (size == 2),
            (fuel == "coal") & (size == 1),
            fuel == "coal",
        ],
        [
            "boiler",
            "combined cycle",
            "photovoltaic",
            "wind turbine",
            "rotary kiln",
            "grate",
            "ultra-supercritical",
            "supercritical",
            "subcritical",
            "high pressure",
            "fluidised bed",
        ],
        default="",
    ).astype(object)
    table["tech"] = np.where(tech == "", None, tech)
    cooled = ~np.isin(fuel, ["solar", "hydro", "wind"]) & (kind != "heat")
    cooling = np.where(size == 2, "once-through", "wet tower")
    table["cooling"] = np.where(cooled, cooling, None)
    first = np.where(size == 2, 1996, np.where(fuel == "coal", 1988, 2001))
    table["opened"] = rng.integers(first, 2015).astype(str) if count else None


def _performance(table, part, rng):
    """Set rates, hours, heat and measured emissions; sums are the published ones."""
    fuel, size, mw = (table[name].to_numpy() for name in ("fuel", "size", "mw"))
    count = len(table)
    burns = ~np.isin(fuel, ["solar", "hydro", "wind", "waste heat"])
    coal_rate = np.interp(mw, [0, 30, 100, 300, 600, 1000], [420, 395, 360, 322, 304, 286])
    rate = np.array([RATE.get(each, np.nan) for each in fuel])
    rate = np.where(np.isnan(rate), coal_rate, rate) * rng.uniform(0.96, 1.04, count)
    hours = np.array([HOURS.get(each, 6_500) for each in fuel]) * rng.uniform(0.85, 1.15, count)
    heat_only = (table["kind"] == "heat").to_numpy()
    small = (size == 0) & burns & ~heat_only
    no_rate = small & (rng.uniform(0, 1, count) < NO_RATE_SHARE)
    no_hours = small & (rng.uniform(0, 1, count) < NO_HOURS_SHARE)
    chp = (table["kind"] == "chp").to_numpy()
    heat = np.where(chp, mw * hours * np.array([HEAT_GJ_PER_MWH[each] for each in size]), np.nan)
    heat = np.where(heat_only, mw * hours * 3.6, heat)
    table["rate"] = np.where(burns & ~no_rate & ~heat_only, rate, np.nan)
    table["hours"] = np.where(no_hours | heat_only, np.nan, hours)
    table["heat_gj"], table["eff"] = heat, np.nan
    factors = FACTOR_SETS.chosen()
    _to_efficiency(table, factors)
    result = evaluate(table, factors)
    stretch = margin("energy_co2e") * part / np.nansum(result.co2e_t)
    table["hours"] = np.round(np.minimum(table["hours"] * stretch, 8_200), 1)
    table["heat_gj"] = np.round(table["heat_gj"] * stretch, 0)
    result = evaluate(table, factors)
    table["co2e"] = result.co2e_t
    for gas, ratio in (("so2", 1.0), ("nox", 1.4)):
        strength = np.where(fuel == "gas", 0.05 if gas == "so2" else 0.3, ratio)
        strength = strength * np.where(size == 2, 0.8, 1.5) * rng.uniform(0.7, 1.3, count)
        mwh = np.where(burns & ~heat_only, result.mwh, 0.0)
        grams = scaled(strength * mwh, margin(f"energy_{gas}") * part * 1e3)
        with np.errstate(divide="ignore", invalid="ignore"):
            table[f"{gas}_gkwh"] = np.round(np.where(mwh > 0, grams / mwh, np.nan), 6)
    of_efficiency = burns & ~no_rate & ~heat_only & (rng.uniform(0, 1, count) < EFFICIENCY_SHARE)
    table["eff"] = np.where(of_efficiency, np.round(12_290 / table["rate"], 3), np.nan)
    table["rate"] = np.where(of_efficiency, np.nan, np.round(table["rate"], 2))


def _to_efficiency(table, factors):
    """Scale the rates so that the generation-weighted efficiency is the published one."""
    result = evaluate(table, factors)
    counts = ~np.isnan(result.rate) & ~np.isnan(result.mwh)
    mean = np.average(result.rate[counts], weights=result.mwh[counts])
    table["rate"] = table["rate"] * (12_290 / margin("efficiency") / mean)
