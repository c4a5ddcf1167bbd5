"""Verifications kept in an inventory: by two people, only ever added, in words of their own."""

import lzma
import sqlite3
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

ROWS = [("POINT(114 30.001)", ["P1", "甲园"]), ("POINT(115 30.1)", ["P2", "乙园"])]
FIELDS = {"park_id": str, "name": str}
GIVEN = {
    "SITE_KIND": 0, "SITE_ID": "P1", "STATUS": 2, "MAKER": "李工", "CHECKER": "王工",
    "REASON": "现场测量", "DOCUMENT": "环监〔2026〕1号",
    "DATE": "2026-11-20", "DEADLINE": "2027-06-30",
}  # fmt: skip
RECORD = "site_kind, ref_id, status, maker, checker, reason, doc, at, deadline"


@pytest.fixture
def verify(run, layer, place):
    """Verify a site of an inventory of two parks."""
    parks = layer("Point", ROWS, FIELDS)
    run("parkshore:storeinventory", {"INPUT": parks, "KIND": 0, **place.target})

    def verifier(**more):
        given = {name: value for name, value in (GIVEN | more).items() if value is not None}
        return run("parkshore:storeverification", given | place.target)["RECORDS"]

    return verifier


def test_a_record_holds_all_that_was_said(verify, place):
    assert verify() == 1
    assert place.ask(f"SELECT {RECORD} FROM verifications") == [
        ("parks", "P1", "confirmed", "李工", "王工", "现场测量", "环监〔2026〕1号", "2026-11-20",
         "2027-06-30"),
    ]  # fmt: skip
    assert verify(STATUS=3, REASON="更正") == 2
    assert verify(SITE_ID="P2", STATUS=0, CHECKER=None, DEADLINE=None, REASON=None) == 1
    last = place.ask(f"SELECT {RECORD} FROM verifications ORDER BY fid")[-1]
    assert last[2:6] == ("screened", "李工", None, None)


def test_the_newest_kept_check_goes_with_it(verify, run, layer, place):
    shore = layer("LineString", [("LINESTRING(110 30, 120 30)", [])])
    for date, distance in (("2025-01-01", 2000.0), ("2026-01-01", 50.0), ("2024-01-01", 1.0)):
        given = {"PARKS": layer("Point", ROWS, FIELDS), "SHORELINE": shore, "DATE": date}
        checked = run(
            "parkshore:shorelinecheck", {**given, "DISTANCE": distance, "OUTPUT": "memory:"}
        )
        run("parkshore:storechecks", {"CHECKED": checked["OUTPUT"], **place.target})
    verify()
    found = place.ask("SELECT verdict, round(shore_m), limit_m, checked_at FROM verifications")
    assert found == [("outside", 111.0, 50.0, "2026-01-01")]


WRONG = [
    ({"CHECKER": "李 工"}, "both 李工; a second person"),
    ({"MAKER": "Li Wei", "CHECKER": "ＬＩ ＷＥＩ"}, "a second person must check"),
    ({"CHECKER": None}, "Checked by is –"),
    ({"CHECKER": "无"}, "Checked by is 无"),
    ({"STATUS": 0, "CHECKER": "——"}, "Checked by is ——"),
    ({"MAKER": "  "}, "Made by is –"),
    ({"STATUS": 3, "REASON": " "}, "needs its reason"),
    ({"DEADLINE": "2026-11-19"}, "deadline 19 November 2026 lies before the date 20 November 2026"),
    ({"SITE_ID": "P9"}, "no site P9 of the kind Parks"),
    ({"SITE_KIND": 1}, "no site P1 of the kind Enterprises"),
    ({"SITE_ID": "无"}, "no site 无"),
    ({"PHOTO": "missing.jpg"}, "there is no missing.jpg"),
]


@pytest.mark.parametrize("place", ["geopackage"], indirect=True)
def test_what_cannot_be_is_refused(verify, place):
    for wrong, sentence in WRONG:
        with pytest.raises(QgsProcessingException, match=sentence):
            verify(**wrong)
    assert place.ask("SELECT count(*) FROM verifications") == [(0,)]


def test_stores_undo_and_imports_leave_records(verify, run, layer, place):
    verify()
    before = place.ask("SELECT * FROM verifications")
    moved = layer("Point", [("POINT(116 30)", ["P1", "新名"])], FIELDS)
    run("parkshore:storeinventory", {"INPUT": moved, "KIND": 0, "ON_GONE": 2, **place.target})
    run("parkshore:undostore", place.target)
    assert place.ask("SELECT * FROM verifications") == before


def test_shown_only_writes_nothing(verify, place):
    assert verify(DRY_RUN=True) == 1
    assert place.ask("SELECT count(*) FROM verifications") == [(0,)]


def test_a_photograph_below_the_inventory_is_kept_relative(run, layer, tmp_path):
    target = {"INVENTORY": str(tmp_path / "a.gpkg")}
    run("parkshore:storeinventory", {"INPUT": layer("Point", ROWS, FIELDS), "KIND": 0, **target})
    outside = tmp_path.parent / f"{tmp_path.name}.jpg"
    inside = tmp_path / "照片" / "P1.jpg"
    inside.parent.mkdir()
    for path in (inside, outside):
        path.write_bytes(b"-")
        run("parkshore:storeverification", GIVEN | target | {"PHOTO": str(path)})
    connection = sqlite3.connect(tmp_path / "a.gpkg")
    kept = connection.execute("SELECT photo FROM verifications").fetchall()
    connection.close()
    assert kept == [("照片/P1.jpg",), (str(outside),)]


def test_an_inventory_of_version_0_1_takes_records(run, tmp_path):
    path = tmp_path / "old.gpkg"
    data = Path(__file__).parents[2] / "data" / "inventory_0_1.gpkg.xz"
    path.write_bytes(lzma.decompress(data.read_bytes()))
    assert run("parkshore:storeverification", GIVEN | {"INVENTORY": str(path)})["RECORDS"] == 2
    connection = sqlite3.connect(path)
    kept = connection.execute("SELECT status, reason, maker FROM verifications").fetchall()
    connection.close()
    assert kept == [("overruled", "现场核查", None), ("confirmed", "现场测量", "李工")]


@pytest.mark.parametrize("style", [True, False])
def test_status_offers_its_own_words_not_those_of_enterprises(run, layer, tmp_path, style):
    from parkshore.processing.styles.layer_style import dress

    path = tmp_path / "a.gpkg"
    target = {"INVENTORY": str(path)}
    run("parkshore:storeinventory", {"INPUT": layer("Point", ROWS, FIELDS), "KIND": 0, **target})
    records = QgsVectorLayer(f"{path}|layername=verifications", "核查", "ogr")
    if style:
        assert records.loadDefaultStyle()[1]  # as QGIS itself does
    else:
        dress(records)  # as the dock does, which tells no kind
    offered = records.editorWidgetSetup(records.fields().lookupField("status")).config()["map"]
    assert [value for each in offered for value in each.values()] == [
        "screened", "visited", "confirmed", "overruled",
    ]  # fmt: skip
    assert records.fields().field("checker").alias() == "Checked by a second person"
