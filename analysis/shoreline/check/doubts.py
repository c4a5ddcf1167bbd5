"""What is not known of a shoreline: centre lines, classes of water, where the data end.

Each function returns a `weighing.Doubt` for the verdict. It asks only for the rows that a rule may
bind and whose measured distance does not settle that they are within.
"""

from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
import shapely

from ...array_types import Booleans, Column, Floats, Integers, IsCancelled, Objects
from ...enums import RiverClass
from . import verdict_notes as noted
from .class_sets import RIVER_CLASSES, ClassSet
from .coverage import covers
from .half_widths import bank_may_be_within, drawdown_widths, with_half_widths
from .rule_sets import RuleSet, Zone
from .sites_and_waters import Sites, Waters
from .water_target import Target
from .weighing import Doubt, error_at, kinds_of, sure

CLASSES = {
    noted.LAKE_ON_RIVER: RIVER_CLASSES[:3],
    noted.ARTIFICIAL_CHANNEL: (RiverClass.TRIBUTARY.value,),
    noted.UNCLASSIFIED: tuple(name for name in RIVER_CLASSES if name != RiverClass.OTHER),
}
"""What the class of water with such a note may be; of a lake at most that of its river."""

_OF_RIVER = ": "
"""Stands between ``lake on a river`` and the class of the river."""


def _possible(doubt):
    """Return the note of a doubt, and the classes that the water may be of."""
    note, _, sharpest = doubt.partition(_OF_RIVER)
    classes = CLASSES[note]
    return note, classes[classes.index(sharpest) :] if sharpest in classes else classes


class Open:
    """The rows for which each rule is still open.

    Parameters
    ----------
    ruleset : rule_sets.RuleSet
    distances : dict of class_sets.ClassSet to ndarray of float, shape (n,)
        Metres.
    possible : ndarray of bool, shape (n, kinds)
        See `weighing.possible_kinds`.
    u, u_on_water : float or ndarray, shape (n,)
        Uncertainty in metres, see `weighing.error_at`.
    """

    def __init__(
        self,
        ruleset: RuleSet,
        distances: dict[ClassSet, Floats],
        possible: Booleans,
        u: float | Floats,
        u_on_water: float | Floats | None = None,
    ) -> None:
        self._ruleset = ruleset
        self._distances = distances
        self._possible = possible
        self._u, self._u_on_water = u, u_on_water

    def limits(self) -> Iterator[tuple[Zone, Integers, Floats]]:
        """Yield each rule with the rows that it may bind and their limits, uncertainty included.

        Yields
        ------
        rule_sets.Zone
        ndarray of int, shape (k,)
        ndarray of float, shape (k,)
            Metres.
        """
        size = len(self._possible)
        u = np.broadcast_to(self._u, size)
        for zone in self._ruleset.zones:
            if zone.distance_m is None:
                continue
            bound = self._possible[:, kinds_of(zone)].any(axis=1)
            shore = self.distances(zone)
            error = error_at(shore, self._u, self._u_on_water)
            rows = np.flatnonzero(bound & ~sure(shore - zone.distance_m, error))
            if len(rows):
                yield zone, rows, zone.distance_m + u[rows]

    def as_wide(self, zone: Zone) -> list[Zone]:
        """Return the rules that bind the same facilities at least as far off as one of them."""
        return [
            each
            for each in self._ruleset.zones
            if each.facilities >= zone.facilities and not each.beyond_m
            if (each.distance_m or 0.0) >= (zone.distance_m or 0.0)
        ] + [zone]

    def distances(self, zone: Any) -> Any:
        """Return the distances of all rows to a rule's waters, infinite where it has none."""
        return self._distances.get(zone.class_set, np.full(len(self._possible), np.inf))

    def doubt(self, note: Any, answers: Any) -> Any:
        """Return the doubt of what was found for each rule: its zone, rows, and whether within."""
        within = {}
        for zone, rows, found in answers:
            within[zone.id] = np.zeros(len(self._possible), bool)
            within[zone.id][rows] = found
        return Doubt(note, within)


def centre_lines(
    asked: Open, sites: Sites, waters: Waters, cancelled: IsCancelled | None = None
) -> Doubt:
    """Return the doubt of how far the banks lie from lines along the middle of rivers.

    Parameters
    ----------
    waters
        Of them the ``centre_lines`` count, their banks as far off as the half-width, and the
        lines themselves as far as the offset of their data.
    """
    lines = waters.subset(waters.centre_lines)
    lines, half_m = with_half_widths(lines, lines.half_m)
    answers = _farther_banks(asked, sites, lines, half_m + waters.offset_m, cancelled)
    return asked.doubt(noted.CENTRE_LINE, answers)


