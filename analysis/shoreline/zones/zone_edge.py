"""The edge of a zone brought from a plane's offset to the true one."""

import numpy as np
import shapely

from ...array_types import Booleans, Geometries, Integers, Progress
from ...geodesic.geodesic_offset import TrueOffset
from ...geodesic.ring_settling import settle
from ...geometry.conformal_planes import scale
from ...geometry.crossings.winding import enclosed
from ...geometry.surfaces import polygons_of

_SPECK = 10.0
_MOST_EDGES = 50_000


def settled(
    zone: shapely.Geometry,
    offset: TrueOffset,
    coarse_m: float,
    short_m: float,
    progress: Progress | None = None,
) -> shapely.MultiPolygon:
    """Return a zone whose edge lies on the true offset.

    Parameters
    ----------
    zone : shapely Polygon or MultiPolygon
        In the Mercator plane, within the true zone.
    coarse_m
        How far off the edge may be.
    short_m
        How far it lies within the true one, all along.
    progress
        Takes the share done, 0 to 1.

    Returns
    -------
    shapely MultiPolygon
    """
    rings, part = shapely.get_rings(shapely.get_parts(zone), return_index=True)
    turned = are_to_the_left(rings) != first_of(part)
    rings[turned] = shapely.reverse(rings[turned])
    rings = _on_offset(rings, offset, short_m, progress)
    zone = _uncrossed(rings, part)
    if zone is None:
        zone = enclosed(rings)
    return _without_specks(polygons_of(zone), offset, coarse_m)


def _uncrossed(rings, part):
    """Return the polygons of rings, None where these cross."""
    zone = shapely.multipolygons(rebuilt(rings, part))
    return zone if shapely.is_valid(zone) else None


def _on_offset(rings, offset, short_m, progress):
    """Return rings, the zone on their left, whose edge lies on the true offset."""
    longest = max(offset.distance_m, shapely.length(rings).sum() / _MOST_EDGES)
    # of polygons GEOS would join the edges anew
    edges = [shapely.get_coordinates(ring) for ring in shapely.segmentize(rings, longest)]
    ahead = [_ahead(edge, short_m) for edge in edges]
    moved = settle(edges, offset, ahead=ahead, progress=progress)
    return np.array([shapely.linearrings(ring) for ring in moved])


def _ahead(ring, metres):
    """Return a closed ring, the zone on its left, moved out."""
    after, before = np.roll(ring[:-1], -1, axis=0), np.roll(ring[:-1], 1, axis=0)
    along = after - before
    with np.errstate(invalid="ignore"):  # a ring of two vertices
        along /= np.hypot(*along.T)[:, None]
    out = np.nan_to_num(along[:, ::-1] * [1, -1]) * metres * scale(ring[:-1, 1])[:, None]
    return np.vstack([ring[:-1] + out, ring[:1] + out[:1]])


def _without_specks(zone, offset, coarse_m):
    """Return a zone without crumbs: small rings whose inside is not what they say.

    Where an outline crosses itself at a corner, or round lines meet badly, a ring of a few
    square metres may be left.
    """
    rings, part = shapely.get_rings(shapely.get_parts(zone), return_index=True)
    polygons = shapely.polygons(rings)
    outer = first_of(part)
    small = np.flatnonzero(shapely.area(polygons) < (_SPECK * coarse_m) ** 2)
    if not len(small):
        return zone
    inside = shapely.get_coordinates(shapely.point_on_surface(polygons[small]))
    kept = np.ones(len(rings), bool)
    kept[small] = outer[small] == (offset.beyond(inside)[0] <= 0)
    kept &= kept[outer][np.cumsum(outer) - 1]
    return shapely.multipolygons(rebuilt(rings[kept], part[kept]))


def are_to_the_left(rings: Geometries) -> Booleans:
    """Return which rings go round ground on their left, if they cross themselves or not."""
    xy, ring = shapely.get_coordinates(rings, return_index=True)
    first = np.flatnonzero(first_of(ring))
    x, y = (xy - xy[first[ring]]).T
    twice = x[:-1] * y[1:] - x[1:] * y[:-1]
    return np.bincount(ring[:-1], np.where(ring[1:] == ring[:-1], twice, 0), len(rings)) > 0


def first_of(part: Integers) -> Booleans:
    """Return which rings are the first of their part, its outline."""
    return np.r_[True, part[1:] != part[:-1]][: len(part)]


def rebuilt(rings: Geometries, part: Integers) -> Geometries:
    """Return polygons of rings, the first of each part its outline."""
    outer = first_of(part)
    polygons = shapely.polygons(rings[outer])
    first = np.append(np.flatnonzero(outer), len(rings))
    for place in np.flatnonzero(np.diff(first) > 1):
        outline, *inner = rings[first[place] : first[place + 1]]
        polygons[place] = shapely.polygons(outline, inner)
    return polygons
