"""Records of visits of a county's package: back into the inventory, contradictions told."""

import sqlite3
from contextlib import closing

import pytest
from parkshore.analysis.inventory.storing.record_sites import ANOTHER, NOT_STORED
from qgis.core import QgsProcessingException

ROWS = [
    ("POINT(114 30.001)", ["E1", "甲厂", "湖北", None]),
    ("POINT(115 30.1)", ["E2", "乙厂", "湖北", None]),
]
FIELDS = {"ent_id": str, "name": str, "province": str, "uscc": str}
PEOPLE = {"MAKER": "李工", "CHECKER": "王工"}
SAID = {"SITE_KIND": 1, "SITE_ID": "E1", "STATUS": 1, "DATE": "2026-05-01", **PEOPLE}
CODES = ("91420100MA4KXXXX0A", "91420100MA4KYYYY1B")


def ask(path, sql):
    with closing(sqlite3.connect(path)) as file:
        return file.execute(sql).fetchall()


def change(path, sql):
    with closing(sqlite3.connect(path)) as file:
        file.execute(sql)
        file.commit()


@pytest.fixture
def inventory(run, layer, tmp_path):
    """An inventory of two plants, of which one is verified."""
    path = tmp_path / "市局" / "台账.gpkg"
    path.parent.mkdir()
    given = {"INPUT": layer("Point", ROWS, FIELDS), "KIND": 1, "INVENTORY": str(path)}
    run("parkshore:storeinventory", given)
    run("parkshore:storeverification", SAID | {"INVENTORY": str(path)})
    return path


@pytest.fixture
def package(run, inventory, tmp_path):
    """What the county gets of it."""
    path = tmp_path / "县局" / "下发.gpkg"
    path.parent.mkdir()
    given = {"INVENTORY": str(inventory), "PROVINCE": "湖北", "OUTPUT": str(path)}
    run("parkshore:handoutinventory", given)
    return path


@pytest.fixture
def verify(run):
    """Keep a verification in the inventory or the package."""

    def verifier(path, **more):
        run("parkshore:storeverification", SAID | {"INVENTORY": str(path)} | more)

    return verifier


@pytest.fixture
def merge(run, inventory, package):
    """Merge the package back; return numbers and lines."""

    def merger(**more):
        given = {"PACKAGE": str(package), "INVENTORY": str(inventory), "CHANGES": "memory:"}
        found = run("parkshore:mergeverifications", given | more)
        lines = [
            (each["ref_id"], each["change"], each["field"], each["old"], each["new"], each["why"])
            for each in found.pop("CHANGES").getFeatures()
        ]
        numbers = ("ADDED", "UNCHANGED", "CONFLICTS_COUNT", "ASIDE", "FILES", "MISSING")
        return [found[name] for name in numbers], lines

    return merger


def test_new_records_come_back_once_and_nothing_else_changes(merge, verify, inventory, package):
    verify(
        package,
        SITE_ID="E2",
        STATUS=2,
        DATE="2026-06-01",
        REASON="现场测量",
        DOCUMENT="县〔2026〕3号",
    )
    before = ask(inventory, "SELECT * FROM verifications ORDER BY fid")
    numbers, lines = merge(DRY_RUN=True)
    assert numbers == [1, 1, 0, 0, 0, 0]
    told = "Confirmed · 2026-06-01 · 李工 / 王工 · 现场测量"
    assert lines[0] == ("E2", "added", None, None, told, None)
    assert ask(inventory, "SELECT * FROM verifications ORDER BY fid") == before
    assert merge()[0] == numbers
    after = ask(inventory, "SELECT * FROM verifications ORDER BY fid")
    assert after[: len(before)] == before
    kept = ask(inventory, "SELECT ref_id, status, doc, reason, at FROM verifications ORDER BY fid")
    assert kept[-1] == ("E2", "confirmed", "县〔2026〕3号", "现场测量", "2026-06-01")
    assert merge()[0] == [0, 2, 0, 0, 0, 0]
    assert ask(inventory, "SELECT * FROM verifications ORDER BY fid") == after


