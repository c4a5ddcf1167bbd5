"""Files of sites and waters: layers, keys, curves, what cannot be read, what is told at the end."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pyogrio
import pyproj
import pytest
import shapely
from parkshore.analysis.message import InputError
from parkshore.analysis.screening import files
from parkshore.analysis.screening.files.geo_files import open_file
from parkshore.analysis.screening.files.kept_metadata import keywords, metadata_document
from parkshore.analysis.screening.files.layer_file import BLOCK, KEY
from parkshore.analysis.screening.row_spool import places
from parkshore.analysis.screening.screen_plan import Plan
from parkshore.analysis.screening.screening_run import Screening
from pyogrio.raw import write_arrow

# a curve from (0, 0) over (1, 1) to (2, 0)
CURVE = bytes.fromhex("01080000000300000000000000000000000000000000000000")
CURVE += np.array([1, 1, 2, 0], "<f8").tobytes()
OPEN_RING = bytes.fromhex("01030000000100000003000000")
OPEN_RING += np.array([0, 0, 1, 0, 1, 1], "<f8").tobytes()
RIVER = shapely.LineString([(110, 30), (111, 30)])


def geopackage(path, count, layer="sites"):
    """Write points to a GeoPackage, and take some of them out of it again."""
    wkb = shapely.to_wkb(shapely.points(np.linspace(110, 111, count), 30.01))
    table = pa.table({"name": [f"{each}" for each in range(count)], "geom": wkb.tolist()})
    options = {"geometry_name": "geom", "geometry_type": "Point", "crs": "EPSG:4490"}
    append = {"append": True} if path.exists() else {}
    write_arrow(table, path, layer=layer, driver="GPKG", **options, **append)
    return str(path)


def take_out(path, where):
    database = sqlite3.connect(path)
    triggers = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'rtree%'"
    for (name,) in database.execute(triggers).fetchall():
        database.execute(f'DROP TRIGGER "{name}"')
    database.execute(f"DELETE FROM sites WHERE {where}")
    database.commit()
    database.close()


def screened(tmp_path, sites, shoreline, **more):
    told = []
    plan = Plan(str(sites), str(shoreline), day="2026-01-31", **more)
    path = Screening(plan, tmp_path / "out", partitions=3, say=told.append).run().path
    return pq.read_table(path), [str(each) for each in told]


def test_keys_of_a_geopackage_may_have_gaps(tmp_path):
    path = geopackage(tmp_path / "x.gpkg", BLOCK + 500)
    take_out(path, "fid % 7 = 3 OR fid BETWEEN 1000 AND 4000")
    file = open_file(path)
    spans = file.stretches()
    tables = [file.read(*span) for span in spans]
    keys = np.concatenate([table[KEY].to_numpy() for table in tables])
    wanted = np.arange(1, BLOCK + 501)
    wanted = wanted[(wanted % 7 != 3) & ((wanted < 1000) | (wanted > 4000))]
    assert keys.tolist() == wanted.tolist()
    assert [len(table) for table in tables] == [end - begin for begin, end in spans]


def test_rows_behind_damage_are_not_left_out(tmp_path):
    path = Path(geopackage(tmp_path / "x.gpkg", BLOCK + 500))
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 4 // 4096 * 4096)
        file.write(b"\xff" * 4096)
    with pytest.raises(InputError, match=r"x.gpkg cannot be read \(database disk image"):
        open_file(str(path))


def test_rows_that_come_while_a_geopackage_is_opened(tmp_path, monkeypatch):
    path = geopackage(tmp_path / "x.gpkg", 9)
    monkeypatch.setattr(files.geopackage, "asked", lambda *_: [(8,)])
    with pytest.raises(InputError, match="changed while it was read"):
        open_file(path)


@pytest.mark.parametrize(("version", "told"), [((3, 11, 3), [True]), ((3, 11, 4), [])])
def test_gdal_has_no_threads_where_they_change_rows(tmp_path, monkeypatch, version, told):
    path, options = geopackage(tmp_path / "x.gpkg", 9), []
    monkeypatch.setattr(pyogrio, "__gdal_version__", version)
    monkeypatch.setattr(pyogrio, "set_gdal_config_options", options.append)
    assert open_file(path).count == 9
    assert [each["OGR_GPKG_STREAM_BASE_IMPL"] for each in options] == told


def test_a_geopackage_of_two_layers_asks_which(tmp_path):
    path = tmp_path / "x.gpkg"
    geopackage(path, 5)
    geopackage(path, 7, layer="其他")
    with pytest.raises(InputError, match="holds the layers sites, 其他; name one of them"):
        open_file(str(path))
    assert open_file(str(path), "其他").count == 7
    with pytest.raises(InputError, match="holds the layers"):
        open_file(str(path), "none")


def test_keys_of_a_geopackage_stand_in_the_result(here, tmp_path, write):
    shore = write(tmp_path / "shore.parquet", [RIVER])
    sites = geopackage(tmp_path / "x.gpkg", 20)
    take_out(sites, "fid = 4")
    table, _ = screened(tmp_path, sites, shore)
    assert sorted(table["fid"].to_pylist()) == [each for each in range(1, 21) if each != 4]
    crs = json.loads(table.schema.metadata[b"geo"])["columns"]["geometry"]["crs"]
    assert crs["id"] == {"authority": "EPSG", "code": 4490}


def test_one_row_group_of_many_blocks(tmp_path, write):
    shapes = shapely.points(np.linspace(110, 111, 2 * BLOCK + 7), 30)
    path = write(tmp_path / "x.parquet", shapes)
    table = pq.read_table(path)
    pq.write_table(table, path, row_group_size=len(table))
    file = open_file(str(path))
    [span] = file.stretches()
    assert span == (0, len(table))
    assert file.read(*span)[KEY].to_pylist() == list(range(1, len(table) + 1))


@pytest.mark.parametrize("role", ["sites", "shoreline"])
@pytest.mark.parametrize(("wkb", "words"), [(CURVE, "curves or solids"), (OPEN_RING, "")])
def test_what_cannot_be_measured(here, tmp_path, write, role, wkb, words):
    files = {
        "sites": write(tmp_path / "sites.parquet", [shapely.Point(110.5, 30.001)] * 2),
        "shoreline": write(tmp_path / "shore.parquet", [RIVER] * 2),
    }
    table = pq.read_table(files[role])
    spoiled = pa.table({"geom": [table["geom"][0].as_py(), wkb]}, table.schema)
    pq.write_table(spoiled, files[role])
    if role == "sites" and not words:  # the row stays, and says so
        result, _ = screened(tmp_path, files["sites"], files["shoreline"])
        assert sorted(result["verdict"].to_pylist()) == ["invalid geometry", "within"]
        return
    with pytest.raises(InputError, match=words or "cannot be read") as refused:
        screened(tmp_path, files["sites"], files["shoreline"])
    assert "(row 2)" in str(refused.value)


def test_a_view_without_keys(tmp_path):
    path = geopackage(tmp_path / "x.gpkg", 3)
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("CREATE VIEW some AS SELECT name, geom FROM sites")
        for table in ("gpkg_contents", "gpkg_geometry_columns"):
            [row] = database.execute(f"SELECT * FROM {table}").fetchall()
            marks = ", ".join("?" * len(row))
            row = ["some" if each == "sites" else each for each in row]
            database.execute(f"INSERT INTO {table} VALUES ({marks})", row)
    with pytest.raises(InputError, match="layer some is a view whose rows have no key"):
        open_file(path, "some")
    assert open_file(path, "sites").count == 3


UNNAMED = "+proj=aea +lat_1=25 +lat_2=47 +lon_0=105 +datum=WGS84 +units=m +no_defs"


def test_a_system_without_a_name_is_one(here, tmp_path, write):
    system = pyproj.CRS(UNNAMED)
    assert system.name == "unknown"
    there = pyproj.Transformer.from_crs(system.geodetic_crs, system, always_xy=True)
    place = shapely.Point(there.transform(110.5, 30.005))
    sites = write(tmp_path / "x.parquet", [place], system.to_json_dict())
    table, _ = screened(tmp_path, sites, write(tmp_path / "shore.parquet", [RIVER]))
    assert table["shore_m"][0].as_py() == pytest.approx(554, abs=2)


@pytest.mark.parametrize("srs", [-1, 0, 99999])
def test_a_geopackage_without_a_system(tmp_path, srs):
    path = geopackage(tmp_path / "x.gpkg", 3)
    with closing(sqlite3.connect(path)) as database, database:
        for table in ("gpkg_contents", "gpkg_geometry_columns"):
            database.execute(f"UPDATE {table} SET srs_id = ?", (srs,))
    with pytest.raises(InputError, match="has no coordinate reference system"):
        open_file(path)


def test_heights_do_not_matter(here, tmp_path, write):
    shore = write(tmp_path / "shore.parquet", [RIVER])
    flat, high = (
        [shapely.Point(110.5, 30.005, *z), shapely.Point(110.7, 30.02, *z)] for z in ((), (77.0,))
    )
    found = []
    for number, shapes in enumerate((flat, high)):
        folder = tmp_path / str(number)
        folder.mkdir()
        table, _ = screened(folder, write(folder / "x.parquet", shapes), shore)
        found.append(table["shore_m"].to_pylist())
        assert shapely.from_wkb(table["geometry"].to_pylist()).tolist() == shapes
    assert found[0] == found[1]


def test_plain_points_are_read_without_shapely():
    shapes = pa.array([shapely.Point(1, 2).wkb, None, shapely.from_wkt("POINT EMPTY").wkb])
    xy, geometries = places(shapes, "x")
    assert geometries is None
    np.testing.assert_array_equal(xy, [[1, 2], [np.nan] * 2, [np.nan] * 2])


def test_doubts_are_told_as_the_algorithm_tells_them(here, tmp_path, write):
    shore = write(tmp_path / "shore.parquet", [RIVER], river_cls=["tributary"])
    sites = write(tmp_path / "sites.parquet", [shapely.Point(110.5, 30.001)], chemical=["perhaps"])
    _, told = screened(tmp_path, sites, shore, rule_set=2)
    for words in ("holds no main stem", "has no field province", "chemical field holds perhaps"):
        assert any(words in sentence for sentence in told), told


def test_sites_on_a_line_without_names_are_told(here, tmp_path, write):
    shore = write(tmp_path / "shore.parquet", [RIVER])
    sites = write(tmp_path / "sites.parquet", [shapely.Point(110.5, 30)] * 3)
    _, told = screened(tmp_path, sites, shore)
    assert any("3 of 3 sites lie at distance 0" in sentence for sentence in told)


def test_keywords_come_back(tmp_path):
    kept = {"parkshore:warnings": ["<b> & 园区"], "parkshore:scale": ["1000000"]}
    (tmp_path / "x.qmd").write_text(metadata_document("x", kept), encoding="utf-8")
    assert keywords(str(tmp_path / "x.parquet")) == kept
    assert keywords(str(tmp_path / "y.parquet")) == {}
    (tmp_path / "x.qmd").write_text("<qgis>", encoding="utf-8")
    with pytest.raises(InputError, match="cannot be read"):
        keywords(str(tmp_path / "x.parquet"))


def keep_inside(path, layer, document, uri="http://mrcc.com/qgis.dtd", scope="table"):
    """Keep metadata of a layer in a GeoPackage, as QGIS does."""
    with closing(sqlite3.connect(path)) as database, database:
        database.execute(
            "CREATE TABLE IF NOT EXISTS gpkg_metadata (id INTEGER PRIMARY KEY, md_scope TEXT, "
            "md_standard_uri TEXT, mime_type TEXT, metadata TEXT)"
        )
        database.execute(
            "CREATE TABLE IF NOT EXISTS gpkg_metadata_reference (reference_scope TEXT, table_name "
            "TEXT, column_name TEXT, row_id_value INTEGER, timestamp DATETIME, md_file_id INTEGER, "
            "md_parent_id INTEGER)"
        )
        made = database.execute(
            "INSERT INTO gpkg_metadata VALUES (NULL, 'dataset', ?, 'text/xml', ?)", (uri, document)
        )
        database.execute(
            "INSERT INTO gpkg_metadata_reference VALUES (?, ?, NULL, NULL, '', ?, NULL)",
            (scope, layer, made.lastrowid),
        )


def test_keywords_come_from_inside_a_geopackage(tmp_path):
    path = geopackage(tmp_path / "x.gpkg", 3)
    inside, beside = ({"parkshore:scale": [each]} for each in ("50000", "1000000"))
    (tmp_path / "x.qmd").write_text(metadata_document("x", beside), encoding="utf-8")
    assert keywords(path, "sites") == beside
    for other in ({"uri": "http://schemas.opengis.net/iso/19139/"}, {"scope": "geopackage"}):
        keep_inside(path, "sites", metadata_document("x", {"parkshore:scale": ["7"]}), **other)
    assert keywords(path, "sites") == beside
    keep_inside(path, "sites", metadata_document("x", inside))
    keep_inside(path, "sites", metadata_document("x", beside))  # QGIS takes the first
    keep_inside(path, "other", "<qgis>")
    assert keywords(path, "sites") == inside
    with pytest.raises(InputError, match="The metadata in"):
        keywords(path, "other")


@pytest.mark.parametrize(
    ("vocabulary", "word"),
    [
        *(("scale", word) for word in ("far", "", "nan", "inf", "-1")),
        *(("measured_from", word) for word in ("9", "1e9", "bank")),
        *(("offset", "1,5 m"), ("coverage", "POINT (1 1)")),
    ],
)
def test_what_was_kept_and_is_none(here, tmp_path, write, vocabulary, word):
    shore = write(tmp_path / "shore.parquet", [RIVER], river_cls=["main"])
    kept = metadata_document("shore", {f"parkshore:{vocabulary}": [word]})
    (tmp_path / "shore.qmd").write_text(kept, encoding="utf-8")
    sites = write(tmp_path / "sites.parquet", [shapely.Point(110.5, 30.05)])
    with pytest.raises(InputError, match="run Prepare shoreline again"):
        screened(tmp_path, sites, shore, rule_set=1)


def test_what_prepare_kept_with_the_line_counts(here, tmp_path, write):
    shore = write(tmp_path / "shore.parquet", [RIVER], river_cls=["main"])
    sites = write(
        tmp_path / "sites.parquet",
        [shapely.Point(110.5, 30.05)],
        chemical=["是"],
        province=["湖北"],
    )
    verdicts = []
    for number, kept in enumerate(({}, {"parkshore:clears": ["never"]})):
        (tmp_path / "shore.qmd").write_text(metadata_document("shore", kept), encoding="utf-8")
        folder = tmp_path / str(number)
        folder.mkdir()
        verdicts += screened(folder, sites, shore, rule_set=1)[0]["verdict"].to_pylist()
    assert verdicts == ["outside", "uncertain"]


@pytest.mark.parametrize(
    "column",
    [
        pa.array([f"c{each % 3}" for each in range(2500)]).dictionary_encode(),
        pa.array(["园"] * 2500, pa.string_view()),
        pa.array([[each] for each in range(2500)]),
        pa.nulls(2500),
    ],
    ids=["dictionary", "view", "lists", "nothing"],
)
def test_columns_of_any_type_are_kept(here, tmp_path, write, column):
    shore = write(tmp_path / "shore.parquet", [RIVER])
    shapes = shapely.points(np.linspace(110, 111, 2500), 30.001)
    sites = write(tmp_path / "sites.parquet", shapes, number=range(2500), own=column)
    table, _ = screened(tmp_path, sites, shore)
    assert table.sort_by("number")["own"].to_pylist() == column.to_pylist()


@pytest.mark.parametrize(
    "geo",
    [
        b"{",
        b"\xff",
        b"[]",
        b"null",
        b"[" * 100_000,
        b'{"primary_column": ["geometry"], "columns": {}}',
        b'{"primary_column": "geometry", "columns": []}',
        b'{"primary_column": "geometry", "columns": {"geometry": "WKB"}}',
        b'{"primary_column": "geometry", "columns": {"geometry": {"encoding": "point"}}}',
        b'{"primary_column": "elsewhere", "columns": {"elsewhere": {"encoding": "WKB"}}}',
    ],
)
def test_metadata_that_tell_no_geometry(tmp_path, geo):
    table = pa.table({"geometry": [RIVER.wkb]}).replace_schema_metadata({b"geo": geo})
    pq.write_table(table, tmp_path / "sites.parquet")
    with pytest.raises(InputError, match="without geometry as well-known binary"):
        open_file(tmp_path / "sites.parquet")


@pytest.mark.parametrize("crs", ["?", {}, {"name": 3}, 7, [1], {"type": "GeographicCRS"}, "EPSG:0"])
def test_a_system_that_is_none(tmp_path, write, crs):
    sites = write(tmp_path / "sites.parquet", [shapely.Point(110, 30)])
    table = pq.read_table(sites)
    geo = json.loads(table.schema.metadata[b"geo"])
    geo["columns"][geo["primary_column"]]["crs"] = crs
    pq.write_table(table.replace_schema_metadata({b"geo": json.dumps(geo)}), sites)
    with pytest.raises(InputError):
        screened(tmp_path, sites, write(tmp_path / "shore.parquet", [RIVER]))
