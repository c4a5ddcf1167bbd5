"""A document of Word and WPS: opened by another library, the same bytes for the same content."""

import re
import struct
import zipfile
import zlib

import pytest
from lxml import etree
from parkshore.processing.publish.word.word_document import WordDocument
from parkshore.processing.publish.word.word_xml import PAGE_WIDTH, link, run, table

docx = pytest.importorskip("docx")
HOSTILE = '<w:p>&amp; "quoted" \x00\x0b\ud800 =1+1 ]]> 园区 \U00020bb7'
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def png(wide, high):
    """Return a picture of one colour."""

    def part(name, data):
        told = name + data
        return struct.pack(">I", len(data)) + told + struct.pack(">I", zlib.crc32(told))

    rows = (b"\0" + b"\xff\xff\xff" * wide) * high
    return (
        b"\x89PNG\r\n\x1a\n"
        + part(b"IHDR", struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0))
        + part(b"IDAT", zlib.compress(rows))
        + part(b"IEND", b"")
    )


def made(title="2018年绿色发展报告", language="zh"):
    word = WordDocument(title, "ParkShore 1", language)
    word.text(title, "Title")
    word.contents([("1 园区", "parks"), ("2 能源", "energy")])
    word.heading("1 园区", 1, anchor="parks")
    word.words(run("见 ") + link("表 1", "table-1"))
    word.heading(HOSTILE, 2)
    word.cards([("园区数量", run("120"), "120 个中的 108 个"), ("密度", run("0.5"), "")], 4)
    word.text("表 1", "Caption", anchor="table-1")
    word.table(["园区\n个", "占比\n%"], [["甲", "12.5"], [HOSTILE, "–"]], [False, True])
    word.picture(png(40, 20), "示意图 <1>", anchor="figure-1")
    word.picture(png(10, 400), "高图")
    word.heading("2 能源", 1, anchor="energy", turn=True)
    return word


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "made.docx"
    made().write(path, "ParkShore 1, 2026-11-29")
    return path


def test_another_library_reads_headings_tables_and_pictures(path):
    read = docx.Document(str(path))
    headings = [p.text for p in read.paragraphs if p.style.name.startswith("Heading")]
    assert headings[0] == "1 园区"
    assert headings[1].startswith('<w:p>&amp; "quoted"')
    assert headings[2] == "2 能源"
    cards, table = read.tables
    assert [[cell.text for cell in row.cells] for row in table.rows][:2] == [
        ["园区\n个", "占比\n%"],
        ["甲", "12.5"],
    ]
    assert cards.rows[0].cells[0].text == "园区数量\n120\n120 个中的 108 个"
    assert len(read.inline_shapes) == 2
    assert read.inline_shapes[0].width.mm == pytest.approx(170, abs=0.1)
    assert read.inline_shapes[1].height.mm <= 221
    assert read.core_properties.title == "2018年绿色发展报告"
    assert read.core_properties.language == "zh-CN"


def test_every_part_is_xml_and_every_relation_has_its_part(path):
    with zipfile.ZipFile(path) as package:
        names = package.namelist()
        assert names[0] == "[Content_Types].xml"
        trees = {n: etree.fromstring(package.read(n)) for n in names if not n.endswith(".png")}
    for entry in trees["word/_rels/document.xml.rels"]:
        assert f"word/{entry.get('Target')}" in names
    told = {each.get("PartName") for each in trees["[Content_Types].xml"]} - {None}
    assert told <= {f"/{name}" for name in names}
    used = set(trees["word/document.xml"].xpath("//@*[local-name()='embed']"))
    assert used == {"picture1", "picture2"}


def test_styles_that_are_used_are_there(path):
    with zipfile.ZipFile(path) as package:
        document = etree.fromstring(package.read("word/document.xml"))
        styles = etree.fromstring(package.read("word/styles.xml"))
    used = {
        each.get(f"{W}val")
        for kind in ("pStyle", "rStyle", "tblStyle")
        for each in document.iter(f"{W}{kind}")
    }
    assert used <= {each.get(f"{W}styleId") for each in styles.iter(f"{W}style")}
    fonts = {each.get(f"{W}eastAsia") for each in styles.iter(f"{W}rFonts")}
    assert fonts == {"宋体", "黑体"}


def test_header_rows_stand_on_every_page_and_pictures_tell_what_they_show(path):
    with zipfile.ZipFile(path) as package:
        tree = etree.fromstring(package.read("word/document.xml"))
    assert len(list(tree.iter(f"{W}tblHeader"))) == 1
    descriptions = tree.xpath("//*[local-name()='docPr']/@descr")
    assert descriptions == ["示意图 <1>", "高图"]


def test_links_lead_to_bookmarks(path):
    with zipfile.ZipFile(path) as package:
        tree = etree.fromstring(package.read("word/document.xml"))
    goals = {each.get(f"{W}anchor") for each in tree.iter(f"{W}hyperlink")}
    places = {each.get(f"{W}name") for each in tree.iter(f"{W}bookmarkStart")}
    assert goals <= places
    assert len(goals) == 3


@pytest.mark.parametrize(
    ("head", "row", "shares"),
    [
        (["Category", "Reach"], ["National economic-technological area", "Upstream"], ()),
        (["园区类别", "河段"], ["国家级经济技术开发区" * 20, "1,234,567"], ()),
        (["a"] * 12, ["x" * 90] * 12, ()),
        ([], ["编制人（签字）", ""], (0.32, 0.68)),
        ([""], [""], ()),
    ],
)
def test_columns_fill_the_page_and_words_stay_whole(head, row, shares):
    made = table(head, [row], [False] * len(row), shares=shares)
    widths = [int(each) for each in re.findall(r'gridCol w:w="(\d+)"', made)]
    assert sum(widths) == PAGE_WIDTH
    if len(row) == 2:
        longest = max(map(len, re.findall(r"[\w,.-]+", row[1], re.ASCII)), default=1)
        assert widths[1] >= 95 * longest  # twentieths of a point for a letter of 9 points


def test_pages_are_numbered(path):
    with zipfile.ZipFile(path) as package:
        foot = package.read("word/footer.xml").decode()
    assert " PAGE " in foot
    assert " NUMPAGES " in foot


def test_the_same_document_gives_the_same_bytes(tmp_path):
    for name in ("a.docx", "b.docx"):
        made().write(tmp_path / name, "")
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()


@pytest.mark.parametrize("title", [HOSTILE, "", "a" * 5000])
def test_any_title_is_a_title(tmp_path, title):
    path = tmp_path / "made.docx"
    made(title, "en").write(path, HOSTILE)
    assert docx.Document(str(path)).core_properties.language == "en"
