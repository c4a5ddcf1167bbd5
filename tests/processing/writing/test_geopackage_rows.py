"""Rows that come by columns lie in the file as those that QGIS writes one by one."""

import re
import sqlite3
from contextlib import closing
from datetime import date

import numpy as np
import pytest
import shapely
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsField,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType

from ..conftest import saved

FIELDS = {"name": str, "count": int, "size": float}
VALUES = [
    ["park", 1, 1.5],
    [None, None, None],
    ["园区 'a\";--", -7, 1e300],
    ["", 0, 0.1 + 0.2],
    ["inf", 2**31 - 1, float("inf")],
    ["-0", 3, -0.0],
]
SHAPES = {
    "Point": ["Point(110 30)", None, "Point(-180 90)", "Point EMPTY", "Point(110.1 30.3)"],
    "MultiPoint": ["MultiPoint((110 30), (111 31))", "Point(112 29)", None, "MultiPoint EMPTY"],
    "LineString": ["LineString(110 30, 110.7 30.1)", "LineString EMPTY", None],
    "MultiLineString": [
        "LineString(110 30, 110.7 30.1)",
        "MultiLineString((1 2, 3 4), (5 6, 7 8))",
    ],
    "Polygon": [
        "Polygon((110 30, 110.1 30, 110.1 30.1, 110 30))",
        "Polygon((0 0, 1 1, 1 0, 0 1, 0 0))",
        "MultiPolygon(((2 2, 3 2, 3 3, 2 2)), ((4 4, 5 4, 5 5, 4 4)))",
        "Polygon((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 2 1, 2 2, 1 1))",
        "Polygon EMPTY",
        None,
    ],
    "MultiPolygon": ["Polygon((110 30, 110.1 30, 110.1 30.1, 110 30))", None],
    "PointZ": ["PointZ(110 30 5)", None],
    "NoGeometry": [None, None],
}


@pytest.fixture
def keeper(provider):
    """An algorithm that keeps rows and adds results of each kind."""
    from parkshore.processing.framework.algorithm import Algorithm
    from parkshore.processing.framework.declaration import SHAPES as ANY
    from parkshore.processing.framework.declaration import TABLE
    from parkshore.processing.layers.fields import integer, real, text
    from parkshore.processing.layers.row_writing import keep_rows

    class Keeper(Algorithm):
        ID = "keeper"
        GROUP = "shoreline"

        def displayName(self):
            return "Keeper"

        def initAlgorithm(self, configuration=None):
            self.add_layer("PARKS", "Parks", "", TABLE)
            self.add_sink("OUTPUT", "Kept", "", ANY)

        def compute(self, run):
            parks = run.layer("PARKS")
            rows = run.read(parks, ["name"], use_crs=False)
            n = np.arange(len(rows))
            columns = [
                np.where(n % 2, np.nan, n / 3),
                np.where(n % 3, np.nan, n),
                np.where(n % 2, None, f"判定 {len(n)}"),
                np.full(len(n), None),
            ]
            results = [real("shore_m"), integer("rank"), text("verdict"), text("areas")]
            with run.outputs:
                keep_rows(run.outputs, parks, rows, results, columns, style="verdict")
            return run.outputs.results

    keeper = Keeper()
    keeper.initAlgorithm()
    return keeper


@pytest.fixture
def both(run, keeper, monkeypatch, tmp_path):
    """The file that a run makes by columns, and the one it makes feature by feature."""
    from parkshore.processing.writing.sink import Sink

    written = []
    write_columns = Sink.write_columns
    monkeypatch.setattr(
        Sink,
        "write_columns",
        lambda sink, columns, wkb: written.append(wkb) or write_columns(sink, columns, wkb),
    )

    def made(source, *, by_columns=True, output="{path}", file="kept.gpkg"):
        path = tmp_path / file
        files = []
        for name in ("columns", "features"):
            run(keeper, {"PARKS": source, "OUTPUT": output.format(path=path)})
            files.append(path.rename(path.with_stem(name)))
            assert bool(written) == (by_columns and name == "columns")
            written.clear()
            monkeypatch.setattr(Sink, "takes_columns", False)
        return files

    return made


DIFFERENT = re.compile(
    r"\{[0-9a-f-]{36}\}"  # ids of symbols
    r"|\d{4}-\d\d-\d\dT[0-9:.]+Z"  # times
    r"|\d+,\d+,\d+,\d+,rgb:[0-9.,]+"  # colours that QGIS draws
)


def content(path):
    """All rows of a file by table; of the spatial index what it holds."""
    found = {}
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        schema = file.execute("SELECT name, type, sql FROM sqlite_master ORDER BY name").fetchall()
        for name, kind, sql in schema:
            if kind == "table" and not name.endswith(("_node", "_rowid", "_parent")):
                rows = file.execute(f'SELECT * FROM "{name}"').fetchall()
                found[name] = sorted(map(as_compared, rows), key=str)
            if kind == "table" and "VIRTUAL" in sql:
                assert file.execute("SELECT rtreecheck(?)", (name,)).fetchall() == [("ok",)]
    return found | {"schema": schema}


