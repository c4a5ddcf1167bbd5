"""Rows taken in: read, repaired, placed, accepted or rejected, each with its reason."""

from dataclasses import dataclass, field

import numpy as np

from ..message import QT_TRANSLATE_NOOP, Message
from . import columns, geometry, rows
from .places import read_places
from .rows import Rejection

NO_PLACE = QT_TRANSLATE_NOOP("ParkShore", "The row has no coordinates; enter them.")
NO_PLACE_NO_PARK = QT_TRANSLATE_NOOP(
    "ParkShore", "The row has neither coordinates nor a park; enter one of them."
)
WARNING_TEXTS = {
    "unread": QT_TRANSLATE_NOOP(
        "ParkShore",
        "Field {field}: {count} values of column {column} could not be read and are NULL, the first "
        "in row {row} ({value}).",
    ),
    "no name": QT_TRANSLATE_NOOP(
        "ParkShore", "{count} accepted rows have no name, the first is row {row}."
    ),
    "formula": QT_TRANSLATE_NOOP(
        "ParkShore",
        "{count} cells of column {column} start like a formula, the first in row {row} ({value}); "
        "they are kept as text and never run.",
    ),
    "damaged": QT_TRANSLATE_NOOP(
        "ParkShore",
        "{count} cells of column {column} hold damaged characters, the first in row {row} ({value}).",
    ),
    "park": QT_TRANSLATE_NOOP(
        "ParkShore",
        "{count} rows name a park that the parks layer does not have, the first in row {row} "
        "({value}).",
    ),
}


@dataclass
class Batch:
    """Accepted rows of a chunk.

    Attributes
    ----------
    values : dict of str to list
        By schema field.
    extras : dict of str to list
        By name in the output.
    repairs : list of (str or None)
    x, y : ndarray of float, shape (n,)
        NaN where the row has no point.
    shapes : ndarray of shapely geometry, shape (n,), or None
    numbers : list of int
    rejected : list of Rejection
    """

    values: dict
    extras: dict
    repairs: list
    x: np.ndarray
    y: np.ndarray
    shapes: np.ndarray | None
    numbers: list
    rejected: list

    def __len__(self):
        return len(self.numbers)


@dataclass
class Tally:
    """What was read so far: READ = ACCEPTED + REJECTED always.

    Attributes
    ----------
    warnings : dict of (str, str) to list
        Kind and field to count, first row, first value, column.
    reasons : dict of str to int
        Template of each reason and how many rows it took.
    """

    read: int = 0
    accepted: int = 0
    rejected: int = 0
    warnings: dict = field(default_factory=dict)
    reasons: dict = field(default_factory=dict)

    def warn(self, kind, name, column, found):
        """Count warnings: ``found`` are (row number, value) pairs."""
        if not found:
            return
        entry = self.warnings.setdefault((kind, name), [0, *found[0], column])
        entry[0] += len(found)
        if found[0][0] < entry[1]:
            entry[1:3] = found[0]

    @property
    def warning_count(self):
        """How many values were warned of."""
        return sum(entry[0] for entry in self.warnings.values())

    def messages(self):
        """Return one sentence per kind of warning."""
        return [
            Message(
                WARNING_TEXTS[kind], field=name, count=count, row=row, value=value, column=column
            )
            for (kind, name), (count, row, value, column) in sorted(self.warnings.items())
        ]


