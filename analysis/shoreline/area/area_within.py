"""How much of a park lies within the limit of the shore, on the ellipsoid.

No zone is drawn: the exact distance decides. A square about the park is split where the limit may
run through it (the distance changes by at most a metre in a metre) and measured by interpolation
where it is small enough; so limits may differ from park to park, and the area agrees with the
verdict.
"""

from dataclasses import dataclass, replace

import numpy as np
import shapely

from ...array_types import Floats, Geometries, IsCancelled, Progress, Transform
from ...cancel import check
from ...geodesic.on_water import Water
from ...geodesic.point_distance import ShoreIndex, nearest
from ...geodesic.run_lists import RunLists
from ...geometry import geodesy
from ...thread_tasks import run_tasks
from .area_cells import CORNERS, Cells
from .covered_area import Outlines
from .plane_shapes import PlaneShapes

ERROR_SHARE = 1e-4
ERROR_M2 = 1.0
"""The area is right within this share of the park or this many square metres."""

_BUDGET = 1.5
_SMALL = 2.5
_OFF_SHORE = 3.0
_PARKS_AT_ONCE = 5000
_PARKS_ON_WATER = 20_000
_MOST_LEVELS = 40
_SLACK = 1.002
_SHEAR = 8 / geodesy.LEAST_RADIUS_M
_LEAST_EXTENT_M = 1e-3
_CELLS_IN_ALL = 30
_LEAST_CELL = 1e4
_LONGEST_LIST = 32
_WIDEST_IN_RUNS = 4
_ROOT_TWO = np.sqrt(2)


def area_within(
    parks: Geometries,
    index: ShoreIndex,
    limit_m: float | Floats,
    *,
    to_lonlat: Transform | None = None,
    water: Water | None = None,
    banks: ShoreIndex | None = None,
    shore_m: Floats | None = None,
    progress: Progress | None = None,
    cancelled: IsCancelled | None = None,
) -> tuple[Floats, Floats]:
    """Return area and share of polygons within a limit of the shore.

    Parameters
    ----------
    parks : shape (n,)
        In the layer's CRS. All polygons of a geometry count, ground covered twice only once; a
        ring that crosses itself is made valid. Points and lines have no area.
    index
        The shoreline.
    limit_m : shape (n,)
        Metres; NaN where there is no limit.
    to_lonlat
        Maps (m, 2) coordinates of ``parks`` to degrees; None where they are degrees already.
    water
        Surfaces at distance 0.
    banks
        Edges of such surfaces that the shoreline lacks; the nearer of both counts.
    shore_m : shape (n,)
        The parks' distances, where known: those beyond the limit need no work.
    progress, cancelled
        Share done, 0 to 1, and whether to stop.

    Returns
    -------
    area_m2, share : ndarray of float64, shape (n,)
        NaN where there is no polygon or no limit. The error is within 1e-4 of the park or 1 m².

    Raises
    ------
    Cancelled
    """
    count = len(parks)
    limit = np.broadcast_to(np.asarray(limit_m, float), (count,))
    area, total = np.full(count, np.nan), np.full(count, np.nan)
    # surfaces that are prepared are not to be asked by two threads at once
    size = _PARKS_AT_ONCE if water is None else _PARKS_ON_WATER
    tasks = [slice(begin, begin + size) for begin in range(0, count, size)]
    several = water is None and len(tasks) > 1
    ask = _Ask(index, water, banks, cancelled, threads=1 if several else None)

    def work(rows):
        shapes = PlaneShapes(parks[rows], to_lonlat)
        known = None if shore_m is None else shore_m[rows]
        area[rows], total[rows] = _areas(shapes, ask, limit[rows], known)

    run_tasks(work, tasks, progress=progress, cancelled=cancelled, threads=None if several else 1)
    area[np.isnan(limit)] = np.nan
    share = np.divide(area, total, where=total > 0, out=np.full(count, np.nan))
    return area, share.clip(0, 1)


