"""What a layer of water covers: where the data end, no site is cleared.

A site is covered by a layer where the whole disc around it, as wide as the limit, lies inside the
layer's coverage. Beyond it there may be water that the layer does not hold.

Examples
--------
>>> import numpy as np, shapely
>>> from .sites_and_waters import Sites
>>> area = hull(shapely.from_wkt(["LINESTRING (110 30, 111 31)", "LINESTRING (110 31, 111 30)"]))
>>> sites = Sites.from_points(np.array([[110.5, 30.5], [110.5, 30.005], [110.5, 29]]))
>>> depth_m(sites, area).round(1).tolist(), covers(sites, area, 1000.0).tolist()
([47999.3, 554.3, -110844.1], [True, False, False])
"""

from typing import Any

import numpy as np
import shapely

from ...array_types import (
    Booleans,
    Column,
    Floats,
    Geometries,
    IsCancelled,
    Progress,
    Transform,
)
from ...cancel import accompanied, check
from ...geodesic.on_water import inside
from ...geometry.degree_length import LEAST_DEGREE_M
from ...geometry.outlines import drawn_polygons
from ...geometry.repair import repaired
from ...message import InputError
from .sites_and_waters import SURFACES, Sites, Waters
from .verdict import USABLE
from .water_target import Target

_WKT_DECIMALS = 7  # a centimetre
_AT_ONCE = 4096
_LEAST_HALF_WIDTH = 1e-6  # degrees, of a coverage without area
_SAFE = 1.02
_POLE = 89.0


@accompanied
def hull(
    geometries: Geometries,
    to_lonlat: Transform | None = None,
    *,
    progress: Progress | None = None,
    cancelled: IsCancelled | None = None,
) -> shapely.MultiPolygon:
    """Return the convex hull of features: what a layer covers where nothing else is known.

    Parameters
    ----------
    geometries : shape (n,)
        In the layer's own CRS; all features read, what is excluded later too.
    to_lonlat
        Maps (m, 2) layer coordinates to degrees on WGS 84; None where they are degrees.

    Returns
    -------
    shapely.MultiPolygon
        In degrees, never empty: where the features lie on one straight line a sliver that covers
        no site.

    Raises
    ------
    InputError
        Where no feature has a usable coordinate.
    Cancelled
    """
    xy = shapely.get_coordinates(geometries)
    lonlat = xy if to_lonlat is None else to_lonlat(xy)
    lonlat = lonlat[np.isfinite(lonlat).all(axis=1) & (np.abs(lonlat[:, 1]) <= 90)]
    if not len(lonlat):
        raise InputError("No feature has usable coordinates; check the layer.")
    around = np.where(lonlat[:, 0] < 0, lonlat[:, 0] + 360, lonlat[:, 0])
    if np.ptp(around) < np.ptp(lonlat[:, 0]):  # across the antimeridian
        lonlat = np.column_stack([around, lonlat[:, 1]])
    check(cancelled)
    area = _around(lonlat)
    if progress is not None:
        progress(1.0)
    if not shapely.area(area) > 0:
        area = shapely.buffer(area, _LEAST_HALF_WIDTH, quad_segs=1)
    return shapely.multipolygons([area])


