"""Surfaces free of what overlays leave beside them."""

from typing import Any

import shapely

from .repair import repaired, single_parts


def polygons_of(geometry: Any) -> Any:
    """Return a valid MultiPolygon of the polygons in a geometry."""
    parts = single_parts(repaired([geometry])[0])
    return shapely.multipolygons(parts[shapely.get_dimensions(parts) == 2])
