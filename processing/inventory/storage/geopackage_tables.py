"""Tables of a GeoPackage made and registered, with their spatial index."""

from .geopackage_layout import RTREE_TRIGGERS, trigger_body
from .storage_layout import GEOMETRY_COLUMN, KEY_COLUMN, joined

TYPES = {"text": "TEXT", "real": "REAL", "integer": "INTEGER"}
_FIRST_OWN_SRS = 100_001


class Tables:
    """What makes tables; `geopackage_storage.GeoPackageStorage` runs the statements."""

    def _create(self, layout, crs):
        told = [joined(quoted(KEY_COLUMN), "INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL")]
        if layout.geometry:
            told.append(joined(quoted(GEOMETRY_COLUMN), layout.geometry.upper()))
        told += [joined(quoted(name), TYPES[kind]) for name, kind in layout.columns]
        self._run(joined("CREATE TABLE", quoted(layout.name), "(", ", ".join(told), ")"))
        index = quoted(f"{layout.name}_{layout.id_field}")
        self._run(
            joined(
                "CREATE UNIQUE INDEX",
                index,
                "ON",
                quoted(layout.name),
                "(",
                quoted(layout.id_field),
                ")",
            )
        )
        if not layout.geometry:
            self._register(layout.name, "attributes", None)
            return
        srs = self._known_srs(crs)
        self._register(layout.name, "features", srs)
        self._run(
            "INSERT INTO gpkg_geometry_columns (table_name, column_name, geometry_type_name, "
            "srs_id, "
            "z, m) VALUES (?, ?, ?, ?, 0, 0)",
            (layout.name, GEOMETRY_COLUMN, layout.geometry.upper(), srs),
        )
        self._index_places(layout.name)

    def _index_places(self, table):
        """Make the spatial index with the triggers of the standard's extension."""
        self._run(
            "INSERT INTO gpkg_extensions (table_name, column_name, extension_name, definition, "
            "scope) "
            "VALUES (?, ?, 'gpkg_rtree_index', "
            "'http://www.geopackage.org/spec120/#extension_rtree', "
            "'write-only')",
            (table, GEOMETRY_COLUMN),
        )
        index = quoted(f"rtree_{table}_{GEOMETRY_COLUMN}")
        self._run(joined("CREATE VIRTUAL TABLE", index, "USING rtree(id, minx, maxx, miny, maxy)"))
        for suffix in RTREE_TRIGGERS:
            name = quoted(f"rtree_{table}_{GEOMETRY_COLUMN}_{suffix}")
            names = (quoted(table), quoted(GEOMETRY_COLUMN), quoted(KEY_COLUMN), index)
            self._run(joined("CREATE TRIGGER", name, trigger_body(suffix, *names)))

    def _register(self, table, kind, srs):
        self._run(
            "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) "
            "VALUES (?, ?, ?, '', ?)",
            (table, kind, table, srs),
        )

    def _known_srs(self, crs):
        organisation, code, definition, description = crs
        row = self._run(
            "SELECT srs_id FROM gpkg_spatial_ref_sys WHERE (lower(organization) = lower(?) AND "
            "organization_coordsys_id = ?) OR definition = ?",
            (organisation, code, definition),
        ).fetchone()
        if row:
            return row[0]
        highest = self._run("SELECT max(srs_id) FROM gpkg_spatial_ref_sys").fetchone()[0]
        srs = code if code is not None else max(highest + 1, _FIRST_OWN_SRS)
        self._run(
            "INSERT INTO gpkg_spatial_ref_sys (srs_name, srs_id, organization, "
            "organization_coordsys_id, definition, description) VALUES (?, ?, ?, ?, ?, '')",
            (description or "–", srs, organisation or "NONE", srs, definition),
        )
        return srs


def quoted(name):
    """Quote a name for SQL."""
    return '"' + name.replace('"', '""') + '"'
