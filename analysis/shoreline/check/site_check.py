"""The whole check of sites against a shoreline: distances, verdicts, areas; one row per site.

Examples
--------
>>> import numpy as np, shapely
>>> from .sites_and_waters import Sites, Waters
>>> river = Waters("river", shapely.from_wkt(["LINESTRING (110 30, 111 30)"]))
>>> sites = Sites.from_points(np.array([[110.5, 30.001], [110.5, 30.01]]))
>>> screening = screen(sites, river, limit_m=1000.0)
>>> screening.verdict.tolist(), screening.shore_m.round(3).tolist()
(['within', 'outside'], [110.852, 1108.525])
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from ...array_types import Booleans, Floats, Integers, IsCancelled, Progress
from ..law.area_rules import look_up
from ..law.legal_scope import LEAVES_OUT
from ..law.named_areas import NamedAreas
from . import doubts
from . import verdict_notes as noted
from .class_sets import ALL_WATER
from .rule_sets import FACILITIES, UNBOUND, RuleSet
from .site_distances import Measured, measure
from .verdict import NO_RULE, OUTSIDE, UNCERTAIN, USABLE, VERDICTS, WITHIN, judge, judge_distance
from .weighing import possible_kinds

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Screening:
    """Results of n sites, named as the fields they are stored in; NaN and None where none.

    Parameters
    ----------
    shore_m, limit_m, margin_m : ndarray of float64, shape (n,)
        Metres, rounded to 1e-6.
    code : ndarray of int8, shape (n,)
        Index into `verdict.VERDICTS`.
    near_river, river_cls : ndarray of object, shape (n,)
    near_lon, near_lat : ndarray of float64, shape (n,)
        Degrees on WGS 84, 9 decimals.
    bearing : ndarray of float64, shape (n,)
        Degrees from north, site to shore; NaN at distance 0.
    rule_id, rule_note : ndarray of object, shape (n,)
    in_area_m2, in_share : ndarray of float64, shape (n,)
        Area within the limit, without a rule that of chemical projects, and its share; else NaN.
    from_lon, from_lat : ndarray of float64, shape (n,)
        Nearest point of the site in degrees.
    areas, areas_m2, area_rule : ndarray of object, shape (n,)
        Classes of areas touched, how much of the land lies in each, rules that follow, each
        joined by ``;``.
    unit_list, unit_rule : ndarray of object, shape (n,)
        Access lists of the units of the ecological zoning touched, and what they say of the site.
    shore_skipped : int
        Shoreline features without a usable vertex.
    doubtful : int
        Verdicts that the accuracy of the shoreline's scale would leave open.
    """

    shore_m: np.ndarray
    limit_m: np.ndarray
    margin_m: np.ndarray
    code: np.ndarray
    near_river: np.ndarray
    river_cls: np.ndarray
    near_lon: np.ndarray
    near_lat: np.ndarray
    bearing: np.ndarray
    rule_id: np.ndarray
    rule_note: np.ndarray
    in_area_m2: np.ndarray
    in_share: np.ndarray
    from_lon: np.ndarray
    from_lat: np.ndarray
    areas: np.ndarray
    areas_m2: np.ndarray
    area_rule: np.ndarray
    unit_list: np.ndarray
    unit_rule: np.ndarray
    shore_skipped: int = 0
    doubtful: int = 0

    @property
    def verdict(self) -> Any:
        """The verdicts as text, shape (n,)."""
        return np.array(VERDICTS, dtype=object)[self.code]

    def frame(self) -> "pd.DataFrame":
        """Return the results as a table, one row per site; the verdict in place of its code."""
        from ...tables.text_columns import frame_of  # noqa: PLC0415 - 0.6 s for the library alone

        columns = {name: each for name, each in vars(self).items() if isinstance(each, np.ndarray)}
        return frame_of(columns | {"code": self.verdict}).rename(columns={"code": "verdict"})

    def counts(self) -> Any:
        """Return the number outputs of the check; the verdicts add up to TOTAL."""
        number: Any = np.bincount(self.code, minlength=len(VERDICTS)).tolist()
        return {
            "TOTAL": len(self.code),
            "WITHIN": number[WITHIN],
            "OUTSIDE": number[OUTSIDE],
            "UNCERTAIN": number[UNCERTAIN],
            "NOT_EVALUATED": sum(number[NO_RULE:]),
            "DOUBTFUL": self.doubtful,
            "BEYOND": noted.count(noted.BEYOND_DATA, self.rule_note),
            "FACILITY_UNKNOWN": noted.count(noted.FACILITY_UNKNOWN, self.rule_note),
        }


def screen(
    sites: Any,
    shoreline: Any,
    *,
    water: Any = None,
    control_range: Any = None,
    ruleset: RuleSet | None = None,
    limit_m: float | Floats = 1000.0,
    facility: Integers | None = None,
    opened: tuple[Any, ...] | None = None,
    closed: Booleans | None = None,
    u: float | Floats = 0.0,
    u_on_water: float | Floats | None = None,
    measured_from: int = 0,
    coverage: shapely.Geometry | None = None,
    scale_m: float = 0.0,
    binding: Floats | None = None,
    areas: NamedAreas | None = None,
    measured: Measured | None = None,
    doubted: Measured | None = None,
    progress: Progress | None = None,
    cancelled: IsCancelled | None = None,
) -> Screening:
    """Measure and judge sites.

    Parameters
    ----------
    water
        Water bodies beside a line shoreline: touching one is distance 0.
    control_range
        Published control range, for rules without a distance.
    ruleset
        Without it ``limit_m`` counts.
    limit_m : shape (n,)
        Metres.
    facility : shape (n,)
        Index into `rule_sets.FACILITIES` or `rule_sets.POSSIBLE`; default chemical.
    opened : tuple of two ndarrays of datetime64[D]
        First and last day on which each site can have opened.
    closed : shape (n,)
        Sites that have closed.
    u, u_on_water : shape (n,)
        Uncertainty in metres, of all sites and of those that touch mapped water: they are within
        whatever the map's scale. Without a rule set touching a line is no such touch.
    measured_from
        Index into `rule_sets.MEASURED_FROM`.
    coverage : shapely polygon or multipolygon, optional
        What the shoreline's source covers, in degrees: under a rule set a site is cleared only
        where its whole limit lies inside.
    scale_m
        Accuracy in metres of the shoreline's scale, where it takes no part in the verdict: it is
        noted, and what it would leave open is counted.
    binding : shape (n,)
        1 where the rule set binds, 0 outside its scope, NaN not known; see `LegalScope.binds`.
    areas
        Areas that laws and plans name.
    measured
        What `site_distances.measure_to` gave, where the waters were ready before.
    doubted
        The same with the waters alone that can leave a verdict open.
    progress, cancelled
        Share done, and whether to stop.

    Raises
    ------
    InputError
        Where the shoreline holds no usable feature.
    Cancelled
        When ``cancelled()`` says yes.
    """
    facility = np.zeros(len(sites), np.int8) if facility is None else np.asarray(facility)
    scope_unknown = None
    if ruleset is not None and binding is not None:
        facility = np.where(binding == LEAVES_OUT, UNBOUND, facility)
        scope_unknown = np.isnan(binding)
    measured = measured or measure(
        sites,
        shoreline,
        water,
        control_range,
        ruleset=ruleset,
        facility=facility,
        progress=progress,
        cancelled=cancelled,
    )
    if ruleset is None:
        judged = judge_distance(
            measured.distances[ALL_WATER],
            limit_m,
            u=u if u_on_water is None else np.where(measured.on_surface(ALL_WATER), u_on_water, u),
            status=sites.status,
            repaired=sites.repaired,
        )
    else:
        judged = judge(
            ruleset,
            measured.distances,
            facility,
            doubts=_doubts(
                *(ruleset, doubted or measured, facility, (u, u_on_water)),
                area=coverage,
                cancelled=cancelled,
            ),
            u=u,
            u_on_water=u_on_water,
            opened=opened,
            closed=closed,
            measured_from=measured_from,
            scope_unknown=scope_unknown,
            status=sites.status,
            repaired=sites.repaired,
        )
    nearest = measured.nearest(judged.water)
    source = nearest.pop("source")
    if ruleset is not None:
        _note_shoreline(judged, source, measured, ruleset)
    doubtful = _note_scale(judged, scale_m)
    in_areas = _in_areas(judged, sites, areas, ruleset, facility)
    area, share = measured.areas(judged.area_water, judged.area_m, cancelled)
    return Screening(
        shore_m=judged.shore_m,
        limit_m=judged.limit_m,
        margin_m=judged.margin_m,
        code=judged.code,
        rule_id=judged.rule_id,
        rule_note=judged.rule_note,
        in_area_m2=area,
        in_share=share,
        **in_areas,
        shore_skipped=measured.skipped,
        doubtful=doubtful,
        **nearest,
    )


def _doubts(ruleset, measured, facility, errors, *, area, cancelled):
    """Return what is not known of shoreline and water, as far as it may change a verdict."""
    sites, shoreline = measured.sites, measured.shoreline
    possible = possible_kinds(facility) & (sites.status == USABLE)[:, None]
    asked = doubts.Open(ruleset, measured.distances, possible, *errors)
    found = doubts.classes(asked, sites, (shoreline, measured.water), cancelled)
    if shoreline.centre_lines.any():
        found.append(doubts.centre_lines(asked, sites, shoreline, cancelled))
    if shoreline.at_low_water:
        found.append(doubts.water_level(asked, sites, shoreline, cancelled))
    if not shoreline.clears:
        found.append(doubts.demonstration(asked))
    if area is not None:
        found.append(doubts.coverage(asked, sites, area, cancelled))
    return found


def _in_areas(judged, sites, areas, ruleset, facility):
    """Return the areas that sites touch, by field; what decides there is noted."""
    names = ("areas", "areas_m2", "area_rule", "unit_list", "unit_rule")
    if areas is None or not len(sites):
        return dict.fromkeys(names, np.full(len(sites), None, dtype=object))
    rules = ruleset.area_rules if ruleset else ()
    possible = possible_kinds(facility) & (ruleset is not None)  # else nobody asked what they are
    found = look_up(areas, sites.degrees(), rules, possible, FACILITIES)
    judged.notes.add(noted.FACILITY_UNKNOWN, found.unsure)
    return {name: np.array(getattr(found, name), dtype=object) for name in names}


def _note_shoreline(judged, source, measured, ruleset):
    """Note what the shoreline is where it governs: a centre line, or one without main stem."""
    beyond = np.zeros(len(measured.water.geometries) + 1, bool)
    centre = np.r_[measured.shoreline.centre_lines, beyond]
    judged.notes.add(noted.SCREENING, centre[source] & (judged.code <= UNCERTAIN))
    if not measured.shoreline.clears:
        judged.notes.add(noted.DEMONSTRATION, judged.code <= UNCERTAIN)
    if ruleset.lacks_main_stem(measured.classes):
        judged.notes.add(noted.NO_MAIN_STEM, judged.code <= NO_RULE)


def _note_scale(judged, scale_m):
    """Note the accuracy of a scale; return how many verdicts it would leave open."""
    if not scale_m:
        return 0
    told = noted.ACCURACY.replace("…", f"{scale_m:,.0f}")
    judged.notes.add(noted.ACCURACY, judged.code <= UNCERTAIN, told)
    settled = (judged.code == WITHIN) | (judged.code == OUTSIDE)
    near = (np.abs(judged.margin_m) < scale_m) & (judged.shore_m > 0)  # on water all are within
    return int(np.count_nonzero(settled & near))
