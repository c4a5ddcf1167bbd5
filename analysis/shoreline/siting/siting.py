"""The check of one place at a time, on waters made ready once: "and here?".

A place is measured to all water by the targets of `site_distances`, and judged by `site_check`, as
the check itself does. What is not known of the water is asked of the pieces of it near by: farther
off it takes no part in a verdict.

Examples
--------
>>> import shapely
>>> from ..check.sites_and_waters import Waters
>>> river = Waters("river", shapely.from_wkt(["LINESTRING (110 30, 111 30)"]))
>>> siting = Siting(river, limit_m=1000.0)
>>> found = siting.ask(shapely.Point(110.5, 30.001))
>>> found.verdict.tolist(), found.shore_m.round(3).tolist()
(['within'], [110.852])
>>> siting.ask(shapely.box(110.5, 30.005, 110.51, 30.015)).in_share.round(1).tolist()
[0.4]
"""

from dataclasses import replace
from typing import Any

import numpy as np
import shapely

from ...array_types import IsCancelled, Transform
from ..check.class_sets import ALL_WATER, LAKES
from ..check.rule_sets import CHEMICAL, RuleSet
from ..check.site_check import Screening, screen
from ..check.site_distances import Measured, measure_to, prepare
from ..check.sites_and_waters import Sites, Waters
from ..check.verdict import USABLE
from ..check.weighing import DECIMALS
from .rough_shares import RoughlyMeasured
from .water_pieces import WaterPieces, window_of


class Siting:
    """Waters ready to be asked, under one rule set.

    Parameters
    ----------
    shoreline : Waters
    water, control_range : Waters, optional
    ruleset : rule_sets.RuleSet, optional
        Without it ``limit_m`` counts.
    limit_m : float
        Metres.
    facility : int
        What is to be sited: index into `rule_sets.FACILITIES`, or `rule_sets.UNKNOWN`.
    measured_from, coverage, scale_m, u, u_on_water, areas
        As for `site_check.screen`.
    cancelled : callable, optional

    Raises
    ------
    InputError
        Where the shoreline holds no usable feature.
    Cancelled
        When ``cancelled()`` says yes.
    """

    def __init__(
        self,
        shoreline: Waters,
        *,
        water: Waters | None = None,
        control_range: Waters | None = None,
        ruleset: RuleSet | None = None,
        limit_m: float = 1000.0,
        facility: int = CHEMICAL,
        measured_from: int = 0,
        coverage: shapely.Geometry | None = None,
        scale_m: float = 0.0,
        u: float = 0.0,
        u_on_water: float | None = None,
        areas: Any = None,
        cancelled: IsCancelled | None = None,
    ) -> None:
        self._facility = np.array([facility], np.int8)
        self._ready = prepare(
            shoreline,
            water,
            control_range,
            ruleset=ruleset,
            facility=self._facility,
            cancelled=cancelled,
        )
        self._terms: dict[str, Any] = {
            "ruleset": ruleset,
            "limit_m": limit_m,
            "measured_from": measured_from,
            "scale_m": scale_m,
            "u": u,
            "u_on_water": u_on_water,
            "areas": areas,
        }
        self._coverage = coverage
        if coverage is not None:
            shapely.prepare(coverage)
        verdicts = {key: each for key, each in self._ready.targets.items() if key != LAKES}
        self._at_once = replace(self._ready, targets=verdicts or self._ready.targets)
        self._reach_m = u
        self._pieces: list[WaterPieces] = []
        if ruleset is not None:
            limits = [zone.distance_m or 0.0 for zone in ruleset.zones]
            self._pieces = [WaterPieces(each) for each in (shoreline, self._ready.water)]
            self._reach_m = u + max(limits) + max(each.widest_m for each in self._pieces)
        self.ask(shapely.Point(0.0, 0.0))  # makes what is made when first asked

    def ask(self, shape: shapely.Geometry, *, at_once: bool = False, **terms: Any) -> Screening:
        """Check one place.

        Parameters
        ----------
        shape
            In degrees.
        at_once
            Whether area and share may be rough and lakes no rule names be left unsaid, for a
            site that is being moved.
        **terms
            What `site_check.screen` is to know of the site beside.

        Returns
        -------
        site_check.Screening
            One row.
        """
        sites = _site(shape)
        measured = measure_to(self._at_once if at_once else self._ready, sites)
        if at_once:
            measured = RoughlyMeasured(**vars(measured))
        return screen(
            sites,
            self._ready.shoreline,
            facility=self._facility,
            measured=measured,
            doubted=self._near(measured, shape),
            coverage=self._edge_near(shape),
            **self._terms,
            **terms,
        )

    def distance(self, shape: shapely.Geometry, to_lonlat: Transform | None = None) -> float:
        """Return the metres from one place to all water, NaN where it has no usable place.

        Parameters
        ----------
        shape
            In the CRS that ``to_lonlat`` brings to degrees; without it in degrees.
        """
        sites = _site(shape, to_lonlat)
        found = measure_to(self._ready, sites).distances.get(ALL_WATER)
        if found is None or sites.status[0] != USABLE:
            return float("nan")
        return float(found[0].round(DECIMALS))

    def _edge_near(self, shape):
        """Return what the data cover, None where a place lies so deep inside that it is covered."""
        if self._coverage is None or not np.isfinite(shapely.bounds(shape)).all():
            return self._coverage
        deep = shapely.covers(self._coverage, window_of(shape, self._reach_m))
        return None if deep else self._coverage

    def _near(self, measured: Measured, shape: shapely.Geometry) -> Measured:
        """Return what was measured with the waters near by alone that leave a verdict open."""
        if not self._pieces or not np.isfinite(shapely.bounds(shape)).all():
            return measured
        shoreline, water = (each.near(shape, self._reach_m) for each in self._pieces)
        return replace(measured, shoreline=shoreline, water=water)


def _site(shape, to_lonlat=None):
    if shapely.get_type_id(shape) == shapely.GeometryType.POINT and not shapely.is_empty(shape):
        return Sites.from_points(shapely.get_coordinates(shape), to_lonlat)
    return Sites.from_shapes(np.array([shape], dtype=object), to_lonlat)