class Intake:
    """Takes in the rows of one table.

    Parameters
    ----------
    plan : plan.Plan
    parks : parks.ParkPoints, optional
        Where rows without coordinates stand.
    tally : Tally, optional
        Shared by the tables of a workbook.
    """

    def __init__(self, plan, parks=None, tally=None):
        self.plan = plan
        self.parks = parks
        self.tally = tally or Tally()

    def take(self, chunk):
        """Take in a chunk; neither its size nor its order changes what becomes of a row.

        Parameters
        ----------
        chunk : rows.Chunk

        Returns
        -------
        Batch
        """
        kept, rejected = self._sort_out(chunk)
        table = _Table(self.plan, chunk, kept)
        values = self._fields(table)
        x, y, shapes, reasons = self._places(table, values)
        self._settle_parks(table, values, x, y, shapes, reasons)
        self._require_place(values, x, y, shapes, reasons)
        good = [row for row in range(len(kept)) if row not in reasons]
        rejected += [
            Rejection(table.numbers[row], chunk.cells[kept[row]], reason)
            for row, reason in reasons.items()
        ]
        rejected.sort(key=lambda rejection: rejection.number)
        self._complete(table, values, good)
        batch = self._batch(table, values, x, y, shapes, good, rejected)
        self._count(chunk, batch)
        return batch

    def _sort_out(self, chunk):
        """Return the positions of data rows, and the rejections of the others."""
        header = self.plan.header
        kept, rejected = [], []
        for position, cells in enumerate(chunk.cells):
            reason = chunk.faults.get(position) or rows.no_data(cells, header)
            if reason is None:
                kept.append(position)
            else:
                rejected.append(Rejection(chunk.numbers[position], cells, reason))
        return kept, rejected

    def _fields(self, table):
        """Read the mapped columns; note repairs and warnings."""
        values = {}
        layer = self.plan.layer
        for each in layer.fields:
            column = self.plan.mapping.fields.get(each.name)
            if column is None:
                values[each.name] = [None] * len(table)
                continue
            is_number = each.type in {"real", "integer"}
            cells = table.column(column.index, merged_as=None if is_number else each.name)
            is_id = each.name in {layer.id_field, "park_id"}
            reading = columns.read(each, cells, column.factor, is_id=is_id)
            values[each.name] = reading.values
            for row in reading.changed:
                table.repair(row, each.name, cells[row], columns.told(reading.values[row]))
            for row in reading.unread:
                table.repair(row, each.name, cells[row], "NULL")
            table.warn(self.tally, "unread", each.name, column.index, cells, reading.unread)
            if each.type == "text":
                table.warn_of_texts(self.tally, each.name, column.index, cells)
        return values

    def _places(self, table, values):
        """Return coordinates, shapes and the reasons why rows have a wrong place."""
        x, y, shapes, reasons = read_places(table)
        least = self.plan.placing.least_accuracy
        there = np.isfinite(x)
        if shapes is not None:
            there |= np.array([shape is not None for shape in shapes], dtype=bool)
        for row in np.flatnonzero(there):
            if self.plan.source and values["geom_src"][row] is None:
                values["geom_src"][row] = self.plan.source
            given = values["acc_m"][row]
            if least is not None and (given is None or given < least):
                values["acc_m"][row] = least
                if given is not None:
                    table.repair(row, "acc_m", columns.told(given), columns.told(least))
        return x, y, shapes, reasons

    def _settle_parks(self, table, values, x, y, shapes, reasons):
        """Give rows the id of the park they name, and its point where they have none."""
        if self.parks is None:
            return
        named = values["park_id"]
        is_park = self.plan.layer.name == "parks"
        missing = []
        for row in range(len(table)):
            names = [named[row], values["name"][row]] if is_park else [named[row]]
            park = next((found for found in map(self.parks.find, names) if found is not None), None)
            if park is None:
                if named[row] is not None and not is_park:
                    missing.append(row)
                continue
            true_id = self.parks.ids[park]
            if true_id and named[row] != true_id and not (is_park and named[row]):
                table.repair(row, "park_id", named[row] or names[-1], true_id)
                named[row] = true_id
            placed = np.isfinite(x[row]) or (shapes is not None and shapes[row] is not None)
            if (
                placed
                or row in reasons
                or self.plan.polygons
                or not np.isfinite(self.parks.x[park])
            ):
                continue
            x[row], y[row] = self.parks.x[park], self.parks.y[park]
            values["geom_src"][row] = "park"
            if values["acc_m"][row] is None and np.isfinite(self.parks.accuracy[park]):
                values["acc_m"][row] = float(self.parks.accuracy[park])
        table.warn(self.tally, "park", "park_id", None, named, missing)

    def _require_place(self, values, x, y, shapes, reasons):
        """Reject rows that have neither a place nor a park to stand for it."""
        is_park = self.plan.layer.name == "parks"
        for row in np.flatnonzero(~np.isfinite(x)):
            if int(row) in reasons or (shapes is not None and shapes[row] is not None):
                continue
            if is_park:
                reasons[int(row)] = Message(NO_PLACE)
            elif values["park_id"][row] is None:
                reasons[int(row)] = Message(NO_PLACE_NO_PARK)

    def _complete(self, table, values, good):
        """Make missing ids, and warn of missing names."""
        ids = values[self.plan.layer.id_field]
        for row in good:
            if ids[row] is None:
                ids[row] = f"{self.plan.prefix or self.plan.layer.name}-{table.numbers[row]}"
                table.repair(row, self.plan.layer.id_field, None, ids[row])
        names = values["name"]
        missing = [(table.numbers[row], "") for row in good if names[row] is None]
        self.tally.warn("no name", "name", "", missing)

    def _batch(self, table, values, x, y, shapes, good, rejected):
        whole = len(good) == len(table)
        extras = {
            name: table.column(index, merged_as=name, clean=True)
            for index, name in self.plan.extras
        }

        def picked(column):
            return column if whole else [column[row] for row in good]

        repairs = [table.repairs.get(row) for row in range(len(table))]
        return Batch(
            {name: picked(column) for name, column in values.items()},
            {name: picked(column) for name, column in extras.items()},
            ["; ".join(found) if found else None for found in picked(repairs)],
            x[good],
            y[good],
            None if shapes is None else shapes[good],
            picked(table.numbers),
            rejected,
        )

    def _count(self, chunk, batch):
        self.tally.read += len(chunk)
        self.tally.accepted += len(batch)
        self.tally.rejected += len(batch.rejected)
        for rejection in batch.rejected:
            text = rejection.reason.text
            self.tally.reasons[text] = self.tally.reasons.get(text, 0) + 1


