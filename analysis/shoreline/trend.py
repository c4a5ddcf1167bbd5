"""How many sites stood within the limit in each year."""

from typing import Any

import numpy as np
import pandas as pd

from ..array_types import Column
from ..cells.dates import periods
from ..tables.text_columns import frame_of

ALL = "all"
"""The group of every site where no group field is given."""


def span(opened: Column, closed: Column) -> tuple[int, ...] | None:
    """Return the first and the last year in the data.

    Parameters
    ----------
    opened, closed : shape (n,)
        Dates as `dates.periods` reads them.

    Returns
    -------
    tuple of int, or None
        None where no date can be read.
    """
    years = np.concatenate([_years(opened)[0], _years(closed)[0]])
    known = years[np.isfinite(years)]
    return (int(known.min()), int(known.max())) if len(known) else None


def by_year(
    verdict: Column,
    opened: Column,
    closed: Column,
    group: Column,
    years: tuple[int, ...],
    *,
    count_uncertain: bool = False,
) -> tuple[pd.DataFrame, int]:
    """Count sites by year, group and verdict.

    A site counts from the year it opened to the year before it closed; one that never closed
    counts to the end. A site without a readable opening, or one whose closing is given but cannot
    be read, has no place in time and is left out.

    Parameters
    ----------
    verdict : shape (n,)
        ``within``, ``uncertain``, or another word that counts in ``total`` only.
    opened, closed : shape (n,)
        Dates as `dates.periods` reads them; ``closed`` may be None for all.
    group : shape (n,)
        Group of each site, None for no value.
    years
        First and last year.
    count_uncertain
        Whether uncertain sites count in ``share`` too.

    Returns
    -------
    table : DataFrame
        ``year``, ``grp``, ``within``, ``uncertain``, ``total``, ``share`` (0–1, NaN where
        ``total`` is 0); every group in every year.
    undated : int
        Sites left out.

    Notes
    -----
    Counted by differences: +1 in the first year, −1 in the closing year, then summed up.
    """
    first, last = years
    start, _ = _years(opened)
    end, unread_end = _years(closed) if closed is not None else (np.full(len(start), np.nan), [])
    closing_unread: Any = np.zeros(len(start), bool)
    if unread_end:
        closing_unread = np.array([value in unread_end for value in closed])
    dated = np.isfinite(start) & ~closing_unread
    end = np.where(np.isfinite(end), end, np.inf)
    counts = dated & (end > start)
    labels, code = _groups(group)
    length = last - first + 2
    begin = np.clip(start[counts] - first, 0, length - 1).astype(int)
    stop = np.clip(end[counts] - first, 0, length - 1).astype(int)
    verdict = np.asarray(verdict, dtype=object)[counts]

    def stock(rows):
        change = np.zeros((len(labels), length), dtype=np.int64)
        np.add.at(change, (code[counts][rows], begin[rows]), 1)
        np.add.at(change, (code[counts][rows], stop[rows]), -1)
        return change.cumsum(axis=1)[:, :-1].ravel()

    table = frame_of(
        {
            "year": np.tile(np.arange(first, last + 1), len(labels)),
            "grp": np.repeat(np.array(labels, dtype=object), length - 1),
            "within": stock(verdict == "within"),
            "uncertain": stock(verdict == "uncertain"),
            "total": stock(np.ones(len(verdict), bool)),
        }
    )
    counted = table["within"] + (table["uncertain"] if count_uncertain else 0)
    table["share"] = counted / table["total"].where(table["total"] > 0)
    return table, int((~dated).sum())


def _years(dates):
    """Return years as floats (NaN where unknown) and the values that are no date."""
    first, _, unread = periods(dates)
    years = first.astype("datetime64[Y]").astype(float) + 1970
    return np.where(np.isnat(first), np.nan, years), unread


def _groups(group):
    labels = sorted({value for value in group if value is not None}, key=str)
    if any(value is None for value in group):
        labels.append(None)
    place = {label: index for index, label in enumerate(labels)}
    return labels, np.array([place[value] for value in group], dtype=int)
