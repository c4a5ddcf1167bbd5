"""The engine: exact geodesic distance to the nearest of millions of drawn edges."""
