"""How long a degree is on the WGS 84 ellipsoid, for windows and rough spacings.

Distances that count are geodesic (`geodesy`). Nothing is imported: QGIS loads this where shapely
is missing.
"""

LEAST_DEGREE_M = 110_574.0
"""Of latitude, at the equator; no degree of latitude is shorter."""

DEGREE_M = 111_320.0
"""Of longitude, at the equator; times the cosine of the latitude elsewhere."""
