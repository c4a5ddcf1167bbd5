"""The report on pages: cover, contents, sections."""

from qgis.PyQt.QtCore import QPointF, QRectF
from qgis.PyQt.QtGui import QColor

from ...messages.language import tr
from ..document.report_document import caveat
from .page_blocks import PageBlocks
from .paper_words import BRAND, INK, LINE, SOFT, WIDTH, Paper

TITLES = 190.0
ENTRY = 20.0


class ReportLayout(PageBlocks):
    """Lays a report out.

    Parameters
    ----------
    document : report_document.Document
    """

    def __init__(self, document):
        super().__init__(Paper(document.family))
        self.document = document

    def lay_out(self):
        """Return the pages, each a list of what draws on it."""
        self._cover()
        for number, section in enumerate(self.document.sections, start=1):
            self._section(number, section)
        return self.pages

    def _cover(self):
        document = self.document
        self.put(6, lambda painter, top: painter.fillRect(QRectF(0, top, WIDTH, 6), QColor(BRAND)))
        self.words("ParkShore", size=12, colour=BRAND, after=4)
        self.words(document.title, size=30, bold=True, after=4)
        self.words(document.subtitle, size=15, colour=SOFT, after=16)
        marks = [tr("{title}: {value}", title=t, value=v or "____") for t, v in document.marks]
        if marks:
            self.words("    ".join(marks), size=12, after=12)
        for text in document.warnings:
            self.words(text, size=13, colour="#b0413e", bold=True)
        self.words(tr("At a glance"), size=18, bold=True)
        for section in document.sections:
            if section.lead:
                self._finding(section)
        self.y += 8
        self.words(caveat(), size=11, colour=SOFT, after=16)
        self._contents(list(enumerate(document.sections, start=1)))
        self.turn()

    def _finding(self, section):
        """Place a section's title and its finding side by side."""
        wide = WIDTH - TITLES
        height = max(
            self.paper.height(section.title, TITLES - 12, size=12, bold=True),
            self.paper.height(section.lead, wide, size=12),
        )

        def draw(painter, top):
            area = QRectF(0, top, TITLES - 12, height)
            self.paper.write(painter, section.title, area, size=12, bold=True, colour=BRAND)
            area = QRectF(TITLES, top, wide, height)
            colour = SOFT if section.missing else INK
            self.paper.write(painter, section.lead, area, size=12, colour=colour)

        top = self.put(height, draw, after=5)
        self.link(QRectF(0, top, TITLES - 12, height), section.id)

    def _contents(self, entries):
        """Place the list of sections with their pages, in two columns."""
        half = (len(entries) + 1) // 2
        self.words(tr("Contents"), size=18, bold=True, keep=ENTRY * half)
        wide = (WIDTH - 28) / 2

        def draw(painter, top):
            for place, (number, section) in enumerate(entries):
                left = (wide + 28) * (place // half)
                y = top + ENTRY * (place % half)
                self.paper.line(painter, f"{number}  {section.title}", QPointF(left, y), size=12)
                page = str(self.marks[section.id][0] + 1)
                self.paper.line(painter, page, QPointF(left + wide, y), size=12, right=True)
                painter.fillRect(QRectF(left, y + 17.5, wide, 0.5), QColor(LINE))

        top = self.put(ENTRY * half, draw)
        for place, (_, section) in enumerate(entries):
            left, down = (wide + 28) * (place // half), ENTRY * (place % half)
            self.link(QRectF(left, top + down, wide, ENTRY - 2), section.id)

    def _section(self, number, section):
        if self.left < 260:
            self.turn()
        elif self.y:
            self.y += 18
        height = self.paper.height(f"{number}  {section.title}", WIDTH, size=20, bold=True)

        def draw(painter, top):
            area = QRectF(0, top, WIDTH, height)
            self.paper.write(painter, f"{number}  {section.title}", area, size=20, bold=True)
            painter.fillRect(QRectF(0, top + height + 2, WIDTH, 1.5), QColor(BRAND))

        self.put(height + 4, draw, after=8, keep=60, anchor=section.id)
        if section.missing:
            self.words(section.missing, size=13, colour=SOFT)
        for block in section.blocks:
            self.block(block)
        if section.basis:
            titles = self.document.layer_titles
            links = [{"text": titles[name], "anchor": f"source-{name}"} for name in section.basis]
            named = ", ".join(link["text"] for link in links)
            text = tr("Based on: {layers}", layers=named)
            self.words(text, links=links, size=11, colour=SOFT)
