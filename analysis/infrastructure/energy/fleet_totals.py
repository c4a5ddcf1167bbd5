"""The numbers of the whole: shares, efficiency, emissions, the saving of an upgrade, references."""

from typing import Any

import numpy as np
import pandas as pd

from ...array_types import Column, Floats, Objects
from ...tables.text_columns import frame_of
from ..group_sums import number, share
from .emissions import Emissions
from .fleet_structure import by_key, efficiency


def totals(emissions: Emissions, small_mw: float, large_mw: float) -> dict[str, float | None]:
    """Return the numbers of all units.

    Parameters
    ----------
    small_mw, large_mw
        Below the first a unit is small, from the second on it is large.

    Returns
    -------
    dict of str to float or None
        Named as the outputs of ``energyinfrastructure``; shares 0–1, t, MW, g/kWh; None where
        the denominator is 0 or nothing is known.
    """
    mw = np.nan_to_num(emissions.units.mw)
    everything, count = mw.sum(), len(mw)
    large = emissions.units.mw >= large_mw
    small = emissions.units.mw < small_mw
    coal, gas = emissions.group == "coal", emissions.group == "gas"
    numbers = {
        "UNITS_COUNT": count,
        "TOTAL_MW": float(everything),
        "COAL_SHARE": share(mw[coal].sum(), everything),
        "GAS_SHARE": share(mw[gas].sum(), everything),
        "THERMAL_SHARE": share(mw[emissions.thermal].sum(), everything),
        "COAL_UNIT_SHARE": share(coal.sum(), count),
        "LARGE_MW_SHARE": share(mw[large].sum(), everything),
        "LARGE_UNIT_SHARE": share(large.sum(), count),
        "SMALL_MW_SHARE": share(mw[small].sum(), everything),
        "SMALL_UNIT_SHARE": share(small.sum(), count),
        "EFFICIENCY": number(efficiency(emissions)) if count else None,
        "NO_CAPACITY": int(np.isnan(emissions.units.mw).sum()),
    }
    for gas_name in ("co2e", "so2", "nox"):
        numbers[f"{gas_name.upper()}_T"] = _total(getattr(emissions, f"{gas_name}_t"))
    numbers["CO2_BIO_T"] = _total(emissions.co2bio_t)
    for gas_name in ("so2", "nox"):
        numbers[f"{gas_name.upper()}_G_KWH"] = _intensity(emissions, f"{gas_name}_t")
    numbers["DEFAULTS_SHARE"] = share_of_co2e(emissions, emissions.on_defaults)
    numbers["UNVERIFIED_SHARE"] = share_of_co2e(emissions, emissions.unverified["co2e"])
    return numbers


def saving(
    emissions: Emissions, benchmark_rate: float | None, below_mw: float
) -> tuple[float | None, float | None]:
    """Return t standard coal and t CO2e saved a year when units reach a benchmark.

    Units smaller than ``below_mw`` (∞ for all) that burn a fuel the factor file lets be upgraded
    and have a worse rate: Σ MWh · (rate − benchmark) / 1000.

    Parameters
    ----------
    benchmark_rate
        gce/kWh.

    Returns
    -------
    tce, co2e_t : float or None
    """
    if benchmark_rate is None:
        return None, None
    reached = emissions.upgrade & (emissions.units.mw < below_mw)
    reached &= (emissions.rate > benchmark_rate) & (emissions.mwh > 0)
    tce = emissions.mwh[reached] * (emissions.rate[reached] - benchmark_rate) / 1000
    co2e = tce / emissions.tce[reached] * emissions.co2e_t[reached]
    return float(tce.sum()), float(np.nansum(co2e))


def by_park(
    ids: Objects, emissions: Emissions, park_ids: Column = (), park_co2e: Column = ()
) -> tuple[pd.DataFrame, float | None]:
    """Return the units' sums by park, with the share of the parks' own CO2e.

    Parameters
    ----------
    ids : shape (n,)
        Park of each unit, None where not known.
    park_ids : shape (m,)
        Parks that are in the table even without a unit.
    park_co2e : shape (m,)
        Their own t CO2e, NaN where not given.

    Returns
    -------
    table : DataFrame
        As `fleet_structure.by_key`, and ``of_park``.
    share : float or None
        Σ units / Σ parks over the parks that have units and give their own figure.
    """
    table = by_key(ids, emissions, "park_id")
    figures = pd.Series(np.asarray(park_co2e, float), index=pd.Index(park_ids, dtype=object))
    figures = figures[figures.index.notna() & ~figures.index.duplicated()]
    of_park, total = of_parks(
        figures.reindex(table.park_id).to_numpy(float), table.co2e_t.to_numpy(float)
    )
    table["of_park"] = of_park
    idle = figures.index.difference(table.park_id, sort=False)
    empty = frame_of({"park_id": idle, "units": 0, "mw": 0.0, "mw_share": 0.0})
    known = table.park_id.notna()
    whole = pd.concat([table[known], empty.astype({"park_id": object}), table[~known]])
    return whole[table.columns].reset_index(drop=True), total


def of_parks(park_co2e: Floats, units_co2e: Floats) -> tuple[Floats, float | None]:
    """Return each park's share and the whole share of the parks' own CO2e.

    Parameters
    ----------
    park_co2e, units_co2e : shape (m,)
        t CO2e of the parks that have units: their own figure, and that of their units.

    Returns
    -------
    of_park : ndarray of float, shape (m,)
        NaN where the park gives no figure, or 0.
    share : float or None
        Σ units / Σ parks over the parks where both are known.
    """
    counts = (park_co2e > 0) & ~np.isnan(units_co2e)
    of_park = np.full(len(park_co2e), np.nan)
    of_park[counts] = units_co2e[counts] / park_co2e[counts]
    return of_park, share(units_co2e[counts].sum(), park_co2e[counts].sum())


def share_of_co2e(emissions: Emissions, which: Any) -> Any:
    """Return the share of all CO2e that some units emit; of the units where there is none."""
    co2e = np.nan_to_num(emissions.co2e_t)
    if co2e.sum() > 0:
        return share(co2e[which].sum(), co2e.sum())
    return share(which.sum(), len(which))


def of_reference(part: Any, whole: Any) -> Any:
    """Return a share of a reference amount, None where either is not given."""
    return None if part is None or whole is None else share(part, whole)


def _intensity(emissions, name):
    """Return g/kWh over the electricity of the units that burn fuel."""
    amount = getattr(emissions, name)
    counts = emissions.thermal & ~np.isnan(amount) & (emissions.mwh > 0)
    return share(1000 * amount[counts].sum(), emissions.mwh[counts].sum())


def _total(values):
    known = values[~np.isnan(values)]
    return float(known.sum()) if len(known) or not len(values) else None
