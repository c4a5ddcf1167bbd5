"""Who lies upstream of whom in a network of rivers."""

import numpy as np

from ..array_types import Floats, Integers
from .flow import DOWN, UNKNOWN, UP


def upstream_edges(
    start: Integers, end: Integers, direction: Floats
) -> tuple[Integers, Integers, Integers]:
    """Turn the edges of a network against the flow.

    Parameters
    ----------
    start, end : shape (e,)
        Nodes at the ends of each edge.
    direction : shape (e,)
        As `flow.flow` tells.

    Returns
    -------
    edge : ndarray of int, shape (k,)
        The edges that reach the mouth; those of unknown direction twice, once each way.
    lower, upper : ndarray of int, shape (k,)
        Their downstream and upstream nodes.
    """
    down = np.flatnonzero((direction == DOWN) | (direction == UNKNOWN))
    up = np.flatnonzero((direction == UP) | (direction == UNKNOWN))
    lower = np.r_[end[down], start[up]]
    upper = np.r_[start[down], end[up]]
    return np.r_[down, up], lower, upper


def exposures(costs_m: Floats, facilities: Integers, max_m: float) -> tuple[Integers, Floats]:
    """List the facilities upstream of one intake.

    Parameters
    ----------
    costs_m : shape (n,)
        Way upstream from the intake to each node; infinite where there is none.
    facilities : shape (f,)
        Node of each facility, -1 where it is not on the network.
    max_m
        Farther facilities do not count.

    Returns
    -------
    rows : ndarray of int
        Facilities, the nearest first; ties in the order of the layer.
    way_m : ndarray of float
        Their ways.
    """
    way = np.where(facilities >= 0, costs_m[facilities], np.inf)
    rows = np.flatnonzero(way <= max_m)
    rows = rows[np.argsort(way[rows], kind="stable")]
    return rows, way[rows]
