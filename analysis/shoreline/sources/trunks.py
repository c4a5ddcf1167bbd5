"""Rivers of a network of reaches: how important a river is hangs on its whole basin, not a reach's.

A river runs from its spring to its confluence; at a confluence the branch with the greatest basin
goes on and the others end. Its basin is the greatest on its way.

Examples
--------
>>> network = rivers_of([1, 2, 3, 4], [3, 3, 4, 0], [12_000.0, 400.0, 12_500.0, 12_600.0])
>>> network.river.tolist(), network.basin_km2.tolist(), network.goes_on.tolist()
([3, 1, 3, 3], [12600.0, 400.0, 12600.0, 12600.0], [False, False, False, False])
"""

from dataclasses import dataclass

import numpy as np

from ...array_types import Column
from ...message import InputError

IMPORTANT_KM2 = 10_000.0
"""The least basin of an important tributary: Yangtze River Protection Law, article 95."""

MAIN_KM2 = 1_000_000.0
"""Within the box of the Yangtze basin no other river has so great a basin."""

BASIN_BOX = (90.0, 24.0, 123.0, 35.5)
"""West, south, east, north, in degrees; the lower Yellow River, Amur and Mekong stay outside."""


@dataclass
class Rivers:
    """What river each of n reaches belongs to.

    Attributes
    ----------
    river : ndarray of int, shape (n,)
        Position of the river's last reach.
    basin_km2 : ndarray of float64, shape (n,)
        The river's greatest basin.
    goes_on : ndarray of bool, shape (n,)
        Its last reach flows into one that the layer lacks: its basin may be greater.
    """

    river: np.ndarray
    basin_km2: np.ndarray
    goes_on: np.ndarray


def rivers_of(ids: Column, next_down: Column, upland_km2: Column) -> Rivers:
    """Return the rivers of a network.

    Parameters
    ----------
    ids, next_down : shape (n,)
        Each reach and the one that it flows into; 0 for none.
    upland_km2 : shape (n,)
        Basin at the end of each reach.

    Raises
    ------
    InputError
        An id comes twice, or reaches flow in a circle.
    """
    ids, next_down = np.asarray(ids, np.int64), np.asarray(next_down, np.int64)
    upland = np.asarray(upland_km2, float)
    order = np.argsort(ids, kind="stable")
    if (np.diff(ids[order]) == 0).any():
        raise InputError("Reaches bear the same number twice; take the layer as it was published.")
    place = np.searchsorted(ids[order], next_down).clip(max=max(len(ids) - 1, 0))
    below = np.where(ids[order][place] == next_down, order[place], -1) if len(ids) else place
    best = _widest(below, upland)
    rows = np.arange(len(ids))
    goes_on = (below >= 0) & (best[below] == rows)
    river = np.where(goes_on, below, rows)
    for _ in range(len(ids).bit_length()):  # each step doubles how far down is looked
        river = river[river]
    if goes_on[river].any():
        raise InputError("Reaches flow in a circle; take the layer as it was published.")
    basin = np.zeros(len(ids))
    np.maximum.at(basin, river, upland)
    leaves = (below < 0) & (next_down > 0)
    return Rivers(river, basin[river], leaves[river])


def _widest(below, upland):
    """Return for each reach the one above it with the greatest basin, -1 where there is none."""
    best = np.full(len(below), -1)
    order = np.argsort(upland, kind="stable")
    into = below[order]
    best[into[into >= 0]] = order[into >= 0]
    return best
