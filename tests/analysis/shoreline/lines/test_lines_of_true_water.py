"""Rivers drawn as lines beside areas of water: no site by a true bank is outside.

Each scene is a winding river of changing width with a brook and an island. Its areas come whole,
cut across, cut along the axis, or as one with the brook; its axes in pieces that miss each other by
decimetres. Prepare and check see lines and areas only; the truth is the water itself.
"""

from itertools import pairwise

import numpy as np
import pytest
import shapely
from parkshore.analysis.shoreline.check import rule_sets
from parkshore.analysis.shoreline.check.site_check import screen
from parkshore.analysis.shoreline.check.sites_and_waters import Sites, Waters
from parkshore.analysis.shoreline.lines.centre_lines import Said, are_centre_lines
from parkshore.analysis.shoreline.preparation.shoreline_preparation import prepare
from pyproj import Transformer

LAW = rule_sets.RULE_SETS.load("yangtze_law")
TO_LONLAT = Transformer.from_crs(32649, 4326, always_xy=True)
VERTICES, LONG_M, FAR = 120, 30_000, 90_000
SITES = 250
SURE_M = 10.0  # the plane of the zone is not the ellipsoid
MORE = range(20, 32)
CUTS = ("whole", "across", "along", "with the brook")


def to_lonlat(xy):
    return np.column_stack(TO_LONLAT.transform(*xy.T))


def smooth(chance, size, spread, window):
    values = np.cumsum(chance.normal(0, spread, size + window))
    return np.convolve(values, np.ones(window) / window, "valid")[:size]


def drawn(xy, half):
    """Return the water of an axis with half-widths at its vertices."""
    discs = [shapely.Point(place).buffer(width, 8) for place, width in zip(xy, half, strict=True)]
    return shapely.union_all([shapely.convex_hull(shapely.union(*two)) for two in pairwise(discs)])


class Scene:
    """True water, and the lines and areas that a map shows of it."""

    def __init__(self, seed, cut):
        chance = np.random.default_rng(seed)
        axis = np.column_stack(
            [np.linspace(0, LONG_M, VERTICES), smooth(chance, VERTICES, 120, 17)]
        )
        half = 40 + np.abs(smooth(chance, VERTICES, 60, 41)) * chance.uniform(0.5, 2)
        fork = axis[chance.integers(20, VERTICES - 20)]
        side, share = chance.choice([-1, 1]), np.linspace(0, 1, 15)
        brook = fork + np.column_stack([chance.normal(0, 200, 15) * share, side * 12_000 * share])
        island = shapely.Point(axis[chance.integers(10, VERTICES - 10)]).buffer(30)
        self.main = drawn(axis, half).difference(island)
        self.brook = shapely.LineString(brook).buffer(chance.uniform(10, 200)).difference(self.main)
        self.areas = [each for each in (*self._areas(cut, axis, chance),) if not each.is_empty]
        self.lines = [*self._pieces(axis, chance), shapely.LineString(brook)]
        around = chance.uniform([-6000, -15_000], [36_000, 15_000], (SITES, 2))
        bank = shapely.boundary(self.main)
        near = shapely.line_interpolate_point(bank, chance.random(SITES), normalized=True)
        near = shapely.get_coordinates(near) + chance.normal(0, 1500, (SITES, 2))
        self.sites = np.vstack([around, near])
        self._origin = (500_000 + chance.uniform(-50_000, 250_000), 3_350_000)

    def _areas(self, cut, axis, chance):
        if cut == "with the brook":
            return [shapely.union(self.main, self.brook)]
        areas = [self.main]
        if cut == "across":
            bounds = [-FAR, *sorted(chance.uniform(0, LONG_M, 3)), FAR]
            areas = [
                self.main.intersection(shapely.box(a, -FAR, b, FAR)) for a, b in pairwise(bounds)
            ]
        if cut == "along":
            halves = [shapely.Polygon([*axis, (FAR, end), (-FAR, end)]) for end in (-FAR, FAR)]
            areas = [self.main.intersection(half.buffer(0)) for half in halves]
        return [*areas, self.brook]

    @staticmethod
    def _pieces(axis, chance):
        at = [0, *sorted(chance.integers(5, VERTICES - 5, 2)), VERTICES - 1]
        for first, last in pairwise(at):
            xy = axis[first : last + 1].copy()
            xy[0] += chance.normal(0, 0.2, 2)
            if last > first:
                yield shapely.LineString(xy)

    def placed(self, shapes):
        return shapely.transform(np.array(shapes, object), lambda xy: xy + np.array(self._origin))

    def shoreline(self):
        """Return what Prepare shoreline makes of lines with areas beside them."""
        names = [*["长江"] * (len(self.lines) - 1), None]
        said = Said(water=self.placed(self.areas), water_names=[None] * len(self.areas))
        found = prepare(self.placed(self.lines), names, to_lonlat=to_lonlat, said=said)
        rows = found.lines
        waters = Waters("", np.array([row.geometry for row in rows], object), to_lonlat)
        waters.classes = np.array([row.river_cls for row in rows], object)
        waters.centre_lines = are_centre_lines(
            [r.line_kind for r in rows], 0, waters.are_surfaces()
        )
        waters.half_m = np.array([row.half_w_m for row in rows], float)
        return waters, found.gaps

    def away(self, shape):
        return shapely.distance(shapely.points(self.sites), shape)


@pytest.mark.parametrize("cut", CUTS)
@pytest.mark.parametrize(
    "seed", [3, *(pytest.param(n, marks=pytest.mark.long) for n in range(20, 32))]
)
def test_no_site_by_a_true_bank_is_outside(seed, cut):
    scene = Scene(seed, cut)
    shoreline, gaps = scene.shoreline()
    assert gaps == []
    sites = Sites.from_points(
        to_lonlat(shapely.get_coordinates(scene.placed(shapely.points(scene.sites))))
    )
    rules = ({scene.main: 1000, scene.brook: 1000}, {scene.main: 3000})
    for kind, limits in enumerate(rules):
        facility = np.full(len(sites), kind, np.int8)
        said = screen(sites, shoreline, ruleset=LAW, facility=facility).verdict
        barred = np.zeros(len(sites), bool)
        for water, limit in limits.items():
            barred |= scene.away(water) <= limit - SURE_M
        assert not (barred & (said == "outside")).any()
        farther = np.ones(len(sites), bool)
        for water, limit in limits.items():
            farther &= scene.away(water) > limit + SURE_M
        assert not (farther & (said == "within")).any()
        if cut != "with the brook":
            assert (said[farther] == "outside").mean() > 0.4
