"""Tables put into a GeoPackage that has others, with style and metadata, in one transaction."""

import sqlite3
import struct
from contextlib import closing

from ...guard.geopackage_file import connected, in_use, quoted

_STYLES = "layer_styles"
_REFERENCES = "gpkg_metadata_reference"
_STYLED = "f_table_name"
_OF_TABLES = {
    "gpkg_contents": "table_name",
    "gpkg_geometry_columns": "table_name",
    "gpkg_ogr_contents": "table_name",
    "gpkg_extensions": "table_name",
}
"""Tables of the standard that tell of each table, and the column that names it."""

_COLUMNS = "SELECT name FROM pragma_table_info(?, ?)"
_FREE_SRS = 100_001  # numbers of systems that have none of an authority
_SRS_BYTES = slice(4, 8)  # of a geometry's header


def put_tables(made, path):
    """Put tables into a GeoPackage; tables of the same names are replaced.

    Parameters
    ----------
    made : list of (Path, str)
        A GeoPackage each, and the table of it that is wanted.
    path : Path

    Raises
    ------
    OSError
        After which the GeoPackage is as it was.
    """
    try:
        with closing(connected(path)) as connection:
            # for reading alone: a transaction of one file needs no journal of several
            for number, (begun, _) in enumerate(made):
                attach = "".join(["ATTACH DATABASE ? AS ", _alias(number)])
                connection.execute(attach, (f"{begun.as_uri()}?mode=ro",))
            connection.execute("BEGIN IMMEDIATE")
            for number, (_, table) in enumerate(made):
                _Transfer(connection, _alias(number), table).run()
            connection.execute("COMMIT")
    except sqlite3.Error as error:
        raise in_use(error) from error


