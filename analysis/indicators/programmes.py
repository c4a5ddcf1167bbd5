"""Demonstration programmes: how many parks of a group take part."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from ..array_types import Booleans, Column
from ..enums import Reach, values
from ..result import Result, counts
from ..tables.table import Table
from ..tables.text_columns import frame_of
from . import list_entries

ANY = "any"
"""Stands for the parks that take part in at least one programme."""


@dataclass(frozen=True, eq=False)
class ProgrammeRequest:
    """Parks, their field of programmes, the fields that group them, and their reach."""

    parks: Table
    programme: str
    groups: Sequence[str] = ()
    reach: Column = ()


@dataclass(frozen=True, eq=False)
class Programmes(Result):
    """Parks by programme and group.

    Attributes
    ----------
    request : ProgrammeRequest
    table : DataFrame
        As `programs` returns it.
    taking : ndarray of bool, shape (n,)
        Parks with a programme.
    by_reach : DataFrame
        As `by_reach` returns it; empty where no reach is asked for.
    """

    request: ProgrammeRequest
    table: pd.DataFrame
    taking: np.ndarray
    by_reach: pd.DataFrame

    @cached_property
    def overall(self) -> pd.DataFrame:
        """The programmes of all parks as one group."""
        parks = self.request.parks
        return programs(parks.frame, self.request.programme, (), parks.name)[0]


def demonstration_programmes(request: ProgrammeRequest) -> Programmes:
    """Count parks by programme, as the algorithm ``demonstrationprograms`` does."""
    parks = request.parks
    table, taking = programs(parks.frame, request.programme, request.groups, parks.name)
    share = float(taking.mean()) if len(taking) else np.nan
    cells = list_entries.texts(parks.frame, request.programme, parks.name)
    reach = by_reach(list_entries.split(cells, "programs"), request.reach)
    numbers = {**counts(len(parks), len(parks)), "ANY_SHARE": share}
    of_any = reach[reach["program"] == ANY].set_index("reach")["share_of"]
    for name in values(Reach)[:3]:
        numbers[f"{name.upper()}_SHARE"] = float(of_any.get(name, np.nan))
    return Programmes(request, table, taking, reach, numbers=numbers)


def programs(
    parks: pd.DataFrame, program_field: str, group_fields: Sequence[str] = (), layer: str = "PARKS"
) -> tuple[pd.DataFrame, Booleans]:
    """Count the parks by programme and group.

    Parameters
    ----------
    program_field
        Lists of programmes in a cell.
    group_fields
        Without any there is one group of all parks.
    layer
        Name of the table, for messages.

    Returns
    -------
    table : DataFrame
        The group fields, ``program``, ``parks``, ``share`` (of all parks of the group).
    any_program : ndarray of bool, shape (n,)
        Parks with a programme.

    Notes
    -----
    Hao et al. 2022, Fig. 6.
    """
    fields = list(group_fields)
    cells = list_entries.split(list_entries.texts(parks, program_field, layer), "programs")
    table = list_entries.count(cells, list_entries.group_frame(parks, fields, layer))
    table["share"] = table["parks"] / table["size"]
    table = table[[*range(len(fields)), "entry", "parks", "share"]]
    table = table.set_axis([*fields, "program", "parks", "share"], axis=1)
    return table, list_entries.has_any(cells)


def by_reach(cells: list[tuple[str, ...]], reaches: Column) -> pd.DataFrame:
    """Count the parks of each programme by reach, and of all that take part (`ANY`).

    Parameters
    ----------
    cells : length n
        As `list_entries.split` returns them.
    reaches : shape (n,)
        None where unknown; without any the table is empty.

    Returns
    -------
    DataFrame
        ``reach``, ``program``, ``parks``, ``share`` (of the reach's parks), ``share_of`` (of the
        programme's parks in all reaches); every reach that has parks with every programme.

    Examples
    --------
    >>> by_reach([("green",), ("green",), ()], ["upstream", "downstream", "downstream"])
            reach program  parks  share  share_of
    0    upstream     any      1    1.0       0.5
    1    upstream   green      1    1.0       0.5
    2  downstream     any      1    0.5       0.5
    3  downstream   green      1    0.5       0.5
    """
    names = [ANY, *dict.fromkeys(sorted({each for cell in cells for each in cell}))]
    taking = {name: np.array([name in cell for cell in cells], bool) for name in names[1:]}
    taking[ANY] = list_entries.has_any(cells)
    own = np.array([each or None for each in reaches], dtype=object)
    rows = []
    for reach in [each for each in (*values(Reach), None) if each in set(own)]:
        mine = np.array([each == reach for each in own])
        for name in names:
            parks, all_parks = int(taking[name][mine].sum()), int(taking[name].sum())
            share_of = parks / all_parks if all_parks else np.nan
            rows.append((reach, name, parks, parks / int(mine.sum()), share_of))
    return frame_of(rows, columns=["reach", "program", "parks", "share", "share_of"])
