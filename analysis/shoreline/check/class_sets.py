"""Sets of waters by class and name: what a rule measures to."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from ...array_types import Booleans, Column
from ...enums import RiverClass, values
from ...text.place_names import fold
from ..classes.name_pieces import lake_stem, listed_in, pieces

RIVER_CLASSES = values(RiverClass)
"""Classes of water in the order that breaks ties of distance."""


@dataclass(frozen=True)
class ClassSet:
    """The waters one rule measures to; the key of the distances handed to `verdict.judge`.

    Parameters
    ----------
    classes : tuple of str
        River classes, empty for all.
    rivers : tuple of str
        Folded river names, empty for all.
    control_range : bool
        The published control range instead of water.
    """

    classes: tuple = ()
    rivers: tuple = ()
    control_range: bool = False

    @property
    def name(self) -> Any:
        """A short text that tells the set in a log."""
        if self.control_range:
            return "control range"
        parts = ["+".join(self.classes), "/".join(self.rivers)]
        return " ".join(part for part in parts if part) or "all water"

    def is_whole_in(self, zone: Any) -> bool:
        """Say whether a rule holds at all water of the classes."""
        return not zone.rivers and (not zone.classes or {*self.classes} <= {*zone.classes})

    def mask(self, rivers: Column, classes: Column) -> Booleans:
        """Say which shoreline features belong to the set.

        Parameters
        ----------
        rivers, classes : shape (n,)
            Name and class of each feature; ``rivers`` may be None when there are no names.

        Returns
        -------
        ndarray of bool, shape (n,)
        """
        if self.control_range:
            return np.zeros(len(classes), dtype=bool)
        chosen = np.ones(len(classes), dtype=bool)
        if self.classes:
            chosen &= np.isin(np.asarray(classes, dtype=object), self.classes)
        if self.rivers:
            rivers = rivers if rivers is not None else [None] * len(chosen)
            wanted = frozenset(self.rivers)
            known = {value: is_named(value, wanted) for value in set(rivers)}
            chosen &= np.fromiter((known[value] for value in rivers), bool, len(chosen))
        return chosen


ALL_WATER = ClassSet()
"""Any water: what a row that no rule judges, as one nearer than a ring, is told its distance to."""

OTHERS = ClassSet(classes=(RiverClass.OTHER.value,))
"""Ditches, ponds, docks, and water of other basins."""

LAKES = ClassSet(classes=(RiverClass.LAKE.value,))
REPORTED = (LAKES, OTHERS)
"""Water that is reported in ``rule_note`` where no rule names all of it."""

CONTROL_RANGE = ClassSet(control_range=True)
"""The control range; its distance is signed, inside it is minus the depth."""


def is_named(river: Any, wanted: frozenset[str]) -> bool:
    """Say whether a river or a lake, or a reach or part of it, bears one of some folded names.

    Examples
    --------
    >>> names = frozenset(["洞庭湖", "太浦河"])
    >>> is_named("洞庭湖区(岳阳)", names), is_named("太浦河左岸", names), is_named("太湖", names)
    (True, True, False)
    """
    return fold(river) in wanted or any(
        listed_in(piece, wanted) or lake_stem(piece) in wanted for piece in pieces(river)
    )
