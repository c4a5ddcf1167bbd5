"""A page that scrolls where the screen is small."""

from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtWidgets import QScrollArea


class _Scrolled(QScrollArea):
    """Scrolls up and down alone: it is never narrower than its page."""

    def minimumSizeHint(self):
        hint = super().minimumSizeHint()
        bar = self.verticalScrollBar().sizeHint().width()
        hint.setWidth(self.widget().minimumSizeHint().width() + bar)
        return hint

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.LayoutRequest:  # the page may have grown
            self.updateGeometry()
        return super().eventFilter(watched, event)


def scrolled(page):
    """Return a page that scrolls up and down where it has no room.

    Parameters
    ----------
    page : QWidget

    Returns
    -------
    QScrollArea
    """
    scroll = _Scrolled()
    scroll.setFrameShape(QScrollArea.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(page)
    return scroll
