"""What a new import changes in an inventory layer, row by row and field by field."""

from dataclasses import dataclass, field
from typing import Any

from ..sites import identity
from ..sites.file_origin import Origin
from . import site_matching
from .differences import GEOMETRY, PLACE_FIELDS, Pairs, told
from .site_search import Side
from .snapshot import Snapshot

ADDED, CHANGED, UNCHANGED, GONE = "added", "changed", "unchanged", "gone"
MAYBE, REJECTED = "same?", "rejected"
"""A row that may be a site of the inventory; a stored row that the import rejected."""

REJECTED_AT_IMPORT = "its row was rejected at import"

KEEP, CLOSE, TAKE_OUT = range(3)
"""What the values of ``ON_GONE`` stand for, an interface."""

ASIDE, SAME, APART = range(3)
"""What the values of ``PROPOSALS`` stand for, an interface."""

CLOSED = "closed"
"""The field that tells since when a site is closed."""


@dataclass(frozen=True)
class Change:
    """One line of the report."""

    ref_id: str
    change: str
    field: str | None = None
    old: str | None = None
    new: str | None = None
    name: str | None = None
    why: str | None = None


def _nowhere(wkb):
    """Return places of a layer that has none, or whose places are not asked for."""
    nothing = [float("nan")] * len(wkb)
    return nothing, nothing


