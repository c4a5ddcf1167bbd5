"""Totals of a table compared with what its rows add up to."""

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import Any

from ..files import raw_rows
from . import column_values

NEAR = 1e-3  # rounding of the rows a total is made of
_ADDED_UP = {
    "10⁴ CNY", "count", "persons", "km²", "m³/a", "tce/a", "t/a", "kg/a", "t CO2e/a", "MW", "t/d",
    "GJ/a",
}  # fmt: skip


@dataclass
class _Sums:
    """What rows add up to, by field; a field with a gap is not known."""

    known: dict = field(default_factory=dict)
    gaps: set = field(default_factory=set)

    def add(self, name: str, values: list[Any]) -> None:
        if None in values:
            self.gaps.add(name)
            values = [value for value in values if value is not None]
        if values:
            self.known[name] = sum(values, self.known.get(name, 0.0))

    def join(self, other: "_Sums") -> None:
        for name, value in other.known.items():
            self.known[name] = self.known.get(name, 0.0) + value
        self.gaps |= other.gaps


@dataclass
class _Total:
    number: int
    label: str
    figures: dict
    above: _Sums
    before: _Sums


class TotalCheck:
    """Follows the rows of a table and compares its totals with them at the end.

    Parameters
    ----------
    plan : import_plan.Plan
    tally : import_tally.Tally
        Where totals that do not add up are counted.
    """

    def __init__(self, plan: Any, tally: Any) -> None:
        self._plan, self._tally = plan, tally
        self._fields = {
            name: column
            for name, column in plan.mapping.fields.items()
            if plan.layer.field(name).is_figure and plan.layer.field(name).unit in _ADDED_UP
        }
        self._above, self._all, self._totals = _Sums(), _Sums(), []

    def take(self, numbers: Any, values: Any, rejected: list[raw_rows.Rejection]) -> None:
        """Take rows of data and those that were rejected, in the order of the table."""
        totals = [each for each in rejected if each.reason.text == raw_rows.TOTAL]
        if not self._fields:
            return
        start = 0
        for total in sorted(totals, key=lambda each: each.number):
            end = bisect_left(numbers, total.number)
            self._add(values, start, end)
            self._close(total)
            start = end
        self._add(values, start, len(numbers))

    def _add(self, values, start, end):
        for name in self._fields:
            self._above.add(name, values[name][start:end])

    def _close(self, total):
        before = _Sums()
        before.join(self._all)
        before.join(self._above)
        figures = {name: self._read(name, total.cells) for name in self._fields}
        label = total.reason.values["value"]
        self._totals.append(_Total(total.number, label, figures, self._above, before))
        self._all, self._above = before, _Sums()

    def _read(self, name, cells):
        column = self._fields[name]
        cell = cells[column.index] if column.index < len(cells) else None
        return column_values.read(self._plan.layer.field(name), [cell], column.factor).values[0]

    def finish(self) -> None:
        """Count the totals that are not what any of their rows add up to."""
        self._all.join(self._above)
        below = [total.above for total in self._totals[1:]] + [self._above]
        for total, after in zip(self._totals, below, strict=False):
            for name, figure in total.figures.items():
                if figure is None or name in self._all.gaps or name not in self._all.known:
                    continue
                sums = (total.above, total.before, after, self._all)
                known = [each.known.get(name, 0.0) for each in sums]
                if not any(abs(figure - each) <= NEAR * abs(figure) for each in known):
                    told = f"{total.label}: {figure:.15g} ≠ {known[0]:.15g}"
                    self._tally.warn("total", name, name, [(total.number, told)])
