"""Draws a number as a bar in a cell: in the window's own colours, light or dark, at any scale."""

from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QPainter, QPalette, QPen
from qgis.PyQt.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from .bar_model import ROW

USUAL = "#1f6f8b"  # the first colour of the plugin's figures
DARK = 128  # a ground darker than this asks for lighter bars
LIGHTER = 130  # per cent
PAD = 4
THICK = 0.62  # of the cell's height


class BarDelegate(QStyledItemDelegate):
    """The cell of a bar: the bar on the left, its number on the right."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.room = 0  # for the numbers, in pixels

    def paint(self, painter, option, index):
        """Paint ground, bar and number."""
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        text, shown.text = shown.text, ""
        style = shown.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, shown.widget)
        row, box = index.data(ROW), QRectF(option.rect).adjusted(PAD, 0, -PAD, 0)
        bars = QRectF(box)
        bars.setWidth(max(box.width() - self.room - PAD, 0))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.value is not None and bars.width() > PAD:
            self._draw(painter, bars, row, index.model(), shown)
        chosen = bool(shown.state & QStyle.StateFlag.State_Selected)
        part = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        painter.setPen(shown.palette.color(part))
        painter.setFont(shown.font)
        where = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, int(where), text)
        painter.restore()

    @staticmethod
    def _draw(painter, bars, row, model, shown):
        span = model.high - model.low
        if span <= 0:
            return
        scale = bars.width() / span
        thick = bars.height() * THICK
        top = bars.top() + (bars.height() - thick) / 2
        zero = bars.left() - model.low * scale
        ground = shown.palette.color(QPalette.ColorRole.Base)
        colour = QColor(row.colour or USUAL)
        if ground.lightness() < DARK:
            colour = colour.lighter(LIGHTER)
        end = zero + row.value * scale
        bar = QRectF(min(zero, end), top, max(abs(end - zero), 1.0), thick)
        painter.fillRect(bar, colour)
        if shown.state & QStyle.StateFlag.State_Selected:  # its ground may have the bar's colour
            painter.setPen(QPen(shown.palette.color(QPalette.ColorRole.HighlightedText), 1))
            painter.drawRect(bar)
        if row.rest > 0:
            rest = QRectF(bar.right(), top, row.rest * scale, thick)
            painter.fillRect(rest, QBrush(colour, Qt.BrushStyle.BDiagPattern))
            painter.setPen(QPen(colour, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rest)
        if model.low < 0:
            painter.setPen(QPen(shown.palette.color(QPalette.ColorRole.Mid), 1))
            painter.drawLine(int(zero), int(bars.top()), int(zero), int(bars.bottom()))
