"""From distances to verdicts: pure functions over arrays, one row per site.

What is not known of a site or of its water is weighed in `weighing`.

Examples
--------
>>> import numpy as np
>>> from . import rule_sets
>>> ruleset = rule_sets.RULE_SETS.load("yangtze_law")
>>> waters = ruleset.class_sets(["chemical"], rivers=["长江"], classes=["main"])
>>> distances = {water: np.array([640.0, 1000.0, 1200.0]) for water in waters}
>>> judged = judge(ruleset, distances, np.zeros(3, int), measured_from=1)
>>> judged.verdict.tolist(), judged.margin_m.tolist()
(['within', 'within', 'outside'], [-360.0, 0.0, 200.0])
>>> judged.rule_note[0], judged.rule_note[2]
('barred to new and enlarged', None)
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from ...array_types import Booleans, Floats, Integers
from ...enums import Verdict, values
from . import verdict_notes as noted
from .class_sets import ALL_WATER, REPORTED, ClassSet
from .rule_sets import CHEMICAL, FACILITIES, UNBOUND, RuleSet
from .verdict_notes import Notes
from .weighing import (
    DECIMALS,
    OUTSIDE,
    UNCERTAIN,
    WITHIN,
    Doubt,
    could,
    govern,
    kinds_with_rule,
    possible_kinds,
    sure,
    weigh,
)

NO_RULE, NO_GEOMETRY, INVALID_GEOMETRY = (
    each.code for each in (Verdict.NO_RULE, Verdict.NO_GEOMETRY, Verdict.INVALID_GEOMETRY)
)
VERDICTS = values(Verdict)
"""The values of ``verdict`` by their codes."""

USABLE = 0
"""``status`` of a row whose geometry can be measured; else `NO_GEOMETRY`, `INVALID_GEOMETRY`."""


@dataclass
class Judgement:
    """Verdicts of n rows; NaN, None and -1 where a result does not apply.

    Parameters
    ----------
    shore_m, limit_m, margin_m : ndarray of float, shape (n,)
        Metres.
    code : ndarray of int8, shape (n,)
        Index into `VERDICTS`.
    rule_id : ndarray of object, shape (n,)
        Text or None.
    notes : verdict_notes.Notes
    water : ndarray of int16, shape (n,)
        Index into the distances given, in their order: the waters whose nearest point, river and
        class belong into the row.
    area_water : ndarray of int16, shape (n,)
        Index of the waters within whose limit the row's area is measured.
    area_m : ndarray of float, shape (n,)
        That limit in metres; for a site without a rule that of chemical projects.
    """

    shore_m: np.ndarray
    limit_m: np.ndarray
    margin_m: np.ndarray
    code: np.ndarray
    rule_id: np.ndarray
    notes: Notes
    water: np.ndarray
    area_water: np.ndarray
    area_m: np.ndarray

    @property
    def verdict(self) -> Any:
        """The verdicts as text, shape (n,)."""
        return np.array(VERDICTS, dtype=object)[self.code]

    @property
    def rule_note(self) -> Any:
        """The notes as text, None where there is none, shape (n,)."""
        return self.notes.texts()

    def count(self, code: Integers) -> int:
        """Return how many rows have the verdict of a code."""
        return int(np.count_nonzero(self.code == code))


def judge_distance(
    shore_m: Floats,
    limit_m: float | Floats,
    *,
    u: float | Floats = 0.0,
    status: Integers | None = None,
    repaired: Booleans | None = None,
) -> Judgement:
    """Judge rows against one distance, without a rule set.

    Parameters
    ----------
    shore_m : shape (n,)
        Distance to the shoreline in metres.
    limit_m : shape (n,)
        The limit in metres; a distance equal to it is within.
    u : shape (n,)
        Uncertainty of the distance in metres.
    status : shape (n,)
        `USABLE`, `NO_GEOMETRY` or `INVALID_GEOMETRY`.
    repaired : shape (n,)
        Rows whose outline crossed itself.
    """
    shore = np.round(np.asarray(shore_m, dtype=float), DECIMALS)
    size = len(shore)
    usable = _usable(status, size)
    shore = np.where(usable, shore, np.nan)
    limit = np.where(usable, limit_m, np.nan)
    margin = np.round(shore - limit, DECIMALS)
    code = np.where(sure(margin, u), WITHIN, np.where(could(margin, u), UNCERTAIN, OUTSIDE))
    water = np.where(usable, 0, -1).astype(np.int16)
    return Judgement(
        shore_m=shore,
        limit_m=limit,
        margin_m=margin,
        code=_with_status(code, status),
        rule_id=np.full(size, None, dtype=object),
        notes=_repaired(Notes(size), repaired, usable),
        water=water,
        area_water=water,
        area_m=limit,
    )


def judge(
    ruleset: RuleSet,
    distances: dict[ClassSet, Floats],
    facility: Integers,
    *,
    doubts: Iterable[Doubt] = (),
    u: float | Floats = 0.0,
    u_on_water: float | Floats | None = None,
    opened: tuple[Any, ...] | None = None,
    closed: Booleans | None = None,
    measured_from: int = 0,
    scope_unknown: Booleans | None = None,
    status: Integers | None = None,
    repaired: Booleans | None = None,
) -> Judgement:
    """Judge rows against a rule set: the rule with the smallest margin governs.

    Parameters
    ----------
    distances : dict of class_sets.ClassSet to ndarray of float, shape (n,)
        Distance in metres to each set of waters that `RuleSet.class_sets` asked for. That of
        `class_sets.CONTROL_RANGE` is signed: inside it is minus the depth to the edge.
    facility : shape (n,)
        Index into `rule_sets.FACILITIES` or `rule_sets.POSSIBLE`.
    doubts
        What is not known of the waters.
    u, u_on_water : shape (n,)
        Uncertainty in metres, see `weighing.error_at`.
    opened : tuple of two ndarrays of datetime64[D], shape (n,)
        First and last day on which the site can have opened (`dates.periods`); without it no
        note on dates is made.
    closed : shape (n,)
        Sites that have closed.
    measured_from
        Index into `rule_sets.MEASURED_FROM`: what the shoreline is.
    scope_unknown : shape (n,)
        Sites of which it is not known whether the rule set binds there.
    status, repaired
        As in `judge_distance`.

    Returns
    -------
    Judgement
        Rows of no rule carry the distance to any water and no limit.
    """
    facility = np.asarray(facility)
    size = len(facility)
    usable = _usable(status, size)
    rounded = {
        water: np.round(np.asarray(values, dtype=float), DECIMALS)
        for water, values in distances.items()
    }
    possible = possible_kinds(facility) & usable[:, None]
    margin, zone_of, water_of = govern(ruleset, rounded, possible)
    judged = zone_of >= 0
    limits = np.array([zone.distance_m or 0.0 for zone in ruleset.zones] + [np.nan])
    limit = limits[zone_of]
    shore = np.maximum(np.round(margin + limit, DECIMALS), 0.0)
    notes = Notes(size)
    code = weigh(
        *(ruleset, rounded, possible), doubts=doubts, u=u, u_on_water=u_on_water, notes=notes
    )
    code[usable & ~judged & (code == OUTSIDE)] = NO_RULE
    _fill_without_rule(rounded, usable & ~judged, shore, water_of)
    unbound = usable & (facility == UNBOUND)
    notes.add(noted.OUTSIDE_SCOPE, unbound)
    if scope_unknown is not None:
        decides = scope_unknown & (code == WITHIN)
        code[decides] = UNCERTAIN
        notes.add(noted.SCOPE_UNKNOWN, decides)
    ruled = possible[:, sorted(kinds_with_rule(ruleset))].any(axis=1)
    unruled = usable & ~ruled & ~unbound
    chemical_margin, chemical_zone, chemical_water = _as_chemical(ruleset, rounded, unruled)
    notes.add(noted.CHEMICAL_BARRED, chemical_margin <= 0)
    code = _with_status(code, status)
    _note_rule(ruleset, notes, code, zone_of, measured_from)
    _note_dates(ruleset, notes, (code == WITHIN) | (code == UNCERTAIN), opened, closed)
    _note_reported(ruleset, rounded, (possible, shore, limit), notes)
    ids = np.array([zone.id for zone in ruleset.zones] + [None], dtype=object)
    return Judgement(
        shore_m=shore,
        limit_m=limit,
        margin_m=margin,
        code=code,
        rule_id=ids[zone_of],
        notes=_repaired(notes, repaired, usable),
        water=water_of,
        area_water=np.where(unruled, chemical_water, water_of),
        area_m=np.where(unruled, limits[chemical_zone], limit),
    )


def _usable(status, size):
    if status is None:
        return np.ones(size, dtype=bool)
    return np.asarray(status) == USABLE


def _with_status(code, status):
    if status is None:
        return code.astype(np.int8)
    return np.where(np.asarray(status) == USABLE, code, status).astype(np.int8)


def _fill_without_rule(distances, rows, shore, water_of):
    if ALL_WATER in distances:
        shore[rows] = distances[ALL_WATER][rows]
        water_of[rows] = list(distances).index(ALL_WATER)


def _as_chemical(ruleset, distances, rows):
    """Return what would govern some rows if they were chemical, as `weighing.govern`."""
    chemical = np.zeros((len(rows), len(FACILITIES)), bool)
    chemical[rows, CHEMICAL] = True
    return govern(ruleset, distances, chemical)


def _note_rule(ruleset, notes, code, zone_of, measured_from):
    judged = (zone_of >= 0) & (code <= UNCERTAIN)
    if ruleset.is_screening(measured_from):
        by_distance = np.array([zone.distance_m is not None for zone in ruleset.zones] + [False])
        notes.add(noted.SCREENING, by_distance[zone_of])
    if not ruleset.verified:
        notes.add(noted.UNVERIFIED, judged)
    for number, zone in enumerate(ruleset.zones):
        if zone.barred:
            notes.add(noted.BARRED, (code == WITHIN) & (zone_of == number), zone.barred)


def _note_dates(ruleset, notes, bound, opened, closed):
    if closed is not None:
        notes.add(noted.CLOSED, bound & closed)
    if opened is None or ruleset.applies_from is None:
        return
    start = np.datetime64(ruleset.applies_from, "D")
    first, last = opened
    notes.add(noted.EXISTED, bound & (last < start))
    notes.add(noted.UNDATED, bound & ~(last < start) & ~(first >= start))


def _note_reported(ruleset, distances, sites, notes):
    """Note how far water lies whose class no rule names whole, unless it is what governs."""
    possible, shore, limit = sites
    for waters, note in zip(REPORTED, (noted.LAKE, noted.OTHER_WATER), strict=True):
        metres = distances.get(waters, np.full(len(shore), np.inf))
        named = [any(map(waters.is_whole_in, ruleset.zones_of(kind))) for kind in FACILITIES]
        silent = ~possible[:, named].any(axis=1) & (metres != shore)
        rows = np.flatnonzero(silent & (metres <= limit))
        notes.add_each(note, {row: f"{metres[row]:.0f}" for row in rows})


def _repaired(notes, repaired, usable):
    if repaired is not None:
        notes.add(noted.REPAIRED, np.asarray(repaired, dtype=bool) & usable)
    return notes
