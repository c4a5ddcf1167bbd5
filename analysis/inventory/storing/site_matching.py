"""Which row of a new layer is which site of the inventory.

A row is the same site by its own id; else by its credit code; else by name and place. What is only
likely (an id that changed its form, a new name at the old place) is proposed, never done silently.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from ...message import InputError
from ..sites import identity
from .likeness import SEVERAL, likely, near_pairs
from .site_search import Search, Side

BY_CODE, BY_NAME = "same credit code", "same name and place"


@dataclass
class Matches:
    """What was found.

    Attributes
    ----------
    pairs : dict of int to int
        New row to old row.
    why : dict of int to str
        By what a row was recognised, where not by its id.
    proposals : list of likeness.Proposal
    """

    pairs: dict = field(default_factory=dict)
    why: dict = field(default_factory=dict)
    proposals: list = field(default_factory=list)

    def take_proposals(self) -> None:
        """Take the proposals that name one site as certain; others stay proposals."""
        for each in [one for one in self.proposals if one.why != SEVERAL]:
            self.pairs[each.position] = each.others[0]
            self.why[each.position] = each.why
            self.proposals.remove(each)


def match(
    old: Any,
    new: Any,
    id_field: str,
    kind: str,
    lonlat: Callable[..., Any],
    *,
    keys: Sequence[str] = (),
    own_ids: bool = False,
) -> Matches:
    """Find the old row of each new one.

    Parameters
    ----------
    kind
        Name of the inventory layer.
    lonlat
        Longitudes and latitudes of a list of WKB, NaN without geometry.
    keys
        Fields that identify a row, where the user says so.
    own_ids
        Whether the new ids are known to be the file's own, whatever they look like.
    """
    if not old.rows and not keys:
        return Matches()
    search = Search(Side(new, id_field, kind, lonlat), Side(old, id_field, kind, lonlat))
    if keys:
        _by_keys(search, keys)
    _by_id(search, own_ids=own_ids)
    search.narrow()
    proposals = []
    if search.left_new and search.left_old:
        search.new.place_all(search.left_new)
        search.old.place_all(search.left_old)
        _by_code(search)
        _by_name(search)
        proposals = likely(search, near_pairs(search), own_ids=own_ids)
    return Matches(search.pairs, search.why, proposals)


def _by_keys(search, keys):
    """Pair rows by the fields that the user named; a key that stands twice is an error."""
    for side in (search.new, search.old):
        for name in keys:
            if side is search.new and name not in side.snapshot.names:
                raise InputError(
                    "The layer has no field {field}, which is to identify its rows; choose "
                    "another.",
                    field=name,
                )
    rows = [_keyed(side, keys) for side in (search.new, search.old)]
    for key, (here, *more) in rows[0].items():
        if more or len(rows[1].get(key, ())) > 1:
            raise InputError(
                "{fields} = {value} stands in several rows; name fields that tell them apart.",
                fields=", ".join(keys),
                value=", ".join(key),
            )
        if key in rows[1]:
            search.pair(here, rows[1][key][0], ", ".join(keys))
    search.narrow()


def _keyed(side, keys):
    rows = defaultdict(list)
    for position in range(len(side.ids)):
        values = [side.value(position, name) for name in keys]
        if all(value not in (None, "") for value in values):
            rows[tuple(identity.id_form(str(value)) for value in values)].append(position)
    return rows


def _by_id(search, *, own_ids):
    """Pair rows of one id; ids made from row numbers, or for one of several alike, say nothing."""
    kind, new, old = search.new.kind, search.new, search.old
    start = f"{kind}-"
    made = [*new.ids, *(old.ids[row] for row in search.left_old)]
    several = {
        identity.base_of_several(name, kind) for name in made if name and name.startswith(start)
    }
    rows = {old.ids[row]: row for row in search.left_old}
    taken = set(search.pairs)
    for position in search.left_new:
        name = new.ids[position]
        before = rows.get(name)
        if before is None or position in taken:
            continue
        if name.startswith(start) and (
            name in several
            or identity.base_of_several(name, kind)
            or (not own_ids and identity.is_row_number(name, kind))
        ):
            continue
        search.pair(position, before)


def _by_code(search):
    """Pair the only two rows of a credit code, unless both name and place speak against it."""
    for here, there in _groups(search, lambda side, row: [side.code(row)]):
        if len(here) == len(there) == 1:
            pair = here[0], there[0]
            same_name = search.new.name(pair[0]) == search.old.name(pair[1])
            if same_name or search.together(*pair) is not False:
                search.pair(*pair, BY_CODE)
    search.narrow()


def _by_name(search):
    """Pair rows of one name at one place; of several alike those that agree most."""
    for here, there in _groups(search, lambda side, row: [side.name(row)]):
        open_new, open_old = list(here), list(there)
        fits = {
            (a, b)
            for a in open_new
            for b in open_old
            if search.together(a, b) and not search.other_code(a, b)
        }
        for a, b in _clear(fits, lambda a, b: _agreement(search, a, b)):
            search.pair(a, b, BY_NAME)
    search.narrow()


def _groups(search, keys_of):
    """Yield the new and the old rows that share a key."""
    rows = defaultdict(lambda: ([], []))
    for which, (side, left) in enumerate(
        ((search.new, search.left_new), (search.old, search.left_old))
    ):
        for row in left:
            for key in keys_of(side, row):
                if key:
                    rows[key][which].append(row)
    return [(here, there) for here, there in rows.values() if here and there]


def _clear(fits, agreement):
    """Return the pairs that are clear: each the other's only one, or its best by far.

    Rows are taken off as they are paired; what then has only one partner left is clear too.
    """
    fits = {pair: agreement(*pair) for pair in fits}
    clear = []
    while fits:
        rows_new, rows_old = defaultdict(list), defaultdict(list)
        for (here, there), agreed in fits.items():
            rows_new[here].append((agreed, there))
            rows_old[there].append((agreed, here))
        leading = [
            (here, there)
            for here, there in fits
            if _leads(rows_new[here], there) and _leads(rows_old[there], here)
        ]
        if not leading:
            break
        clear += leading
        paired = [set(rows) for rows in zip(*leading, strict=True)]
        fits = {
            (here, there): agreed
            for (here, there), agreed in fits.items()
            if here not in paired[0] and there not in paired[1]
        }
    return clear


def _leads(rows, row):
    """Whether a row is the only one, or agrees more than any other."""
    best, *others = sorted(rows, reverse=True)
    return best[1] == row and (not others or best[0] > others[0][0])


def _agreement(search, here, there):
    """Return in how many fields two rows agree, and how near they are."""
    new, old = search.new, search.old
    same = sum(
        new.value(here, name) is not None and new.value(here, name) == old.value(there, name)
        for name in new.snapshot.names
    )
    metres = search.metres(here, there)
    return same, -round(metres, 1) if np.isfinite(metres) else -np.inf
