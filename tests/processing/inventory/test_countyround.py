"""A round of files: one layer, one table, and what goes back."""

import csv
import json
import shutil
import zipfile

import openpyxl
import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
)

HEADER = ["企业名称", "统一社会信用代码", "设施类型", "经度", "纬度", "工业总产值（亿元）", "备注"]
ROWS = [
    ["甲化工", "914201151775720184", "化工", 114.31, 30.35, 1.2, "x"],
    ["乙公司", None, "化工？？", 114.32, 30.36, None, None],
    ["丙公司", None, "其他", None, None, 3, None],
    ["合计", None, None, None, None, 4.2, None],
]
EXPECTED = "江夏区、蔡甸区；黄陂区\n汉南区"


def book(path, rows, title=None):
    path.parent.mkdir(parents=True, exist_ok=True)
    made = openpyxl.Workbook()
    for row in [*([[title]] if title else []), *rows]:
        made.active.append(row)
    made.save(path)
    return path


def text(path, rows, codec="utf-8"):
    with path.open("w", encoding=codec, newline="") as file:
        csv.writer(file).writerows(rows)
    return path


@pytest.fixture
def folder(tmp_path):
    """Files of four counties: one zipped, one packed as .rar, one twice, one under no name."""
    folder = tmp_path / "received"
    first = book(folder / "江夏区" / "企业.xlsx", [HEADER, *ROWS])
    shutil.copy(first, folder / "江夏区" / "企业 最终版(2).xlsx")
    text(folder / "江夏区" / "另存.csv", [HEADER, *ROWS])
    book(folder / "b.xlsx", [["名称", "经度", "纬度"], ["丁公司", 114.0, 30.5]], "蔡甸区企业统计表")
    (folder / "黄陂区.rar").write_bytes(b"Rar!\x1a\x07\x00x")
    with zipfile.ZipFile(folder / "z.zip", "w") as opened:
        opened.writestr("无名.csv", "名称,经度,纬度\n戊公司,114.1,30.2\n")
        opened.writestr("坏.xlsx", "PK\x03\x04")
    return folder


@pytest.fixture
def go(run, table_rows, tmp_path):
    """Run a round; ``round``, ``rows``, ``rejected`` are dicts."""

    def through(*files, kind=1, back=False, **more):
        given = {
            "FILES": [str(each) for each in files],
            "KIND": kind,
            "EXPECTED": EXPECTED,
            **dict.fromkeys(("OUTPUT", "AREAS", "REJECTED", "ROUND"), "memory:"),
            **more,
        }
        if back:
            given["SEND_BACK"] = str(tmp_path / "back")
        found = run("parkshore:countyround", given)
        for name, output in (("rows", "OUTPUT"), ("areas", "AREAS"), ("rejected", "REJECTED"),
                             ("round", "ROUND")):  # fmt: skip
            found[name] = table_rows(found[output])
        found["told"] = [*run.feedback.warned, *run.feedback.said]
        found["by_file"] = {row["file"].rpartition("/")[2]: row for row in found["round"]
                            if row["file"]}  # fmt: skip
        return found

    return through


def test_every_file_is_a_row_and_its_rows_add_up(go, folder):
    found = go(folder)
    status = {name: row["status"] for name, row in found["by_file"].items()}
    assert status == {
        "企业 最终版(2).xlsx": "read", "企业.xlsx": "duplicate", "另存.csv": "duplicate",
        "b.xlsx": "read", "黄陂区.rar": "unreadable", "无名.csv": "read", "坏.xlsx": "unreadable",
    }  # fmt: skip
    assert [row["sender"] for row in found["round"] if row["status"] == "missing"] == ["汉南区"]
    for name, row in found["by_file"].items():
        kept = [each for each in found["rows"] if each["file"] == row["file"]]
        refused = [each for each in found["rejected"] if each["file"] == row["file"]]
        assert (row["accepted"], row["rejected"]) == (len(kept), len(refused)), name
        assert row["n_rows"] == row["accepted"] + row["rejected"]
        assert row["reason"] or status[name] == "read"
    assert found["READ"] == found["ACCEPTED"] + found["REJECTED_COUNT"] == 6
    assert (found["FILES_COUNT"], found["FILES_READ"], found["DUPLICATES"]) == (7, 3, 2)
    assert (found["UNREADABLE"], found["MISSING"]) == (2, 1)


def test_whose_a_file_is(go, folder):
    found = go(folder)["by_file"]
    assert found["企业.xlsx"]["sender"] == "江夏区"  # its folder
    assert found["b.xlsx"]["sender"] == "蔡甸区"  # its title
    assert found["黄陂区.rar"]["sender"] == "黄陂区"
    assert "7-Zip" in found["黄陂区.rar"]["reason"]
    assert found["无名.csv"]["sender"] is None
    assert "whose file" in found["无名.csv"]["reason"]


