"""One shoreline with the verdicts it leads to, as it is held against others.

Examples
--------
>>> import numpy as np, shapely
>>> from ..check.site_check import screen
>>> from ..check.sites_and_waters import Sites, Waters
>>> bank = Waters("bank", shapely.from_wkt(["LINESTRING (110 30, 111 30)"]))
>>> sites = Sites.from_points(np.array([[110.5, 30.001]]))
>>> source = JudgedSource("bank", bank, screen(sites, bank), kinds=["bank"])
>>> source.places().kind.tolist(), source.places().half_m.tolist()
(['bank'], [0.0])
"""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
import shapely

from ...array_types import Booleans, Column, Floats
from ..check.class_sets import ALL_WATER, ClassSet
from ..check.half_widths import half_widths
from ..check.site_check import Screening
from ..check.sites_and_waters import Sites, Waters
from ..check.water_target import Target
from ..lines.centre_lines import BANK, CENTRE_LINE, UNKNOWN

KINDS = (BANK, CENTRE_LINE, UNKNOWN)
"""What a line can be, the field ``line_kind``."""

_ON_WATER_M = 1.0  # farther from the line than this, a nearest point lies on a water polygon


@dataclass(frozen=True)
class Places:
    """What a source has near n points.

    Attributes
    ----------
    shore_m : ndarray of float64, shape (n,)
        Metres to its nearest line; NaN where the point has no place.
    river, river_cls, kind : ndarray of object, shape (n,)
        Of that line; ``kind`` one of `KINDS`.
    half_m : ndarray of float64, shape (n,)
        How far the bank may lie from it: 0 for banks.
    """

    shore_m: np.ndarray
    river: np.ndarray
    river_cls: np.ndarray
    kind: np.ndarray
    half_m: np.ndarray


@dataclass(frozen=True)
class JudgedSource:
    """A shoreline, what is known of it, and what it says of n sites.

    Parameters
    ----------
    name : str
    shoreline : sites_and_waters.Waters
    screening : site_check.Screening
    kinds : sequence of str or None, shape (m,)
        What each feature is, one of `KINDS`; None where its layer does not say.
    half_m : sequence of float, shape (m,), optional
        Half the river's width in metres where the layer says it.
    has_water : bool
        Whether water polygons lie beside its lines.
    coverage : shapely polygon or multipolygon, optional
        In degrees.
    accuracy_m : float
        Of its scale, 0 where it is not known.
    level : str
        The water level at which the line lies, "" or ``unknown`` where it is not known.
    """

    name: str
    shoreline: Waters
    screening: Screening
    kinds: Any
    half_m: Any = None
    has_water: bool = False
    coverage: shapely.Geometry | None = None
    accuracy_m: float = 0.0
    level: str = ""
    _targets: dict[ClassSet, Target] = field(default_factory=dict)

    @property
    def margin_m(self) -> Floats:
        """Metres beyond the limit, infinite where no rule binds."""
        return np.nan_to_num(self.screening.margin_m, nan=np.inf)

    @cached_property
    def nearest_points(self) -> Sites:
        """The point of the water nearest to each site; without a place where there is none."""
        found = self.screening
        return Sites.from_points(np.column_stack([found.near_lon, found.near_lat]))

    def places(self, points: Sites | None = None, waters: ClassSet = ALL_WATER) -> Places:
        """Return what the source has near points, by default near those of its own distances.

        Parameters
        ----------
        points
        waters
            The features that count.
        """
        points = self.nearest_points if points is None else points
        mask = waters.mask(self.shoreline.rivers, self.shoreline.classes)
        if not mask.any():
            nothing = np.full(len(points), None, object)
            away = np.full(len(points), np.inf)
            return Places(away, nothing, nothing, nothing, np.zeros(len(points)))
        if waters not in self._targets:
            self._targets[waters] = Target(self.shoreline.subset(mask))
        return self._of_features(self._targets[waters].nearest(points), points)

    def _of_features(self, found: Any, points: Sites) -> Places:
        at = np.where(found.source >= 0, found.source, len(self.shoreline.geometries))
        kinds = self._known_kinds()[at]
        classes = np.r_[self.shoreline.classes, [None]][at]
        half = np.zeros(len(points))
        rows = np.flatnonzero(kinds != BANK)
        given = np.full(len(self.shoreline.geometries) + 1, np.nan)
        if self.half_m is not None:
            given[:-1] = [np.nan if each is None else each for each in self.half_m]
        if len(rows):
            half[rows] = half_widths(classes[rows], given[at[rows]], points.lonlat[rows])
            half[rows] += self.shoreline.offset_m
        rivers = np.r_[self.shoreline.rivers, [None]][at]
        return Places(found.shore_m, rivers, classes, kinds, half)

    def _known_kinds(self) -> Column:
        """Return what the features are, and then nothing; polygons are water to their banks."""
        kinds = np.array([*self.kinds, None], object)
        kinds[:-1][self.shoreline.are_surfaces()] = BANK
        kinds[~np.isin(kinds, KINDS)] = UNKNOWN
        return kinds

    def line_kinds(self) -> Column:
        """Return what the line is that each site is measured to, None where it has no distance."""
        near = self.places()
        kinds = np.where(near.shore_m > _ON_WATER_M, BANK, near.kind)
        kinds[np.isnan(self.screening.shore_m)] = None
        return kinds

    def lacks(self, points: Sites) -> Booleans:
        """Say which points lie beyond what the source covers."""
        if self.coverage is None:
            return np.zeros(len(points), bool)
        return ~shapely.covers(self.coverage, shapely.points(points.lonlat))
