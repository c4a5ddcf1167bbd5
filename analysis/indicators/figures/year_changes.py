"""Two years beside each other: the same parks then and now, and how pressures came loose.

Examples
--------
>>> def year(ids, gdp):
...     rows = ResultColumns(range(len(ids)), {"park_id": ids, "gdp": gdp, "reach": ["x"] * 2})
...     return ParkFigures(rows, [GDP], {"reach": Grouping("Reach")})
>>> GDP = Figure("gdp", "GDP", "10⁴ CNY", "sum")
>>> changes(year(["a", "b"], [12.0, 7.0]), year(["a", "c"], [10.0, 9.0]), "reach", GDP, "sum")
[Change(key='x', parks=2, both=1, then=10.0, now=12.0, percent=20.0)]
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ...array_types import Column, Floats, Integers, Objects
from ...cells.id_text import id_texts
from ...shoreline.results.result_columns import ResultColumns, Words
from ..decoupling import STATES
from .park_figures import ID, Figure, Grouping, ParkFigures


@dataclass(frozen=True)
class Change:
    """A group of parks in two years.

    Attributes
    ----------
    key : str or None
    parks : int
        Parks of the later year.
    both : int
        Those of them that have a value in both years: the numbers speak of them.
    then, now : float or None
    percent : float or None
        Change in % of then; None where then is not above 0.
    """

    key: str | None
    parks: int
    both: int
    then: float | None
    now: float | None
    percent: float | None


def changes(now: ParkFigures, then: ParkFigures, by: str, figure: Figure, how: str) -> list[Change]:
    """Hold two years against each other, park by park the same ones."""
    before = _then(now, then, figure.name)
    both = ~np.isnan(before) & ~np.isnan(now.numbers(figure.name))
    sides = [
        _only(now, by, figure.name, np.where(both, values, np.nan)).groups(by, figure, how)
        for values in (before, now.numbers(figure.name))
    ]
    found = []
    for old, new in zip(*sides, strict=True):
        percent = None
        if old.value is not None and new.value is not None and old.value > 0:
            percent = 100.0 * (new.value - old.value) / old.value
        found.append(Change(new.key, new.parks, new.known, old.value, new.value, percent))
    return found


class YearStates:
    """States of decoupling of the parks of a year, one for each pressure.

    Parameters
    ----------
    parks : ParkFigures
    ids, fields, states : sequence of str or None
        Rows of the table of ``decoupling``.

    Attributes
    ----------
    fields : list of str
        The pressures.
    """

    def __init__(self, parks: ParkFigures, ids: Column, fields: Column, states: Column) -> None:
        place = {label: row for row, label in enumerate(_ids(parks)) if label is not None}
        self._rows = np.array([place.get(each, -1) for each in ids], dtype=np.int64)
        self._fields = np.asarray(fields, dtype=object)
        self._states = np.asarray(states, dtype=object)
        self.fields = list(dict.fromkeys(self._fields.tolist()))

    def counts(self, field: str) -> list[tuple[str | None, int]]:
        """Return how many parks are in each state for a pressure; None where it is not known."""
        states = self._states[(self._fields == field) & (self._rows >= 0)].tolist()
        return [(state, states.count(state)) for state in (*STATES, None) if state in states]

    def rows_in(self, field: str, state: str | None) -> Integers:
        """Return the parks in a state."""
        same = np.array([each == state for each in self._states], dtype=bool)
        return np.unique(self._rows[(self._fields == field) & same & (self._rows >= 0)])


def _then(now: ParkFigures, then: ParkFigures, name: str) -> Floats:
    """Return the earlier value of each park of the later year, NaN where there is none."""
    values = then.numbers(name)
    place = {label: row for row, label in enumerate(_ids(then)) if label is not None}
    rows = np.array([place.get(label, -1) for label in _ids(now)], dtype=np.int64)
    return np.where(rows >= 0, values[rows] if len(values) else np.nan, np.nan)


def _ids(parks: ParkFigures) -> Objects:
    """Return the id of each park, None where it has none or shares it with another."""
    found = np.full(len(parks), None, dtype=object)
    if not parks.rows.has(ID):
        return found
    column = parks.rows.column(ID)
    if isinstance(column, Words):
        known = column.codes >= 0
        found[known] = id_texts(column.distinct)[column.codes[known]]
    else:
        found[:] = id_texts(column)
    found[pd.Series(found).duplicated(keep=False).to_numpy()] = None
    return found


def _only(parks: ParkFigures, by: str, name: str, values: Floats) -> ParkFigures:
    """Return the parks with other values of one figure."""
    rows = ResultColumns(parks.rows.ids, {by: parks.rows.column(by), name: values})
    groupings: dict[str, Grouping] = {by: parks.groupings[by]}
    none: Sequence[Figure] = ()
    return ParkFigures(rows, none, groupings)
