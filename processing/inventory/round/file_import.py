"""One file of a round through the import: settled and taken in, nothing written yet."""

from dataclasses import dataclass, field, replace

import numpy as np
import shapely

from ....analysis.cancel import check
from ....analysis.inventory import schema
from ....analysis.inventory.georeferencing.coordinate_placing import Datum
from ....analysis.inventory.importing import column_mapping
from ....analysis.inventory.importing.import_tally import Tally
from ....analysis.inventory.importing.row_importer import Intake
from ....analysis.inventory.round.round_account import content_digest
from ....analysis.inventory.round.sender_names import sender_of
from ....analysis.inventory.sites.identity import MadeIds
from ....analysis.message import InputError, Message
from ...messages.language import title, tr
from ..files.file_reading import open_tables
from ..files.reading_pace import ReadingPace
from ..importing.park_points import park_points
from ..importing.settling import settle
from ..importing.table_header import header_of
from ..inputs.inventory_parameters import KINDS

_TITLE_LETTERS = 60
_CLEARLY = 2  # columns more


@dataclass
class Part:
    """A table of a file that was read.

    Attributes
    ----------
    settled : settling.Settled
    choices : import_choices.Choices
        With what is kept for its headers.
    batches : list of (Batch, dict of int to list)
        What was taken in, and the cells of each row by its number.
    """

    settled: object
    choices: object
    batches: list = field(default_factory=list)


@dataclass
class Opened:
    """A file whose tables are read.

    Attributes
    ----------
    tables : list of file_table.Table
    digest : str
        Of what its cells say.
    sender : str or None
    """

    tables: list
    digest: str
    sender: str | None


@dataclass
class Taken:
    """What became of a file's rows.

    Attributes
    ----------
    parts : list of Part
    tally : Tally
    notes : list of Message or str
        What is to be told of its tables.
    recalled : list of str
        Whose settings were used.
    """

    parts: list
    tally: Tally
    notes: list
    recalled: list


