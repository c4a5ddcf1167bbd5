"""Hexagons of equal area on the ellipsoid."""

import math
from typing import Any

import numpy as np
import pyproj
import shapely

from ...array_types import Geometries
from ...message import InputError

MOST_CELLS = 500_000
_PIECES = 4


class Grid:
    """A honeycomb in Lambert's azimuthal equal-area projection about a region's middle.

    Parameters
    ----------
    bounds : (west, south, east, north)
        Of the region, degrees.
    cell_km : float
        Distance of opposite sides, which is that of neighbouring centres.

    Attributes
    ----------
    area_km2 : float
        Of every cell, √3/2 · cell_km².
    """

    def __init__(self, bounds: Any, cell_km: float) -> None:
        west, south, east, north = bounds
        self.width = cell_km * 1000.0
        self.area_km2 = math.sqrt(3.0) / 2.0 * cell_km**2
        self._projection = pyproj.Proj(
            proj="laea", lat_0=(south + north) / 2.0, lon_0=(west + east) / 2.0, ellps="WGS84"
        )

    def project(self, lonlat: Any) -> Any:
        """Return plane coordinates in metres of degrees of shape (n, 2)."""
        lonlat = np.asarray(lonlat, float)
        return np.column_stack(self._projection(lonlat[:, 0], lonlat[:, 1]))

    def unproject(self, xy: Any) -> Any:
        """Return degrees of plane coordinates of shape (n, 2)."""
        return np.column_stack(self._projection(xy[:, 0], xy[:, 1], inverse=True))

    def cells_of(self, xy: Any) -> Any:
        """Return the cell (column, row) of each point, shape (n, 2), axial coordinates.

        Notes
        -----
        The cell whose centre is nearest, by rounding cube coordinates.
        """
        size = self.width / math.sqrt(3.0)
        across = (math.sqrt(3.0) / 3.0 * xy[:, 0] - xy[:, 1] / 3.0) / size
        down = (2.0 / 3.0 * xy[:, 1]) / size
        cube = np.column_stack([across, down, -across - down])
        near = np.round(cube)
        worst = np.abs(near - cube).argmax(axis=1)
        rows = np.arange(len(xy))
        near[rows, worst] -= near.sum(axis=1)
        return near[:, :2].astype(int)

    def centres(self, cells: Any) -> Any:
        """Return the plane coordinates of cells' centres."""
        size = self.width / math.sqrt(3.0)
        cells = np.asarray(cells, float)
        return np.column_stack(
            [
                size * math.sqrt(3.0) * (cells[:, 0] + cells[:, 1] / 2.0),
                size * 1.5 * cells[:, 1],
            ]
        )

    def rings(self, cells: Any) -> Any:
        """Return the outlines of cells in degrees, shape (n, 25, 2), closed.

        Each side has four pieces, so that sides drawn straight in another CRS keep the area.
        """
        angles = np.radians(np.arange(6) * 60.0 + 30.0)
        corners = np.column_stack([np.cos(angles), np.sin(angles)]) * self.width / math.sqrt(3.0)
        steps = np.arange(_PIECES) / _PIECES
        after = np.roll(corners, -1, axis=0)
        outline: Any = (
            corners[:, None, :] * (1 - steps)[None, :, None]
            + after[:, None, :] * steps[None, :, None]
        ).reshape(-1, 2)
        outline = np.vstack([outline, outline[:1]])
        around = self.centres(cells)[:, None, :] + outline[None, :, :]
        return self.unproject(around.reshape(-1, 2)).reshape(around.shape)

    def covering(self, polygons: Geometries) -> Any:
        """Return the cells that touch any of the polygons, shape (n, 2), row by row.

        Parameters
        ----------
        polygons
            In the plane of the grid.

        Raises
        ------
        InputError
            Where there would be more than half a million.
        """
        left, low, right, high = shapely.total_bounds(polygons)
        size = self.width / math.sqrt(3.0)
        rows = np.arange(math.floor(low / (1.5 * size)) - 1, math.ceil(high / (1.5 * size)) + 2)
        reach = (right - left) / self.width + 4
        if len(rows) * reach > MOST_CELLS:
            raise InputError(
                "Cells of {cell} km would be {count} hexagons, more than {most}; "
                "choose larger cells.",
                cell=self.width / 1000.0,
                count=int(len(rows) * reach),
                most=MOST_CELLS,
            )
        cells = []
        for row in rows:
            first = math.floor(left / self.width - row / 2.0) - 1
            last = math.ceil(right / self.width - row / 2.0) + 1
            columns = np.arange(first, last + 1)
            cells.append(np.column_stack([columns, np.full(len(columns), row)]))
        found = np.vstack(cells)
        shapes = shapely.polygons(self._plane_rings(found))
        touched = np.unique(shapely.STRtree(shapes).query(polygons, predicate="intersects")[1])
        return found[touched]

    def _plane_rings(self, cells):
        angles = np.radians(np.arange(7) * 60.0 + 30.0)
        corners = np.column_stack([np.cos(angles), np.sin(angles)]) * self.width / math.sqrt(3.0)
        return self.centres(cells)[:, None, :] + corners[None, :, :]
