"""What closed rings enclose where they may cross: all ground they go round to the left."""

import numpy as np
import shapely

from ..array_types import Geometries


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
    xy, ring = shapely.get_coordinates(rings, return_index=True)
    noded = shapely.union_all(shapely.linestrings(xy, indices=ring))
    faces = shapely.get_parts(shapely.polygonize(shapely.get_parts(noded)))
    inner = shapely.get_coordinates(shapely.point_on_surface(faces))
    return shapely.union_all(faces[_turns(rings, inner) > 0])


def _turns(rings, points):
    """Return how often rings go round points, to the left less to the right."""
    xy, ring = shapely.get_coordinates(rings, return_index=True)
    edge = np.flatnonzero(ring[1:] == ring[:-1])
    start, end = xy[edge], xy[edge + 1]
    east = xy[:, 0].max()
    tree = shapely.STRtree(shapely.linestrings(np.stack([start, end], axis=1)))
    rays = shapely.linestrings([[(x, y), (east, y)] for x, y in points])
    point, met = tree.query(rays)
    (x, y), a, b = points[point].T, start[met], end[met]
    upward = (a[:, 1] <= y) & (y < b[:, 1])
    downward = (b[:, 1] <= y) & (y < a[:, 1])
    side = (b[:, 0] - a[:, 0]) * (y - a[:, 1]) - (x - a[:, 0]) * (b[:, 1] - a[:, 1])
    turn = (upward & (side > 0)).astype(int) - (downward & (side < 0))
    return np.bincount(point, turn, minlength=len(points))
