"""Sets of waters by class and name: what a rule measures to."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from ...array_types import Booleans, Column
from ...enums import RiverClass, values
from ...text.place_names import fold

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
            chosen &= _is_in(classes, self.classes)
        if self.rivers:
            chosen &= _is_in(rivers if rivers is not None else [None] * len(chosen), self.rivers)
        return chosen


ALL_WATER = ClassSet()
"""Any water: what a row that no rule judges, as one nearer than a ring, is told its distance to."""

LAKES = ClassSet(classes=(RiverClass.LAKE.value,))
"""Lakes, reported in ``rule_note`` where no rule names them."""

CONTROL_RANGE = ClassSet(control_range=True)
"""The control range; its distance is signed, inside it is minus the depth."""


def _is_in(values, wanted):
    wanted = frozenset(wanted)
    known = {value: fold(value) in wanted for value in set(values)}
    return np.fromiter((known[value] for value in values), dtype=bool, count=len(values))
