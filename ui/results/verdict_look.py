"""Colour and shape of each verdict, as the map draws them."""

import json
from pathlib import Path

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

WITHIN, UNCERTAIN, OUTSIDE = "within", "uncertain", "outside"
STYLE = Path(__file__).parents[2] / "resources" / "styles" / "verdict.json"
COLOURS = {  # as the map draws them
    entry["value"]: entry["marker"]["color"]
    for entry in json.loads(STYLE.read_text(encoding="utf-8"))["classes"]
    if entry["value"] in (WITHIN, UNCERTAIN, OUTSIDE)
}
OTHER = "#9a9a9a"
SHAPES = {
    WITHIN: ((0.5, 0.06), (0.96, 0.92), (0.04, 0.92)),
    UNCERTAIN: ((0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)),
}
"""Corners in a square; what has none is round where it is judged, else a small square."""


def paint(painter, verdict, box):
    """Paint the sign of a verdict into a box."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor("#303030"), max(box.width() / 16, 0.8)))
    painter.setBrush(QColor(COLOURS.get(verdict, OTHER)))
    if verdict in SHAPES:
        corners = [
            QPointF(box.x() + x * box.width(), box.y() + y * box.height())
            for x, y in SHAPES[verdict]
        ]
        painter.drawPolygon(QPolygonF(corners))
    elif verdict == OUTSIDE:
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
    else:
        inset = box.width() / 5
        painter.drawRect(box.adjusted(inset, inset, -inset, -inset))
    painter.restore()


def icon(verdict, size=32):
    """Return the sign of a verdict as an icon."""
    image = QPixmap(size, size)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint(painter, verdict, QRectF(2, 2, size - 4, size - 4))
    painter.end()
    return QIcon(image)