def test_what_both_sides_say_is_told_and_decided(merge, verify, run, inventory, package):
    verify(inventory, STATUS=2, DATE="2026-06-10")
    verify(package, STATUS=3, DATE="2026-06-20", REASON="距离有误")
    change(package, "UPDATE verifications SET reason = '补记' WHERE at = '2026-05-01'")
    numbers, lines = merge()
    assert numbers == [0, 0, 2, 0, 0, 0]
    assert ("E1", "conflict", "reason", None, "补记", "the same record says otherwise") in lines
    both = next(line for line in lines if not line[2])
    assert both[3] == "Confirmed · 2026-06-10 · 李工 / 王工"
    assert both[4] == "Corrected after a check · 2026-06-20 · 李工 / 王工 · 距离有误"
    assert any("contradict" in line for line in run.feedback.warned)
    assert ask(inventory, "SELECT count(*) FROM verifications") == [(2,)]
    assert merge(CONFLICTS=1)[0] == [2, 0, 2, 0, 0, 0]
    kept = ask(inventory, "SELECT status, reason FROM verifications ORDER BY fid")
    assert kept == [
        ("visited", None), ("confirmed", None), ("visited", "补记"), ("overruled", "距离有误"),
    ]  # fmt: skip
    assert merge(CONFLICTS=1)[0] == [0, 2, 0, 0, 0, 0]


def test_a_record_goes_to_its_site_whatever_id_that_has_now(
    merge, verify, run, layer, package, inventory
):
    """County and office each gave the id E3 to a plant of their own."""

    def store(path, place, *plant):
        rows = layer("Point", [(place, list(plant))], FIELDS)
        run("parkshore:storeinventory", {"INPUT": rows, "KIND": 1, "INVENTORY": str(path)})

    store(package, "POINT(116 30.2)", "E3", "县里新厂", "湖北", CODES[0])
    verify(package, SITE_ID="E3", STATUS=2)
    numbers, lines = merge()
    assert (numbers, lines[0][5]) == ([0, 1, 0, 1, 0, 0], NOT_STORED)
    store(inventory, "POINT(112 31)", "E3", "市里新厂", "湖北", CODES[1])
    numbers, lines = merge()
    assert (numbers, lines[0][5]) == ([0, 1, 0, 1, 0, 0], ANOTHER)
    store(inventory, "POINT(116 30.2)", "E7", "县里新厂", "湖北", CODES[0])
    assert merge()[0] == [1, 1, 0, 0, 0, 0]
    assert ask(inventory, "SELECT ref_id FROM verifications ORDER BY fid")[-1] == ("E7",)
    assert merge()[0] == [0, 2, 0, 0, 0, 0]


BROKEN = [
    ("checker", "NULL", "no second person"),
    ("ref_id", "'E9'", NOT_STORED),
    ("checker", "'李 工'", "one person in both parts"),
    ("maker", "'无'", "nobody is named who made it"),
    ("status", "'done'", "its status is none that is known"),
    ("ref_id", "NULL", NOT_STORED),
]


def test_what_breaks_the_rules_is_left_aside(merge, verify, inventory, package):
    for number in range(len(BROKEN)):
        verify(package, SITE_ID="E2", DATE=f"2026-06-{number + 1:02}")
    for number, (column, value, _) in enumerate(BROKEN, start=1):
        statement = f"UPDATE verifications SET {column} = {value} WHERE at = '2026-06-{number:02}'"
        change(package, statement)
    numbers, lines = merge()
    assert numbers == [0, 1, 0, len(BROKEN), 0, 0]
    aside = [line for line in lines if line[1] == "left aside"]
    assert [line[5] for line in aside] == [why for _, _, why in BROKEN]
    assert ask(inventory, "SELECT count(*) FROM verifications") == [(1,)]


def test_photographs_come_along_and_replace_none(merge, verify, inventory, package, run):
    photos, beside = package.parent / "照片", inventory.parent / "照片"
    photos.mkdir()
    beside.mkdir()
    (photos / "E2_1.jpg").write_bytes(b"county")
    (beside / "E2_1.jpg").write_bytes(b"office")
    (package.parent / "纪要.pdf").write_bytes(b"minutes")
    verify(
        package, SITE_ID="E2", DATE="2026-06-01",
        PHOTO=str(photos / "E2_1.jpg"), DOCUMENT="纪要.pdf",
    )  # fmt: skip
    verify(package, SITE_ID="E2", DATE="2026-06-02")
    outside = inventory.parent.parent / "secret.jpg"
    outside.write_bytes(b"secret")
    change(package, "UPDATE verifications SET photo = '..\\secret.jpg' WHERE at = '2026-06-02'")
    assert merge(DRY_RUN=True)[0] == [2, 1, 0, 0, 2, 1]
    assert not (beside / "E2_1_2.jpg").exists()
    assert merge()[0] == [2, 1, 0, 0, 2, 1]
    kept = ask(inventory, "SELECT photo, doc FROM verifications ORDER BY fid")[1:]
    assert kept == [("照片/E2_1_2.jpg", "纪要.pdf"), ("..\\secret.jpg", None)]
    assert (beside / "E2_1.jpg").read_bytes() == b"office"
    assert (beside / "E2_1_2.jpg").read_bytes() == b"county"
    assert (inventory.parent / "纪要.pdf").read_bytes() == b"minutes"
    assert any("was not taken along" in line for line in run.feedback.warned)
    assert merge()[0] == [0, 3, 0, 0, 0, 0]


