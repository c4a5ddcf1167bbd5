"""A reference set given by its means, ends, quantiles and benchmarks instead of its parks.

Examples
--------
>>> from .index_scheme import SCHEMES
>>> scheme = SCHEMES.chosen(3)
>>> ids = [indicator.id for indicator in scheme.indicators]
>>> rows = pd.DataFrame({"indicator": ids, "year": 2018, "mean": 3.0})
>>> national = reference_values(Table("national", rows), scheme)
>>> national.year, national.held_to_mean == tuple(ids), national.scheme.indicators[0].benchmark
('2018', True, 6.0)
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd

from ...array_types import Floats
from ...message import InputError, Message
from ...tables.columns import texts
from ...tables.table import Table
from ...text.place_names import fold
from .index_scheme import Indicator, Scheme

INDEX = "gdi"
"""The row of the index itself: its mean is what ``gdi_above`` is held against."""

INDICATOR = ("indicator", "指标", "指标编号")
"""Headings of the column by which a table of means is known."""

_HEADINGS = {
    **dict.fromkeys(INDICATOR, "indicator"),
    **dict(zip(("参照集", "年份", "年度", "单位"), ("set", "year", "year", "unit"), strict=True)),
    **dict(zip(("园区数", "均值", "平均值", "标准差"), ("n", "mean", "mean", "sd"), strict=True)),
    **dict(zip(("最小值", "最大值", "中位数"), ("min", "max", "p50"), strict=True)),
    "基准值": "benchmark",
}
COARSEST = 25  # per cent between two quantiles; what lies farther apart is no distribution
STEPS = 1000  # parks that stand in for a distribution known by its quantiles
_QUANTILE = re.compile(r"p(\d+)")
_NUMBERS = ("mean", "sd", "min", "max", "benchmark", "n")


@dataclass(frozen=True, eq=False)
class ReferenceValues:
    """What is known of a named set of parks in a year.

    Attributes
    ----------
    name, year : str
    parks : int or None
        Their number, where it is told.
    columns : dict of str to ndarray
        Indicator -> values that stand in for those of the parks: same ends, mean and deviation,
        or quantiles.
    rows : dict of str to dict
        Indicator -> what its row holds.
    scheme : Scheme
        With the set's benchmarks; an indicator of mid-ranks of which only the mean is known is
        held to it, so that the mean stands at half of the scale.
    held_to_mean : tuple of str
        Indicators of that kind.
    """

    name: str
    year: str
    parks: int | None
    columns: Mapping[str, Floats]
    rows: Mapping[str, Mapping[str, Any]]
    scheme: Scheme
    held_to_mean: tuple[str, ...]

    def standing(self) -> pd.DataFrame | None:
        """Return parks that stand for the set, None where a mean is not known.

        Values of mid-ranks are the set's, of all else its mean.
        """
        found = {}
        for indicator in self.scheme.indicators:
            if indicator.method == "percentile":
                found[indicator.id] = self.columns[indicator.id]
            else:
                mean = self.rows.get(indicator.id, {}).get("mean", np.nan)
                found[indicator.id] = np.full(STEPS, mean)
        frame = pd.DataFrame(found)
        return None if frame.isna().to_numpy().any() else frame

    @property
    def mean(self) -> float | None:
        """The mean of the set's own index, where the table gives it."""
        given = self.rows.get(INDEX, {}).get("mean", np.nan)
        return None if np.isnan(given) else float(given)


def holds_values(table: Table) -> bool:
    """Tell a table of means from one of parks."""
    return any(name in table for name in INDICATOR)


def reference_values(table: Table, scheme: Scheme) -> ReferenceValues:
    """Read a table of one row an indicator.

    Parameters
    ----------
    table
        ``indicator`` (its id or title in the scheme, or `INDEX`), ``year``, and of ``set``,
        ``n``, ``mean``, ``sd``, ``min``, ``max``, ``p0`` … ``p100`` and ``benchmark`` what is
        known, in the scheme's units; with ``unit`` they are held against them. Chinese headings
        are known.
    scheme

    Raises
    ------
    InputError
        A row of no or of an unknown indicator, or a second one; no or several years; a number that
        cannot be; something that the indicator's method needs is missing.
    """
    table = replace(table, frame=table.frame.rename(columns=_HEADINGS))
    rows = _rows(table, scheme)
    year, name = _one(table, "year"), _one(table, "set") or table.name
    if year is None:
        raise InputError(
            "{layer} does not say of which year its means are; add a field year.",
            layer=table.name,
        )
    columns, indicators, held = {}, [], []
    for indicator in scheme.indicators:
        row = rows.get(indicator.id, {})
        column, made = _stand_in(table.name, indicator, row)
        if column is not None:
            columns[indicator.id] = column
        elif made.method != indicator.method:
            held.append(indicator.id)
        indicators.append(made)
    counts = {int(row["n"]) for row in rows.values() if row["n"] > 0}
    return ReferenceValues(
        name,
        year,
        counts.pop() if len(counts) == 1 else None,
        columns,
        rows,
        replace(scheme, indicators=tuple(indicators)),
        tuple(held),
    )


def told(values: ReferenceValues) -> list[Message]:
    """Return what a page says of the set."""
    place = {"set": values.name, "year": values.year}
    if values.parks is None:
        told = [Message("Scores refer to the means and benchmarks of {set}, {year}.", **place)]
    else:
        told = [
            Message(
                "Scores refer to the means and benchmarks of {set}, {year}, {count} parks.",
                count=values.parks,
                **place,
            )
        ]
    if values.held_to_mean:
        told.append(
            Message(
                "Of {indicators} only the mean is known: their norm is half the ratio to it, at "
                "most 1, in place of the mid-rank.",
                indicators=", ".join(values.held_to_mean),
            )
        )
    return told


