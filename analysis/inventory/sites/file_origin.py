"""What is known of the file that a new layer came from."""

from dataclasses import dataclass
from typing import Any

from . import identity

REPAIRS = "repairs"
"""Field that tells what an import mended: of the import, not of the site."""


@dataclass(frozen=True)
class Origin:
    """What an import told of its file.

    Attributes
    ----------
    columns : frozenset of str or None
        Fields that every table of the file had; None where that is lost.
    rejected : frozenset of str
        ``field=value`` of the rows that were rejected, see `rejected_keys`.
    keys : tuple of str
        Fields that identify a row, as the user said.
    places : frozenset of str
        Columns that held the coordinates as they were written.
    """

    columns: frozenset | None = None
    rejected: frozenset = frozenset()
    keys: tuple = ()
    places: frozenset = frozenset()

    def fields_of(self, snapshot: Any) -> list[str]:
        """Return the fields of a snapshot that its file had: none that is wholly empty."""
        known = self.columns or frozenset()
        return [
            name
            for at, name in enumerate(snapshot.names)
            if name in known or any(row[at] is not None for row in snapshot.rows)
        ]

    def empties(self, name: Any) -> Any:
        """Whether an empty cell of a field empties the stored value: the file had the column."""
        return self.columns is None or name in self.columns

    def was_rejected(self, side: Any, position: int, id_field: str) -> bool:
        """Whether a stored row is one that the import rejected: it is in the file, not gone.

        Parameters
        ----------
        side
            The stored rows.
        """
        if not self.rejected:
            return False
        values = {name: side.value(position, name) for name in (id_field, "uscc", "name")}
        return not self.rejected.isdisjoint(rejected_keys(values, id_field))


def rejected_keys(values: Any, id_field: str) -> Any:
    """Return what a row is known by, as ``field=value``.

    Examples
    --------
    >>> rejected_keys({"park_id": "P01", "name": "甲 园"}, "park_id")
    ['park_id=p1', 'name=甲园']
    """
    found = []
    if values.get(id_field):
        found.append(f"{id_field}={identity.id_form(str(values[id_field]))}")
    if identity.code(values.get("uscc")):
        found.append(f"uscc={identity.code(values['uscc'])}")
    found += [f"name={name}" for name in identity.names(values.get("name"))[:1]]
    return found
