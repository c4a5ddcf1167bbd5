"""A finished PDF: what was written is found, and ways lead through it."""

import subprocess
from collections import Counter

import pypdf
import pytest
from parkshore.processing.publish.pdf import pdf_finishing
from parkshore.processing.publish.pdf.pdf_finishing import finish_pdf
from parkshore.processing.publish.pdf.reader_guide import Bookmark, Link, Place, ReaderGuide
from parkshore.processing.publish.pdf.shown_signs import ShownSigns
from parkshore.processing.publish.pdf.text_painter import TextPainter
from parkshore.processing.report.paper.paper_words import Paper
from qgis.PyQt.QtCore import QPointF, QRectF
from qgis.PyQt.QtGui import QPdfWriter

FAMILY = "Noto Sans CJK SC"
TEXTS = [
    "工业总产值：长江干支流岸线一公里范围内，水、气、土、风、马、门、页、角、见、车、贝、鸟、鱼、龙、龟",
    "SHA-256 55172541086c4356e5ffa426f97ab783a42ba03d5c0b411b27d8236cd305b32e",
    "0123456789 1,234,567.89 −747.582 m，限值 1,000.000 m (2020-12-26)",
    "office, flow, efficiency, affluent; first – last — a·b “c” ½ ³ ² ⁴ η Σ ≤ × ÷",
    "x̄ ᵢ⁶ ① ㎡ ℃ ‰ Ⅲ １２３ＡＢＣ ‐ — ― _ 豈更車 ﬁ 한국어 かな",
]


@pytest.fixture
def written(tmp_path):
    """The maker of a PDF of some texts, one page each; its path and its guide."""

    def make(texts, **guide):
        path = tmp_path / "made.pdf"
        writer, painter = QPdfWriter(str(path)), TextPainter()
        painter.begin(writer)
        for number, text in enumerate(texts):
            if number:
                writer.newPage()
            painter.save()
            painter.scale(10, 10)
            Paper(FAMILY).write(painter, text, QRectF(0, 0, 800, 300))
            painter.restore()
        painter.end()
        guide = {"title": "报告", "language": "zh-CN", "family": FAMILY, **guide}
        return path, ReaderGuide(written=painter.written, **guide)

    return make


def signs(path, page=None):
    pages = ["-f", str(page), "-l", str(page)] if page else []
    told = subprocess.run(["pdftotext", *pages, path, "-"], check=True, capture_output=True)
    return Counter("".join(told.stdout.decode().split()))


@pytest.mark.parametrize("text", [*TEXTS, "㳇水镇、𥔲石乡、𠮷里村"])
def test_every_sign_is_found(written, text):
    path, guide = written([text])
    assert finish_pdf(path, guide) == ""
    assert signs(path) == Counter("".join(text.split()))


def test_each_page_has_its_own_text(written):
    path, guide = written(TEXTS[:4])
    assert finish_pdf(path, guide) == ""
    for page, text in enumerate(TEXTS[:4], start=1):
        assert signs(path, page) == Counter("".join(text.split()))


def test_without_the_last_hand_radicals_are_found_instead(written):
    path, _ = written(TEXTS[:1])
    assert signs(path)["⼯"]
    assert not signs(path)["工"]


def test_a_radical_that_was_written_as_such_does_not_turn_the_others(written):
    path, guide = written(["工业园区的工作，⼯"])
    finish_pdf(path, guide)
    assert signs(path)["工"] == 3


def test_what_is_not_found_is_told(written):
    path, guide = written(["园区 12"])
    guide.written.append("码头 99")  # as if a font had been drawn as pictures
    told = finish_pdf(path, guide)
    assert "Of 8 signs" in told
    assert "misses 4" in told
    assert all(sign in told for sign in "码头9")


def test_a_rare_sign_among_common_ones_of_several_pages(written):
    path, guide = written(["甲𥔲乙 丙", "丁𠮷戊", "𥔲己", "甲𥔲乙"])
    assert finish_pdf(path, guide) == ""
    assert [signs(path, page) for page in (1, 2, 3)] == [
        Counter(text) for text in ("甲𥔲乙丙", "丁𠮷戊", "𥔲己")
    ]


def test_signs_that_are_not_drawn_are_not_missed(written):
    path, guide = written(["soft\u00adhyphen no\u200bwidth\ufeff 葛\U000e0100 a\x01b\x7f"])
    assert finish_pdf(path, guide) == ""


def test_a_sign_that_no_font_has_is_told(written):
    path, guide = written(["园区🏭厂"])
    assert "🏭" in finish_pdf(path, guide)
    assert signs(path)["厂"] == 1


def test_without_pypdf_the_file_stays_and_a_sentence_says_so(written, monkeypatch):
    path, guide = written(TEXTS)
    before = path.read_bytes()
    monkeypatch.setattr(pdf_finishing, "find_spec", lambda name: None)
    assert "pypdf" in finish_pdf(path, guide)
    assert path.read_bytes() == before


def test_bookmarks_links_title_and_language(written):
    path, guide = written(
        TEXTS,
        bookmarks=[
            Bookmark("1  园区", Place(1, 100)),
            Bookmark("表 1", Place(1, 300), level=1),
            Bookmark("2  能源", Place(2, 50)),
        ],
        links=[Link(0, QRectF(QPointF(50, 100), QPointF(150, 120)), Place(2, 50))],
    )
    finish_pdf(path, guide)
    reader = pypdf.PdfReader(path)
    assert reader.metadata.title == "报告"
    assert reader.trailer["/Root"]["/Lang"] == "zh-CN"
    first, children, second = reader.outline
    assert [first.title, children[0].title, second.title] == ["1  园区", "表 1", "2  能源"]
    assert reader.get_destination_page_number(second) == 2
    height = float(reader.pages[0].mediabox.top)
    assert second.top == pytest.approx(height - 50, abs=0.1)
    (link,) = reader.pages[0]["/Annots"].get_object()
    link = link.get_object()
    assert [float(value) for value in link["/Rect"]] == pytest.approx(
        [50, height - 120, 150, height - 100], abs=0.1
    )
    assert link["/A"]["/D"][0].get_object()["/Contents"] == reader.pages[2]["/Contents"]


def test_a_page_without_words(written):
    path, guide = written(["园区", "", "水"])
    assert finish_pdf(path, guide) == ""
    assert len(pypdf.PdfReader(path).pages) == 3
    assert signs(path, 3) == Counter("水")


def test_signs_of_one_shape_are_one(qgis_app):
    shown = ShownSigns(["工工 – –"], FAMILY)
    assert shown.meant("⼯") == "工"
    assert shown.meant("‒") == "–"
    assert shown.meant("\t") == " "
    assert shown.meant("水") == "水"
    assert shown.missing(Counter("工–")) == Counter("工–")
