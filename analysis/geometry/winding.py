"""What closed rings enclose where they may cross: all ground they go round to the left."""

import numpy as np
import shapely

from ..array_types import Geometries
from .even_odd import between_nodes

_RAYS = 1 << 10


def enclosed(rings: Geometries) -> shapely.Geometry:
    """Return the ground that rings go round to the left, however they cross.

    A ring to the left adds one to what it encloses and a ring to the right takes one away, so two
    outlines that overlap are joined, and a gap whose sides have crossed is closed.

    Parameters
    ----------
    rings : LinearRings, shape (n,)

    Returns
    -------
    shapely Polygon or MultiPolygon

    Examples
    --------
    >>> square = np.array([[0, 0], [2, 0], [2, 2], [0, 2]])
    >>> float(shapely.area(enclosed(shapely.linearrings([square, square + 1]))))
    7.0
    >>> float(shapely.area(enclosed(shapely.linearrings([2 * square, (square + 1)[::-1]]))))
    12.0
    """
    lines = between_nodes(rings)
    if lines is None:
        xy, ring = shapely.get_coordinates(rings, return_index=True)
        lines = shapely.get_parts(shapely.union_all(shapely.linestrings(xy, indices=ring)))
    faces = shapely.get_parts(shapely.polygonize(lines))
    inner = shapely.get_coordinates(shapely.point_on_surface(faces))
    return shapely.coverage_union_all(faces[_turns(rings, inner) > 0])


def _turns(rings, points):
    """Return how often rings go round points, to the left less to the right."""
    xy, ring = shapely.get_coordinates(rings, return_index=True)
    edge = np.flatnonzero(ring[1:] == ring[:-1])
    start, end = xy[edge], xy[edge + 1]
    east = xy[:, 0].max()
    tree = shapely.STRtree(shapely.linestrings(np.stack([start, end], axis=1)))
    turns = np.zeros(len(points), int)
    for first in range(0, len(points), _RAYS):
        some = points[first : first + _RAYS]
        far = np.column_stack([np.full(len(some), east), some[:, 1]])
        point, met = tree.query(shapely.linestrings(np.stack([some, far], axis=1)))
        (x, y), a, b = some[point].T, start[met], end[met]
        upward = (a[:, 1] <= y) & (y < b[:, 1])
        downward = (b[:, 1] <= y) & (y < a[:, 1])
        side = (b[:, 0] - a[:, 0]) * (y - a[:, 1]) - (x - a[:, 0]) * (b[:, 1] - a[:, 1])
        turn = (upward & (side > 0)).astype(int) - (downward & (side < 0))
        turns[first : first + _RAYS] = np.bincount(point, turn, minlength=len(some))
    return turns
