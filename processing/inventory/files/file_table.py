"""One table of a file, as raw cells."""

from dataclasses import dataclass, field

from qgis.core import QgsCoordinateReferenceSystem

from ....analysis.inventory.files import headers
from ....analysis.inventory.files.raw_rows import Chunk
from ....analysis.message import InputError

HEAD = 200
"""How many rows of a table are read before it is settled what they mean."""


@dataclass
class Table:
    """One table of a file.

    Attributes
    ----------
    name : str
        Name of the sheet or layer; empty where a file has but one.
    number : int
        Position of the table in the file, from 1.
    head : list of (int, list)
        Row number and cells of the first rows.
    rows : callable
        Iterates over all rows again, as (row number, cells).
    header : headers.Header or None
        Where the format gives it (layers have fields).
    merged : dict
        What merged cells show (`raw_rows.Merged`), by row number and column.
    lost_zeros : set of (int, int)
        Row number and column of numbers such as 2015.1, which can have been 2015.10.
    hidden_rows : int
        How many rows the sheet does not show; they are read.
    fixed_width : bool
        Whether a row has as many cells as the header, as in delimited text.
    has_remarks : bool
        Whether cells right of the header are kept as remarks; in text they are a fault.
    notes : list of Message
        What is to be told of the table before it is read.
    shapes : list or None
        Geometry of each row, where the format has it; in ``crs``.
    crs : QgsCoordinateReferenceSystem
    told : str
        Encoding and delimiter, driver, for the log.
    chunk : raw_rows.Chunk or None
        All rows at once, for boundary text.
    about : int
        About how many rows there are, those of the header among them.
    counted : bool
        Whether ``about`` is exact.
    """

    name: str
    number: int
    head: list
    rows: object
    header: headers.Header | None = None
    merged: dict = field(default_factory=dict)
    lost_zeros: set = field(default_factory=set)
    hidden_rows: int = 0
    fixed_width: bool = False
    has_remarks: bool = False
    notes: list = field(default_factory=list)
    shapes: list | None = None
    crs: QgsCoordinateReferenceSystem = field(default_factory=QgsCoordinateReferenceSystem)
    told: str = ""
    chunk: Chunk | None = None
    about: int = 1
    counted: bool = True

    @property
    def width(self):
        """How many columns the first rows have."""
        return max((len(cells) for _, cells in self.head), default=0)


def chosen(tables, sheet, file):
    """Return the tables of that name, all where none is named."""
    if not sheet:
        return tables
    found = [table for table in tables if table.name.strip().casefold() == sheet.strip().casefold()]
    if not found:
        raise InputError(
            "{file} has no sheet {sheet}; it has {names}.",
            file=file,
            sheet=sheet,
            names=", ".join(table.name for table in tables),
        )
    return found
