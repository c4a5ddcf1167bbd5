"""Stores into GeoPackage and PostGIS: by id, field by field, with history; verifications stay."""

import sqlite3

import pytest
import shapely
from qgis.core import QgsProcessingException, QgsVectorLayer

FIELDS = {"park_id": str, "name": str, "gdp": float, "chemical": int}
ROWS = [
    ("POINT(114 30)", ["P1", "甲园", 1.5, 1]),
    ("POINT(115 30)", ["P2", "乙园", None, 0]),
    ("POINT(116 30)", ["P3", "丙园", 3.0, None]),
]


class GeoPackage:
    """An inventory file as the tests ask it."""

    def __init__(self, folder):
        self.path = str(folder / "台账 inventory.gpkg")
        self.target = {"INVENTORY": self.path}

    def query(self, statement, change=False):
        connection = sqlite3.connect(self.path)
        rows = connection.execute(statement).fetchall()
        if change:
            connection.commit()
        connection.close()
        return rows

    def layer(self, name):
        return QgsVectorLayer(f"{self.path}|layername={name}", name, "ogr")


class Postgis:
    """A schema as the tests ask it."""

    def __init__(self, server, schema):
        self.server, self.schema = server, schema
        self.target = {"CONNECTION": server, "SCHEMA": schema}

    def query(self, statement, change=False):
        import psycopg2

        with psycopg2.connect(self.server) as connection, connection.cursor() as cursor:
            cursor.execute(f'SET search_path TO "{self.schema}", public')
            cursor.execute(statement)
            return [] if change else cursor.fetchall()

    def layer(self, name):
        return QgsVectorLayer(
            f'{self.server} key=fid table="{self.schema}"."{name}" (geom)', name, "postgres"
        )


@pytest.fixture(params=["geopackage", "postgis"])
def inventory(request, tmp_path):
    if request.param == "geopackage":
        return GeoPackage(tmp_path)
    return Postgis(request.getfixturevalue("postgres"), f"inventory {tmp_path.name}"[:60])


@pytest.fixture
def store(run, layer, inventory, table_rows):
    def storer(rows, fields=FIELDS, kind="Point", crs="EPSG:4326", **options):
        source = rows if isinstance(rows, QgsVectorLayer) else layer(kind, rows, fields, crs=crs)
        outputs = run(
            "parkshore:storeinventory",
            {"INPUT": source, "KIND": 0, "CHANGES": "memory:", **inventory.target, **options},
        )
        outputs["rows"] = [
            (row["ref_id"], row["change"], row["field"], row["old"], row["new"])
            for row in table_rows(outputs["CHANGES"])
        ]
        return outputs

    return storer


def counts(outputs):
    return tuple(outputs[name] for name in ("ADDED", "CHANGED", "UNCHANGED", "GONE"))


def test_first_and_second_store(store, inventory):
    assert counts(store(ROWS)) == (3, 0, 0, 0)
    assert counts(store(ROWS)) == (0, 0, 3, 0)
    changed = [
        ROWS[0],
        ("POINT(115.5 30)", ["P2", "乙新园", 7.0, 0]),
        ("POINT(117 31)", ["P4", "丁园", 4.0, 1]),
    ]
    found = store(changed, ON_GONE=2)
    assert counts(found) == (1, 1, 1, 1)
    assert [row for row in found["rows"] if row[1] == "changed"] == [
        ("P2", "changed", "name", "乙园", "乙新园"),
        ("P2", "changed", "gdp", None, "7"),
        ("P2", "changed", "geometry", "POINT (115 30)", "POINT (115.5 30)"),
    ]
    assert ("P3", "gone", None, None, None) in found["rows"]
    assert inventory.query("SELECT park_id, name, gdp FROM parks ORDER BY park_id") == [
        ("P1", "甲园", 1.5), ("P2", "乙新园", 7.0), ("P4", "丁园", 4.0),
    ]  # fmt: skip