@dataclass(frozen=True)
class Decisions:
    """What was decided before a comparison.

    Attributes
    ----------
    kind : str
        Name of the inventory layer.
    id_field : str
    origin : file_origin.Origin
        What the import told of the new layer.
    on_gone : int
        `KEEP`, `CLOSE` or `TAKE_OUT`.
    date : str or None
        With which gone sites are closed.
    proposals : int
        `ASIDE`, `SAME` or `APART`: what becomes of likely, not certain sites.
    lonlat : callable
        Longitudes and latitudes of a list of WKB, NaN without geometry.
    keeps_places : bool
        Whether the places of the new layer only tell which site a row is: points tell less than
        the areas that are stored.
    """

    kind: str = ""
    id_field: str = ""
    origin: Origin = field(default_factory=Origin)
    on_gone: int = KEEP
    date: str | None = None
    proposals: int = ASIDE
    lonlat: Any = _nowhere
    keeps_places: bool = False


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
    gone : list of int
        Positions of old rows that the new layer lacks, whatever becomes of them.
    taken_out, closed : list of (key, int)
        Key and position of old rows that are taken out, or marked as closed.
    proposed : list of int
        Positions in the new snapshot of rows that are left aside.
    date : str or None
        With which they are marked.
    beside : list of Change
        What is written with changes but makes none.
    places : dict of str to (bytes or None)
        WKB before, by id, of sites whose place changes.
    without_place : list of str
        Ids of added rows whose places do not fit into the inventory.
    renumbered : list of (str, str)
        Ids of added rows that stand for other sites, and those they get instead.
    lines : list of Change
    """

    added: list = field(default_factory=list)
    changed: list = field(default_factory=list)
    unchanged: list = field(default_factory=list)
    gone: list = field(default_factory=list)
    taken_out: list = field(default_factory=list)
    closed: list = field(default_factory=list)
    proposed: list = field(default_factory=list)
    date: str | None = None
    beside: list = field(default_factory=list)
    places: dict = field(default_factory=dict)
    without_place: list = field(default_factory=list)
    renumbered: list = field(default_factory=list)
    lines: list = field(default_factory=list)


def compare(
    old: Snapshot, new: Snapshot, id_field: str, decisions: Decisions | None = None
) -> Changes:
    """Compare two snapshots site by site.

    What the new one does not know stays as it is and is not compared: fields its file lacked, the
    place of a row that stands at its park's point or nowhere.

    Parameters
    ----------
    old, new
        ``old`` with keys. An added row whose id stands for another site gets one of its own in
        ``new``.
    """
    decisions = decisions or Decisions()
    kind, origin = decisions.kind, decisions.origin
    found = site_matching.match(
        old,
        new,
        id_field,
        kind,
        decisions.lonlat,
        keys=origin.keys,
        own_ids=id_field in (origin.columns or ()),
    )
    if decisions.proposals == SAME:
        found.take_proposals()
    held = {} if decisions.proposals == APART else {each.position: each for each in found.proposals}
    sides = Side(new, id_field, kind, None), Side(old, id_field, kind, None)
    pairs = Pairs(*sides, id_field, origin, keeps_places=decisions.keeps_places)
    made = identity.MadeIds(kind, sides[1].ids)
    out = Changes(date=decisions.date)
    for position, name in enumerate(sides[0].ids):
        if position in held:
            out.proposed.append(position)
            out.lines += _proposed(held[position], *sides, id_field)
        elif position not in found.pairs:
            _add(out, position, sides[0], id_field, made)
        else:
            before = found.pairs[position]
            _change(out, position, before, pairs, old.keys[before])
            why = found.why.get(position)
            if why and name != sides[1].ids[before] and not identity.is_made(name, kind):
                out.lines.append(_other_id(sides, position, before, id_field, why))
    here = {*found.pairs.values(), *(row for each in held.values() for row in each.others)}
    _settle_gone(out, [row for row in range(len(old.rows)) if row not in here], sides[1], decisions)
    if decisions.keeps_places:
        _drop_places(out, new, id_field)
    return out


def _drop_places(out, new, id_field):
    """Leave out places that do not fit, and what is said of them in rows that are added."""
    ids = new.ids(id_field)
    out.without_place = [ids[position] for position in out.added if new.wkb[position] is not None]
    said = [new.names.index(name) for name in PLACE_FIELDS if name in new.names]
    for position in out.added:
        row = new.rows[position]
        new.rows[position] = tuple(None if at in said else row[at] for at in range(len(row)))
    new.wkb = [None] * len(new.wkb)


def _add(out, position, side, id_field, made):
    """Add a row; one whose id stands for another site gets another."""
    snapshot = side.snapshot
    name = side.ids[position]
    if made.is_taken(name):
        row = dict(zip(snapshot.names, snapshot.rows[position], strict=True))
        name = made.make(row, row.get("park_id"), [*map(str, row.values())])
        snapshot.rows[position] = tuple((row | {id_field: name}).values())
        out.renumbered.append((side.ids[position], name))
    made.take(name)
    out.added.append(position)
    out.lines.append(Change(name, ADDED, name=side.value(position, "name")))


def _change(out, position, before, pairs, key):
    """Note in which fields a row differs from the stored one."""
    name = pairs.old.ids[before]
    title = pairs.old.value(before, "name")
    differing = pairs.differing(position, before)
    if not differing:
        out.unchanged.append(position)
        out.lines.append(Change(name, UNCHANGED, name=title))
        return
    fields = [each[0] for each in differing]
    beside = pairs.beside(position, before)
    out.changed.append((key, position, fields + [each[0] for each in beside]))
    if GEOMETRY in fields:
        out.places[name] = pairs.old.snapshot.wkb[before]
    for lines, differences in ((out.lines, differing), (out.beside, beside)):
        lines += [
            Change(name, CHANGED, field_name, told(was), told(now), title)
            for field_name, was, now in differences
        ]


def _settle_gone(out, left, side, decisions):
    """Tell which stored rows the new layer lacks, and do with them what was decided."""
    snapshot, id_field = side.snapshot, decisions.id_field
    for row in left:
        name, title = side.ids[row], side.value(row, "name")
        if decisions.origin.was_rejected(side, row, id_field):
            out.lines.append(Change(name, REJECTED, name=title, why=REJECTED_AT_IMPORT))
            continue
        out.gone.append(row)
        line = Change(name, GONE, name=title)
        if decisions.on_gone == TAKE_OUT:
            out.taken_out.append((snapshot.keys[row], row))
        elif decisions.on_gone == CLOSE and not side.value(row, CLOSED):
            out.closed.append((snapshot.keys[row], row))
            line = Change(name, GONE, CLOSED, None, decisions.date, title)
        out.lines.append(line)


def _other_id(sides, position, before, id_field, why):
    """Return the line that tells a site recognised under another id; its own stays."""
    new, old = sides
    stored, title = old.ids[before], old.value(before, "name")
    return Change(stored, MAYBE, id_field, stored, new.ids[position], title, why)


def _proposed(proposal, new, old, id_field):
    """Return the lines that tell what a row may be."""
    others, here = proposal.others, proposal.position
    stored = "; ".join(old.ids[row] for row in others)
    title = new.value(here, "name")
    lines = [Change(new.ids[here], MAYBE, id_field, stored, new.ids[here], title, proposal.why)]
    before = "; ".join(str(old.value(row, "name") or "–") for row in others)
    if before != title:
        lines.append(Change(new.ids[here], MAYBE, "name", before, title, title, proposal.why))
    return lines
