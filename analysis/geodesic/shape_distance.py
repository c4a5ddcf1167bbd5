"""Exact geodesic distance from lines, polygons and collections to the shoreline."""

from typing import Any

import numpy as np

from ..array_types import Geometries, IsCancelled, Progress, Transform
from ..geometry import geodesy
from ..geometry.outlines import drawn_polygons
from ..thread_tasks import run_tasks, share
from .edges import Edges
from .hilbert_curve import curve_key
from .on_water import Water, put_on_water, shore_inside
from .point_distance import DECIMALS, Nearest, ShoreIndex, nearest_rows
from .segment_pairs import Pieces, near_pairs
from .shortest_links import Links, link
from .tree_search import Sites, near_runs

_TASK = 1 << 15
_SEARCH_SHARE = 0.8


def nearest_shapes(
    index: ShoreIndex,
    geometries: Geometries,
    to_lonlat: Transform | None = None,
    *,
    water: Water | None = None,
    progress: Progress | None = None,
    cancelled: IsCancelled | None = None,
    threads: int | None = None,
) -> Nearest:
    """Return the geodesic distance from geometries of any type to the shoreline.

    The distance is 0 where the geometry meets a shoreline edge, holds part of the shoreline or
    lies on water; then the nearest point is a point of what both have in common. Else it is the
    least distance between the drawn edges of both.

    Parameters
    ----------
    geometries : shape (n,)
        In the layer's own CRS. None, empty and unusable ones get no result.
    to_lonlat
        Maps layer coordinates of shape (m, 2) to degrees; None where they are degrees.
    water
        Surfaces with distance 0.
    progress, cancelled, threads
        As for `point_distance.nearest`.

    Raises
    ------
    Cancelled
        When ``cancelled()`` says yes.
    """
    geometries = np.asarray(geometries, dtype=object)
    found = Nearest.nothing(len(geometries))
    tree = index.tree(cancelled)
    parks = Edges.from_geometries(geometries, to_lonlat, cancelled=cancelled)
    if tree is None or not len(parks):
        return found
    slots, owner = _sites(parks)
    tasks = list(enumerate(_tasks(owner)))
    links: list[Any] = [None] * len(tasks)  # in the order of the tasks, whichever thread ends first

    def work(task):
        number, rows = task
        links[number] = _links(index.edges, tree, parks, (slots[rows], owner[rows]))

    searched = share(progress, 0, _SEARCH_SHARE)
    run_tasks(work, tasks, progress=searched, cancelled=cancelled, threads=threads)
    links.append(shore_inside(index, *drawn_polygons(geometries, to_lonlat), cancelled))
    _fill(found, Links.joined(links), index)
    if water is not None:
        sites = parks.part_source, parks.lonlat[parks.part_first[:-1]]
        put_on_water(found, index, water, sites, cancelled=cancelled)
        if not water.is_shoreline():
            _touch(
                found,
                water,
                geometries,
                to_lonlat,
                progress=share(progress, _SEARCH_SHARE, 1),
                cancelled=cancelled,
                threads=threads,
            )
    if progress is not None:
        progress(1.0)
    return found


def _touch(found, water, geometries, to_lonlat, **options):
    """Set the distance to 0 where a park not there yet meets the edge of water."""
    rows = np.flatnonzero(found.shore_m > 0)
    if not len(rows) or not len(water.edges):
        return
    if water.index is None:
        water.index = ShoreIndex(water.edges)
    met = nearest_shapes(water.index, geometries[rows], to_lonlat, **options)
    there = np.flatnonzero(met.shore_m == 0)
    found.meet(rows[there], np.stack([met.lon[there], met.lat[there]], axis=1))


def _sites(parks):
    """Return the slots of parks and their owners, parks along a curve, slots in their order."""
    first, last = parks.part_slot[:-1], parks.part_slot[1:]
    count = np.maximum(last - first - 1, 1)
    key = np.zeros(parks.part_source.max() + 1, np.int64)
    key[parks.part_source[::-1]] = curve_key(parks.lonlat[parks.part_first[:-1]])[::-1]
    order = np.lexsort([first, parks.part_source, key[parks.part_source]])
    begin = np.cumsum(count[order]) - count[order]
    slots = np.repeat(first[order] - begin, count[order]) + np.arange(count.sum())
    return slots, np.repeat(parks.part_source[order], count[order])


def _tasks(owner):
    """Return slices of sites, whole parks where they are not too large."""
    begin = np.flatnonzero(np.r_[True, owner[1:] != owner[:-1]])
    tasks, low = [], 0
    while low < len(owner):
        high = min(low + _TASK, len(owner))
        if high < len(owner):
            cut = begin[np.searchsorted(begin, high, side="right") - 1]
            high = cut if cut > low else high
        tasks.append(slice(low, high))
        low = high
    return tasks


def _links(shore, tree, parks, sites):
    """Return the shortest links of the parks of one task."""
    slots, owner = sites
    start = geodesy.to_ecef(parks.at(slots, 0.0))
    step = geodesy.to_ecef(parks.at(slots, 1.0)) - start
    owner_first = np.flatnonzero(np.r_[True, owner[1:] != owner[:-1]])
    number = np.repeat(np.arange(len(owner_first)), np.diff(np.r_[owner_first, len(owner)]))
    pieces = Pieces(start, step, number, parks.bend_m)
    half = np.sqrt(np.einsum("ij,ij->i", step, step)) / 2
    sites = Sites(
        tree,
        start + step / 2,
        half_m=half,
        owner_first=owner_first,
        slack_m=2 * (tree.bend_m + parks.bend_m),
    )
    site, run = next(near_runs(tree, sites))
    site, slot = near_pairs(tree, pieces, site, run)
    links = link(shore, parks, number[site], slots[site], slot)
    links.owner = owner[owner_first[links.owner]]
    return links


def _fill(found, links, index):
    """Write the shortest link of each park."""
    if not len(links.owner):
        return
    links = links[np.lexsort([*links.start.T, *links.end.T, links.owner])]  # in no search's order
    rows, least = nearest_rows(links.owner, links.length, index.rank(links.source))
    best = links[rows]
    to = best.owner
    found.shore_m[to] = least.round(DECIMALS)
    apart = found.shore_m[to] > 0
    end = np.where(apart[:, None], best.end, best.start)
    azimuth = geodesy.inverse(best.start, end)[0] % 360
    found.bearing[to] = np.where(apart, azimuth, np.nan)
    found.lon[to], found.lat[to] = geodesy.fold_lon(end[:, 0]), end[:, 1]
    found.from_lon[to] = geodesy.fold_lon(best.start[:, 0])
    found.from_lat[to] = best.start[:, 1]
    found.source[to] = best.source
