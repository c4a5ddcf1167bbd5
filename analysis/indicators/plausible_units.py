"""Tell when a unit is probably wrong: a median far from anything a park can have."""

import math

import numpy as np
import pandas as pd

from ..array_types import Array
from ..message import Message
from . import study_bounds

GDP_UNITS = (1.0, 1e4, 1e6, 1e8)
"""CNY per unit, in the order of the enum GDP_UNIT."""

GDP_UNIT_NAMES = ("CNY", "10⁴ CNY", "10⁶ CNY", "10⁸ CNY")


def doubts(gdp_cny: Array, table: pd.DataFrame, unit: int) -> list[Message]:
    """Look for a wrong unit of GDP.

    Parameters
    ----------
    gdp_cny : shape (n,)
        As converted.
    table
        ``energy_pr``, ``water_pr``, ``land_pr``.
    unit
        Position in `GDP_UNITS` of the unit that GDP was read in.

    Returns
    -------
    list of Message
        At most one: the first median outside its bounds, how often it holds the usual value, and
        the unit of GDP that would bring all medians into theirs, where there is one.
    """
    rules = study_bounds.load("plausible")["medians"]
    medians = {rule["of"]: _median(gdp_cny, table, rule["of"]) for rule in rules}
    known = [(rule, medians[rule["of"]]) for rule in rules if medians[rule["of"]] is not None]
    for rule, median in known:
        if not rule["low"] <= median <= rule["high"]:
            return [_doubt(rule, median, unit, known)]
    return []


def _median(gdp_cny, table, name):
    values = np.asarray(gdp_cny if name == "gdp" else table[name], float)
    values = values[np.isfinite(values) & (values > 0)]
    return float(np.median(values)) if len(values) else None


def _fitting_unit(rule, median, unit, known):
    """Return the unit that brings this median nearest to the usual and all into their bounds."""
    steps = [other / GDP_UNITS[unit] for other in GDP_UNITS]
    misfit = [abs(math.log10(median * step / rule["typical"])) for step in steps]
    better = int(np.argmin(misfit))
    fits = all(each["low"] <= value * steps[better] <= each["high"] for each, value in known)
    return better if fits else unit


def _doubt(rule, median, unit, known):
    factor = median / rule["typical"]
    better = _fitting_unit(rule, median, unit, known)
    values = {
        "indicator": rule["of"],
        "median": f"{median:.3g}",
        "unit": rule["unit"],
        "factor": f"{factor:.3g}",
        "chosen": GDP_UNIT_NAMES[unit],
    }
    if better == unit:
        return Message(
            "The median of {indicator} is {median} {unit}, {factor} times the usual: check the "
            "units (GDP was read in {chosen}).",
            **values,
        )
    return Message(
        "The median of {indicator} is {median} {unit}, {factor} times the usual: GDP was read "
        "in {chosen} and looks like {better} (factor {step}); check GDP_UNIT.",
        **values,
        better=GDP_UNIT_NAMES[better],
        step=f"{GDP_UNITS[better] / GDP_UNITS[unit]:g}",
    )
