"""Header rows that the user gives, in every kind of file."""

import json

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

TITLE = ["名称", "经度", "纬度"]
CSV = """长江化工园,114.3,30.6
名称,经度,纬度
北园,114.4,30.7
园区名称,地理坐标,
,经度,纬度
南园,114.5,30.8

合计,,
"""


@pytest.fixture
def table(tmp_path):
    """A table with two rows that can be its header."""
    path = tmp_path / "a.csv"
    path.write_text(CSV, encoding="utf-8-sig")
    return path


@pytest.fixture
def preview(run):
    def previewer(path, **options):
        given = {"FILE": str(path), "KIND": 0, **options}
        return json.loads(run("parkshore:previewinventory", given)["PREVIEW"])

    return previewer


def names(found):
    return [row["name"] for row in found["rows"]]


def test_without_it_the_header_is_found(import_file, run, table):
    found = import_file(table)
    assert names(found) == ["北园", "南园"]
    assert "header in row 2." in " ".join(run.feedback.said)


@pytest.mark.parametrize("rows", ["4-5", "４－５", " 4 – 5 "])
def test_chosen_rows_win(import_file, run, table, rows):
    found = import_file(table, HEADER_ROWS=rows)
    assert names(found) == ["南园"]
    assert (found["READ"], found["ACCEPTED"], found["REJECTED_COUNT"]) == (3, 1, 2)
    assert [(row["row_no"], row["园区名称"]) for row in found["rejected"]] == [
        (7, None),
        (8, "合计"),
    ]
    assert "地理坐标 经度" in found["OUTPUT"].fields().names()
    said = " ".join(run.feedback.said)
    assert "header in row 4–5." in said
    assert "Above the header, not read as data: row 1–3." in said


def test_one_row_leaves_the_next_to_the_data(import_file, table):
    table.write_text(CSV.replace("地理坐标,", "经度,纬度"), encoding="utf-8")
    found = import_file(table, HEADER_ROWS=4)  # a number, as scripts give it
    assert names(found) == ["南园"]
    assert [row["row_no"] for row in found["rejected"]] == [5, 7, 8]


def test_cells_without_a_header_are_kept_whole(import_file, table):
    found = import_file(table, HEADER_ROWS="4", X_FIELD="地理坐标", Y_FIELD="地理坐标")
    assert (found["READ"], found["ACCEPTED"]) == (4, 0)
    assert [row["地理坐标"] for row in found["rejected"]][:2] == ["经度 | 纬度", "114.5 | 30.8"]


def test_the_first_row_as_header_reads_all_below(import_file, table):
    found = import_file(table, HEADER_ROWS="1", X_FIELD="114.3", Y_FIELD="30.6")
    assert found["READ"] == 7


def test_choices_stand_in_the_metadata(run, table, tmp_path):
    out = tmp_path / "o.gpkg"
    run("parkshore:importinventory", {"FILE": str(table), "HEADER_ROWS": "4-5", "OUTPUT": str(out)})
    told = QgsVectorLayer(f"{out}|layername=o", "o", "ogr").metadata().abstract()
    assert "header in row 4–5." in told
    assert "not read as data: row 1–3." in told


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("x", "The header rows x cannot be read; give a row number such as 3"),
        ("5-4", "The header rows 5-4 cannot be read"),
        ("9", "The file has no row 9 to be its header; give a row from 1 to 8"),
        ("7", "Row 7 of The file is blank"),
        ("1-4", "The header rows 1–4 are too many; give 3 rows at most."),
        ("6", "No coordinates were found among the columns 南园, 114.5, 30.8"),
    ],
)
def test_wrong_rows_are_one_sentence(import_file, preview, table, rows, told):
    with pytest.raises(QgsProcessingException) as error:
        import_file(table, HEADER_ROWS=rows)
    assert told in str(error.value)
    assert "\n" not in str(error.value).removeprefix("Unable to execute algorithm\n")
    if "cannot be read" not in told:  # the rest is found in the file, and told in the dialog
        assert preview(table, HEADER_ROWS=rows)["problem"].startswith(told)


def test_rows_beyond_the_head_are_refused(import_file, preview, tmp_path):
    path = tmp_path / "long.csv"
    path.write_text("\n".join([",".join(TITLE), *["甲,114,30"] * 300]), encoding="utf-8")
    with pytest.raises(QgsProcessingException, match=r"no row 201 .* from 1 to 200"):
        import_file(path, HEADER_ROWS="201")
    shown = preview(path, HEADER_ROWS="150", X_FIELD="114", Y_FIELD="30")
    assert shown["first_row_numbers"][-1] == 170


