"""What sites are measured to: the waters a rule asks for, the nearest point, the area within."""

from typing import Any

import numpy as np
import shapely

from ...array_types import NOTHING, Floats, Integers, IsCancelled, Progress
from ...geodesic.edges import Edges
from ...geodesic.on_water import Water
from ...geodesic.point_distance import ShoreIndex, nearest
from ...geodesic.shape_distance import nearest_shapes
from ...geometry.outlines import drawn_polygons
from ..area.area_within import area_within
from . import verdict as verdicts
from .sites_and_waters import SURFACES, Sites, Waters


class Target:
    """A shoreline ready to be measured to, water surfaces being at distance 0.

    Parameters
    ----------
    shoreline : Waters
        Polygons of it are water.
    water : Waters, optional
        Further water bodies; a site on one that touches no shoreline feature is told its position.
    cancelled : callable, optional
        Whether to stop.

    Attributes
    ----------
    lost : ndarray of int64
        Positions, within ``shoreline``, of features without a usable vertex.
    """

    def __init__(
        self, shoreline: Waters, water: Waters | None = None, cancelled: IsCancelled | None = None
    ) -> None:
        edges = Edges.from_geometries(
            shoreline.geometries, shoreline.to_lonlat, cancelled=cancelled
        )
        self.lost = edges.skipped
        self._index = ShoreIndex(edges, shoreline.classes)
        self._positions = shoreline.positions
        own = np.isin(shapely.get_type_id(shoreline.geometries), SURFACES)
        self._own = self._further = None
        if own.any():
            areas = np.where(own, shoreline.geometries, NOTHING)
            self._own = Water(areas, shoreline.to_lonlat, np.arange(len(own)))
        if water is not None and len(water.geometries):
            self._further = Water(water.geometries, water.to_lonlat)
            self._bodies = water

    def make_ready(self, cancelled: IsCancelled | None = None) -> None:
        """Make the tree now: a copy sent to another process has it, and nobody waits for it."""
        self._index.tree(cancelled)

    def nearest(
        self,
        sites: Sites,
        *,
        progress: Progress | None = None,
        cancelled: IsCancelled | None = None,
    ) -> Any:
        """Return the `point_distance.Nearest` of sites; ``source`` holds `Waters.positions`.

        Raises
        ------
        Cancelled
            When ``cancelled()`` says yes.
        """
        found = self._ask(sites, self._own or self._further, progress, cancelled)
        rows = self._on_further_water(found, sites, cancelled)
        reached = found.source >= 0
        found.source[reached] = self._positions[found.source[reached]]
        found.source[rows] = self._body_at(np.column_stack([found.lon[rows], found.lat[rows]]))
        return found

    def _on_further_water(self, found, sites, cancelled):
        """Set sites on further water to distance 0; return those no shoreline feature touches."""
        if self._further is None:
            return np.zeros(0, np.int64)
        if self._own is not None:
            wet = self._ask(sites, self._further, None, cancelled)
            rows = np.flatnonzero((wet.shore_m == 0) & (found.shore_m > 0))
            found.meet(rows, np.column_stack([wet.lon[rows], wet.lat[rows]]))
            return rows
        rows = np.flatnonzero(found.shore_m == 0)
        if not len(rows):
            return rows
        dry = self._ask(sites.subset(rows), None, None, cancelled)
        crossed = dry.shore_m == 0
        found.source[rows[crossed]] = dry.source[crossed]
        return rows[~crossed]

    def _body_at(self, lonlat):
        """Return the positions of the further water bodies that points lie on."""
        if not len(lonlat):
            return np.zeros(0, np.int64)
        polygons, owner = drawn_polygons(self._bodies.geometries, self._bodies.to_lonlat)
        place = shapely.STRtree(polygons).nearest(shapely.points(lonlat))
        return self._bodies.positions[owner[place]]

    def area_within(
        self,
        sites: Sites,
        rows: Integers,
        limit_m: Floats,
        shore_m: Floats,
        cancelled: IsCancelled | None = None,
    ) -> tuple[Floats, Floats]:
        """Return area and share of some sites within limits.

        Where a site touches further water that no shoreline bounds, the banks of that water count.

        Parameters
        ----------
        rows
            Which of them.
        limit_m, shore_m : shape (n,)
            Limits and distances of all sites, in metres.

        Returns
        -------
        area_m2, share : ndarray of float64, shape (len(rows),)
            NaN for points and lines.
        """
        surfaces = self._own or self._further
        if self._own is not None and self._further is not None:
            surfaces = Water(np.concatenate([self._own.polygons, self._further.polygons]))
        area, share = np.full(len(rows), np.nan), np.full(len(rows), np.nan)
        touching, banks = self._unbounded(sites, rows, shore_m, cancelled)
        for mine, edges in ((~touching, None), (touching, banks)):
            if mine.any():
                area[mine], share[mine] = area_within(
                    sites.shapes[rows[mine]],
                    self._index,
                    limit_m[rows[mine]],
                    to_lonlat=sites.to_lonlat,
                    water=surfaces,
                    banks=edges,
                    shore_m=shore_m[rows[mine]],
                    cancelled=cancelled,
                )
        return area, share

    def _unbounded(self, sites, rows, shore_m, cancelled):
        """Return which rows touch further water but no shoreline, and the banks of such water."""
        touching = np.zeros(len(rows), bool)
        if self._further is None or not (shore_m[rows] == 0).any():
            return touching, None
        asked = np.flatnonzero(shore_m[rows] == 0)
        dry = self._ask(sites.subset(rows[asked]), self._own, None, cancelled)
        touching[asked[dry.shore_m > 0]] = True
        if not touching.any():
            return touching, None
        polygons, owner = drawn_polygons(self._bodies.geometries, self._bodies.to_lonlat)
        near = sites.subset(rows[touching]).degrees()
        bodies = np.unique(owner[shapely.STRtree(polygons).query(near, "intersects")[1]])
        edges = Edges.from_geometries(
            self._bodies.geometries[bodies], self._bodies.to_lonlat, cancelled=cancelled
        )
        return touching, ShoreIndex(edges)

    def _ask(self, sites, water, progress, cancelled):
        options = {"water": water, "progress": progress, "cancelled": cancelled}
        if sites.lonlat is None:
            return nearest_shapes(self._index, sites.shapes, sites.to_lonlat, **options)
        usable = (sites.status == verdicts.USABLE)[:, None]
        return nearest(self._index, np.where(usable, sites.lonlat, np.nan), **options)
