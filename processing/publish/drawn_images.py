"""Drawn figures as images."""

from qgis.PyQt.QtCore import QBuffer, QIODevice, QRectF
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from .drawing import draw, height_of

WIDTH = 680
"""Width of a figure in CSS pixels, that of a page's text."""

SCALE = 2.0


def png(figure, family="", *, width=WIDTH, scale=SCALE):
    """Return a figure as PNG, ``scale`` times as fine as the screen.

    Parameters
    ----------
    figure : dict
        ``{"data": …, "layout": …}`` as `charts` makes it.
    family : str
        Name of the font.
    """
    image = QImage(
        round(width * scale), round(height_of(figure) * scale), QImage.Format.Format_RGB32
    )
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    draw(painter, QRectF(0, 0, width, height_of(figure)), figure, family)
    painter.end()
    return png_bytes(image)


def png_bytes(image):
    """Return a QImage as PNG; pressed harder it takes twice as long for a hundredth."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG", 40)
    return bytes(buffer.data())
