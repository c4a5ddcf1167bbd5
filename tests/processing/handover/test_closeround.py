"""A round that is closed: frozen, verified, never overwritten, corrected by a further version."""

import json
import shutil
import sqlite3
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer


@pytest.fixture
def inventory(root, tmp_path):
    return shutil.copy(root / "resources/sample/inventory.gpkg", tmp_path / "台账.gpkg")


@pytest.fixture
def close(run, layer, inventory, tmp_path):
    shore = layer("LineString", [("LINESTRING(113 30,114 30)", ["长江"])], {"river": str})
    report = tmp_path / "report"
    report.mkdir()
    (report / "report.html").write_text("报告", encoding="utf-8")
    (tmp_path / "定稿").mkdir()

    def closer(**more):
        given = {
            "NAME": "2026 年度核查",
            "PERSON": "王芳",
            "INVENTORY": str(inventory),
            "SHORELINE": shore,
            "RULE_SET": 1,
            "REPORT": str(report),
            "FOLDER": str(tmp_path / "定稿"),
            "DATE": "2026-11-29",
        }
        return run("parkshore:closeround", given | more)

    return closer


def verify(run, folder):
    return run("parkshore:closeround", {"VERIFY": str(folder)})


def test_all_of_a_round_is_frozen_and_holds(run, close, inventory, tmp_path):
    found = close()
    folder = tmp_path / "定稿" / "2026 年度核查 v1"
    assert found["ROUND"] == str(folder)
    assert found["CHANGED"] == 0
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    assert [each["path"] for each in manifest["files"]] == [
        *("inventory.gpkg", "report/report.html", "rules/yangtze_law.json", "shoreline.gpkg"),
    ]
    assert (manifest["person"], manifest["date"], manifest["follows"]) == (
        *("王芳", "2026-11-29"),
        None,
    )
    layers = [QgsVectorLayer(str(folder / name)) for name in ("inventory.gpkg", "shoreline.gpkg")]
    assert all(each.isValid() for each in layers)
    with sqlite3.connect(folder / "inventory.gpkg") as copy, sqlite3.connect(inventory) as old:
        count = "SELECT count(*) FROM parks"
        assert copy.execute(count).fetchone() == old.execute(count).fetchone()
    del layers
    again = verify(run, folder)
    assert (again["CHANGED"], again["FILES"], again["SUM"]) == (0, 4, found["SUM"])
    assert list((tmp_path / "定稿").iterdir()) == [folder]


def test_a_correction_is_a_new_version_with_its_reason(run, close, tmp_path):
    first = close()
    with pytest.raises(QgsProcessingException, match="needs its reason"):
        close()
    second = close(REASON="P7 的边界有误", PERSON="李强")
    assert second["VERSION"] == 2
    manifest = json.loads((tmp_path / "定稿/2026 年度核查 v2/manifest.json").read_text("utf-8"))
    assert manifest["follows"] == first["SUM"]
    assert manifest["reason"] == "P7 的边界有误"
    assert verify(run, first["ROUND"])["CHANGED"] == 0
    assert verify(run, second["ROUND"])["CHANGED"] == 0
    earlier = tmp_path / "定稿/2026 年度核查 v1/manifest.json"
    earlier.chmod(0o644)
    earlier.write_text(earlier.read_text("utf-8").replace("王芳", "王方"), encoding="utf-8")
    assert verify(run, second["ROUND"])["CHANGED"] == 1


@pytest.mark.parametrize("what", ["changed", "missing", "added"])
def test_what_is_no_longer_the_same_is_named(run, close, what):
    folder = close()["ROUND"]
    file = Path(folder) / "report" / "report.html"
    if what == "changed":
        file.chmod(0o644)
        file.write_text("报告!", encoding="utf-8")
    elif what == "missing":
        file.unlink()
    else:
        file = file.with_name("more.html")
        file.write_text("x")
    assert verify(run, folder)["CHANGED"] == 1
    assert any(file.name in line for line in run.feedback.warned)


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"NAME": "a/b"}, "cannot be a folder's"),
        ({"NAME": "con"}, "cannot be a folder's"),
        ({"NAME": "x" * 81}, "cannot be a folder's"),
        ({"NAME": " "}, "cannot be a folder's"),
        ({"PERSON": "–"}, "name of a person"),
        ({"FOLDER": None}, "folder of rounds"),
        ({"RULE_SET": 4}, "own file"),
        ({"INVENTORY": None, "SHORELINE": None, "REPORT": None}, "what is to be frozen"),
        ({"VERIFY": "."}, "no closed round"),
    ],
)
def test_what_cannot_be_closed_is_told_in_a_sentence(close, tmp_path, more, why):
    with pytest.raises(QgsProcessingException, match=why):
        close(**more)
    assert list((tmp_path / "定稿").iterdir()) == []


def test_rounds_do_not_lie_in_their_report(close, tmp_path):
    with pytest.raises(QgsProcessingException, match="lies in the report's folder"):
        close(REPORT=str(tmp_path))
    assert list((tmp_path / "定稿").iterdir()) == []


def test_a_file_that_is_no_geopackage_leaves_no_half_of_a_round(close, inventory, tmp_path):
    inventory.write_bytes(b"nothing of the kind" * 1000)
    with pytest.raises(QgsProcessingException, match="cannot be copied"):
        close()
    assert list((tmp_path / "定稿").iterdir()) == []