def test_a_record_over_several_lines(import_file, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text('说明\n"名\n称",经度,纬度\n甲,114,30\n', encoding="utf-8")
    for rows in ("2", "2-3"):
        assert names(import_file(path, HEADER_ROWS=rows, MAPPING="名 称,name")) == ["甲"]
    with pytest.raises(QgsProcessingException, match="no row 3"):
        import_file(path, HEADER_ROWS="3")


def test_every_sheet_that_is_read(import_file, preview, run, files, tmp_path):
    path = tmp_path / "a.xlsx"
    rows = [["甲园", 114.3, 30.6], TITLE, ["乙园", 114.4, 30.7]]
    short = [TITLE, ["丙园", 114.5, 30.8]]
    files.workbook({"武汉": rows, "南京": [["年鉴"], *rows[1:]], "黄石": short})(path)
    found = import_file(path, HEADER_ROWS="2")
    assert names(found) == ["乙园", "乙园"]
    left_out = "Sheet 黄石 is left out: No coordinates were found among the columns 丙园"
    assert any(left_out in said for said in run.feedback.warned)
    assert found["WARNINGS"] == 1
    assert any(left_out in note for note in preview(path, HEADER_ROWS="2")["notes"])
    assert names(import_file(path, HEADER_ROWS="1", SHEET="黄石")) == ["丙园"]


def test_rows_of_a_workbook_are_numbered_as_shown(import_file, preview, files, tmp_path):
    path = tmp_path / "a.xlsx"
    blank = [None] * 3
    files.workbook(
        {
            "a": [
                blank,
                blank,
                ["园区表", None, None],
                TITLE,
                blank,
                ["甲园", 114.3, 30.6],
                ["合计"],
            ]
        },
        {"a": ["A4:A5", "B4:B5", "C4:C5"]},
    )(path)
    assert preview(path, HEADER_ROWS="4")["header_row"] == "4"
    assert preview(path)["first_row_numbers"] == [1, 2, 3, 4, 5, 6, 7]
    found = import_file(path, HEADER_ROWS="4-5")  # merged: row 5 is not blank
    assert names(found) == ["甲园"]
    assert [row["row_no"] for row in found["rejected"]] == [7]


def make_shape(path):
    from osgeo import ogr

    source = ogr.GetDriverByName("GeoJSON").CreateDataSource(str(path))
    made = source.CreateLayer("parks", None, ogr.wkbPoint)
    made.CreateField(ogr.FieldDefn("name", ogr.OFTString))
    feature = ogr.Feature(made.GetLayerDefn())
    feature.SetField(0, "甲园")
    feature.SetGeometry(ogr.CreateGeometryFromWkt("POINT (114 30)"))
    made.CreateFeature(feature)


@pytest.mark.parametrize(
    ("name", "options"), [("a.geojson", {}), ("b.txt", {"DATUM": 1}), ("c.dxf", {})]
)
def test_files_that_name_their_columns(import_file, preview, run, files, tmp_path, name, options):
    path = tmp_path / name
    if name == "a.geojson":
        make_shape(path)
    else:
        text = files.DXF if name == "c.dxf" else files.BOUNDARY
        zone = {"system": "2000国家大地坐标系", "zone": "38"}
        path.write_text(text if name == "c.dxf" else text.format(**zone), encoding="utf-8")
    plain = import_file(path, **options)
    found = import_file(path, HEADER_ROWS="3", **options)
    told = "names its own columns; the header rows 3 are not used."
    assert any(told in said for said in run.feedback.warned)
    assert (found["rows"], found["WARNINGS"]) == (plain["rows"], plain["WARNINGS"] + 1)
    shown = preview(path, HEADER_ROWS="3", **options)
    assert told in shown["notes"][0]
    assert shown["own_columns"]


def test_the_preview_follows(preview, table):
    shown = preview(table, HEADER_ROWS="4-5")
    assert (shown["header_row"], shown["columns"]) == (
        "4–5",
        ["园区名称", "地理坐标 经度", "地理坐标 纬度"],
    )
    assert (shown["sample"], shown["accepted"], shown["problem"]) == (3, 1, None)
    assert shown["first_row_numbers"] == list(range(1, 9))


def test_columns_are_shown_of_a_table_that_is_refused(preview, table):
    shown = preview(table, HEADER_ROWS="6")
    assert shown["columns"] == ["南园", "114.5", "30.8"]
    assert shown["problem"]
    assert preview(table, HEADER_ROWS="6", X_FIELD="114.5", Y_FIELD="30.8")["problem"] is None


def test_it_is_advanced_and_explained(provider):
    from parkshore.processing.inventory.importinventory import ImportInventory
    from qgis.core import Qgis

    algorithm = ImportInventory()
    algorithm.initAlgorithm()
    parameter = algorithm.parameterDefinition("HEADER_ROWS")
    assert parameter.flags() & Qgis.ProcessingParameterFlag.Advanced
    assert "every sheet" in parameter.help()