def as_compared(row):
    """Return a row without what differs from run to run; GDAL tells extents with 15 digits."""
    return [
        float(f"{each:.13g}")
        if isinstance(each, float)
        else DIFFERENT.sub("", each)
        if isinstance(each, str)
        else each
        for each in row
    ]


@pytest.mark.parametrize("kind", SHAPES)
def test_both_ways_write_the_same_file(kind, both, layer, tmp_path):
    crs = {"NoGeometry": "", "LineString": "EPSG:4549"}.get(kind, "EPSG:4490")
    source = layer(kind, rows_of(SHAPES[kind] * 3), FIELDS, crs=crs)
    one, other = both(saved(source, tmp_path / "parks.gpkg"), by_columns=kind != "PointZ")
    assert content(one) == content(other)


@pytest.mark.parametrize("kind", ["Point", "Polygon"])
def test_links_are_the_same_both_ways(kind, run, layer, monkeypatch, tmp_path):
    from parkshore.processing.writing.sink import Sink

    river = {"river": str, "river_cls": str}
    shore = layer("LineString", [("LineString(109 30.2, 112 30.2)", ["甲江", "main"])], river)
    parks = layer(kind, rows_of(SHAPES[kind] * 2), FIELDS, crs="EPSG:4490")
    given = {"PARKS": saved(parks, tmp_path / "parks.gpkg"), "SHORELINE": shore, "RULE_SET": 0}
    found, path = [], tmp_path / "links.gpkg"
    for by_columns in (True, False):
        if not by_columns:
            monkeypatch.setattr(Sink, "takes_columns", False)
        run("parkshore:shorelinecheck", given | {"OUTPUT": "memory:", "LINKS": str(path)})
        found.append(content(path.rename(tmp_path / f"{by_columns}.gpkg")))
    assert len(found[0]["links"]) > 3
    assert found[0] == found[1]


WATER = [
    ("POLYGON ((110 30, 110.2 30, 110 30.2, 110.2 30.2, 110 30))", ["长江"]),
    ("POLYGON ((111 30, 111.1 30, 111.1 30.1, 111 30))", [None]),
]


@pytest.mark.parametrize("limit", [1, 1 << 24], ids=["row by row", "at once"])
@pytest.mark.parametrize(
    ("algorithm", "given", "outputs"),
    [
        ("prepareshoreline", "INPUT", ("OUTPUT", "WATER")),
        ("shorelinezones", "SHORELINE", ("OUTPUT",)),
    ],
)
def test_waters_are_the_same_both_ways(
    algorithm, given, outputs, limit, provider, layer, listener, monkeypatch, tmp_path
):
    from parkshore.processing.layers import row_writing
    from parkshore.processing.writing.sink import Sink

    monkeypatch.setattr(row_writing, "_MOST_BYTES", limit)
    water = layer("Polygon", WATER, {"name": str}, name="water")
    paths = {name: tmp_path / f"{name}.gpkg" for name in outputs}
    told, found = [], []
    listener.progressChanged.connect(told.append)
    for by_columns in (True, False):
        if not by_columns:
            monkeypatch.setattr(Sink, "takes_columns", False)
        listener.setProgress(0)
        told.clear()
        parameters = {given: water, **{name: str(path) for name, path in paths.items()}}
        made = provider.algorithm(algorithm).create()
        assert made.run(parameters, QgsProcessingContext(), listener)[1]
        assert told == sorted(told)
        found.append([content(path.rename(path.with_suffix(".one"))) for path in paths.values()])
    assert found[0] == found[1]
    assert any("main" in str(each) for each in found[0]) == (algorithm == "prepareshoreline")


def test_rows_that_come_in_parts_are_the_same(run, layer, monkeypatch, tmp_path):
    from parkshore.analysis.shoreline.results import parted_check
    from parkshore.processing.shoreline.check import coming_results

    places = np.random.default_rng(3).uniform([110, 30], [112, 30.4], (300, 2)).tolist()
    shapes = [*(f"Point({x} {y})" for x, y in places), None, "Point(110 95)"]
    parks = saved(layer("Point", rows_of(shapes), FIELDS), tmp_path / "parks.gpkg")
    given = {
        "PARKS": parks,
        "SHORELINE": layer("LineString", [("LineString(109 30.2, 112 30.2)", [])]),
    }
    given |= {"RULE_SET": 0, "DISTANCE": 9000, "PARK_ACCURACY": 10, "LINKS": "memory:"}
    found, taken = [], []
    take = coming_results.ComingResults._take
    monkeypatch.setattr(
        coming_results.ComingResults, "_take", lambda coming: taken.append(1) or take(coming)
    )
    for ending in ("gpkg", "gpkg", "geojson"):
        path = tmp_path / f"checked.{ending}"
        numbers = run("parkshore:shorelinecheck", given | {"OUTPUT": str(path)})
        links = sorted(each.geometry().asWkt() for each in numbers.pop("LINKS").getFeatures())
        numbers.pop("OUTPUT")
        rows = content(path.rename(tmp_path / f"{len(found)}.gpkg")) if ending == "gpkg" else None
        found.append((numbers, links, rows))
        monkeypatch.setattr(parted_check, "FEWEST", 40)  # slices are of 4,096 rows
    assert found[0] == found[1]
    assert found[0][:2] == found[2][:2]
    assert len(taken) == 1 + 2 * 8


