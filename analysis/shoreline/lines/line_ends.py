"""Ends of lines that are one but for a slip of drawing, as at the edges of map sheets.

Examples
--------
>>> lines = shapely.from_wkt(["LINESTRING (0 0, 1 0)", "LINESTRING (1.000001 0, 2 0)"])
>>> joined, count = joined_ends(lines, 110_000)
>>> joined[0].wkt, count
('LINESTRING (0 0, 1 0, 1.000001 0)', 1)
"""

import numpy as np
import shapely

from ...array_types import Geometries, Transform
from ...geometry import geodesy
from .gaps import SAME_M


def joined_ends(
    shapes: Geometries, least_unit_m: float, to_lonlat: Transform | None = None
) -> tuple[Geometries, int]:
    """Return lines whose ends within `SAME_M` of another end go on to it; and how many went on.

    Nothing that was drawn moves.

    Parameters
    ----------
    shapes : shape (n,)
        Lines; anything else stays as it is.
    least_unit_m, to_lonlat
        As for `open_gaps`.
    """
    rows = np.flatnonzero(shapely.get_dimensions(shapes) == 1)
    parts, owner = shapely.get_parts(shapes[rows], return_index=True)
    tips = np.concatenate([shapely.get_point(parts, 0), shapely.get_point(parts, -1)])
    reach = SAME_M / least_unit_m
    one, other = shapely.STRtree(tips).query(tips, predicate="dwithin", distance=reach)
    xy = shapely.get_coordinates(tips)
    of_part = np.arange(len(tips)) % max(len(parts), 1)
    short = shapely.length(parts)[of_part] <= 2 * reach
    apart = (one < other) & (xy[one] != xy[other]).any(axis=1)
    apart &= (of_part[one] != of_part[other]) | ~short[one]
    one, other = one[apart], other[apart]
    lonlat = xy if to_lonlat is None else to_lonlat(xy)
    near = geodesy.geodesic_m(lonlat[one], lonlat[other]) <= SAME_M if len(one) else apart[:0]
    first = np.argsort(-one[near], kind="stable")  # of several the first end counts
    goes_on = dict(zip(other[near][first].tolist(), one[near][first].tolist(), strict=True))
    if not goes_on:
        return shapes, 0
    drawn = parts.copy()
    for tip, onto in goes_on.items():
        line = shapely.get_coordinates(drawn[of_part[tip]])
        before = tip < len(parts)
        both = (xy[onto], line) if before else (line, xy[onto])
        drawn[of_part[tip]] = shapely.linestrings(np.vstack(both))
    shapes = shapes.copy()
    changed = {owner[of_part[tip]] for tip in goes_on}
    for place in changed:
        own = drawn[owner == place]
        shapes[rows[place]] = own[0] if len(own) == 1 else shapely.multilinestrings(own)
    return shapes, len(goes_on)
