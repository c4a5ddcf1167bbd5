"""The mapping dialog: sheets, layers, coordinate systems and files that cannot be read."""

import pytest
from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtCore import QItemSelectionModel, Qt
from qgis.PyQt.QtTest import QTest


@pytest.fixture
def settle(wait_until):
    """Wait for the preview that was asked for."""
    return lambda dialog: wait_until(lambda: is_settled(dialog))


@pytest.fixture
def open_dialog(plugin, settle):
    """Open the dialog for a file of parks."""
    from parkshore.ui.inventory.mapping_dialog import MappingDialog
    from parkshore.ui.kinds import KINDS

    opened = []

    def opener(path):
        opened.append(MappingDialog(plugin.dock.runner, KINDS[0], str(path)))
        opened[-1].show()
        settle(opened[-1])
        return opened[-1]

    yield opener
    for dialog in opened:
        dialog.close()


@pytest.fixture
def choose(settle):
    """Choose an entry of a box as a user does."""

    def chooser(dialog, box, index):
        box.setCurrentIndex(index)
        box.activated.emit(index)
        settle(dialog)

    return chooser


@pytest.fixture
def choose_field(choose):
    """Choose what a column becomes."""

    def chooser(dialog, column, field):
        box = dialog.mapping.boxes[column]
        choose(dialog, box, box.findData(field))

    return chooser


@pytest.fixture
def give_header(settle):
    """Type other header rows."""

    def giver(dialog, rows):
        dialog.header_rows.selectAll()
        dialog.header_rows.del_()
        QTest.keyClicks(dialog.header_rows, rows)
        settle(dialog)

    return giver


def is_settled(dialog):
    told = dialog.preview is not None and not dialog._timer.isActive()
    return told and dialog.mapping.complete


def bold(dialog, row):
    """Whether a row of the file stands out as header."""
    font = dialog.rows.model().index(row, 0).data(Qt.ItemDataRole.FontRole)
    return font is not None and font.bold()


@pytest.fixture
def yearbook(made, tmp_path):
    """A workbook with one sheet per city, one with a title above its header."""
    path = tmp_path / "yearbook.xlsx"
    title, total = ["某某年鉴"] + [""] * 6, ["合计", "", "", "", "1", "2", ""]
    made.workbook(
        {"武汉": [made.HEADER, made.ROW], "南京": [title, made.HEADER, made.OTHER, total]}
    )(path)
    return path


def test_a_sheet_of_a_workbook(open_dialog, yearbook, choose):
    dialog = open_dialog(yearbook)
    assert [dialog.sheet.itemText(i) for i in range(dialog.sheet.count())][1:] == ["武汉", "南京"]
    assert dialog.preview["header_row"] == "1"
    choose(dialog, dialog.sheet, 2)
    assert dialog.parameters()["SHEET"] == "南京"
    assert dialog.preview["header_row"] == "2"
    assert (dialog.preview["accepted"], dialog.preview["rejected"]) == (1, 1)
    assert dialog.reasons.item(0).text().startswith("Row 4: ")
    assert [bold(dialog, row) for row in range(3)] == [False, True, False]


def test_another_system_is_asked_for(open_dialog, yearbook, choose, settle):
    dialog = open_dialog(yearbook)
    assert dialog.load.isEnabled()
    assert not dialog.crs.isEnabled()
    choose(dialog, dialog.datum, 4)
    assert "no source CRS" in dialog.counts.text()
    assert not dialog.load.isEnabled()
    dialog.crs.setCrs(QgsCoordinateReferenceSystem("EPSG:4214"))
    settle(dialog)
    assert "Beijing" in dialog.counts.text()
    dialog.crs.setCrs(QgsCoordinateReferenceSystem("EPSG:4490"))
    settle(dialog)
    assert dialog.load.isEnabled()
    assert dialog.parameters()["SOURCE_CRS"] == "EPSG:4490"


def test_a_layer_of_a_database(open_dialog, root, choose):
    dialog = open_dialog(root / "resources" / "sample" / "inventory.gpkg")
    assert not dialog.load.isEnabled()
    choose(dialog, dialog.sheet, dialog.sheet.findText("parks"))
    assert dialog.load.isEnabled()
    assert dialog.preview["accepted"] > 100


@pytest.mark.parametrize("name", ["", "missing.csv", "empty.csv"])
def test_what_cannot_be_read_is_told_in_the_dialog(open_dialog, tmp_path, name):
    (tmp_path / "empty.csv").touch()
    dialog = open_dialog(tmp_path / name)
    assert not dialog.load.isEnabled()
    assert dialog.counts.text().startswith("The file cannot be loaded like this: ")


TWO_HEADERS = """表 1,,
名称,经度,纬度,备注
北园,114.4,30.7,a
园区名称,经度,纬度,说明
,(度),(度),
南园,114.5,30.8,b
"""


@pytest.fixture
def two_headers(tmp_path):
    path = tmp_path / "two.csv"
    path.write_text(TWO_HEADERS, encoding="utf-8")
    return path


def test_header_rows_are_guessed_and_can_be_given(open_dialog, two_headers, give_header):
    dialog = open_dialog(two_headers)
    assert dialog.header_rows.placeholderText() == "2"
    assert dialog.header_rows.toolTip().startswith("Where the header stands")
    assert dialog.header_rows.accessibleName() == "Header rows"
    assert dialog.parameters()["HEADER_ROWS"] == ""
    give_header(dialog, "4")
    assert dialog.parameters()["HEADER_ROWS"] == "4"
    assert list(dialog.mapping.boxes) == ["园区名称", "经度", "纬度", "说明"]
    assert [bold(dialog, row) for row in range(5)] == [False, False, False, True, False]
    told = [dialog.reasons.item(row).text() for row in range(dialog.reasons.count())]
    assert "Above the header, not read as data: row 1–3." in told
    give_header(dialog, "")
    assert dialog.preview["header_row"] == "2"


def test_header_rows_that_are_none_are_told_at_once(open_dialog, two_headers, give_header, settle):
    dialog = open_dialog(two_headers)
    QTest.keyClicks(dialog.header_rows, "9")
    assert not dialog.load.isEnabled()
    settle(dialog)
    assert "has no row 9" in dialog.counts.text()
    assert not dialog.load.isEnabled()
    assert dialog.reasons.count() == 0
    assert dialog.stored.model().rowCount() == 0
    assert dialog.rows.model().rowCount() == 6
    give_header(dialog, "2")
    assert dialog.load.isEnabled()


