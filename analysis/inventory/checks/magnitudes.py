"""Figures of a wrong magnitude: a factor of 10³, 10⁴ or 10⁸ against other columns and years."""

from typing import Any

import numpy as np

from ...message import Message, translatable
from .findings import WARNING, Finding, book, titled, told, unit_of

FACTORS = ((1e3, "10³"), (1e4, "10⁴"), (1e8, "10⁸"))

_AGAINST = translatable(
    "{field} ({value} {unit}) against {other} ({whole} {other_unit}) is out by about {factor}: "
    "{ratio}, where parks have {low} to {high}; check the units of both.",
)
_ALL_AGAINST = translatable(
    "{field} against {other} is out by about {factor} in {count} of {total} rows (median {ratio}, "
    "where parks have {low} to {high}); check the units of both columns.",
)
_YEARS = translatable(
    "{field} holds {value} in {year} and {before} in {last_year}: a factor of about {factor}; "
    "check its unit.",
)
_MOST = 0.5  # of the rows: a unit is wrong for a whole column


def check(sites: Any, references: Any) -> Any:
    """Return findings about figures of a wrong magnitude."""
    found = []
    for rule in book()["magnitudes"]:
        names = rule["field"], rule["against"]
        if rule["layer"] == sites.layer.name and sites.has(*names):
            found += _against(sites, rule)
    return found + _between_years(sites, references)


def factor_of(ratio: float, low: float, high: float) -> str | None:
    """Return the factor that brings a ratio between two bounds, or None.

    Parameters
    ----------
    low, high
        What the ratio usually is.

    Returns
    -------
    str or None
        ``10³``, ``10⁴`` or ``10⁸``; the one that comes closest to the middle of the bounds.

    Examples
    --------
    >>> factor_of(2e4, 0.5, 20), factor_of(2e-4, 0.5, 20), factor_of(3.0, 0.5, 20)
    ('10⁴', '10⁴', None)
    """
    if not np.isfinite(ratio) or ratio <= 0 or low <= ratio <= high:
        return None
    middle = np.sqrt(low * high)
    brought = {name: ratio / factor if ratio > high else ratio * factor for factor, name in FACTORS}
    fits = {name: value for name, value in brought.items() if low <= value <= high}
    return min(fits, key=lambda name: abs(np.log(fits[name] / middle)), default=None)


def _against(sites, rule):
    name, other = rule["field"], rule["against"]
    low, high = rule["low"], rule["high"]
    values, wholes = sites.numbers(name), sites.numbers(other)
    with np.errstate(divide="ignore", invalid="ignore"):
        ratios = np.where((values > 0) & (wholes > 0), values / wholes, np.nan)
    factors = [factor_of(ratio, low, high) for ratio in ratios]
    rows = [row for row, factor in enumerate(factors) if factor is not None]
    total = int(np.isfinite(ratios).sum())
    named = dict(zip(("field", "other"), titled(sites, name, other), strict=True))
    named |= {"low": told(float(low)), "high": told(float(high))}
    if len(rows) > 2 and len(rows) > _MOST * total:
        of_rows = [factors[row] for row in rows]
        factor = max(set(of_rows), key=of_rows.count)
        middle = told(float(f"{np.median(ratios[rows]):.3g}"))
        message = Message(
            _ALL_AGAINST, factor=factor, count=len(rows), total=total, ratio=middle, **named
        )
        return [Finding(-1, name, WARNING, "magnitude", message, middle)]
    named |= {"unit": unit_of(sites, name), "other_unit": unit_of(sites, other)}
    return [
        Finding(
            row, name, WARNING, "magnitude",
            Message(
                _AGAINST, value=told(float(values[row])), whole=told(float(wholes[row])),
                factor=factors[row], ratio=told(float(f"{ratios[row]:.3g}")), **named,
            ),
            told(float(values[row])),
        )
        for row in rows
    ]  # fmt: skip


def _between_years(sites, references):
    """Compare each figure with that of the same site in the year before it."""
    if not sites.has("year"):
        return []
    low, high = 1 / book()["thresholds"]["year_ratio"], book()["thresholds"]["year_ratio"]
    figures = [
        each.name
        for each in sites.layer.fields
        if each.unit and each.type in {"real", "integer"} and sites.has(each.name)
        and each.unit not in {"%", "0–1", "m"}
    ]  # fmt: skip
    found = []
    for row, year, last, source, last_row in _pairs(sites, references):
        for name in figures:
            if not source.has(name):
                continue
            value, before = sites.numbers(name)[row], source.numbers(name)[last_row]
            factor = factor_of(value / before, low, high) if before > 0 else None
            if factor is not None:
                message = Message(
                    _YEARS, field=titled(sites, name), value=told(float(value)), year=year,
                    before=told(float(before)), last_year=last, factor=factor,
                )  # fmt: skip
                found.append(Finding(row, name, WARNING, "magnitude", message, told(float(value))))
    return found


def _pairs(sites, references):
    """Yield each row with the row of its site in the last year before: here or in the parks."""
    known = {}
    sources = [sites]
    parks = references.parks
    if parks is not None and parks is not sites and parks.layer.name == sites.layer.name:
        sources += [parks] if parks.has("year") else []
    for source in sources:
        for row, year in enumerate(source.numbers("year")):
            if source.ids[row] is not None and np.isfinite(year):
                known.setdefault(source.ids[row], {}).setdefault(int(year), (source, row))
    for row, year in enumerate(sites.numbers("year")):
        years = known.get(sites.ids[row], {})
        before = [each for each in years if each < year] if np.isfinite(year) else []
        if before:
            last = max(before)
            yield row, int(year), last, *years[last]