def test_rows_are_those_of_the_import_and_lose_nothing(go, folder, import_file):
    found = go(folder)
    alone = import_file(folder / "江夏区" / "企业.xlsx", 1)
    mine = [row for row in found["rows"] if row["sender"] == "江夏区"]
    for row, other in zip(mine, alone["rows"], strict=True):
        assert {
            name: row[name] for name in ("name", "uscc", "giov", "repairs", "xy", "ent_id")
        } == {name: other[name] for name in ("name", "uscc", "giov", "repairs", "xy", "ent_id")}
    assert json.loads(mine[0]["others"])["备注"] == "x"
    assert [row["row_no"] for row in mine] == [2, 3]
    refused = {row["row_no"]: row for row in found["rejected"]}
    assert json.loads(refused[4]["cells"]) == {
        "企业名称": "丙公司", "设施类型": "其他", "工业总产值（亿元）": "3",
    }  # fmt: skip


def test_a_workbook_goes_back_in_the_words_of_its_sender(go, folder, tmp_path):
    found = go(folder, back=True)
    sent = {row["sender"]: row["send_back"] for row in found["round"] if row["send_back"]}
    assert sent["汉南区"] == "汉南区.xlsx"
    assert sent["黄陂区"] == "黄陂区.xlsx"
    sheet, about = openpyxl.load_workbook(tmp_path / "back" / sent["江夏区"]).worksheets
    lines = list(sheet.iter_rows(values_only=True))
    assert list(lines[0][2:]) == HEADER
    assert [line[0] for line in lines[1:]] == [3, 4]
    assert "设施类型: 化工？？ was not understood" in lines[1][1]
    assert "Fill in: 统一社会信用代码, 工业总产值（亿元）" in lines[1][1]
    assert "neither coordinates nor a park" in lines[2][1]
    rules = {str(rule.sqref): rule.type for rule in sheet.data_validations.dataValidation}
    assert rules == {"E2:E3": "list", "H2:H3": "decimal"}
    told = [cell for (cell,) in about.iter_rows(values_only=True) if cell]
    assert any("no column for" in text for text in told)
    assert not any("facility" in text for text in told)
    form = openpyxl.load_workbook(tmp_path / "back" / "汉南区.xlsx").worksheets[0]
    assert form.max_row == 1
    assert form.data_validations.count > 5


def test_a_workbook_that_comes_back_completed_is_read(go, folder, tmp_path):
    go(folder, back=True)
    back = tmp_path / "back" / "江夏区.xlsx"
    made = openpyxl.load_workbook(back)
    made.worksheets[0]["E2"], made.worksheets[0]["H2"] = "化工", 2
    made.worksheets[0]["F3"], made.worksheets[0]["G3"] = 114.4, 30.4
    made.save(back)
    found = go(back)
    assert found["ACCEPTED"] == 2
    assert found["REJECTED_COUNT"] == 0
    assert [row["giov"] for row in found["rows"]] == [20000.0, 30000.0]


def test_what_was_settled_is_kept_for_each_sender_and_datum_for_nobody_else(go, tmp_path):
    maps, table = tmp_path / "maps", [["单位名", "x1", "y1", "产出"], ["甲", 114.3, 30.5, 2]]
    first = text(tmp_path / "江夏区.csv", table)
    told = {"MAPPING": '{"单位名": "name", "产出": "giov"}', "UNITS": '{"产出": "亿元"}'}
    with pytest.raises(QgsProcessingException, match="there is no"):
        go(tmp_path / "none", MAPPINGS=str(maps))
    assert go(first)["UNREADABLE"] == 1
    kept = json.loads(_settle(go, first, maps, told).read_text(encoding="utf-8"))
    assert kept["mapping"] == {"单位名": "name", "产出": "giov"}
    assert kept["datum"] == 5
    again = go(first, MAPPINGS=str(maps))
    assert [row["giov"] for row in again["rows"]] == [20000.0]
    other = text(
        tmp_path / "蔡甸区.csv", [["单位名", "经度", "纬度", "产出"], ["乙", 114.2, 30.4, 5]]
    )
    place = next(maps.glob("*江夏区*"))
    place.write_text(json.dumps({**kept, "datum": 3}), encoding="utf-8")
    found = go(first, other, MAPPINGS=str(maps))
    x = {row["sender"]: row["xy"][0] for row in found["rows"]}
    assert x["江夏区"] != pytest.approx(114.3, abs=1e-4)
    assert x["蔡甸区"] == pytest.approx(114.2, abs=1e-9)
    assert any("settled as for 江夏区" in each for each in found["told"])


def _settle(go, first, maps, told):
    rows = first.read_text(encoding="utf-8").replace("x1,y1", "经度,纬度")
    first.write_text(rows, encoding="utf-8")
    go(first, MAPPINGS=str(maps), **told)
    return next(maps.glob("*江夏区*"))