def _rows(table, scheme):
    """Return indicator -> number by name."""
    ids = {fold(title): each.id for each in scheme.indicators for title in each.title.values()}
    written = texts(table.frame, "indicator", table.name)
    names = [ids.get(fold(name), name) if name else None for name in written]
    shares = {
        field: int(found[1]) for field in table.frame if (found := _QUANTILE.fullmatch(field))
    }
    fields = [field for field in (*_NUMBERS, *shares) if field in table]
    numbers = {field: table.numbers(field) for field in fields}
    rows: dict[str, dict[str, Any]] = {}
    for place, name in enumerate(names):
        if name is None or name in rows:
            raise InputError(
                "{layer}: row {row} names {indicator}; name each indicator of the scheme once.",
                layer=table.name,
                row=place + 1,
                indicator=name or "–",
            )
        given = {field: float(values[place]) for field, values in numbers.items()}
        row: dict[str, Any] = dict.fromkeys(_NUMBERS, np.nan) | given
        row["quantiles"] = _quantiles(table.name, name, row, shares)
        rows[name] = row
    scheme.refuse_unknown([name for name in rows if name != INDEX], scored=True)
    if "unit" in table:
        _refuse_other_units(table, scheme, names)
    return rows


def _refuse_other_units(table, scheme, names):
    """Refuse a unit that is not the scheme's: nothing here converts one."""
    units = {each.id: each.unit or {} for each in scheme.indicators}
    for name, unit in zip(names, table.texts("unit"), strict=True):
        own = units.get(name, {})
        if unit and own and fold(unit) not in {fold(each) for each in own.values()}:
            raise InputError(
                "{layer} gives {indicator} in {unit}, the scheme in {own}; give it in the scheme's "
                "unit.",
                layer=table.name,
                indicator=name,
                unit=unit,
                own=own["en"],
            )


def _quantiles(layer, name, row, shares):
    """Return shares and values of the known quantiles, the ends among them, both rising."""
    known = {share: row[field] for field, share in shares.items() if not np.isnan(row[field])}
    for share, field in ((0, "min"), (100, "max")):
        if share not in known and not np.isnan(row[field]):
            known[share] = row[field]
    points = sorted(known.items())
    values = [value for _, value in points]
    if points and (points[-1][0] > 100 or sorted(values) != values):
        raise InputError(
            "{layer}: the quantiles of {indicator} fall or lie beyond p0 to p100; they rise from "
            "the least value to the greatest.",
            layer=layer,
            indicator=name,
        )
    return points


def _stand_in(layer, indicator, row):
    """Return values that stand in for the set's (None: none are needed) and the indicator."""
    if row and not np.isnan(row["benchmark"]):
        indicator = _held_to(layer, indicator, row["benchmark"])
    mean, sd = row.get("mean", np.nan), row.get("sd", np.nan)
    points = row.get("quantiles", [])
    if indicator.method == "percentile":
        shares, values = np.array(points, float).reshape(-1, 2).T
        if len(points) > 1 and _is_distribution(shares):
            at = (np.arange(STEPS) + 0.5) / STEPS * 100
            return np.interp(at, shares, values), indicator
        if mean > 0:
            benchmark = 2 * mean if indicator.direction == "+" else mean / 2
            return None, replace(indicator, method="ratio", benchmark=benchmark)
        raise _lacks(layer, indicator, "p0, p25, p50, p75, p100; mean")
    if indicator.method == "z_score":
        if np.isnan(mean) or not sd > 0:
            raise _lacks(layer, indicator, "mean, sd")
        return np.array([mean - sd, mean + sd]), indicator
    if indicator.method == "min_max":
        if not points or (points[0][0], points[-1][0]) != (0, 100):
            raise _lacks(layer, indicator, "min, max")
        return np.array([points[0][1], points[-1][1]]), indicator
    return None, indicator


def _is_distribution(shares):
    """Tell whether quantiles reach from end to end without a wide gap."""
    return (shares[0], shares[-1]) == (0, 100) and np.diff(shares).max() <= COARSEST


def _held_to(layer, indicator: Indicator, benchmark) -> Indicator:
    """Return an indicator with another benchmark, where its method has one."""
    if indicator.method not in ("ratio", "threshold"):
        return indicator
    if indicator.method == "ratio" and benchmark <= 0:
        raise _lacks(layer, indicator, "benchmark > 0")
    return replace(indicator, benchmark=benchmark, benchmark_by=None)


def _lacks(layer, indicator, needed):
    return InputError(
        "{layer} does not give of {indicator} what its norm needs ({needed}); add it, or give the "
        "parks of the set themselves.",
        layer=layer,
        indicator=indicator.id,
        needed=needed,
    )


def _one(table, field):
    """Return the one text that a field holds, None where it is not there or empty."""
    if field not in table:
        return None
    found = list(dict.fromkeys(each for each in table.texts(field) if each is not None))
    if len(found) > 1:
        raise InputError(
            "{layer} is of several values of {field}: {values}; give one set of one year.",
            layer=table.name,
            field=field,
            values=", ".join(found[:4]),
        )
    return found[0].removesuffix(".0") if found else None
