"""The rows of an inventory layer at one time."""

from dataclasses import dataclass
from typing import Any

from ...cells.id_text import id_text
from ...message import InputError

GEOMETRY = "geometry"
"""What a change of place is called among the fields."""


@dataclass
class Snapshot:
    """A layer's rows at one time.

    Attributes
    ----------
    names : list of str
        Fields, the id among them.
    rows : list of tuple
        Values in the order of ``names``; None where NULL.
    wkb : list of (bytes or None)
        Little-endian WKB; None without geometry.
    keys : list
        What the storage knows each row by; None in a new import.
    """

    names: list
    rows: list
    wkb: list
    keys: Any = None

    def values(self, position: Any, names: list[str]) -> Any:
        """Return the named values of a row, its WKB under `GEOMETRY`."""
        values = {
            name: self.rows[position][self.names.index(name)] for name in names if name != GEOMETRY
        }
        return values | ({GEOMETRY: self.wkb[position]} if GEOMETRY in names else {})

    def ids(self, id_field: Any) -> list[Any]:
        """Return the ids as text."""
        column = self.names.index(id_field)
        return [None if row[column] is None else str(row[column]) for row in self.rows]


def check_ids(snapshot: Any, id_field: Any, layer: Any) -> None:
    """Refuse a snapshot whose rows are not known by their ids.

    Raises
    ------
    InputError
        Names the first id that is missing or stands twice.
    """
    if id_field not in snapshot.names:
        raise InputError(
            "{layer} has no field {field}, by which rows are stored; import it first.",
            layer=layer,
            field=id_field,
        )
    seen = set()
    for position, name in enumerate(snapshot.ids(id_field), start=1):
        if id_text(name) is None:
            raise InputError(
                "Row {row} of {layer} has no {field}; give it an id.",
                row=position,
                layer=layer,
                field=id_field,
            )
        if name in seen:
            raise InputError(
                "{field} {id} stands in several rows of {layer}; give each its own.",
                field=id_field,
                id=name,
                layer=layer,
            )
        seen.add(name)
