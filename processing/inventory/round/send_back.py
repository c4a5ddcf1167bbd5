"""The workbook that goes back to a sender: its rows, our reasons, cells to fill, in its words."""

import re

from ....analysis.cancel import check as stop
from ....analysis.inventory.checks.findings import ERROR, References
from ....analysis.inventory.checks.layer_checks import check
from ....analysis.inventory.field_title import FieldTitle
from ....analysis.inventory.files import raw_rows
from ....analysis.inventory.round.row_gaps import MAY_BE_BLANK, gaps
from ....analysis.message import Message
from ...messages.language import sentence, title, tr
from ...messages.number_format import unit_in
from ...writing import workbook_writer
from ..inputs.layer_sites import Collector
from .cell_rules import form_rules, rules_of
from .round_sinks import told

FORM_ROWS = 200
MOST_ROWS = 5000
"""Rows of a table that go back; a table with more of them is to be corrected as a whole."""

_PLAIN = re.compile(r"-?\d{1,12}(\.\d{1,10})?")
_NO_SITES = {
    raw_rows.BLANK, raw_rows.TOTAL, raw_rows.OF_WHICH, raw_rows.NOTE, raw_rows.REPEATED,
    raw_rows.COUNTED,
}  # fmt: skip
"""Reasons of rows that are no sites: nothing is to be corrected in them."""


class SendBack:
    """What a file lacks, gathered table by table.

    Parameters
    ----------
    layer : schema.LayerSchema
    lonlat : crs.LonLat
        Of the layer that the round writes.
    known : inventory_sites.Sites or None
        The parks, where they are given.
    cancelled : callable

    Attributes
    ----------
    to_fill : int
        Blank cells that ought not to be.
    found : int
        Doubtful or wrong values that the checks of the inventory find.
    """

    def __init__(self, layer, lonlat, known, cancelled):
        self._layer, self._lonlat, self._known = layer, lonlat, known
        self._cancelled = cancelled
        self._sheets, self._about = [], []
        self._plan = None  # of the first table, whose columns are named
        self.to_fill = self.found = self.rows = 0

    def add(self, part):
        """Gather what the rows of a table lack."""
        one = part.settled
        self._plan = self._plan or one.plan
        problems = self._findings(part)
        lines, at = [], 0
        for batch, cells in part.batches:
            stop(self._cancelled)
            for row, number in enumerate(batch.numbers):
                values = {name: column[row] for name, column in batch.values.items()}
                line = self._line(one.plan, number, cells[number], values, problems.get(at, ()))
                if line is not None:
                    lines.append((number, line))
                at += 1
            lines += [
                (each.number, self._rejected(one.plan, each))
                for each in batch.rejected
                if each.reason.text not in _NO_SITES
            ]
        lines.sort(key=lambda line: line[0])
        self.rows += len(lines)
        if len(lines) > MOST_ROWS:
            self._about.append(
                Message(
                    "Something is to be done in {count} rows, of which the first {most} are "
                    "listed: correct the table as a whole.",
                    count=len(lines),
                    most=MOST_ROWS,
                )
            )
            del lines[MOST_ROWS:]
        self._tell_columns(one.plan)
        if lines:
            head = [tr("Row in your file"), tr("To be corrected"), *one.plan.header.names]
            rows = [[(text, workbook_writer.HEADER) for text in head]]
            rows += [line for _, line in lines]
            name = one.table.name or title(self._layer.title)
            self._sheets.append((name, rows, rules_of(one.plan, 2, len(rows))))

    def write(self, path, account):
        """Write the workbook, where something is to be done; return whether it was."""
        about = [
            told(_in_their_words(reason, self._plan) if isinstance(reason, Message) else reason)
            for reason in account.reasons
        ]
        about += [sentence(message) for message in self._about]
        if not self._sheets and not about:
            return False
        write_workbook(path, self._sheets, account, about)
        return True

    def _findings(self, part):
        """Return what the checks find in the accepted rows, by their position."""
        collector = Collector(self._layer, self._lonlat)
        for batch, _ in part.batches:
            collector.add(batch)
        sites = collector.sites()
        if not len(sites.lon):
            return {}
        found, by_row = check(sites, References(parks=self._known), self._cancelled), {}
        self.found += len(found)
        for each in found:
            if each.row < 0:
                if each.code != "no_field":
                    self._about.append(_in_their_words(each.message, part.settled.plan))
            else:
                by_row.setdefault(each.row, []).append(each)
        return by_row

    def _line(self, plan, number, cells, values, found):
        """Return the row of an accepted site, None where nothing is to be done in it."""
        blank, unread = gaps(plan, cells, values)
        self.to_fill += len(blank)
        if not (blank or unread or found):
            return None
        marks, reasons = {}, []
        for name in unread:
            index = _column_of(plan, name)
            marks[index] = workbook_writer.ERROR
            reasons.append(
                tr(
                    "{column}: {value} was not understood; write it again.",
                    column=plan.header.names[index],
                    value=" ".join(str(cells[index]).split())[:60],
                )
            )
        for each in found:
            style = workbook_writer.ERROR if each.severity == ERROR else workbook_writer.WARNING
            for index in _columns_of(plan, each.field):
                marks[index] = min(style, marks.get(index, style))
            reasons.append(sentence(_in_their_words(each.message, plan)))
        if blank:
            named = [plan.header.names[plan.mapping.fields[name].index] for name in blank]
            yellow = workbook_writer.WARNING
            marks = {plan.mapping.fields[name].index: yellow for name in blank} | marks
            reasons.append(tr("Fill in: {columns}.", columns=tr(", ").join(named)))
        return self._cells(plan, number, cells, reasons, marks)

    def _rejected(self, plan, rejection):
        marks = dict.fromkeys(plan.place.columns, workbook_writer.ERROR)
        reasons = [sentence(rejection.reason)]
        return self._cells(plan, rejection.number, rejection.cells, reasons, marks)

    @staticmethod
    def _cells(plan, number, cells, reasons, marks):
        width = max(len(plan.header.names), len(cells))
        padded = [*cells, *[None] * (width - len(cells))]
        figures = {
            column.index
            for name, column in plan.mapping.fields.items()
            if plan.layer.field(name).is_figure
        } | set(plan.place.columns)
        line = [number, " ".join(dict.fromkeys(reasons))]
        line += [
            (_value(cell, index in figures), marks.get(index, workbook_writer.PLAIN))
            for index, cell in enumerate(padded)
        ]
        return line

    def _tell_columns(self, plan):
        """Tell which fields no column of a table gives."""
        there = {*plan.mapping.fields, *plan.mapping.unsettled, self._layer.id_field}
        lacking = [
            title(each.title)
            for each in self._layer.fields
            if each.name not in there and each.name not in MAY_BE_BLANK
        ]
        if lacking:
            self._about.append(
                Message("Your table has no column for: {fields}.", fields=tr(", ").join(lacking))
            )


