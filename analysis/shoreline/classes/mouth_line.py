"""Water seaward of the mouth of the Yangtze: it is no river.

Examples
--------
>>> water = shapely.from_wkt(["POLYGON ((121.5 31.1, 122.5 31.1, 122.5 31.2, 121.5 31.1))",
...                           "POLYGON ((121.4 30.4, 121.6 30.4, 121.6 30.6, 121.4 30.4))"])
>>> _, rows, is_sea = at_the_mouth(water, np.arange(2))
>>> rows.tolist(), is_sea.tolist()
([0, 1, 0], [1, 2])
"""

import numpy as np
import shapely

from ...array_types import Geometries, Integers, Transform
from .river_places import mouth

SEAWARD = "seaward of the mouth"
_MOSTLY = 0.5
_FAR = 5.0  # degrees
_STEP = 0.05


def at_the_mouth(
    shapes: Geometries,
    rows: Integers,
    from_lonlat: Transform | None = None,
    *,
    known: bool = True,
) -> tuple[Geometries, Integers, Integers]:
    """Cut features at the mouth of the Yangtze, and say which lie in the sea beyond.

    Parameters
    ----------
    shapes : shape (n,)
        Valid lines or polygons.
    rows : shape (n,)
        What each is called.
    from_lonlat
        Maps (m, 2) degrees to coordinates of the shapes; None where they are degrees.
    known
        Whether the plane knows the place; else nothing is cut.

    Returns
    -------
    shapes : array of shapely geometries, shape (m,)
        Of those that cross the mouth the parts in the sea follow behind.
    rows : ndarray of int, shape (m,)
    is_sea : ndarray of int, shape (k,)
        Positions of what lies in the sea.
    """
    if not known:
        return shapes, rows, np.empty(0, int)
    line, sea = mouth().line, mouth().sea
    (west, north), (east, south) = shapely.get_coordinates(line)
    beyond = shapely.polygons(
        [(west, north), (east, south), (east, south - _FAR), (east + _FAR, south - _FAR),
         (east + _FAR, north + _FAR), (west, north + _FAR)]
    )  # fmt: skip
    plane = [shapely.segmentize(each, _STEP) for each in (line, beyond, sea)]
    if from_lonlat is not None:
        plane = [shapely.transform(each, from_lonlat) for each in plane]
    line, beyond, sea = plane
    finite = np.isfinite(shapely.get_coordinates(plane)).all()
    if not finite or not shapely.is_valid(sea) or not shapely.is_valid(beyond):
        return shapes, rows, np.empty(0, int)
    shapely.prepare([line, sea])
    crossing = np.flatnonzero(shapely.intersects(line, shapes))
    inner = _of_dimension(shapely.difference(shapes[crossing], beyond), shapes[crossing])
    outer = _of_dimension(shapely.intersection(shapes[crossing], beyond), shapes[crossing])
    both = ~shapely.is_empty(inner) & ~shapely.is_empty(outer)
    shapes = shapes.copy()
    shapes[crossing[both]] = inner[both]
    shapes = np.concatenate([shapes, outer[both]])
    rows = np.concatenate([rows, rows[crossing[both]]])
    near = np.flatnonzero(shapely.intersects(sea, shapes))
    common = shapely.intersection(shapes[near], sea)
    surface = shapely.get_dimensions(shapes[near]) == 2
    part, whole = (
        np.where(surface, shapely.area(each), shapely.length(each))
        for each in (common, shapes[near])
    )
    wet = part > _MOSTLY * whole
    behind = len(shapes) - np.arange(both.sum())[::-1] - 1
    return shapes, rows, np.union1d(near[wet], behind)


def _of_dimension(parts, wholes):
    """Return the parts of the dimension of what they were cut from, as geometries of one kind."""
    found = []
    for part, whole in zip(parts, wholes, strict=True):
        pieces = shapely.get_parts(part)
        alike = pieces[shapely.get_dimensions(pieces) == shapely.get_dimensions(whole)]
        found.append(shapely.union_all(alike) if len(alike) else shapely.Point())
    return np.array(found, dtype=object)
