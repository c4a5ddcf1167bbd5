"""The report on paper: pages laid out and drawn by Qt, figures as vectors, fonts embedded."""

from qgis.PyQt.QtCore import QMarginsF, QPointF, QRectF
from qgis.PyQt.QtGui import QColor, QPageSize, QPainter, QPdfWriter

from ...messages.language import tr
from ...messages.provenance import made_with, plugin_version
from .paper_words import BRAND, HEIGHT, SOFT, WIDTH, Paper
from .report_layout import ReportLayout

DPI = 300
MILLIMETRES = (210.0, 297.0)
SIDE, TOP = 18.0, 20.0


def write_pdf(document, path, feedback):
    """Write the report as PDF.

    Parameters
    ----------
    document : report_document.Document
    path : Path
    feedback : QgsProcessingFeedback

    Returns
    -------
    bool
        Whether the file is whole.
    """
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(DPI)
    writer.setTitle(document.title)
    writer.setCreator(f"ParkShore {plugin_version()}")
    painter = QPainter()
    if not painter.begin(writer):
        return False
    pages = ReportLayout(document).lay_out()
    dots = DPI / 25.4
    scale = (MILLIMETRES[0] - 2 * SIDE) * dots / WIDTH
    for number, page in enumerate(pages, start=1):
        if feedback.isCanceled():
            break
        if number > 1:
            writer.newPage()
        painter.save()
        painter.translate(SIDE * dots, TOP * dots)
        painter.scale(scale, scale)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _margin(document, painter, number, len(pages))
        for draw in page:
            draw(painter)
        painter.restore()
        feedback.setProgress(85 + 15 * number / len(pages))
    return painter.end() and not feedback.isCanceled()


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
