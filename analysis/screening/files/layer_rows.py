"""A layer read whole: waters, areas, the outline of what data cover."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from ...array_types import Floats, Geometries, Objects
from ...cells.cell_text import as_text
from ...cells.numbers import of_values
from ...message import InputError
from .arrow_cells import cells
from .layer_file import SHAPE, GeoFile
from .well_known_binary import geometries_from


@dataclass(frozen=True)
class LayerRows:
    """A layer as it lies in its file.

    Attributes
    ----------
    file : GeoFile
    columns : dict of str to list
        Values by the file's fields.
    wkb : list of bytes
        Empty where there is no geometry.
    """

    file: GeoFile
    columns: dict[str, list[Any]]
    wkb: list[bytes]

    def texts(self, field: str) -> Objects:
        """Return a column as texts, None where there is nothing."""
        return np.array([as_text(value) for value in self.columns[field]], dtype=object)

    def numbers(self, field: str) -> Floats:
        """Return a column as numbers, NaN where there is nothing.

        Raises
        ------
        InputError
            Where a value is no number.
        """
        found, unread = of_values(self.columns[field])
        for row in unread[:1]:
            raise InputError(
                "Field {field} of {layer} holds {value}, which is no number; correct it or "
                "choose another field.",
                field=field,
                layer=self.file.name,
                value=self.columns[field][row],
            )
        return found

    def shapes(self, *, all_readable: bool = False) -> Geometries:
        """Return the geometries; see `well_known_binary.geometries_from`."""
        return geometries_from(self.wkb, self.file.name, all_readable=all_readable)


def read_rows(file: GeoFile) -> LayerRows:
    """Read all rows of a layer."""
    columns: dict[str, list[Any]] = {name: [] for name in file.fields}
    wkb: list[bytes] = []
    for begin, end in file.stretches():
        table = file.read(begin, end)
        for name, column in columns.items():
            column.extend(cells(table[name].to_pylist()))
        wkb += [each or b"" for each in table[SHAPE].to_pylist()]
    return LayerRows(file, columns, wkb)
