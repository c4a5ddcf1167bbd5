"""Rings moved onto the true offset: each vertex to its exact distance, and more where it bends."""

import numpy as np

from .. import geodesy
from .distance import nearest
from .plane import from_mercator, scale, to_mercator

_ON_OFFSET = 0.5
_MIDDLE_OFF = 0.6
_MOST_MOVES = 40
_MOST_ROUNDS = 24
_LEAST_EDGE = 0.5


def settle(rings, index, distance_m, tolerance_m, *, progress=None, cancelled=None):
    """Return closed rings whose vertices and mid-edges lie at a distance from the shore.

    Vertices are moved along the geodesic from their nearest shore point; an edge whose middle is
    off is given that middle, moved, as a vertex, until no edge is or it is as short as the
    tolerance.

    Parameters
    ----------
    rings : list of ndarray of float64, shape (k, 2)
        Mercator coordinates, first and last vertex alike.
    index : distance.ShoreIndex
    distance_m, tolerance_m : float
    progress : callable, optional
        Takes the share done, 0 to 1.
    cancelled : callable, optional

    Returns
    -------
    list of ndarray of float64, shape (k, 2)
    """
    xy = np.concatenate([ring[:-1] for ring in rings])
    ring = np.repeat(np.arange(len(rings)), [len(ring) - 1 for ring in rings])
    xy = _moved(xy, index, distance_m, tolerance_m, cancelled)
    fresh = np.ones(len(xy), bool)
    for turn in range(_MOST_ROUNDS):
        if progress is not None:
            progress(1 - 0.5 ** (1 + turn / 2))
        after = _next(ring)
        length = np.hypot(*(xy[after] - xy).T) / scale(xy[:, 1])
        edge = np.flatnonzero((fresh | fresh[after]) & (length > _LEAST_EDGE * tolerance_m))
        if not len(edge):
            break
        middle = (xy[edge] + xy[after[edge]]) / 2
        off = np.abs(_shore_m(middle, index, cancelled).shore_m - distance_m)
        edge, middle = (
            edge[off > _MIDDLE_OFF * tolerance_m],
            middle[off > _MIDDLE_OFF * tolerance_m],
        )
        middle = _moved(middle, index, distance_m, tolerance_m, cancelled)
        fresh = np.insert(np.zeros(len(xy), bool), edge + 1, True)
        xy, ring = np.insert(xy, edge + 1, middle, axis=0), np.insert(ring, edge + 1, ring[edge])
    ends = np.flatnonzero(np.r_[ring[1:] != ring[:-1], True]) + 1
    return [np.vstack([part, part[:1]]) for part in np.split(xy, ends[:-1])]


def _next(ring):
    """Return the place of the vertex that follows each in its ring."""
    first = np.flatnonzero(np.r_[True, ring[1:] != ring[:-1]])
    after = np.arange(1, len(ring) + 1)
    after[np.r_[first[1:], len(ring)] - 1] = first
    return after


def _shore_m(xy, index, cancelled):
    return nearest(index, from_mercator(xy), cancelled=cancelled)


def _moved(xy, index, distance_m, tolerance_m, cancelled):
    """Return points moved away from or towards their nearest shore point until they are right."""
    xy = xy.copy()
    todo = np.arange(len(xy))
    for _ in range(_MOST_MOVES):
        lonlat = from_mercator(xy[todo])
        found = nearest(index, lonlat, cancelled=cancelled)
        off = np.abs(found.shore_m - distance_m) > _ON_OFFSET * tolerance_m
        off &= found.shore_m > 0
        todo = todo[off]
        if not len(todo):
            break
        foot = np.column_stack([found.lon[off], found.lat[off]])
        away = geodesy.inverse(foot, lonlat[off])[0]
        lon, lat, _ = geodesy.WGS84.fwd(*foot.T, away, np.full(len(todo), distance_m))
        lon += 360 * np.round((lonlat[off, 0] - lon) / 360)
        xy[todo] = to_mercator(np.column_stack([lon, lat]))
    return xy
