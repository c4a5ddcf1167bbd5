"""Gaps of the main stem, bridged by straight lines between the nearest ends."""

import numpy as np
import shapely

from ...array_types import Geometries, Transform
from ...geometry import geodesy


def bridges(
    shapes: Geometries,
    to_lonlat: Transform | None,
    max_gap_m: float,
    metres_per_unit: tuple[float, ...],
) -> list[shapely.LineString]:
    """Return lines across gaps between pieces of a river that no other way joins.

    Shorter gaps are bridged first, and none between pieces that are joined already, so that the
    two banks of a reach are not tied to each other time and again.

    Parameters
    ----------
    shapes : shape (n,)
        Lines, whose free ends count, or polygons.
    max_gap_m
        Longest gap.
    metres_per_unit
        Least and greatest length of a unit of the CRS, to look for candidates.

    Returns
    -------
    list of shapely LineString
    """
    if max_gap_m <= 0 or not len(shapes):
        return []
    ends, piece = _ends(shapes)
    if not len(ends):
        return []
    reach = max_gap_m / metres_per_unit[0]
    one, other = shapely.STRtree(ends).query(ends, predicate="dwithin", distance=reach)
    keep = piece[one] < piece[other]
    one, other = one[keep], other[keep]
    lines = shapely.shortest_line(ends[one], ends[other])
    start, end = shapely.get_coordinates(lines).reshape(-1, 2, 2).transpose(1, 0, 2)
    if to_lonlat is not None:
        start, end = to_lonlat(start), to_lonlat(end)
    length = geodesy.geodesic_m(start, end) if len(lines) else np.empty(0)
    group = np.arange(piece.max() + 1)
    found = []
    for place in np.argsort(length, kind="stable"):
        a, b = group[piece[one[place]]], group[piece[other[place]]]
        if a == b or length[place] > max_gap_m:
            continue
        group[group == a] = b
        if length[place] > 0:
            found.append(lines[place])
    return found


def _ends(shapes):
    """Return what gaps may begin at, and the connected piece each belongs to."""
    parts = shapely.get_parts(shapes)
    if (shapely.get_dimensions(parts) == 2).any():
        parts = shapely.get_parts(shapely.union_all(parts))
        return parts, np.arange(len(parts))
    parts = shapely.get_parts(shapely.line_merge(shapely.union_all(parts)))
    piece = _pieces(parts)
    tips = np.concatenate([shapely.get_point(parts, 0), shapely.get_point(parts, -1)])
    piece = np.r_[piece, piece]
    _, place, count = np.unique(
        shapely.get_coordinates(tips), axis=0, return_inverse=True, return_counts=True
    )
    free = count[place.ravel()] == 1
    return tips[free], piece[free]


def _pieces(lines):
    """Return the connected piece that each line belongs to."""
    group = np.arange(len(lines))
    for a, b in zip(*shapely.STRtree(lines).query(lines, predicate="intersects"), strict=True):
        if group[a] != group[b]:
            group[group == group[a]] = group[b]
    return np.unique(group, return_inverse=True)[1]
