"""Which rivers, drawn as lines, run along which polygons of water.

Examples
--------
>>> water = shapely.from_wkt(["POLYGON ((0 0, 90 0, 90 2, 0 2, 0 0))",
...                           "POLYGON ((0 2, 90 2, 90 3, 0 3, 0 2))"])
>>> lines = shapely.from_wkt(["LINESTRING (0 1, 90 1)", "LINESTRING (50 9, 50 2.6)"])
>>> rivers_of_water(lines, ["main", "brook"], Water(water, [None, None]), 0.1, [5, 5])
[{'main'}, {'main'}]
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely

from ...array_types import Column, Geometries
from ...geometry.outlines import single_polygons
from ...geometry.repair import repaired
from ...text.place_names import fold

_WIDTHS = (1.5, 0.8)
"""A line that runs along water is in it for so many mean widths of it: surely, perhaps."""


@dataclass
class Water:
    """Polygons of water.

    Parameters
    ----------
    shapes : array of shapely polygons, shape (p,)
        In the plane of the lines.
    names : shape (p,)
        None where not known.
    """

    shapes: Any
    names: Column

    def __post_init__(self) -> None:
        parts, owner = single_polygons(repaired(self.shapes))
        self.names = [fold(self.names[place]) for place in owner]
        self.shapes = parts


def rivers_of_water(
    lines: Geometries,
    rivers: Sequence[str],
    water: Water,
    tolerance: float,
    reach: Column,
) -> list[set[str]]:
    """Return the rivers that run along each polygon, none where none does.

    A line that only comes in from the bank to meet another, as a tributary does, does not run along
    the water. A polygon without a line of its own, as half of a river on the next map sheet,
    belongs to the rivers of the polygons that it touches, unless it is out of their reach or the
    names of both differ.

    Parameters
    ----------
    lines : shape (n,)
    rivers : shape (n,)
        What river each line is of.
    tolerance
        Greatest distance of polygons that touch, in units of the plane.
    reach : shape (n,)
        How far from a line its river may be, in the same units.

    Returns
    -------
    list of set, shape (p,)
    """
    inside = _lengths_inside(lines, rivers, water.shapes)
    found: list[set[str]] = [set() for _ in water.shapes]
    tree = shapely.STRtree(water.shapes)
    line, polygon = tree.query(lines, predicate="dwithin", distance=np.asarray(reach, dtype=float))
    near: list[set[str]] = [set() for _ in water.shapes]
    for place, owner in zip(polygon.tolist(), line.tolist(), strict=True):
        near[place].add(rivers[owner])
    for widths in _WIDTHS:
        for place, lengths in inside.items():
            least = widths * mean_width(water.shapes[place])
            found[place] |= {river for river, length in lengths.items() if length >= least}
        _reach_on(found, near, water, tree, tolerance)
    return found


def mean_width(polygon: shapely.Polygon) -> float:
    """Return the mean width of a long polygon, in units of its plane."""
    return float(2 * shapely.area(polygon) / shapely.length(polygon))


def _reach_on(found, near, water, tree, tolerance):
    """Give polygons without a river those of the polygons that they touch, and so on."""
    ends = [place for place, own in enumerate(found) if own]
    while ends:
        one, other = tree.query(water.shapes[ends], predicate="dwithin", distance=tolerance)
        reached = defaultdict(set)
        for place, neighbour in zip(np.array(ends)[one].tolist(), other.tolist(), strict=True):
            names = {water.names[place], water.names[neighbour]} - {""}
            if not found[neighbour] and len(names) < 2:
                reached[neighbour] |= found[place] & near[neighbour]
        ends = [neighbour for neighbour, own in reached.items() if own]
        for neighbour in ends:
            found[neighbour] = reached[neighbour]


def _lengths_inside(lines, rivers, polygons):
    """Return by polygon the length of each river inside."""
    inside = defaultdict(lambda: defaultdict(float))
    shapely.prepare(polygons)
    line, polygon = shapely.STRtree(polygons).query(lines, predicate="intersects")
    with np.errstate(invalid="ignore"):  # GEOS leaves the processor's flag set
        shared = shapely.length(shapely.intersection(lines[line], polygons[polygon]))
    for place, owner, length in zip(polygon.tolist(), line.tolist(), shared.tolist(), strict=True):
        if length > 0:
            inside[place][rivers[owner]] += length
    return inside
