"""Figures of parks by group, with n and coverage beside each, at once whatever their number.

Examples
--------
>>> rows = ResultColumns([1, 2, 3], {"reach": ["upstream", None, "upstream"],
...     "gdp": [10.0, 5.0, None], "giov": [30.0, 5.0, 10.0], "park_id": ["a", "b", "c"]})
>>> gdp = Figure("gdp", "GDP", "10⁴ CNY", "sum")
>>> parks = ParkFigures(rows, [gdp], {"reach": Grouping("Reach")})
>>> for group in parks.groups("reach", gdp, "sum"):
...     print(group.key, group.parks, group.known, group.value, group.covered)
upstream 2 1 10.0 0.75
None 1 1 5.0 1.0
>>> parks.rows_in("reach", None).tolist()
[1]
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from ...array_types import Floats, Integers
from ...cells.id_text import id_text
from ...shoreline.results.result_columns import ResultColumns, Words
from ..group_order import places

OUTPUT = "giov"
"""What says how much of a group the parks with a value are."""

COUNT = "count"
"""The figure that every park has: it is one park."""

ID = "park_id"


@dataclass(frozen=True)
class Figure:
    """A number that parks have.

    Attributes
    ----------
    name : str
        The field.
    title, unit : str
        In the reader's language.
    usual : {"sum", "mean", "median"}
        What a group is told by.
    sum_unit : str
        Of sums, where it is a larger one.
    factor : float
        How many of its unit one of ``sum_unit`` holds.
    money : bool
        Whether prices are in it.
    """

    name: str
    title: str
    unit: str
    usual: str
    sum_unit: str = ""
    factor: float = 1.0
    money: bool = False

    def unit_of(self, how: str) -> str:
        """Return the unit of a group's number."""
        return self.sum_unit if how == "sum" and self.sum_unit else self.unit


@dataclass(frozen=True)
class Grouping:
    """What parks are grouped by: its title, and what its constants are called."""

    title: str
    words: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Group:
    """The parks of one group.

    Attributes
    ----------
    key : str or None
        None where the parks do not say.
    parks, known : int
        How many there are, and how many of them have a value.
    value : float or None
        Sum, mean or median of those with a value.
    share : float or None
        Of the sum over all parks, 0–1; None where sums make no sense.
    covered : float or None
        Part of the group's recorded output that the parks with a value give, 0–1.
    """

    key: str | None
    parks: int
    known: int
    value: float | None
    share: float | None
    covered: float | None


class ParkFigures:
    """The parks of a year with their figures.

    Parameters
    ----------
    rows : ResultColumns
        By field, with `ID` and ``name``.
    figures : sequence of Figure
    groupings : dict of str to Grouping
        By field of texts.
    on_map : pair of ndarray of int, optional
        Ids of features of the map's layer, and the row that each belongs to.
    notes : sequence of str
        What is to be said of them.
    """

    def __init__(
        self,
        rows: ResultColumns,
        figures: Sequence[Figure],
        groupings: Mapping[str, Grouping],
        on_map: tuple[Integers, Integers] | None = None,
        notes: Sequence[str] = (),
    ) -> None:
        self.rows, self.figures, self.groupings = rows, list(figures), dict(groupings)
        none = np.zeros(0, dtype=np.int64)
        self._features, self._feature_rows = (none, none) if on_map is None else on_map
        self.notes = list(notes)

    def __len__(self) -> int:
        return len(self.rows)

    def numbers(self, name: str) -> Floats:
        """Return the values of a figure, NaN where a park has none."""
        if name == COUNT:
            return np.ones(len(self))
        column = self.rows.column(name) if self.rows.has(name) else None
        if column is None or isinstance(column, Words):
            return np.full(len(self), np.nan)
        return column

    def groups(self, by: str, figure: Figure, how: str) -> list[Group]:
        """Return a figure by group, in the order of the schema, what is not known last."""
        codes, keys = self._codes(by)
        return self._told(codes, keys, figure, how)

    def whole(self, figure: Figure, how: str) -> Group:
        """Return a figure over all parks."""
        return self._told(np.zeros(len(self), dtype=np.int64), [""], figure, how)[0]

    def rows_in(self, by: str, key: str | None) -> Integers:
        """Return the rows of a group."""
        codes, keys = self._codes(by)
        return np.flatnonzero(codes == keys.index(key)) if key in keys else codes[:0]

    def shown(self, order: str, *, descending: bool, among: Integers | None = None) -> Integers:
        """Return rows in the order of a column; all, or those of some groups.

        Parameters
        ----------
        order : str
            "" for the order read.
        descending : bool
        among : ndarray of int, optional
        """
        rows = self.rows.shown(order=order, descending=descending)
        if among is None:
            return rows
        kept = np.zeros(len(self), dtype=bool)
        kept[among] = True
        return rows[kept[rows]]

    def features_of(self, rows: Integers) -> list[int]:
        """Return the ids of the map's features of some rows."""
        wanted = np.zeros(len(self), dtype=bool)
        wanted[rows] = True
        return self._features[wanted[self._feature_rows]].tolist()

    def rows_of(self, features: Iterable[int]) -> Integers:
        """Return the rows of some of the map's features."""
        wanted = np.fromiter(features, dtype=np.int64)
        return np.unique(self._feature_rows[np.isin(self._features, wanted)])

    def label(self, row: int) -> str:
        """Return what names a park in tables beside it: its id, else its number in the file."""
        told = id_text(self.rows.cell(ID, row)) if self.rows.has(ID) else None
        return str(self.rows.ids[row]) if told is None else told

    def _codes(self, by: str) -> tuple[Integers, list[str | None]]:
        """Return a code per row and the groups' keys in their order."""
        words = self.rows.column(by)
        if not isinstance(words, Words):
            words = Words.of([None] * len(self))
        order = np.argsort(places(by, words.distinct), kind="stable")
        place = np.empty(len(order) + 1, dtype=np.int64)
        place[order] = np.arange(len(order))
        place[-1] = len(order)
        keys: list[str | None] = [words.distinct[index] for index in order]
        codes = place[words.codes]
        return codes, [*keys, None] if (words.codes < 0).any() else keys

    def _told(self, codes: Integers, keys: list[Any], figure: Figure, how: str) -> list[Group]:
        values, output = self.numbers(figure.name), np.nan_to_num(self.numbers(OUTPUT))
        known = ~np.isnan(values)
        size = len(keys)
        parks = np.bincount(codes, minlength=size)
        stated = np.bincount(codes[known], minlength=size)
        sums = np.bincount(codes[known], weights=values[known], minlength=size)
        recorded = np.bincount(codes, weights=output, minlength=size)
        of_known = np.bincount(codes[known], weights=output[known], minlength=size)
        found = sums / (figure.factor if figure.sum_unit else 1.0)
        if how == "mean":
            found = sums / np.maximum(stated, 1)
        if how == "median":
            medians = pd.Series(values[known]).groupby(codes[known]).median()
            found = medians.reindex(range(size)).to_numpy()
        total = sums.sum()
        return [
            Group(
                key,
                int(parks[at]),
                int(stated[at]),
                float(found[at]) if stated[at] else None,
                float(sums[at] / total) if how == "sum" and stated[at] and total > 0 else None,
                float(of_known[at] / recorded[at]) if recorded[at] > 0 else None,
            )
            for at, key in enumerate(keys)
        ]
