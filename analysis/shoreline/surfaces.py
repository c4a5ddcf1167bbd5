"""Surfaces free of what overlays leave beside them."""

import shapely


def polygons_of(geometry):
    """Return a valid MultiPolygon of the polygons in a geometry."""
    if not shapely.is_valid(geometry):
        geometry = shapely.make_valid(geometry)
    parts = shapely.get_parts(geometry)
    parts = shapely.get_parts(parts[shapely.get_dimensions(parts) == 2])
    return shapely.multipolygons(parts)
