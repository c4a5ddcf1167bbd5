"""The work list: a workbook in words, forms to print, places for a phone."""

import zipfile

import pytest
from lxml import etree
from qgis.core import QgsProcessingException, QgsVectorLayer

SQUARE = "POLYGON((114 30,114.01 30,114.01 30.01,114 30.01,114 30))"
PARKS = [
    ("POLYGON((114.2 30.005,114.21 30.005,114.21 30.02,114.2 30.005))", ["P1", "=甲<园>&"]),
    ("POLYGON((115 30.1,115.01 30.1,115.01 30.11,115 30.1))", ["P2", "乙园"]),
    (SQUARE, ["P3", None]),
    (None, ["P4", "丁园"]),
]


@pytest.fixture
def checked(run, layer):
    shore = layer(
        "LineString", [("LINESTRING(110 30,120 30)", ["长江", "main"])],
        {"river": str, "river_cls": str},
    )  # fmt: skip
    parks = layer("Polygon", PARKS, {"park_id": str, "name": str})
    given = {"PARKS": parks, "SHORELINE": shore, "RULE_SET": 1, "FACILITY": 0, "OUTPUT": "memory:"}
    return run("parkshore:shorelinecheck", given)["OUTPUT"]


@pytest.fixture
def handed(run, tmp_path):
    def hand_over(checked, **more):
        files = {"XLSX": "清单.xlsx", "FORMS": "表.html", "KMZ": "点.kmz"}
        given = {name: str(tmp_path / file) for name, file in files.items()}
        found = run("parkshore:worklist", {"CHECKED": checked, "LANGUAGE": 2, **given, **more})
        return found["SITES"], {name: tmp_path / file for name, file in files.items()}

    return hand_over


def sheet(path):
    with zipfile.ZipFile(path) as archive:
        root = etree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    rows = root.iter("{*}row")
    return [["".join(cell.itertext()) for cell in row] for row in rows]


def test_one_row_a_site_the_nearest_to_its_limit_first(checked, handed):
    count, files = handed(checked)
    assert count == 2
    head, *rows = sheet(files["XLSX"])
    assert head[:3] == ["序号", "编号", "名称"]
    assert [row[1] for row in rows] == ["P1", "P3"]
    assert rows[0][2] == "'=甲<园>&"
    assert "限值内" in rows[0][-1]
    assert all("within" not in cell for row in rows for cell in row)


def test_forms_print_one_page_each_and_escape(checked, handed):
    _, files = handed(checked, WHICH=1)
    text = files["FORMS"].read_text(encoding="utf-8")
    assert text.count("<section>") == 4
    assert "=甲&lt;园&gt;&amp;" in text
    assert text.count("现场核查表") == 5
    assert "复核人" in text


def test_places_with_outlines_and_colours(checked, handed):
    count, files = handed(checked, WHICH=1)
    layer = QgsVectorLayer(f"/vsizip/{files['KMZ']}/doc.kml", "k", "ogr")
    with zipfile.ZipFile(files["KMZ"]) as archive:
        root = etree.fromstring(archive.read("doc.kml"))
    names = [each.text for each in root.iterfind(".//{*}Placemark/{*}name")]
    assert (count, sorted(names)) == (4, sorted(["=甲<园>&", "乙园", "P3"]))
    assert layer.isValid()
    urls = [each.text for each in root.iterfind(".//{*}styleUrl")]
    assert urls == ["#within", "#within", "#outside"]


def test_selected_ones_and_none(checked, handed):
    assert handed(checked, WHICH=2)[0] == 0
    checked.selectByExpression("park_id = 'P2'")
    count, files = handed(checked, WHICH=2)
    assert (count, [row[1] for row in sheet(files["XLSX"])[1:]]) == (1, ["P2"])


def test_what_was_not_checked_and_where_nobody_may_write(handed, layer, checked):
    with pytest.raises(QgsProcessingException, match="no field shore_m"):
        handed(layer("Polygon", PARKS, {"park_id": str, "name": str}))
    with pytest.raises(QgsProcessingException, match="could not be written"):
        handed(checked, KMZ="/proc/no/a.kmz")