class _Transfer:
    """One table on its way into a file; runs inside a transaction."""

    def __init__(self, connection, source, table):
        self.connection = connection
        self.source = source
        self.table = table

    def run(self):
        self._take_out()
        srs = self._srs()
        self._bring(srs)
        self._bring_rows(_STYLES, _STYLED, without="id")
        self._bring_metadata()

    # The earlier table ------------------------------------------------------------------------

    def _take_out(self):
        for name, column in self._rows(
            "SELECT table_name, column_name FROM main.gpkg_geometry_columns "
            "WHERE lower(table_name) = lower(?)",
            values=(self.table,),
        ):
            self._run("DROP TABLE IF EXISTS main.", quoted(f"rtree_{name}_{column}"))
        for (name,) in self._rows(
            "SELECT name FROM main.sqlite_master WHERE type = 'table' AND lower(name) = lower(?)",
            values=(self.table,),
        ):
            self._run("DROP TABLE main.", quoted(name))
        if self._has("main", _REFERENCES):
            self._run(
                "DELETE FROM main.gpkg_metadata WHERE id IN (SELECT md_file_id FROM "
                "main.gpkg_metadata_reference WHERE lower(table_name) = lower(?)) AND id NOT IN "
                "(SELECT md_file_id FROM main.gpkg_metadata_reference "
                "WHERE lower(coalesce(table_name, '')) <> lower(?))",
                values=(self.table, self.table),
            )
        for name, key in (*_OF_TABLES.items(), (_REFERENCES, "table_name"), (_STYLES, _STYLED)):
            if self._has("main", name):
                self._run("DELETE FROM main.", quoted(name), *_of(key), values=(self.table,))

    # The new one ------------------------------------------------------------------------------

    def _bring(self, srs):
        made = self._rows(
            "SELECT type, sql FROM ", self.source, ".sqlite_master WHERE sql IS NOT NULL AND "
            "lower(tbl_name) = lower(?)",
            values=(self.table,),
        )  # fmt: skip
        self._make([sql for kind, sql in made if kind == "table"])
        self._copy_all(self.table)
        for name, column in self._rows(
            "SELECT table_name, column_name FROM ", self.source, ".gpkg_geometry_columns",
            *_of("table_name"),
            values=(self.table,),
        ):  # fmt: skip
            for number, new in srs.items():
                self._renumber(column, number, new)
            self._bring_index(f"rtree_{name}_{column}")
        for name, key in _OF_TABLES.items():
            self._bring_rows(name, key, srs=srs, without="identifier")
        self._identify()
        self._make([sql for kind, sql in made if kind != "table"])

    def _identify(self):
        """Give the table its identifier, its own name where another table has that."""
        told = self._rows(
            "SELECT identifier FROM ", self.source, ".gpkg_contents", *_of("table_name"),
            values=(self.table,),
        )  # fmt: skip
        for identifier in (*(row[0] for row in told), self.table):
            if not self._one(
                "SELECT count(*) FROM main.gpkg_contents WHERE identifier = ?", values=(identifier,)
            ):
                self._run(
                    "UPDATE main.gpkg_contents SET identifier = ?", *_of("table_name"),
                    values=(identifier, self.table),
                )  # fmt: skip
                return

    def _bring_index(self, name):
        for (sql,) in self._rows(
            "SELECT sql FROM ", self.source, ".sqlite_master WHERE name = ?", values=(name,)
        ):
            self._make([sql])
            self._copy_all(name)

    def _copy_all(self, table):
        name = quoted(table)
        self._run("INSERT INTO main.", name, " SELECT * FROM ", self.source, ".", name)
        counts = [self._one("SELECT count(*) FROM ", at, ".", name) for at in ("main", self.source)]
        if counts[0] != counts[1]:
            raise sqlite3.DatabaseError(table)

    def _srs(self):
        """Bring the coordinate systems; return ids of the source that have another one here."""
        changed = {}
        for number, *told in self._rows(
            "SELECT srs_id, definition, organization, organization_coordsys_id FROM ",
            self.source, ".gpkg_spatial_ref_sys WHERE srs_id IN (SELECT srs_id FROM ",
            self.source, ".gpkg_contents WHERE lower(table_name) = lower(?))",
            values=(self.table,),
        ):  # fmt: skip
            known = self._one(
                "SELECT min(srs_id) FROM main.gpkg_spatial_ref_sys WHERE definition = ? OR "
                "(lower(organization) = lower(?) AND lower(organization) <> 'none' AND "
                "organization_coordsys_id = ?)",
                values=told,
            )
            new = self._bring_srs(number) if known is None else known
            if new != number:
                changed[number] = new
        return changed

    def _bring_srs(self, number):
        """Bring a coordinate system under its number, under a free one where that is taken."""
        taken = self._one(
            "SELECT count(*) FROM main.gpkg_spatial_ref_sys WHERE srs_id = ?", values=(number,)
        )
        new = number
        if taken:
            new = max(self._one("SELECT max(srs_id) FROM main.gpkg_spatial_ref_sys") + 1, _FREE_SRS)
        told = self._common("gpkg_spatial_ref_sys", without="srs_id")
        self._run(
            "INSERT INTO main.gpkg_spatial_ref_sys (srs_id, ", told, ") SELECT ?, ", told,
            " FROM ", self.source, ".gpkg_spatial_ref_sys WHERE srs_id = ?",
            values=(new, number),
        )  # fmt: skip
        return new

    def _renumber(self, column, number, new):
        """Write another number of the coordinate system into the header of each geometry."""

        def renumbered(blob):
            if blob is None:
                return None
            order = "<" if blob[3] & 1 else ">"
            header = bytearray(blob[:8])
            if struct.unpack(f"{order}i", header[_SRS_BYTES])[0] == number:
                header[_SRS_BYTES] = struct.pack(f"{order}i", new)
            return bytes(header) + blob[8:]

        self.connection.create_function("renumbered", 1, renumbered)
        place = quoted(column)
        self._run("UPDATE main.", quoted(self.table), " SET ", place, " = renumbered(", place, ")")

    def _bring_rows(self, name, key, *, without="", srs=None):
        """Bring what a table of the standard, or of QGIS, tells of the table."""
        if not self._has(self.source, name):
            return
        self._ensure(name)
        told = self._common(name, without=without)
        self._run(
            "INSERT INTO main.", quoted(name), " (", told, ") SELECT ", told, " FROM ", self.source,
            ".", quoted(name), *_of(key),
            values=(self.table,),
        )  # fmt: skip
        if quoted("srs_id") in told:
            for number, new in (srs or {}).items():
                self._run(
                    "UPDATE main.", quoted(name), " SET srs_id = ? WHERE srs_id = ? AND "
                    "lower(table_name) = lower(?)",
                    values=(new, number, self.table),
                )  # fmt: skip

    def _bring_metadata(self):
        if not self._has(self.source, _REFERENCES):
            return
        self._ensure("gpkg_metadata")
        self._ensure(_REFERENCES)
        told = self._common("gpkg_metadata", without="id")
        reference = self._common(_REFERENCES, without="md_file_id")
        for (number,) in self._rows(
            "SELECT DISTINCT md_file_id FROM ", self.source, ".", _REFERENCES, *_of("table_name"),
            values=(self.table,),
        ):  # fmt: skip
            new = self._run(
                "INSERT INTO main.gpkg_metadata (", told, ") SELECT ", told, " FROM ", self.source,
                ".gpkg_metadata WHERE id = ?",
                values=(number,),
            ).lastrowid  # fmt: skip
            self._run(
                "INSERT INTO main.gpkg_metadata_reference (", reference, ", md_file_id) SELECT ",
                reference, ", ? FROM ", self.source, ".", _REFERENCES, *_of("table_name"),
                " AND md_file_id = ?",
                values=(new, self.table, number),
            )  # fmt: skip

    def _ensure(self, name):
        """Make a table of the standard, or of QGIS, where the file lacks it."""
        if self._has("main", name):
            return
        self._make(
            [
                sql
                for (sql,) in self._rows(
                    "SELECT sql FROM ", self.source, ".sqlite_master WHERE sql IS NOT NULL AND "
                    "tbl_name = ? ORDER BY type = 'table' DESC",
                    values=(name,),
                )
            ]
        )  # fmt: skip
        for other in ("gpkg_contents", "gpkg_extensions"):
            if other != name and self._has(self.source, other):
                told = self._common(other)
                self._run(
                    "INSERT OR IGNORE INTO main.", quoted(other), " (", told, ") SELECT ", told,
                    " FROM ", self.source, ".", quoted(other), *_of("table_name"),
                    values=(name,),
                )  # fmt: skip

    # SQL --------------------------------------------------------------------------------------

    def _make(self, statements):
        """Run statements of the other file's schema; what they make is made in this file."""
        for sql in statements:
            self.connection.execute(sql)

    def _run(self, *parts, values=()):
        return self.connection.execute("".join(parts), values)

    def _rows(self, *parts, values=()):
        return self._run(*parts, values=values).fetchall()

    def _one(self, *parts, values=()):
        return self._run(*parts, values=values).fetchone()[0]

    def _has(self, file, name):
        return self._one(
            "SELECT count(*) FROM ", file, ".sqlite_master WHERE name = ?", values=(name,)
        )

    def _common(self, name, *, without=""):
        """Return the columns that a table has in both files, as SQL lists them."""
        here, there = (
            [row[0] for row in self._rows(_COLUMNS, values=(name, file))]
            for file in ("main", self.source)
        )
        return ", ".join(quoted(each) for each in here if each in there and each != without)


def _of(key):
    """Return the condition that rows are of the table."""
    return " WHERE lower(", quoted(key), ") = lower(?)"


def _alias(number):
    return f"begun{number}"
