"""Sources and names of every kind are written the same both ways, or left to QGIS."""

import sqlite3
from contextlib import closing
from datetime import date

import pytest
import shapely
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsField,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType

from ..conftest import saved
from .both_ways import FIELDS, SHAPES, content, rows_of


def test_a_result_is_replaced(both, run, keeper, parks, tmp_path):
    earlier = str(tmp_path / "earlier.gpkg")
    run(keeper, {"PARKS": parks, "OUTPUT": earlier})
    one, other = both(earlier)
    assert content(one) == content(other)


def test_keys_with_gaps_are_kept(both, parks):
    with closing(sqlite3.connect(parks.partition("|")[0])) as file, file:
        for trigger in file.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%parks%'"
        ).fetchall():
            file.execute(f'DROP TRIGGER "{trigger[0]}"')
        file.execute("UPDATE parks SET fid = 1000 - fid WHERE fid IN (1, 3)")
    one, other = both(parks)
    assert content(one) == content(other)
    assert [row[0] for row in content(one)["kept"]] == [2, 4, 5, 997, 999]


def test_names_of_columns_that_clash(both, layer, tmp_path):
    values = [[7, "a", 1], [None, None, 2], [7, "b", 3]]
    rows = [(f"Point(110 {30 + n})", each) for n, each in enumerate(values)]
    made = layer("Point", rows, {"fid": int, "geom": str, "Rank": int})
    made.dataProvider().addAttributes([QgsField("name", QMetaType.Type.QString)])
    made.updateFields()
    source = saved(made, tmp_path / "parks.gpkg", FID="id", GEOMETRY_NAME="shape")
    one, other = both(source)
    assert content(one) == content(other)


@pytest.mark.parametrize("name", ["园区 'a' (1).gpkg", "KEPT.GPKG", "select.gpkg"])
def test_names_of_files(name, both, parks):
    one, other = both(parks, file=name)
    assert content(one) == content(other)


@pytest.mark.parametrize("file", ["new.gpkg", "others.gpkg"])
def test_a_table_beside_others(file, both, run, keeper, parks, tmp_path):
    run(keeper, {"PARKS": parks, "OUTPUT": str(tmp_path / "others.gpkg")})
    output = "ogr:dbname='{path}' table=\"beside\" (geom)"
    one, _ = both(parks, output=output, file=file)
    assert QgsVectorLayer(f"{one}|layername=beside", "beside", "ogr").featureCount() == 5


@pytest.mark.parametrize("kind", ["Point", "Polygon"])
def test_bytes_in_the_other_order(kind, both, layer, tmp_path):
    """GeoTools writes WKB with the most significant byte first."""
    shapes = [shape for shape in SHAPES[kind] if shape and "EMPTY" not in shape]
    parks = saved(layer(kind, rows_of(shapes), FIELDS), tmp_path / "parks.gpkg")
    with closing(sqlite3.connect(tmp_path / "parks.gpkg")) as file, file:
        for (trigger,) in file.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%parks%'"
        ).fetchall():
            file.execute(f'DROP TRIGGER "{trigger}"')
        for row, shape in enumerate(shapes, 1):
            head = file.execute("SELECT geom FROM parks WHERE fid = ?", (row,)).fetchone()[0]
            head = head[: 8 if kind == "Point" else 40]
            turned = shapely.to_wkb(shapely.from_wkt(shape), byte_order=0)
            file.execute("UPDATE parks SET geom = ? WHERE fid = ?", (head + turned, row))
    one, other = both(parks)
    assert content(one) == content(other)


@pytest.mark.parametrize(
    ("ending", "kind"), [(".gpkg", date), (".shp", str), (".gpkg", bool), (".gpkg", bytes)]
)
def test_what_is_left_to_qgis(ending, kind, both, layer, tmp_path):
    types = {
        date: QMetaType.Type.QDate,
        bool: QMetaType.Type.Bool,
        bytes: QMetaType.Type.QByteArray,
    }
    made = layer("Point", rows_of(SHAPES["Point"][:1]), FIELDS)
    if kind in types:
        made.dataProvider().addAttributes([QgsField("opened", types[kind])])
        made.updateFields()
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = QgsVectorFileWriter.driverForExtension(ending)
    path = str(tmp_path / f"parks{ending}")
    QgsVectorFileWriter.writeAsVectorFormatV3(made, path, QgsCoordinateTransformContext(), options)
    both(path, by_columns=False)
