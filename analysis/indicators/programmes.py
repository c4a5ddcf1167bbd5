"""Demonstration programmes: how many parks of a group take part."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from ..array_types import Booleans
from ..result import Result, counts
from ..tables.table import Table
from . import list_entries


@dataclass(frozen=True, eq=False)
class ProgrammeRequest:
    """Parks, their field of programmes, and the fields that group them."""

    parks: Table
    programme: str
    groups: Sequence[str] = ()


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
    """

    request: ProgrammeRequest
    table: pd.DataFrame
    taking: np.ndarray

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
    numbers = {**counts(len(parks), len(parks)), "ANY_SHARE": share}
    return Programmes(request, table, taking, numbers=numbers)


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