def test_files_of_a_sender_that_differ_are_told(go, tmp_path):
    one = text(tmp_path / "江夏区1.csv", [["名称", "经度", "纬度"], ["甲", 114.3, 30.5]])
    two = text(tmp_path / "江夏区2.csv", [["名称", "经度", "纬度"], ["甲", 114.3, 30.6]])
    told = go(one, two)["told"]
    assert any("2 files that differ" in each for each in told)


def test_the_same_file_of_two_senders_is_asked_about(go, tmp_path):
    one = text(tmp_path / "江夏区.csv", [["名称", "经度", "纬度"], ["甲", 114.3, 30.5]])
    two = text(tmp_path / "蔡甸区.csv", [["名称", "经度", "纬度"], ["甲", 114.3, 30.5]])
    assert any("ask whose rows" in each for each in go(one, two)["told"])


def test_areas_and_points_go_to_layers_of_their_own(go, tmp_path):
    ring = [[114.0, 30.0], [114.1, 30.0], [114.1, 30.1], [114.0, 30.0]]
    areas = tmp_path / "江夏区.geojson"
    shape = {"type": "Polygon", "coordinates": [ring]}
    feature = {"type": "Feature", "properties": {"名称": "甲园"}, "geometry": shape}
    areas.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    points = text(tmp_path / "蔡甸区.csv", [["名称", "经度", "纬度"], ["乙园", 114.3, 30.5]])
    found = go(areas, points, kind=0)
    assert [row["name"] for row in found["areas"]] == ["甲园"]
    assert [row["name"] for row in found["rows"]] == ["乙园"]
    assert found["FILES_READ"] == 2
    assert found["UNREADABLE"] == 0


def test_an_empty_folder_is_refused(go, tmp_path):
    (tmp_path / "empty").mkdir()
    with pytest.raises(QgsProcessingException, match="no file"):
        go(tmp_path / "empty")


def test_a_table_without_rows_is_told(go, tmp_path):
    found = go(text(tmp_path / "江夏区.csv", [["名称", "经度", "纬度"]]))
    assert "no row below" in found["by_file"]["江夏区.csv"]["reason"]


def test_a_fault_of_one_file_stops_no_other(go, folder, monkeypatch):
    from parkshore.processing.inventory.round import file_import

    settle = file_import.settle

    def broken(tables, *given, **more):
        if tables[0].head and "丁公司" in str(tables[0].head):
            raise KeyError("broken")
        return settle(tables, *given, **more)

    monkeypatch.setattr(file_import, "settle", broken)
    found = go(folder)
    assert "fault of its own" in found["by_file"]["b.xlsx"]["reason"]
    assert found["FILES_READ"] == 2


def test_a_cancelled_round_leaves_nothing(folder, tmp_path, monkeypatch):
    from parkshore.processing.inventory.round import file_import

    feedback, context = QgsProcessingFeedback(), QgsProcessingContext()
    out, back = tmp_path / "out.gpkg", tmp_path / "back"
    intake = file_import.Intake

    class Cancelling(intake):
        def take(self, chunk):
            feedback.cancel()
            return super().take(chunk)

    monkeypatch.setattr(file_import, "Intake", Cancelling)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("parkshore:countyround")
    given = {"FILES": [str(folder)], "KIND": 1, "OUTPUT": str(out), "ROUND": "memory:",
             "SEND_BACK": str(back)}  # fmt: skip
    results, _ = algorithm.run(given, context, feedback)
    assert not results
    assert not out.exists()
    assert not back.exists()


def test_a_long_table_goes_back_in_part_and_says_so(go, tmp_path, monkeypatch):
    from parkshore.processing.inventory.round import send_back

    monkeypatch.setattr(send_back, "MOST_ROWS", 3)
    rows = [[f"厂{number}", 114 + number / 100, 30.5, None] for number in range(9)]
    found = go(text(tmp_path / "江夏区.csv", [["名称", "经度", "纬度", "COD"], *rows]), back=True)
    assert found["TO_FILL"] == 9
    sheet, about = openpyxl.load_workbook(tmp_path / "back" / "江夏区.xlsx").worksheets
    assert sheet.max_row == 4
    told = [cell for (cell,) in about.iter_rows(values_only=True) if cell]
    assert any("9 rows, of which the first 3" in text for text in told)


@pytest.mark.parametrize("output", ["OUTPUT", "ROUND", "SEND_BACK"])
def test_nothing_is_written_among_what_was_received(go, folder, output):
    name = "back" if output == "SEND_BACK" else "x.gpkg"
    with pytest.raises(QgsProcessingException, match="among the files that were received"):
        go(folder, **{output: str(folder / "江夏区" / name)})


def test_a_table_of_another_kind_is_told(go, folder, tmp_path):
    found = go(folder / "江夏区" / "企业.xlsx", kind=0)
    assert "rather those of Enterprises" in found["by_file"]["企业.xlsx"]["reason"]
    assert "rather those" not in str(go(folder)["by_file"]["企业 最终版(2).xlsx"]["reason"])
