"""Which site of the inventory a record of a package means: an id alone may have come to mean two.

Between handing out and merging back both sides may have given one id to sites of their own, or a
new site may have got another id when it was stored. So the site's row in the package is found
again in the inventory as a store finds it.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from . import site_matching
from .site_search import Search, Side

NOT_STORED = "the inventory has no such site: store its layer first"
PERHAPS = "its site is perhaps another one: decide when its layer is stored"
ANOTHER = "its id stands for another site in the inventory"
SEVERAL_KINDS = "its id stands for sites of several kinds"


@dataclass(frozen=True)
class Found:
    """The site that a record means.

    Attributes
    ----------
    ref_id : str or None
        Its id in the inventory, None where it cannot be said.
    name : str or None
        What it is called there, or in the package.
    why : str
        Why it cannot be said; "" where it can.
    """

    ref_id: str | None
    name: str | None
    why: str = ""


class RecordSites:
    """The sites of one kind, in the inventory and in a package.

    Parameters
    ----------
    stored : snapshot.Snapshot or None
        None where the inventory has none of the kind.
    package : snapshot.Snapshot or None
        None where the package has none; then an id means what it means in the inventory.
    id_field, kind : str
    lonlat : callable
        Longitudes and latitudes of a list of WKB of either, NaN without geometry.
    """

    def __init__(
        self, stored: Any, package: Any, id_field: str, kind: str, lonlat: Callable[..., Any]
    ) -> None:
        self._id_field = id_field
        self._old: Any = None if stored is None else Side(stored, id_field, kind, lonlat)
        self._new: Any = None if package is None else Side(package, id_field, kind, lonlat)
        self._rows = [
            {} if side is None else {name: row for row, name in enumerate(side.ids)}
            for side in (self._old, self._new)
        ]
        self._found: Any = None
        if self._old is not None and self._new is not None:
            self._found = self._matched(lonlat)

    def _matched(self, lonlat):
        """Return which site of the inventory each site of the package is (`Matches`)."""
        old, new = self._old, self._new
        for side in (old, new):
            side.place_all(list(range(len(side.ids))))
        order = (self._id_field, new.kind, lonlat)
        found = site_matching.match(old.snapshot, new.snapshot, *order, own_ids=True)
        others = {row for row, before in found.pairs.items() if self._is_another(row, before)}
        if not others:
            return found
        at = new.snapshot.names.index(self._id_field)
        rows = [
            (*row[:at], None, *row[at + 1 :]) if number in others else row
            for number, row in enumerate(new.snapshot.rows)
        ]
        return site_matching.match(
            old.snapshot, replace(new.snapshot, rows=rows), *order, own_ids=True
        )

    def knows(self, ref_id: str) -> bool:
        """Whether either side has the id."""
        return any(ref_id in rows for rows in self._rows)

    def find(self, ref_id: str) -> Found:
        """Return the site that a record of the package means."""
        stored, given = (rows.get(ref_id) for rows in self._rows)
        if given is None or self._found is None:
            if stored is None:
                return Found(None, self._name(self._new, given), NOT_STORED)
            return Found(ref_id, self._name(self._old, stored))
        row = self._found.pairs.get(given)
        if row is not None:
            return Found(self._old.ids[row], self._name(self._old, row))
        why = ANOTHER if stored is not None else NOT_STORED
        if any(given == each.position for each in self._found.proposals):
            why = PERHAPS
        return Found(None, self._name(self._new, given), why)

    def _is_another(self, given, row):
        """Whether two rows that were paired are two sites: other names, other codes or places."""
        names = self._new.name(given), self._old.name(row)
        if not all(names) or names[0] == names[1]:
            return False
        search = Search(self._new, self._old)
        return bool(search.other_code(given, row) or search.together(given, row) is False)

    @staticmethod
    def _name(side, row):
        return None if side is None or row is None else side.value(row, "name")
