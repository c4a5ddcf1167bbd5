"""The coordinate system of a table, held against the one that was asked for.

GDAL in a thread of QGIS has made tables without one now and then, and told nobody: places would
be of nowhere.
"""

from contextlib import closing

from qgis.core import Qgis

from ...guard.geopackage_file import connected, quoted

_UNDEFINED = {("NONE", -1), ("NONE", 0), ("GDAL", 99_999)}  # the last one by GDAL since 3.9
_FREE = 100_000  # above the numbers that authorities give


def keep_crs(path, table, crs):
    """Give a table its coordinate system where it was written without.

    Parameters
    ----------
    path : Path
        A GeoPackage that nobody else has open.
    table : str
    crs : QgsCoordinateReferenceSystem
        That it is to have.

    Returns
    -------
    bool
        Whether it had none.

    Raises
    ------
    sqlite3.Error
    """
    with closing(connected(path)) as connection:
        row = connection.execute(
            "SELECT column_name, organization, organization_coordsys_id FROM gpkg_geometry_columns "
            "JOIN gpkg_spatial_ref_sys USING (srs_id) WHERE table_name = ?",
            (table,),
        ).fetchone()
        if row is None or row[1:] not in _UNDEFINED or not crs.isValid():
            return False
        connection.execute("BEGIN")
        number = _number(connection, crs)
        for told in ("gpkg_geometry_columns", "gpkg_contents"):
            statement = "".join(["UPDATE ", told, " SET srs_id = ? WHERE table_name = ?"])
            connection.execute(statement, (number, table))
        _rewrite_places(connection, table, row[0], number)
        connection.execute("COMMIT")
    return True


def _number(connection, crs):
    """Return the number of a coordinate system in a file, told to the file where it is new."""
    authority, _, code = crs.authid().partition(":")
    code = int(code) if code.isdigit() else None
    found = connection.execute(
        "SELECT srs_id FROM gpkg_spatial_ref_sys WHERE upper(organization) = upper(?) AND "
        "organization_coordsys_id = ?",
        (authority, code),
    ).fetchone()
    if found:
        return found[0]
    taken = [each for (each,) in connection.execute("SELECT srs_id FROM gpkg_spatial_ref_sys")]
    number = code if code and code not in taken else max(*taken, _FREE) + 1
    connection.execute(
        "INSERT INTO gpkg_spatial_ref_sys (srs_name, srs_id, organization, "
        "organization_coordsys_id, definition) VALUES (?, ?, ?, ?, ?)",
        (
            crs.description() or "unnamed",
            number,
            authority if code else "NONE",
            code or number,
            crs.toWkt(Qgis.CrsWktVariant.Wkt1Gdal),
        ),
    )
    return number


def _rewrite_places(connection, table, column, number):
    """Put the number into the header of each place, past triggers that call functions of GDAL."""
    triggers = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?", (table,)
    ).fetchall()
    for name, _ in triggers:
        connection.execute("".join(["DROP TRIGGER ", quoted(name)]))
    connection.create_function("with_number", 1, lambda blob: _with_number(blob, number))
    place = quoted(column)
    parts = ["UPDATE ", quoted(table), " SET ", place, " = with_number(", place, ") WHERE ", place]
    connection.execute("".join([*parts, " IS NOT NULL"]))
    for _, sql in triggers:
        connection.execute(sql)


def _with_number(blob, number):
    """Return a place with another number: bytes 4 to 8 of its header, in the order it tells."""
    order = "little" if blob[3] & 1 else "big"
    return blob[:4] + number.to_bytes(4, order, signed=True) + blob[8:]
