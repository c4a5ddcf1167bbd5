"""Sums and spreads by group: Table 1 of the paper, long."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..message import InputError
from ..result import Result, counts
from ..tables.columns import numbers, require, texts
from ..tables.table import Table
from ..tables.text_columns import frame_of, with_none
from .group_order import by_groups, one_spelling

COUNT = "count"
COLUMNS = (
    "n",
    "n_null",
    "sum",
    "mean",
    "median",
    "min",
    "max",
    "share_all",
    "share_grp",
    "above_sh",
    "total",
    "of_total",
)


@dataclass(frozen=True, eq=False)
class SummaryRequest:
    """What is summed up.

    Attributes
    ----------
    parks : Table
    groups, values : sequence of str
        Fields of the parks.
    totals : Table, optional
        See `summarize`.
    """

    parks: Table
    groups: Sequence[str] = ()
    values: Sequence[str] = ()
    totals: Table | None = None


@dataclass(frozen=True, eq=False)
class Summary(Result):
    """Sums by group: ``table`` as `summarize` returns it."""

    request: SummaryRequest
    table: pd.DataFrame


def summarize_parks(request: SummaryRequest) -> Summary:
    """Sum up parks, as the algorithm ``summarizeparks`` does."""
    parks, totals = request.parks, request.totals
    table = summarize(
        parks.frame,
        request.groups,
        request.values,
        None if totals is None else totals.frame,
        (parks.name, "" if totals is None else totals.name),
    )
    table = table.fillna({"n": 0, "n_null": 0}).astype({"n": int, "n_null": int})
    return Summary(request, table, numbers=counts(len(parks), len(parks)))


def summarize(
    parks: pd.DataFrame,
    group_fields: Sequence[str],
    value_fields: Sequence[str],
    totals: pd.DataFrame | None = None,
    layers: tuple[str, str] = ("PARKS", "TOTALS"),
) -> pd.DataFrame:
    """Summarise values by group.

    Parameters
    ----------
    group_fields
        Without any there is one group of all parks.
    totals
        Some of the group fields and ``total``; with a column ``field`` a total belongs to that
        value field, else to the number of parks. Totals finer than the groups are added up.
    layers
        Names of the two tables, for messages.

    Returns
    -------
    DataFrame
        The group fields, ``field`` and `COLUMNS`; one row per group and value field, the number of
        parks (``count``) first. Shares are 0–1: ``share_all`` of the sum over all parks,
        ``share_grp`` of the sum over the parks of the same value of the first group field,
        ``above_sh`` the parks of the group above the mean of all over those with a value.

    Raises
    ------
    InputError

    Notes
    -----
    Hao et al. 2022, Table 1.
    """
    group_fields, value_fields = list(group_fields), list(value_fields)
    require(parks, group_fields + value_fields, layers[0])
    parks, totals = one_spelling(group_fields, parks, totals)
    keys = frame_of({name: texts(parks, name, layers[0]) for name in group_fields})
    codes, groups = _groups(keys, len(parks))
    first = codes if not group_fields else _codes(keys[group_fields[0]])
    tables = [_count_rows(codes, first, len(groups))]
    for field in value_fields:
        values = numbers(parks, field, layers[0])
        tables.append(_value_rows(values, codes, first, len(groups)))
    out = []
    for field, table in zip([COUNT, *value_fields], tables, strict=True):
        part = pd.concat([groups, table], axis=1)
        part.insert(len(group_fields), "field", field)
        out.append(part)
    joined = pd.concat(out, ignore_index=True)
    by_group = np.argsort(np.tile(np.arange(len(groups)), len(out)), kind="stable")
    joined = joined.iloc[by_group].reset_index(drop=True)
    return _with_totals(joined, group_fields, totals, layers[1])


def _groups(keys, count):
    """Return a code per park and the groups' own values, sorted, None last."""
    if not len(keys.columns):
        return np.zeros(count, int), frame_of(index=range(1))
    ordered = by_groups(keys.drop_duplicates(), list(keys.columns))
    lookup = {tuple(row): code for code, row in enumerate(_rows(ordered))}
    codes = np.array([lookup[tuple(row)] for row in _rows(keys)], dtype=int)
    return codes, ordered


def _codes(column):
    """Return a code per value, in order of appearance; None has its own."""
    place = {}
    return np.array([place.setdefault(value, len(place)) for value in column], dtype=int)


def _rows(frame):
    return frame.astype(object).where(frame.notna(), None).itertuples(index=False, name=None)


def _count_rows(codes, first, groups):
    sizes = np.bincount(codes, minlength=groups).astype(float)
    frame = frame_of(np.nan, index=range(groups), columns=list(COLUMNS))
    frame["n"], frame["n_null"], frame["sum"] = sizes, 0.0, sizes
    frame["share_all"] = _over(sizes, sizes.sum())
    frame["share_grp"] = _over(sizes, np.bincount(first)[_first_of(codes, first, groups)])
    return frame


def _value_rows(values, codes, first, groups):
    known = ~np.isnan(values)
    by_group = pd.Series(values).groupby(codes)
    frame = by_group.agg(["count", "sum", "mean", "median", "min", "max"])
    frame = frame.reindex(range(groups)).rename(columns={"count": "n"})
    frame.loc[frame["n"] == 0, "sum"] = np.nan
    frame["n_null"] = np.bincount(codes, weights=~known, minlength=groups)
    filled = np.where(known, values, 0.0)
    frame["share_all"] = _over(frame["sum"], filled.sum())
    of_first = np.bincount(first, weights=filled)
    frame["share_grp"] = _over(frame["sum"], of_first[_first_of(codes, first, groups)])
    if known.any():
        above = known & (filled > values[known].mean())
        frame["above_sh"] = _over(np.bincount(codes, weights=above, minlength=groups), frame["n"])
    return frame.reindex(columns=list(COLUMNS))


def _first_of(codes, first, groups):
    """Return the code of the first group field for each group."""
    place = np.zeros(groups, int)
    place[codes] = first
    return place


def _over(part, whole):
    part, whole = np.asarray(part, float), np.asarray(whole, float)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(whole != 0, part / whole, np.nan)


def _with_totals(table, group_fields, totals, layer):
    if totals is None:
        return table
    require(totals, ["total"], layer)
    shared = [name for name in group_fields if name in totals.columns]
    if group_fields and not shared:
        raise InputError(
            "{layer} has none of the group fields {fields}; choose a table that has one.",
            layer=layer,
            fields=", ".join(group_fields),
        )
    keys = [*shared, "field"]
    book = frame_of({name: texts(totals, name, layer) for name in shared})
    book["total"] = numbers(totals, "total", layer)
    book["field"] = texts(totals, "field", layer) if "field" in totals.columns else COUNT
    book = book.groupby(keys, dropna=False, as_index=False)["total"].sum(min_count=1)
    joined = table.drop(columns=["total", "of_total"]).merge(book, on=keys, how="left")
    joined["of_total"] = _over(joined["sum"], joined["total"])
    return with_none(joined)
