"""The pixel of a raster, told by the steps of the polygons made from it.

Examples
--------
>>> import shapely
>>> stairs = shapely.union_all(shapely.box([0, 30], [0, 30], [60, 90], [30, 60]))
>>> pixel_of([stairs])
30.0
>>> pixel_of(shapely.from_wkt(["POLYGON ((0 0, 9 1, 5 8, 0 0))"])) is None
True
"""

import numpy as np
import shapely

from ...array_types import Geometries

_MOST_POLYGONS = 200
_PARALLEL = 0.99
_TINY = 1e-6


def pixel_of(shapes: Geometries) -> float | None:
    """Return the length of a pixel in the unit of the plane, None where polygons have no steps.

    Parameters
    ----------
    shapes : shape (n,)
        The first of them are looked at.

    Returns
    -------
    float or None
        The shorter side, where pixels are no squares.
    """
    some = [each for each in shapes if each is not None][:_MOST_POLYGONS]
    xy, ring = shapely.get_coordinates(
        shapely.get_rings(shapely.get_parts(some)), return_index=True
    )
    steps = np.abs(np.diff(xy, axis=0))[np.diff(ring) == 0]
    length = steps.max(axis=1, initial=0.0)
    there = length > 0
    along = steps[there].min(axis=1, initial=np.inf) <= _TINY * length[there]
    if not there.any() or along.mean() < _PARALLEL:
        return None
    return float(length[there].min())
