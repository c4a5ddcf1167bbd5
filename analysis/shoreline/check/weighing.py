"""What is not known, weighed: one rule for every unknown.

A verdict is `uncertain` only where the possible values of something unknown lead to different
verdicts: a site outside every limit whatever they are stays `outside`. Doubt forbids `outside`; it
never makes a site `within`. What is not known comes in two forms: a facility that may be of several
kinds (`rule_sets.POSSIBLE`), so that each rule may bind the site, and `Doubt` for its water,
which may lie nearer than measured. The notes name the facts that would decide.

Examples
--------
>>> import numpy as np
>>> from . import rule_sets
>>> from .verdict_notes import Notes
>>> law = rule_sets.RULE_SETS.load("yangtze_law")
>>> rivers = law.zones[0].class_set
>>> notes = Notes(3)
>>> doubt = Doubt("centre line", {"chemical_1km": np.array([True, True, False])})
>>> chemical = possible_kinds(np.zeros(3, int))
>>> measured = {rivers: np.array([800.0, 1100.0, 1600.0])}
>>> weigh(law, measured, chemical, doubts=[doubt], notes=notes).tolist(), notes.texts().tolist()
([0, 2, 1], [None, 'centre line', None])
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np

from ...array_types import Booleans, Floats, Integers
from ...enums import Verdict
from . import verdict_notes as noted
from .class_sets import ClassSet
from .rule_sets import FACILITIES, POSSIBLE, RuleSet

SCALE_ERROR_M = 0.0005  # on the map

WITHIN, OUTSIDE, UNCERTAIN = (
    each.code for each in (Verdict.WITHIN, Verdict.OUTSIDE, Verdict.UNCERTAIN)
)
"""Codes of the verdicts that a margin leads to."""

DECIMALS = 6
"""Distances are rounded to 1e-6 m before they are stored and compared."""


@dataclass(frozen=True)
class Doubt:
    """A fact that is not known, by which water may lie nearer to a site than is measured.

    Parameters
    ----------
    note : str
        What ``rule_note`` calls it, one of `verdict_notes.ORDER`.
    within : dict of str to ndarray of bool, shape (n,)
        By the id of a rule: the rows for which its water may lie within its limit.
    """

    note: str
    within: dict


def sure(margin: Floats, u: float | Floats) -> Any:
    """Say where margins are within, whatever the error of position.

    Parameters
    ----------
    margin : shape (n,)
        Metres beyond the limit; NaN is not within.
    u : shape (n,)
        Uncertainty in metres.
    """
    return (margin <= 0) & ~(np.abs(margin) < u)


def error_at(shore_m: Floats, u: float | Floats, u_on_water: float | Floats | None) -> Any:
    """Return the error of position of each distance: on mapped water the map's scale is none.

    Parameters
    ----------
    shore_m : shape (n,)
        Metres, 0 where a site touches water.
    u, u_on_water : shape (n,)
        Uncertainty in metres, of all sites and of those that touch water; the same where None.
    """
    return u if u_on_water is None else np.where(shore_m <= 0, u_on_water, u)


def could(margin: Floats, u: float | Floats) -> Any:
    """Say where margins are within, or may be by the error of position; see `sure`."""
    return (margin <= 0) | (np.abs(margin) < u)


def possible_kinds(facility: Any) -> Any:
    """Return which kinds of facility each row may be, shape (n, kinds)."""
    return POSSIBLE[facility]


def kinds_of(zone: Any) -> list[Any]:
    """Return the kinds of facility that a rule names, as indices into `rule_sets.FACILITIES`."""
    return [FACILITIES.index(kind) for kind in zone.facilities]


def kinds_with_rule(ruleset: RuleSet) -> Any:
    """Return the kinds of facility that some rule names, as indices into `rule_sets.FACILITIES`."""
    return {kind for zone in ruleset.zones for kind in kinds_of(zone)}


def govern(
    ruleset: RuleSet, distances: dict[ClassSet, Floats], possible: Booleans
) -> tuple[Floats, Integers, Integers]:
    """Find the rule with the smallest margin among those that may bind.

    Parameters
    ----------
    distances : dict of class_sets.ClassSet to ndarray of float, shape (n,)
        Rounded distances in metres.
    possible : shape (n, kinds)
        See `possible_kinds`.

    Returns
    -------
    margin : ndarray of float, shape (n,)
        Metres, NaN where no rule binds.
    zone_of, water_of : ndarray of int16, shape (n,)
        Index of the rule, and of its waters among ``distances``; -1 where no rule binds.
    """
    size = len(possible)
    best = np.full(size, np.inf)
    zone_of = np.full(size, -1, dtype=np.int16)
    water_of = np.full(size, -1, dtype=np.int16)
    order = {water: index for index, water in enumerate(distances)}
    for number, zone in enumerate(ruleset.zones):
        if zone.class_set not in distances:
            continue
        margin = _margins(zone, distances[zone.class_set])
        better = possible[:, kinds_of(zone)].any(axis=1) & (margin < best)
        best[better] = margin[better]
        zone_of[better] = number
        water_of[better] = order[zone.class_set]
    margin = np.round(np.where(zone_of >= 0, best, np.nan), DECIMALS)
    return margin, zone_of, water_of


def _margins(zone, shore):
    """Return by how much distances exceed a rule's limit, infinite where it does not apply."""
    margin = np.round(shore - (zone.distance_m or 0.0), DECIMALS)
    return np.where(shore > zone.beyond_m, margin, np.inf) if zone.beyond_m else margin


