"""Rivers too narrow for areas, put beside the areas of a map that has both.

Maps draw wide rivers as areas and the others as lines, and run the lines through the areas as axes.
Inside the areas of rivers their banks count; outside the lines do.

Examples
--------
>>> import shapely
>>> from .shoreline_preparation import prepare
>>> areas = prepare(shapely.from_wkt(["POLYGON ((110 30, 111 30, 111 30.1, 110 30.1, 110 30))"]),
...                 ["长江"])
>>> lines = prepare(shapely.from_wkt(["LINESTRING (110.5 30.05, 110.5 30.2)"]), [None])
>>> both = with_lines(areas, lines)
>>> [(row.river_cls, row.geometry.bounds) for row in both.lines]
[('main', (110.0, 30.0, 111.0, 30.1)), ('tributary', (110.5, 30.1, 110.5, 30.2))]
"""

from dataclasses import replace

import numpy as np
import shapely

from ...array_types import Transform
from ...enums import RiverClass
from ..check.verdict_notes import LAKE_ON_RIVER
from .main_stem_gaps import find_gaps, gap_warnings
from .plane_units import metres_per_unit
from .prepared import Prepared
from .shoreline_preparation import measure_lengths

_RIVERS = (RiverClass.MAIN, RiverClass.IMPORTANT, RiverClass.TRIBUTARY)
_COUNTS = (
    *("main_features", "inherited", "islands_kept", "seams_removed", "repaired"),
    *("duplicates", "centre_lines", "read", "used"),
)


def with_lines(areas: Prepared, lines: Prepared, to_lonlat: Transform | None = None) -> Prepared:
    """Return areas with the lines that run outside of them.

    Parameters
    ----------
    areas, lines
        Of one map, in one CRS.
    to_lonlat
        Maps (m, 2) coordinates to degrees; None where they are degrees already.

    Returns
    -------
    Prepared
        Lakes that a river's line runs through are on that river, which is for the check to weigh.
    """
    water = np.array([row.geometry for row in areas.water], object)
    tree = shapely.STRtree(water)
    outside, crossed = [], np.zeros(len(water), bool)
    for row in lines.lines:
        hit = tree.query(row.geometry, "intersects")
        crossed[hit] |= row.river_cls in _RIVERS
        land = shapely.difference(row.geometry, shapely.union_all(water[hit]))
        pieces = [part for part in shapely.get_parts(land) if shapely.length(part) > 0]
        if pieces:
            outside.append(replace(row, geometry=shapely.multilinestrings(pieces)))
    if outside:
        measure_lengths(outside, to_lonlat)
    lakes = np.array([row.river_cls == RiverClass.LAKE for row in areas.water], bool)
    on_river = shapely.union_all(water[crossed & lakes])
    counts = {name: getattr(areas, name) + getattr(lines, name) for name in _COUNTS}
    both = replace(
        areas,
        lines=[*(_lake_on(row, on_river) for row in areas.lines), *outside],
        water=[_lake_on(row, on_river) for row in areas.water],
        notes=[*areas.notes, *lines.notes],
        warnings=_without_gaps(areas) + _without_gaps(lines),
        **counts,
    )
    main = [row.geometry for row in lines.lines if row.river_cls == RiverClass.MAIN]
    least_unit_m = metres_per_unit(np.array([*main, *water], object), to_lonlat)[0]
    find_gaps(both, main, least_unit_m, to_lonlat)
    both.warnings += gap_warnings(both.gaps)
    return both


def _without_gaps(each):
    """Return what was warned of, but for gaps that the other layer may close."""
    return [warning for warning in each.warnings if warning not in gap_warnings(each.gaps)]


def _lake_on(row, rivers):
    """Return a row, a lake that a river runs through with its doubt."""
    if row.river_cls != RiverClass.LAKE or LAKE_ON_RIVER in row.cls_why:
        return row
    if not shapely.intersects(row.geometry, rivers):
        return row
    return replace(row, cls_why=f"{row.cls_why};{LAKE_ON_RIVER}")
