"""Lists in a cell (pillar industries, programmes): split, recognised, counted by group."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from ..array_types import Booleans, Column
from ..cells import list_cells
from ..cells.cell_words import vocabulary
from ..inventory import schema
from ..tables.columns import require, texts
from ..tables.text_columns import frame_of, with_none
from .group_order import by_groups, one_spelling

ALL = "all"


def split(values: Column, field: str) -> list[tuple[str, ...]]:
    """Split cells into entries; known words in either language become the schema's constants.

    Parameters
    ----------
    values : shape (n,)
    field
        ``pillars`` or ``programs``: whose constants to recognise.

    Returns
    -------
    list of tuple of str, length n
        Each entry once; unknown words stay as they are.
    """
    words = vocabulary(schema.load("parks").field(field))
    return [tuple(list_cells.constants(value, words)) for value in values]


def count(entries: list[tuple[str, ...]], groups: pd.DataFrame) -> pd.DataFrame:
    """Count parks by group and entry.

    Parameters
    ----------
    entries : length n
    groups : n rows
        The group of each park, one column per group field; without columns there is one group.

    Returns
    -------
    DataFrame
        The group columns by their number from 0, for their names may be any; ``entry``, ``parks``
        (of the group, with the entry), ``of`` (parks of the group with any entry), ``size`` (parks
        of the group); ordered by group, then parks (descending), then entry.
    """
    fields = list(groups.columns)
    names = list(range(len(fields)))
    groups = groups.reset_index(drop=True).set_axis(names, axis=1)
    named = has_any(entries)
    owner = np.repeat(np.arange(len(entries)), [len(each) for each in entries])
    long = groups.iloc[owner].assign(entry=[part for each in entries for part in each])
    table = long.groupby([*names, "entry"], dropna=False).size().rename("parks").reset_index()
    if names:
        sizes = groups.assign(of=named, size=1).groupby(names, dropna=False)[["of", "size"]].sum()
        table = table.merge(sizes.reset_index(), on=names, how="left")
    else:
        table["of"], table["size"] = int(named.sum()), len(groups)
    table = table.sort_values(["parks", "entry"], ascending=[False, True], kind="stable")
    table = by_groups(table, names, fields)
    table = table[[*names, "entry", "parks", "of", "size"]].reset_index(drop=True)
    for name in names:
        table[name] = table[name].astype(object).where(table[name].notna(), None)
    return with_none(table)


def group_frame(parks: pd.DataFrame, group_fields: Sequence[str], layer: str) -> pd.DataFrame:
    """Return the group columns of a table as text.

    Parameters
    ----------
    layer
        Name of the table, for messages.
    """
    require(parks, group_fields, layer)
    [parks] = one_spelling(group_fields, parks)
    return frame_of(
        {name: texts(parks, name, layer) for name in group_fields}, index=range(len(parks))
    )


def has_any(entries: list[tuple[str, ...]]) -> Booleans:
    """Tell which cells have an entry.

    Returns
    -------
    ndarray of bool
    """
    return np.array([len(each) > 0 for each in entries], dtype=bool)
