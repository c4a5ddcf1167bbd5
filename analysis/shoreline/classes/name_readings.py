"""What each listed name may stand for, and where."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import shapely

from ...enums import RiverClass, values
from . import river_lists
from .name_pieces import pieces

ORDER = values(RiverClass)
MAIN, IMPORTANT, TRIBUTARY, LAKE, OTHER = ORDER
"""The classes as plain text, as arrays of objects hold them."""

ARTIFICIAL, UNCLASSIFIED, ON_RIVER = "artificial channel", "unclassified water", "lake on a river"
"""Doubts that ``cls_why`` keeps behind a semicolon, as notes of the check call them."""


@dataclass(frozen=True)
class Reading:
    """What a name stands for, and where."""

    river_cls: str
    why: str
    name: str
    place: shapely.Geometry | None = None
    doubtful: bool = False
    shared: bool = False
    reservoir: bool = False
    ships: bool = False

    def holds(self, shape: Any) -> bool:
        """Return whether the name means this at a shape in degrees; None lies nowhere known.

        Where the place is not known, the name counts, but does not put a river out of the basin
        that has one of that name.
        """
        if self.place is None:
            return True
        if shape is None or shapely.is_empty(shape):
            return not self.shared
        return bool(shapely.intersects(self.place, shape))


@lru_cache(maxsize=8)
def table(names: Any) -> dict[str, Any]:
    """Return what each listed name may stand for.

    Returns
    -------
    dict
        Lists of `Reading` by the name as `pieces` writes it.
    """
    found = {}
    for reading in _rivers(names):
        _add(found, reading)
    rivers = {name: readings[0].river_cls for name, readings in found.items()}
    dammed = _known_rivers(names.by_expression) | rivers
    for reading in _reservoirs(dammed):
        if pieces(reading.name)[0] not in rivers:  # a list of the user's goes before
            _add(found, reading)
    for entry in river_lists.other_basins():
        for name in entry.names:
            why = f"other basin: {name}"
            _add(found, Reading(OTHER, why, name, _place(entry.places), shared=entry.shared))
    return found


@lru_cache(maxsize=8)
def inner(names: Any) -> tuple[Any, ...]:
    """Return the names of the main stem and of important tributaries, with what they stand for.

    Returns
    -------
    tuple of (str, Reading)
    """
    return tuple(
        (name, reading)
        for name, readings in table(names).items()
        for reading in readings
        if reading.river_cls in (MAIN, IMPORTANT) and not reading.reservoir
    )


def _add(found, reading):
    for piece in pieces(reading.name):
        found.setdefault(piece, []).append(reading)


def _rivers(names):
    """Yield what the lists say of rivers, but for classes that an expression gives."""
    for reading in _listed(names):
        if reading.river_cls not in names.by_expression:
            yield reading


def _listed(names):
    shipped = river_lists.known()
    main_stem = shipped["main_stem"] if names.main_stem is None else names.main_stem
    if set(shipped["main_stem"]) <= set(main_stem):
        main_stem = (*main_stem, *shipped["spellings"])
    for name in main_stem:
        yield Reading(MAIN, f"name {name}", name, ships=names.is_yangtze)
    for entry in names.shipped_important():
        place = _place(entry.places)
        yield Reading(IMPORTANT, _basin(entry), entry.name, place, entry.doubtful, ships=True)
    for name in names.own_important():
        yield Reading(IMPORTANT, f"important: {name}, as given", name)
    for name in names.tributaries:
        yield Reading(TRIBUTARY, f"name {name}", name)
    for name in names.lakes or ():
        yield Reading(LAKE, f"name {name}", name)


def _known_rivers(by_expression):
    """Return the classes of the rivers that ship, where an expression gives the class."""
    rivers = {}
    if IMPORTANT in by_expression:
        rivers |= dict.fromkeys(river_lists.important_names(), IMPORTANT)
    if MAIN in by_expression:
        rivers |= dict.fromkeys(river_lists.known()["main_stem"], MAIN)
    return rivers


def _reservoirs(rivers):
    """Yield the reservoirs with the classes of their rivers."""
    for entry in river_lists.reservoirs():
        river_cls = rivers.get(entry.river, TRIBUTARY)
        why = f"reservoir of {entry.river}"
        for name in entry.names:
            yield Reading(river_cls, why, name, _place(entry.places), reservoir=True)


@lru_cache(maxsize=512)
def _place(boxes):
    return shapely.union_all([shapely.box(*box) for box in boxes])


def _basin(entry):
    name = entry.name if entry.name == entry.river else f"{entry.name} ({entry.river})"
    if entry.basin_km2 is None:
        return f"important: {name}, basin not known"
    doubt = ", near the bound" if entry.doubtful else ""
    return f"important: {name}, basin {entry.basin_km2 / 1000:.1f} thousand km²{doubt}"
