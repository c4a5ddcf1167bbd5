"""Why two shorelines lead to different verdicts on a site.

One source sees water nearer than another. Around the nearest point of the first it is asked what
the second holds there: the same water within the accuracy of its scale, the middle of it, water of
another class, or nothing at all. What made a verdict uncertain is a cause as well.

Examples
--------
>>> import numpy as np, shapely
>>> from ..check.site_check import screen
>>> from ..check.sites_and_waters import Sites, Waters
>>> from .judged_source import JudgedSource
>>> sites = Sites.from_points(np.array([[110.5, 30.001]]))
>>> sources = []
>>> for name, wkt, kind in (
...     ("bank", "LINESTRING (110 30, 111 30)", "bank"),
...     ("axis", "LINESTRING (110 29.985, 111 29.985)", "centre line"),
... ):
...     water = Waters(name, shapely.from_wkt([wkt]), classes=np.array(["main"], object))
...     sources.append(JudgedSource(name, water, screen(sites, water), kinds=[kind]))
>>> causes(*sources, np.zeros(1, int))
['centre line']
"""

import numpy as np
import shapely

from ...array_types import Booleans, Integers
from ...enums import RiverClass
from ...text.place_names import fold
from ..check import verdict_notes as noted
from ..check.class_sets import ALL_WATER
from ..check.half_widths import drawdown_widths, half_widths
from ..check.rule_sets import RuleSet
from ..check.sites_and_waters import Waters
from ..check.verdict import UNCERTAIN
from .judged_source import JudgedSource, Places

ACCURACY, CLASS, LAKE = "accuracy", "class", "lake"
MISSING_RIVER, POSITION, NO_WATER = "missing river", "position", "no water polygons"

DOUBTS = (
    noted.CENTRE_LINE,
    noted.BEYOND_DATA,
    noted.LAKE_ON_RIVER,
    noted.ARTIFICIAL_CHANNEL,
    noted.UNCLASSIFIED,
    noted.WATER_LEVEL,
    noted.DEMONSTRATION,
)
"""Notes of uncertain verdicts that tell a cause of their own."""

CAUSES = (
    noted.CENTRE_LINE,
    ACCURACY,
    noted.BEYOND_DATA,
    CLASS,
    LAKE,
    noted.LAKE_ON_RIVER,
    noted.ARTIFICIAL_CHANNEL,
    noted.UNCLASSIFIED,
    noted.WATER_LEVEL,
    NO_WATER,
    MISSING_RIVER,
    POSITION,
    noted.DEMONSTRATION,
)
"""All causes, in the order they are told."""

SAME_WATER_M = 100.0
"""Water of another class this near to a point is the same water."""

SAME_RIVER_M = 5_000.0
"""A river of the same name this near to a point is the same river, drawn elsewhere."""


def causes(
    near: JudgedSource,
    other: JudgedSource,
    rows: Integers,
    ruleset: RuleSet | None = None,
) -> list[str | None]:
    """Return why a source's verdict differs from that of the one that sees water nearest.

    Parameters
    ----------
    near, other
        The source with the smallest margin, and the other.
    rows : shape (k,)
        The sites of which the verdicts differ.
    ruleset
        By which both judged.

    Returns
    -------
    list of str or None
        Of `CAUSES`, joined by ``;``; None where nothing explains it.
    """
    found: list[set[str]] = [_doubted(near, row) | _doubted(other, row) for row in rows]
    apart = (near.margin_m[rows] <= 0) != (other.margin_m[rows] <= 0)
    apart |= np.array([not each for each in found], bool)
    places = np.flatnonzero(apart & np.isfinite(near.screening.near_lon[rows]))
    for place, cause in zip(places, _measured(near, other, rows[places], ruleset), strict=True):
        found[place] |= cause
    return [";".join(each for each in CAUSES if each in told) or None for told in found]


def _doubted(source, row):
    """Return the notes that made a verdict uncertain."""
    if source.screening.code[row] != UNCERTAIN:
        return set()
    return set((source.screening.rule_note[row] or "").split(";")) & set(DOUBTS)


def _measured(near, other, rows, ruleset):
    """Return the causes that show around the nearest points of the nearer source, one set a row."""
    points = near.nearest_points.subset(rows)
    mine, any_water = near.places(points), other.places(points)
    same = _of_rule(near, other, rows, points, ruleset)
    classes = near.screening.river_cls[rows]
    half = np.maximum(mine.half_m, same.half_m)
    accuracy = np.full(len(rows), np.hypot(near.accuracy_m, other.accuracy_m))
    drawdown = drawdown_widths(Waters("", shapely.points(points.lonlat), classes=classes))
    lies_on = (near.screening.shore_m[rows] == 0) & near.has_water & (not other.has_water)
    return _told(
        {
            noted.BEYOND_DATA: other.lacks(points),
            noted.CENTRE_LINE: (half > 0) & (same.shore_m <= half + accuracy),
            ACCURACY: (accuracy > 0) & (same.shore_m <= accuracy),
            NO_WATER: lies_on & (same.shore_m <= half_widths(classes, None, points.lonlat)),
        },
        {
            noted.WATER_LEVEL: _levels_differ(near, other) & (same.shore_m <= drawdown),
        },
        _of_class(classes, any_water, np.maximum(half + accuracy, SAME_WATER_M)),
        {POSITION: (same.shore_m <= SAME_RIVER_M) & _same_names(mine, same)},
        {MISSING_RIVER: np.ones(len(rows), bool)},
    )


def _told(*steps: dict[str, Booleans]) -> list[set[str]]:
    """Return for each row the causes of the first step that has any."""
    size = len(next(iter(steps[0].values())))
    told: list[set[str]] = [set() for _ in range(size)]
    for step in steps:
        found = [{cause for cause, hold in step.items() if hold[row]} for row in range(size)]
        told = [first or then for first, then in zip(told, found, strict=True)]
    return told


def _of_rule(near, other, rows, points, ruleset):
    """Return what the other source has near points, of the waters that the nearer rule names."""
    zones = {} if ruleset is None else {zone.id: zone.class_set for zone in ruleset.zones}
    rules = near.screening.rule_id[rows]
    parts = {}
    for rule in dict.fromkeys(rules):
        parts[rule] = other.places(points, zones.get(rule, ALL_WATER))
    names = ("shore_m", "river", "river_cls", "kind", "half_m")
    chosen = ([getattr(parts[rule], name)[row] for row, rule in enumerate(rules)] for name in names)
    return Places(*(np.array(column) for column in chosen))


def _of_class(classes, found, reach_m):
    """Return where the other source holds the water in another class."""
    differs = (found.shore_m <= reach_m) & (found.river_cls != classes)
    lake = (found.river_cls == RiverClass.LAKE) | (classes == RiverClass.LAKE)
    return {CLASS: differs & ~lake, LAKE: differs & lake}


def _levels_differ(near, other):
    known = {near.level, other.level} - {"", "unknown"}
    return len(known) > 1


def _same_names(mine, same):
    pairs = zip(mine.river, same.river, strict=True)
    return np.array([bool(fold(one)) and fold(one) == fold(two) for one, two in pairs], bool)