class _Lists:
    """Lists of runs for squares that are split, made once for all that becomes of a square."""

    def __init__(self, index):
        self._tree = index.tree()
        self._widest_m = 0.0
        if self._tree is not None:
            self._widest_m = _WIDEST_IN_RUNS * np.median(self._tree.levels[0].radius)
        self.lists = RunLists(np.zeros(1, np.int64), np.zeros(0, np.int64))

    def given(self, cells, lonlat, reach):
        """Return squares with a list each, but for those whose list would be long."""
        lacking = np.flatnonzero((cells.listed < 0) & (reach <= self._widest_m))
        if not len(lacking):
            return cells
        before = len(self.lists.first) - 1
        self.lists = self.lists.with_further(
            RunLists.about(self._tree, lonlat[lacking], reach[lacking])
        )
        listed = cells.listed.copy()
        listed[lacking] = before + np.arange(len(lacking))
        listed[lacking[np.diff(self.lists.first)[before:] > _LONGEST_LIST]] = -1
        return replace(cells, listed=listed)


class _Ask:
    """The question how far points in degrees are from the shore, where it is, and which way."""

    def __init__(self, index, water, banks, cancelled, threads):
        self.index, self.water, self.banks = index, water, banks
        self.cancelled = cancelled
        self._threads = threads
        for each in (index, banks):
            if each is not None:
                each.tree(cancelled)

    def __call__(self, lonlat, near, among, enough=None):
        options = {"cancelled": self.cancelled, "threads": self._threads}
        if self.water is not None:
            enough = None
        told = {"near": near, "among": among, "enough": enough}
        found = nearest(self.index, lonlat, water=self.water, **told, **options)
        on_land = (found.shore_m > 0) & (found.source >= 0)  # on water it is told the place itself
        shore = np.where(on_land[:, None], np.column_stack([found.lon, found.lat]), near)
        if self.banks is None:
            return found.shore_m, shore, found.bearing
        bank_m = nearest(self.banks, lonlat, **options).shore_m
        return np.fmin(found.shore_m, bank_m), shore, np.full(len(shore), np.nan)


def _areas(shapes, ask, limit, shore_m):
    """Return area within the limit and whole area of parks, NaN where they have none."""
    area, total = np.full(shapes.count, np.nan), np.full(shapes.count, np.nan)
    total[shapes.owner] = shapes.area
    own = limit[shapes.owner]
    result = np.zeros(len(shapes.owner))
    candidate = np.isfinite(own) & (shapes.area > 0)
    if shore_m is not None:
        candidate &= shore_m[shapes.owner] <= own
    on_water = candidate & (own == 0)
    if on_water.any() and ask.water is not None:
        result[on_water] = shapes.water(ask.water.polygons)[on_water]
    work = np.flatnonzero(candidate & (own > 0))
    if len(work):
        result[work] = _split(shapes, ask, own, work)[work]
    area[shapes.owner] = result.clip(0, shapes.area)
    return area, total


def _split(shapes, ask, limit, work):
    """Return the areas within the limit of the parks at ``work``, by quartering squares.

    Of each park either the part within the limit is summed up or the part beyond it, whichever
    costs fewer squares to be cut at the park's outline.
    """
    polygons = shapes.polygons
    shapely.prepare(polygons[work])
    near, beyond, crossed = _sorted_squares(shapes, ask, limit, work)
    mirrored = _cut_by_outline(beyond, polygons) < _cut_by_outline(near, polygons)
    sign = np.where(mirrored, -1, 1)[crossed.cells.park, None]
    parts = (
        (near[~mirrored[near.park]], Cells.area, ()),
        (beyond[mirrored[beyond.park]], Cells.area, ()),
        (
            crossed.cells,
            Cells.area_below_zero,
            (sign * crossed.at_corners, sign[:, 0] * crossed.at_middle),
        ),
    )
    area, outlines = np.zeros(len(polygons)), Outlines(polygons)
    for cells, measure, values in parts:
        np.add.at(area, cells.park, measure(cells, *values, outlines))
    return np.where(mirrored, shapes.area - area, area)


@dataclass
class _Crossed:
    """Squares small enough for interpolation, with how far beyond the limit their points are."""

    cells: Cells
    at_corners: np.ndarray
    at_middle: np.ndarray


