"""What makes a row likely to be a site of the inventory, though not certain."""

import re
from collections import defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

import numpy as np

from ...geometry.degree_length import LEAST_DEGREE_M
from ..sites import identity
from .site_search import SAME_PLACE_M, Search

ID_FORM, RENAMED, MOVED, OTHER_PLACE, SEVERAL = (
    "id changed form",
    "renamed",
    "moved",
    "same credit code at another place",
    "may be one of several",
)
_MOVED_M = 5_000.0
"""How far a corrected place may lie from the one before."""
_SAME_SPOT_M = 1.0
_ALIKE = 0.6
_LETTERS = 60
_AREA = ("province", "city", "county")
_LEGAL_FORM = re.compile(r"股份有限公司|有限公司|集团|公司|总?厂")
_ORDINALS = re.compile(r"[\da-z一二三四五六七八九十东西南北号期#]")


@dataclass(frozen=True)
class Proposal:
    """A row that is likely a site of the inventory, but not certainly.

    Attributes
    ----------
    position : int
        Of the new row.
    others : tuple of int
        Old rows it may be.
    why : str
    """

    position: int
    others: tuple
    why: str


def near_pairs(search: Search) -> Any:
    """Return pairs of rows left over that stand within 200 m of each other."""
    import shapely  # noqa: PLC0415 - the plugin loads without shapely

    here = [row for row in search.left_new if search.new.has_own_place(row)]
    there = [row for row in search.left_old if search.old.has_own_place(row)]
    if not here or not there:
        return []
    lon, lat = np.array([search.new.place(row) for row in here]).T
    high = SAME_PLACE_M / LEAST_DEGREE_M
    wide = high / np.maximum(np.cos(np.radians(lat)), 0.01)
    boxes = shapely.box(lon - wide, lat - high, lon + wide, lat + high)
    tree = shapely.STRtree(shapely.points([search.old.place(row) for row in there]))
    pairs = [(here[a], there[b]) for a, b in tree.query(boxes).T.tolist()]
    return [pair for pair in pairs if search.metres(*pair) <= SAME_PLACE_M]


def likely(search: Search, near: list[tuple[Any, ...]], *, own_ids: bool) -> list[Proposal]:
    """Return proposals for the rows left over.

    Parameters
    ----------
    near : list of (int, int)
        New and old rows within 200 m of each other.
    own_ids
        Whether the new ids are known to be the file's own.
    """
    reasons = {}
    for rows, why in (
        (_same(search, lambda side, row: [side.code(row)]), OTHER_PLACE),
        (_same_form(search, near, own_ids=own_ids), ID_FORM),
        (_renamed(search, near), RENAMED),
        (_moved(search), MOVED),
    ):
        for pair in rows:
            reasons.setdefault(pair, why)
    wanted, offers = defaultdict(list), defaultdict(list)
    for here, there in reasons:
        offers[here].append(there)
        wanted[there].append(here)
    found = []
    for here, others in sorted(offers.items()):
        alone = len(others) == 1 and len(wanted[others[0]]) == 1
        why = reasons[here, others[0]] if alone else SEVERAL
        found.append(Proposal(here, tuple(sorted(others)), why))
    return found


def _same(search, keys_of):
    """Return pairs of rows left over that share a key."""
    rows = defaultdict(list)
    for row in search.left_old:
        for key in filter(None, keys_of(search.old, row)):
            rows[key].append(row)
    return [
        (here, there)
        for here in search.left_new
        for key in filter(None, keys_of(search.new, here))
        for there in rows.get(key, ())
    ]


def _same_form(search, near, *, own_ids):
    """Return pairs whose ids differ in form only; made ids need a name or a place beside."""

    def form(side, row):
        name = side.ids[row]
        made = identity.is_made(name, side.kind) and not (own_ids and side is search.new)
        return [identity.id_form(name)] if name and not made else []

    near = set(near)
    pairs = _same(search, form)
    pairs += [
        (here, there)
        for here, there in _same(search, lambda side, row: [side.ids[row]])
        if (here, there) in near or search.new.name(here) == search.old.name(there) != ""
    ]
    return list(dict.fromkeys(pairs))


def _renamed(search, near):
    """Return pairs near each other of which one gives the other's name as its former one.

    So are two whose names are much alike where one has no id of its own, and the only two at one
    spot.
    """
    spots_new, spots_old = defaultdict(list), defaultdict(list)
    found = []
    for here, there in near:
        names = [
            identity.names(side.value(row, "name"))
            for side, row in ((search.new, here), (search.old, there))
        ]
        if search.other_code(here, there):
            continue
        if set(names[0]) & set(names[1]) or (
            not _numbered(search, here, there)
            and _alike(*(each[0] if each else "" for each in names))
        ):
            found.append((here, there))
        elif search.metres(here, there) <= _SAME_SPOT_M:
            spots_new[here].append(there)
            spots_old[there].append(here)
    found += [
        (here, others[0])
        for here, others in spots_new.items()
        if len(others) == 1 and len(spots_old[others[0]]) == 1
    ]
    return found


def _numbered(search, here, there):
    """Whether both rows have ids of their own, which then are not the same."""
    return not any(
        identity.is_made(side.ids[row], side.kind)
        for side, row in ((search.new, here), (search.old, there))
    )


def _moved(search):
    """Return pairs of one name whose places are some way off, or not known.

    Two that have ids of their own, or stand in two parks, are two sites.
    """
    pairs = _same(search, lambda side, row: identity.names(side.value(row, "name"))[:1])
    return [
        (here, there)
        for here, there in pairs
        if not search.metres(here, there) > _MOVED_M
        and not _numbered(search, here, there)
        and search.share_park(here, there) is not False
        and not search.other_code(here, there)
        and not _elsewhere(search, here, there)
    ]


def _elsewhere(search, here, there):
    """Whether two rows state different provinces, cities or counties."""
    for name in _AREA:
        stated = search.new.value(here, name), search.old.value(there, name)
        if all(stated) and str(stated[0])[:2] != str(stated[1])[:2]:
            return True
    return False


def _alike(one, other):
    """Whether two names are much alike; those that differ in a number alone are two sites."""
    one, other = (_LEGAL_FORM.sub("", name[:_LETTERS]) for name in (one, other))
    if one == other:
        return True
    if _ORDINALS.sub("", one) == _ORDINALS.sub("", other):
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE
