"""How many rows a preview says there are."""

import json

import pytest


@pytest.fixture
def preview(run):
    def previewer(path, kind=0):
        given = {"FILE": str(path), "KIND": kind}
        return json.loads(run("parkshore:previewinventory", given)["PREVIEW"])

    return previewer


def test_a_short_file_is_counted(preview, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("园区表\n名称,经度,纬度\n" + "甲,114,30\n" * 150, encoding="utf-8-sig")
    shown = preview(path)
    assert (shown["sample"], shown["about"], shown["counted"]) == (150, 150, True)


def test_a_long_file_is_estimated_to_two_digits(preview, tmp_path):
    path = tmp_path / "a.csv"
    rows = "".join(f"化工园{i:06},114.3,30.6\n" for i in range(12_345))
    path.write_text("名称,经度,纬度\n" + rows, encoding="gb18030")
    shown = preview(path)
    assert (shown["sample"], shown["about"], shown["counted"]) == (199, 12_000, False)


def test_a_workbook_is_counted(preview, files, tmp_path):
    path = tmp_path / "a.xlsx"
    rows = [["甲园", 114.3, 30.6]] * 321
    files.workbook({"a": [["园区表"], ["名称", "经度", "纬度"], *rows]})(path)
    shown = preview(path)
    assert (shown["sample"], shown["about"], shown["counted"]) == (198, 321, True)


def test_corners_are_joined_before_they_are_counted(preview, tmp_path):
    path = tmp_path / "a.csv"
    corners = [(114, 30), (114.1, 30), (114.1, 30.1)]
    rows = "".join(
        f"园{park},{n},{x + park / 100},{y}\n"
        for park in range(100)
        for n, (x, y) in enumerate(corners, start=1)
    )
    path.write_text("园区名称,界址点号,经度,纬度\n" + rows, encoding="utf-8")
    shown = preview(path)
    assert (shown["sample"], shown["about"], shown["counted"]) == (100, 100, True)


def test_the_first_sheet_that_can_be_read_is_shown(preview, files, tmp_path):
    path = tmp_path / "a.xlsx"
    files.workbook(
        {"说明": [["本表由统计局提供"]], "武汉": [["名称", "经度", "纬度"], ["甲园", 114.3, 30.6]]}
    )(path)
    shown = preview(path)
    assert (shown["table"], shown["rows"][1][0]) == ("武汉", "甲园")
    assert shown["sheets"] == ["说明", "武汉"]
    assert any(note.startswith("Sheet 说明 is left out: ") for note in shown["notes"])
