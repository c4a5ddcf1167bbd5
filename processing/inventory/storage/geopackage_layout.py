"""The tables every GeoPackage has (OGC 12-128r14, annex C), and its spatial index's triggers."""

CORE = (
    """CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL,
    srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
    organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)""",
    """CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL,
    identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT
    (strftime('%Y-%m-%dT%H:%M:%fZ','now')), min_x DOUBLE, min_y DOUBLE, max_x DOUBLE,
    max_y DOUBLE, srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id)
    REFERENCES gpkg_spatial_ref_sys(srs_id))""",
    """CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
    geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL,
    m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
    CONSTRAINT uk_gc_table_name UNIQUE (table_name), CONSTRAINT fk_gc_tn FOREIGN KEY (table_name)
    REFERENCES gpkg_contents(table_name), CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id)
    REFERENCES gpkg_spatial_ref_sys (srs_id))""",
    """CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT,
    extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
    CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))""",
)

_WGS84 = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,'
    'AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,'
    'AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],'
    'AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]'
)

CORE_ROWS = (
    ("Undefined cartesian SRS", -1, "NONE", -1, "undefined", "undefined cartesian"),
    ("Undefined geographic SRS", 0, "NONE", 0, "undefined", "undefined geographic"),
    ("WGS 84 geodetic", 4326, "EPSG", 4326, _WGS84, "longitude/latitude on WGS 84"),
)

RTREE_TRIGGERS = {
    "insert": """AFTER INSERT ON <t> WHEN <there>
    BEGIN INSERT OR REPLACE INTO <r> VALUES <bounds>; END""",
    "update6": """AFTER UPDATE OF <c> ON <t> WHEN OLD.<i> = NEW.<i> AND <there> AND
    (OLD.<c> NOTNULL AND NOT ST_IsEmpty(OLD.<c>))
    BEGIN UPDATE <r> SET minx = ST_MinX(NEW.<c>), maxx = ST_MaxX(NEW.<c>),
    miny = ST_MinY(NEW.<c>), maxy = ST_MaxY(NEW.<c>) WHERE id = NEW.<i>; END""",
    "update7": """AFTER UPDATE OF <c> ON <t> WHEN OLD.<i> = NEW.<i> AND <there> AND
    (OLD.<c> ISNULL OR ST_IsEmpty(OLD.<c>))
    BEGIN INSERT INTO <r> VALUES <bounds>; END""",
    "update2": """AFTER UPDATE OF <c> ON <t> WHEN OLD.<i> = NEW.<i> AND <gone>
    BEGIN DELETE FROM <r> WHERE id = OLD.<i>; END""",
    "update5": """AFTER UPDATE ON <t> WHEN OLD.<i> != NEW.<i> AND <there>
    BEGIN DELETE FROM <r> WHERE id = OLD.<i>;
    INSERT OR REPLACE INTO <r> VALUES <bounds>; END""",
    "update4": """AFTER UPDATE ON <t> WHEN OLD.<i> != NEW.<i> AND <gone>
    BEGIN DELETE FROM <r> WHERE id IN (OLD.<i>, NEW.<i>); END""",
    "delete": """AFTER DELETE ON <t> WHEN OLD.<c> NOT NULL
    BEGIN DELETE FROM <r> WHERE id = OLD.<i>; END""",
}
"""Body of each trigger; ``<t> <c> <i> <r>`` stand for table, column, key and index."""

_SHORTHANDS = {
    "<there>": "(NEW.<c> NOTNULL AND NOT ST_IsEmpty(NEW.<c>))",
    "<gone>": "(NEW.<c> ISNULL OR ST_IsEmpty(NEW.<c>))",
    "<bounds>": (
        "(NEW.<i>, ST_MinX(NEW.<c>), ST_MaxX(NEW.<c>), ST_MinY(NEW.<c>), ST_MaxY(NEW.<c>))"
    ),
}


def trigger_body(name, table, column, key, index):
    """Return the body of a trigger for a table.

    Parameters
    ----------
    name : str
        One of `RTREE_TRIGGERS`.
    table, column, key, index : str
        Quoted names.
    """
    told = RTREE_TRIGGERS[name]
    for mark, text in _SHORTHANDS.items():
        told = told.replace(mark, text)
    for mark, text in (("<t>", table), ("<c>", column), ("<i>", key), ("<r>", index)):
        told = told.replace(mark, text)
    return told
