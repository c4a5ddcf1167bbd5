"""Which park a site lies in: by its recognised boundary, and by its id only where there is none.

Examples
--------
>>> import shapely
>>> parks = np.array([shapely.box(0, 0, 1, 1), shapely.box(0, 0, 0.2, 0.2), None])
>>> sites = shapely.points([[0.1, 0.1], [0.5, 0.5], [2, 2], [2, 2]])
>>> found = memberships(sites, parks, named=[0, 0, 0, 2])
>>> found.row.tolist(), found.how.tolist()
([1, 0, 0, 2], ['boundary', 'boundary', 'outside', 'id'])
"""

from dataclasses import dataclass

import numpy as np
import shapely

from ..array_types import Floats, Geometries, Integers
from ..geometry.degree_length import LEAST_DEGREE_M
from ..geometry.repair import repaired

BOUNDARY, OUTSIDE, UNCLEAR, BY_ID, NOWHERE = ("boundary", "outside", "unclear", "id", "")

NOTES = {
    BY_ID: {
        "en": "Its park is taken by park_id: no boundary shows that it lies inside.",
        "zh": "所在园区按园区编号确定，无边界可资核实。",
    },
    OUTSIDE: {
        "en": "By its place it lies outside the boundary of the park that it names.",
        "zh": "按位置，场地位于所填园区的边界之外。",
    },
    UNCLEAR: {
        "en": "Whether it lies inside the boundary of a park is not clear from its place.",
        "zh": "按位置尚不能确定场地是否位于园区边界之内。",
    },
}
"""What an option says of how a site's park was found."""

_WHOLLY = 0.99
"""Share of a site's land inside that counts as all of it: boundaries are digitised twice."""


@dataclass(frozen=True, eq=False)
class Memberships:
    """Parks of n sites.

    Attributes
    ----------
    row : ndarray of int, shape (n,)
        Row of the park, -1 where there is none; of a site outside the boundary of the park it
        names that park, whose recognition is not the site's.
    how : ndarray of object, shape (n,)
        `BOUNDARY`, `BY_ID`, `OUTSIDE`, `UNCLEAR` or `NOWHERE`.
    """

    row: np.ndarray
    how: np.ndarray


def memberships(
    sites: Geometries | None,
    parks: Geometries | None,
    named: Integers,
    *,
    accuracy_m: Floats | None = None,
    recognised: Floats | None = None,
) -> Memberships:
    """Find the park of each site.

    Parameters
    ----------
    sites, parks : shape (n,), (m,)
        Degrees; None or empty where there is no place of its own. Only polygons of parks are
        boundaries. None where a whole layer has no places.
    named : shape (n,)
        Row of the park that each site names, -1 where it names none.
    accuracy_m : shape (n,)
        Accuracy of each site's place; NaN counts as exact.
    recognised : shape (m,)
        1 where the park is recognised: of several boundaries around a site, a park in a park, the
        smallest recognised one counts, else the smallest.
    """
    named = np.asarray(named, dtype=int)
    how = np.where(named >= 0, BY_ID, NOWHERE).astype(object)
    row = named.copy()
    if sites is None or parks is None or not len(sites) or not len(parks):
        return Memberships(row, how)
    grounds = np.array(parks, dtype=object)
    grounds[~np.isin(shapely.get_type_id(grounds), (3, 6)) | shapely.is_empty(grounds)] = None
    has_boundary = ~shapely.is_missing(grounds)
    grounds[has_boundary] = repaired(grounds[has_boundary])
    size = shapely.area(grounds)
    rank = np.where(np.zeros(len(grounds)) if recognised is None else recognised == 1, 0, 1)
    place = np.empty(len(grounds), dtype=int)
    place[np.lexsort((size, rank))] = np.arange(len(grounds))
    inside, touched = _around(sites, grounds, accuracy_m)
    placed = ~(shapely.is_missing(sites) | shapely.is_empty(sites))
    for site in np.flatnonzero(placed):
        within, near = inside.get(site, ()), touched.get(site, ())
        best = min(within, key=place.__getitem__, default=-1)
        nearby = min(near, key=place.__getitem__, default=-1)
        if nearby >= 0 and (best < 0 or rank[nearby] < rank[best]):
            row[site], how[site] = nearby, UNCLEAR
        elif best >= 0:
            row[site], how[site] = best, BOUNDARY
        elif named[site] >= 0 and has_boundary[named[site]]:
            how[site] = OUTSIDE
    return Memberships(row, how)


def _around(sites, grounds, accuracy_m):
    """Return the boundaries that hold each site for certain, and those that may."""
    shapes = repaired(np.array(sites, dtype=object))
    usable = np.flatnonzero(~(shapely.is_missing(shapes) | shapely.is_empty(shapes)))
    slack = np.zeros(len(shapes))
    if accuracy_m is not None:
        latitude = np.nan_to_num(shapely.bounds(shapes)[:, 3])
        a_degree = LEAST_DEGREE_M * np.maximum(np.cos(np.radians(latitude)), 0.01)
        slack = np.nan_to_num(np.asarray(accuracy_m, dtype=float)) / a_degree
    tree = shapely.STRtree(grounds)
    pairs = tree.query(shapes[usable], predicate="dwithin", distance=slack[usable])
    inside: dict[int, list[int]] = {}
    touched: dict[int, list[int]] = {}
    for place, park in zip(*pairs, strict=True):
        site = int(usable[place])
        found = inside if _holds(grounds[park], shapes[site], slack[site]) else touched
        found.setdefault(site, []).append(int(park))
    return inside, touched


def _holds(ground, shape, slack):
    """Say whether a boundary holds a site for certain."""
    if shapely.area(shape) > 0:
        if shapely.area(shapely.intersection(ground, shape)) < _WHOLLY * shapely.area(shape):
            return False
    elif not shapely.covers(ground, shape):
        return False
    return slack == 0 or shapely.distance(shapely.boundary(ground), shape) > slack
