"""Words on paper: paragraphs measured and written in CSS pixels by Qt."""

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF

WIDTH, HEIGHT = 680.0, 1004.0
"""What of an A4 page holds text, as wide as a figure."""

INK, SOFT, BRAND, TINT, LINE = "#22313c", "#5b6b77", "#1f6f8b", "#f2f6f8", "#d5dde3"
_ALIGNED = {False: Qt.AlignmentFlag.AlignLeft, True: Qt.AlignmentFlag.AlignRight}
_TALL = 1e6


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
        font = QFont(self.family) if self.family else QFont()
        font.setPixelSize(max(round(size), 1))
        font.setBold(bold)
        return font

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

    @staticmethod
    def _flags(text, width, metrics, *, right):
        """Return how to align and break; a word longer than the line is broken anywhere."""
        longest = max((metrics.horizontalAdvance(word) for word in text.split()), default=0)
        flags = [_ALIGNED[right], Qt.AlignmentFlag.AlignTop, Qt.TextFlag.TextWordWrap]
        if longest > width:
            flags.append(Qt.TextFlag.TextWrapAnywhere)
        return sum(getattr(flag, "value", flag) for flag in flags)  # Qt 6 has no numbers
