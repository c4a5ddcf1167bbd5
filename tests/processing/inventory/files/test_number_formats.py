"""Cells of workbooks that mean what their number format shows."""

import zipfile

import pytest

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CONTENT = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType='
    '"application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/s.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.spreadsheetml.worksheet+xml"/>'
    '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.spreadsheetml.styles+xml"/></Types>'
)
STYLES = (
    f'<styleSheet xmlns="{MAIN}"><numFmts count="3"><numFmt numFmtId="164" formatCode="0.0%"/>'
    '<numFmt numFmtId="165" formatCode="000"/><numFmt numFmtId="166" formatCode="0&quot;%&quot;"/>'
    '</numFmts><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="164"/>'
    '<xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>'
)


def cell(place, value, style=0):
    if isinstance(value, str):
        return f'<c r="{place}" t="inlineStr"><is><t>{value}</t></is></c>'
    return f'<c r="{place}" s="{style}"><v>{value}</v></c>'


@pytest.fixture
def workbook(tmp_path):
    def make(rows):
        lines = "".join(
            f'<row r="{number}">'
            + "".join(
                cell(f"{'ABCDEFG'[column]}{number}", *(each if isinstance(each, tuple) else [each]))
                for column, each in enumerate(row)
            )
            + "</row>"
            for number, row in enumerate(rows, start=1)
        )
        path = tmp_path / "a.xlsx"
        sheet = f'<worksheet xmlns="{MAIN}"><sheetData>{lines}</sheetData></worksheet>'
        with zipfile.ZipFile(path, "w") as archive:
            for name, text in {
                "[Content_Types].xml": CONTENT,
                "_rels/.rels": f'<Relationships xmlns="{RELATIONS}"><Relationship Id="r1" '
                f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
                "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
                '<sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
                "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{RELATIONS}">'
                f'<Relationship Id="r1" Type="{OFFICE}/worksheet" Target="worksheets/s.xml"/>'
                f'<Relationship Id="r2" Type="{OFFICE}/styles" Target="styles.xml"/>'
                "</Relationships>",
                "xl/styles.xml": STYLES,
                "xl/worksheets/s.xml": sheet,
            }.items():
                archive.writestr(name, text)
        return path

    return make


@pytest.mark.parametrize("header", ["工业废水占比(%)", "工业废水占比"])
def test_percent_cells_under_any_header(import_file, workbook, header):
    head = ["污水厂编号", "名称", "所属园区", "经度", "纬度", header]
    plants = [("W1", 0.45, 1), ("W2", 1, 1), ("W3", 0.123, 2)]
    rows = [[name, name, "P1", 114.3, 30.6, (value, style)] for name, value, style in plants]
    found = import_file(workbook([head, *rows]), kind=3)
    assert [row["ind_share"] for row in found["rows"]] == [0.45, 1.0, 0.123]


def test_percent_cells_are_percent_of_an_efficiency(import_file, workbook):
    head = ["机组编号", "名称", "所属园区", "经度", "纬度", "效率(%)"]
    rows = [["U1", "甲", "P1", 114.3, 30.6, (0.39, 2)], ["U2", "乙", "P1", 114.3, 30.6, 41],
            ["U3", "丙", "P1", 114.3, 30.6, (41, 4)]]  # fmt: skip
    found = import_file(workbook([head, *rows]), kind=2)
    assert [row["eff"] for row in found["rows"]] == [39.0, 41.0, 41.0]


def test_leading_zeros_stay_and_lost_digits_are_told(import_file, workbook):
    head = ["园区编号", "名称", "经度", "纬度"]
    rows = [[(1, 3), "甲", 114.3, 30.6], [(12, 3), "乙", 114.4, 30.6],
            [4.201000000001235e17, "丙", 114.5, 30.6]]  # fmt: skip
    found = import_file(workbook([head, *rows]))
    ids = [row["park_id"] for row in found["rows"]]
    assert ids[:2] == ["001", "012"]
    assert "E+17" not in ids[2]
    assert found["WARNINGS"] == 1