def _sorted_squares(shapes, ask, limit, work):
    """Return the squares within the limit, those beyond it, and those the limit runs through."""
    polygons = shapes.polygons
    cells = Cells.around(polygons[work], work)
    extent = np.ones(len(polygons))
    extent[work] = np.maximum(cells.half, _LEAST_EXTENT_M)
    budget = _BUDGET * np.maximum(ERROR_SHARE * shapes.area, ERROR_M2)
    sharp = budget / (3 * _ROOT_TWO * extent)
    near, beyond, crossed, runs = [cells[:0]], [cells[:0]], [], _Lists(ask.index)
    for _ in range(_MOST_LEVELS):
        check(ask.cancelled)
        bound, reach = limit[cells.park], _reach(cells, extent)
        small = cells.half <= _SMALL * np.sqrt(2 * bound * sharp[cells.park])
        small |= cells.half**2 <= budget[cells.park] / _LEAST_CELL
        place = shapes.planes.give(cells.middle, cells.park)
        enough = _Enough(bound - reach, bound + reach, small)
        shore_m, shore, bearing = ask(place, cells.near, (runs.lists, cells.listed), enough)
        cells, over = replace(cells, near=shore), shore_m - bound
        near.append(cells[over <= -reach])
        beyond.append(cells[over >= reach])
        open_ = np.abs(over) < reach
        cells = runs.given(cells[open_], place[open_], reach[open_])
        over, small, bearing = over[open_], small[open_], bearing[open_]
        chosen, at_middle = cells[small], over[small]
        corner, first, place = chosen.distinct_corners()
        park = chosen.park[first]
        among = runs.lists, chosen.listed[first]
        shore_m, *_ = ask(shapes.planes.give(corner, park), chosen.near[first], among)
        at_corners = (shore_m - limit[park])[place]
        bend = np.abs(at_corners.mean(axis=1) - at_middle)
        good = bend <= sharp[chosen.park]
        nearer = _nearer_than_straight(chosen, bearing[small], at_corners, at_middle)
        off_shore = at_middle + limit[chosen.park] >= _OFF_SHORE * chosen.half
        good |= off_shore & (nearer <= sharp[chosen.park])
        good |= bend * chosen.half <= budget[chosen.park] / _CELLS_IN_ALL
        crossed.append((chosen[good], at_corners[good], at_middle[good]))
        done = np.zeros(len(cells), bool)
        done[small] = good
        if done.all():
            break
        cells = cells[~done].quarters(polygons)
    through, at_corners, at_middle = zip(*crossed, strict=True)
    return (
        Cells.joined(near),
        Cells.joined(beyond),
        _Crossed(Cells.joined(through), np.concatenate(at_corners), np.concatenate(at_middle)),
    )


def _nearer_than_straight(cells, bearing, at_corners, at_middle):
    """Return by how much corners are nearer than if the distance changed as in the middle.

    Off the shore the distance to one edge bends upward, and little: what is nearer lies at another.
    """
    azimuth = np.radians(bearing)
    way = np.stack([np.sin(azimuth), np.cos(azimuth)], axis=1) * cells.half[:, None]
    return (at_middle[:, None] - way @ CORNERS.T - at_corners).max(axis=1)


def _reach(cells, extent):
    """Return how much the distance can change from the middle of squares to their corners."""
    return cells.half * _ROOT_TWO * (_SLACK + _SHEAR * extent[cells.park])


@dataclass
class _Enough:
    """Whether bounds of distances tell that squares lie within, beyond, or are to be split."""

    within_m: np.ndarray
    beyond_m: np.ndarray
    small: np.ndarray

    def __call__(self, rows, low_m, high_m):
        within_m, beyond_m = self.within_m[rows], self.beyond_m[rows]
        between = (low_m > within_m) & (high_m < beyond_m) & ~self.small[rows]
        return (high_m <= within_m) | (low_m >= beyond_m) | between


def _cut_by_outline(cells, polygons):
    """Return how many of the squares each park's outline cuts."""
    return np.bincount(cells.park[~cells.whole], minlength=len(polygons))
