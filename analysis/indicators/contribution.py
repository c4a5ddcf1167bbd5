"""What the parks give to their provinces."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ..array_types import Booleans, Objects
from ..message import Message
from ..reaches import provinces
from ..result import Result, counts, skipped
from ..tables.columns import numbers, require, texts
from ..tables.table import Table
from ..tables.text_columns import frame_of

ALL = "all"
_NAMED = 10


@dataclass(frozen=True, eq=False)
class ContributionRequest:
    """What is held against what: parks, totals, and the fields of both; see `contribution`."""

    parks: Table
    totals: Table
    province: str
    values: Sequence[str]


@dataclass(frozen=True, eq=False)
class Contributions(Result):
    """Shares of the provinces' totals: ``table`` as `contribution` returns it."""

    request: ContributionRequest
    table: pd.DataFrame


def contributions(request: ContributionRequest) -> Contributions:
    """Hold parks against their provinces, as the algorithm ``contribution`` does."""
    parks, totals = request.parks, request.totals
    table, used, unread = contribution(
        parks.frame, totals.frame, request.province, request.values, (parks.name, totals.name)
    )
    whole = table.loc[table["prov_en"] == ALL, "share"]
    return Contributions(
        request,
        table,
        numbers={**counts(len(parks), used.sum()), "SHARE": float(whole.iloc[0])},
        warnings=skipped((~used).sum(), _reason(unread)),
    )


def _reason(unread):
    """Return why parks are skipped."""
    if not unread:
        return Message("no province that the totals have")
    return Message(
        "no province that the totals have (not a province: {names})",
        names=", ".join(f"“{value}”" for value in unread[:_NAMED]),
    )


def contribution(
    parks: pd.DataFrame,
    totals: pd.DataFrame,
    province_field: str,
    value_fields: Sequence[str],
    layers: tuple[str, str] = ("PARKS", "TOTALS"),
) -> tuple[pd.DataFrame, Booleans, list[Any]]:
    """Hold the parks' sums against the totals of their provinces.

    Parameters
    ----------
    parks
        The province field and the value fields.
    totals
        A column that names the province (``prov_en``, else the first that reads as a province) and
        the value fields, in the units of ``parks``.
    layers
        Names of the two tables, for messages.

    Returns
    -------
    table : DataFrame
        ``prov_en``, ``field``, ``parks``, ``total``, ``share`` (parks / total); a row per province
        of ``totals`` and one for ``all``, which leaves out provinces without a total.
    used : ndarray of bool, shape (n,)
        Parks of a province that has totals.
    unread : list
        Values of the province field that name no province.

    Notes
    -----
    Hao et al. 2022, section 3.1.1: parks give more than 50 % of the provinces' industrial output.
    """
    value_fields = list(value_fields)
    require(parks, [province_field, *value_fields], layers[0])
    require(totals, value_fields, layers[1])
    _, names, unread = provinces.find_all(texts(parks, province_field, layers[0]))
    homes = province_names(totals, layers[1])
    order = list(dict.fromkeys(name for name in homes if name is not None))
    used = np.isin(names.astype(str), order)
    rows = []
    for field in value_fields:
        given = pd.Series(numbers(parks, field, layers[0]))[used].groupby(names[used])
        sums = given.sum(min_count=1).reindex(order).where(np.isin(order, names.astype(str)), 0.0)
        whole = pd.Series(numbers(totals, field, layers[1])).groupby(homes).sum(min_count=1)
        whole = whole.reindex(order)
        both = whole.notna()
        end = frame_of({"parks": [sums[both].sum()], "total": [whole[both].sum(min_count=1)]})
        part = pd.concat([frame_of({"parks": sums.to_numpy(), "total": whole.to_numpy()}), end])
        part.insert(0, "prov_en", [*order, ALL])
        part.insert(1, "field", field)
        rows.append(part)
    table = pd.concat(rows, ignore_index=True)
    table["share"] = (table["parks"] / table["total"].where(table["total"] > 0)).astype(float)
    return table, used, unread


def province_names(table: pd.DataFrame, layer: str) -> Objects:
    """Return the province of each row of a table, by its English name.

    Parameters
    ----------
    layer
        Name of the table, for messages.

    Returns
    -------
    ndarray of object
        None where a row names no province.
    """
    preferred = [
        name for name in ("prov_en", "prov_zh", "province", "code") if name in table.columns
    ]
    others = [name for name in table.columns if name not in preferred]
    for name in preferred + others:
        _, names, _ = provinces.find_all(texts(table, name, layer))
        if any(each is not None for each in names):
            return names
    require(table, ["prov_en"], layer)
    return np.full(len(table), None, dtype=object)
