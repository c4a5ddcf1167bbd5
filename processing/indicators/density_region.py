"""The region of a park density: provinces, hexagons, parks in them."""

import numpy as np
import shapely
from qgis.core import QgsFeature, QgsGeometry, QgsProcessingException

from ...analysis.geometry import geodesy
from ...analysis.geometry.repair import repaired
from ...analysis.indicators.contribution import province_names
from ...analysis.indicators.density import park_density
from ...analysis.indicators.density.hexagons import Grid
from ...analysis.tables.columns import texts
from ..messages.language import tr


class Region:
    """The provinces: names, areas, polygons.

    Parameters
    ----------
    table : indicator_inputs.Table

    Attributes
    ----------
    names : list of str
    areas_km2 : list of float
    outlines : ndarray of shapely geometries
        Longitude and latitude, one per polygon of the layer.
    """

    def __init__(self, table):
        self._table = table
        self._shapes = repaired(table.rows.shapes())
        names = province_names(table.frame, table.name)
        known = np.array([each is not None for each in names], dtype=bool)
        known &= ~shapely.is_missing(self._shapes) & ~shapely.is_empty(self._shapes)
        if not known.any():
            raise QgsProcessingException(
                tr("{layer} has no polygon with the name of a province.", layer=table.name)
            )
        self._rows = np.flatnonzero(known)
        self.names = list(dict.fromkeys(names[known]))
        self._province = np.array([self.names.index(name) for name in names[known]])
        to_lonlat = table.layer.lonlat.forward
        areas = geodesy.polygon_area_m2(self._shapes[known], to_lonlat) / 1e6
        self.areas_km2 = np.bincount(self._province, weights=areas).tolist()
        outlines = self._shapes[known]
        self.outlines = outlines if to_lonlat is None else shapely.transform(outlines, to_lonlat)

    def place(self, parks):
        """Return degrees of each park, and the position of its province, -1 where in none."""
        shapes = parks.rows.shapes()
        points = shapely.get_coordinates(
            np.where(shapely.is_empty(shapes), None, shapely.point_on_surface(shapes))
        )
        there = ~(shapely.is_missing(shapes) | shapely.is_empty(shapes))
        lonlat = np.full((len(parks), 2), np.nan)
        forward = parks.layer.lonlat.forward
        lonlat[there] = points if forward is None else forward(points)
        there &= np.isfinite(lonlat).all(axis=1)
        backward = self._table.layer.lonlat.backward
        xy = lonlat[there] if backward is None else backward(lonlat[there])
        home = np.full(len(parks), -1)
        found = park_density.assign(shapely.points(xy), self._shapes[self._rows])
        home[there] = np.where(found >= 0, self._province[found], -1)
        return lonlat, home


def kinds_of(parks, category):
    """Return the category of each park, ``all`` where there is no such field."""
    if category:
        return texts(parks.frame, category, parks.name)
    return np.full(len(parks), park_density.ALL, dtype=object)


def cells_of(region, lonlat, cell, width, feedback):
    """Return the hexagons: outlines in degrees, counts, densities, the area of each, the grid."""
    grid = Grid(shapely.total_bounds(region.outlines), cell)
    plane = shapely.transform(region.outlines, grid.project)
    cells = grid.covering(plane)
    place = {tuple(each): row for row, each in enumerate(cells)}
    counts = np.zeros(len(cells), int)
    for each in grid.cells_of(grid.project(lonlat)):
        counts[place[tuple(each)]] += 1
    feedback.setProgress(50)
    values = park_density.kernel_density(
        grid.unproject(grid.centres(cells)),
        lonlat,
        width,
        feedback.isCanceled,
        lambda part: feedback.setProgress(50 + 30 * part),
    )
    feedback.setProgress(80)
    return {
        "rings": grid.rings(cells),
        "counts": counts,
        "density": values,
        "area_km2": grid.area_km2,
        "grid": grid,
        "plane": plane,
    }


def features_of(cells, backward):
    """Return the hexagons as features in the CRS that ``backward`` leads to."""
    rings = cells["rings"]
    if backward is not None:
        rings = backward(rings.reshape(-1, 2)).reshape(rings.shape)
    shapes = shapely.to_wkb(shapely.polygons(rings))
    features = []
    for wkb, count, value in zip(shapes, cells["counts"], cells["density"], strict=True):
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        feature = QgsFeature()
        feature.setGeometry(geometry)
        feature.setAttributes([int(count), float(value), float(cells["area_km2"])])
        features.append(feature)
    return features