def test_a_credit_code_in_small_letters_is_the_same(store, inventory):
    fields = {"ent_id": str, "name": str, "uscc": str}
    code = "91350100M000100Y43"
    place = "POINT(114 30)"
    store([(place, ["E1", "甲化工", code.lower()])], fields, KIND=1)
    assert counts(store([(place, ["E1", "甲化工", code])], fields, KIND=1)) == (0, 0, 1, 0)
    found = store([(place, ["E7", "甲化工", code])], fields, KIND=1, KEY_FIELDS="uscc")
    assert counts(found) == (0, 0, 1, 0)
    assert inventory.query("SELECT ent_id FROM enterprises") == [("E1",)]


def test_ids_made_from_row_numbers_are_no_identity(store, inventory, run):
    store([("POINT(114 30)", ["parks-2", "甲园", 1.0, 1]), ("POINT(115 30)", ["P9", "乙", 1.0, 1])])
    other = [("POINT(119 32)", ["parks-2", "丙园", 2.0, 1])]
    assert counts(store(other)) == (1, 0, 0, 2)
    assert any("such as" in line or "the first is parks-2" in line for line in run.feedback.warned)
    assert inventory.query("SELECT name FROM parks ORDER BY fid") == [("甲园",), ("乙",), ("丙园",)]
    same = [("POINT(114 30)", ["parks-7", "甲园", 5.0, 1])]
    assert counts(store(same))[:3] == (0, 1, 0)
    assert inventory.query("SELECT park_id, gdp FROM parks WHERE name = '甲园'") == [
        ("parks-2", 5.0)
    ]
    renamed = [("POINT(114 30)", ["parks-2", "甲新园", 5.0, 1])]
    assert (*counts(store(renamed))[:3], store(renamed)["PROPOSED"]) == (0, 0, 0, 1)


def test_what_is_kept_beside_the_rows(store, inventory):
    store(ROWS)
    store(ROWS[:2], ON_GONE=2)
    imports = inventory.query(
        "SELECT layer, added, changed, unchanged, gone FROM inventory_imports ORDER BY fid"
    )
    assert imports == [("parks", 3, 0, 0, 0), ("parks", 0, 0, 2, 1)]
    history = inventory.query("SELECT ref_id, change, old FROM inventory_changes")
    assert [row[:2] for row in history] == [("P3", "gone")]
    assert "丙园" in history[0][2]
    units = dict(inventory.query("SELECT field, unit FROM inventory_fields WHERE layer = 'parks'"))
    assert units["gdp"] == "10⁴ CNY"
    cited = inventory.query("SELECT citation FROM inventory_fields WHERE field = 'energy_tce'")
    assert "GB/T 2589" in cited[0][0]


def test_verifications_survive(store, inventory):
    store(ROWS)
    inventory.query(
        'INSERT INTO verifications (ref_id, verdict, status, "by", reason) '
        "VALUES ('P3', 'within', 'overruled', '李工', '现场核查')",
        change=True,
    )
    store(ROWS[:1], ON_GONE=2)
    store(ROWS)
    assert inventory.query("SELECT ref_id, status, reason FROM verifications") == [
        ("P3", "overruled", "现场核查")
    ]


def test_gone_rows_may_be_kept(store, inventory):
    store(ROWS)
    assert counts(store(ROWS[:1], KEEP_GONE=True)) == (0, 0, 1, 2)
    assert inventory.query("SELECT count(*) FROM parks") == [(3,)]


def test_new_fields_and_missing_ones(store, inventory):
    store(ROWS)
    fields = {"park_id": str, "name": str, "备注": str}
    assert counts(store([("POINT(114 30)", ["P1", "甲园", "x"])], fields, KEEP_GONE=True)) == (
        0,
        1,
        0,
        2,
    )
    rows = inventory.query("SELECT gdp, \"备注\" FROM parks WHERE park_id = 'P1'")
    assert rows == [(1.5, "x")]


