"""Columns of rows put into a table that GDAL has made and left empty.

GDAL makes the file with its fields, coordinate system and spatial index; the rows come as SQLite
takes them, many at once, and the index is packed when all are there.
"""

from functools import partial

import numpy as np
from qgis.core import Qgis, QgsGeometry, QgsWkbTypes

from ...guard.geopackage_file import connected, quoted
from ...layers.flat_geometry import PLAIN, boxes_of
from .row_inserts import insert_rows
from .rtree_pages import can_be_packed, fill, outward

# A file of its own beside its place: what fails is removed, what is whole is flushed as it moves.
_PRAGMAS = ("synchronous = OFF", "journal_mode = OFF", "cache_size = -8192")
_LITTLE, _BOXED, _EMPTY = 0x01, 0x02, 0x10  # flags in the header of a geometry
_ONE_PART = (1).to_bytes(4, "little")


def rows_into(own_table, wkb_type):
    """Return what opens an empty table for its rows, None where QGIS must write them.

    Parameters
    ----------
    own_table : (Path, str) or None
        A GeoPackage that holds nothing else, and its table.
    wkb_type : Qgis.WkbType

    Returns
    -------
    callable or None
        Returns `GeoPackageRows`; GDAL must have closed the file.
    """
    is_plain = wkb_type in PLAIN or wkb_type == Qgis.WkbType.NoGeometry
    if own_table is None or not is_plain or not can_be_packed():
        return None
    return partial(GeoPackageRows, *own_table, wkb_type)


class GeoPackageRows:
    """The rows of one table on their way into a file that holds nothing else.

    Parameters
    ----------
    path : Path
    table : str
        Without rows.
    wkb_type : Qgis.WkbType
        Of the table.

    Raises
    ------
    sqlite3.Error
        As from all methods: the file is not to be used then.
    """

    def __init__(self, path, table, wkb_type):
        self._connection = connected(path)
        self._table = table
        for pragma in _PRAGMAS:
            self._run("PRAGMA ", pragma)
        self._run("BEGIN")
        self._key = self._one("SELECT name FROM pragma_table_info(?) WHERE pk = 1", table)
        self._place, self._srs = self._run(
            "SELECT max(column_name), max(srs_id) FROM gpkg_geometry_columns WHERE table_name = ?",
            values=(table,),
        ).fetchone()
        self._triggers = self._run(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?",
            values=(table,),
        ).fetchall()
        for name, _ in self._triggers:  # they call functions of GDAL, row by row
            self._run("DROP TRIGGER ", quoted(name))
        is_multi = QgsWkbTypes.isMultiType(wkb_type)
        self._single = _wkb_head(QgsWkbTypes.singleType(wkb_type)) if is_multi else None
        self._multi = _wkb_head(wkb_type) + _ONE_PART
        self._has_boxes = QgsWkbTypes.flatType(wkb_type).name != "Point"
        self._count = 0
        self._ids, self._boxes, self._ends = [], [], []

    def write(self, names, columns, wkb):
        """Write rows.

        Parameters
        ----------
        names : list of str
            Fields.
        columns : list of list
            Their values as SQLite takes them; NaN is NULL.
        wkb : list of bytes or None
            Geometries, empty where there is none; None for a table without geometry.
        """
        count = len(columns[0])
        told = {
            name: values
            for name, values in zip(names, columns, strict=True)
            if values[0] is not None or values.count(None) < count
        }
        keys = [name for name in told if name.lower() == self._key.lower()]
        ids = told.pop(*keys) if keys else range(self._count + 1, self._count + count + 1)
        told = {self._key: ids, **told}
        if self._place is not None:
            told[self._place] = self._blobs(np.array(ids, np.int64), wkb)
        into = ["INSERT INTO ", quoted(self._table), " (", ", ".join(map(quoted, told)), ")"]
        rows = zip(*told.values(), strict=True)
        insert_rows(self._connection, "".join(into), len(told), rows)
        self._count += count

    def finish(self):
        """Pack the spatial index, tell extent and count, and close the file."""
        if self._ids:
            self._fill_index(np.concatenate(self._ids), np.concatenate(self._boxes))
            ends = np.array(self._ends)
            ends = *ends[:, :2].min(axis=0).tolist(), *ends[:, 2:].max(axis=0).tolist()
            self._run(
                "UPDATE gpkg_contents SET min_x = ?, min_y = ?, max_x = ?, max_y = ? "
                "WHERE table_name = ?",
                values=(*ends, self._table),
            )
        if self._has("gpkg_ogr_contents"):
            self._run(
                "UPDATE gpkg_ogr_contents SET feature_count = ? WHERE table_name = ?",
                values=(self._count, self._table),
            )
        for _, sql in self._triggers:
            self._run(sql)
        self._run("COMMIT")
        self.close()

    def close(self):
        """Let go of the file."""
        self._connection.close()

    # ------------------------------------------------------------------------------------------

    def _blobs(self, ids, wkb):
        """Return geometries as a GeoPackage holds them, and keep their boxes for the index."""
        if self._single:
            wkb = [self._as_multi(each) for each in wkb]
        boxes = boxes_of(wkb)
        there = np.isfinite(boxes).all(axis=1)
        if there.any():
            self._ids.append(ids[there])
            self._boxes.append(outward(boxes[there]))
            least, most = boxes[there, ::2].min(axis=0), boxes[there, 1::2].max(axis=0)
            self._ends.append([*least, *most])
        heads = [self._head()] * len(wkb)
        if self._has_boxes:
            boxed = self._head(_BOXED)
            heads = [boxed + box.tobytes() for box in boxes.astype("<f8")]
        for row in np.flatnonzero(~there).tolist():
            heads[row] = self._head(_EMPTY if _is_empty(wkb[row]) else 0)
        return [head + each if each else None for head, each in zip(heads, wkb, strict=True)]

    def _as_multi(self, wkb):
        """Return a single geometry as QGIS writes it where the layer has those of several parts."""
        return self._multi + wkb if wkb.startswith(self._single) else wkb

    def _head(self, flags=0):
        """Return the header of a geometry without its box."""
        return b"GP\0" + bytes([_LITTLE | flags]) + self._srs.to_bytes(4, "little", signed=True)

    def _fill_index(self, ids, boxes):
        """Pack the spatial index that GDAL has made, if it has."""
        tree = f"rtree_{self._table}_{self._place}"
        if self._has(tree):
            fill(self._connection, tree, ids, boxes)

    def _has(self, name):
        return self._one("SELECT count(*) FROM sqlite_master WHERE name = ?", name)

    def _one(self, statement, *values):
        return self._run(statement, values=values).fetchone()[0]

    def _run(self, *parts, values=()):
        return self._connection.execute("".join(parts), values)


def _wkb_head(wkb_type):
    """Return the first bytes of the WKB of a type of geometry."""
    return bytes([_LITTLE]) + int(wkb_type).to_bytes(4, "little")


def _is_empty(wkb):
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    return geometry.isEmpty()
