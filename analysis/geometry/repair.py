"""Surfaces as the map draws them: the parts of a multipolygon are one ground together."""

from typing import Any

import numpy as np

from ..array_types import Column, IsCancelled, Objects
from ..cancel import check
from ..thread_tasks import run_tasks

LARGE = 5_000
"""Polygons of so many vertices are mended where they cross themselves only."""

_AT_ONCE = 128


def repaired(geometries: Column, cancelled: IsCancelled | None = None) -> Objects:
    """Return geometries of which those that GEOS holds invalid are mended.

    Each part is mended by itself and all parts are joined, so that ground which two parts cover
    is ground: to mend a multipolygon as a whole would make a hole of it. A hole stays a hole
    unless another part covers it. A ring that crosses itself holds what an odd number of its
    turns go round, as the map fills it.

    Parameters
    ----------
    geometries : shape (n,)
        None stays None, and what is valid stays as it is.

    Returns
    -------
    ndarray of object, shape (n,)
        A new array. Where a part has no area its lines are kept beside the surfaces.

    Raises
    ------
    Cancelled

    Examples
    --------
    >>> import shapely
    >>> two = shapely.from_wkt(
    ...     "MULTIPOLYGON (((0 0, 2 0, 2 2, 0 2, 0 0)), ((1 1, 3 1, 3 3, 1 3, 1 1)))"
    ... )
    >>> float(shapely.area(shapely.make_valid(two))), float(shapely.area(repaired([two])[0]))
    (6.0, 7.0)
    """
    import shapely  # noqa: PLC0415 - the plugin loads without shapely

    shapes = np.array(geometries, dtype=object)
    broken = np.flatnonzero(~shapely.is_valid(shapes) & ~shapely.is_missing(shapes))

    def mend(begin):
        for place in broken[begin : begin + _AT_ONCE]:
            check(cancelled)
            shapes[place] = _joined(single_parts(shapes[place]), cancelled)

    run_tasks(mend, range(0, len(broken), _AT_ONCE), cancelled=cancelled)
    return shapes


def single_parts(geometries: Any) -> Any:
    """Return the points, lines and polygons within geometries of any type, however nested."""
    import shapely  # noqa: PLC0415 - the plugin loads without shapely

    parts = np.atleast_1d(geometries)
    while (shapely.get_type_id(parts) > shapely.GeometryType.POLYGON).any():
        parts = shapely.get_parts(parts)
    return parts


def _joined(parts, cancelled):
    import shapely  # noqa: PLC0415 - the plugin loads without shapely

    large = (shapely.get_num_coordinates(parts) >= LARGE) & (shapely.get_dimensions(parts) == 2)
    parts[large] = [_mended(part, cancelled) for part in parts[large]]
    parts[~large] = shapely.make_valid(parts[~large])
    return united(parts)


def united(geometries: Any) -> Any:
    """Return valid geometries as one; where surfaces lie apart no edge need be looked at.

    Parameters
    ----------
    geometries : ndarray of shapely geometries, shape (n,)
    """
    import shapely  # noqa: PLC0415 - the plugin loads without shapely

    if len(geometries) == 1:
        return geometries[0]
    parts = single_parts(geometries)
    parts = parts[~shapely.is_empty(parts)]
    surface = shapely.get_dimensions(parts) == 2
    together = shapely.multipolygons(parts[surface])
    if shapely.is_valid(together) and shapely.covers(together, parts[~surface]).all():
        return parts[surface][0] if surface.sum() == 1 else together
    return shapely.union_all(geometries)


def _mended(polygon, cancelled):
    import shapely  # noqa: PLC0415 - the plugin loads without shapely

    from .crossings.even_odd import even_odd  # noqa: PLC0415 - the plugin loads without shapely

    if shapely.is_valid(polygon):
        return polygon
    found = _with_mended_holes(polygon)
    if found is None:
        found = even_odd(polygon, cancelled)
    return shapely.make_valid(polygon) if found is None else found


def _with_mended_holes(polygon):
    """Return the ground of a polygon of which only small holes are broken, None of others."""
    import shapely  # noqa: PLC0415 - the plugin loads without shapely

    rings = shapely.get_rings(polygon)
    holes = rings[1:]
    broken = ~shapely.is_valid(shapely.polygons(holes))
    some = 0 < shapely.get_num_coordinates(holes[broken]).sum() < LARGE
    if not some or not shapely.is_valid(shapely.polygons(rings[0])):
        return None
    parts = single_parts(shapely.make_valid(shapely.polygons(holes[broken])))
    surface = shapely.get_dimensions(parts) == 2
    if shapely.get_num_interior_rings(parts[surface]).any():
        return None
    mended = np.concatenate([holes[~broken], shapely.get_exterior_ring(parts[surface])])
    ground = shapely.polygons(rings[0], mended)
    if not shapely.is_valid(ground):
        return None
    ground = shapely.multipolygons([ground])
    return ground if surface.all() else shapely.geometrycollections([ground, *parts[~surface]])
