"""Exact geodesic distance from points to the nearest of millions of drawn edges.

The search runs in earth-centred coordinates, where no zone, pole or antimeridian is in the way; the
foot is refined on the edge as its own layer draws it, and the distance is that of the geodesic on
the WGS 84 ellipsoid (Karney 2013).

Examples
--------
>>> import numpy as np, shapely
>>> from .edges import Edges
>>> river = shapely.from_wkt(["LINESTRING (110 30, 111 30)"])
>>> found = nearest(ShoreIndex(Edges.from_geometries(river)), np.array([[110.5, 30.01]]))
>>> found.shore_m.round(3).tolist(), found.lat.tolist(), found.bearing.round(3).tolist()
([1108.525], [30.0], [180.0])
"""

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

import numpy as np

from ..array_types import Floats, Integers, IsCancelled, Objects, Progress
from ..enums import RiverClass
from ..geometry import geodesy
from ..thread_tasks import run_tasks, share
from .edges import Edges
from .hilbert_curve import along_curve
from .on_water import Water, put_on_water
from .refinement import Feet, foot_on, measure, near_ties, refine, segments
from .run_lists import RunLists
from .slot_search import Enough, search
from .spatial_index import Tree
from .tree_search import starts_of

if TYPE_CHECKING:
    import pandas as pd

DECIMALS = 6
"""Distances are rounded to 1e-6 m."""

_TASK = 1 << 13
_TIE_M = 1e-6
_SEARCH_SHARE = 0.5


@dataclass(frozen=True)
class Nearest:
    """What lies nearest to each of n parks.

    Parameters
    ----------
    shore_m : ndarray of float64, shape (n,)
        Geodesic distance in metres, rounded to 1e-6; NaN where the park has no usable coordinates.
    lon, lat : ndarray of float64, shape (n,)
        The shoreline's nearest point in degrees.
    bearing : ndarray of float64, shape (n,)
        From park to shore, degrees from north, 0 … 360; NaN at distance 0.
    source : ndarray of int64, shape (n,)
        Source of the shoreline feature, -1 where there is no result.
    from_lon, from_lat : ndarray of float64, shape (n,)
        The park's nearest point in degrees.
    """

    shore_m: np.ndarray
    lon: np.ndarray
    lat: np.ndarray
    bearing: np.ndarray
    source: np.ndarray
    from_lon: np.ndarray
    from_lat: np.ndarray

    @classmethod
    def nothing(cls, n: Any) -> Any:
        """Return n results without distance."""
        return cls(*(np.full(n, -1 if f.name == "source" else np.nan) for f in fields(cls)))

    def frame(self) -> "pd.DataFrame":
        """Return the results as a table, one row per park."""
        from ..tables.text_columns import frame_of  # noqa: PLC0415 - 0.6 s, not for the check

        return frame_of(vars(self))

    def meet(self, rows: Any, lonlat: Floats) -> None:
        """Set rows to distance 0 at points in degrees."""
        self.shore_m[rows] = 0
        self.bearing[rows] = np.nan
        self.lon[rows] = self.from_lon[rows] = geodesy.fold_lon(lonlat[:, 0])
        self.lat[rows] = self.from_lat[rows] = lonlat[:, 1]


class ShoreIndex:
    """A shoreline ready to be asked, as a whole or by class of water.

    Parameters
    ----------
    edges : Edges
    classes : array of str, shape (number of features,), optional
        River class of each feature of the layer, where ``edges`` holds their positions as
        sources; what is not in `RiverClass` counts as ``other``.
    """

    def __init__(self, edges: Edges, classes: Objects | None = None) -> None:
        self.edges = edges
        self._classes = None if classes is None else _class_ranks(classes)
        self._tree: Tree | None = None

    def tree(self, cancelled: IsCancelled | None = None) -> Tree | None:
        """Return the tree of the edges, made when first asked for; None without any edge."""
        if self._tree is None and len(self.edges.part_source):
            self._tree = Tree(self.edges, np.arange(len(self.edges.part_source)), cancelled)
        return self._tree

    def rank(self, source: Integers) -> Any:
        """Return the order of sources within a tie: class, then source."""
        return source if self._classes is None else (self._classes[source] << 40) + source


def _class_ranks(classes):
    order = {each.value: rank for rank, each in enumerate(RiverClass)}
    names, place = np.unique(np.asarray(classes).astype(str), return_inverse=True)
    return np.array([order.get(name, order[RiverClass.OTHER]) for name in names], np.int64)[place]


