"""From distances to verdicts: pure functions over arrays, one row per site.

Examples
--------
>>> import numpy as np
>>> from . import rules
>>> ruleset = rules.load("yangtze_law")
>>> waters = ruleset.class_sets(["chemical"], rivers=["长江"], classes=["main"])
>>> distances = {water: np.array([640.0, 1000.0, 1200.0]) for water in waters}
>>> judged = judge(ruleset, distances, np.zeros(3, int), measured_from=1)
>>> judged.verdict.tolist(), judged.margin_m.tolist()
(['within', 'within', 'outside'], [-360.0, 0.0, 200.0])
>>> judged.rule_note[0], judged.rule_note[2]
('barred to new and enlarged', None)
"""

from dataclasses import dataclass

import numpy as np

from .rules import ALL_WATER, FACILITIES, LAKES

WITHIN, OUTSIDE, UNCERTAIN, NO_RULE, NO_GEOMETRY, INVALID_GEOMETRY = range(6)
VERDICTS = ("within", "outside", "uncertain", "no rule", "no geometry", "invalid geometry")
"""The values of ``verdict`` by their codes."""

USABLE = 0
"""``status`` of a row whose geometry can be measured; else `NO_GEOMETRY`, `INVALID_GEOMETRY`."""

DECIMALS = 6
"""Distances are rounded to 1e-6 m before they are stored and compared."""

_SCALE_ERROR_M = 0.0005
_NOTES = (
    "screening",
    None,
    "existed before the rule",
    "date unknown",
    "unverified text",
    "repaired",
)
_SCREENING, _BARRED, _EXISTED, _UNDATED, _UNVERIFIED, _REPAIRED = (1 << bit for bit in range(6))


@dataclass
class Judgement:
    """Verdicts of n rows; NaN, None and -1 where a result does not apply.

    Parameters
    ----------
    shore_m, limit_m, margin_m : ndarray of float, shape (n,)
        Metres.
    code : ndarray of int8, shape (n,)
        Index into `VERDICTS`.
    rule_id, rule_note : ndarray of object, shape (n,)
        Text or None.
    water : ndarray of int16, shape (n,)
        Index into the distances given, in their order: the waters whose nearest point, river and
        class belong into the row.
    """

    shore_m: np.ndarray
    limit_m: np.ndarray
    margin_m: np.ndarray
    code: np.ndarray
    rule_id: np.ndarray
    rule_note: np.ndarray
    water: np.ndarray

    @property
    def verdict(self):
        """The verdicts as text, shape (n,)."""
        return np.array(VERDICTS, dtype=object)[self.code]

    def count(self, code):
        """Return how many rows have the verdict of a code."""
        return int(np.count_nonzero(self.code == code))


def uncertainty(park_m=0.0, shoreline_m=0.0, scale=0.0):
    """Combine the positional accuracies of park and shoreline.

    Parameters
    ----------
    park_m : float or ndarray, shape (n,)
        95 % radius in metres; NaN counts as not stated (0).
    shoreline_m : float
        95 % radius in metres.
    scale : float
        Scale denominator of the shoreline's source; adds 0.5 mm at that scale.

    Returns
    -------
    float or ndarray, shape (n,)
        u = sqrt(a² + b²) in metres.
    """
    return np.hypot(np.nan_to_num(park_m), shoreline_m + _SCALE_ERROR_M * scale)


def judge_distance(shore_m, limit_m, *, u=0.0, status=None, repaired=None):
    """Judge rows against one distance, without a rule set.

    Parameters
    ----------
    shore_m : ndarray of float, shape (n,)
        Distance to the shoreline in metres.
    limit_m : float or ndarray, shape (n,)
        The limit in metres; a distance equal to it is within.
    u : float or ndarray, shape (n,)
        Uncertainty of the distance in metres.
    status : ndarray of int, optional, shape (n,)
        `USABLE`, `NO_GEOMETRY` or `INVALID_GEOMETRY`.
    repaired : ndarray of bool, optional, shape (n,)
        Rows whose outline crossed itself.

    Returns
    -------
    Judgement
    """
    shore = np.round(np.asarray(shore_m, dtype=float), DECIMALS)
    size = len(shore)
    usable = _usable(status, size)
    shore = np.where(usable, shore, np.nan)
    limit = np.where(usable, limit_m, np.nan)
    margin = np.round(shore - limit, DECIMALS)
    flags = np.zeros(size, dtype=np.uint8)
    if repaired is not None:
        flags[np.asarray(repaired, dtype=bool) & usable] |= _REPAIRED
    return Judgement(
        shore_m=shore,
        limit_m=limit,
        margin_m=margin,
        code=_codes(margin, u, status),
        rule_id=np.full(size, None, dtype=object),
        rule_note=_notes(flags, np.zeros(size, dtype=int), [""]),
        water=np.where(usable, 0, -1).astype(np.int16),
    )


