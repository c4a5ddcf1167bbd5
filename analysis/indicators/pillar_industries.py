"""Pillar industries: how often, how alike, how diverse."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from ..array_types import Booleans
from ..message import Message
from ..result import Result, counts, skipped
from ..tables.table import Table
from ..tables.text_columns import frame_of
from . import list_entries

COLUMNS = ("grp", "industry", "parks", "share", "rank")


@dataclass(frozen=True, eq=False)
class PillarRequest:
    """Parks, their field of industries, and the field that groups them, "" for one group."""

    parks: Table
    industry: str
    group: str = ""


@dataclass(frozen=True, eq=False)
class Pillars(Result):
    """Industries by group, how alike and how diverse the groups are.

    Attributes
    ----------
    request : PillarRequest
    table, alike, diverse : DataFrame
        As `pillars`, `similarity` and `diversity` return them.
    named : ndarray of bool, shape (n,)
        Parks that name an industry.
    """

    request: PillarRequest
    table: pd.DataFrame
    alike: pd.DataFrame
    diverse: pd.DataFrame
    named: np.ndarray

    @cached_property
    def overall(self) -> pd.DataFrame:
        """The industries of all parks as one group."""
        parks = self.request.parks
        return pillars(parks.frame, self.request.industry, None, parks.name)[0]


def pillar_industries(request: PillarRequest) -> Pillars:
    """Count and compare pillar industries, as the algorithm ``pillarindustries`` does."""
    parks = request.parks
    table, named = pillars(parks.frame, request.industry, request.group or None, parks.name)
    return Pillars(
        request,
        table,
        similarity(table),
        diversity(table),
        named,
        numbers=counts(len(parks), named.sum()),
        warnings=skipped((~named).sum(), Message("no industry named")),
    )


def pillars(
    parks: pd.DataFrame, industry_field: str, group_field: str | None = None, layer: str = "PARKS"
) -> tuple[pd.DataFrame, Booleans]:
    """Count the parks by pillar industry and group.

    Parameters
    ----------
    industry_field
        Lists of industries in a cell.
    group_field
        Without it there is one group, ``all``.
    layer
        Name of the table, for messages.

    Returns
    -------
    table : DataFrame
        ``grp``, ``industry``, ``parks``, ``share`` (of the group's parks that name an industry),
        ``rank`` (1 most frequent, ties share the lower).
    named : ndarray of bool, shape (n,)
        Parks that name an industry.

    Notes
    -----
    Hao et al. 2022, Fig. 2.
    """
    cells = list_entries.split(list_entries.texts(parks, industry_field, layer), "pillars")
    groups = list_entries.group_frame(parks, [group_field] if group_field else [], layer)
    table = list_entries.count(cells, groups).rename(columns={"entry": "industry", 0: "grp"})
    if not group_field:
        table["grp"] = list_entries.ALL
    table["share"] = table["parks"] / table["of"]
    table["rank"] = (
        table.groupby("grp", dropna=False)["parks"].rank(method="min", ascending=False).astype(int)
    )
    return table[list(COLUMNS)], list_entries.has_any(cells)


def similarity(table: pd.DataFrame) -> pd.DataFrame:
    """Compare the groups' mixes of industries, pair by pair.

    Parameters
    ----------
    table
        From `pillars`.

    Returns
    -------
    DataFrame
        ``grp_a``, ``grp_b``, ``cosine`` = Σ aᵢ bᵢ / √(Σ aᵢ² · Σ bᵢ²) of the counts, ``krugman`` =
        Σ |aᵢ/Σa − bᵢ/Σb|, 0 the same mix to 2 nothing in common.

    Notes
    -----
    Krugman, Geography and Trade, 1991.
    """
    names, matrix = _matrix(table)
    rows = []
    for first in range(len(names)):
        for second in range(first + 1, len(names)):
            a, b = matrix[first], matrix[second]
            rows.append(
                {
                    "grp_a": names[first],
                    "grp_b": names[second],
                    "cosine": float(a @ b / np.sqrt((a @ a) * (b @ b))),
                    "krugman": float(np.abs(a / a.sum() - b / b.sum()).sum()),
                }
            )
    return frame_of(rows, columns=["grp_a", "grp_b", "cosine", "krugman"])


def diversity(table: pd.DataFrame) -> pd.DataFrame:
    """Measure how diverse the groups' industries are.

    Parameters
    ----------
    table
        From `pillars`.

    Returns
    -------
    DataFrame
        ``grp``, ``industries`` (number), ``shannon`` = −Σ p ln p, ``hhi`` = Σ p² (1 a single
        industry), p an industry's part of all mentions in the group.
    """
    names, matrix = _matrix(table)
    rows = []
    for name, row in zip(names, matrix, strict=True):
        parts = row[row > 0] / row.sum()
        rows.append(
            {
                "grp": name,
                "industries": len(parts),
                "shannon": float(-(parts * np.log(parts)).sum()) + 0.0,
                "hhi": float((parts**2).sum()),
            }
        )
    return frame_of(rows, columns=["grp", "industries", "shannon", "hhi"])


def _matrix(table):
    names = list(dict.fromkeys(table["grp"]))
    industries = list(dict.fromkeys(table["industry"]))
    matrix = np.zeros((len(names), len(industries)))
    for row in table.itertuples(index=False):
        matrix[names.index(row.grp), industries.index(row.industry)] = row.parks
    return names, matrix