def write_form(path, layer, account):
    """Write an empty form with its lists of words, for a sender whose table is not there."""
    names = [
        f"{title(each.title)} ({unit_in(each.unit)})" if each.unit else title(each.title)
        for each in layer.fields
        if each.name not in {"geom_src", "acc_m"}
    ]
    kept = [each for each in layer.fields if each.name not in {"geom_src", "acc_m"}]
    head = [*names, tr("Longitude"), tr("Latitude")]
    rows = [[(text, workbook_writer.HEADER) for text in head]]
    rules = form_rules(kept, FORM_ROWS)
    about = [told(reason) for reason in account.reasons]
    write_workbook(path, [(title(layer.title), rows, rules)], account, about)


def write_workbook(path, sheets, account, about):
    """Write sheets, and one of sentences behind them."""
    head = tr("{sender}: to be completed", sender=account.sender or account.file)
    lines = [[(head, workbook_writer.HEADER)]]
    if account.file:
        lines.append(
            [
                tr(
                    "{file}: {rows} rows read, {accepted} accepted, {rejected} rejected.",
                    file=account.file,
                    rows=account.rows,
                    accepted=account.accepted,
                    rejected=account.rejected,
                )
            ]
        )
    lines += [[text] for text in about]
    lines.append(
        [
            tr(
                "Red cells are wrong, yellow ones are doubtful or to be filled in. Correct them "
                "here and send this workbook back; the first two columns may stay.",
            )
        ]
    )
    workbook_writer.write(path, [*sheets, (tr("About"), lines)])


def _value(cell, is_figure):
    """Return a cell as a spreadsheet takes it: a plain figure as a number, all else as text."""
    return float(cell) if is_figure and cell and _PLAIN.fullmatch(cell) else cell


def _column_of(plan, name):
    column = plan.mapping.fields.get(name)
    return plan.mapping.unsettled[name][0] if column is None else column.index


def _columns_of(plan, name):
    """Return the columns of a field; those of the coordinates for its place."""
    if name == "geometry":
        return plan.place.columns
    column = plan.mapping.fields.get(name)
    return () if column is None else (column.index,)


def _in_their_words(message, plan):
    """Return a message that names fields by the columns of the file."""
    names = {name: plan.header.names[column.index] for name, column in plan.mapping.fields.items()}

    def in_theirs(value):
        if isinstance(value, tuple):
            return tuple(map(in_theirs, value))
        return names.get(value.name, value) if isinstance(value, FieldTitle) else value

    return Message(message.text, **{key: in_theirs(value) for key, value in message.values.items()})
