"""The shore as points about which circles are drawn: those that may bound its zone.

Between two points of an edge the outline of their circles is dented by an eighth of their distance
squared by the radius: points ``sqrt(2 · distance · tolerance)`` apart dent it by a quarter of the
tolerance. That only counts where another part of the outline runs into it: elsewhere it is made
straight.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely

from ...array_types import IsCancelled
from ...geodesic.edges import Edges
from ...geometry.conformal_planes import scale, to_mercator
from .front import open_sectors, square_of

_PIECE_M = 1000.0
_PIECE_VERTICES = 1024
_BLOCK = 1 << 13  # pieces
_THINNED = 0.1
_DENT = 2.0
_MOST_BETWEEN = 16
_SAME_M = 0.01


@dataclass
class Extent:
    """Where a shore lies.

    Attributes
    ----------
    least_scale, greatest_lat : float
        In the Mercator plane and in degrees.
    turned : bool
        Whether it crosses the antimeridian, so that longitudes go beyond 180.
    """

    least_scale: float
    greatest_lat: float
    turned: bool


@dataclass
class Front:
    """The points of a shore that may bound its zone, in the order of the shore.

    Attributes
    ----------
    xy : ndarray of float64, shape (n, 2)
        In the Mercator plane.
    place : ndarray of float64, shape (n,)
        Along the shore, counted in its edges: points on one edge are 1 apart at most.
    open_sectors : ndarray of uint64, shape (n,)
        In which directions they may bound the zone (`front.open_sectors`).
    lines : array of shapely LineStrings or None
        Instead of points where edges are so long that these would be too many.
    extent : Extent
        Of the whole shore.
    """

    xy: np.ndarray
    place: np.ndarray
    open_sectors: np.ndarray
    lines: Any
    extent: Extent


def front_of(
    edges: Edges, distance_m: float, tolerance_m: float, cancelled: IsCancelled | None = None
) -> Front:
    """Return the points of a shore that may bound its zone.

    Parameters
    ----------
    distance_m, tolerance_m
        Of the zone; the points follow the shore within a tenth of the tolerance.

    Raises
    ------
    Cancelled
    """
    slots = np.arange(len(edges))
    lonlat, turned = _unwrapped(edges.starts(slots), edges.part_slot)
    greatest_lat = float(np.abs(lonlat[:, 1]).max())
    xy, first = _thinned(to_mercator(lonlat), edges.part_slot, tolerance_m * _THINNED)
    longest_m = np.sqrt(_DENT * distance_m * tolerance_m)
    begin, end, length = _runs(xy, first, longest_m)
    seen = open_sectors(xy, begin, end, length, distance_m, cancelled=cancelled)
    least_scale = float(scale(np.abs(xy[:, 1]).min()))
    chosen = np.flatnonzero(seen)
    lines = None
    if (length[chosen] / longest_m).sum() > _MOST_BETWEEN * len(chosen):
        lines, chosen = _lines(xy, begin[chosen], end[chosen]), chosen[:0]
    points, place, stretch = _points(xy, begin[chosen], end[chosen], length[chosen], longest_m)
    kept, is_open = _once(points, seen[chosen[stretch]])
    place = place[kept] + np.searchsorted(first, place[kept], side="right")
    return Front(points[kept], place, is_open, lines, Extent(least_scale, greatest_lat, turned))


def _lines(xy, begin, end):
    """Return stretches as lines, a single vertex as one of no length."""
    stretch, vertex = _vertices(begin, np.maximum(end, begin + 1))
    return shapely.linestrings(xy[np.minimum(vertex, end[stretch])], indices=stretch)


def _points(xy, begin, end, length, longest_m):
    """Return vertices of stretches and points between them, places in edges and whose they are."""
    stretch, vertex = _vertices(begin, end)
    long = np.flatnonzero((end - begin == 1) & (length > longest_m))
    between = np.ceil(length[long] / longest_m).astype(np.int64) - 1
    edge = np.repeat(long, between)
    step = np.arange(len(edge)) - np.repeat(np.cumsum(between) - between, between) + 1
    share = step / np.repeat(between + 1, between)
    inner = xy[begin[edge]] * (1 - share[:, None]) + xy[end[edge]] * share[:, None]
    place = np.concatenate([vertex, begin[edge] + share])
    points, whose = np.concatenate([xy[vertex], inner]), np.concatenate([stretch, edge])
    order = np.argsort(place, kind="stable")
    return points[order], place[order], whose[order]


def _once(xy, seen):
    """Return which points to keep, each once, and the directions open to all stretches there."""
    square = square_of(xy, _SAME_M * scale(np.abs(xy[:, 1]).min(initial=0.0)))
    order = np.argsort(square, kind="stable")
    begins = np.flatnonzero(np.r_[True, np.diff(square[order]) != 0][: len(order)])
    first, is_open = order[begins], seen[order]
    if len(begins):
        is_open = np.bitwise_and.reduceat(is_open, begins)
    kept = np.flatnonzero(is_open)
    kept = kept[np.argsort(first[kept])]
    return first[kept], is_open[kept]


def _unwrapped(lonlat, first):
    """Return coordinates whose parts run on beyond ±180 instead of jumping, and whether any did."""
    jump = np.diff(lonlat[:, 0])
    jump[first[1:-1] - 1] = 0
    turns = -np.round(jump / 360)
    if not turns.any():
        return lonlat, False
    whole = np.r_[0, np.cumsum(turns)]
    count = np.diff(first)
    whole -= np.repeat(whole[first[:-1]], count)
    lon = lonlat[:, 0] + 360 * whole
    middle = np.add.reduceat(lon, first[:-1]) / count
    lon -= 360 * np.repeat(np.floor(middle / 360), count)
    return np.column_stack([lon, lonlat[:, 1]]), True


def _thinned(xy, first, tolerance_m):
    """Return vertices without those that a line within the tolerance does not need.

    Parts are cut into pieces first, so that no edge grows longer than the planes can bear.
    """
    step = np.hypot(*np.diff(xy, axis=0).T) / scale(xy[:-1, 1])
    last = np.zeros(len(xy), bool)
    last[first[1:] - 1] = True
    step[last[:-1]] = 0
    along = np.r_[0, np.cumsum(step)]
    piece = np.floor(along / _PIECE_M) + np.arange(len(xy)) // _PIECE_VERTICES
    kept = np.zeros(len(xy), bool)
    kept[first[:-1]] = kept[last] = True
    kept[1:] |= piece[1:] != piece[:-1]
    start = np.flatnonzero(kept & ~last)
    end = _following(np.flatnonzero(kept), start)
    thin = [
        _simplified(xy, start[some : some + _BLOCK], end[some : some + _BLOCK], tolerance_m)
        for some in range(0, max(len(start), 1), _BLOCK)
    ]
    return _joined(*map(np.concatenate, zip(*thin, strict=True)), xy, first, last)


def _simplified(xy, start, end, tolerance_m):
    """Return the vertices of simplified lines but the last of each, and where each line starts."""
    line, vertex = _vertices(start, end)
    lines = shapely.linestrings(xy[vertex], indices=line)
    thin = shapely.simplify(lines, tolerance_m * scale(xy[start, 1]), preserve_topology=False)
    vertices, line = shapely.get_coordinates(thin, return_index=True)
    final = np.append(line[1:] != line[:-1], np.ones(min(len(line), 1), bool))
    return vertices[~final], start[line[~final]]


def _vertices(begin, end):
    """Return the line and the vertex of each vertex of lines from ``begin`` to ``end``."""
    count = end - begin + 1
    line = np.repeat(np.arange(len(begin)), count)
    return line, np.arange(len(line)) - np.repeat(np.cumsum(count) - count, count) + begin[line]


def _following(sorted_values, values):
    return sorted_values[np.searchsorted(sorted_values, values, side="right")]


def _joined(vertices, start, xy, first, last):
    """Return the vertices of consecutive pieces as those of their parts again."""
    part = np.searchsorted(first, start, side="right") - 1
    ends = np.flatnonzero(last)
    part = np.r_[part, np.arange(len(ends))]
    vertices = np.vstack([vertices, xy[ends]])
    order = np.argsort(part, kind="stable")
    counts = np.bincount(part, minlength=len(ends))
    return vertices[order], np.r_[0, np.cumsum(counts)]


def _runs(xy, first, longest_m):
    """Return first and last vertex and length of runs: long edges, or short ones together."""
    length = np.hypot(*np.diff(xy, axis=0).T) / scale(xy[:-1, 1])
    inner = np.ones(len(length), bool)
    inner[first[1:-1] - 1] = False
    length = np.where(inner, length, 0)
    along = np.r_[0, np.cumsum(length)]
    bucket = np.floor(2 * along / longest_m)
    long = inner & (length > longest_m / 2)
    cut_at = np.zeros(len(xy), bool)
    cut_at[first[:-1]] = cut_at[first[1:] - 1] = True
    cut_at[1:] |= long | (bucket[1:] != bucket[:-1])
    cut_at[:-1] |= long
    points = np.flatnonzero(cut_at)
    single = np.flatnonzero(np.diff(first) == 1)
    begin, end = points[:-1], points[1:]
    lone = first[single]
    real = np.searchsorted(first, begin, side="right") == np.searchsorted(first, end, side="right")
    begin, end = np.r_[begin[real], lone], np.r_[end[real], lone]
    return begin, end, along[end] - along[begin]
