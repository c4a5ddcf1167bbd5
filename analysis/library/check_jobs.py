"""Checking sites against a shoreline, by a distance or by a rule set."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..array_types import Array, Booleans, Floats
from ..enums import RuleChoice
from ..message import InputError
from ..reaches.provinces import codes
from ..shoreline.check import rule_sets
from ..shoreline.check.facility import as_the_data_say
from ..shoreline.check.site_check import Screening, screen
from .coordinates import DEGREES, lonlat_of, sites_of
from .shoreline_jobs import Shoreline, waters_of


def load_rule_set(choice: RuleChoice | int | str | Path) -> rule_sets.RuleSet:
    """Return a rule set that ships, by its name or number, or one of an own file.

    Raises
    ------
    InputError
        The file is missing or breaks the schema; or the choice is no rule set.

    Examples
    --------
    >>> law = load_rule_set(RuleChoice.YANGTZE_LAW)
    >>> [(zone.id, zone.distance_m) for zone in law.zones][:1]
    [('chemical_1km', 1000.0)]
    """
    if not isinstance(choice, int):
        return rule_sets.RULE_SETS.load(choice)
    found = rule_sets.RULE_SETS.chosen(choice)
    if found is None:
        raise InputError("{choice} is no rule set; give its file.", choice=str(choice))
    return found


def check_sites(
    sites: Array | Sequence[Any],
    shoreline: Shoreline | Array | Sequence[Any],
    *,
    rule_set: rule_sets.RuleSet | None = None,
    limit_m: float | Floats = 1000.0,
    facility: str | Sequence[Any] | None = None,
    closed: Booleans | None = None,
    provinces: Sequence[Any] | None = None,
    counties: Sequence[Any] | None = None,
    accuracy_m: float | Floats = 0.0,
    crs: Any = DEGREES,
) -> Screening:
    """Measure sites to a shoreline and judge them by a distance or by a rule set.

    Parameters
    ----------
    sites
        Coordinates, shape (n, 2), or shapely geometries, shape (n,).
    shoreline
        From `prepare_shoreline`; for a distance alone also lines and polygons in the CRS of the
        sites.
    rule_set
        From `load_rule_set`; without it ``limit_m`` counts.
    limit_m
        Metres, one or shape (n,).
    facility
        What the sites are, in words (``chemical``, ``tailings``, ``other``, 化工 …), one or shape
        (n,). What is not said is not known: such a site is `uncertain` where it decides.
    closed
        Sites that have closed, shape (n,); their verdict is noted so.
    provinces, counties
        Names or codes, shape (n,): outside the scope of the rule set a site has no rule. Without
        provinces all sites count as within it.
    accuracy_m
        How far site and shoreline may lie from where they are drawn, in metres, one or shape (n,).
    crs
        Of the sites.

    Returns
    -------
    Screening
        Its ``verdict`` holds texts of `Verdict`; ``frame()`` gives all as a table.

    Raises
    ------
    InputError
        A rule set without a prepared shoreline, one that needs the published control range, a word
        that is no kind of facility, or no usable shoreline.

    Examples
    --------
    >>> import numpy as np, shapely
    >>> river = shapely.from_wkt(["LINESTRING (110 30, 111 30)"])
    >>> checked = check_sites(np.array([[110.5, 30.001], [110.5, 30.01]]), river, limit_m=1000)
    >>> checked.frame()[["shore_m", "verdict"]].round(1)
       shore_m  verdict
    0    110.9   within
    1   1108.5  outside
    """
    own, water = waters_of(shoreline, crs)
    asked = sites_of(sites, lonlat_of(crs)[0])
    more: dict[str, Any] = {}
    if rule_set is not None:
        if not isinstance(shoreline, Shoreline) or rule_set.needs_control_range:
            raise InputError(
                "The rule set {rules} needs a shoreline from prepare_shoreline and a distance in "
                "each of its rules.",
                rules=rule_set.id,
            )
        kinds = _facilities(facility, len(asked))
        more = {"ruleset": rule_set, "facility": kinds, "coverage": shoreline.coverage}
        if provinces is not None:
            more["binding"] = rule_set.binding.binds(codes(provinces), counties)
    return screen(asked, own, water=water, limit_m=limit_m, closed=closed, u=accuracy_m, **more)


def _facilities(facility: str | Sequence[Any] | None, size: int) -> Array:
    kinds = [facility] * size if facility is None or isinstance(facility, str) else list(facility)
    found = as_the_data_say(size, kinds=kinds)
    for unread in found.unread.values():
        for word in unread:
            raise InputError(
                "{value} is no kind of facility; give chemical, tailings or other.", value=word
            )
    return found.codes
