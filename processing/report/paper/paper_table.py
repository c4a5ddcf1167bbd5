"""Tables on paper: widths by content, the header again on every page."""

from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QColor

from .paper_words import BRAND, LINE, SOFT, WIDTH, unbroken

PAD = 4.0
SLACK = 2.0  # measures on screen and paper differ by a hair
LONGEST = 300.0  # a column is never wider for its own sake
WORD = 90.0
TITLE_LINES = 3
SIGN = 12.0  # a Chinese sign, which may go over to the next line
MANY = 7  # more columns than these are written smaller


class PaperTable:
    """One table of a report.

    Parameters
    ----------
    content : dict
        Of a table block: ``columns`` with ``title``, ``unit``, ``numeric``; ``lines``.
    paper : paper_words.Paper
    """

    def __init__(self, content, paper):
        self.columns, self.lines, self.paper = content["columns"], content["lines"], paper
        self.size = 10.0 if len(self.columns) > MANY else 11.0
        self.widths = self._widths()
        self.head = self._height([self._title(column) for column in self.columns], bold=True) + 4
        self.heights = [self._height(line) for line in self.lines]

    @property
    def rows(self):
        """Return the number of rows."""
        return len(self.lines)

    def fitting(self, first, room):
        """Return the row before which a part from ``first`` must end to fit into the room."""
        left = room - self.head
        last = first
        while last < self.rows and self.heights[last] <= left:
            left -= self.heights[last]
            last += 1
        return last

    def height(self, first, last):
        """Return the height of a part with its header."""
        return self.head + sum(self.heights[first:last])

    def draw(self, painter, top, first, last):
        """Draw a part with its header."""
        self._row(painter, [self._title(c) for c in self.columns], top, self.head, bold=True)
        painter.fillRect(QRectF(0, top + self.head - 2, WIDTH, 1.3), QColor(BRAND))
        y = top + self.head
        for number in range(first, last):
            height = self.heights[number]
            if number % 2:
                painter.fillRect(QRectF(0, y, WIDTH, height), QColor("#f8fafb"))
            self._row(painter, self.lines[number], y, height)
            painter.fillRect(QRectF(0, y + height - 0.5, WIDTH, 0.5), QColor(LINE))
            y += height

    # ------------------------------------------------------------------------------------------

    @staticmethod
    def _title(column):
        return f"{column['title']}\n{column['unit']}" if column["unit"] else column["title"]

    def _widths(self):
        """Return the columns' widths: what they need where there is room, else shared fairly."""
        plain, bold = self.paper.metrics(self.size), self.paper.metrics(self.size, bold=True)
        needs, least = [], []
        for number, column in enumerate(self.columns):
            cells = [plain.horizontalAdvance(str(line[number])) for line in self.lines]
            words = [bold.horizontalAdvance(word) for word in unbroken(self._title(column))]
            titles = [bold.horizontalAdvance(line) for line in self._title(column).split("\n")]
            words.append(max(titles) / TITLE_LINES + SIGN)
            need = max([min(max(titles), LONGEST / 2), *cells, *words]) + 2 * PAD + SLACK
            needs.append(min(need, LONGEST))
            must = max(cells, default=0) if column["numeric"] else min(max(cells, default=0), WORD)
            least.append(min(max([must, *words]) + 2 * PAD + SLACK, LONGEST))
        spare, wanted = WIDTH - sum(least), sum(needs) - sum(least)
        if spare <= 0:
            return [width * WIDTH / sum(least) for width in least]
        if wanted > spare:
            share = spare / wanted
            return [low + share * (need - low) for need, low in zip(needs, least, strict=True)]
        return [need * WIDTH / sum(needs) for need in needs]

    def _height(self, cells, *, bold=False):
        heights = [
            self.paper.height(str(cell), width - 2 * PAD, size=self.size, bold=bold)
            for cell, width in zip(cells, self.widths, strict=True)
        ]
        return max(heights, default=0) + 2 * PAD - 1

    def _row(self, painter, cells, top, height, *, bold=False):
        x = 0.0
        for cell, column, width in zip(cells, self.columns, self.widths, strict=True):
            area = QRectF(x + PAD, top + PAD - 1, width - 2 * PAD, height)
            colour = SOFT if bold else "#22313c"
            self.paper.write(
                painter,
                str(cell),
                area,
                size=self.size,
                bold=bold,
                right=column["numeric"],
                colour=colour,
            )
            x += width