def _around(places):
    """Return the convex hull of places: that of the hulls of some of them at a time."""
    xy = np.vstack([places[:1], places])
    some = np.minimum(np.arange(len(xy)) // _AT_ONCE, max(len(xy) // _AT_ONCE - 1, 0))
    hulls = shapely.convex_hull(shapely.linestrings(xy, indices=some))
    return shapely.convex_hull(shapely.multipoints(shapely.get_coordinates(hulls)))


def union(
    geometries: Geometries, to_lonlat: Transform | None = None, name: str = ""
) -> shapely.MultiPolygon:
    """Return the area that polygons cover together.

    Parameters
    ----------
    geometries : shape (n,)
        In the layer's own CRS; lines between adjoining or overlapping polygons are no edge.
    name
        The layer's, for the error.

    Returns
    -------
    shapely.MultiPolygon
        In degrees.

    Raises
    ------
    InputError
        Where no polygon is usable.
    """
    usable = Sites.from_shapes(geometries, to_lonlat)
    polygons, _ = drawn_polygons(usable.shapes[usable.status == USABLE], to_lonlat)
    whole = _surface(shapely.union_all(repaired(polygons)))
    if whole is None:
        raise InputError(
            "{layer} holds no usable polygon; choose the outline of the data.",
            layer=name,
        )
    return whole


def without(area: shapely.Geometry, holes: Column) -> shapely.MultiPolygon:
    """Return a coverage less the surroundings of holes in the data.

    Parameters
    ----------
    area : shapely polygon or multipolygon
        In degrees.
    holes : polygons, shape (n,)
        In degrees.

    Returns
    -------
    shapely.MultiPolygon
        Never empty: where nothing is left a sliver that covers no site.
    """
    if not len(holes):
        return area
    left = _surface(shapely.difference(area, shapely.union_all(holes)))
    if left is None:
        sliver = shapely.buffer(shapely.point_on_surface(area), _LEAST_HALF_WIDTH, quad_segs=1)
        return shapely.multipolygons([sliver])
    return left


def to_text(area: shapely.Geometry) -> Any:
    """Return a coverage as well-known text, in degrees."""
    return shapely.to_wkt(area, rounding_precision=_WKT_DECIMALS)


def from_text(text: Any) -> shapely.MultiPolygon:
    """Return the coverage that `to_text` wrote.

    Raises
    ------
    InputError
        Where the text is no area in degrees.
    """
    try:
        area = shapely.from_wkt(text)
    except (shapely.errors.GEOSException, TypeError):
        area = None
    if area is not None and not shapely.is_empty(area):
        xy = shapely.get_coordinates(area)
        if np.isfinite(xy).all() and (np.abs(xy) <= (540, 90)).all():
            area = _surface(repaired(np.array([area], dtype=object))[0])
            if area is not None:
                return area
    raise InputError(
        "The coverage kept with the layer is no area in degrees ({found}); run Prepare "
        "shoreline again.",
        found=str(text)[:60],
    )


def depth_m(
    sites: Sites, area: shapely.Geometry, *, cancelled: IsCancelled | None = None
) -> Floats:
    """Return how deep sites lie inside a coverage.

    Parameters
    ----------
    area : shapely polygon or multipolygon
        In degrees; its edges are straight in longitude and latitude.

    Returns
    -------
    ndarray of float64, shape (n,)
        Geodesic distance, in metres, from the site's nearest point to the edge; 0 where the site
        meets the edge, minus the distance where it, or a part of it, lies outside; NaN where it has
        no usable geometry.

    Raises
    ------
    Cancelled
        When ``cancelled()`` says yes.
    """
    edge = Waters("", np.array([shapely.boundary(area)], dtype=object))
    found = Target(edge, cancelled=cancelled).nearest(sites, cancelled=cancelled)
    depth = np.where(sites.status == USABLE, found.shore_m, np.nan)
    rows = np.flatnonzero(depth > 0)
    lonlat, owner = _vertices(sites, rows)
    outside = rows[np.unique(owner[~_on(area, lonlat, cancelled)])]
    depth[outside] = -depth[outside]
    return depth


def covers(
    sites: Sites,
    area: shapely.Geometry,
    limit_m: float | Floats,
    *,
    cancelled: IsCancelled | None = None,
) -> Booleans:
    """Return the sites around which the whole disc of the limit lies inside a coverage.

    Parameters
    ----------
    area : shapely polygon or multipolygon
        In degrees.
    limit_m : shape (n,)
        Metres; NaN, where no limit applies, is covered.

    Returns
    -------
    ndarray of bool, shape (n,)
        A site without usable geometry is not covered.

    Raises
    ------
    Cancelled
        When ``cancelled()`` says yes.
    """
    limit = np.broadcast_to(np.asarray(limit_m, dtype=float), len(sites))
    covered = np.isnan(limit) | _far_inside(sites, area, limit)
    rows = np.flatnonzero(~covered & (sites.status == USABLE))
    if sites.lonlat is not None:
        rows = rows[_on(area, sites.lonlat[rows], cancelled)]
    if len(rows):
        depth = depth_m(sites.subset(rows), area, cancelled=cancelled)
        covered[rows] = depth >= limit[rows]
    return covered & (sites.status == USABLE)


def _far_inside(sites, area, limit):
    """Return the points that lie inside so far from the edge that no distance need be taken."""
    far = np.zeros(len(sites), dtype=bool)
    if sites.lonlat is None or not np.isfinite(limit).any():
        return far
    _, south, _, north = shapely.bounds(area)
    reach = _SAFE * np.nanmax(limit) / LEAST_DEGREE_M
    most = max(abs(south), abs(north)) + reach
    if most > _POLE:
        return far
    core = shapely.buffer(area, -reach / np.cos(np.radians(most)), quad_segs=8)
    shapely.prepare(core)
    usable = np.flatnonzero(sites.status == USABLE)
    far[usable] = shapely.contains_xy(core, sites.lonlat[usable])
    return far


def _on(area, lonlat, cancelled):
    """Return which points lie in an area or on its edge, whatever turn of longitude they have."""
    polygons = shapely.get_parts(area)
    shapely.prepare(polygons)
    on = np.zeros(len(lonlat), dtype=bool)
    on[inside(polygons, lonlat, cancelled=cancelled)[0]] = True
    return on


def _vertices(sites, rows):
    if sites.lonlat is not None:
        return sites.lonlat[rows], np.arange(len(rows))
    xy, owner = shapely.get_coordinates(sites.shapes[rows], return_index=True)
    return (xy if sites.to_lonlat is None else sites.to_lonlat(xy)), owner


def _surface(area):
    """Return the polygons of a geometry as one multipolygon, None where it has no area."""
    parts = shapely.get_parts(area)
    parts = parts[np.isin(shapely.get_type_id(parts), SURFACES) & (shapely.area(parts) > 0)]
    return shapely.multipolygons(shapely.get_parts(parts)) if len(parts) else None
