"""Rounds about stretches of shore, fine only where they may bound the zone.

A round lies for the most part under those of its neighbours. There it need not be true: a few
corners are enough, and all rounds have theirs in the same directions, so that few are left where
they are united.
"""

import numpy as np
import shapely

from ...array_types import Booleans, Floats, Geometries, Integers
from .front import SECTORS

_COARSE = 4  # sectors from corner to corner where nothing is seen


def rounds(
    lines: Geometries, open_sectors: Integers, distance_m: float, quarter_segments: int
) -> Geometries:
    """Return what lies within a distance of stretches, as exact as asked in open directions.

    Parameters
    ----------
    lines : LineStrings, shape (n,)
        In metres, so short that their bays make no difference.
    open_sectors : uint64, shape (n,)
        As `front.open_sectors` gives them.
    distance_m
        Of the offset; nothing lies beyond it.
    quarter_segments
        Into how many chords a quarter circle is cut at least.

    Returns
    -------
    array of shapely Polygons, shape (n,)
        Convex.

    Examples
    --------
    >>> point = shapely.linestrings([[[0.0, 0.0], [0.0, 0.0]]])
    >>> [whole] = rounds(point, np.array([-1]).astype(np.uint64), 100.0, 16)
    >>> [north] = rounds(point, np.array([1 << 16], np.uint64), 100.0, 64)
    >>> [len(each.exterior.coords) - 1 for each in (whole, north)], whole.bounds
    ([64, 20], (-100.0, -100.0, 100.0, 100.0))
    """
    steps = -(-4 * quarter_segments // SECTORS)
    angle = np.arange(SECTORS * steps) * (2 * np.pi / (SECTORS * steps))
    ways = distance_m * np.column_stack([np.cos(angle), np.sin(angle)])
    is_open = np.repeat(_bits(open_sectors), steps, axis=1)
    corner = is_open | np.roll(is_open, 1, axis=1)  # a sector has two ends
    corner[:, :: _COARSE * steps] = True
    line, way = np.nonzero(corner)
    xy, owner = shapely.get_coordinates(shapely.convex_hull(lines), return_index=True)
    count = np.bincount(owner, minlength=len(lines))
    pair = np.repeat(np.arange(len(line)), count[line])
    step = np.arange(len(pair)) - np.repeat(np.cumsum(count[line]) - count[line], count[line])
    vertex = (np.cumsum(count) - count)[line[pair]] + step
    beside, beside_owner = _straight(xy, owner, is_open, distance_m)
    points = np.concatenate([xy[vertex] + ways[way[pair]], beside])
    owner = np.concatenate([line[pair], beside_owner])
    order = np.argsort(owner, kind="stable")
    return shapely.convex_hull(shapely.linestrings(points[order], indices=owner[order]))


def _bits(sectors: Integers) -> Booleans:
    """Return the sectors of each stretch, shape (n, SECTORS)."""
    return (sectors[:, None] >> np.arange(SECTORS, dtype=np.uint64)) & np.uint64(1) == 1


def _straight(xy: Floats, owner: Integers, is_open: Booleans, distance_m: float):
    """Return the ends of the open offsets of edges, straight beside them, and whose they are."""
    edge = np.flatnonzero((owner[1:] == owner[:-1]) & (xy[1:] != xy[:-1]).any(axis=1))
    along = xy[edge + 1] - xy[edge]
    out = along[:, ::-1] * [1, -1] * (distance_m / np.hypot(*along.T))[:, None]
    edge, out = np.concatenate([edge, edge]), np.concatenate([out, -out])
    turn = np.arctan2(out[:, 1], out[:, 0]) / (2 * np.pi) % 1
    place = (turn * is_open.shape[1]).astype(np.int64) % is_open.shape[1]
    seen = is_open[owner[edge], place]
    edge, out = edge[seen], out[seen]
    return np.concatenate([xy[edge] + out, xy[edge + 1] + out]), np.tile(owner[edge], 2)
