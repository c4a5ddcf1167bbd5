"""Files of small offices stored one after another: the same site stays the same site."""

import itertools
import sqlite3
from pathlib import Path

import pytest
from qgis.core import QgsVectorLayer

FOLDER = Path(__file__).parents[2] / "data" / "offices"
TABLES = {path.stem: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.csv")}
COUNTS = ("ADDED", "CHANGED", "UNCHANGED", "GONE", "CLOSED", "PROPOSED")


@pytest.fixture
def office(run, rows, tmp_path):
    """An inventory file into which tables are imported and stored."""

    class Office:
        path = str(tmp_path / "office.gpkg")
        numbers = itertools.count()

        def layer(self):
            return QgsVectorLayer(f"{self.path}|layername=parks", "parks", "ogr")

        def read(self, table, kind=0, *, ending="gpkg", parks=False, **options):
            text = TABLES.get(table, table)
            file = tmp_path / f"{next(self.numbers)}.csv"
            file.write_text(text, encoding="utf-8")
            output = str(tmp_path / f"{next(self.numbers)}.{ending}")
            given = {"PARKS": self.layer()} if parks else {}
            return run(
                "parkshore:importinventory",
                {"FILE": str(file), "KIND": kind, "OUTPUT": output, **given, **options},
            )["OUTPUT"]

        def store(self, table, kind=0, *, ending="gpkg", parks=False, reading=None, **options):
            source = table
            if isinstance(table, str):
                source = self.read(table, kind, ending=ending, parks=parks, **(reading or {}))
            found = run(
                "parkshore:storeinventory",
                {
                    "INPUT": source,
                    "KIND": kind,
                    "INVENTORY": self.path,
                    "CHANGES": "memory:",
                    **options,
                },
            )
            self.lines = rows(found["CHANGES"])
            return tuple(found[name] for name in COUNTS)

        def ask(self, statement):
            connection = sqlite3.connect(self.path)
            answer = connection.execute(statement).fetchall()
            connection.close()
            return answer

        def told(self, change):
            return [
                (row["ref_id"], row["field"], row["old"], row["new"], row["why"])
                for row in self.lines
                if row["change"] == change
            ]

    return Office()


def test_an_id_of_another_form_is_the_same_site_and_told(office):
    office.store("ida")
    assert office.store("idb") == (0, 0, 2, 0, 0, 0)
    assert office.told("same?") == [
        ("1", "park_id", "1", "001", "same name and place"),
        ("2", "park_id", "2", "002", "same name and place"),
    ]
    assert office.ask("SELECT park_id FROM parks ORDER BY fid") == [("1",), ("2",)]


@pytest.mark.parametrize("first", ["ida", "idc"])
def test_an_order_without_ids_is_no_other_site(office, first):
    office.store(first)
    assert office.store("idc") == (0, 0, 2, 0, 0, 0)
    assert office.store("idd") == (1, 0, 2, 0, 0, 0)
    assert office.store("idc") == (0, 0, 2, 1, 0, 0)
    assert office.told("same?") == []


def test_the_firms_in_another_order_are_unchanged(office, shared_data):
    text = (shared_data / "chemical_plants.csv").read_text(encoding="utf-8-sig")
    header, *firms = text.splitlines()
    assert office.store(text, kind=1) == (116, 0, 0, 0, 0, 0)
    ids = office.ask("SELECT ent_id, name FROM enterprises ORDER BY name")
    other = "\n".join([header, *sorted(firms, key=lambda line: line[::-1])])
    assert office.store(other, kind=1, ON_GONE=2) == (0, 0, 116, 0, 0, 0)
    assert office.ask("SELECT ent_id, name FROM enterprises ORDER BY name") == ids


def test_a_table_in_other_units_is_the_same(office):
    office.store("y1")
    assert office.store("y1dms") == (0, 0, 3, 0, 0, 0)


def test_a_second_table_wipes_nothing(office):
    office.store("y1")
    assert office.store("supp") == (0, 3, 0, 0, 0, 0)
    assert office.ask("SELECT gdp, cod_t, energy_tce, opened, so2_t FROM parks") == [
        (125000.0, 100.0, 32000.0, "2003-05", 55.0),
        (200000.0, 200.0, 40000.0, "2005", 66.0),
        (300000.0, 300.0, 50000.0, "2006", 77.0),
    ]


def test_a_cell_that_is_empty_empties(office):
    office.store("y1")
    cleared = TABLES["y1"].replace(",300,5,", ",,5,")
    assert office.store(cleared) == (0, 1, 2, 0, 0, 0)
    assert office.told("changed") == [("P3", "cod_t", "300", None, None)]


@pytest.mark.parametrize("ending", ["shp", "gpkg"])
def test_where_metadata_are_lost_an_empty_column_was_not_there(office, ending, run):
    office.store("y1")
    source = office.read("supp")
    layer = QgsVectorLayer(source, "supp", "ogr")
    kept = source.replace(".gpkg", f"_kept.{ending}")
    run("native:savefeatures", {"INPUT": layer, "OUTPUT": kept})
    office.store(QgsVectorLayer(kept, "kept", "ogr"))
    assert office.ask("SELECT gdp, so2_t FROM parks WHERE park_id = 'P1'") == [(125000.0, 55.0)]


def test_the_next_year_under_other_headings(office):
    office.store("y1")
    assert office.store("y2") == (1, 1, 0, 2, 0, 0)
    assert office.told("same?") == [("P1", "park_id", "P1", "p1", "same name and place")]
    assert office.ask("SELECT park_id, year, gdp, cod_t, energy_tce, opened FROM parks") == [
        ("P1", 2023, 130000.0, 90.0, 33000.0, "2003-05"),
        ("P2", 2022, 200000.0, 200.0, 40000.0, "2005"),
        ("P3", 2022, 300000.0, 300.0, 50000.0, "2006"),
        ("P23", 2023, 520000.0, 480.0, 88000.0, None),
    ]


@pytest.mark.parametrize("table", ["y1none", "stats2"])
def test_figures_without_coordinates_leave_the_place(office, table):
    office.store("y1")
    office.store("pts")
    before = office.ask("SELECT geom, geom_src, acc_m FROM parks ORDER BY park_id")
    assert before[0][1:] == ("survey", 5.0)
    assert office.store(table, parks=True)[:3] == (0, 2, 0)
    assert office.ask("SELECT geom, geom_src, acc_m FROM parks ORDER BY park_id") == before
    assert office.ask("SELECT gdp FROM parks ORDER BY park_id") == [
        (130000.0,), (210000.0,), (300000.0,),
    ]  # fmt: skip


def test_figures_are_stored_into_outlines(office, layer, rows):
    square = "POLYGON((114 30,114.1 30,114.1 30.1,114 30))"
    other = "POLYGON((115 30,115.1 30,115.1 30.1,115 30))"
    fields = {"park_id": str, "name": str, "gdp": float}
    outlines = layer(
        "Polygon", [(square, ["P1", "甲园", 1.0]), (other, ["P2", "乙园", 2.0])], fields
    )
    office.store(outlines)
    before = office.ask("SELECT geom FROM parks")
    assert office.store("y1none", parks=True)[:4] == (0, 2, 0, 0)
    assert office.ask("SELECT geom FROM parks") == before
    assert office.ask("SELECT gdp, geom_src FROM parks") == [(130000.0, None), (210000.0, None)]


def test_points_leave_areas_as_they_are(office, layer):
    squares = [
        f"POLYGON(({x} 30.59,{x} 30.61,{x + 0.02} 30.61,{x + 0.02} 30.59,{x} 30.59))"
        for x in (114.29, 114.39)
    ]
    fields = {"park_id": str, "name": str, "geom_src": str}
    office.store(
        layer(
            "Polygon",
            [(squares[0], ["P1", "甲园", "survey"]), (squares[1], ["P2", "乙园", "survey"])],
            fields,
        )
    )
    told = "SELECT geom, geom_src, acc_m FROM parks WHERE park_id IN ('P1', 'P2')"
    before = office.ask(told)
    assert office.store("supp") == (1, 2, 0, 0, 0, 0)
    assert office.ask(told) == before
    assert office.ask("SELECT so2_t FROM parks ORDER BY park_id") == [(55.0,), (66.0,), (77.0,)]
    nowhere = "SELECT geom, geom_src, acc_m FROM parks WHERE park_id = 'P3'"
    assert office.ask(nowhere) == [(None, None, None)]
    assert office.store("supp") == (0, 0, 3, 0, 0, 0)
    without_ids = TABLES["supp"].replace("园区编号,", "").replace("P1,", "").replace("P2,", "")
    assert office.store(without_ids.replace("P3,", "").replace(",66", ",67"))[:2] == (0, 1)
    assert office.ask(told) == before


def test_a_rejected_row_is_not_gone(office):
    office.store("y1")
    broken = TABLES["y1"].replace("P2,乙园,114.4,30.6", "P2,乙园,约114,30.6")
    assert office.store(broken, ON_GONE=2) == (0, 0, 2, 0, 0, 0)
    assert office.told("rejected") == [("P2", None, None, None, "its row was rejected at import")]
    assert office.ask("SELECT count(*) FROM parks") == [(3,)]


def test_parks_are_found_by_their_names(office, rows):
    office.store(
        "园区编号,园区名称,城市,经度,纬度\nP1,化工园区,武汉市,114.3,30.6\nP2,化工园区,岳阳市,113.1,29.4\n"
        "P3,甲园,武汉市,114.5,30.6\n"
    )
    firms = (
        "企业编号,企业名称,所属园区,城市\nE1,一厂,化工园区,岳阳市\nE2,二厂,p1,武汉市\nE3,三厂,甲园区,武汉市\n"
        "E4,四厂,甲园（武汉）,武汉市\nE5,五厂,甲园（原甲工业园）,\nE6,六厂,化工园区,\nE7,七厂,甲园区,\n"
    )
    found = rows(office.read(firms, kind=1, parks=True))
    assert [row["park_id"] for row in found] == ["P2", "P1", "P3", "P3", "P3", "化工园区", "甲园区"]


def test_key_fields_of_the_import_identify(office):
    table = (
        "园区名称,城市,经度,纬度,GDP(亿元)\n化工园区,武汉市,114.3,30.6,1\n"
        "化工园区,岳阳市,113.1,29.4,2\n"
    )
    office.store(table, reading={"KEY_FIELDS": "name; city"})
    moved = table.replace("114.3,30.6", "114.9,30.9")
    assert office.store(moved, reading={"KEY_FIELDS": "name; city"}) == (0, 1, 1, 0, 0, 0)
    with pytest.raises(Exception, match="stands in several rows"):
        office.store(moved, KEY_FIELDS=["name"])
    with pytest.raises(Exception, match="has no field town"):
        office.read(table, KEY_FIELDS="town")


def test_a_new_name_at_the_old_place_is_proposed(office):
    office.store("idc")
    renamed = TABLES["idc"].replace("乙园", "乙新园")
    assert office.store(renamed, ON_GONE=2) == (0, 0, 1, 0, 0, 1)
    (line, name) = office.told("same?")
    assert line[4] == "renamed"
    assert name[2:4] == ("乙园", "乙新园")
    assert office.ask("SELECT name FROM parks ORDER BY name") == [("乙园",), ("甲园",)]
    assert office.store(renamed, PROPOSALS=1) == (0, 1, 1, 0, 0, 0)
    assert office.ask("SELECT name FROM parks ORDER BY name") == [("乙新园",), ("甲园",)]
    apart = TABLES["idc"].replace("乙园", "乙乙园")
    assert office.store(apart, PROPOSALS=2) == (1, 0, 1, 1, 0, 0)


def test_gone_is_a_decision(office):
    office.store("y1")
    part = "\n".join(TABLES["y1"].splitlines()[:3])
    assert office.store(part) == (0, 0, 2, 1, 0, 0)
    assert office.store(part, ON_GONE=1, DATE="2024年5月") == (0, 0, 2, 1, 1, 0)
    assert office.told("gone") == [("P3", "closed", None, "2024-05", None)]
    assert office.ask("SELECT closed FROM parks") == [(None,), (None,), ("2024-05",)]
    assert office.store(part, ON_GONE=1, DATE="2025") == (0, 0, 2, 1, 0, 0)
    assert office.ask("SELECT closed FROM parks WHERE park_id = 'P3'") == [("2024-05",)]
    assert office.store(part, ON_GONE=2) == (0, 0, 2, 1, 0, 0)
    assert office.ask("SELECT park_id FROM parks") == [("P1",), ("P2",)]


@pytest.mark.parametrize(
    ("given", "left"),
    [({"KEEP_GONE": True}, 3), ({"KEEP_GONE": False}, 2), ({"KEEP_GONE": False, "ON_GONE": 0}, 3)],
)
def test_old_models_keep_their_meaning(office, given, left):
    office.store("y1")
    office.store("\n".join(TABLES["y1"].splitlines()[:3]), **given)
    assert office.ask("SELECT count(*) FROM parks") == [(left,)]


def test_an_empty_layer_changes_nothing_unless_told(office, run):
    office.store("y1")
    path = office.read(TABLES["y1"].splitlines()[0] + "\n合计,,,,,,,,\n")
    nothing = QgsVectorLayer(path, "nothing", "ogr")
    assert office.store(nothing, ON_GONE=2) == (0, 0, 0, 0, 0, 0)
    assert "has no rows" in run.feedback.warned[-1]
    assert office.ask("SELECT count(*) FROM parks") == [(3,)]
    assert office.store(nothing, ON_GONE=2, ALLOW_EMPTY=True) == (0, 0, 0, 3, 0, 0)
    assert office.ask("SELECT count(*) FROM parks") == [(0,)]


def test_a_dry_run_writes_nothing(office, tmp_path):
    assert office.store("y1", DRY_RUN=True) == (3, 0, 0, 0, 0, 0)
    assert not (tmp_path / "office.gpkg").exists()
    office.store("y1")
    before = (tmp_path / "office.gpkg").read_bytes()
    assert office.store("y2", ON_GONE=2, DRY_RUN=True) == (1, 1, 0, 2, 0, 0)
    assert {row["change"] for row in office.lines} == {"added", "changed", "gone", "same?"}
    assert (tmp_path / "office.gpkg").read_bytes() == before
