"""What lies on water, and what water lies in a park: the cases of distance 0 without a crossing."""

from typing import Any

import numpy as np
import shapely

from ..array_types import Floats, Geometries, Integers, IsCancelled, Progress, Transform
from ..cancel import check
from ..geometry.outlines import drawn_polygons, single_polygons
from .edges import Edges
from .shortest_links import Links

_BLOCK = 1 << 16


class Water:
    """Water surfaces with their boundary.

    Parameters
    ----------
    geometries : array of shapely geometries, shape (n,)
        Polygons in the layer's own CRS; other types give no surface.
    to_lonlat : callable, optional
        Maps layer coordinates of shape (m, 2) to degrees; None where they are degrees.
    sources : array of int, shape (n,), optional
        Source ids of the shoreline index, where the polygons are the shoreline itself. Without
        them a site on water is at distance 0 from the shoreline feature nearest to it.
    """

    def __init__(
        self,
        geometries: Geometries,
        to_lonlat: Transform | None = None,
        sources: Integers | None = None,
    ) -> None:
        self.polygons, owner = drawn_polygons(geometries, to_lonlat)
        self.edges = None
        self.index: Any = None  # of the edges, made by whoever asks for it first
        if sources is None:
            self.edges = Edges.from_geometries(single_polygons(geometries)[0], to_lonlat)
        self.source: Any = None if sources is None else np.asarray(sources, np.int64)[owner]
        shapely.prepare(self.polygons)

    def is_shoreline(self) -> bool:
        """Return whether the polygons are the shoreline's own features."""
        return self.source is not None


def put_on_water(
    found: Any,
    index: Any,
    water: Water,
    sites: tuple[Any, ...],
    *,
    progress: Progress | None = None,
    cancelled: IsCancelled | None = None,
) -> None:
    """Set the distance of sites that lie on water to 0.

    Parameters
    ----------
    found
        Changed in place; the nearest point becomes the site itself.
    sites : shapes (m,) and (m, 2)
        Rows of ``found``, and a point of each in degrees.
    """
    owner, lonlat = sites
    polygons, source = water.polygons, water.source
    point, polygon = inside(polygons, lonlat, progress, cancelled)
    if water.is_shoreline():
        rank = index.rank(source[polygon])
        order = np.lexsort([rank, owner[point]])
    else:
        order = np.argsort(owner[point], kind="stable")
    order = order[np.r_[True, np.diff(owner[point[order]]) != 0][: len(order)]]
    row, place = owner[point[order]], lonlat[point[order]]
    if water.is_shoreline():
        wins = ~(found.shore_m[row] == 0) | (rank[order] < index.rank(found.source[row]))
        found.source[row[wins]] = source[polygon[order]][wins]
    else:
        wins = found.source[row] >= 0
    found.meet(row[wins], place[wins])


def inside(
    polygons: Geometries,
    lonlat: Floats,
    progress: Progress | None = None,
    cancelled: IsCancelled | None = None,
) -> tuple[Integers, Integers]:
    """Return pairs of points and of polygons that they lie in or on the edge of.

    Parameters
    ----------
    polygons : Polygon, shape (p,)
        In degrees, prepared where there are many points; may reach beyond ±180.
    lonlat : shape (n, 2)

    Returns
    -------
    point, polygon : ndarray of int64, shape (m,)
    """
    points, found = [np.empty(0, np.int64)], [np.empty(0, np.int64)]
    turns = _turns(polygons, lonlat)
    for begin in range(0, len(lonlat), _BLOCK):
        check(cancelled)
        for turn in turns:
            block = lonlat[begin : begin + _BLOCK]
            tree = shapely.STRtree(shapely.points(block[:, 0] + turn, block[:, 1]))
            polygon, point = tree.query(polygons, predicate="intersects")
            points.append(point + begin)
            found.append(polygon)
        if progress is not None:
            progress(min(begin + _BLOCK, len(lonlat)) / len(lonlat))
    return np.concatenate(points), np.concatenate(found)


def _turns(polygons, lonlat):
    """Return the full turns that can bring points into polygons, in degrees."""
    if not len(polygons) or not len(lonlat):
        return []
    low, _, high, _ = shapely.total_bounds(polygons)
    least, most = np.nanmin(lonlat[:, 0]), np.nanmax(lonlat[:, 0])
    first, last = np.ceil((low - most) / 360), np.floor((high - least) / 360)
    return [360 * turn for turn in np.arange(first, last + 1)]


def shore_inside(
    index: Any,
    polygons: Geometries,
    owner: Integers,
    cancelled: IsCancelled | None = None,
) -> Links:
    """Return links of length 0 to the parts of the shoreline that have their start in a park.

    A part that crosses no edge of a park lies in it as a whole or not at all, so one vertex tells.

    Parameters
    ----------
    polygons : Polygon, shape (p,)
        Polygons of the parks in degrees, as `outlines.drawn_polygons` returns them.
    owner : shape (p,)
        The park each belongs to.
    """
    start = index.edges.lonlat[index.edges.part_first[:-1]]
    point, polygon = inside(polygons, start, cancelled=cancelled)
    place = start[point]
    return Links(owner[polygon], index.edges.part_source[point], place, place, np.zeros(len(point)))
