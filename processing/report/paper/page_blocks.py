"""Blocks of a report on pages: findings, numbers, figures, tables, formulas."""

from qgis.PyQt.QtCore import QPointF, QRectF
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from ...publish import drawing
from .page_flow import PageFlow
from .paper_table import PaperTable
from .paper_words import BRAND, HEIGHT, INK, SOFT, TINT, WIDTH

CELLS = 4
FORM_TITLE = 170.0
WHOLE = 0.35  # a table lower than so much of a page is not broken
SQUEEZE = 0.72  # a figure may lose so much of its height to fit on the page


class PageBlocks(PageFlow):
    """Places blocks, each kind by the method of its name."""

    def block(self, block):
        """Place a `page.Block`."""
        getattr(self, f"_{block.kind}")(block.content)

    def _lead(self, content):
        self.words(content["text"], size=16, after=10)

    def _warning(self, content):
        self.words(content["text"], size=13, colour="#b0413e", bold=True)

    def _heading(self, content):
        self.words(content["text"], size=15, bold=True, keep=170)

    def _note(self, content):
        self.words(content["text"], size=11.5, colour=SOFT, after=6)

    def _form(self, content):
        for title, value in content["rows"]:
            text = self.paper.height(value, WIDTH - FORM_TITLE - 18, size=12) if value else 0
            height = max(34.0, text + 14)
            self.put(height, self._form_line(title, value, height), after=0)
        self.y += 12

    def _form_line(self, title, value, height):
        def draw(painter, top):
            for left, wide in ((0, FORM_TITLE), (FORM_TITLE, WIDTH - FORM_TITLE)):
                painter.setPen(QColor(SOFT))
                painter.drawRect(QRectF(left, top, wide, height))
            area = QRectF(9, top + 7, FORM_TITLE - 18, height - 8)
            self.paper.write(painter, title, area, size=12, bold=True)
            area = QRectF(FORM_TITLE + 9, top + 7, WIDTH - FORM_TITLE - 18, height - 8)
            self.paper.write(painter, value, area, size=12)

        return draw

    def _source(self, content):
        anchor = content["anchor"]
        self.words(content["title"], size=12, bold=True, after=1, keep=40, anchor=anchor)
        self.words(content["text"], size=11.5, after=1)
        self.words(content["checksum"], size=10, colour=SOFT, after=7)

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

        self.put(whole, draw, anchor=content["anchor"])

    def _numbers(self, content):
        cells, wide = content["cells"], (WIDTH - 8 * (CELLS - 1)) / CELLS
        for start in range(0, len(cells), CELLS):
            line = cells[start : start + CELLS]
            titles = [self.paper.height(cell["title"], wide - 18, size=11.5) for cell in line]
            told = max(
                self.paper.height(cell["basis"], wide - 18, size=10) if cell["basis"] else 0
                for cell in line
            )
            height = max(titles) + 38 + told
            top = self.put(height, self._number_line(line, wide, height, told), after=6)
            for place, cell in enumerate(line):
                area = QRectF(place * (wide + 8), top, wide, height)
                self.link(area, cell["target"])
        self.y += 6
        trail = content["trail"]
        if trail:
            self.y -= 8
            text = " · ".join(link["text"] for link in trail)
            self.words(text, links=trail, size=10.5, colour=SOFT)

    def _number_line(self, line, wide, height, told):
        def draw(painter, top):
            for place, cell in enumerate(line):
                box = QRectF(place * (wide + 8), top, wide, height)
                painter.fillRect(box, QColor(TINT))
                inner = box.adjusted(9, 6, -9, -6)
                self.paper.write(painter, cell["title"], inner, size=11.5, colour=SOFT)
                base = QPointF(inner.left(), box.bottom() - 30 - told)
                end = self.paper.line(painter, cell["value"], base, size=18, bold=True)
                if cell["unit"]:
                    after = QPointF(end + 5, box.bottom() - 24 - told)
                    self.paper.line(painter, cell["unit"], after, size=11, colour=SOFT)
                if cell["basis"]:
                    under = QRectF(inner.left(), box.bottom() - 6 - told, inner.width(), told)
                    self.paper.write(painter, cell["basis"], under, size=10, colour=SOFT)

        return draw

    def _figure(self, content):
        height = drawing.height_of(content["figure"])

        def draw(painter, top, height):
            area = QRectF(0, top, WIDTH, height)
            drawing.draw(painter, area, content["figure"], self.paper.family)

        self._captioned(content, height, draw, SQUEEZE)

    def _picture(self, content):
        image = QImage.fromData(content["png"])
        height = min(WIDTH * image.height() / image.width(), HEIGHT - 80)
        width = height * image.width() / image.height()

        def draw(painter, top, height):
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            area = QRectF((WIDTH - width) / 2, top, width, height)
            painter.drawImage(area, image)
            self._words_on(painter, area, content["words"])

        self._captioned(content, height, draw)

    def _words_on(self, painter, area, words):
        """Write the words of a picture over it, unseen, for who searches."""
        scale = area.width() / WIDTH
        painter.setPen(QColor(0, 0, 0, 0))
        for text, start, size in words:
            painter.setFont(self.paper.font(size * scale))
            painter.drawText(area.topLeft() + scale * start, text)

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
        text = caption + _trail(content)
        under = self.paper.height(text, WIDTH, size=12)
        room = self.left - under - 4
        if low is not None and low * height <= room < height:
            height = room
        anchor = content["anchor"]
        self.put(
            height,
            lambda painter, top: draw(painter, top, height),
            after=3,
            keep=under,
            anchor=anchor,
        )
        self.words(text, links=content["trail"], size=12, colour=SOFT, after=14)

    def _table(self, content):
        table = PaperTable(content, self.paper)
        whole = table.height(0, table.rows)
        keep = whole + 4 if whole < WHOLE * HEIGHT else 70
        self.words(
            f"{content['number']}  {content['caption']}{_trail(content)}",
            links=content["trail"],
            size=12,
            colour=INK,
            after=4,
            keep=keep,
            anchor=content["anchor"],
        )
        first = 0
        while table.rows:
            last = table.fitting(first, self.left)
            if last == first and table.rows:
                self.turn()
                last = max(table.fitting(first, self.left), first + 1)
            height = table.height(first, last)
            self.put(height, self._part_of(table, first, last), after=4)
            first = last
            if first >= table.rows:
                break
            self.turn()
        if content["more"]:
            self.words(content["more"], size=11, colour=SOFT)
        self.y += 10

    @staticmethod
    def _part_of(table, first, last):
        return lambda painter, top: table.draw(painter, top, first, last)


def _trail(content):
    """Return what is written behind a caption: the things it belongs to."""
    return "".join(f" · {link['text']}" for link in content["trail"])