def nearest(
    index: ShoreIndex,
    lonlat: Floats,
    *,
    water: Water | None = None,
    near: Floats | None = None,
    enough: Enough | None = None,
    among: tuple[RunLists, Integers] | None = None,
    progress: Progress | None = None,
    cancelled: IsCancelled | None = None,
    threads: int | None = None,
) -> Nearest:
    """Return the geodesic distance from points to the shoreline.

    Parameters
    ----------
    lonlat : shape (n, 2)
        Degrees on WGS 84. Points that are not finite or beyond ±90 get no result.
    water
        Surfaces with distance 0.
    near : shape (n, 2)
        For each point some point of the shoreline, in degrees, NaN where none is known: the nearer
        it is, the less is searched. The answer is the same.
    enough
        Takes rows and bounds of their distances in metres and says for which these are enough: of
        such a row `Nearest` holds the greater bound, and no more. Not with ``water``.
    among
        Lists made for this index, and the one in whose disc each point lies, -1 for none.
    progress
        Called from this thread with the share done, 0 … 1, at least once a second.
    cancelled
        Polled at least five times a second from this thread.
    threads
        How many threads compute; by default as many as `thread_tasks.use_threads` said.

    Returns
    -------
    Nearest
        ``from_lon`` and ``from_lat`` are the points themselves.

    Raises
    ------
    Cancelled
        When ``cancelled()`` says yes.
    ValueError
        When classes are asked for and the index has none.
    """
    lonlat = np.asarray(lonlat, np.float64)
    found = Nearest.nothing(len(lonlat))
    found.from_lon[:], found.from_lat[:] = lonlat[:, 0], lonlat[:, 1]
    tree = index.tree(cancelled)
    usable = np.flatnonzero(np.isfinite(lonlat[:, 0]) & (np.abs(lonlat[:, 1]) <= 90))
    if tree is None or not len(usable):
        return found
    order = usable[along_curve(lonlat[usable])]
    listed = np.zeros(len(order), bool) if among is None else among[1][order] >= 0
    tasks = [
        part[begin : begin + _TASK]
        for part in (order[listed], order[~listed])
        for begin in range(0, len(part), _TASK)
    ]

    def work(rows):
        _fill(index, tree, rows, found, near=near, enough=enough, among=among)

    searched = share(progress, 0, 1 if water is None else _SEARCH_SHARE)
    run_tasks(work, tasks, progress=searched, cancelled=cancelled, threads=threads)
    if water is not None:
        put_on_water(
            found,
            index,
            water,
            (order, lonlat[order]),
            progress=share(progress, _SEARCH_SHARE, 1),
            cancelled=cancelled,
        )
    return found


def _fill(index, tree, rows, found, *, near, enough, among):
    """Write the results of the points at ``rows``."""
    edges = index.edges
    own = np.stack([found.from_lon[rows], found.from_lat[rows]], axis=1)
    ecef = geodesy.to_ecef(own)
    known_m = None
    if near is not None:
        known_m = np.linalg.norm(geodesy.to_ecef(near[rows]) - ecef, axis=1)
        known_m[np.isnan(known_m)] = np.inf
    of_rows = None if enough is None else lambda point, *bounds: enough(rows[point], *bounds)
    pairs = None
    if among is not None and among[1][rows[0]] >= 0:  # a task has points of one kind
        pairs = among[0].pairs(among[1][rows])
    for candidates in search(tree, ecef, known_m, of_rows, pairs):
        found.shore_m[rows[candidates.told]] = candidates.at_most
        if not len(candidates.point):
            continue
        feet = _of_edges_alone(edges, near_ties(refine(edges, tree, candidates, ecef)), ecef)
        azimuth, length = measure(edges, feet, own)
        source = edges.source_of(feet.slot)
        best, least = nearest_rows(feet.point, length, index.rank(source))
        to = rows[feet.point[best]]
        found.shore_m[to] = least.round(DECIMALS)
        found.lon[to] = geodesy.fold_lon(feet.lonlat[best, 0])
        found.lat[to] = feet.lonlat[best, 1]
        found.bearing[to] = np.where(found.shore_m[to] > 0, azimuth[best] % 360, np.nan)
        found.source[to] = source[best]


def _of_edges_alone(edges, feet, ecef):
    """Return feet without what the search left in their last digits, which rests on all edges."""
    ends = geodesy.to_ecef(edges.at(feet.slot, 0.0)), geodesy.to_ecef(edges.at(feet.slot, 1.0))
    return Feet(feet.point, feet.slot, *foot_on(edges, feet.slot, ends, ecef[feet.point]))


def nearest_rows(owner: Integers, length: Floats, rank: Integers) -> tuple[Integers, Floats]:
    """Return for each owner the row that wins, and its least length.

    Parameters
    ----------
    owner : shape (m,)
        The point or park of each row, ascending.
    length : shape (m,)
        Geodesic lengths in metres.
    rank : shape (m,)
        Order within ties of 1e-6 m, least first.

    Returns
    -------
    rows : ndarray of int64, shape (p,)
        One row for each different owner, in order.
    least : ndarray of float64, shape (p,)
    """
    begin, count = segments(owner)
    least = np.minimum.reduceat(length, begin)
    tied = length <= np.repeat(least, count) + _TIE_M
    key = np.where(tied, rank, np.iinfo(np.int64).max)
    lowest = np.repeat(np.minimum.reduceat(key, begin), count)
    winners = np.flatnonzero(key == lowest)
    return winners[starts_of(owner[winners])], least
