"""Distances of sites to each set of waters that some rule measures to.

Examples
--------
>>> import numpy as np, shapely
>>> from .sites_and_waters import Sites
>>> line = shapely.from_wkt(["LINESTRING (110 30, 111 30)"])
>>> river = Waters("river", line, rivers=np.array(["长江"], object))
>>> sites = Sites.from_points(np.array([[110.5, 30.001]]))
>>> measured = measure(sites, river)
>>> measured.distances[ALL_WATER].round(3).tolist()
[110.852]
>>> measured.nearest(np.zeros(1, int))["near_river"].tolist()
['长江']
"""

from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ...array_types import Array, Booleans, Floats, Integers, IsCancelled, Progress
from ...geodesic.edges import Edges
from ...message import InputError
from .class_sets import ALL_WATER, CONTROL_RANGE
from .control_range import ControlRange
from .rule_sets import FACILITIES, POSSIBLE, UNKNOWN
from .sites_and_waters import Sites, Waters
from .water_target import Target

AREA_DECIMALS = 3
SHARE_DECIMALS = 9
DEGREE_DECIMALS = 9
"""Decimals of stored longitudes and latitudes: 0.1 mm."""


@dataclass(frozen=True)
class Measured:
    """What was measured of n sites.

    Parameters
    ----------
    sites : sites_and_waters.Sites
    shoreline, water : sites_and_waters.Waters
        ``water`` has positions that follow those of the shoreline's features.
    targets : list of water_target.Target or control_range.ControlRange
        One for each set of waters.
    found : dict of class_sets.ClassSet to point_distance.Nearest
        In the same order.
    skipped : int
        Shoreline features without a usable vertex.
    """

    sites: Sites
    shoreline: Waters
    water: Waters
    targets: list
    found: dict
    skipped: int

    @property
    def distances(self) -> dict[Any, Any]:
        """Metres by set of waters, shape (n,) each."""
        return {waters: nearest.shore_m for waters, nearest in self.found.items()}

    @property
    def classes(self) -> Any:
        """The classes of all features, of the shoreline and then of the water."""
        return np.r_[self.shoreline.classes, self.water.classes]

    def on_surface(self, waters: Any) -> Booleans:
        """Return which sites touch a water body, not a line, of a set of waters; shape (n,)."""
        found = self.found[waters]
        areas = np.r_[self.shoreline.are_surfaces(), self.water.are_surfaces(), False]
        return (found.shore_m == 0) & areas[found.source]

    def nearest(self, governing: Integers) -> dict[str, Array]:
        """Take, for each row, what belongs to the waters that govern it.

        Parameters
        ----------
        governing : shape (n,)
            Index of the waters among those measured to, -1 where none governs.

        Returns
        -------
        dict of str to ndarray, shape (n,)
            Columns of `site_check.Screening`, and ``source``: the position of the nearest feature,
            -1 where there is none.
        """
        row = np.arange(len(self.sites))

        def own(name, nothing=np.nan):
            every = np.stack([getattr(each, name) for each in self.found.values()])
            return np.where(governing >= 0, every[governing, row], nothing)

        source = own("source", -1).astype(np.int64)
        return {
            "source": source,
            "near_river": np.r_[self.shoreline.rivers, self.water.rivers, [None]][source],
            "river_cls": np.r_[self.classes, [None]][source],
            "near_lon": own("lon").round(DEGREE_DECIMALS),
            "near_lat": own("lat").round(DEGREE_DECIMALS),
            "bearing": own("bearing"),
            "from_lon": own("from_lon"),
            "from_lat": own("from_lat"),
        }

    def areas(
        self, governing: Integers, limit_m: Floats, cancelled: IsCancelled | None = None
    ) -> tuple[Floats, Floats]:
        """Return area and share of the sites within limits of the waters that govern them.

        Parameters
        ----------
        governing : shape (n,)
            As in `nearest`.
        limit_m : shape (n,)
            Metres; NaN where none applies.

        Returns
        -------
        area_m2, share : ndarray of float64, shape (n,)
            NaN for points and lines.
        """
        area, share = np.full(len(self.sites), np.nan), np.full(len(self.sites), np.nan)
        if self.sites.shapes is None:
            return area, share
        for number, (target, found) in enumerate(
            zip(self.targets, self.found.values(), strict=True)
        ):
            rows = np.flatnonzero((governing == number) & np.isfinite(limit_m))
            if len(rows):
                area[rows], share[rows] = target.area_within(
                    self.sites, rows, limit_m, found.shore_m, cancelled
                )
        # the last bits of a sum differ from process to process; what is stored must not
        return area.round(AREA_DECIMALS), share.round(SHARE_DECIMALS)


