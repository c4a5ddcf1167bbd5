"""What closed rings enclose where they may cross: all ground they go round to the left."""

import numpy as np
import shapely

from ...array_types import Geometries
from .even_odd import between_nodes
from .line_faces import line_faces
from .line_ways import parting
from .meeting_edges import runs_of

_RAYS = 1 << 8


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
    lines = parting(lines)
    found = line_faces(lines)
    ground = None if found is None else _ground(found, rings)
    if ground is not None and shapely.is_valid(ground):
        return ground
    faces = shapely.get_parts(shapely.polygonize(lines))
    return shapely.coverage_union_all(faces[_are_inside(faces, rings)])


def _ground(found, rings):
    """Return the faces that rings go round to the left as one ground, None in doubt."""
    faces, number = found.bounded()
    chosen = np.zeros(2 * len(found.lines), bool)
    chosen[number[_are_inside(faces, rings)]] = True
    ground = found.together(chosen)
    return None if ground is None else shapely.multipolygons(ground)


def _are_inside(faces, rings):
    """Return which faces rings go round, more often to the left than to the right."""
    return _turns(rings, shapely.get_coordinates(shapely.point_on_surface(faces))) > 0


def _turns(rings, points):
    """Return how often rings go round points, to the left less to the right."""
    xy, ring = shapely.get_coordinates(rings, return_index=True)
    edge = np.flatnonzero(ring[1:] == ring[:-1])
    first = runs_of(edge)
    low = np.minimum.reduceat(np.minimum(xy[edge], xy[edge + 1]), first)
    high = np.maximum.reduceat(np.maximum(xy[edge], xy[edge + 1]), first)
    tree, end = shapely.STRtree(shapely.box(*low.T, *high.T)), np.r_[first[1:], len(edge)]
    east = xy[:, 0].max()
    turns = np.zeros(len(points), int)
    for begin in range(0, len(points), _RAYS):
        some = points[begin : begin + _RAYS]
        far = np.column_stack([np.full(len(some), east), some[:, 1]])
        point, run = tree.query(shapely.linestrings(np.stack([some, far], axis=1)))
        count = (end - first)[run]
        point, run = np.repeat(point, count), np.repeat(run, count)
        met = edge[first[run] + np.arange(len(run)) - np.repeat(np.cumsum(count) - count, count)]
        (x, y), a, b = some[point].T, xy[met], xy[met + 1]
        upward = (a[:, 1] <= y) & (y < b[:, 1])
        downward = (b[:, 1] <= y) & (y < a[:, 1])
        side = (b[:, 0] - a[:, 0]) * (y - a[:, 1]) - (x - a[:, 0]) * (b[:, 1] - a[:, 1])
        turn = (upward & (side > 0)).astype(int) - (downward & (side < 0))
        turns[begin : begin + _RAYS] = np.bincount(point, turn, minlength=len(some))
    return turns
