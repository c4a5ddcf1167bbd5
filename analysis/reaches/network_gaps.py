"""Gaps of a network of rivers: from the free end of a line to the nearest line it does not meet."""

import numpy as np
import shapely

from ..array_types import Floats, Geometries, Transform
from ..geometry import geodesy
from ..shoreline.lines.gaps import Gap
from .line_merging import least_unit_m, single_lines

_MOST_PAIRS = 200_000


def joints(
    lines: Geometries, to_lonlat: Transform | None, max_gap_m: float
) -> tuple[Floats, Floats, tuple[Gap, ...]]:
    """Find lines across the gaps of a network, the shortest first.

    None joins lines that are joined already.

    Parameters
    ----------
    lines : line, shape (n,)
        In the layer's CRS; None and empty ones count for nothing. Those that share a vertex are
        joined.
    to_lonlat
        Maps layer coordinates of shape (m, 2) to degrees on WGS 84.
    max_gap_m
        Longest gap that is bridged.

    Returns
    -------
    across : ndarray of float64, shape (k, 2, 2)
        Free end and the place it is joined with, in the layer's CRS.
    length_m : ndarray of float64, shape (k,)
    gaps : tuple of Gap
        Longer ones that keep parts of the network apart, the shortest first.

    Examples
    --------
    >>> stem, branch = shapely.from_wkt(["LINESTRING (0 0, 2 0)", "LINESTRING (1 1, 1 0.000001)"])
    >>> across, length_m, gaps = joints(np.array([stem, branch]), None, 1.0)
    >>> across.round(6).tolist(), length_m.round(3).tolist(), gaps
    ([[[1.0, 1e-06], [1.0, 0.0]]], [0.111], ())
    """
    parts = single_lines(lines)
    ends, owner, piece = _free_ends(parts)
    if not len(ends) or piece.max() == 0:
        return np.empty((0, 2, 2)), np.empty(0), ()
    metres = least_unit_m(shapely.get_coordinates(ends), to_lonlat)
    near = shapely.STRtree(parts).query(ends, predicate="dwithin", distance=max_gap_m / metres)
    group = piece.copy()
    across, length = _shortest(
        parts, (ends, owner), near, group, to_lonlat=to_lonlat, max_gap_m=max_gap_m
    )
    gaps: tuple[Gap, ...] = ()
    if len(np.unique(group)) > 1 and len(ends) * len(parts) <= _MOST_PAIRS:
        every = np.indices((len(ends), len(parts))).reshape(2, -1)
        apart, _ = _shortest(
            parts, (ends, owner), every, group, to_lonlat=to_lonlat, max_gap_m=np.inf
        )
        gaps = tuple(Gap.between(each, to_lonlat) for each in apart)
    return across, length, gaps


def _free_ends(parts):
    """Return the ends that nothing else meets, their lines, and the joined piece of each line."""
    xy, line = shapely.get_coordinates(parts, return_index=True)
    _, vertex = np.unique(xy, axis=0, return_inverse=True)
    vertex = vertex.ravel()
    first = np.r_[True, line[1:] != line[:-1]]
    last = np.r_[first[1:], True]
    uses = np.bincount(vertex)
    free = (first | last) & (uses[vertex] == 1)
    return shapely.points(xy[free]), line[free], _pieces(vertex, line)


def _pieces(vertex, line):
    """Return the number of the piece that each line belongs to, from 0."""
    above = np.arange(line.max() + 1).tolist() if len(line) else []
    seen = {}
    for node, each in zip(vertex.tolist(), line.tolist(), strict=True):
        one, other = _root(above, each), _root(above, seen.setdefault(node, each))
        above[one] = other
    roots = [_root(above, each) for each in range(len(above))]
    return np.unique(roots, return_inverse=True)[1].ravel() if roots else np.array([0])


def _root(above, each):
    while above[each] != each:
        above[each] = above[above[each]]
        each = above[each]
    return each


def _shortest(parts, free, pairs, group, *, to_lonlat, max_gap_m):
    """Join pieces over the shortest lines between ends and lines of other pieces.

    ``group`` is changed. Returns ends and places, and lengths in metres.
    """
    (ends, owner), (end, line) = free, pairs
    apart = group[owner[end]] != group[line]
    end, line = end[apart], line[apart]
    drawn = shapely.shortest_line(ends[end], parts[line])
    drawn = shapely.get_coordinates(drawn).reshape(-1, 2, 2)
    lonlat = drawn if to_lonlat is None else to_lonlat(drawn.reshape(-1, 2)).reshape(-1, 2, 2)
    length = geodesy.geodesic_m(lonlat[:, 0], lonlat[:, 1]) if len(drawn) else np.empty(0)
    kept = []
    for row in np.argsort(length, kind="stable"):
        one, other = group[owner[end[row]]], group[line[row]]
        if one != other and length[row] <= max_gap_m:
            group[group == one] = other
            kept.append(row)
    return drawn[kept], length[kept]
