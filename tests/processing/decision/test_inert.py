"""Markup, links, expressions and formulas in an inventory: inert in sheets, report and workbook."""

import re
import shutil
import sqlite3
import subprocess
import zipfile
from contextlib import closing

import pytest
from lxml import html as lxml_html
from qgis.core import QgsVectorLayer

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '<a href="javascript:alert(1)">A</a>',
    "</script>",
    '"><svg onload=alert(1)>',
    "<b>A</b> & &lt;i&gt;",
    "[% 7*7 %]",
    "{{7*7}}",
    '=HYPERLINK("http://x.invalid")',
    "+1+1",
    "-2+3",
    "@SUM(A1)",
)
ACTIONS = {"/URI", "/JavaScript", "/JS", "/Launch"}
FIELDS = {"parks": ("name", "city"), "wastewater_plants": ("name",), "energy_units": ("name",)}


@pytest.fixture(scope="module")
def hostile(inventory, checked_sample, tmp_path_factory):
    """The sample and its check with hostile names."""
    folder = tmp_path_factory.mktemp("hostile")
    made = []
    for source, tables in ((inventory, FIELDS), (checked_sample, {"checked": FIELDS["parks"]})):
        made.append(str(folder / source.rsplit("/", 1)[1]))
        shutil.copy(source, made[-1])
        with closing(sqlite3.connect(made[-1])) as database:
            for table, columns in tables.items():
                _spoil(database, table, columns)
            database.commit()
    return made


def _spoil(database, table, columns):
    """Write hostile texts; triggers of the index of places need functions of GDAL."""
    triggers = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ?"
    for (name,) in database.execute(triggers, (table,)).fetchall():
        database.execute(f'DROP TRIGGER "{name}"')
    for column in columns:
        for number, text in enumerate(HOSTILE):
            database.execute(
                f'UPDATE "{table}" SET "{column}" = ? WHERE rowid % ? = ?',
                (text, len(HOSTILE), number),
            )


def _signs(text):
    """Leave blanks and digits out, which PDF readers do not find in every font."""
    return re.sub(r"[\s\d]", "", text)


def actions(path):
    """What a reader of PDF might follow or run, by the objects of the file.

    The bytes of a compressed stream may spell anything.
    """
    pypdf = pytest.importorskip("pypdf")
    reader = pypdf.PdfReader(path)
    numbers = {number for of in reader.xref.values() for number in of} | set(reader.xref_objStm)
    waiting = [reader.get_object(number) for number in sorted(numbers)]
    assert len(waiting) > 10
    found = []
    while waiting:
        each = waiting.pop()
        if isinstance(each, dict):
            names = [*each, *(value for value in each.values() if isinstance(value, str))]
            found += [name for name in names if name in ACTIONS]
            waiting += each.values()
        elif isinstance(each, list):
            waiting += each
    return found


def test_actions_are_found_where_they_are_and_not_in_compressed_bytes(tmp_path):
    pypdf = pytest.importorskip("pypdf")
    generic = pytest.importorskip("pypdf.generic")
    for spoiled in (False, True):
        writer = pypdf.PdfWriter()
        for _ in range(12):
            writer.add_blank_page(72, 72)
        stream = generic.DecodedStreamObject()
        stream.set_data(b"q /JS /Launch /URI Q")
        writer.pages[0][generic.NameObject("/Contents")] = writer._add_object(stream)
        if spoiled:
            writer.add_js("app.alert(1)")
        path = tmp_path / f"{spoiled}.pdf"
        writer.write(path)
        assert bool(actions(path)) == spoiled


def test_sheets_show_names_and_evaluate_nothing(run, layer, tmp_path):
    rows = [(f"POINT({118 + n / 100} 31)", [f"P{n}", text]) for n, text in enumerate(HOSTILE)]
    parks = layer("Point", rows, {"park_id": str, "name": str}, name="[% 7*7 %]")
    shore = layer("LineString", [("LINESTRING(117 31.001, 119 31.001)", [])], name="<b>岸线")
    checked = str(tmp_path / "checked.gpkg")
    run(
        "parkshore:shorelinecheck",
        {"PARKS": parks, "SHORELINE": shore, "LIMIT": 1000, "OUTPUT": checked},
    )
    sites = QgsVectorLayer(checked, "[% 7*7 %]", "ogr")
    path = tmp_path / "sheets.pdf"
    given = {"PARKS": sites, "SHORELINE": shore, "WHICH": 1, "OUTPUT": str(path)}
    assert run("parkshore:evidencesheets", given)["SHEETS"] == len(HOSTILE)
    assert not actions(path)
    words = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True)
    shown = _signs(words.stdout.decode())
    assert [text for text in HOSTILE if _signs(text) not in shown] == []
    assert shown.count(_signs("[% 7*7 %]")) > len(HOSTILE)  # the layer's name on each sheet too


def test_a_report_of_hostile_names(run, hostile, tmp_path):
    folder = tmp_path / "report"
    given = {
        "INVENTORY": hostile[0],
        "CHECKED": hostile[1],
        "YEAR": 2018,
        "LANGUAGE": 1,
        "OUTPUT": str(folder),
    }
    run("parkshore:parkreport", given)
    tree = lxml_html.fromstring((folder / "report.html").read_text(encoding="utf-8"))
    assert not tree.xpath("//script | //svg | //iframe | //*[@onerror or @onload]")
    assert all(link.startswith("#") for link in tree.xpath("//a/@href"))
    assert "onerror=alert" in tree.text_content()  # the names are there
    assert not actions(folder / "report.pdf")
    with zipfile.ZipFile(folder / "tables.xlsx") as archive:
        sheets = [archive.read(name).decode() for name in archive.namelist() if "sheet" in name]
    assert not any("<f>" in sheet or re.search(r"<t[^>]*>\s*[=+@-]", sheet) for sheet in sheets)
    assert any("'=HYPERLINK" in sheet or "'+1+1" in sheet for sheet in sheets)
