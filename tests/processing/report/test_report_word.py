"""The report's document: the headings, tables and pictures of the page, to be edited."""

import re
import zipfile

import pytest
from lxml import etree
from lxml import html as lxml_html

docx = pytest.importorskip("docx")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(params=["en", "zh"])
def report(request, reports):
    return request.param, reports[request.param][0]


@pytest.fixture
def tree(report):
    return lxml_html.fromstring((report[1] / "report.html").read_text(encoding="utf-8"))


@pytest.fixture
def read(report):
    return docx.Document(str(report[1] / "report.docx"))


def squeezed(texts):
    return ["".join(text.split()) for text in texts]


def styled(read, style):
    return squeezed(each.text for each in read.paragraphs if each.style.name == style)


def test_headings_are_those_of_the_page(tree, read):
    sections = squeezed(each.text_content() for each in tree.xpath("//section/h2"))
    assert styled(read, "Heading 1") == sections
    parts = squeezed(tree.xpath("//h3[@class='part']/text()"))
    assert styled(read, "Heading 2")[2:] == parts
    formulas = squeezed(tree.xpath("//*[@class='formula']/h3/text()"))
    assert styled(read, "Heading 3") == formulas


def test_tables_hold_what_those_of_the_page_hold(tree, read):
    own = [each for each in read.tables if each.style.name == "Report table"]
    shown = tree.xpath("//section//table[thead] | //section//table[@class='form']")
    assert len(own) == len(shown)
    for table, on_page in zip(own, shown, strict=True):
        cells = on_page.xpath(".//th | .//td")
        told = [node.text or "" for node in table._tbl.iter(f"{W}t")]
        assert "".join(squeezed(told)) == "".join(squeezed(c.text_content() for c in cells))


def test_all_words_of_the_page_are_in_the_document(tree, report):
    with zipfile.ZipFile(report[1] / "report.docx") as package:
        body = etree.fromstring(package.read("word/document.xml"))
    text = plain("".join(node.text or "" for node in body.iter(f"{W}t")))
    shown = tree.xpath("//section//p[@class!='trail'] | //table[@class='keys']//span/a")
    assert len(shown) > 200
    assert [
        plain(each.text_content()) for each in shown if plain(each.text_content()) not in text
    ] == []


def plain(text):
    """Return a text without blanks and colons: a title stands on a line of its own."""
    return re.sub(r"[\s:：]", "", text)


def test_pictures_are_those_of_the_page_and_tell_what_they_show(tree, read):
    shapes = [each._inline.docPr.get("descr") for each in read.inline_shapes]
    assert shapes == tree.xpath("//figure/img/@alt")


def test_every_link_has_its_place(tree, report):
    with zipfile.ZipFile(report[1] / "report.docx") as package:
        body = etree.fromstring(package.read("word/document.xml"))
    goals = [each.get(f"{W}anchor") for each in body.iter(f"{W}hyperlink")]
    places = {each.get(f"{W}name") for each in body.iter(f"{W}bookmarkStart")}
    assert set(goals) <= places
    assert len(goals) >= len(tree.xpath("//section//a"))


def test_title_and_language(report, read, tree):
    assert read.core_properties.title == tree.xpath("//title/text()")[0]
    assert read.core_properties.language == {"en": "en", "zh": "zh-CN"}[report[0]]
