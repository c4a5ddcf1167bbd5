"""Who lies upstream of whom in a network of rivers."""

import numpy as np


def upstream_edges(start, end, to_mouth):
    """Turn the edges of a network against the flow.

    Water flows towards the mouth: from the end that is farther from it, along the river, to the
    nearer one.

    Parameters
    ----------
    start, end : ndarray of int, shape (e,)
        Nodes at the ends of each edge.
    to_mouth : ndarray of float, shape (n,)
        Way of each node to the mouth; infinite where it does not reach it.

    Returns
    -------
    edge : ndarray of int, shape (k,)
        The edges that have a direction: those that reach the mouth by one end rather than the
        other.
    lower, upper : ndarray of int, shape (k,)
        Their downstream and upstream nodes.
    """
    from_start, from_end = to_mouth[start], to_mouth[end]
    edge = np.flatnonzero(
        np.isfinite(from_start) & np.isfinite(from_end) & (from_start != from_end)
    )
    downward = from_start[edge] > from_end[edge]
    lower = np.where(downward, end[edge], start[edge])
    upper = np.where(downward, start[edge], end[edge])
    return edge, lower, upper


def exposures(costs_m, facilities, max_m):
    """List the facilities upstream of one intake.

    Parameters
    ----------
    costs_m : ndarray of float, shape (n,)
        Way upstream from the intake to each node; infinite where there is none.
    facilities : ndarray of int, shape (f,)
        Node of each facility, -1 where it is not on the network.
    max_m : float
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