def water_level(
    asked: Open, sites: Sites, waters: Waters, cancelled: IsCancelled | None = None
) -> Doubt:
    """Return the doubt of how far the bank lies from a line of low water.

    Parameters
    ----------
    waters
        Banks as far off as the water draws back, those of centre lines behind them.
    """
    lines, half_m = with_half_widths(waters, waters.half_m)
    half_m = np.where(lines.centre_lines, half_m + waters.offset_m, 0.0) + drawdown_widths(lines)
    return asked.doubt(noted.WATER_LEVEL, _farther_banks(asked, sites, lines, half_m, cancelled))


def _farther_banks(asked, sites, lines, away_m, cancelled):
    """Yield each rule, and where a bank so far away from its lines may lie within the limit."""
    for zone, rows, limit in asked.limits():
        mine = zone.class_set.mask(lines.rivers, lines.classes)
        found = bank_may_be_within(
            *(sites.subset(rows), lines.subset(mine), away_m[mine], limit),
            shore_m=asked.distances(zone)[rows],
            cancelled=cancelled,
        )
        yield zone, rows, found


def class_doubts(reasons: Column) -> Objects:
    """Return what is not known of the class of each feature, as its ``cls_why`` says.

    Parameters
    ----------
    reasons : shape (n,)

    Returns
    -------
    ndarray of object, shape (n,)
        One of `CLASSES`, with the class of the river where that is known (``lake on a river:
        important``); None where nothing is in doubt.
    """
    found = np.full(len(reasons), None, object)
    for row, reason in enumerate(reasons):
        parts = (reason or "").split(";")
        said = [part for part in parts if part.partition(_OF_RIVER)[0] in CLASSES]
        found[row] = said[0] if said else None
    return found


def classes(
    asked: Open, sites: Sites, layers: Iterable[Waters], cancelled: IsCancelled | None = None
) -> list[Doubt]:
    """Return the doubts of water whose class is not known for sure.

    Parameters
    ----------
    layers
        Shoreline and further water; their ``doubts`` tell which features.

    Returns
    -------
    list of weighing.Doubt
    """
    found = []
    kinds = {doubt for each in layers for doubt in set(each.doubts) if doubt}
    for doubt in sorted(kinds):
        doubtful = [each.subset(each.doubts == doubt) for each in layers]
        doubtful = [each for each in doubtful if len(each.geometries)]
        note, possible = _possible(doubt)
        found.append(asked.doubt(note, _near(asked, sites, doubtful, possible, cancelled)))
    return found


def demonstration(asked: Open) -> Doubt:
    """Return the doubt of data by which alone no site is cleared."""
    answers = ((zone, rows, np.ones(len(rows), bool)) for zone, rows, _ in asked.limits())
    return asked.doubt(noted.DEMONSTRATION, answers)


def coverage(
    asked: Open, sites: Sites, area: shapely.Geometry, cancelled: IsCancelled | None = None
) -> Doubt:
    """Return the doubt of water that lies beyond what the data cover.

    Parameters
    ----------
    area : shapely polygon or multipolygon
        What the shoreline's source covers, in degrees.
    """
    return asked.doubt(
        noted.BEYOND_DATA,
        (
            (zone, rows, ~covers(sites.subset(rows), area, limit, cancelled=cancelled))
            for zone, rows, limit in asked.limits()
        ),
    )


def _near(asked, sites, layers, possible, cancelled):
    """Yield each rule that may name doubtful water, and where such water lies within its limit."""
    for zone, rows, limit in asked.limits():
        if zone.classes and not set(zone.classes) & set(possible):
            continue
        near = np.zeros(len(rows), bool)
        for waters in layers:
            named = np.array([zone.may_name(name) for name in waters.rivers], bool)
            for bound in asked.as_wide(zone):  # measured to already
                named &= ~bound.class_set.mask(waters.rivers, waters.classes)
            if named.any():
                target = Target(waters.subset(named), cancelled=cancelled)
                found = target.nearest(sites.subset(rows), cancelled=cancelled)
                near |= found.shore_m <= limit
        yield zone, rows, near
