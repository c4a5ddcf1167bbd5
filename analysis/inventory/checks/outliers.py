"""Values far from their fellows, and money entered ten thousand times too large."""

from typing import Any

import numpy as np

from ...array_types import Floats
from ...message import Message, translatable
from .findings import ERROR, WARNING, Finding, threshold, titled, told

_OUTLIER = translatable(
    "{field} holds {value}, far from the others (median {median}, robust z {z})."
)
_TEN_THOUSAND = translatable(
    "{field} holds {value} 10⁴ CNY; it looks entered in CNY, ten thousand times too large (median "
    "{median}).",
)
_COLUMN = translatable(
    "{field} of the whole layer (median {median} 10⁴ CNY) looks entered in CNY, ten thousand "
    "times too large.",
)
_MONEY = "10⁴ CNY"
_NORMAL = 0.6745  # quantile that makes the median deviation a standard deviation


def robust_z(values: Floats) -> Floats:
    """Return robust z-scores of positive values, on their logarithms.

    Parameters
    ----------
    values : shape (n,)
        NaN and values that are not positive have no score.

    Returns
    -------
    ndarray of float, shape (n,)
        0.6745 (log x − median) / median absolute deviation (Iglewicz and Hoaglin 1993).
    """
    scores = np.full(len(values), np.nan)
    good = np.isfinite(values) & (values > 0)
    if good.sum() < threshold("outlier_least"):
        return scores
    logs = np.log10(values[good])
    middle = np.median(logs)
    spread = np.median(np.abs(logs - middle))
    if spread > 0:
        scores[good] = _NORMAL * (logs - middle) / spread
    return scores


def check(sites: Any, references: Any) -> Any:
    """Return findings about values far from their fellows."""
    found = []
    for each in sites.layer.fields:
        if each.type not in {"real", "integer"} or not each.unit or not sites.has(each.name):
            continue
        if each.name == "acc_m" or each.unit in {"%", "0–1", "h/a"}:
            continue
        numbers = sites.numbers(each.name)
        large = np.zeros(len(sites), dtype=bool)
        if each.unit == _MONEY:
            large, more = _too_large(sites, references, each.name, numbers)
            found += more
        found += _outliers(sites, each, numbers, large)
    return found


def _outliers(sites, each, numbers, told_already):
    scores = robust_z(numbers)
    rows = np.flatnonzero((np.abs(scores) > threshold("outlier_z")) & ~told_already)
    if not len(rows):
        return []
    median = told(float(np.median(numbers[np.isfinite(numbers) & (numbers > 0)])))
    field, found = titled(sites, each.name), []
    for row in rows:
        value = told(float(numbers[row]))
        message = Message(_OUTLIER, field=field, value=value, median=median, z=f"{scores[row]:.1f}")
        found.append(Finding(int(row), each.name, WARNING, "outlier", message, value))
    return found


def _too_large(sites, references, name, numbers):
    """Tell amounts in CNY where 10⁴ CNY are meant: by fellows, by area, by the province's total."""
    positive = numbers[np.isfinite(numbers) & (numbers > 0)]
    large = np.zeros(len(sites), dtype=bool)
    if not len(positive):
        return large, []
    median = float(np.median(positive))
    many = len(positive) >= threshold("outlier_least")
    if many and median > threshold("gdp_of_a_park"):
        message = Message(_COLUMN, field=titled(sites, name), median=told(median))
        return np.isfinite(numbers), [
            Finding(-1, name, ERROR, "ten_thousand_times", message, told(median))
        ]
    if many:
        ratio = numbers / median
        large |= (
            (robust_z(numbers) > threshold("outlier_z") * _NORMAL)
            & (ratio > threshold("ten_thousand_low"))
            & (ratio < threshold("ten_thousand_high"))
        )
    large |= numbers > threshold("gdp_of_a_park")
    if name == "gdp" and sites.has("area_km2"):
        area = sites.numbers("area_km2")
        large |= (area > 0) & (numbers > threshold("gdp_per_km2") * area)
    if references.provinces is not None and sites.has("province"):
        large |= numbers > references.provinces.totals(name, sites.values["province"])
    found = []
    for row in np.flatnonzero(large):
        value = told(float(numbers[row]))
        message = Message(
            _TEN_THOUSAND, field=titled(sites, name), value=value, median=told(median)
        )
        found.append(Finding(int(row), name, ERROR, "ten_thousand_times", message, value))
    return large, found
