"""Tell when a unit is probably wrong: a median far from anything a park can have."""

import math

import numpy as np

from ..message import QT_TRANSLATE_NOOP, Message
from . import bounds

GDP_UNITS = (1.0, 1e4, 1e6, 1e8)
"""CNY per unit, in the order of the enum GDP_UNIT."""

GDP_UNIT_NAMES = ("CNY", "10⁴ CNY", "10⁶ CNY", "10⁸ CNY")


def doubts(gdp_cny, table, unit):
    """Look for a wrong unit of GDP.

    Parameters
    ----------
    gdp_cny : ndarray, shape (n,)
        As converted.
    table : DataFrame
        ``energy_pr``, ``water_pr``, ``land_pr``.
    unit : int
        Position in `GDP_UNITS` of the unit that GDP was read in.

    Returns
    -------
    list of Message
        At most one: the first median outside its bounds, how often it holds the usual value, and
        the unit that would fit.
    """
    for rule in bounds.load("plausible")["medians"]:
        values = gdp_cny if rule["of"] == "gdp" else table[rule["of"]].to_numpy(float)
        values = values[np.isfinite(values) & (values > 0)]
        if not len(values):
            continue
        median = float(np.median(values))
        if rule["low"] <= median <= rule["high"]:
            return []
        return [_doubt(rule, median, unit)]
    return []


def _doubt(rule, median, unit):
    factor = median / rule["typical"]
    misfit = [abs(math.log10(factor * other / GDP_UNITS[unit])) for other in GDP_UNITS]
    better = int(np.argmin(misfit))
    values = {
        "indicator": rule["of"],
        "median": f"{median:.3g}",
        "unit": rule["unit"],
        "factor": f"{factor:.3g}",
        "chosen": GDP_UNIT_NAMES[unit],
    }
    if better == unit:
        return Message(
            QT_TRANSLATE_NOOP(
                "ParkShore",
                "The median of {indicator} is {median} {unit}, {factor} times the usual: check the "
                "units (GDP was read in {chosen}).",
            ),
            **values,
        )
    return Message(
        QT_TRANSLATE_NOOP(
            "ParkShore",
            "The median of {indicator} is {median} {unit}, {factor} times the usual: GDP was read "
            "in {chosen} and looks like {better} (factor {step}); check GDP_UNIT.",
        ),
        **values,
        better=GDP_UNIT_NAMES[better],
        step=f"{GDP_UNITS[better] / GDP_UNITS[unit]:g}",
    )
