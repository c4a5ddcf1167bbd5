"""The shore cut into stretches that a plane buffer treats truly.

GEOS flattens shallow bays of a line before it offsets it, up to 1 % of the distance: 10 m at 1 km.
Of a single edge it cannot, and of a stretch shorter than ``sqrt(2 · distance · tolerance)`` it does
no harm: a bay that narrow dents the offset by a quarter of the tolerance at most.
"""

from dataclasses import dataclass

import numpy as np
import shapely

from ...geodesic.edges import Edges
from ...geodesic.hilbert_curve import curve_key
from ...geometry.conformal_planes import LocalPlanes, scale, to_mercator
from .front import open_sectors

_PIECE_M = 1000.0
_PIECE_VERTICES = 1024
_THINNED = 0.1
_DENT = 2.0


@dataclass
class Stretches:
    """Short lines in planes of their own.

    Attributes
    ----------
    lines : array of shapely LineStrings, shape (n,)
        In metres, each in its own plane.
    open_sectors : ndarray of uint64, shape (n,)
        In which directions they may bound the zone (`front.open_sectors`).
    planes : LocalPlanes
        From the lines' planes to the Mercator plane and back.
    least_scale, greatest_lat : float
        Of the shore, in the Mercator plane and in degrees.
    turned : bool
        Whether the shore crosses the antimeridian, so that longitudes go beyond 180.
    """

    lines: np.ndarray
    open_sectors: np.ndarray
    planes: LocalPlanes
    least_scale: float
    greatest_lat: float
    turned: bool

    def __len__(self) -> int:
        return len(self.lines)


def cut(edges: Edges, distance_m: float, tolerance_m: float) -> Stretches:
    """Cut edges into stretches for an offset, without those that cannot bound it.

    Parameters
    ----------
    distance_m, tolerance_m
        Of the offset; the stretches follow the shore within a tenth of the tolerance.
    """
    slots = np.arange(len(edges))
    lonlat, turned = _unwrapped(edges.starts(slots), edges.part_slot)
    mercator = to_mercator(lonlat)
    xy, first = _thinned(mercator, edges.part_slot, tolerance_m * _THINNED)
    longest_m = np.sqrt(_DENT * distance_m * tolerance_m)
    begin, end, length = _runs(xy, first, longest_m)
    seen = open_sectors(xy, begin, end, length, distance_m)
    chosen = np.flatnonzero(seen)
    chosen = chosen[np.argsort(curve_key(xy[begin[chosen]]), kind="stable")]
    begin, end = begin[chosen], end[chosen]
    stretch, vertex = _vertices(begin, np.maximum(end, begin + 1))
    vertex = np.minimum(vertex, end[stretch])
    planes = LocalPlanes(xy[(begin + end) // 2])
    lines = shapely.linestrings(planes.take(xy[vertex], stretch), indices=stretch)
    return Stretches(
        lines,
        seen[chosen],
        planes,
        float(scale(np.abs(xy[:, 1]).min())),
        float(np.abs(lonlat[:, 1]).max()),
        turned,
    )


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
    line, vertex = _vertices(start, end)
    lines = shapely.linestrings(xy[vertex], indices=line)
    thin = shapely.simplify(lines, tolerance_m * scale(xy[start, 1]), preserve_topology=False)
    return _joined(thin, start, xy, first, last)


def _vertices(begin, end):
    """Return the line and the vertex of each vertex of lines from ``begin`` to ``end``."""
    count = end - begin + 1
    line = np.repeat(np.arange(len(begin)), count)
    return line, np.arange(len(line)) - np.repeat(np.cumsum(count) - count, count) + begin[line]


def _following(sorted_values, values):
    return sorted_values[np.searchsorted(sorted_values, values, side="right")]


def _joined(lines, start, xy, first, last):
    """Return the vertices of consecutive pieces as those of their parts again."""
    part_of_line = np.searchsorted(first, start, side="right") - 1
    vertices, line = shapely.get_coordinates(lines, return_index=True)
    final = np.append(line[1:] != line[:-1], np.ones(min(len(line), 1), bool))
    vertices, part = vertices[~final], part_of_line[line[~final]]
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
