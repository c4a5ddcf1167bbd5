"""The report's PDF: every word and digit of the page is found in it, and ways lead through it."""

import re
import subprocess
from collections import Counter

import pypdf
import pytest
from lxml import html as lxml_html
from parkshore.processing.report.paper.paper_words import unbroken

NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
SEAL = re.compile(r"[0-9a-f]{64}")
UNTOLD = re.compile("[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06\ue000-\uf8ff\ufffd]")
"""Radicals, compatibility signs, ligatures, private signs."""


@pytest.fixture(params=["en", "zh"])
def report(request, reports):
    return request.param, *reports[request.param]


@pytest.fixture
def tree(report):
    tree = lxml_html.fromstring((report[1] / "report.html").read_text(encoding="utf-8"))
    for style in tree.xpath("//style"):
        style.drop_tree()
    return tree


@pytest.fixture
def pages(report):
    paper = report[1] / "report.pdf"
    told = subprocess.run(["pdftotext", "-raw", paper, "-"], check=True, capture_output=True)
    return told.stdout.decode().split("\f")[:-1]


@pytest.fixture
def reader(report):
    return pypdf.PdfReader(report[1] / "report.pdf")


def squeezed(text):
    return "".join(text.split())


def goals(page):
    """Return where the links of a page lead to."""
    links = page["/Annots"].get_object() if "/Annots" in page else []
    return [link.get_object()["/A"]["/D"] for link in links]


def test_a_search_finds_all_text(report):
    assert report[2]["SEARCHABLE"] == 1


def test_every_sign_of_the_page_is_in_the_paper(tree, pages):
    text = squeezed("".join(pages))
    lacking = Counter(squeezed("".join(tree.itertext()))) - Counter(text)
    assert set(lacking) <= set(":：·")  # what stands between things that lie apart on paper
    assert UNTOLD.findall(text) == []


def test_every_number_and_every_checksum_is_in_the_paper(tree, pages):
    page, paper = " ".join(tree.itertext()), "\n".join(pages)
    whole = squeezed(paper)  # a narrow column breaks numbers
    assert [number for number in NUMBER.findall(page) if number not in whole] == []
    seals = SEAL.findall(page)
    assert len(seals) > 8
    assert sorted(seals) == sorted(SEAL.findall(paper))


def test_each_page_says_nothing_that_the_report_does_not(tree, pages, report):
    known = squeezed("".join(tree.itertext())) + "数据来源：Basedon:Page页，共"
    figure = re.compile(r"^(Figure|图) \d+ ", re.MULTILINE)
    without = 0
    for number, page in enumerate(pages, start=1):
        assert re.search(rf"Page {number} of {len(pages)}|第 {number} 页，共 {len(pages)} 页", page)
        if figure.search(page):
            continue  # the words of figures are pictures in the HTML
        without += 1
        words = [word.rstrip(",") for word in page.replace("____", " ").split()]
        assert [word for word in words if word not in known] == []
    assert without > 8


def test_the_words_of_the_map_are_found(pages):
    (page,) = (each for each in pages if re.search(r"; sketch map\.|；示意图。", each))
    assert re.search(r"\d km$", page, re.MULTILINE)
    assert re.search(r"^(Jiangsu|江苏)$", page, re.MULTILINE)


def test_bookmarks_of_all_sections_figures_and_tables(tree, reader, report):
    names = {"en": "Figure|Table|Formula", "zh": "图|表|公式"}[report[0]]
    chapters = [each for each in reader.outline if not isinstance(each, list)]
    titles = [squeezed(each.title) for each in chapters[1:]]
    assert titles == [squeezed(each) for each in tree.xpath("//section/h2/text()")]
    within = [each.title for part in reader.outline if isinstance(part, list) for each in part]
    assert len(within) == len(tree.xpath("//figure | //section//caption | //*[@class='formula']"))
    assert all(re.match(rf"({names}) \d+", title) for title in within)
    pages = [reader.get_destination_page_number(each) for each in chapters]
    assert pages == sorted(pages)
    assert pages[0] == 0


def test_as_many_links_as_the_page_has_and_each_leads_to_its_place(tree, reader):
    told = {}
    for page in reader.pages:
        for goal in goals(page):
            target = (goal[0].idnum, float(goal[3]))
            told[target] = told.get(target, 0) + 1
    on_page = Counter(tree.xpath("//a/@href"))
    assert len(told) >= len(on_page) - 2  # of two that stand side by side one place is told
    assert sum(told.values()) >= sum(on_page.values())
    numbers = {page.indirect_reference.idnum for page in reader.pages}
    assert {page for page, _ in told} <= numbers


def test_contents_lead_to_the_page_they_name(tree, reader, pages):
    numbers = {each.indirect_reference.idnum: n for n, each in enumerate(reader.pages, start=1)}
    number = next(n for n, page in enumerate(pages) if re.search(r"^(Contents|目录)$", page, re.M))
    lines = pages[number].splitlines()
    entries = [int(line.split()[-1]) for line in lines if re.match(r"\d+ .*\S \d+$", line)]
    assert len(entries) == len(tree.xpath("//section"))
    assert (
        entries == [numbers[goal[0].idnum] for goal in goals(reader.pages[number])][-len(entries) :]
    )


def test_title_and_language(reader, report, tree):
    assert reader.metadata.title == tree.xpath("//title/text()")[0]
    assert reader.trailer["/Root"]["/Lang"] == {"en": "en", "zh": "zh-CN"}[report[0]]


def test_only_what_has_no_sign_to_break_at_is_broken_anywhere():
    checksum = "6e330fc1" * 8
    assert unbroken(f"因子文件，SHA-256 {checksum}：未核实（2,579 兆瓦）") == [
        *("SHA-256", checksum, "2,579"),
    ]
