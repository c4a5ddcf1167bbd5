"""Flats and dikes beside rivers in a land survey: an approximate management boundary.

Examples
--------
>>> import shapely
>>> shapes = shapely.box([0, 1, 2, 9], 0, [1, 2, 3, 10], 1)
>>> kinds = np.array(["river", "flat", "dike", "flat"], object)
>>> join_flats(shapes, kinds, 0.01).tolist()
[-1, 0, 0, -1]
"""

import numpy as np
import shapely

from ...array_types import Geometries, Integers, Objects
from .feature_kinds import DIKE, FLAT, RIVER


def join_flats(shapes: Geometries, kinds: Objects, tolerance: float) -> Integers:
    """Return the river that each flat and dike belongs to.

    Flats belong to a river that they touch, or whose flats they touch; dikes to a river that they
    touch or whose flats they touch. Nothing goes on through a dike.

    Parameters
    ----------
    shapes : shape (n,)
    kinds : shape (n,)
        As `feature_kinds` says.
    tolerance
        Greatest distance of parcels that touch, in units of the plane.

    Returns
    -------
    ndarray of int, shape (n,)
        Position of the river, -1 where there is none.
    """
    river = np.full(len(shapes), -1)
    rows = np.flatnonzero(np.isin(kinds, (RIVER, FLAT, DIKE)) & ~shapely.is_missing(shapes))
    if not np.isin(kinds[rows], (FLAT, DIKE)).any():
        return river
    tree = shapely.STRtree(shapes[rows])
    one, other = rows[tree.query(shapes[rows], predicate="dwithin", distance=tolerance)]
    shared = _shared(shapes, one, other, tolerance)
    front = rows[kinds[rows] == RIVER]
    river[front] = front
    while len(front):
        front = _next(front, river, (one, other, shared), kinds, FLAT)
    _next(rows[river[rows] >= 0], river, (one, other, shared), kinds, DIKE)
    river[kinds == RIVER] = -1
    return river


def _next(front, river, pairs, kinds, kind):
    """Give the features of a kind that touch the front the river of the longest shared border."""
    one, other, shared = pairs
    touching = np.isin(one, front) & (kinds[other] == kind) & (river[other] < 0)
    order = np.argsort(shared[touching], kind="stable")
    source, target = one[touching][order], other[touching][order]
    river[target] = river[source]  # of several the last, which has the longest border
    return np.unique(target)


def _shared(shapes, one, other, tolerance):
    """Return how long the borders are that pairs share, 0 for pairs that cannot matter."""
    length = np.zeros(len(one))
    apart = np.flatnonzero(one != other)
    near = shapely.buffer(shapes[other[apart]], tolerance, quad_segs=1)
    length[apart] = shapely.length(shapely.intersection(shapely.boundary(shapes[one[apart]]), near))
    return length
