"""Rows taken in: read, repaired, placed, accepted or rejected, each with its reason."""

from collections.abc import Sequence

import numpy as np

from ...cells import cell_text
from ...message import Message, translatable
from ..files import headers, raw_rows
from ..files.raw_rows import Rejection
from ..files.raw_table import RawTable
from ..georeferencing.row_places import read_places
from ..sites.host_parks import ParkPoints
from ..sites.identity import MadeIds
from ..storing.site_search import BY_PARK
from . import column_values
from .import_plan import Plan
from .import_tally import Tally
from .row_batch import Batch
from .total_check import TotalCheck

NO_PLACE = translatable("The row has no coordinates; enter them.")
NO_PLACE_NO_PARK = translatable("The row has neither coordinates nor a park; enter one of them.")


def _note(table, name, cells, reading):
    """Note what of a column is not simply what its cells say."""
    for rows in (reading.changed, reading.unread, reading.outside):
        olds = [cells[row] for row in rows]
        news = [column_values.told(reading.values[row]) for row in rows]
        table.repair_rows(rows, name, olds, news)


class Intake:
    """Takes in the rows of one table.

    Parameters
    ----------
    plan : import_plan.Plan
    parks : host_parks.ParkPoints, optional
        Where rows without coordinates stand.
    tally : Tally, optional
        Shared by the tables of a workbook.
    ids : identity.MadeIds, optional
        Shared by the tables of a workbook.
    keys : sequence of str
        Fields that identify a row, where the user says so.
    """

    def __init__(
        self,
        plan: Plan,
        parks: ParkPoints | None = None,
        tally: Tally | None = None,
        ids: MadeIds | None = None,
        keys: Sequence[str] = (),
    ) -> None:
        self.plan = plan
        self.parks = parks
        self.tally = tally or Tally()
        self.ids = ids or MadeIds(plan.layer.name)
        self.keys = keys
        self.totals = TotalCheck(plan, self.tally)

    def finish(self) -> None:
        """Compare the totals of the table with its rows, when all were taken in."""
        self.totals.finish()

    def take(self, chunk: raw_rows.Chunk) -> Batch:
        """Take in a chunk; neither its size nor its order changes what becomes of a row."""
        kept, rejected = self._sort_out(chunk)
        table = RawTable(self.plan, chunk, kept, self.tally)
        values = self._fields(table)
        self.totals.take(table.numbers, values, rejected)
        spots = self._spots(table, values)
        self._settle_parks(table, values, spots)
        self._require_place(values, spots)
        good = [row for row in range(len(kept)) if row not in spots.reasons]
        rejected += [
            Rejection(table.numbers[row], chunk.cells[kept[row]], reason)
            for row, reason in spots.reasons.items()
        ]
        rejected.sort(key=lambda rejection: rejection.number)
        self._make_ids(table, values, spots, {row: chunk.cells[kept[row]] for row in good})
        self._warn_of_names(table, values, good)
        batch = self._batch(table, values, spots, good)
        batch.rejected = rejected
        self._count(chunk, batch)
        return batch

    def _sort_out(self, chunk):
        """Return the positions of data rows, and the rejections of the others."""
        header = self.plan.header
        kept, rejected, short = [], [], []
        width = len(header.names) if self.plan.fixed_width else 0
        for position, cells in enumerate(chunk.cells):
            reason = chunk.faults.get(position) or raw_rows.no_data(cells, header)
            if reason is None:
                kept.append(position)
                if len(cells) < width:
                    short.append((chunk.numbers[position], str(len(cells))))
            else:
                rejected.append(Rejection(chunk.numbers[position], cells, reason))
        self.tally.warn("short", "row", "", short)
        late = [
            (each.number, unit)
            for each in rejected
            for unit in headers.noted(each.cells)
            if unit not in header.above
        ]
        self.tally.warn("late unit", "row", "", late)
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
            cells = table.field_cells(each, column.index)
            is_id = each.name in {layer.id_field, "park_id"}
            reading = column_values.read(each, cells, column.factor, is_id=is_id)
            values[each.name] = reading.values
            _note(table, each.name, cells, reading)
            table.warn("unread", each.name, column.index, cells, reading.unread)
            table.warn("marks", each.name, column.index, cells, reading.marked)
            table.warn("about", each.name, column.index, cells, reading.about)
            table.warn("outside", each.name, column.index, cells, reading.outside)
            if each.type == "text":
                table.warn_of_texts(each.name, column.index, cells)
        self._warn_of_units(table)
        return values

    def _warn_of_units(self, table):
        """Count the values that are NULL because the unit of their column is not settled."""
        for name, (index, _) in self.plan.mapping.unsettled.items():
            cells = table.column(index)
            there = [row for row, cell in enumerate(cells) if not cell_text.is_nothing(cell)]
            table.warn("unit", name, index, cells, there)

    def _spots(self, table, values):
        """Place the rows; note the source and the accuracy of their places."""
        spots = read_places(table)
        there = spots.there
        if self.plan.source:
            values["geom_src"] = [
                self.plan.source if own is None and is_there else own
                for own, is_there in zip(values["geom_src"], there.tolist(), strict=True)
            ]
        for row in np.flatnonzero(there & ~np.isnan(spots.least)).tolist():
            given, least = values["acc_m"][row], float(spots.least[row])
            if given is None or given < least:
                values["acc_m"][row] = least
                if given is not None:
                    table.repair(row, "acc_m", column_values.told(given), column_values.told(least))
        return spots

    def _settle_parks(self, table, values, spots):
        """Give rows the id of the park they name, and its point where they have none."""
        if self.parks is None:
            return
        named, missing = values["park_id"], []
        is_park = self.plan.layer.name == "parks"
        there = spots.there
        cities = values.get("city", [None] * len(table))
        for row in range(len(table)):
            names = [named[row], values["name"][row]] if is_park else [named[row]]
            tried = (self.parks.find(name, cities[row]) for name in names)
            park = next((found for found in tried if found is not None), None)
            if park is None:
                if named[row] is not None and not is_park:
                    missing.append(row)
                continue
            true_id = self.parks.ids[park]
            if true_id and named[row] != true_id and not (is_park and named[row]):
                table.repair(row, "park_id", named[row] or names[-1], true_id)
                named[row] = true_id
            if not there[row] and row not in spots.reasons and not self.plan.polygons:
                self._stand_at(park, row, values, spots)
        table.warn("park", "park_id", None, named, missing)

    def _stand_at(self, park, row, values, spots):
        """Put a row at the point of a park that has one."""
        if not np.isfinite(self.parks.x[park]):
            return
        spots.x[row], spots.y[row] = self.parks.x[park], self.parks.y[park]
        values["geom_src"][row] = BY_PARK
        if values["acc_m"][row] is None and np.isfinite(self.parks.accuracy[park]):
            values["acc_m"][row] = float(self.parks.accuracy[park])

    def _require_place(self, values, spots):
        """Reject rows that have neither a place nor a park to stand for it."""
        is_park = self.plan.layer.name == "parks"
        for row in np.flatnonzero(~spots.there).tolist():
            if row in spots.reasons:
                continue
            if is_park:
                spots.reasons[row] = Message(NO_PLACE)
            elif values["park_id"][row] is None:
                spots.reasons[row] = Message(NO_PLACE_NO_PARK)

    def _make_ids(self, table, values, spots, cells):
        """Make the ids that are missing, from what the rows say of their sites."""
        id_field = self.plan.layer.id_field
        ids = values[id_field]
        for row, row_cells in cells.items():
            if ids[row] is not None:
                continue
            site = {name: values[name][row] for name in {"uscc", "name", *self.keys} & set(values)}
            place = self._place_of(values, spots, row)
            ids[row] = self.ids.make(site, place, row_cells, self.keys)
            table.repair(row, id_field, None, ids[row])

    @staticmethod
    def _place_of(values, spots, row):
        """Return a row's own coordinates, else its park."""
        if values["geom_src"][row] != BY_PARK:
            if np.isfinite(spots.x[row]):
                return float(spots.x[row]), float(spots.y[row])
            if spots.shapes is not None and spots.shapes[row] is not None:
                return tuple(spots.shapes[row].centroid.coords[0])
        return values.get("park_id", {row: None})[row]

    def _warn_of_names(self, table, values, good):
        """Warn of missing names."""
        names = values["name"]
        missing = [(table.numbers[row], "") for row in good if names[row] is None]
        self.tally.warn("no name", "name", "", missing)

    def _batch(self, table, values, spots, good):
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
            spots.x[good],
            spots.y[good],
            None if spots.shapes is None else spots.shapes[good],
            picked(table.numbers),
        )

    def _count(self, chunk, batch):
        self.tally.read += len(chunk)
        self.tally.accepted += len(batch)
        self.tally.rejected += len(batch.rejected)
        for rejection in batch.rejected:
            reason = rejection.reason.text
            self.tally.reasons[reason] = self.tally.reasons.get(reason, 0) + 1
