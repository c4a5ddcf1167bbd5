"""The two storages of an inventory: one GeoPackage, or one PostGIS schema."""
