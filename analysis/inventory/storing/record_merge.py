"""Records of verifications that come back with a package, laid beside those of the inventory.

A record that both sides have is one that was handed out, or merged before. Where both sides have
records of a site that the other lacks, somebody must say what holds: a conflict.

Examples
--------
>>> kept = {"ref_id": "P1", "status": "visited", "maker": "Li", "at": "2026-05-02"}
>>> theirs = [kept, kept | {"status": "overruled"}, kept | {"ref_id": "P2"}]
>>> found = merge([kept, kept | {"status": "confirmed"}], theirs)
>>> found.unchanged, found.added, found.conflicts
([0], [2], [Conflict(record=1, stored=[1], why='the same record says otherwise')])
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

SAME_RECORD = "the same record says otherwise"
BOTH_SIDES = "both sides have verified the site since"

Record = Mapping[str, Any]


@dataclass(frozen=True)
class Conflict:
    """A record of the package whose site has records in the inventory that the package lacks.

    Attributes
    ----------
    record : int
        Position in the package.
    stored : list of int
        Positions in the inventory; where one of them is by the same person of the same day, it
        alone.
    why : str
        `SAME_RECORD` or `BOTH_SIDES`.
    """

    record: int
    stored: list
    why: str


@dataclass
class Merged:
    """What is to be done with the records of a package.

    Attributes
    ----------
    added, unchanged : list of int
        Positions in the package.
    conflicts : list of Conflict
    """

    added: list = field(default_factory=list)
    unchanged: list = field(default_factory=list)
    conflicts: list = field(default_factory=list)


def merge(stored: Sequence[Record], package: Sequence[Record]) -> Merged:
    """Compare the records of a package with those of the inventory.

    Parameters
    ----------
    stored, package
        Fields of the schema of verifications by name. In those of the package ``ref_id`` is the
        inventory's id of the site, and paths are those that the inventory would have.
    """
    names = sorted({name for record in (*stored, *package) for name in record})
    known = Counter(_whole(record, names) for record in stored)
    out, fresh = Merged(), []
    for position, record in enumerate(package):
        whole = _whole(record, names)
        if known[whole] > 0:
            known[whole] -= 1
            out.unchanged.append(position)
        else:
            fresh.append(position)
    theirs = _of_sites(_not_in_package(stored, package, names), stored)
    for position in fresh:
        record = package[position]
        beside = theirs.get(_site(record), [])
        same = [row for row in beside if _person_and_day(stored[row]) == _person_and_day(record)]
        if same:
            out.conflicts.append(Conflict(position, same[:1], SAME_RECORD))
        elif beside:
            out.conflicts.append(Conflict(position, beside, BOTH_SIDES))
        else:
            out.added.append(position)
    return out


def newest(records: Iterable[Record]) -> dict[tuple[str, str], Record]:
    """Return the record that counts of each site: of the latest day, of one day the last kept.

    Returns
    -------
    dict
        By kind ("" where it is not told) and id of the site.

    Examples
    --------
    >>> old, new = {"ref_id": "P1", "at": "2026-05-02"}, {"ref_id": "P1", "at": "2026-06-30"}
    >>> newest([new, old])[("", "P1")]["at"]
    '2026-06-30'
    """
    found: dict[tuple[str, str], Record] = {}
    for record in records:
        site = (str(record.get("site_kind") or ""), str(record["ref_id"]))
        if site not in found or _day(record) >= _day(found[site]):
            found[site] = record
    return found


def _not_in_package(stored, package, names):
    """Return the positions of records that the package does not have."""
    there = Counter(_whole(record, names) for record in package)
    left = []
    for position, record in enumerate(stored):
        whole = _whole(record, names)
        if there[whole] > 0:
            there[whole] -= 1
        else:
            left.append(position)
    return left


def _of_sites(positions, stored):
    found = defaultdict(list)
    for position in positions:
        found[_site(stored[position])].append(position)
    return found


def _site(record):
    return str(record.get("ref_id")), record.get("site_kind") or None


def _person_and_day(record):
    """Return by whom and of when a record is; nothing that equals another where it is not told."""
    person, day = record.get("maker") or record.get("by"), _day(record)
    return (person, day) if person and day else object()


def _day(record):
    return str(record.get("at") or "")


def _whole(record, names):
    """Return all that a record says; an empty text says nothing."""
    values = (record.get(name) for name in names)
    return tuple((value.strip() or None) if isinstance(value, str) else value for value in values)
