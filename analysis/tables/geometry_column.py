"""A column of well-known binary as geometries; GEOS may not read all, whatever its version."""

from collections.abc import Sequence

import numpy as np
import shapely

from ..array_types import Floats, Geometries


def shapes_of(wkb: Sequence[bytes | None]) -> Geometries:
    """Return geometries, None where there is none or one that cannot be read.

    Since GEOS 3.13 shapely refuses a whole array where one of them is a curve.

    Examples
    --------
    >>> arc = bytes.fromhex("010800000000000000")
    >>> print(*shapes_of([shapely.Point(110, 30).wkb, None, b"", b"?", arc]))
    POINT (110 30) None None None None
    """
    there = [each or None for each in wkb]
    try:
        return shapely.from_wkb(np.array(there, dtype=object), on_invalid="ignore")
    except NotImplementedError:
        found = np.full(len(there), None, dtype=object)
        found[:] = [_shape_of(each) for each in there]
        return found


def _shape_of(wkb):
    try:
        return shapely.from_wkb(wkb, on_invalid="ignore")
    except NotImplementedError:
        return None


def middles(shapes: Geometries) -> Floats:
    """Return the middles of geometries, shape (n, 2), without those that are nowhere.

    Examples
    --------
    >>> middles(shapely.from_wkt(["LINESTRING (110 30, 111 31)", "POINT EMPTY"])).tolist()
    [[110.5, 30.5]]
    """
    with np.errstate(invalid="ignore"):  # of coordinates that are no numbers
        bounds = shapely.bounds(shapes).reshape(-1, 4)
        found = (bounds[:, :2] + bounds[:, 2:]) / 2
    return found[np.isfinite(found).all(axis=1)]
