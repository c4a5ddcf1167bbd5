"""What takes the last store back: from its history and from what is there now."""

import json
from typing import Any

from ..schema import LayerSchema
from .changes import ADDED, CHANGED, CLOSED, GONE, Change, Changes
from .differences import shown, told
from .snapshot import GEOMETRY, Snapshot

_NUMBERS = {"real": float, "integer": int, "flag": int}


class Reversal:
    """The changes that undo a store.

    What was edited since by hand stays: only values that are still those of the store go back.

    Parameters
    ----------
    current : snapshot.Snapshot
        What is stored now, with keys.
    layer : schema.LayerSchema
    added_ids : list of str
        Ids of the rows that the store added.
    history : list of (str, str, str or None, str or None, str or None, str or None)
        Id, change, field, old value, new value and place before, of each change of the store.

    Attributes
    ----------
    new : snapshot.Snapshot
        The rows as they are to be.
    changes : changes.Changes
    conflicts : list of (str, str)
        Id and field of what was edited since.
    """

    def __init__(
        self,
        current: Snapshot,
        layer: LayerSchema,
        added_ids: list[str],
        history: list[tuple[Any, ...]],
    ) -> None:
        self.new = Snapshot(list(current.names), [], [])
        self.changes, self.conflicts = Changes(), []
        self._current, self._layer = current, layer
        self._rows = {name: at for at, name in enumerate(current.ids(layer.id_field))}
        for name in added_ids:
            self._take_out(name)
        back = {}
        for ref_id, change, field, was, now, place in history:
            if change == GONE and field != CLOSED:
                self._return(ref_id, was, place)
            elif self._is_still(ref_id, field, now):
                back.setdefault(ref_id, []).append((field, was, place))
            else:
                self.conflicts.append((ref_id, field))
        for ref_id, fields in back.items():
            self._restore(ref_id, fields)

    def _take_out(self, ref_id):
        """Take out a row that was added, where it is still there."""
        row = self._rows.get(ref_id)
        if row is not None:
            self.changes.gone.append(row)
            self.changes.taken_out.append((self._current.keys[row], row))
            self.changes.lines.append(Change(ref_id, GONE, name=self._values(row).get("name")))

    def _return(self, ref_id, whole, place):
        """Bring back a row that was taken out, where none has its id by now."""
        if ref_id in self._rows:
            self.conflicts.append((ref_id, self._layer.id_field))
            return
        values = json.loads(whole)
        self.changes.added.append(len(self.new.rows))
        self.changes.lines.append(Change(ref_id, ADDED, name=values.get("name")))
        self.new.rows.append(tuple(values.get(name) for name in self.new.names))
        self.new.wkb.append(_wkb(place))

    def _restore(self, ref_id, fields):
        """Bring back the values that a row had."""
        row = self._rows[ref_id]
        values, wkb = self._values(row), self._current.wkb[row]
        title = values.get("name")
        for field, was, place in fields:
            if field == GEOMETRY:
                self.changes.places[ref_id] = wkb
                before, wkb = shown(wkb), _wkb(place)
            else:
                before, values[field] = told(values[field]), _value(self._layer, field, was)
            self.changes.lines.append(Change(ref_id, CHANGED, field, before, was, title))
        names = [field for field, _, _ in fields]
        self.changes.changed.append((self._current.keys[row], len(self.new.rows), names))
        self.new.rows.append(tuple(values[name] for name in self.new.names))
        self.new.wkb.append(wkb)

    def _is_still(self, ref_id, field, now):
        """Whether a value is still what the store made it."""
        row = self._rows.get(ref_id)
        if row is None:
            return False
        if field == GEOMETRY:
            return shown(self._current.wkb[row]) == now
        values = self._values(row)
        return field in values and told(values[field]) == now

    def _values(self, row):
        return dict(zip(self._current.names, self._current.rows[row], strict=True))


def _value(layer, field, text):
    """Return a value as the field holds it."""
    if text is None or field not in layer.names:
        return text
    return _NUMBERS.get(layer.field(field).type, str)(text)


def _wkb(place):
    return None if place is None else bytes.fromhex(place)