def test_where_it_cannot_be_written_no_file_stays(merge, verify, inventory, package, monkeypatch):
    from parkshore.processing.inventory.storage.geopackage_storage import GeoPackageStorage

    (package.parent / "a.jpg").write_bytes(b"a")
    verify(package, SITE_ID="E2", DATE="2026-06-01", PHOTO=str(package.parent / "a.jpg"))

    def broken(*_):
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(GeoPackageStorage, "add_rows", broken)
    with pytest.raises(QgsProcessingException, match="cannot be written"):
        merge()
    assert not (inventory.parent / "a.jpg").exists()


def test_what_cannot_be_is_refused(merge, inventory, package, tmp_path):
    with pytest.raises(QgsProcessingException, match="are the same file"):
        merge(PACKAGE=str(inventory))
    empty = tmp_path / "empty.gpkg"
    empty.write_bytes(b"nothing")
    with pytest.raises(QgsProcessingException, match=r"empty\.gpkg holds no records"):
        merge(PACKAGE=str(empty))


def test_files_of_a_package_have_no_place_beside_a_database(tmp_path):
    from parkshore.processing.handover.package.record_files import RecordFiles

    (tmp_path / "a.jpg").write_bytes(b"a")
    files = RecordFiles(tmp_path, None)
    assert files.settle("a.jpg", must_be_there=True) == "a.jpg"
    assert files.settle("县〔2026〕3号" * 100, must_be_there=False).startswith("县")
    assert files.settle("a\0b", must_be_there=False) == "a\0b"
    assert (files.missing, files.to_take(["a.jpg"])) == (["a.jpg"], [])


@pytest.mark.long
def test_records_come_back_into_a_server(run, verify, layer, package, postgres, tmp_path):
    """The office keeps its inventory in PostGIS, counties get files."""
    import psycopg2

    place = {"CONNECTION": postgres, "SCHEMA": f"merge {tmp_path.name}"[:60]}
    rows = layer("Point", ROWS, FIELDS)
    run("parkshore:storeinventory", {"INPUT": rows, "KIND": 1} | place)
    run("parkshore:storeverification", SAID | place)

    def told():
        with psycopg2.connect(postgres) as connection, connection.cursor() as cursor:
            cursor.execute(f'SET search_path TO "{place["SCHEMA"]}", public')
            cursor.execute("SELECT ref_id, status, reason FROM verifications ORDER BY fid")
            found = cursor.fetchall()
        connection.close()
        return found

    def merge(**more):
        given = {"PACKAGE": str(package), "CHANGES": "memory:"} | place | more
        found = run("parkshore:mergeverifications", given)
        assert found.pop("CHANGES").featureCount() >= found["ADDED"] + found["UNCHANGED"]
        return [found[name] for name in ("ADDED", "UNCHANGED", "CONFLICTS_COUNT", "ASIDE")]

    before = told()
    assert len(before) == 1
    verify(package, SITE_ID="E2", STATUS=2, DATE="2026-06-01", REASON="现场测量")
    assert merge(DRY_RUN=True) == [1, 1, 0, 0]
    assert told() == before
    assert merge() == [1, 1, 0, 0]
    assert told() == [*before, ("E2", "confirmed", "现场测量")]
    assert merge() == [0, 2, 0, 0]
    run("parkshore:storeverification", SAID | {"STATUS": 2, "DATE": "2026-06-10"} | place)
    verify(package, STATUS=3, DATE="2026-06-20", REASON="距离有误")
    assert merge() == [0, 2, 1, 0]
    assert len(told()) == 3
    assert merge(CONFLICTS=1)[0] == 1
    assert told()[-1] == ("E1", "overruled", "距离有误")
    assert merge() == [0, 3, 0, 0]
