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
from ..classes.reservoirs import is_reservoir
from .main_stem_gaps import find_gaps, gap_warnings
from .plane_units import metres_per_unit
from .prepared import Prepared, Row
from .shoreline_preparation import measure_lengths

_RIVERS = [RiverClass.MAIN.value, RiverClass.IMPORTANT.value, RiverClass.TRIBUTARY.value]
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
    outside = []
    rivers: dict[int, Row] = {}
    for row in lines.lines:
        hit = tree.query(row.geometry, "intersects")
        if row.river_cls in _RIVERS:
            rivers |= {place: _sharper(row, rivers.get(place)) for place in hit.tolist()}
        pieces = _land(row, [areas.water[place] for place in hit])
        if len(pieces):
            outside.append(replace(row, geometry=shapely.multilinestrings(pieces)))
    if outside:
        measure_lengths(outside, to_lonlat)
    lakes = {place for place in rivers if areas.water[place].river_cls == RiverClass.LAKE}
    crossed = [(water[place], rivers[place]) for place in sorted(lakes)]
    counts = {name: getattr(areas, name) + getattr(lines, name) for name in _COUNTS}
    both = replace(
        areas,
        lines=[*(_lake_on(row, crossed) for row in areas.lines), *outside],
        water=[_lake_on(row, crossed) for row in areas.water],
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


def _land(row, water):
    """Return the pieces of a line outside of water; an axis over an island is none."""
    land = shapely.difference(row.geometry, shapely.union_all([each.geometry for each in water]))
    own = [each.geometry for each in water if row.river and each.river == row.river]
    rings = shapely.get_exterior_ring(shapely.get_parts(own))
    filled = shapely.union_all(shapely.polygons(rings))
    parts = shapely.get_parts(land)
    return parts[(shapely.length(parts) > 0) & ~shapely.covered_by(parts, filled)]


def _sharper(row, other):
    """Return the river with the sharper class."""
    if other is None:
        return row
    return min(other, row, key=lambda each: _RIVERS.index(each.river_cls))


def _lake_on(row, crossed):
    """Return a row, a lake that a river runs through with its doubt, a reservoir as the river."""
    if row.river_cls != RiverClass.LAKE or row.cls_why.startswith("name "):
        return row
    through = [river for water, river in crossed if shapely.intersects(row.geometry, water)]
    if not through:
        return row
    reasons = row.cls_why.split(";")
    if is_reservoir(row.river) or reasons[0].endswith(": reservoir"):
        river = min(through, key=lambda each: _RIVERS.index(each.river_cls))
        doubts = river.cls_why.split(";")[1:]
        why = ";".join([f"reservoir beside {river.river or 'a river without a name'}", *doubts])
        return replace(row, river_cls=river.river_cls, cls_why=why)
    if LAKE_ON_RIVER in row.cls_why:
        return row
    return replace(row, cls_why=f"{row.cls_why};{LAKE_ON_RIVER}")
