"""Lines between nodes, each passed both ways round the faces beside it."""

from dataclasses import dataclass

import numpy as np
import shapely

from ...array_types import Floats, Geometries, Integers

_SAME_WAY = 1e-14  # radians


@dataclass
class Ways:
    """Lines, each passed both ways: way ``i`` and, back, ``i + m``."""

    xy: Floats
    first: Integers  # vertex that a way begins at
    count: Integers  # edges of it
    node: Integers  # where it begins
    following: Integers  # the next one round the face on the left


def ways_of(lines: Geometries) -> Ways | None:
    """Pass lines both ways.

    Parameters
    ----------
    lines : LineStrings, shape (m,)
        They meet at their ends only.

    Returns
    -------
    Ways or None
        None where there is no line, or two leave a node the same way.
    """
    if not len(lines):
        return None
    xy, line = shapely.get_coordinates(lines, return_index=True)
    begin = np.flatnonzero(np.r_[True, line[1:] != line[:-1]])
    end = np.r_[begin[1:], len(xy)] - 1
    first, beside = np.r_[begin, end], np.r_[begin + 1, end - 1]
    node = np.unique(xy[first] @ (1, 1j), return_inverse=True)[1].ravel()
    step = xy[beside] - xy[first]
    angle = np.arctan2(step[:, 1], step[:, 0])
    order = np.lexsort((angle, node))
    new = np.r_[True, node[order][1:] != node[order][:-1]]
    lowest = np.flatnonzero(new)
    highest = np.r_[lowest[1:], len(order)] - 1
    turn = np.diff(angle[order], prepend=0.0)
    turn[lowest] = angle[order[lowest]] + 2 * np.pi - angle[order[highest]]
    if (turn < _SAME_WAY).any():
        return None
    place = np.arange(-1, len(order) - 1)
    place[lowest] = highest
    clockwise = np.empty(len(order), int)
    clockwise[order] = order[place]
    following = np.roll(clockwise, len(order) // 2)
    return Ways(xy, first, np.tile(end - begin, 2), node, following)


def parting(lines: Geometries) -> Geometries:
    """Return lines that have two faces beside them, each once.

    Where rounding has moved a node a line may lie there twice, or lead nowhere.

    Parameters
    ----------
    lines : LineStrings, shape (m,)
        They meet at their ends only.

    Examples
    --------
    >>> lines = shapely.from_wkt(["LINESTRING (1 1, 2 2, 2 0, 1 1)", "LINESTRING (1 1, 0 2)"])
    >>> print(*parting(np.append(lines, lines[0].reverse())))
    LINESTRING (1 1, 2 2, 2 0, 1 1)
    """
    once = np.unique(shapely.to_wkb(shapely.normalize(lines)), return_index=True)[1]
    lines = lines[np.sort(once)]
    ways = ways_of(lines)
    if ways is None:
        return lines
    return lines[np.not_equal(*np.split(_rounds(ways.following), 2))]


def _rounds(following):
    """Return the first way of the round that each way belongs to."""
    of_way = [-1] * len(following)
    following = following.tolist()
    for begin in range(len(following)):
        way = begin
        while of_way[way] < 0:
            of_way[way] = begin
            way = following[way]
    return np.array(of_way)
