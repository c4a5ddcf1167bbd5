"""Where parks crowd: density by province, density on hexagons, a test of randomness."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd
import shapely

from ...message import Message
from ...result import Result, counts, skipped
from . import park_density
from .hexagons import Grid
from .region import Places, Region


@dataclass(frozen=True, eq=False)
class DensityRequest:
    """What the density is computed from.

    Attributes
    ----------
    parks, provinces : Places
    category : str
        Field of the parks, "" for one category.
    cell_km : float
        Distance between opposite sides of a hexagon.
    bandwidth_km : float, optional
        Twice the cell by default.
    """

    parks: Places
    provinces: Places
    category: str = ""
    cell_km: float = 50.0
    bandwidth_km: float | None = None

    @property
    def width_km(self) -> float:
        """The bandwidth that counts."""
        return 2 * self.cell_km if self.bandwidth_km is None else self.bandwidth_km


@dataclass(frozen=True, eq=False)
class Cells:
    """Hexagons of one size.

    Attributes
    ----------
    grid : Grid
    rings : ndarray of float, shape (m, k, 2)
        Outlines, longitude and latitude.
    count : ndarray of int, shape (m,)
        Parks in each.
    density : ndarray of float, shape (m,)
        Parks per 10⁴ km² at each centre.
    plane : ndarray of shapely geometries
        The provinces in the plane of the grid.
    """

    grid: Grid
    rings: np.ndarray
    count: np.ndarray
    density: np.ndarray
    plane: np.ndarray


@dataclass(frozen=True, eq=False)
class Density(Result):
    """Density of parks: ``table`` by province and category, the ``cells``, the ``region``."""

    request: DensityRequest
    region: Region
    table: pd.DataFrame
    cells: Cells


def aggregation(
    request: DensityRequest,
    cancelled: Callable | None = None,
    progress: Callable | None = None,
) -> Density:
    """Tell where parks crowd, as the algorithm ``parkdensity`` does.

    Parameters
    ----------
    request : DensityRequest
    cancelled : callable, optional
    progress : callable, optional
        Hears the part done, 0–1.
    """
    region = Region(request.provinces)
    lonlat, home = region.place(request.parks)
    used, lost = home >= 0, np.isnan(lonlat).any(axis=1)
    kinds = np.full(len(request.parks), park_density.ALL, dtype=object)
    if request.category:
        kinds = request.parks.table.texts(request.category)
    table = park_density.by_province(home[used], kinds[used], region.names, region.areas_km2)
    test = park_density.clark_evans(
        park_density.nearest_km(lonlat[used], cancelled), sum(region.areas_km2)
    )
    return Density(
        request,
        region,
        table,
        _cells(request, region, lonlat[used], cancelled, progress),
        numbers={
            **counts(len(request.parks), used.sum()),
            **dict(zip(("CLARK_EVANS", "Z", "P_VALUE"), test, strict=True)),
        },
        warnings=[
            *skipped(lost.sum(), Message("no geometry")),
            *skipped((~used & ~lost).sum(), Message("outside the provinces")),
        ],
    )


def _cells(request, region, lonlat, cancelled, progress):
    grid = Grid(shapely.total_bounds(region.outlines), request.cell_km)
    plane = shapely.transform(region.outlines, grid.project)
    cells = grid.covering(plane)
    place = {tuple(each): row for row, each in enumerate(cells)}
    count = np.zeros(len(cells), int)
    for each in grid.cells_of(grid.project(lonlat)):
        count[place[tuple(each)]] += 1
    centres = grid.unproject(grid.centres(cells))
    density = park_density.kernel_density(centres, lonlat, request.width_km, cancelled, progress)
    return Cells(grid, grid.rings(cells), count, density, plane)