def rows_of(shapes):
    return [(shape, VALUES[number % len(VALUES)]) for number, shape in enumerate(shapes)]


@pytest.fixture
def parks(layer, tmp_path):
    """A GeoPackage of points."""
    return saved(layer("Point", rows_of(SHAPES["Point"]), FIELDS), tmp_path / "parks.gpkg")


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


def test_what_qgis_finds_by_place(both, layer, tmp_path):
    random = np.random.default_rng(5)
    places = random.uniform([98, 25], [122, 34], (4000, 2))
    wkt = [f"Point({x} {y})" for x, y in places.tolist()]
    one, _ = both(saved(layer("Point", rows_of(wkt), FIELDS), tmp_path / "parks.gpkg"))
    kept = QgsVectorLayer(str(one), "kept", "ogr")
    found = kept.extent().toRectF().getCoords()
    assert found == pytest.approx((*places.min(axis=0), *places.max(axis=0)), abs=1e-9)
    for x, y in random.uniform([98, 25], [120, 32], (20, 2)).tolist():
        request = QgsFeatureRequest(QgsRectangle(x, y, x + 2, y + 2))
        expected = ((places >= [x, y]) & (places <= [x + 2, y + 2])).all(axis=1)
        found = [feature.id() - 1 for feature in kept.getFeatures(request)]
        assert sorted(found) == np.flatnonzero(expected).tolist()
    kept.startEditing()  # the index takes what is drawn later
    drawn = QgsFeature(kept.fields())
    drawn.setGeometry(QgsGeometry.fromWkt("Point(10 10)"))
    kept.addFeature(drawn)
    assert kept.commitChanges()
    assert len(list(kept.getFeatures(QgsFeatureRequest(QgsRectangle(9, 9, 11, 11))))) == 1
    assert kept.featureCount() == 4001


def test_a_full_disk_is_told(keeper, run, parks, tmp_path, monkeypatch):
    from parkshore.processing.writing.geopackage.geopackage_rows import GeoPackageRows

    def full(*_):
        raise sqlite3.OperationalError("database or disk is full")

    for method in ("__init__", "write", "finish"):
        with monkeypatch.context() as patched:
            patched.setattr(GeoPackageRows, method, full)
            with pytest.raises(QgsProcessingException, match="Kept: features could not be written"):
                run(keeper, {"PARKS": parks, "OUTPUT": str(tmp_path / "out.gpkg")})
        assert [each.name for each in tmp_path.iterdir()] == ["parks.gpkg"]


def test_a_source_that_changes_is_told(keeper, run, parks, tmp_path, monkeypatch):
    from parkshore.processing.layers.bridge import Layer

    read = Layer.read

    def meddled(*arguments, **options):
        rows = read(*arguments, **options)
        rows.columns["name"][1] = "another"
        return rows

    monkeypatch.setattr(Layer, "read", meddled)
    with pytest.raises(QgsProcessingException, match="parks changed while it was read"):
        run(keeper, {"PARKS": parks, "OUTPUT": str(tmp_path / "out.gpkg")})


@pytest.mark.parametrize("count", [1, 51, 52, 51 * 51, 51 * 51 + 1, 9000])
def test_pages_of_the_index(count):
    from parkshore.processing.writing.geopackage.rtree_pages import packed

    random = np.random.default_rng(count)
    ends = np.sort(random.normal(0, 10.0 ** random.integers(-9, 9, (count, 1, 1)), (count, 2, 2)))
    boxes, ids = ends.reshape(count, 4), random.permutation(np.arange(count) * 7 - count)
    found = []
    for by_pages in (True, False):
        with closing(sqlite3.connect(":memory:")) as file:
            file.execute("CREATE VIRTUAL TABLE tree USING rtree(id, x0, x1, y0, y1)")
            size = file.execute("SELECT length(data) FROM tree_node").fetchone()[0]
            if by_pages:
                for name, rows in vars(packed(ids, boxes, size)).items():
                    file.executemany(f"INSERT OR REPLACE INTO tree_{name} VALUES (?, ?)", rows)
            else:
                rows = zip(ids.tolist(), *boxes.T.tolist(), strict=True)
                file.executemany("INSERT INTO tree VALUES (?, ?, ?, ?, ?)", rows)
            assert file.execute("SELECT rtreecheck('tree')").fetchone() == ("ok",)
            found.append(file.execute("SELECT * FROM tree ORDER BY id").fetchall())
    assert found[0] == found[1]
