"""Checked sites in columns, ordered and filtered at once whatever their number.

Examples
--------
>>> columns = {"verdict": ["outside", "within", "within"], "shore_m": [1050.0, 80.0, None],
...            "limit_m": [1000.0] * 3, "margin_m": [50.0, -920.0, None],
...            "name": ["丙", None, "甲"]}
>>> sites = ResultColumns([7, 8, 9], columns)
>>> sites.counts()
{'outside': 1, 'within': 2}
>>> sites.shown(order="shore_m").tolist(), sites.shown({"within"}).tolist()
([1, 0, 2], [1, 2])
>>> sites.cell("name", 1), sites.cell("shore_m", 0), sites.work_list().tolist()
(None, 1050.0, [True, True, True])
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

from ...array_types import Booleans, Column, Floats, Integers
from ...enums import Verdict
from .trial import trial_verdicts

NEAR = 0.1
"""A site outside by no more than this share of its limit is looked at, too."""

HEAD = 32
"""Letters by which NumPy sorts texts, while others have the interpreter."""


@dataclass(frozen=True)
class Words:
    """A column of texts: a code for each row, -1 where there is none, and the distinct texts."""

    codes: Integers
    distinct: list[str]

    @classmethod
    def of(cls, values: Column) -> "Words":
        """Return the column of some texts; the distinct ones in their order."""
        met: dict[str, int] = {}
        codes = [-1 if text is None else met.setdefault(text, len(met)) for text in values]
        order = _in_order(distinct := list(met))
        place = np.empty(len(order) + 1, dtype=np.int64)
        place[order] = np.arange(len(order))
        place[-1] = -1
        return cls(place[codes], [distinct[index] for index in order])

    def among(self, texts: Collection[str]) -> Booleans:
        """Say which rows hold one of some texts."""
        wanted = np.array([*(text in texts for text in self.distinct), False])
        return wanted[self.codes]

    def containing(self, part: str) -> Booleans:
        """Say which rows hold a part of a text, whatever its case."""
        wanted = np.array([*(part in text.lower() for text in self.distinct), False])
        return wanted[self.codes]


class ResultColumns:
    """The rows of a checked layer.

    Parameters
    ----------
    ids : sequence of int, shape (n,)
        Ids of the features.
    columns : mapping of str to sequence, shape (n,)
        By field; numbers or texts, None where there is nothing. ``verdict`` must be there.
    """

    def __init__(self, ids: Any, columns: Mapping[str, Column]) -> None:
        self.ids = np.asarray(ids, dtype=np.int64)
        self._columns = {name: _column(values) for name, values in columns.items()}
        self._orders: dict[str, Integers] = {}
        self._by_id = np.argsort(self.ids, kind="stable")
        self.add("", np.arange(len(self.ids)))

    def __len__(self) -> int:
        return len(self.ids)

    def add(self, name: str, values: Column) -> None:
        """Add a column, or put another in its place."""
        self._columns[name] = _column(values)
        self._orders.pop(name, None)

    def put_beside(self, name: str, other: "ResultColumns") -> bool:
        """Add the verdicts of another check of the same sites; say whether it has as many."""
        if len(other) != len(self):
            return False
        self.add(name, other.column("verdict"))
        return True

    def column(self, name: str) -> Any:
        """Return a column as it is held: numbers, or `Words`."""
        return self._columns[name]

    def has(self, name: str) -> bool:
        """Say whether there is a column."""
        return name in self._columns

    def cell(self, name: str, row: int) -> Any:
        """Return a value, None where there is nothing."""
        column = self._columns[name]
        if isinstance(column, Words):
            code = column.codes[row]
            return None if code < 0 else column.distinct[code]
        value = float(column[row])
        return None if np.isnan(value) else value

    def counts(self, name: str = "verdict") -> dict[str, int]:
        """Return how many rows hold each text of a column."""
        words = self._columns[name]
        found = np.bincount(words.codes[words.codes >= 0], minlength=len(words.distinct))
        return dict(zip(words.distinct, map(int, found), strict=True))

    def work_list(self) -> Booleans:
        """Say which sites a planner looks at: within, uncertain, or outside by little."""
        work = self._columns["verdict"].among({Verdict.WITHIN, Verdict.UNCERTAIN})
        if not self.has("margin_m") or not self.has("limit_m"):
            return work
        margin, limit = self._numbers("margin_m"), self._numbers("limit_m")
        return work | (margin <= NEAR * limit) & ~np.isnan(margin)

    def shown(
        self,
        texts: Collection[str] | None = None,
        *,
        column: str = "verdict",
        work: bool = False,
        find: str = "",
        within: Iterable[str] = (),
        order: str = "",
        descending: bool = False,
    ) -> Integers:
        """Return rows, filtered and in order.

        Parameters
        ----------
        texts : collection of str, optional
            What ``column`` may hold; None for anything.
        column : str
        work : bool
            Whether only the `work_list` is asked for.
        find : str
            Part of a text in one of the columns ``within``.
        within : iterable of str
        order : str
            Column that gives the order; rows without a value come last. "" is the layer's order.
        descending : bool

        Returns
        -------
        ndarray of int
        """
        kept = np.ones(len(self), dtype=bool)
        if texts is not None:
            kept &= self._columns[column].among(texts)
        if work:
            kept &= self.work_list()
        if find:
            found = [self._columns[name] for name in within if self.has(name)]
            kept &= np.logical_or.reduce(
                [each.containing(find.lower()) for each in found if isinstance(each, Words)]
                or [np.ones(len(self), dtype=bool)]
            )
        rows = self._ordered(order, descending=descending)
        return rows[kept[rows]]

    def rows_of(self, ids: Iterable[int]) -> Integers:
        """Return the rows of features; those that are not there are left out."""
        wanted = np.fromiter(ids, dtype=np.int64)
        if not len(self) or not len(wanted):
            return np.zeros(0, dtype=np.int64)
        places = np.searchsorted(self.ids, wanted, sorter=self._by_id)
        rows = self._by_id[np.minimum(places, len(self) - 1)]
        return rows[self.ids[rows] == wanted]

    def places(self, shown: Integers, rows: Integers) -> list[int]:
        """Return where rows stand among those shown; those that are not shown are left out."""
        if not len(rows):
            return []
        place = np.full(len(self), -1, dtype=np.int64)
        place[shown] = np.arange(len(shown))
        found = np.sort(place[rows])
        return [int(each) for each in found[found >= 0]]

    def next_work(self, shown: Integers, place: int, step: int) -> int:
        """Return the place of the next site of the work list, from one place; -1 without one.

        Parameters
        ----------
        shown : ndarray of int
            Rows in their order.
        place : int
            -1 to begin.
        step : {1, -1}
        """
        work = np.flatnonzero(self.work_list()[shown])
        work = work[work > place] if step > 0 else work[work < place][::-1]
        return int(work[0]) if len(work) else -1

    def try_limit(self, limit_m: float, u_m: float | None = 0.0) -> dict[str, int]:
        """Judge by another limit into the column ``trial``; return its counts."""
        verdict, note = self._columns["verdict"], self._columns.get("rule_note")
        codes, distinct = trial_verdicts(
            verdict.codes,
            verdict.distinct,
            notes=note if isinstance(note, Words) else None,
            shore_m=self._numbers("shore_m"),
            limit_m=limit_m,
            u_m=u_m,
        )
        self._columns["trial"] = Words(codes, distinct)
        self._orders.pop("trial", None)
        return self.counts("trial")

    def prepare(self, name: str) -> None:
        """Put the rows into the order of a column, where it is there; it is kept."""
        if self.has(name):
            self._ordered(name, descending=False)

    def _numbers(self, name: str) -> Floats:
        column = self._columns[name]
        return np.full(len(self), np.nan) if isinstance(column, Words) else column

    def _ordered(self, name: str, *, descending: bool) -> Integers:
        if name not in self._orders:
            column = self._columns[name]
            keys = column.codes if isinstance(column, Words) else column
            missing = keys < 0 if isinstance(column, Words) else np.isnan(keys)
            order = np.argsort(keys, kind="stable")
            self._orders[name] = np.concatenate([order[~missing[order]], order[missing[order]]])
        order = self._orders[name]
        if not descending:
            return order
        column = self._columns[name]
        known = (column.codes >= 0) if isinstance(column, Words) else ~np.isnan(column)
        count = int(known.sum())
        return np.concatenate([order[:count][::-1], order[count:]])


def _in_order(texts: list[str]) -> list[int]:
    """Return where sorted texts stand.

    Python would hold the interpreter until a million are sorted, and the window with it: it sorts
    only those that NumPy found to begin alike.
    """
    heads = np.array([text[:HEAD] for text in texts], dtype=f"U{HEAD}")
    found = np.argsort(heads, kind="stable")
    order: Any = found.tolist()
    heads = heads[found]
    begins = np.flatnonzero(heads[1:] != heads[:-1]) + 1
    more: Any = begins.tolist()
    ends = [0, *more, len(order)]
    for begin, end in pairwise(ends):
        if end - begin > 1:
            order[begin:end] = sorted(order[begin:end], key=texts.__getitem__)
    return order


def _column(values: Any) -> Any:
    """Return numbers as floats, NaN for none, and texts as `Words`."""
    if isinstance(values, Words):
        return values
    array = np.asarray(values)
    if array.dtype.kind in "fiub":
        return array.astype(np.float64)
    array = np.asarray(values, dtype=object)
    kinds = {type(value) for value in array}
    if kinds - {type(None)} and kinds <= {int, float, bool, type(None)}:
        return np.array([np.nan if value is None else value for value in array], dtype=np.float64)
    return Words.of([None if value is None else str(value) for value in array])
