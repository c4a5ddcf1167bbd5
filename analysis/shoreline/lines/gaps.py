"""Gaps of a river: which there are, and the lines that bridge them.

Examples
--------
>>> lines = shapely.from_wkt(["LINESTRING (110 30, 111 30)", "LINESTRING (111.3 30, 112 30)"])
>>> print(told(open_gaps(lines, 96_000)))
28.946 km (111.1500, 30.0000)
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely

from ...array_types import Floats, Geometries, Transform
from ...components import components
from ...geometry import geodesy
from ...geometry.degree_length import LEAST_DEGREE_M

SAME_M = 1.0
"""Ends of lines so near are one: sheets and drawings meet no better."""

HOLE_M = 20_000.0
"""From one end of a river to the next, so far apart, the source has a hole."""

_MOST_GROUPS = 60
_SAFE = 1.02
_AHEAD = 0.5  # cosine of the greatest turn from the end of a line to where it goes on


@dataclass(frozen=True)
class Gap:
    """A gap of a river: its length in metres, and its two ends in degrees."""

    length_m: float
    ends: tuple[tuple[float, float], ...]

    @classmethod
    def between(cls, ends: Floats, to_lonlat: Transform | None = None) -> "Gap":
        """Take two ends of shape (2, 2) in the coordinates of a layer."""
        lonlat = ends if to_lonlat is None else to_lonlat(ends)
        metres = geodesy.geodesic_m(lonlat[:1], lonlat[1:])[0]
        return cls(float(metres), tuple(map(tuple, lonlat.tolist())))

    @property
    def is_hole(self) -> bool:
        """Whether so much is missing that the source has a hole there."""
        return self.length_m > HOLE_M

    def around(self) -> shapely.Polygon:
        """Return, in degrees, where the river may run: within half the length of the way across."""
        ends = np.array(self.ends)
        stretch = np.array([np.cos(np.radians(ends[:, 1].mean())), 1.0])
        way = shapely.linestrings(ends * stretch)
        reach = _SAFE * self.length_m / 2 / LEAST_DEGREE_M
        return shapely.transform(shapely.buffer(way, reach), lambda xy: xy / stretch)

    def __str__(self) -> str:
        """Return the length, in km or in m, and the place of the middle."""
        lon, lat = np.mean(self.ends, axis=0)
        is_slip = self.length_m < SAME_M
        length = f"{self.length_m:.4f} m" if is_slip else f"{self.length_m / 1000:.3f} km"
        return f"{length} ({lon:.4f}, {lat:.4f})"


def told(gaps: Any, most: int = 10) -> str:
    """Return gaps as text, the first of many."""
    return ", ".join(map(str, gaps[:most])) + ("…" if len(gaps) > most else "")


def open_gaps(
    shapes: Geometries, least_unit_m: float, to_lonlat: Transform | None = None
) -> list[Gap]:
    """Return the gaps that keep the pieces of a river apart, the shortest first.

    The way from one bank to the other is none.

    Parameters
    ----------
    shapes : shape (n,)
        Lines and polygons.
    least_unit_m
        Least length of a unit of the CRS, to look for candidates.
    to_lonlat
        Maps (m, 2) coordinates to degrees; None where they are degrees already.
    """
    parts = shapely.get_parts(shapes)
    lines = shapely.get_dimensions(parts) == 1
    merged = shapely.get_parts(shapely.line_merge(shapely.multilinestrings(parts[lines])))
    parts = np.concatenate([parts[~lines], merged[~shapely.is_empty(merged)]])
    tree = shapely.STRtree(parts)
    touching = components(len(parts), tree.query(parts, predicate="intersects").T)
    pairs = _apart(tree, parts, touching, HOLE_M / least_unit_m)
    near, group = _least_ways(parts, pairs, to_lonlat, HOLE_M, touching)
    found = [gap for gap, ends, own in near if _goes_on(parts[list(own)], ends)]
    size = np.bincount(group, shapely.length(parts), minlength=1)
    largest = np.argsort(-size, kind="stable")[:_MOST_GROUPS]
    groups = np.array([shapely.geometrycollections(parts[group == each]) for each in largest])
    if len(groups) > 1:
        shapely.prepare(groups)
        every = np.indices((len(groups), len(groups))).reshape(2, -1)
        found += [gap for gap, *_ in _least_ways(groups, every, to_lonlat, np.inf)[0]]
    return [gap for gap in found if gap.length_m > SAME_M]


def _apart(tree, parts, touching, reach):
    """Return pairs of parts within a reach that do not hang together, the lower first."""
    if not touching.any():  # all hang together with the first
        return np.empty((2, 0), np.int64)
    rest = np.flatnonzero(touching != np.bincount(touching).argmax())
    one, other = tree.query(parts[rest], predicate="dwithin", distance=reach)
    pairs = np.sort(np.stack([rest[one], other]), axis=0)
    return np.unique(pairs[:, np.not_equal(*touching[pairs])], axis=1)


def _least_ways(parts, pairs, to_lonlat, most_m, group=None):
    """Return the shortest ways that join parts, with their ends and parts; and who is joined."""
    one, other = pairs
    one, other = one[one < other], other[one < other]
    ends = shapely.get_coordinates(shapely.shortest_line(parts[one], parts[other]))
    ends = ends.reshape(-1, 2, 2)
    lonlat = ends if to_lonlat is None else to_lonlat(ends.reshape(-1, 2)).reshape(-1, 2, 2)
    metres = geodesy.geodesic_m(lonlat[:, 0], lonlat[:, 1]) if len(ends) else np.empty(0)
    group, found = np.arange(len(parts)) if group is None else group.copy(), []
    for place in np.argsort(metres, kind="stable"):
        a, b = group[one[place]], group[other[place]]
        if a != b and metres[place] <= most_m:
            group[group == b] = a
            gap = Gap(float(metres[place]), tuple(map(tuple, lonlat[place].tolist())))
            found.append((gap, ends[place], (one[place], other[place])))
    return found, np.unique(group, return_inverse=True)[1]


def _goes_on(parts, ends):
    """Return whether a way leads on from one of two lines; between polygons it always does."""
    if (shapely.get_dimensions(parts) == 2).any():
        return True
    for part, here, there in zip(parts, ends, ends[::-1], strict=True):
        xy = shapely.get_coordinates(part)
        if (xy[0] == xy[-1]).all():  # an island has no end
            continue
        for tip, before in ((xy[0], xy[1]), (xy[-1], xy[-2])):
            ahead, way = tip - before, there - here
            if (tip == here).all() and ahead @ way >= _AHEAD * np.hypot(*ahead) * np.hypot(*way):
                return True
    return False


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