def weigh(
    ruleset: RuleSet,
    distances: dict[ClassSet, Floats],
    possible: Booleans,
    *,
    doubts: Iterable[Doubt] = (),
    u: float | Floats = 0.0,
    u_on_water: float | Floats | None = None,
    notes: noted.Notes,
) -> Integers:
    """Return the verdict that all possible values agree on, else UNCERTAIN with what decides.

    Parameters
    ----------
    ruleset, distances, possible
        As for `govern`.
    u, u_on_water : shape (n,)
        See `error_at`.
    notes
        Hears which facts would decide.

    Returns
    -------
    ndarray of int, shape (n,)
        `WITHIN`, `OUTSIDE` or `UNCERTAIN`.
    """
    shape = possible.shape
    bound, may_be = np.zeros(shape, bool), np.zeros(shape, bool)
    for zone in ruleset.zones:
        if zone.class_set not in distances:
            continue
        shore, kinds = distances[zone.class_set], kinds_of(zone)
        margin, error = _margins(zone, shore), error_at(shore, u, u_on_water)
        bound[:, kinds] |= sure(margin, error)[:, None] & possible[:, kinds]
        may_be[:, kinds] |= could(margin, error)[:, None] & possible[:, kinds]
    for doubt in doubts:
        opens = _opened_by(ruleset, doubt, possible) & ~bound
        notes.add(doubt.note, opens.any(axis=1))
        may_be |= opens
    agreed = bound.any(axis=1) & (bound == possible).all(axis=1)
    doubtful = may_be.any(axis=1)
    by_kind = _differ(bound, possible) | _differ(may_be, possible)
    notes.add(noted.FACILITY_UNKNOWN, doubtful & by_kind)
    return np.where(agreed, WITHIN, np.where(doubtful, UNCERTAIN, OUTSIDE))


def _opened_by(ruleset, doubt, possible):
    """Return for which kinds of facility a doubt may bring a rule's water within its limit."""
    opens = np.zeros(possible.shape, bool)
    for zone in ruleset.zones:
        if zone.id in doubt.within:
            kinds = kinds_of(zone)
            opens[:, kinds] |= doubt.within[zone.id][:, None] & possible[:, kinds]
    return opens


def _differ(said, possible):
    """Say where the possible kinds of a row do not agree."""
    return said.any(axis=1) & (said != possible).any(axis=1)


def uncertainty(
    park_m: float | Floats = 0.0, shoreline_m: float = 0.0, scale: float = 0.0
) -> float | Floats:
    """Combine the positional accuracies of park and shoreline.

    Parameters
    ----------
    park_m : shape (n,)
        95 % radius in metres; NaN counts as not stated (0).
    shoreline_m
        95 % radius in metres.
    scale
        Scale denominator of the shoreline's source; adds 0.5 mm at that scale.

    Returns
    -------
    float or ndarray, shape (n,)
        u = sqrt(a² + b²) in metres.
    """
    return np.hypot(np.nan_to_num(park_m), shoreline_m + SCALE_ERROR_M * scale)