def test_selected_rows_become_the_header(open_dialog, two_headers, settle):
    dialog = open_dialog(two_headers)
    model, how = dialog.rows.model(), QItemSelectionModel.SelectionFlag
    for row in (3, 4):
        dialog.rows.selectionModel().select(model.index(row, 0), how.Select | how.Rows)
    dialog.rows.setFocus()
    QTest.keyClick(dialog.rows, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    settle(dialog)
    assert dialog.header_rows.text() == "4-5"
    assert dialog.preview["header_row"] == "4–5"
    assert dialog.rows.actions() == [dialog.rows.use_as_header]
    assert [index.row() for index in dialog.rows.selectionModel().selectedRows()] == [3, 4]


def test_choices_last_as_long_as_their_column(open_dialog, two_headers, choose_field, give_header):
    dialog = open_dialog(two_headers)
    choose_field(dialog, "备注", "src")
    choose_field(dialog, "经度", "x:")
    choose_field(dialog, "纬度", "y:")
    give_header(dialog, "4")
    given = dialog.parameters()
    assert (given["MAPPING"], given["X_FIELD"], given["Y_FIELD"]) == ("{}", "经度", "纬度")
    assert dialog.load.isEnabled()
    give_header(dialog, "2")
    assert dialog.parameters()["MAPPING"] == '{"备注": "src"}'
    assert dialog.mapping.boxes["备注"].currentData() == "src"


def test_one_axis_alone_is_forgotten(open_dialog, tmp_path, choose_field, give_header):
    path = tmp_path / "a.csv"
    path.write_text("名称,经度,lat,纬度\n名称,lon,lat,\n甲园,114,30,31\n", encoding="utf-8")
    dialog = open_dialog(path)
    choose_field(dialog, "经度", "x:")
    choose_field(dialog, "lat", "y:")
    give_header(dialog, "2")
    assert (dialog.parameters()["X_FIELD"], dialog.parameters()["Y_FIELD"]) == ("", "")
    assert dialog.mapping.boxes["lat"].currentData() == "place:"


def test_columns_can_be_named_where_none_is_known(open_dialog, tmp_path, choose_field):
    path = tmp_path / "a.csv"
    path.write_text("a,b,c\n甲园,114,30\n", encoding="utf-8")
    dialog = open_dialog(path)
    assert "No coordinates were found" in dialog.counts.text()
    choose_field(dialog, "b", "x:")
    choose_field(dialog, "c", "y:")
    assert dialog.load.isEnabled()


def test_files_that_name_their_columns_need_no_header(open_dialog, made, tmp_path):
    path = tmp_path / "a.geojson"
    made.geojson((made.POINT, {"name": "甲园"}))(path)
    dialog = open_dialog(path)
    assert not dialog.header_rows.isEnabled()
    assert not dialog.rows.use_as_header.isEnabled()
    assert dialog.load.isEnabled()


def test_rows_are_counted_or_estimated(open_dialog, two_headers, tmp_path):
    assert open_dialog(two_headers).counts.text().startswith("Of all 4 rows 2 would be accepted")
    path = tmp_path / "long.csv"
    path.write_text("名称,经度,纬度\n" + "甲园,114,30\n" * 9000, encoding="utf-8")
    assert open_dialog(path).counts.text().startswith("Of the first 199 of about 9,000 rows 199 ")


def test_many_columns_are_offered_in_slices(open_dialog, tmp_path, settle):
    from parkshore.ui.inventory.mapping_table import SLICE

    path = tmp_path / "wide.csv"
    columns = [f"指标{i}" for i in range(150)]
    path.write_text(
        ",".join(["名称", "经度", "纬度", *columns]) + "\n甲园,114,30" + ",1" * 150,
        encoding="utf-8",
    )
    dialog = open_dialog(path)
    made_at_once = []
    make = dialog.mapping._make_boxes
    dialog.mapping._columns = []
    dialog.mapping._make_boxes = lambda: (make(), made_at_once.append(len(dialog.mapping.boxes)))
    dialog.mapping.show_preview(dialog.preview, [])
    assert made_at_once == [SLICE]
    settle(dialog)
    assert len(dialog.mapping.boxes) == 153
    assert dialog.mapping.boxes["经度"].currentData() == "place:"


def test_key_fields_are_chosen(open_dialog, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("名称,城市,经度,纬度\n甲园,武汉市,114.3,30.6\n", encoding="utf-8")
    dialog = open_dialog(path)
    assert dialog.parameters()["KEY_FIELDS"] == ""
    dialog.keys.setCheckedItems([dialog.keys.itemText(dialog.keys.findData("name"))])
    assert dialog.parameters()["KEY_FIELDS"] == "name"


def test_a_unit_that_is_not_settled_is_red_and_chosen_in_a_box(open_dialog, choose, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("名称,经度,纬度,COD（MT）,GDP（亿元）\n甲,114,30,12,3\n", encoding="utf-8")
    dialog = open_dialog(path)
    table = dialog.mapping
    row = dialog.preview["columns"].index("COD（MT）")
    assert table.item(row, 0).foreground().color().name() == "#b00020"
    assert "MT" in table.item(row, 0).toolTip()
    assert table.boxes["COD（MT）"].currentData() == "cod_t"
    assert "cod_t" not in dialog.preview["mapping"].values()
    assert table.item(dialog.preview["columns"].index("GDP（亿元）"), 3).text() == "亿元"
    box = table.unit_boxes["COD（MT）"]
    choose(dialog, box, box.findData("吨"))
    assert dialog.parameters()["UNITS"] == '{"COD（MT）": "吨"}'
    assert dialog.preview["mapping"]["COD（MT）"] == "cod_t"
    assert dialog.preview["accepted_rows"][0]["cod_t"] == 12.0
    assert table.item(row, 0).toolTip() == ""
    choose(dialog, box, 0)
    assert dialog.preview["unsettled"]


def test_the_unit_box_goes_with_the_field(open_dialog, choose, choose_field, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("名称,经度,纬度,COD（MT）\n甲,114,30,12\n", encoding="utf-8")
    dialog = open_dialog(path)
    box = dialog.mapping.unit_boxes["COD（MT）"]
    choose(dialog, box, box.findData("吨"))
    choose_field(dialog, "COD（MT）", "-")
    assert dialog.parameters()["UNITS"] == "{}"
    assert dialog.preview["problem"] is None
    assert not dialog.mapping.unit_boxes


def test_what_was_settled_is_remembered_for_the_same_headers(open_dialog, choose_field, tmp_path):
    first = tmp_path / "2025.csv"
    first.write_text("单位名,横,纵,产出\n甲,114.3,30.5,2\n", encoding="utf-8")
    dialog = open_dialog(first)
    for column, field in (("单位名", "name"), ("横", "x:"), ("纵", "y:"), ("产出", "giov")):
        choose_field(dialog, column, field)
    dialog.datum.setCurrentIndex(3)
    dialog.datum.activated.emit(3)
    dialog.accept()
    second = tmp_path / "2026.csv"
    second.write_text("产出,单位名,横,纵,新\n5,乙,114.2,30.4,x\n", encoding="utf-8")
    other = open_dialog(second)
    assert other.mapping.mapping() == {}  # other headers
    second.write_text("产出,单位名,横,纵\n5,乙,114.2,30.4\n", encoding="utf-8")
    again = open_dialog(second)
    assert again.mapping.mapping() == {"单位名": "name", "产出": "giov"}
    assert (again.mapping.axis("x:"), again.datum.currentIndex()) == ("横", 3)
    assert "settled as before" in again.told.text()
    assert again.preview["accepted"] == 1


def test_a_column_that_looks_like_a_field_is_offered(open_dialog, settle, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("名称,经度,纬度,全区工业总产值核算数（万元）\n甲,114,30,7\n", encoding="utf-8")
    dialog = open_dialog(path)
    column = "全区工业总产值核算数（万元）"
    assert dialog.mapping.offers[column].text().startswith("Take as Gross industrial output")
    dialog.mapping.offers[column].click()
    settle(dialog)
    assert dialog.mapping.mapping() == {column: "giov"}
    assert not dialog.mapping.offers
    assert dialog.preview["accepted_rows"][0]["giov"] == 7


def test_table_number_and_mapping_file_reach_the_import(open_dialog, settle, tmp_path):
    path, kept = tmp_path / "a.csv", tmp_path / "office.json"
    path.write_text(
        "编号,名称,经度,纬度,自报\nP1,甲,114,30,7\n\n园区名称,面积（公顷）,经度,纬度,自报\n乙,5,114.2,30,8\n",
        encoding="utf-8",
    )
    kept.write_text('{"mapping": {"自报": "gdp"}}', encoding="utf-8")
    dialog = open_dialog(path)
    dialog.choices.mapping_file.setFilePath(str(kept))
    settle(dialog)
    dialog.choices.table_no.setValue(2)
    settle(dialog)
    parameters = dialog.parameters()
    assert (parameters["TABLE_NO"], parameters["MAPPING_FILE"]) == (2, str(kept))
    assert [(row["name"], row["gdp"]) for row in dialog.preview["accepted_rows"]] == [("乙", 8)]
