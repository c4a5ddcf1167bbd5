"""A count as a large figure with the sign of its verdict; a click filters by it."""

from qgis.PyQt.QtCore import QRectF, QSize, Qt
from qgis.PyQt.QtGui import QFont, QFontMetrics, QPainter, QPalette, QPen
from qgis.PyQt.QtWidgets import QPushButton, QSizePolicy

from ..language import tr
from . import verdict_look

GROWN = 2.1  # the figure, in heights of plain text
SIGN = 0.55  # the sign, in heights of the figure
POINTS = 9.0  # of a font whose size is told in pixels
LEAST = 0.75  # of the caption's size, where it is narrow


class CountTile(QPushButton):
    """How many sites have a verdict. Its text is the number.

    Parameters
    ----------
    name : str
        Object name.
    verdict : str
    caption : str
        What stands below the figure.
    """

    def __init__(self, name, verdict, caption, parent=None):
        super().__init__("–", parent)
        self.setObjectName(name)
        self.verdict, self._caption = verdict, caption
        self._trial = False
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(tr("Show only these sites; press again to show all."))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_count(self, count, *, trial=False):
        """Show a number; one of a trial is marked as such."""
        self._trial = trial
        self.setText(str(count))
        self.setAccessibleName(f"{self.caption()}: {count}")
        self.update()

    def caption(self):
        """Return what stands below the figure."""
        return tr("{verdict} (trial)", verdict=self._caption) if self._trial else self._caption

    def sizeHint(self):
        """Return room for figure and caption."""
        figure, plain = QFontMetrics(self._figure_font()), self.fontMetrics()
        width = max(figure.horizontalAdvance("00000"), plain.horizontalAdvance(self.caption()))
        return QSize(width + 20, figure.height() + plain.height() + 8)

    def minimumSizeHint(self):
        """Return the least room."""
        return QSize(72, self.sizeHint().height())

    def paintEvent(self, _event):
        """Paint the tile in the colours of the window."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole, palette = QRectF(self.rect()).adjusted(1, 1, -1, -1), self.palette()
        chosen = self.isChecked() or self.underMouse()
        edge = QPalette.ColorRole.Highlight if chosen or self.hasFocus() else QPalette.ColorRole.Mid
        pen = QPen(palette.color(edge), 2.0 if self.isChecked() or self.hasFocus() else 1.0)
        if self._trial:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(palette.color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(whole, 5, 5)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        font = self._figure_font(whole.width())
        figure = QFontMetrics(font)
        sign = figure.ascent() * SIGN
        tall = QFontMetrics(self._figure_font()).height()
        top = QRectF(whole.x(), whole.y() + 2, whole.width(), tall)
        wide = figure.horizontalAdvance(self.text()) + sign + 8
        left = whole.x() + max((whole.width() - wide) / 2, 4)
        box = QRectF(left, top.center().y() - sign / 2, sign, sign)
        verdict_look.paint(painter, self.verdict, box)
        painter.setFont(font)
        painter.drawText(
            top.adjusted(left - whole.x() + sign + 8, 0, 0, 0),
            int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft),
            self.text(),
        )
        below = whole.adjusted(4, tall + 1, -4, -3)
        painter.setFont(self._caption_font(below.width()))
        said = self.caption()
        if painter.fontMetrics().horizontalAdvance(said) > below.width() + 1:
            said = self._caption  # the line of dashes tells of a trial, too
        said = painter.fontMetrics().elidedText(
            said, Qt.TextElideMode.ElideRight, int(below.width()) + 1
        )
        painter.drawText(
            below, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter), said
        )

    def _caption_font(self, width):
        """Return the font of the caption, somewhat smaller where it would not fit a width."""
        font, wide = QFont(self.font()), self.fontMetrics().horizontalAdvance(self.caption())
        size = font.pointSizeF() if font.pointSizeF() > 0 else POINTS
        font.setPointSizeF(size * min(1.0, max(LEAST, width / max(wide, 1))))
        return font

    def _figure_font(self, width=None):
        """Return the font of the figure, smaller where it would not fit a width."""
        font = QFont(self.font())
        font.setBold(True)
        size = self.font().pointSizeF() if self.font().pointSizeF() > 0 else POINTS
        font.setPointSizeF(size * GROWN)
        if width is not None:
            figure = QFontMetrics(font)
            wide = figure.horizontalAdvance(self.text()) + figure.ascent() * SIGN + 26
            font.setPointSizeF(size * GROWN * min(1.0, width / wide))
        return font