class _Table:
    """The data rows of a chunk, column by column, with the repairs noted on the way."""

    def __init__(self, plan, chunk, kept):
        self.plan = plan
        self.numbers = [chunk.numbers[position] for position in kept]
        self.shapes = None
        if chunk.shapes is not None:
            self.shapes = geometry.array([chunk.shapes[position] for position in kept])
        self.repairs = {}
        width = len(plan.header.names)
        lines = []
        for position in kept:
            cells = chunk.cells[position]
            short = width - len(cells)
            lines.append(cells if short <= 0 else cells + [None] * short)
        self._columns = list(zip(*lines, strict=False)) if lines else [()] * width

    def __len__(self):
        return len(self.numbers)

    def column(self, index, *, merged_as=None, clean=False):
        """Return a column; ``merged_as`` fills merged cells and names the repair."""
        cells = list(self._columns[index])
        if merged_as is not None and self.plan.merged:
            for row, number in enumerate(self.numbers):
                shown = self.plan.merged.get((number, index))
                if not cells[row] and shown:
                    cells[row] = shown
                    self.repair(row, merged_as, None, shown)
        return [cell if cell else None for cell in cells] if clean else cells

    def repair(self, row, name, old, new):
        """Note that a value was changed."""
        shown = "NULL" if old is None else " ".join(str(old).split())
        self.repairs.setdefault(row, []).append(f"{name}: {shown[:200]} → {new}")

    def warn(self, tally, kind, name, index, cells, found):
        """Count warnings at rows."""
        if found:
            column = name if index is None else self.plan.header.names[index]
            tally.warn(
                kind, name, column, [(self.numbers[row], _short(cells[row])) for row in found]
            )

    def warn_of_texts(self, tally, name, index, cells):
        """Count texts that start like a formula or show damage."""
        formulas, damaged = [], []
        for row, cell in enumerate(cells):
            if not cell:
                continue
            if cell[0] in "=+-@" and len(cell) > 1 and not columns.text.is_nothing(cell):
                formulas.append(row)
            elif not cell.isascii() and columns.text.is_damaged(cell):
                damaged.append(row)
        self.warn(tally, "formula", name, index, cells, formulas)
        self.warn(tally, "damaged", name, index, cells, damaged)


def _short(value):
    folded = " ".join(str(value).split())
    return folded if len(folded) <= 60 else folded[:59] + "…"