class FileImport:
    """Imports files, one after the other, as the import of a single one does.

    Parameters
    ----------
    run : Run
    choices : import_choices.Choices
        What holds for all files.
    codec : str or None
        Of text files.
    memory : remembered.Memory
    park_rows : rows_read.Rows or None
    """

    def __init__(self, run, choices, codec, memory, park_rows):
        kept = choices.kept_mapping | (choices.explicit or {})
        units = choices.kept_units | (choices.units or {})
        self._choices = replace(
            choices, explicit=None, units=None, kept_mapping=kept, kept_units=units
        )
        self._run, self._codec, self._memory, self._park_rows = run, codec, memory, park_rows
        self._ids = MadeIds(choices.layer.name)
        self._parks = {}

    def open(self, received, expected, progress):
        """Open a file and tell whose it is.

        Parameters
        ----------
        received : received_files.Received
        expected : list of str
        progress : callable
            Takes the share of the file that is read.

        Returns
        -------
        Opened

        Raises
        ------
        InputError
        """
        tables = open_tables(
            str(received.path),
            "",
            self._codec,
            any_system=self._choices.datum == Datum.OTHER,
            cancelled=ReadingPace(progress, self._run.cancelled),
        )
        texts = [*received.parts, *self._titles(tables)]
        digest = content_digest(_told_rows(table, self._run.cancelled) for table in tables)
        return Opened(tables, digest, sender_of(texts, expected))

    def take(self, opened, sender, progress):
        """Take in the rows of an open file.

        Parameters
        ----------
        sender : str
            What its settings are kept by.
        progress : callable
            Takes the share of the file that is done.

        Returns
        -------
        Taken

        Raises
        ------
        InputError
            No table of it can be read.
        """
        taken, problems = Taken([], Tally(), [], []), []
        for table in opened.tables:
            try:
                taken.parts.append(self._settled(table, sender, taken))
            except InputError as error:
                problems.append((table, error))
        if not taken.parts:
            raise problems[0][1]
        taken.notes += [
            Message("Sheet {name} is left out: {reason}", name=table.name, reason=error.message)
            for table, error in problems
        ]
        size = max(1, sum(part.settled.about for part in taken.parts))
        for part in taken.parts:
            self._take_part(part, taken.tally, lambda: progress(taken.tally.read / size))
        return taken

    def keep(self, taken, sender):
        """Keep what was settled, for the next file of that sender with these headers."""
        if not sender:
            return
        for part in taken.parts:
            table = part.settled.table
            self._memory.keep(part.choices, table, part.settled.plan.mapping, sender)

    def _settled(self, table, sender, taken):
        own, found = self._memory.applied(self._choices, table, sender)
        if not sender:  # nobody knows that it measured as another did
            own = replace(own, datum=self._choices.datum, axes=self._choices.axes)
        parks = self._parks_in(own.output_crs)
        settled, left_out = settle([table], own, self._run.lonlat, parks_given=parks is not None)
        one = settled[0]
        if found is not None:
            taken.recalled.append(found.sender or tr("an earlier file"))
        taken.notes += [*left_out, *one.table.notes, *one.plan.mapping.notes]
        taken.notes += _of_another_kind(one.plan)
        return Part(one, own)

    def _take_part(self, part, tally, tell):
        crs = part.choices.output_crs
        plan = part.settled.plan
        intake = Intake(plan, self._parks_in(crs), tally, self._ids, part.choices.keys)
        forward = None
        if part.choices.datum == Datum.OTHER:
            forward = self._run.lonlat(crs, part.settled.table.name or tr("The file")).forward
        for chunk in part.settled.chunks():
            self._run.stop_if_cancelled()
            batch = _in_degrees(intake.take(chunk), forward)
            part.batches.append((batch, dict(zip(chunk.numbers, chunk.cells, strict=True))))
            tell()
        intake.finish()

    def _parks_in(self, crs):
        """Return the points of the parks in a coordinate system, made once."""
        key = crs.authid() or crs.toWkt()
        if key not in self._parks:
            self._parks[key] = park_points(self._park_rows, crs, self._run.lonlat)
        return self._parks[key]

    def _titles(self, tables):
        """Return what stands above the headers, and the names of the sheets."""
        texts = []
        for table in tables:
            if table.name:
                texts.append(table.name)
            if table.header is None and table.head:
                first = header_of(table, self._choices).first
                cells = [cell for _, row in table.head[:first] for cell in row if cell]
                texts += [cell for cell in cells if len(cell) <= _TITLE_LETTERS]
        return texts


def _of_another_kind(plan):
    """Return a note where the columns of a table are rather those of another kind of rows."""
    own = len(plan.mapping.fields) + len(plan.mapping.unsettled)
    found = {
        kind: len(column_mapping.match(schema.load(kind), plan.header).fields)
        for kind in KINDS
        if kind != plan.layer.name
    }
    other = max(found, key=found.get)
    if found[other] < own + _CLEARLY:
        return []
    return [
        Message(
            "Its columns are rather those of {other} ({count}) than of {kind} ({own}); see whether "
            "it belongs to this round.",
            other=title(schema.load(other).title),
            count=found[other],
            kind=title(plan.layer.title),
            own=own,
        )
    ]


def _told_rows(table, cancelled):
    """Yield what the rows of a table say, their shapes among it."""
    shapes = table.shapes
    for position, (_, cells) in enumerate(table.rows()):
        if position % 4096 == 0:
            check(cancelled)
        if shapes is None or position >= len(shapes) or shapes[position] is None:
            yield cells
        else:
            yield [*cells, shapely.to_wkt(shapes[position], rounding_precision=9)]


def _in_degrees(batch, forward):
    """Bring the places of a batch to longitude and latitude."""
    if forward is None:
        return batch
    xy = forward(np.column_stack([batch.x, batch.y]))
    batch.x, batch.y = xy[:, 0], xy[:, 1]
    if batch.shapes is not None:
        batch.shapes = shapely.transform(batch.shapes, forward)
    return batch