def test_another_crs_is_brought_to_the_inventorys(store, inventory):
    store(ROWS)
    found = store(
        [("POINT(12690422.096 3503549.844)", ["P1", "甲园", 1.5, 1])],
        crs="EPSG:3857",
        KEEP_GONE=True,
    )
    assert counts(found)[0] == 0
    stored = {
        row["park_id"]: row.geometry().asPoint() for row in inventory.layer("parks").getFeatures()
    }
    assert (round(stored["P1"].x(), 5), round(stored["P1"].y(), 5)) == (114.0, 30.0)


def test_qgis_reads_what_was_stored(store, inventory):
    store(ROWS)
    layer = inventory.layer("parks")
    assert layer.isValid()
    assert layer.crs().authid() == "EPSG:4326"
    assert {feature["park_id"] for feature in layer.getFeatures()} == {"P1", "P2", "P3"}
    from qgis.core import QgsRectangle

    assert [
        feature["park_id"] for feature in layer.getFeatures(QgsRectangle(114.5, 29, 115.5, 31))
    ] == ["P2"]


def test_outlines(store, inventory):
    square = "POLYGON((114 30,114.1 30,114.1 30.1,114 30))"
    store([(square, ["P1", "甲园", 1.0, 1]), (None, ["P2", "乙园", 1.0, 1])], kind="Polygon")
    assert counts(
        store([(square, ["P1", "甲园", 1.0, 1]), (None, ["P2", "乙园", 1.0, 1])], kind="Polygon")
    ) == (0, 0, 2, 0)
    assert counts(
        store([(None, ["P1", "甲园", 1.0, 1]), (square, ["P2", "乙园", 1.0, 1])], kind="Polygon")
    ) == (0, 1, 1, 0)  # a place that is not told is not taken away
    places = inventory.query("SELECT geom FROM parks ORDER BY park_id")
    assert counts(store(ROWS)) == (1, 2, 0, 0)  # points tell less than areas
    assert inventory.query("SELECT geom FROM parks ORDER BY park_id") == [*places, (None,)]


@pytest.mark.parametrize("inventory", ["geopackage"], indirect=True)
def test_the_spatial_index_knows_every_place_after_each_store(store, inventory):
    rows = [
        (f"POINT({100 + i % 37} {20 + i % 23})", [f"P{i}", f"园{i}", 1.0, 1]) for i in range(600)
    ]
    rows[7] = ("POINT EMPTY", rows[7][1])
    for stored in (rows[:400], rows[:400], rows[200:]):
        store(stored)
        known = inventory.query("SELECT id, minx, maxx, miny, maxy FROM rtree_parks_geom")
        places = inventory.query("SELECT fid, geom FROM parks")
        points = {fid: shapely.from_wkb(raw[8:]) for fid, raw in places}
        assert {key: tuple(box) for key, *box in known} == {
            fid: (each.x, each.x, each.y, each.y) for fid, each in points.items() if each
        }
        assert inventory.query("SELECT rtreecheck('rtree_parks_geom')") == [("ok",)]
    assert len(places) == 600


def test_areas_do_not_go_into_points(store, inventory):
    store(ROWS)
    with pytest.raises(QgsProcessingException, match="POINT"):
        store(
            [("POLYGON((114 30,114.1 30,114.1 30.1,114 30))", ["P1", "甲园", 1.0, 1])],
            kind="Polygon",
        )


def test_changes_that_cannot_be_written_leave_the_inventory(
    store, inventory, monkeypatch, tmp_path
):
    def fail(*_):
        raise QgsProcessingException("a full disk")

    store(ROWS[:1])
    monkeypatch.setattr("parkshore.processing.writing.outputs.refuse_unwritten", fail)
    with pytest.raises(QgsProcessingException, match=r"^a full disk"):
        store(ROWS, CHANGES=str(tmp_path / "changes.gpkg"))
    assert inventory.query("SELECT count(*) FROM parks") == [(1,)]


