"""The report on paper: pages laid out and drawn by Qt, figures as vectors, fonts embedded."""

from qgis.PyQt.QtCore import QMarginsF, QPointF, QRectF
from qgis.PyQt.QtGui import QColor, QPageSize, QPainter, QPdfWriter

from ...messages.language import document_language, tr
from ...messages.provenance import made_with, plugin_version
from ...publish.pdf.pdf_finishing import finish_pdf
from ...publish.pdf.reader_guide import Bookmark, Link, Place, ReaderGuide
from ...publish.pdf.text_painter import TextPainter
from .paper_words import BRAND, HEIGHT, SOFT, WIDTH, Paper
from .report_layout import ReportLayout

DPI = 300
POINTS = 72.0
INCH = 25.4
MILLIMETRES = (210.0, 297.0)
SIDE, TOP = 18.0, 20.0
UNIT = (MILLIMETRES[0] - 2 * SIDE) / WIDTH
"""Millimetres of a CSS pixel."""


def write_pdf(document, path, feedback):
    """Write the report as PDF.

    Parameters
    ----------
    document : report_document.Document
    path : Path
    feedback : QgsProcessingFeedback

    Returns
    -------
    str
        What a reader will not find in it; empty where all is well.

    Raises
    ------
    OSError
        Where the file could not be written.
    """
    layout = ReportLayout(document)
    pages = layout.lay_out()
    written = _paint(document, pages, path, feedback)
    if feedback.isCanceled():
        return ""
    return finish_pdf(path, _guide(document, layout, written))


def _paint(document, pages, path, feedback):
    """Draw the pages; return what was written on them."""
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(DPI)
    writer.setTitle(document.title)
    writer.setCreator(f"ParkShore {plugin_version()}")
    painter = TextPainter()
    if not painter.begin(writer):
        raise OSError(0, path.name)
    dots = DPI / INCH
    for number, page in enumerate(pages, start=1):
        if feedback.isCanceled():
            break
        if number > 1:
            writer.newPage()
        painter.save()
        painter.translate(SIDE * dots, TOP * dots)
        painter.scale(UNIT * dots, UNIT * dots)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _margin(document, painter, number, len(pages))
        for draw in page:
            draw(painter)
        painter.restore()
        feedback.setProgress(85 + 13 * number / len(pages))
    if not painter.end():
        raise OSError(0, path.name)
    return painter.written


def _margin(document, painter, number, total):
    """Write title, maker and page number around a page."""
    paper = Paper(document.family)
    if number > 1:
        paper.line(painter, document.title, QPointF(0, -24), size=11, colour=SOFT)
        painter.fillRect(QRectF(0, -8, WIDTH, 0.8), QColor(BRAND))
    base = HEIGHT + 12
    paper.line(painter, made_with(), QPointF(0, base), size=10, colour=SOFT)
    words = tr("Page {number} of {total}", number=number, total=total)
    paper.line(painter, words, QPointF(WIDTH, base), size=10, colour=SOFT, right=True)


def _guide(document, layout, written):
    """Return what leads through the report: its sections, figures and tables."""
    places = {anchor: Place(page, _down(top)) for anchor, (page, top) in layout.marks.items()}
    marks = [Bookmark(document.title, Place(0))]
    for number, section in enumerate(document.sections, start=1):
        marks.append(Bookmark(f"{number}  {section.title}", places[section.id]))
        marks += [
            Bookmark(_entry(block.content), places[block.content["anchor"]], level=1)
            for block in section.blocks
            if block.kind in {"figure", "picture", "table", "formula"}
        ]
    return ReaderGuide(
        title=document.title,
        language=document_language(document.language),
        family=document.family,
        written=written,
        bookmarks=marks,
        links=[Link(page, _area(area), places[anchor]) for page, area, anchor in layout.links],
    )


def _entry(content):
    return f"{content['number']}  {content.get('caption') or content.get('title', '')}"


def _down(top):
    """Return how far below a page's edge a height lies, in points."""
    return (TOP + UNIT * top) * POINTS / INCH


def _area(area):
    side, unit = SIDE * POINTS / INCH, UNIT * POINTS / INCH
    return QRectF(
        side + unit * area.left(), _down(area.top()), unit * area.width(), unit * area.height()
    )
