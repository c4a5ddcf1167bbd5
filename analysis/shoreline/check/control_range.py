"""Distance to a published control range, told with a sign: inside it is minus the depth."""

from typing import Any

import numpy as np
import shapely

from ...array_types import IsCancelled, Progress
from ...geodesic.point_distance import Nearest
from ...message import InputError
from .sites_and_waters import Sites, Waters
from .verdict import USABLE
from .water_target import Target


class ControlRange:
    """A published control range.

    Parameters
    ----------
    waters : sites_and_waters.Waters
        Polygons; where they adjoin or overlap, the line between them is no edge. Those that lie
        nowhere on Earth are left out.
    cancelled : callable, optional
        Whether to stop.

    Raises
    ------
    InputError
        Where no polygon is usable.
    """

    def __init__(self, waters: Waters, cancelled: IsCancelled | None = None) -> None:
        usable = Sites.from_shapes(waters.geometries, waters.to_lonlat)
        shapes = usable.shapes[(usable.status == USABLE) & (shapely.area(usable.shapes) > 0)]
        if not len(shapes):
            raise InputError(
                "{layer} holds no usable control range; check its polygons.",
                layer=waters.name,
            )
        whole = shapely.union_all(shapes)
        area = Waters(waters.name, np.array([whole], object), waters.to_lonlat)
        edge = Waters(waters.name, shapely.boundary(area.geometries), waters.to_lonlat)
        self._area = Target(area, cancelled=cancelled)
        self._edge = Target(edge, cancelled=cancelled)

    def make_ready(self) -> None:
        """Make the trees now, as `water_target.Target.make_ready`."""
        self._area.make_ready()
        self._edge.make_ready()

    def nearest(
        self, sites: Any, *, progress: Progress | None = None, cancelled: IsCancelled | None = None
    ) -> Nearest:
        """Return the signed distance of sites.

        Returns
        -------
        point_distance.Nearest
            ``shore_m`` is negative inside: minus the distance to the edge, of a line or polygon
            that of its deepest vertex. ``source`` is -1, for a range is no river.

        Raises
        ------
        Cancelled
            When ``cancelled()`` says yes.
        """
        found = self._area.nearest(sites, progress=progress, cancelled=cancelled)
        inside = np.flatnonzero(found.shore_m == 0)
        found.shore_m[inside] = 0.0 - self._depth(sites, inside, cancelled)
        found.source[:] = -1
        return found

    def area_within(
        self,
        sites: Any,
        rows: Any,
        limit_m: Any,
        shore_m: Any,
        cancelled: IsCancelled | None = None,
    ) -> Any:
        """Return area and share of some sites inside, as `water_target.Target.area_within`."""
        return self._area.area_within(sites, rows, limit_m, np.maximum(shore_m, 0), cancelled)

    def _depth(self, sites, rows, cancelled):
        """Return the distance of the deepest vertex of each row from the edge, in metres."""
        vertices, owner = _vertices(sites, rows)
        wet = self._area.nearest(vertices, cancelled=cancelled).shore_m == 0
        off_edge = self._edge.nearest(vertices, cancelled=cancelled).shore_m
        depth = np.zeros(len(rows))
        np.maximum.at(depth, owner, np.where(wet, off_edge, 0.0))
        return depth


def _vertices(sites, rows):
    if sites.lonlat is not None:
        return Sites.from_points(sites.lonlat[rows]), np.arange(len(rows))
    xy, owner = shapely.get_coordinates(sites.shapes[rows], return_index=True)
    return Sites.from_points(xy, sites.to_lonlat), owner
