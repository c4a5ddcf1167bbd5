"""Sites at places by the metre, and the fields that a check gives them."""

import pyproj
from qgis.core import (
    QgsGeometry,
    QgsLineString,
    QgsPoint,
    QgsPolygon,
)

GEOD = pyproj.Geod(ellps="WGS84")
CHECK = "parkshore:shorelinecheck"
RESULTS = [
    *("shore_m", "limit_m", "margin_m", "verdict", "near_river", "river_cls", "near_lon"),
    *("near_lat", "bearing", "rule_id", "rule_note", "in_area_m2", "in_share"),
    *("facil_kind", "facil_src"),
    *("areas", "areas_m2", "area_rule", "unit_list", "unit_rule"),
]
COUNTS = ("WITHIN", "OUTSIDE", "UNCERTAIN", "NOT_EVALUATED")
RIVER = {"river": str, "river_cls": str}


def north_of(lat, metres, lon=114.0):
    """Return the WKT of the point so many metres north of (lon, lat)."""
    east, north, _ = GEOD.fwd(lon, lat, 0.0, metres)
    return f"Point({east:.15f} {north:.15f})"


def square(lon, lat, half_m):
    """Return the WKT of a square around a point."""
    corners = [GEOD.fwd(lon, lat, azimuth, half_m * 2**0.5)[:2] for azimuth in (45, 135, 225, 315)]
    ring = ", ".join(f"{x:.12f} {y:.12f}" for x, y in [*corners, corners[0]])
    return f"Polygon(({ring}))"


def ring(*points):
    """Return a polygon whose ring is as it is given, closed or not."""
    return QgsGeometry(QgsPolygon(QgsLineString([QgsPoint(x, y) for x, y in points])))


NAN = float("nan")
