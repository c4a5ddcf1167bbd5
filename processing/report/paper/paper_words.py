"""Words on paper: paragraphs measured and written in CSS pixels by Qt."""

import re

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFontMetricsF, QTextLayout, QTextOption

from ...publish.fonts import searchable_font

WIDTH, HEIGHT = 680.0, 1004.0
"""What of an A4 page holds text, as wide as a figure."""

INK, SOFT, BRAND, TINT, LINE = "#22313c", "#5b6b77", "#1f6f8b", "#f2f6f8", "#d5dde3"
_ALIGNED = {False: Qt.AlignmentFlag.AlignLeft, True: Qt.AlignmentFlag.AlignRight}
_AT_WORDS = QTextOption.WrapMode.WordWrap
_TALL = 1e6
_BETWEEN = re.compile(r"[\s\u2e80-\u9fff\uff00-\uffef]+")


def unbroken(text):
    """Return the parts of a text that no line may break: Chinese may be broken at each sign.

    Examples
    --------
    >>> unbroken("按 SHA-256 校验")
    ['SHA-256']
    """
    return [word for word in _BETWEEN.split(text) if word]


class Paper:
    """Writes in one font.

    Parameters
    ----------
    family : str
    """

    def __init__(self, family):
        self.family = family

    def font(self, size, *, bold=False):
        """Return the font of a size in CSS pixels."""
        return searchable_font(self.family, size, bold=bold)

    def metrics(self, size, *, bold=False):
        """Return the measures of the font."""
        return QFontMetricsF(self.font(size, bold=bold))

    def height(self, text, width, *, size=12, bold=False, colour=INK, right=False):
        """Return the height of a paragraph."""
        metrics = self.metrics(size, bold=bold)
        return metrics.boundingRect(
            QRectF(0, 0, width, _TALL), self._flags(text, width, metrics, right=right), text
        ).height()

    def write(self, painter, text, area, *, size=12, bold=False, colour=INK, right=False):
        """Write a paragraph into an area."""
        metrics = self.metrics(size, bold=bold)
        painter.setFont(self.font(size, bold=bold))
        painter.setPen(QColor(colour))
        painter.drawText(area, self._flags(text, area.width(), metrics, right=right), text)

    def line(self, painter, text, point, *, size=12, bold=False, colour=INK, right=False):
        """Write one line from or to a point at its top; return where it ends."""
        metrics = self.metrics(size, bold=bold)
        width = metrics.horizontalAdvance(text)
        start = point.x() - (width if right else 0)
        painter.setFont(self.font(size, bold=bold))
        painter.setPen(QColor(colour))
        painter.drawText(QPointF(start, point.y() + metrics.ascent()), text)
        return start + width

    def spots(self, text, width, parts, *, size=12, bold=False, right=False):
        """Return where parts of a paragraph stand, a rectangle for each line they touch.

        Parameters
        ----------
        parts : list of (int, int)
            Start and end of each part in the text.

        Returns
        -------
        list of list of QRectF
            From the paragraph's upper left corner.
        """
        metrics = self.metrics(size, bold=bold)
        wrap = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
        option = QTextOption(_ALIGNED[right])
        option.setWrapMode(wrap if self._breaks(text, width, metrics) else _AT_WORDS)
        layout = QTextLayout(text, self.font(size, bold=bold))
        layout.setTextOption(option)
        layout.beginLayout()
        lines, top = [], 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            lines.append((line, top))
            top += line.height()
        layout.endLayout()
        return [
            [
                QRectF(left, top, line.cursorToX(min(end, last))[0] - left, line.height())
                for line, top in lines
                if (last := line.textStart() + line.textLength()) > start
                and line.textStart() < end
                and (left := line.cursorToX(max(start, line.textStart()))[0]) is not None
            ]
            for start, end in parts
        ]

    @staticmethod
    def _breaks(text, width, metrics):
        """Whether a word is longer than the line and is broken anywhere."""
        return any(metrics.horizontalAdvance(word) > width for word in unbroken(text))

    @classmethod
    def _flags(cls, text, width, metrics, *, right):
        """Return how to align and break."""
        flags = [_ALIGNED[right], Qt.AlignmentFlag.AlignTop, Qt.TextFlag.TextWordWrap]
        if cls._breaks(text, width, metrics):
            flags.append(Qt.TextFlag.TextWrapAnywhere)
        return sum(getattr(flag, "value", flag) for flag in flags)  # Qt 6 has no numbers
