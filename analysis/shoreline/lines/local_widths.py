"""Half the widths of rivers drawn as lines, measured in the polygons of their water.

Each place of a bank belongs to the nearest piece of the river's line; the half-width of a piece is
the distance to the farthest such place. So a bank within a limit of a site lies on a piece that is
within limit and half-width of it. A piece counts with the widest of those within 5 km along the
same river; one without water that near has no width of its own.

Examples
--------
>>> water = shapely.from_wkt(["POLYGON ((110 30, 110.1 30, 110.1 30.01, 110 30.01, 110 30))"])
>>> lines = shapely.from_wkt(["LINESTRING (110 30.005, 110.1 30.005, 110.3 30.005)"])
>>> for piece in measured_pieces(lines, ["长江"], ["main"], Water(water, [None])):
...     print(piece.row, piece.half_m, shapely.length(piece.shape).round(2))
0 570.0 0.14
0 None 0.16
"""

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
import shapely

from ...array_types import Column, Geometries, IsCancelled, Transform
from ...cancel import check
from ...enums import RiverClass
from ...geometry import geodesy
from ...text.place_names import fold
from ..check.half_widths import half_widths
from .water_axes import Water, mean_width, rivers_of_water

REACH_KM = 5
"""Along the same river water tells the width so far."""

_PIECE_M = 1000.0
_STEP_M = 18.0
_MOST_STEPS = 500_000
_ROUND_M = 10.0
_MOST_WIDTHS = 2  # mean widths of water, from its river's axis to its own bank
_STRETCH = 1.5  # a degree of longitude is shorter than one of latitude
_ALONG_WAY = (0.25, 0.5, 0.75)
_ROUNDING = 1 + 1e-9


@dataclass(frozen=True)
class Piece:
    """A part of a line with a half-width in metres, None where it was not measured."""

    row: int
    shape: shapely.MultiLineString
    half_m: float | None


