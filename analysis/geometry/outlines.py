"""Polygons as drawn, told in longitude and latitude."""

from typing import Any

import numpy as np
import shapely

from ..array_types import NOTHING, Geometries, Integers, Transform
from . import geodesy

OUTLINE_TOLERANCE_M = 1e-4
"""Greatest distance of an outline in lon/lat from the drawn one."""

_STEPS = 12
_MOST_PIECES_A_STEP = 32
_METRES_PER_DEGREE = np.radians(geodesy.SEMI_MAJOR_M)


def drawn_polygons(
    geometries: Geometries,
    to_lonlat: Transform | None = None,
    tolerance_m: float = OUTLINE_TOLERANCE_M,
) -> tuple[Geometries, Integers]:
    """Return the polygons of geometries in lon/lat, their edges following the drawn ones.

    Parameters
    ----------
    geometries : shape (n,)
        Layer coordinates; points, lines and geometries with coordinates that are not finite or
        beyond ±90 give nothing.
    to_lonlat
        Maps layer coordinates of shape (m, 2) to degrees; None where they are degrees: then the
        edges are as drawn already.
    tolerance_m
        Greatest distance of the result from the drawn edges.

    Returns
    -------
    polygons : ndarray of shapely.Polygon, shape (p,)
        Valid or not, as they came. Longitudes run on beyond ±180 across the antimeridian.
    owner : ndarray of int64, shape (p,)
        Position of the geometry each belongs to, ascending.
    """
    parts, owner = single_polygons(geometries)
    if not len(parts):
        return parts, owner
    rings, polygon = shapely.get_rings(parts, return_index=True)
    xy, ring = shapely.get_coordinates(rings, return_index=True)
    lonlat = xy if to_lonlat is None else to_lonlat(xy)
    fine = np.isfinite(lonlat[:, 0]) & (np.abs(lonlat[:, 1]) <= 90)
    if not fine.all():
        broken = np.isin(owner, owner[polygon[ring[~fine]]])
        return drawn_polygons(
            np.where(np.isin(np.arange(len(geometries)), owner[broken]), NOTHING, geometries),
            to_lonlat,
            tolerance_m,
        )
    if to_lonlat is None:
        return parts, owner
    xy, lonlat, ring = _followed(xy, lonlat, ring, to_lonlat, tolerance_m)
    lonlat = np.stack([_unrolled(lonlat[:, 0], ring), lonlat[:, 1]], axis=1)
    return shapely.polygons(shapely.linearrings(lonlat, indices=ring), indices=polygon), owner


def single_polygons(geometries: Geometries) -> tuple[Any, Any]:
    """Return the polygons within geometries of any type, and the position each comes from."""
    parts = np.asarray(geometries, dtype=object)
    owner = np.arange(len(parts))
    while (nested := shapely.get_type_id(parts) > shapely.GeometryType.POLYGON).any():
        inner, place = shapely.get_parts(parts[nested], return_index=True)
        owner = np.concatenate([owner[~nested], owner[nested][place]])
        parts = np.concatenate([parts[~nested], inner])
    flat = (shapely.get_type_id(parts) == shapely.GeometryType.POLYGON) & ~shapely.is_empty(parts)
    order = np.argsort(owner[flat], kind="stable")
    return shapely.force_2d(parts[flat][order]), owner[flat][order]


def _followed(xy, lonlat, ring, to_lonlat, tolerance_m):
    """Put vertices into edges until those straight in lon/lat follow the drawn ones."""
    for _ in range(_STEPS):
        edge = np.flatnonzero(ring[1:] == ring[:-1])
        middle = to_lonlat((xy[edge] + xy[edge + 1]) / 2)
        away = middle - (lonlat[edge] + lonlat[edge + 1]) / 2
        away[:, 0] = (away[:, 0] + 90) % 180 - 90
        away[:, 0] *= np.cos(np.radians(middle[:, 1]))
        bend = np.hypot(away[:, 0], away[:, 1]) * _METRES_PER_DEGREE
        pieces = np.ones(len(xy), np.int64)
        wanted = np.ceil(np.sqrt(bend / tolerance_m) * 1.01)
        pieces[edge] = wanted.clip(1, _MOST_PIECES_A_STEP)
        if pieces.max() == 1:
            break
        vertex = np.repeat(np.arange(len(xy)), pieces)
        step = np.arange(len(vertex)) - np.repeat(np.cumsum(pieces) - pieces, pieces)
        part = (step / pieces[vertex])[:, None]
        after = np.minimum(vertex + 1, len(xy) - 1)
        inner = step > 0
        xy = xy[vertex] * (1 - part) + xy[after] * part
        lonlat, ring = lonlat[vertex], ring[vertex]
        lonlat[inner] = to_lonlat(xy[inner])
    return xy, lonlat, ring


def _unrolled(lon, ring):
    """Return longitudes without the jumps of 360 degrees within rings."""
    jump = np.r_[0, np.diff(lon)]
    turns = -np.round(jump / 360)
    turns[np.r_[True, ring[1:] != ring[:-1]]] = 0
    total = np.cumsum(turns)
    first = np.flatnonzero(np.r_[True, ring[1:] != ring[:-1]])
    total -= np.repeat(total[first], np.diff(np.r_[first, len(ring)]))
    return lon + 360 * total
