"""What a new import changes in an inventory layer, row by row and field by field."""

import re
from dataclasses import dataclass, field

from ..message import QT_TRANSLATE_NOOP, InputError

ADDED, CHANGED, UNCHANGED, GONE = "added", "changed", "unchanged", "gone"
GEOMETRY = "geometry"
"""What a change of place is called among the fields."""

_LONGEST = 200


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
    keys: list | None = None

    def values(self, position, names):
        """Return the named values of a row, its WKB under `GEOMETRY`."""
        values = {
            name: self.rows[position][self.names.index(name)] for name in names if name != GEOMETRY
        }
        return values | ({GEOMETRY: self.wkb[position]} if GEOMETRY in names else {})

    def ids(self, id_field):
        """Return the ids as text."""
        column = self.names.index(id_field)
        return [None if row[column] is None else str(row[column]) for row in self.rows]


@dataclass(frozen=True)
class Change:
    """One line of the report."""

    ref_id: str
    change: str
    field: str | None = None
    old: str | None = None
    new: str | None = None


@dataclass
class Changes:
    """What is to be done.

    Attributes
    ----------
    added : list of int
        Positions in the new snapshot.
    changed : list of (key, int, list of str)
        Key of the old row, position of the new one, the fields that differ.
    unchanged : list of int
    gone : list of (key, int)
        Key and position of old rows that the new import does not have.
    lines : list of Change
    """

    added: list = field(default_factory=list)
    changed: list = field(default_factory=list)
    unchanged: list = field(default_factory=list)
    gone: list = field(default_factory=list)
    lines: list = field(default_factory=list)


def check_ids(snapshot, id_field, layer):
    """Refuse a snapshot whose rows are not known by their ids.

    Raises
    ------
    InputError
        Names the first id that is missing or stands twice.
    """
    if id_field not in snapshot.names:
        raise InputError(
            QT_TRANSLATE_NOOP(
                "ParkShore",
                "{layer} has no field {field}, by which rows are stored; import it first.",
            ),
            layer=layer,
            field=id_field,
        )
    seen = set()
    for position, name in enumerate(snapshot.ids(id_field), start=1):
        if name is None or not name.strip():
            raise InputError(
                QT_TRANSLATE_NOOP(
                    "ParkShore", "Row {row} of {layer} has no {field}; give it an id."
                ),
                row=position,
                layer=layer,
                field=id_field,
            )
        if name in seen:
            raise InputError(
                QT_TRANSLATE_NOOP(
                    "ParkShore",
                    "{field} {id} stands in several rows of {layer}; give each its own.",
                ),
                field=id_field,
                id=name,
                layer=layer,
            )
        seen.add(name)


def other_sites(old, new, id_field, kind):
    """Find ids made from row numbers that stand for one site in the old rows, another in the new.

    Parameters
    ----------
    old, new : Snapshot
    id_field : str
    kind : str
        Name of the inventory layer, with which made ids begin.

    Returns
    -------
    list of (str, str, str)
        Id, old name and new name, where name and place both differ.
    """
    if "name" not in old.names or "name" not in new.names:
        return []
    made = re.compile(rf"{re.escape(kind)}-(\d+-)?\d+")
    old_rows = {name: at for at, name in enumerate(old.ids(id_field))}
    name_before, name_now = old.names.index("name"), new.names.index("name")
    found = []
    for position, name in enumerate(new.ids(id_field)):
        before = old_rows.get(name)
        if before is None or not made.fullmatch(name):
            continue
        was, now = old.rows[before][name_before], new.rows[position][name_now]
        if was != now and old.wkb[before] != new.wkb[position]:
            found.append((name, was or "–", now or "–"))
    return found


def compare(old, new, id_field, *, keep_gone=False):
    """Compare two snapshots by id.

    Fields that the new one lacks are not known to it: they stay as they are and are not compared.

    Parameters
    ----------
    old : Snapshot or None
        None where nothing is stored yet.
    new : Snapshot
    id_field : str
    keep_gone : bool
        Whether rows that the new snapshot lacks stay.

    Returns
    -------
    Changes
    """
    found = Changes()
    old_ids = {} if old is None else {name: at for at, name in enumerate(old.ids(id_field))}
    shared = [] if old is None else [name for name in new.names if name in old.names]
    take_new = [new.names.index(name) for name in shared]
    take_old = [old.names.index(name) for name in shared] if old is not None else []
    new_ids = new.ids(id_field)
    fresh = [name for name in new.names if name not in shared]
    fresh_at = [new.names.index(name) for name in fresh]
    for position, name in enumerate(new_ids):
        before = old_ids.get(name)
        if before is None:
            found.added.append(position)
            found.lines.append(Change(name, ADDED))
            continue
        row, other = new.rows[position], old.rows[before]
        differing = [
            (field_name, other[there], row[here])
            for field_name, here, there in zip(shared, take_new, take_old, strict=True)
            if not _same(row[here], other[there])
        ]
        differing += [
            (field_name, None, row[here])
            for field_name, here in zip(fresh, fresh_at, strict=True)
            if row[here] is not None
        ]
        if new.wkb[position] != old.wkb[before]:
            differing.append((GEOMETRY, _place(old.wkb[before]), _place(new.wkb[position])))
        if not differing:
            found.unchanged.append(position)
            found.lines.append(Change(name, UNCHANGED))
            continue
        found.changed.append((old.keys[before], position, [each[0] for each in differing]))
        found.lines += [
            Change(name, CHANGED, field_name, told(was), told(now))
            for field_name, was, now in differing
        ]
    stays = set(new_ids)
    for name, before in old_ids.items():
        if name not in stays:
            found.lines.append(Change(name, GONE))
            found.gone.append((old.keys[before], before))
    if keep_gone:
        found.gone = []
    return found


def told(value):
    """Return a value as the report of changes names it."""
    if value is None:
        return None
    return f"{value:.15g}" if isinstance(value, float) else str(value)


def _same(one, other):
    if one == other:
        return True
    if isinstance(one, (int, float)) and isinstance(other, (int, float)):
        return float(one) == float(other)
    return (one in (None, "") and other in (None, "")) or str(one) == str(other)


def _place(wkb):
    """Return a geometry in words: short ones whole."""
    if wkb is None:
        return None
    import shapely  # noqa: PLC0415 - the plugin loads without shapely

    shown = shapely.to_wkt(shapely.from_wkb(wkb), rounding_precision=9)
    return shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…"