class _Pieces:
    """Lines cut in short pieces: their coordinates, and the row and part of a line each is of."""

    def __init__(self, xy, row, part):
        self.xy, self.row, self.part = xy, np.array(row, int), np.array(part, int)
        owner = np.repeat(np.arange(len(xy)), [len(each) for each in xy])
        self.shapes = shapely.linestrings(np.concatenate(xy), indices=owner)

    def middles(self, to_lonlat):
        xy = np.array([each[len(each) // 2] for each in self.xy])
        return xy if to_lonlat is None else to_lonlat(xy)


def measured_pieces(
    lines: Geometries,
    names: Column,
    classes: Column,
    water: Water,
    *,
    to_lonlat: Transform | None = None,
    units: tuple[float, ...] = (50_000.0, 111_700.0),
    tolerance: float = 1e-5,
    cancelled: IsCancelled | None = None,
) -> list[Piece]:
    """Cut lines where the half-width changes that their water shows.

    Parameters
    ----------
    lines : shape (n,)
        Lines that are no banks.
    names, classes : shape (n,)
    water
        In the plane of the lines.
    to_lonlat
        Maps (m, 2) coordinates to degrees; None where they are degrees already.
    units
        Least and greatest length of a unit of the plane, in metres.
    tolerance
        Greatest distance of polygons that touch, in units of the plane.

    Returns
    -------
    list of Piece
        Of the lines along which there is water, all of each line; in the order of the lines.

    Raises
    ------
    Cancelled
        When ``cancelled()`` says yes.
    """
    unit_m = units[1]
    rivers = _rivers(names, classes)
    reach = _STRETCH * half_widths(classes) / unit_m
    owners = rivers_of_water(lines, rivers, water, tolerance, reach)
    known = set().union(*owners)
    rows = np.flatnonzero([river in known for river in rivers])
    if not len(rows):
        return []
    cut = _cut(lines, rows, _PIECE_M / unit_m)
    river_of = np.array(rivers, object)[cut.row]
    table_m = half_widths(np.array(classes, object)[cut.row], None, cut.middles(to_lonlat))
    banks = _Banks(water.shapes, owners, units, to_lonlat)
    for river, at in _places(river_of).items():
        check(cancelled)
        banks.measure(river, cut.shapes, np.array(at), table_m)
    return _joined(lines, cut, _spread(banks.farthest(table_m), cut.shapes, river_of))


def _places(values):
    """Return where each value stands."""
    found = defaultdict(list)
    for place, value in enumerate(values):
        found[value].append(place)
    return found


def _rivers(names: Column, classes: Column) -> list[Any]:
    """Return what river each line is of: the main stem, a name, or a river by itself."""
    return [
        RiverClass.MAIN.value if kind == RiverClass.MAIN else fold(name) or f"#{row}"
        for row, (name, kind) in enumerate(zip(names, classes, strict=True))
    ]


def _cut(lines, rows, longest):
    """Return the lines of some rows in pieces no longer than a length."""
    parts, owner = shapely.get_parts(lines[rows], return_index=True)
    pieces, row, of_part = [], [], []
    for number, part in enumerate(shapely.segmentize(parts, longest)):
        xy = shapely.get_coordinates(part)
        along = np.r_[0.0, np.cumsum(np.hypot(*np.diff(xy, axis=0).T))]
        at = [0]
        while at[-1] < len(xy) - 1:
            reach = np.searchsorted(along, along[at[-1]] + longest * _ROUNDING, side="right")
            at.append(max(int(reach) - 1, at[-1] + 1))
        pieces += [xy[first : last + 1] for first, last in pairwise(at)]
        row += [rows[owner[number]]] * (len(at) - 1)
        of_part += [number] * (len(at) - 1)
    return _Pieces(pieces, row, of_part)


class _Banks:
    """Places of banks, and the pieces of rivers that they belong to.

    A place belongs to the nearest of the rivers that run along its water, unless it lies farther
    than two mean widths, as where a line only crosses it; to another one too where
    it is no farther than the table's width and the way there is over water, as at a confluence. Of
    water that only touches that of a river the places within the table's width are its own.
    """

    def __init__(self, polygons, owners, units, to_lonlat):
        self._least_m, unit_m = units
        self._polygons, self._to_lonlat = polygons, to_lonlat
        self._own = defaultdict(list)
        for place, rivers in enumerate(owners):
            for river in rivers:
                self._own[river].append(place)
        edges = shapely.boundary(polygons)
        edges[[not own for own in owners]] = None
        total_m = np.nansum(shapely.length(edges)) * unit_m
        self._step_m = max(_STEP_M, total_m / _MOST_STEPS)
        self._xy, polygon = shapely.get_coordinates(
            shapely.segmentize(edges, self._step_m / unit_m), return_index=True
        )
        self._first = np.searchsorted(polygon, np.arange(len(polygons) + 1))
        self._nearest_m = np.full(len(self._xy), np.inf)
        self._widest_m = _MOST_WIDTHS * unit_m * np.array([mean_width(each) for each in polygons])
        self._found = []

    def measure(self, river, shapes, rows, table_m):
        """Measure from the places that a river may have to its pieces, those on water."""
        own = np.array(self._own[river])
        piece, crossed = shapely.STRtree(self._polygons[own]).query(
            shapes[rows], predicate="intersects"
        )
        if not len(piece):
            return
        rows, crossed = rows[np.unique(piece)], np.isin(own, own[crossed])
        spans = [np.arange(self._first[each], self._first[each + 1]) for each in own]
        at, of_own = np.concatenate(spans), np.repeat(np.arange(len(own)), list(map(len, spans)))
        # no place counts that is farther than both
        reach = max(self._widest_m[own].max(), table_m[rows].max()) / self._least_m
        west, south, east, north = shapely.total_bounds(shapes[rows])
        x, y = self._xy[at].T
        about = (np.maximum(west - x, x - east) <= reach) & (
            np.maximum(south - y, y - north) <= reach
        )
        at, of_own = at[about], of_own[about]
        points = shapely.points(self._xy[at])
        found, near = shapely.STRtree(shapes[rows]).query_nearest(
            points, max_distance=reach, all_matches=False
        )
        at, of_own, points = at[found], of_own[found], points[found]
        crossed, polygon = crossed[of_own], own[of_own]
        way = shapely.get_coordinates(shapely.shortest_line(points, shapes[rows[near]]))
        over_water = ~crossed | self._over_water(way.reshape(-1, 2, 2), polygon)
        way = way if self._to_lonlat is None else self._to_lonlat(way)
        metres = geodesy.geodesic_m(way[::2], way[1::2])
        np.minimum.at(self._nearest_m, at, np.where(crossed, metres, np.inf))
        widest_m = self._widest_m[polygon]
        self._found.append((at, rows[near], metres, crossed, over_water, widest_m))

    def _over_water(self, way, polygon):
        """Return which ways lie in their polygon for the greater part."""
        found = np.zeros(len(way), np.int64)
        for share in _ALONG_WAY:
            x, y = (way[:, 0] + share * (way[:, 1] - way[:, 0])).T
            found += shapely.contains_xy(self._polygons[polygon], x, y)
        return 2 * found > len(_ALONG_WAY)

    def farthest(self, table_m):
        """Return how far each piece is from the farthest place that is its own, NaN without any."""
        half = np.full(len(table_m), -np.inf)
        for at, piece, metres, crossed, over_water, widest_m in self._found:
            mine = crossed & (metres <= self._nearest_m[at]) & (metres <= widest_m)
            mine |= over_water & (metres <= table_m[piece])
            np.maximum.at(half, piece[mine], metres[mine] + self._step_m / 2)
        return np.where(half > 0, half, np.nan)


def _spread(half, shapes, rivers):
    """Give each piece the greatest half-width within reach along its river, rounded up."""
    ends = np.concatenate([_ends(shapes, 0), _ends(shapes, -1)])
    river = np.unique(rivers, return_inverse=True)[1].ravel()
    _, node = np.unique(
        np.column_stack([ends.round(9), np.r_[river, river]]), axis=0, return_inverse=True
    )
    first, last = node.ravel().reshape(2, -1)
    half = np.where(np.isnan(half), -np.inf, half)
    for _ in range(REACH_KM):
        at_node = np.full(node.max() + 1, -np.inf)
        np.maximum.at(at_node, first, half)
        np.maximum.at(at_node, last, half)
        half = np.maximum(half, np.maximum(at_node[first], at_node[last]))
    return np.where(half > 0, np.ceil(half / _ROUND_M) * _ROUND_M, np.nan)


def _ends(shapes, which):
    return shapely.get_coordinates(shapely.get_point(shapes, which))


def _joined(lines, cut, half):
    """Return the pieces of each line that have one half-width joined, without added vertices."""
    found = []
    value = np.where(np.isnan(half), None, half)
    for row in np.unique(cut.row):
        before = shapely.get_coordinates(lines[row]) @ (1, 1j)
        runs = defaultdict(list)
        at, last = np.flatnonzero(cut.row == row), None
        for place in at.tolist():
            key = (cut.part[place], value[place])
            if key == last:
                runs[value[place]][-1].append(cut.xy[place][1:])
            else:
                runs[value[place]].append([cut.xy[place]])
            last = key
        for width, some in runs.items():
            drawn = [_as_before(np.concatenate(each), before) for each in some]
            found.append(Piece(int(row), shapely.multilinestrings(drawn), width))
    return found


def _as_before(xy, before):
    """Return a line without the vertices between its ends that were not there before."""
    kept = np.isin(xy @ (1, 1j), before)
    kept[[0, -1]] = True
    return shapely.linestrings(xy[kept])
