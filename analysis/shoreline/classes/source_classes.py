"""Classes by what the data say that features are, where no list of names knows them."""

import numpy as np

from ...array_types import Objects
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
from .name_readings import LAKE as LAKE_CLASS
from .name_readings import OTHER, TRIBUTARY
from .river_classes import Named

ARTIFICIAL, UNCLASSIFIED, ON_RIVER = "artificial channel", "unclassified water", "lake on a river"
"""Doubts that ``cls_why`` keeps behind a semicolon, as notes of the check call them."""

_OPEN = ("no name", "unlisted name", "lake by its name", "namesake of")
_NO_RIVER = (DITCH, POND, DOCK, WETLAND, SEA)
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
