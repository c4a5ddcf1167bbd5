"""Geometries from the well-known binary of files; what the library cannot measure is refused."""

from collections.abc import Sequence

import numpy as np
import shapely

from ...array_types import Geometries
from ...message import InputError
from ...tables.geometry_column import shapes_of

_MEASURED = frozenset(range(1, 8))  # point to geometry collection; beyond them curves and solids
_THOUSANDS, _FLAGS = 1000, 0x1FFFFFFF  # how ISO and EWKB tell of heights and measures


def geometries_from(
    wkb: Sequence[bytes | None], name: str, *, all_readable: bool = False
) -> Geometries:
    """Return geometries, None where there is none.

    Parameters
    ----------
    name
        Of the layer, for errors.
    all_readable
        Refuse what cannot be read too. Otherwise it lies nowhere on Earth, and its row is told to
        be invalid.

    Raises
    ------
    InputError
        A geometry is a curve or a solid, or one cannot be read where all must be.

    Examples
    --------
    >>> point = shapely.Point(110, 30).wkb
    >>> read, missing, broken = geometries_from([point, None, b"?"], "sites")
    >>> print(read, missing, broken.x)
    POINT (110 30) None inf
    """
    found = shapes_of(wkb)
    there = np.array([bool(each) for each in wkb], dtype=bool)
    for row in np.flatnonzero(shapely.is_missing(found) & there):
        kind = _kind(bytes(wkb[row] or b""))
        if kind and kind not in _MEASURED:
            raise InputError(
                "{layer} holds curves or solids (row {row}); make lines and polygons of them "
                "first, in QGIS with Segmentize.",
                layer=name,
                row=int(row) + 1,
            )
        if all_readable:
            raise InputError(
                "{layer} holds a geometry that cannot be read (row {row}); mend it first, in QGIS "
                "with Fix geometries.",
                layer=name,
                row=int(row) + 1,
            )
        found[row] = shapely.Point(np.inf, np.inf)
    return found


def _kind(wkb):
    """Return the number of a geometry's type, 0 where it has none."""
    if len(wkb) < 5 or wkb[0] > 1:  # one byte for the order, four for the type
        return 0
    return (int.from_bytes(wkb[1:5], "little" if wkb[0] else "big") & _FLAGS) % _THOUSANDS
