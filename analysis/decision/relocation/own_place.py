"""Which parks a site stands in already: by id, or by the ground it stands on."""

from typing import Any

import numpy as np
import shapely

from ... import cancel
from ...array_types import Column, Geometries, Integers, IsCancelled
from ...geometry.repair import repaired

_AT_ONCE = 20_000


def same_ids(homes: Column, ids: Column) -> tuple[Integers, Integers]:
    """Return the pairs of sites and parks that ids name as one.

    Parameters
    ----------
    homes : shape (n,)
        The park of each site.
    ids : shape (m,)

    Returns
    -------
    site, park : ndarray of intp, shape (k,)

    Examples
    --------
    >>> [pair.tolist() for pair in same_ids(["a", None, "b"], ["b", "a", "b"])]
    [[0, 2, 2], [1, 0, 2]]
    """
    rows_of = {}
    for row, key in enumerate(ids):
        rows_of.setdefault(key, []).append(row)
    rows_of.pop(None, None)
    found = [(site, park) for site, key in enumerate(homes) for park in rows_of.get(key, ())]
    site, park = np.array(found, dtype=np.intp).reshape(-1, 2).T
    return site, park


def same_ground(
    sites: Geometries, parks: Geometries, *, cancelled: IsCancelled | None = None
) -> tuple[Integers, Integers]:
    """Return the pairs of sites and parks that share ground.

    A point or line shares ground with the park it lies in or on; two areas do where they overlap,
    not where they only border on each other.

    Parameters
    ----------
    sites, parks : Geometry, shape (n,), (m,)
        In one coordinate system; None, empty or without finite coordinates shares nothing.
    cancelled
        Polled between blocks of sites.

    Returns
    -------
    site, park : ndarray of intp, shape (k,)

    Examples
    --------
    >>> areas = shapely.box([0, 1, 2], 0, [1, 2, 3], 1)
    >>> [pair.tolist() for pair in same_ground(areas[:1], areas)]
    [[0], [0]]
    >>> [pair.tolist() for pair in same_ground(shapely.points([[1.0, 0.5]]), areas)]
    [[0, 0], [0, 1]]
    """
    sites, parks = _usable(sites), _usable(parks)
    tree = shapely.STRtree(parks)
    found: list[Any] = [np.zeros((2, 0), dtype=np.intp)]
    for begin in range(0, len(sites), _AT_ONCE):
        cancel.check(cancelled)
        site, park = tree.query(sites[begin : begin + _AT_ONCE], predicate="intersects")
        site = site + begin
        areal = (shapely.get_dimensions(sites[site]) == 2) & (
            shapely.get_dimensions(parks[park]) == 2
        )
        borders = np.zeros(len(site), dtype=bool)
        borders[areal] = shapely.touches(sites[site[areal]], parks[park[areal]])
        found.append(np.array([site, park])[:, ~borders])
    return tuple(np.concatenate(found, axis=1))


def _usable(shapes):
    """Return shapes that can be compared: None for those that cannot, outlines mended."""
    shapes = np.array(shapes, dtype=object)
    xy, owner = shapely.get_coordinates(shapes, return_index=True)
    shapes[owner[~np.isfinite(xy).all(axis=1)]] = None
    return repaired(shapes)
