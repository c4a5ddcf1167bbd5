"""Classes by what the data say that features are, where no list of names knows them."""

import numpy as np
import shapely

from ...array_types import Geometries, Objects
from ..sources.feature_kinds import (
    BOUNDARY,
    CANAL,
    DITCH,
    DOCK,
    LAKE,
    POND,
    RESERVOIR,
    RIVER,
    SEA,
    WATER,
    WETLAND,
)
from ..sources.traits import Traits
from .name_pieces import pieces
from .name_readings import ARTIFICIAL, OTHER, TRIBUTARY, UNCLASSIFIED
from .name_readings import LAKE as LAKE_CLASS
from .river_classes import Named

_OPEN = ("no name", "unlisted name", "lake by its name", "namesake of")
_NO_RIVER = (DITCH, POND, DOCK, WETLAND, SEA)
_ROUND = 10.0  # of a channel the perimeter is longer, beside that of a circle of the same area
_RIVER_WORDS = (*"江河溪", "river", "creek", "stream")


def class_by_source(named: Named, traits: Traits, names: Objects) -> None:
    """Give features that no list names the class of what they are.

    A name that ends in a word for a river keeps its feature a river, whatever its code: the axis of
    a river through a lake has the code of the lake.

    Parameters
    ----------
    named
        Changed in place.
    traits
        Of the same features.
    names : shape (n,)
    """
    found = [why.startswith(_OPEN) and "TRIBUTARIES" not in why for why in named.why]
    free = np.array(found, dtype=bool)
    river_name = np.array(
        [any(each.endswith(_RIVER_WORDS) for each in pieces(name)) for name in names], dtype=bool
    )
    unnamed = np.array([not pieces(name) for name in names], dtype=bool)
    by_word = np.array([why.startswith("lake by its name") for why in named.why], dtype=bool)
    kinds = traits.kinds

    def settle(rows, river_cls, doubt=""):
        rows = rows & free
        named.classes[rows] = river_cls
        named.why[rows] = [f"{why}{doubt}" for why in traits.why[rows]]

    by_basin = traits.classes != None  # noqa: E711 - element by element
    for river_cls in set(traits.classes[by_basin]):
        settle(traits.classes == river_cls, river_cls)
    settle((kinds == RESERVOIR) | ((kinds == LAKE) & ~river_name), LAKE_CLASS)
    settle((kinds == CANAL), OTHER, f";{ARTIFICIAL}")
    settle(np.isin(kinds, _NO_RIVER) & ~river_name, OTHER)
    settle((kinds == WATER) & ~river_name & ~by_word, OTHER, f";{UNCLASSIFIED}")
    settle((kinds == RIVER) & by_word, TRIBUTARY)
    any_river = np.isin(kinds, (RIVER, BOUNDARY)) & unnamed & traits.may_be_any & free
    named.why[any_river] = [f"{why};{UNCLASSIFIED}" for why in named.why[any_river]]


def set_isolated_apart(shapes: Geometries, named: Named, traits: Traits, tolerance: float) -> None:
    """Take the doubt from water that nothing joins to a river, where the data show rivers.

    Ponds and pools that the data call but water are no tributary. What is long and narrow may be a
    piece of a river, and masks and drawings do not tell rivers at all: there the doubt stays.

    Parameters
    ----------
    shapes : shape (n,)
    named
        Changed in place.
    traits
        Of the same features.
    tolerance
        Water no farther than this from other water joins it, in units of the plane.
    """
    doubted = np.array([why.endswith(f";{UNCLASSIFIED}") for why in named.why], bool)
    doubted &= (traits.kinds == WATER) & (shapely.get_dimensions(shapes) == 2)
    rivers = np.isin(traits.kinds, (RIVER, CANAL))
    if not doubted.any() or not rivers.any():
        return
    rows = np.flatnonzero(doubted | rivers)
    one, other = rows[
        shapely.STRtree(shapes[rows]).query(shapes[rows], predicate="dwithin", distance=tolerance)
    ]
    joined = rivers.copy()
    front = rivers
    while front.any():
        reached = np.zeros_like(joined)
        reached[other[front[one]]] = True
        front = reached & ~joined
        joined |= front
    perimeter = shapely.length(shapes)
    is_round = perimeter**2 < _ROUND * 4 * np.pi * shapely.area(shapes)
    for row in np.flatnonzero(doubted & ~joined & is_round):
        named.why[row] = f"{traits.why[row]}, isolated"
