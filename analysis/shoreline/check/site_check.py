"""The whole check of sites against a shoreline: distances, verdicts, areas; one row per site.

Examples
--------
>>> import numpy as np, shapely
>>> from .measuring import Sites
>>> river = Waters("river", shapely.from_wkt(["LINESTRING (110 30, 111 30)"]))
>>> sites = Sites.from_points(np.array([[110.5, 30.001], [110.5, 30.01]]))
>>> screening = screen(sites, river, limit_m=1000.0)
>>> screening.verdict.tolist(), screening.shore_m.round(3).tolist()
(['within', 'outside'], [110.852, 1108.525])
"""

from collections import Counter
from dataclasses import dataclass, replace

import numpy as np

from ...geodesic.edges import Edges
from ...message import InputError
from . import doubts
from . import verdict as verdicts
from . import verdict_notes as noted
from .control_range import ControlRange
from .measuring import Target, Waters
from .rule_sets import ALL_WATER, CONTROL_RANGE, FACILITIES, POSSIBLE, UNKNOWN
from .weighing import possible_kinds

AREA_DECIMALS = 3
SHARE_DECIMALS = 9
DEGREE_DECIMALS = 9
"""Decimals of stored longitudes and latitudes: 0.1 mm."""


@dataclass
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
        Area within the limit and its share; NaN for points and lines. Of a site without a rule
        that within the limit of chemical projects.
    from_lon, from_lat : ndarray of float64, shape (n,)
        Nearest point of the site in degrees.
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
    shore_skipped: int = 0
    doubtful: int = 0

    @property
    def verdict(self):
        """The verdicts as text, shape (n,)."""
        return np.array(verdicts.VERDICTS, dtype=object)[self.code]

    def counts(self):
        """Return the number outputs of the check; the verdicts add up to TOTAL."""
        number = np.bincount(self.code, minlength=len(verdicts.VERDICTS)).tolist()
        return {
            "TOTAL": len(self.code),
            "WITHIN": number[verdicts.WITHIN],
            "OUTSIDE": number[verdicts.OUTSIDE],
            "UNCERTAIN": number[verdicts.UNCERTAIN],
            "NOT_EVALUATED": sum(number[verdicts.NO_RULE :]),
            "DOUBTFUL": self.doubtful,
            "BEYOND": self._noted(noted.BEYOND_DATA),
            "FACILITY_UNKNOWN": self._noted(noted.FACILITY_UNKNOWN),
        }

    def _noted(self, note):
        """Return how many rows have a note."""
        return sum(
            count
            for text, count in Counter(self.rule_note.tolist()).items()
            if note in (text or "").split(";")
        )


def screen(
    sites,
    shoreline,
    *,
    water=None,
    control_range=None,
    ruleset=None,
    limit_m=1000.0,
    facility=None,
    opened=None,
    closed=None,
    u=0.0,
    measured_from=0,
    coverage=None,
    scale_m=0.0,
    progress=None,
    cancelled=None,
):
    """Measure and judge sites.

    Parameters
    ----------
    sites : Sites
    shoreline : Waters
    water : Waters, optional
        Water bodies beside a line shoreline: touching one is distance 0.
    control_range : Waters, optional
        Published control range, for rules without a distance.
    ruleset : rule_sets.RuleSet, optional
        Without it ``limit_m`` counts.
    limit_m : float or ndarray, shape (n,)
        Metres.
    facility : ndarray of int, shape (n,), optional
        Index into `rules.FACILITIES` or `rules.POSSIBLE`; default chemical.
    opened : tuple of two ndarrays of datetime64[D], optional
        First and last day on which each site can have opened.
    closed : ndarray of bool, shape (n,), optional
        Sites that have closed.
    u : float or ndarray, shape (n,)
        Uncertainty in metres.
    measured_from : int
        Index into `rules.MEASURED_FROM`.
    coverage : shapely polygon or multipolygon, optional
        What the shoreline's source covers, in degrees: under a rule set a site is cleared only
        where its whole limit lies inside.
    scale_m : float
        Accuracy in metres of the shoreline's scale, where it takes no part in the verdict: it is
        noted, and what it would leave open is counted.
    progress, cancelled : callable, optional
        Share done, and whether to stop.

    Returns
    -------
    Screening

    Raises
    ------
    InputError
        Where the shoreline holds no usable feature.
    Cancelled
        When ``cancelled()`` says yes.
    """
    facility = np.zeros(len(sites), np.int8) if facility is None else np.asarray(facility)
    count = len(shoreline.geometries)
    water = _behind(water, count)
    rivers = np.r_[shoreline.rivers, water.rivers]
    classes = np.r_[shoreline.classes, water.classes]
    wanted = _wanted(ruleset, facility, rivers, classes)
    targets, found, skipped = [], {}, np.zeros(count, bool)
    for number, (key, chosen) in enumerate(wanted.items()):
        mask, further = chosen[:count], water.subset(chosen[count:])
        if key == CONTROL_RANGE:
            targets.append(ControlRange(control_range, cancelled))
        elif mask.any():
            targets.append(Target(shoreline.subset(mask), further, cancelled))
            skipped[np.flatnonzero(mask)[targets[-1].lost]] = True
        else:
            targets.append(Target(further, cancelled=cancelled))
        steps = _steps(progress, number, len(wanted))
        found[key] = targets[-1].nearest(sites, progress=steps, cancelled=cancelled)
    rest = ~np.logical_or.reduce([*(each[:count] for each in wanted.values()), skipped])
    skipped[np.flatnonzero(rest)[_unusable(shoreline.subset(rest))]] = True
    if not len(skipped) or skipped.all():
        raise InputError(
            "{layer} holds no usable shoreline; check its geometries.",
            layer=shoreline.name,
        )
    distances = {key: each.shore_m for key, each in found.items()}
    if ruleset is None:
        judged = verdicts.judge_distance(
            distances[ALL_WATER], limit_m, u=u, status=sites.status, repaired=sites.repaired
        )
    else:
        usable = (sites.status == verdicts.USABLE)[:, None]
        asked = doubts.Open(ruleset, distances, possible_kinds(facility) & usable, u)
        judged = verdicts.judge(
            ruleset,
            distances,
            facility,
            doubts=_doubts(asked, sites, (shoreline, water), coverage, cancelled),
            u=u,
            opened=opened,
            closed=closed,
            measured_from=measured_from,
            status=sites.status,
            repaired=sites.repaired,
        )
    found = list(found.values())
    area, share = _areas(sites, targets, found, judged, cancelled)
    nearest, source = _gather(sites, (rivers, classes), judged, found)
    if ruleset is not None:
        centre = np.r_[shoreline.centre_lines, np.zeros(len(water.geometries) + 1, bool)]
        judged.notes.add(noted.SCREENING, centre[source] & (judged.code <= verdicts.UNCERTAIN))
        if ruleset.lacks_main_stem(classes):
            judged.notes.add(noted.NO_MAIN_STEM, judged.code <= verdicts.NO_RULE)
    doubtful = _doubtful(judged, scale_m)
    return Screening(
        shore_m=judged.shore_m,
        limit_m=judged.limit_m,
        margin_m=judged.margin_m,
        code=judged.code,
        rule_id=judged.rule_id,
        rule_note=judged.rule_note,
        in_area_m2=area,
        in_share=share,
        shore_skipped=int(skipped.sum()),
        doubtful=doubtful,
        **nearest,
    )


