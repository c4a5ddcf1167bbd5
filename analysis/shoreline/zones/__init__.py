"""All ground within a distance of the shore, its edge true on the ellipsoid."""
