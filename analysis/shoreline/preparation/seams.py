"""Where water bodies meet: lines on the map that are no shore.

Two bodies of water that touch, overlap or leave a slit narrower than the tolerance are one water;
the line between them is a seam of the map or closes a confluence.
"""

from typing import Any

import numpy as np
import shapely

from ...array_types import Geometries, Integers
from ...geometry.surfaces import polygons_of

_FINE = 1e-3
_CRUMB = 0.02
_SEAM_LENGTHS = 4.0
_MITRE = {"join_style": "mitre", "mitre_limit": 5.0}


def neighbours(polygons: Geometries, tolerance: float) -> Integers:
    """Return pairs of polygons that lie within the tolerance of each other, the lower first.

    Parameters
    ----------
    polygons : shape (n,)
    tolerance
        In units of the CRS.

    Returns
    -------
    ndarray of int, shape (m, 2)
    """
    one, other = shapely.STRtree(polygons).query(polygons, predicate="dwithin", distance=tolerance)
    pairs = np.column_stack([one, other])
    return pairs[one < other]


def welds(polygons: Geometries, pairs: Integers, tolerance: float) -> Geometries:
    """Return the ground between the polygons of each pair: overlap, seam and slit.

    Parameters
    ----------
    polygons : valid polygons, shape (n,)
    pairs : shape (m, 2)
    tolerance
        Greatest width of a slit that is water.

    Returns
    -------
    array of shapely geometries, shape (m,)
        Empty where the two only touch in a point or lie apart.
    """
    with np.errstate(invalid="ignore"):  # GEOS leaves the processor's flag set
        found = [_weld(polygons[one], polygons[other], tolerance) for one, other in pairs]
    return np.array(found, dtype=object)


def _weld(one, other, tolerance):
    reach = 4 * tolerance
    low = np.maximum(shapely.bounds(one)[:2], shapely.bounds(other)[:2]) - reach
    high = np.minimum(shapely.bounds(one)[2:], shapely.bounds(other)[2:]) + reach
    window = shapely.box(*low, *high)
    one, other = (polygons_of(shapely.intersection(each, window)) for each in (one, other))
    together = shapely.buffer(shapely.union(one, other), tolerance / 2, **_MITRE)
    closed = shapely.buffer(together, -tolerance / 2, **_MITRE)
    near = shapely.intersection(*shapely.buffer([one, other], tolerance, **_MITRE))
    weld = shapely.intersection(closed, near)
    inner = shapely.intersection(shapely.boundary(one), shapely.buffer(weld, -_FINE * tolerance))
    overlap = shapely.area(shapely.intersection(one, other))
    long_enough = shapely.length(inner) > _SEAM_LENGTHS * tolerance
    return weld if long_enough or overlap > tolerance**2 else shapely.Polygon()


def joined(polygons: Any, welded: Geometries, tolerance: float) -> Any:
    """Return the polygons and the ground between them as one geometry.

    Holes that are slits are closed.
    """
    whole = shapely.union_all([*polygons, *welded])
    parts = []
    for part in shapely.get_parts(whole):
        if shapely.get_type_id(part) != shapely.GeometryType.POLYGON:
            continue
        holes = shapely.polygons(list(part.interiors)) if len(part.interiors) else []
        kept = [hole.exterior for hole in holes if not _is_slit(hole, tolerance)]
        parts.append(shapely.Polygon(part.exterior, kept))
    return shapely.union_all(parts)


def _is_slit(hole, tolerance):
    return shapely.is_empty(shapely.buffer(hole, -tolerance / 2))


def shore(
    polygon: shapely.Geometry, welded: Geometries, tolerance: float
) -> shapely.MultiLineString:
    """Return the boundary of a polygon without the seams to its neighbours.

    Parameters
    ----------
    polygon : shapely geometry
    welded
        Ground between the polygon and its neighbours.

    Returns
    -------
    shapely MultiLineString
        Of the polygon's own vertices; empty where it is all seam.
    """
    boundary = shapely.boundary(polygon)
    whole = [weld for weld in welded if not shapely.is_empty(weld)]
    if whole:
        inside = shapely.buffer(shapely.union_all(whole), -_FINE * tolerance, **_MITRE)
        boundary = _tidy(shapely.difference(boundary, inside), _CRUMB * tolerance)
    parts = shapely.get_parts(boundary)
    return shapely.multilinestrings(parts[shapely.get_type_id(parts) == 1])


def _tidy(lines, crumb):
    """Return lines joined end to end, without crumbs and without stubs of seams at their ends."""
    parts = shapely.get_parts(shapely.line_merge(lines))
    parts = parts[(shapely.get_dimensions(parts) == 1) & (shapely.length(parts) > crumb)]
    trimmed = [_without_stubs(line, crumb) for line in parts]
    return shapely.multilinestrings(np.array(trimmed, dtype=object))


def _without_stubs(line, crumb):
    xy = shapely.get_coordinates(line)
    if np.array_equal(xy[0], xy[-1]):
        return line
    length = np.hypot(*np.diff(xy, axis=0).T)
    first = int(length[0] < crumb and len(xy) > 2)
    last = len(xy) - int(length[-1] < crumb and len(xy) - first > 2)
    return shapely.linestrings(xy[first:last])