def _steps(progress, number, total):
    """Return a progress callable for one of several equal steps."""
    if progress is None:
        return None
    return lambda share: progress((number + share) / total)


def _behind(water, count):
    """Return further water with positions that follow those of the shoreline's features."""
    if water is None:
        return Waters("", np.empty(0, dtype=object))
    return replace(water, positions=count + np.arange(len(water.geometries)))


def _wanted(ruleset, facility, rivers, classes):
    """Return which features, of the shoreline and then of the water, each distance is to."""
    if ruleset is None:
        return {ALL_WATER: np.ones(len(classes), bool)}
    kinds = set()
    for code in np.unique(facility):
        kinds |= {None} if code == UNKNOWN else {*np.array(FACILITIES)[POSSIBLE[code]]}
    return ruleset.class_sets(kinds, rivers=rivers, classes=classes)


def _doubts(asked, sites, layers, coverage, cancelled):
    """Return what is not known of shoreline and water, as far as it may change a verdict."""
    found = doubts.classes(asked, sites, layers, cancelled)
    if layers[0].centre_lines.any():
        found.append(doubts.centre_lines(asked, sites, layers[0], cancelled))
    if coverage is not None:
        found.append(doubts.coverage(asked, sites, coverage, cancelled))
    return found


def _doubtful(judged, scale_m):
    """Note the accuracy of a scale; return how many verdicts it would leave open.

    A site that touches water is within whatever the scale.
    """
    if not scale_m:
        return 0
    told = noted.ACCURACY.replace("…", f"{scale_m:,.0f}")
    judged.notes.add(noted.ACCURACY, judged.code <= verdicts.UNCERTAIN, told)
    settled = (judged.code == verdicts.WITHIN) | (judged.code == verdicts.OUTSIDE)
    near = (np.abs(judged.margin_m) < scale_m) & (judged.shore_m > 0)
    return int(np.count_nonzero(settled & near))


def _unusable(waters):
    """Return the positions of features without a usable vertex."""
    return Edges.from_geometries(waters.geometries, waters.to_lonlat).skipped


def _areas(sites, targets, found, judged, cancelled):
    """Return area and share within the limit, measured to the waters that govern each row."""
    area, share = np.full(len(sites), np.nan), np.full(len(sites), np.nan)
    if sites.shapes is None:
        return area, share
    for number, target in enumerate(targets):
        rows = np.flatnonzero((judged.area_water == number) & np.isfinite(judged.area_m))
        if len(rows):
            area[rows], share[rows] = target.area_within(
                sites, rows, judged.area_m, found[number].shore_m, cancelled
            )
    # the last bits of a sum differ from process to process; what is stored must not
    return area.round(AREA_DECIMALS), share.round(SHARE_DECIMALS)


def _gather(sites, names, judged, found):
    """Take, for each row, what belongs to the waters that govern it, and the feature's position."""
    rivers, classes = names
    row = np.arange(len(sites))
    has = judged.water >= 0
    own = {}
    for name in ("lon", "lat", "bearing", "from_lon", "from_lat", "source"):
        stacked = np.stack([getattr(each, name) for each in found])
        own[name] = np.where(has, stacked[judged.water, row], np.nan if name != "source" else -1)
    source = own["source"].astype(np.int64)
    nearest = {
        "near_river": np.r_[rivers, [None]][source],
        "river_cls": np.r_[classes, [None]][source],
        "near_lon": own["lon"].round(DEGREE_DECIMALS),
        "near_lat": own["lat"].round(DEGREE_DECIMALS),
        "bearing": own["bearing"],
        "from_lon": own["from_lon"],
        "from_lat": own["from_lat"],
    }
    return nearest, source