def test_changes_that_cannot_be_placed_are_told_apart(store, inventory, monkeypatch, tmp_path):
    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("parkshore.processing.writing.staging.Stage.place", fail)
    with pytest.raises(QgsProcessingException, match=r"The inventory is written.*No space"):
        store(ROWS, CHANGES=str(tmp_path / "changes.gpkg"))
    assert inventory.query("SELECT count(*) FROM parks") == [(3,)]


@pytest.mark.parametrize("ids", [["P1", "P1"], ["P1", None]])
def test_rows_without_an_id_of_their_own_change_nothing(store, inventory, ids):
    store(ROWS)
    with pytest.raises(QgsProcessingException, match="park_id"):
        store([("POINT(114 30)", [name, "x", 1.0, 1]) for name in ids])
    assert inventory.query("SELECT count(*) FROM parks") == [(3,)]
    assert len(inventory.query("SELECT * FROM inventory_imports")) == 1


def test_while_qgis_has_it_open(store, inventory):
    store(ROWS)
    open_layer = inventory.layer("parks")
    reading = open_layer.getFeatures()
    next(reading)
    assert counts(store(ROWS[:2], ON_GONE=2)) == (0, 0, 2, 1)
    reading.close()
    assert len(list(open_layer.getFeatures())) == 2


def test_a_stored_geopackage_made_by_qgis_is_updated(run, layer, tmp_path, table_rows):
    from qgis.core import QgsProject, QgsVectorFileWriter

    path = str(tmp_path / "own.gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = "parks"
    made = layer("Point", ROWS, FIELDS)
    QgsVectorFileWriter.writeAsVectorFormatV3(
        made, path, QgsProject.instance().transformContext(), options
    )
    found = run(
        "parkshore:storeinventory",
        {"INPUT": layer("Point", ROWS[:2], FIELDS), "KIND": 0, "INVENTORY": path, "ON_GONE": 2},
    )
    assert counts(found) == (0, 0, 2, 1)
    assert QgsVectorLayer(f"{path}|layername=parks", "p", "ogr").featureCount() == 2


@pytest.mark.parametrize(
    ("target", "sentence"),
    [
        ({}, "one of them"),
        ({"INVENTORY": "a.gpkg", "CONNECTION": "x"}, "one of them"),
        ({"CONNECTION": "nobody", "SCHEMA": "s"}, "no PostGIS connection nobody"),
        ({"CONNECTION": "nobody"}, "schema"),
        (
            {"CONNECTION": "host=127.0.0.1 port=1 dbname=x user=x", "SCHEMA": "s"},
            "cannot be written",
        ),
    ],
)
def test_wrong_targets_are_refused(run, layer, tmp_path, target, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        run(
            "parkshore:storeinventory", {"INPUT": layer("Point", ROWS, FIELDS), "KIND": 0, **target}
        )


def test_a_file_that_is_no_geopackage_is_left_alone(run, layer, tmp_path):
    path = tmp_path / "a.gpkg"
    path.write_text("no database", encoding="utf-8")
    with pytest.raises(QgsProcessingException, match="cannot be written as a GeoPackage"):
        run(
            "parkshore:storeinventory",
            {"INPUT": layer("Point", ROWS, FIELDS), "KIND": 0, "INVENTORY": str(path)},
        )
    assert path.read_text(encoding="utf-8") == "no database"


def test_a_named_connection_of_qgis(run, layer, postgres):
    from qgis.core import QgsDataSourceUri, QgsProviderRegistry

    parts = dict(part.split("=", 1) for part in postgres.split())
    uri = QgsDataSourceUri()
    uri.setConnection(parts["host"], parts["port"], parts["dbname"], parts["user"], "")
    metadata = QgsProviderRegistry.instance().providerMetadata("postgres")
    metadata.saveConnection(metadata.createConnection(uri.uri(), {"saveUsername": True}), "office")
    target = {"CONNECTION": "office", "SCHEMA": "named"}
    found = run(
        "parkshore:storeinventory", {"INPUT": layer("Point", ROWS, FIELDS), "KIND": 0, **target}
    )
    metadata.deleteConnection("office")
    assert counts(found) == (3, 0, 0, 0)
