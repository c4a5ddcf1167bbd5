"""How long a unit of a coordinate system is on the ground."""

import numpy as np
import shapely

from ...array_types import Geometries, Transform
from ...geometry import geodesy


def metres_per_unit(shapes: Geometries, to_lonlat: Transform | None = None) -> tuple[float, ...]:
    """Return the least and the greatest length in metres of a unit of the CRS over shapes.

    Parameters
    ----------
    shapes : shape (n,)
    to_lonlat
        Maps (m, 2) coordinates to degrees; None where they are degrees already.

    Returns
    -------
    tuple of float
        Both 1 where no shape has a place.
    """
    if not np.isfinite(shapely.total_bounds(shapes)).all():
        return 1.0, 1.0
    west, south, east, north = shapely.total_bounds(shapes)
    middle = [(west + east) / 2, (south + north) / 2]
    places = np.array([[x, y] for x in (west, middle[0], east) for y in (south, middle[1], north)])
    step = max(east - west, north - south, 1e-6) * 1e-4
    lengths = []
    for shift in ([step, 0.0], [0.0, step]):
        pair = [places, places + shift]
        if to_lonlat is not None:
            pair = [to_lonlat(xy) for xy in pair]
        lengths.append(geodesy.geodesic_m(*pair) / step)
    found = np.concatenate(lengths)
    found = found[np.isfinite(found) & (found > 0)]
    return float(found.min()), float(found.max())
