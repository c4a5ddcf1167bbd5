"""GeoPackages written as the SQLite files they are."""
