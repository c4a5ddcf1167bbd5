"""A page that scrolls where the screen is small."""

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QScrollArea


def scrolled(page):
    """Return a page that scrolls up and down where it has no room.

    Parameters
    ----------
    page : QWidget

    Returns
    -------
    QScrollArea
    """
    scroll = QScrollArea()
    scroll.setFrameShape(QScrollArea.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(page)
    return scroll
