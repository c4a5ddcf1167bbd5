"""Pieces without a name that are the main stem because of what they join.

One step, never onwards: only pieces of the main stem that have a name, or that the user says are
of it, pass their class on. A piece that touches them once is the mouth of a tributary.

Examples
--------
>>> from .river_classes import RiverNames
>>> shapes = shapely.from_wkt(["LINESTRING (0 0, 10 0)", "LINESTRING (10 0, 20 0)",
...                            "LINESTRING (20 0, 30 0)", "LINESTRING (5 0, 5 9)"])
>>> names = np.array(["长江", None, "长江", None], object)
>>> named = RiverNames().classify(names)
>>> inherit(shapes, names, named, 1e-3), named.classes.tolist()
(1, ['main', 'main', 'main', 'tributary'])
>>> named.why[1]
'joins two pieces of the main stem'
"""

import numpy as np
import shapely

from ...array_types import Geometries, IsCancelled, Objects
from ...cancel import check
from ..sources.feature_kinds import BOUNDARY, RIVER
from ..sources.traits import Traits
from .channel_contacts import contacts, free_ends, goes_on, is_end_cut
from .name_pieces import pieces
from .name_readings import MAIN, OTHER, TRIBUTARY
from .reservoirs import BESIDE
from .river_classes import Named

JOINS = "joins two pieces of the main stem"
SIDE_CHANNEL = "both ends on the main stem"
CONTINUES = "continues the main stem across a sheet edge"
WAYS = (JOINS, SIDE_CHANNEL, CONTINUES)
"""Reasons of what inherits, in ``cls_why``."""

_APART = 10.0  # tolerances between two ends


def inherit(
    shapes: Geometries,
    names: Objects,
    named: Named,
    tolerance: float,
    *,
    traits: Traits | None = None,
    cancelled: IsCancelled | None = None,
) -> int:
    """Make pieces without a name part of the main stem that they join, and count them.

    Parameters
    ----------
    shapes : shape (n,)
        Valid lines or polygons.
    names : shape (n,)
    named
        Changed in place.
    tolerance
        Water no farther than this from other water joins it, in units of the plane.
    traits
        What the data say that features are: only rivers inherit.
    """
    given = np.array([not why.startswith(BESIDE) for why in named.why], bool)
    stem = np.flatnonzero((named.classes == MAIN) & given)
    asked = np.flatnonzero(_may_inherit(names, named, traits))
    if not len(stem) or not len(asked):
        return 0
    of_stem, of_asked = shapely.STRtree(shapes[asked]).query(
        shapes[stem], predicate="dwithin", distance=tolerance
    )
    ways = _Ways(shapes, stem, tolerance)
    found = {}
    for place in np.unique(of_asked):
        check(cancelled)
        why = ways.reason(asked[place], stem[of_stem[of_asked == place]])
        if why:
            found[asked[place]] = why
    for row, why in found.items():
        named.classes[row], named.why[row] = MAIN, why
    return len(found)


def _may_inherit(names, named, traits):
    """Return which features have no name of their own and are rivers, as far as is known."""
    open_class = (named.classes == TRIBUTARY) | (named.classes == OTHER)
    unnamed = np.array(
        [why.startswith("no name") and not pieces(name)
         for why, name in zip(named.why, names, strict=True)], bool
    )  # fmt: skip
    if traits is not None:
        unnamed &= np.isin(traits.kinds, (RIVER, BOUNDARY))
    return unnamed & open_class


class _Ways:
    """The ways in which a piece may be part of the main stem."""

    def __init__(self, shapes, stem, tolerance):
        self._shapes, self._tolerance = shapes, tolerance
        self._tree = shapely.STRtree(shapes)
        lines = shapes[stem][shapely.get_dimensions(shapes[stem]) == 1]
        self._tips = free_ends(shapely.union_all(lines)) if len(lines) else np.empty((0, 2))

    def reason(self, row, stem):
        """Return why a piece is part of the main stem, given the pieces of it that it joins."""
        if shapely.get_dimensions(self._shapes[row]) == 1:
            return self._of_line(row, stem)
        return self._of_polygon(row, stem)

    def _of_line(self, row, stem):
        line = self._shapes[row]
        ends = free_ends(line)
        if len(ends) < 2:
            return ""
        touched = [
            set(stem[self._near(self._shapes[stem], end)].tolist()) for end in shapely.points(ends)
        ]
        if all(touched):
            if np.ptp(ends, axis=0).max() <= _APART * self._tolerance:
                return ""
            apart = not set.intersection(*touched)
            return JOINS if apart else SIDE_CHANNEL
        if sum(map(bool, touched)) > 1:
            return ""
        for end, pieces_there in zip(ends, touched, strict=True):
            if pieces_there and self._goes_on(row, end, pieces_there):
                return CONTINUES
        return ""

    def _goes_on(self, row, end, stem):
        """Return whether a line alone goes on where a line of the main stem ends."""
        point = shapely.points(end)
        if not self._near(shapely.points(self._tips), point).any():
            return False
        there = set(self._tree.query(point, predicate="dwithin", distance=self._tolerance).tolist())
        if there - {row} != stem or len(stem) != 1:
            return False
        other = self._shapes[next(iter(stem))]
        if shapely.get_dimensions(other) != 1:
            return False
        return goes_on(self._shapes[row], other, end, self._tolerance)

    def _of_polygon(self, row, stem):
        parts = shapely.get_parts(self._shapes[row])
        if len(parts) != 1:
            return ""
        waters, tolerance = self._shapes[stem], self._tolerance
        found = contacts(parts[0], waters, tolerance)
        if len(found.places) > 1 and found.has_two_ends:
            touched = [set(stem[self._near(waters, each)].tolist()) for each in found.places]
            return JOINS if not set.intersection(*touched) else SIDE_CHANNEL
        areas = waters[shapely.get_dimensions(waters) == 2]
        if len(found.places) != 1 or not len(areas):
            return ""
        return CONTINUES if is_end_cut(parts[0], found.places[0], areas, tolerance) else ""

    def _near(self, geometries, other):
        return shapely.dwithin(geometries, other, 2 * self._tolerance)