def judge(
    ruleset,
    distances,
    facility,
    *,
    u=0.0,
    opened=None,
    measured_from=0,
    status=None,
    repaired=None,
):
    """Judge rows against a rule set: the rule with the smallest margin governs.

    Parameters
    ----------
    ruleset : rules.RuleSet
    distances : dict of rules.ClassSet to ndarray of float, shape (n,)
        Distance in metres to each set of waters that `RuleSet.class_sets` asked for. That of
        `rules.CONTROL_RANGE` is signed: inside it is minus the depth to the edge.
    facility : ndarray of int, shape (n,)
        Index into `rules.FACILITIES`; -1 where no rule can apply.
    u : float or ndarray, shape (n,)
        Uncertainty in metres.
    opened : tuple of two ndarrays of datetime64[D], optional, shape (n,)
        First and last day on which the site can have opened (`dates.periods`); without it no
        note on dates is made.
    measured_from : int
        Index into `rules.MEASURED_FROM`: what the shoreline is.
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
    margin, zone_of, water_of = _govern(ruleset, rounded, facility, usable)
    judged = zone_of >= 0
    limits = np.array([zone.distance_m or 0.0 for zone in ruleset.zones] + [np.nan])
    limit = limits[zone_of]
    shore = np.maximum(np.round(margin + limit, DECIMALS), 0.0)
    _fill_without_rule(rounded, usable & ~judged, shore, water_of)
    code = _codes(margin, u, status)
    code[usable & ~judged] = NO_RULE
    flags = _rule_flags(ruleset, code, judged, zone_of, measured_from)
    if opened is not None:
        flags |= _date_flags(ruleset, opened, code)
    if repaired is not None:
        flags[np.asarray(repaired, dtype=bool) & usable] |= _REPAIRED
    notes = _notes(flags, zone_of, [zone.barred for zone in ruleset.zones] + [""])
    _add_lakes(ruleset, rounded.get(LAKES), facility, limit, notes)
    ids = np.array([zone.id for zone in ruleset.zones] + [None], dtype=object)
    return Judgement(shore, limit, margin, code, ids[zone_of], notes, water_of)


def _usable(status, size):
    if status is None:
        return np.ones(size, dtype=bool)
    return np.asarray(status) == USABLE


def _govern(ruleset, distances, facility, usable):
    size = len(facility)
    best = np.full(size, np.inf)
    zone_of = np.full(size, -1, dtype=np.int16)
    water_of = np.full(size, -1, dtype=np.int16)
    order = {water: index for index, water in enumerate(distances)}
    for number, zone in enumerate(ruleset.zones):
        shore = distances.get(zone.class_set)
        if shore is None:
            continue
        kinds = [FACILITIES.index(kind) for kind in zone.facilities]
        margin = shore - (zone.distance_m or 0.0)
        better = usable & np.isin(facility, kinds) & (margin < best)
        if zone.beyond_m:
            better &= shore > zone.beyond_m
        best[better] = margin[better]
        zone_of[better] = number
        water_of[better] = order[zone.class_set]
    margin = np.round(np.where(zone_of >= 0, best, np.nan), DECIMALS)
    return margin, zone_of, water_of


def _fill_without_rule(distances, rows, shore, water_of):
    if ALL_WATER in distances:
        shore[rows] = distances[ALL_WATER][rows]
        water_of[rows] = list(distances).index(ALL_WATER)


def _codes(margin, u, status):
    code = np.where(margin <= 0, WITHIN, OUTSIDE).astype(np.int8)
    code[np.abs(margin) < u] = UNCERTAIN
    if status is not None:
        code = np.where(np.asarray(status) == USABLE, code, status).astype(np.int8)
    return code


def _rule_flags(ruleset, code, judged, zone_of, measured_from):
    flags = np.zeros(len(code), dtype=np.uint8)
    if ruleset.is_screening(measured_from):
        by_distance = np.array([zone.distance_m is not None for zone in ruleset.zones] + [False])
        flags[by_distance[zone_of]] |= _SCREENING
    if not ruleset.verified:
        flags[judged] |= _UNVERIFIED
    flags[code == WITHIN] |= _BARRED
    return flags


def _date_flags(ruleset, opened, code):
    flags = np.zeros(len(code), dtype=np.uint8)
    if ruleset.applies_from is None:
        return flags
    start = np.datetime64(ruleset.applies_from, "D")
    first, last = opened
    bound = (code == WITHIN) | (code == UNCERTAIN)
    flags[bound & (last < start)] |= _EXISTED
    flags[bound & ~(last < start) & ~(first >= start)] |= _UNDATED
    return flags


def _notes(flags, zone_of, barred):
    texts = [_note(mask, words) for words in barred for mask in range(1 << len(_NOTES))]
    table = np.array(texts, dtype=object)
    zone = np.where(zone_of < 0, len(barred) - 1, zone_of).astype(np.intp)
    return table[zone * (1 << len(_NOTES)) + flags]


def _note(mask, barred):
    words = [barred if text is None else text for bit, text in enumerate(_NOTES) if mask >> bit & 1]
    return ";".join(word for word in words if word) or None


def _add_lakes(ruleset, lakes, facility, limit, notes):
    if lakes is None:
        return
    silent = [
        code
        for code, kind in enumerate(FACILITIES)
        if all(zone.classes and "lake" not in zone.classes for zone in ruleset.zones_of(kind))
    ]
    for row in np.flatnonzero(np.isin(facility, silent) & (lakes <= limit)):
        told = f"lake at {lakes[row]:.0f} m"
        notes[row] = f"{notes[row]};{told}" if notes[row] else told
