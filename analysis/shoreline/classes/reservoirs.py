"""Reservoirs that no list knows: the class of the river that they adjoin."""

from typing import Any

import numpy as np
import shapely

from ...array_types import Geometries, Objects
from ...message import Message
from ..sources.feature_kinds import RESERVOIR
from ..sources.traits import Traits
from .class_words import STATED
from .name_pieces import pieces
from .name_readings import IMPORTANT, LAKE, MAIN, ON_RIVER, TRIBUTARY
from .river_classes import Named, counted

_WORDS = ("水库", "库区", "水电站", "reservoir")
_RIVERS = (MAIN, IMPORTANT, TRIBUTARY)

BESIDE = "reservoir beside"
"""How the reason of a reservoir begins that no list knows."""


def is_reservoir(name: Any) -> bool:
    """Return whether a name says that water is dammed."""
    return any(piece.endswith(_WORDS) for piece in pieces(name))


def join_rivers(
    shapes: Geometries, names: Objects, named: Named, tolerance: float, traits: Traits | None = None
) -> list[Message]:
    """Give reservoirs that count as lakes the class of the sharpest river that they adjoin.

    Parameters
    ----------
    shapes : shape (n,)
    names : shape (n,)
    named
        Changed in place.
    tolerance
        Water no farther than this from a reservoir, in units of its CRS, adjoins it.
    traits
        What the data say that features are, reservoirs among them.

    Returns
    -------
    list of Message
        Which reservoirs they are.
    """
    dammed = np.array([is_reservoir(name) for name in names], dtype=bool)
    if traits is not None:
        dammed |= traits.kinds == RESERVOIR
    as_said = ("name ", STATED)
    own = np.array([why.startswith(as_said) for why in named.why], dtype=bool)
    lakes = np.flatnonzero((named.classes == LAKE) & dammed & ~own)
    rivers = np.flatnonzero(np.isin(named.classes, _RIVERS))
    if traits is not None:
        known = lakes[traits.kinds[lakes] == RESERVOIR]
        named.why[known] = [f"{why};{ON_RIVER}" for why in named.why[known]]
    if not len(lakes) or not len(rivers):
        return []
    tree = shapely.STRtree(shapes[rivers])
    lake, river = tree.query(shapes[lakes], predicate="dwithin", distance=tolerance)
    rank = np.array([_RIVERS.index(each) for each in named.classes[rivers[river]]], dtype=int)
    joined = []
    for place in np.unique(lake):
        beside = np.flatnonzero(lake == place)
        nearest = rivers[river[beside[np.argmin(rank[beside])]]]
        row = lakes[place]
        joined.append((row, nearest))
    for row, nearest in joined:
        river, doubt = names[nearest], ";".join(["", *named.why[nearest].split(";")[1:]])
        named.classes[row] = named.classes[nearest]
        named.why[row] = f"{BESIDE} {river or 'a river without a name'}{doubt}"
    if not joined:
        return []
    return [
        Message(
            "Reservoirs that no list knows have the class of the river that they adjoin: "
            "{names}. Check them; list one that is no part of a river in LAKES.",
            names=counted(names[[row for row, _ in joined]]),
        )
    ]
