"""What ParkShore computes, on numpy, pandas, shapely and pyproj; it knows neither QGIS nor Qt."""