@dataclass(frozen=True)
class Prepared:
    """Waters ready to be measured to.

    Parameters
    ----------
    shoreline, water : sites_and_waters.Waters
        As `Measured` has them.
    targets : dict of class_sets.ClassSet to water_target.Target or control_range.ControlRange
        One for each set of waters.
    skipped : int
        Shoreline features without a usable vertex.
    """

    shoreline: Waters
    water: Waters
    targets: dict
    skipped: int


def prepare(
    shoreline: Waters,
    water: Waters | None = None,
    control_range: Any = None,
    *,
    ruleset: Any = None,
    facility: Any = None,
    cancelled: IsCancelled | None = None,
) -> Prepared:
    """Make waters ready: all of them, or those that the rules for some kinds of sites name.

    Parameters
    ----------
    shoreline, water, control_range, ruleset, facility, cancelled
        As for `site_check.screen`.

    Raises
    ------
    InputError
        Where the shoreline holds no usable feature.
    Cancelled
        When ``cancelled()`` says yes.
    """
    count = len(shoreline.geometries)
    water = _behind(water, count)
    wanted = _wanted(
        ruleset,
        facility,
        np.r_[shoreline.rivers, water.rivers],
        np.r_[shoreline.classes, water.classes],
    )
    targets: dict[Any, Any] = {}
    skipped = np.zeros(count, bool)
    for key, chosen in wanted.items():
        mask, further = chosen[:count], water.subset(chosen[count:])
        if key == CONTROL_RANGE:
            targets[key] = ControlRange(control_range, cancelled)
        elif mask.any():
            targets[key] = Target(shoreline.subset(mask), further, cancelled)
            skipped[np.flatnonzero(mask)[targets[key].lost]] = True
        else:
            targets[key] = Target(further, cancelled=cancelled)
    rest = ~np.logical_or.reduce([*(each[:count] for each in wanted.values()), skipped])
    skipped[np.flatnonzero(rest)[_unusable(shoreline.subset(rest))]] = True
    if not len(skipped) or skipped.all():
        raise InputError(
            "{layer} holds no usable shoreline; check its geometries.", layer=shoreline.name
        )
    return Prepared(shoreline, water, targets, int(skipped.sum()))


def measure_to(
    prepared: Prepared,
    sites: Sites,
    *,
    progress: Progress | None = None,
    cancelled: IsCancelled | None = None,
) -> Measured:
    """Measure sites to waters that are ready.

    Raises
    ------
    Cancelled
        When ``cancelled()`` says yes.
    """
    found = {}
    for number, (key, target) in enumerate(prepared.targets.items()):
        steps = _steps(progress, number, len(prepared.targets))
        found[key] = target.nearest(sites, progress=steps, cancelled=cancelled)
    targets = list(prepared.targets.values())
    return Measured(sites, prepared.shoreline, prepared.water, targets, found, prepared.skipped)


def measure(
    sites: Sites,
    shoreline: Waters,
    water: Waters | None = None,
    control_range: Any = None,
    *,
    ruleset: Any = None,
    facility: Any = None,
    progress: Progress | None = None,
    cancelled: IsCancelled | None = None,
) -> Measured:
    """Measure sites to all water, or to the waters that the rules for their kinds name.

    Parameters
    ----------
    sites, shoreline, water, control_range, ruleset, facility, progress, cancelled
        As for `site_check.screen`.

    Raises
    ------
    InputError
        Where the shoreline holds no usable feature.
    Cancelled
        When ``cancelled()`` says yes.
    """
    prepared = prepare(
        shoreline,
        water,
        control_range,
        ruleset=ruleset,
        facility=facility,
        cancelled=cancelled,
    )
    shoreline.spend()
    found = measure_to(prepared, sites, progress=progress, cancelled=cancelled)
    # points have no area: the index of perhaps millions of edges has done its work
    return found if sites.lonlat is None else replace(found, targets=[])


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
        own = {None} if code == UNKNOWN else {*np.array(FACILITIES)[POSSIBLE[code]]}
        kinds |= own or {""}  # what no rule binds is measured to any water
    return ruleset.class_sets(kinds, rivers=rivers, classes=classes)


def _steps(progress, number, total):
    """Return a progress callable for one of several equal steps."""
    if progress is None:
        return None
    return lambda share: progress((number + share) / total)


def _unusable(waters):
    """Return the positions of features without a usable vertex."""
    return Edges.from_geometries(waters.geometries, waters.to_lonlat).skipped
