"""Plans for the tables of a file: header, mapping, coordinates, coordinate system."""

from dataclasses import dataclass, replace
from itertools import islice

import numpy as np
import shapely

from ....analysis.cells.cell_text import shortened
from ....analysis.inventory.files import vertex_tables
from ....analysis.inventory.files.raw_rows import Chunk
from ....analysis.inventory.georeferencing import row_geometry, stated_datum
from ....analysis.inventory.georeferencing.coordinate_placing import Axes, Datum, Placing
from ....analysis.inventory.georeferencing.gauss_kruger import area_of_use
from ....analysis.inventory.importing import column_mapping
from ....analysis.inventory.importing import import_plan as plan
from ....analysis.inventory.importing.row_batch import refuse_common_fault
from ....analysis.inventory.importing.row_importer import Intake
from ....analysis.message import InputError
from ...messages.language import sentence, tr
from . import mapping_file
from .table_choice import chosen_table
from .table_header import header_of

CHUNK = 5000
CELLS = 400_000  # of a chunk at most: while it is turned around no other thread runs


@dataclass
class Settled:
    """A table and the plan for it.

    Attributes
    ----------
    table : file_table.Table
    plan : import_plan.Plan
    """

    table: object
    plan: plan.Plan

    @property
    def start(self):
        """Position of the first row below the header."""
        header = self.plan.header
        return header.first + header.depth if self.table.header is None else 0

    @property
    def about(self):
        """About how many rows there are below the header; exact where ``table.counted``."""
        return max(0, self.table.about - self.start)

    def chunks(self):
        """Iterate over the table in chunks, of fewer rows where they are wide."""
        table = self.table
        if table.chunk is not None:
            yield table.chunk
            return
        rows = islice(table.rows(), self.start, None)
        if self.plan.place.vertex is not None:
            yield vertex_tables.joined(self.plan, rows)
            return
        size = max(1, min(CHUNK, CELLS // len(self.plan.header.names)))
        position = 0
        while piece := list(islice(rows, size)):
            numbers, cells = zip(*piece, strict=True)
            shapes = None
            if table.shapes is not None:
                shapes = table.shapes[position : position + len(piece)]
            position += len(piece)
            yield Chunk(list(numbers), list(cells), shapes)

    def sample(self):
        """Return the rows at the head of the table as a chunk."""
        table = self.table
        if table.chunk is not None or self.plan.place.vertex is not None:
            return next(self.chunks())
        piece = table.head[self.start :]
        shapes = None if table.shapes is None else table.shapes[: len(piece)]
        return Chunk([number for number, _ in piece], [cells for _, cells in piece], shapes)


def settle(tables, choices, lonlat, *, parks_given=False, refuse=True):
    """Settle what is done with each table.

    Parameters
    ----------
    tables : list of file_table.Table
    choices : import_choices.Choices
    lonlat : callable
        Gives the way to longitude and latitude (`crs.LonLat`) of a CRS and a layer's name.
    parks_given : bool
        Whether rows may take the point of their park.
    refuse : bool
        Whether a fault of the whole file is an error.

    Returns
    -------
    settled : list of Settled
    left_out : list of str
        A sentence for each sheet of several that cannot be read.

    Raises
    ------
    InputError
        No table has a place for its rows, or all coordinates have the same fault.
    """
    settled, problems = [], []
    for sheet in tables:
        table = sheet
        try:
            table = chosen_table(sheet, choices)
            one = _settle_one(table, choices, lonlat, several=len(tables) > 1)
            _require_place(one, choices, parks_given=parks_given)
        except InputError as error:
            if len(tables) == 1:
                raise
            problems.append((table, error))
            continue
        settled.append(one)
    if not settled:
        raise problems[0][1]
    left_out = [
        tr("Sheet {name} is left out: {reason}", name=table.name, reason=sentence(error.message))
        for table, error in problems
    ]
    left_out += [sentence(note) for table, _ in problems for note in table.notes]
    for one in settled if refuse else ():
        refuse_common_fault(Intake(one.plan).take(one.sample()))
    return settled, left_out


def _settle_one(table, choices, lonlat, *, several):
    header = header_of(table, choices)
    one = plan.make(
        choices.layer,
        header,
        Placing(),
        x_field=choices.x_field,
        y_field=choices.y_field,
        explicit=mapping_file.present(choices.kept_mapping, header, choices.explicit)
        | _present(choices.explicit, header, several=several),
        chosen_units=_present(choices.units, header, several=several),
        kept_units=mapping_file.present(choices.kept_units, header),
        source="boundary"
        if table.chunk is not None
        else ""
        if table.shapes is not None
        else "table",
        merged=table.merged,
        lost_zeros=table.lost_zeros,
        fixed_width=table.fixed_width,
    )
    one = plan.with_wkt(one, table.head)
    one = replace(one, placing=_placing(table, choices, lonlat, one))
    one = plan.with_outlines(one, has_shapes=table.shapes is not None)
    return Settled(table, replace(one, polygons=one.polygons or _polygons(one, table)))


def _present(explicit, header, *, several):
    """Leave out what is said of columns of another sheet; with one sheet all must be there."""
    if not explicit or not several:
        return explicit or {}
    present = {}
    for column, name in explicit.items():
        try:
            column_mapping.find_column(header, column)
        except InputError:
            continue
        present[column] = name
    return present


def _polygons(one, table):
    """Whether a table's shapes are areas; areas win over points."""
    shapes = table.chunk.shapes if table.chunk is not None else table.shapes
    if shapes is None:
        return plan.holds_areas(one.place, table.head)
    kinds = shapely.get_type_id(row_geometry.array(shapes))
    return bool(np.isin(kinds, row_geometry.POLYGONAL).any()) or table.chunk is not None


def _placing(table, choices, lonlat, one):
    """Return how a table's numbers become coordinates; bring shapes with a CRS to degrees."""
    above = [] if table.header is not None else table.head[: one.header.first]
    titles = plan.place_titles(one)
    cells = [cell for _, cells in above for cell in cells]
    datum, where = stated_datum.settled(choices.datum, titles, cells)
    _refuse_column_against(datum, table, one, choices)
    own = table.chunk is not None or (table.shapes is not None and table.crs.isValid())
    is_stated = bool(where) or own or choices.datum != Datum.FILE
    return replace(_placing_of(table, choices, lonlat, datum), is_stated=is_stated)


def _refuse_column_against(datum, table, one, choices):
    """Refuse a datum that a column of datums contradicts, as far as the head of the table shows."""
    column = one.place.datum
    if column is None or choices.datum in (Datum.FILE, Datum.OTHER):
        return
    for _, cells in table.head[one.header.first + one.header.depth :]:
        stated = stated_datum.of(cells[column]) if column < len(cells) else None
        if stated is not None and not stated_datum.agree(stated, datum):
            raise InputError(
                stated_datum.AGAINST,
                where=one.header.names[column],
                stated=stated_datum.told(stated),
                given=stated_datum.told(datum),
            )


def _placing_of(table, choices, lonlat, datum):
    crs = choices.source_crs
    name = table.name or tr("The file")
    if datum == Datum.OTHER:
        lonlat(crs, name)
        text = _text(crs)
        return Placing(datum, _axes(table, choices), text, area_of_use(text), crs.isGeographic())
    if table.chunk is not None:
        projected = table.crs if table.crs.isValid() else crs
        text = _text(projected) if projected.isValid() else None
        return Placing(Datum.CGCS2000, Axes.EAST_NORTH, text, text and area_of_use(text))
    if table.shapes is not None and table.crs.isValid():
        forward = lonlat(table.crs, name).forward
        if forward is not None:
            moved = shapely.transform(shapely.force_2d(row_geometry.array(table.shapes)), forward)
            table.shapes = list(moved)
            return Placing(datum, Axes.EAST_NORTH)
    if datum == Datum.CGCS2000 and crs.isValid():
        lonlat(crs, name)
        if not crs.isGeographic():
            return Placing(datum, _axes(table, choices), _text(crs), area_of_use(_text(crs)))
    return Placing(datum, _axes(table, choices))


def _axes(table, choices):
    return Axes.EAST_NORTH if table.chunk is not None else choices.axes


def _text(crs):
    """Return a CRS as text for PROJ."""
    return crs.authid() if crs.authid().startswith("EPSG:") else crs.toWkt()


def _require_place(one, choices, *, parks_given):
    made = one.plan
    if made.place.is_there or one.table.shapes is not None or one.table.chunk is not None:
        return
    by_park = "park_id" in made.mapping.fields or "name" in made.mapping.fields
    if choices.layer.name == "parks":
        good = parks_given and by_park
    else:
        good = "park_id" in made.mapping.fields
    if not good:
        raise InputError(
            "No coordinates were found among the columns {columns}; name the X field and the "
            "Y field.",
            columns=", ".join(map(shortened, made.header.names[:12])),
        )
