"""The report on paper: pages laid out and drawn by Qt, figures as vectors, fonts embedded."""

from qgis.PyQt.QtCore import QMarginsF, QPointF, QRectF
from qgis.PyQt.QtGui import QColor, QImage, QPageSize, QPainter, QPdfWriter

from ...messages.language import tr
from ...publish import drawing
from ...writing.provenance import plugin_version
from ..document.report_document import caveat
from .paper_table import PaperTable
from .paper_words import BRAND, HEIGHT, INK, LINE, SOFT, TINT, WIDTH, Paper

DPI = 300
MILLIMETRES = (210.0, 297.0)
SIDE, TOP = 18.0, 20.0
CELLS = 4
TITLES = 190.0
ENTRY = 20.0
WHOLE = 0.35  # a table lower than so much of a page is not broken
SQUEEZE = 0.72  # a figure may lose so much of its height to fit on the page


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
    pages = _Layout(document).pages()
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
    paper.line(painter, document.footer(), QPointF(0, base), size=10, colour=SOFT)
    words = tr("Page {number} of {total}", number=number, total=total)
    paper.line(painter, words, QPointF(WIDTH, base), size=10, colour=SOFT, right=True)


class _Layout:
    """Lays the blocks out from top to bottom, page by page."""

    def __init__(self, document):
        self.document = document
        self.paper = Paper(document.family)
        self.page_of = {}  # section -> page, told in the contents

    def pages(self):
        """Return the pages, each a list of what draws on it."""
        self._done, self._y = [[]], 0.0
        self._cover()
        for number, section in enumerate(self.document.sections, start=1):
            self._section(number, section)
        return self._done

    # Placing ----------------------------------------------------------------------------------

    @property
    def _left(self):
        return HEIGHT - self._y

    def _break(self):
        if self._done[-1]:
            self._done.append([])
            self._y = 0.0

    def _put(self, height, draw, *, after=8.0, keep=0.0):
        """Place a thing of a height, on the next page where it does not fit with ``keep``."""
        if height + keep > self._left and self._y > 0:
            self._break()
        top = self._y
        self._done[-1].append(lambda painter: draw(painter, top))
        self._y = top + height + after

    def _words(self, text, *, after=8.0, keep=0.0, indent=0.0, **style):
        """Place a paragraph."""
        width = WIDTH - indent
        height = self.paper.height(text, width, **style)
        self._put(
            height,
            lambda painter, top: self.paper.write(
                painter, text, QRectF(indent, top, width, height), **style
            ),
            after=after,
            keep=keep,
        )

    # Parts ------------------------------------------------------------------------------------

    def _cover(self):
        document = self.document
        self._put(6, lambda painter, top: painter.fillRect(QRectF(0, top, WIDTH, 6), QColor(BRAND)))
        self._words("ParkShore", size=12, colour=BRAND, after=4)
        self._words(document.title, size=30, bold=True, after=4)
        self._words(document.subtitle, size=15, colour=SOFT, after=16)
        for text in document.warnings:
            self._words(text, size=13, colour="#b0413e", bold=True)
        self._words(tr("At a glance"), size=18, bold=True)
        for section in document.sections:
            if section.lead:
                self._finding(section)
        self._y += 8
        self._words(caveat(), size=11, colour=SOFT, after=16)
        self._contents(list(enumerate(document.sections, start=1)))
        self._break()

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

        self._put(height, draw, after=5)

    def _contents(self, entries):
        """Place the list of sections with their pages, in two columns."""
        half = (len(entries) + 1) // 2
        self._words(tr("Contents"), size=18, bold=True, keep=ENTRY * half)
        wide = (WIDTH - 28) / 2

        def draw(painter, top):
            for place, (number, section) in enumerate(entries):
                left = (wide + 28) * (place // half)
                y = top + ENTRY * (place % half)
                self.paper.line(painter, f"{number}  {section.title}", QPointF(left, y), size=12)
                page = str(self.page_of.get(section.id, ""))
                self.paper.line(painter, page, QPointF(left + wide, y), size=12, right=True)
                painter.fillRect(QRectF(left, y + 17.5, wide, 0.5), QColor(LINE))

        self._put(ENTRY * half, draw)

    def _section(self, number, section):
        if self._left < 260:
            self._break()
        elif self._y:
            self._y += 18
        height = self.paper.height(f"{number}  {section.title}", WIDTH, size=20, bold=True)

        def draw(painter, top):
            area = QRectF(0, top, WIDTH, height)
            self.paper.write(painter, f"{number}  {section.title}", area, size=20, bold=True)
            painter.fillRect(QRectF(0, top + height + 2, WIDTH, 1.5), QColor(BRAND))

        self._put(height + 4, draw, after=8, keep=60)
        self.page_of[section.id] = len(self._done)
        if section.missing:
            self._words(section.missing, size=13, colour=SOFT)
        for block in section.blocks:
            getattr(self, f"_{block.kind}")(block.content)
        if section.basis:
            named = ", ".join(self.document.layer_titles[name] for name in section.basis)
            text = tr("Based on: {layers}", layers=named)
            self._words(text, size=11, colour=SOFT)

    def _lead(self, content):
        self._words(content["text"], size=16, after=10)

    def _warning(self, content):
        self._words(content["text"], size=13, colour="#b0413e", bold=True)

    def _heading(self, content):
        self._words(content["text"], size=15, bold=True, keep=80)

    def _note(self, content):
        self._words(content["text"], size=11.5, colour=SOFT, after=6)

    def _source(self, content):
        self._words(content["title"], size=12, bold=True, after=1, keep=40)
        self._words(content["text"], size=11.5, after=1)
        self._words(content["checksum"], size=10, colour=SOFT, after=7)

    def _formula(self, content):
        texts = [
            (f"{content['number']}  {content['title']}", {"size": 13, "bold": True}),
            (content["text"], {"size": 14}),
            (content["where"], {"size": 11.5, "colour": SOFT}),
        ]
        heights = [
            self.paper.height(text, WIDTH - 24, **style) if text else 0 for text, style in texts
        ]
        whole = sum(heights) + 16

        def draw(painter, top):
            painter.fillRect(QRectF(0, top, WIDTH, whole), QColor(TINT))
            painter.fillRect(QRectF(0, top, 3, whole), QColor(BRAND))
            y = top + 8
            for (text, style), height in zip(texts, heights, strict=True):
                if text:
                    area = QRectF(14, y, WIDTH - 24, height)
                    self.paper.write(painter, text, area, **style)
                y += height

        self._put(whole, draw)

    def _numbers(self, content):
        cells, wide = content["cells"], (WIDTH - 8 * (CELLS - 1)) / CELLS
        for start in range(0, len(cells), CELLS):
            line = cells[start : start + CELLS]
            titles = [self.paper.height(cell["title"], wide - 18, size=11.5) for cell in line]
            height = max(titles) + 38
            self._put(height, self._number_line(line, wide, height), after=6)
        self._y += 6
        trail = " · ".join(link["text"] for link in content["trail"])
        if trail:
            self._y -= 8
            self._words(trail, size=10.5, colour=SOFT)

    def _number_line(self, line, wide, height):
        def draw(painter, top):
            for place, cell in enumerate(line):
                box = QRectF(place * (wide + 8), top, wide, height)
                painter.fillRect(box, QColor(TINT))
                inner = box.adjusted(9, 6, -9, -6)
                self.paper.write(painter, cell["title"], inner, size=11.5, colour=SOFT)
                base = QPointF(inner.left(), box.bottom() - 30)
                end = self.paper.line(painter, cell["value"], base, size=18, bold=True)
                if cell["unit"]:
                    after = QPointF(end + 5, box.bottom() - 24)
                    self.paper.line(painter, cell["unit"], after, size=11, colour=SOFT)

        return draw

    def _figure(self, content):
        height = drawing.height_of(content["figure"])

        def draw(painter, top, height):
            area = QRectF(0, top, WIDTH, height)
            drawing.draw(painter, area, content["figure"], self.document.family)

        self._captioned(content, height, draw, SQUEEZE)

    def _picture(self, content):
        image = QImage.fromData(content["png"])
        height = min(WIDTH * image.height() / image.width(), HEIGHT - 80)
        width = height * image.width() / image.height()

        def draw(painter, top, height):
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF((WIDTH - width) / 2, top, width, height), image)

        self._captioned(content, height, draw)

    def _captioned(self, content, height, draw, low=None):
        caption = " ".join(
            part
            for part in (
                content["number"],
                f"({content['paper']})" if content["paper"] else "",
                content["caption"],
            )
            if part
        )
        trail = "".join(f" · {link['text']}" for link in content["trail"])
        under = self.paper.height(caption + trail, WIDTH, size=12)
        room = self._left - under - 4
        if low is not None and low * height <= room < height:
            height = room
        self._put(height, lambda painter, top: draw(painter, top, height), after=3, keep=under)
        self._words(caption + trail, size=12, colour=SOFT, after=14)

    def _table(self, content):
        table = PaperTable(content, self.paper)
        whole = table.height(0, table.rows)
        keep = whole + 4 if whole < WHOLE * HEIGHT else 70
        self._words(
            f"{content['number']}  {content['caption']}", size=12, colour=INK, after=4, keep=keep
        )
        first = 0
        while table.rows:
            last = table.fitting(first, self._left)
            if last == first and table.rows:
                self._break()
                last = max(table.fitting(first, self._left), first + 1)
            height = table.height(first, last)
            self._put(height, self._part_of(table, first, last), after=4)
            first = last
            if first >= table.rows:
                break
            self._break()
        if content["more"]:
            self._words(content["more"], size=11, colour=SOFT)
        self._y += 10

    @staticmethod
    def _part_of(table, first, last):
        return lambda painter, top: table.draw(painter, top, first, last)
